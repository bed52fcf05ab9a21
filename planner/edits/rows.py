"""Edits that work on rows of every entity alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.change import Change, Step, add, apply, checked, remove, set_value
from planner.edits.cycles import refuse_rings
from planner.errors import Fault, Refused, Unreadable
from planner.model.checks import check_value, name_of, row_faults
from planner.model.fields import Kind
from planner.model.new import next_key
from planner.model.positions import between
from planner.model.text import Lookup, read
from planner.model.values import Id, new_id
from planner.sentences import kind_of, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from planner.model.entities import Entity
    from planner.model.plan import Plan

Edited = tuple[str, Id]
"""The name of an entity and the id of one of its rows."""


def add_row(plan: Plan, entity: str, **values: Any) -> Change:
    """Add a row with the given values, the next free key and a place at the end; raises Refused."""
    kind = plan.schema.entity(entity)
    key = {} if "key" in values else _own_key(plan, kind)
    position = {} if "position" in values else _last_position(plan, kind)
    given = {"id": new_id(), **key, **position, **values}
    row = kind.type(**given)
    faults = tuple(row_faults(kind, row))
    if faults:
        raise Refused(faults)
    return Change(told("Add %1", name_of(kind, row)), (add(entity, row),))


def add_typed(plan: Plan, entity: str, typed: Mapping[str, str], *, today: date | None = None, **given: Any) -> Change:
    """Add a row of what was typed into its fields, with other values as given; raises Refused with every fault."""
    kind = plan.schema.entity(entity)
    lookup = Lookup.of(plan, today)
    faults: list[Fault] = []
    values: dict[str, Any] = dict(given)
    for name, text in typed.items():
        field = kind.field(name)
        try:
            values[name] = read(field, text, lookup)
        except Unreadable as error:
            faults.append(Fault(kind.label.lower(), field.label, told("%1.", error)))
            continue
        message = check_value(field, values[name])
        if message:
            faults.append(Fault(kind.label.lower(), field.label, message))
    if faults:
        raise Refused(faults)
    return add_row(plan, entity, **values)


def _own_key(plan: Plan, kind: Entity) -> dict[str, str]:
    """The next free key, where rows have keys."""
    return {"key": next_key(plan, kind)} if kind.keyed else {}


def _last_position(plan: Plan, kind: Entity) -> dict[str, str]:
    """A position after all others, where rows have positions."""
    if not any(field.kind is Kind.POSITION for field in kind.fields):
        return {}
    return {"position": between(max((row.position for row in plan.table(kind.name).values()), default=""), "")}


def set_field(plan: Plan, edited: Edited, field: str, value: Any) -> Change:
    """Give a field of a row another value; raises Refused with the reason, or CycleError."""
    entity, row_id = edited
    kind = plan.schema.entity(entity)
    row = _row(plan, edited)
    declared = kind.field(field)
    message = check_value(declared, value)
    if (
        not message
        and field == "key"
        and any(other.key == value and other.id != row_id for other in plan.table(entity).values())
    ):
        message = told("'%1' is the key of another %2.", value, told(kind.label.lower()))
    if message:
        raise Refused([Fault(name_of(kind, row), declared.label, message)])
    step = set_value(entity, row, field, value)
    steps = (step,) if step.before != step.after else ()
    change = Change(told("Set %1 of %2", told(declared.label.lower()), name_of(kind, row)), steps)
    refuse_rings(plan, change)
    return change


def set_text(plan: Plan, edited: Edited, field: str, typed: str, *, today: date | None = None) -> Change:
    """Give a field of a row the value that a text stands for; raises Refused with the reason."""
    entity, _row_id = edited
    kind = plan.schema.entity(entity)
    declared = kind.field(field)
    try:
        value = read(declared, typed, Lookup.of(plan, today, (declared.of,)))
    except Unreadable as error:
        fault = Fault(name_of(kind, _row(plan, edited)), declared.label, told("%1.", error))
        raise Refused([fault]) from None
    return set_field(plan, edited, field, value)


def fill_field(plan: Plan, entity: str, row_ids: Iterable[Id], field: str, value: Any) -> Change:
    """Give a field of several rows one value, checked for all of them together; raises Refused, or CycleError."""
    kind = plan.schema.entity(entity)
    declared = kind.field(field)
    rows = [_row(plan, (entity, row_id)) for row_id in row_ids]
    message = check_value(declared, value)
    if message:
        raise Refused([Fault(name_of(kind, row), declared.label, message) for row in rows[:1]])
    steps = (set_value(entity, row, field, value) for row in rows)
    subject = name_of(kind, rows[0]) if len(rows) == 1 else told("%1 %2", len(rows), told(kind.many))
    change = Change(
        told("Set %1 of %2", told(declared.label.lower()), subject),
        tuple(step for step in steps if step.before != step.after),
    )
    refuse_rings(plan, change)
    checked(plan, change)
    return change


def fill_text(
    plan: Plan, entity: str, row_ids: Iterable[Id], field: str, typed: str, *, today: date | None = None
) -> Change:
    """Give a field of several rows the value that a text stands for; raises Refused, or CycleError."""
    kind = plan.schema.entity(entity)
    declared, ids = kind.field(field), list(row_ids)
    try:
        value = read(declared, typed, Lookup.of(plan, today, (declared.of,)))
    except Unreadable as error:
        where = (
            name_of(kind, _row(plan, (entity, ids[0]))) if len(ids) == 1 else told("%1 %2", len(ids), told(kind.many))
        )
        raise Refused([Fault(where, declared.label, told("%1.", error))]) from None
    return fill_field(plan, entity, ids, field, value)


def set_fields(plan: Plan, edited: Edited, **values: Any) -> Change:
    """Give several fields of a row values that only make sense together; raises Refused."""
    entity, _row_id = edited
    kind = plan.schema.entity(entity)
    changes = [set_field(plan, edited, field, value) for field, value in values.items()]
    change = combine(told("Change %1", name_of(kind, _row(plan, edited))), changes)
    faults = tuple(row_faults(kind, _row(apply(plan, change), edited)))
    if faults:
        raise Refused(faults)
    return change


def _row(plan: Plan, edited: Edited) -> Any:
    """The row to edit; raises Refused where it is gone."""
    entity, row_id = edited
    row = plan.table(entity).get(row_id)
    if row is None:
        raise Refused([Fault(kind_of(entity), "", told("It has been removed meanwhile."))])
    return row


def combine(label: str, changes: Iterable[Change]) -> Change:
    """One change of several, each made for the plan as the one before leaves it."""
    return Change(label, tuple(step for change in changes for step in change.steps))


def remove_rows(plan: Plan, edited: Iterable[Edited]) -> Change:
    """Remove rows with all that cannot stay without them; optional references to them become empty."""
    going = _going(plan, edited)
    steps: list[Step] = []
    for entity in plan.schema.entities:
        gone = going.get(entity.name, {})
        steps.extend(_loosened(plan, entity, going))
        steps.extend(remove(entity.name, row) for row in gone.values())
    return Change(_removal_label(plan, going), tuple(steps))


def _removal_label(plan: Plan, going: dict[str, dict[Id, Any]]) -> str:
    """`Remove task B12`, or `Remove 3 tasks`; what goes with them is not counted."""
    for entity in plan.schema.entities:
        rows = [row for row in going.get(entity.name, {}).values() if not entity.inside or len(going) == 1]
        if len(rows) == 1:
            return told("Remove %1", name_of(entity, rows[0]))
        if rows:
            return told("Remove %1", told("%1 %2", len(rows), told(entity.many)))
    return "Remove nothing"


def _going(plan: Plan, edited: Iterable[Edited]) -> dict[str, dict[Id, Any]]:
    """The rows to remove, with the rows that cannot stay without them, by entity and id."""
    going: dict[str, dict[Id, Any]] = {}
    wave: dict[str, set[Id]] = {}
    for entity, row_id in edited:
        if row_id in plan.table(entity) and not plan.schema.entity(entity).single:
            wave.setdefault(entity, set()).add(row_id)
    while wave:
        for entity, ids in wave.items():
            going.setdefault(entity, {}).update({row_id: plan.table(entity)[row_id] for row_id in sorted(ids)})
        wave = _next_wave(plan, wave, going)
    return going


def _next_wave(plan: Plan, wave: dict[str, set[Id]], going: dict[str, dict[Id, Any]]) -> dict[str, set[Id]]:
    """The rows that cascade from those of the last wave and are not going yet."""
    found: dict[str, set[Id]] = {}
    for entity, ids in wave.items():
        for other, field in plan.schema.referring(plan.schema.entity(entity)):
            if field.cascade:
                gone = going.get(other.name, {})
                rows = plan.table(other.name).values()
                more = {row.id for row in rows if getattr(row, field.name) in ids and row.id not in gone}
                if more:
                    found.setdefault(other.name, set()).update(more)
    return found


def _loosened(plan: Plan, entity: Entity, going: dict[str, dict[Id, Any]]) -> Iterable[Step]:
    """The steps that empty the optional references of staying rows to rows that go."""
    gone = going.get(entity.name, {})
    for field in entity.fields:
        lost = going.get(field.of, {}) if field.of and not field.cascade else {}
        if not lost:
            continue
        for row in plan.table(entity.name).values():
            value = getattr(row, field.name)
            left = tuple(one for one in value if one not in lost) if isinstance(value, tuple) else None
            if row.id not in gone and (value in lost if left is None else left != value):
                yield set_value(entity.name, row, field.name, left)
