"""One text for a column of several rows, as one change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import planner
from planner import grouped, told
from ui.models.columns import key_meant
from ui.models.reading import today
from ui.words import retold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner import Change, Entity, Id, Plan
    from ui.models.columns import Column

MOST_ONE_BY_ONE: Final = 200
"""Computed columns are set row by row, which takes a while in a large plan; more rows than this are refused."""


def filled(plan: Plan, entity: Entity, row_ids: Sequence[Id], column: Column, typed: str) -> Change:
    """The change that types a text into a column of several rows; raises PlanError."""
    if column.field is not None:
        said = key_meant(plan, column.field, typed)
        return planner.fill_text(plan, entity.name, row_ids, column.field.name, said, today=today())
    if len(row_ids) > MOST_ONE_BY_ONE:
        said = told("%1 rows are more than the %2 that can be set at once.", grouped(len(row_ids)), MOST_ONE_BY_ONE)
        raise planner.Refused([planner.Fault("", column.label, said, told("Select fewer rows."))])
    changes = [column.change(plan, row_id, typed) for row_id in row_ids if column.change]
    label = told("Set %1 of %2", told(column.label.lower()), told("%1 %2", len(row_ids), told(entity.many)))
    change = planner.combine(changes[0].label if len(changes) == 1 else label, changes)
    planner.checked(plan, change)
    return change


def copied_down(plan: Plan, entity: Entity, row_ids: Sequence[Id], column: Column, typed: str) -> Change:
    """The change that gives rows what the first of them has in a column; `typed` is how that would be typed."""
    first, *others = row_ids
    if not others:
        return planner.Change("")
    if column.field is None:
        return filled(plan, entity, others, column, typed)
    value = getattr(plan.table(entity.name)[first], column.field.name)
    return planner.fill_field(plan, entity.name, others, column.field.name, value)


def reason_with_row(error: planner.PlanError) -> str:
    """Why a text for several rows was refused, with the first row that cannot take it."""
    return retold(str(error.faults[0] if isinstance(error, planner.Refused) else error))
