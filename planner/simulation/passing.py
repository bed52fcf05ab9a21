"""How likely each gate is to be passed by its date, by the runs of a simulation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.launch.evidence import Evidence
from planner.worktime import finish_minutes, to_minutes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from planner.model.values import Day, Id
    from planner.simulation.result import Simulation


@dataclass(frozen=True, slots=True)
class Passing:
    """A gate: when it is due, the share of runs that pass it by then, and when 50 and 80 of 100 runs have passed it.

    `due` is a moment, or a day that lasts to its end.
    """

    gate: Id
    due: Day
    chance: float
    p50: datetime
    p80: datetime


def passings(simulation: Simulation) -> Mapping[Id, Passing]:
    """Each gate of the plan that was simulated, by its deadline, its date, the baseline, or else as planned."""
    schedule, targets = simulation.schedule, {target.id: target for target in simulation.targets}
    evidence, begin = Evidence(schedule), to_minutes(schedule.begin)
    found: dict[Id, Passing] = {}
    for task in evidence.gates:
        target = targets.get(task.id)
        if target is not None:
            due = evidence.due(task.id)
            chance = target.spread.chance(float(schedule.project.span(begin, finish_minutes(due))))
            p50, p80 = (simulation.date(target.spread.at(share)) for share in (0.5, 0.8))
            found[task.id] = Passing(task.id, due, chance, p50, p80)
    return found
