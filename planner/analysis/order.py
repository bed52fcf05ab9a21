"""Topological order: all at once by levels, or growing edge by edge; and the knots of cycles where there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def successors(count: int, before: Sequence[int], after: Sequence[int]) -> list[list[int]]:
    """For each of `count` nodes the nodes that its edges lead to, in edge order."""
    lists: list[list[int]] = [[] for _ in range(count)]
    for tail, head in zip(before, after, strict=True):
        lists[tail].append(head)
    return lists


def levels(leads_to: Sequence[Sequence[int]]) -> list[int]:
    """For each node the most edges on a way to it (Kahn 1962); -1 for nodes on a cycle or behind one."""
    missing = [0] * len(leads_to)
    for heads in leads_to:
        for head in heads:
            missing[head] += 1
    level = [-1 if count else 0 for count in missing]
    ready = [node for node, count in enumerate(missing) if not count]
    while ready:
        reached = []
        for node in ready:
            for head in leads_to[node]:
                missing[head] -= 1
                if not missing[head]:
                    level[head] = level[node] + 1
                    reached.append(head)
        ready = reached
    return level


def knots(leads_to: Sequence[Sequence[int]], level: Sequence[int]) -> dict[int, int]:
    """For each node on a cycle the number of the knot of cycles that it is in (Kosaraju 1978, Sharir 1981)."""
    tangled = [node for node, found in enumerate(level) if found < 0]
    heads = {node: [head for head in leads_to[node] if level[head] < 0] for node in tangled}
    tails: dict[int, list[int]] = {node: [] for node in tangled}
    for node in tangled:
        for head in heads[node]:
            tails[head].append(node)
    seen: set[int] = set()
    left = [node for start in tangled for node in _left(start, heads, seen)]
    seen.clear()
    found = (_left(start, tails, seen) for start in reversed(left))
    return {node: number for number, knot in enumerate(one for one in found if len(one) > 1) for node in knot}


def _left(start: int, heads: Mapping[int, Sequence[int]], seen: set[int]) -> list[int]:
    """The nodes not `seen` before that a walk in depth reaches, in the order in which it leaves them."""
    left: list[int] = []
    way = [] if start in seen else [(start, iter(heads[start]))]
    seen.add(start)
    while way:
        node, rest = way[-1]
        following = next((head for head in rest if head not in seen), None)
        if following is None:
            left.append(node)
            way.pop()
        else:
            seen.add(following)
            way.append((following, iter(heads[following])))
    return left


class GrowingOrder:
    """A topological order that grows by edges and refuses those that would close a cycle (Pearce and Kelly 2006)."""

    def __init__(self) -> None:
        """An order of nothing."""
        self._rank: dict[int, int] = {}
        self._after: dict[int, list[int]] = {}
        self._before: dict[int, list[int]] = {}

    def add(self, before: int, after: int) -> bool:
        """Add an edge; False, and nothing is changed, if it would close a cycle."""
        for node in (before, after):
            self._rank.setdefault(node, len(self._rank))
        low, high = self._rank[after], self._rank[before]
        if low <= high and not self._reorder(before, after, low, high):
            return False
        self._after.setdefault(before, []).append(after)
        self._before.setdefault(after, []).append(before)
        return True

    def _reorder(self, before: int, after: int, low: int, high: int) -> bool:
        """Move what follows the edge behind what precedes it; False if they meet."""
        behind = self._reach(after, self._after, low, high)
        if before in behind:
            return False
        ahead = self._reach(before, self._before, low, high)
        moved = sorted(ahead, key=self._rank.__getitem__) + sorted(behind, key=self._rank.__getitem__)
        for node, rank in zip(moved, sorted(self._rank[node] for node in moved), strict=True):
            self._rank[node] = rank
        return True

    def _reach(self, start: int, neighbors: Mapping[int, list[int]], low: int, high: int) -> set[int]:
        """The nodes reached from one whose rank lies between two."""
        found, waiting = {start}, [start]
        while waiting:
            for node in neighbors.get(waiting.pop(), ()):
                if node not in found and low <= self._rank[node] <= high:
                    found.add(node)
                    waiting.append(node)
        return found
