"""`launchplan report`: the status, the whole plan, the gates or the tests as an HTML page."""

from __future__ import annotations

from pathlib import Path

import click

from planner import Options, Report, file_exists, report_html, schedule, simulate, write_file
from planner.cli.output import put
from planner.cli.source import end, file_argument, here, opened, told


@click.command("report", short_help="Write a report of a plan as an HTML page.")
@file_argument
@click.option(
    "--kind",
    type=click.Choice([report.value for report in Report]),
    default="status",
    show_default=True,
    help="What is reported.",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, allow_dash=True), default="-", help="A file to write.")
@click.option("--no-simulation", is_flag=True, help="Leave the chances out, and do not simulate for them.")
def command(file: str, *, kind: str, output: str, no_simulation: bool) -> None:
    """Write a report of the plan in FILE as one HTML page without scripts, links or pictures.

    The same plan gives the same page, letter by letter, where its status date is set; without one it is as of now.
    """
    if output != "-" and file != "-" and file_exists(Path(output)) and Path(output).samefile(file):
        raise click.UsageError(f"'{output}' is the plan that is read. Choose another name for the report.")
    found = told(opened(file, here()))
    plan, dates = found.plan, schedule(found.plan)
    simulation = None if no_simulation or not plan.tasks else simulate(plan, Options(), schedule=dates)
    page = report_html(Report(kind), plan, dates, simulation)
    if output == "-":
        put(page.encode())
    else:
        write_file(Path(output), page.encode())
    end(wrong=bool(found.faults))
