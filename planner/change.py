"""A change: what an edit replaces. Undoing, saving, refreshing a view, importing and merging all speak in changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import compress
from operator import is_not
from typing import TYPE_CHECKING, Any

from planner.errors import OutOfDate, Refused
from planner.model.checks import faults_of, reference_faults
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.errors import Fault
    from planner.model.entities import Entity
    from planner.model.plan import Plan
    from planner.model.values import Id


class Fate(StrEnum):
    """What becomes of a row from one plan to another."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing replaced: a field of a row, or with `field` None the whole row, where None stands for no row."""

    entity: str
    id: Id
    field: str | None
    before: Any
    after: Any

    @property
    def unseen(self) -> bool:
        """Whether it concerns a row that shows neither before nor after: merges let such rows go."""
        return self.field is None and self.before is None and self.after is None

    def inverse(self) -> Step:
        """The step that takes this one back."""
        return Step(self.entity, self.id, self.field, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit replaces, with a label that reads well after `Undo`."""

    label: str
    steps: tuple[Step, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything changes."""
        return bool(self.steps)

    def inverse(self, label: str = "") -> Change:
        """The change that takes this one back."""
        return Change(label or self.label, tuple(step.inverse() for step in reversed(self.steps)))

    def touched(self) -> frozenset[tuple[str, Id]]:
        """Entity name and id of every row concerned."""
        return frozenset((step.entity, step.id) for step in self.steps)


def add(entity: str, row: Any) -> Step:
    """The step that adds a row."""
    return Step(entity, row.id, None, None, row)


def remove(entity: str, row: Any) -> Step:
    """The step that removes a row."""
    return Step(entity, row.id, None, row, None)


def set_value(entity: str, row: Any, field: str, value: Any) -> Step:
    """The step that gives a field of a row another value."""
    return Step(entity, row.id, field, getattr(row, field), value)


def apply(plan: Plan, change: Change) -> Plan:
    """The plan after the change; raises OutOfDate if the plan is not the one that the change was made for."""
    tables: dict[str, dict[Id, Any]] = {}
    for step in change.steps:
        if step.entity not in tables:
            tables[step.entity] = plan.copied(step.entity)
        _apply_step(tables[step.entity], step)
    return plan.with_tables(tables) if tables else plan


def _apply_step(table: dict[Id, Any], step: Step) -> None:
    """Carry one step out in a copied table."""
    row: Any = table.get(step.id)
    found = row if step.field is None or row is None else getattr(row, step.field)
    if found != step.before or (row is None and step.field is not None):
        raise OutOfDate(told("The %1 has changed meanwhile; look at it again and repeat the edit.", told(step.entity)))
    if step.field is not None:
        table[step.id] = replace(row, **{step.field: step.after})
    elif step.after is None:
        table.pop(step.id, None)
    else:
        table[step.id] = step.after


def checked(plan: Plan, change: Change) -> Plan:
    """The plan after the change, every row that it touches checked; raises Refused or OutOfDate.

    Faults that the plan had before, from a file, do not keep anybody from editing it.
    """
    after = apply(plan, change)
    rows = [*_touched_rows(after, change), *_left_behind(plan, after, change)]
    faults = faults_of(after, rows, rekeyed={step.entity for step in change.steps if step.field in (None, "key")})
    known = {_named(fault) for fault in faults_of(plan, list(_touched_rows(plan, change)))} if faults else set()
    fresh = [fault for fault in faults if _named(fault) not in known]
    fresh.extend(_guarded(plan, after, change))
    if fresh:
        raise Refused(fresh)
    return after


def restored(plan: Plan, change: Change) -> Plan:
    """The plan after taking a change of its log back, or bringing it forth again; raises OutOfDate and Refused.

    There is nothing to check in what was in the plan before; but a log that somebody has been at may say anything.
    """
    after = apply(plan, change)
    rows = [*_touched_rows(after, change), *_left_behind(plan, after, change)]
    broken = [fault for entity, row in rows for fault in reference_faults(after, entity, row)]
    if broken:
        raise Refused(broken)
    return after


def _guarded(plan: Plan, after: Plan, change: Change) -> Iterable[Fault]:
    """What the change may not do to the rows that it touches."""
    for name, row_id in sorted(change.touched()):
        entity = plan.schema.entity(name)
        yield from entity.guard(plan, after, plan.table(name).get(row_id), after.table(name).get(row_id))


def _named(fault: Fault) -> tuple[str, str]:
    """What is wrong, whatever the row is called by now."""
    return fault.field, fault.message


def _touched_rows(after: Plan, change: Change) -> Iterable[tuple[Entity, Any]]:
    """The rows of the change that are still there."""
    for name, row_id in sorted(change.touched()):
        row = after.table(name).get(row_id)
        if row is not None:
            yield after.schema.entity(name), row


def _left_behind(plan: Plan, after: Plan, change: Change) -> Iterable[tuple[Entity, Any]]:
    """Rows that refer to a row which the change removed."""
    removed: dict[str, set[Id]] = {}
    for name, row_id in change.touched():
        if row_id not in after.table(name) and row_id in plan.table(name):
            removed.setdefault(name, set()).add(row_id)
    for name, ids in removed.items():
        for entity, field in after.schema.referring(after.schema.entity(name)):
            for row in after.table(entity.name).values():
                value = getattr(row, field.name)
                if not ids.isdisjoint(value if isinstance(value, tuple) else (value,)):
                    yield entity, row


def diff(before: Plan, after: Plan, label: str = "Change") -> Change:
    """The change that turns one plan into another: removed rows, added rows, then changed fields, entity by entity."""
    steps: list[Step] = []
    for entity in before.schema.entities:
        old, new = before.table(entity.name), after.table(entity.name)
        if old is not new:
            steps.extend(_table_steps(entity, old, new))
    return Change(label, tuple(steps))


def _table_steps(entity: Entity, old: Mapping[Id, Any], new: Mapping[Id, Any]) -> Iterable[Step]:
    """The steps from one table to another."""
    if old.keys() != new.keys():
        yield from (remove(entity.name, row) for row_id, row in old.items() if row_id not in new)
        yield from (add(entity.name, row) for row_id, row in new.items() if row_id not in old)
    for before, row in _pairs(old, new):
        if before != row:
            for field in entity.fields:
                if getattr(before, field.name) != getattr(row, field.name):
                    yield set_value(entity.name, before, field.name, getattr(row, field.name))


def _pairs(old: Mapping[Id, Any], new: Mapping[Id, Any]) -> Iterable[tuple[Any, Any]]:
    """The rows of both tables that are not the same object, as they were and as they are; most edits keep most rows."""
    if list(old) == list(new):
        befores, afters = old.values(), new.values()
        return compress(zip(befores, afters, strict=True), map(is_not, befores, afters))
    return ((old[row_id], row) for row_id, row in new.items() if row_id in old and old[row_id] is not row)
