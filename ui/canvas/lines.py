"""The courses of links: points from port to port, the curves through them, and many lines as one path."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QByteArray, QDataStream, QPointF, Qt
from PySide6.QtGui import QPainterPath

from ui.canvas.picture import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ui.canvas.picture import GraphPicture

    Flags = NDArray[np.bool_]
    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

INSET: Final = 22.0
"""Distance from a box's corner at which links to its other end are tied to its lower edge."""
BELOW: Final = 10.0
"""Distance below a box at which such links run."""
ASIDE: Final = 14.0
"""Distance beside a box at which links that point back turn."""
CORNER: Final = 7.0
"""Radius of the turns of links that run along gutters."""
BULGE: Final = 40.0
"""Least reach of the curve of a link that points back."""


def courses(picture: GraphPicture) -> tuple[Floats, Ints]:
    """The points of all links (k, 2) with both ports, and where each link's points start (m + 1)."""
    leaves_low, arrives_low = _low_ends(picture)
    lead, rear = np.where(leaves_low, 3, 1), np.where(arrives_low, 3, 1)
    between, begin = _with_returns(picture)
    inner = np.diff(begin)
    start = _starts(lead + inner + rear)
    points = np.empty((int(start[-1]), 2))
    within = np.arange(len(between)) - np.repeat(begin[:-1], inner)
    points[np.repeat(start[:-1] + lead, inner) + within] = between
    _leave(points, start[:-1], picture, leaves_low)
    _arrive(points, start[1:] - 1, picture, arrives_low)
    return points, start


def _with_returns(picture: GraphPicture) -> tuple[Floats, Ints]:
    """The inner points of all links; those that point back without any get a way round their boxes."""
    links, nodes, half = picture.links, picture.nodes, picture.half_widths()
    tail, head, inner = links.tail, links.head, np.diff(links.start)
    behind = nodes.x[head] - half[head] < nodes.x[tail] + half[tail]
    back = np.flatnonzero(behind & (inner == 0) & links.from_finish & links.to_start)
    if not len(back):
        return links.points, links.start
    tail, head = tail[back], head[back]
    x, y, side = nodes.x, nodes.y, picture.width / 2 + ASIDE
    beside = y[tail] + np.where(y[head] >= y[tail], 1, -1) * (picture.height / 2 + BELOW)
    corners = [(x[tail] + side, y[tail]), (x[tail] + side, beside), (x[head] - side, beside), (x[head] - side, y[head])]
    ways = np.stack([np.stack(corner, axis=1) for corner in corners], axis=1).reshape(-1, 2)
    inner[back] = len(corners)
    return np.insert(links.points, np.repeat(links.start[back], len(corners)), ways, axis=0), _starts(inner)


def _starts(sizes: Ints) -> Ints:
    return np.concatenate([[0], np.cumsum(sizes)])


def _low_ends(picture: GraphPicture) -> tuple[Flags, Flags]:
    """Links that leave from the start or arrive at the finish of a box: tied to its lower edge."""
    links = picture.links
    tall = picture.nodes.shape != Shape.DIAMOND
    return ~links.from_finish & tall[links.tail], ~links.to_start & tall[links.head]


def _leave(points: Floats, first: Ints, picture: GraphPicture, low: Flags) -> None:
    """From the right port, or from the lower left where the link is tied to the start."""
    links, nodes, half = picture.links, picture.nodes, picture.half_widths()
    x, y, reach = nodes.x[links.tail], nodes.y[links.tail], half[links.tail]
    points[first] = np.stack([x + reach, y], axis=1)
    bottom = y[low] + picture.height / 2
    left = x[low] - np.maximum(0, reach[low] - INSET)
    points[first[low]] = np.stack([left, bottom], axis=1)
    points[first[low] + 1] = np.stack([left, bottom + BELOW], axis=1)
    points[first[low] + 2] = np.stack([x[low] + picture.width / 2, bottom + BELOW], axis=1)


def _arrive(points: Floats, last: Ints, picture: GraphPicture, low: Flags) -> None:
    """At the left port, or from below near the right where the link is tied to the finish."""
    links, nodes, half = picture.links, picture.nodes, picture.half_widths()
    x, y, reach = nodes.x[links.head], nodes.y[links.head], half[links.head]
    points[last] = np.stack([x - reach, y], axis=1)
    bottom = y[low] + picture.height / 2
    right = x[low] + np.maximum(0, reach[low] - INSET)
    points[last[low]] = np.stack([right, bottom], axis=1)
    points[last[low] - 1] = np.stack([right, bottom + BELOW], axis=1)
    points[last[low] - 2] = np.stack([x[low] - picture.width / 2, bottom + BELOW], axis=1)


