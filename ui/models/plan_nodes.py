"""The tasks and links of a plan as the graph view paints them, without their places."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from planner import LinkType, TaskKind
from ui.canvas.picture import Links, Nodes, Shape
from ui.theme import LIGHT
from ui.words import day, moment, working

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from numpy.typing import NDArray

    from planner import Id, Layout, Link, Plan, Schedule, Task
    from ui.session import Session

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

NEAR_DAYS: Final = 2
"""Working days of total float up to which a task is near-critical."""
SHAPES: Final = {TaskKind.TASK: Shape.BOX, TaskKind.MILESTONE: Shape.DIAMOND, TaskKind.GATE: Shape.HEXAGON}
HUES: Final = tuple(name for name in LIGHT.phases if name != "slate")
"""Names of phase colors in the order in which phases take them."""


def shown_tasks(plan: Plan, schedule: Schedule) -> tuple[Id, ...]:
    """Return the tasks that are nodes: all but summary tasks, and of these the ones that links are tied to."""
    tied = {end for link in plan.links.values() for end in (link.predecessor, link.successor)}
    rows = zip(schedule.ids, schedule.summary.tolist(), strict=True)
    return tuple(task_id for task_id, summary in rows if not summary or task_id in tied)


def nodes_of(session: Session, ids: Sequence[Id], colors: Sequence[str], places: tuple[Floats, Floats]) -> Nodes:
    """Return the tasks as nodes, with their dates, floats and the delay that their risks may cost."""
    plan, schedule = session.plan, session.schedule
    tasks = [plan.tasks[task_id] for task_id in ids]
    rows = np.array([schedule.row(task_id) for task_id in ids], dtype=np.int64)
    floats, critical = schedule.total_float[rows], schedule.critical[rows]
    own = _own_delays(session, ids)
    return Nodes(
        ids=tuple(ids),
        keys=tuple(task.key for task in tasks),
        names=tuple(task.name for task in tasks),
        durations=tuple(_duration(task, plan) for task in tasks),
        dates=tuple(_dates(schedule, task) for task in tasks),
        floats=tuple(_float(minutes, plan) for minutes in floats.tolist()),
        badges=tuple(working(round(delay), plan) if delay else "" for delay in own.tolist()),
        colors=tuple(colors),
        shape=np.array([SHAPES[task.kind] for task in tasks], dtype=np.int64),
        x=places[0],
        y=places[1],
        risk=steps(own),
        critical=critical,
        near_critical=(floats > 0) & (floats <= NEAR_DAYS * plan.units.day),
        done=np.zeros(len(tasks), dtype=np.bool_),
    )


def steps(delays: Floats) -> Ints:
    """Return the step of the risk scale for each delay: 0 for none, 5 for the worst fifth of the largest."""
    worst = float(delays.max(initial=0.0))
    share = delays / worst if worst else delays
    return np.ceil(share * 5).astype(np.int64)


def links_of(session: Session, links: Sequence[Link], ends: Ints, layout: Layout, by_hand: frozenset[int]) -> Links:
    """Return the links as they run; a link from or to a task put by hand runs straight."""
    schedule, plan = session.schedule, session.plan
    kept = [_run(layout, row, ends[row], by_hand) for row in range(len(links))]
    start = np.concatenate([[0], np.cumsum([len(run) for run in kept])]).astype(np.int64)
    bad = {suspended.link: suspended.reason for suspended in schedule.suspended}
    return Links(
        ids=tuple(link.id for link in links),
        labels=tuple(link_label(link, plan) for link in links),
        warnings=tuple(str(bad.get(link.id, "")) for link in links),
        tail=ends[:, 0],
        head=ends[:, 1],
        from_finish=np.array([link.type in (LinkType.FS, LinkType.FF) for link in links], dtype=np.bool_),
        to_start=np.array([link.type in (LinkType.FS, LinkType.SS) for link in links], dtype=np.bool_),
        critical=np.array([_decides(link, schedule) for link in links], dtype=np.bool_),
        points=np.concatenate(kept) if kept else np.zeros((0, 2)),
        start=start,
    )


def link_label(link: Link, plan: Plan) -> str:
    """Return what is written at a link: nothing at a plain finish-start, else its type and lag."""
    lag = link.lag.minutes
    told = "" if link.type is LinkType.FS else str(link.type)
    return f"{told}{'+' if lag > 0 else ''}{working(lag, plan).replace(' ', '')}" if lag else told


def tip_of(session: Session, task_id: Id) -> str:
    """Return what a task says under the pointer and to a screen reader."""
    plan, schedule = session.plan, session.schedule
    task, row = plan.tasks[task_id], schedule.row(task_id)
    parts = [f"{task.key} {task.name}", f"{moment(schedule.start_of(task_id))} - {moment(schedule.finish_of(task_id))}"]
    critical = " (critical)" if schedule.critical[row] else ""
    parts.append(f"Total float {working(int(schedule.total_float[row]), plan)}{critical}")
    parts += [f"{risk.key} {risk.name}" for risk in plan.risks.values() if task_id in risk.tasks]
    return "\n".join(parts)


def tip_of_link(session: Session, link: Link) -> str:
    """Return what a link says under the pointer."""
    tasks = session.plan.tasks
    drives = ", drives" if session.schedule.drives(link.id) else ""
    label = link_label(link, session.plan) or "FS"
    return f"{tasks[link.predecessor].key} > {tasks[link.successor].key}  {label}{drives}"


def _own_delays(session: Session, ids: Sequence[Id]) -> Floats:
    if not session.plan.risks:
        return np.zeros(len(ids))
    by_task = session.order.by_task
    return np.array([by_task[task_id].own if task_id in by_task else 0.0 for task_id in ids])


def _duration(task: Task, plan: Plan) -> str:
    if task.kind is not TaskKind.TASK and not task.duration.likely:
        return ""
    return working(task.duration.likely, plan)


def _dates(schedule: Schedule, task: Task) -> str:
    start, finish = schedule.start_of(task.id), schedule.finish_of(task.id)
    return _short(finish) if task.kind is not TaskKind.TASK else _span(start, finish)


@lru_cache(maxsize=32_768)
def _span(start: datetime, finish: datetime) -> str:
    return _short(start) if start.date() == finish.date() else f"{_short(start)} \N{EN DASH} {_short(finish)}"


@lru_cache(maxsize=32_768)
def _short(when: datetime) -> str:
    return day(when, weekday=False).rsplit(" ", 1)[0]


def _float(minutes: int, plan: Plan) -> str:
    return f"float {working(minutes, plan)}" if minutes > 0 else ""


def _decides(link: Link, schedule: Schedule) -> bool:
    ends = (schedule.row(link.predecessor), schedule.row(link.successor))
    return schedule.drives(link.id) and all(bool(schedule.critical[row]) for row in ends)


def _run(layout: Layout, row: int, ends: Any, by_hand: frozenset[int]) -> Floats:
    straight = by_hand and (int(ends[0]) in by_hand or int(ends[1]) in by_hand)
    return np.zeros((0, 2)) if straight else layout.routes.run(row)
