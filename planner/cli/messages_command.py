"""`launchplan messages`: what audiences are to be told, and when."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planner import Timing, draft, due_calendar, messages, moment_of, schedule, write_file
from planner.cli.output import put, put_json, put_table, shortened
from planner.cli.source import end, file_argument, here, opened, told

if TYPE_CHECKING:
    from planner import Message, Plan, Schedule

NAME = 40
HEAD = ("key", "due", "state", "audience", "channel", "subject")


@click.command("messages", short_help="List what audiences are to be told, and when.")
@file_argument
@click.option("--due", "until", metavar="DATE", help="Only what is still to be sent by this day, as 2026-12-01.")
@click.option("--ics", type=click.Path(dir_okay=False, allow_dash=True), help="Write a calendar file of it.")
@click.option("--json", "as_json", is_flag=True, help="Print an object with a list `messages`, drafts among it.")
def command(file: str, *, until: str | None, ics: str | None, as_json: bool) -> None:
    """List the messages of the plan in FILE by when they are due; nothing is sent.

    What is overdue is measured at the status date of the plan or, without one, now. The calendar file holds what is
    still to be sent; `-` writes it to standard output instead of the list.
    """
    last = _day(until) if until else None
    found = told(opened(file, here()))
    plan, dates, now = found.plan, schedule(found.plan), moment_of(found.plan)
    listed = [one for one in messages(plan, dates, now) if last is None or (one.open and _by(one, last))]
    if ics:
        _write(ics, due_calendar(plan, dates, listed, now))
    if as_json:
        put_json({"now": now.isoformat(), "messages": [_figures(plan, dates, one) for one in listed]})
    elif ics != "-":
        put_table(HEAD, [_cells(one) for one in listed])
    end(wrong=bool(found.faults))


def _day(typed: str) -> date:
    """A day as typed; raises UsageError."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise click.UsageError(f"'{typed}' is no day. Write it as 2026-12-01.") from None


def _by(message: Message, last: date) -> bool:
    """Whether a message is due by a day."""
    due = message.due.date() if isinstance(message.due, datetime) else message.due
    return due is not None and due <= last


def _write(where: str, content: bytes) -> None:
    if where == "-":
        put(content)
    else:
        write_file(Path(where), content)


def _due(message: Message) -> str | None:
    return message.due.isoformat() if message.due is not None else None


def _cells(message: Message) -> tuple[str, ...]:
    row, due = message.row, (_due(message) or "").replace("T", " ")[:16]
    mark = "!" if message.timing is Timing.OVERDUE else ""
    return row.key, due, f"{message.timing}{mark}", row.audience, str(row.channel), shortened(row.name, NAME)


def _figures(plan: Plan, dates: Schedule, message: Message) -> dict[str, Any]:
    """A message with its draft as plain values."""
    row, text = message.row, draft(plan, dates, message.row)
    return {
        "key": row.key,
        "subject": text.subject,
        "audience": row.audience,
        "channel": str(row.channel),
        "due": _due(message),
        "timing": str(message.timing),
        "state": str(row.state),
        "trigger": str(row.trigger),
        "days": row.days,
        "task": plan.tasks[row.task].key if row.task in plan.tasks and row.task else None,
        "author": plan.people[row.author].key if row.author in plan.people and row.author else None,
        "recipients": list(text.recipients),
        "text": text.text,
        "unknown_fields": list(text.unknown),
        "empty_fields": list(text.empty),
    }
