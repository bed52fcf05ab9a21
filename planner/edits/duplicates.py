"""People and roles that are there twice, as when two added the same one to their copies: found, and made one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from planner.change import Change, apply, set_value
from planner.edits.removing import hand_over
from planner.edits.rows import combine
from planner.model.checks import name_of
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.change import Step
    from planner.model.entities import Entity
    from planner.model.plan import Plan
    from planner.model.values import Id

RESOURCES: Final = ("role", "person")
"""The entities whose rows of equal name may be one; roles first, as people refer to them."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two rows of an entity that have the same name: the one that would stay, and the one that would go into it."""

    entity: str
    stays: Id
    goes: Id


def duplicates(plan: Plan) -> tuple[Duplicate, ...]:
    """The rows of equal name, whatever their case and spaces; the first of the plan is the one that would stay."""
    found: list[Duplicate] = []
    for entity in RESOURCES:
        named: dict[str, Id] = {}
        for row in plan.table(entity).values():
            name = " ".join(row.name.casefold().split())
            stays = named.setdefault(name, row.id)
            if name and stays != row.id:
                found.append(Duplicate(entity, stays, row.id))
    return tuple(found)


def join(plan: Plan, twice: Duplicate) -> Change:
    """Make one row of two: what refers to the one that goes refers to the other, which takes over what it lacks.

    Raises Refused where a row would break a rule by that, as an item reviewed by its owner would.
    """
    entity = plan.schema.entity(twice.entity)
    stays, goes = (plan.table(twice.entity)[row_id] for row_id in (twice.stays, twice.goes))
    filled = Change("", tuple(_filled(entity, stays, goes)))
    moved = apply(plan, filled)
    rest = hand_over(moved, [(twice.entity, twice.goes)], twice.stays)
    label = told("Join %1 with %2", name_of(entity, goes), name_of(entity, stays))
    return combine(label, (filled, rest))


def _filled(entity: Entity, stays: Any, goes: Any) -> Iterator[Step]:
    """What the row that stays takes over, where it says nothing itself."""
    for field in entity.fields:
        mine, other = getattr(stays, field.name), getattr(goes, field.name)
        if mine in (None, "", ()) and other not in (None, "", (), stays.id):
            yield set_value(entity.name, stays, field.name, other)
