"""Simulations made by hand, for tests of what is shown of them."""

from dataclasses import fields

import numpy as np

import planner
from planner.simulation.result import Options, RiskEffect, Simulation, Spread, Swing, Target, TaskFigures


def a_simulation(plan, *, promised=None, deviation=0.15, runs=2_000, late=0.08):
    """A simulation of a plan whose launch spreads around a time somewhat after the planned one.

    `promised` is the target in working minutes; shares, deviation and lateness are of the planned length.
    """
    schedule = planner.schedule(plan)
    length = float(schedule.length)
    draws = np.random.default_rng(7).normal(length * (1 + late), length * deviation, runs)
    spread = Spread(np.sort(np.maximum(draws, length * 0.7)))
    wanted = plan.settings.go_live or ""
    named = plan.tasks[wanted].name if wanted in plan.tasks else "Finish"
    launch = Target(wanted, wanted, named, "go-live" if wanted else "finish", length, spread, promised)
    order = planner.risk_order(plan, schedule)
    return Simulation(
        plan=plan,
        schedule=schedule,
        options=Options(),
        runs=runs,
        targets=(launch,),
        tasks=figures_of(schedule),
        links=np.where(schedule.driving, 0.75, 0.125),
        risks=effects_of(plan, order),
        notes=("Durations are independent of each other.",),
        find_swings=lambda: swings_of(plan, spread),
    )


def figures_of(schedule):
    """Critical tasks are it in nine tenths of the runs, the others in a twentieth."""
    shares = np.where(schedule.summary, 0.0, np.where(schedule.critical, 0.9, 0.05))
    return TaskFigures(*(shares for _field in fields(TaskFigures)))


def effects_of(plan, order):
    """Effects that rank the risks the other way round than probability x impact does."""
    product = sorted(order.risks, key=lambda risk: (-risk.probability * risk.mean_impact, risk.key))
    return tuple(
        RiskEffect(
            id=risk.id,
            key=risk.key,
            name=plan.risks[risk.id].name,
            happened=risk.probability,
            mean=240.0 * place,
            at_p80=360.0 * place,
            given=960.0,
            screening=risk.delay,
            product=risk.probability * risk.mean_impact,
            rank=len(product) + 1 - place,
            rank_by_product=place,
        )
        for place, risk in enumerate(product, 1)
    )[::-1]


def swings_of(plan, spread):
    """Every task and risk swings the launch, each less than the one before."""
    drivers = [("task", row) for row in plan.tasks] + [("risk", row) for row in plan.risks]
    widths = [spread.deviation * 2 / (place + 1) for place in range(len(drivers))]
    return tuple(
        Swing(kind, row, spread.mean - width / 2, spread.mean + width / 2)
        for (kind, row), width in zip(drivers, widths, strict=True)
    )
