"""`launchplan export`: a plan in a format that others read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner import FORMATS, SCHEMA, file_exists, schedule, write_file
from planner.cli.output import put
from planner.cli.source import end, file_argument, opened, told
from planner.cli.target import content_told, written
from planner.formats.csv_plan import write_register

if TYPE_CHECKING:
    from planner import Plan

NAMES = tuple(known.name for known in FORMATS if known.write)
TABLES = tuple(entity.plural for entity in SCHEMA.entities if not entity.single)


@click.command("export", short_help="Write a plan as YAML, CSV, an Excel workbook or another format.")
@file_argument
@click.option("--to", "name", required=True, type=click.Choice(NAMES), help="The format.")
@click.option("--table", type=click.Choice(TABLES), help="For CSV: this register instead of the tasks.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, allow_dash=True), default="-", help="A file to write.")
def command(file: str, name: str, table: str | None, output: str) -> None:
    """Write the plan in FILE in another format, to standard output or a file.

    What the format cannot hold is told on standard error.
    """
    if output != "-" and file != "-" and file_exists(Path(output)) and Path(output).samefile(file):
        raise click.UsageError(f"'{output}' is the file that is read. Choose another name for the export.")
    found = told(opened(file))
    content = _register(found.plan, name, table) if table else written(found.plan, name)
    if output == "-":
        put(content)
    else:
        write_file(Path(output), content)
    end(wrong=bool(found.faults))


def _register(plan: Plan, name: str, table: str) -> bytes:
    """One register as CSV; raises UsageError for another format."""
    if name != "csv":
        raise click.UsageError(f"--table chooses a register for csv; {name} holds the whole plan. Leave --table out.")
    entity = next(entity for entity in SCHEMA.entities if entity.plural == table)
    return content_told(write_register(plan, schedule(plan), entity.name))
