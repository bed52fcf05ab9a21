"""Writing the plan that a command made: to a plan file, to a text format by its suffix, or to standard output."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import planner
from planner import Plan, file_exists, schedule, write_file
from planner.cli.output import put, say
from planner.cli.terminal import TerminalError
from planner.formats.registry import FORMATS, format_named
from planner.store.files import PLAN_SUFFIX

if TYPE_CHECKING:
    from planner.formats.format import Exported

STREAM_FORMAT = "yaml"


def output_option(function: Any) -> Any:
    """The options that say where a made plan goes."""
    forced = click.option("--force", is_flag=True, help="Replace the file if it is there already.")
    where = click.option(
        "-o",
        "--output",
        required=True,
        type=click.Path(dir_okay=False, allow_dash=True),
        help="A .launchplan file, a .yaml file, or - for YAML on standard output.",
    )
    return where(forced(function))


def keep(plan: Plan, output: str, *, force: bool) -> None:
    """Write a plan where the user wants it; raises CannotSave, FileChanged or TerminalError."""
    if output == "-":
        put(written(plan, STREAM_FORMAT))
        return
    path = free(output, force=force)
    suffix = path.suffix.lower()
    textual = next((known.name for known in FORMATS if known.write and suffix in known.suffixes), None)
    if textual is None and suffix != PLAN_SUFFIX:
        raise click.UsageError(f"'{output}' ends in no format that can be written. Use {PLAN_SUFFIX} or .yaml.")
    if textual:
        write_file(path, written(plan, textual))
        return
    document = planner.Document.new(plan)
    try:
        document.save(path, overwrite=force)
    finally:
        document.close(discard=True)


def free(output: str, *, force: bool) -> Path:
    """The path of a file that may be written; raises TerminalError where there is one that is not to be replaced."""
    path = Path(output)
    if file_exists(path) and not force:
        raise TerminalError(f"{output} is there already and was left as it is. Choose another name, or add --force.")
    return path


def written(plan: Plan, name: str) -> bytes:
    """A plan in the format of that name, its losses told on standard error; raises NotAPlan for an unknown name."""
    known = format_named(name)
    if known.write is None:
        raise TerminalError(f"{known.label} can be read, but not written.")
    return content_told(known.write(plan, schedule(plan)))


def content_told(done: Exported) -> bytes:
    """The bytes of a written file, what it could not hold told on standard error."""
    for loss in done.losses:
        say(f"note: {loss}")
    return done.content
