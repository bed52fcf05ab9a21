"""What each task is exposed to: the risks that hit it, those that can reach it and those that lie behind it.

Sets of risks are bits in whole numbers, so that each risk counts once however many ways lead from it to a task.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.analysis.order import successors
from planner.analysis.redundant import descendants

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from planner.analysis.network import Network
    from planner.analysis.risk_delays import RankedRisk
    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.model.values import Id


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a simulation of the plan found, and what a risk order is made of instead of screening delays.

    `effects` are by risk the mean effect on the launch in working minutes, `criticality` by task the share of runs in
    which it has no float (CI). What is missing counts as 0.
    """

    effects: Mapping[Id, float]
    criticality: Mapping[Id, float]


@dataclass(frozen=True, slots=True)
class Exposure:
    """The exposure of a task without children, in working minutes.

    `own` sums what the risks that hit it may cost the launch through it; a simulated effect is that of the whole risk.
    `inherited` sums the risks that hit what it waits for, and not itself; `ahead` those that hit what waits for it, and
    not itself; each risk once. `endangered` counts the tasks that wait for it. `chance` is the probability that at
    least one of its own risks happens.
    """

    own: float
    inherited: float
    ahead: float
    endangered: int
    chance: float
    risks: tuple[Id, ...]


def exposures(
    plan: Plan, schedule: Schedule, risks: Sequence[RankedRisk], evidence: Evidence | None = None
) -> dict[int, Exposure]:
    """The exposure of each task without children by row, from screening delays or from what a simulation found."""
    net = schedule.compiled.network
    masks, costs = own_masks(schedule, risks), _costs(risks, evidence)
    above, below = _gathered(net, masks, ahead=False), _gathered(net, masks, ahead=True)
    behind = descendants(net).sets
    sums: dict[int, float] = {}
    found: dict[int, Exposure] = {}
    for row in (row for row in range(len(net.rows.ids)) if not net.rows.summary(row)):
        mask = masks[row]
        own, chance = own_facts(plan, net.rows.ids[row], risks, mask, evidence)
        before, ahead = (_summed(others & ~mask, costs, sums) for others in (above[row], below[row]))
        found[row] = Exposure(own, before, ahead, behind[row].bit_count(), chance, named(risks, mask))
    return found


def own_masks(schedule: Schedule, risks: Sequence[RankedRisk]) -> list[int]:
    """For each node the risks that hit it, as bits; a risk on a summary task hits every open task below it."""
    net, finished = schedule.compiled.network, schedule.finished.tolist()
    masks = [0] * len(net.leads_to)
    for number, risk in enumerate(risks):
        for hit in risk.hits if risk.live else ():
            for row in net.rows.leaves(net.rows.row_of[hit.task]):
                masks[row] |= 0 if finished[row] else 1 << number
    return masks


def own_facts(
    plan: Plan, task_id: Id, risks: Sequence[RankedRisk], mask: int, evidence: Evidence | None = None
) -> tuple[float, float]:
    """Own exposure of a task in minutes, and the chance that at least one of its risks happens."""
    own, spared = 0.0, 1.0
    above = _with_ancestors(plan, task_id) if mask else frozenset()
    for number in _bits(mask):
        risk = risks[number]
        spared *= 1 - risk.probability
        if evidence is not None:
            own += evidence.effects.get(risk.id, 0.0)
        else:
            own += risk.probability * max((hit.excess for hit in risk.hits if hit.task in above), default=0.0)
    return own, 1 - spared


def named(risks: Sequence[RankedRisk], mask: int) -> tuple[Id, ...]:
    """The ids of the risks that are set in a mask."""
    return tuple(risks[number].id for number in _bits(mask))


def _bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set, lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _costs(risks: Sequence[RankedRisk], evidence: Evidence | None) -> list[float]:
    """What each risk may cost the launch: its screening delay, or its simulated effect."""
    if evidence is None:
        return [risk.delay for risk in risks]
    return [evidence.effects.get(risk.id, 0.0) for risk in risks]


def _summed(mask: int, costs: Sequence[float], known: dict[int, float]) -> float:
    """What the risks of a mask cost together; sums that were found before are taken from what is known."""
    if mask not in known:
        known[mask] = sum((costs[number] for number in _bits(mask)), 0.0)
    return known[mask]


def _gathered(net: Network, own: Sequence[int], *, ahead: bool) -> list[int]:
    """For each node the risks that hit it or what it waits for, as bits; with `ahead`, or what waits for it."""
    masks, edges = list(own), net.expansion.edges
    order = sorted(range(len(net.leads_to)), key=net.level.__getitem__, reverse=ahead)
    leads_to = successors(len(order), edges.after, edges.before) if ahead else net.leads_to
    for node in order:
        for head in leads_to[node]:
            masks[head] |= masks[node]
    return masks


def _with_ancestors(plan: Plan, task_id: Id) -> frozenset[Id]:
    """A task and the summary tasks above it."""
    found: set[Id] = set()
    current: Id | None = task_id
    while current is not None and current not in found and current in plan.tasks:
        found.add(current)
        current = plan.tasks[current].parent
    return frozenset(found)
