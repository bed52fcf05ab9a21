"""Which column a task stands in: longest-path layers, drawn together where links pull harder one way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

ROUNDS = 2
LARGEST = 25  # nodes that are moved together at most; bounds the time


@dataclass(frozen=True, slots=True)
class Sides:
    """The neighbors of every node, and an order in which no kept edge points back."""

    before: Sequence[Sequence[int]]
    after: Sequence[Sequence[int]]
    order: Sequence[int]

    @property
    def lonely(self) -> list[int]:
        """Nodes that nothing is linked to, in row order."""
        return [v for v, near in enumerate(zip(self.before, self.after, strict=True)) if not any(near)]


def layers_of(count: int, edges: Ints, *, kept: Ints | None = None) -> Ints:
    """Layer of each of `count` nodes, so that every edge of the acyclic `edges` (m, 2) points right.

    `kept` is an earlier layer by node, -1 where unknown: unlinked nodes stay in it.
    """
    sides = _sides(count, edges)
    layer = _longest_path(sides)
    _shorten(layer, sides)
    _spread(layer, sides.lonely, kept)
    return _without_gaps(np.array(layer, dtype=np.int64))


def forward_edges(count: int, edges: Ints) -> NDArray[np.bool_]:
    """Mask of the edges that remain when every cycle is opened at its first node in row order."""
    rank = np.empty(count, dtype=np.int64)
    rank[_order(*_neighbors(count, edges))] = np.arange(count)
    return np.asarray(rank[edges[:, 0]] < rank[edges[:, 1]])


def _sides(count: int, edges: Ints) -> Sides:
    before, after = _neighbors(count, edges)
    return Sides(before, after, _order(before, after))


def _neighbors(count: int, edges: Ints) -> tuple[list[list[int]], list[list[int]]]:
    before: list[list[int]] = [[] for _ in range(count)]
    after: list[list[int]] = [[] for _ in range(count)]
    for tail, head in edges.tolist():
        after[tail].append(head)
        before[head].append(tail)
    return before, after


def _order(before: list[list[int]], after: list[list[int]]) -> list[int]:
    """Topological order; where only cycles are left, the first open row goes next."""
    waiting = [len(near) for near in before]
    ready = [v for v, left in enumerate(waiting) if left == 0]
    placed = [False] * len(before)
    order: list[int] = []
    first = 0
    while len(order) < len(before):
        if not ready:
            first = next(v for v in range(first, len(before)) if not placed[v])
            ready = [first]
        ready = _release(ready, after, waiting, placed, order)
    return order


def _release(
    ready: list[int], after: list[list[int]], waiting: list[int], placed: list[bool], order: list[int]
) -> list[int]:
    """Place the ready nodes; return those that become ready by it."""
    for v in ready:
        placed[v] = True
    order.extend(ready)
    following: list[int] = []
    for v in ready:
        for w in after[v]:
            waiting[w] -= 1
            if waiting[w] == 0 and not placed[w]:
                following.append(w)
    return following


def _longest_path(sides: Sides) -> list[int]:
    layer = [0] * len(sides.order)
    for v in sides.order:
        layer[v] = max((layer[p] + 1 for p in sides.before[v]), default=0)
    return layer


def _shorten(layer: list[int], sides: Sides) -> None:
    """Make the links shorter in sum: move groups of nodes that hang together right, then left, while that helps.

    A group is a node with all that it pushes along; after Nikolov and Tarassov 2006, "Graph layering by promotion
    of nodes".
    """
    last = max(layer, default=0)
    rightward = _Side(sides.after, sides.before, step=1)
    leftward = _Side(sides.before, sides.after, step=-1)
    for _ in range(ROUNDS):
        moved = [rightward.move(layer, v, last) for v in reversed(sides.order)]
        moved += [leftward.move(layer, v, 0) for v in sides.order]
        if not any(moved):
            break


@dataclass(frozen=True, slots=True)
class _Side:
    """One direction to move in: neighbors ahead (pushed along) and behind, and the step of a layer."""

    ahead: Sequence[Sequence[int]]
    behind: Sequence[Sequence[int]]
    step: int

    def move(self, layer: list[int], start: int, limit: int) -> bool:
        """Move a node with all that it pushes along as far as that shortens the links; whether it did."""
        moved = False
        while len(self.ahead[start]) > len(self.behind[start]):
            group = self._pushed(layer, start)
            if sum(len(self.ahead[v]) - len(self.behind[v]) for v in group) <= 0:
                break
            way = self._free(layer, group, limit)
            if way <= 0:
                break
            for v in group:
                layer[v] += way * self.step
            moved = True
        return moved

    def _pushed(self, layer: list[int], start: int) -> set[int]:
        """The node and what stands directly in its way, and so on; nothing where that is too much."""
        ahead, step = self.ahead, self.step
        group, waiting = {start}, [start]
        for v in waiting:  # which grows on the way
            near = layer[v] + step
            for w in ahead[v]:
                if layer[w] == near and w not in group:
                    group.add(w)
                    waiting.append(w)
            if len(waiting) > LARGEST:
                return set()
        return group

    def _free(self, layer: list[int], group: set[int], limit: int) -> int:
        """How many layers the group can move."""
        ahead = ((layer[w] - layer[v]) * self.step - 1 for v in group for w in self.ahead[v] if w not in group)
        ends = ((limit - layer[v]) * self.step for v in group if not self.ahead[v])
        return min(min(ahead, default=len(layer)), min(ends, default=len(layer)))


def _spread(layer: list[int], lonely: list[int], kept: Ints | None) -> None:
    """Lay unlinked nodes in rows as wide as the graph, not in one endless column."""
    width = max(max(layer, default=0) + 1, ceil(sqrt(len(lonely) / 2)))
    for place, v in enumerate(lonely):
        stays = kept is not None and kept[v] >= 0
        layer[v] = int(kept[v]) if stays and kept is not None else place % width


def _without_gaps(layer: Ints) -> Ints:
    return np.unique(layer, return_inverse=True)[1].reshape(-1).astype(np.int64)
