"""Figures of the risk order as sentences, so that each number says where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.analysis.fail_fast import Method
from planner.analysis.stop_orders import EXACT_UP_TO

if TYPE_CHECKING:
    from planner.analysis.fail_fast import FailFast, StopStep
    from planner.analysis.risk_delays import RankedRisk
    from planner.analysis.risk_order import OrderedTask, RiskOrder
    from planner.model.plan import Plan


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
        return f"{ranked.key} is {plan.risks[ranked.id].state}: it delays nothing any more."
    worst = ranked.worst
    if worst is None:
        return f"{ranked.key} hits no task, so it delays nothing. Name the tasks that it would delay."
    key, chance = plan.tasks[worst.task].key, f"{round(ranked.probability * 100, 1):g} %"
    if all(plan.tasks[hit.task].actual_finish is not None for hit in ranked.hits):
        return f"{ranked.key} hits only what is finished, so it delays nothing any more."
    spare = in_days(plan, worst.total_float)
    if worst.excess <= 0:
        return f"If {ranked.key} happens, {key} has {spare} of total float, which takes the whole delay up."
    costs = f"{chance} chance x {in_days(plan, worst.excess)} = {in_days(plan, ranked.delay)} of expected delay."
    among = f" Of {len(ranked.hits)} tasks hit, {key} lets most of it through." if len(ranked.hits) > 1 else ""
    passes = in_days(plan, worst.excess)
    effect = f"{key}, which has no float, by {passes}"
    if worst.total_float > 0:
        effect = f"{key} by {in_days(plan, worst.mean)} on average, {passes} of it beyond the {spare} float"
    return f"If {ranked.key} happens, it delays {effect}; {costs}{among}"


def _named(order: RiskOrder, task: OrderedTask) -> str:
    """The keys of the risks that hit a task, the first few of many."""
    keys = [order.by_risk[risk].key for risk in task.risks]
    return ", ".join(keys if len(keys) <= MANY else [*keys[:MANY], f"{len(keys) - MANY} more"])


def explain_task(plan: Plan, order: RiskOrder, task: OrderedTask) -> str:
    """Why a task stands where it does in the topological risk order, in one sentence."""
    simulated = order.evidence is not None
    parts: list[str] = []
    if task.own > 0:
        what = "of effect on the launch" if simulated else "of expected delay"
        parts.append(f"{in_days(plan, task.own)} {what} through it ({_named(order, task)})")
    elif task.risks:
        parts.append("its risks cost the launch nothing" if simulated else "its risks stay within its float")
    if task.inherited > 0:
        parts.append(f"{in_days(plan, task.inherited)} from what it waits for")
    if task.criticality > 0:
        parts.append(f"critical in {_percent(task.criticality)} of the runs" if simulated else "critical")
    if task.endangered:
        parts.append(f"{task.endangered} task{'s wait' if task.endangered > 1 else ' waits'} for it")
    return f"{plan.tasks[task.id].key}: {'; '.join(parts) or 'no risk, not critical, nothing waits for it'}."


def explain_exposure(plan: Plan, order: RiskOrder, task: OrderedTask) -> str:
    """What can land on a task and what it endangers, in one sentence."""
    key, lands = plan.tasks[task.id].key, "Nothing"
    if task.landing > 0:
        own = f"{in_days(plan, task.own)} of its own ({_named(order, task)})" if task.risks else "none of its own"
        inherited = f"{in_days(plan, task.inherited)} from what it waits for"
        lands = f"{in_days(plan, task.landing)}, {own} and {inherited},"
    behind = "nothing waits for it"
    if task.endangered:
        waits = f"{task.endangered} task{'s wait' if task.endangered > 1 else ' waits'} for it"
        behind = f"{waits}, {f'with {in_days(plan, task.ahead)} of' if task.ahead > 0 else 'without'} other risks"
    return f"{lands} can land on {key}; {behind}."


def explain_step(plan: Plan, order: FailFast, step: StopStep) -> str:
    """Why a step stands where it does in the fail-fast order, in one sentence."""
    ratio = f"{_price(plan, order, step.cost)} for a {_percent(step.chance)} chance to stop the launch"
    each = f"{_price(plan, order, step.ratio)} for each stop"
    change = step.plan_place - step.place
    moved = f"{abs(change)} {'earlier' if change > 0 else 'later'} than in the plan" if change else "as in the plan"
    reached = f"reached with {_percent(step.reached)}"
    return f"{plan.tasks[step.id].key} costs {ratio}, {each}; place {step.place}, {moved}; {reached}."


def explain_fail_fast(plan: Plan, order: FailFast) -> str:
    """What the fail-fast order costs beside that of the plan and how sure it is to be the best, in one sentence."""
    if not order.steps:
        return "No open task has a chance to stop the launch: give those that may a chance to stop."
    cost, planned = _price(plan, order, order.cost), _price(plan, order, order.plan_cost)
    sure = {
        Method.RATIO: "no order costs less, since no step waits for another",
        Method.EXACT: "no order that the links allow costs less",
        Method.HEURISTIC: f"with more than {EXACT_UP_TO} steps one that costs less may exist",
    }[order.method]
    costs = f"this order costs {cost} on average, the plan's {planned}"
    return f"Until a step stops the launch or all pass, {costs}; {sure}."


def _price(plan: Plan, order: FailFast, cost: float) -> str:
    """What steps cost: money as a plain number, or working days."""
    return f"{cost:,.0f}" if order.money else in_days(plan, cost)


def _percent(share: float) -> str:
    return f"{round(share * 100, 1):g} %"
