"""The fail-fast order: which open steps that can stop the launch to do first, so that least is spent in vain.

A step counts if its task is not finished and has a chance to stop the launch above 0. Work between such steps that
cannot stop the launch is not counted; what has to wait for what is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.analysis.redundant import descendants
from planner.analysis.register import worked_estimate
from planner.analysis.risk_order import linear_extension
from planner.analysis.stop_orders import EXACT_UP_TO, Steps, by_blocks, by_ratio, cheapest, expected_cost, passes, reach
from planner.model.values import Estimate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planner.analysis.network import Network
    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.model.tasks import Task
    from planner.model.values import Id


class Method(StrEnum):
    """How a fail-fast order was found: by cost / chance, as the best of all, or as a good one among too many."""

    RATIO = "ratio"
    EXACT = "exact"
    HEURISTIC = "heuristic"


@dataclass(frozen=True, slots=True)
class StopStep:
    """A step that can stop the launch.

    `cost` is in the unit of its order, `ratio` is cost / chance, `reached` the chance that no step before it stopped
    the launch. `place` is that in the fail-fast order, `plan_place` that in the order of the plan; 1 is the first.
    """

    id: Id
    place: int
    plan_place: int
    chance: float
    cost: float
    ratio: float
    reached: float


@dataclass(frozen=True, slots=True)
class FailFast:
    """The open steps that can stop the launch in the order in which they cost least on average.

    Costs are money if every step says its cost, else mean durations in working minutes of the plan. `cost` is what is
    spent on average until a step stops the launch or all are passed, `plan_cost` the same in the order of the plan:
    by planned start. `passes` is the chance that no step stops the launch.
    """

    steps: tuple[StopStep, ...]
    method: Method
    money: bool
    cost: float
    plan_cost: float
    passes: float


def fail_fast(plan: Plan, schedule: Schedule) -> FailFast:
    """The fail-fast order of a plan; the schedule must be the plan's.

    Where no step waits for another the order by cost / chance is the best one; else the best one is searched for up to
    twenty steps; for more it is a good one, and never worse than that of the plan.
    """
    rows = _in_plan_order(plan, schedule)
    tasks = [plan.tasks[schedule.ids[row]] for row in rows]
    money = bool(tasks) and all(task.cost for task in tasks)
    costs = [float(task.cost) if money else _mean(plan, task) for task in tasks]
    steps = Steps(costs, [task.stop_chance for task in tasks], _directly_before(schedule.compiled.network, rows))
    method = _method(steps)
    order, planned = _found(steps, method), range(len(rows))
    return FailFast(
        steps=_told(steps, order, [task.id for task in tasks]),
        method=method,
        money=money,
        cost=expected_cost(steps, order),
        plan_cost=expected_cost(steps, planned),
        passes=passes(steps, planned),
    )


def _in_plan_order(plan: Plan, schedule: Schedule) -> list[int]:
    """The rows of the steps by planned start, as far as the links allow; equal ones by key."""
    net, ids = schedule.compiled.network, schedule.ids
    rows = {
        row: (int(schedule.start[row]), plan.tasks[ids[row]].key)
        for row in range(len(ids))
        if plan.tasks[ids[row]].stop_chance > 0 and not schedule.summary[row] and not schedule.finished[row]
    }
    return list(linear_extension(net, rows, rows.__getitem__))


def _directly_before(net: Network, rows: Sequence[int]) -> list[list[int]]:
    """For each step the steps that wait for it and for no step in between, by number."""
    found, number_of = descendants(net), {row: number for number, row in enumerate(rows)}
    steps = sum(1 << bit for bit, row in enumerate(found.row_at) if row in number_of)
    return [_nearest(found.sets[row] & steps, found.row_at, found.sets, number_of) for row in rows]


def _nearest(mask: int, row_at: Sequence[int], sets: Sequence[int], number_of: Mapping[int, int]) -> list[int]:
    """The steps of a set that wait for no other one in it; a higher bit never waits for a lower one."""
    nearest: list[int] = []
    while mask:
        bit = mask.bit_length() - 1
        nearest.append(number_of[row_at[bit]])
        mask &= ~(1 << bit | sets[row_at[bit]])
    return nearest


def _mean(plan: Plan, task: Task) -> float:
    """The mean duration of a task, or what is left of one that has begun, in working minutes of the plan."""
    left = task.remaining
    estimate = task.duration if left is None else Estimate.of(left.minutes, left.unit)
    return worked_estimate(plan, estimate).pert_mean


def _method(steps: Steps) -> Method:
    """How the order of these steps is found."""
    if steps.independent:
        return Method.RATIO
    return Method.EXACT if len(steps.costs) <= EXACT_UP_TO else Method.HEURISTIC


def _found(steps: Steps, method: Method) -> Sequence[int]:
    """The order of these steps."""
    if method is Method.RATIO:
        return by_ratio(steps)
    if method is Method.EXACT:
        return cheapest(steps)
    return min(by_blocks(steps), range(len(steps.costs)), key=lambda order: expected_cost(steps, order))


def _told(steps: Steps, order: Sequence[int], ids: Sequence[Id]) -> tuple[StopStep, ...]:
    """The steps in their order."""
    return tuple(
        StopStep(
            *(ids[number], place, number + 1, steps.chances[number], steps.costs[number]),
            *(steps.costs[number] / steps.chances[number], reached),
        )
        for place, (number, reached) in enumerate(reach(steps, order), 1)
    )
