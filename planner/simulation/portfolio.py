"""Many plans at once: each is simulated wherever there is room, and only what is told of it comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.simulation.result import SHOWN
from planner.simulation.simulate import simulate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from concurrent.futures import Executor
    from datetime import datetime

    from planner.model.plan import Plan
    from planner.simulation.result import Options


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a simulation says of the launch of one plan; `launch` is the key of its go-live, empty for the finish.

    `dates` and `days` (working days from the start of the plan) are by share of runs, `chance` is that of the target.
    """

    name: str
    launch: str
    runs: int
    planned: datetime
    dates: Mapping[float, datetime]
    days: Mapping[float, float]
    chance: float | None
    top_risk: str
    top_effect: float


def outlook(plan: Plan, options: Options) -> Outlook:
    """Simulate one plan."""
    found = simulate(plan, options)
    launch, top = found.launch, found.risks[0] if found.risks else None
    return Outlook(
        name=plan.settings.name,
        launch=launch.key,
        runs=found.runs,
        planned=found.date(launch.planned),
        dates={share: found.date(launch.spread.at(share)) for share in SHOWN},
        days={share: found.days(launch.spread.at(share)) for share in SHOWN},
        chance=launch.chance,
        top_risk=top.key if top else "",
        top_effect=found.days(top.mean) if top else 0.0,
    )


def simulate_all(plans: Iterable[Plan], options: Options, executor: Executor | None = None) -> tuple[Outlook, ...]:
    """The outlook of each plan in the given order, the same whoever computes it: this thread or an executor."""
    if executor is None:
        return tuple(outlook(plan, options) for plan in plans)
    jobs = [executor.submit(outlook, plan, options) for plan in plans]
    return tuple(job.result() for job in jobs)
