"""Editors, bubbles and signs in the cells of a table."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

import planner
from tests.ui.opened import click, editor, type_keys
from ui.widgets.cells import STEP, Bubble, Signs, sign_width
from ui.widgets.task_table import TaskTable


@pytest.fixture
def table(qtbot, session, look):
    made = TaskTable(session, look)
    qtbot.addWidget(made)
    made.resize(1400, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def room(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def test_a_bubble_stands_below_its_cell(room):
    bubble = Bubble(room)
    bubble.say("Too long.", QRect(40, 50, 100, 28), "error")
    assert bubble.isVisible()
    assert bubble.geometry().top() > 78
    assert bubble.property("tone") == "error"


@pytest.mark.parametrize("cell", [QRect(40, 270, 100, 28), QRect(460, 100, 100, 28), QRect(-60, 100, 50, 28)])
def test_a_bubble_never_leaves_the_view(room, cell):
    bubble = Bubble(room)
    bubble.say("A reason that takes more than one line of words because it is long. " * 2, cell)
    assert room.rect().contains(bubble.geometry())


def test_a_bubble_without_words_hides(room):
    bubble = Bubble(room)
    bubble.say("x", QRect(0, 0, 10, 10))
    bubble.say("", QRect(0, 0, 10, 10))
    assert not bubble.isVisible()


def test_a_bubble_shows_text_literally(room):
    bubble = Bubble(room)
    bubble.say("<b>bold</b>", QRect(0, 0, 10, 10))
    assert bubble.textFormat() == Qt.TextFormat.PlainText


def test_names_are_edited_beside_their_sign(qtbot, table):
    click(qtbot, table, "B", "name", double=True)
    rect = table.visualRect(table.currentIndex())
    assert editor().geometry().left() == rect.left() + sign_width(1)
    assert editor().accessibleName() == "Name"


def test_signs_take_room_for_each_level(session, look):
    assert sign_width(0) == STEP
    assert sign_width(3) == 4 * STEP


@pytest.mark.parametrize("row_id", ["S", "A", "M"])
def test_each_kind_has_a_sign_of_its_own(qtbot, table, look, row_id):
    image = table.viewport().grab().toImage()
    rect = table.visualRect(table.outline.index(table.outline.row_of(row_id), table.outline.column_of("name")))
    depth = 1 if row_id == "A" else 0
    ground = look.theme.surface.name()
    found = {
        image.pixelColor(x, y).name()
        for x in range(rect.left() + depth * STEP + 6, rect.left() + (depth + 1) * STEP + 6)
        for y in range(rect.top() + 2, rect.bottom() - 2)
    }
    assert found != {ground}
    assert Signs(table.outline, look) is not None


def around_the_name(table, row_id):
    """The colors of a name cell, from the sign of the task on."""
    image = table.viewport().grab().toImage()
    rect = table.visualRect(table.outline.index(table.outline.row_of(row_id), table.outline.column_of("name")))
    area = rect.adjusted(STEP, 2, 0, -2).intersected(image.rect())
    across, down = range(area.left(), area.right()), range(area.top(), area.bottom())
    return {image.pixelColor(x, y).name() for x in across for y in down}


def finish(session, row_id):
    """Finish a task as somebody does who types into its column of what is done."""
    dates = planner.as_planned(session.schedule, (row_id,))[row_id]
    session.edit(lambda plan: planner.set_percent_complete(plan, row_id, 100.0, dates))


def test_a_finished_task_has_a_check_before_its_name_in_quiet_letters(qtbot, table, session, look):
    assert look.theme.done.name() not in around_the_name(table, "A")
    assert look.theme.text.name() in around_the_name(table, "A")
    finish(session, "A")
    assert look.theme.done.name() in around_the_name(table, "A")
    assert look.theme.text.name() not in around_the_name(table, "A")


def test_the_check_moves_the_name_aside(qtbot, table, session, look):
    sheet = QPixmap(200, 30)
    signs, painter, rect = Signs(table.outline, look), QPainter(sheet), QRect(0, 0, 200, 28)
    before = signs.paint(painter, rect, "A")
    finish(session, "A")
    assert signs.paint(painter, rect, "A") == before + STEP
    painter.end()


def test_a_narrow_cell_has_an_editor_wide_enough_to_type(qtbot, table):
    table.setColumnWidth(table.outline.column_of("key"), 40)
    click(qtbot, table, "B", "key", double=True)
    assert editor().width() >= 96


def test_a_text_that_was_not_changed_is_not_taken(qtbot, table, session):
    before = session.plan
    click(qtbot, table, "B", "name", double=True)
    type_keys(qtbot, "", Qt.Key.Key_Return)
    assert session.plan is before
    assert not session.document.can_undo
