"""The working copy: our own database of an open plan, in which each change is one transaction."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, literal_column, select, text
from sqlalchemy.exc import DBAPIError

from planner.errors import CannotSave
from planner.model.kinds import row_to_plain
from planner.model.values import new_id
from planner.sentences import told
from planner.store.content import change_rows, fill, seen_texts, vector_to_text
from planner.store.database import in_memory, on_disk
from planner.store.files import make_folder, path_to_text
from planner.store.layout import CHANGES, META, layout_of, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Engine, Table

    from planner.change import Change
    from planner.history import Entry, History
    from planner.model.entities import Schema
    from planner.model.kinds import Plain
    from planner.model.plan import Plan
    from planner.model.values import Id
    from planner.store.content import Content
    from planner.vectors import Vector

SUFFIX = ".working"


@dataclass(frozen=True, slots=True)
class Source:
    """The file that a working copy belongs to: its path, the SHA-256 of its bytes, and the version vector in it."""

    path: Path | None
    sha256: str
    saved: Vector

    def to_meta(self) -> dict[str, str]:
        """As the working copy notes it."""
        return {
            "path": path_to_text(self.path) if self.path else "",
            "sha256": self.sha256,
            "saved": vector_to_text(self.saved),
        }


def working_folder(folder: Path) -> Path:
    """Where working copies live in the data folder."""
    return folder / "working"


class WorkingCopy:
    """The database behind one open document; SQLite's own exclusive lock tells other processes that it is alive."""

    def __init__(self, engine: Engine, path: Path | None, schema: Schema) -> None:
        """Keep the open database; `path` is None where it lives in memory alone."""
        self._engine = engine
        self._layout = layout_of(schema)
        self._left: tuple[Engine, Path] | None = None
        """The database on a disk that refuses to be written, once the work goes on in memory."""
        self.path = path

    @classmethod
    def create(cls, folder: Path, schema: Schema, content: Content, source: Source) -> WorkingCopy:
        """A working copy of these rows in the data folder, or in memory where the folder cannot be written."""
        filled = content.with_meta({**content.meta, **source.to_meta()})
        path = working_folder(folder) / f"{new_id()}{SUFFIX}"
        try:
            make_folder(path.parent)
            return _filled(cls(on_disk(path, new=True), path, schema), filled)
        except (OSError, DBAPIError):
            return _filled(cls(in_memory(), None, schema), filled)

    def fill(self, content: Content) -> None:
        """Write everything into the empty database."""
        with self._engine.begin() as connection:
            fill(connection, self._layout, content)

    @property
    def name(self) -> str:
        """The name of this working copy, unlike that of any other."""
        return self.path.stem if self.path else new_id()

    def record(self, plan: Plan, change: Change, entry: Entry, before: Entry) -> None:
        """Write one change: the rows that `plan` has now, and the log entry; raises CannotSave with nothing written."""

        def write(connection: Connection) -> None:
            """The rows, then the entry."""
            if change.steps is entry.steps:
                self._write_rows(connection, plan, change)
            else:  # after a merge a change may show or hide other rows than those that it names
                self._write_all_in_order(connection, plan, change)
            seen = seen_texts([entry], before, known=entry.past)  # who has it open has seen all
            rows = change_rows(plan.schema, [entry], seen)
            connection.execute(writing(self._layout.tables[CHANGES]), [*rows])

        self._write(write)

    def record_merge(self, plan: Plan, change: Change, entries: Sequence[Entry], history: History) -> None:
        """Write changes that came in, and the rows that they touch, in the order of the plan; raises CannotSave.

        What came in may stand between what was there, so that what later changes had seen is said anew.
        """

        def write(connection: Connection) -> None:
            """The rows, then the entries, then what those behind them had seen."""
            self._write_all_in_order(connection, plan, change)
            came = change_rows(plan.schema, entries, seen_texts(entries))
            connection.execute(writing(self._layout.tables[CHANGES]), [*came])
            self._say_seen(connection, history, min(entry.order for entry in entries))

        self._write(write)

    def record_letting_go(
        self, plan: Plan, change: Change, entries: Sequence[Entry], history: History, source: Source
    ) -> None:
        """Remove changes that are no longer of this plan, and write the rows that they touched; raises CannotSave.

        In the same transaction it says which file saving expects: what it held may have gone with the changes.
        """
        log = self._layout.tables[CHANGES]
        gone = [{"of": entry.replica, "number": entry.counter} for entry in entries]

        def write(connection: Connection) -> None:
            """The rows as they were, the log without the entries, and the file that is expected."""
            self._write_all_in_order(connection, plan, change)
            connection.execute(log.delete().where(*_one_of(log)), gone)
            self._say_seen(connection, history, min(entry.order for entry in entries))
            connection.execute(writing(self._layout.tables[META]), _source_rows(source))

        self._write(write)

    def _say_seen(self, connection: Connection, history: History, first: tuple[int, str, int]) -> None:
        """Say anew what the changes from a place in the log on had seen."""
        log, texts = self._layout.tables[CHANGES], seen_texts(history.entries, known=history.untold, base=history.base)
        said = zip(history.entries, texts, strict=True)
        later = [
            {"of": entry.replica, "number": entry.counter, "said": seen} for entry, seen in said if entry.order >= first
        ]
        if later:
            connection.execute(log.update().where(*_one_of(log)).values(seen=bindparam("said")), later)

    def _write_all_in_order(self, connection: Connection, plan: Plan, change: Change) -> None:
        """Write the rows that a change touches; rows that it does not name may stand elsewhere in the plan too."""
        touched = _touched(change)
        for entity in plan.schema.entities:
            self._write_in_order(connection, plan, entity.name, touched.get(entity.name, {}))

    def _write_in_order(self, connection: Connection, plan: Plan, name: str, touched: Collection[Id]) -> None:
        """Write the touched rows of one entity, and let all stand as in the plan.

        Most changes add rows at the end, or none. One that comes back between others gets the row number that it left;
        where there is none to spare, those behind it get others: to write ten thousand tasks anew would take long.
        """
        entity, rows = plan.schema.entity(name), plan.table(name)
        table, wanted = self._layout.table_of(entity), [*rows]
        numbered = select(table.c.id, literal_column("rowid")).order_by(text("rowid"))
        there: dict[Id, int] = {of: number for of, number in connection.execute(numbered)}  # noqa: C416 - rows are no pairs to a type checker
        _write_gone(connection, table, [{"gone": row_id} for row_id in there if row_id not in rows])
        written = [row_id for row_id in wanted if row_id in touched or row_id not in there]
        _write_kept(connection, table, [row_to_plain(entity.fields, rows[row_id]) for row_id in written])
        spare = _spare_numbers(wanted, there)
        if spare is not None:
            _number(connection, table, spare)
            return
        standing = [row_id for row_id in (*there, *(one for one in written if one not in there)) if row_id in rows]
        same = next((place for place, row_id in enumerate(wanted) if standing[place] != row_id), len(wanted))
        _put_last(connection, table, wanted[same:])

    def _write(self, write: Callable[[Connection], None]) -> None:
        """One transaction, on a disk that refuses it in memory from now on; raises CannotSave with nothing written."""
        try:
            try:
                self._transact(write)
            except DBAPIError:
                if not self._move_to_memory():
                    raise
                self._transact(write)
        except DBAPIError as error:
            raise CannotSave(
                told("The change could not be written to the working copy (%1), so it was not made.", error.orig)
            ) from None

    def _transact(self, write: Callable[[Connection], None]) -> None:
        """Write in one transaction; raises DBAPIError."""
        with self._engine.begin() as connection:
            write(connection)

    def _move_to_memory(self) -> bool:
        """Go on in memory; what is on disk stays there, locked, for a recovery. Return whether that was possible."""
        if self.path is None:
            return False
        memory = in_memory()
        try:
            with self._engine.connect() as disk, memory.connect() as copy:
                _driver(disk).backup(_driver(copy))
        except (DBAPIError, sqlite3.Error):
            memory.dispose()
            return False
        self._left, self._engine, self.path = (self._engine, self.path), memory, None
        return True

    def _write_rows(self, connection: Connection, plan: Plan, change: Change) -> None:
        """Write the touched rows, entity by entity, new ones where they stand in the plan."""
        for name, ids in _touched(change).items():
            entity, rows = plan.schema.entity(name), plan.table(name)
            if not _adds_last(rows, change, name):
                self._write_in_order(connection, plan, name, ids)
                continue
            table = self._layout.table_of(entity)
            _write_kept(
                connection, table, [row_to_plain(entity.fields, rows[row_id]) for row_id in ids if row_id in rows]
            )
            _write_gone(connection, table, [{"gone": row_id} for row_id in ids if row_id not in rows])

    def note_source(self, source: Source) -> None:
        """Remember the file that now holds the plan; if that fails, recovery offers what is saved already, no worse."""
        with contextlib.suppress(DBAPIError), self._engine.begin() as connection:
            connection.execute(writing(self._layout.tables[META]), _source_rows(source))

    def close(self, *, discard: bool) -> None:
        """Let the database go; with `discard` its files too."""
        on_disk = self._left or (self._engine, self.path)
        for engine in {self._engine, on_disk[0]}:
            engine.dispose()
        if discard and on_disk[1]:
            remove_working_copy(on_disk[1])


