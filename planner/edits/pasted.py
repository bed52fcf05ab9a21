"""Pasting: many new tasks at once, each told in texts; what cannot be read is said row by row and left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, Any, Final

from planner.analysis.happened import as_planned
from planner.analysis.schedule import schedule
from planner.change import Change, Step, add, apply
from planner.edits.cycles import refuse_rings
from planner.edits.progress import PERCENT_COMPLETE, lived
from planner.edits.rows import combine
from planner.errors import Fault, PlanError, Unreadable
from planner.model.checks import check_value
from planner.model.new import FreeKeys
from planner.model.outline import children
from planner.model.positions import ascending, between
from planner.model.tasks import TASK, Link, Task
from planner.model.text import Lookup, TypedLink, parse_links, read
from planner.model.values import Estimate, Id, TaskKind, new_id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from planner.model.fields import Field
    from planner.model.plan import Plan
    from planner.sentences import Told

GIVEN: Final = frozenset({"key", "parent", "position"})
"""Fields that a new task gets by its place, not from what was pasted."""
PREDECESSORS: Final = "predecessors"
MOST_SIGNS: Final = 240
"""Longer reasons are shortened."""


@dataclass(frozen=True, slots=True)
class PastedRow:
    """One row as it was pasted: its line, and its texts by the name of the field that they are for.

    Beside fields of tasks there are `predecessors` and `percent_complete`; `key` and `wbs` only tell the rows apart.
    """

    line: int
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pasted:
    """The change that makes the tasks, and a fault for each text or row that it leaves out."""

    change: Change
    faults: tuple[Fault, ...] = ()


def paste_tasks(plan: Plan, rows: Iterable[PastedRow], *, after: Id | None = None, today: date | None = None) -> Pasted:
    """A task for each row, after a task (default: at the end), in its phase and outline level; takes linear time."""
    faults: list[Fault] = []
    tasks = _tasks(plan, _read_rows(rows, Lookup.of(plan, today), faults), after, faults)
    if not tasks:
        return Pasted(Change("Paste nothing"), tuple(faults))
    made = Change("", tuple(add("task", task) for _row, task in tasks))
    grown = apply(plan, made)
    linked = _linked(grown, tasks, faults)
    lived_through = _progress(apply(grown, linked), tasks, faults)
    label = told("Paste %1 tasks", len(tasks)) if len(tasks) > 1 else "Paste a task"
    return Pasted(combine(label, (_with_progress(made, lived_through), linked)), tuple(faults))


def _fault(row: PastedRow, label: str, problem: Told) -> Fault:
    """A fault at a pasted line; texts of others come shortened, because they may be anything."""
    shown = problem if len(problem) <= MOST_SIGNS else told("%1... %2", problem[:160], problem[-60:])
    return Fault(told("pasted line %1", row.line), label, shown)


# Reading


def _read_rows(
    rows: Iterable[PastedRow], lookup: Lookup, faults: list[Fault]
) -> list[tuple[PastedRow, dict[str, Any]]]:
    """The values of each row that can be a task."""
    fields = {field.name: field for field in TASK.fields if not field.internal and field.name not in GIVEN}
    found = ((row, _values(row, fields, lookup, faults)) for row in rows)
    return [(row, values) for row, values in found if values is not None]


def _values(row: PastedRow, fields: Mapping[str, Field], lookup: Lookup, faults: list[Fault]) -> dict[str, Any] | None:
    """The values of a row; None where not even its name can be kept."""
    values: dict[str, Any] = {}
    for name, typed in {**row.texts, "name": " ".join(row.texts.get("name", "").split()) or "New task"}.items():
        field = fields.get(name)
        if field is None or not typed.strip():
            continue
        value, problem = _value(field, typed, lookup)
        if problem:
            faults.append(_fault(row, field.label, problem))
            if name == "name":
                return None
        else:
            values[name] = value
    return values


def _value(field: Field, typed: str, lookup: Lookup) -> tuple[Any, Told]:
    """What a text stands for, or why it cannot be kept."""
    try:
        value = read(field, typed.strip(), lookup)
    except Unreadable as error:
        return None, told("%1.", error)
    return value, check_value(field, value)


# Tasks


def _tasks(
    plan: Plan, rows: Sequence[tuple[PastedRow, dict[str, Any]]], after: Id | None, faults: list[Fault]
) -> list[tuple[PastedRow, Task]]:
    """The tasks of the rows in their order; a row whose values do not go together is left out."""
    neighbor = plan.tasks.get(after or "")
    siblings = children(plan).get(neighbor.parent if neighbor else None, [])
    context = {"parent": neighbor.parent, "phase": neighbor.phase} if neighbor else {}
    like = neighbor.key if neighbor else siblings[-1].key if siblings else ""
    keys = FreeKeys(plan, TASK)
    made: list[tuple[PastedRow, Task]] = []
    above: dict[str, Id] = {}
    for (row, values), position in zip(rows, _positions(siblings, neighbor, len(rows)), strict=True):
        wbs = row.texts.get("wbs", "").strip()
        summary = above.get(wbs.rpartition(".")[0])
        task = _task(context | ({"parent": summary} if summary else {}) | values, like, position)
        problems = list(TASK.rule(task))
        faults.extend(_fault(row, one.field, one.said) for one in problems)
        if not problems:
            like = keys.next(like)
            made.append((row, replace(task, key=like)))
            above |= {wbs: task.id} if wbs else {}
    return made


def _task(values: dict[str, Any], key: str, position: str) -> Task:
    """A task of these values; what takes no time is a milestone, unless it says what it is."""
    typed = values.get("duration")
    if typed is not None and typed.pessimistic == 0:
        values.setdefault("kind", TaskKind.MILESTONE)
    if values.get("kind", TaskKind.TASK) is not TaskKind.TASK:
        values.setdefault("duration", Estimate.of(0))
    return Task(id=new_id(), **{"key": key, "position": position, **values})


def _positions(siblings: Sequence[Task], neighbor: Task | None, count: int) -> list[str]:
    """Positions right after a task among its siblings, or after all of them."""
    places = [task.id for task in siblings]
    place = places.index(neighbor.id) if neighbor and neighbor.id in places else len(places) - 1
    own = siblings[place].position if siblings else ""
    following = siblings[place + 1].position if place + 1 < len(siblings) else ""
    if following > own:
        return ascending([own, *repeat("", count), following])[1:-1]
    return list(accumulate(repeat("", count), lambda before, _: between(before, ""), initial=own))[1:]


# Links


def _linked(plan: Plan, tasks: Sequence[tuple[PastedRow, Task]], faults: list[Fault]) -> Change:
    """The links that the rows ask for; a pasted key means the new task. None where they form a ring."""
    lookup = Lookup.of(plan, entities=("task",))
    known = dict(lookup.ids["task"]) | {
        row.texts["key"].strip(): task.id for row, task in tasks if row.texts.get("key")
    }
    links = [link for row, task in tasks for link in _links_of(plan, row, task, known, faults)]
    change = Change("", tuple(add("link", link) for link in links))
    try:
        refuse_rings(plan, change)
    except PlanError as error:
        faults.append(Fault(told("pasted lines"), "Predecessors", told("%1", error), told("No link was made.")))
        return Change("")
    return change


def _links_of(plan: Plan, row: PastedRow, task: Task, known: Mapping[str, Id], faults: list[Fault]) -> list[Link]:
    """The links to the predecessors of a row; none where one of them cannot be made."""
    typed = row.texts.get(PREDECESSORS, "").strip()
    if not typed:
        return []
    try:
        links = [_link(one, task, known) for one in parse_links(typed, plan.units)]
    except Unreadable as error:
        faults.append(_fault(row, "Predecessors", told("%1.", error)))
        return []
    if len({(link.predecessor, link.type) for link in links}) < len(links):
        faults.append(_fault(row, "Predecessors", told("One is named twice with the same type of link.")))
        return []
    return links


def _link(one: TypedLink, task: Task, known: Mapping[str, Id]) -> Link:
    """One link to a task; raises Unreadable."""
    if one.key not in known:
        raise Unreadable(told("there is no task '%1'", one.key))
    if known[one.key] == task.id:
        raise Unreadable(told("a task cannot depend on itself"))
    return Link(id=new_id(), predecessor=known[one.key], successor=task.id, type=one.type, lag=one.lag)


# Progress


def _progress(plan: Plan, tasks: Sequence[tuple[PastedRow, Task]], faults: list[Fault]) -> dict[Id, dict[str, Any]]:
    """The fields of each task that say how much of it is done, as if it had gone as planned."""
    told = {task.id: (row, typed) for row, task in tasks if (typed := row.texts.get("percent_complete", "").strip())}
    parents = {task.parent for task in plan.tasks.values()} if told else set()
    shares: dict[Id, float] = {}
    for task_id, (row, typed) in told.items():
        share, problem = _value(PERCENT_COMPLETE, typed, Lookup.of(plan, entities=()))
        if problem:
            faults.append(_fault(row, PERCENT_COMPLETE.label, problem))
        elif share and task_id not in parents:
            shares[task_id] = share
    dates = as_planned(schedule(plan), tuple(shares)) if shares else {}
    return {one: lived(plan, plan.tasks[one], share, dates[one]) for one, share in shares.items()}


def _with_progress(made: Change, progress: Mapping[Id, Mapping[str, Any]]) -> Change:
    """New tasks with what has happened of them."""
    return Change("", tuple(_lived_step(step, progress.get(step.id)) for step in made.steps))


def _lived_step(step: Step, values: Mapping[str, Any] | None) -> Step:
    """The step that adds a task, with what has happened of it."""
    return replace(step, after=replace(step.after, **values)) if values else step
