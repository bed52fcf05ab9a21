"""Paints links and lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.canvas.criticality import SHADES, THIN, link_pen, on_chain, shaded, shades
from ui.canvas.frame import Frame, Level, among
from ui.canvas.lines import heads_path
from ui.canvas.picture import Light
from ui.theme import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from ui.canvas.picture import Band

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
INDENT: Final = 58.0
"""Scene pixels before the title of a lane: links enter the lane left of it."""
HEAD: Final = 8.0
"""Length of an arrow head in scene pixels."""
STRONG: Final = 2.0
"""By how much the driving way is wider than other ways."""
LEAST_TITLE: Final = 8
"""Room for the title of a lane that is narrower, in heights of a line."""


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
    """Paint the titles of the lanes over the links; they stay in sight while their lane is.

    Far out, where lanes are lower than their titles, one that would cover the title before it gives way.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    free_from = float("-inf")
    for band, box in _bands_in_view(frame):
        title, room = _title_of(frame, band, box)
        if band.title and room.top() >= free_from:
            _paint_title(painter, frame, band, title, room)
            free_from = room.bottom()


def _title_of(frame: Frame, band: Band, box: QRectF) -> tuple[str, QRectF]:
    """The title of a lane, shortened where that is narrow, and its room in the view."""
    words, margin = frame.words, max(4.0, 12 * frame.camera.scale)
    title = words.cut(band.title, max(LEAST_TITLE * words.line, box.width() - 3 * words.line))
    left = max(box.left() + INDENT * frame.camera.scale, min(margin, box.right() - 200))
    tight = margin < 9 or box.height() < 3 * words.line
    top = box.top() + (-words.line / 2 if tight else margin / 2)  # where it is tight, on the edge of the lane
    return title, QRectF(left, top, words.strong_width(title) + 0.7 * words.pixels + 18, words.line + 2)


def _paint_title(painter: QPainter, frame: Frame, band: Band, title: str, room: QRectF) -> None:
    words = frame.words
    dot = words.pixels * 0.7
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(frame.theme.lane)
    painter.drawRoundedRect(room, 4, 4)
    painter.setBrush(frame.theme.phase(band.color))
    painter.drawEllipse(QRectF(room.left() + 5, room.center().y() - dot / 2, dot, dot))
    painter.setPen(frame.theme.text)
    painter.setFont(words.strong)
    painter.drawText(room.adjusted(dot + 11, 0, 4, 0), LEFT, title)


def paint_links(painter: QPainter, frame: Frame) -> None:
    """Paint the visible links as curves, plain ones thin and critical ones thick, with heads and labels."""
    seen = frame.geometry.links_in(frame.seen)
    light = frame.geometry.link_lights(seen)
    _paint_thin(painter, frame, seen[light == Light.FAINT], _faint(frame), Qt.PenStyle.SolidLine)
    _paint_plain(painter, frame, seen[light == Light.PLAIN])
    for way in (Light.WAY, Light.DRIVING):
        _paint_way(painter, frame, seen[light == way], 1.0 if way is Light.WAY else STRONG)
    _paint_labels(painter, frame, seen[light > Light.FAINT])


def _paint_way(painter: QPainter, frame: Frame, links: Ints, strength: float) -> None:
    """Paint links on a way that is looked at."""
    critical = frame.geometry.picture.links.critical[links]
    _paint_bold(painter, frame, links[~critical], frame.theme.accent, strength)
    _paint_bold(painter, frame, links[critical], frame.theme.critical, strength)


def _faint(frame: Frame) -> QColor:
    """The color of links that are not looked at."""
    return mixed(frame.theme.link, frame.theme.window, 0.75)


def _paint_plain(painter: QPainter, frame: Frame, visible: Ints) -> None:
    links = frame.geometry.picture.links
    visible = _paint_shares(painter, frame, visible)
    critical = links.critical[visible] & (links.criticality is None)
    warned = np.array([bool(links.warnings[link]) for link in visible.tolist()], dtype=np.bool_)
    _paint_thin(painter, frame, visible[~critical & ~warned], frame.theme.link, Qt.PenStyle.SolidLine)
    _paint_thin(painter, frame, visible[~critical & warned], frame.theme.near_critical, Qt.PenStyle.DashLine)
    _paint_bold(painter, frame, visible[critical], frame.theme.critical)


def _paint_shares(painter: QPainter, frame: Frame, visible: Ints) -> Ints:
    """Paint the links that often decide as wide as they do; returns those that are still to be painted."""
    links = frame.geometry.picture.links
    if links.criticality is None:
        return visible
    shares = on_chain(frame.geometry.picture, visible)
    often = shares >= THIN
    _begin(painter, frame)
    for link, share in zip(visible[often].tolist(), shares[often].tolist(), strict=True):
        pen = link_pen(frame, share, dashed=bool(links.warnings[link]))
        painter.setPen(pen)
        painter.drawPath(frame.geometry.curve(link))
        _paint_heads(painter, frame, np.array([link]), pen.color())
    painter.restore()
    return visible[~often]


