"""An imported plan laid over the current one, so that the difference is what the file says and nothing more."""

from __future__ import annotations

import dataclasses
from collections import Counter, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.model import text
from planner.model.fields import Kind
from planner.model.positions import ascending
from planner.model.values import Duration

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from planner.formats.format import Imported
    from planner.model.entities import Entity
    from planner.model.fields import Field
    from planner.model.plan import Plan
    from planner.model.values import Id


def merged_onto(current: Plan, imported: Imported) -> Plan:
    """The current plan as the file says it; rows of one key keep id and, in the same order, place.

    A whole plan replaces everything but limits of which it says nothing. A file that speaks of some fields alone
    (`imported.fields`) changes those of the rows that it names, adds the rows that it alone has, and removes none but
    what was inside the rows it names.
    Where the file does not say how long a day is, it is as long as in the current plan.
    """
    laying = _Laying.of(current, imported.counted_in(current.units))
    tables: dict[str, Mapping[Id, Any]] = {}
    for entity in current.schema.entities:
        tables[entity.name] = laying.table(entity)
        if tables[entity.name] == current.table(entity.name):
            del tables[entity.name]
    return laying.supposed(current.with_tables(tables)) if tables else current


@dataclass(frozen=True, slots=True)
class _Laying:
    """Two plans, what the file speaks of, and the id in the current plan of each imported row.

    `fields` None means everything, but entities of one row only where it `says` so.
    """

    current: Plan
    imported: Plan
    fields: Mapping[str, frozenset[str]] | None
    says: frozenset[str]
    ids: dict[Id, Id]

    @classmethod
    def of(cls, current: Plan, imported: Imported) -> _Laying:
        """Find the imported rows in the current plan: by key, or where rows have none, by what they say."""
        laying = cls(current, imported.plan, imported.fields, imported.says, {})
        for entity in current.schema.entities:
            laying.ids.update(laying._pairs(entity))
        return laying

    def _pairs(self, entity: Entity) -> dict[Id, Id]:
        """Ids of the imported rows of an entity with the ids of the current rows that they are."""
        ours, theirs = self.current.table(entity.name), self.imported.table(entity.name)
        if entity.single:
            return {row_id: row_id for row_id in theirs}
        if entity.keyed:
            found = _matched(*([(row.key, row) for row in rows.values()] for rows in (ours, theirs)))
            return self._by_name(entity) | found if self._only_named(entity) else found
        pairs: dict[Id, Id] = {}
        told = tuple(sorted((self.fields or {}).get(entity.name, ())))
        for names in filter(None, (_all_names(entity), told, _core_names(entity))):
            taken = set(pairs.values())
            left = [(_values(row, names), row) for row in ours.values() if row.id not in taken]
            pairs |= _matched(left, [(self._ends(row, names), row) for row in theirs.values() if row.id not in pairs])
        return pairs

    def _only_named(self, entity: Entity) -> bool:
        """Whether the file describes no row of an entity, but refers to some."""
        return self.fields is not None and self.fields.get(entity.name) == frozenset()

    def _by_name(self, entity: Entity) -> dict[Id, Id]:
        """The rows of the current plan that the file refers to by their name, as they are called on the screen."""
        names = Counter(_called(row) for row in self.current.table(entity.name).values())
        ours = {_called(row): row.id for row in self.current.table(entity.name).values() if names[_called(row)] == 1}
        theirs = {row.id: _called(row) for row in self.imported.table(entity.name).values()}
        return {row_id: ours[name] for row_id, name in theirs.items() if name in ours}

    def _ends(self, row: Any, names: tuple[str, ...]) -> tuple[Any, ...]:
        """What an imported row says, in ids of the current plan."""
        return tuple(self.ids.get(value, value) if isinstance(value, str) else value for value in _values(row, names))

    def table(self, entity: Entity) -> dict[Id, Any]:
        """The rows of an entity after the import, in the order of the current plan, new ones last."""
        ours = self.current.table(entity.name)
        if self._unsaid(entity):
            return dict(ours)
        laid = {row.id: row for row in map(self._row(entity), self.imported.table(entity.name).values())}
        kept = {
            row_id: laid.get(row_id, row) for row_id, row in ours.items() if row_id in laid or self._stays(entity, row)
        }
        rows = {**kept, **laid}
        position = next((item for item in entity.fields if item.kind is Kind.POSITION), None)
        return (
            _in_place(rows, ours, self._order(entity, position.name), _Placing.of(entity, position))
            if position
            else rows
        )

    def _unsaid(self, entity: Entity) -> bool:
        """Whether the file says nothing of an entity that stands for itself: it has one row, which names no other."""
        alone = entity.single and not any(item.of for item in entity.fields)
        return alone and entity.name not in self.says and self.imported.table(entity.name) == entity.default_rows()

    def _stays(self, entity: Entity, row: Any) -> bool:
        """Whether a row that the file does not name stays."""
        if self.fields is None:
            return False
        if entity.inside and entity.name in self.fields:
            named = set(map(self._id, self.imported.table(entity.field(entity.inside).of)))
            return getattr(row, entity.inside) not in named
        return True

    def _id(self, row_id: Id) -> Id:
        """The id that an imported row has after the import."""
        return self.ids.get(row_id, row_id)

    def _row(self, entity: Entity) -> Callable[[Any], Any]:
        """How an imported row becomes a row of the current plan."""
        ours = self.current.table(entity.name)
        told = self.fields.get(entity.name, frozenset()) if self.fields is not None else None
        items = [item for item in entity.fields if item.kind is Kind.POSITION or not item.internal]

        def laid(row: Any) -> Any:
            """An imported row as it is in the current plan."""
            values = {item.name: self._moved(item.kind, item.of, getattr(row, item.name)) for item in items}
            before = ours.get(self._id(row.id))
            if before is None:
                return dataclasses.replace(row, **values)
            spoken = {
                name: value
                for name, value in values.items()
                if (told is None or name in told) and not _both_nothing(getattr(before, name), value)
            }
            return dataclasses.replace(before, **spoken)

        return laid

    def _moved(self, kind: Kind, of: str, value: Any) -> Any:
        """A value with its references in ids of the current plan."""
        if of and value:
            return tuple(map(self._id, value)) if kind is Kind.REFERENCES else self._id(value)
        return value

    def supposed(self, merged: Plan) -> Plan:
        """The merged plan, what its imported scenarios change in words of its own rows."""
        theirs, ours = text.spelling(self.imported), text.spelling(merged)
        tables: dict[str, Mapping[Id, Any]] = {}
        for entity in merged.schema.entities:
            for item in entity.fields if self.imported.table(entity.name) else ():
                if item.kind is Kind.SUPPOSED:
                    said = {
                        self._id(row.id): ours.changes(theirs.text(getattr(row, item.name)))[0]
                        for row in self.imported.table(entity.name).values()
                        if self.fields is None or item.name in self.fields.get(entity.name, ())
                    }
                    rows = tables.get(entity.name, merged.table(entity.name))
                    tables[entity.name] = {
                        row_id: dataclasses.replace(row, **{item.name: said[row_id]}) if row_id in said else row
                        for row_id, row in rows.items()
                    }
        return merged.with_tables(tables) if tables else merged

    def _order(self, entity: Entity, position: str) -> list[Id]:
        """The rows that the file names, in its order; where it speaks of no order, newcomers after the current rows."""
        ours, theirs = (_sorted(plan.table(entity.name), position) for plan in (self.current, self.imported))
        named = [self._id(row.id) for row in theirs]
        if self.fields is None or position in self.fields.get(entity.name, ()):
            return named
        return list(dict.fromkeys([*(row.id for row in ours), *named]))


