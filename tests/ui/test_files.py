"""New, open, save, import and export, from the window."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPlainTextEdit, QPushButton

import planner
from tests.planner.formats.result_files import RESULTS
from tests.planner.formats.workbooks import SHEET, with_parts, workbook
from tests.ui.opened import a_launch
from tests.ui.windows import answer, open_plan
from ui.dialogs import asking
from ui.dialogs.import_preview import ImportPreview
from ui.dialogs.results_preview import ResultsPreview
from ui.files import heavy
from ui.trial import Trial


def choose(path):
    """Choose a file in the next file window."""

    def accept():
        box = QApplication.activeModalWidget()
        if not isinstance(box, QFileDialog):
            QTimer.singleShot(20, accept)
            return
        box.selectFile(str(path))
        box.accept()

    QTimer.singleShot(0, accept)


def press_in_preview(text, look=lambda _box: None):
    """Press a button of the next import preview, after a look at it."""

    def press():
        box = QApplication.activeModalWidget()
        if not isinstance(box, ImportPreview):
            QTimer.singleShot(20, press)
            return
        look(box)
        next(part for part in box.findChildren(QPushButton) if part.text() == text).click()

    QTimer.singleShot(0, press)


def exported(window, path):
    """Export the open plan as YAML to a path."""
    known = next(known for known in planner.FORMATS if known.name == "yaml")
    window.files.write(path, known)
    return path


def names(plan):
    return sorted(task.name for task in plan.tasks.values())


def test_a_new_plan_is_empty_and_has_no_file(window):
    window.new_plan()
    assert len(window.session.plan.tasks) == 0
    assert window.session.document.path is None
    assert not window.session.document.modified


def test_the_example_opens_with_its_schedule(window):
    window.open_example()
    assert len(window.session.plan.tasks) == 74
    assert len(window.session.schedule.critical_path) > 10


def test_every_template_opens_as_a_plan_of_its_own(window):
    for template in planner.templates():
        assert window.files.from_template(template.name)
        assert len(window.session.plan.tasks) == template.tasks


def test_saving_a_plan_without_a_file_asks_for_one(qtbot, launched, tmp_path):
    choose(tmp_path / "mine")
    assert launched.save()
    assert launched.session.document.path == tmp_path / "mine.launchplan"
    assert (tmp_path / "mine.launchplan").is_file()


def test_saving_again_writes_the_same_file(launched, tmp_path):
    launched.session.save(tmp_path / "mine.launchplan")
    launched.session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", "Other"))
    assert launched.save()
    assert "Other" in names(planner.open_document(tmp_path / "mine.launchplan").plan)


def test_an_export_is_written_and_told(qtbot, launched, tmp_path):
    path = exported(launched, tmp_path / "plan.yaml")
    qtbot.waitUntil(lambda: launched.workshop.idle)
    assert "Build API" in path.read_text()
    assert any(str(path) in text for text in launched._notices.texts())


def test_exporting_by_the_file_window_takes_the_format_from_the_name(qtbot, launched, tmp_path):
    choose(tmp_path / "plan.yaml")
    launched.ask_export()
    qtbot.waitUntil(lambda: launched.workshop.idle)
    assert (tmp_path / "plan.yaml").read_text().startswith(("format", "launch", "#", "plan"))


def test_an_export_into_nowhere_becomes_a_notice(qtbot, launched, tmp_path):
    exported(launched, tmp_path / "no" / "such" / "plan.yaml")
    qtbot.waitUntil(lambda: launched.workshop.idle)
    assert len(launched._notices.texts()) == 1


def test_an_export_that_cannot_take_the_place_of_a_file_leaves_it(qtbot, launched, tmp_path, monkeypatch):
    (tmp_path / "plan.yaml").write_text("as it was")

    def refuse(_path, _target):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    exported(launched, tmp_path / "plan.yaml")
    qtbot.waitUntil(lambda: launched.workshop.idle)
    assert (tmp_path / "plan.yaml").read_text() == "as it was"
    assert "cannot be written: permission denied" in launched._notices.texts()[-1]


def test_a_plan_in_a_file_whose_name_is_no_letters_opens_is_saved_and_stays_among_the_recent(
    launched, settings, tmp_path
):
    path = tmp_path / os.fsdecode(b"gr\xfc\xdfe.launchplan")
    launched.session.save(path)
    assert launched.files.open(path)
    launched.session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", "Other"))
    launched.grab()
    assert launched.save()
    assert "Other" in names(planner.open_document(path).plan)
    assert settings.recent_files()[0] == path


def test_a_path_longer_than_any_disk_takes_becomes_a_notice(window, tmp_path):
    assert not window.files.open(tmp_path / ("x" * 300 + ".launchplan"))
    assert "cannot be opened: File name too long" in window._notices.texts()[-1]


def test_an_import_opens_as_a_new_plan(qtbot, launched, tmp_path):
    path = exported(launched, tmp_path / "plan.yaml")
    qtbot.waitUntil(lambda: launched.workshop.idle)
    before = names(launched.session.plan)
    launched.close_plan()
    press_in_preview("Open as a new plan")
    launched.files.open(path)
    qtbot.waitUntil(lambda: launched.session is not None)
    assert names(launched.session.plan) == before


def test_an_import_is_taken_into_the_open_plan_and_one_undo_takes_it_back(qtbot, launched, tmp_path):
    path = exported(launched, tmp_path / "plan.yaml")
    qtbot.waitUntil(lambda: launched.workshop.idle)
    changed = path.read_text().replace("Build API", "Build the API")
    path.write_text(changed)
    before = launched.session.plan.tables
    press_in_preview("Take into this plan")
    launched.files.read(path)
    qtbot.waitUntil(lambda: launched.workshop.idle)
    qtbot.waitUntil(lambda: "Build the API" in names(launched.session.plan))
    launched.session.undo()
    assert launched.session.plan.tables == before


def test_a_workbook_of_the_plan_changes_nothing_and_one_that_was_edited_changes_that_alone(qtbot, launched, tmp_path):
    path = tmp_path / "plan.xlsx"
    launched.files.write(path, next(known for known in planner.FORMATS if known.name == "xlsx"))
    qtbot.waitUntil(lambda: path.exists() and launched.workshop.idle)
    before = launched.session.plan
    seen = []
    press_in_preview("Take into this plan", lambda box: seen.extend(part.text() for part in box.findChildren(QLabel)))
    launched.files.read(path)
    qtbot.waitUntil(lambda: bool(seen) and launched.workshop.idle)
    assert "This plan holds all of it already." in seen
    assert launched.session.plan is before
    path.write_bytes(workbook(Work=[["key", "name"], [next(iter(before.tasks.values())).key, "Another name"]]))
    press_in_preview("Take into this plan")
    launched.files.read(path)
    qtbot.waitUntil(lambda: "Another name" in names(launched.session.plan))
    assert len(planner.diff(before, launched.session.plan).steps) == 1


def test_faults_of_a_workbook_are_previewed_with_sheet_and_cell(qtbot, launched, tmp_path):
    path = tmp_path / "work.xlsx"
    path.write_bytes(workbook(Work=[["key", "name", "duration"], ["A", "First", "soon"]]))
    seen = []
    told = lambda box: seen.extend(part.toPlainText() for part in box.findChildren(QPlainTextEdit))  # noqa: E731
    press_in_preview("Cancel", told)
    launched.files.read(path)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].startswith("sheet Work, cell C2, task A, Duration: 'soon' is no duration")


def test_a_hostile_workbook_becomes_a_notice(qtbot, window, tmp_path):
    path = tmp_path / "bomb.xlsx"
    path.write_bytes(with_parts({SHEET: b"0" * 120 * 2**20}))
    window.files.read(path)
    qtbot.waitUntil(lambda: len(window._notices.texts()) == 1)
    assert "it would unpack to 120 MB, more than a plan needs." in window._notices.texts()[0]
    assert window.session is None


def test_the_window_for_files_shows_workbooks_with_macros_to_read_and_never_to_write(window, monkeypatch, tmp_path):
    asked = {}
    monkeypatch.setattr(asking, "ask_open", lambda *given: asked.update(open=given[-1]))
    monkeypatch.setattr(asking, "ask_save", lambda *given: asked.update(save=given[-1]))
    assert window.files.example()
    window.files.ask_import()
    window.files.ask_export()
    assert "*.xlsm" in asked["open"][0]
    assert "Excel workbook, a register a sheet (*.xlsx *.xlsm)" in asked["open"]
    assert "Excel workbook, a register a sheet (*.xlsx)" in asked["save"]
    window.files.close()


def test_an_import_that_is_cancelled_leaves_the_plan(qtbot, launched, tmp_path):
    path = exported(launched, tmp_path / "plan.yaml")
    qtbot.waitUntil(lambda: launched.workshop.idle)
    before = launched.session.plan
    press_in_preview("Cancel")
    launched.files.read(path)
    qtbot.waitUntil(lambda: launched.workshop.idle)
    qtbot.wait(60)
    assert launched.session.plan is before


def test_a_file_of_no_known_kind_becomes_a_notice(qtbot, window, tmp_path):
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    window.files.read(path)
    qtbot.waitUntil(lambda: len(window._notices.texts()) == 1)
    assert window.session is None
    (told,) = window._notices.texts()
    assert told.startswith("picture.png: This file is none of the kinds that can be imported: ")
    assert "Launch plan as YAML (.yaml, .yml); Tasks as CSV (.csv, " in told


def test_a_file_that_is_gone_is_forgotten(window, settings, tmp_path):
    settings.remember_file(tmp_path / "gone.launchplan")
    window.files.open(tmp_path / "gone.launchplan")
    assert settings.recent_files() == ()
    assert len(window._notices.texts()) == 1


def test_a_file_with_faults_opens_and_says_what_was_left_out(window, monkeypatch):
    open_plan(window, a_launch())
    document = window.session.document
    document.faults = (planner.Fault("task B", "Duration", "It is odd."),)
    window.files._warn(document)
    assert "It is odd." in window._notices.texts()[-1]


@pytest.mark.parametrize("action", ["save", "save_as"])
def test_there_is_nothing_to_save_without_a_plan(window, action):
    assert not getattr(window.files, action)()


def test_saving_as_an_existing_file_replaces_it_because_the_file_window_has_asked(launched, tmp_path):
    (tmp_path / "mine.launchplan").write_bytes(b"something else")
    choose(tmp_path / "mine.launchplan")
    answer("&Yes")
    assert launched.save_as()
    assert names(planner.open_document(tmp_path / "mine.launchplan").plan) == names(launched.session.plan)


def test_a_file_that_somebody_changed_is_not_overwritten_and_another_name_is_offered(launched, tmp_path):
    path = tmp_path / "mine.launchplan"
    launched.session.save(path)
    path.write_bytes(path.read_bytes() + b"\0")
    launched.session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", "Other"))
    before = path.read_bytes()
    assert not launched.save()
    assert path.read_bytes() == before
    assert "changed by somebody else" in launched._notices.texts()[-1]


def test_a_heavy_plan_is_saved_and_opened_in_the_background(qtbot, launched, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.files.HEAVY", 1)
    monkeypatch.setattr("ui.files.HEAVY_BYTES", 1)
    choose(tmp_path / "mine")
    assert launched.save()
    assert not launched.workshop.idle
    qtbot.waitUntil(lambda: launched.workshop.idle and not launched.session.document.modified)
    saved = names(launched.session.plan)
    launched.close_plan()
    assert launched.files.open(tmp_path / "mine.launchplan")
    qtbot.waitUntil(lambda: launched.session is not None)
    assert names(launched.session.plan) == saved
    assert launched.files.open(tmp_path / "mine.launchplan")
    qtbot.waitUntil(lambda: launched.workshop.idle)


def test_a_long_history_makes_a_plan_heavy_too(launched, monkeypatch):
    rows = len(launched.session.plan.tasks) + len(launched.session.plan.links)
    monkeypatch.setattr("ui.files.HEAVY", rows + len(launched.session.document.history.entries))
    assert not heavy(launched.session)
    launched.session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", "Other"))
    assert heavy(launched.session)


def test_saving_twice_in_a_row_keeps_both_states_apart(qtbot, launched, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.files.HEAVY", 1)
    launched.session.save(tmp_path / "mine.launchplan")
    for name in ("First", "Second"):
        launched.session.edit(lambda plan, name=name: planner.set_field(plan, ("task", "A"), "name", name))
        assert launched.save()
    qtbot.waitUntil(lambda: launched.workshop.idle and not launched.session.document.modified)
    assert "Second" in names(planner.open_document(tmp_path / "mine.launchplan").plan)
    assert "changed by somebody else" not in "".join(launched._notices.texts())


def tried(window):
    """Rename a task of the saved plan while it is tried out; gives the trial."""
    trial = Trial.of(window.session)
    trial.begin()
    window.session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", "Tried"))
    return trial


@pytest.fixture
def saved(launched, tmp_path):
    """The window with a launch that has a file."""
    launched.session.save(tmp_path / "mine.launchplan")
    return launched


def in_file(window):
    """The plan that the file of the window holds."""
    return planner.open_document(window.session.document.path).plan


def test_what_is_being_tried_is_kept_beside_the_plan_before_it_is_saved(saved):
    trial, seen = tried(saved), []
    answer("Keep as what-if", seen=seen)
    assert saved.save()
    assert "1 change" in seen[0]
    assert "Tried" not in names(in_file(saved))
    assert [row.name for row in in_file(saved).scenarios.values()] == ["What-if"]
    assert not trial.running
    assert not saved.session.document.modified


def test_what_is_being_tried_is_kept_under_the_name_that_was_typed_for_it(saved):
    trial = tried(saved)
    trial.name = "Another name"
    answer("Keep as what-if")
    assert saved.save()
    assert [row.name for row in in_file(saved).scenarios.values()] == ["Another name"]


def test_what_is_being_tried_can_become_part_of_the_plan_that_is_saved(saved):
    trial = tried(saved)
    answer("Save as part of the plan")
    assert saved.save()
    assert "Tried" in names(in_file(saved))
    assert in_file(saved).scenarios == {}
    assert not trial.running


def test_a_saving_that_is_left_leaves_file_and_trial_alone(saved):
    trial = tried(saved)
    answer("Cancel")
    assert not saved.save()
    assert "Tried" not in names(in_file(saved))
    assert (trial.running, trial.count) == (True, 1)


def test_a_name_that_is_taken_stops_the_saving_and_the_trial_goes_on(saved):
    tried(saved).keep("Taken")
    trial = tried(saved)
    trial.name = "taken"
    answer("Keep as what-if")
    assert not saved.save()
    assert trial.running
    assert "Another what-if is called so" in saved._notices.texts()[-1]


def test_a_trial_without_changes_does_not_stand_in_the_way_of_saving(saved):
    trial = Trial.of(saved.session)
    trial.begin()
    assert saved.save()
    assert trial.running


def test_saving_as_another_file_asks_about_the_trial_first(saved, tmp_path):
    tried(saved)
    answer("Cancel")
    assert not saved.save_as()
    assert saved.session.document.path == tmp_path / "mine.launchplan"


def test_closing_with_saving_asks_about_the_trial_too(saved):
    tried(saved)
    seen = []
    answer("Save", seen=seen)
    answer("Keep as what-if", seen=seen)
    assert saved.files.may_close()
    assert len(seen) == 2
    assert "Tried" not in names(in_file(saved))


def test_results_of_tests_are_known_by_their_content_and_previewed(launched, monkeypatch, tmp_path, qtbot):
    seen = []
    monkeypatch.setattr(ResultsPreview, "exec", lambda preview: seen.append(preview.found.unknown))
    path = tmp_path / "report.xml"
    path.write_text("<testsuite><testcase name='a'/></testsuite>", encoding="utf-8")
    launched.files.open(path)
    qtbot.waitUntil(lambda: seen == [("a",)])


def test_results_of_tests_need_an_open_plan(window, tmp_path, qtbot):
    path = tmp_path / "report.csv"
    path.write_text("case,result\nQ1,pass\n", encoding="utf-8")
    window.files.read(path)
    qtbot.waitUntil(lambda: bool(window._notices.texts()))
    assert "holds results of tests. Open the plan that they belong to first." in window._notices.texts()[-1]


def test_a_hostile_file_of_results_is_refused_and_the_plan_stays(launched, qtbot):
    before = launched.session.plan
    launched.files.read(RESULTS / "bomb.xml")
    qtbot.waitUntil(lambda: bool(launched._notices.texts()))
    assert "document types or entities" in launched._notices.texts()[-1]
    assert launched.session.plan is before


def test_reading_results_can_be_cancelled(launched, tmp_path, qtbot):
    path = tmp_path / "report.xml"
    cases = "".join(f"<testcase name='t{number}'/>" for number in range(20_000))
    path.write_text(f"<testsuite>{cases}</testsuite>", encoding="utf-8")
    before = launched.session.plan
    launched.files.read(path)
    launched.workshop.current.cancel()
    qtbot.waitUntil(lambda: launched.workshop.idle)
    assert launched.session.plan is before


def test_a_file_that_is_asked_for_as_results_says_what_is_wrong_with_it(launched, tmp_path, qtbot):
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    choose(path)
    launched.files.ask_results()
    qtbot.waitUntil(lambda: bool(launched._notices.texts()))
    assert "has no column 'case'" in launched._notices.texts()[-1]
