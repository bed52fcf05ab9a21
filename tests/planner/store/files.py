"""Plan files for tests: sound ones, and ones that somebody has been at."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from planner.change import diff
from planner.history import History
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.store.content import Content, Identity, Rows, content_of, to_bytes, with_digest
from planner.store.reader import read_rows
from tests.builders import a_plan

if TYPE_CHECKING:
    from planner.model.entities import Schema

AT = "2026-03-02T10:00:00+00:00"
IDENTITY = Identity("0123456789abcdef", AT)
PLAN = a_plan("A 3d > B 2/3/5d > C; S{ D 1d; E 0d }; S > C FF+1d")


def history_of(plan: Plan) -> History:
    """The history of a plan that was just made."""
    made = diff(Plan.of((), plan.schema), plan, "Create the plan")
    return History().append(History().next_entry("first", made, author="Ana", at=AT))


def sound(plan: Plan = PLAN) -> bytes:
    """The file of a plan."""
    return to_bytes(with_digest(content_of(plan, history_of(plan), IDENTITY)), plan.schema)


def meddled(*statements: str, data: bytes = b"") -> bytes:
    """A file after somebody ran SQL on it, its digest no longer right."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(data or sound())
        for statement in statements:
            connection.execute(statement)
        return connection.serialize()


def forged(*statements: str, schema: Schema = SCHEMA) -> bytes:
    """A file after somebody ran SQL on it and made the digest right again."""
    content = with_digest(read_rows(meddled(*statements), schema))
    digest = content.meta["digest"]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(meddled(*statements))
        connection.execute("UPDATE meta SET value = ? WHERE name = 'digest'", (digest,))
        return connection.serialize()


def with_rows(content: Content, table: str, rows: Rows) -> Content:
    """The content with other rows in one table."""
    return Content({**content.tables, table: rows})
