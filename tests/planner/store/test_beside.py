"""What other programs leave beside a plan file is neither read nor touched, and told where it may matter."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from planner.document import open_document
from planner.store.beside import left_beside
from tests.planner.documents import rename


@pytest.fixture
def saved(document, path):
    document.save(path)
    return path


@pytest.mark.parametrize("suffix", ["-wal", "-journal", "-shm"])
def test_what_stands_beside_the_file_is_not_read_and_not_touched(saved, data, suffix):
    beside = saved.with_name(saved.name + suffix)
    beside.write_bytes(b"stale" * 1000)
    before = saved.read_bytes()
    document = open_document(saved, data)
    assert document.plan.tasks["A"].name == "A"
    rename(document, "A", "Ours")
    document.save()
    document.close()
    assert beside.read_bytes() == b"stale" * 1000
    assert saved.read_bytes() != before
    assert {item.name for item in saved.parent.iterdir()} == {saved.name, beside.name}


@pytest.mark.parametrize("suffix", ["-wal", "-journal"])
def test_changes_that_another_program_may_not_have_written_yet_are_told(saved, data, suffix):
    saved.with_name(saved.name + suffix).write_bytes(b"x")
    document = open_document(saved, data)
    [fault] = document.faults
    assert str(fault) == (
        f"launch.plan: another program left launch.plan{suffix} beside it, with changes that the file may lack. "
        "They were not read. Close the plan in that program, and open it here again."
    )
    assert not document.modified
    document.close()


def test_what_holds_nothing_is_not_worth_mentioning(saved):
    saved.with_name(saved.name + "-wal").touch()
    saved.with_name(saved.name + "-shm").write_bytes(b"x")
    saved.with_name(saved.name + "-journal").mkdir()
    assert [*left_beside(saved)] == []


def test_where_nobody_may_look_nothing_is_told(saved, monkeypatch):
    def refuse(*_arguments, **_options):
        raise PermissionError

    monkeypatch.setattr(type(saved), "is_file", refuse)
    assert [*left_beside(saved)] == []


def test_a_file_that_another_program_has_open_in_wal_mode_opens_as_it_was_saved_and_says_so(saved, data):
    with closing(sqlite3.connect(saved, isolation_level=None)) as theirs:
        theirs.execute("PRAGMA journal_mode=WAL")
        theirs.execute("PRAGMA wal_autocheckpoint=0")
        theirs.execute("UPDATE tasks SET name = 'Theirs' WHERE id = 'A'")
        document = open_document(saved, data)
        assert document.plan.tasks["A"].name == "A"
        assert "launch.plan-wal" in str(document.faults[0])
        document.close()


def test_a_file_left_in_wal_mode_is_saved_in_the_mode_that_needs_no_other_file(saved, data):
    with closing(sqlite3.connect(saved)) as theirs:
        theirs.execute("PRAGMA journal_mode=WAL")
    assert saved.read_bytes()[18:20] == b"\2\2"
    document = open_document(saved, data)
    rename(document, "A", "Ours")
    document.save()
    document.close()
    assert saved.read_bytes()[18:20] == b"\1\1"
    assert [item.name for item in saved.parent.iterdir()] == [saved.name]
