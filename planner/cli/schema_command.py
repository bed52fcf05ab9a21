"""`launchplan schema`: the JSON Schema of the YAML format."""

from __future__ import annotations

import click

from planner.cli.output import put
from planner.formats.json_schema import json_schema_text


@click.command("schema", short_help="Print the JSON Schema of the YAML format.")
def command() -> None:
    """Print the JSON Schema of the YAML format, for editors and checkers."""
    put(json_schema_text().encode())
