"""The picture of a plan for the graph view: laid out by phase, kept where the graph stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

import planner
from ui.canvas.picture import Band, GraphPicture
from ui.models.plan_nodes import HUES, links_of, nodes_of, shown_tasks, tip_of, tip_of_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from planner import Id, Layout, Link, Plan
    from ui.session import Session

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Group:
    """A lane of the graph: its title and color."""

    title: str
    color: str


class PlanPicture:
    """Makes the picture of a session's plan; the layout is computed again only when the graph has changed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._layout: Layout | None = None
        self._laid_out: tuple[tuple[Id, ...], bytes, bytes] | None = None

    def now(self) -> GraphPicture:
        """Return the picture of the plan as it is now."""
        session = self._session
        ids = shown_tasks(session.plan, session.schedule)
        row_of = {task_id: row for row, task_id in enumerate(ids)}
        links = [link for link in session.plan.links.values() if {link.predecessor, link.successor} <= row_of.keys()]
        ends = np.array([(row_of[link.predecessor], row_of[link.successor]) for link in links], dtype=np.int64)
        groups, of_row = _groups(session.plan, ids)
        layout = self._laid(ids, ends.reshape(-1, 2), of_row)
        return _picture(session, layout, links, ends.reshape(-1, 2), groups, of_row)

    def _laid(self, ids: tuple[Id, ...], ends: Ints, of_row: Ints) -> Layout:
        graph = (ids, ends.tobytes(), of_row.tobytes())
        if self._layout is None or graph != self._laid_out:
            self._layout = planner.lay_out(ids, ends, groups=of_row, before=self._layout)
            self._laid_out = graph
        return self._layout


def _picture(
    session: Session, layout: Layout, links: Sequence[Link], ends: Ints, groups: Sequence[Group], of_row: Ints
) -> GraphPicture:
    x, y, by_hand = _places(session.plan, layout)
    colors = [groups[group].color for group in of_row.tolist()]
    nodes = nodes_of(session, layout.ids, colors, (x, y))
    return GraphPicture(
        nodes=nodes,
        links=links_of(session, links, ends, layout, by_hand),
        bands=_bands(layout, groups) if len(groups) > 1 else (),
        bounds=_bounds(layout, x, y),
        width=layout.spacing.width,
        height=layout.spacing.height,
        describe_node=lambda row: tip_of(session, layout.ids[row]),
        describe_link=lambda row: tip_of_link(session, links[row]),
    )


def _places(plan: Plan, layout: Layout) -> tuple[Floats, Floats, frozenset[int]]:
    x, y = layout.x.copy(), layout.y.copy()
    by_hand = {row: place for row, task_id in enumerate(layout.ids) if (place := plan.tasks[task_id].place)}
    for row, place in by_hand.items():
        x[row], y[row] = place
    return x, y, frozenset(by_hand)


def _bands(layout: Layout, groups: Sequence[Group]) -> tuple[Band, ...]:
    return tuple(
        Band(groups[lane.group].title, groups[lane.group].color, lane.left, lane.top, lane.right, lane.bottom)
        for lane in layout.lanes
    )


def _bounds(layout: Layout, x: Floats, y: Floats) -> tuple[float, float, float, float]:
    left, top, right, bottom = layout.bounds
    if not len(x):
        return (left, top, right, bottom)
    wide, high = layout.spacing.width / 2, layout.spacing.height / 2
    return (
        min(left, float(x.min()) - wide),
        min(top, float(y.min()) - high),
        max(right, float(x.max()) + wide),
        max(bottom, float(y.max()) + high),
    )


def _groups(plan: Plan, ids: Sequence[Id]) -> tuple[tuple[Group, ...], Ints]:
    """Return the lanes and the lane of each task: its phase, or where no task has one, its top summary task."""
    if any(plan.tasks[task_id].phase in plan.phases for task_id in ids):
        phases = sorted(plan.phases.values(), key=lambda phase: (phase.position, phase.key))
        named = {phase.id: (phase.name, phase.color) for phase in phases}
        return _numbered(named, [plan.tasks[task_id].phase for task_id in ids])
    tops = [_top(plan, task_id) for task_id in ids]
    named = {top: (plan.tasks[top].name, "") for top in dict.fromkeys(tops) if top is not None}
    return _numbered(named, tops)


def _numbered(named: dict[Id, tuple[str, str]], of_task: Sequence[Id | None]) -> tuple[tuple[Group, ...], Ints]:
    numbers = {row_id: number for number, row_id in enumerate(named)}
    groups = [Group(title, color or HUES[number % len(HUES)]) for number, (title, color) in enumerate(named.values())]
    last = len(groups)
    rows = np.array([numbers.get(row_id or "", last) for row_id in of_task], dtype=np.int64)
    return (*groups, Group("", "slate")), rows


def _top(plan: Plan, task_id: Id) -> Id | None:
    """Return the summary task at the top of the outline that a task belongs to; None for one that has no parent."""
    seen = {task_id}
    current, parent = task_id, plan.tasks[task_id].parent
    while parent is not None and parent in plan.tasks and parent not in seen:
        current, parent = parent, plan.tasks[parent].parent
        seen.add(current)
    return current if current != task_id else None
