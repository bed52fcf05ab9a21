"""Two states of a plan compared: what is different row by row, and what that does to the go-live."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.analysis.schedule import schedule
from planner.differences.rows import differences
from planner.worktime import to_minutes

if TYPE_CHECKING:
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.differences.names import Names
    from planner.differences.rows import RowDifference
    from planner.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Difference:
    """What turns one state of a plan into another, with the go-live in both; None where there are no tasks.

    `later` is by how many working minutes of the plan it is later in the second, negative for earlier.
    """

    rows: tuple[RowDifference, ...]
    go_live_before: datetime | None
    go_live_after: datetime | None
    later: int


def difference(before: Plan, after: Plan, names: Names, known: Schedule | None = None) -> Difference:
    """What is different between two plans; `known` is the schedule of one of them, where there is one."""
    first = _scheduled(before, known, known)
    second = _scheduled(after, known, first)
    then, now = (found.go_live if found.ids else None for found in (first, second))
    later = second.project.span(to_minutes(then), to_minutes(now)) if then and now else 0
    return Difference(differences(before, after, names), then, now, later)


def _scheduled(plan: Plan, known: Schedule | None, like: Schedule | None) -> Schedule:
    """The schedule of a plan: the known one where it is of that plan, else one that begins from another one's work."""
    return known if known is not None and known.plan is plan else schedule(plan, like)
