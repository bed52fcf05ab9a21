"""Two states of a plan compared: what is different row by row, and what that does to the go-live."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.analysis.schedule import schedule
from planner.change import Fate, diff
from planner.past.words import row_changes
from planner.worktime import to_minutes

if TYPE_CHECKING:
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.past.words import Book, RowChange


@dataclass(frozen=True, slots=True)
class Difference:
    """What turns one state of a plan into another, with the go-live in both; None where there are no tasks.

    `later` is by how many working minutes of the plan it is later in the second, negative for earlier.
    """

    rows: tuple[RowChange, ...]
    go_live_before: datetime | None
    go_live_after: datetime | None
    later: int

    def count(self, fate: Fate) -> int:
        """How many rows were added, removed or changed."""
        return self.counts.get(fate, 0)

    @property
    def counts(self) -> dict[Fate, int]:
        """How many rows each of that happened to."""
        return dict(Counter(row.fate for row in self.rows))


def difference(before: Plan, after: Plan, book: Book, known: Schedule | None = None) -> Difference:
    """What is different between two plans; `known` is the schedule of one of them, where there is one."""
    first = _scheduled(before, known, known)
    second = _scheduled(after, known, first)
    then, now = (found.go_live if found.ids else None for found in (first, second))
    later = second.project.span(to_minutes(then), to_minutes(now)) if then and now else 0
    return Difference(row_changes(diff(before, after).steps, book), then, now, later)


def _scheduled(plan: Plan, known: Schedule | None, like: Schedule | None) -> Schedule:
    """The schedule of a plan: the known one where it is of that plan, else one that begins from another one's work."""
    return known if known is not None and known.plan is plan else schedule(plan, like)
