"""The orders in which to worry, each as lists for JSON and as a table with a reason in each row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner import (
    buffer_pressure,
    effects_by_rank,
    explain_effect,
    explain_exposure,
    explain_fail_fast,
    explain_pressure,
    explain_risk,
    explain_step,
    explain_task,
    fail_fast,
    in_days,
    risk_order,
    simulated_order,
)
from planner.cli.figures import order_figures, risk_figures
from planner.cli.output import shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from planner import (
        FailFast,
        Id,
        OrderedTask,
        Plan,
        Pressure,
        RiskEffect,
        RiskOrder,
        Schedule,
        Simulation,
        StopStep,
    )

WIDEST = 44


@dataclass(frozen=True, slots=True)
class Listed:
    """An order: its lists for JSON, its table, the columns of the table that are numbers, and a line below it."""

    lists: Mapping[str, Any]
    head: tuple[str, ...]
    rows: tuple[list[str], ...]
    right: tuple[int, ...]
    line: str = ""


def by_delay(dates: Schedule, _simulation: Simulation | None) -> Listed:
    """The risks by screening delay."""
    plan, order = dates.plan, risk_order(dates.plan, dates)
    rows = (
        [str(one.rank), one.key, _risk(plan, one.id), in_days(plan, one.delay), explain_risk(plan, one)]
        for one in order.risks
    )
    figures = {"risks": list(risk_figures(plan, order))}
    return Listed(figures, ("Rank", "Key", "Risk", "Delay", "Why"), tuple(rows), right=(0, 3))


def by_effect(_dates: Schedule, simulation: Simulation | None) -> Listed:
    """The risks by their effect on the launch, beside their rank by probability x impact."""
    found = _made(simulation)
    rows = (
        [
            str(one.rank),
            str(one.rank_by_product),
            one.key,
            _risk(found.plan, one.id),
            in_days(found.plan, one.mean),
            in_days(found.plan, one.at_p80),
            explain_effect(found, one),
        ]
        for one in effects_by_rank(found)
    )
    figures = {"risks": [_effect(found, one) for one in effects_by_rank(found)]}
    head = ("Rank", "P x I", "Key", "Risk", "Mean", "At P80", "Why")
    return Listed(figures, head, tuple(rows), right=(0, 1, 4, 5))


def by_exposure(dates: Schedule, simulation: Simulation | None) -> Listed:
    """The tasks by what can land on them."""
    plan, order = dates.plan, _order(dates, simulation)
    rows = (
        [
            str(rank),
            *_task(plan, one.id),
            *(in_days(plan, minutes) for minutes in (one.own, one.inherited, one.ahead)),
            explain_exposure(plan, order, one),
        ]
        for rank, one in enumerate(order.by_exposure, 1)
    )
    figures = {"tasks": [_exposure(plan, order, rank, one) for rank, one in enumerate(order.by_exposure, 1)]}
    head = ("Rank", "Key", "Task", "Own", "Inherited", "Ahead", "Why")
    return Listed(figures, head, tuple(rows), right=(0, 3, 4, 5))


def topological(dates: Schedule, simulation: Simulation | None) -> Listed:
    """The tasks in topological risk order."""
    plan, order = dates.plan, _order(dates, simulation)
    rows = (
        [
            str(one.place),
            *_task(plan, one.id),
            explain_task(plan, order, one).removeprefix(f"{plan.tasks[one.id].key}: "),
        ]
        for one in order.tasks
    )
    figures = {"tasks": list(order_figures(plan, order))}
    return Listed(figures, ("Place", "Key", "Task", "Why"), tuple(rows), right=(0,))


def by_fail_fast(dates: Schedule, _simulation: Simulation | None) -> Listed:
    """The open steps that can stop the launch in the order that costs least."""
    plan, order = dates.plan, fail_fast(dates.plan, dates)
    rows = (
        [str(one.place), str(one.plan_place), *_task(plan, one.id), explain_step(plan, order, one)]
        for one in order.steps
    )
    figures = {"fail_fast": _fail_fast(plan, order), "steps": [_step(plan, order, one) for one in order.steps]}
    head, line = ("Place", "Plan", "Key", "Task", "Why"), explain_fail_fast(plan, order)
    return Listed(figures, head, tuple(rows), right=(0, 1), line=line)


def by_pressure(_dates: Schedule, simulation: Simulation | None) -> Listed:
    """The tasks by buffer pressure."""
    found = _made(simulation)
    plan, pressures = found.plan, buffer_pressure(found)
    rows = (
        [str(one.rank), *_task(plan, one.id), in_days(plan, one.minutes), explain_pressure(found, one)]
        for one in pressures
    )
    figures = {"tasks": [_pressure(found, one) for one in pressures]}
    return Listed(figures, ("Rank", "Key", "Task", "Pressure", "Why"), tuple(rows), right=(0, 3))


ORDERS: Mapping[str, Callable[[Schedule, Simulation | None], Listed]] = {
    "delay": by_delay,
    "effect": by_effect,
    "exposure": by_exposure,
    "topological": topological,
    "fail-fast": by_fail_fast,
    "pressure": by_pressure,
}
"""Every order by the word that asks for it."""
SIMULATED = frozenset({"effect", "pressure"})
"""The orders that come from a simulation."""
EITHER = frozenset({"exposure", "topological"})
"""The orders that come from a simulation where one is asked for, else from screening delays."""


def _made(simulation: Simulation | None) -> Simulation:
    """The simulation of an order that needs one; raises LookupError without."""
    if simulation is None:
        raise LookupError("this order needs a simulation")
    return simulation


def _order(dates: Schedule, simulation: Simulation | None) -> RiskOrder:
    """The risk order from a simulation or else from screening delays."""
    return simulated_order(simulation) if simulation else risk_order(dates.plan, dates)


def _risk(plan: Plan, risk: Id) -> str:
    return shortened(plan.risks[risk].name, WIDEST)


def _task(plan: Plan, task: Id) -> Iterable[str]:
    return plan.tasks[task].key, shortened(plan.tasks[task].name, WIDEST)


def _effect(simulation: Simulation, one: RiskEffect) -> dict[str, Any]:
    """One risk with its effect."""
    return {
        "rank": one.rank,
        "rank_by_probability_x_impact": one.rank_by_product,
        "key": one.key,
        "name": one.name,
        "happened": round(one.happened, 6),
        "mean_effect_minutes": round(one.mean, 2),
        "mean_effect_days": round(simulation.days(one.mean), 4),
        "p80_effect_minutes": round(one.at_p80, 2),
        "given_effect_minutes": round(one.given, 2),
        "screening_delay_minutes": round(one.screening, 2),
        "probability_x_impact_minutes": round(one.product, 2),
        "explanation": explain_effect(simulation, one),
    }


def _exposure(plan: Plan, order: RiskOrder, rank: int, one: OrderedTask) -> dict[str, Any]:
    """One task with its exposure."""
    return {
        "rank": rank,
        "key": plan.tasks[one.id].key,
        "name": plan.tasks[one.id].name,
        "exposure_minutes": round(one.own, 2),
        "inherited_minutes": round(one.inherited, 2),
        "ahead_minutes": round(one.ahead, 2),
        "endangered": one.endangered,
        "risks": [order.by_risk[risk].key for risk in one.risks],
        "explanation": explain_exposure(plan, order, one),
    }


def _fail_fast(plan: Plan, order: FailFast) -> dict[str, Any]:
    """What a fail-fast order says about the whole."""
    return {
        "method": str(order.method),
        "unit": "money" if order.money else "minutes",
        "expected_cost": round(order.cost, 2),
        "plan_expected_cost": round(order.plan_cost, 2),
        "passes": round(order.passes, 6),
        "explanation": explain_fail_fast(plan, order),
    }


def _step(plan: Plan, order: FailFast, one: StopStep) -> dict[str, Any]:
    """One step that can stop the launch."""
    return {
        "place": one.place,
        "plan_place": one.plan_place,
        "key": plan.tasks[one.id].key,
        "name": plan.tasks[one.id].name,
        "stop_chance": one.chance,
        "cost": round(one.cost, 2),
        "ratio": round(one.ratio, 2),
        "reached": round(one.reached, 6),
        "explanation": explain_step(plan, order, one),
    }


def _pressure(simulation: Simulation, one: Pressure) -> dict[str, Any]:
    """One task with its buffer pressure."""
    return {
        "rank": one.rank,
        "key": simulation.plan.tasks[one.id].key,
        "name": simulation.plan.tasks[one.id].name,
        "late": round(one.late, 6),
        "waiting": one.waiting,
        "work_minutes": round(one.work, 2),
        "pressure_minutes": round(one.minutes, 2),
        "explanation": explain_pressure(simulation, one),
    }
