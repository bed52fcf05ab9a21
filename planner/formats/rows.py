"""The rows of a plan in the order in which they are written, and without what cannot be written."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from planner.model.fields import Kind
from planner.model.outline import outline
from planner.model.tasks import Task
from planner.model.text import natural
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.model.entities import Entity
    from planner.model.fields import Field
    from planner.model.plan import Plan
    from planner.model.values import Id

Numbers = dict[str, dict[str, int]]


def in_order(plan: Plan) -> dict[str, list[Any]]:
    """The rows of each entity as they are written: by outline, position, key as people count, or what they say.

    The order follows from what the rows say alone, so that equal plans give equal files.
    """
    ordered: dict[str, list[Any]] = {}
    numbers: Numbers = {}
    for entity in plan.schema.entities:
        ordered[entity.name] = _ordered(plan, entity, numbers)
        numbers[entity.name] = {row.id: number for number, row in enumerate(ordered[entity.name])}
    return ordered


def _ordered(plan: Plan, entity: Entity, numbers: Numbers) -> list[Any]:
    """The rows of one entity in order."""
    if entity.type is Task:
        return [row.task for row in outline(plan)]
    return sorted(plan.table(entity.name).values(), key=_order_of(entity, numbers))


def _order_of(entity: Entity, numbers: Numbers) -> Callable[[Any], Any]:
    """What the rows of an entity are sorted by."""
    position = next((item.name for item in entity.fields if item.kind is Kind.POSITION), "")
    if position:
        return lambda row: (getattr(row, position), row.id)
    if entity.keyed:
        return lambda row: (natural(row.key), row.key)
    return partial(_said, entity, numbers)


def _said(entity: Entity, numbers: Numbers, row: Any) -> list[Any]:
    """Everything that a row says, as something that sorts."""
    return [_sortable(item, getattr(row, item.name), numbers) for item in entity.fields]


def _sortable(item: Field, value: Any, numbers: Numbers) -> Any:
    """A value as something that sorts."""
    if value is None:
        return ("", 0)
    if item.kind is Kind.REFERENCE:
        return ("", numbers.get(item.of, {}).get(value, -1))
    return (str(value), 0)


def written_fields(entity: Entity) -> tuple[Field, ...]:
    """The fields that a file holds."""
    return tuple(item for item in entity.fields if not item.internal)


def writable(plan: Plan) -> tuple[Plan, tuple[str, ...]]:
    """The plan without references to rows that are missing, and what that took away, counted."""
    tables: dict[str, Mapping[Id, Any]] = {}
    losses: list[str] = []
    for entity in plan.schema.entities:
        rows = plan.table(entity.name)
        kept = {row_id: whole for row_id, row in rows.items() if (whole := _whole(plan, entity, row)) is not None}
        changed = sum(kept.get(row_id) is not row for row_id, row in rows.items())
        if changed:
            tables[entity.name] = kept
            kind = told(entity.many if changed > 1 else entity.one)
            losses.append(told("%1 %2 referred to rows that are missing.", changed, kind))
    return (plan.with_tables(tables), tuple(losses)) if tables else (plan, ())


def _whole(plan: Plan, entity: Entity, row: Any) -> Any | None:
    """The row without its dangling references; None where one of them is needed."""
    for item in entity.fields:
        value: Any = getattr(row, item.name) if item.of else None
        if item.kind is Kind.REFERENCES and not plan.table(item.of).keys() >= set(value or ()):
            row = dataclasses.replace(row, **{item.name: tuple(end for end in value if end in plan.table(item.of))})
        elif item.kind is Kind.REFERENCE and value is not None and value not in plan.table(item.of):
            if item.required:
                return None
            row = dataclasses.replace(row, **{item.name: None})
    return row


def places_lost(plan: Plan) -> tuple[str, ...]:
    """What every format for other people leaves behind: the places where tasks were put on the graph."""
    placed = sum(task.place is not None for task in plan.tasks.values())
    one, many = "%1 place on the graph: it is laid out again.", "%1 places on the graph: it is laid out again."
    return (told(many if placed > 1 else one, placed),) if placed else ()
