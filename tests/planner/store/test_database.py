"""The connection behind a working copy: its modes, its lock, its transactions."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress

import pytest
from sqlalchemy.exc import DBAPIError

from planner.store.database import in_memory, on_disk


@pytest.fixture
def engine(tmp_path):
    made = on_disk(tmp_path / "a b%20ü.working", new=True)
    yield made
    made.dispose()


def asked(engine, pragma):
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("locking_mode", "exclusive"), ("trusted_schema", 0)],
)
def test_the_modes_are_those_that_a_power_cut_does_not_hurt(engine, pragma, value):
    assert asked(engine, pragma) == value


def test_nobody_else_gets_in_while_it_is_open(engine, tmp_path):
    asked(engine, "user_version")
    other = sqlite3.connect(tmp_path / "a b%20ü.working", timeout=0)
    with closing(other), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("SELECT * FROM sqlite_schema")


def test_a_transaction_that_fails_leaves_nothing(engine):
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE a (x)")
    with suppress(DBAPIError), engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO a VALUES (1)")
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM a").scalar() == 0


def test_a_transaction_takes_the_write_lock_when_it_begins():
    engine = in_memory()
    with engine.begin() as connection:
        assert connection.connection.driver_connection.in_transaction
    engine.dispose()


def test_a_database_that_is_not_there_is_made_only_on_purpose(tmp_path):
    engine = on_disk(tmp_path / "ghost.working", new=False)
    with pytest.raises(DBAPIError), engine.connect():
        pass
    assert not (tmp_path / "ghost.working").exists()


def test_closing_leaves_the_database_alone_in_its_folder(tmp_path):
    engine = on_disk(tmp_path / "one.working", new=True)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE a (x)")
    engine.dispose()
    assert [item.name for item in tmp_path.iterdir()] == ["one.working"]
