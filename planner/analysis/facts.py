"""What the rows of a plan say about dates, as arrays that an edit patches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from planner.model.values import Constraint, DatesUse, LagCalendar
from planner.worktime import PlanCalendars, finish_minutes, start_minutes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.model.plan import Plan
    from planner.model.tasks import Link, Task
    from planner.model.values import Day, Estimate, Id
    from planner.worktime import IntArray

NEVER = -1
"""No date where a clock time could stand."""
NO_START = datetime(2001, 1, 1)
"""A Monday: where the dates of a plan without a start are counted from."""


class Fact(IntEnum):
    """The columns of the facts of tasks: minutes, calendar numbers, clock times that bind a start or finish, a flag."""

    MINUTES = 0
    CALENDAR = 1
    NAMED_CALENDAR = 2
    START_FROM = 3
    FINISH_FROM = 4
    START_BY = 5
    FINISH_BY = 6
    LATE = 7


BINDS: dict[Constraint, tuple[Fact, ...]] = {
    Constraint.SNET: (Fact.START_FROM,),
    Constraint.FNET: (Fact.FINISH_FROM,),
    Constraint.SNLT: (Fact.START_BY,),
    Constraint.FNLT: (Fact.FINISH_BY,),
    Constraint.MSO: (Fact.START_FROM, Fact.START_BY),
    Constraint.MFO: (Fact.FINISH_FROM, Fact.FINISH_BY),
}
"""Which clock times a dated constraint sets; must-constraints are soft: both bounds, a conflict is negative float."""
_FINISHES = frozenset((Fact.FINISH_FROM, Fact.FINISH_BY))
_LAG_CALENDARS = tuple(LagCalendar)
_LAG_NUMBERS = {kind: number for number, kind in enumerate(_LAG_CALENDARS)}


@dataclass(frozen=True, slots=True)
class Reading:
    """How the rows of a plan are read: which point of an estimate counts, and which number a calendar has."""

    dates_use: DatesUse
    calendars: PlanCalendars

    def minutes(self, estimate: Estimate) -> int:
        """The whole minutes that the dates use."""
        return estimate.likely if self.dates_use is DatesUse.LIKELY else round(estimate.pert_mean)

    def facts(self, task: Task) -> list[int]:
        """The columns of one task."""
        named = self.calendars.number(task.calendar)
        calendar = self.calendars.elapsed if task.duration.elapsed else named
        row = [max(self.minutes(task.duration), 0), calendar, named, NEVER, NEVER, NEVER, NEVER, 0]
        if task.constraint is not Constraint.ASAP:
            self._bind(row, task)
        return row

    def _bind(self, row: list[int], task: Task) -> None:
        """Fill in the columns of a constraint; one that lacks its date binds nothing."""
        row[Fact.LATE] = task.constraint is Constraint.ALAP
        if task.constraint_date is not None:
            for fact in BINDS.get(task.constraint, ()):
                row[fact] = _clock(task.constraint_date, finish=fact in _FINISHES)


def _clock(day: Day, *, finish: bool) -> int:
    return finish_minutes(day) if finish else start_minutes(day)


def task_facts(plan: Plan, ids: Sequence[Id], reading: Reading) -> IntArray:
    """The facts of tasks, a row each."""
    tasks = plan.tasks
    rows = [reading.facts(tasks[task]) for task in ids]
    return np.array(rows, dtype=np.int64).reshape(-1, len(Fact))


def lag_facts(links: Iterable[Link]) -> IntArray:
    """The lag of links in minutes, and the number of its kind of calendar."""
    rows = [(link.lag.minutes, _lag_kind(link)) for link in links]
    return np.array(rows, dtype=np.int64).reshape(-1, 2)


def _lag_kind(link: Link) -> int:
    return _LAG_NUMBERS[LagCalendar.ELAPSED if link.lag.elapsed else link.lag_calendar]


def lag_calendars(kinds: IntArray, before: IntArray, after: IntArray, calendars: PlanCalendars) -> IntArray:
    """The calendar that each lag runs on, from its kind and the calendars of predecessors and successors."""
    project, elapsed = (np.full_like(before, number) for number in (calendars.PROJECT, calendars.elapsed))
    of_kind = {
        LagCalendar.PREDECESSOR: before,
        LagCalendar.SUCCESSOR: after,
        LagCalendar.PROJECT: project,
        LagCalendar.ELAPSED: elapsed,
    }
    return np.choose(kinds, [of_kind[kind] for kind in _LAG_CALENDARS])
