"""The checked door for plan files: nothing in a file is believed, and nothing of it is ever run."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING

from planner.errors import Damaged, NewerFile, NotAPlan
from planner.model.checks import MAX_BYTES, MAX_LINKS, MAX_TASKS
from planner.pace import paced
from planner.sentences import grouped, told
from planner.store.content import DIGEST, Content, Rows
from planner.store.files import PLAN_FILE
from planner.store.layout import (
    APPLICATION_ID,
    CHANGES,
    FORMAT,
    LACKING,
    META,
    definition,
    layout_of,
    plainly_spaced,
    selecting,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Table

    from planner.model.entities import Schema
    from planner.sentences import Told
    from planner.store.layout import Layout

MOST_ROWS = {"tasks": MAX_TASKS, "links": MAX_LINKS}
MOST_OTHERS = 250_000
"""Rows of any other table; a plan of all tasks that there may be has fewer."""
LONGEST_ROW = 16 * 1024 * 1024
"""Bytes of a row that is no log entry: ten times a list of all tasks that there may be."""
_HEADER = 100
_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION}
_PRAGMAS = {"quick_check", "table_xinfo"}
_LIMITS = {
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_LENGTH: 20_000,
}
"""Until the schema is known to be ours, no value may be longer than the SQL of a table."""
_MOST_TABLES_READ = 4_000
"""Instructions of SQLite that reading a schema may take; ours takes fewer than 500."""


def examine(data: bytes, schema: Schema) -> Content:
    """The rows of a plan file, complete and unaltered; raises NotAPlan, NewerFile or Damaged."""
    content = read_rows(data, schema)
    if content.digest() != content.meta.get(DIGEST):
        raise Damaged(told("its content is not what was saved"))
    return content


def read_rows(data: bytes, schema: Schema) -> Content:
    """The rows of a database of ours, whatever its digest; raises NotAPlan, NewerFile or Damaged."""
    version = _checked_version(data)
    layout = layout_of(schema)
    try:
        with closing(sealed(data)) as connection:
            columns = _columns(connection, layout, LACKING.get(version, {}))
            open_to_rows(connection)
            _check_pages(connection)
            return Content({name: _rows(connection, layout.tables[name], of) for name, of in columns.items()})
    except (sqlite3.Error, UnicodeError, OverflowError, MemoryError) as error:
        raise Damaged(_named(error)) from None


def _named(error: Exception) -> Told:
    """What SQLite found, in words for people."""
    if isinstance(error, MemoryError):
        return told("it says that it holds more than there is memory for")
    if "interrupted" in str(error) or "too big" in str(error):
        return told("it holds far more in one place than plan files do")
    if "DECODE" in str(error).upper() or isinstance(error, UnicodeError):
        return told("it holds text with broken letters")
    return told("its pages do not fit together")


def _checked_version(data: bytes) -> int:
    """The version of a plan file that this program can read, as its first bytes say; raises the errors of reading."""
    if len(data) > MAX_BYTES:
        raise NotAPlan(told("This file is larger than the 256 MB that a plan can have. Choose another file."))
    if not data:
        raise NotAPlan(told("This file is empty, so it holds no plan. Choose another file, or a backup of this one."))
    if not any(data[: len(PLAN_FILE)]):
        raise Damaged(told("its beginning is lost"))  # as a power cut leaves it
    if not data.startswith(PLAN_FILE):
        raise NotAPlan(
            told(
                "This is not a plan file, although it is called one. Choose another file; "
                "YAML, CSV and Project XML are imported from files that end in .yaml, .csv or .xml."
            )
        )
    if len(data) < _HEADER:
        raise Damaged(told("it ends within its header"))
    if int.from_bytes(data[68:72]) != APPLICATION_ID:
        raise NotAPlan(
            told("This file belongs to another program: it is a database, but no launch plan. Choose another.")
        )
    version = int.from_bytes(data[60:64])
    _check_version(version)
    # Bytes 16 and 28 hold the size of a page and their number.
    if len(data) < int.from_bytes(data[16:18]) * int.from_bytes(data[28:32]):
        raise Damaged(told("it is cut short"))
    return version


def _check_version(version: int) -> None:
    """Tell whether there is a reader for this version of the file format."""
    if version > FORMAT:
        raise NewerFile(version, FORMAT)
    if version < 1:
        raise Damaged(told("there is no file version %1", version))


def sealed(data: bytes) -> sqlite3.Connection:
    """The file in memory, behind limits and an authorizer that lets nothing but reading pass."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    # Another tool may have left the file in WAL mode, which memory has no place for: bytes 18 and 19 say so.
    connection.deserialize(data if data[18:20] == b"\1\1" else data[:18] + b"\1\1" + data[20:])
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "query_only=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.set_authorizer(_authorized)
    connection.set_progress_handler(lambda: 1, _MOST_TABLES_READ)
    return connection


