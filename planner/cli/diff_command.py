"""`launchplan diff`: what is different between two plans."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from planner import PlanError
from planner.change import Fate
from planner.cli.beside import beside, copies
from planner.cli.diff_figures import group_figures, group_lines, moved_on_graph
from planner.cli.moved_dates import MovedDates
from planner.cli.output import put_json, put_line
from planner.cli.source import Opened, opened, told, without_ties
from planner.merge.differences import differences

if TYPE_CHECKING:
    from planner import Plan
    from planner.merge.differences import Group

SAME, DIFFERENT, TROUBLE = 0, 1, 2


@click.command("diff", short_help="Tell what is different between two plans.")
@click.argument("before", type=click.Path(exists=True, dir_okay=False, allow_dash=True), metavar="A")
@click.argument("after", type=click.Path(exists=True, dir_okay=False, allow_dash=True), metavar="B")
@click.option("--json", "as_json", is_flag=True, help="Print an object with `plan`, `counts` and `rows`.")
def command(before: str, after: str, *, as_json: bool) -> None:
    """Tell what is different in the plan in B from the one in A, row by row, and what that does to the go-live.

    Files of any kind can be compared, also of two kinds. Copies of one plan file are compared by the lasting ids of
    their rows, all others by keys. Exit codes are those of `diff`: 0 the plans are the same, 1 they are different,
    2 they could not be compared, or only in part.
    """
    if before == after == "-":
        raise click.UsageError("Only one of both can be standard input.")
    first, second = _read(before), _read(after)
    then, now = beside(first, second)
    found = differences(then, now)
    if as_json:
        put_json({"plan": _plan_figures(first, second, then, now), "counts": _counts(found), "rows": _rows(found)})
    else:
        _put_text(then, now, found)
    faulty = SAME if not (first.faults or second.faults) else TROUBLE
    raise click.exceptions.Exit(DIFFERENT if found else faulty)


def _read(file: str) -> Opened:
    """One of the plans; whatever keeps it from being read ends the command as trouble, not as a difference."""
    try:
        return told(without_ties(opened(file)))
    except PlanError as error:
        click.echo(f"launchplan: {error}", err=True)
        raise click.exceptions.Exit(TROUBLE) from None


def _plan_figures(first: Opened, second: Opened, then: Plan, now: Plan) -> dict[str, Any]:
    """What is to be said of the plan as a whole."""
    by = "ids" if copies(first, second) else "keys"
    return {"name": now.settings.name, "matched_by": by, **MovedDates.of(then, now).figures()}


def _counts(found: tuple[Group, ...]) -> dict[str, int]:
    """How many rows came, went and changed."""
    counted = Counter(row.fate for group in found for row in group.rows)
    return {str(fate): counted[fate] for fate in Fate}


def _rows(found: tuple[Group, ...]) -> list[dict[str, Any]]:
    """Every row that is different."""
    return [figures for group in found for figures in group_figures(group)]


def _put_text(then: Plan, now: Plan, found: tuple[Group, ...]) -> None:
    """The rows with their fields, and lines about the whole."""
    if not found:
        put_line("The plans are the same.")
        return
    for group in found:
        for line in group_lines(group):
            put_line(line)
    placed = moved_on_graph(found)
    if placed:
        put_line(f"{placed} {'task stands' if placed == 1 else 'tasks stand'} elsewhere on the graph.")
        put_line()
    counts = _counts(found)
    many = f"{sum(counts.values())} rows" if sum(counts.values()) > 1 else "1 row"
    put_line(f"{many}: {', '.join(f'{count} {fate}' for fate, count in counts.items() if count)}.")
    for line in MovedDates.of(then, now).lines():
        put_line(line)
