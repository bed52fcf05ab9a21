"""The preview of what is pasted."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPlainTextEdit, QPushButton

from planner import apply
from tests.ui.opened import a_launch
from ui.dialogs.paste_preview import TOLD, PastePreview
from ui.models.clip import clip_of
from ui.models.task_outline import task_columns
from ui.widgets.pasting import Pasting

COLUMNS = {column.label.casefold(): column for column in task_columns()}


def preview(qtbot, text):
    made = PastePreview(None, Pasting(a_launch(), clip_of(text), COLUMNS, None))
    qtbot.addWidget(made)
    made.show()
    return made


def boxes(dialog):
    return {box.accessibleName(): box for box in dialog.findChildren(QComboBox)}


def choose(qtbot, box, text):
    box.setFocus()
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def said(dialog):
    return [part.text() for part in dialog.findChildren(QLabel) if part.isVisible()]


def main_button(dialog):
    return next(part for part in dialog.findChildren(QPushButton) if part.property("kind") == "main")


def test_it_shows_what_each_column_was_taken_for(qtbot):
    dialog = preview(qtbot, "Task name\tMood\tDays\nDraw\tgood\t3d\nPaint\tbad\t4d")
    assert [boxes(dialog)[f"Meaning of column {place}"].currentText() for place in (1, 2, 3)] == [
        "Name",
        "Left out",
        "Duration",
    ]
    assert {"Draw", "good", "Mood", "Paste 2 rows"} <= set(said(dialog))
    assert main_button(dialog).text() == "Paste 2 tasks"


def test_a_column_can_be_given_another_meaning(qtbot):
    dialog = preview(qtbot, "Task name\tMood\nDraw\tgood")
    choose(qtbot, boxes(dialog)["Meaning of column 2"], "Notes")
    plan = apply(a_launch(), dialog.pasting.made.change)
    assert next(task for task in plan.tasks.values() if task.name == "Draw").notes == "good"


def test_the_order_of_day_and_month_is_asked_and_what_was_understood_is_said(qtbot):
    dialog = preview(qtbot, "Name\tDeadline\nDraw\t3/4/2026")
    assert "3/4/2026 is read as 2026-04-03" in said(dialog)
    choose(qtbot, boxes(dialog)["Dates"], "Month before day")
    assert "3/4/2026 is read as 2026-03-04" in said(dialog)
    plan = apply(a_launch(), dialog.pasting.made.change)
    assert next(task for task in plan.tasks.values() if task.name == "Draw").deadline == date(2026, 3, 4)


def test_dates_that_tell_their_order_leave_no_choice(qtbot):
    dialog = preview(qtbot, "Name\tDue\nDraw\t3/4/2026\nPaint\t25/4/2026")
    assert not boxes(dialog)["Dates"].isEnabled()
    assert any("no doubt" in text for text in said(dialog))


def test_rows_without_dates_are_not_asked_about_them(qtbot):
    assert not boxes(preview(qtbot, "x\ty\tz"))["Dates"].isVisible()


def test_faults_are_listed_line_by_line(qtbot):
    dialog = preview(qtbot, "Name\tDuration\nDraw\tsoon\nPaint\t3d\nFrame\tlater")
    lines = dialog.findChild(QPlainTextEdit).toPlainText().splitlines()
    assert [line.split(",")[0] for line in lines] == ["pasted line 2", "pasted line 4"]
    assert any("2 cells or rows" in text for text in said(dialog))


def test_very_many_faults_are_counted(qtbot):
    dialog = preview(qtbot, "Name\tDuration\n" + "x\tsoon\n" * (TOLD + 7))
    assert dialog.findChild(QPlainTextEdit).toPlainText().endswith("+ 7")


def test_the_first_row_can_be_taken_for_a_task(qtbot):
    dialog = preview(qtbot, "Name\tMood\nDraw\tgood")
    qtbot.mouseClick(
        dialog.findChild(QCheckBox), Qt.MouseButton.LeftButton, pos=dialog.findChild(QCheckBox).rect().center()
    )
    dialog.findChild(QCheckBox).setChecked(False)
    assert main_button(dialog).text() == "Paste 2 tasks"


def test_where_nothing_can_be_kept_nothing_can_be_pasted(qtbot):
    dialog = preview(qtbot, "x" * 2_000_000)
    assert not main_button(dialog).isEnabled()
    assert "longer than 500" in dialog.findChild(QPlainTextEdit).toPlainText()


def test_texts_are_shown_literally_and_shortened(qtbot):
    dialog = preview(qtbot, "<b>x</b>\ty\tz\n" + "w" * 500 + "\ty\tz")
    cells = [part for part in dialog.findChildren(QLabel) if part.text().startswith(("<b>", "www"))]
    assert len(cells) == 2
    assert all(part.textFormat() is Qt.TextFormat.PlainText and len(part.text()) <= 28 for part in cells)


def test_the_main_button_pastes_and_escape_does_not(qtbot):
    dialog = preview(qtbot, "x\ty\tz")
    qtbot.mouseClick(main_button(dialog), Qt.MouseButton.LeftButton)
    assert dialog.result() == PastePreview.DialogCode.Accepted
    dialog = preview(qtbot, "x\ty\tz")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == PastePreview.DialogCode.Rejected
