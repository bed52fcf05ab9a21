"""Working time: calendars compiled to arrays, so that minutes of work and of the clock turn into each other at once.

Clock times are whole minutes since 1900-01-01 00:00 and reach to 2300. A *point* is a place in the working time of a
calendar: twice the minutes worked so far, plus one for the reading after the break where one follows. Friday 17:00 and
Monday 08:00 are the same amount of work; the even point reads as the first, the odd one as the second, and the larger
point is never the earlier moment, so schedules compare and add points without looking at a clock.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from planner.model.calendars import OFFICE_HOURS, WEEKDAYS, Calendar, CalendarException
from planner.model.values import Day, Hours, Id

if TYPE_CHECKING:
    from planner.model.plan import Plan

IntArray = NDArray[np.int64]
Minutes = TypeVar("Minutes", bound="int | IntArray")
"""One number of minutes, or an array of them."""

ORIGIN = datetime(1900, 1, 1)
DAYS = (date(2300, 1, 1) - ORIGIN.date()).days
DAY = 1440
_END = DAYS * DAY - 1
_STRIDE = 1 << 30  # more than the points of any calendar
_WIDTH = 2 * DAY + 1
_ROWS = DAYS + 1

AROUND_THE_CLOCK: Hours = ((0, DAY),)
STANDARD_WEEK: tuple[Hours, ...] = (OFFICE_HOURS,) * 5 + ((),) * 2
"""Monday to Friday, 08:00-12:00 and 13:00-17:00: the working time of a plan that names none."""
ELAPSED_WEEK: tuple[Hours, ...] = (AROUND_THE_CLOCK,) * 7
"""Every minute counts: the calendar of elapsed durations and lags."""


def to_minutes(moment: datetime) -> int:
    """Whole minutes from 1900-01-01 00:00 to a naive clock time."""
    return (moment - ORIGIN) // timedelta(minutes=1)


def to_datetime(minutes: int) -> datetime:
    """The clock time that many minutes after 1900-01-01 00:00."""
    return ORIGIN + timedelta(minutes=int(minutes))


def start_minutes(day: Day) -> int:
    """A day read as a start: a bare date is the start of that day."""
    return to_minutes(day if isinstance(day, datetime) else datetime(day.year, day.month, day.day))


def finish_minutes(day: Day) -> int:
    """A day read as a finish: a bare date is the end of that day."""
    return to_minutes(day) if isinstance(day, datetime) else start_minutes(day) + DAY


def last_day(finish: datetime) -> date:
    """The day on which something ends that finishes at a clock time: midnight belongs to the day that it ends."""
    return (finish - timedelta(minutes=1)).date()


@dataclass(frozen=True, slots=True)
class WeekRules:
    """What a calendar says: hours of the seven weekdays from Monday, and exceptions, of which the later ones win."""

    week: tuple[Hours, ...] = STANDARD_WEEK
    exceptions: tuple[tuple[date, date, Hours], ...] = ()

    @property
    def idle(self) -> bool:
        """Whether there is no working minute in it at all."""
        return not any(self.week) and not any(hours for _, _, hours in self.exceptions)

    def days(self, shape_of: Mapping[Hours, int]) -> NDArray[np.int16]:
        """The shape of every day of the time axis."""
        week = np.array([shape_of[hours] for hours in self.week], dtype=np.int16)
        days = np.tile(week, DAYS // 7 + 1)[:DAYS]
        for first, last, hours in self.exceptions:
            days[_day_number(first) : min(_day_number(last) + 1, DAYS)] = shape_of[hours]
        return days

    def every_hours(self) -> set[Hours]:
        """The different days it is made of."""
        return {*self.week, *(hours for _, _, hours in self.exceptions)}


ELAPSED_RULES = WeekRules(ELAPSED_WEEK)


def _day_number(day: date) -> int:
    """Days since the origin, kept inside the time axis."""
    return min(max((date(day.year, day.month, day.day) - ORIGIN.date()).days, 0), DAYS)


def _worked_minutes(hours: Hours) -> NDArray[np.bool_]:
    """Which minutes of a day are worked; shifts that overlap count once."""
    worked = np.zeros(DAY, dtype=np.bool_)
    for begin, end in hours:
        worked[max(begin, 0) : max(end, 0)] = True
    return worked


def _at_midnight(hours: Hours) -> bool:
    """Whether a day begins or ends with work."""
    return any(begin <= 0 or end >= DAY for begin, end in hours)


def _shape_tables(hours: Hours) -> tuple[int, IntArray, IntArray, IntArray]:
    """Of one kind of day: its points, the first point not before and the last not after a minute, and their minutes."""
    worked = _worked_minutes(hours)
    minutes = np.flatnonzero(worked)
    sums = np.concatenate(([0], np.cumsum(worked)))
    not_before, not_after, minute_of = (np.zeros(_WIDTH, dtype=np.int64) for _ in range(3))
    not_before[1 : DAY + 1] = 2 * sums[1:] + ~worked
    not_after[:DAY] = 2 * sums[:-1] + worked
    minute_of[1 : 2 * len(minutes) : 2] = minutes
    minute_of[2 : 2 * len(minutes) + 1 : 2] = minutes + 1
    return 2 * len(minutes), not_before, not_after, minute_of


@dataclass(frozen=True, slots=True, eq=False)
class Days:
    """The days of several calendars one behind the other, as a bridge meets them.

    `before` and `worked` are the points before each day, of all calendars and of its own; `shape` is where its kind of
    day begins in the tables; `turned`, by one more than the day, leads from a point to its place in `minute_of`.
    """

    before: IntArray
    shape: NDArray[np.int32]
    minute_of: IntArray
    turned: IntArray
    worked: IntArray


_NONE: IntArray = np.zeros(0, dtype=np.int64)
_NO_DAYS = Days(_NONE, _NONE.astype(np.int32), _NONE, _NONE, _NONE)


class WorkingTimes:
    """Several calendars in one set of arrays: every operation takes a calendar number, or an array of them.

    Calendars without any working time run around the clock instead, so that no search is endless; `idle` names them.
    """

    def __init__(self, rules: Sequence[WeekRules]) -> None:
        """Compile the calendars, numbered in the given order."""
        self.idle = tuple(number for number, rule in enumerate(rules) if rule.idle)
        usable = [ELAPSED_RULES if rule.idle else rule for rule in rules]
        shapes: list[Hours] = sorted({(), *(hours for rule in usable for hours in rule.every_hours())})
        points, *tables = (np.stack(column) for column in zip(*map(_shape_tables, shapes), strict=True))
        self._not_before, self._not_after, self._minute_of = (table.ravel() for table in tables)
        number_of = {hours: number for number, hours in enumerate(shapes)}
        before = np.empty((len(usable), _ROWS), dtype=np.int64)
        shape = np.zeros((len(usable), _ROWS), dtype=np.int32)
        offsets = np.arange(len(shapes)) * _WIDTH
        for number, rule in enumerate(usable):
            days = rule.days(number_of)
            before[number, 0] = number * _STRIDE
            before[number, 1:] = points[days]
            np.cumsum(before[number], out=before[number])
            shape[number, :DAYS] = offsets[days]
        self._total = before[:, -1] - _STRIDE * np.arange(len(usable))
        self._before, self._shape = before.ravel(), shape.ravel()
        self._wraps = np.array([any(map(_at_midnight, rule.every_hours())) for rule in usable])
        self._quick = (self._before.data, self._shape.data, self._minute_of.data)
        self._quick_tables = {up: self._table(up).data for up in (True, False)}

    def __len__(self) -> int:
        """How many calendars there are."""
        return len(self._total)

    @cached_property
    def days(self) -> Days:
        """The days as bridges meet them; made for the first link between calendars: they take 2.3 MB a calendar."""
        turned = np.concatenate(([0], self._shape - self._before))
        worked = (self._before.reshape(-1, _ROWS) - _STRIDE * np.arange(len(self))[:, None]).ravel()
        return Days(self._before, self._shape, self._minute_of, turned, worked)

    def _table(self, up: bool) -> IntArray:
        return self._not_before if up else self._not_after

    def points(self, calendar: int | IntArray, clock: IntArray, *, up: bool) -> IntArray:
        """The first points not before the clock times (`up`), or the last ones not after them."""
        # Midnight as a finish belongs to the day that it ends, so rounding up looks at the minute before.
        day, minute = np.divmod(np.minimum(np.maximum(clock - up, 0), _END), DAY)
        row = day + calendar * np.int64(_ROWS)
        within = self._table(up)[self._shape[row] + minute + up]
        return cast("IntArray", self._before[row] - calendar * np.int64(_STRIDE) + within)

    def clocks(self, calendar: int | IntArray, points: IntArray) -> IntArray:
        """The clock times of points; points beyond the ends of the time axis read as its ends."""
        held = np.minimum(np.maximum(points, 1), self._total[calendar]) + calendar * np.int64(_STRIDE)
        row = self._days_of(held)
        minute = self._minute_of[self._shape[row] + (held - self._before[row])]
        return cast("IntArray", (row - calendar * np.int64(_ROWS)) * DAY + minute)

    def _days_of(self, held: IntArray) -> IntArray:
        """The days in which points lie, searched among those between the first and the last, which are mostly few."""
        if not held.size:
            return held
        first, last = self._before.searchsorted((held.min(), held.max())).tolist()
        found: IntArray = self._before[first - 1 : last].searchsorted(held) + (first - 2)
        return found

    def bridge(self, origin: IntArray, goal: IntArray, *, up: bool) -> Bridge:
        """What carries points of some calendars over the clock to points of others; `up` rounds to the later point."""
        return Bridge(
            self.days if origin.size else _NO_DAYS,
            most=self._total[origin],
            ahead=origin * np.int64(_STRIDE),
            aside=(goal - origin) * np.int64(_ROWS) - 1,
            table=self._table(up),
            up=up,
            wraps=self._wraps[origin] & self._wraps[goal],
            turns=True,
        )

    def point(self, calendar: int, clock: int, *, up: bool) -> int:
        """`points` of a single clock time, without the cost of an array."""
        before, shape, _ = self._quick
        day, minute = divmod(min(max(clock - up, 0), _END), DAY)
        row = day + calendar * _ROWS
        return int(before[row] - calendar * _STRIDE + self._quick_tables[up][shape[row] + minute + up])

    def clock(self, calendar: int, point: int) -> int:
        """`clocks` of a single point, without the cost of an array."""
        before, shape, minute_of = self._quick
        held = min(max(point, 1), int(self._total[calendar])) + calendar * _STRIDE
        first = calendar * _ROWS
        row = bisect_left(before, held, first, first + _ROWS) - 1
        return int((row - first) * DAY + minute_of[shape[row] + held - before[row]])


_FIRST = np.array(1)  # the first point there is; as an array it is compared in half the time


@dataclass(frozen=True, slots=True, eq=False)
class Bridge:
    """Carries points of one calendar to another in as few array operations as there can be, an edge each.

    It gives what `points(goal, clocks(origin, ...))` gives. `ahead` makes points ones of all calendars; `aside` leads
    from the days of the origin, as a search numbers them, to those of the goal; `wraps` where both work at midnight,
    which belongs to two days; a calendar that does not has the same point on either. `turns` tells whether any may.
    """

    days: Days
    most: IntArray
    ahead: IntArray
    aside: IntArray
    table: IntArray
    up: bool
    wraps: NDArray[np.bool_]
    turns: bool

    def part(self, edges: slice) -> Bridge:
        """The bridge of some of the edges."""
        wraps = self.wraps[edges]
        most, ahead, aside = self.most[edges], self.ahead[edges], self.aside[edges]
        return Bridge(self.days, most, ahead, aside, self.table, self.up, wraps, turns=bool(wraps.any()))

    def over(self, points: IntArray) -> IntArray:
        """The points on the other side."""
        days = self.days
        held = np.maximum(points, _FIRST)
        np.minimum(held, self.most, out=held)
        held += self.ahead
        goal = days.before.searchsorted(held)
        held += days.turned.take(goal)
        minute = days.minute_of.take(held)
        goal += self.aside
        if self.turns:
            turn = ((minute == 0) & (points > 1)) if self.up else -(minute == DAY).astype(np.int64)
            goal, minute = goal - turn, minute + DAY * turn
        landed: IntArray = days.worked.take(goal)
        landed += self.table.take(days.shape.take(goal) + minute)
        return landed


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """The working time of one calendar; every operation takes one number of minutes or an array of them."""

    times: WorkingTimes
    number: int = 0

    @classmethod
    def of(cls, week: Iterable[Hours], exceptions: Iterable[tuple[date, date, Hours]] = ()) -> WorkingTime:
        """Working time of a week from Monday on and exceptions (first day, last day, hours): later ones win."""
        return cls(WorkingTimes((WeekRules(tuple(week), tuple(exceptions)),)))

    def worked(self, clock: Minutes) -> Minutes:
        """Working minutes from the origin to a clock time."""
        return _as_asked(clock, self._points(clock, up=False) >> 1)

    def moment(self, worked: Minutes, *, finish: bool = False) -> Minutes:
        """The clock time after that much work: the start of the next shift, or with `finish` the end of one."""
        return _as_asked(worked, self._clocks(2 * np.asarray(worked) + (0 if finish else 1)))

    def add(self, clock: Minutes, minutes: int | IntArray) -> Minutes:
        """The clock time that many working minutes later, read as a finish, or if negative earlier, read as a start."""
        moves, worked = np.asarray(minutes), self._points(clock, up=False) >> 1
        moved = self._clocks(2 * (worked + moves) + (moves < 0))
        return _as_asked(clock, np.where(moves == 0, np.asarray(clock), moved))

    def span(self, begin: Minutes, end: Minutes) -> Minutes:
        """Working minutes between two clock times, negative where the end is the earlier one."""
        worked = self._points(end, up=False) >> 1
        return _as_asked(end, worked - (self._points(begin, up=False) >> 1))

    def snap(self, clock: Minutes) -> Minutes:
        """The first moment from a clock time on at which work can start."""
        return self.moment(self.worked(clock))

    def snap_back(self, clock: Minutes) -> Minutes:
        """The last moment up to a clock time at which work can finish."""
        return self.moment(self.worked(clock), finish=True)

    def pauses(self, begin: int, end: int, step: int = 1) -> IntArray:
        """The spans between two clock times in which nobody works, on a grid of `step` minutes; shape (spans, 2)."""
        grid = np.arange(begin, end + step, step, dtype=np.int64)
        idle = np.diff(self.worked(grid), prepend=0) == 0
        idle[0] = False
        edges = np.flatnonzero(np.diff(np.append(idle, values=False).astype(np.int8), prepend=0))
        return grid[np.maximum(edges - 1, 0)].reshape(-1, 2)

    def _points(self, clock: int | IntArray, *, up: bool) -> IntArray:
        return self.times.points(self.number, np.asarray(clock), up=up)

    def _clocks(self, points: IntArray) -> IntArray:
        return self.times.clocks(self.number, points)


def _as_asked(asked: Minutes, result: IntArray) -> Minutes:
    """A number for a number, an array for an array."""
    return cast("Minutes", result if isinstance(asked, np.ndarray) else int(result))


@dataclass(frozen=True, slots=True)
class PlanCalendars:
    """The calendars of a plan, compiled; the `idle` ones have no working time and run around the clock instead."""

    times: WorkingTimes
    number_of: Mapping[Id, int]
    elapsed: int
    idle: tuple[Id, ...]
    tables: tuple[object, object]
    project_calendar: Id | None
    used: tuple[Id, ...]

    PROJECT: ClassVar = 0

    @property
    def project(self) -> WorkingTime:
        """The working time of the plan."""
        return WorkingTime(self.times, self.PROJECT)

    def number(self, calendar: Id | None) -> int:
        """The number of a calendar in `times`; the plan's own for None and for a calendar that is not there."""
        return self.number_of.get(calendar or "", self.PROJECT)

    def of(self, calendar: Id | None) -> WorkingTime:
        """The working time of a calendar that the plan or one of its tasks uses."""
        return WorkingTime(self.times, self.number(calendar))

    def holds(self, plan: Plan, used: tuple[Id, ...]) -> bool:
        """Whether compiling the calendars of `plan` would give these again."""
        same = self.tables[0] is plan.calendars and self.tables[1] is plan.exceptions
        return same and self.project_calendar == plan.settings.calendar and self.used == used


