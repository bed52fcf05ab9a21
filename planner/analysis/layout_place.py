"""How high each node stands: near its neighbors, in the given order, long links straight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from planner.analysis.layout_order import Proper

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

STIFFNESS = (3.0, 2.0, 8.0)  # of a segment with 0, 1, 2 dummy ends: tasks in a row before the ends of long links
LONE = 4.0  # a segment that is the only one at both its ends pulls so much more: chains are drawn level
LOOSE = 0.01  # of a node without segments
NEAR = 30.0  # px: a link that misses level by less than this is made level where there is room


@dataclass(frozen=True, slots=True)
class Column:
    """One layer from top to bottom: its nodes, their least distances from the first, the segments at them.

    The segments are those on the left, those on the right, and all.
    """

    nodes: Ints
    offset: Floats
    sides: tuple[Segments, Segments, Segments]


@dataclass(frozen=True, slots=True)
class Segments:
    """The segments on one side of a layer: own ends (rows of the layer), far ends, and how hard each pulls.

    By row of the layer, `weight` is the sum of the pulls, and `lead` the far end that pulls hardest (-1: none).
    """

    own: Ints
    far: Ints
    pull: Floats
    weight: Floats
    lead: Ints

    @classmethod
    def of(cls, size: int, own: Ints, far: Ints, pull: Floats) -> Segments:
        """The segments of a layer of so many nodes."""
        lead = np.full(size, -1)
        by_pull = np.argsort(pull, kind="stable")
        lead[own[by_pull]] = far[by_pull]
        return cls(own, far, pull, _sums(own, pull, size), lead)

    def drag(self, y: Floats) -> Floats:
        """The heights of the far ends, summed by row of the layer, each as often as it pulls."""
        return _sums(self.own, self.pull * y[self.far], len(self.weight))


def _sums(row: Ints, value: Floats, size: int) -> Floats:
    """Sum of the values by row; also without any value of a fractional type, unlike `bincount`."""
    return np.bincount(row, value, minlength=size).astype(np.float64, copy=False)


def heights(graph: Proper, place: Ints, *, node_room: float, bend_room: float, sweeps: int) -> Floats:
    """Vertical center of every node (real and dummy), at least its room apart within a layer.

    Each layer in turn is fitted to its neighbors by weighted isotonic regression.
    """
    room = np.where(np.arange(len(graph.layer)) < graph.count, node_room, bend_room)
    columns = _columns(graph, place, room)
    y = _packed(columns, len(graph.layer))
    for sweep in range(sweeps):
        both = sweep >= sweeps - 2
        for column in columns if sweep % 2 == 0 else columns[::-1]:
            _fit(column, y, column.sides[2 if both else sweep % 2])
    for side, row in ((0, columns), (1, columns[::-1]), (0, columns)):
        _level(row, y, side)
    return y - y.min() if len(y) else y


def _columns(graph: Proper, place: Ints, room: Floats) -> list[Column]:
    ranked = np.lexsort((place, graph.layer))
    spot = np.empty_like(ranked)
    spot[ranked] = np.arange(len(ranked))
    starts = np.searchsorted(graph.layer[ranked], np.arange(graph.depth + 1))
    bent = (graph.tail >= graph.count).astype(np.int64) + (graph.head >= graph.count)
    lone = (np.bincount(graph.tail)[graph.tail] == 1) & (np.bincount(graph.head)[graph.head] == 1)
    pull = np.array(STIFFNESS)[bent] * np.where(lone & (bent < 2), LONE, 1.0)
    left = _cut(graph, graph.head, graph.tail, spot, pull, starts)
    right = _cut(graph, graph.tail, graph.head, spot, pull, starts)
    return [
        Column(nodes, _offsets(room[nodes]), _sides(len(nodes), into, out))
        for nodes, into, out in zip(np.split(ranked, starts[1:-1]), left, right, strict=True)
    ]


def _sides(
    size: int, into: tuple[Ints, Ints, Floats], out: tuple[Ints, Ints, Floats]
) -> tuple[Segments, Segments, Segments]:
    own, far = np.concatenate([into[0], out[0]]), np.concatenate([into[1], out[1]])
    every = Segments.of(size, own, far, np.concatenate([into[2], out[2]]))
    return Segments.of(size, *into), Segments.of(size, *out), every


def _cut(
    graph: Proper, own: Ints, far: Ints, spot: Ints, pull: Floats, starts: Ints
) -> list[tuple[Ints, Ints, Floats]]:
    """The segments by the layer of their own end, in order of that end."""
    by_spot = np.argsort(spot[own], kind="stable")
    own_spot = spot[own][by_spot]
    cuts = np.searchsorted(own_spot, starts[1:-1])
    layer_start = starts[graph.layer[own[by_spot]]]
    return list(
        zip(
            np.split(own_spot - layer_start, cuts),
            np.split(far[by_spot], cuts),
            np.split(pull[by_spot], cuts),
            strict=True,
        )
    )


def _offsets(room: Floats) -> Floats:
    """Least distance of each center from the first center of the column."""
    return np.concatenate([[0.0], np.cumsum((room[1:] + room[:-1]) / 2)])


def _packed(columns: Sequence[Column], total: int) -> Floats:
    y = np.zeros(total)
    for column in columns:
        y[column.nodes] = column.offset - column.offset[-1] / 2
    return y


def _fit(column: Column, y: Floats, pulling: Segments) -> None:
    """Move a column as near to its neighbors as its order and rooms allow; what nothing pulls at gives way."""
    old, weight = y[column.nodes], np.maximum(pulling.weight, LOOSE)
    wanted = np.where(pulling.weight > 0, pulling.drag(y) / weight, old)
    y[column.nodes] = rising(wanted - column.offset, weight) + column.offset


def rising(wanted: Floats, weight: Floats) -> Floats:
    """The nondecreasing sequence nearest to `wanted` in weighted least squares (pool adjacent violators)."""
    if len(wanted) < 2 or bool((wanted[1:] >= wanted[:-1]).all()):
        return wanted
    means: list[float] = []
    weights: list[float] = []
    sizes: list[int] = []
    for value, heavy in zip(wanted.tolist(), weight.tolist(), strict=True):
        mean, load, size = value, heavy, 1
        while means and means[-1] > mean:
            other = weights.pop()
            mean = (mean * load + means.pop() * other) / (load + other)
            load += other
            size += sizes.pop()
        means.append(mean)
        weights.append(load)
        sizes.append(size)
    return np.repeat(means, sizes)


def _level(columns: Sequence[Column], y: Floats, side: int) -> None:
    """Make nearly level segments on one side level, where the neighbors above and below leave room."""
    for column in columns[1:]:
        lead, old = column.sides[side].lead, y[column.nodes]
        wanted = np.where(lead >= 0, y[lead], old)
        wanted = np.where(np.abs(wanted - old) <= NEAR, wanted, old)
        y[column.nodes] = _within(wanted, old, column.offset)


def _within(wanted: Floats, old: Floats, offset: Floats) -> Floats:
    """The wanted heights where they keep their distance to the old places of both neighbors."""
    room = np.diff(offset)
    low = np.concatenate([[-np.inf], (old[:-1] + room)])
    high = np.concatenate([(old[1:] - room), [np.inf]])
    moved = np.where((wanted >= low) & (wanted <= high), wanted, old)
    too_near = np.diff(moved) < room - 1e-9
    clash = np.concatenate([too_near, [False]]) | np.concatenate([[False], too_near])
    return np.where(clash, old, moved)
