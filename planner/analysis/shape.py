"""The shape of a network as arrays: nodes in level order, edges sorted by the node that they bound, both ways."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from planner.analysis.expand import StandIn
from planner.worktime import IntArray

if TYPE_CHECKING:
    from planner.analysis.links import Rows
    from planner.analysis.network import Network

BoolArray = NDArray[np.bool_]


class Slice(NamedTuple):
    """Nodes of one level (`first` to `last`) and the edges that bound them; each of these nodes has at least one.

    `source` is that of these edges, `groups` where among them those of each node begin: parts of the side's arrays.
    """

    first: int
    last: int
    edge_first: int
    edge_last: int
    source: IntArray
    groups: IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """The edges as one pass meets them: `edge` numbers them in the order of the nodes that they bound.

    `source` is where the value of an edge comes from: the place of a node for its start, count + place for its finish.
    """

    edge: IntArray
    node: IntArray
    source: IntArray
    starts: IntArray
    slices: tuple[Slice, ...]

    def edges_of(self, place: int) -> slice:
        """The edges that bound the node at a place."""
        return slice(int(self.starts[place]), int(self.starts[place + 1]))


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """Nodes at places in level order (`place` by node, `node` by place), and their edges for both passes."""

    place: IntArray
    node: IntArray
    before: IntArray
    after: IntArray
    from_finish: BoolArray
    to_finish: BoolArray
    link: IntArray
    forward: Side
    backward: Side
    stand_ins: tuple[tuple[int, int], ...]
    least_starts: frozenset[int]
    levels: int
    leaves: IntArray

    @property
    def count(self) -> int:
        """How many nodes there are."""
        return len(self.place)


def shape_of(network: Network) -> Shape:
    """The shape of a network: places by level, within a level first the nodes that something follows."""
    edges, count = network.expansion.edges, network.expansion.count
    before, after = np.array(edges.before, dtype=np.int64), np.array(edges.after, dtype=np.int64)
    level = np.array(network.level, dtype=np.int64)
    node = np.lexsort((np.arange(count), np.bincount(before, minlength=count) == 0, level))
    place = np.empty(count, dtype=np.int64)
    place[node] = np.arange(count)
    from_finish, to_finish = np.array(edges.from_finish, dtype=np.bool_), np.array(edges.to_finish, dtype=np.bool_)
    floors = np.searchsorted(level[node], np.arange(max(network.level, default=0) + 2))
    stand_ins = sorted((int(place[made]), row) for (_, row), made in network.expansion.stand_ins.items())
    least = (made for (kind, _), made in network.expansion.stand_ins.items() if kind is StandIn.LEAST_START)
    return Shape(
        place=place,
        node=node,
        before=place[before],
        after=place[after],
        from_finish=from_finish,
        to_finish=to_finish,
        link=np.array(edges.link, dtype=np.int64),
        forward=_side(place[after], place[before] + count * from_finish, floors, count),
        backward=_reversed(_side(place[before], place[after] + count * to_finish, floors, count)),
        stand_ins=tuple(stand_ins),
        least_starts=frozenset(int(place[made]) for made in least),
        levels=len(floors) - 1,
        leaves=_leaves(network.rows),
    )


def _leaves(rows: Rows) -> IntArray:
    """The rows without children."""
    return np.flatnonzero(np.array(rows.end, dtype=np.int64) == np.arange(len(rows.ids)) + 1)


def _side(node: IntArray, source: IntArray, floors: IntArray, count: int) -> Side:
    """One direction, levels ascending; `floors` holds the first place of each level and the count."""
    edge = np.argsort(node, kind="stable")
    bounds = np.bincount(node, minlength=count)
    starts = np.concatenate(([0], np.cumsum(bounds)))
    bound_nodes = np.concatenate(([0], np.cumsum(bounds > 0)))
    lasts = floors[:-1] + bound_nodes[floors[1:]] - bound_nodes[floors[:-1]]
    columns = (floors[:-1], lasts, starts[floors[:-1]], starts[lasts])
    sources = source[edge]
    slices = tuple(
        Slice(first, last, begin, end, sources[begin:end], starts[first:last] - begin)
        for first, last, begin, end in zip(*(column.tolist() for column in columns), strict=True)
        if first < last
    )
    return Side(edge, node[edge], sources, starts, slices)


def _reversed(side: Side) -> Side:
    """The same direction, levels descending."""
    return Side(side.edge, side.node, side.source, side.starts, side.slices[::-1])
