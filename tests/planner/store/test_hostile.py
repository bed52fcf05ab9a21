"""Files made to do harm: each is refused or cleaned at once, with what to do, and nothing of theirs runs."""

from __future__ import annotations

import contextlib
import os
import resource
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from planner.document import Document, open_document
from planner.errors import Damaged, NewerFile, NotAPlan, PlanError
from planner.history import compact
from planner.model.kinds import row_to_plain
from planner.model.schema import SCHEMA
from planner.store import reader
from planner.store.mending import MOST_FAULTS, load
from planner.store.reader import examine, read_rows
from planner.store.working import Source
from tests.planner.store.files import AT, PLAN, sound
from tests.planner.store.hostile import CLEANED, EXECUTABLE, Spied, built, forged, refused, with_right_digest

REFUSED = refused()
NOWHERE = Path(os.devnull) / "nowhere"
"""No folder at all: a working copy lives in memory."""
OURS = ("PRAGMA", "SELECT", "ATTACH x AS 'main'")
"""What the reader runs; the last is how SQLite takes bytes for a database."""
SOON = 0.1
"""Seconds of processor time."""


@pytest.fixture
def spies(monkeypatch):
    """Every connection that the reader makes, with what ran on it."""
    made = []
    connect = sqlite3.connect

    def spied(*arguments, **named):
        made.append(connect(*arguments, **{"factory": Spied, **named}))
        return made[-1]

    monkeypatch.setattr(reader.sqlite3, "connect", spied)
    return made


@contextlib.contextmanager
def soon(seconds, again):
    """Take no longer than so many seconds of the processor, or not the second time: a machine is slow now and then."""
    began = time.process_time()
    try:
        yield
    finally:
        if time.process_time() - began >= seconds:
            began = time.process_time()
            with contextlib.suppress(PlanError):
                again()
            assert time.process_time() - began < seconds


def test_there_are_enough_of_them():
    assert len(REFUSED) + len(CLEANED) >= 80


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_at_once_with_what_to_do(name, spies):
    data = REFUSED[name]()
    spies.clear()
    with pytest.raises((Damaged, NotAPlan, NewerFile)) as caught, soon(SOON, lambda: examine(data, SCHEMA)):
        examine(data, SCHEMA)
    assert any(word in str(caught.value) for word in ("Choose", "Ask for", "Update", "left as it is")), str(
        caught.value
    )
    assert [spy.calls for spy in spies] == [0] * len(spies)


@pytest.mark.parametrize("name", REFUSED)
def test_only_our_own_statements_run_on_a_hostile_file(name, spies):
    data = REFUSED[name]()
    spies.clear()
    with pytest.raises(PlanError):
        examine(data, SCHEMA)
    for spy in spies:
        for statement in spy.ran:
            assert statement.startswith(OURS), statement


@pytest.mark.parametrize("name", EXECUTABLE)
def test_what_is_theirs_would_have_been_seen_to_run(name):
    """The control: a program that opens such a file as SQLite gives it runs their statements."""
    with closing(sqlite3.connect(":memory:", isolation_level=None, factory=Spied)) as naive:
        naive.deserialize(built(*EXECUTABLE[name]))
        for statement in (
            "SELECT * FROM roles LIMIT 3",
            "SELECT * FROM v LIMIT 3",
            "UPDATE tasks SET name = name || 'x'",
            "INSERT INTO roles (id, name) VALUES ('r', 'x')",
            "INSERT INTO changes (replica, counter) VALUES ('r', 1)",
            "DELETE FROM tasks",
        ):
            try:
                naive.execute(statement).fetchall()
            except sqlite3.Error:
                continue
        assert naive.calls > 0


@pytest.mark.parametrize("name", EXECUTABLE)
def test_an_honest_digest_does_not_help_them(name):
    with pytest.raises(Damaged):
        read_rows(built(*EXECUTABLE[name]), SCHEMA)


@pytest.mark.parametrize("name", CLEANED)
def test_a_hostile_value_is_cleaned_at_once_and_listed(name):
    data = forged(*CLEANED[name])
    with soon(3 * SOON, lambda: load(examine(data, SCHEMA), SCHEMA, AT)):
        loaded = load(examine(data, SCHEMA), SCHEMA, AT)
    assert loaded.faults
    assert len(loaded.plan.tasks) == len(PLAN.tasks)
    assert max(len(task.name) for task in loaded.plan.tasks.values()) <= 500


@pytest.mark.parametrize("name", CLEANED)
def test_what_was_cleaned_can_be_edited_taken_back_and_saved(name, tmp_path):
    path = tmp_path / "hostile.launchplan"
    path.write_bytes(forged(*CLEANED[name]))
    document = open_document(path, tmp_path / "data")
    document.undo()
    document.redo()
    document.save()
    document.close()
    again = open_document(path, tmp_path / "data")
    assert again.plan == document.plan
    again.close(discard=True)


