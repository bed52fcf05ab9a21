"""A picture made ready for painting and pointing: rectangles, link courses, tiles, a grid to hit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from ui.canvas.lines import courses, curve, line_path, reaches, sparse
from ui.canvas.picture import Light

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from PySide6.QtGui import QPainterPath

    from ui.canvas.picture import GraphPicture

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

CRITICAL_HUE: Final = "critical"
"""Stands for the color of critical nodes among the colors of phases."""
FLAT: Final = 10.0
"""Scene pixels by which straight lines may leave the true course."""
CELL: Final = 256.0
"""Side of a cell of the grid that finds the node under the pointer, in scene pixels."""


class Geometry:
    """Derived once from a picture; curves and the grid are made when first needed and kept.

    All that depends on places alone is taken over from the geometry before, where the places are the same.
    `backdrop` is the same object as before while lanes, links and colors are.
    """

    def __init__(self, picture: GraphPicture, before: Geometry | None = None) -> None:
        self.picture = picture
        self.hues: tuple[str, ...]
        self.color: Ints
        same = before is not None and before.picture.nodes.colors is picture.nodes.colors
        self.hues, self.color = (before.hues, before.color) if before and same else _colored(picture.nodes.colors)
        self.hue = np.where(picture.nodes.critical, 0, self.color)
        self.backdrop = object()
        self._curves: dict[int, QPainterPath] = {}
        self._sparse: tuple[Floats, Ints] | None = None
        self._grid: dict[tuple[int, int], list[int]] | None = None
        if before is not None and same_places(picture, before.picture):
            self._take_over(before)
            return
        self.points, self.start = courses(picture)
        self.reach = reaches(self.points, self.start)
        self.half = picture.half_widths()
        self.rects = self._rects()

    def _take_over(self, before: Geometry) -> None:
        self.points, self.start, self.reach = before.points, before.start, before.reach
        self.half, self.rects = before.half, before.rects
        self._curves, self._sparse, self._grid = before._curves, before._sparse, before._grid
        old, new = before.picture, self.picture
        same = (old.bands, old.links.warnings, old.links.labels) == (new.bands, new.links.warnings, new.links.labels)
        same = same and self.hues == before.hues and np.array_equal(self.hue, before.hue)
        same = same and _alike(old.links.criticality, new.links.criticality)
        same = same and _alike(old.nodes.criticality, new.nodes.criticality)
        same = same and _alike(old.nodes.light, new.nodes.light) and _alike(old.links.light, new.links.light)
        if same and np.array_equal(old.links.critical, new.links.critical):
            self.backdrop = before.backdrop

    @property
    def count(self) -> int:
        """Number of nodes."""
        return len(self.rects)

    def _rects(self) -> list[QRectF]:
        picture = self.picture
        width, height = picture.width, picture.height
        left, top = picture.nodes.x - width / 2, picture.nodes.y - height / 2
        return [QRectF(x, y, width, height) for x, y in zip(left.tolist(), top.tolist(), strict=True)]

    def nodes_in(self, seen: QRectF) -> Ints:
        """Rows of the nodes that a scene rectangle touches."""
        nodes, margin = self.picture.nodes, 24.0
        wide, high = self.picture.width / 2 + margin, self.picture.height / 2 + margin
        inside = (nodes.x > seen.left() - wide) & (nodes.x < seen.right() + wide)
        inside &= (nodes.y > seen.top() - high) & (nodes.y < seen.bottom() + high)
        return np.flatnonzero(inside)

    def signs_near(self, point: QPointF, *, within: float) -> Ints:
        """Rows of the nodes with a sign at their foot near a scene point."""
        nodes = self.picture.nodes
        if nodes.sign is None:
            return np.zeros(0, dtype=np.int64)
        foot = nodes.y + self.picture.height / 2
        near = (np.abs(nodes.x - point.x()) <= within) & (np.abs(foot - point.y()) <= within)
        return np.flatnonzero(near & (nodes.sign > 0))

    def link_lights(self, links: Ints) -> Ints:
        """The `Light` of each of some links."""
        light = self.picture.links.light
        return np.full(len(links), int(Light.PLAIN)) if light is None else light[links]

    def node_lights(self, rows: Ints) -> Ints:
        """The `Light` of each of some nodes."""
        light = self.picture.nodes.light
        return np.full(len(rows), int(Light.PLAIN)) if light is None else light[rows]

    def nodes_inside(self, box: QRectF) -> Ints:
        """Rows of the nodes whose middle a scene rectangle holds."""
        nodes = self.picture.nodes
        inside = (nodes.x >= box.left()) & (nodes.x <= box.right())
        return np.flatnonzero(inside & (nodes.y >= box.top()) & (nodes.y <= box.bottom()))

    def links_in(self, seen: QRectF) -> Ints:
        """Rows of the links whose bounding box a scene rectangle touches."""
        reach = self.reach
        touching = (reach[:, 0] < seen.right()) & (reach[:, 2] > seen.left())
        return np.flatnonzero(touching & (reach[:, 1] < seen.bottom()) & (reach[:, 3] > seen.top()))

    def course(self, link: int) -> Floats:
        """Points of a link from port to port (k, 2)."""
        return self.points[self.start[link] : self.start[link + 1]]

    def curve(self, link: int) -> QPainterPath:
        """The smooth line of a link."""
        found = self._curves.get(link)
        if found is None:
            found = self._curves[link] = curve([(x, y) for x, y in self.course(link).tolist()])
        return found

    def lines(self, links: Ints) -> QPainterPath:
        """The chosen links as straight lines, without the points that hardly bend them."""
        if self._sparse is None:
            self._sparse = sparse(self.points, self.start, FLAT)
        return line_path(*self._sparse, links)

    def node_at(self, point: QPointF, *, margin: float = 0.0) -> int | None:
        """Row of the node under a scene point; the last painted one where they overlap."""
        found = None
        for row in self._cells().get((int(point.x() // CELL), int(point.y() // CELL)), []):
            if self.rects[row].adjusted(-margin, -margin, margin, margin).contains(point):
                found = row
        return found

    def _cells(self) -> dict[tuple[int, int], list[int]]:
        """Cells of a grid with the rows of the nodes that touch them or nearly do."""
        if self._grid is None:
            self._grid = {}
            for row, rect in enumerate(self.rects):
                for x in range(int((rect.left() - 16) // CELL), int((rect.right() + 16) // CELL) + 1):
                    for y in range(int((rect.top() - 16) // CELL), int((rect.bottom() + 16) // CELL) + 1):
                        self._grid.setdefault((x, y), []).append(row)
        return self._grid

    def link_at(self, point: QPointF, *, within: float) -> int | None:
        """Row of the link that passes a scene point within a distance."""
        box = QRectF(point.x() - within, point.y() - within, 2 * within, 2 * within)
        near = self.links_in(box)[:200].tolist()
        return next((link for link in near if _passes(self.curve(link), point, within)), None)


def _colored(colors: Sequence[str]) -> tuple[tuple[str, ...], Ints]:
    """The colors in use after that of critical nodes, and the number of each node's color."""
    names = (CRITICAL_HUE, *dict.fromkeys(colors))
    number = {name: place for place, name in enumerate(names)}
    return names, np.fromiter(map(number.__getitem__, colors), np.int64, len(colors))


