"""A backdrop kept as square pixmaps: panning copies them, zooming stretches the old ones until new ones are ready."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from ui.canvas.camera import Camera
from ui.canvas.frame import Marks

if TYPE_CHECKING:
    from ui.canvas.frame import Frame

SIDE: Final = 320
"""View pixels of a side."""
MOST: Final = 160
"""Tiles that are kept; beyond, they begin anew."""

Draw = Callable[[QPainter, "Frame"], None]


class Tiles:
    """The backdrop of one view at its present zoom, and that of the zoom before."""

    def __init__(self) -> None:
        self._look: tuple[object, ...] = ()
        self._scale = self._ratio = 1.0
        self._fresh: dict[tuple[int, int], QPixmap] = {}
        self._stale: dict[tuple[int, int], QPixmap] = {}
        self._stale_scale = 1.0

    def paint(self, painter: QPainter, frame: Frame, draw: Draw, budget: float) -> bool:
        """Paint the backdrop in sight, new tiles by `draw` for so many seconds; false where some wait."""
        self._take(frame, draw, painter.deviceTransform().m11())
        wanted = list(_in_sight(frame))
        missing = [place for place in wanted if place not in self._fresh]
        if missing:
            self._paint_stale(painter, frame)
        waiting = self._make(frame, missing, draw, budget)
        for place in wanted:
            if place in self._fresh:
                painter.drawPixmap(_corner(frame, place), self._fresh[place])
        return not waiting

    def _take(self, frame: Frame, draw: Draw, ratio: float) -> None:
        """Begin anew for another zoom or look; the old tiles serve until then."""
        look = (frame.camera.scale, frame.geometry.backdrop, frame.theme.name, draw, ratio)
        if look == self._look and len(self._fresh) <= MOST:
            return
        if self._fresh:
            self._stale, self._stale_scale = self._fresh, self._scale
        self._fresh, self._look = {}, look
        self._scale, self._ratio = frame.camera.scale, ratio

    def _make(self, frame: Frame, missing: list[tuple[int, int]], draw: Draw, budget: float) -> bool:
        """Paint missing tiles until the time is used up; whether some are left."""
        end = time.perf_counter() + budget
        for done, place in enumerate(missing):
            if done and time.perf_counter() > end:
                return True
            self._fresh[place] = _tile(frame, place, self._ratio, draw)
        return False

    def _paint_stale(self, painter: QPainter, frame: Frame) -> None:
        """The old tiles at the new zoom, roughly."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        side = SIDE / self._stale_scale
        for (column, row), tile in self._stale.items():
            place = QRectF(column * side, row * side, side, side)
            if place.intersects(frame.seen):
                corner = frame.camera.to_view(place.topLeft())
                size = side * frame.camera.scale
                painter.drawPixmap(QRectF(corner.x(), corner.y(), size, size), tile, QRectF(tile.rect()))


def _in_sight(frame: Frame) -> Iterator[tuple[int, int]]:
    """Columns and rows of the tiles that the view shows, the middle ones first."""
    side, seen = SIDE / frame.camera.scale, frame.seen
    columns = range(math.floor(seen.left() / side), math.floor(seen.right() / side) + 1)
    rows = range(math.floor(seen.top() / side), math.floor(seen.bottom() / side) + 1)
    middle = seen.center() / side
    return iter(
        sorted(
            ((column, row) for column in columns for row in rows),
            key=lambda place: abs(place[0] + 0.5 - middle.x()) + abs(place[1] + 0.5 - middle.y()),
        )
    )


def _corner(frame: Frame, place: tuple[int, int]) -> QPointF:
    camera = frame.camera
    return QPointF(round(place[0] * SIDE - camera.x * camera.scale), round(place[1] * SIDE - camera.y * camera.scale))


def _tile(frame: Frame, place: tuple[int, int], ratio: float, draw: Draw) -> QPixmap:
    tile = QPixmap(math.ceil(SIDE * ratio), math.ceil(SIDE * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(frame.theme.window)
    side = SIDE / frame.camera.scale
    camera = Camera(frame.camera.scale, place[0] * side, place[1] * side)
    seen = QRectF(camera.x, camera.y, side, side)
    painter = QPainter(tile)
    nodes = frame.geometry.nodes_in(seen)
    draw(painter, replace(frame, camera=camera, seen=seen, nodes=nodes, marks=Marks()))
    painter.end()
    return tile
