"""Paints tasks, milestones, gates and summary tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from planner import format_share
from ui.canvas.criticality import SHADES, outline, paint_chip, shaded, shades, share_of
from ui.canvas.fold_sign import paint_sign
from ui.canvas.frame import Frame, Level, among
from ui.canvas.gate_state import paint_state
from ui.canvas.geometry import CRITICAL_HUE
from ui.canvas.picture import DIAMOND_SHARE, Light, Shape
from ui.theme import mixed, text_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignCenter
STRIP: Final = 5.0
"""Width of the left edge that carries the color of the phase, at full size."""
FAINTNESS: Final = 0.3
"""How much is left to see of what is not looked at."""


def paint_node(painter: QPainter, frame: Frame, row: int) -> None:
    """Paint one node: with its texts, or as a rectangle with its key where that is the level of the frame."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    light = _light(frame, row)
    painter.setOpacity(FAINTNESS if light == Light.FAINT else 1.0)
    if frame.level == Level.FULL:
        _PAINTERS[Shape(int(frame.geometry.picture.nodes.shape[row]))](painter, frame, row)
        paint_sign(painter, frame, row)
        paint_state(painter, frame, row)
    else:
        _paint_key(painter, frame, row)
    if light == Light.DRIVING and row not in frame.marks.selected:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(frame.theme.accent, 1.5))
        painter.drawRoundedRect(frame.box(row).adjusted(-3, -3, 3, 3), 8, 8)
    painter.setOpacity(1.0)


def _light(frame: Frame, row: int) -> Light:
    light = frame.geometry.picture.nodes.light
    return Light.PLAIN if light is None else Light(int(light[row]))


def paint_nodes(painter: QPainter, frame: Frame) -> None:
    """Paint the visible nodes one by one, as pictures and prints need them."""
    for row in frame.nodes.tolist():
        paint_node(painter, frame, row)


def paint_marks(painter: QPainter, frame: Frame) -> None:
    """Paint what tiles and cards leave out: the ring of the current node, the node under the pointer, selection."""
    hovered = frame.marks.hovered
    if frame.level == Level.SHAPES:
        chosen = np.fromiter(frame.marks.selected, dtype=np.int64)
        _paint_plain_rings(painter, frame, set(among(frame.nodes, chosen).tolist()))
    if hovered >= 0 and frame.level == Level.FULL:
        paint_node(painter, frame, hovered)
    if frame.marks.focused and frame.marks.current >= 0:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(frame.theme.accent, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame.box(frame.marks.current).adjusted(-6, -6, 6, 6), 10, 10)


# Far away: rectangles and keys