def reaches(points: Floats, start: Ints) -> Floats:
    """Left, top, right and bottom of each link (m, 4), with room for the curve."""
    if len(start) < 2:
        return np.zeros((0, 4))
    low = np.minimum.reduceat(points, start[:-1], axis=0) - CORNER
    high = np.maximum.reduceat(points, start[:-1], axis=0) + CORNER
    return np.hstack([low, high])


def curve(points: Sequence[tuple[float, float]]) -> QPainterPath:
    """Smooth line through the points: level and upright stretches straight, turns round, others as an S."""
    path = QPainterPath(QPointF(*points[0]))
    for number, (one, two) in enumerate(itertools.pairwise(points), start=1):
        after = points[number + 1] if number + 1 < len(points) else None
        if one[0] != two[0] and (one[1] != two[1] or (two[0] < one[0] and number + 1 == len(points))):
            _bend(path, one, two)
        elif after is not None and _turns(one, two, after):
            _corner(path, one, two, after)
        else:
            path.lineTo(*two)
    return path


def _bend(path: QPainterPath, one: tuple[float, float], two: tuple[float, float]) -> None:
    reach = (two[0] - one[0]) / 2 if two[0] > one[0] else BULGE + (one[0] - two[0]) / 4
    path.cubicTo(one[0] + reach, one[1], two[0] - reach, two[1], *two)


def _turns(one: tuple[float, float], two: tuple[float, float], three: tuple[float, float]) -> bool:
    """Whether both stretches follow the axes, and not the same one."""
    return (one[1] == two[1] and two[0] == three[0]) or (one[0] == two[0] and two[1] == three[1])


def _corner(path: QPainterPath, one: tuple[float, float], two: tuple[float, float], three: tuple[float, float]) -> None:
    before = _toward(two, one)
    after = _toward(two, three)
    path.lineTo(*before)
    path.quadTo(QPointF(*two), QPointF(*after))


def _toward(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """The point at the corner radius from the start, at most half way to the end."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = abs(dx) + abs(dy)
    share = min(CORNER, length / 2) / length if length else 0.0
    return (start[0] + dx * share, start[1] + dy * share)


def sparse(points: Floats, start: Ints, tolerance: float) -> tuple[Floats, Ints]:
    """The courses without the points at which they go on level or upright, but for the tolerance."""
    step = np.abs(np.diff(points, axis=0)) <= tolerance
    kept = np.ones(len(points), dtype=np.bool_)
    kept[1:-1] = ~(step[:-1] & step[1:]).any(axis=1)
    kept[start[:-1]] = True
    kept[start[1:] - 1] = True
    count = np.concatenate([[0], np.cumsum(kept)])
    return points[kept], count[start]


def heads_path(points: Floats, start: Ints, links: Ints, size: float) -> QPainterPath:
    """The arrow heads of the chosen links: triangles at their ends, upright where the link comes upright."""
    tip, before = points[start[links + 1] - 1], points[start[links + 1] - 2]
    along = np.where((before[:, 0] == tip[:, 0])[:, None], np.sign(tip - before), np.array([[1.0, 0.0]]))
    side = along[:, ::-1] * size * 0.44
    base = tip - along * size
    corners = np.stack([tip, base + side, base - side, tip], axis=1).reshape(-1, 2)
    path = line_path(corners, np.arange(len(links) + 1) * 4, np.arange(len(links)))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def line_path(points: Floats, start: Ints, chosen: Ints) -> QPainterPath:
    """Straight lines through the points of the chosen links, as one path (read from Qt's stream format)."""
    sizes = np.diff(start)[chosen]
    begin = np.cumsum(sizes) - sizes
    rows = np.repeat(start[chosen] - begin, sizes) + np.arange(int(sizes.sum()))
    elements = np.empty(len(rows), dtype=[("type", ">i4"), ("x", ">f8"), ("y", ">f8")])
    elements["type"] = 1
    elements["type"][begin] = 0
    elements["x"], elements["y"] = points[rows].T
    head, foot = np.array([len(rows)], dtype=">i4"), np.array([0, 0], dtype=">i4")
    path = QPainterPath()
    if len(rows):
        stream = QDataStream(QByteArray(head.tobytes() + elements.tobytes() + foot.tobytes()))
        stream >> path
    return path
