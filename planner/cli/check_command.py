"""`launchplan check`: what is wrong or risky in a plan."""

from __future__ import annotations

import click

from planner import schedule
from planner.cli.figures import finding_figures
from planner.cli.output import put_json, put_line
from planner.cli.source import end, file_argument, here, opened, without_ties
from planner.findings import Severity, findings


@click.command("check", short_help="Say what is wrong or risky in a plan.")
@file_argument
@click.option("--json", "as_json", is_flag=True, help="Print an object with `findings`.")
def command(file: str, *, as_json: bool) -> None:
    """Say what is wrong or risky in the plan in FILE; exit code 1 if any finding is an error.

    Errors: rows that could not be read, links left out of the schedule, calendars without working time, negative
    float, missed deadlines, a missed target go-live. Warnings: tasks that are not linked or without successor,
    milestones that take time, risks without owner or task.
    """
    read = without_ties(opened(file, here()))
    for note in read.notes:
        click.echo(f"note: {note}", err=True)
    found = findings(read.plan, schedule(read.plan), read.faults)
    if as_json:
        put_json({"findings": finding_figures(found)})
    else:
        for finding in found:
            said = finding.message if finding.rule == "fault" else f"{finding.where}: {finding.message} {finding.fix}"
            put_line(f"{finding.severity}: {said.rstrip()}")
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    click.echo(f"{_counted(errors, 'error')}, {_counted(len(found) - errors, 'warning')}.", err=True)
    end(wrong=errors > 0)


def _counted(number: int, what: str) -> str:
    """A number with its noun."""
    return f"{number} {what}{'' if number == 1 else 's'}"
