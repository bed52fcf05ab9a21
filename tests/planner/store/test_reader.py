"""The checked door: sound files come in, and nothing else, whatever somebody did to them."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing

import pytest

from planner.errors import Damaged, NewerFile, NotAPlan
from planner.model.risks import RISK
from planner.model.schema import SCHEMA
from planner.store import reader
from planner.store.layout import APPLICATION_ID, FORMAT
from planner.store.reader import examine, read_rows
from tests.planner.store.files import IDENTITY, PLAN, forged, history_of, meddled, sound
from tests.soak.damage import AS_IT_WAS, REFUSED, flipped, opened, outcome

SOUND = sound()
YOUNG = {"shape", "percent", "cost", "score", "proximity", "mitigations"}
YOUNG |= {"residual_probability", "residual_impact", "residual_percent"}
"""The fields of risks that early files do not have."""


def other_database(application_id=0, version=0):
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)")
        connection.execute(f"PRAGMA application_id={application_id}")
        connection.execute(f"PRAGMA user_version={version}")
        return connection.serialize()


def test_a_sound_file_gives_plan_history_and_identity():
    loaded = opened(SOUND)
    assert loaded.plan == PLAN
    assert loaded.history == history_of(PLAN)
    assert loaded.identity == IDENTITY
    assert loaded.faults == ()


def test_the_header_tells_program_and_version():
    assert int.from_bytes(SOUND[68:72]) == APPLICATION_ID == 0x4C504C4E
    assert int.from_bytes(SOUND[60:64]) == FORMAT == 2


def test_a_file_left_in_wal_mode_by_another_tool_opens():
    assert opened(SOUND[:18] + b"\2\2" + SOUND[20:]).plan == PLAN


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"PK\0\0" * 5000, "not a plan file"),
        (b"name: A launch\ntasks:\n- A\n", "end in .yaml, .csv or .xml"),
        (b"SQLite format 2\0" + b"x" * 5000, "not a plan file"),
        (b"PK\3\4 a spreadsheet", "not a plan file"),
        (other_database(), "another program"),
        (other_database(0x42424242, 1), "another program"),
    ],
)
def test_what_is_no_plan_is_called_so_with_what_to_do(data, words):
    with pytest.raises(NotAPlan, match=words) as caught:
        examine(data, SCHEMA)
    assert "Choose" in str(caught.value)


@pytest.mark.parametrize("data", [b"\0" * 5000, bytes(4096) + SOUND[4096:], b"\0"])
def test_a_file_whose_beginning_a_power_cut_has_taken_is_damaged(data):
    with pytest.raises(Damaged, match="its beginning is lost"):
        examine(data, SCHEMA)


def test_a_newer_file_is_named_with_its_version():
    with pytest.raises(NewerFile, match="file version 7") as caught:
        examine(meddled("PRAGMA user_version=7"), SCHEMA)
    assert (caught.value.version, caught.value.known) == (7, FORMAT)


def test_a_version_that_never_was_is_damage():
    with pytest.raises(Damaged, match="version 0"):
        examine(meddled("PRAGMA user_version=0"), SCHEMA)


def test_a_database_that_only_claims_to_be_a_plan_is_refused():
    with pytest.raises(Damaged, match="notes"):
        examine(other_database(APPLICATION_ID, FORMAT), SCHEMA)


HOSTILE = {
    "trigger": ["CREATE TRIGGER evil AFTER UPDATE ON tasks BEGIN DELETE FROM tasks; END"],
    "view": ["CREATE VIEW evil AS SELECT * FROM tasks"],
    "endless view": [
        "CREATE VIEW evil AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n) SELECT x FROM n"
    ],
    "view in the place of a table": [
        "ALTER TABLE risks RENAME TO old",
        "CREATE VIEW risks AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n) SELECT x AS id FROM n",
    ],
    "extra table": ["CREATE TABLE extra (id TEXT)"],
    "extra index": ["CREATE INDEX extra ON tasks (name)"],
    "expression index": ["CREATE INDEX extra ON tasks (abs(name))"],
    "extra column": ["ALTER TABLE tasks ADD COLUMN extra TEXT"],
    "generated column": ["ALTER TABLE tasks ADD COLUMN extra TEXT AS (name || name) VIRTUAL"],
    "default": ["ALTER TABLE tasks DROP COLUMN notes", "ALTER TABLE tasks ADD COLUMN notes TEXT DEFAULT 'x'"],
    "check": [
        "DROP TABLE roles",
        "CREATE TABLE roles (id TEXT NOT NULL, key TEXT CHECK (abs(1)), PRIMARY KEY (id)) STRICT",
    ],
    "loose table": ["DROP TABLE roles", "CREATE TABLE roles (id TEXT NOT NULL, key TEXT, name TEXT, PRIMARY KEY (id))"],
    "without rowid": [
        "DROP TABLE roles",
        "CREATE TABLE roles (id TEXT NOT NULL, key TEXT, name TEXT, PRIMARY KEY (id)) STRICT, WITHOUT ROWID",
    ],
    "other key": ["DROP TABLE roles", "CREATE TABLE roles (id TEXT, key TEXT, name TEXT, PRIMARY KEY (name)) STRICT"],
    "no id": ["DROP TABLE roles", "CREATE TABLE roles (key TEXT, name TEXT) STRICT"],
    "no log": ["DROP TABLE changes"],
    "log without a column": ["ALTER TABLE changes DROP COLUMN author"],
    "no meta": ["DROP TABLE meta"],
    "full-text table": ["CREATE VIRTUAL TABLE evil USING fts5(body)"],
    "statistics": ["ANALYZE"],
    "sequence": ["CREATE TABLE evil (id INTEGER PRIMARY KEY AUTOINCREMENT)"],
    "schema that lies": [
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE roles (id TEXT PRIMARY KEY, key BLOB)' WHERE name='roles'",
    ],
    "one table twice": [
        "PRAGMA writable_schema=ON",
        "INSERT INTO sqlite_schema SELECT type, 'evil', tbl_name, rootpage, sql FROM sqlite_schema WHERE name='roles'",
    ],
    "schema of nonsense": [
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_schema SET sql = 'CREATE NONSENSE' WHERE name='roles'",
    ],
    "index on a page of another": [
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_schema SET rootpage = 2 WHERE name LIKE 'sqlite_autoindex_tasks%'",
    ],
}


@pytest.mark.parametrize("statements", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_file_with_anything_that_we_do_not_make_is_refused_at_once(statements):
    data = meddled(*statements)
    before = time.process_time()
    with pytest.raises(Damaged) as caught:
        examine(data, SCHEMA)
    assert time.process_time() - before < 0.1
    assert "left as it is" in str(caught.value)


def test_a_damaged_file_is_described_without_words_of_the_database():
    broken = meddled("UPDATE plan SET name = CAST(x'ff41' AS TEXT)")
    with pytest.raises(Damaged, match=r"\(it holds text with broken letters\)"):
        examine(broken, SCHEMA)
    for begin in range(4096, len(SOUND) - 4096, 4096):
        with pytest.raises(Damaged) as caught:
            examine(SOUND[:begin] + b"\xff" * 4096 + SOUND[begin + 4096 :], SCHEMA)
        assert caught.value.what in {
            "its pages do not fit together",
            "it holds text with broken letters",
            "its content is not what was saved",
        }


def test_nothing_of_theirs_runs_even_when_the_list_of_tables_is_not_looked_at():
    with closing(reader.sealed(meddled("CREATE VIEW evil AS SELECT name FROM tasks"))) as connection:
        for statement in (
            "DELETE FROM tasks",
            "UPDATE tasks SET name = 'x'",
            "ATTACH '/tmp/evil' AS evil",
            "CREATE TABLE evil (x)",
            "PRAGMA writable_schema=ON",
            "CREATE TEMP TRIGGER t AFTER INSERT ON tasks BEGIN SELECT 1; END",
        ):
            with pytest.raises(sqlite3.DatabaseError):
                connection.execute(statement)


def test_a_value_changed_by_another_program_is_noticed():
    with pytest.raises(Damaged, match="not what was saved"):
        examine(meddled("UPDATE tasks SET name = 'Other' WHERE id = 'A'"), SCHEMA)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM links WHERE id = 'A-B-FS'",
        "INSERT INTO roles (id, key, name) VALUES ('r', 'R1', 'x')",
        "UPDATE changes SET author = 'Eve'",
        "UPDATE meta SET value = 'other' WHERE name = 'plan'",
        "DELETE FROM meta WHERE name = 'digest'",
        "UPDATE tasks SET notes = NULL WHERE id = 'B'",
    ],
)
def test_every_table_counts_for_the_digest(statement):
    with pytest.raises(Damaged):
        examine(meddled(statement), SCHEMA)


def test_moving_rows_about_without_changing_them_is_no_damage():
    assert opened(meddled("VACUUM")).plan == PLAN


def test_a_file_from_before_a_field_and_an_entity_were_added_opens_with_defaults():
    older = forged("ALTER TABLE tasks DROP COLUMN notes", "DROP TABLE risks")
    loaded = opened(older)
    assert loaded.plan == PLAN
    assert loaded.faults == ()


def test_a_file_from_before_risks_had_costs_and_residual_values_opens_with_defaults():
    task = [f"ALTER TABLE tasks DROP COLUMN {name}" for name in ("shape", "stop_chance", "cost")]
    risk = [f"ALTER TABLE risks DROP COLUMN {field.name}" for field in RISK.fields if field.name in YOUNG]
    loaded = opened(forged(*task, *risk))
    assert len(risk) == len(YOUNG)
    assert loaded.plan == PLAN
    assert loaded.faults == ()


def test_a_file_with_more_rows_than_a_plan_can_have_is_refused(monkeypatch):
    monkeypatch.setitem(reader.MOST_ROWS, "tasks", 3)
    with pytest.raises(NotAPlan, match="more than 3 tasks"):
        examine(SOUND, SCHEMA)


def test_a_file_larger_than_a_plan_can_be_is_refused(monkeypatch):
    monkeypatch.setattr(reader, "MAX_BYTES", 5000)
    with pytest.raises(NotAPlan, match="256 MB"):
        examine(SOUND, SCHEMA)


def test_text_that_is_no_text_is_damage():
    with pytest.raises(Damaged):
        examine(meddled("UPDATE tasks SET name = CAST(x'ff00fe' AS TEXT)"), SCHEMA)


def test_no_bit_of_the_header_is_read_as_something_else():
    truth = opened(SOUND)
    assert {outcome(flipped(SOUND, bit), truth) for bit in range(800)} == {REFUSED, AS_IT_WAS}


def test_no_file_cut_short_is_read_as_something_else():
    truth = opened(SOUND)
    for length in (*range(0, 200, 7), *range(200, len(SOUND), 997), len(SOUND) - 1):
        assert outcome(SOUND[:length], truth) == REFUSED


def test_the_rows_of_a_working_copy_need_no_digest():
    assert read_rows(meddled("UPDATE tasks SET name = 'Other' WHERE id = 'A'"), SCHEMA).tables["tasks"]
