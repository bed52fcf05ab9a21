"""Merging two versions of a plan that have no log in common: by the rules of the log, each as one change of a base."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from planner.change import Change, diff
from planner.history import Entry, History, steps_to_text
from planner.merge.fold import fold
from planner.model.plan import Plan
from planner.vectors import NOTHING

if TYPE_CHECKING:
    from planner.merge.fold import Folded
    from planner.vectors import Vector

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
    begun = Entry(BASE, 1, 1, NOTHING, "", "", "Create the plan", diff(Plan.of((), base.schema), base).steps)
    first, second = (_version(base, plan) for plan in (ours, theirs))
    made = {entry.id: entry for entry in (begun, first, second) if entry is not None}
    history = History.of(made.values())
    known = (_known(begun, entry) for entry in (first, second))
    return ThreeWay(history, fold(history, base.schema), *known)


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
