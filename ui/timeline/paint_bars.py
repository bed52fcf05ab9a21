"""Paints bars, brackets and signs, with progress, float, baseline, deadlines and the dates that bind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from planner import TaskKind
from ui.icons import paint
from ui.theme import mixed
from ui.timeline.frame import BAR, ROW, SIGN, Frame

if TYPE_CHECKING:
    from ui.timeline.chart import Bar

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
GAP: Final = 11
"""Pixels between a bar and what stands beside it."""
TEXT_FROM: Final = 0.0008
"""Pixels of a minute from which on bars have words beside them: below, they would cover each other's rows."""


def paint_bars(painter: QPainter, frame: Frame) -> None:
    """Paint every row in sight: first what lies under the bars, then the bars."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for row in frame.rows:
        bar, box = frame.chart.bar(row), frame.box(row)
        _paint_baseline(painter, frame, bar, row)
        tail = _paint_float(painter, frame, bar, box)
        _SHAPES[_shape_of(bar)](painter, frame, bar, box)
        _paint_bound(painter, frame, bar, row)
        end = max(tail, _paint_deadline(painter, frame, bar, box))
        _paint_words(painter, frame, row, box, end)
    _paint_current(painter, frame)


def _shape_of(bar: Bar) -> str:
    if bar.summary or bar.head:
        return "head" if bar.head else "summary"
    return str(bar.task.kind) if bar.instant else "bar"


def _fill(frame: Frame, bar: Bar) -> QColor:
    """The color of a bar: of its phase, quiet where it is done."""
    phase = frame.theme.phase(*bar.phase)
    return mixed(phase, frame.theme.surface, 0.72 if bar.done else 0.55)


def _paint_bar(painter: QPainter, frame: Frame, bar: Bar, box: QRectF) -> None:
    phase = frame.theme.phase(*bar.phase)
    edge = QPen(frame.theme.critical, 2) if bar.critical else QPen(mixed(phase, frame.theme.text, 0.15), 1)
    if bar.task.manual_start is not None:
        edge.setStyle(Qt.PenStyle.DashLine)
    radius = min(4.0, box.width() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_fill(frame, bar))
    painter.drawRoundedRect(box, radius, radius)
    if bar.share > 0:
        done = QRectF(box)
        done.setWidth(box.width() * min(1.0, bar.share))
        painter.setBrush(mixed(phase, frame.theme.surface, 0.35) if bar.done else phase)
        painter.drawRoundedRect(done.adjusted(0, 4, 0, -4) if not bar.done else done, radius / 2, radius / 2)
    painter.setPen(edge)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)
    if bar.done:
        _paint_check(painter, frame, box)


def _paint_check(painter: QPainter, frame: Frame, box: QRectF) -> None:
    """A check mark in a bar that is done, where there is room."""
    if box.width() < BAR:
        return
    painter.setPen(QPen(frame.theme.done, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    x, y = box.left() + 8, box.center().y()
    painter.drawPolyline([QPointF(x - 3.5, y), QPointF(x - 1, y + 2.5), QPointF(x + 3.5, y - 3)])


def _paint_summary(painter: QPainter, frame: Frame, bar: Bar, box: QRectF) -> None:
    """A bracket over what is below, with the share that is done as its filled part."""
    color = frame.theme.critical if bar.critical else mixed(frame.theme.text, frame.theme.quiet, 0.4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(color, frame.theme.surface, 0.45))
    painter.drawRect(box)
    done = QRectF(box)
    done.setWidth(box.width() * min(1.0, bar.share))
    painter.setBrush(color)
    painter.drawRect(done)
    foot = min(5.0, box.width() / 2)
    for x, inward in ((box.left(), foot), (box.right(), -foot)):
        painter.drawPolygon([QPointF(x, box.top()), QPointF(x + inward, box.top()), QPointF(x, box.bottom() + 6)])


def _paint_head(painter: QPainter, frame: Frame, _bar: Bar, box: QRectF) -> None:
    """A thin line over the tasks of a group, with an end at both sides."""
    painter.setPen(QPen(frame.theme.quiet, 1))
    y = round(box.center().y()) + 0.5
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    for x in (box.left(), box.right()):
        painter.drawLine(QLineF(x, y - 3, x, y + 3))


def _paint_diamond(painter: QPainter, frame: Frame, bar: Bar, box: QRectF) -> None:
    middle = box.center()
    half = box.width() / 2
    shape = QPolygonF(
        [
            QPointF(middle.x(), middle.y() - half),
            QPointF(middle.x() + half, middle.y()),
            QPointF(middle.x(), middle.y() + half),
            QPointF(middle.x() - half, middle.y()),
        ]
    )
    _paint_sign(painter, frame, bar, shape, frame.theme.text)


def _paint_gate(painter: QPainter, frame: Frame, bar: Bar, box: QRectF) -> None:
    middle, half = box.center(), box.width() / 2 + 1
    lean = half / 2
    shape = QPolygonF(
        [
            QPointF(middle.x() - half, middle.y()),
            QPointF(middle.x() - lean, middle.y() - half),
            QPointF(middle.x() + lean, middle.y() - half),
            QPointF(middle.x() + half, middle.y()),
            QPointF(middle.x() + lean, middle.y() + half),
            QPointF(middle.x() - lean, middle.y() + half),
        ]
    )
    _paint_sign(painter, frame, bar, shape, frame.theme.gate)


def _paint_sign(painter: QPainter, frame: Frame, bar: Bar, shape: QPolygonF, color: QColor) -> None:
    tint = frame.theme.critical if bar.critical else color
    painter.setPen(QPen(tint, 2 if bar.critical else 1.2))
    painter.setBrush(tint if bar.done else mixed(tint, frame.theme.surface, 0.6))
    painter.drawPolygon(shape)


_SHAPES: Final = {
    "bar": _paint_bar,
    "summary": _paint_summary,
    "head": _paint_head,
    str(TaskKind.TASK): _paint_diamond,
    str(TaskKind.MILESTONE): _paint_diamond,
    str(TaskKind.GATE): _paint_gate,
}


def _paint_baseline(painter: QPainter, frame: Frame, bar: Bar, row: int) -> None:
    """Where the baseline saw it: a thin bar below, a small diamond for a moment."""
    if bar.baseline is None:
        return
    left, right = (frame.scale.x_of(minute) for minute in bar.baseline)
    y = frame.y_of(row) + (ROW + BAR) / 2 + 1
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(frame.theme.baseline)
    if right - left < 1:
        painter.drawPolygon(
            [QPointF(right - 3, y + 1), QPointF(right, y - 2), QPointF(right + 3, y + 1), QPointF(right, y + 4)]
        )
    else:
        painter.drawRect(QRectF(left, y, max(2.0, right - left), 3))


def _paint_float(painter: QPainter, frame: Frame, bar: Bar, box: QRectF) -> float:
    """How long it can be late: a line from its finish, with an end; returns where that is."""
    if bar.late is None:
        return box.right()
    end, y = frame.scale.x_of(bar.late), box.center().y()
    if end - box.right() < 2:
        return box.right()
    color = frame.theme.near_critical if bar.near else frame.theme.strong_line
    painter.setPen(QPen(color, 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(box.right(), y), QPointF(end, y))
    painter.setPen(QPen(color, 1))
    painter.drawLine(QLineF(end, y - 4, end, y + 4))
    return max(end, box.right())


def _paint_deadline(painter: QPainter, frame: Frame, bar: Bar, box: QRectF) -> float:
    """An arrow down at the deadline, loud where it is missed; returns its right end."""
    if bar.deadline is None:
        return box.right()
    x, y = frame.scale.x_of(bar.deadline), box.center().y() - SIGN / 2
    painter.setPen(QPen(frame.theme.surface, 1))
    painter.setBrush(frame.theme.critical if bar.missed else frame.theme.done)
    painter.drawPolygon([QPointF(x - 5, y), QPointF(x + 5, y), QPointF(x, y + SIGN - 1)])
    return x + 5


def _paint_bound(painter: QPainter, frame: Frame, bar: Bar, row: int) -> None:
    """A date that binds: a bracket that opens to where the task may be."""
    if bar.bound is None:
        return
    minute, way = bar.bound
    x, top = frame.scale.x_of(minute), frame.y_of(row) + 4
    painter.setPen(QPen(frame.theme.accent, 1.5))
    painter.drawLine(QLineF(x, top, x, top + ROW - 9))
    for side in (1, -1) if way == 0 else (way,):
        painter.drawLine(QLineF(x, top, x + 4 * side, top))
        painter.drawLine(QLineF(x, top + ROW - 9, x + 4 * side, top + ROW - 9))


def _paint_words(painter: QPainter, frame: Frame, row: int, box: QRectF, end: float) -> None:
    """What stands beside a bar, on a veil over the links that cross it."""
    bar = frame.chart.bar(row)
    if bar.head and bar.label:
        _paint_title(painter, frame, row, bar)
        return
    if not bar.label or frame.scale.per_minute < TEXT_FROM or end > frame.width:
        return
    painter.setFont(frame.words.quiet)
    painter.setPen(frame.theme.critical if bar.critical and bar.instant else frame.theme.quiet)
    left = max(end, box.right()) + GAP
    room = QRectF(left, box.center().y() - ROW / 2, frame.words.quiet_width(bar.label) + 4, ROW)
    veil = QColor(frame.theme.selection if row in frame.marks.selected else frame.theme.surface)
    veil.setAlpha(190)
    painter.fillRect(room.adjusted(-2, 6, 0, -6), veil)
    painter.drawText(room, LEFT, bar.label)


def _paint_title(painter: QPainter, frame: Frame, row: int, bar: Bar) -> None:
    """The title of a group at the left edge, where it stays in sight, behind the sign that tells whether it is open."""
    painter.setFont(frame.words.strong)
    painter.setPen(frame.theme.text)
    room = QRectF(GAP + SIGN + 4, frame.y_of(row), frame.words.strong_width(bar.label) + 8, ROW - 1)
    painter.fillRect(room.adjusted(-SIGN - 8, 1, 0, 0), frame.theme.surface)
    sign = QRectF(GAP, room.center().y() - SIGN / 2, SIGN, SIGN)
    paint(painter, sign, "chevron_right" if bar.closed else "chevron_down", frame.theme.quiet)
    painter.drawText(room, LEFT, bar.label)


def _paint_current(painter: QPainter, frame: Frame) -> None:
    """A ring around the bar at which the keyboard is."""
    if frame.marks.focused and frame.marks.current in frame.rows:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(frame.theme.accent, 1.5))
        painter.drawRoundedRect(frame.box(frame.marks.current).adjusted(-3, -3, 3, 3), 6, 6)
