"""Reading the FILE of a command: a plan file, a text format, or standard input."""

from __future__ import annotations

import importlib
import shlex
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planner import SCHEMA, Damaged, Fault, PlanError, format_of
from planner.beside import Stated
from planner.cli.output import say
from planner.cli.terminal import TerminalError
from planner.formats.ties import suspended_faults
from planner.model.checks import MAX_BYTES
from planner.sentences import UNSAID
from planner.store.files import PLAN_FILE, PLAN_SUFFIX

if TYPE_CHECKING:
    from planner.store.mending import Loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened(Stated):
    """A plan that was read, with what was converted and what was wrong in its file; a plan file was `loaded`."""

    notes: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    loaded: Loaded | None = None


def file_argument(function: Any) -> Any:
    """The FILE argument of a command that reads a plan."""
    return click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))(function)


def opened(file: str, start: date | None = None, *, called: str = "") -> Opened:
    """The plan in a file or, for `-`, in standard input; raises NotAPlan, NewerFile, Damaged or Refused.

    With `start`, a plan of a text format that gives none starts on that day. A file is `called` otherwise where its
    own name says nothing, as that of a copy which another program made.
    """
    content = content_of(file)
    try:
        return _read(content, "" if file == "-" else Path(called or file).suffix.lower(), start)
    except PlanError as error:
        way = _way_on(file) if isinstance(error, Damaged) and file != "-" else ""
        error.args = (f"{called or ('standard input' if file == '-' else file)}: {error}{way}",)
        raise


def _way_on(file: str) -> str:
    """What can be done with a damaged plan file."""
    new = Path(file).with_suffix(f".salvaged{PLAN_SUFFIX}").name
    return f" Or read what it still says: launchplan salvage {shlex.quote(file)} -o {shlex.quote(new)}"


def _read(content: bytes, suffix: str, start: date | None) -> Opened:
    """The plan in the content of a file with this suffix; raises NotAPlan, NewerFile, Damaged or Refused."""
    if suffix == PLAN_SUFFIX or content.startswith(PLAN_FILE):
        loaded: Loaded = importlib.import_module("planner.cli.plan_file").read_plan_file(content)
        return Opened(loaded.plan, loaded.identity.plan, faults=loaded.faults, loaded=loaded)
    known = format_of(content, suffix)
    if known.read is None:
        raise TerminalError(f"{known.label} can be written, but not read.")
    found = known.read(content, SCHEMA)
    found = found.starting(start) if start else found
    return Opened(found.plan, kind=known.name, imported=found, notes=found.notes, faults=found.faults)


def content_of(file: str) -> bytes:
    """The bytes of a file or of standard input; raises TerminalError."""
    try:
        with click.open_file(file, "rb") as stream:
            content: bytes = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise TerminalError(f"{file} cannot be read: {error.strerror}. Choose another file.") from None
    if len(content) > MAX_BYTES:
        raise TerminalError(f"{file} is larger than the {MAX_BYTES // 1_048_576} MB that a plan can have.")
    return content


def told(found: Opened) -> Opened:
    """Tell notes and faults on standard error."""
    for note in found.notes:
        say(f"note: {note}")
    for fault in found.faults:
        say(f"error: {fault}")
    return found


def here() -> date:
    """The day where the user is."""
    return date.today()  # noqa: DTZ011


def without_ties(found: Opened) -> Opened:
    """What was read without the faults of links that the dates leave out, for commands that tell those themselves."""
    ties = set(suspended_faults(found.plan))
    return replace(
        found, faults=tuple(fault for fault in found.faults if replace(fault, line=0, place=UNSAID) not in ties)
    )


def end(*, wrong: bool) -> None:
    """End the command with the exit code for a plan that has errors, or as done."""
    if wrong:
        raise click.exceptions.Exit(1)
