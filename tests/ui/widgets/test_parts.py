"""The small parts of every page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from ui.theme import LIGHT
from ui.widgets.emblem import Emblem
from ui.widgets.facts import fact_card, fact_grid, jump
from ui.widgets.parts import (
    action_button,
    answers,
    button,
    card,
    clear,
    column_in,
    icon_button,
    label,
    picture,
    retone,
    row_of,
    stretch,
)

NASTY = '<img src="/etc/hostname"><font color=red>red</font>'


@pytest.fixture
def frame(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_label_shows_markup_literally(frame):
    made = label(NASTY)
    made.setParent(frame)
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.text() == NASTY


def test_a_label_has_its_tone_and_size(frame):
    made = label("x", tone="critical", size="section", wrapped=True)
    made.setParent(frame)
    assert (made.property("tone"), made.property("level"), made.wordWrap()) == ("critical", "section", True)
    retone(made, "done")
    assert made.property("tone") == "done"


def test_a_button_of_icons_tells_its_meaning(frame):
    made = icon_button("close", "Close this", LIGHT)
    made.setParent(frame)
    assert made.toolTip() == made.accessibleName() == "Close this"


def test_buttons_have_kinds(frame):
    made = button("Go", kind="main")
    made.setParent(frame)
    assert made.property("kind") == "main"


def test_a_picture_has_its_size(frame):
    made = picture("task", LIGHT.accent, 24)
    made.setParent(frame)
    assert (made.width(), made.height()) == (24, 24)


def test_clearing_a_layout_takes_rows_and_widgets_out(qtbot, frame):
    column = column_in(frame, margin=4, gap=4)
    column.addWidget(label("a"))
    column.addLayout(row_of(label("b"), stretch(), label("c")))
    clear(column)
    assert column.count() == 0


def test_a_card_is_named_and_has_a_column(frame):
    made, column = card()
    made.setParent(frame)
    column.addWidget(label("inside"))
    assert made.objectName() == "card"


def test_facts_stand_in_two_columns(frame):
    made, _ = fact_card("DATES", [("Start", NASTY, ""), ("Finish", "Tue", "critical")])
    made.setParent(frame)
    assert made.accessibleName() == "DATES"
    grid = fact_grid([("Start", NASTY, "")])
    assert grid.itemAtPosition(0, 1).widget().text() == NASTY
    clear(grid)


def test_a_jump_goes_and_shows_ampersands(qtbot, frame):
    gone = []
    made = jump("Build & test", lambda: gone.append(True))
    made.setParent(frame)
    made.click()
    assert gone == [True]
    assert made.text() == "Build && test"
    assert made.accessibleName() == "Build & test"


def test_the_emblem_draws_in_the_colors_of_the_theme(qtbot, look):
    made = Emblem(look)
    qtbot.addWidget(made)
    light = made.grab().toImage()
    look.choose("dark")
    assert made.grab().toImage() != light
    assert made.accessibleName()


def test_a_button_of_an_action_can_be_pressed_while_that_can_be_done(qtbot, frame):
    action, done = QAction("Close risk", frame), []
    action.setToolTip("Close the risk")
    action.triggered.connect(lambda _checked: done.append(1))
    action.setEnabled(False)
    made = action_button(action, "Close")
    made.setParent(frame)
    assert (made.text(), made.toolTip(), made.isEnabled()) == ("Close", "Close the risk", False)
    action.setEnabled(True)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    assert len(done) == 1


@pytest.mark.parametrize(
    ("text", "result"), [("Do it", QDialog.DialogCode.Accepted), ("Cancel", QDialog.DialogCode.Rejected)]
)
def test_the_buttons_of_a_dialog_end_it(qtbot, text, result):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setLayout(answers(dialog, "Do it"))
    dialog.show()
    pressed = next(part for part in dialog.findChildren(QPushButton) if part.text() == text)
    qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert dialog.result() == result
