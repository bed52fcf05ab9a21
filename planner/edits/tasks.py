"""Edits of tasks: adding them where people expect them, and their places on the graph."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner.change import Change, add, apply, set_value
from planner.edits.links import link
from planner.edits.rows import add_row, combine
from planner.errors import Refused
from planner.model.checks import row_faults
from planner.model.new import FreeKeys, next_key
from planner.model.outline import children, descendants
from planner.model.positions import between
from planner.model.tasks import TASK, Task
from planner.model.values import Estimate, Id, LinkType, Place, TaskKind, new_id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.model.plan import Plan


def add_task(plan: Plan, name: str = "New task", *, after: Id | None = None, **values: Any) -> Change:
    """Add a task after another one (default: at the end), in its phase and outline level; raises Refused.

    The id of the new task is the id of the last step of the change.
    """
    neighbor = plan.tasks.get(after or "")
    context = {"parent": neighbor.parent, "phase": neighbor.phase} if neighbor else {}
    like = neighbor.key if neighbor else _last_key(plan)
    given = {
        "key": next_key(plan, TASK, like),
        "position": _position_after(children(plan), neighbor),
        **context,
        **values,
    }
    if given.get("kind", TaskKind.TASK) is not TaskKind.TASK:
        given.setdefault("duration", Estimate.of(0))
    return add_row(plan, "task", name=name, **given)


def add_tasks(plan: Plan, names: Iterable[str], **values: Any) -> Change:
    """Add a task of each name at the end of the outline, with the same values; raises Refused naming the faulty one."""
    keys, like, last = FreeKeys(plan, TASK), _last_key(plan), _position_after(children(plan), None)
    rows: list[Task] = []
    for name in names:
        rows.append(Task(id=new_id(), key=keys.next(like), name=name, position=last, **values))
        like, last = rows[-1].key, between(last, "")
    faults = tuple(fault for row in rows for fault in row_faults(TASK, row))
    if faults:
        raise Refused(faults)
    label = told("Add %1", f"{rows[0].key} {rows[0].name}") if len(rows) == 1 else told("Add %1 tasks", len(rows))
    return Change(label, tuple(add("task", row) for row in rows))


def _last_key(plan: Plan) -> str:
    """The key of the last task of the outline, whose style the next one takes."""
    top = children(plan).get(None, [])
    return top[-1].key if top else ""


def _position_after(under: Mapping[Id | None, list[Task]], neighbor: Task | None) -> str:
    """The position right after a task among its siblings, or after all top tasks."""
    siblings = under.get(neighbor.parent if neighbor else None, [])
    if not siblings:
        return between("", "")
    place = next((row for row, task in enumerate(siblings) if neighbor and task.id == neighbor.id), len(siblings) - 1)
    following = siblings[place + 1].position if place + 1 < len(siblings) else ""
    own = siblings[place].position
    return between(own, following if following > own else "")


def add_linked_task(plan: Plan, predecessor: Id, name: str = "New task", **values: Any) -> Change:
    """Add a task that follows another one finish to start; raises Refused."""
    made = add_task(plan, name, after=predecessor, **values)
    linked = link(apply(plan, made), predecessor, made.steps[-1].id, link_type=LinkType.FS)
    return combine(made.label, (made, linked))


def set_places(plan: Plan, places: Mapping[Id, Place | None]) -> Change:
    """Put tasks somewhere on the graph, or with None leave their places to the layout again."""
    steps = tuple(
        set_value("task", plan.tasks[task_id], "place", place)
        for task_id, place in places.items()
        if task_id in plan.tasks and plan.tasks[task_id].place != place
    )
    return Change("Move on the graph" if any(places.values()) else "Lay out anew", steps)


def duplicate_tasks(plan: Plan, task_ids: Iterable[Id]) -> Change:
    """Copy tasks with all below them and the links between them; the copies follow the originals."""
    chosen = [task_id for task_id in task_ids if task_id in plan.tasks]
    whole = dict.fromkeys(one for task_id in chosen for one in (task_id, *descendants(plan, task_id)))
    ids = {task_id: new_id() for task_id in whole}
    copies: list[Task] = []
    keys, under = FreeKeys(plan, TASK), children(plan)
    for task in map(plan.tasks.__getitem__, whole):
        key = keys.next(task.key)
        position = task.position if task.parent in ids else _position_after(under, task)
        parent = ids.get(task.parent or "", task.parent)
        copies.append(replace(task, id=ids[task.id], key=key, parent=parent, position=position, place=None))
    links = [
        replace(row, id=new_id(), predecessor=ids[row.predecessor], successor=ids[row.successor])
        for row in plan.links.values()
        if row.predecessor in ids and row.successor in ids
    ]
    steps = (*(add("task", copy) for copy in copies), *(add("link", row) for row in links))
    first = told("task %1", plan.tasks[chosen[0]].key) if len(copies) == 1 else told("%1 tasks", len(copies))
    return Change(told("Duplicate %1", first), steps)