def compile_calendars(plan: Plan, before: PlanCalendars | None = None) -> PlanCalendars:
    """The calendars of the plan and of its tasks; `before` is given back where nothing of it changed."""
    wanted = {plan.settings.calendar, *(task.calendar for task in plan.tasks.values())}
    if plan.settings.people_calendars:
        wanted.update(person.calendar for person in plan.people.values())
    used = tuple(calendar for calendar in plan.calendars if calendar in wanted)
    if before and before.holds(plan, used):
        return before
    rules = {calendar: calendar_rules(plan, calendar) for calendar in used}
    distinct = dict.fromkeys([rules.get(plan.settings.calendar or "", WeekRules()), ELAPSED_RULES, *rules.values()])
    numbers = {rule: number for number, rule in enumerate(distinct)}
    return PlanCalendars(
        times=_compiled(tuple(distinct)),
        number_of={calendar: numbers[rule] for calendar, rule in rules.items()},
        elapsed=numbers[ELAPSED_RULES],
        idle=tuple(calendar for calendar, rule in rules.items() if rule.idle),
        tables=(plan.calendars, plan.exceptions),
        project_calendar=plan.settings.calendar,
        used=used,
    )


@lru_cache(maxsize=4)
def _compiled(rules: tuple[WeekRules, ...]) -> WorkingTimes:
    """The compiled calendars; plans that are opened, compared and computed side by side mostly share theirs."""
    return WorkingTimes(rules)


