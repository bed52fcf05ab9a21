"""Where a merged plan goes: a plan file with the log of both, or a text with what shows."""

from __future__ import annotations

import importlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planner import file_exists
from planner.cli.output import put
from planner.cli.target import STREAM_FORMAT, written
from planner.cli.terminal import TerminalError
from planner.formats.registry import FORMATS
from planner.history import History
from planner.store.files import PLAN_SUFFIX, write_file

if TYPE_CHECKING:
    from planner.cli.merge_files import Merged
    from planner.cli.source import Opened


def check_target(output: str, *, force: bool) -> None:
    """Raise TerminalError for a file that is there already, UsageError for one of no kind that can be written."""
    suffix = Path(output).suffix.lower()
    if output != "-" and suffix != PLAN_SUFFIX and _format(suffix) is None:
        raise click.UsageError(f"'{output}' ends in no format that can be written. Use {PLAN_SUFFIX} or .yaml.")
    if output != "-" and file_exists(Path(output)) and not force:
        raise TerminalError(f"{output} is there already and was left as it is. Choose another name, or add --force.")


def write_merge(made: Merged, ours: Opened, output: str, *, force: bool) -> None:
    """Write the merged plan where the user wants it; raises CannotSave and FileChanged."""
    path = Path(output)
    if output == "-":
        put(written(made.plan, STREAM_FORMAT))
    elif path.suffix.lower() == PLAN_SUFFIX:
        _store().save_plan(made.plan, _history(made, ours), _identity(ours), path, overwrite=force)
    else:
        write_file(path, written(made.plan, _format(path.suffix.lower()) or STREAM_FORMAT))


def written_merge(made: Merged, ours: Opened) -> bytes:
    """The merged plan as a file of the kind that it was made of."""
    if not ours.loaded:
        return written(made.plan, ours.kind)
    content: bytes = _store().plan_bytes(made.plan, made.history, ours.loaded.identity)
    return content


def replace_ours(path: Path, content: bytes) -> None:
    """Write the merged plan into the file that git reads it from; raises TerminalError."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise TerminalError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}.") from None


def _format(suffix: str) -> str | None:
    """The name of the format that goes by a suffix and can be written."""
    return next((known.name for known in FORMATS if known.write and suffix in known.suffixes), None)


def _store() -> Any:
    """What writes plan files; loaded late, because the store is heavy."""
    return importlib.import_module("planner.cli.plan_file")


def _identity(ours: Opened) -> Any:
    """The identity of the merged plan: that of both copies, or a new one."""
    return ours.loaded.identity if ours.loaded else _store().new_identity()


def _history(made: Merged, ours: Opened) -> History:
    """The log of the merged plan; of versions without times every change is made now."""
    if ours.loaded:
        return made.history
    now = _store().utc_now()
    return History.of(replace(entry, at=now) for entry in made.history.entries)
