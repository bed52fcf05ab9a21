"""Rows on paper: no row is lost between pages, and every page has its heads."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from tests.ui.timeline.charts import a_chart
from tests.ui.timeline.test_paint import holds
from ui.printing.rows import LEAST_BARS, PrintedColumn, RowsSheet
from ui.theme import LIGHT
from ui.timeline.frame import HEAD, ROW

pytestmark = pytest.mark.usefixtures("qapp")
MANY = a_chart("; ".join(f"T{number} 1d" for number in range(50)))


def a_sheet(chart, told=None):
    """A sheet that notes which rows it writes."""
    written = [] if told is None else told

    def text(bar):
        written.append(bar.id)
        return bar.id

    columns = (PrintedColumn("Key", 60, text), PrintedColumn("Name", 100, lambda bar: bar.task.name, outline=True))
    return RowsSheet(chart, columns)


def painted(sheet, number, room):
    image = QImage(room.toSize(), QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    sheet.paint(painter, number, room)
    painter.end()
    return image


@given(st.integers(60, 900))
def test_every_row_is_on_exactly_one_page(height):
    told = []
    sheet, room = a_sheet(MANY, told), QSizeF(700, height)
    for number in range(sheet.count(room)):
        painted(sheet, number, room)
    assert told == list(MANY.ids)


def test_a_plan_without_tasks_is_one_page():
    assert a_sheet(a_chart("")).count(QSizeF(700, 400)) == 1
    painted(a_sheet(a_chart("")), 0, QSizeF(700, 400))


def test_every_page_has_the_heads_of_columns_and_axis():
    sheet, room = a_sheet(MANY), QSizeF(700, HEAD + 20 * ROW)
    for number in range(3):
        image = painted(sheet, number, room)
        assert holds(image, QRectF(0, 0, 160, HEAD - 2), LIGHT.quiet, within=60)
        assert holds(image, QRectF(170, 0, 400, HEAD - 2), LIGHT.raised)


def test_the_last_page_ends_with_the_last_row():
    sheet, room = a_sheet(MANY), QSizeF(700, HEAD + 20 * ROW)
    image = painted(sheet, 2, room)
    below = QRectF(0, HEAD + 10 * ROW + 4, 160, 20)
    assert not holds(image, below, LIGHT.text, within=60)


def test_on_narrow_paper_there_are_columns_alone():
    room = QSizeF(160 + LEAST_BARS - 10, 400)
    image = painted(a_sheet(a_chart("A 3d")), 0, room)
    assert not holds(image, QRectF(170, HEAD, room.width() - 180, ROW - 2), LIGHT.critical)
    wide = painted(a_sheet(a_chart("A 3d")), 0, QSizeF(600, 400))
    assert holds(wide, QRectF(170, HEAD, 420, ROW - 2), LIGHT.critical)


def test_critical_rows_are_marked_and_deep_ones_moved_in():
    chart = a_chart("S{ A 3d > B 2d }; C 1d")
    image = painted(a_sheet(chart), 0, QSizeF(700, 400))
    at = {task: HEAD + row * ROW for row, task in enumerate(chart.ids)}
    assert holds(image, QRectF(0, at["A"] + 4, 3, 10), LIGHT.critical)
    assert not holds(image, QRectF(0, at["C"] + 4, 3, 10), LIGHT.critical)
    assert not holds(image, QRectF(62, at["A"] + 4, 14, 20), LIGHT.text, within=90)
    assert holds(image, QRectF(62, at["C"] + 4, 16, 20), LIGHT.text, within=90)
