"""Who stands above whom in a column: barycenter sweeps and swaps of neighbors, the best order kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

BLOCK = 2_000_000  # cells of one comparison table; bounds memory for columns that share thousands of links
PATIENCE = 3


@dataclass(frozen=True, slots=True)
class Proper:
    """A graph whose segments all join neighboring layers: long edges run through dummy nodes.

    Nodes 0..count-1 are real. `first[e]` and `bends[e]` are the dummies of edge e, left to right.
    """

    count: int
    layer: Ints
    tail: Ints
    head: Ints
    first: Ints
    bends: Ints

    @property
    def depth(self) -> int:
        """Number of layers."""
        return int(self.layer.max()) + 1 if len(self.layer) else 0


@dataclass(frozen=True, slots=True)
class Side:
    """Neighbors of each node on one side as a ragged array: `near[start[v]:start[v] + degree[v]]`."""

    near: Ints
    start: Ints
    degree: Ints


@dataclass(frozen=True, slots=True)
class Columns:
    """The proper graph cut by layer: node rows of each layer, and segments of each gap between layers.

    `spot` says for each node where it stands among the rows of its layer.
    """

    nodes: tuple[Ints, ...]
    tails: tuple[Ints, ...]
    heads: tuple[Ints, ...]
    spot: Ints


def proper(layer: Ints, edges: Ints) -> Proper:
    """The layered graph with a dummy node wherever an edge crosses a layer."""
    span = layer[edges[:, 1]] - layer[edges[:, 0]]
    bends = span - 1
    first = len(layer) + np.cumsum(bends) - bends
    edge = np.repeat(np.arange(len(edges)), span)
    step = np.arange(len(edge)) - np.repeat(np.cumsum(span) - span, span)
    tail = np.where(step == 0, edges[edge, 0], first[edge] + step - 1)
    head = np.where(step == span[edge] - 1, edges[edge, 1], first[edge] + step)
    inner = step > 0
    every = np.concatenate([layer, layer[edges[edge[inner], 0]] + step[inner]])
    return Proper(len(layer), every, tail, head, first, bends)


def columns_of(graph: Proper) -> Columns:
    """Node rows of each layer in row order, and the segments that leave each layer."""
    by_layer = np.argsort(graph.layer, kind="stable")
    ends = np.cumsum(np.bincount(graph.layer, minlength=graph.depth))[:-1]
    spot = np.empty_like(by_layer)
    spot[by_layer] = _counted(graph.layer[by_layer])
    gap = graph.layer[graph.tail]
    by_gap = np.argsort(gap, kind="stable")
    cuts = np.cumsum(np.bincount(gap, minlength=graph.depth))[:-1]
    return Columns(
        tuple(np.split(by_layer, ends)),
        tuple(np.split(graph.tail[by_gap], cuts)),
        tuple(np.split(graph.head[by_gap], cuts)),
        spot,
    )


def _counted(ranked: Ints) -> Ints:
    """How many equal values stand before each value of a sorted array."""
    return np.arange(len(ranked)) - np.searchsorted(ranked, ranked)


def crossings(columns: Columns, place: Ints) -> int:
    """How many pairs of segments cross when node v is the `place[v]`-th of its layer."""
    gaps = zip(columns.tails, columns.heads, strict=True)
    return sum(_crossings_between(place[tails], place[heads]) for tails, heads in gaps)


def _crossings_between(left: Ints, right: Ints) -> int:
    block = max(1, BLOCK // max(1, len(left)))
    return sum(
        int(np.count_nonzero((left[i : i + block, None] < left) & (right[i : i + block, None] > right)))
        for i in range(0, len(left), block)
    )


def order_nodes(graph: Proper, hint: Floats, *, rounds: int, settled: bool = False) -> Ints:
    """Place of each node in its layer with few crossings, starting from the order of `hint` (nan: unknown).

    `settled` keeps the given order but for swaps of neighbors that remove crossings.
    """
    columns = columns_of(graph)
    swaps = Swaps.of(graph)
    place = _start(columns, hint, settled=settled)
    best = swaps.improve(place, rounds=rounds)
    if settled:
        return best
    return _sweep(columns, swaps, best, rounds=rounds)


def _sweep(columns: Columns, swaps: Swaps, place: Ints, *, rounds: int) -> Ints:
    best, fewest, idle = place, crossings(columns, place), 0
    for turn in range(rounds):
        place = _swept(columns, place, turn)
        place = swaps.improve(place, rounds=2)
        found = crossings(columns, place)
        idle = 0 if found < fewest else idle + 1
        if found < fewest:
            best, fewest = place, found
        if idle == PATIENCE or fewest == 0:
            break
    return best


def _start(columns: Columns, hint: Floats, *, settled: bool) -> Ints:
    """First places: by the hint, and where there is none, beside the neighbors on the left."""
    place = np.zeros(len(hint), dtype=np.int64)
    known = hint.copy()
    for layer, nodes in enumerate(columns.nodes):
        if layer:
            _guess(known, columns.tails[layer - 1], columns.heads[layer - 1], fresh=not settled)
        row = known[nodes]
        ranked = nodes[np.lexsort((nodes, np.where(np.isnan(row), np.inf, row)))]
        place[ranked] = np.arange(len(ranked))
        if not settled:
            known[ranked] = np.arange(len(ranked))
    return place


def _guess(known: Floats, tails: Ints, heads: Ints, *, fresh: bool) -> None:
    """Give the right ends of a gap the mean of their left neighbors: all of them, or the unknown."""
    nodes, local = np.unique(heads, return_inverse=True)
    total = np.bincount(local, known[tails])
    mean = total / np.bincount(local)
    wanted = np.isfinite(mean) & (fresh | np.isnan(known[nodes]))
    known[nodes[wanted]] = mean[wanted]


def _swept(columns: Columns, place: Ints, turn: int) -> Ints:
    """Each layer sorted by its neighbors in the layer just sorted: right, then left.

    Two turns go by the mean place of the neighbors, the next two by the median and with ties turned round.
    """
    place = place.copy()
    depth, rightward, other = len(columns.nodes), turn % 2 == 0, turn % 4 > 1
    for layer in range(1, depth) if rightward else range(depth - 2, -1, -1):
        gap = layer - 1 if rightward else layer
        near, own = columns.tails[gap], columns.heads[gap]
        if not rightward:
            near, own = own, near
        nodes = columns.nodes[layer]
        wanted = (_median if other else _mean)(nodes, place, near, columns.spot[own])
        current = place[nodes]
        ranked = np.lexsort((-current if other else current, wanted))
        place[nodes[ranked]] = np.arange(len(nodes))
    return place


def _mean(nodes: Ints, place: Ints, near: Ints, local: Ints) -> Floats:
    """Mean place of the neighbors of each node; its own where it has none."""
    degree = np.bincount(local, minlength=len(nodes))
    total = np.bincount(local, place[near], minlength=len(nodes))
    return np.asarray(np.where(degree > 0, total / np.maximum(degree, 1), place[nodes]))


def _median(nodes: Ints, place: Ints, near: Ints, local: Ints) -> Floats:
    """Median place of the neighbors of each node; its own where it has none."""
    places = place[near]
    most = int(places.max(initial=0)) + 1
    ranked = np.sort(local * most + places) % most
    degree = np.bincount(local, minlength=len(nodes))
    start, known = np.cumsum(degree) - degree, degree > 0
    wanted = place[nodes].astype(np.float64)
    low, high = (start + (degree - 1) // 2)[known], (start + degree // 2)[known]
    wanted[known] = (ranked[low] + ranked[high]) / 2
    return wanted


@dataclass(frozen=True, slots=True)
class Swaps:
    """Swaps neighbors in all layers at once wherever that removes crossings.

    When the nodes are ranked by layer and place, `turns` are the ranks of the upper nodes of the pairs
    that can swap without touching each other: every other layer, every other place.
    """

    layer: Ints
    left: Side
    right: Side
    turns: tuple[Ints, ...]

    @classmethod
    def of(cls, graph: Proper) -> Swaps:
        """Both sides of every node of the graph."""
        total = len(graph.layer)
        left, right = _side(total, graph.head, graph.tail), _side(total, graph.tail, graph.head)
        return cls(graph.layer, left, right, _turns(np.sort(graph.layer)))

    def improve(self, place: Ints, *, rounds: int) -> Ints:
        """Places after at most `rounds` rounds of swaps; never more crossings than before."""
        place = place.copy()
        ranked = np.lexsort((place, self.layer))
        for _ in range(rounds):
            if not sum(self._swap(place, ranked, turn) for turn in self.turns):
                break
        return place

    def _swap(self, place: Ints, ranked: Ints, turn: Ints) -> int:
        """Swap the pairs of one turn that gain by it; return how many."""
        upper, lower = ranked[turn], ranked[turn + 1]
        gain = _gain(self.left, upper, lower, place) + _gain(self.right, upper, lower, place)
        better = np.flatnonzero(gain > 0)
        place[upper[better]] += 1
        place[lower[better]] -= 1
        ranked[turn[better]], ranked[turn[better] + 1] = lower[better], upper[better]
        return len(better)


def _turns(layer: Ints) -> tuple[Ints, ...]:
    place, same = _counted(layer)[:-1], layer[:-1] == layer[1:]
    wanted = [same & (layer[:-1] % 2 == layers) & (place % 2 == places) for places in (0, 1) for layers in (0, 1)]
    return tuple(map(np.flatnonzero, wanted))


def _side(total: int, own: Ints, near: Ints) -> Side:
    degree = np.bincount(own, minlength=total)
    return Side(near[np.argsort(own, kind="stable")], np.cumsum(degree) - degree, degree)


def _gain(side: Side, upper: Ints, lower: Ints, place: Ints) -> Ints:
    """Crossings that each pair would lose by swapping, on one side (negative: would gain)."""
    above, below = side.degree[upper], side.degree[lower]
    size = above * below
    pair = np.repeat(np.arange(len(upper)), size)
    step = np.arange(len(pair)) - np.repeat(np.cumsum(size) - size, size)
    width = below[pair]
    first = place[side.near[side.start[upper][pair] + step // width]]
    second = place[side.near[side.start[lower][pair] + step % width]]
    return np.bincount(pair, np.sign(first - second), minlength=len(upper)).astype(np.int64)
