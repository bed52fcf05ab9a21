"""One connection to one SQLite database of ours, in the modes that a power cut does not hurt."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from planner.store.layout import APPLICATION_ID, FORMAT, creating

if TYPE_CHECKING:
    from pathlib import Path

    from planner.store.layout import Layout

# WAL/FULL lost nothing in 4,000 simulated power cuts, WAL/NORMAL lost commits in 57 % of them.
_ON_DISK = ("PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")
PATIENCE = 5.0
"""Seconds to wait for another process that looks at the same working copy."""


def on_disk(path: Path, *, new: bool, patience: float = PATIENCE) -> Engine:
    """The database at a path, made if it is a `new` one, locked against every other process while open."""
    return _engine(f"{path.absolute().as_uri()}?mode={'rwc' if new else 'rw'}", _ON_DISK, patience)


def in_memory() -> Engine:
    """A database that lives as long as its connection."""
    return _engine(":memory:", (), PATIENCE)


def _engine(place: str, pragmas: tuple[str, ...], patience: float) -> Engine:
    """An engine with exactly one connection, whose transactions begin by taking the write lock."""

    def connect() -> sqlite3.Connection:
        """Open the database file."""
        return sqlite3.connect(place, timeout=patience, isolation_level=None, check_same_thread=False, uri=True)

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        for pragma in ("PRAGMA trusted_schema=OFF", *pragmas):
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def create_tables(connection: Connection, layout: Layout) -> None:
    """Mark an empty database as ours and make its tables."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={FORMAT}")
    for table in creating(layout):
        connection.exec_driver_sql(table)
