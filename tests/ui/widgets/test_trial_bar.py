"""Trying something out: kept beside the plan, or taken back, and the plan is as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner import plan_under, set_field
from tests.ui.opened import type_keys
from ui.trial import Trial
from ui.widgets.trial_bar import TrialBar

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot, session):
    made = TrialBar(session)
    qtbot.addWidget(made)
    made.resize(1000, 50)
    return made


@pytest.fixture
def trial(session):
    return Trial.of(session)


def rename(session, name):
    session.do(set_field(session.plan, ("task", "A"), "name", name))


def test_at_first_nothing_is_tried_and_nothing_shows(bar, trial):
    assert not trial.running
    assert bar.isHidden()


def test_the_bar_says_how_many_changes_are_tried(bar, trial, session):
    trial.begin()
    assert not bar.isHidden()
    assert "nothing of it stays" in bar.accessibleDescription()
    assert not bar.keeping.isEnabled()
    rename(session, "Other")
    assert bar.accessibleDescription() == "What if? 1 change tried so far."
    assert bar.keeping.isEnabled()


def test_what_was_tried_is_kept_under_its_name_by_enter_and_the_plan_is_as_it_was(qtbot, bar, trial, session):
    before = session.plan
    trial.begin()
    rename(session, "Other")
    tried = session.plan
    bar.show()
    qtbot.mouseClick(bar.name, LEFT)
    bar.activateWindow()
    bar.name.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is bar.name)
    type_keys(qtbot, "Another name", Qt.Key.Key_Return)
    (scenario,) = session.plan.scenarios.values()
    assert scenario.name == "Another name"
    assert session.plan.tasks == before.tasks
    assert plan_under(before, scenario).plan.tasks == tried.tasks
    assert bar.isHidden()
    assert bar.name.text() == ""


def test_without_a_name_it_gets_one_that_is_free(qtbot, bar, trial, session):
    for name in ("One", "Two"):
        trial.begin()
        rename(session, name)
        bar.show()
        qtbot.mouseClick(bar.keeping, LEFT)
    assert [row.name for row in session.plan.scenarios.values()] == ["What-if", "What-if (2)"]


def test_a_name_that_is_taken_is_refused_and_the_trial_goes_on(bar, trial, session, qtbot):
    trial.begin()
    rename(session, "One")
    trial.keep("Try")
    trial.begin()
    rename(session, "Two")
    with qtbot.waitSignal(session.noticed) as told:
        assert not trial.keep("try")
    assert "Another what-if is called so" in told.args[0].text
    assert trial.running
    assert session.plan.tasks["A"].name == "Two"


def test_what_was_tried_can_be_taken_back_which_undo_takes_back(qtbot, bar, trial, session):
    before = session.plan
    trial.begin()
    rename(session, "Other")
    bar.show()
    qtbot.mouseClick(bar.back, LEFT)
    assert (session.plan, trial.running) == (before, False)
    session.undo()
    assert session.plan.tasks["A"].name == "Other"


def test_the_name_that_is_typed_is_that_of_the_trial_until_it_ends(bar, trial, session):
    trial.begin()
    bar.name.setText("Sooner")
    assert trial.name == "Sooner"
    rename(session, "Other")
    assert bar.name.text() == "Sooner"
    trial.adopt()
    assert (bar.name.text(), bar.isHidden()) == ("", True)
