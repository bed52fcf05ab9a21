"""Saving by itself: after a pause, and never where a plan or the work of somebody else could be hurt."""

import stat

import pytest
from PySide6.QtWidgets import QMessageBox

import planner
from tests.ui.opened import a_launch, a_session
from ui.autosave import PAUSE, Autosave
from ui.settings import AUTOSAVE, Settings
from ui.sharing import Sharing
from ui.trial import Trial
from ui.watching import Disk
from ui.work import Workshop


@pytest.fixture
def busy():
    """Whether a saving runs: a list that holds anything."""
    return []


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def session(tmp_path):
    made = a_session(a_launch(), tmp_path / "data")
    made.save(tmp_path / "launch.launchplan")
    yield made
    made.document.close(discard=True)


@pytest.fixture
def sharing(qapp, session):
    workshop = Workshop()
    made = Sharing(workshop, lambda: False)
    made.follow(session)
    yield made
    made.follow(None)
    workshop.finish()


@pytest.fixture
def autosave(settings, sharing, session, busy):
    made = Autosave(settings, sharing, lambda: bool(busy))
    made._pause.setInterval(30)
    made.times = []
    made.due.connect(lambda: made.times.append(session.save()))
    made.follow(session)
    yield made
    made.follow(None)
    made.deleteLater()


def rename(session, name="Other"):
    session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", name))


def test_the_plan_is_saved_some_time_after_an_edit(qtbot, autosave, session):
    rename(session)
    assert autosave.times == []
    qtbot.waitUntil(lambda: autosave.times == [True])
    assert not session.document.modified


def test_nothing_is_saved_behind_a_question_whose_answer_may_be_not_to(qtbot, autosave, session):
    question = QMessageBox(text="Save?")
    qtbot.addWidget(question)
    question.open()
    rename(session)
    qtbot.wait(150)
    assert autosave.times == []
    question.done(0)
    qtbot.waitUntil(lambda: autosave.times == [True])


def test_the_pause_is_long_enough_to_think(settings, sharing):
    assert Autosave(settings, sharing, lambda: False)._pause.interval() == PAUSE == 20_000


def test_each_edit_begins_the_pause_anew(qtbot, autosave, session):
    autosave._pause.setInterval(150)
    for number in range(6):
        rename(session, f"Name {number}")
        qtbot.wait(40)
    assert autosave.times == []
    qtbot.waitUntil(lambda: autosave.times == [True])


def test_nothing_is_saved_where_nothing_was_edited(qtbot, autosave, session):
    rename(session)
    session.undo()
    qtbot.wait(100)
    assert autosave.times == []


def test_a_plan_without_a_file_is_not_saved(qtbot, autosave, tmp_path):
    fresh = a_session(a_launch(), tmp_path / "data")
    autosave.follow(fresh)
    autosave._sharing.follow(fresh)
    rename(fresh)
    assert not autosave.wanted()
    qtbot.wait(100)
    assert autosave.times == []
    fresh.document.close(discard=True)


def test_nothing_is_saved_while_something_is_tried_out_and_all_is_once_it_is_part_of_the_plan(qtbot, autosave, session):
    trial = Trial.of(session)
    trial.begin()
    rename(session)
    qtbot.wait(100)
    assert autosave.times == []
    trial.adopt()
    qtbot.waitUntil(lambda: autosave.times == [True])


@pytest.mark.parametrize("disk", [Disk.CHANGED, Disk.GONE])
def test_a_file_that_is_not_as_it_was_is_left_alone(qtbot, autosave, session, sharing, disk):
    sharing.watching.disk = disk
    rename(session)
    qtbot.wait(100)
    assert autosave.times == []


def test_a_saving_that_runs_is_waited_for(qtbot, autosave, session, busy):
    busy.append(True)
    rename(session)
    qtbot.wait(100)
    assert autosave.times == []
    busy.clear()
    qtbot.waitUntil(lambda: autosave.times == [True])


CHOICES = {
    ("local", False): True,
    ("local", True): False,
    ("always", False): True,
    ("always", True): True,
    ("never", False): False,
    ("never", True): False,
}
"""Whether a plan is saved, by what was chosen and whether others reach its folder too."""


@pytest.mark.parametrize("case", CHOICES, ids=str)
def test_the_choice_of_the_user_counts(autosave, session, settings, monkeypatch, case):
    choice, shared = case
    settings.choose(AUTOSAVE, choice)
    monkeypatch.setattr("ui.autosave.planner.is_shared", lambda _path: shared)
    rename(session)
    assert autosave.wanted() is CHOICES[case]


def test_by_default_plans_of_this_computer_are_saved():
    assert AUTOSAVE.default == "local"
    assert AUTOSAVE.asked


def test_a_file_that_is_write_protected_is_left_alone(autosave, session, monkeypatch):
    rename(session)
    session.document.path.chmod(stat.S_IRUSR)
    monkeypatch.setattr("planner.store.rights.os.access", lambda path, _mode: bool(path.stat().st_mode & stat.S_IWUSR))
    assert not autosave.wanted()


def test_a_file_of_which_something_was_left_out_is_left_alone_until_somebody_saves_it(autosave, session):
    session.document.faults = (planner.Fault("task B", "Duration", "It is odd."),)
    rename(session)
    assert not autosave.wanted()
    session.save()
    rename(session, "Third")
    assert autosave.wanted()


def test_another_plan_is_followed_instead_and_none_at_last(qtbot, autosave, session, tmp_path):
    rename(session)
    autosave.follow(None)
    assert not autosave.wanted()
    qtbot.wait(100)
    assert autosave.times == []


def test_what_was_saved_by_itself_is_in_the_file_and_can_still_be_undone(qtbot, autosave, session, tmp_path):
    rename(session, "By itself")
    qtbot.waitUntil(lambda: autosave.times == [True])
    again = planner.open_document(session.document.path, tmp_path / "other")
    assert again.plan.tasks["A"].name == "By itself"
    again.close(discard=True)
    assert session.undo()
    assert session.plan.tasks["A"].name == "Build API"
