"""More orders of the tasks: what to try first of what can stop the launch, and where work waits for late starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import planner
from ui.models.columns import Column
from ui.models.reading import Reading
from ui.models.risk_lists import Ordered, called_column
from ui.words import days, retold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtCore import QObject

    from planner import FailFast, Id, Pressure, Schedule, Simulation, StopStep, Task
    from ui.session import Session


class FailFastOrder(Ordered):
    """The open steps that can stop the launch in the order that costs least, each with its reason."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        self._known: tuple[Schedule, FailFast, Mapping[Id, StopStep]] | None = None
        place, planned = self._number(lambda step: step.place), self._number(lambda step: step.plan_place)
        chance = self._number(lambda step: step.chance)
        columns = (
            Column(name="place", label="#", text=_written(place), rank=place, number=True, width=40),
            Column(name="planned", label="In plan", text=_written(planned), rank=planned, number=True, width=64),
            called_column("Task"),
            Column(
                name="chance",
                label="Chance to stop",
                text=lambda row, reading: f"{round(chance(row, reading) * 100, 1):g} %",
                rank=chance,
                number=True,
                width=112,
                help="How likely it is to show that we must not launch.",
            ),
            Column(name="why", label="Why here", text=self._why, rank=self._why, searched=True),
        )
        super().__init__(session, session.plan.schema.entity("task"), columns, parent)

    @property
    def sentence(self) -> str:
        """What this order costs beside that of the plan, and how sure it is to be the best."""
        return retold(planner.explain_fail_fast(self.reading.plan, self._found(self.reading)))

    def order(self) -> Iterable[Id]:
        """The steps, the first one to do first."""
        return [step.id for step in self._found(self.reading).steps]

    def share(self, row_id: Id) -> float:
        """The chance of a step to stop the launch."""
        step = self._step(row_id, self.reading)
        return step.chance if step else 0.0

    def tone_of(self, _row: Task, column: Column) -> str:
        """Names and chances stand out."""
        return "" if column.name in ("name", "chance") else "quiet"

    def _found(self, reading: Reading) -> FailFast:
        """The order of a plan, found once for each schedule."""
        if self._known is None or self._known[0] is not reading.schedule:
            found = planner.fail_fast(reading.plan, reading.schedule)
            self._known = (reading.schedule, found, {step.id: step for step in found.steps})
        return self._known[1]

    def _step(self, row_id: Id, reading: Reading) -> StopStep | None:
        """A step, or None of a task that has just ceased to be one and still shows."""
        self._found(reading)
        return self._known[2].get(row_id) if self._known else None

    def _number(self, read: Callable[[StopStep], float]) -> Callable[[Task, Reading], float]:
        def number(row: Task, reading: Reading) -> float:
            """The figure of the step that a task is, 0 for none."""
            step = self._step(row.id, reading)
            return read(step) if step else 0

        return number

    def _why(self, row: Task, reading: Reading) -> str:
        step = self._step(row.id, reading)
        return retold(planner.explain_step(reading.plan, self._found(reading), step)) if step else ""


class PressureOrder(Ordered):
    """The tasks of the last simulation by buffer pressure, each with its reason; empty without a simulation.

    Tasks that came after the simulation are left out: it knows nothing of them.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        self._simulation: Simulation | None = None
        self._coming: Simulation | None = None
        self._pressures: dict[Id, Pressure] = {}
        rank, minutes = (lambda row, _reading: self._pressures[row.id].rank), self._minutes
        columns = (
            Column(name="rank", label="#", text=_written(rank), rank=rank, number=True, width=40),
            called_column("Task"),
            Column(
                name="pressure",
                label="Pressure",
                text=lambda row, reading: days(minutes(row, reading), reading.plan.units.day),
                rank=minutes,
                number=True,
                width=112,
                help="Chance of a late start x the work that waits for it.",
            ),
            Column(name="why", label="Why", text=self._why, rank=self._why, searched=True),
        )
        super().__init__(session, session.plan.schema.entity("task"), columns, parent)

    def take(self, simulation: Simulation | None) -> None:
        """Show the pressures of a simulation from now on, or nothing."""
        self._coming = simulation
        self.renew()

    def renew(self) -> None:
        """Find the pressures of the last simulation, once somebody looks."""
        if self.awake and self._coming is not self._simulation:
            self._simulation = found = self._coming
            self._pressures = {one.id: one for one in planner.buffer_pressure(found)} if found else {}
        super().renew()

    def order(self) -> Iterable[Id]:
        """The tasks that are still there, the greatest pressure first."""
        return [task for task in self._pressures if task in self.rows]

    def share(self, row_id: Id) -> float:
        """The pressure on a task as a share of the greatest."""
        greatest = max((one.minutes for one in self._pressures.values()), default=0.0)
        return self._pressures[row_id].minutes / greatest if greatest else 0.0

    def tone_of(self, row: Task, column: Column) -> str:
        """Tasks without pressure are quiet."""
        return "" if column.name in ("name", "pressure") and self._pressures[row.id].minutes else "quiet"

    def _minutes(self, row: Task, _reading: Reading) -> float:
        return self._pressures[row.id].minutes

    def _why(self, row: Task, _reading: Reading) -> str:
        simulation = self._simulation
        return retold(planner.explain_pressure(simulation, self._pressures[row.id])) if simulation else ""


def _written(number: Callable[[Task, Reading], float]) -> Callable[[Task, Reading], str]:
    """The text of a column of whole numbers."""
    return lambda row, reading: f"{number(row, reading):g}"
