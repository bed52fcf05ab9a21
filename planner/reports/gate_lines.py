"""The gates of a launch as overview and reports tell them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.launch.gates import GateStanding, gate_standings
from planner.simulation.passing import passings

if TYPE_CHECKING:
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.model.values import Id
    from planner.simulation.result import Simulation


@dataclass(frozen=True, slots=True)
class GateLine:
    """A gate with its state, and the share of runs (0 to 1) that pass it by its date; None without a simulation."""

    id: Id
    key: str
    name: str
    standing: GateStanding
    chance: float | None

    @property
    def done(self) -> bool:
        """Whether it has been passed."""
        return self.standing.finished


def gate_lines(schedule: Schedule, simulation: Simulation | None, now: datetime | None) -> tuple[GateLine, ...]:
    """The gates that ask for something, in the order in which they are to be passed."""
    chances, tasks = passings(simulation) if simulation else {}, schedule.plan.tasks
    lines = (
        GateLine(gate, tasks[gate].key, tasks[gate].name, standing, chances[gate].chance if gate in chances else None)
        for gate, standing in gate_standings(schedule, now).items()
        if standing.asked
    )
    return tuple(sorted(lines, key=lambda line: (line.standing.finish, line.key)))
