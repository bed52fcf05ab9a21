"""What the audiences of a launch are to be told: when each message is due, where it stands, and its draft.

Nothing here sends anything: a draft is text for people to copy.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from planner.model.audience import Communication, Stakeholder
from planner.model.launch_values import SendState, Trigger
from planner.model.system import Release
from planner.worktime import finish_minutes, last_day, to_datetime

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.model.values import Day, Id

PLACE: Final = re.compile(r"\{([a-z_]+)\}")
"""A field of a draft. Nothing else in braces is touched."""
SILENT: Final = (SendState.SENT, SendState.DROPPED)
"""States in which nobody has to do anything any more."""
FIRST, LAST = date(1900, 1, 1), date(2299, 12, 31)


class Timing(StrEnum):
    """Where a message stands against the clock."""

    OVERDUE = "overdue"
    DUE = "due"
    AHEAD = "ahead"
    UNDATED = "no date"
    SENT = "sent"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Message:
    """A communication with when it is due: a day or moment, None where its trigger gives none, and where it stands."""

    row: Communication
    due: Day | None
    timing: Timing

    @property
    def open(self) -> bool:
        """Whether somebody still has to send it."""
        return self.timing not in (Timing.SENT, Timing.DROPPED)


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a message with its fields filled in, who gets it, and what could not be filled in.

    `unknown` are fields that do not exist, `empty` those of which the plan knows nothing yet; both stay as they are.
    """

    subject: str
    text: str
    recipients: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()


def messages(plan: Plan, schedule: Schedule, now: datetime) -> tuple[Message, ...]:
    """All messages by when they are due, those without a date last. `schedule` must be the plan's.

    One that is due on a day is due all that day and overdue after it; one with a clock time is overdue from then on.
    Days before and after a trigger are those of the calendar, weekends among them.
    """
    found = [_message(row, due_of(row, schedule), now) for row in plan.rows(Communication).values()]
    return tuple(sorted(found, key=lambda one: (one.due is None, _moment(one.due or LAST), one.row.key)))


def due_of(row: Communication, schedule: Schedule) -> Day | None:
    """When a message is due; None where its trigger is gone or was never given."""
    begun = _trigger_day(row, schedule)
    if begun is None or not row.days:
        return begun
    as_day = begun.date() if isinstance(begun, datetime) else begun
    if not (FIRST - as_day).days <= row.days <= (LAST - as_day).days:
        return None
    return begun + timedelta(days=row.days)


def passed(due: Day, now: datetime) -> bool:
    """Whether something that is due is overdue: its clock time has passed, or its whole day."""
    return due < now if isinstance(due, datetime) else to_datetime(finish_minutes(due)) <= now


def by_audience(found: Iterable[Message]) -> Mapping[str, Mapping[str, tuple[Message, ...]]]:
    """The matrix: messages by audience and channel, both in the order of their names."""
    matrix: dict[str, dict[str, list[Message]]] = defaultdict(lambda: defaultdict(list))
    for message in found:
        matrix[message.row.audience.strip()][str(message.row.channel)].append(message)
    return {
        audience: {channel: tuple(row[channel]) for channel in sorted(row)}
        for audience, row in sorted(matrix.items(), key=lambda pair: pair[0].casefold())
    }


def never_told(plan: Plan) -> Mapping[str, tuple[Stakeholder, ...]]:
    """The audiences of stakeholders that no message is for, with those in them."""
    told = {_alike(row.audience) for row in plan.rows(Communication).values() if row.state is not SendState.DROPPED}
    groups: dict[str, list[Stakeholder]] = defaultdict(list)
    for holder in plan.rows(Stakeholder).values():
        if not {_alike(holder.group or holder.name), _alike(holder.name)} & told:
            groups[holder.group.strip() or holder.name].append(holder)
    return {group: tuple(holders) for group, holders in groups.items()}


