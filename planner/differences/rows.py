"""Rows that are different: what became of each, and its fields before and after, from a change or from two plans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from planner.change import Fate, diff
from planner.differences.names import naming_fields
from planner.model.fields import Kind
from planner.model.text import natural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from planner.change import Step
    from planner.differences.names import Names
    from planner.model.entities import Entity
    from planner.model.fields import Field
    from planner.model.plan import Plan
    from planner.model.values import Id

_NOT_THERE: Final = object()
"""The value of a field of a row that is not there."""


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field with its value before and after, None on the side where the row is not there.

    `naming` says that a row that came or went is called by it.
    """

    field: Field
    before: Any
    after: Any
    naming: bool = False


@dataclass(frozen=True, slots=True)
class RowDifference:
    """What became of one row, as the steps that concern it; its fields are found when they are asked for."""

    entity: Entity
    id: Id
    fate: Fate
    steps: tuple[Step, ...]

    @property
    def fields(self) -> tuple[FieldDifference, ...]:
        """What is different, in the order of declaration.

        Of a row that came or went this is what is not at its default, without what people neither see nor type.
        """
        naming = self._naming()
        values = _values(self.entity, self.steps)
        made = (_field_difference(field, *pair, naming=field.name in naming) for field, pair in values)
        return tuple(filter(None, made))

    @property
    def details(self) -> tuple[FieldDifference, ...]:
        """The fields without those by which a row that came or went is called."""
        return tuple(one for one in self.fields if not one.naming)

    @property
    def row(self) -> Any | None:
        """The row as it came or went; None for one of which only fields are told."""
        rows = (step.before if step.after is None else step.after for step in self.steps if step.field is None)
        return next((row for row in rows if row is not None), None)

    def _naming(self) -> tuple[str, ...]:
        """The fields by which a row that came or went is called."""
        return () if self.fate is Fate.CHANGED else naming_fields(self.entity, self.row)

    @property
    def laid_out_anew(self) -> bool:
        """Whether nothing but its place on the graph is different."""
        return self.fate is Fate.CHANGED and all(one.field.kind is Kind.PLACE for one in self.fields)


def differences(before: Plan, after: Plan, names: Names) -> tuple[RowDifference, ...]:
    """The rows that are not the same in two plans whose equal rows have equal ids, in their order."""
    return row_differences(diff(before, after).steps, names)


def row_differences(steps: Iterable[Step], names: Names) -> tuple[RowDifference, ...]:
    """What steps do, row by row, in the order of the schema and then as people count.

    What comes to nothing is left out. Steps of one row count together, from its first value to its last.
    """
    of_rows: dict[str, dict[Id, list[Step]]] = {}
    for step in steps:
        of_rows.setdefault(step.entity, {}).setdefault(step.id, []).append(step)
    return tuple(
        row
        for entity in names.plan.schema.entities
        if entity.name in of_rows
        for row in _of_kind(entity, of_rows[entity.name], names)
    )


def _of_kind(entity: Entity, of_rows: Mapping[Id, list[Step]], names: Names) -> list[RowDifference]:
    """What steps do to rows of one kind."""
    found = filter(None, (_row_difference(entity, row_id, tuple(steps)) for row_id, steps in of_rows.items()))
    return sorted(found, key=lambda one: natural(names.mark(names.row(entity.name, one.id) or one.row)))


def _row_difference(entity: Entity, row_id: Id, steps: tuple[Step, ...]) -> RowDifference | None:
    """What steps do to their one row; None where it is as it was."""
    there = steps[0].field is not None or steps[0].before is not None
    stays = steps[-1].field is not None or steps[-1].after is not None
    if not (there or stays):
        return None
    fate = Fate.CHANGED if there and stays else Fate.REMOVED if there else Fate.ADDED
    made = RowDifference(entity, row_id, fate, steps)
    return made if fate is not Fate.CHANGED or any(_differs(pair) for _field, pair in _values(entity, steps)) else None


def _differs(values: tuple[Any, Any]) -> bool:
    """Whether a field has another value."""
    return bool(values[0] != values[1])


def _values(entity: Entity, steps: Sequence[Step]) -> Iterator[tuple[Field, tuple[Any, Any]]]:
    """The first and the last value of every field that steps of one row tell of, in the order of declaration."""
    found: dict[str, list[Any]] = {}
    for step in steps:
        names = [field.name for field in entity.fields] if step.field is None else [step.field]
        for name in names:
            before, after = (_value(held, name, step) for held in (step.before, step.after))
            found.setdefault(name, [before, after])[1] = after
    for field in entity.fields:
        if field.name in found:
            before, after = found[field.name]
            yield field, (before, after)


def _value(held: Any, name: str, step: Step) -> Any:
    """What one side of a step holds for a field: the value itself, or that of the row."""
    if step.field is not None:
        return held
    return _NOT_THERE if held is None else getattr(held, name)


def _field_difference(field: Field, before: Any, after: Any, *, naming: bool) -> FieldDifference | None:
    """What became of a field; None where it is as it was, or says nothing in a row that came or went."""
    if before == after:
        return None
    there = [value for value in (before, after) if value is not _NOT_THERE]
    if len(there) == 1 and (field.internal or there[0] in (field.default, None)):
        return None
    return FieldDifference(field, _known(before), _known(after), naming)


def _known(value: Any) -> Any:
    """A value, None for that of a row that is not there."""
    return None if value is _NOT_THERE else value
