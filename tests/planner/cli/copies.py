"""Copies of a plan file that were edited apart, for the tests of merging."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.document import Document, open_document
from planner.edits.rows import add_row, remove_rows, set_fields
from planner.model.tasks import Task
from tests.builders import a_plan

if TYPE_CHECKING:
    from pathlib import Path

    from planner.change import Change

PLAN = a_plan("A 3d > B 2d > C 1d")


def new_file(path: Path, text: str = "", author: str = "") -> Path:
    """A plan file of its own."""
    document = Document.new(a_plan(text) if text else PLAN, author=author)
    document.save(path)
    document.close(discard=True)
    return path


def copy_with(source: Path, target: Path, *changes: Any, author: str = "") -> Path:
    """A copy of a plan file with more changes, each a function of the plan."""
    document = open_document(source, author=author)
    for change in changes:
        document.do(change(document.plan))
    document.save(target)
    document.close(discard=True)
    return target


def with_values(key: str, **values: Any) -> Any:
    """The change that gives a task other values."""

    def change(plan: Any) -> Change:
        return set_fields(plan, ("task", plan.by_key(Task, key).id), **values)

    return change


def with_row(entity: str, **values: Any) -> Any:
    """The change that adds a row."""
    return lambda plan: add_row(plan, entity, **values)


def without(key: str) -> Any:
    """The change that removes a task."""

    def change(plan: Any) -> Change:
        return remove_rows(plan, [("task", plan.by_key(Task, key).id)])

    return change
