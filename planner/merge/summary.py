"""A merge in figures: who changed how much on either side, and what comes in that nobody disagrees about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.differences.rows import row_differences
from planner.merge.conflicts import Sort
from planner.model.fields import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from planner.change import Change, Step
    from planner.differences.names import Names
    from planner.differences.rows import RowDifference
    from planner.history import Entry
    from planner.merge.conflicts import Conflict
    from planner.model.entities import Schema
    from planner.model.values import Id


@dataclass(frozen=True, slots=True)
class Side:
    """What one author did: how many changes, and since when (UTC, ISO text); the author may be nameless."""

    author: str
    changes: int
    since: str


def sides_of(entries: Iterable[Entry]) -> tuple[Side, ...]:
    """The authors of some changes, who made most first; changes without steps do not count."""
    made: dict[str, list[str]] = {}
    for entry in entries:
        if entry.steps:
            made.setdefault(entry.author, []).append(entry.at)
    sides = (Side(author, len(times), min(times)) for author, times in made.items())
    return tuple(sorted(sides, key=lambda side: (-side.changes, side.author)))


def brought_in(change: Change, conflicts: Iterable[Conflict], names: Names) -> tuple[RowDifference, ...]:
    """What a merge changes beside its conflicts, row by row.

    A row that one side wants gone is in dispute as a whole, and with it what comes back because it does.
    """
    listed = tuple(conflicts)
    told = {(one.entity, one.id, name) for one in listed for name in one.fields or (None,)}
    whole = {(one.entity, one.id) for one in listed if one.sort is Sort.DELETED}
    steps = (
        step
        for step in change.steps
        if (step.entity, step.id, step.field) not in told
        and (step.entity, step.id) not in whole
        and not _needs(step, whole, names.plan.schema)
    )
    return row_differences(steps, names)


def _needs(step: Step, disputed: Set[tuple[str, Id]], schema: Schema) -> bool:
    """Whether a step adds a row that cannot be without one in dispute."""
    if step.field is not None or step.after is None or not disputed:
        return False
    fields = schema.entity(step.entity).fields
    needed = (one for one in fields if one.kind is Kind.REFERENCE and not one.optional)
    return any((one.of, getattr(step.after, one.name)) in disputed for one in needed)
