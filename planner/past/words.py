"""Changes in words: what happened to which row, field by field, with the value before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from planner.change import Fate
from planner.model.checks import name_of
from planner.model.fields import Kind
from planner.model.text import Lookup, natural, write
from planner.sentences import named, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planner.change import Step
    from planner.history import History
    from planner.model.entities import Entity
    from planner.model.fields import Field
    from planner.model.plan import Plan
    from planner.model.values import Id

LONGEST: Final = 240
"""How many letters of a value are told."""
BEFORE: Final = 40
"""How many letters are told of what two long values have in common, before they differ."""
FIRST: Final = "predecessor"
"""The reference that a row is called by before its others."""
_NOT_THERE: Final = object()
"""The value of a field of a row that is not there."""
_MOVES: Final = {Kind.POSITION, Kind.PLACE}
"""Kinds whose values mean nothing to people."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field by its label, and its value before and after as people type it; empty where there is none."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """What happened to one row, as the steps that concern it; a `Book` says it in words when they are asked for."""

    entity: str
    id: Id
    fate: Fate
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """How rows are called: as they are now, or else as they were when they went."""

    plan: Plan
    gone: Mapping[tuple[str, Id], Any]
    lookup: Lookup

    @classmethod
    def of(cls, plan: Plan, history: History) -> Book:
        """The names of all rows of a plan, and of those that its log tells of."""
        gone: dict[tuple[str, Id], Any] = {}
        for entry in history.entries:
            for step in entry.steps:
                if step.field is None and not step.unseen:
                    gone[step.entity, step.id] = step.before if step.after is None else step.after
        keys = {one.name: _Keys(one.name, plan, gone) for one in plan.schema.entities if one.keyed}
        return cls(plan, gone, Lookup(plan.units, {}, keys, plan=plan))

    def row(self, entity: str, row_id: Id) -> Any | None:
        """The row as it is, or else as it was last; None for one that was never there."""
        return self.plan.table(entity).get(row_id) or self.gone.get((entity, row_id))

    def called(self, change: RowChange) -> str:
        """`task B12`, or `link B01 → B02` where rows have neither key nor name."""
        return self._called(self.plan.schema.entity(change.entity), self.row(change.entity, change.id))

    def named(self, row_id: Id) -> str:
        """How a row of any kind is called, with its name; empty for one that was never there."""
        for entity in self.plan.schema.entities:
            row = self.row(entity.name, row_id)
            if row is not None:
                title = getattr(row, "name", "") if entity.keyed else ""
                return told("%1 %2", self._called(entity, row), title) if title else self._called(entity, row)
        return ""

    def _called(self, entity: Entity, row: Any) -> str:
        """What the row is, and its key, its name, or what it ties together."""
        if entity.keyed or entity.single or hasattr(row, "name"):
            return name_of(entity, row)
        ends = [field for field in entity.fields if field.kind is Kind.REFERENCE and getattr(row, field.name)]
        ends.sort(key=_after_first)
        arrow = len({field.of for field in ends}) < len(ends)
        texts = (write(field, getattr(row, field.name), self.lookup) for field in ends[:2])
        return named(entity.one, (" \N{RIGHTWARDS ARROW} " if arrow else ", ").join(texts))

    def title(self, change: RowChange) -> str:
        """The name of a row that has a key beside it; else empty."""
        row = self.row(change.entity, change.id)
        return str(getattr(row, "name", "")) if self.plan.schema.entity(change.entity).keyed else ""

    def fields(self, change: RowChange) -> tuple[FieldChange, ...]:
        """What became of the fields of a row, in the order of its declaration."""
        entity = self.plan.schema.entity(change.entity)
        told_of = (_field_change(field, *pair, self) for field, pair in _values(entity, change.steps))
        return tuple(filter(None, told_of))


