"""A merge in figures: who changed how much on either side, and what comes in that nobody disagrees about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.change import Fate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner.change import Change, Step
    from planner.history import Entry
    from planner.merge.conflicts import Conflict
    from planner.model.values import Id


@dataclass(frozen=True, slots=True)
class Side:
    """What one author did: how many changes, and since when (UTC, ISO text); the author may be nameless."""

    author: str
    changes: int
    since: str


@dataclass(frozen=True, slots=True)
class Brought:
    """A row that a merge adds, changes or removes without a conflict; `fields` are those that change."""

    entity: str
    id: Id
    fate: Fate
    row: Any
    """The row as it comes, or as it was where it goes; None for one that is only changed."""
    fields: tuple[tuple[str, Any, Any], ...] = ()
    """Name, value before and value after."""


def sides_of(entries: Iterable[Entry]) -> tuple[Side, ...]:
    """The authors of some changes, who made most first; changes without steps do not count."""
    made: dict[str, list[str]] = {}
    for entry in entries:
        if entry.steps:
            made.setdefault(entry.author, []).append(entry.at)
    sides = (Side(author, len(times), min(times)) for author, times in made.items())
    return tuple(sorted(sides, key=lambda side: (-side.changes, side.author)))


def brought_in(change: Change, conflicts: Iterable[Conflict]) -> tuple[Brought, ...]:
    """What a merge changes beside its conflicts, row by row in the order of the change."""
    told = {(one.entity, one.id, name) for one in conflicts for name in one.fields or (None,)}
    rows: dict[tuple[str, Id], list[Step]] = {}
    for step in change.steps:
        if (step.entity, step.id, step.field) not in told:
            rows.setdefault((step.entity, step.id), []).append(step)
    return tuple(_brought(entity, row_id, steps) for (entity, row_id), steps in rows.items())


def _brought(entity: str, row_id: Id, steps: Sequence[Step]) -> Brought:
    """What some steps do to one row; one that goes and comes again was changed as a whole."""
    whole = [step for step in steps if step.field is None]
    before, after = (whole[0].before, whole[-1].after) if whole else (None, None)
    if whole and (before is None) is not (after is None):
        return Brought(entity, row_id, Fate.ADDED if before is None else Fate.REMOVED, before or after)
    fields = tuple((step.field, step.before, step.after) for step in steps if step.field is not None)
    return Brought(entity, row_id, Fate.CHANGED, after, fields)
