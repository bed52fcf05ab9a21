"""What a plan file holds, as plain rows: made from a plan and its history, written to bytes, summed up by a digest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from planner.history import Entry, History, compact, covers, steps_to_text
from planner.model.kinds import row_to_plain
from planner.pace import ROWS, paced
from planner.store.database import create_tables, in_memory
from planner.store.layout import CHANGES, META, Layout, inserting, layout_of
from planner.vectors import NOTHING, Vector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from planner.model.entities import Schema
    from planner.model.plan import Plan

INSERTED: Final = 50
"""How many rows are inserted at a time."""
PART: Final = 65_536
"""Characters of a long text that are written as JSON at a time: about a millisecond."""
BASE = "base"
"""The name under which the file keeps the version vector of its compacted changes."""
ALL = "*"
"""Written for the version vector of a change that has seen all before it."""
DIGEST = "digest"
"""The name under which the file keeps its own content digest."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What stays the same for all copies of a plan: its random id, and when it was made (UTC, ISO text)."""

    plan: str
    created: str


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one table: column names, and for each row its values in that order."""

    columns: tuple[str, ...]
    values: tuple[tuple[Any, ...], ...]

    def by_name(self) -> Iterable[dict[str, Any]]:
        """The rows as mappings."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.values)


@dataclass(frozen=True, slots=True)
class Content:
    """All rows of a plan file by table."""

    tables: Mapping[str, Rows]

    @property
    def meta(self) -> dict[str, str]:
        """What is said about the file, by name."""
        return dict(self.tables[META].values)

    @property
    def identity(self) -> Identity:
        """The identity of the plan."""
        meta = self.meta
        return Identity(meta.get("plan", ""), meta.get("created", ""))

    def with_meta(self, meta: Mapping[str, str]) -> Content:
        """This content with something else said about the file."""
        return Content({**self.tables, META: Rows(("name", "value"), tuple(meta.items()))})

    def complete(self, layout: Layout) -> bool:
        """Whether all columns of all tables are there; a file from before a field was added lacks some."""
        return self.tables.keys() == layout.tables.keys() and all(
            set(rows.columns) == set(layout.tables[name].columns.keys()) for name, rows in self.tables.items()
        )

    def digest(self) -> str:
        """SHA-256 over the tables by name and the rows in order of their first columns; the digest itself left out."""
        total = hashlib.sha256()
        for name in sorted(self.tables):
            rows = self.tables[name]
            kept = [row for row in rows.values if (name, row[0]) != (META, DIGEST)]
            kept.sort(key=itemgetter(0, 1) if name == CHANGES else itemgetter(0))
            total.update(f"[{compact(name)},{compact(rows.columns)},[".encode())
            for first in paced(range(0, len(kept), ROWS), every=1):
                total.update(b"," * (first > 0))
                for part in _as_json(kept[first : first + ROWS]):
                    total.update(part.encode())
            total.update(b"]]")
        return total.hexdigest()


def _as_json(rows: Sequence[tuple[Any, ...]]) -> Iterator[str]:
    """Some rows as JSON, long texts in parts: to write one in one go would keep all other threads waiting."""
    if all(map(_short, rows)):
        yield compact(rows)[1:-1]
        return
    for number, row in enumerate(rows):
        yield "," * (number > 0)
        yield from _in_parts(row)


def _in_parts(row: tuple[Any, ...]) -> Iterator[str]:
    """A row as JSON, long texts in parts."""
    for number, value in enumerate(row):
        yield "," if number else "["
        if isinstance(value, str):
            yield '"'
            for first in paced(range(0, len(value), PART), every=1):
                yield compact(value[first : first + PART])[1:-1]
            yield '"'
        else:
            yield compact(value)
    yield "]"


def _short(row: tuple[Any, ...]) -> bool:
    """Whether no text of a row is long: a plain loop, as this is asked of every row of a file."""
    for value in row:  # noqa: SIM110
        if value.__class__ is str and len(value) > PART:
            return False
    return True


