"""What a simulation says in words: the chance of the target, and what threatens it most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from planner import format_share
from ui.words import day, named, said, short_day, working

if TYPE_CHECKING:
    from planner import Plan, RiskEffect, RiskOrder, Simulation

MOST: Final = 3
"""How many threats are told."""
LIKELY: Final = 0.8
OPEN: Final = 0.5
"""Chances from which on a target is likely to be met, and as likely to be met as not."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """The one figure of a simulation, what it means, a sentence that says more, and a tone of `style.qss`."""

    figure: str
    meaning: str
    detail: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Threat:
    """What threatens the launch: a row of the plan, what it is called, what its end would win, and its weight.

    `why` tells in a sentence how it comes to that.
    """

    entity: str
    id: str
    name: str
    won: str
    weight: float
    why: str = ""


def outlook(simulation: Simulation) -> Outlook:
    """The chance of the target; without a target the date that four of five runs keep."""
    launch = simulation.launch
    if launch.spread.deviation == 0:
        return _certain(simulation)
    chance = launch.chance
    p80 = _date(simulation, launch.spread.at(LIKELY))
    if chance is None or launch.promised is None:
        median = _date(simulation, launch.spread.at(0.5))
        more = said("Half of all runs are done by %1. Set a target date to see how likely it is met.", median)
        return Outlook(p80, said("is P80 of the %1: four of five runs are done by then", _what(simulation)), more)
    late = launch.spread.at(LIKELY) - launch.promised
    tone = "done" if chance >= LIKELY else "warning" if chance >= OPEN else "critical"
    meaning = said("chance of %1 by %2", _what(simulation), _date(simulation, launch.promised))
    return Outlook(format_share(chance), meaning, f"{_p80(simulation, p80, late)} {_planned(simulation)}", tone)


def _p80(simulation: Simulation, p80: str, late: float) -> str:
    """How the date that four of five runs keep stands to the target."""
    if abs(late) < simulation.plan.units.day / 20:
        return said("Four of five runs are done by %1 (P80), the day of the target.", p80)
    span = _days(simulation.plan, abs(late))
    if late > 0:
        return said("Four of five runs are done by %1 (P80), %2 after the target.", p80, span)
    return said("Four of five runs are done by %1 (P80), %2 before the target.", p80, span)


def _planned(simulation: Simulation) -> str:
    """How likely the date is that the plan says without uncertainty."""
    launch = simulation.launch
    words = said("The plan itself says %1, which %2 of runs keep.", _date(simulation, launch.planned), "%2")
    whole = format_share(launch.spread.chance(launch.planned)).replace(" ", "\N{NO-BREAK SPACE}")
    return words.replace("%2", whole)


def _certain(simulation: Simulation) -> Outlook:
    """What a simulation says in which nothing varies."""
    why = said(
        "Nothing varies: every estimate is a single value and no open risk hits a task. "
        "Type durations as 2/3/5d, or add a risk."
    )
    return Outlook(_date(simulation, simulation.launch.planned), said("is the %1 in every run", _what(simulation)), why)


def runs_told(simulation: Simulation) -> str:
    """How many runs there were."""
    return said("%1 runs", QLocale().toString(simulation.runs))


def threats(simulation: Simulation) -> tuple[Threat, ...]:
    """The risks that cost the launch most, with what it wins without each; then the tasks that swing it most."""
    plan = simulation.plan
    least = plan.units.day / 100
    found = [
        Threat("risk", risk.id, f"{risk.key}  {risk.name}", _won(plan, risk), risk.mean, _given(plan, risk))
        for risk in simulation.risks
        if risk.mean >= least
    ]
    tasks = (swing for swing in simulation.swings if swing.kind == "task" and swing.width >= least)
    more = (
        Threat("task", swing.id, named(plan.tasks[swing.id]), _certainty(plan, swing.width), swing.width / 2)
        for swing in sorted(tasks, key=lambda swing: -swing.width)
    )
    return (*found, *more)[:MOST]


def screened(plan: Plan, order: RiskOrder) -> tuple[Threat, ...]:
    """The risks by screening delay, for as long as there is no simulation."""
    return tuple(
        Threat(
            "risk",
            risk.id,
            f"{risk.key}  {plan.risks[risk.id].name}",
            said("may cost %1 on average, by screening", _days(plan, risk.delay)),
            risk.delay,
        )
        for risk in order.risks
        if risk.delay > 0
    )[:MOST]


def _won(plan: Plan, risk: RiskEffect) -> str:
    won = _days(plan, risk.mean), _days(plan, max(0.0, risk.at_p80))
    return said("removing it wins %1 on average, %2 at P80", *won)


def _given(plan: Plan, risk: RiskEffect) -> str:
    """How often it happens, and what it does then."""
    often, later = format_share(risk.happened), _days(plan, max(0.0, risk.given))
    return said("it happens in %1 of runs, which then end %2 later", often, later)


def _certainty(plan: Plan, width: float) -> str:
    return said("its duration swings the launch by %1", _days(plan, width))


def _days(plan: Plan, minutes: float) -> str:
    return working(minutes, plan)


def _what(simulation: Simulation) -> str:
    return said("go-live" if simulation.launch.kind == "go-live" else "finish")


def _date(simulation: Simulation, minutes: float) -> str:
    """A date without its year where that goes without saying."""
    date = simulation.date(minutes)
    return day(date, weekday=False) if date.year != simulation.schedule.begin.year else short_day(date, year=False)
