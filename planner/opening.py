"""Opening a plan file: its bytes once, checked, mended, and what to do where it holds no plan."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from planner.errors import Damaged, NotAPlan
from planner.sentences import told
from planner.store.backups import backups_of
from planner.store.beside import left_beside
from planner.store.files import PLAN_SUFFIX, file_bytes, shown
from planner.store.mending import Loaded, load
from planner.store.reader import examine
from planner.store.working import Source

if TYPE_CHECKING:
    from pathlib import Path

    from planner.model.entities import Schema
    from planner.sentences import Told


def load_file(path: Path, folder: Path, schema: Schema, at: str) -> tuple[Loaded, Source]:
    """Read, check and mend a plan file, what was mended `at` a time; raises NotAPlan, NewerFile and Damaged.

    One that holds no plan any more is damaged where earlier versions of it are kept in the data folder.
    """
    data = file_bytes(path)
    try:
        content = examine(data, schema)
    except (Damaged, NotAPlan) as error:
        backups = tuple(str(backup.path) for backup in backups_of(folder, path))
        if isinstance(error, NotAPlan) and not backups:
            raise _other_kind(path) if data and path.suffix.lower() != PLAN_SUFFIX else error from None
        raise Damaged(_harm(error, data), backups, str(path)) from None
    loaded = load(content, schema, at)
    loaded = replace(loaded, faults=(*loaded.faults, *left_beside(path)))
    return loaded, Source(path, hashlib.sha256(data).hexdigest(), loaded.history.vector)


def _other_kind(path: Path) -> NotAPlan:
    """What to do with a file that is none of ours, by its name and by what it holds."""
    return NotAPlan(
        told(
            "%1 is no plan file, and only plan files can be opened and merged. To take over what it holds, import it.",
            shown(path),
        )
    )


def _harm(error: Damaged | NotAPlan, data: bytes) -> Told:
    """What happened to a file that was a plan file once."""
    if isinstance(error, Damaged):
        return error.what
    return told("it is no plan file any more") if data else told("it is empty")