def test_two_rows_of_one_id_are_told_and_the_first_stays():
    data = built(
        "INSERT INTO roles (id, key, name) VALUES ('role-number-1', 'R1', 'One'), ('role-number-2', 'R2', 'Two')"
    )
    twice = bytearray(data)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'roles'").fetchone()
    at = data.index(b"role-number-2", (page - 1) * 4096)
    twice[at : at + 13] = b"role-number-1"
    loaded = load(read_rows(bytes(twice), SCHEMA), SCHEMA, AT)
    assert [role.name for role in loaded.plan.roles.values()] == ["One"]
    assert [str(fault) for fault in loaded.faults] == ["role R2, id: is that of another row. The row was left out."]


def test_no_more_faults_are_listed_than_anybody_reads():
    many = (
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3000) "
        "INSERT INTO roles (id, key, name) SELECT 'r' || x, 'R' || x, '' FROM n"
    )
    loaded = load(read_rows(built(many), SCHEMA), SCHEMA, AT)
    assert len(loaded.plan.roles) == 3000
    assert len(loaded.faults) == MOST_FAULTS + 1
    assert str(loaded.faults[-1]) == "file: more is wrong than can be listed. Look for an older copy of it."


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (["task", "A", "name", "x" * 2_000_000, "A"], "x" * 500),
        (["task", "A", "name", "a\0b", "A"], "ab"),
        (["task", "A", "name", "\ud800b", "A"], "b"),
    ],
)
def test_undo_brings_no_text_in_that_a_plan_cannot_hold(step, words):
    document = with_last_step(step)
    document.undo()
    assert document.plan.tasks["A"].name == words
    document.close(discard=True)


@pytest.mark.parametrize("row_id", ["", "a b", "x" * 65, "\ud800"])
def test_a_history_of_a_row_that_no_file_can_hold_is_left_out(row_id):
    document = with_last_step(["task", row_id, "name", "Old", "New"])
    assert str(document.faults[0]).startswith("history: it cannot be read.")
    assert len(document.history.entries) == 1
    assert len(document.plan.tasks) == len(PLAN.tasks)
    document.close(discard=True)


@pytest.mark.parametrize(
    "step",
    [
        ["link", "A-B-FS", "predecessor", "ghost", "A"],
        ["task", "A", "owner", "ghost", None],
        ["task", "A", None, None, "row"],
        ["plan", "plan", "calendar", "ghost", "kept"],
    ],
)
def test_undo_refuses_what_would_refer_to_nothing(step):
    document = with_last_step(step)
    before = document.plan
    with pytest.raises(PlanError, match="there is no"):
        document.undo()
    assert document.plan is before
    document.close(discard=True)


@pytest.mark.parametrize("step", [["plan", "plan", None, None, {}], ["task", "two words", "name", "a", "b"]])
def test_a_log_that_no_program_of_ours_writes_is_begun_anew(step):
    document = with_last_step(step)
    assert [str(fault) for fault in document.faults] == [
        "history: it cannot be read. The plan was kept, and begins a new history."
    ]
    assert not document.can_undo
    assert document.plan == PLAN
    document.close(discard=True)


def with_last_step(step):
    """The plan, whose log says that a step was its last, as somebody wrote it."""
    task = SCHEMA.entity("task")
    filled = [row_to_plain(task.fields, PLAN.tasks["A"]) if part == "row" else part for part in step]
    filled = [PLAN.settings.calendar if part == "kept" else part for part in filled]
    text = compact([filled]).replace("'", "''")
    data = with_right_digest(
        built(
            "INSERT INTO changes (replica, counter, lamport, seen, at, author, label, steps) "
            "VALUES ('evil', 1, 2, '{\"first\":1}', '2026', 'Eve', 'x', 'TEXT')".replace("TEXT", text)
        )
    )
    loaded = load(examine(data, SCHEMA), SCHEMA, AT)
    return Document(loaded, Source(None, "", loaded.history.vector), NOWHERE, "")


@pytest.mark.skipif(sys.platform == "win32", reason="memory of a process is told by POSIX")
def test_memory_stays_below_a_gibibyte():
    begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for name in ("a name of 40 MB", "schema without end", "thousands of tables"):
        with pytest.raises(PlanError):
            examine(REFUSED[name](), SCHEMA)
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - begun) * 1024 < 2**30


def test_a_sound_file_passes_all_of_this(spies):
    assert load(examine(sound(), SCHEMA), SCHEMA, AT).plan == PLAN
    assert [spy.calls for spy in spies] == [0] * len(spies)
