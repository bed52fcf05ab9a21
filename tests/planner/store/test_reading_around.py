"""Reading around damage: what is on sound pages is had, what is not is counted, and nothing of a file is ever run."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing

import pytest

from planner.model.schema import SCHEMA
from planner.store.content import content_of
from planner.store.reader import read_rows
from planner.store.reading_around import PAGE, pieces_of
from tests.builders import a_plan
from tests.planner.store.files import IDENTITY, history_of, meddled, sound

MANY = a_plan("; ".join(f"T{number} 3d" for number in range(400)))
FILE = sound(MANY)
WHOLE = pieces_of(FILE, SCHEMA)


def without(*pages, data=FILE):
    """A file whose pages with these numbers, from 1 on, hold nothing any more."""
    for page in pages:
        data = data[: (page - 1) * PAGE] + bytes(PAGE) + data[page * PAGE :]
    return data


def pages_of(table, data=FILE):
    """The pages with rows of a table, as sqlite says: its root first where that holds no rows itself."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        [root] = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    start = (root - 1) * PAGE
    page = data[start : start + PAGE]
    if page[0] != 5:
        return [root]
    count = int.from_bytes(page[3:5])
    cells = [int.from_bytes(page[12 + 2 * number : 14 + 2 * number]) for number in range(count)]
    return [root, *(int.from_bytes(page[cell : cell + 4]) for cell in cells), int.from_bytes(page[8:12])]


def test_a_sound_file_is_read_whole():
    content = content_of(MANY, history_of(MANY), IDENTITY)
    for name, piece in WHOLE.tables.items():
        assert piece.whole
        if name != "meta":
            assert piece.as_rows() == content.tables[name]
    assert WHOLE.strange == ()


def test_the_rows_beside_a_lost_page_are_had_and_those_on_it_counted():
    _, first, second, third, *_ = pages_of("tasks")
    for lost in (first, second, third):
        piece = pieces_of(without(lost), SCHEMA).tables["tasks"]
        assert piece.torn
        assert 0 < piece.gaps < 60
        assert len(piece.rows) == 400 - piece.gaps
        assert list(piece.rows) == [one for one in WHOLE.tables["tasks"].rows if one in piece.rows]


def test_rows_between_two_lost_pages_are_had():
    _, first, _, third, *_ = pages_of("tasks")
    one, other, both = (
        pieces_of(without(*lost), SCHEMA).tables["tasks"] for lost in ((first,), (third,), (first, third))
    )
    assert both.gaps == one.gaps + other.gaps
    assert both.rows.keys() == one.rows.keys() & other.rows.keys()


def test_rows_before_and_between_lost_pages_at_the_end_are_had():
    *_, third, _, last = pages_of("tasks")
    piece = pieces_of(without(third, last), SCHEMA).tables["tasks"]
    kept = pieces_of(without(last), SCHEMA).tables["tasks"].rows.keys()
    assert piece.torn
    assert piece.gaps > 0
    assert piece.rows.keys() < kept


def test_without_the_root_of_a_table_the_others_are_had():
    pieces = pieces_of(without(pages_of("tasks")[0]), SCHEMA)
    assert pieces.tables["tasks"].rows == {}
    assert pieces.tables["tasks"].torn
    assert {name for name, piece in pieces.tables.items() if not piece.whole} == {"tasks"}


@pytest.mark.parametrize(
    "beginning", [b"", bytes(16), bytes(100), bytes(PAGE), b"SQLite format 3\0" + bytes(PAGE - 16)]
)
def test_without_the_beginning_of_the_file_all_rows_are_had(beginning):
    data = beginning + FILE[len(beginning) :]
    assert pieces_of(data, SCHEMA).tables == WHOLE.tables


def test_without_any_page_of_the_list_of_tables_all_rows_are_had():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(FILE)
        roots = {root for (root,) in connection.execute("SELECT rootpage FROM sqlite_schema")}
    listed = [number for number in range(1, max(roots)) if number not in roots]
    assert len(listed) > 2
    assert pieces_of(without(*listed), SCHEMA).tables == WHOLE.tables


