"""The order in which to worry: what each risk may cost, and what to do first to learn early.

Without a simulation all figures are screening delays, which follow from the schedule; with one they are what it found.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planner.analysis.exposure import Evidence, Exposure, exposures, named, own_facts, own_masks
from planner.analysis.risk_delays import RankedRisk, ranked_risks
from planner.model.values import Id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner.analysis.network import Network
    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan

Urgency = tuple[float, float, int, str]
"""The sort key of a ready task: the smallest comes first."""


@dataclass(frozen=True, slots=True)
class OrderedTask(Exposure):
    """A task in the topological risk order with its exposure.

    `criticality` is the share of simulated runs in which it has no float (CI); without a simulation 1 for a critical
    task and 0 for any other.
    """

    id: Id
    place: int
    critical: bool
    criticality: float

    @property
    def landing(self) -> float:
        """What can land on it: own and inherited exposure, in working minutes."""
        return self.own + self.inherited


@dataclass(frozen=True, slots=True)
class Endangered:
    """A task that live risks hit: its own exposure in working minutes, and these risks, worst first."""

    own: float
    risks: tuple[Id, ...]


@dataclass(frozen=True, eq=False)
class RiskOrder:
    """Risks by screening delay, worst first, and tasks in topological risk order.

    The order of the tasks looks at the whole network, so it is found when first asked for; what risks hit is not. With
    `evidence` of a simulation the exposures are effects on the launch.
    """

    plan: Plan
    schedule: Schedule
    risks: tuple[RankedRisk, ...]
    evidence: Evidence | None = None

    @cached_property
    def by_risk(self) -> Mapping[Id, RankedRisk]:
        """The risks by id."""
        return {risk.id: risk for risk in self.risks}

    @cached_property
    def tasks(self) -> tuple[OrderedTask, ...]:
        """The tasks without children in topological risk order."""
        return tuple(_ordered(self))

    @cached_property
    def by_task(self) -> Mapping[Id, OrderedTask]:
        """The ordered tasks by id."""
        return {task.id: task for task in self.tasks}

    @cached_property
    def by_exposure(self) -> tuple[OrderedTask, ...]:
        """The same tasks by what can land on them, most first; equal ones by own exposure, what is ahead, and key."""
        return tuple(sorted(self.tasks, key=self._most_exposed))

    @cached_property
    def endangered(self) -> Mapping[Id, Endangered]:
        """The tasks that live risks hit, themselves or through a summary task above them."""
        ids, risks = self.schedule.ids, self.risks
        hit = enumerate(own_masks(self.schedule, risks))
        return {
            ids[row]: Endangered(own_facts(self.plan, ids[row], risks, mask, self.evidence)[0], named(risks, mask))
            for row, mask in hit
            if mask
        }

    def _most_exposed(self, task: OrderedTask) -> tuple[float, float, float, str]:
        return -round(task.landing, 6), -round(task.own, 6), -round(task.ahead, 6), self.plan.tasks[task.id].key


def risk_order(plan: Plan, schedule: Schedule, evidence: Evidence | None = None) -> RiskOrder:
    """Rank the risks of a plan and order its tasks by risk; the schedule must be the plan's.

    With `evidence` of a simulation the tasks are ordered by effects on the launch and by how often they are critical.
    """
    return RiskOrder(plan, schedule, ranked_risks(plan, schedule), evidence)


def _ordered(order: RiskOrder) -> Iterator[OrderedTask]:
    """The tasks without children in topological risk order."""
    plan, schedule, net = order.plan, order.schedule, order.schedule.compiled.network
    facts = exposures(plan, schedule, order.risks, order.evidence)
    shares = {row: _criticality(order, row) for row in facts}

    def urgency(row: int) -> Urgency:
        """Most own exposure, then most chance of a risk where it is critical, then least late start, then key."""
        fact, key = facts[row], plan.tasks[net.rows.ids[row]].key
        return -round(fact.own, 6), -round(fact.chance * shares[row], 9), int(schedule.late_start[row]), key

    for place, row in enumerate(linear_extension(net, facts, urgency), 1):
        fact, critical = facts[row], bool(schedule.critical[row])
        yield OrderedTask(
            *(fact.own, fact.inherited, fact.ahead, fact.endangered, fact.chance, fact.risks),
            *(net.rows.ids[row], place, critical, shares[row]),
        )


def _criticality(order: RiskOrder, row: int) -> float:
    """How often a task is critical: its share of the simulated runs, or else always or never."""
    if order.evidence is None:
        return float(order.schedule.critical[row])
    return order.evidence.criticality.get(order.schedule.ids[row], 0.0)


def linear_extension(
    net: Network, rows: Mapping[int, object], urgency: Callable[[int], tuple[object, ...]]
) -> Iterator[int]:
    """The given rows in an order that respects the links and takes the smallest urgency of the ready ones each time.

    Every other node, such as the stand-ins of summary tasks, is passed through as soon as it is ready.
    """
    missing = [0] * len(net.leads_to)
    for heads in net.leads_to:
        for head in heads:
            missing[head] += 1
    ready: list[tuple[tuple[object, ...], int]] = []
    passing = [node for node, count in enumerate(missing) if not count]
    while passing or ready:
        node = passing.pop() if passing else heapq.heappop(ready)[-1]
        if node in rows and missing[node] == 0:
            missing[node] = -1
            heapq.heappush(ready, (urgency(node), node))
            continue
        if node in rows:
            yield node
        for head in net.leads_to[node]:
            missing[head] -= 1
            if not missing[head]:
                passing.append(head)
