"""What of a system stops when one of its components fails: who needs whom, single points of failure, and rings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.model.plan import Plan
    from planner.model.system import Component
    from planner.model.values import Id


@dataclass(frozen=True, eq=False)
class Architecture:
    """The components of a plan as a graph: failures spread along its links, from what is needed to what needs it.

    A component may need itself or one that needs it in turn: such rings are told, not refused, as systems have them.
    """

    components: Mapping[Id, Component]

    @cached_property
    def links(self) -> tuple[tuple[Id, Id], ...]:
        """Pairs of a component and one that needs it, in the order of the plan; what is not in the plan is left out."""
        return tuple(
            (needed, row.id) for row in self.components.values() for needed in row.needs if needed in self.components
        )

    @cached_property
    def _graph(self) -> nx.DiGraph[Id]:
        graph: nx.DiGraph[Id] = nx.DiGraph()
        graph.add_nodes_from(self.components)
        graph.add_edges_from(self.links)
        return graph

    def stops_with(self, component: Id) -> tuple[Id, ...]:
        """The blast radius: the others that stop when this one fails, in the order of the plan; raises KeyError."""
        return self._ordered(nx.descendants(self._graph, self.components[component].id))

    def needed_by(self, component: Id) -> tuple[Id, ...]:
        """All the others that this one cannot work without, in the order of the plan; raises KeyError."""
        return self._ordered(nx.ancestors(self._graph, self.components[component].id))

    @cached_property
    def single_points(self) -> frozenset[Id]:
        """Single points of failure: without one of them, parts of the system are no longer connected.

        They are the articulation points of the graph without directions (Hopcroft and Tarjan, 1973).
        """
        return frozenset(nx.articulation_points(self._graph.to_undirected()))

    @cached_property
    def rings(self) -> tuple[tuple[Id, ...], ...]:
        """Components that need each other, or one that needs itself: none of them can start before the others."""
        parts = (self._ordered(part) for part in nx.strongly_connected_components(self._graph))
        found = [part for part in parts if len(part) > 1 or self._graph.has_edge(part[0], part[0])]
        return tuple(sorted(found, key=lambda part: self._place[part[0]]))

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
