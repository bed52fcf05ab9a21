"""What is different between two plans, row by row and in words, for people who compare them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from planner.change import Fate, Step, diff
from planner.model import text
from planner.model.fields import Field, Kind
from planner.model.text import Lookup

if TYPE_CHECKING:
    from planner.model.entities import Entity
    from planner.model.plan import Plan
    from planner.model.values import Id

MOVED: Final = "moved"
"""What stands for a new place among other rows: the letters that keep it say nothing to people."""
_NAMING: Final = ("key", "name")


@dataclass(frozen=True, slots=True)
class Altered:
    """A field with its value before and after as people type it, empty for none.

    `naming` says that the row is called by it.
    """

    field: Field
    before: str
    after: str
    naming: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is not the same in both plans.

    `key` is empty where rows have none; `called` is then what they are called by. `of` is the row that it is written
    within, as entity and id, or None. An added or a removed row has the fields that are not at their defaults.
    """

    entity: Entity
    id: Id
    key: str
    called: str
    fate: Fate
    of: tuple[str, Id] | None
    fields: tuple[Altered, ...]

    @property
    def laid_out_anew(self) -> bool:
        """Whether nothing but its place on the graph is different."""
        return self.fate is Fate.CHANGED and all(one.field.kind is Kind.PLACE for one in self.fields)


@dataclass(frozen=True, slots=True)
class Group:
    """A row, and what is different in it and in the rows that are written within it, itself first."""

    entity: Entity
    id: Id
    key: str
    called: str
    rows: tuple[Difference, ...]

    @property
    def fate(self) -> Fate:
        """What became of the row."""
        return next((row.fate for row in self.rows if row.id == self.id), Fate.CHANGED)


def differences(before: Plan, after: Plan) -> tuple[Group, ...]:
    """The rows that are not the same in two plans whose equal rows have equal ids, in the order of the schema."""
    words = _Words.of(before, after)
    order = {entity.name: number for number, entity in enumerate(before.schema.entities)}
    steps: dict[tuple[str, Id], list[Step]] = {}
    for step in diff(before, after).steps:
        steps.setdefault((step.entity, step.id), []).append(step)
    grouped: dict[tuple[str, Id], list[Difference]] = {}
    for found in (words.difference(*place, made) for place, made in steps.items()):
        grouped.setdefault(found.of or (found.entity.name, found.id), []).append(found)
    groups = [words.group(*place, rows, order) for place, rows in grouped.items()]
    return tuple(sorted(groups, key=lambda group: (order[group.entity.name], text.natural(group.called), group.id)))


@dataclass(frozen=True, slots=True)
class _Words:
    """Two plans, and how to say what stands in each."""

    before: Plan
    after: Plan
    then: Lookup
    now: Lookup

    @classmethod
    def of(cls, before: Plan, after: Plan) -> _Words:
        """The words of two plans."""
        return cls(before, after, Lookup.of(before), Lookup.of(after))

    def difference(self, name: str, row_id: Id, steps: Iterable[Step]) -> Difference:
        """What is different in one row."""
        entity, row = self.before.schema.entity(name), self._row(name, row_id)
        whole = next((step for step in steps if step.field is None), None)
        names = getattr(row, "key", ""), self._called(entity, row)
        of = (entity.field(entity.inside).of, getattr(row, entity.inside)) if entity.inside else None
        if whole is None:
            changed = tuple(self._altered(entity.field(step.field or ""), step.before, step.after) for step in steps)
            return Difference(entity, row_id, *names, Fate.CHANGED, of, changed)
        fate = Fate.REMOVED if whole.after is None else Fate.ADDED
        return Difference(entity, row_id, *names, fate, of, tuple(self._whole(entity, whole)))

    def group(self, name: str, row_id: Id, rows: list[Difference], order: dict[str, int]) -> Group:
        """A row with what is different in it and within it."""
        entity = self.before.schema.entity(name)
        row = self._row(name, row_id)
        rows.sort(key=lambda one: (one.id != row_id, order[one.entity.name], text.natural(one.called), one.id))
        return Group(entity, row_id, getattr(row, "key", ""), self._called(entity, row), tuple(rows))

    def _row(self, name: str, row_id: Id) -> Any:
        """A row as it is, or as it was where it is gone; None where neither plan has it."""
        return self.after.table(name).get(row_id) or self.before.table(name).get(row_id)

    def _called(self, entity: Entity, row: Any) -> str:
        """What a row is called in the plan that has it."""
        there = row is not None and row.id in self.after.table(entity.name)
        return called(entity, row, self.now if there else self.then)

    def _whole(self, entity: Entity, step: Step) -> Iterator[Altered]:
        """What a row says that came or went, without what names it."""
        row = step.before if step.after is None else step.after
        for field in entity.fields:
            value = getattr(row, field.name)
            plain = field.internal or field.name in (*_NAMING, entity.inside) or value in (field.default, None)
            if not plain:
                said = self._altered(field, *((None, value) if step.before is None else (value, None)))
                yield replace(said, naming=field in _short_fields(entity))

    def _altered(self, field: Field, before: Any, after: Any) -> Altered:
        """A field in words."""
        if field.kind is Kind.POSITION:
            return Altered(field, "", MOVED)
        return Altered(field, text.write(field, before, self.then), text.write(field, after, self.now))


def called(entity: Entity, row: Any, lookup: Lookup) -> str:
    """What a row is called: by key and name, or by what it is about where it has neither; empty for a row alone."""
    if row is None or entity.single:
        return ""
    named = " ".join(filter(None, (str(getattr(row, name, "")) for name in _NAMING)))
    short = (text.write(one, getattr(row, one.name), lookup) for one in _short_fields(entity))
    return named or " ".join(filter(None, short))


def _short_fields(entity: Entity) -> tuple[Field, ...]:
    """What rows without key and name are called by: the short field, or all that they must say, or whom they name."""
    if entity.keyed or entity.single:
        return ()
    others = [one for one in entity.fields if one.name != entity.inside]
    short = [one for one in others if one.name == entity.short]
    return tuple(short or [one for one in others if one.required] or [one for one in others if one.of])
