"""A merge in figures: who changed how much on either side, and what comes in that nobody disagrees about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.differences.rows import row_differences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.change import Change
    from planner.differences.names import Names
    from planner.differences.rows import RowDifference
    from planner.history import Entry
    from planner.merge.conflicts import Conflict


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
    """What a merge changes beside its conflicts, row by row."""
    told = {(one.entity, one.id, name) for one in conflicts for name in one.fields or (None,)}
    steps = (step for step in change.steps if (step.entity, step.id, step.field) not in told)
    return row_differences(steps, names)
