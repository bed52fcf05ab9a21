"""People who edit copies of one plan apart and take in each other's changes, without files."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from planner.change import Change, add, apply, diff, remove, set_value
from planner.edits.removing import removal
from planner.edits.rows import set_field
from planner.errors import PlanError, Refused
from planner.history import History
from planner.merge.conflicts import settled
from planner.merge.fold import Folded
from planner.merge.merging import Joined, merging, settling
from planner.model.people import Person as Member
from planner.model.plan import Plan
from planner.model.risks import Risk
from planner.model.tasks import Link, Task
from planner.model.values import Constraint, Duration
from tests.builders import a_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

AT = "2026-03-02T10:00:00+00:00"
PLAN = a_plan("A 3d > B 2d > C; S{ D 1d } > C; E")


@cache
def _begun() -> History:
    return beginning(PLAN)


def beginning(plan: Plan) -> History:
    """The history of a plan that was just made."""
    made = diff(Plan.of((), plan.schema), plan, "Create the plan")
    return History().append(History().next_entry("first", made, author="", at=AT))


@dataclass
class Copy:
    """One person with a copy of the plan: does what a document does, in memory."""

    name: str
    plan: Plan = PLAN
    history: History = field(default_factory=_begun)
    folded: Folded = field(default_factory=lambda: Folded(PLAN))

    def do(self, change: Change, undoes: Any = None) -> None:
        if undoes is None:
            change, after = settling(self.folded, change)
        else:
            after = apply(self.plan, change)
        entry = self.history.next_entry(self.name, change, author=self.name, at=AT, undoes=undoes)
        self.history = self.history.append(entry)
        self.folded = self.folded.then(self.history, after)
        self.plan = self.folded.plan

    def set(self, entity: str, row_id: str, name: str, value: Any) -> None:
        row = self.plan.table(entity)[row_id]
        self.do(Change(f"Set {name}", (set_value(entity, row, name, value),)))

    def add(self, *rows: Any) -> None:
        self.do(Change("Add", tuple(add(self.plan.entity_of(row).name, row) for row in rows)))

    def remove(self, entity: str, row_id: str) -> None:
        self.do(removal(self.plan, [(entity, row_id)]))

    def undo(self) -> None:
        taken = self.history.undo()
        if taken:
            self.do(*taken)

    def redo(self) -> None:
        taken = self.history.redo()
        if taken:
            self.do(*taken)

    def merge(self, other: Copy, choices: Change | None = None) -> None:
        found = merging(self.plan, self.history, other.history)
        if found:
            joined = Joined.of(found, choices or Change(""), self.name, author=self.name, at=AT)
            self.plan, self.history, self.folded = joined.plan, joined.history, joined.folded

    def settle(self, number: int, head: int) -> None:
        conflict = self.folded.conflicts[number]
        self.do(settled(self.plan, conflict, head % len(conflict.heads)))


def people(*names: str) -> list[Copy]:
    """People who all have the same copy."""
    return [Copy(name) for name in names]


def act(copies: list[Copy], doings: Iterable[tuple[int, int, int, int]], first: int = 0) -> None:
    """What people do, drawn as numbers: who, what, to which row, with what; new rows are named from `first` on."""
    for number, (who, what, which, value) in enumerate(doings, first):
        try:
            _do(copies, copies[who % len(copies)], what % len(_DOINGS), which, value, f"n{number}")
        except PlanError:
            continue


def _do(copies: list[Copy], copy: Copy, what: int, which: int, value: int, new: str) -> None:
    """One doing; what there is nothing for is left."""
    _DOINGS[what](_Doing(copies, copy, which, value, new))


@dataclass
class _Doing:
    """Somebody doing something to some row."""

    copies: list[Copy]
    copy: Copy
    which: int
    value: int
    new: str

    def one_of(self, entity: str, number: int) -> str:
        ids = sorted(self.copy.plan.table(entity))
        if not ids:
            raise Refused([])
        return ids[number % len(ids)]

    @property
    def task(self) -> str:
        return self.one_of("task", self.which)

    @property
    def other(self) -> str:
        return self.one_of("task", self.value)

    def merge(self) -> None:
        self.copy.merge(self.copies[self.value % len(self.copies)])

    def settle(self) -> None:
        if self.copy.folded.conflicts:
            self.copy.settle(self.which % len(self.copy.folded.conflicts), self.value)

    def add_task(self) -> None:
        parent = self.task if self.value % 2 else None
        self.copy.add(Task(id=self.new, key=f"N{self.value % 3}", name=self.new, parent=parent))

    def add_risk(self) -> None:
        tasks = tuple(sorted(self.copy.plan.tasks)[: self.value % 3])
        self.copy.add(Risk(id=self.new, key=f"R{self.value % 3}", name=self.new, tasks=tasks))

    def move(self) -> None:
        parent = self.other if self.value % 3 else None
        self.copy.do(set_field(self.copy.plan, ("task", self.task), "parent", parent))

    def replace_link(self) -> None:
        link = self.copy.plan.links[self.one_of("link", self.which)]
        self.copy.do(Change("Replace", (remove("link", link), add("link", replace(link, successor=self.other)))))

    def assign(self) -> None:
        self.copy.set("task", self.task, "owner", self.one_of("person", self.value))


_DOINGS: dict[int, Callable[[_Doing], object]] = {
    0: _Doing.merge,
    1: _Doing.merge,
    2: lambda one: one.copy.undo(),
    3: lambda one: one.copy.redo(),
    4: _Doing.settle,
    5: _Doing.add_task,
    6: lambda one: one.copy.add(Link(id=one.new, predecessor=one.task, successor=one.other)),
    7: lambda one: one.copy.add(Member(id=one.new, key=one.new, name=one.new)),
    8: lambda one: one.copy.remove("person", one.one_of("person", one.value)),
    9: _Doing.assign,
    10: _Doing.add_risk,
    11: lambda one: one.copy.remove("task", one.task),
    12: lambda one: one.copy.set("task", one.task, "constraint", (Constraint.ASAP, Constraint.ALAP)[one.value % 2]),
    13: lambda one: one.copy.remove("link", one.one_of("link", one.which)),
    14: _Doing.move,
    15: lambda one: one.copy.set("task", one.task, "name", f"name {one.value % 4}"),
    16: lambda one: one.copy.set("task", one.task, "mandatory", bool(one.value % 2)),
    17: _Doing.replace_link,
}


def days(number: int) -> Duration:
    """So many working days."""
    return Duration(number * 480)