@pytest.mark.parametrize("length", range(0, len(FILE), len(FILE) // 12))
def test_a_file_that_is_cut_off_gives_what_is_left(length):
    pieces = pieces_of(FILE[:length], SCHEMA)
    assert all(piece.rows.items() <= WHOLE.tables[name].rows.items() for name, piece in pieces.tables.items())


def test_swapped_pages_give_all_rows():
    _, first, second, *_, last = pages_of("tasks")
    for one, other in ((first, second), (first, last)):
        pages = [FILE[place : place + PAGE] for place in range(0, len(FILE), PAGE)]
        pages[one - 1], pages[other - 1] = pages[other - 1], pages[one - 1]
        assert pieces_of(b"".join(pages), SCHEMA).tables["tasks"].rows == WHOLE.tables["tasks"].rows


def test_rows_of_another_table_are_told_from_those_that_fit():
    [_, task_page, *_] = pages_of("tasks")
    [settings] = pages_of("plan")
    pages = [FILE[place : place + PAGE] for place in range(0, len(FILE), PAGE)]
    pages[settings - 1] = pages[task_page - 1]
    piece = pieces_of(b"".join(pages), SCHEMA).tables["plan"]
    assert len(piece.unfit) > 5
    assert not piece.whole


def test_broken_letters_are_marked_and_the_rest_of_the_row_is_had():
    place = FILE.index(b"T77") if FILE.count(b"T77") else 0
    data = bytearray(FILE)
    while (place := data.find(b"T77", place + 1)) > 0:
        data[place] = 0xFF
    rows = pieces_of(bytes(data), SCHEMA).tables["tasks"].rows
    assert len(rows) == 400
    assert sum("\N{REPLACEMENT CHARACTER}" in str(row) for row in rows.values()) == 1


HOSTILE = {
    "view": "CREATE VIEW evil AS SELECT name FROM tasks",
    "trigger": "CREATE TRIGGER evil AFTER INSERT ON tasks BEGIN DELETE FROM tasks; END",
    "index": "CREATE INDEX evil ON tasks (name)",
    "table": "CREATE TABLE evil (name TEXT)",
}


@pytest.mark.parametrize(("kind", "statement"), HOSTILE.items())
def test_what_a_plan_file_never_holds_is_named_and_left_out(kind, statement):
    pieces = pieces_of(meddled(statement, data=FILE), SCHEMA)
    assert pieces.strange == ((kind, "evil"),)
    assert pieces.tables == WHOLE.tables


def test_a_table_that_became_an_endless_view_is_not_looked_at():
    endless = (
        "CREATE VIEW tasks AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n"
    )
    began = time.monotonic()
    pieces = pieces_of(meddled("DROP TABLE tasks", endless, data=FILE), SCHEMA)
    assert "tasks" not in pieces.tables
    assert pieces.strange == (("view", "tasks"),)
    assert time.monotonic() - began < 5


def test_a_table_with_a_column_that_computes_is_not_read():
    generated = "ALTER TABLE tasks ADD COLUMN extra TEXT GENERATED ALWAYS AS (hex(zeroblob(100000000)))"
    assert "tasks" not in pieces_of(meddled(generated, data=FILE), SCHEMA).tables


def test_pages_that_hold_themselves_come_to_an_end():
    root, first, *_ = pages_of("tasks")
    data = bytearray(FILE)
    start = (root - 1) * PAGE
    for number in range(int.from_bytes(data[start + 3 : start + 5])):
        cell = start + int.from_bytes(data[start + 12 + 2 * number : start + 14 + 2 * number])
        data[cell : cell + 4] = root.to_bytes(4)
    began = time.monotonic()
    piece = pieces_of(bytes(data), SCHEMA).tables["tasks"]
    assert piece.torn
    assert time.monotonic() - began < 10
    assert first


def test_what_is_no_database_at_all_gives_nothing():
    assert not any(piece.rows for piece in pieces_of(b"nonsense" * 5000, SCHEMA).tables.values())


def test_a_file_of_fewer_fields_is_read_by_its_own_columns():
    older = meddled("ALTER TABLE tasks DROP COLUMN notes", data=FILE)
    piece = pieces_of(older, SCHEMA).tables["tasks"]
    assert "notes" not in piece.columns
    assert piece.as_rows() == read_rows(older, SCHEMA).tables["tasks"]