def _called(row: Any) -> str:
    """The name of a row as people compare names."""
    return str(getattr(row, "name", "")).strip().casefold()


def _both_nothing(ours: Any, theirs: Any) -> bool:
    """Whether both are no time at all: a lag of nothing is left unsaid, and with it the unit that it was typed in."""
    return isinstance(ours, Duration) and isinstance(theirs, Duration) and not (ours.minutes or theirs.minutes)


def _sorted(rows: Mapping[Id, Any], position: str) -> list[Any]:
    """Rows by position."""
    return sorted(rows.values(), key=lambda row: (getattr(row, position), row.id))


@dataclass(frozen=True, slots=True)
class _Placing:
    """Where an entity keeps the position of a row, and the parent among whose rows it counts (empty: all rows)."""

    position: str
    parent: str

    @classmethod
    def of(cls, entity: Entity, position: Field) -> _Placing:
        """The fields of an entity that say so."""
        mates = (item.name for item in entity.fields if item.of == entity.name and item.group == position.group)
        return cls(position.name, next(mates, ""))

    def family(self, row: Any) -> Any:
        """The parent of a row."""
        return getattr(row, self.parent) if self.parent else None

    def place(self, row: Any) -> str:
        """The position of a row."""
        return str(getattr(row, self.position))

    def at(self, row: Any, place: str | None) -> Any:
        """The row at a place; as it is for None."""
        return row if place in (None, self.place(row)) else dataclasses.replace(row, **{self.position: place})


def _values(row: Any, names: tuple[str, ...]) -> tuple[Any, ...]:
    """Some values of a row."""
    return tuple(getattr(row, name) for name in names)


def _all_names(entity: Entity) -> tuple[str, ...]:
    """Every field: rows that say the same are the same."""
    return tuple(item.name for item in entity.fields)


def _core_names(entity: Entity) -> tuple[str, ...]:
    """What rows without a key are about: where they stand and what they say in short."""
    return tuple(item.name for item in entity.fields if item.required)


def _matched(ours: Iterable[tuple[Any, Any]], theirs: Iterable[tuple[Any, Any]]) -> dict[Id, Id]:
    """Imported ids with the ids of current rows of the same name, each used once, in order."""
    free: dict[Any, deque[Id]] = {}
    for name, row in ours:
        free.setdefault(name, deque()).append(row.id)
    return {row.id: found.popleft() for name, row in theirs if (found := free.get(name))}


def _in_place(rows: dict[Id, Any], ours: Mapping[Id, Any], order: list[Id], placing: _Placing) -> dict[Id, Any]:
    """The rows, the named ones of each parent in the order of the file, as many as can be where they were."""
    families: dict[Any, list[Id]] = {}
    for row_id in order:
        if row_id in rows:
            families.setdefault(placing.family(rows[row_id]), []).append(row_id)
    places: dict[Id, str] = {}
    for parent, family in families.items():
        there = [row_id in ours and placing.family(ours[row_id]) == parent for row_id in family]
        before = [placing.place(ours[row_id]) if old else "" for row_id, old in zip(family, there, strict=True)]
        made = ascending(before) if any(before) else [placing.place(rows[row_id]) for row_id in family]
        places.update(zip(family, made, strict=True))
    return {row_id: placing.at(row, places.get(row_id)) for row_id, row in rows.items()}
