"""`launchplan baseline`: the baselines of a plan, and taking another."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planner import Baseline, apply, compared_baseline, plan_now, schedule, take_baseline
from planner.cli.output import put_json, put_line, put_table, say
from planner.cli.source import end, file_argument, here, opened, told
from planner.cli.target import keep
from planner.model.baselines import BaselineTask
from planner.store.files import PLAN_SUFFIX

if TYPE_CHECKING:
    from planner import Change, Plan

HEAD = ("Key", "Baseline", "Taken", "Tasks", "")


@click.command("baseline", short_help="List the baselines of a plan, or take another.")
@file_argument
@click.option("--take", "name", metavar="NAME", help="Freeze the dates of now under this name.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, allow_dash=True), help="Where the plan goes then.")
@click.option("--force", is_flag=True, help="Replace that file if it is there already.")
@click.option("--json", "as_json", is_flag=True, help="Print an object with `baselines`.")
def command(file: str, name: str | None, output: str | None, *, force: bool, as_json: bool) -> None:
    """List the baselines of the plan in FILE, or with --take freeze its dates and durations as a new one.

    A .launchplan file keeps the new baseline itself, as a change that can be undone, unless -o names another file.
    """
    if name is None:
        if output or force:
            raise click.UsageError("-o and --force say where a new baseline goes. Add --take NAME.")
        _list(file, as_json=as_json)
    elif output is None:
        _take_in_place(file, name)
    else:
        read = told(opened(file, here()))
        keep(apply(read.plan, _taken(read.plan, name)), output, force=force)
        end(wrong=bool(read.faults))


def _taken(plan: Plan, name: str) -> Change:
    """The change that takes a baseline now; raises Refused."""
    change = take_baseline(plan, schedule(plan), name, taken=plan_now(plan))
    say(f"Baseline {name.strip()} of {len(plan.tasks)} tasks.")
    return change


def _take_in_place(file: str, name: str) -> None:
    """Take a baseline in a plan file, its history kept; raises UsageError for any other file."""
    if Path(file).suffix.lower() != PLAN_SUFFIX:
        raise click.UsageError(f"'{file}' is no plan file. Say with -o where the plan with its baseline goes.")
    document = importlib.import_module("planner.document").open_document(Path(file))
    try:
        document.do(_taken(document.plan, name))
        document.save()
    finally:
        document.close(discard=True)
    end(wrong=bool(document.faults))


def _list(file: str, *, as_json: bool) -> None:
    """Print the baselines of a plan."""
    read = told(opened(file, here()))
    rows = list(_rows(read.plan))
    if as_json:
        put_json({"baselines": rows})
    elif rows:
        put_table(HEAD, [_cells(row) for row in rows], right=(3,))
    else:
        put_line("No baseline yet. Take one with --take NAME.")
    end(wrong=bool(read.faults))


def _rows(plan: Plan) -> list[dict[str, Any]]:
    """The baselines in the order of the plan."""
    frozen = [row.baseline for row in plan.rows(BaselineTask).values()]
    now = compared_baseline(plan)
    return [
        {
            "key": row.key,
            "name": row.name,
            "taken": row.taken.isoformat() if row.taken else None,
            "tasks": frozen.count(row.id),
            "compared": row is now,
        }
        for row in plan.rows(Baseline).values()
    ]


def _cells(row: dict[str, Any]) -> list[str]:
    """One baseline as a line of the table."""
    taken = (row["taken"] or "").replace("T", " ")[:16]
    return [row["key"], row["name"], taken, str(row["tasks"]), "compared with" if row["compared"] else ""]
