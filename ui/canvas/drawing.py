"""Which tasks the graph shows, in which lanes: from a plan to its layout."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import compress, count
from operator import is_not
from typing import TYPE_CHECKING, Final

import numpy as np

import planner

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from numpy.typing import NDArray

    from planner import Id, Layout, Link, OutlineRow, Plan, Task

    Flags = NDArray[np.bool_]
    Ints = NDArray[np.int64]


DEEPEST: Final = 2
"""Depth of the outline down to which summary tasks can be lanes."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lane of each shown task (None: no lanes), and by lane its title and the id of its phase if it is one.

    `tops` are the summary tasks whose names are titles.
    """

    lane: Ints | None
    titles: tuple[str, ...]
    phases: tuple[Id | None, ...]
    tops: frozenset[Id] = frozenset()


@dataclass(frozen=True, slots=True)
class Drawing:
    """The tasks and links of a plan that the graph shows, in outline order, and where they stand.

    Summary tasks are left out unless links are tied to them: the lanes say what belongs together. `summary` tells
    which of the shown tasks are some.
    """

    plan: Plan
    ids: tuple[Id, ...]
    rows: Mapping[Id, int]
    tasks: tuple[Task, ...]
    summary: Flags
    links: tuple[Link, ...]
    lanes: Lanes
    layout: Layout


def draw(plan: Plan, before: Drawing | None = None) -> Drawing:
    """Lay the plan out; the old layout stays when the same tasks are linked the same way, else its order if it can."""
    unmoved = None if before is None else _redrawn(plan, before)
    return unmoved or _drawn(plan, None if before is None else before.layout)


def _redrawn(plan: Plan, before: Drawing) -> Drawing | None:
    """The same drawing of the edited tasks, if nothing has changed that decides where they stand."""
    old = before.plan
    if plan.links is not old.links or plan.phases is not old.phases or len(plan.tasks) != len(old.tasks):
        return None
    edited = compress(plan.tasks.values(), map(is_not, old.tasks.values(), plan.tasks.values()))
    if not all(_alike(old.tasks.get(task.id), task, before.lanes.tops) for task in edited):
        return None
    return replace(before, plan=plan, tasks=tuple(map(plan.tasks.__getitem__, before.ids)))


def changed_rows(was: Sequence[object], now: Sequence[object]) -> list[int]:
    """The rows where two sequences of one length do not hold the same object."""
    return list(compress(count(), map(is_not, was, now)))


def _alike(was: Task | None, now: Task, tops: Container[Id]) -> bool:
    """Whether an edited task keeps its place in the outline and its lane, and gives no lane another title."""
    if was is None or (was.name != now.name and now.id in tops):
        return False
    return (was.parent, was.position, was.phase) == (now.parent, now.position, now.phase)


def _drawn(plan: Plan, before: Layout | None) -> Drawing:
    rows = planner.outline(plan)
    known = plan.tasks
    links = tuple(link for link in plan.links.values() if link.predecessor in known and link.successor in known)
    tied = {link.predecessor for link in links} | {link.successor for link in links}
    shown = [row for row in rows if not row.summary or row.task.id in tied]
    tasks = tuple(row.task for row in shown)
    summary = np.array([row.summary for row in shown], dtype=np.bool_)
    lanes = _lanes(plan, rows, tasks)
    ids = tuple(task.id for task in tasks)
    rows_of = {task: number for number, task in enumerate(ids)}
    return Drawing(plan, ids, rows_of, tasks, summary, links, lanes, _layout(rows_of, links, lanes, before))


def _layout(row: Mapping[Id, int], links: Sequence[Link], lanes: Lanes, before: Layout | None) -> Layout:
    ids = tuple(row)
    ends = [[row[link.predecessor] for link in links], [row[link.successor] for link in links]]
    edges = np.ascontiguousarray(np.array(ends, dtype=np.int64).T)
    if before is not None and before.shows(ids, edges, lanes.lane):
        return before
    if before is None:
        return planner.lay_out(ids, edges, groups=lanes.lane)
    return planner.redraw(ids, edges, groups=lanes.lane, before=before)


def _lanes(plan: Plan, rows: Sequence[OutlineRow], tasks: Sequence[Task]) -> Lanes:
    """Lanes by phase; in a plan without phases by the summary tasks of the first depth that has several."""
    phase_of = _phases_of(plan, rows)
    if any(phase_of[task.id] for task in tasks):
        return _by_phase(plan, phase_of, tasks)
    for depth in range(DEEPEST + 1):
        top_of = _summaries_at(rows, depth)
        tops = dict.fromkeys(top for task in tasks if (top := top_of.get(task.id)))
        if len(tops) > 1:
            names = {top: plan.tasks[top].name for top in tops}
            return replace(_numbered([top_of.get(task.id) for task in tasks], names), tops=frozenset(tops))
    return Lanes(None, (), ())


def _by_phase(plan: Plan, phase_of: Mapping[Id, Id | None], tasks: Sequence[Task]) -> Lanes:
    ordered = sorted(plan.phases.values(), key=lambda phase: (phase.position, phase.key))
    names = {phase.id: phase.name for phase in ordered}
    lanes = _numbered([phase_of[task.id] for task in tasks], names)
    return replace(lanes, phases=(*names, None))


def _numbered(of_task: Sequence[Id | None], names: Mapping[Id, str]) -> Lanes:
    """Lanes in the order of the names; what belongs to none comes last."""
    number = {lane: place for place, lane in enumerate(names)}
    lane = np.array([number.get(of, len(names)) if of else len(names) for of in of_task], dtype=np.int64)
    return Lanes(lane, (*names.values(), ""), (None,) * (len(names) + 1))


def _phases_of(plan: Plan, rows: Sequence[OutlineRow]) -> dict[Id, Id | None]:
    """The phase of each task: its own, else that of its summary task."""
    found: dict[Id, Id | None] = {}
    phases = plan.phases
    for row in rows:
        own = row.task.phase if row.task.phase in phases else None
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
