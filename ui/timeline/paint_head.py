"""Paints the time axis: two rows of units, and what the lines through the rows are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from ui.timeline.frame import HEAD, Frame
from ui.timeline.ticks import ticks, units_at

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.timeline.chart import Line
    from ui.timeline.ticks import Tick

HALF = HEAD // 2


def paint_head(painter: QPainter, frame: Frame) -> None:
    """Paint the axis; the painter stands at its top left."""
    painter.fillRect(QRectF(0, 0, frame.width, HEAD), frame.theme.raised)
    lower, upper = units_at(frame.scale)
    painter.setFont(frame.words.strong)
    _paint_row(painter, frame, ticks(frame.scale, upper, frame.width), 0)
    painter.setFont(frame.words.quiet)
    _paint_row(painter, frame, ticks(frame.scale, lower, frame.width), HALF)
    painter.fillRect(QRectF(0, HEAD - 1, frame.width, 1), frame.theme.line)
    painter.fillRect(QRectF(0, HALF - 0.5, frame.width, 1), frame.theme.line)
    _paint_flags(painter, frame)


def _paint_row(painter: QPainter, frame: Frame, found: list[Tick], upper: int) -> None:
    """The names of units, those of the upper row in sight as long as any of their unit is."""
    fits = painter.fontMetrics().horizontalAdvance
    for tick in found:
        painter.fillRect(QRectF(round(tick.left), upper, 1, HALF), frame.theme.line)
        room = QRectF(max(tick.left, 0.0) + 6, upper, 0, HALF)
        room.setRight((tick.right if upper else min(tick.right, frame.width)) - 4)
        painter.setPen(frame.theme.quiet if upper else frame.theme.text)
        if upper:
            painter.drawText(room.adjusted(-4, 0, 2, 0), Qt.AlignmentFlag.AlignCenter, tick.name)
        elif fits(tick.name) <= room.width():
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tick.name)


def _paint_flags(painter: QPainter, frame: Frame) -> None:
    """A flag on the axis for each line, with its name where there is room before the next one."""
    lines = sorted(frame.chart.lines, key=lambda line: line.minute)
    places = [frame.scale.x_of(line.minute) for line in lines]
    for line, x, following in zip(lines, places, [*places[1:], frame.width + 200], strict=True):
        if 0 <= x <= frame.width:
            _paint_flag(painter, frame, line, x, following - x)


def _paint_flag(painter: QPainter, frame: Frame, line: Line, x: float, room: float) -> None:
    color = getattr(frame.theme, line.tone)
    painter.setFont(frame.words.quiet)
    width = frame.words.quiet_width(line.text) + 10
    box = QRectF(x, HEAD - 17, width, 15)
    if box.right() > frame.width:
        box.moveRight(x)
    painter.setPen(QPen(color, 1))
    if width > room and box.left() >= x:
        painter.setBrush(color)
        painter.drawPolygon([QPointF(x - 4, HEAD - 7), QPointF(x + 4, HEAD - 7), QPointF(x, HEAD - 1)])
        return
    painter.fillRect(box, color)
    painter.setPen(frame.theme.surface)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.text)
