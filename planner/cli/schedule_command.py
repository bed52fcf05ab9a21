"""`launchplan schedule`: dates, floats and the critical path."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from planner import in_days, outline, schedule
from planner.cli.figures import TASK_COLUMNS, plan_figures, task_figures
from planner.cli.output import put_csv, put_json, put_line, put_table, say, shortened
from planner.cli.source import end, file_argument, here, opened, told, without_ties

if TYPE_CHECKING:
    from planner import Plan, Schedule

HEAD = ("Key", "Task", "Start", "Finish", "Float", "")
WIDEST = 52


@click.command("schedule", short_help="Compute the dates, floats and critical path.")
@file_argument
@click.option("--json", "as_json", is_flag=True, help="Print an object with `plan` and `tasks`.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a row for each task.")
def command(file: str, *, as_json: bool, as_csv: bool) -> None:
    """Compute the dates, floats and critical path of the plan in FILE.

    Times are wall clock times of the plan; floats are working minutes in JSON and CSV, working days in the table.
    """
    if as_json and as_csv:
        raise click.UsageError("Choose --json or --csv, not both.")
    found = told(without_ties(opened(file, here())))
    plan, dates = found.plan, schedule(found.plan)
    if as_json:
        put_json({"plan": plan_figures(plan, dates), "tasks": list(task_figures(plan, dates))})
    elif as_csv:
        put_csv(TASK_COLUMNS, task_figures(plan, dates))
    else:
        _put_text(plan, dates)
    _tell_suspended(plan, dates)
    end(wrong=bool(found.faults or dates.suspended))


def _put_text(plan: Plan, dates: Schedule) -> None:
    """A table of the tasks, and a line about the whole."""
    rows = [_row(plan, dates, number) for number in range(len(dates.ids))]
    depths = {row.task.id: row.depth for row in outline(plan)}
    for number, row in enumerate(rows):
        row[1] = shortened("  " * depths[dates.ids[number]] + row[1], WIDEST)
    put_table(HEAD, rows, right=(4,))
    path = " ".join(plan.tasks[task].key for task in dates.critical_path)
    length = in_days(plan, dates.length)
    put_line(f"\n{plan.settings.name}: {dates.begin:%Y-%m-%d %H:%M} to {dates.end:%Y-%m-%d %H:%M}, {length} of work.")
    put_line(f"Critical path: {path or 'none'}")


def _row(plan: Plan, dates: Schedule, number: int) -> list[str]:
    """The cells of a task."""
    task = plan.tasks[dates.ids[number]]
    start, finish = dates.start_of(task.id), dates.finish_of(task.id)
    float_days = in_days(plan, int(dates.plan_float[number]))
    mark = "critical" if dates.critical[number] else ""
    return [task.key, task.name, f"{start:%Y-%m-%d %H:%M}", f"{finish:%Y-%m-%d %H:%M}", float_days, mark]


def _tell_suspended(plan: Plan, dates: Schedule) -> None:
    """Name the links that the dates leave out."""
    for held in dates.suspended:
        link = plan.links[held.link]
        keys = [plan.tasks[task].key if task in plan.tasks else task for task in (link.predecessor, link.successor)]
        say(f"error: the link {' -> '.join(keys)} {held.reason}; the dates leave it out.")
