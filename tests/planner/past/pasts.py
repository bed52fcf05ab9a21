"""Documents and logs with a past, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.change import Change, diff, set_value
from planner.document import Document
from planner.edits.versions import name_version
from planner.history import History
from planner.model.plan import Plan
from tests.builders import a_plan

if TYPE_CHECKING:
    from pathlib import Path

AT = "2026-03-02T10:00:00+00:00"


def a_document(folder: Path, text: str = "A 3d > B 2d", author: str = "Ana Lopez") -> Document:
    """A document of a plan without a file."""
    return Document.new(a_plan(text), folder, author=author)


def rename(document: Document, key: str, name: str) -> None:
    """Give a task another name."""
    document.do(renamed(document.plan, key, name))


def renamed(plan: Plan, key: str, name: str) -> Change:
    """The change that gives a task another name."""
    return Change(f"Rename {key}", (set_value("task", plan.tasks[key], "name", name),))


def name(document: Document, called: str) -> tuple[str, int]:
    """Name a version, and give the point that it stands for."""
    document.do(name_version(document.plan, called))
    return document.history.entries[-1].id


def beginning(plan: Plan) -> History:
    """The history of a plan that was just made."""
    made = diff(Plan.of((), plan.schema), plan, "Create the plan")
    return History().append(History().next_entry("first", made, author="Ana", at=AT))


def after(history: History, change: Change, replica: str = "ana") -> History:
    """The history with one change more."""
    return history.append(history.next_entry(replica, change, author=replica.capitalize(), at=AT))


def forked(plan: Plan, ours: Change, theirs: Change) -> History:
    """A history in which Ana and Ben have changed the same plan without seeing each other."""
    first = beginning(plan)
    mine, yours = after(first, ours, "ana"), after(first, theirs, "ben")
    return History.of({entry.id: entry for history in (mine, yours) for entry in history.entries}.values())