def paint_plain(painter: QPainter, frame: Frame, rows: list[int]) -> None:
    """Paint nodes as rectangles, one call for all of one color."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setTransform(frame.camera.transform(), combine=True)
    painter.setPen(Qt.PenStyle.NoPen)
    for color, of_color in by_color(frame, np.array(rows, dtype=np.int64)):
        painter.setBrush(color)
        painter.drawRects([frame.geometry.rects[row] for row in of_color])
    painter.restore()
    _paint_plain_rings(painter, frame, set(rows) & frame.marks.selected)


def by_color(frame: Frame, rows: Ints) -> Iterator[tuple[QColor, list[int]]]:
    """The rows of each color: critical ones in vermilion, or by their share of runs while a simulation is drawn."""
    geometry, shade = frame.geometry, _shades(frame, rows)
    hue = np.where(shade < 0, geometry.hue[rows], geometry.color[rows])
    faint = geometry.node_lights(rows) == Light.FAINT
    kind = (hue * (SHADES + 2) + shade + 1) * 2 + faint
    for number in np.unique(kind).tolist():
        name, step = geometry.hues[number // 2 // (SHADES + 2)], number // 2 % (SHADES + 2) - 1
        plain = frame.theme.critical if name == CRITICAL_HUE else _plain_color(frame, name)
        color = shaded(frame, plain, max(0, step))
        yield mixed(color, frame.theme.window, 1 - FAINTNESS) if number % 2 else color, rows[kind == number].tolist()


def _shades(frame: Frame, rows: Ints) -> Ints:
    """How often tasks are critical, in shades, below 0 where nothing of it is drawn: for summary tasks it never is."""
    nodes = frame.geometry.picture.nodes
    if nodes.criticality is None:
        return np.full(len(rows), -1)
    return np.where(nodes.shape[rows] == Shape.BRACKET, -1, shades(nodes.criticality[rows]))


def _plain_color(frame: Frame, name: str) -> QColor:
    return mixed(frame.theme.phase(name), frame.theme.window, 0.35)


def _paint_plain_rings(painter: QPainter, frame: Frame, rows: set[int]) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(frame.theme.accent, 2))
    painter.drawRects([frame.box(row).adjusted(-1, -1, 1, 1) for row in rows])


def _paint_key(painter: QPainter, frame: Frame, row: int) -> None:
    """A rectangle with as much of the key as there is room for."""
    nodes, box = frame.geometry.picture.nodes, frame.box(row)
    ((color, _),) = by_color(frame, np.array([row]))
    painter.fillRect(box.toRect(), color)
    if row in frame.marks.selected:
        _paint_plain_rings(painter, frame, {row})
    if frame.words.strong_width(nodes.keys[row]) <= box.width() + 2:
        painter.setFont(frame.words.strong)
        painter.setPen(text_on(color))
        painter.drawText(box, MIDDLE, nodes.keys[row])


# Near: shapes with their texts


def _paint_box(painter: QPainter, frame: Frame, row: int) -> None:
    box = frame.box(row)
    radius = max(2.0, min(6.0, 6 * frame.camera.scale))
    shape = QPainterPath()
    shape.addRoundedRect(box, radius, radius)
    _ring(painter, frame, row, box, radius)
    painter.fillPath(shape, _fill(frame, row))
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    strip = max(2.0, round(STRIP * min(1.0, frame.camera.scale)))
    painter.fillRect(QRectF(box.left(), box.top(), strip, box.height()), _phase(frame, row))
    painter.restore()
    painter.setPen(_outline(frame, row))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    pad = max(3.0, 7 * min(1.0, frame.camera.scale))
    _paint_texts(painter, frame, row, box.adjusted(strip + pad, 1, -pad, -1))


def _paint_gate(painter: QPainter, frame: Frame, row: int) -> None:
    box = frame.box(row)
    tip = min(16 * frame.camera.scale, box.width() / 4)
    shape = _closed(_hexagon(box, tip))
    _ring(painter, frame, row, box, 6)
    painter.fillPath(shape, mixed(_fill(frame, row), frame.theme.gate, 0.1))
    painter.setPen(_outline(frame, row, plain=frame.theme.gate))
    painter.drawPath(shape)
    _paint_texts(painter, frame, row, box.adjusted(tip, 1, -tip, -1))


def _paint_bracket(painter: QPainter, frame: Frame, row: int) -> None:
    """A summary task: its texts between two square brackets."""
    box = frame.box(row)
    _ring(painter, frame, row, box, 4)
    painter.fillRect(box, mixed(_fill(frame, row), frame.theme.lane, 0.5))
    pen = _outline(frame, row, plain=_phase(frame, row))
    pen.setWidthF(max(2.0, min(3.0, 3 * frame.camera.scale)))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    foot = min(12 * frame.camera.scale, box.width() / 4)
    for side, inward in ((box.left(), foot), (box.right(), -foot)):
        painter.drawPolyline(
            [
                QPointF(side + inward, box.top()),
                QPointF(side, box.top()),
                QPointF(side, box.bottom()),
                QPointF(side + inward, box.bottom()),
            ]
        )
    pad = max(4.0, 11 * min(1.0, frame.camera.scale))
    _paint_texts(painter, frame, row, box.adjusted(pad, 1, -pad, -1))


def _paint_milestone(painter: QPainter, frame: Frame, row: int) -> None:
    box = frame.box(row)
    half = box.height() * DIAMOND_SHARE / 2
    shape = _closed(_diamond(box.center(), half))
    _ring(painter, frame, row, box, 6)
    painter.fillPath(shape, mixed(_fill(frame, row), _phase(frame, row), 0.85))
    painter.setPen(_outline(frame, row, plain=_phase(frame, row)))
    painter.drawPath(shape)
    _paint_around(painter, frame, row, box, half)


_PAINTERS = {
    Shape.BOX: _paint_box,
    Shape.DIAMOND: _paint_milestone,
    Shape.HEXAGON: _paint_gate,
    Shape.BRACKET: _paint_bracket,
}


def _hexagon(box: QRectF, tip: float) -> list[QPointF]:
    middle = box.center().y()
    return [
        QPointF(box.left(), middle),
        QPointF(box.left() + tip, box.top()),
        QPointF(box.right() - tip, box.top()),
        QPointF(box.right(), middle),
        QPointF(box.right() - tip, box.bottom()),
        QPointF(box.left() + tip, box.bottom()),
    ]


def _diamond(middle: QPointF, half: float) -> list[QPointF]:
    x, y = middle.x(), middle.y()
    return [QPointF(x - half, y), QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half)]


def _closed(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def _fill(frame: Frame, row: int) -> QColor:
    if row in frame.marks.selected:
        return frame.theme.selection
    return frame.theme.hover if row == frame.marks.hovered else frame.theme.surface


def _phase(frame: Frame, row: int) -> QColor:
    return frame.theme.phase(frame.geometry.picture.nodes.colors[row])


def _outline(frame: Frame, row: int, *, plain: QColor | None = None) -> QPen:
    """Vermilion and thick when critical, thin otherwise; by its share of runs while a simulation is drawn."""
    nodes = frame.geometry.picture.nodes
    share = share_of(nodes.criticality, row)
    if share >= 0 and nodes.shape[row] != Shape.BRACKET:
        return outline(frame, share, plain)
    if nodes.critical[row]:
        return QPen(frame.theme.critical, max(1.5, min(2.4, 2 * frame.camera.scale)))
    return QPen(plain or frame.theme.strong_line, 1)


def _ring(painter: QPainter, frame: Frame, row: int, box: QRectF, radius: float) -> None:
    """The band around a selected node."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if row in frame.marks.selected:
        painter.setPen(QPen(frame.theme.accent, 2))
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)


