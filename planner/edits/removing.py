"""Removing rows that others refer to: who they are, what goes with them, and handing references over to another row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from planner.change import Change, Step, apply, checked, set_value
from planner.edits.cycles import refuse_rings
from planner.edits.rows import combine, remove_rows
from planner.errors import Fault, Refused
from planner.model.checks import name_of, row_faults
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.edits.rows import Edited
    from planner.model.entities import Entity
    from planner.model.fields import Field
    from planner.model.plan import Plan
    from planner.model.values import Id

QUIET: Final = frozenset({"link", "baseline_task", "scenario"})
"""Entities whose rows follow what they refer to without a word: undo brings them back with it."""
OLD: Final = frozenset({"", "setup"})
"""Areas whose rows follow a task or a risk without a word, as they did before there were others."""


@dataclass(frozen=True, slots=True)
class Referring:
    """The rows of an entity that refer to what is to be removed; those in `going` cannot stay without it."""

    entity: str
    rows: tuple[Id, ...]
    going: frozenset[Id]


def removal(plan: Plan, edited: Iterable[Edited]) -> Change:
    """Remove rows, empty the references to them, and remove as well what cannot stay without them.

    That is what is inside them, and what would break a rule of its own, as an assignment to nobody would.
    """
    rows = list(edited)
    first = change = remove_rows(plan, rows)
    while more := _broken(plan, change):
        rows.extend(more)
        change = remove_rows(plan, rows)
    return Change(first.label, change.steps)


def _broken(plan: Plan, change: Change) -> list[Edited]:
    """The rows that stay, and that the change leaves with faults that they did not have before."""
    emptied: dict[Edited, Entity] = {}
    for step in change.steps:
        entity = plan.schema.entity(step.entity)
        if step.field is not None and not entity.single and (entity.ruled or entity.field(step.field).required):
            emptied[step.entity, step.id] = entity
    after = apply(plan, change) if emptied else plan
    rows = ((edited, entity, after.table(entity.name).get(edited[1])) for edited, entity in emptied.items())
    return [
        edited
        for edited, entity, row in rows
        if row is not None and _fresh_faults(entity, plan.table(entity.name)[edited[1]], row)
    ]


def _fresh_faults(entity: Entity, before: Any, after: Any) -> bool:
    return not any(row_faults(entity, before)) and any(row_faults(entity, after))


def references_to(plan: Plan, edited: Iterable[Edited]) -> tuple[Referring, ...]:
    """What refers to some rows, by entity in the order of the schema, with what cannot stay without them.

    Of tasks and risks only what belongs to another area of the launch counts: all else follows them as ever.
    """
    rows = set(edited)
    change = removal(plan, rows)
    after = apply(plan, change)
    found: dict[str, list[Id]] = {}
    for name, row_id in change.touched() - rows:
        found.setdefault(name, []).append(row_id)
    areas = {plan.schema.entity(name).area for name, _ in rows}
    return tuple(
        Referring(
            entity.name,
            tuple(row_id for row_id in plan.table(entity.name) if row_id in ids),
            frozenset(row_id for row_id in ids if row_id not in after.table(entity.name)),
        )
        for entity in plan.schema.entities
        if _counts(areas, entity) and (ids := frozenset(found.get(entity.name, ())))
    )


def _counts(areas: set[str], other: Entity) -> bool:
    """Whether rows of another entity are worth a question when rows of these areas go."""
    return other.name not in QUIET and (areas != {""} or other.area not in OLD)


def remove_unreferenced(plan: Plan, edited: Iterable[Edited]) -> Change:
    """Remove rows that nothing refers to; raises Refused with what does otherwise."""
    rows = tuple(edited)
    found = references_to(plan, rows)
    if found:
        name, row_id = rows[0]
        where = name_of(plan.schema.entity(name), plan.table(name)[row_id])
        counts = ", ".join(f"{len(one.rows)} {plan.schema.entity(one.entity).many}" for one in found)
        fix = told("Remove the references too, or hand them over to another row.")
        raise Refused([Fault(where, "", told("It is referred to by %1.", counts), fix)])
    return removal(plan, rows)


def heirs(plan: Plan, edited: Iterable[Edited]) -> tuple[Id, ...]:
    """The rows that can take over the references to some rows of one entity; none where they are of several."""
    rows = set(edited)
    names = {name for name, _ in rows}
    if len(names) != 1 or not references_to(plan, rows):
        return ()
    (name,) = names
    entity, after = plan.schema.entity(name), apply(plan, removal(plan, rows))
    kinds = _kinds_asked(plan, rows, entity)
    return tuple(row.id for row in after.table(name).values() if not kinds or row.kind in kinds)


def _kinds_asked(plan: Plan, rows: set[Edited], entity: Entity) -> set[str]:
    """The kinds that alone can take over, as fields that refer to some of the rows take no other."""
    ids = {row_id for _, row_id in rows}
    return {
        field.only
        for other, field in _referring(plan, entity)
        if field.only and any(getattr(row, field.name) in ids for row in plan.table(other.name).values())
    }


def hand_over(plan: Plan, edited: Iterable[Edited], heir: Id) -> Change:
    """Remove rows of one entity, and let what referred to them refer to another of its rows, as one change.

    Raises Refused where a row would break a rule by that, as an item reviewed by its owner would.
    """
    rows = tuple(edited)
    entity = plan.schema.entity(rows[0][0])
    over = Change("", tuple(_handed_over(plan, entity, frozenset(row_id for _, row_id in rows), heir)))
    first = remove_rows(plan, rows)
    label = told("%1, with references to %2", first.label, name_of(entity, plan.table(entity.name)[heir]))
    change = combine(label, (over, removal(apply(plan, over), rows)))
    refuse_rings(plan, change)
    checked(plan, change)
    return change


def _referring(plan: Plan, entity: Entity) -> Iterator[tuple[Entity, Field]]:
    """The reference fields that are handed over: no links, and of tasks not their place in the outline."""
    for other, field in plan.schema.referring(entity):
        if _counts({entity.area}, other):
            yield other, field


def _handed_over(plan: Plan, entity: Entity, gone: frozenset[Id], heir: Id) -> Iterator[Step]:
    """The steps that put the heir in the place of rows that go; no row comes to refer to itself."""
    for other, field in _referring(plan, entity):
        for row in plan.table(other.name).values():
            value, own = getattr(row, field.name), other is entity and row.id == heir
            new = _replaced(value, gone, None if own else heir)
            if new != value and not (other is entity and row.id in gone):
                yield set_value(other.name, row, field.name, new)


def _replaced(value: Any, gone: frozenset[Id], heir: Id | None) -> Any:
    """A reference, or several without doubles, with the heir in the place of what goes."""
    if not isinstance(value, tuple):
        return heir if value in gone else value
    if gone.isdisjoint(value):
        return value
    swapped = (heir if one in gone else one for one in value)
    return tuple(dict.fromkeys(one for one in swapped if one is not None))
