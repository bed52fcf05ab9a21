"""Merging two versions of a plan that have no log in common: by the rules of the log, each as one change of a base."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from planner.change import Change, diff
from planner.history import NOTHING, Entry, History, steps_to_text
from planner.merge.conflicts import Sort
from planner.merge.fold import fold
from planner.model.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Set

    from planner.history import Vector
    from planner.merge.fold import Folded
    from planner.model.values import Id

Place = tuple[str, "Id"]
"""The entity and the id of a row."""
BASE: Final = "base"
"""The replica that made what both versions began with."""


@dataclass(frozen=True, slots=True)
class ThreeWay:
    """Two versions of a plan in one: the log that they make, and the plan that follows from it with its conflicts.

    `ours` and `theirs` are what each side knows of the log.
    """

    history: History
    folded: Folded
    ours: Vector
    theirs: Vector


def three_way(base: Plan, ours: Plan, theirs: Plan) -> ThreeWay:
    """The versions merged, equal rows having equal ids in all three plans.

    Which of two different values shows follows from what the sides changed, not from which side is called ours.
    """
    made = _made(base, ours, theirs)
    kept = {(one.entity, one.id) for one in made.folded.conflicts if one.sort is Sort.DELETED}
    return _made(base, *(_with_ties(base, plan, kept) for plan in (ours, theirs))) if kept else made


def _made(base: Plan, ours: Plan, theirs: Plan) -> ThreeWay:
    """The log of two versions, and what follows from it."""
    begun = Entry(BASE, 1, 1, NOTHING, "", "", "Create the plan", diff(Plan.of((), base.schema), base).steps)
    first, second = (_version(base, plan) for plan in (ours, theirs))
    made = {entry.id: entry for entry in (begun, first, second) if entry is not None}
    history = History.of(made.values())
    known = (_known(begun, entry) for entry in (first, second))
    return ThreeWay(history, fold(history, base.schema), *known)


def _with_ties(base: Plan, plan: Plan, kept: Set[Place]) -> Plan:
    """A version with what it removed only because it removed a row that the other one edited, which is kept.

    That is what cannot be without such a row, as links and assignments, where their other ends are still there.
    """
    waiting = [(name, row_id) for name, row_id in kept if row_id not in plan.table(name)]
    tables = {name: dict(table) for name, table in plan.tables.items()}
    for name, row_id in waiting:
        tables[name][row_id] = base.table(name)[row_id]
    back = list(waiting)
    while waiting:
        for name, row in _tied(base, tables, waiting.pop()):
            tables[name][row.id] = row
            waiting.append((name, row.id))
    for name, row_id in back:
        del tables[name][row_id]
    return plan.with_tables(tables) if back else plan


def _tied(base: Plan, tables: Mapping[str, Mapping[Id, Any]], place: Place) -> Iterator[tuple[str, Any]]:
    """The rows of the base that are in no table, cannot be without a row, and have all others that they need."""
    name, row_id = place
    for entity, field in base.schema.referring(base.schema.entity(name)):
        needed = [one for one in entity.fields if one.of and one.required]
        for row in base.table(entity.name).values() if field in needed else ():
            away = getattr(row, field.name) == row_id and row.id not in tables[entity.name]
            if away and all(getattr(row, one.name) in tables[one.of] for one in needed):
                yield entity.name, row


def _version(base: Plan, plan: Plan) -> Entry | None:
    """What somebody who knew the base made of it, as one change whose name follows from it; None for nothing."""
    change: Change = diff(base, plan)
    if not change:
        return None
    replica = hashlib.sha256(steps_to_text(base.schema, change.steps).encode()).hexdigest()[:16]
    return Entry(replica, 1, 2, MappingProxyType({BASE: 1}), "", "", "Edit", change.steps)


def _known(*entries: Entry | None) -> Vector:
    """What somebody knows who made or has these changes."""
    return MappingProxyType({entry.replica: entry.counter for entry in entries if entry is not None})
