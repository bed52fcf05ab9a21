"""`launchplan log`: who changed a plan, when and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from planner.cli.output import put_json, put_table, shortened as cut
from planner.cli.plan_file import read_past
from planner.cli.source import Opened, content_of, end, file_argument, told
from planner.cli.terminal import TerminalError
from planner.differences.values import shortened
from planner.differences.wording import ROOM
from planner.errors import PlanError
from planner.store.files import PLAN_FILE

if TYPE_CHECKING:
    from planner import Fault, Past, Point
    from planner.differences.rows import RowDifference
    from planner.differences.wording import Wording

LABEL = 60
AUTHOR = 24
HEAD = ("when", "who", "what", "")


@click.command("log", short_help="List who changed a plan, when and how.")
@file_argument
@click.option("--about", metavar="KEY", help="Only what happened to rows of this key, be they still there or not.")
@click.option("--versions", "named", is_flag=True, help="Only the named versions.")
@click.option("--newest", type=click.IntRange(1), metavar="N", help="Only the newest N of them.")
@click.option("--json", "as_json", is_flag=True, help="Print an object with a list `changes`, fields among it.")
def command(file: str, *, about: str | None, named: bool, newest: int | None, as_json: bool) -> None:
    """List the history of the plan file FILE, the newest change first; named versions are marked with `*`.

    Times are UTC. What was undone says so.
    """
    past, faults = _read(file)
    told(Opened(past.plan, faults=faults))
    wanted = _about(past, about) if about else None
    listed = [one for one in past.points if (wanted is None or one.id in wanted) and (one.versions or not named)]
    listed = listed[:newest]
    if as_json:
        put_json({"changes": [_figures(past, one) for one in listed]})
    else:
        put_table(HEAD, [_cells(one) for one in listed])
    end(wrong=bool(faults))


def _read(file: str) -> tuple[Past, tuple[Fault, ...]]:
    """The plan of a file with its history; raises TerminalError for a format that has none, and what reading raises."""
    content = content_of(file)
    name = "standard input" if file == "-" else file
    if not content.startswith(PLAN_FILE):
        raise TerminalError(f"{name} has no history: only a .launchplan file has one.")
    try:
        return read_past(content)
    except PlanError as error:
        error.args = (f"{name}: {error}",)
        raise


def _about(past: Past, key: str) -> frozenset[tuple[str, int]]:
    """The changes that concern the rows of a key; raises TerminalError where there never was one."""
    plan, gone = past.plan, past.names.gone.values()
    rows = [row for entity in plan.schema.entities for row in plan.table(entity.name).values()]
    ids = {row.id for row in (*rows, *gone) if getattr(row, "key", "") == key}
    if not ids:
        raise TerminalError(f"There is no row '{key}' in the plan, and there never was one.")
    return frozenset().union(*(past.about(row_id) for row_id in ids))


def _cells(point: Point) -> tuple[str, ...]:
    """A line of the list."""
    names = ", ".join(version.name for version in point.versions)
    entry, what = point.entry, f"* {names}" if names else point.entry.label
    when = entry.at[:19].replace("T", " ")
    return when, cut(entry.author, AUTHOR), cut(what, LABEL), "undone" if point.undone else ""


def _figures(past: Past, point: Point) -> dict[str, Any]:
    """A change as plain values."""
    entry = point.entry
    return {
        "replica": entry.replica,
        "counter": entry.counter,
        "at": entry.at,
        "author": entry.author,
        "label": entry.label,
        "undone": point.undone,
        "versions": [{"name": version.name, "note": version.note} for version in point.versions],
        "rows": [_row_figures(past.wording, row) for row in past.changes(entry.steps)],
    }


def _row_figures(wording: Wording, row: RowDifference) -> dict[str, Any]:
    """What happened to a row as plain values."""
    fields = ((one.field.label, *shortened(*wording.typed(one), room=ROOM)) for one in row.fields)
    return {
        "entity": row.entity.name,
        "row": wording.called(row),
        "name": wording.title(row) if row.entity.keyed else "",
        "happened": str(row.fate),
        "fields": [{"field": label, "before": before, "after": after} for label, before, after in fields],
    }
