"""Paints what is behind the bars: free time, the grid, selected rows, and the lines of now, status and target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from ui.theme import mixed
from ui.timeline.frame import ROW, Frame
from ui.timeline.ticks import DAY, ticks, units_at

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

MINUTES_FROM: Final = 0.06
"""Pixels of a minute from which on nights and breaks are shaded, not only whole days."""
DAYS_FROM: Final = 0.0015
"""Pixels of a minute from which on days off are shaded: below, a weekend is a hair."""


def paint_ground(painter: QPainter, frame: Frame) -> None:
    """Paint all of it; free time lies under the grid."""
    painter.fillRect(QRectF(0, 0, frame.width, frame.height), frame.theme.surface)
    _paint_pauses(painter, frame)
    _paint_selected(painter, frame)
    _paint_grid(painter, frame)


def _paint_pauses(painter: QPainter, frame: Frame) -> None:
    scale = frame.scale
    if scale.per_minute < DAYS_FROM or not len(frame.chart.ids):
        return
    step = 1 if scale.per_minute >= MINUTES_FROM else DAY
    first, last = int(scale.minutes_at(0)) // DAY * DAY, int(scale.minutes_at(frame.width)) // DAY * DAY + DAY
    shade = mixed(frame.theme.surface, frame.theme.strong_line, 0.12)
    for begin, end in frame.chart.schedule.project.pauses(max(0, first), last, step).tolist():
        left = scale.x_of(begin)
        painter.fillRect(QRectF(left, 0, scale.x_of(end) - left, frame.height), shade)


def _paint_selected(painter: QPainter, frame: Frame) -> None:
    """The rows that are selected, with what is shaded showing through, and the one under the pointer."""
    chosen, hover = QColor(frame.theme.selection), QColor(frame.theme.hover)
    chosen.setAlpha(190)
    hover.setAlpha(110)
    for row in frame.rows:
        if row in frame.marks.selected:
            painter.fillRect(QRectF(0, frame.y_of(row), frame.width, ROW), chosen)
        elif row == frame.marks.hovered:
            painter.fillRect(QRectF(0, frame.y_of(row), frame.width, ROW), hover)


def _paint_grid(painter: QPainter, frame: Frame) -> None:
    lower, upper = units_at(frame.scale)
    faint = mixed(frame.theme.surface, frame.theme.line, 0.55)
    _paint_uprights(painter, frame, [tick.left for tick in ticks(frame.scale, lower, frame.width)], QPen(faint, 1))
    _paint_uprights(
        painter, frame, [tick.left for tick in ticks(frame.scale, upper, frame.width)], QPen(frame.theme.line, 1)
    )
    for row in frame.rows:
        painter.fillRect(QRectF(0, frame.y_of(row) + ROW - 1, frame.width, 1), frame.theme.line)


def _paint_uprights(painter: QPainter, frame: Frame, places: list[float], pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawLines([QLineF(round(x) + 0.5, 0, round(x) + 0.5, frame.height) for x in places])


def paint_lines(painter: QPainter, frame: Frame) -> None:
    """Paint now, the status date and the target over the bars."""
    for line in frame.chart.lines:
        x = round(frame.scale.x_of(line.minute)) + 0.5
        if -1 <= x <= frame.width + 1:
            style = Qt.PenStyle.SolidLine if line.tone == "accent" else Qt.PenStyle.DashLine
            painter.setPen(QPen(getattr(frame.theme, line.tone), 1, style))
            painter.drawLine(QPointF(x, 0), QPointF(x, frame.height))
