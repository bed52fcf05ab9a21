"""The rows of a plan on paper: columns of the outline beside the bars, as many rows a page as fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont

from ui.canvas.words import Words
from ui.theme import LIGHT
from ui.timeline.board import paint_rows
from ui.timeline.frame import HEAD, ROW, Frame, Marks
from ui.timeline.paint_head import paint_head
from ui.timeline.scale import fitted

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.timeline.chart import Bar, Chart

TEXT: Final = 11
PAD: Final = 6
STEP: Final = 12
"""Pixels by which a deeper row of the outline is moved in."""
LEAST_BARS: Final = 240
"""Width that bars need; on narrower paper there are columns alone."""


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """A column on paper: its heading, its width in pixels, and what it says of a bar.

    `number` columns hold figures, `outline` ones are moved in with the depth of the row.
    """

    label: str
    width: float
    text: Callable[[Bar], str]
    number: bool = False
    outline: bool = False


@dataclass(frozen=True, slots=True)
class RowsSheet:
    """The rows of a chart; every page has the heads of columns and axis again."""

    chart: Chart
    columns: tuple[PrintedColumn, ...]

    def count(self, room: QSizeF) -> int:
        """How many pages the rows need, at least one."""
        return max(1, -(-len(self.chart.ids) // self._rows_of(room)))

    def paint(self, painter: QPainter, number: int, room: QSizeF) -> None:
        """Paint the rows of a page."""
        each = self._rows_of(room)
        rows = range(number * each, min((number + 1) * each, len(self.chart.ids)))
        used = self._columns_width(room)
        words = Words(QFont(), TEXT)
        self._paint_columns(painter, rows, words, used)
        if room.width() - used >= LEAST_BARS:
            painter.save()
            painter.translate(used, 0)
            self._paint_bars(painter, rows, words, room.width() - used)
            painter.restore()

    def _rows_of(self, room: QSizeF) -> int:
        return max(1, int((room.height() - HEAD) // ROW))

    def _columns_width(self, room: QSizeF) -> float:
        wanted = sum(column.width for column in self.columns)
        return wanted if room.width() - wanted >= LEAST_BARS else room.width()

    def _paint_columns(self, painter: QPainter, rows: range, words: Words, width: float) -> None:
        stretch = width / sum(column.width for column in self.columns)
        painter.fillRect(QRectF(0, 0, width, HEAD), LIGHT.raised)
        left = 0.0
        for column in self.columns:
            room = column.width * stretch
            painter.setFont(words.strong)
            painter.setPen(LIGHT.quiet)
            _write(painter, words.cut(column.label, room - 2 * PAD), QRectF(left, 0, room, HEAD), column.number)
            for row in rows:
                box = QRectF(left, HEAD + (row - rows.start) * ROW, room, ROW)
                self._paint_cell(painter, column, self.chart.bar(row), words, box)
            left += room
        painter.fillRect(QRectF(0, HEAD - 1, width, 1), LIGHT.line)
        for row in rows:
            painter.fillRect(QRectF(0, HEAD + (row - rows.start + 1) * ROW - 1, width, 1), LIGHT.line)

    def _paint_cell(self, painter: QPainter, column: PrintedColumn, bar: Bar, words: Words, box: QRectF) -> None:
        first = column is self.columns[0]
        if first and bar.critical:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height() - 1), LIGHT.critical)
        inset = STEP * bar.depth if column.outline else 0
        painter.setFont(words.strong if (bar.summary or bar.head) and column.outline else words.plain)
        painter.setPen(LIGHT.quiet if bar.done else LIGHT.text)
        text = words.cut(column.text(bar), max(8.0, box.width() - inset - 2 * PAD))
        _write(painter, text, box.adjusted(inset, 0, 0, 0), column.number)

    def _paint_bars(self, painter: QPainter, rows: range, words: Words, width: float) -> None:
        scale = fitted(*self.chart.span, width)
        frame = Frame(self.chart, LIGHT, words, scale, rows.start * ROW, width, len(rows) * ROW, Marks())
        paint_head(painter, frame)
        painter.translate(0, HEAD)
        paint_rows(painter, frame)


def _write(painter: QPainter, text: str, box: QRectF, number: bool) -> None:
    side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box.adjusted(PAD, 0, -PAD, 0), side | Qt.AlignmentFlag.AlignVCenter, text)
