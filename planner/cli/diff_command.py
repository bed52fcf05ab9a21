"""`launchplan diff`: what is different between two plans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from planner import PlanError
from planner.beside import akin, beside
from planner.cli.diff_figures import group_figures, group_lines, moved_on_graph
from planner.cli.moved_dates import MovedDates
from planner.cli.output import put_json, put_line, say
from planner.cli.source import Opened, opened, told, without_ties
from planner.differences.counts import counts, counts_told
from planner.differences.groups import groups
from planner.differences.rows import differences
from planner.differences.wording import Wording

if TYPE_CHECKING:
    from planner import Plan
    from planner.differences.groups import Group
    from planner.differences.rows import RowDifference

SAME, DIFFERENT, TROUBLE = 0, 1, 2


@click.command("diff", short_help="Tell what is different between two plans.")
@click.argument("before", type=click.Path(exists=True, dir_okay=False, allow_dash=True), metavar="A")
@click.argument("after", type=click.Path(exists=True, dir_okay=False, allow_dash=True), metavar="B")
@click.option("--json", "as_json", is_flag=True, help="Print an object with `plan`, `counts` and `rows`.")
def command(before: str, after: str, *, as_json: bool) -> None:
    """Tell what is different in the plan in B from the one in A, row by row, and what that does to the go-live.

    Files of any kind can be compared, also of two kinds. Copies of one plan file, and duplicates, are compared by the
    lasting ids of their rows, all others by keys. Exit codes are those of `diff`: 0 the plans are the same, 1 they are
    different, 2 they could not be compared, or only in part.
    """
    if before == after == "-":
        raise click.UsageError("Only one of both can be standard input.")
    first, second = _read(before), _read(after)
    then, now = beside(first, second)
    wording = Wording.of_plans(then, now)
    rows = differences(then, now, wording.now)
    if as_json:
        plan, counted = _plan_figures(first, second, then, now), counts(rows)
        put_json({"plan": plan, "counts": counted, "rows": _rows(groups(rows, wording.now), wording)})
    else:
        _put_text(then, now, wording, rows)
    faulty = SAME if not (first.faults or second.faults) else TROUBLE
    raise click.exceptions.Exit(DIFFERENT if rows else faulty)


def _read(file: str) -> Opened:
    """One of the plans; whatever keeps it from being read ends the command as trouble, not as a difference."""
    try:
        return told(without_ties(opened(file)))
    except PlanError as error:
        say(f"launchplan: {error}")
        raise click.exceptions.Exit(TROUBLE) from None


def _plan_figures(first: Opened, second: Opened, then: Plan, now: Plan) -> dict[str, Any]:
    """What is to be said of the plan as a whole."""
    by = "ids" if akin(first, second) else "keys"
    return {"name": now.settings.name, "matched_by": by, **MovedDates.of(then, now).figures()}


def _rows(found: tuple[Group, ...], wording: Wording) -> list[dict[str, Any]]:
    """Every row that is different."""
    return [figures for group in found for figures in group_figures(group, wording)]


def _put_text(then: Plan, now: Plan, wording: Wording, rows: tuple[RowDifference, ...]) -> None:
    """The rows with their fields, and lines about the whole."""
    if not rows:
        put_line("The plans are the same.")
        return
    for group in groups(rows, wording.now):
        for line in group_lines(group, wording):
            put_line(line)
    placed = moved_on_graph(rows)
    if placed:
        put_line(f"{placed} {'task stands' if placed == 1 else 'tasks stand'} elsewhere on the graph.")
        put_line()
    told = counts_told(rows)
    put_line(f"{told[:1].upper()}{told[1:]}.")
    for line in MovedDates.of(then, now).lines():
        put_line(line)