def _driver(connection: Connection) -> sqlite3.Connection:
    """The connection of the driver itself."""
    driver: Any = connection.connection.driver_connection
    found: sqlite3.Connection = driver
    return found


def _filled(copy: WorkingCopy, content: Content) -> WorkingCopy:
    """The working copy with everything in it; nothing of it remains where that fails."""
    try:
        copy.fill(content)
    except DBAPIError:
        copy.close(discard=True)
        raise
    return copy


def remove_working_copy(path: Path) -> None:
    """Remove a working copy that nobody has open, the database first: without its log it would tell half of it.

    On a disk that refuses it stays, and is offered again.
    """
    with contextlib.suppress(OSError):
        for suffix in ("", "-wal", "-shm", "-journal"):
            Path(f"{path}{suffix}").unlink(missing_ok=True)


def _one_of(log: Table) -> tuple[ColumnElement[bool], ...]:
    """What picks one change of the log, with its replica under the name `of` and its counter under `number`."""
    return log.c.replica == bindparam("of"), log.c.counter == bindparam("number")


def _source_rows(source: Source) -> list[dict[str, str]]:
    """The rows that note a source."""
    return [{"name": name, "value": value} for name, value in source.to_meta().items()]


def _touched(change: Change) -> dict[str, dict[Id, None]]:
    """The rows of each entity that a change touches, in its order."""
    touched: dict[str, dict[Id, None]] = {}
    for step in change.steps:
        touched.setdefault(step.entity, {})[step.id] = None
    return touched


