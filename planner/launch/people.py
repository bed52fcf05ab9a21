"""Who has what to do with each task: the RACI of a plan, and what is wrong with it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.model.audience import Assignment
from planner.model.launch_values import Raci
from planner.model.values import Id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from planner.model.plan import Plan
    from planner.model.tasks import Task

FULL = 100.0
"""All of somebody's day, in percent."""
LETTERS = {part: part.value[0].upper() for part in Raci}
"""The letters of the matrix: R, A, C and I."""
OWNED = (Raci.ACCOUNTABLE, Raci.RESPONSIBLE)
"""What the owner of a task is where nobody is named for it."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one person or role (`entity`, `who`) has to do with a task, and how much of their day it takes, in percent.

    `assignment` is the row that says so; None where it only follows from the owner or the role of the task.
    """

    task: Id
    entity: str
    who: Id
    part: Raci
    share: float = FULL
    assignment: Id | None = None


@dataclass(frozen=True, slots=True)
class TaskRaci:
    """The parts in one task, and its faults as sentences: exactly one is accountable, and somebody responsible."""

    task: Id
    parts: tuple[Part, ...] = ()
    faults: tuple[str, ...] = ()

    def having(self, part: Raci) -> tuple[Part, ...]:
        """Those who have this part."""
        return tuple(one for one in self.parts if one.part is part)

    def of(self, who: Id) -> tuple[Part, ...]:
        """The parts of a person or role."""
        return tuple(one for one in self.parts if one.who == who)


def raci(plan: Plan, only: Collection[Id] | None = None) -> Mapping[Id, TaskRaci]:
    """The parts and faults of every task without children, or `only` of some, in the order of the plan's rows.

    The owner of a task is accountable where nobody else is named so, and responsible where nobody is; the role of a
    task without owner is responsible. A milestone needs nobody who is responsible: there is nothing to do.
    """
    named: dict[Id, list[Part]] = defaultdict(list)
    for row in plan.rows(Assignment).values():
        if only is None or row.task in only:
            named[row.task].append(_part(row))
    summaries = {task.parent for task in plan.tasks.values()}
    leaves = (task for task in plan.tasks.values() if task.id not in summaries and (only is None or task.id in only))
    return {task.id: _of_task(plan, task, named.get(task.id, [])) for task in leaves}


def called(plan: Plan, part: Part) -> str:
    """The name of the person or role."""
    row = plan.table(part.entity).get(part.who)
    return row.name if row else part.who


def _part(row: Assignment) -> Part:
    """What an assignment says; the person counts where it names a role, too."""
    entity, who = ("person", row.person) if row.person is not None else ("role", row.role)
    return Part(row.task, entity, who or "", row.part, row.share, row.id)


def _of_task(plan: Plan, task: Task, named: Sequence[Part]) -> TaskRaci:
    if not named and task.owner is not None:  # as most tasks are, and nothing can be wrong with that
        return TaskRaci(task.id, tuple(Part(task.id, "person", task.owner, part) for part in OWNED))
    parts = (*named, *_implied(task, named))
    return TaskRaci(task.id, parts, tuple(_faults(plan, task, parts)))


def _implied(task: Task, named: Sequence[Part]) -> Iterator[Part]:
    """What follows from the owner and the role of a task."""
    taken = [part.part for part in named]
    if task.owner is not None:
        yield from [Part(task.id, "person", task.owner, part) for part in OWNED if part not in taken]
    elif task.role is not None and Raci.RESPONSIBLE not in taken:
        yield Part(task.id, "role", task.role, Raci.RESPONSIBLE)


def _faults(plan: Plan, task: Task, parts: Sequence[Part]) -> Iterator[str]:
    answering = {part.who: part for part in parts if part.part is Raci.ACCOUNTABLE}
    if not answering:
        yield told("Nobody is accountable.")
    if len(answering) > 1:
        accountable = [called(plan, part) for part in answering.values()]
        yield told(
            "%1 are accountable: only one can be.", told("%1 and %2", ", ".join(accountable[:-1]), accountable[-1])
        )
    if task.duration.pessimistic and not any(part.part is Raci.RESPONSIBLE for part in parts):
        yield told("Nobody is responsible: who does it?")
    if len({(one.who, one.part) for one in parts}) < len(parts):
        yield told("Somebody has the same part twice.")


def holders(plan: Plan) -> Mapping[Id, tuple[Id, ...]]:
    """The people who have each role."""
    found: dict[Id, list[Id]] = defaultdict(list)
    for person in plan.people.values():
        if person.role is not None:
            found[person.role].append(person.id)
    return {role: tuple(people) for role, people in found.items()}


def doers(plan: Plan) -> Mapping[Id, tuple[tuple[Id, float], ...]]:
    """By task the people who do it, each with the share of their day, in percent: the responsible ones.

    A role that is assigned stands for the one person who has it; a role that several have is nobody's load yet.
    """
    held, found = holders(plan), dict[Id, dict[Id, float]]()
    for row in plan.rows(Assignment).values():
        if row.part is Raci.RESPONSIBLE:
            shares = found.setdefault(row.task, {})
            people = (row.person,) if row.person is not None else held.get(row.role or "", ())
            if len(people) == 1:
                shares[people[0]] = max(shares.get(people[0], 0.0), row.share)
    summaries = {task.parent for task in plan.tasks.values()}
    return {
        task.id: tuple(found[task.id].items()) if task.id in found else ((task.owner, FULL),) if task.owner else ()
        for task in plan.tasks.values()
        if task.id not in summaries
    }
