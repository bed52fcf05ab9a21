"""The column of keys is as wide as the keys of the plan, within reason."""

import pytest

from planner import set_field
from tests.builders import a_plan
from tests.ui.opened import a_session
from ui.widgets.row_painter import PADDING
from ui.widgets.task_table import TaskTable


def opened(qtbot, look, folder, text, *, width):
    """The table of a plan, so many pixels wide."""
    table = TaskTable(a_session(a_plan(text), folder), look)
    qtbot.addWidget(table)
    table.resize(width, 300)
    table.show()
    return table


def key_width(table):
    return table.columnWidth(table.outline.column_of("key"))


@pytest.mark.parametrize("width", [560, 1600])
def test_keys_of_six_letters_can_be_read_in_narrow_and_wide_tables(qtbot, look, tmp_path, width):
    table = opened(qtbot, look, tmp_path, "WEB101 3d > B 2d", width=width)
    assert key_width(table) >= table.fontMetrics().horizontalAdvance("WEB101") + 2 * PADDING


def test_an_endless_key_leaves_room_for_the_names(qtbot, look, tmp_path):
    assert key_width(opened(qtbot, look, tmp_path, f"{'W' * 40} 3d", width=560)) < 180


def test_short_keys_take_no_more_room_than_before(qtbot, look, tmp_path):
    assert key_width(opened(qtbot, look, tmp_path, "A 3d > B 2d", width=1600)) == 56


def test_a_key_that_is_changed_is_given_its_room(qtbot, look, tmp_path):
    table = opened(qtbot, look, tmp_path, "A 3d > B 2d", width=1600)
    table.session.edit(lambda plan: set_field(plan, ("task", "A"), "key", "WEB101-X"))
    qtbot.waitUntil(lambda: key_width(table) > 70)
    table.session.undo()
    qtbot.waitUntil(lambda: key_width(table) == 56)
