"""The tables follow from the declaration: a kind of row that nobody knew before is kept like any other."""

# ruff: noqa: RUF009 - a field is declared by a call that returns dataclasses.field

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date

import pytest

from planner.change import Change, add, set_value
from planner.document import Document, open_document
from planner.model.entities import Entity, Schema
from planner.model.fields import Kind, choice, day, declared, number, reference, references, text
from planner.model.kinds import KEEPING
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.settings import Settings
from planner.model.tasks import Task
from planner.model.values import Duration, RiskState
from planner.store.layout import CHANGES, LACKING, META, creating, definition, layout_of, plainly_spaced
from tests.planner.store.files import sound


@dataclass(frozen=True, slots=True, kw_only=True)
class Balloon:
    """A made-up kind of row with a field of nearly every kind."""

    id: str
    key: str = text("Key", required=True)
    name: str = text("Name")
    state: RiskState = choice("State", RiskState.OPEN)
    height: float = number("Height", minimum=0, maximum=10_000)
    price: int = number("Price", Kind.MONEY)
    filled: bool = declared(Kind.FLAG, "Filled", default=False)
    flight: Duration = declared(Kind.DURATION, "Flight", default=Duration())
    first: date | None = day("First flight")
    task: str | None = reference("Task", "task")
    friends: tuple[str, ...] = references("Friends", "balloon")


BALLOON = Entity(Balloon, "balloon", "balloons", "Balloon", "Made up for this test.", prefix="BL")
EXTENDED = Schema((*SCHEMA.entities, BALLOON))
PLAN = Plan.of([Settings(name="Fair"), Task(id="a", key="A", name="Buy gas")], EXTENDED)
RED = Balloon(
    id="red",
    key="BL1",
    name="Red",
    height=12.5,
    price=300,
    filled=True,
    flight=Duration(90, "h"),
    first=date(2026, 5, 1),
    task="a",
    friends=("red",),
)


def statements(data):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        return dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"))


def test_a_made_up_entity_is_kept_changed_undone_recovered_and_loaded(tmp_path):
    path, data = tmp_path / "fair.plan", tmp_path / "data"
    document = Document.new(PLAN, data)
    document.do(Change("Add a balloon", (add("balloon", RED),)))
    document.do(Change("Raise it", (set_value("balloon", RED, "height", 99.0),)))
    document.save(path)
    document.close()
    again = open_document(path, data, schema=EXTENDED)
    assert again.faults == ()
    assert again.plan.rows(Balloon)["red"].height == 99.0
    again.undo()
    assert again.plan.rows(Balloon)["red"] == RED
    again.undo()
    assert again.plan == PLAN
    again.close(discard=True)


def test_each_entity_has_a_table_with_an_id_and_a_column_for_each_field():
    layout = layout_of(EXTENDED)
    assert set(layout.tables) == {entity.plural for entity in EXTENDED.entities} | {CHANGES, META}
    for entity in EXTENDED.entities:
        table = layout.table_of(entity)
        assert table.columns.keys() == ["id", *(field.name for field in entity.fields)]
        kinds = {field.name: KEEPING[field.kind].sql for field in entity.fields}
        assert {name: str(table.columns[name].type) for name in kinds} == kinds


def test_the_tables_of_a_file_are_strict_and_say_what_the_definition_says():
    for name, sql in statements(sound()).items():
        table = layout_of(SCHEMA).tables[name]
        assert plainly_spaced(sql).endswith("STRICT")
        assert plainly_spaced(sql) == definition(table, tuple(table.columns.keys()))


FIRST_LOG = (
    "CREATE TABLE changes(replica TEXT NOT NULL,counter INTEGER NOT NULL,lamport INTEGER,seen TEXT,at TEXT,"
    "author TEXT,label TEXT,steps TEXT,undoes TEXT,PRIMARY KEY(replica,counter))STRICT"
)


def test_the_layout_of_version_one_is_as_it_was_released():
    table = layout_of(SCHEMA).tables[CHANGES]
    first = tuple(name for name in list(table.columns.keys()) if name not in LACKING[1][CHANGES])
    assert definition(table, first) == FIRST_LOG


def test_version_two_marks_merges_in_the_log():
    assert plainly_spaced(statements(sound())[CHANGES]) == FIRST_LOG.replace("undoes TEXT,", "undoes TEXT,onto TEXT,")


def test_the_layout_of_a_schema_is_made_once():
    assert layout_of(SCHEMA) is layout_of(SCHEMA)
    assert layout_of(EXTENDED) is not layout_of(SCHEMA)


@pytest.mark.parametrize(
    ("loose", "plain"),
    [
        ("CREATE  TABLE a (\n\tid TEXT, \n\tb REAL\n)\n\n STRICT", "CREATE TABLE a(id TEXT,b REAL)STRICT"),
        ('CREATE TABLE "key" ( id TEXT )', 'CREATE TABLE "key"(id TEXT)'),
    ],
)
def test_spaces_that_mean_nothing_are_left_out(loose, plain):
    assert plainly_spaced(loose) == plain


def test_the_tables_are_made_as_the_layout_declares_them():
    layout = layout_of(SCHEMA)
    made = [table.partition("(")[0].split()[-1].strip('"') for table in creating(layout)]
    assert sorted(made) == sorted(layout.tables)
    assert all(table.rstrip().endswith("STRICT") for table in creating(layout))
    assert creating(layout) is creating(layout)
