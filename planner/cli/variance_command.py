"""`launchplan variance`: how far a plan has moved from a baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from planner import Baseline, in_days, schedule, variance
from planner.cli.output import put_csv, put_json, put_line, put_table, shortened
from planner.cli.source import end, file_argument, here, opened, told
from planner.cli.terminal import TerminalError
from planner.cli.variance_figures import VARIANCE_COLUMNS, baseline_figures, total_figures, variance_figures
from planner.worktime import to_datetime

if TYPE_CHECKING:
    from planner import Id, Plan, Variance

HEAD = ("Key", "Task", "Finish then", "Finish now", "Later by")
WIDEST = 52


@click.command("variance", short_help="Tell how far a plan has moved from a baseline.")
@file_argument
@click.option("--baseline", "key", metavar="KEY", help="The baseline; without it the one that the plan compares with.")
@click.option("--json", "as_json", is_flag=True, help="Print an object with `baseline`, `plan` and `tasks`.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a row for each task.")
def command(file: str, key: str | None, *, as_json: bool, as_csv: bool) -> None:
    """Tell how far the plan in FILE has moved from a baseline: what slipped, came in or went, and the finish.

    Variances are working minutes of the plan's calendar in JSON and CSV, working days in the table; later and longer
    are positive.
    """
    if as_json and as_csv:
        raise click.UsageError("Choose --json or --csv, not both.")
    read = told(opened(file, here()))
    found = variance(schedule(read.plan), _baseline(read.plan, key))
    if found is None:
        raise TerminalError(f"{file}: There is no baseline. Take one with `launchplan baseline FILE --take NAME`.")
    if as_json:
        tasks = list(variance_figures(found))
        put_json({"baseline": baseline_figures(found), "plan": total_figures(found), "tasks": tasks})
    elif as_csv:
        put_csv(VARIANCE_COLUMNS, variance_figures(found))
    else:
        _put_text(found)
    end(wrong=bool(read.faults))


def _baseline(plan: Plan, key: str | None) -> Id | None:
    """The id of the baseline of that key, None for no key; raises TerminalError."""
    if key is None:
        return None
    baseline = plan.by_key(Baseline, key)
    if baseline is None:
        known = ", ".join(row.key for row in plan.rows(Baseline).values())
        raise TerminalError(
            f"There is no baseline '{key}'. {f'Choose one of {known}.' if known else 'The plan has none.'}"
        )
    return baseline.id


def _put_text(found: Variance) -> None:
    """A table of what slipped, and lines about the whole."""
    plan, then = found.schedule.plan, found.baseline
    rows = [_row(found, task) for task in found.slipped]
    if rows:
        put_table(HEAD, rows, right=(4,))
        put_line()
    taken = f", taken {then.taken:%Y-%m-%d}" if then.taken else ""
    put_line(f"{plan.settings.name} against {then.name} ({then.key}{taken}):")
    put_line(f"  Finish: {_moved(plan, found.plan_finish)}")
    if plan.settings.go_live:
        put_line(f"  Go-live: {_moved(plan, found.go_live)}")
    put_line(f"  Tasks: {len(found.slipped)} slipped, {len(found.added)} added, {len(found.removed)} removed")
    for row in found.removed:
        put_line(f"    removed: {shortened(row.name, WIDEST)}")


def _row(found: Variance, task_id: Id) -> list[str]:
    """The cells of a task that slipped."""
    plan, row = found.schedule.plan, found.schedule.row(task_id)
    task = plan.tasks[task_id]
    then, now = (f"{to_datetime(times[row]):%Y-%m-%d %H:%M}" for times in (found.frozen.finish, found.schedule.finish))
    return [task.key, shortened(task.name, WIDEST), then, now, in_days(plan, int(found.finish[row]))]


def _moved(plan: Plan, minutes: int | None) -> str:
    """By how much a date has moved, in words."""
    if minutes is None:
        return "not in the baseline"
    if not minutes:
        return "as promised"
    return f"{in_days(plan, abs(minutes))} {'later' if minutes > 0 else 'earlier'}"