def same_places(one: GraphPicture, two: GraphPicture) -> bool:
    """Whether nodes and links of two pictures run and stand in the same places."""
    if (one.width, one.height) != (two.width, two.height):
        return False
    nodes = all(_same(getattr(one.nodes, name), getattr(two.nodes, name)) for name in ("x", "y", "shape"))
    ends = ("tail", "head", "from_finish", "to_start", "points", "start")
    return nodes and all(_same(getattr(one.links, name), getattr(two.links, name)) for name in ends)


def _same(one: Floats | Ints, two: Floats | Ints) -> bool:
    return one is two or np.array_equal(one, two)


def _passes(path: QPainterPath, point: QPointF, within: float) -> bool:
    polygon = path.toSubpathPolygons()
    if not polygon:
        return False
    spots = [polygon[0].at(i) for i in range(polygon[0].size())]
    line = np.array([(spot.x(), spot.y()) for spot in spots])
    start, step = line[:-1], np.diff(line, axis=0)
    length = np.maximum((step**2).sum(axis=1), 1e-9)
    spot = np.array([point.x(), point.y()])
    share = np.clip(((spot - start) * step).sum(axis=1) / length, 0, 1)
    distance = ((start + step * share[:, None] - spot) ** 2).sum(axis=1)
    return bool(distance.min() <= within**2)


def _alike(one: Floats | Ints | None, other: Floats | Ints | None) -> bool:
    """Whether two arrays say the same, or neither is there."""
    return one is other if one is None or other is None else np.array_equal(one, other)
