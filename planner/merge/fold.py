"""The plan that a log makes, whatever forks it has: the same for everybody who has the same changes.

Changes that have seen each other follow one another. Where the log forks, each register of fields shows its highest
head, a removal ends what its author had seen, and what would refer to nothing is hidden until that is there again.
Of links that close a cycle the schedule leaves the newest out, as rows stand in the order of the log.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from planner.merge.conflicts import still_open
from planner.merge.fork import Fork
from planner.merge.places import in_place, ordered, own_steps, place_of, puts
from planner.model.plan import Plan
from planner.pace import paced

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.change import Step
    from planner.history import Entry, History
    from planner.merge.conflicts import Conflict
    from planner.merge.masks import Mask, Tables
    from planner.merge.places import Places
    from planner.model.entities import Schema
    from planner.model.values import Id


@dataclass(frozen=True, slots=True)
class Folded:
    """A plan with what is open in it: conflicts that nobody has settled, and what the log holds and the plan hides.

    `fork` is what the log says since people have changed the plan apart; None where they have not.
    """

    plan: Plan
    conflicts: tuple[Conflict, ...] = ()
    masks: tuple[Mask, ...] = ()
    fork: Fork | None = field(default=None, compare=False, repr=False)

    @property
    def forked(self) -> bool:
        """Whether people have changed the plan apart, so that something can be open."""
        return self.fork is not None

    def then(self, history: History, plan: Plan) -> Folded:
        """The fold of a log that has one entry more, whose author knew of all this and saw `plan` after it.

        The plan may be another one than that: something hidden may show now, or something else be hidden, and what
        undo brings back stands where it was. Where it is the same, it is the same object.
        """
        if self.fork is None:
            return Folded(in_place(plan, history))
        fork, last = self.fork.told(history.entries[-1:]), history.entries[-1]
        if last.undoes is None and not self.masks and not _puts_disputed(self.conflicts, last):
            return Folded(plan, still_open(self.conflicts, last.change), (), fork)
        found = _folded(fork)
        return replace(found, plan=plan) if _same(found.plan, plan) else found


def _puts_disputed(conflicts: Iterable[Conflict], entry: Entry) -> bool:
    """Whether an entry removes or puts a row in dispute as a whole: only its story tells which fields that wrote."""
    whole = {(step.entity, step.id) for step in entry.steps if step.field is None}
    return any((one.entity, one.id) in whole for one in conflicts)


def _same(plan: Plan, other: Plan) -> bool:
    """Whether two plans have the same rows in the same order."""
    pairs = ((table, other.table(name)) for name, table in plan.tables.items())
    return all(one is two or (one == two and [*one] == [*two]) for one, two in pairs)


def fold(history: History, schema: Schema) -> Folded:
    """The plan that a log makes from an empty plan on, with the conflicts in it."""
    trunk = history.trunk
    plan, places = _followed(history.entries[:trunk], schema)
    if trunk == len(history.entries):
        return Folded(plan)
    return _folded(Fork(plan, places, {}).told(history.entries[trunk:]))


def _folded(fork: Fork) -> Folded:
    """The plan of a log that forked."""
    tables, masks, conflicts = fork.now()
    return Folded(fork.trunk.with_tables(tables), conflicts, masks, fork)


def _followed(entries: Iterable[Entry], schema: Schema) -> tuple[Plan, Places]:
    """The plan that changes make which have seen each other, and where its rows stand."""
    empty = Plan.of((), schema)
    tables: Tables = {name: dict(table) for name, table in empty.tables.items()}
    places: Places = {}
    moved: set[str] = set()
    for entry in paced(entries):
        for number, step in enumerate(own_steps(entry)):
            carry_out(tables[step.entity], step)
            if puts(step):
                row = (step.entity, step.id)
                places[row] = place_of(entry, number, places.get(row))
                moved |= {step.entity} if entry.undoes else set()
    tables |= {name: ordered(name, tables[name], places) for name in moved}
    return empty.with_tables(tables), places


def carry_out(table: dict[Id, Any], step: Step) -> None:
    """Carry one step out; a field of a row that is not there has nothing to change."""
    if step.field is not None:
        if step.id in table:
            table[step.id] = replace(table[step.id], **{step.field: step.after})
    elif step.after is None:
        table.pop(step.id, None)
    else:
        table[step.id] = step.after
