"""Paints links as lines at right angles, with an arrow head where they arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.theme import mixed
from ui.timeline.frame import BAR, ROW, Frame

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QColor

    Ints = NDArray[np.int64]

STUB: Final = 5.0
"""Pixels that a link goes straight before it turns."""
HEAD: Final = 5.0
"""Length of an arrow head."""
MOST: Final = 900
"""Links in sight above which only those with both ends in sight are painted."""


def paint_ties(painter: QPainter, frame: Frame) -> None:
    """Paint the links of the rows in sight, critical ones over the others, those of chosen rows over all."""
    shown = ties_in(frame)
    ties = frame.chart.ties
    critical = frame.chart.critical_ties[shown]
    chosen = np.array(sorted(frame.marks.selected), dtype=np.int64)
    marked = np.isin(ties.tail[shown], chosen) | np.isin(ties.head[shown], chosen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    _paint_all(painter, frame, shown[~critical & ~marked], QPen(mixed(frame.theme.link, frame.theme.surface, 0.3), 1))
    _paint_all(painter, frame, shown[critical], QPen(frame.theme.critical, 1))
    _paint_all(painter, frame, shown[marked & ~critical], QPen(frame.theme.accent, 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def ties_in(frame: Frame) -> Ints:
    """The links of which something can be in sight."""
    ties, rows = frame.chart.ties, frame.rows
    upper, lower = np.minimum(ties.tail, ties.head), np.maximum(ties.tail, ties.head)
    found = np.flatnonzero((upper < rows.stop) & (lower >= rows.start))
    if len(found) <= MOST:
        return found
    inside = (upper[found] >= rows.start) & (lower[found] < rows.stop)
    kept: Ints = found[inside][:MOST]
    return kept


def _paint_all(painter: QPainter, frame: Frame, shown: Ints, pen: QPen) -> None:
    if not len(shown):
        return
    path, heads = QPainterPath(), QPainterPath()
    for link in shown.tolist():
        points = course(frame, link)
        path.moveTo(points[0])
        for point in points[1:]:
            path.lineTo(point)
        _add_head(heads, points[-2], points[-1])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    _fill_heads(painter, heads, pen.color())


def _fill_heads(painter: QPainter, heads: QPainterPath, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(heads, color)


def course(frame: Frame, link: int) -> list[QPointF]:
    """The corners of a link in pixels, from the bar that it leaves to the one that it enters."""
    ties = frame.chart.ties
    tail, head = int(ties.tail[link]), int(ties.head[link])
    from_start, to_start = bool(ties.tail_starts[link]), bool(ties.head_starts[link])
    begin, end = _port(frame, tail, start=from_start), _port(frame, head, start=to_start)
    down = begin.y() < end.y()
    out, back = begin.x() + (-STUB if from_start else STUB), end.x() + (-STUB if to_start else STUB)
    if not from_start and to_start and out <= back:
        return [begin, QPointF(out, begin.y()), QPointF(out, end.y()), end]
    if not from_start and to_start and begin.x() <= end.x():
        return _dropped(begin, end, down=down)
    if from_start == to_start:
        x = min(out, back) if from_start else max(out, back)
        return [begin, QPointF(x, begin.y()), QPointF(x, end.y()), end]
    lane = begin.y() + (ROW / 2 if down else -ROW / 2)
    return [begin, QPointF(out, begin.y()), QPointF(out, lane), QPointF(back, lane), QPointF(back, end.y()), end]


def _dropped(begin: QPointF, end: QPointF, *, down: bool) -> list[QPointF]:
    """The course of a finish to a start that follows at once: down onto the bar, near its beginning."""
    x, reach = end.x() + STUB, BAR / 2 if down else -BAR / 2
    return [begin, QPointF(x, begin.y()), QPointF(x, end.y() - reach)]


def _port(frame: Frame, row: int, *, start: bool) -> QPointF:
    """Where links leave or enter a bar."""
    box = frame.box(row)
    return QPointF(round(box.left() if start else box.right()), round(frame.y_of(row) + ROW / 2))


def _add_head(heads: QPainterPath, before: QPointF, tip: QPointF) -> None:
    """A filled triangle that points along the last piece."""
    across = abs(tip.x() - before.x()) >= abs(tip.y() - before.y())
    way = 1.0 if (tip.x() > before.x() if across else tip.y() > before.y()) else -1.0
    along = QPointF(way * HEAD, 0) if across else QPointF(0, way * HEAD)
    aside = QPointF(0, HEAD * 0.7) if across else QPointF(HEAD * 0.7, 0)
    heads.moveTo(tip)
    heads.lineTo(tip - along + aside)
    heads.lineTo(tip - along - aside)
    heads.closeSubpath()
