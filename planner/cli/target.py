"""Writing the plan that a command made: to a plan file, to a text format by its suffix, or to standard output."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import planner
from planner import Plan, PlanError, schedule
from planner.cli.output import put
from planner.cli.source import PLAN_FILE, PLAN_SUFFIX
from planner.formats.registry import FORMATS, format_named

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
    """Write a plan where the user wants it; raises CannotSave, FileChanged or PlanError."""
    if output == "-":
        put(written(plan, STREAM_FORMAT))
        return
    path = Path(output)
    if path.exists() and not force:
        raise PlanError(f"{output} is there already and was left as it is. Choose another name, or add --force.")
    suffix = path.suffix.lower()
    textual = next((known.name for known in FORMATS if known.write and suffix in known.suffixes), None)
    if textual is None and suffix != PLAN_SUFFIX:
        raise click.UsageError(f"'{output}' ends in no format that can be written. Use {PLAN_SUFFIX} or .yaml.")
    if textual:
        put_file(path, written(plan, textual))
        return
    document = planner.Document.new(plan)
    try:
        document.save(path, overwrite=force)
    finally:
        document.close(discard=True)


def written(plan: Plan, name: str) -> bytes:
    """A plan in the format of that name, its losses told on standard error; raises NotAPlan for an unknown name."""
    known = format_named(name)
    if known.write is None:
        raise PlanError(f"{known.label} can be read, but not written.")
    return content_told(known.write(plan, schedule(plan)))


def content_told(done: Exported) -> bytes:
    """The bytes of a written file, what it could not hold told on standard error."""
    for loss in done.losses:
        click.echo(f"note: {loss}", err=True)
    return done.content


def put_file(path: Path, content: bytes) -> None:
    """Write a file whole or leave it as it was, and a plan file always; raises PlanError with the reason."""
    target = Path(os.path.realpath(path))
    try:
        if _is_plan_file(target):
            raise PlanError(f"{path} is a plan file and was left as it is. Choose another name for the export.")
        if target.exists() and not target.is_file():
            target.write_bytes(content)
        else:
            _replace(target, content)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise PlanError(f"{path} cannot be written: {reason}. Choose another place.") from None


def _is_plan_file(target: Path) -> bool:
    """Whether plan files are called so, or this file is one; raises OSError."""
    if target.suffix.lower() == PLAN_SUFFIX:
        return True
    if not target.is_file():
        return False
    with target.open("rb") as file:
        return file.read(len(PLAN_FILE)) == PLAN_FILE


def _replace(target: Path, content: bytes) -> None:
    """Write beside a file and take its place; raises OSError, the file as it was."""
    temporary = target.with_name(f".{target.name[:80]}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(content)
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