class _Keys(Mapping[str, str]):
    """The keys of the rows of one entity by id, looked up when they are asked for."""

    def __init__(self, entity: str, plan: Plan, gone: Mapping[tuple[str, Id], Any]) -> None:
        self._entity, self._table, self._gone = entity, plan.table(entity), gone

    def __getitem__(self, row_id: str) -> str:
        row = self._table.get(row_id) or self._gone[self._entity, row_id]
        return str(row.key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


def row_changes(steps: Iterable[Step], book: Book) -> tuple[RowChange, ...]:
    """What steps do, row by row, in the order of the schema and then as people count.

    What comes to nothing is left out. Steps of one row count together, from its first value to its last.
    """
    of_rows: dict[str, dict[Id, list[Step]]] = {}
    for step in steps:
        of_rows.setdefault(step.entity, {}).setdefault(step.id, []).append(step)
    made: list[RowChange] = []
    for entity in book.plan.schema.entities:
        rows = of_rows.get(entity.name, {})
        found = list(filter(None, (_row_change(entity, row_id, each) for row_id, each in rows.items())))
        if entity.keyed:
            found.sort(key=lambda one: natural(book.lookup.key_of(one.entity, one.id)))
        made.extend(found)
    return tuple(made)


def _row_change(entity: Entity, row_id: Id, steps: list[Step]) -> RowChange | None:
    """What steps do to their one row; None where it is as it was."""
    there = steps[0].field is not None or steps[0].before is not None
    stays = steps[-1].field is not None or steps[-1].after is not None
    if not (there or stays) or (there and stays and not _differs(entity, steps)):
        return None
    fate = Fate.CHANGED if there and stays else Fate.REMOVED if there else Fate.ADDED
    return RowChange(entity.name, row_id, fate, tuple(steps))


def _differs(entity: Entity, steps: list[Step]) -> bool:
    """Whether people would see another row after the steps."""
    return any(before != after for field, (before, after) in _values(entity, steps) if _seen(field))


def _after_first(field: Field) -> bool:
    """What puts the reference first by which a row is called."""
    return field.name != FIRST


def _seen(field: Field) -> bool:
    """Whether people see what a field holds, or at least where it puts a row."""
    return not field.internal or field.kind in _MOVES


def _ends(steps: list[Step]) -> tuple[tuple[Step, Any], tuple[Step, Any]]:
    """The first step with what was before it, the last one with what is after it."""
    return (steps[0], steps[0].before), (steps[-1], steps[-1].after)


def _values(entity: Entity, steps: Sequence[Step]) -> Iterator[tuple[Field, tuple[Any, Any]]]:
    """The first and the last value of every field that steps of one row tell of, in the order of its declaration."""
    found: dict[str, list[Any]] = {}
    for step in steps:
        names = [field.name for field in entity.fields] if step.field is None else [step.field]
        for name in names:
            before, after = (_value(row, name, step) for row in (step.before, step.after))
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


def _field_change(field: Field, before: Any, after: Any, book: Book) -> FieldChange | None:
    """What became of a field; None where it is as it was, or at its default in a row that was added or removed."""
    known = [value for value in (before, after) if value is not _NOT_THERE]
    lone = len(known) == 1
    if not _seen(field) or not known or before == after or (lone and known[0] == field.default):
        return None
    if field.kind in _MOVES:
        return None if lone else FieldChange(field.label, "", told("moved"))
    texts = [_written(field, value, book) for value in (before, after)]
    return FieldChange(field.label, *shortened(*texts))


def _written(field: Field, value: Any, book: Book) -> str:
    """A value as people type it; choices and flags as sentences, so that they can be said in another language."""
    if value is _NOT_THERE:
        return ""
    text = write(field, value, book.lookup)
    return told(text) if field.kind in (Kind.CHOICE, Kind.FLAG) else text


def shortened(before: str, after: str) -> tuple[str, str]:
    """Two texts around the place where they begin to differ, as much of them as is told."""
    if max(len(before), len(after)) <= LONGEST:
        return before, after
    same = next((place for place, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), 0)
    begin = max(0, same - BEFORE)
    return _part(before, begin), _part(after, begin)


def _part(text: str, begin: int) -> str:
    """What is told of a long text from a place on."""
    end = begin + LONGEST
    return f"{'…' if begin and text else ''}{text[begin:end]}{'…' if len(text) > end else ''}"
