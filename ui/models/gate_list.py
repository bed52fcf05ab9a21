"""All gates with their states, dates and forecasts, in the order in which they come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import planner
from ui.gate_faces import face_of
from ui.models.columns import Column
from ui.models.risk_lists import Ordered
from ui.words import retold, said, short_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QObject

    from planner import GateStanding, Id, Passing, Simulation, Task
    from ui.models.reading import Reading
    from ui.session import Session

TONES: Final = {"warning": "near_critical"}
"""What tables call a tone of the style sheet."""


class GateList(Ordered):
    """The gates of a plan; their chances are those of the last simulation."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        self._passings: tuple[Simulation | None, Mapping[Id, Passing]] = (None, {})
        columns = (
            Column(name="key", label="Key", text=lambda row, _reading: row.key, rank=_due, width=40),
            Column(name="name", label="Gate", text=lambda row, _reading: row.name, rank=_due, searched=True),
            Column(name="state", label="State", text=_state, rank=_due, width=170),
            Column(name="due", label="Due", text=_due_text, rank=_due, width=76, help="Promised, or else as planned."),
            Column(name="finish", label="Forecast", text=_finish_text, rank=_due, width=76, help="As planned by now."),
            Column(
                name="chance",
                label="In time",
                text=self._chance,
                rank=_due,
                number=True,
                width=112,
                help="In how many of the runs of the last simulation it is passed by its date.",
            ),
            Column(name="why", label="Why", text=_why, rank=_due, searched=True),
        )
        super().__init__(session, session.plan.schema.entity("task"), columns, parent)

    def order(self) -> Iterable[Id]:
        """The gates, those that are due first first."""
        gates, tasks = self.reading.gates, self.reading.plan.tasks
        return sorted(gates, key=lambda gate: (planner.finish_minutes(gates[gate].due), tasks[gate].key))

    def passing(self, gate: Id) -> Passing | None:
        """What the last simulation says of a gate; None where it says nothing."""
        simulation = self.session.simulation
        if self._passings[0] is not simulation:
            self._passings = (simulation, planner.passings(simulation) if simulation else {})
        return self._passings[1].get(gate)

    def tone_of(self, row: Task, column: Column) -> str:
        """A state in its tone; gates that are passed are quiet."""
        if column.name == "state":
            tone = face_of(self.reading.gates[row.id]).tone
            return TONES.get(tone, tone)
        return "quiet" if column.name == "why" or self.reading.gates[row.id].finished else ""

    def _chance(self, row: Task, _reading: Reading) -> str:
        found = self.passing(row.id)
        return planner.format_share(found.chance) if found else ""


def _standing(row: Task, reading: Reading) -> GateStanding:
    return reading.gates[row.id]


def _due(row: Task, reading: Reading) -> Any:
    return planner.finish_minutes(_standing(row, reading).due)


def _state(row: Task, reading: Reading) -> str:
    found = _standing(row, reading)
    told = face_of(found).told if found.asked else "\N{EN DASH}"
    return f"{told}, {said('passed')}" if found.finished else told


def _due_text(row: Task, reading: Reading) -> str:
    return short_day(_standing(row, reading).due, year=reading.spans_years)


def _finish_text(row: Task, reading: Reading) -> str:
    return short_day(_standing(row, reading).finish.date(), year=reading.spans_years)


def _why(row: Task, reading: Reading) -> str:
    return " ".join(map(retold, _standing(row, reading).reasons))