def paint_marked_links(painter: QPainter, frame: Frame) -> None:
    """Paint the chosen link and those of the selected and the hovered node over the others."""
    visible = among(frame.geometry.links_in(frame.seen), _marked(frame))
    visible = visible[frame.geometry.link_lights(visible) > Light.FAINT]
    critical = frame.geometry.picture.links.critical[visible]
    _paint_bold(painter, frame, visible[~critical], frame.theme.accent)
    _paint_bold(painter, frame, visible[critical], frame.theme.critical)
    _paint_labels(painter, frame, visible)


def paint_lines(painter: QPainter, frame: Frame) -> None:
    """Paint the visible links as thin straight lines, over the others those that are critical or often decide."""
    seen = frame.geometry.links_in(frame.seen)
    light = frame.geometry.link_lights(seen)
    _paint_straight(painter, frame, seen[light == Light.FAINT], _faint(frame))
    visible = seen[light == Light.PLAIN]
    shade = line_shades(frame, visible)
    far = mixed(frame.theme.link, frame.theme.window, 0.4)
    for step in range(SHADES + 1):
        _paint_straight(painter, frame, visible[shade == step], shaded(frame, far, step))
    _paint_straight(painter, frame, seen[light > Light.PLAIN], frame.theme.accent)


def line_shades(frame: Frame, links: Ints) -> Ints:
    """How often links decide, in shades; without a simulation critical ones always do and the others never."""
    drawn = frame.geometry.picture.links
    if drawn.criticality is None:
        return np.where(drawn.critical[links], SHADES, 0)
    return np.maximum(0, shades(on_chain(frame.geometry.picture, links)))


def _paint_straight(painter: QPainter, frame: Frame, links: Ints, color: QColor) -> None:
    if not len(links):
        return
    painter.save()
    painter.setTransform(frame.camera.transform(), combine=True)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_thin(color))
    painter.drawPath(frame.geometry.lines(links))
    painter.restore()


def _paint_thin(painter: QPainter, frame: Frame, chosen: Ints, color: QColor, style: Qt.PenStyle) -> None:
    """Many thin links as one path."""
    if not len(chosen):
        return
    path = QPainterPath()
    for link in chosen.tolist():
        path.addPath(frame.geometry.curve(link))
    _begin(painter, frame)
    painter.setPen(_thin(color, style))
    painter.drawPath(path)
    _paint_heads(painter, frame, chosen, color)
    painter.restore()


def _paint_bold(painter: QPainter, frame: Frame, chosen: Ints, color: QColor, strength: float = 1.0) -> None:
    """Few thick links, each a path of its own: that is faster."""
    _begin(painter, frame)
    for link in chosen.tolist():
        pen = _bold(frame, color, dashed=bool(frame.geometry.picture.links.warnings[link]))
        pen.setWidthF(pen.widthF() * strength)
        painter.setPen(pen)
        painter.drawPath(frame.geometry.curve(link))
    _paint_heads(painter, frame, chosen, color)
    painter.restore()


def _begin(painter: QPainter, frame: Frame) -> None:
    """Stand in the scene until the painter is restored."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(frame.camera.transform(), combine=True)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _marked(frame: Frame) -> Ints:
    """The chosen link, and the links of the selected nodes and of the one under the pointer, when these are few."""
    marks, links = frame.marks, frame.geometry.picture.links
    chosen = np.array([marks.link] if marks.link >= 0 else [], dtype=np.int64)
    rows = marks.selected | ({marks.hovered} - {-1})
    if not rows or len(rows) > 20:
        return chosen
    some = np.fromiter(rows, dtype=np.int64)
    return np.concatenate([chosen, np.flatnonzero(np.isin(links.tail, some) | np.isin(links.head, some))])


def _thin(color: QColor, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(color, 1, style)
    pen.setCosmetic(True)
    return pen


def _bold(frame: Frame, color: QColor, *, dashed: bool) -> QPen:
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    pen = QPen(color, max(1.4, min(2.4, 2 * frame.camera.scale)), style)
    pen.setCosmetic(True)
    return pen


def _paint_heads(painter: QPainter, frame: Frame, links: Ints, color: QColor) -> None:
    """The arrow heads of these links as one filled path, where they are large enough to see."""
    if frame.camera.scale * HEAD >= 2 and len(links):
        painter.fillPath(heads_path(frame.geometry.points, frame.geometry.start, links, HEAD), color)


def _paint_labels(painter: QPainter, frame: Frame, visible: Ints) -> None:
    """Type and lag of links that are not plain, and warnings, on the longest stretch of the link."""
    links, words = frame.geometry.picture.links, frame.words
    if frame.level != Level.FULL or frame.camera.scale < 0.45:
        return
    painter.setFont(words.quiet)
    for link in visible.tolist():
        text = "\u26a0 " * bool(links.warnings[link]) + links.labels[link]
        if text:
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
