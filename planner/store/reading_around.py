"""Reading around damage: the rows of a broken plan file that can still be had, by the same door as sound files."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select, text
from sqlalchemy.dialects import sqlite

from planner.model.checks import MAX_LINKS, MAX_TASKS
from planner.pace import paced
from planner.store.content import Rows
from planner.store.database import create_tables, in_memory
from planner.store.files import PLAN_FILE
from planner.store.layout import APPLICATION_ID, FORMAT, definition, layout_of, plainly_spaced
from planner.store.reader import open_to_rows, sealed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Table

    from planner.model.entities import Schema
    from planner.store.layout import Layout

PAGE: Final = 4096
"""The size of the pages that we write."""
_HEADER: Final = 100
_SIZES: Final = {1 if size == 65_536 else size for size in (512 << power for power in range(8))}
"""What a header may say of the size of its pages."""
_PROBES: Final = 4_000
"""How many times reading a table may fail before the rest of it is given up."""
_LAST: Final = 2**62
"""More rows than any table has."""
_OPERATIONS, _PATIENCE = 10_000, 30_000
"""SQLite's steps between two looks at whether it is enough, and how many looks there are: some ten seconds of them."""
_FITTING: Final[Mapping[str, tuple[type, ...]]] = {"TEXT": (str,), "INTEGER": (int,), "REAL": (int, float)}
BROKEN: Final = "\N{REPLACEMENT CHARACTER}"
"""What stands in a text where letters could not be read."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What could be read of one table: its rows in order, by their key, and how much there seems to be beside them.

    `places` are the numbers of the rows: where they stood in their table. `gaps` counts the numbers that are missing
    between those that were read; `torn` says that pages could not be read at all, `unfit` are the numbers of rows with
    values that such a table never has.
    """

    columns: tuple[str, ...]
    rows: dict[Any, tuple[Any, ...]] = field(default_factory=dict)
    places: dict[Any, int] = field(default_factory=dict)
    numbers: set[int] = field(default_factory=set)
    torn: bool = False
    unfit: set[int] = field(default_factory=set)

    @property
    def gaps(self) -> int:
        """How many rows seem to be missing: we number rows from 1 on without a gap."""
        return max(self.numbers, default=0) - len(self.numbers)

    @property
    def whole(self) -> bool:
        """Whether all that was in the table seems to be here."""
        return not (self.torn or self.unfit or self.gaps)

    def as_rows(self) -> Rows:
        """The rows as content of a plan file."""
        return Rows(self.columns, tuple(self.rows.values()))


@dataclass(frozen=True, slots=True)
class Pieces:
    """What could be read of a file by table, and what else it holds that a plan file never does."""

    tables: Mapping[str, Piece]
    strange: tuple[tuple[str, str], ...] = ()


def pieces_of(data: bytes, schema: Schema) -> Pieces:
    """All rows that can be read in the bytes of a plan file, whatever is wrong with it.

    Where even its list of tables is broken, a new file's list is laid over it: we always make the same tables first.
    """
    layout = layout_of(schema)
    whole = _with_header(data)
    return _pieces(whole, layout) or _pieces(_overlaid(whole, layout), layout) or Pieces({})


def _pieces(data: bytes, layout: Layout) -> Pieces | None:
    """What can be read by the list of tables in the file; None where that is broken."""
    with suppress(sqlite3.Error, UnicodeError, MemoryError, OverflowError), closing(_door(data)) as connection:
        columns, strange = _columns(connection, layout)
        open_to_rows(connection)
        _end_patience(connection)
        if columns:
            return Pieces({name: _read(connection, layout.tables[name], of) for name, of in columns.items()}, strange)
    return None


def _door(data: bytes) -> sqlite3.Connection:
    """The sealed door, with an end to its patience, and broken letters told as such."""
    connection = sealed(data)
    connection.text_factory = lambda text: text.decode(errors="replace")
    _end_patience(connection)
    return connection


def _end_patience(connection: sqlite3.Connection) -> None:
    """Let SQLite look for so long and no longer."""
    looks = iter(range(_PATIENCE))
    connection.set_progress_handler(lambda: next(looks, None) is None, _OPERATIONS)