def content_of(plan: Plan, history: History, identity: Identity) -> Content:
    """The rows that keep a plan, its history and its identity."""
    tables = {entity.plural: _rows(entity.fields, plan.table(entity.name).values()) for entity in plan.schema.entities}
    seen = seen_texts(history.entries, known=history.untold, base=history.base)
    changes = tuple(tuple(row.values()) for row in change_rows(plan.schema, history.entries, seen))
    columns = tuple(column.name for column in layout_of(plan.schema).tables[CHANGES].columns)
    tables[CHANGES] = Rows(columns, changes)
    based = {BASE: vector_to_text(history.base)} if history.base else {}
    return Content(tables).with_meta({"plan": identity.plan, "created": identity.created, **based})


def _rows(fields: tuple[Any, ...], rows: Iterable[Any]) -> Rows:
    """The rows of one entity."""
    columns = ("id", *(field.name for field in fields))
    return Rows(columns, tuple(tuple(row_to_plain(fields, row).values()) for row in paced(rows)))


def change_rows(schema: Schema, entries: Iterable[Entry], seen: Iterable[str | None]) -> Iterator[dict[str, Any]]:
    """The rows that keep log entries, with their version vectors as `seen_texts` writes them."""
    for entry, text in zip(entries, seen, strict=True):
        yield {
            "replica": entry.replica,
            "counter": entry.counter,
            "lamport": entry.lamport,
            "seen": text,
            "at": entry.at,
            "author": entry.author,
            "label": entry.label,
            "steps": steps_to_text(schema, entry.steps),
            "undoes": f"{entry.undoes[0]} {entry.undoes[1]}" if entry.undoes else None,
            "onto": None if entry.onto is None else vector_to_text(entry.onto),
        }


def seen_texts(
    entries: Iterable[Entry], before: Entry | None = None, *, known: int = -1, base: Vector = NOTHING
) -> Iterator[str | None]:
    """How the version vectors of log entries are written.

    None where it is that of the same replica's change before, of which `before` may be one, and `*` for an entry that
    has seen all before it in the log: of those there were `known` before the first one, -1 where that is not told.
    Vectors written whole would grow with the square of the number of times that a plan is opened. Entries that the
    `base` covers have seen some of it, and `*` says all.
    """
    vectors: dict[str, Vector] = {before.replica: before.seen} if before else {}
    for number, entry in enumerate(entries, known):
        same = vectors.get(entry.replica) == entry.seen
        vectors[entry.replica] = entry.seen
        all_before = known >= 0 and entry.past == number and not covers(base, entry)
        yield None if same else ALL if all_before else vector_to_text(entry.seen)


def vector_to_text(vector: Vector) -> str:
    """A version vector as JSON."""
    return json.dumps(dict(vector), sort_keys=True, separators=(",", ":"))


def with_digest(content: Content) -> Content:
    """The content with its own digest in it."""
    return content.with_meta({**content.meta, DIGEST: content.digest()})


def fill(connection: Connection, layout: Layout, content: Content) -> None:
    """Make the tables in an empty database and write the content into them."""
    create_tables(connection, layout)
    for name, rows in content.tables.items():
        if rows.values:
            insert = inserting(layout.tables[name], rows.columns)
            for first in paced(range(0, len(rows.values), INSERTED), every=1):
                connection.exec_driver_sql(insert, list(rows.values[first : first + INSERTED]))


def to_bytes(content: Content, schema: Schema) -> bytes:
    """The plan file that holds this content."""
    engine = in_memory()
    try:
        with engine.begin() as connection:
            fill(connection, layout_of(schema), content)
        with engine.connect() as connection:
            return serialized(connection)
    finally:
        engine.dispose()


def serialized(connection: Connection) -> bytes:
    """The bytes of the database behind a connection, as they would be in a file of its own."""
    driver: Any = connection.connection.driver_connection
    data: bytes = driver.serialize()
    return data