def open_to_rows(connection: sqlite3.Connection) -> None:
    """Let long values and many rows pass, now that the schema is known to be ours."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_BYTES)
    connection.set_progress_handler(None, 0)


def _authorized(action: int, first: str | None, _second: str | None, _database: str | None, _by: str | None) -> int:
    """Let reading and two harmless pragmas pass."""
    fine = action in _ALLOWED or (action == sqlite3.SQLITE_PRAGMA and first in _PRAGMAS)
    return sqlite3.SQLITE_OK if fine else sqlite3.SQLITE_DENY


def _columns(
    connection: sqlite3.Connection, layout: Layout, lacking: Mapping[str, frozenset[str]]
) -> dict[str, tuple[str, ...]]:
    """The columns of each table in the file; anything but tables that we would have made is refused.

    `lacking` names the columns that the version of the file did not have yet.
    """
    found: dict[str, tuple[str, ...]] = {}
    for kind, name, owner, sql in connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"):
        if kind == "index" and sql is None and str(name).startswith("sqlite_autoindex_") and owner in layout.tables:
            continue
        if kind != "table" or name not in layout.tables or name != owner:
            raise Damaged(told("it holds a %1 '%2', which plan files never do", kind, str(name)[:60]))
        found[name] = _known_columns(connection, layout.tables[name], str(sql), lacking.get(name, frozenset()))
    if CHANGES not in found or META not in found:
        raise Damaged(told("tables are missing"))
    return found


def _known_columns(connection: sqlite3.Connection, table: Table, sql: str, lacking: frozenset[str]) -> tuple[str, ...]:
    """The columns of a table, which must be what our own SQL with these columns would have made."""
    names = tuple(row[1] for row in connection.execute(f'PRAGMA table_xinfo("{table.name}")'))
    known = [name for name in table.columns.keys() if name not in lacking]  # noqa: SIM118 - columns by themselves
    needed = known if table.name in {CHANGES, META} else known[:1]
    fit = names[:1] == (known[0],) and set(needed) <= set(names) <= set(known)
    if not (fit and (sql.strip() == written(table, names) or plainly_spaced(sql) == definition(table, names))):
        raise Damaged(told("its table '%1' is not as this program makes it", table.name))
    return names


def _check_pages(connection: sqlite3.Connection) -> None:
    """Let SQLite look for broken pages."""
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != ("ok",):
        raise Damaged(told("its pages do not fit together"))


def _rows(connection: sqlite3.Connection, table: Table, columns: tuple[str, ...]) -> Rows:
    """The rows of a table in the order in which they were written."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_BYTES if table.name == CHANGES else LONGEST_ROW)
    values = list(paced(islice(connection.execute(selecting(table, columns)), _most(table) + 1)))
    if len(values) > _most(table):
        raise NotAPlan(
            told(
                "This file holds more than %1 %2, the most that a plan can have.",
                grouped(_most(table)),
                told(table.name),
            )
        )
    return Rows(columns, tuple(values))


def _most(table: Table) -> int:
    """How many rows a table may have."""
    return MOST_ROWS.get(table.name, MOST_OTHERS)
