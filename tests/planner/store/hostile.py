"""Plan files made to do harm. What would run in them calls `visible()`, so that it shows whether it ran."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from typing import Any, Final

from planner.model.schema import SCHEMA
from planner.store.content import with_digest
from planner.store.reader import read_rows
from tests.planner.store.files import sound

PAGE: Final = 4096
ENDLESS: Final = "WITH RECURSIVE n(x) AS (SELECT visible() UNION ALL SELECT x + visible() FROM n) SELECT x FROM n"
ROLES: Final = "id TEXT NOT NULL, key TEXT, name TEXT, PRIMARY KEY (id)"
LOOK_ALIKE: Final = "r\u043eles"
"""`roles` with a Cyrillic letter."""


class Spied(sqlite3.Connection):
    """A connection that notes what runs on it: statements, and calls of `visible()` from a schema."""

    ran: list[str]
    calls: int

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.ran, self.calls = [], 0
        self.set_trace_callback(self.ran.append)
        self.create_function("visible", 0, self._seen, deterministic=True)

    def _seen(self) -> int:
        self.calls += 1
        return 1


def built(*statements: str, data: bytes = b"") -> bytes:
    """A sound file after somebody ran SQL on it that knows `visible()`."""
    with closing(sqlite3.connect(":memory:", isolation_level=None, factory=Spied)) as connection:
        connection.deserialize(data or _sound())
        for statement in statements:
            connection.execute(statement)
        return connection.serialize()


@cache
def _sound() -> bytes:
    return sound()


def in_place_of_roles(columns: str, options: str = "STRICT") -> tuple[str, str]:
    """Another table of roles."""
    return "DROP TABLE roles", f"CREATE TABLE roles ({columns}) {options}"


def lying(assignment: str, where: str = "name = 'roles'") -> tuple[str, str]:
    """A schema that says something else than what is there."""
    return "PRAGMA writable_schema=ON", f"UPDATE sqlite_schema SET {assignment} WHERE {where}"  # noqa: S608


EXECUTABLE: Final[dict[str, tuple[str, ...]]] = {
    "trigger on update": ("CREATE TRIGGER t AFTER UPDATE ON tasks BEGIN UPDATE tasks SET name = visible(); END",),
    "trigger on insert": ("CREATE TRIGGER t BEFORE INSERT ON changes BEGIN SELECT visible(); END",),
    "trigger on delete": ("CREATE TRIGGER t AFTER DELETE ON tasks BEGIN SELECT visible(); END",),
    "view": ("CREATE VIEW v AS SELECT visible() AS id",),
    "view in the place of a table": ("DROP TABLE roles", "CREATE VIEW roles AS SELECT visible() AS id, 'k' AS key"),
    "endless view in the place of a table": ("DROP TABLE roles", f"CREATE VIEW roles(id) AS {ENDLESS}"),
    "trigger instead of writing to a view": (
        "DROP TABLE roles",
        "CREATE VIEW roles AS SELECT visible() AS id",
        "CREATE TRIGGER t INSTEAD OF INSERT ON roles BEGIN SELECT visible(); END",
    ),
    "generated column": in_place_of_roles("id TEXT NOT NULL, key TEXT AS (visible()), name TEXT, PRIMARY KEY (id)"),
    "stored generated column": in_place_of_roles(
        "id TEXT NOT NULL, key TEXT AS (visible()) STORED, name TEXT, PRIMARY KEY (id)"
    ),
    "index of an expression": ("CREATE INDEX i ON tasks (visible() || name)",),
    "partial index": ("CREATE INDEX i ON tasks (name) WHERE visible() = 1",),
    "check": in_place_of_roles(
        "id TEXT NOT NULL, key TEXT, name TEXT, PRIMARY KEY (id), CHECK (visible() = length(hex(zeroblob(100000000))))"
    ),
    "default": in_place_of_roles("id TEXT NOT NULL, key TEXT DEFAULT (visible()), name TEXT, PRIMARY KEY (id)"),
}
"""What SQLite would run on opening, reading or writing the file."""
FOREIGN: Final[dict[str, tuple[str, ...]]] = {
    "full-text table": ("CREATE VIRTUAL TABLE evil USING fts5(body)",),
    "tree of boxes": ("CREATE VIRTUAL TABLE evil USING rtree(id, a, b)",),
    "extra table": ("CREATE TABLE extra (id TEXT)",),
    "extra index": ("CREATE INDEX extra ON tasks (name)",),
    "statistics that mislead": ("ANALYZE", "UPDATE sqlite_stat1 SET stat = '99999999999 1'"),
    "sequence": ("CREATE TABLE evil (id INTEGER PRIMARY KEY AUTOINCREMENT)",),
    "without rowid": in_place_of_roles(ROLES, "STRICT, WITHOUT ROWID"),
    "not strict": in_place_of_roles(ROLES, ""),
    "foreign key": in_place_of_roles(f"{ROLES}, FOREIGN KEY (key) REFERENCES tasks (id) ON DELETE CASCADE"),
    "unknown collation": lying(
        f"sql = 'CREATE TABLE roles ({ROLES.replace('name TEXT', 'name TEXT COLLATE x')}) STRICT'"
    ),
    "comment in the schema": lying(f"sql = 'CREATE TABLE roles ({ROLES}) /* CHECK (1) */ STRICT'"),
    "line comment in the schema": lying(
        f"sql = 'CREATE TABLE roles (' || char(10) || '--' || char(10) || '{ROLES}) STRICT'"
    ),
    "look-alike table": (f'ALTER TABLE roles RENAME TO "{LOOK_ALIKE}"',),
    "table in capitals": lying("name = 'ROLES', tbl_name = 'ROLES', sql = replace(sql, 'roles', 'ROLES')"),
    "look-alike column": ('ALTER TABLE roles RENAME COLUMN "name" TO "n\u0430me"',),
    "table of another database": lying(f"sql = 'CREATE TABLE other.roles ({ROLES}) STRICT'"),
    "temporary table": lying(f"sql = 'CREATE TEMP TABLE roles ({ROLES}) STRICT'"),
    "table made of a query": lying("sql = 'CREATE TABLE roles AS SELECT visible()'"),
    "schema of nonsense": lying("sql = 'CREATE NONSENSE'"),
    "schema without end": lying("sql = 'CREATE TABLE roles (' || hex(zeroblob(20000000)) || ' TEXT)'"),
    "schema as deep as a well": lying(
        "sql = 'CREATE TABLE roles (id TEXT CHECK (' || replace(hex(zeroblob(9000)), '0', '(') || '1'"
    ),
    "more columns than a table can have": (
        "DROP TABLE roles",
        f"CREATE TABLE roles ({', '.join(f'c{n} TEXT' for n in range(1500))})",
    ),
    "thousands of tables": ("BEGIN", *(f"CREATE TABLE t{n} (a)" for n in range(6000)), "COMMIT"),
    "one page for two tables": lying("rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'tasks')"),
    "the schema as a table": lying("rootpage = 1"),
    "a page beyond the end": lying("rootpage = 2147483647"),
    "no page at all": lying("rootpage = 0"),
    "an index that is none": lying("type = 'view'"),
    "keys without their index": (
        "PRAGMA writable_schema=ON",
        "DELETE FROM sqlite_schema WHERE name LIKE 'sqlite_autoindex_tasks%'",
    ),
    "text in UTF-16": ("VACUUM",),
    "no log": ("DROP TABLE changes",),
    "no meta": ("DROP TABLE meta",),
}
"""What plan files never hold."""


def _with_bytes(*edits: tuple[int, bytes]) -> bytes:
    """A sound file with other bytes at some places."""
    data = bytearray(_sound())
    for at, new in edits:
        data[at : at + len(new)] = new
    return bytes(data)


def _rootpage(name: str) -> int:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(_sound())
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
        return int(page)


def _looping_page() -> bytes:
    """A table whose root is an inner page that leads to itself."""
    page = _rootpage("tasks")
    inner = b"\x05" + b"\0" * 7 + page.to_bytes(4)
    return _with_bytes(((page - 1) * PAGE, inner))


def _looping_free_pages() -> bytes:
    """A list of free pages that leads to itself and is longer than the file."""
    data = bytearray(built("DROP TABLE risks"))
    trunk = int.from_bytes(data[32:36])
    data[36:40] = (2**31 - 1).to_bytes(4)
    data[(trunk - 1) * PAGE : (trunk - 1) * PAGE + 8] = trunk.to_bytes(4) + (1000).to_bytes(4)
    return bytes(data)


def _looping_overflow() -> bytes:
    """A long text whose second page leads to itself."""
    data = bytearray(built("UPDATE tasks SET notes = hex(zeroblob(6000)) WHERE id = 'A'"))
    at = next(n for n in range(0, len(data), PAGE) if data[n + 8 : n + 40] == b"0" * 32 and data[n : n + 4] != b"0000")
    data[at : at + 4] = (at // PAGE + 1).to_bytes(4)
    return bytes(data)


def _another_type(serial: int) -> bytes:
    """A file with the bytes of a text marked as something else, which SQL does not let anybody write."""
    name = b"needle-of-12"
    data = built("UPDATE tasks SET name = 'needle-of-12' WHERE id = 'A'")
    text_of_12 = 2 * len(name) + 13
    at = data.index(name)
    begin = data.rindex(bytes([text_of_12]), 0, at)
    return data[:begin] + bytes([serial]) + data[begin + 1 :]


BYTES: Final[dict[str, Callable[[], bytes]]] = {
    "nothing": lambda: b"",
    "a header alone": lambda: _sound()[:100],
    "another program's database": lambda: _with_bytes((68, b"GPKG")),
    "version nought": lambda: _with_bytes((60, bytes(4))),
    "version below nought": lambda: _with_bytes((60, b"\xff" * 4)),
    "a version to come": lambda: _with_bytes((60, (99).to_bytes(4))),
    "pages without number": lambda: _with_bytes((28, b"\xff" * 4)),
    "pages of no size": lambda: _with_bytes((16, bytes(2))),
    "pages of an odd size": lambda: _with_bytes((16, (4095).to_bytes(2))),
    "pages that are all reserved": lambda: _with_bytes((20, b"\xff")),
    "an unknown encoding": lambda: _with_bytes((56, (7).to_bytes(4))),
    "a schema format to come": lambda: _with_bytes((44, (9).to_bytes(4))),
    "a page that leads to itself": _looping_page,
    "free pages that lead to themselves": _looping_free_pages,
    "a long text that leads to itself": _looping_overflow,
    "bytes in the place of a text": lambda: _another_type(2 * 12 + 12),
    "a number in the place of a text": lambda: _another_type(6),
    "broken letters": lambda: built("UPDATE plan SET name = CAST(x'ff41fe' AS TEXT)"),
    "a zip bomb by another name": lambda: b"PK\x03\x04" + bytes(2**20),
    "a gzip bomb by another name": lambda: b"\x1f\x8b\x08" + bytes(2**20),
    "a program by another name": lambda: b"\x7fELF" + bytes(2**16),
    "YAML by another name": lambda: b"format: launch-plan\nversion: 1\n",
    "a name of 40 MB": lambda: built("UPDATE tasks SET name = hex(zeroblob(20000000)) WHERE id = 'A'"),
    "shifts without end": lambda: built("UPDATE calendars SET monday = '[' || hex(zeroblob(10000000))"),
    "an honest file that somebody has changed": lambda: built("UPDATE tasks SET name = 'Mine' WHERE id = 'A'"),
}
"""What is wrong with the file itself."""


def _in_utf_16() -> bytes:
    """The same tables in a database of another encoding."""
    with (
        closing(sqlite3.connect(":memory:", isolation_level=None)) as theirs,
        closing(sqlite3.connect(":memory:", isolation_level=None)) as made,
    ):
        theirs.deserialize(_sound())
        made.execute("PRAGMA encoding = 'UTF-16'")
        for (sql,) in theirs.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall():
            made.execute(sql)
        made.execute("PRAGMA application_id = 1280330830")
        made.execute("PRAGMA user_version = 1")
        return made.serialize()


def refused() -> dict[str, Callable[[], bytes]]:
    """Every file that must not open, by name; each made when it is asked for."""
    made: dict[str, Callable[[], bytes]] = {
        name: lambda statements=statements: built(*statements)  # type: ignore[misc]
        for name, statements in {**EXECUTABLE, **FOREIGN}.items()
    }
    return {**made, **BYTES, "text in UTF-16": _in_utf_16}


def forged(*statements: str) -> bytes:
    """A file that somebody has changed and made look honest: its digest is that of its content."""
    return with_right_digest(built(*statements))


def with_right_digest(data: bytes) -> bytes:
    """A file whose digest is that of what it holds."""
    digest = with_digest(read_rows(data, SCHEMA)).meta["digest"]
    return built(f"UPDATE meta SET value = '{digest}' WHERE name = 'digest'", data=data)  # noqa: S608


CLEANED: Final[dict[str, tuple[str, ...]]] = {
    "a number that is endless": ("INSERT INTO risks (id, key, name, probability) VALUES ('k', 'K', 'x', 9e999)",),
    "a text with NUL": ("UPDATE tasks SET name = 'a' || char(0) || 'b' WHERE id = 'A'",),
    "a text that turns about": ("UPDATE tasks SET name = char(27) || '[31m' WHERE id = 'A'",),
    "a name of 2 MB": ("UPDATE tasks SET name = hex(zeroblob(1000000)) WHERE id = 'A'",),
    "an id of 5,000 letters": ("INSERT INTO roles (id, key, name) VALUES (hex(zeroblob(2500)), 'R', 'x')",),
    "a number beyond counting": ("UPDATE tasks SET duration = '1 1 99999999999999999999 d' WHERE id = 'A'",),
    "shifts as deep as a well": ("UPDATE calendars SET monday = replace(hex(zeroblob(4000)), '0', '[')",),
    "steps as deep as a well": ("UPDATE changes SET steps = '[' || replace(hex(zeroblob(500000)), '0', '[')",),
    "a value in steps as deep as a well": (
        "UPDATE changes SET steps = '[[\"task\",\"A\",\"name\",1,' || replace(hex(zeroblob(40000)), '0', '[')",
    ),
    "a million steps of nothing": (
        "UPDATE changes SET steps = '[' || replace(hex(zeroblob(600000)), '00', "
        '\'[1],[1],[1],[1],\') || \'["task","A","name","a","a"]]\'',
    ),
    "a counter beyond counting": ("UPDATE changes SET counter = 9223372036854775807",),
    "a vector with a counter of 4,000 digits": ("UPDATE changes SET seen = '{\"a\":' || hex(zeroblob(2000)) || '}'",),
    "a vector of 200,000 replicas": (
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 200000) "
        "UPDATE changes SET seen = (SELECT json_group_object('r' || x, 1) FROM n)",
    ),
    "a replica with spaces": ("UPDATE changes SET replica = 'a b c'",),
    "an undo of nothing": ("UPDATE changes SET undoes = '../../x'",),
    "a self-link and a cycle": (
        "INSERT INTO links (id, predecessor, successor, type, lag, lag_calendar) "
        "SELECT 'self', 'C', 'C', type, lag, lag_calendar FROM links WHERE id = 'A-B-FS'",
    ),
    "a link to nothing": ("UPDATE links SET predecessor = 'ghost' WHERE id = 'A-B-FS'",),
}
"""What opens without what is wrong in it, told in a list."""
