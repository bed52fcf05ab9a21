"""`launchplan import`: a file of another program becomes a plan."""

from __future__ import annotations

import click

from planner.cli.output import say
from planner.cli.source import end, here, opened, told
from planner.cli.target import keep, output_option


@click.command("import", short_help="Read a file of another program as a plan.")
@click.argument("source", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@output_option
def command(source: str, output: str, *, force: bool) -> None:
    """Read SOURCE, a file of another program, and write it as a plan.

    SOURCE may be Microsoft Project XML, an Excel workbook, CSV or YAML: its content says which. What was converted is
    told on standard error; what could not be read is named with its row and field, everything else is kept, and the
    exit code is 1.
    """
    found = told(opened(source, here()))
    keep(found.plan, output, force=force)
    say(f"{len(found.plan.tasks)} tasks and {len(found.plan.links)} links in {output}.")
    end(wrong=bool(found.faults))
