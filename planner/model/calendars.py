"""Working time as people declare it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from planner.errors import Fault
from planner.model.entities import Entity
from planner.model.fields import Kind, day, declared, number, reference, text
from planner.model.values import Hours, Id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
OFFICE_HOURS: Hours = ((480, 720), (780, 1020))
"""08:00-12:00 and 13:00-17:00: what a working day is where nobody says otherwise."""


def _hours(label: str) -> Any:
    """Working hours of one weekday; empty means as in the parent calendar."""
    return declared(
        Kind.HOURS,
        label,
        optional=True,
        help="Shifts as 08:00-12:00, 13:00-17:00; 'off' for a day off; empty: as in the parent.",
    )


def _minutes(label: str, default: int, most: int) -> Any:
    """How many working minutes a typed unit stands for."""
    return number(label, Kind.INTEGER, default, minimum=1, maximum=most, unit="min", column=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The working time of a week, and how many minutes the words day, week and month stand for."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Name", required=True)
    parent: Id | None = reference("Parent", "calendar", help="Where weekdays without hours of their own look.")
    monday: Hours | None = _hours("Monday")
    tuesday: Hours | None = _hours("Tuesday")
    wednesday: Hours | None = _hours("Wednesday")
    thursday: Hours | None = _hours("Thursday")
    friday: Hours | None = _hours("Friday")
    saturday: Hours | None = _hours("Saturday")
    sunday: Hours | None = _hours("Sunday")
    day_minutes: int = _minutes("Minutes in a day", 480, 1440)
    week_minutes: int = _minutes("Minutes in a week", 2400, 10_080)
    month_minutes: int = _minutes("Minutes in a month", 9600, 44_640)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarException:
    """Days on which a calendar differs from its week: holidays (no hours) or extra working days."""

    id: Id
    calendar: Id = reference("Calendar", "calendar", optional=False, required=True, cascade=True)
    first: date | None = day("First day", required=True)
    last: date | None = day("Last day", help="Empty: one day only.")
    hours: Hours = declared(Kind.HOURS, "Hours", default=(), help="Working hours on these days; 'off' for a holiday.")
    name: str = text("Name")


def _ordered(row: CalendarException) -> Iterable[Fault]:
    """The last day is not before the first."""
    if row.first and row.last and row.last < row.first:
        yield Fault(
            told("exception %1", row.name or row.first),
            "Last day",
            told("%1 is before the first day %2.", row.last, row.first),
        )


CALENDAR = Entity(Calendar, "calendar", "calendars", "Calendar", "Working time of a week.", prefix="CAL")
EXCEPTION = Entity(
    CalendarException,
    "exception",
    "exceptions",
    "Exception",
    "Holidays and extra working days of a calendar.",
    inside="calendar",
    inside_name="exceptions",
    short="first",
    rule=_ordered,
)
