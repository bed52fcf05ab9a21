"""`launchplan templates`: what a plan can start from."""

from __future__ import annotations

import click

from planner import templates
from planner.cli.output import put_json, put_table


@click.command("templates", short_help="List the launches that a plan can start from.")
@click.option("--json", "as_json", is_flag=True, help="Print an object with `templates`.")
def command(*, as_json: bool) -> None:
    """List the launches that a plan can start from; `new --template NAME` takes the names."""
    rows = [
        {
            "name": one.name,
            "title": one.title,
            "description": one.description,
            "tasks": one.tasks,
            "links": one.links,
            "risks": one.risks,
        }
        for one in templates()
    ]
    if as_json:
        put_json({"templates": rows})
    else:
        table = [[str(row[name]) for name in ("name", "tasks", "risks", "title")] for row in rows]
        put_table(("Name", "Tasks", "Risks", "Launch"), table, right=(1, 2))
