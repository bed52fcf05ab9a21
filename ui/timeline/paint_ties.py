"""Paints links as lines at right angles, with an arrow head where they arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.theme import mixed
from ui.timeline.frame import BAR, ROW, SIGN, Frame

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Corner = Sequence[float]

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
    for points in courses(frame, shown):
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        if -HEAD <= points[-1][1] <= frame.height + HEAD:
            _add_head(heads, points[-2], points[-1])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(heads, pen.color())


def courses(frame: Frame, shown: Ints) -> Iterator[list[Corner]]:
    """The corners of some links in pixels, from the bars that they leave to those that they enter."""
    ties = frame.chart.ties
    tails, heads = ties.tail[shown], ties.head[shown]
    from_start, to_start = ties.tail_starts[shown], ties.head_starts[shown]
    middle = ROW // 2 - round(frame.top)
    begins = np.column_stack((_ports(frame, tails, from_start), tails * ROW + middle)).tolist()
    ends = np.column_stack((_ports(frame, heads, to_start), heads * ROW + middle)).tolist()
    for begin, end, *starts in zip(begins, ends, from_start.tolist(), to_start.tolist(), strict=True):
        yield course(begin, end, from_start=starts[0], to_start=starts[1])


def course(begin: Corner, end: Corner, *, from_start: bool, to_start: bool) -> list[Corner]:
    """The corners between two ends of bars."""
    (x, y), (to_x, to_y) = begin, end
    out, back = x + (-STUB if from_start else STUB), to_x + (-STUB if to_start else STUB)
    if not from_start and to_start and out <= back:
        return [begin, (out, y), (out, to_y), end]
    if not from_start and to_start and x <= to_x:  # it follows at once: down onto the bar, near its beginning
        return [begin, (to_x + STUB, y), (to_x + STUB, to_y - (BAR / 2 if y < to_y else -BAR / 2))]
    if from_start == to_start:
        turn = min(out, back) if from_start else max(out, back)
        return [begin, (turn, y), (turn, to_y), end]
    lane = y + (ROW / 2 if y < to_y else -ROW / 2)
    return [begin, (out, y), (out, lane), (back, lane), (back, to_y), end]


def _ports(frame: Frame, rows: Ints, starts: Flags) -> Floats:
    """Where links leave or enter bars: at their ends, or beside the signs of moments."""
    chart, scale = frame.chart, frame.scale
    begin, end = chart.starts[rows], chart.finishes[rows]
    x = np.round((np.where(starts, begin, end) - scale.left) * scale.per_minute)
    half = np.where(starts, -SIGN / 2, SIGN / 2)
    moved: Floats = x + np.where(chart.signs[rows], half, 0.0)
    return moved


def _add_head(heads: QPainterPath, before: Corner, tip: Corner) -> None:
    """A filled triangle that points along the last piece."""
    (x, y), (to_x, to_y) = before, tip
    along_x, along_y = to_x - x, to_y - y
    heads.moveTo(to_x, to_y)
    if abs(along_x) >= abs(along_y):
        back = to_x - (HEAD if along_x > 0 else -HEAD)
        heads.lineTo(back, to_y + HEAD * 0.7)
        heads.lineTo(back, to_y - HEAD * 0.7)
    else:
        back = to_y - (HEAD if along_y > 0 else -HEAD)
        heads.lineTo(to_x + HEAD * 0.7, back)
        heads.lineTo(to_x - HEAD * 0.7, back)
    heads.closeSubpath()
