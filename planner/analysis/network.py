"""The network of a plan: the links that count, those suspended, and whether a new link would close a cycle."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planner.analysis.expand import NO_LINK, Expansion
from planner.analysis.links import Reason, RowLinks, Rows, Suspended, rows_of, sort_links
from planner.analysis.order import GrowingOrder, knots, levels, successors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planner.model.plan import Plan
    from planner.model.values import Id


@dataclass(frozen=True, eq=False)
class Network:
    """The live links of a plan as a graph without cycles: rows first, then stand-ins of summary tasks.

    `level` holds for each node the most edges on a way to it, `height` the most on a way from it.
    """

    rows: Rows
    links: RowLinks
    suspended: tuple[Suspended, ...]
    expansion: Expansion
    leads_to: list[list[int]]
    level: list[int]

    @cached_property
    def height(self) -> list[int]:
        """For each node the most edges on a way from it; made for the first question whether a link closes a cycle."""
        height, leads_to = [0] * len(self.leads_to), self.leads_to
        for node in sorted(range(len(height)), key=self.level.__getitem__, reverse=True):
            if leads_to[node]:
                height[node] = 1 + max(map(height.__getitem__, leads_to[node]))
        return height

    @property
    def link_ids(self) -> tuple[Id, ...]:
        """The ids of the links."""
        return self.links.ids

    def cycle_if_linked(self, predecessor: Id, successor: Id) -> tuple[Id, ...] | None:
        """The cycle that a link between two tasks would close, from the predecessor round to it again, or None."""
        before, after = self.rows.row_of.get(predecessor), self.rows.row_of.get(successor)
        if before is None or after is None:
            return None
        if self.rows.holds(before, after) or self.rows.holds(after, before):
            return (predecessor, successor, predecessor)
        way = self._way(set(self.rows.leaves(after)), set(self.rows.leaves(before)))
        return self._named(predecessor, successor, way) if way else None

    def _way(self, starts: Iterable[int], goals: set[int]) -> list[int] | None:
        """A way along edges between two sets of nodes that have none in common.

        Only nodes below a goal and high enough to reach one are looked at.
        """
        level, height = self.level, self.height
        top, low = max(level[goal] for goal in goals), min(height[goal] for goal in goals)
        came_from = {start: start for start in starts if level[start] < top and height[start] > low}
        waiting = list(came_from)
        while waiting:
            node = waiting.pop()
            for head in self.leads_to[node]:
                if head in goals:
                    return [*_trail(came_from, node), head]
                if head not in came_from and level[head] < top and height[head] > low:
                    came_from[head] = node
                    waiting.append(head)
        return None

    def _named(self, predecessor: Id, successor: Id, way: Sequence[int]) -> tuple[Id, ...]:
        """A way of nodes as task ids with the ends of the new link around it; stand-ins are their summary task."""
        owner = {node: row for (_, row), node in self.expansion.stand_ins.items()}
        tasks = [predecessor, successor, *(self.rows.ids[owner.get(node, node)] for node in way), predecessor]
        return tuple(task for task, earlier in zip(tasks, [None, *tasks], strict=False) if task != earlier)


def _trail(came_from: dict[int, int], node: int) -> list[int]:
    """The nodes from where a search began to one that it reached."""
    trail = [node]
    while came_from[trail[-1]] != trail[-1]:
        trail.append(came_from[trail[-1]])
    return trail[::-1]


def build_network(plan: Plan) -> Network:
    """The network of a plan; faulty links are suspended, and of each cycle the link that is last in the plan."""
    rows = rows_of(plan)
    links, suspended = sort_links(plan.links.values(), rows)
    found = _leveled(rows, links, suspended)
    closing = _closing_links(found)
    if not closing:
        return found
    kept = [link for number, link in enumerate(links) if number not in closing]
    cut = [Suspended(links.ids[number], Reason.CYCLE) for number in sorted(closing)]
    return _leveled(rows, RowLinks.of(kept), suspended + cut)


def _leveled(rows: Rows, links: RowLinks, suspended: list[Suspended]) -> Network:
    """The network of some links, which may still hold cycles."""
    expansion = Expansion(rows).add(links)
    leads_to = successors(expansion.count, expansion.edges.before, expansion.edges.after)
    return Network(rows, links, tuple(suspended), expansion, leads_to, levels(leads_to))


def _closing_links(found: Network) -> set[int]:
    """The numbers of the links that close a cycle when the links are made one after another."""
    if -1 not in found.level:
        return set()
    edges, knot = found.expansion.edges, knots(found.leads_to, found.level)
    inner = [
        (link, before, after)
        for link, before, after in zip(edges.link, edges.before, edges.after, strict=True)
        if before in knot and knot[before] == knot.get(after)
    ]
    order = GrowingOrder()
    return {link for link, before, after in sorted(inner) if not order.add(before, after) and link != NO_LINK}


def find_cycle_if_linked(plan: Plan, predecessor: Id, successor: Id) -> tuple[Id, ...] | None:
    """The cycle that a new link would close, as task ids from the predecessor round to it again, or None.

    What a link moves is its successor with all below it; whatever moves changes the span of the summary tasks above.
    """
    links, below = _gathered((row.predecessor, row.successor) for row in plan.links.values()), _below(plan)
    came_from: dict[tuple[Id, bool], tuple[Id, bool] | None] = {(successor, True): None}
    waiting = [(successor, True)]
    while waiting:
        place = waiting.pop()
        if place[0] == predecessor:
            return (predecessor, *_named_trail(came_from, place))
        for reached in _moved(plan, links, below, place):
            if reached not in came_from:
                came_from[reached] = place
                waiting.append(reached)
    return None


def _gathered(pairs: Iterable[tuple[Id, Id]]) -> dict[Id, list[Id]]:
    """The second members of pairs by the first ones."""
    gathered: dict[Id, list[Id]] = {}
    for first, second in pairs:
        gathered.setdefault(first, []).append(second)
    return gathered


def _below(plan: Plan) -> dict[Id, list[Id]]:
    """The tasks right below each summary task."""
    return _gathered((task.parent, task.id) for task in plan.tasks.values() if task.parent is not None)


def _moved(
    plan: Plan, links: dict[Id, list[Id]], below: dict[Id, list[Id]], place: tuple[Id, bool]
) -> Iterator[tuple[Id, bool]]:
    """What moves when a task does: what is linked to it, the span above, and if it moves as a whole what is below."""
    task, whole = place
    yield from ((after, True) for after in links.get(task, ()) if after in plan.tasks)
    if whole:
        yield from ((child, True) for child in below.get(task, ()))
    parent = plan.tasks[task].parent if task in plan.tasks else None
    if parent is not None:
        yield (parent, False)


def _named_trail(came_from: dict[tuple[Id, bool], tuple[Id, bool] | None], place: tuple[Id, bool]) -> list[Id]:
    """The tasks from where a search began to a place that it reached."""
    trail: list[Id] = []
    current: tuple[Id, bool] | None = place
    while current is not None:
        if not trail or trail[-1] != current[0]:
            trail.append(current[0])
        current = came_from[current]
    return trail[::-1]


def find_cycle(plan: Plan) -> tuple[Id, ...] | None:
    """The cycle that the first suspended link of the plan would close, the first task repeated at the end, or None."""
    found = build_network(plan)
    closing = (fault.link for fault in found.suspended if fault.reason in (Reason.CYCLE, Reason.OUTLINE))
    link = next((plan.links[link] for link in closing), None)
    return found.cycle_if_linked(link.predecessor, link.successor) if link else None
