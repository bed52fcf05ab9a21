"""`launchplan paths`: what drives a task, what nearly does, and the longest paths to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from planner import Lookup, float_paths, in_days, longest_paths, schedule
from planner.cli.figures import plan_figures
from planner.cli.output import put_json, put_line, put_table, shortened
from planner.cli.source import end, file_argument, here, opened, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner import FloatPath, Id, LongPath, Plan

WIDEST = 90
SHOWN = 5


@click.command("paths", short_help="List float paths and the longest paths to a task.")
@file_argument
@click.option("--to", "key", metavar="KEY", help="The task that the paths lead to; the last finish if not given.")
@click.option("--count", type=click.IntRange(1, 1000), default=SHOWN, show_default=True, help="How many of each kind.")
@click.option("--json", "as_json", is_flag=True, help="Print an object with `plan`, `float_paths` and `longest_paths`.")
def command(file: str, *, key: str | None, count: int, as_json: bool) -> None:
    """List the paths to a task of the plan in FILE, or to its last finish.

    Float paths hold each task once: the driving chain first, then what is nearest to driving a path before it. The
    longest paths hold the same task as often as there are ways over it.
    """
    found = told(opened(file, here()))
    plan, dates = found.plan, schedule(found.plan)
    to = Lookup.of(plan).id_of("task", key) if key else None
    near, longest = float_paths(dates, to, count=count), longest_paths(dates, to, count=count)
    if as_json:
        lists = {"float_paths": _numbered(plan, near), "longest_paths": _numbered(plan, longest)}
        put_json({"plan": plan_figures(plan, dates), **lists})
    else:
        _put_text(plan, near, longest)
    end(wrong=bool(found.faults or dates.suspended))


def _numbered(plan: Plan, paths: Iterable[FloatPath | LongPath]) -> list[dict[str, Any]]:
    """The figures of paths, the first one numbered 1."""
    return [{"number": number, **_figures(plan, path)} for number, path in enumerate(paths, 1)]


def _figures(plan: Plan, path: FloatPath | LongPath) -> dict[str, Any]:
    """The figures of a path."""
    shared = {"tasks": _keys(plan, path.tasks), "relative_float_minutes": path.relative_float}
    if hasattr(path, "length"):
        return {**shared, "length_minutes": path.length}
    joins = plan.tasks[path.joins].key if path.joins else None
    return {**shared, "joins": joins, "link_float_minutes": path.link_float}


def _keys(plan: Plan, tasks: Sequence[Id]) -> list[str]:
    return [plan.tasks[task].key for task in tasks]


def _put_text(plan: Plan, near: Sequence[FloatPath], longest: Sequence[LongPath]) -> None:
    """Two tables: the float paths, and the longest paths."""
    rows = [
        [
            str(number),
            in_days(plan, path.relative_float),
            plan.tasks[path.joins].key if path.joins else "",
            shortened(" ".join(_keys(plan, path.tasks)), WIDEST),
        ]
        for number, path in enumerate(near, 1)
    ]
    put_table(("Path", "Float", "Joins", "Tasks"), rows, right=(0, 1))
    put_line()
    ways = [
        [
            str(number),
            in_days(plan, path.length),
            in_days(plan, path.relative_float),
            shortened(" ".join(_keys(plan, path.tasks)), WIDEST),
        ]
        for number, path in enumerate(longest, 1)
    ]
    put_table(("Rank", "Length", "Float", "Tasks"), ways, right=(0, 1, 2))
