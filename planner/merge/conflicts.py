"""What two people did to a plan that cannot both be: listed, never dropped, and ended by an ordinary change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from planner.change import Change, Step, add, set_value
from planner.edits.removing import removal
from planner.model.fields import Kind
from planner.sentences import kind_of, named, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from planner.history import ChangeId, Entry
    from planner.model.plan import Plan
    from planner.model.values import Id


class Sort(StrEnum):
    """What kind of conflict it is."""

    VALUES = "different values"
    DELETED = "deleted and edited"
    HIDDEN = "refers to what was deleted"
    KEY = "same key"
    RING = "its own ancestor"


@dataclass(frozen=True, slots=True)
class Head:
    """One side of a conflict: the change, who made it and when (UTC, ISO text), and what it says.

    `values` are those of the fields of the conflict, None where the row is not to be there. To bring back what was
    deleted, `values` are the rows that would come back.
    """

    change: ChangeId
    at: str
    author: str
    label: str
    values: tuple[Any, ...] | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A row of which people who did not know of each other said different things.

    `fields` are those concerned; none where a row is hidden because what it refers to was deleted. The first of
    `heads` is the one that shows. `base` holds the values before, None where the row was not there.
    """

    sort: Sort
    entity: str
    id: Id
    fields: tuple[str, ...]
    heads: tuple[Head, ...]
    base: tuple[Any, ...] | None = None


def head_of(entry: Entry | None, values: tuple[Any, ...] | None) -> Head:
    """What an entry says; without one, what was there before the log forked."""
    if entry is None:
        return Head(("", 0), "", "", "", values)
    return Head(entry.id, entry.at, entry.author, entry.label, values)


def settled(plan: Plan, conflict: Conflict, head: int) -> Change:
    """The change that takes the side of one head, which has seen all of them and so ends the conflict everywhere."""
    chosen = conflict.heads[head].values
    label = told("Settle %1", _named(plan, conflict))
    if conflict.sort is Sort.HIDDEN:
        return Change(label, tuple(_brought_back(plan, chosen) if head and chosen else _let_go(plan, conflict)))
    if conflict.sort is Sort.DELETED and chosen is None:
        return Change(label, removal(plan, [(conflict.entity, conflict.id)]).steps)
    row = plan.table(conflict.entity)[conflict.id]
    values = chosen if conflict.sort is Sort.VALUES and chosen else [getattr(row, name) for name in conflict.fields]
    return Change(
        label,
        tuple(set_value(conflict.entity, row, name, one) for name, one in zip(conflict.fields, values, strict=True)),
    )


def _brought_back(plan: Plan, missing: Iterable[Any]) -> Iterable[Step]:
    """Bring back what was deleted; what is hidden for want of it comes with it."""
    rows = tuple(missing)
    back = {row.id for row in rows}
    return (add(plan.entity_of(row).name, _sound(plan, row, back)) for row in rows)


def _sound(plan: Plan, row: Any, back: Set[Id]) -> Any:
    """A row without what it may name and what is not there."""
    values: dict[str, Any] = {}
    for field in plan.entity_of(row).fields:
        value = getattr(row, field.name)
        if field.kind is Kind.REFERENCES:
            values[field.name] = tuple(one for one in value if one in plan.table(field.of) or one in back)
        elif field.kind is Kind.REFERENCE and field.optional and value not in back:
            values[field.name] = value if value in plan.table(field.of) else None
    return replace(row, **values)


def _let_go(plan: Plan, conflict: Conflict) -> Iterable[Step]:
    """Let a reference to what was deleted go, or the row that cannot be without it."""
    if not conflict.fields:
        yield Step(conflict.entity, conflict.id, None, None, None)  # hidden, so that there is nothing before it
    for name in conflict.fields:
        row = plan.table(conflict.entity)[conflict.id]
        yield set_value(conflict.entity, row, name, getattr(row, name))


def _named(plan: Plan, conflict: Conflict) -> str:
    """How people call the row."""
    row = plan.table(conflict.entity).get(conflict.id)
    return named(kind_of(conflict.entity), getattr(row, "key", "") or getattr(row, "name", "")[:60])


def still_open(conflicts: Iterable[Conflict], change: Change) -> tuple[Conflict, ...]:
    """The conflicts that a change, whose author knew of them all, has not ended."""
    rows = {(step.entity, step.id) for step in change.steps}
    whole = {(step.entity, step.id) for step in change.steps if step.field is None}
    fields = {(step.entity, step.id, step.field) for step in change.steps}
    return tuple(
        one
        for one in conflicts
        if (one.entity, one.id) not in (rows if one.sort is Sort.DELETED else whole)
        and not any((one.entity, one.id, name) in fields for name in one.fields)
    )