def calendar_rules(plan: Plan, calendar: Id) -> WeekRules:
    """The hours of a calendar and its parents; own exceptions beat those of parents, shorter ones beat longer ones."""
    family = _family(plan.calendars, calendar)
    week = tuple(_first_hours(family, weekday) for weekday in WEEKDAYS)
    ranks = {member.id: rank for rank, member in enumerate(reversed(family))}
    own = [row for row in plan.exceptions.values() if row.calendar in ranks and row.first]
    own.sort(key=lambda row: (ranks[row.calendar], -_days_of(row)))
    return WeekRules(week, tuple((row.first, row.last or row.first, row.hours) for row in own if row.first))


def _family(calendars: Mapping[Id, Calendar], calendar: Id) -> list[Calendar]:
    """A calendar and its parents, nearest first; a ring of parents ends where it began."""
    family: dict[Id, Calendar] = {}
    current: Id | None = calendar
    while current is not None and current in calendars and current not in family:
        family[current] = calendars[current]
        current = calendars[current].parent
    return list(family.values())


def _first_hours(family: Iterable[Calendar], weekday: str) -> Hours:
    """The hours of the nearest calendar that says something about a weekday; a day off if none does."""
    said: Iterable[Hours | None] = (getattr(calendar, weekday) for calendar in family)
    return next((hours for hours in said if hours is not None), ())


def _days_of(row: CalendarException) -> int:
    """How many days an exception covers."""
    return (row.last - row.first).days if row.first and row.last else 0
