"""What a log holds and its plan does not show: rows whose ends were deleted, references to nothing, keys used twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from planner.change import Change, Step, set_value
from planner.merge.conflicts import Sort
from planner.model.fields import Kind
from planner.model.keys import own_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Set

    from planner.model.entities import Entity, Schema
    from planner.model.fields import Field
    from planner.model.plan import Plan
    from planner.model.values import Id

Tables = dict[str, dict["Id", Any]]
Rank = tuple[int, str, int]
"""The place of an entry in the log."""
FIRST: Rank = (0, "", 0)


@dataclass(frozen=True, slots=True)
class Mask:
    """A row that is hidden, or with a `field` one whose value is: the log says `real`, the plan shows `shown`.

    `missing` are the rows that are not there, as entity and id: once they are, what is hidden comes back.
    """

    sort: Sort
    entity: str
    id: Id
    field: str | None
    real: Any
    shown: Any
    missing: tuple[tuple[str, Id], ...] = ()


def mask_dangling(tables: Tables, schema: Schema, gone: Mapping[str, Set[Id]]) -> list[Mask]:
    """Hide what cannot be without the rows that are gone, in the tables; what else refers to them refers to nothing."""
    missing = {name: set(ids) for name, ids in gone.items() if ids}
    hidden = _hide(tables, schema, missing)
    masks = [
        Mask(Sort.HIDDEN, entity.name, row.id, None, row, None, tuple(_needed(entity, row, missing)))
        for entity, row in hidden
    ]
    for name, ids in missing.items():
        for entity, field in schema.referring(schema.entity(name)):
            masks += _empty(tables[entity.name], entity, field, ids)
    return masks


def _hide(tables: Tables, schema: Schema, missing: dict[str, set[Id]]) -> list[tuple[Entity, Any]]:
    """Take the rows out that need what is missing, and those that need them; they are missing then too."""
    hidden: list[tuple[Entity, Any]] = []
    waiting = dict.fromkeys(missing)
    while waiting:
        name, _ = waiting.popitem()
        for entity, field in schema.referring(schema.entity(name)):
            table = tables[entity.name]
            lost = [row for row in table.values() if _needs(field) and getattr(row, field.name) in missing[name]]
            for row in lost:
                hidden.append((entity, table.pop(row.id)))
                missing.setdefault(entity.name, set()).add(row.id)
            waiting |= {entity.name: None} if lost else {}
    return hidden


def _needs(field: Field) -> bool:
    """Whether a row cannot be without what this reference field of it names."""
    return field.kind is Kind.REFERENCE and not field.optional


def _needed(entity: Entity, row: Any, missing: Mapping[str, Set[Id]]) -> Iterator[tuple[str, Id]]:
    """What a hidden row waits for."""
    for field in entity.fields:
        if field.of and _needs(field) and getattr(row, field.name) in missing.get(field.of, ()):
            yield field.of, getattr(row, field.name)


def _empty(table: dict[Id, Any], entity: Entity, field: Field, gone: Set[Id]) -> Iterator[Mask]:
    """Empty a reference field of what is gone, in the rows of a table."""
    many = field.kind is Kind.REFERENCES
    for row_id, row in table.items():
        value = getattr(row, field.name)
        missed = [one for one in (value if many else (value,)) if one in gone]
        if missed:
            shown = tuple(one for one in value if one not in gone) if many else None
            table[row_id] = replace(row, **{field.name: shown})
            missing = tuple((field.of, one) for one in missed)
            yield Mask(Sort.HIDDEN, entity.name, row_id, field.name, value, shown, missing)


def mask_keys(tables: Tables, schema: Schema, rekeyed: Mapping[str, Mapping[Id, Rank]]) -> list[Mask]:
    """Give rows whose key an earlier one has another, in the tables of entities that got new keys.

    Who wrote a key first keeps it, by the rank of the writing; keys without one were there before the log forked.
    """
    masks: list[Mask] = []
    for name, ranks in sorted(rekeyed.items()):
        table = tables[name]
        ranked = dict(sorted(table.items(), key=lambda item: ranks.get(item[0], FIRST)))
        for row_id, key in list(own_keys(schema.entity(name), ranked)):
            masks.append(Mask(Sort.KEY, name, row_id, "key", table[row_id].key, key))
            table[row_id] = replace(table[row_id], key=key)
    return masks


def kept_keys(masks: Iterable[Mask], after: Plan, change: Change) -> tuple[Step, ...]:
    """The steps that a change needs besides because it frees keys: who was given another one keeps that."""
    freed = {(step.entity, key) for step in change.steps if (key := _freed_by(step))}
    own = {(step.entity, step.id) for step in change.steps if step.field == "key"}
    return tuple(
        set_value(mask.entity, row, "key", mask.shown)
        for mask in masks
        if mask.sort is Sort.KEY and (mask.entity, mask.id) not in own and any(_asked_for(mask, *key) for key in freed)
        if (row := after.table(mask.entity).get(mask.id))
    )


def _freed_by(step: Step) -> str:
    """The key that a step frees; empty where it frees none."""
    if step.field == "key":
        return str(step.before)
    return str(getattr(step.before, "key", "")) if step.field is None and step.after is None else ""


def _asked_for(mask: Mask, entity: str, key: str) -> bool:
    """Whether a row that was given another key would get this one once it is free: its own or a lower number."""
    return mask.entity == entity and (key == mask.real or key.startswith(f"{mask.real}-"))
