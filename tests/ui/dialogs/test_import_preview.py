"""The preview of an import."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from planner.change import Change, add, set_value
from planner.edits.rows import remove_rows
from planner.errors import Fault
from planner.formats.format import Imported
from tests.ui.opened import a_launch
from ui.dialogs.import_preview import TOLD, ImportPreview, counts, effect_of


def preview(qtbot, imported, *, into=True):
    change = remove_rows(a_launch(), [("task", "D")]) if into else None
    made = ImportPreview(None, "<b>plan</b>.xml", imported, change)
    qtbot.addWidget(made)
    return made


def press(dialog, text):
    next(part for part in dialog.findChildren(QPushButton) if part.text() == text).click()


def test_it_counts_what_the_file_holds():
    found = dict(counts(a_launch()))
    assert (found["Tasks"], found["Links"], found["Risks"], found["People"]) == ("6", "4", "2", "1")


def test_it_says_what_the_import_would_do_to_the_open_plan(qtbot):
    plan = a_launch()
    task = plan.tasks["A"]
    steps = (set_value("task", task, "name", "x"), set_value("task", task, "key", "y"), add("task", plan.tasks["D"]))
    assert effect_of(Change("Import", steps), plan) == "1 task added, 1 task changed"
    said = [part.text() for part in preview(qtbot, Imported(plan)).findChildren(QLabel)]
    assert "Into this plan: 1 task removed, 1 link removed, 1 risk changed." in said


def test_a_file_of_the_same_plan_says_that_nothing_is_new(qtbot):
    made = ImportPreview(None, "plan.xml", Imported(a_launch()), Change("Import"))
    qtbot.addWidget(made)
    assert "This plan holds all of it already." in [part.text() for part in made.findChildren(QLabel)]


def test_a_file_without_faults_says_so(qtbot):
    dialog = preview(qtbot, Imported(a_launch()))
    assert any("can be kept" in part.text() for part in dialog.findChildren(QLabel))
    assert dialog.findChild(QPlainTextEdit) is None


def test_faults_come_before_notes(qtbot):
    imported = Imported(a_launch(), ("3 constraints became deadlines.",), (Fault("task B", "Duration", "It is odd."),))
    lines = preview(qtbot, imported).findChild(QPlainTextEdit).toPlainText().splitlines()
    assert "It is odd." in lines[0]
    assert lines[1] == "3 constraints became deadlines."


def test_very_many_notes_are_counted(qtbot):
    imported = Imported(a_launch(), tuple(f"note {number}" for number in range(TOLD + 7)))
    assert preview(qtbot, imported).findChild(QPlainTextEdit).toPlainText().endswith("+ 7")


def test_the_answer_is_the_button_that_was_pressed(qtbot):
    dialog = preview(qtbot, Imported(a_launch()))
    press(dialog, "Take into this plan")
    assert dialog.answer == "into"


def the_default(dialog):
    """The text of the button that Enter presses."""
    [found] = [part.text() for part in dialog.findChildren(QPushButton) if part.isDefault()]
    return found


def test_enter_takes_nothing_out_of_the_plan(qtbot):
    assert the_default(preview(qtbot, Imported(a_launch()))) == "Open as a new plan"
    assert the_default(preview(qtbot, Imported(a_launch()), into=False)) == "Open as a new plan"
    plan = a_launch()
    only_more = ImportPreview(None, "more.csv", Imported(plan), Change("Import", (add("task", plan.tasks["D"]),)))
    qtbot.addWidget(only_more)
    assert the_default(only_more) == "Take into this plan"
    only_more.show()
    qtbot.keyClick(only_more, Qt.Key.Key_Return)
    assert only_more.answer == "into"


def test_without_an_open_plan_there_is_nothing_to_take_it_into(qtbot):
    dialog = preview(qtbot, Imported(a_launch()), into=False)
    assert [part.text() for part in dialog.findChildren(QPushButton)] == ["Open as a new plan", "Cancel"]
    press(dialog, "Open as a new plan")
    assert dialog.answer == "new"


def test_cancelling_takes_nothing(qtbot):
    dialog = preview(qtbot, Imported(a_launch()))
    press(dialog, "Cancel")
    assert dialog.answer == ""
