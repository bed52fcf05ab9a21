"""Edits of the outline: which task stands under which summary task, and in what order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.change import Change, Step, apply, set_value
from planner.edits.cycles import refuse_parent, refuse_rings
from planner.edits.rows import combine
from planner.model.new import key_of
from planner.model.outline import children, descendants, outline
from planner.model.positions import ascending
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from planner.model.plan import Plan
    from planner.model.tasks import Task
    from planner.model.values import Id


def move_task(plan: Plan, task_id: Id, parent: Id | None, before: Id | None = None) -> Change:
    """Put a task under another parent (None: top) before a child of it (None: last); raises Refused, CycleError."""
    change = _moved(plan, task_id, parent, before)
    _refuse_new_rings(plan, change)
    return change


def _refuse_new_rings(plan: Plan, change: Change) -> None:
    """Refuse moves to other parents that tie links into a ring; raises CycleError."""
    if plan.links and any(step.field == "parent" for step in change.steps):
        refuse_rings(plan, change)


def _moved(plan: Plan, task_id: Id, parent: Id | None, before: Id | None = None) -> Change:
    """Put a task somewhere else, whatever that does to links; raises Refused below itself."""
    task = plan.tasks[task_id]
    if parent is not None:
        refuse_parent(plan, task_id, parent)
    label = told("Move task %1", task.key)
    row = children(plan).get(parent, [])
    if _is_there(row, task_id, before):
        return Change(label)
    siblings = [one for one in row if one.id != task_id]
    spot = next((row for row, one in enumerate(siblings) if one.id == before), len(siblings))
    steps = [set_value("task", task, "parent", parent)] if task.parent != parent else []
    return Change(label, (*steps, *_lined_up(siblings[:spot], task, siblings[spot:])))


def _is_there(row: list[Task], task_id: Id, before: Id | None) -> bool:
    """Whether a task stands already where it is to go: before another task of the row, or last."""
    ids = [*(one.id for one in row), None]
    return task_id in ids and before in (task_id, ids[ids.index(task_id) + 1])


def _lined_up(earlier: list[Task], task: Task, later: list[Task]) -> Iterator[Step]:
    """The steps that put a task between siblings; these move only where two of them have the same position."""
    places = ascending([*(one.position for one in earlier), "", *(one.position for one in later)])
    for one, place in zip([*earlier, task, *later], places, strict=True):
        if one.position != place:
            yield set_value("task", one, "position", place)


def indent(plan: Plan, task_ids: Iterable[Id]) -> Change:
    """Put tasks under the task above them; a task without one stays. Raises CycleError."""
    return _one_by_one(plan, task_ids, "Indent", _indent)


def _indent(plan: Plan, task: Task, _stuck: set[Id]) -> Change:
    """Put one task last under its elder sibling."""
    elder = _elder(plan, task)
    return _moved(plan, task.id, elder.id) if elder else Change("")


def _elder(plan: Plan, task: Task) -> Task | None:
    """The sibling right before a task."""
    siblings = children(plan).get(task.parent, [])
    place = next((row for row, one in enumerate(siblings) if one.id == task.id), 0)
    return siblings[place - 1] if place else None


def outdent(plan: Plan, task_ids: Iterable[Id]) -> Change:
    """Put tasks beside their parents, right after them. Raises CycleError."""
    return _one_by_one(plan, task_ids, "Outdent", _outdent, last_first=True)


def _outdent(plan: Plan, task: Task, _stuck: set[Id]) -> Change:
    """Put one task right after its parent."""
    parent = plan.tasks.get(task.parent or "")
    if parent is None:
        return Change("")
    siblings = children(plan).get(parent.parent, [])
    place = next(row for row, one in enumerate(siblings) if one.id == parent.id)
    following = siblings[place + 1].id if place + 1 < len(siblings) else None
    return _moved(plan, task.id, parent.parent, following)


def move_up(plan: Plan, task_ids: Iterable[Id]) -> Change:
    """Swap tasks with the siblings above them; those that stand first stay, and what follows them closely."""
    return _one_by_one(plan, task_ids, "Move up", _up)


def _up(plan: Plan, task: Task, stuck: set[Id]) -> Change:
    """Put one task before its elder sibling."""
    elder = _elder(plan, task)
    return _moved(plan, task.id, task.parent, elder.id) if elder and elder.id not in stuck else Change("")


def move_down(plan: Plan, task_ids: Iterable[Id]) -> Change:
    """Swap tasks with the siblings below them; those that stand last stay, and what precedes them closely."""
    return _one_by_one(plan, task_ids, "Move down", _down, last_first=True)


def _down(plan: Plan, task: Task, stuck: set[Id]) -> Change:
    """Put one task after its younger sibling."""
    siblings = children(plan).get(task.parent, [])
    place = next((row for row, one in enumerate(siblings) if one.id == task.id), 0)
    if place + 1 >= len(siblings) or siblings[place + 1].id in stuck:
        return Change("")
    return _moved(plan, task.id, task.parent, siblings[place + 2].id if place + 2 < len(siblings) else None)


def _one_by_one(
    plan: Plan,
    task_ids: Iterable[Id],
    verb: str,
    move: Callable[[Plan, Task, set[Id]], Change],
    *,
    last_first: bool = False,
) -> Change:
    """Move tasks in outline order or against it, each in the plan as the one before leaves it; children go along."""
    moved = _topmost(plan, set(task_ids))
    changes: list[Change] = []
    stuck: set[Id] = set()
    current = plan
    for task_id in reversed(moved) if last_first else moved:
        changes.append(move(current, current.tasks[task_id], stuck))
        current = apply(current, changes[-1])
        if not changes[-1]:
            stuck.add(task_id)
    subject = told("task %1", key_of(plan, "task", moved[0])) if len(moved) == 1 else told("%1 tasks", len(moved))
    change = combine(told(f"{verb} %1", subject), changes)
    _refuse_new_rings(plan, change)
    return change


def _topmost(plan: Plan, chosen: set[Id]) -> list[Id]:
    """The chosen tasks that do not lie below another chosen one, in outline order."""
    below = {below for task_id in chosen for below in descendants(plan, task_id)}
    return [row.task.id for row in outline(plan) if row.task.id in chosen - below]
