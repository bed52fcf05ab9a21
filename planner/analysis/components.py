"""What of a system stops when one of its components fails: who needs whom, single points of failure, and rings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from planner.model.plan import Plan
    from planner.model.system import Component
    from planner.model.values import Id


Near = dict["Id", list["Id"]]
"""The neighbors of each component in one direction."""


@dataclass(frozen=True, eq=False)
class Architecture:
    """The components of a plan as a graph: failures spread along its links, from what is needed to what needs it.

    A component may need itself or one that needs it in turn: such rings are told, not refused, as systems have them.
    """

    components: Mapping[Id, Component]

    @cached_property
    def links(self) -> tuple[tuple[Id, Id], ...]:
        """Pairs of a component and one that needs it, in the order of the plan; what is not in the plan is left out."""
        known = self.components
        return tuple((one, row.id) for row in known.values() for one in dict.fromkeys(row.needs) if one in known)

    def stops_with(self, component: Id) -> tuple[Id, ...]:
        """The blast radius: the others that stop when this one fails, in the order of the plan; raises KeyError."""
        return self._ordered(_reached(self._on, component) - {component})

    def needed_by(self, component: Id) -> tuple[Id, ...]:
        """All the others that this one cannot work without, in the order of the plan; raises KeyError."""
        return self._ordered(_reached(self._back, component) - {component})

    @cached_property
    def single_points(self) -> frozenset[Id]:
        """Single points of failure: without one of them, parts of the system are no longer connected.

        They are the articulation points of the graph without directions (Hopcroft and Tarjan, 1973).
        """
        every = ((one, {*self._on[one], *self._back[one]} - {one}) for one in self.components)
        return frozenset(_articulation_points(dict(every)))

    @cached_property
    def rings(self) -> tuple[tuple[Id, ...], ...]:
        """Components that need each other, or one that needs itself: none of them can start before the others."""
        left = dict.fromkeys(self.components)
        for gone in (*_peeled(self._on, self._back), *_peeled(self._back, self._on)):
            left.pop(gone, None)
        found = []
        while left:
            first = next(iter(left))
            part = {first} | (_reached(self._on, first) & _reached(self._back, first))
            if len(part) > 1 or first in self._on[first]:
                found.append(self._ordered(part))
            for one in part:
                left.pop(one, None)
        return tuple(found)

    @cached_property
    def _on(self) -> Near:
        """What needs each component."""
        return _gathered(self.components, self.links)

    @cached_property
    def _back(self) -> Near:
        """What each component needs."""
        return _gathered(self.components, ((other, one) for one, other in self.links))

    @cached_property
    def _place(self) -> Mapping[Id, int]:
        return {row_id: place for place, row_id in enumerate(self.components)}

    def _ordered(self, found: Iterable[Id]) -> tuple[Id, ...]:
        return tuple(sorted(found, key=self._place.__getitem__))


@dataclass(frozen=True, slots=True)
class Failure:
    """What a failure reaches: the components that stop (the failing one first), and what changes or threatens them.

    `tasks` and `risks` are in the order of the plan, each with the first of the components that it touches.
    """

    component: Id
    stops: tuple[Id, ...]
    needs: tuple[Id, ...]
    tasks: Mapping[Id, Id]
    risks: Mapping[Id, Id]
    bugs: tuple[Id, ...]


def architecture(plan: Plan) -> Architecture:
    """The components of a plan and who needs whom."""
    return Architecture(plan.table("component"))


def failure_of(plan: Plan, component: Id, known: Architecture | None = None) -> Failure:
    """What a component has to do with: its blast radius, what it needs, its tasks, risks and open bugs.

    Raises KeyError for a component that is not in the plan.
    """
    found = known or architecture(plan)
    stops = (component, *found.stops_with(component))
    rows = [found.components[one] for one in stops]
    bugs = (bug.id for bug in plan.table("bug").values() if bug.component == component and bug.open)
    return Failure(
        component,
        stops,
        found.needed_by(component),
        _first_touched(plan.tasks, {row.id: row.tasks for row in rows}),
        _first_touched(plan.risks, {row.id: row.risks for row in rows}),
        tuple(bugs),
    )


def _first_touched(table: Mapping[Id, object], of: Mapping[Id, tuple[Id, ...]]) -> dict[Id, Id]:
    """Rows of a table by the first component that names them, in the order of the table."""
    first: dict[Id, Id] = {}
    for component, ids in of.items():
        for row_id in ids:
            first.setdefault(row_id, component)
    return {row_id: first[row_id] for row_id in table if row_id in first}


def _gathered(every: Iterable[Id], pairs: Iterable[tuple[Id, Id]]) -> Near:
    """The second members of pairs by the first ones."""
    found: Near = {one: [] for one in every}
    for first, second in pairs:
        found[first].append(second)
    return found


def _reached(near: Near, start: Id) -> set[Id]:
    """All that is reached from a component; raises KeyError."""
    seen: set[Id] = set()
    waiting = list(near[start])
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting.extend(near[one])
    return seen


def _peeled(near: Near, back: Near) -> list[Id]:
    """The components that no ring leads to: those with nothing before them, taken away again and again."""
    missing = {one: len(before) for one, before in back.items()}
    gone = [one for one, count in missing.items() if not count]
    for one in gone:  # grows as it goes
        for other in near[one]:
            missing[other] -= 1
            if not missing[other]:
                gone.append(other)
    return gone


def _articulation_points(near: Mapping[Id, Collection[Id]]) -> set[Id]:
    """The nodes of a graph without directions whose removal leaves it in more pieces."""
    above = _walked(near)
    place = {one: number for number, one in enumerate(above)}
    low: dict[Id, int] = {}
    for one in reversed(above):
        ways = (low[other] if above[other] == one else place[other] for other in near[one] if other != above[one])
        low[one] = min((place[one], *ways))
    inner = {top for one, top in above.items() if top is not None and low[one] >= place[top]}
    branches = Counter(above.values())
    return {one for one in inner if above[one] is not None or branches[one] > 1}


def _walked(near: Mapping[Id, Collection[Id]]) -> dict[Id, Id | None]:
    """The node from which each was first reached, depth first; None for those where a walk began."""
    above: dict[Id, Id | None] = {}
    for root in near:
        waiting: list[tuple[Id, Id | None]] = [(root, None)]
        while waiting:
            one, top = waiting.pop()
            if one not in above:
                above[one] = top
                waiting.extend((other, one) for other in near[one] if other not in above)
    return above
