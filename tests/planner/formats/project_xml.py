"""Small Microsoft Project XML files, written by the tests that read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.analysis.schedule import schedule
from planner.formats.mspdi import read
from planner.model.schema import SCHEMA

if TYPE_CHECKING:
    from datetime import datetime

    from planner.formats.format import Imported
    from planner.model.plan import Plan

OFFICE = (("08:00:00", "12:00:00"), ("13:00:00", "17:00:00"))
NIGHT = (("22:00:00", "00:00:00"),)


def element(name: str, *inner: str, **fields: Any) -> str:
    """An element of fields and inner elements; fields that are None are left out."""
    written = "".join(f"<{field}>{value}</{field}>" for field, value in fields.items() if value is not None)
    return f"<{name}>{written}{''.join(inner)}</{name}>"


def task(uid: int, *inner: str, hours: float = 8, **fields: Any) -> str:
    """A task of some hours at the top of the outline, with links and other elements inside."""
    given = {"UID": uid, "ID": uid, "Name": f"Task {uid}", "OutlineLevel": 1, "DurationFormat": 7}
    minutes = round(hours * 60)
    return element("Task", *inner, **(given | {"Duration": f"PT{minutes // 60}H{minutes % 60}M0S"} | fields))


def link(uid: int, kind: int = 1, lag: float = 0, unit: int = 7) -> str:
    """A link to a predecessor; kinds are 0 FF, 1 FS, 2 SF, 3 SS, the lag is in tenths of a minute."""
    return element("PredecessorLink", PredecessorUID=uid, Type=kind, LinkLag=lag, LagFormat=unit)


def times(shifts: tuple[tuple[str, str], ...]) -> str:
    """The shifts of a day."""
    rows = (element("WorkingTime", FromTime=begin, ToTime=end) for begin, end in shifts)
    return element("WorkingTimes", *rows) if shifts else ""


def weekday(number: int, shifts: tuple[tuple[str, str], ...] = ()) -> str:
    """A day of the week, 1 Sunday to 7 Saturday."""
    return element("WeekDay", times(shifts), DayType=number, DayWorking=int(bool(shifts)))


def week(shifts: tuple[tuple[str, str], ...] = OFFICE, days: tuple[int, ...] = (2, 3, 4, 5, 6)) -> str:
    """A week that works on some days, 1 Sunday to 7 Saturday."""
    return element("WeekDays", *(weekday(number, shifts if number in days else ()) for number in range(1, 8)))


def period(first: str, last: str) -> str:
    """Two days with everything between them."""
    return element("TimePeriod", FromDate=f"{first}T00:00:00", ToDate=f"{last}T23:59:00")


def exception(first: str, last: str, *inner: str, **fields: Any) -> str:
    """Days on which a calendar differs from its week."""
    return element("Exception", period(first, last), *inner, **({"Type": 1, "DayWorking": 0} | fields))


def exceptions(*inner: str) -> str:
    """The exceptions of a calendar."""
    return element("Exceptions", *inner)


def calendar(uid: int, *inner: str, base: int | None = None, name: str | None = None) -> str:
    """A base calendar, or with `base` the calendar of a resource."""
    based = {"IsBaseCalendar": int(base is None), "BaseCalendarUID": -1 if base is None else base}
    return element("Calendar", *inner, UID=uid, Name=name or f"Calendar {uid}", **based)


STANDARD = calendar(1, week(), name="Standard")


def resource(uid: int, **fields: Any) -> str:
    """Somebody who works."""
    return element("Resource", **({"UID": uid, "ID": uid, "Name": f"Person {uid}", "Type": 1} | fields))


def assignment(task_uid: int, resource_uid: int, **fields: Any) -> str:
    """Somebody on a task."""
    return element("Assignment", TaskUID=task_uid, ResourceUID=resource_uid, **({"Units": 1} | fields))


def project(*tasks: str, calendars: str = STANDARD, resources: str = "", assignments: str = "", **fields: Any) -> bytes:
    """A project that starts on Monday 2 March 2026 at 08:00."""
    given = {"SaveVersion": 14, "Title": "Small", "StartDate": "2026-03-02T08:00:00", "CalendarUID": 1}
    inner = element(
        "Project",
        element("Calendars", calendars),
        element("Tasks", *tasks),
        element("Resources", resources),
        element("Assignments", assignments),
        **(given | fields),
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return (head + inner.replace("<Project>", '<Project xmlns="http://schemas.microsoft.com/project">', 1)).encode()


def imported(*tasks: str, **parts: Any) -> Imported:
    """What reading a small project gives."""
    return read(project(*tasks, **parts), SCHEMA)


def dates(plan: Plan) -> dict[str, tuple[datetime, datetime]]:
    """Start and finish of every task by its key."""
    found = schedule(plan)
    return {row.key: (found.start_of(row.id), found.finish_of(row.id)) for row in plan.tasks.values()}


def short(plan: Plan) -> dict[str, str]:
    """Start and finish of every task by its key, as `02 08:00 - 03 17:00`."""
    return {key: f"{start:%d %H:%M} - {finish:%d %H:%M}" for key, (start, finish) in dates(plan).items()}
