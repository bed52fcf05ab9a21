"""The messages that are still to be sent as a calendar file (RFC 5545), which any calendar program can show."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from planner.launch.messages import draft

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.analysis.schedule import Schedule
    from planner.launch.messages import Message
    from planner.model.plan import Plan

SUFFIX: Final = ".ics"
LASTING: Final = timedelta(minutes=15)
"""How long an entry with a clock time is in the calendar."""


def due_calendar(plan: Plan, schedule: Schedule, found: Iterable[Message], now: datetime) -> bytes:
    """The open messages that have a date, an entry each: of a whole day, or at their clock time in UTC.

    The same plan and `now` give the same bytes; an entry keeps its identity, so that importing again renews it.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Launch Planner//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", plan.settings.name)
    zone = ZoneInfo(plan.settings.time_zone)
    for message in found:
        if message.open and message.due is not None:
            calendar.add_component(_event(plan, schedule, message, now=_utc(now, zone), zone=zone))
    content: bytes = calendar.to_ical()
    return content


def _event(plan: Plan, schedule: Schedule, message: Message, *, now: datetime, zone: ZoneInfo) -> Event:
    row, due, text = message.row, message.due, draft(plan, schedule, message.row)
    event = Event()
    event.add("uid", f"{row.id}@launch-planner")
    event.add("dtstamp", now)
    event.add("summary", f"{row.key}  {text.subject} ({row.audience}, {row.channel})")
    event.add("description", text.text)
    event.add("categories", [str(message.timing)])
    event.add("transp", "TRANSPARENT")
    if isinstance(due, datetime):
        event.add("dtstart", _utc(due, zone))
        event.add("dtend", _utc(due, zone) + LASTING)
    elif due is not None:
        event.add("dtstart", due)
        event.add("dtend", due + timedelta(days=1))
    return event


def _utc(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.replace(tzinfo=zone).astimezone(UTC)
