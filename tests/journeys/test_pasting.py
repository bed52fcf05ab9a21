"""Two hundred rows of a spreadsheet become tasks: the columns are looked at first, and one undo takes all back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from tests.journeys.hands import CONTROL

ROWS = 200
WORDS = ("Check", "Copy", "Move", "Test")


def sheet():
    """What a spreadsheet puts on the clipboard: a header, days before months, a formula, and a fault."""
    lines = ["Task name\tDays\tMood\tDeadline\tNotes"]
    for row in range(ROWS):
        days = "soon" if row == 7 else f"{row % 9 + 1}d"
        lines.append(f"{WORDS[row % 4]} server {row}\t{days}\tgood\t{row % 27 + 1}/10/2026\t=1+{row}")
    return "\n".join(lines)


def main_button(dialog):
    """The button that does what the dialog is for."""
    return next(part for part in dialog.findChildren(QPushButton) if part.property("kind") == "main")


def test_two_hundred_rows_are_pasted_after_a_look_at_their_columns(example, take_back):
    hands, before, asked = example, example.plan, []

    def answer(dialog):
        boxes = {box.accessibleName(): box for box in dialog.findChildren(QComboBox)}
        asked.extend(boxes[f"Meaning of column {place}"].currentText() for place in range(1, 6))
        asked.append(main_button(dialog).text())
        hands.click(main_button(dialog))

    QApplication.clipboard().setText(sheet())
    hands.tab_to(hands.table)
    hands.press(Qt.Key.Key_Home, CONTROL)
    hands.with_dialogs(lambda: hands.press(Qt.Key.Key_V, CONTROL), answer)
    assert asked == ["Name", "Duration", "Left out", "Deadline", "Notes", f"Paste {ROWS} tasks"]
    made = {task.name: task for task in hands.plan.tasks.values() if task.id not in before.tasks}
    assert len(made) == ROWS
    assert made["Check server 12"].duration.likely == 4 * 480
    assert made["Check server 12"].notes == "=1+12"
    assert made["Check server 12"].deadline == date(2026, 10, 13)
    hands.until(lambda: len(hands.session.selected) == ROWS)
    assert take_back(hands) == 1
    assert hands.plan == before


def test_a_paste_that_is_left_changes_nothing(example):
    hands, before = example, example.plan
    QApplication.clipboard().setText(sheet())
    hands.tab_to(hands.table)
    hands.with_dialogs(lambda: hands.press(Qt.Key.Key_V, CONTROL), lambda dialog: dialog.reject())
    assert hands.plan is before
