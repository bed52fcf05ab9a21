"""The order in which to worry, without simulation: what each risk may cost, and what to do first to learn early.

All figures are deterministic and follow from the schedule; each one can be explained in a sentence.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planner.analysis.redundant import descendants
from planner.analysis.screening import expected_excess
from planner.model.values import Estimate, Id, RiskState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.analysis.network import Network
    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.model.risks import Risk

LIVE_STATES = frozenset({RiskState.OPEN, RiskState.WATCHING})
"""Risks that may still happen; one that has happened is a fact for the plan, a closed one is gone."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a risk does through one task: expected delay beyond its total float if it happens, in plan minutes."""

    task: Id
    total_float: int
    excess: float


@dataclass(frozen=True, slots=True)
class RankedRisk:
    """A risk with its screening delay ED0 = p x E[max(0, X - total float)] in working minutes, 1 the worst rank.

    Of several tasks hit, the one that lets most of the delay through decides. `live` is false for risks that are closed
    or have happened; their delay is 0.
    """

    id: Id
    key: str
    rank: int
    delay: float
    probability: float
    mean_impact: float
    hits: tuple[Hit, ...]
    live: bool

    @property
    def worst(self) -> Hit | None:
        """The task through which the delay reaches the launch most."""
        return max(self.hits, key=lambda hit: hit.excess, default=None)


@dataclass(frozen=True, slots=True)
class OrderedTask:
    """A task in the topological risk order with its exposure, in working minutes.

    `own` sums the screening delays of the risks that hit it through this task, `inherited` those of the risks that hit
    what it waits for (each risk once), `endangered` counts the tasks that wait for it. `chance` is the probability
    that at least one of its own risks happens.
    """

    id: Id
    place: int
    own: float
    inherited: float
    endangered: int
    chance: float
    critical: bool
    risks: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Endangered:
    """A task that live risks hit: its own exposure in working minutes, and these risks, worst first."""

    own: float
    risks: tuple[Id, ...]


@dataclass(frozen=True, eq=False)
class RiskOrder:
    """Risks by screening delay, worst first, and tasks in topological risk order.

    The order of the tasks looks at the whole network, so it is found when first asked for; what risks hit is not.
    """

    plan: Plan
    schedule: Schedule
    risks: tuple[RankedRisk, ...]

    @cached_property
    def by_risk(self) -> Mapping[Id, RankedRisk]:
        """The risks by id."""
        return {risk.id: risk for risk in self.risks}

    @cached_property
    def tasks(self) -> tuple[OrderedTask, ...]:
        """The tasks without children in topological risk order."""
        return tuple(_ordered(self.plan, self.schedule, self.schedule.compiled.network, self.risks))

    @cached_property
    def by_task(self) -> Mapping[Id, OrderedTask]:
        """The ordered tasks by id."""
        return {task.id: task for task in self.tasks}

    @cached_property
    def endangered(self) -> Mapping[Id, Endangered]:
        """The tasks that live risks hit, themselves or through a summary task above them."""
        ids, risks = self.schedule.ids, self.risks
        hit = enumerate(_own_masks(self.schedule, risks))
        return {
            ids[row]: Endangered(_own_facts(self.plan, ids[row], risks, mask)[0], _named(risks, mask))
            for row, mask in hit
            if mask
        }


def risk_order(plan: Plan, schedule: Schedule) -> RiskOrder:
    """Rank the risks of a plan and order its tasks by risk; the schedule must be the plan's."""
    return RiskOrder(plan, schedule, _ranked(plan, schedule))


def _ranked(plan: Plan, schedule: Schedule) -> tuple[RankedRisk, ...]:
    """The risks, worst first; equal ones by key."""
    screened = sorted((_screened(plan, schedule, risk) for risk in plan.risks.values()), key=_worst_first)
    return tuple(_with_rank(risk, rank) for rank, risk in enumerate(screened, 1))


def _worst_first(risk: RankedRisk) -> tuple[float, float, str, Id]:
    """Largest delay first, then largest probability x impact, then key."""
    return -round(risk.delay, 6), -round(risk.probability * risk.mean_impact, 6), risk.key, risk.id


def _with_rank(risk: RankedRisk, rank: int) -> RankedRisk:
    """The risk with its rank."""
    return RankedRisk(risk.id, risk.key, rank, risk.delay, risk.probability, risk.mean_impact, risk.hits, risk.live)


def _screened(plan: Plan, schedule: Schedule, risk: Risk) -> RankedRisk:
    """A risk with its screening delay, not ranked yet."""
    impact = working_impact(plan, risk.impact)
    hits = tuple(_hit(schedule, task_id, impact) for task_id in risk.tasks if task_id in plan.tasks)
    live = risk.state in LIVE_STATES
    delay = risk.probability * max((hit.excess for hit in hits), default=0.0) if live else 0.0
    return RankedRisk(risk.id, risk.key, 0, delay, risk.probability, impact.pert_mean, hits, live)


def working_impact(plan: Plan, impact: Estimate) -> Estimate:
    """An impact in working minutes; elapsed time counts by its share of the working week."""
    if not impact.elapsed:
        return impact
    share = plan.units.week / 10_080
    low, mode, high = (round(point * share) for point in (impact.optimistic, impact.likely, impact.pessimistic))
    return Estimate(low, mode, high, impact.unit.removeprefix("e"))


