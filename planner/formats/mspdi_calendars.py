"""Calendars of Microsoft Project: week hours, exceptions, recurring exceptions, work weeks, calendars of resources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from planner.formats.mspdi_recurring import ONE_DAY, Recurrence, spans, stretches
from planner.model.calendars import WEEKDAYS, Calendar, CalendarException
from planner.model.fields import MAX_NAME
from planner.model.values import Hours, Id, new_id
from planner.sentences import grouped, told
from planner.worktime import STANDARD_WEEK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.formats.mspdi_xml import Row

MOST_EXCEPTIONS = 50_000
"""More than this in one file is no calendar that people made."""
DAY = 1440
NONE = -1
"""What the file writes where it means no calendar."""

Span = tuple[date, date, Hours, str]
"""First day, last day, hours and name of an exception."""


@dataclass(frozen=True, slots=True)
class Units:
    """How many minutes the words day, week and month stand for in the file."""

    day_minutes: int
    week_minutes: int
    month_minutes: int

    @classmethod
    def of(cls, project: Row) -> Units:
        """The units of a project."""
        day = _within(project.whole("MinutesPerDay", 480), 1, DAY, 480)
        week = _within(project.whole("MinutesPerWeek", 5 * day), 1, 7 * DAY, 2400)
        return cls(day, week, _within(project.whole("DaysPerMonth", 20) * day, 1, 31 * DAY, 9600))


@dataclass(frozen=True, slots=True)
class Draft:
    """A calendar as the file holds it; weekdays without hours of their own look in the base calendar."""

    uid: int
    name: str
    base: int
    own: bool
    week: tuple[Hours | None, ...]
    spans: tuple[Span, ...]

    @property
    def telling(self) -> bool:
        """Whether it says anything that its base calendar does not."""
        return self.own or bool(self.spans) or any(hours is not None for hours in self.week)


@dataclass(frozen=True, slots=True)
class Calendars:
    """The calendars of the file as rows of a plan, and which of them a UID of the file means."""

    rows: tuple[Calendar | CalendarException, ...]
    of_uid: Mapping[int, Id]
    project: Id
    horizon: tuple[date, date]

    def of(self, uid: int) -> Id | None:
        """The calendar of a UID, or None."""
        return self.of_uid.get(uid)


def read_calendars(project: Row) -> Calendars:
    """Every base calendar, and those of resources that differ from the calendar they are based on."""
    horizon = _horizon(project)
    drafts = {draft.uid: draft for draft in _drafts(project, horizon)}
    wanted = project.whole("CalendarUID", NONE)
    if not any(draft.own for draft in drafts.values()):
        drafts[wanted] = Draft(wanted, "Standard", NONE, True, STANDARD_WEEK, ())
    kept = {uid: new_id() for uid, draft in drafts.items() if draft.telling}
    of_uid = {uid: found for uid in drafts if (found := _told_by(uid, drafts, kept))}
    if wanted not in of_uid:
        wanted = next(uid for uid, draft in drafts.items() if draft.own)
    rows = list(_rows(drafts, kept, of_uid, Units.of(project)))
    return Calendars(tuple(rows), of_uid, of_uid[wanted], horizon)


def _told_by(uid: int, drafts: Mapping[int, Draft], kept: Mapping[int, Id]) -> Id | None:
    """The nearest calendar at or below this one that says something."""
    seen: set[int] = set()
    while uid in drafts and uid not in kept and uid not in seen:
        seen.add(uid)
        uid = drafts[uid].base
    return kept.get(uid)


def _rows(
    drafts: Mapping[int, Draft], kept: Mapping[int, Id], of_uid: Mapping[int, Id], units: Units
) -> Iterator[Calendar | CalendarException]:
    """The rows of the calendars that are kept."""
    for uid, calendar in kept.items():
        draft = drafts[uid]
        week = dict(zip(WEEKDAYS, draft.week, strict=True))
        yield Calendar(
            id=calendar,
            key=f"CAL{uid}" if uid >= 0 else "CAL",
            name=draft.name,
            parent=of_uid.get(draft.base),
            day_minutes=units.day_minutes,
            week_minutes=units.week_minutes,
            month_minutes=units.month_minutes,
            **week,
        )
        for first, last, hours, name in draft.spans:
            yield CalendarException(id=new_id(), calendar=calendar, first=first, last=last, hours=hours, name=name)


def _horizon(project: Row) -> tuple[date, date]:
    """The days for which much is written out: from the year before the project to the fifth one after it."""
    start = project.moment("StartDate") or datetime(2000, 1, 1)
    finish = max(project.moment("FinishDate") or start, start)
    first = date(max(start.year - 1, 1900), 1, 1)
    return first, date(min(max(finish.year + 5, start.year + 5), start.year + 25, 2200), 12, 31)


def _drafts(project: Row, horizon: tuple[date, date]) -> Iterator[Draft]:
    """The calendars of the file, in its order."""
    left = MOST_EXCEPTIONS
    for row in project.rows("Calendars/Calendar"):
        uid = row.whole("UID", NONE)
        own = row.flag("IsBaseCalendar")
        name = one_line(row.text("Name")) or f"Calendar {uid}"
        named = row.named(told("calendar %1", name))
        found = tuple(_spans(named, horizon))[: left + 1]
        if len(found) > left:
            most = grouped(MOST_EXCEPTIONS)
            named.report.fault(named.where, "Exceptions", told("More than %1 exceptions; the rest is left out.", most))
        left = max(left - len(found), 0)
        yield Draft(uid, name, row.whole("BaseCalendarUID", NONE), own, _week(named, own=own), found)


def _week(row: Row, *, own: bool) -> tuple[Hours | None, ...]:
    """The hours from Monday to Sunday; days that a base calendar does not mention are those of a standard week."""
    week: list[Hours | None] = list(STANDARD_WEEK) if own else [None] * 7
    for day in row.rows("WeekDays/WeekDay"):
        number = day.whole("DayType")
        if 1 <= number <= 7:
            week[(number + 5) % 7] = _hours(day)
    return tuple(week)


def _hours(row: Row) -> Hours:
    """The shifts of a day in order and apart; a working day without shifts has those of a standard day."""
    if not row.flag("DayWorking"):
        return ()
    shifts = [shift for shift in map(_shift, row.rows("WorkingTimes/WorkingTime")) if shift]
    return merged(shifts) if shifts else STANDARD_WEEK[0]


def merged(shifts: Iterable[tuple[int, int]]) -> Hours:
    """Shifts in order, those that touch or overlap made one."""
    found: list[tuple[int, int]] = []
    for begin, end in sorted(shifts):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return tuple(found)


def _shift(row: Row) -> tuple[int, int] | None:
    """One shift in minutes of the day; an end at or before its beginning means midnight."""
    begin, end = _clock(row, "FromTime"), _clock(row, "ToTime")
    if begin is None or end is None or begin >= DAY:
        return None
    return begin, end if end > begin else DAY


def _clock(row: Row, name: str) -> int | None:
    """A clock time as minutes since midnight, to the nearest minute."""
    typed = row.text(name)
    try:
        clock = datetime.fromisoformat(f"2000-01-01T{typed.rpartition('T')[2]}")
    except ValueError:
        row.report.fault(row.where, name, told("'%1' is no clock time.", typed[:40]))
        return None
    return clock.hour * 60 + clock.minute + (clock.second >= 30)


def _spans(row: Row, horizon: tuple[date, date]) -> Iterator[Span]:
    """All exceptions of a calendar as plain stretches of days; later ones win where two have the same length."""
    found = list(_exceptions(row))
    yield from _work_weeks(row, horizon, found)
    yield from found


def _exceptions(row: Row) -> Iterator[Span]:
    """Exceptions as newer versions write them, recurring ones first; else as Project 2003 wrote them."""
    rows = list(row.rows("Exceptions/Exception"))
    for item in sorted(rows, key=lambda item: not _recurring(item)):
        yield from _exception(item)
    if not rows:
        for item in row.rows("WeekDays/WeekDay"):
            if item.text("DayType") == "0":
                yield from _exception(item)


def _recurring(row: Row) -> bool:
    """Whether an exception names days apart from each other."""
    return row.whole("Type", 1) in (2, 3, 4, 5, 6) or row.whole("Period", 1) > 1


def _exception(row: Row) -> Iterator[Span]:
    """One exception, written out where it recurs."""
    period = _period(row)
    if period is None:
        return
    recurring = _recurring(row)
    hours, name = _hours(row), one_line(row.text("Name"))
    found = list(spans(_recurrence(row, period) if recurring else Recurrence(1, *period)))[: MOST_EXCEPTIONS + 1]
    if recurring:
        row.report.count(told("Recurring calendar exceptions written out as days"))
    yield from ((first, last, hours, name) for first, last in found)


def _recurrence(row: Row, period: tuple[date, date]) -> Recurrence:
    """The rule of a recurring exception, its numbers within what they can mean."""
    return Recurrence(
        row.whole("Type", 1),
        *period,
        period=_within(row.whole("Period", 1), 1, 999, 1),
        weekdays=row.whole("DaysOfWeek") & 127,
        item=_within(row.whole("MonthItem"), 0, 9, 0),
        place=_within(row.whole("MonthPosition"), 0, 4, 4),
        month=_within(row.whole("Month"), 0, 11, 0),
        day=_within(row.whole("MonthDay", 1), 1, 31, 1),
        most=max(row.whole("Occurrences"), 0) if row.flag("EnteredByOccurrences") else 0,
    )


def _period(row: Row) -> tuple[date, date] | None:
    """First and last day of an exception or a work week."""
    period = next(row.rows("TimePeriod"), None)
    first, last = (period.moment("FromDate"), period.moment("ToDate")) if period else (None, None)
    if first is None or last is None:
        row.report.fault(row.where, "TimePeriod", told("An exception without dates is left out."))
        return None
    if last.hour == last.minute == 0 and last > first:
        last -= timedelta(minutes=1)
    return (first.date(), last.date()) if first <= last else (last.date(), first.date())


def _work_weeks(row: Row, horizon: tuple[date, date], exceptions: list[Span]) -> Iterator[Span]:
    """Work weeks written out as exceptions on the days that no real exception covers."""
    weeks = list(row.rows("WorkWeeks/WorkWeek"))
    if not weeks:
        return
    covered = set(_days_within(exceptions, horizon))
    for week in weeks:
        period = _period(week)
        if period:
            row.report.count(told("Work weeks written out as exceptions"))
            yield from _week_spans(week, (max(period[0], horizon[0]), min(period[1], horizon[1])), covered)


def _days_within(exceptions: Iterable[Span], horizon: tuple[date, date]) -> Iterator[date]:
    """Every day of the horizon that an exception covers."""
    for first, last, *_ in exceptions:
        day = max(first, horizon[0])
        while day <= min(last, horizon[1]):
            yield day
            day += ONE_DAY


def _week_spans(row: Row, period: tuple[date, date], covered: set[date]) -> Iterator[Span]:
    """The stretches of equal hours of one work week."""
    week = _week(row, own=False)
    name = one_line(row.text("Name"))
    days = [period[0] + number * ONE_DAY for number in range((period[1] - period[0]).days + 1)]
    open_days = [day for day in days if day not in covered]
    for hours in dict.fromkeys(hours for hours in week if hours is not None):
        same = (day for day in open_days if week[day.weekday()] == hours)
        yield from ((first, last, hours, name) for first, last in stretches(same))


def one_line(typed: str) -> str:
    """A text on one line, short enough for a name."""
    readable = typed if typed.isprintable() else "".join(sign if sign.isprintable() else " " for sign in typed)
    return " ".join(readable.split())[:MAX_NAME]


def _within(number: int, least: int, most: int, otherwise: int) -> int:
    """A number within its bounds, or what stands in for it."""
    return number if least <= number <= most else otherwise