def _adds_last(rows: Mapping[Id, Any], change: Change, name: str) -> bool:
    """Whether the rows of an entity that a change puts are new and stand last, in the order of its steps."""
    whole = [step for step in change.steps if step.entity == name and step.field is None]
    put = [step.id for step in whole if step.before is None and step.id in rows]
    again = {step.id for step in whole if step.after is None}.intersection(put)
    return not again and [*islice(rows, len(rows) - len(put), None)] == put


def _put_last(connection: Connection, table: Table, ids: Sequence[Id]) -> None:
    """Let rows stand behind all others, in this order."""
    if ids:
        last: int = connection.execute(select(func.max(literal_column("rowid"))).select_from(table)).scalar_one()
        _number(connection, table, {row_id: place for place, row_id in enumerate(ids, last + 1)})


def _number(connection: Connection, table: Table, numbers: Mapping[Id, int]) -> None:
    """Give rows these row numbers, which nobody has."""
    if numbers:
        moved = text(f'UPDATE "{table.name}" SET rowid = :place WHERE id = :of')  # noqa: S608 - a name of ours
        connection.execute(moved, [{"of": row_id, "place": place} for row_id, place in numbers.items()])


def _spare_numbers(wanted: Sequence[Id], there: Mapping[Id, int]) -> dict[Id, int] | None:
    """Row numbers for the rows that are not there yet, such that all stand as wanted; None where some have no room.

    Rows behind all others have got theirs in order already.
    """
    numbers: dict[Id, int] = {}
    waiting: list[Id] = []
    last = 0
    for row_id in wanted:
        number = there.get(row_id)
        if number is None:
            waiting.append(row_id)
            continue
        if number <= last + len(waiting):
            return None
        numbers.update(zip(waiting, range(last + 1, number), strict=False))
        waiting, last = [], number
    return numbers


def _write_kept(connection: Connection, table: Table, rows: list[dict[str, Plain]]) -> None:
    """Write rows as they are now."""
    if rows:
        connection.execute(writing(table), rows)


def _write_gone(connection: Connection, table: Table, ids: list[dict[str, Id]]) -> None:
    """Remove rows, each id under the name `gone`."""
    if ids:
        connection.execute(table.delete().where(table.c.id == bindparam("gone")), ids)
