"""A clean copy of a plan, to hand to people who are not to know how it came about."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from planner.change import Change, diff
from planner.errors import CannotSave
from planner.history import History
from planner.model.values import new_id
from planner.sentences import told
from planner.store.content import Identity
from planner.store.files import shown
from planner.store.saving import Saving

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from planner.model.entities import Entity
    from planner.model.plan import Plan
    from planner.model.values import Id, Supposed

PRIVATE: Final = "notes"
"""The field of a row that is for those who make the plan, wherever a row has it."""
POINTS: Final = frozenset({"version"})
"""Rows that name a point of the history, and mean nothing without it."""


def clean(plan: Plan) -> Plan:
    """The plan without private notes, in rows and in what-ifs, and without names for points of its history."""
    return plan.with_tables({entity.name: _table(plan, entity) for entity in plan.schema.entities})


def _table(plan: Plan, entity: Entity) -> Mapping[Id, Any]:
    """The rows of an entity without what is private."""
    if entity.name in POINTS:
        return {}
    rows = plan.table(entity.name)
    if entity.name == "scenario":
        return {row_id: replace(row, changes=_supposed(row.changes)) for row_id, row in rows.items()}
    if all(field.name != PRIVATE for field in entity.fields):
        return rows
    return {row_id: replace(row, notes="") for row_id, row in rows.items()}


def _supposed(changes: tuple[Supposed, ...]) -> tuple[Supposed, ...]:
    """The changes of a what-if without those of private notes, and without the notes of rows that it adds."""
    kept = (change for change in changes if change.field != PRIVATE)
    return tuple(replace(change, value=_without_notes(change.value)) if not change.field else change for change in kept)


def _without_notes(row: Any) -> Any:
    """A row that a what-if adds, its private notes empty; None for one that it removes."""
    return row and tuple((name, "" if name == PRIVATE else value) for name, value in row)


def clean_copy(plan: Plan, path: Path, folder: Path, *, avoid: Path | None, at: str) -> Saving:
    """What writes a clean copy; raises CannotSave for the path to `avoid`, the file of the plan itself.

    The copy has an identity of its own: without the history nothing could be merged with the plan it comes from.
    """
    if avoid is not None and os.path.realpath(path) == os.path.realpath(avoid):
        raise CannotSave(
            told("%1 is the file of this plan, which keeps its history. Choose another name.", shown(path))
        )
    cleaned = clean(plan)
    made = Change("Create the plan", diff(cleaned.of((), cleaned.schema), cleaned).steps)
    history = History()
    history = history.append(history.next_entry(new_id(), made, author="", at=at))
    return Saving(
        plan=cleaned,
        history=history,
        identity=Identity(new_id(), at),
        path=path,
        expected="",
        overwrite=True,
        folder=folder,
        name=new_id(),
    )
