"""Figures of the risk order as sentences, so that each number says where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
        effect = f"{key} by {in_days(plan, ranked.mean_impact)} on average, {passes} of it beyond the {spare} float"
    return f"If {ranked.key} happens, it delays {effect}; {costs}{among}"


def _named(order: RiskOrder, task: OrderedTask) -> str:
    """The keys of the risks that hit a task, the first few of many."""
    keys = [order.by_risk[risk].key for risk in task.risks]
    return ", ".join(keys if len(keys) <= MANY else [*keys[:MANY], f"{len(keys) - MANY} more"])


def explain_task(plan: Plan, order: RiskOrder, task: OrderedTask) -> str:
    """Why a task stands where it does in the topological risk order, in one sentence."""
    parts: list[str] = []
    if task.own > 0:
        parts.append(f"{in_days(plan, task.own)} of expected delay through it ({_named(order, task)})")
    elif task.risks:
        parts.append("its risks stay within its float")
    if task.inherited > 0:
        parts.append(f"{in_days(plan, task.inherited)} from what it waits for")
    if task.critical:
        parts.append("critical")
    if task.endangered:
        parts.append(f"{task.endangered} task{'s wait' if task.endangered > 1 else ' waits'} for it")
    return f"{plan.tasks[task.id].key}: {'; '.join(parts) or 'no risk, not critical, nothing waits for it'}."
