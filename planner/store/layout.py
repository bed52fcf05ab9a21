"""The tables of a plan, as its schema declares them; the file and the working copy have the same ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import INTEGER, REAL, TEXT, Column, MetaData, Table, select, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.schema import CreateTable

from planner.model.kinds import KEEPING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planner.model.entities import Entity, Schema

APPLICATION_ID = 0x4C504C4E
"""`LPLN` in the header of the file."""
FORMAT = 2
"""The version of the file format that this program writes, kept as the file's user_version."""
CHANGES = "changes"
META = "meta"
_TYPES = {"TEXT": TEXT, "INTEGER": INTEGER, "REAL": REAL}
_CHANGE_COLUMNS = {
    "replica": TEXT,
    "counter": INTEGER,
    "lamport": INTEGER,
    "seen": TEXT,
    "at": TEXT,
    "author": TEXT,
    "label": TEXT,
    "steps": TEXT,
    "undoes": TEXT,
    "onto": TEXT,
}
LACKING = {1: {CHANGES: frozenset({"onto"})}}
"""The columns that the released versions before this one did not have yet, by version and table."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The tables by name: one for each entity under its plural, the change log, and what is said about the file."""

    schema: Schema
    metadata: MetaData

    @property
    def tables(self) -> Mapping[str, Table]:
        """All tables by name."""
        return self.metadata.tables

    def table_of(self, entity: Entity) -> Table:
        """The table that keeps the rows of an entity."""
        return self.metadata.tables[entity.plural]


@cache
def layout_of(schema: Schema) -> Layout:
    """The layout of a schema: STRICT tables with an id and one column for each field."""
    metadata = MetaData()
    for entity in schema.entities:
        columns = {field.name: _TYPES[KEEPING[field.kind].sql] for field in entity.fields}
        _add_table(metadata, entity.plural, {"id": TEXT, **columns}, ("id",))
    _add_table(metadata, CHANGES, _CHANGE_COLUMNS, ("replica", "counter"))
    _add_table(metadata, META, {"name": TEXT, "value": TEXT}, ("name",))
    return Layout(schema, metadata)


def _add_table(metadata: MetaData, name: str, columns: Mapping[str, Any], key: Sequence[str]) -> Table:
    """Declare one table."""
    made = [Column(column, kind, primary_key=column in key) for column, kind in columns.items()]
    return Table(name, metadata, *made, sqlite_strict=True)


@cache
def writing(table: Table) -> Any:
    """The statement that adds a row, or replaces all fields of the one with the same id and leaves it in its place."""
    statement = insert(table)
    rest = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=rest)


@cache
def inserting(table: Table, columns: tuple[str, ...]) -> str:
    """The SQL that adds a row with these columns, compiled once for all databases."""
    return str(table.insert().compile(dialect=sqlite.dialect(), column_keys=columns))


@cache
def selecting(table: Table, columns: tuple[str, ...]) -> str:
    """The SQL that gives these columns of all rows in the order in which they were written."""
    statement = select(*(table.columns[name] for name in columns)).order_by(text("rowid"))
    return str(statement.compile(dialect=sqlite.dialect()))


@cache
def creating(layout: Layout) -> tuple[str, ...]:
    """The SQL that makes all tables, compiled once for all databases."""
    return tuple(str(CreateTable(table).compile(dialect=sqlite.dialect())) for table in layout.metadata.sorted_tables)


@cache
def definition(table: Table, columns: tuple[str, ...]) -> str:
    """The SQL that makes a table with only these of its columns, in plain spacing, to compare with what a file says."""
    kinds = {name: table.columns[name].type for name in columns}
    key = [column.name for column in table.primary_key]
    part = _add_table(MetaData(), table.name, kinds, key)
    return plainly_spaced(str(CreateTable(part).compile(dialect=sqlite.dialect())))


def plainly_spaced(sql: str) -> str:
    """SQL without the spaces that mean nothing, so that files do not depend on who laid the lines out."""
    return re.sub(r"\s*([(),])\s*", r"\1", re.sub(r"\s+", " ", sql)).strip()
