"""Paints links and lanes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.canvas.frame import Frame, Level
from ui.canvas.lines import line_path
from ui.canvas.picture import Band

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MANY: Final = 700
"""Links above which all are drawn as straight lines in a few paths."""
HEAD: Final = 8.0
"""Length of an arrow head in scene pixels."""


def paint_bands(painter: QPainter, frame: Frame) -> None:
    """Paint the lanes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(frame.theme.line, 1))
    painter.setBrush(frame.theme.lane)
    for _, box in _bands_in_view(frame):
        painter.drawRoundedRect(box, 8, 8)


def _bands_in_view(frame: Frame) -> Iterator[tuple[Band, QRectF]]:
    for band in frame.geometry.picture.bands:
        box = QRectF(QPointF(band.left, band.top), QPointF(band.right, band.bottom))
        if box.intersects(frame.seen):
            yield band, QRectF(frame.camera.to_view(box.topLeft()), frame.camera.to_view(box.bottomRight()))


def paint_titles(painter: QPainter, frame: Frame) -> None:
    """Paint the titles of the lanes over the links; they stay in sight while their lane is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for band, box in _bands_in_view(frame):
        if band.title and box.height() >= 3 * frame.words.line:
            _paint_title(painter, frame, band, box)


def _paint_title(painter: QPainter, frame: Frame, band: Band, box: QRectF) -> None:
    words, margin = frame.words, max(4.0, 12 * frame.camera.scale)
    title = words.cut(band.title, max(0.0, box.width() - 3 * words.line))
    left = max(box.left(), min(0.0, box.right() - 200)) + margin
    dot = words.pixels * 0.7
    room = QRectF(left, box.top() + margin / 2, words.strong_width(title) + dot + 18, words.line + 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(frame.theme.lane)
    painter.drawRoundedRect(room, 4, 4)
    painter.setBrush(frame.theme.phase(band.color))
    painter.drawEllipse(QRectF(left + 5, room.center().y() - dot / 2, dot, dot))
    painter.setPen(frame.theme.text)
    painter.setFont(words.strong)
    painter.drawText(room.adjusted(dot + 11, 0, 4, 0), LEFT, title)


def paint_links(painter: QPainter, frame: Frame) -> None:
    """Paint the visible links: plain ones thin, critical ones and those of the marked node on top."""
    visible = frame.geometry.links_in(frame.seen)
    painter.save()
    painter.setTransform(frame.camera.transform(), combine=True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if len(visible) > MANY or (frame.level == Level.SHAPES and len(visible) > MANY // 2):
        _paint_lines(painter, frame, visible)
    else:
        _paint_curves(painter, frame, visible)
    painter.restore()
    if frame.level == Level.FULL:
        _paint_labels(painter, frame, visible)


def _paint_lines(painter: QPainter, frame: Frame, visible: Ints) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(_thin(frame.theme.link))
    for box, path in frame.geometry.tiles():
        if box.intersects(frame.seen):
            painter.drawPath(path)
    geometry = frame.geometry
    critical = visible[geometry.picture.links.critical[visible]]
    painter.setPen(_thin(frame.theme.critical))
    painter.drawPath(line_path(geometry.points, geometry.start, critical))


def _paint_curves(painter: QPainter, frame: Frame, visible: Ints) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    links = frame.geometry.picture.links
    bold = set(_marked(frame)) | set(visible[links.critical[visible]].tolist())
    plain = [link for link in visible.tolist() if link not in bold]
    for color, chosen, style in _strokes(frame, plain):
        painter.setPen(_thin(color, style))
        for link in chosen:
            painter.drawPath(frame.geometry.curve(link))
    _paint_heads(painter, frame, plain, frame.theme.link)
    for link in sorted(bold & set(visible.tolist()), key=lambda row: bool(links.critical[row])):
        color = frame.theme.critical if links.critical[link] else frame.theme.accent
        painter.setPen(_bold(frame, color, dashed=bool(links.warnings[link])))
        painter.drawPath(frame.geometry.curve(link))
        _paint_heads(painter, frame, [link], color)


def _strokes(frame: Frame, plain: list[int]) -> list[tuple[QColor, list[int], Qt.PenStyle]]:
    """Suspended links dashed in the color of warnings, others solid."""
    warned = [link for link in plain if frame.geometry.picture.links.warnings[link]]
    sound = [link for link in plain if not frame.geometry.picture.links.warnings[link]]
    return [
        (frame.theme.link, sound, Qt.PenStyle.SolidLine),
        (frame.theme.near_critical, warned, Qt.PenStyle.DashLine),
    ]


def _marked(frame: Frame) -> list[int]:
    """Links of the selected nodes and of the one under the pointer, when these are few."""
    rows = frame.marks.selected | ({frame.marks.hovered} - {-1})
    chosen = [frame.marks.link] if frame.marks.link >= 0 else []
    if not rows or len(rows) > 20:
        return chosen
    links, some = frame.geometry.picture.links, np.fromiter(rows, dtype=np.int64)
    return [*chosen, *np.flatnonzero(np.isin(links.tail, some) | np.isin(links.head, some)).tolist()]


def _thin(color: QColor, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(color, 1, style)
    pen.setCosmetic(True)
    return pen


def _bold(frame: Frame, color: QColor, *, dashed: bool) -> QPen:
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    pen = QPen(color, max(1.4, min(2.4, 2 * frame.camera.scale)), style)
    pen.setCosmetic(True)
    return pen


def _paint_heads(painter: QPainter, frame: Frame, links: list[int], color: QColor) -> None:
    """The arrow heads of these links as one filled path."""
    if frame.camera.scale < 0.25:
        return
    heads = QPainterPath()
    heads.setFillRule(Qt.FillRule.WindingFill)
    for link in links:
        points = frame.geometry.course(link)
        heads.addPolygon(_head(points[-2], points[-1]))
    painter.fillPath(heads, color)


def _head(before: Floats, tip: Floats) -> QPolygonF:
    """A triangle at the tip: from below when the link comes from below, else pointing right."""
    upright = bool(before[0] == tip[0])
    angle = math.copysign(math.pi / 2, tip[1] - before[1]) if upright else 0.0
    back, side = QPointF(math.cos(angle), math.sin(angle)) * HEAD, QPointF(-math.sin(angle), math.cos(angle)) * 3.5
    end = QPointF(*tip.tolist())
    return QPolygonF([end, end - back + side, end - back - side, end])


def _paint_labels(painter: QPainter, frame: Frame, visible: Ints) -> None:
    """Type and lag of links that are not plain, and warnings, on the longest stretch of the link."""
    links, words = frame.geometry.picture.links, frame.words
    painter.setFont(words.quiet)
    for link in visible.tolist():
        text = "\u26a0 " * bool(links.warnings[link]) + links.labels[link]
        if text and frame.camera.scale >= 0.45:
            at = frame.camera.to_view(_label_place(frame.geometry.course(link)))
            width = words.quiet_width(text) + 8
            box = QRectF(at.x() - width / 2, at.y() - words.line / 2, width, words.line)
            _paint_label(painter, frame, box, text, critical=bool(links.critical[link]))


def _paint_label(painter: QPainter, frame: Frame, box: QRectF, text: str, *, critical: bool) -> None:
    painter.setPen(QPen(frame.theme.line, 1))
    painter.setBrush(frame.theme.raised)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(frame.theme.critical if critical else frame.theme.quiet)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _label_place(course: Floats) -> QPointF:
    steps = np.abs(np.diff(course, axis=0)).sum(axis=1)
    longest = int(np.argmax(steps))
    return QPointF(*((course[longest] + course[longest + 1]) / 2).tolist())
