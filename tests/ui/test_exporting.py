"""Clean copies from the window; exports are in `test_files`."""

import pytest

import planner
from tests.ui.test_files import choose
from tests.ui.windows import answer, open_plan


@pytest.fixture
def secretive(launched, tmp_path):
    """The window with a saved plan, in whose history a text stands that was removed."""
    launched.session.save(tmp_path / "launch.launchplan")
    for name in ("SECRET-4711", "Build it"):
        launched.session.edit(lambda plan, name=name: planner.set_field(plan, ("task", "A"), "name", name))
    return launched


def test_a_clean_copy_is_written_where_the_user_says_and_told(qtbot, secretive, tmp_path):
    choose(tmp_path / "for others")
    secretive.files.ask_clean_copy()
    qtbot.waitUntil(lambda: secretive.workshop.idle and bool(secretive._notices.texts()))
    assert b"SECRET-4711" not in (tmp_path / "for others.launchplan").read_bytes()
    assert "for others.launchplan holds the plan as it is now" in secretive._notices.texts()[-1]


def test_the_plan_keeps_its_file_and_what_is_not_saved(qtbot, secretive, tmp_path):
    secretive.files._exports.write_clean_copy(secretive.session, tmp_path / "clean.launchplan")
    qtbot.waitUntil(lambda: secretive.workshop.idle)
    assert secretive.session.document.path == tmp_path / "launch.launchplan"
    assert secretive.session.document.modified


def test_a_name_is_proposed_beside_the_plan(secretive, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr("ui.exporting.asking.ask_save", lambda _w, _t, path, _f: asked.append(path))
    secretive.files.ask_clean_copy()
    assert asked == [tmp_path / f"{secretive.session.plan.settings.name} clean.launchplan"]


def test_the_file_of_the_plan_itself_is_refused(secretive, tmp_path):
    before = (tmp_path / "launch.launchplan").read_bytes()
    secretive.files._exports.write_clean_copy(secretive.session, tmp_path / "launch.launchplan")
    assert "keeps its history" in secretive._notices.texts()[-1]
    assert (tmp_path / "launch.launchplan").read_bytes() == before


def test_a_place_where_nothing_can_be_written_becomes_a_notice(qtbot, secretive, tmp_path):
    secretive.files._exports.write_clean_copy(secretive.session, tmp_path / "no" / "such" / "x.launchplan")
    qtbot.waitUntil(lambda: secretive.workshop.idle and bool(secretive._notices.texts()))
    assert "could not be saved" in secretive._notices.texts()[-1]


def test_a_duplicate_is_a_plan_of_its_own_without_a_file(secretive):
    before = secretive.session.document.identity
    plan = secretive.session.plan
    secretive.session.save()
    assert secretive.files.duplicate()
    document = secretive.session.document
    assert document.path is None
    assert document.identity.plan != before.plan
    assert not document.can_undo
    assert document.plan.settings.name == f"{plan.settings.name} (copy)"
    assert document.plan.tasks == plan.tasks


def test_duplicating_asks_what_becomes_of_changes_that_are_not_saved(secretive, monkeypatch):
    monkeypatch.setattr(secretive.files, "may_close", lambda: False)
    session = secretive.session
    assert not secretive.files.duplicate()
    assert secretive.session is session


def test_without_a_plan_there_is_nothing_to_copy(window):
    assert not window.files.duplicate()
    window.files.ask_clean_copy()
    assert window.session is None


def test_a_plan_that_has_no_file_can_be_copied_too(qtbot, launched, tmp_path):
    open_plan(launched, launched.session.plan)
    launched.files._exports.write_clean_copy(launched.session, tmp_path / "clean.launchplan")
    qtbot.waitUntil(lambda: launched.workshop.idle)
    assert (tmp_path / "clean.launchplan").is_file()


def test_a_duplicate_is_unsaved_so_that_closing_it_asks(secretive):
    secretive.session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", "Only here"))
    answer("Don't save")
    assert secretive.files.duplicate()
    assert secretive.session.plan.tasks["A"].name == "Only here"
    assert secretive.session.document.modified
    assert secretive.isWindowModified()
    answer("Cancel")
    assert not secretive.close_plan()
    answer("Don't save")
    assert secretive.close_plan()