# Texts


def _paint_texts(painter: QPainter, frame: Frame, row: int, room: QRectF) -> None:
    """Key and marks, the name on one or two lines, dates and float: as many lines as there is room for."""
    line = frame.words.line
    lines = int(room.height() // line)
    if lines <= 1:
        _paint_head(painter, frame, row, room, name=room.width() > 110)
        return
    names = min(2, lines - 1)
    name = frame.words.wrapped(frame.geometry.picture.nodes.names[row], room.width(), names)
    foot = lines - 1 - len(name) >= 1
    used = line * (1 + len(name) + foot)
    top = room.top() + (room.height() - used) / 2
    _paint_head(painter, frame, row, QRectF(room.left(), top, room.width(), line))
    painter.setFont(frame.words.plain)
    painter.setPen(_ink(frame, row))
    for number, text in enumerate(name, start=1):
        painter.drawText(QRectF(room.left(), top + number * line, room.width(), line), LEFT, text)
    if foot:
        _paint_foot(painter, frame, row, QRectF(room.left(), top + used - line, room.width(), line))


def _ink(frame: Frame, row: int) -> QColor:
    return frame.theme.quiet if frame.geometry.picture.nodes.done[row] else frame.theme.text


def _paint_head(painter: QPainter, frame: Frame, row: int, room: QRectF, *, name: bool = False) -> None:
    """Key, critical mark, duration; on the right the risk badge, and before it by how much the task has slipped."""
    nodes, words = frame.geometry.picture.nodes, frame.words
    right = _paint_slip(painter, frame, row, room, _paint_badge(painter, frame, row, room))
    key = words.cut(nodes.keys[row], right - room.left())
    painter.setFont(words.strong)
    painter.setPen(_ink(frame, row))
    painter.drawText(QRectF(room.left(), room.top(), right - room.left(), room.height()), LEFT, key)
    left = room.left() + words.strong_width(key) + 5
    if nodes.critical[row] and right - left > words.line:
        left = _paint_mark(painter, frame, QPointF(left, room.center().y()))
    rest = rest_of(frame, row, right - left, name=name)
    if rest:
        painter.setFont(words.quiet)
        painter.setPen(frame.theme.quiet)
        painter.drawText(QRectF(left, room.top(), right - left, room.height()), LEFT, rest)


def rest_of(frame: Frame, row: int, room: float, *, name: bool) -> str:
    """What follows key and mark in the head of a node, whole: its duration, with a check when it is done, or just that.

    Where the name is asked for, it is cut to the room that a duration would have at least.
    """
    nodes, words = frame.geometry.picture.nodes, frame.words
    duration = nodes.durations[row]
    if name:
        return words.cut_quiet(nodes.names[row], room) if room > words.quiet_width(duration) else ""
    wanted = (f"{duration} ✓", "✓") if nodes.done[row] else (duration,)
    return next((text for text in wanted if words.quiet_width(text) <= room), "")


def _paint_mark(painter: QPainter, frame: Frame, at: QPointF) -> float:
    """The exclamation mark of a critical task; returns where it ends."""
    size = round(frame.words.line * 0.8)
    box = QRectF(round(at.x()), round(at.y() - size / 2), size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(frame.theme.critical)
    painter.drawRoundedRect(box, 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(text_on(frame.theme.critical))
    painter.setFont(frame.words.strong)
    painter.drawText(box, MIDDLE, "!")
    return box.right() + 5


def _paint_badge(painter: QPainter, frame: Frame, row: int, room: QRectF) -> float:
    """The days that risks can cost, on their step of the risk scale; returns what is left of the line.

    Where there is no room for the days, or none for a slip beside them, a spot of the same color stands for them; where
    the key needs all of the line, the spot goes to the corner.
    """
    nodes, words = frame.geometry.picture.nodes, frame.words
    text, step = nodes.badges[row], int(nodes.risk[row])
    if not text or not step:
        return room.right()
    width = words.quiet_width(text) + 10
    if width + _room_beside_badge(frame, row) > room.width():
        text, width = "", 7.0
    high = min(room.height(), words.line) - 1 if text else width
    cornered = not text and words.strong_width(nodes.keys[row]) > room.width() - width - 4
    middle = room.top() if cornered else room.center().y()
    box = QRectF(room.right() - width * (not cornered), middle - high / 2, width, high)
    color = frame.theme.risks[step - 1]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(box, high / 2, high / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(text_on(color))
    painter.setFont(words.quiet)
    painter.drawText(box, MIDDLE, text)
    return room.right() if cornered else box.left() - 4


def _room_beside_badge(frame: Frame, row: int) -> float:
    """What the head of a node takes without its badge: its key, and all the rest where the task has slipped."""
    nodes, words = frame.geometry.picture.nodes, frame.words
    key = words.strong_width(nodes.keys[row]) + 4
    if not nodes.slips[row]:
        return key
    slip, duration = words.quiet_width(nodes.slips[row]) + 14, words.quiet_width(nodes.durations[row]) + 6
    return key + _mark_width(frame, row) + slip + duration


def _mark_width(frame: Frame, row: int) -> float:
    return float(frame.geometry.picture.nodes.critical[row] * (frame.words.line + 5))


def _paint_slip(painter: QPainter, frame: Frame, row: int, room: QRectF, right: float) -> float:
    """How much later than in the baseline a task finishes, in a frame; returns what is left of the line.

    It is left out where key and critical mark would lose their room; the duration gives way to it.
    """
    nodes, words = frame.geometry.picture.nodes, frame.words
    text = nodes.slips[row]
    if not text:
        return right
    width = words.quiet_width(text) + 10
    taken = words.strong_width(nodes.keys[row]) + 5 + _mark_width(frame, row)
    if room.left() + taken + width > right:
        return right
    high = min(room.height(), words.line) - 2
    box = QRectF(round(right - width), round(room.center().y() - high / 2), round(width), high)
    painter.setPen(QPen(frame.theme.baseline, 1))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(frame.theme.text)
    painter.setFont(words.quiet)
    painter.drawText(box, MIDDLE, text)
    return box.left() - 4


def _paint_foot(painter: QPainter, frame: Frame, row: int, room: QRectF) -> None:
    """Dates on the left; float on the right, or criticality while a simulation is drawn, unless there is no room."""
    nodes, words = frame.geometry.picture.nodes, frame.words
    share = share_of(nodes.criticality, row)
    if share > 0:
        room = QRectF(room.left(), room.top(), paint_chip(painter, frame, share, room) - room.left(), room.height())
    painter.setFont(words.quiet)
    loose = nodes.floats[row]
    width = words.quiet_width(loose)
    if width + words.quiet_width(nodes.dates[row]) + 6 > room.width():
        width, loose = 0.0, ""
    painter.setPen(frame.theme.near_critical if nodes.near_critical[row] else frame.theme.quiet)
    painter.drawText(room, RIGHT, loose)
    painter.setPen(frame.theme.quiet)
    painter.drawText(room, LEFT, words.cut_quiet(nodes.dates[row], room.width() - width))


def _paint_around(painter: QPainter, frame: Frame, row: int, box: QRectF, half: float) -> None:
    """Key and name of a milestone below its diamond, the date above."""
    nodes, words = frame.geometry.picture.nodes, frame.words
    middle = box.center().y()
    below = QRectF(box.left(), middle + half + 1, box.width(), words.line)
    painter.setFont(words.plain)
    painter.setPen(_ink(frame, row))
    painter.drawText(below, MIDDLE, words.cut(f"{nodes.keys[row]} {nodes.names[row]}", box.width()))
    if box.height() >= 3 * words.line:
        above = QRectF(box.left(), middle - half - words.line - 1, box.width(), words.line)
        painter.setFont(words.quiet)
        painter.setPen(frame.theme.quiet)
        slip = nodes.slips[row]
        share = share_of(nodes.criticality, row)
        often = f"  {format_share(share)}" if share > 0 else ""
        dated = f"{nodes.dates[row]}  ({slip})" if slip else f"{nodes.dates[row]}{often}"
        painter.drawText(above, MIDDLE, words.cut_quiet(dated, box.width()))
    if nodes.critical[row] and half > words.line / 2:
        painter.setFont(words.strong)
        painter.setPen(text_on(_phase(frame, row)))
        painter.drawText(QRectF(box.center().x() - half, middle - half, 2 * half, 2 * half), MIDDLE, "!")
