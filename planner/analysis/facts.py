"""What the rows of a plan say about dates, as arrays that an edit patches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np

from planner.model.values import Constraint, DatesUse, LagCalendar, TaskKind
from planner.worktime import DAY, PlanCalendars, finish_minutes, start_minutes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from planner.analysis.links import RowLink
    from planner.model.plan import Plan
    from planner.model.tasks import Link, Task
    from planner.model.values import Day, Estimate, Id
    from planner.worktime import IntArray

NEVER = -1
"""No date where a clock time could stand."""
NO_START = datetime(2001, 1, 1)
"""A Monday: where the dates of a plan without a start are counted from."""


class Fact(IntEnum):
    """The columns of the facts of tasks: minutes, calendar numbers, clock times (NEVER where there is none), flags.

    MINUTES are those to schedule: all of them, or what is left of work in progress. Finished work runs around the
    clock, so that it stays where it was. MARK flags milestones and gates.
    """

    MINUTES = 0
    CALENDAR = 1
    NAMED_CALENDAR = 2
    START_FROM = 3
    FINISH_FROM = 4
    START_BY = 5
    FINISH_BY = 6
    LATE = 7
    MANDATORY = 8
    MANUAL_START = 9
    ACTUAL_START = 10
    ACTUAL_FINISH = 11
    DONE_MINUTES = 12
    DEADLINE = 13
    WHOLE = 14
    ELAPSED = 15
    MARK = 16


BINDS: dict[Constraint, tuple[Fact, ...]] = {
    Constraint.SNET: (Fact.START_FROM,),
    Constraint.FNET: (Fact.FINISH_FROM,),
    Constraint.SNLT: (Fact.START_BY,),
    Constraint.FNLT: (Fact.FINISH_BY,),
    Constraint.MSO: (Fact.START_FROM, Fact.START_BY),
    Constraint.MFO: (Fact.FINISH_FROM, Fact.FINISH_BY),
}
"""Which clock times a dated constraint sets; both bounds for must-constraints, whose conflicts are negative float."""
_DATES = (Fact.START_FROM, Fact.FINISH_FROM, Fact.START_BY, Fact.FINISH_BY)
_FINISHES = frozenset((Fact.FINISH_FROM, Fact.FINISH_BY))
_LAG_CALENDARS = tuple(LagCalendar)
_LAG_NUMBERS = {kind: number for number, kind in enumerate(_LAG_CALENDARS)}
NO_LAG = (0, 0, 0)
# Members looked up once: to find one in its class takes longer than to compare it.
_TASK, _ASAP, _ELAPSED = TaskKind.TASK, Constraint.ASAP, LagCalendar.ELAPSED


_BARE = np.zeros(len(Fact), dtype=np.int64)
for _fact in (*_DATES, Fact.MANUAL_START, Fact.ACTUAL_START, Fact.ACTUAL_FINISH, Fact.DEADLINE):
    _BARE[_fact] = NEVER


@dataclass(frozen=True, slots=True)
class Reading:
    """How the rows of a plan are read: which point of an estimate counts, and which number a calendar has.

    `works` holds the calendar of each person whose calendar decides the dates of the tasks that they own.
    """

    dates_use: DatesUse
    calendars: PlanCalendars
    works: Mapping[Id, Id]

    @classmethod
    def of(cls, plan: Plan, calendars: PlanCalendars) -> Reading:
        """How this plan is read."""
        return cls(plan.settings.dates_use, calendars, working_people(plan))

    def _minutes(self, estimates: Iterable[Estimate]) -> list[int]:
        """The whole minutes that the dates use."""
        if self.dates_use is DatesUse.LIKELY:
            return [estimate.likely for estimate in estimates]
        return [round(estimate.pert_mean) for estimate in estimates]

    def facts(self, tasks: Sequence[Task]) -> IntArray:
        """The facts of tasks, a row each: by column what all tasks say, by row what few do."""
        facts = np.tile(_BARE[:, None], len(tasks)).T  # column behind column in memory, as passes read them
        if not tasks:
            return facts
        number_of, works = self.calendars.number_of.get, self.works.get
        calendars = [task.calendar or works(task.owner or "") or "" for task in tasks]
        facts[:, Fact.NAMED_CALENDAR] = [number_of(calendar, self.calendars.PROJECT) for calendar in calendars]
        facts[:, Fact.MARK] = [task.kind is not _TASK for task in tasks]
        spans = [task.duration for task in tasks]
        facts[:, Fact.ELAPSED] = elapsed = np.array([span.elapsed for span in spans])
        facts[:, Fact.CALENDAR] = np.where(elapsed, self.calendars.elapsed, facts[:, Fact.NAMED_CALENDAR])
        facts[:, Fact.WHOLE] = np.maximum(self._minutes(spans), 0)
        facts[:, Fact.MINUTES] = facts[:, Fact.WHOLE]
        for number in compress(range(len(tasks)), map(_dated, tasks)):
            facts[number] = self._dates(facts[number].tolist(), tasks[number])
        return facts

    def _dates(self, row: list[int], task: Task) -> list[int]:
        """The facts of a task completed with what its dates say."""
        if task.constraint is not Constraint.ASAP:
            self._bind(row, task)
        if task.deadline is not None:
            row[Fact.DEADLINE] = finish_minutes(task.deadline)
        if task.actual_start is not None:
            self._progress(row, task, task.actual_start)
        elif task.manual_start is not None:
            row[Fact.MANUAL_START] = self._clock(task.manual_start, row[Fact.NAMED_CALENDAR], up=True)
        return row

    def _progress(self, row: list[int], task: Task, start: Day) -> None:
        """Fill in what has happened; a start that has happened is bound by no date any more."""
        row[Fact.START_FROM] = row[Fact.START_BY] = NEVER
        begun = row[Fact.ACTUAL_START] = self._clock(start, row[Fact.CALENDAR], up=True)
        if task.actual_finish is not None:
            ended = max(self._clock(task.actual_finish, row[Fact.CALENDAR], up=False), begun)
            row[Fact.ACTUAL_FINISH], row[Fact.MINUTES] = ended, ended - begun
            row[Fact.CALENDAR] = self.calendars.elapsed
        elif task.remaining is not None:
            row[Fact.DONE_MINUTES] = max(row[Fact.MINUTES] - task.remaining.minutes, 0)
            row[Fact.MINUTES] = task.remaining.minutes

    def _clock(self, day: Day, calendar: int, *, up: bool) -> int:
        """A day as the clock time of a start (`up`) or finish: within a bare date, when work starts or ends there."""
        clock = start_minutes(day) if up else finish_minutes(day)
        if isinstance(day, datetime):
            return clock
        times = self.calendars.times
        worked = times.clock(calendar, times.point(calendar, clock, up=up))
        return worked if abs(worked - clock) < DAY else clock

    def _bind(self, row: list[int], task: Task) -> None:
        """Fill in the columns of a constraint; one that lacks its date binds nothing."""
        row[Fact.LATE] = task.constraint is Constraint.ALAP
        if task.constraint_date is not None:
            row[Fact.MANDATORY] = task.mandatory
            for fact in BINDS.get(task.constraint, ()):
                row[fact] = _clock(task.constraint_date, finish=fact in _FINISHES)


def _dated(task: Task) -> bool:
    """Whether a task says a date or how it is to lie between others."""
    return task.constraint is not _ASAP or not (
        task.deadline is None and task.actual_start is None and task.manual_start is None
    )


def _clock(day: Day, *, finish: bool) -> int:
    return finish_minutes(day) if finish else start_minutes(day)


def working_people(plan: Plan) -> dict[Id, Id]:
    """The calendars of people by person, where the plan says that tasks run on those of their owners."""
    if not plan.settings.people_calendars:
        return {}
    return {person.id: person.calendar for person in plan.people.values() if person.calendar is not None}


class Lag(IntEnum):
    """The columns of the lags of links: minutes, or percents where SHARE is set, and the kind of calendar by number."""

    AMOUNT = 0
    KIND = 1
    SHARE = 2


def lag_facts(links: Sequence[Link]) -> IntArray:
    """What links say about their lags, a row each."""
    lags = np.zeros((len(links), len(Lag)), dtype=np.int64)
    lagged = [number for number, link in enumerate(links) if link.lag.minutes]
    columns = zip(*[_lag(links[number]) for number in lagged], strict=True)
    for column, values in zip(Lag, columns, strict=False):  # no columns where no link lags
        lags[lagged, column] = values
    return lags


def _lag(link: Link) -> tuple[int, int, int]:
    lag = link.lag
    kind = _ELAPSED if lag.elapsed else link.lag_calendar
    return lag.minutes, _LAG_NUMBERS[kind], lag.share


def resolved_lags(lags: IntArray, links: Sequence[RowLink], facts: IntArray) -> IntArray:
    """Lags with each share turned into minutes of the whole duration of its predecessor, elapsed where that is."""
    shares = np.flatnonzero(lags[:, Lag.SHARE])
    if not len(shares):
        return lags
    found, tasks = lags.copy(), facts[[links[number].before for number in shares.tolist()]]
    found[shares, Lag.AMOUNT] = np.rint(tasks[:, Fact.WHOLE] * lags[shares, Lag.AMOUNT] / 100)
    found[shares[tasks[:, Fact.ELAPSED] > 0], Lag.KIND] = _LAG_NUMBERS[LagCalendar.ELAPSED]
    return found


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
