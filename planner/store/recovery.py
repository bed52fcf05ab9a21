"""Working copies that a crash left behind."""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from planner.errors import OutOfDate, PlanError
from planner.sentences import told
from planner.store.content import BASE, serialized
from planner.store.database import on_disk
from planner.store.files import file_bytes, file_exists, path_from_text, temporary_path
from planner.store.layout import CHANGES, META, layout_of
from planner.store.mending import vector_from_text
from planner.store.reader import examine, read_rows
from planner.store.working import SUFFIX, Source, remove_working_copy, working_folder
from planner.vectors import knows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from planner.history import History
    from planner.model.entities import Schema
    from planner.store.content import Content
    from planner.store.layout import Layout
    from planner.vectors import Vector


_DAY = 86_400


_LOOKING = threading.Lock()
"""Two looks at once would each take the other for a living process that holds the working copies."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """Unsaved work of a process that is gone: its working copy, the file it belongs to, and how much there is."""

    copy: Path
    source: Path | None
    name: str
    changes: int
    at: datetime

    def discard(self) -> None:
        """Throw the unsaved work away, with the temporary file that a save cut short may have left beside the plan."""
        if self.source:
            with contextlib.suppress(OSError):
                temporary_path(Path(os.path.realpath(self.source)), self.copy.stem).unlink(missing_ok=True)
        remove_working_copy(self.copy)


@dataclass(frozen=True, slots=True)
class Abandoned:
    """What a working copy left behind holds: its rows, and the file that it belongs to."""

    content: Content
    source: Source


def find(folder: Path, schema: Schema) -> tuple[Recovery, ...]:
    """The working copies in the data folder whose process is gone and that are ahead of their file, newest first."""
    with _LOOKING:
        found = [_look_at(path, schema) for path in _copies(folder)]
        return tuple(sorted((one for one in found if one), key=lambda one: one.at, reverse=True))


def _copies(folder: Path) -> list[Path]:
    """All working copies in the data folder; none where it cannot be looked into now."""
    try:
        return sorted(working_folder(folder).glob(f"*{SUFFIX}"))
    except OSError:
        return []


def _look_at(path: Path, schema: Schema) -> Recovery | None:
    """What is to be recovered from a working copy; one that is not ahead of its file is removed."""
    try:
        stale = _stale(path)  # looking at it makes it fresh
        with _taken(path) as connection:
            recovery = _summed_up(path, connection, layout_of(schema))
    except (DBAPIError, OSError, ValueError):
        return None  # alive, or not ours to understand: it stays where it is
    if recovery and recovery.changes:
        return recovery
    if recovery or stale:
        remove_working_copy(path)
    return None


def _stale(path: Path) -> bool:
    """Whether a file was left alone for a day, so that nobody is about to fill it."""
    return time.time() - path.stat().st_mtime > _DAY


@contextlib.contextmanager
def _taken(path: Path) -> Iterator[Connection]:
    """A connection to a working copy that nobody else has; raises DBAPIError where it is locked."""
    engine = on_disk(path, new=False, patience=0)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _summed_up(path: Path, connection: Connection, layout: Layout) -> Recovery | None:
    """Name and amount of the work in a working copy; None where it was never filled."""
    if not connection.scalar(text("SELECT count(*) FROM sqlite_schema")):
        return None
    changes = layout.tables[CHANGES].c
    source = _source(connection, layout)
    log = connection.execute(select(changes.replica, changes.counter, changes.at)).all()
    unsaved = [at for replica, counter, at in log if counter > source.saved.get(replica, 0)]
    name = connection.scalar(select(layout.table_of(layout.schema.entity("plan")).c.name))
    at = datetime.fromisoformat(max(unsaved)) if unsaved else datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Recovery(path, source.path, str(name or ""), len(unsaved), at)


def _source(connection: Connection, layout: Layout) -> Source:
    """The file that a working copy says it belongs to; raises ValueError."""
    rows = connection.execute(select(layout.tables[META]))
    meta: dict[str, str] = {row.name: row.value for row in rows}
    path = path_from_text(meta["path"]) if meta.get("path") else None
    return Source(path, meta.get("sha256") or "", vector_from_text(meta.get("saved") or "{}"))


def take(recovery: Recovery, schema: Schema) -> Abandoned:
    """Everything in a working copy that is left behind; raises OutOfDate where another process was faster, Damaged."""
    try:
        with _LOOKING, _taken(recovery.copy) as connection:
            source = _source(connection, layout_of(schema))
            data = serialized(connection)
    except (DBAPIError, ValueError):
        gone = told("%1 cannot be recovered: it was recovered or discarded already.", recovery.name)
        open_ = told("%1 cannot be recovered: it is open in another window.", recovery.name)
        raise OutOfDate(open_ if file_exists(recovery.copy) else gone) from None
    return Abandoned(read_rows(data, schema), source)


def settled(source: Source, history: History, schema: Schema) -> Source:
    """The file of a recovered plan, also if the crash came after a save took its place and before that was noted.

    Such a file holds changes made after the save before, and no change that this history lacks.
    """
    try:
        data = file_bytes(source.path or Path())
        saved = _vector_in(examine(data, schema))
    except (PlanError, ValueError, TypeError):
        return source
    if knows(source.saved, saved) or not knows(history.vector, saved):
        return source
    return Source(source.path, hashlib.sha256(data).hexdigest(), saved)


def _vector_in(content: Content) -> Vector:
    """The version vector of what a file holds, with what is compacted in it; raises ValueError and TypeError."""
    vector = dict(vector_from_text(content.meta.get(BASE) or "{}"))
    for row in content.tables[CHANGES].by_name():
        vector[row["replica"]] = max(row["counter"], vector.get(row["replica"], 0))
    return vector