def _with_header(data: bytes) -> bytes:
    """The file with a header that SQLite takes, and with whole pages."""
    size = int.from_bytes(data[16:18])
    size = PAGE if size not in _SIZES or not data.startswith(PLAN_FILE) else size
    length = 65_536 if size == 1 else size
    data = data.ljust(_HEADER, b"\0")
    data += bytes(-len(data) % length)
    schema, version = int.from_bytes(data[40:44]), min(int.from_bytes(data[60:64]) or FORMAT, FORMAT)
    numbers = (0, len(data) // length, 0, 0, schema, 4, 0, 0, 1, version, 0, APPLICATION_ID)
    reserved = data[20] if data[20] <= length // 8 else 0
    fixed = PLAN_FILE + size.to_bytes(2) + bytes((1, 1, reserved, 64, 32, 32))
    header = fixed + b"".join(number.to_bytes(4) for number in numbers)
    return header + bytes(92 - len(header)) + bytes(4) + data[96:100] + data[_HEADER:]


def _overlaid(data: bytes, layout: Layout) -> bytes:
    """The file with the list of tables that a new file has, in the places where a new file has it."""
    engine = in_memory()
    try:
        with engine.begin() as connection:
            create_tables(connection, layout)
        with engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            roots = {number for (number,) in driver.execute("SELECT rootpage FROM sqlite_schema")}
            new: bytes = driver.serialize()
    finally:
        engine.dispose()
    pages = [data[place : place + PAGE] for place in range(0, len(data), PAGE)]
    for number in range(1, len(new) // PAGE + 1):
        if number not in roots and number <= len(pages):
            pages[number - 1] = new[(number - 1) * PAGE : number * PAGE]
    return _with_header(b"".join(pages))


def _columns(
    connection: sqlite3.Connection, layout: Layout
) -> tuple[dict[str, tuple[str, ...]], tuple[tuple[str, str], ...]]:
    """The columns of each table that we would have made, and kind and name of everything else that is there."""
    found: dict[str, tuple[str, ...]] = {}
    strange: list[tuple[str, str]] = []
    for kind, name, owner, sql in connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall():
        columns = _known(connection, layout.tables[name], str(sql)) if kind == "table" and name in layout.tables else ()
        if columns:
            found[name] = columns
        elif not (kind == "index" and sql is None and owner in layout.tables):
            strange.append((str(kind)[:60], str(name)[:60]))
    return found, tuple(strange)


def _known(connection: sqlite3.Connection, table: Table, sql: str) -> tuple[str, ...]:
    """The columns of a table that is as we would have made it with these; none of another."""
    names = tuple(row[1] for row in connection.execute(f'PRAGMA table_xinfo("{table.name}")'))
    known = table.columns.keys()
    fit = names[:1] == (known[0],) and set(names) <= set(known)
    return names if fit and definition(table, names) == plainly_spaced(sql) else ()


def _read(connection: sqlite3.Connection, table: Table, columns: tuple[str, ...]) -> Piece:
    """All that can be read of one table: from its beginning and its end, and in ever smaller spans between them."""
    return _Reading(connection, table, columns).read()


def _selecting_span(table: Table, columns: tuple[str, ...], order: str) -> str:
    """The SQL that gives number and columns of the rows with numbers from one to another."""
    chosen = select(text("rowid"), *(table.columns[name] for name in columns))
    statement = chosen.where(text("rowid BETWEEN ? AND ?")).order_by(text(f"rowid {order}"))
    return str(statement.compile(dialect=sqlite.dialect()))


class _Reading:
    """One table being read around its damage."""

    def __init__(self, connection: sqlite3.Connection, table: Table, columns: tuple[str, ...]) -> None:
        """Prepare to read these columns."""
        self._connection, self._columns = connection, columns
        self._rows: dict[Any, tuple[Any, ...]] = {}
        self._places: dict[Any, int] = {}
        self._numbers, self._unfit, self._torn = set[int](), set[int](), False
        self._keys = len(table.primary_key)
        self._kinds = [_FITTING[str(table.columns[name].type)] for name in columns]
        self._left, self._most = _PROBES, MAX_TASKS if table.name == "tasks" else MAX_LINKS
        self._sql = {order: _selecting_span(table, columns, order) for order in ("ASC", "DESC")}

    def read(self) -> Piece:
        """Everything there is to be had."""
        self._between(1, _LAST)
        ordered = {key: self._rows[key] for key in sorted(self._rows, key=self._places.__getitem__)}
        return Piece(self._columns, ordered, self._places, self._numbers, self._torn, self._unfit)

    def _between(self, low: int, high: int) -> None:
        """Read the rows of a span forwards, then backwards, and what lies between both in halves, the first first."""
        reached = self._run("ASC", low, high)
        if reached is None or self._left <= 0:
            return
        low = max(reached + 1, low)
        reached = self._run("DESC", low, high)
        high = high if reached is None else min(reached - 1, high) if reached else high
        if reached is not None and low < high:
            middle = (low + high) // 2
            self._between(low, middle)
            self._between(middle + 1, high)

    def _run(self, order: str, low: int, high: int) -> int | None:
        """Read rows until that fails; return the number of the last one, 0 for none, or None where it did not fail."""
        reached = 0
        try:
            for number, *values in paced(self._connection.execute(self._sql[order], (low, high))):
                reached = int(number)
                self._take(reached, tuple(values))
        except sqlite3.Error:
            self._torn = True
            self._left -= 1
            return reached
        return None

    def _take(self, number: int, values: tuple[Any, ...]) -> None:
        """Keep one row, if it is one that such a table can have; raises sqlite3.Error where there are too many."""
        self._numbers.add(number)
        if len(self._numbers) > self._most:
            self._left = 0
            raise sqlite3.DataError(number)
        keys = values[: self._keys]
        fit = all(type(one) in kinds or one is None for one, kinds in zip(values, self._kinds, strict=True))
        if fit and None not in keys:
            key = keys if self._keys > 1 else keys[0]
            self._rows.setdefault(key, values)
            self._places.setdefault(key, number)
        else:
            self._unfit.add(number)
