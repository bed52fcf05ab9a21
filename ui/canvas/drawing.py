"""Which tasks the graph shows, in which lanes: from a plan to its layout."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import compress, count
from operator import is_not
from typing import TYPE_CHECKING, Final

import numpy as np

import planner
from ui.canvas.folding import Folded, folded
from ui.canvas.lanes import TABLES, LaneBy, Lanes, lanes_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from planner import Id, Layout, Link, Plan, Task

    Flags = NDArray[np.bool_]
    Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How a graph is looked at: what its lanes stand for, and which summary tasks are folded."""

    by: LaneBy = LaneBy.PHASE
    folds: frozenset[Id] = frozenset()


PLAIN: Final = Arrangement()
"""Lanes by phase, nothing folded."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The tasks and links of a plan that the graph shows, in outline order, and where they stand.

    Summary tasks are left out unless links are tied to them or they are folded: the lanes say what belongs together.
    `summary` tells which of the shown tasks are some. Links of what is folded end at the task that stands for it.
    `hues` are the lanes by phase, whatever the lanes are: they give the colors.
    """

    plan: Plan
    ids: tuple[Id, ...]
    rows: Mapping[Id, int]
    tasks: tuple[Task, ...]
    summary: Flags
    links: tuple[Link, ...]
    lanes: Lanes
    hues: Lanes
    folded: Folded
    layout: Layout
    how: Arrangement


def draw(plan: Plan, before: Drawing | None = None, how: Arrangement = PLAIN) -> Drawing:
    """Lay the plan out; the old layout stays when the same tasks are linked the same way, else its order if it can."""
    unmoved = None if before is None or before.how != how else _redrawn(plan, before)
    return unmoved or _drawn(plan, how, None if before is None else before.layout)


def _redrawn(plan: Plan, before: Drawing) -> Drawing | None:
    """The same drawing of the edited tasks, if nothing has changed that decides where they stand."""
    old, named = before.plan, TABLES.get(before.how.by, "phase")
    if plan.links is not old.links or plan.phases is not old.phases or len(plan.tasks) != len(old.tasks):
        return None
    if plan.table(named) is not old.table(named):
        return None
    edited = compress(plan.tasks.values(), map(is_not, old.tasks.values(), plan.tasks.values()))
    if not all(_alike(old.tasks.get(task.id), task, before) for task in edited):
        return None
    return replace(before, plan=plan, tasks=tuple(map(plan.tasks.__getitem__, before.ids)))


def changed_rows(was: Sequence[object], now: Sequence[object]) -> list[int]:
    """The rows where two sequences of one length do not hold the same object."""
    return list(compress(count(), map(is_not, was, now)))


def _alike(was: Task | None, now: Task, before: Drawing) -> bool:
    """Whether an edited task keeps its place in the outline and its lane, and gives no lane another title."""
    if was is None or (was.name != now.name and now.id in before.lanes.tops):
        return False
    fields = ("parent", "position", "phase", before.how.by if before.how.by in TABLES else "phase")
    return all(getattr(was, field) == getattr(now, field) for field in fields)


def _drawn(plan: Plan, how: Arrangement, before: Layout | None) -> Drawing:
    rows = planner.outline(plan)
    found = folded(rows, how.folds)
    links = _links(plan, found)
    told = {found.shown(end) for link in links for end in (link.predecessor, link.successor)} | found.counts.keys()
    shown = [row for row in found.rows if not row.summary or row.task.id in told]
    tasks = tuple(row.task for row in shown)
    ids = tuple(task.id for task in tasks)
    rows_of = {task: number for number, task in enumerate(ids)}
    hues = lanes_of(plan, rows, tasks)
    lanes = hues if how.by is LaneBy.PHASE else lanes_of(plan, rows, tasks, how.by)
    ends = [(rows_of[found.shown(link.predecessor)], rows_of[found.shown(link.successor)]) for link in links]
    edges = np.array(ends, dtype=np.int64).reshape(-1, 2)
    return Drawing(
        plan, ids, rows_of, tasks, np.array([row.summary for row in shown], dtype=np.bool_), links, lanes, hues, found,
        _layout(ids, edges, lanes, before), how,
    )  # fmt: skip


def _links(plan: Plan, found: Folded) -> tuple[Link, ...]:
    """The links between tasks that are there, without those inside a folded one."""
    known = plan.tasks
    links = (link for link in plan.links.values() if link.predecessor in known and link.successor in known)
    if not found.stand_in:
        return tuple(links)
    return tuple(link for link in links if found.shown(link.predecessor) != found.shown(link.successor))


def _layout(ids: tuple[Id, ...], edges: Ints, lanes: Lanes, before: Layout | None) -> Layout:
    if before is not None and before.shows(ids, edges, lanes.lane):
        return before
    if before is None:
        return planner.lay_out(ids, edges, groups=lanes.lane)
    return planner.redraw(ids, edges, groups=lanes.lane, before=before)
