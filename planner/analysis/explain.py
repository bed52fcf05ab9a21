"""Figures of the risk order as sentences, so that each number says where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.analysis.fail_fast import Method
from planner.analysis.stop_orders import EXACT_UP_TO
from planner.sentences import joined, told

if TYPE_CHECKING:
    from planner.analysis.fail_fast import FailFast, StopStep
    from planner.analysis.risk_delays import RankedRisk
    from planner.analysis.risk_order import OrderedTask, RiskOrder
    from planner.model.plan import Plan
    from planner.sentences import Told


MANY = 3
"""How many risks a reason names; the rest is counted."""


def in_days(plan: Plan, minutes: float) -> str:
    """Working minutes as days of the plan's calendar, such as `1.6 d`."""
    days = minutes / plan.units.day
    return f"{days:.2f} d" if 0 < abs(days) < 0.1 else f"{days:.1f} d".replace(".0 d", " d")


def span(plan: Plan, minutes: int) -> str:
    """Working minutes as days, or as minutes where they are less than a fifth of a day."""
    return in_days(plan, minutes) if abs(minutes) * 5 >= plan.units.day or not minutes else f"{minutes} min"


def explain_risk(plan: Plan, ranked: RankedRisk) -> str:
    """How the screening delay of a risk comes about, in one or two sentences."""
    if not ranked.live:
        return told("%1 is %2: it delays nothing any more.", ranked.key, told(plan.risks[ranked.id].state))
    worst = ranked.worst
    if worst is None:
        return told("%1 hits no task, so it delays nothing. Name the tasks that it would delay.", ranked.key)
    key, chance = plan.tasks[worst.task].key, f"{round(ranked.probability * 100, 1):g} %"
    if all(plan.tasks[hit.task].actual_finish is not None for hit in ranked.hits):
        return told("%1 hits only what is finished, so it delays nothing any more.", ranked.key)
    spare = in_days(plan, worst.total_float)
    if worst.excess <= 0:
        template = "If %1 happens, %2 has %3 of total float, which takes the whole delay up."
        return told(template, ranked.key, key, spare)
    passes = in_days(plan, worst.excess)
    costs = told("%1 chance x %2 = %3 of expected delay.", chance, passes, in_days(plan, ranked.delay))
    among = told(" Of %1 tasks hit, %2 lets most of it through.", len(ranked.hits), key) if len(ranked.hits) > 1 else ""
    effect = told("%1, which has no float, by %2", key, passes)
    if worst.total_float > 0:
        mean = in_days(plan, worst.mean)
        effect = told("%1 by %2 on average, %3 of it beyond the %4 float", key, mean, passes, spare)
    return told("If %1 happens, it delays %2; %3%4", ranked.key, effect, costs, among)


def _named(order: RiskOrder, task: OrderedTask) -> str:
    """The keys of the risks that hit a task, the first few of many."""
    keys = [order.by_risk[risk].key for risk in task.risks]
    shown = ", ".join(keys[:MANY])
    return told("%1, %2 more", shown, len(keys) - MANY) if len(keys) > MANY else shown


def explain_task(plan: Plan, order: RiskOrder, task: OrderedTask) -> str:
    """Why a task stands where it does in the topological risk order, in one sentence."""
    simulated = order.evidence is not None
    parts: list[Told] = []
    if task.own > 0:
        what = "%1 of effect on the launch through it (%2)" if simulated else "%1 of expected delay through it (%2)"
        parts.append(told(what, in_days(plan, task.own), _named(order, task)))
    elif task.risks:
        parts.append(told("its risks cost the launch nothing" if simulated else "its risks stay within its float"))
    if task.inherited > 0:
        parts.append(told("%1 from what it waits for", in_days(plan, task.inherited)))
    if task.criticality > 0:
        share = _percent(task.criticality)
        parts.append(told("critical in %1 of the runs", share) if simulated else told("critical"))
    if task.endangered:
        parts.append(_waiting(task.endangered))
    reasons = parts or [told("no risk, not critical, nothing waits for it")]
    return told("%1: %2.", plan.tasks[task.id].key, joined("; ", reasons))


def _waiting(count: int) -> Told:
    """How many tasks wait for one."""
    return told("%1 tasks wait for it", count) if count > 1 else told("%1 task waits for it", count)


def explain_exposure(plan: Plan, order: RiskOrder, task: OrderedTask) -> Told:
    """What can land on a task and what it endangers, in one sentence."""
    key, behind = plan.tasks[task.id].key, _behind(plan, task)
    if task.landing <= 0:
        return told("Nothing can land on %1; %2.", key, behind)
    own = told("%1 of its own (%2)", in_days(plan, task.own), _named(order, task))
    lands = (in_days(plan, task.landing), own if task.risks else told("none of its own"))
    template = "%1, %2 and %3 from what it waits for, can land on %4; %5."
    return told(template, *lands, in_days(plan, task.inherited), key, behind)


def _behind(plan: Plan, task: OrderedTask) -> Told:
    """What waits for a task, and what may happen to that."""
    if not task.endangered:
        return told("nothing waits for it")
    if task.ahead > 0:
        return told("%1, with %2 of other risks", _waiting(task.endangered), in_days(plan, task.ahead))
    return told("%1, without other risks", _waiting(task.endangered))


def explain_step(plan: Plan, order: FailFast, step: StopStep) -> str:
    """Why a step stands where it does in the fail-fast order, in one sentence."""
    cost, chance = _price(plan, order, step.cost), _percent(step.chance)
    change = step.plan_place - step.place
    moved = told("%1 earlier than in the plan", change) if change > 0 else told("%1 later than in the plan", -change)
    return told(
        "%1 costs %2 for a %3 chance to stop the launch, %4 for each stop; place %5, %6; reached with %7.",
        *(plan.tasks[step.id].key, cost, chance, _price(plan, order, step.ratio)),
        *(step.place, moved if change else told("as in the plan"), _percent(step.reached)),
    )


def explain_fail_fast(plan: Plan, order: FailFast) -> str:
    """What the fail-fast order costs beside that of the plan and how sure it is to be the best, in one sentence."""
    if not order.steps:
        return told("No open task has a chance to stop the launch: give those that may a chance to stop.")
    cost, planned = _price(plan, order, order.cost), _price(plan, order, order.plan_cost)
    sure = {
        Method.RATIO: told("no order costs less, since no step waits for another"),
        Method.EXACT: told("no order that the links allow costs less"),
        Method.HEURISTIC: told("with more than %1 steps one that costs less may exist", EXACT_UP_TO),
    }[order.method]
    template = "Until a step stops the launch or all pass, this order costs %1 on average, the plan's %2; %3."
    return told(template, cost, planned, sure)


def _price(plan: Plan, order: FailFast, cost: float) -> str:
    """What steps cost: money as a plain number, or working days."""
    return f"{cost:,.0f}" if order.money else in_days(plan, cost)


def _percent(share: float) -> str:
    return f"{round(share * 100, 1):g} %"
