"""What the checks of a plan hold it to."""

from __future__ import annotations

from dataclasses import dataclass

from planner.model.entities import Entity
from planner.model.fields import Kind, number, span, text
from planner.model.values import Duration, Id

CHECKS_ROW: Id = "checks"
"""The id of the one row of limits, the same in every plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """The limits that a plan is checked against; they begin as those of the DCMA 14-point assessment."""

    id: Id = CHECKS_ROW
    fewest: int = number(
        "Shares among at least",
        Kind.INTEGER,
        10,
        minimum=1,
        maximum=100_000,
        help="Limits in percent are judged among at least so many tasks or links.",
    )
    missing_logic: float = number(
        "Missing logic", Kind.PERCENT, 5.0, unit="%", help="Tasks without predecessor or successor: at most this share."
    )
    leads: float = number("Leads", Kind.PERCENT, 0.0, unit="%", help="Links with a lead: at most this share.")
    lags: float = number("Lags", Kind.PERCENT, 5.0, unit="%", help="Links with a lag: at most this share.")
    finish_to_start: float = number(
        "Finish-start links", Kind.PERCENT, 90.0, unit="%", help="Links of the type FS: at least this share."
    )
    hard_constraints: float = number(
        "Hard constraints", Kind.PERCENT, 5.0, unit="%", help="Tasks with MSO, MFO, SNLT, FNLT: at most this share."
    )
    high_float: Duration | None = span(
        "High float", help="More total float than this is high; empty: 44 days, or 15 % of a shorter plan."
    )
    high_float_share: float = number(
        "Tasks with high float", Kind.PERCENT, 5.0, unit="%", help="Tasks with high float: at most this share."
    )
    long_task: Duration | None = span(
        "Long duration", help="A longer task is long; empty: 44 days, or 15 % of a shorter plan."
    )
    long_task_share: float = number("Long tasks", Kind.PERCENT, 5.0, unit="%", help="Long tasks: at most this share.")
    missed_tasks: float = number(
        "Missed tasks", Kind.PERCENT, 5.0, unit="%", help="Tasks later than was promised: at most this share."
    )
    delay: int = number(
        "Delay of the path test",
        Kind.INTEGER,
        600,
        minimum=1,
        maximum=5_000,
        unit="d",
        help="By so many working days the critical path test delays a task.",
    )
    path_index: float = number(
        "Path length index", Kind.NUMBER, 0.95, minimum=0, maximum=10, help="CPLI: at least this much."
    )
    execution_index: float = number(
        "Execution index", Kind.NUMBER, 0.95, minimum=0, maximum=10, help="BEI: at least this much."
    )
    freeze: str = text(
        "Freeze is called", help="The word in the name of a task or phase that is a freeze; empty: freeze or frozen."
    )


CHECKS = Entity(Checks, "checks", "checks", "Checks", "What the checks of a plan hold it to.", single=True)
