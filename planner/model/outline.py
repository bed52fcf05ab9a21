"""The outline: tasks under their summary tasks, in the order people gave them."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from planner.model.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.model.plan import Plan
    from planner.model.values import Id


_BY_PLACE: Final = attrgetter("position", "id")


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """Where a task stands in the outline: its depth (0 = top), WBS code, and whether it has children."""

    task: Task
    depth: int
    wbs: str
    summary: bool


def children(plan: Plan) -> Mapping[Id | None, list[Task]]:
    """The tasks under each parent in order; orphans, and the least of each ring of parents, count as top tasks."""
    lost = _lost(plan)
    under: dict[Id | None, list[Task]] = {}
    for task in plan.tasks.values():
        under.setdefault(None if task.id in lost else task.parent, []).append(task)
    for tasks in under.values():
        tasks.sort(key=_BY_PLACE)
    return under


def _lost(plan: Plan) -> set[Id]:
    """Tasks that name a parent but cannot be reached from the top that way."""
    tasks = plan.tasks
    settled: set[Id] = set()
    lost: set[Id] = set()
    for start in sorted(task.id for task in tasks.values() if task.parent is not None):
        trail: dict[Id, int] = {}
        current: Id | None = start
        while current is not None and current not in settled and current not in trail:
            trail[current] = len(trail)
            parent = tasks[current].parent
            if parent is not None and parent not in tasks:
                lost.add(current)
                parent = None
            current = parent
        if current is not None and current in trail:
            lost.add(min(one for one, step in trail.items() if step >= trail[current]))
        settled.update(trail)
    return lost


def outline(plan: Plan) -> tuple[OutlineRow, ...]:
    """Every task once, parents before children, in outline order with depth and WBS code."""
    under = children(plan)
    placed: list[OutlineRow] = []
    stack = [(task, 0, str(number)) for number, task in reversed(list(enumerate(under.get(None, ()), 1)))]
    while stack:
        task, depth, wbs = stack.pop()
        below = under.get(task.id, ())
        placed.append(OutlineRow(task, depth, wbs, bool(below)))
        stack.extend((child, depth + 1, f"{wbs}.{number}") for number, child in reversed(list(enumerate(below, 1))))
    return tuple(placed)


def descendants(plan: Plan, task_id: Id) -> tuple[Id, ...]:
    """Every task below one, parents before children."""
    under = children(plan)
    found: list[Id] = []
    waiting = [child.id for child in reversed(under.get(task_id, []))]
    while waiting:
        found.append(waiting.pop())
        waiting.extend(child.id for child in reversed(under.get(found[-1], [])))
    return tuple(found)
