"""`launchplan work`: what a person or a role has to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from planner import by_kind, moment_of, my_work, schedule
from planner.cli.output import put_json, put_line, put_table, shortened
from planner.cli.source import end, file_argument, here, opened, told
from planner.cli.terminal import TerminalError

if TYPE_CHECKING:
    from planner import Plan, Work

NAME = 48
HEAD = ("key", "start", "due", "", "state", "what")


@click.command("work", short_help="List what a person or a role has to do.")
@file_argument
@click.argument("who", metavar="PERSON_OR_ROLE")
@click.option("--json", "as_json", is_flag=True, help="Print an object with `who` and a list `work`.")
def command(file: str, who: str, *, as_json: bool) -> None:
    """List what a person or role of the plan in FILE has to do, by key or name: tasks by their start, then the rest.

    A role has what names it and all that its people have. What is overdue is measured at the status date of the plan
    or, without one, now.
    """
    found = told(opened(file, here()))
    plan = found.plan
    entity, row = _who(plan, who)
    works = my_work(plan, schedule(plan), row.id, moment_of(plan))
    if as_json:
        asked = {"entity": entity, "key": row.key, "name": row.name}
        put_json({"who": asked, "work": [_figures(work) for work in works]})
    else:
        _put_text(row.name, works)
    end(wrong=bool(found.faults))


def _who(plan: Plan, typed: str) -> tuple[str, Any]:
    """The person or role of a key or name, whatever its case; raises TerminalError where there is none, or several."""
    rows = [(entity, row) for entity in ("person", "role") for row in plan.table(entity).values()]
    wanted = " ".join(typed.split()).casefold()
    for attribute in ("key", "name"):
        fits = [(entity, row) for entity, row in rows if getattr(row, attribute).casefold() == wanted]
        exact = [pair for pair in fits if getattr(pair[1], attribute) == typed]
        if len(fits) == 1 or len(exact) == 1:
            return (exact or fits)[0]
        if fits:
            keys = ", ".join(row.key for _, row in fits)
            raise TerminalError(f"Several are called '{typed}': {keys}. Give the key.")
    known = ", ".join(row.key for _, row in rows[:12])
    hint = f"Keys: {known}." if known else "The plan has neither people nor roles."
    raise TerminalError(f"No person or role of this plan has the key or name '{typed}'. {hint}")


def _put_text(name: str, works: tuple[Work, ...]) -> None:
    """A table for each kind of work."""
    if not works:
        put_line(f"{name} has nothing to do.")
    for number, (kind, rows) in enumerate(by_kind(works).items()):
        put_line(f"{'' if not number else chr(10)}{kind.capitalize()}")
        put_table(HEAD, [_cells(work) for work in rows])


def _cells(work: Work) -> tuple[str, ...]:
    start = f"{work.start:%Y-%m-%d}" if work.start else ""
    late = "overdue" if work.overdue else ""
    return work.key, start, _due(work)[:16].replace("T", " "), late, work.state, shortened(work.name, NAME)


def _due(work: Work) -> str:
    return work.due.isoformat() if work.due is not None else ""


def _figures(work: Work) -> dict[str, Any]:
    """A thing to do as plain values."""
    return {
        "kind": str(work.kind),
        "entity": work.entity,
        "key": work.key,
        "name": work.name,
        "state": str(work.state),
        "start": work.start.isoformat() if work.start else None,
        "due": _due(work) or None,
        "overdue": work.overdue,
    }
