"""The graph on paper: on one page, or over as many as leave it readable."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF

from ui.canvas.camera import Camera

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.canvas.graph import GraphView

READABLE: Final = 0.62
"""Zoom at which names can be read on paper."""
LARGEST: Final = 1.0
"""Zoom of a small graph: it does not have to fill the page."""
AROUND: Final = 16.0
"""Scene pixels left free around the graph."""
OVERLAP: Final = 24.0
"""Pixels that pages beside each other share, so that they can be glued."""


@dataclass(frozen=True, slots=True)
class GraphSheet:
    """The picture of a graph view; `spread` lets it take several pages where one would be too small to read."""

    view: GraphView
    spread: bool = False

    @property
    def bounds(self) -> QRectF:
        """What is painted, in scene pixels: titles stand on the edges of their lanes."""
        return self.view.scene_bounds().adjusted(-AROUND, -AROUND, AROUND, AROUND)

    def count(self, room: QSizeF) -> int:
        """How many pages it takes."""
        _, columns, rows = self._grid(room)
        return columns * rows

    def paint(self, painter: QPainter, number: int, room: QSizeF) -> None:
        """Paint the part of the graph that a page shows."""
        scale, columns, rows = self._grid(room)
        box, column, row = self.bounds, number % columns, number // columns
        step_x, step_y = (room.width() - OVERLAP) / scale, (room.height() - OVERLAP) / scale
        left, top = box.left() + column * step_x, box.top() + row * step_y
        if columns * rows == 1:  # alone in the middle
            left -= max(0.0, room.width() / scale - box.width()) / 2
        camera = Camera(scale, left, top)
        self.view.paint_scene(painter, camera, camera.seen(room), live=False)
        if columns * rows > 1:
            painter.drawRect(QRectF(0, 0, room.width() - 1, room.height() - 1))

    def _grid(self, room: QSizeF) -> tuple[float, int, int]:
        """The zoom, and how many pages beside and below each other."""
        box = self.bounds
        fit = min(LARGEST, room.width() / max(1.0, box.width()), room.height() / max(1.0, box.height()))
        if not self.spread or fit >= READABLE:
            return fit, 1, 1
        columns = math.ceil(box.width() * READABLE / (room.width() - OVERLAP))
        rows = math.ceil(box.height() * READABLE / (room.height() - OVERLAP))
        return READABLE, max(1, columns), max(1, rows)