def _hit(schedule: Schedule, task_id: Id, impact: Estimate) -> Hit:
    """What an impact on one task does; what is finished cannot be late any more."""
    row = schedule.row(task_id)
    total_float = int(schedule.plan_float[row])
    return Hit(task_id, total_float, 0.0 if schedule.finished[row] else expected_excess(impact, total_float))


def _ordered(plan: Plan, schedule: Schedule, net: Network, risks: tuple[RankedRisk, ...]) -> Iterator[OrderedTask]:
    """The tasks without children in topological risk order."""
    own_mask = _own_masks(schedule, risks)
    masks = _inherited_masks(net, own_mask)
    below = descendants(net).sets
    sums: dict[int, float] = {}
    facts = {row: _own_facts(plan, net.rows.ids[row], risks, own_mask[row]) for row in _leaves(net)}
    for place, row in enumerate(_linear_extension(plan, schedule, net, facts), 1):
        own, chance = facts[row]
        inherited = masks[row] & ~own_mask[row]
        if inherited not in sums:
            sums[inherited] = sum(risks[number].delay for number in _bits(inherited))
        hit_by = _named(risks, own_mask[row])
        critical = bool(schedule.critical[schedule.row(net.rows.ids[row])])
        yield OrderedTask(
            net.rows.ids[row], place, own, sums[inherited], below[row].bit_count(), chance, critical, hit_by
        )


def _leaves(net: Network) -> Iterable[int]:
    """The rows without children."""
    return (row for row in range(len(net.rows.ids)) if not net.rows.summary(row))


def _bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set, lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _named(risks: tuple[RankedRisk, ...], mask: int) -> tuple[Id, ...]:
    """The ids of the risks that are set in a mask."""
    return tuple(risks[number].id for number in _bits(mask))


def _own_masks(schedule: Schedule, risks: tuple[RankedRisk, ...]) -> list[int]:
    """For each node the risks that hit it, as bits; a risk on a summary task hits every open task below it."""
    net, finished = schedule.compiled.network, schedule.finished.tolist()
    masks = [0] * len(net.leads_to)
    for number, risk in enumerate(risks):
        for hit in risk.hits if risk.live else ():
            for row in net.rows.leaves(net.rows.row_of[hit.task]):
                masks[row] |= 0 if finished[row] else 1 << number
    return masks


def _in_levels(net: Network) -> list[int]:
    """The nodes in topological order."""
    return sorted(range(len(net.leads_to)), key=net.level.__getitem__)


def _inherited_masks(net: Network, own: list[int]) -> list[int]:
    """For each node the risks that hit it or what it waits for, as bits."""
    masks = list(own)
    for node in _in_levels(net):
        for head in net.leads_to[node]:
            masks[head] |= masks[node]
    return masks


def _own_facts(plan: Plan, task_id: Id, risks: tuple[RankedRisk, ...], mask: int) -> tuple[float, float]:
    """Own exposure of a task in minutes, and the chance that at least one of its risks happens."""
    own, spared = 0.0, 1.0
    above = _with_ancestors(plan, task_id) if mask else frozenset()
    for number in _bits(mask):
        risk = risks[number]
        own += risk.probability * max((hit.excess for hit in risk.hits if hit.task in above), default=0.0)
        spared *= 1 - risk.probability
    return own, 1 - spared


def _with_ancestors(plan: Plan, task_id: Id) -> frozenset[Id]:
    """A task and the summary tasks above it."""
    found: set[Id] = set()
    current: Id | None = task_id
    while current is not None and current not in found and current in plan.tasks:
        found.add(current)
        current = plan.tasks[current].parent
    return frozenset(found)


def _linear_extension(
    plan: Plan, schedule: Schedule, net: Network, facts: Mapping[int, tuple[float, float]]
) -> Iterator[int]:
    """The rows in an order that respects the links and takes the most urgent of the ready ones each time.

    Urgent: own exposure, then chance of a risk on the critical path, then least late start, then key. Stand-ins of
    summary tasks are passed through.
    """
    missing = [0] * len(net.leads_to)
    for heads in net.leads_to:
        for head in heads:
            missing[head] += 1
    ready: list[tuple[float, float, int, str, int]] = []
    passing = [node for node, count in enumerate(missing) if not count]
    while passing or ready:
        node = passing.pop() if passing else heapq.heappop(ready)[-1]
        if node in facts and missing[node] == 0:
            missing[node] = -1
            heapq.heappush(ready, _urgency(plan, schedule, net.rows.ids[node], facts[node], node))
            continue
        if node in facts:
            yield node
        for head in net.leads_to[node]:
            missing[head] -= 1
            if not missing[head]:
                passing.append(head)


def _urgency(
    plan: Plan, schedule: Schedule, task_id: Id, fact: tuple[float, float], node: int
) -> tuple[float, float, int, str, int]:
    """The sort key of a ready task, smallest first."""
    own, chance = fact
    row = schedule.row(task_id)
    on_path = chance if schedule.critical[row] else 0.0
    return -round(own, 6), -round(on_path, 9), int(schedule.late_start[row]), plan.tasks[task_id].key, node
