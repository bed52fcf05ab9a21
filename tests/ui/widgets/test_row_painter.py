"""Rows painted straight from their texts."""

import pytest
from PySide6.QtGui import QColor

from tests.ui.opened import click
from ui.widgets.row_painter import MARK, MOST_KEPT, PADDING
from ui.widgets.task_table import TaskTable


@pytest.fixture
def table(qtbot, session, look):
    made = TaskTable(session, look)
    qtbot.addWidget(made)
    made.resize(1400, 300)
    made.show()
    return made


def painted(table):
    return table.viewport().grab().toImage()


def color_at(table, x, row):
    image = painted(table)
    return image.pixelColor(round(x * image.devicePixelRatio()), round((row * 28 + 13) * image.devicePixelRatio()))


def inked(table, row_id, name):
    """The first and last pixel of a cell that are not its ground, relative to the cell."""
    model = table.outline
    rect = table.visualRect(model.index(model.row_of(row_id), model.column_of(name)))
    image = painted(table)
    ground = table.look.theme.surface.name()
    columns = [
        x - rect.left()
        for x in range(rect.left() + MARK + 1, rect.right())
        if any(image.pixelColor(x, y).name() != ground for y in range(rect.top() + 2, rect.bottom() - 2))
    ]
    return (columns[0], rect.width() - columns[-1]) if columns else None


def test_texts_begin_and_numbers_end_at_the_padding(table):
    first, _ = inked(table, "D", "wbs")
    assert abs(first - PADDING) <= 2
    _, last = inked(table, "D", "duration")
    assert abs(last - PADDING) <= 2


def test_critical_rows_carry_a_mark_and_others_do_not(table, look):
    assert color_at(table, 1, table.outline.row_of("B")) == look.theme.critical
    assert color_at(table, 1, table.outline.row_of("D")) != look.theme.critical


def test_selected_rows_have_the_color_of_selection(qtbot, table, look):
    click(qtbot, table, "D", "name")
    assert color_at(table, table.viewport().width() - 3, table.outline.row_of("D")) == look.theme.selection
    assert color_at(table, table.viewport().width() - 3, table.outline.row_of("A")) == look.theme.surface


def test_a_hairline_runs_under_every_row(table, look):
    image = painted(table)
    width = table.viewport().width() - 2
    lines = {image.pixelColor(width, row * 28 + 27).name() for row in range(table.outline.rowCount())}
    assert lines == {look.theme.line.name()}


def test_hidden_columns_are_not_painted(table):
    table.setColumnHidden(table.outline.column_of("name"), True)
    assert table.outline.column_of("name") not in table._visible()
    painted(table)


def test_long_texts_are_shortened_to_their_cell(table):
    shown, length = table.painter._fitted("a very long name indeed", 60, strong=False)
    assert shown.endswith("…")
    assert length <= 60


def test_texts_are_measured_once_and_not_kept_for_ever(table):
    table.painter._fitted("once", 100, strong=False)
    kept = table.painter._kept
    before = kept["once", 100, False]
    assert table.painter._fitted("once", 100, strong=False) is before
    for number in range(MOST_KEPT + 2):
        kept[str(number), 1, False] = ("", 0.0)
    table.painter._fitted("twice", 100, strong=False)
    assert len(kept) == 1


def test_the_current_cell_has_a_frame_only_with_the_focus(qtbot, table, look):
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.setFocus()
    click(qtbot, table, "D", "wbs")
    rect = table.visualRect(table.currentIndex())
    assert painted(table).pixelColor(rect.left() + 10, rect.top()) == look.theme.accent
    table.clearFocus()
    assert painted(table).pixelColor(rect.left() + 10, rect.top()) != QColor(look.theme.accent)
