"""Which lane each task of the graph stands in: by phase, owner or role, or none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from planner import Id, OutlineRow, Plan, Task

    Ints = NDArray[np.int64]

DEEPEST: Final = 2
"""Depth of the outline down to which summary tasks can be lanes."""


class LaneBy(StrEnum):
    """What tasks of one lane have in common; the values are names of fields of tasks, but for none."""

    PHASE = "phase"
    OWNER = "owner"
    ROLE = "role"
    NONE = "none"


TABLES: Final = {LaneBy.PHASE: "phase", LaneBy.OWNER: "person", LaneBy.ROLE: "role"}


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lane of each shown task (None: no lanes), and by lane its title and the id of its row if it stands for one.

    The rows are phases, people or roles, as `by` says. `tops` are the summary tasks whose names are titles.
    """

    lane: Ints | None
    titles: tuple[str, ...]
    rows: tuple[Id | None, ...]
    tops: frozenset[Id] = frozenset()
    by: LaneBy = LaneBy.PHASE

    def meant(self, lane: int) -> dict[str, Id]:
        """The field that puts a new task into a lane, with its value."""
        row = self.rows[lane]
        return {} if row is None else {str(self.by): row}


def lanes_of(plan: Plan, rows: Sequence[OutlineRow], tasks: Sequence[Task], by: LaneBy = LaneBy.PHASE) -> Lanes:
    """Lanes of tasks; by phase in a plan without any, by the summary tasks of the first depth that has several."""
    if by is LaneBy.NONE:
        return Lanes(None, (), (), by=by)
    value_of = _values_of(plan, rows, by)
    if any(value_of[task.id] for task in tasks):
        return _by_row(plan, value_of, tasks, by)
    return _by_summary(plan, rows, tasks) if by is LaneBy.PHASE else Lanes(None, (), (), by=by)


def _by_summary(plan: Plan, rows: Sequence[OutlineRow], tasks: Sequence[Task]) -> Lanes:
    for depth in range(DEEPEST + 1):
        top_of = _summaries_at(rows, depth)
        tops = dict.fromkeys(top for task in tasks if (top := top_of.get(task.id)))
        if len(tops) > 1:
            names = {top: plan.tasks[top].name for top in tops}
            return replace(_numbered([top_of.get(task.id) for task in tasks], names), tops=frozenset(tops))
    return Lanes(None, (), ())


def _by_row(plan: Plan, value_of: Mapping[Id, Id | None], tasks: Sequence[Task], by: LaneBy) -> Lanes:
    ordered = sorted(plan.table(TABLES[by]).values(), key=_rank)
    names = {row.id: row.name for row in ordered}
    lanes = _numbered([value_of[task.id] for task in tasks], names)
    return replace(lanes, rows=(*names, None), by=by)


def _rank(row: Any) -> tuple[str, str]:
    """Phases in their own order, people and roles by key."""
    return (getattr(row, "position", ""), row.key)


def _numbered(of_task: Sequence[Id | None], names: Mapping[Id, str]) -> Lanes:
    """Lanes in the order of the names; what belongs to none comes last."""
    number = {lane: place for place, lane in enumerate(names)}
    lane = np.array([number.get(of, len(names)) if of else len(names) for of in of_task], dtype=np.int64)
    return Lanes(lane, (*names.values(), ""), (None,) * (len(names) + 1))


def _values_of(plan: Plan, rows: Sequence[OutlineRow], by: LaneBy) -> dict[Id, Id | None]:
    """The phase, owner or role of each task: its own, else that of its summary task."""
    found: dict[Id, Id | None] = {}
    known = plan.table(TABLES[by])
    for row in rows:
        value = getattr(row.task, by)
        own = value if value in known else None
        inherited = found.get(row.task.parent) if row.task.parent else None
        found[row.task.id] = own or inherited
    return found


def _summaries_at(rows: Sequence[OutlineRow], depth: int) -> dict[Id, Id]:
    """The summary task of that depth above each task that has one."""
    found: dict[Id, Id] = {}
    top: Id | None = None
    for row in rows:
        if row.depth <= depth:
            top = row.task.id if row.summary and row.depth == depth else None
        if top is not None:
            found[row.task.id] = top
    return found