def draft(plan: Plan, schedule: Schedule, row: Communication) -> Draft:
    """The text of a message with its fields filled in; fields that are unknown or empty stay as they are."""
    fields = {name: made(plan, schedule, row) for name, made in FIELDS.items()}
    used = list(dict.fromkeys(PLACE.findall(f"{row.name}\n{row.body}")))
    return Draft(
        _filled(row.name, fields),
        _filled(row.body, fields),
        tuple(_recipients(plan, row)),
        tuple(name for name in used if name not in fields),
        tuple(name for name in used if fields.get(name) == ""),
    )


def _filled(text: str, fields: Mapping[str, str]) -> str:
    """A text with what is known in place of its fields, in one pass: what is filled in is not looked at again."""
    return PLACE.sub(lambda place: fields.get(place[1]) or place[0], text)


def _message(row: Communication, due: Day | None, now: datetime) -> Message:
    return Message(row, due, _timing(row, due, now))


def _timing(row: Communication, due: Day | None, now: datetime) -> Timing:
    if row.state in SILENT:
        return Timing.SENT if row.state is SendState.SENT else Timing.DROPPED
    if due is None:
        return Timing.UNDATED
    if passed(due, now):
        return Timing.OVERDUE
    return Timing.DUE if _moment(due).date() <= now.date() else Timing.AHEAD


def _trigger_day(row: Communication, schedule: Schedule) -> Day | None:
    """The day, or the moment that people gave, from which a message counts its days."""
    if row.trigger is Trigger.DATE:
        return row.date
    if row.trigger is Trigger.GO_LIVE:
        return last_day(schedule.go_live) if schedule.ids else None
    if row.task is None or row.task not in schedule.plan.tasks:
        return None
    return last_day(schedule.finish_of(row.task))


def _moment(day: Day) -> datetime:
    """A day as a moment: its begin."""
    return day if isinstance(day, datetime) else datetime.combine(day, time())


def _alike(name: str) -> str:
    """How names of audiences are compared."""
    return " ".join(name.split()).casefold()


def _recipients(plan: Plan, row: Communication) -> Iterable[str]:
    """The stakeholders of the audience, with how to reach those that take part in the launch."""
    wanted = _alike(row.audience)
    for holder in plan.rows(Stakeholder).values():
        if wanted in (_alike(holder.group), _alike(holder.name)):
            person = plan.people.get(holder.person or "")
            yield f"{holder.name} <{person.contact}>" if person and person.contact else holder.name


def _version(plan: Plan) -> str:
    """The key of the newest release that no other replaces."""
    releases = plan.rows(Release).values()
    replaced = {release.replaces for release in releases}
    left = [release for release in releases if release.id not in replaced]
    return max(left, key=lambda one: (_moment(one.made or FIRST), one.key)).key if left else ""


def _person(plan: Plan, person: Id | None) -> str:
    found = plan.people.get(person or "")
    return found.name if found else ""


def _task(plan: Plan, row: Communication) -> str:
    found = plan.tasks.get(row.task or "")
    return found.name if found else ""


def _date(day: Day | None) -> str:
    if day is None:
        return ""
    return f"{day:%Y-%m-%d %H:%M}" if isinstance(day, datetime) else f"{day:%Y-%m-%d}"


FIELDS: Final[Mapping[str, Callable[[Plan, Schedule, Communication], str]]] = {
    "launch": lambda plan, _dates, _row: plan.settings.name,
    "date": lambda _plan, dates, _row: _date(last_day(dates.go_live)) if dates.ids else "",
    "time": lambda _plan, dates, _row: f"{dates.go_live:%H:%M}" if dates.ids else "",
    "zone": lambda plan, _dates, _row: plan.settings.time_zone,
    "target": lambda plan, _dates, _row: _date(plan.settings.target),
    "version": lambda plan, _dates, _row: _version(plan),
    "audience": lambda _plan, _dates, row: row.audience,
    "channel": lambda _plan, _dates, row: str(row.channel),
    "due": lambda _plan, dates, row: _date(due_of(row, dates)),
    "task": lambda plan, _dates, row: _task(plan, row),
    "author": lambda plan, _dates, row: _person(plan, row.author),
    "approver": lambda plan, _dates, row: _person(plan, row.approver),
}
"""What can stand in braces in a text: each gives what the plan knows, or nothing."""
