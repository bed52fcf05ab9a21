"""A plan read from a text, in ids that follow from what its rows are called: the same for everybody who reads it."""

from __future__ import annotations

import dataclasses
import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.model import text
from planner.model.fields import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.model.entities import Entity
    from planner.model.fields import Field
    from planner.model.plan import Plan
    from planner.model.values import Id


def with_lasting_ids(plan: Plan, kind: str) -> Plan:
    """The plan with an id for each row that follows from its key and name, or from what it ties together without a key.

    Two people who both add a row take the same next free key: only the name tells their rows apart. Plans of different
    `kind` share no ids.
    """
    naming = _Naming(plan, kind, {})
    keyless = [entity for entity in plan.schema.entities if not (entity.keyed or entity.single)]
    for entity in plan.schema.entities:
        if entity not in keyless:
            naming.name_by_key(entity)
    for entity in keyless:
        naming.name_by_ends(entity)
    return naming.renamed()


@dataclass(frozen=True, slots=True)
class _Naming:
    """A plan, and the new id of each row that has got one."""

    plan: Plan
    kind: str
    ids: dict[Id, Id]

    def name_by_key(self, entity: Entity) -> None:
        """Give the rows of an entity ids by their keys and names; the one row of an entity keeps its own."""
        for row in self.plan.table(entity.name).values():
            self.ids[row.id] = row.id if entity.single else self._made(entity, f"{row.key}\n{getattr(row, 'name', '')}")

    def name_by_ends(self, entity: Entity) -> None:
        """Give rows without a key ids by what they refer to and must say; of several alike, by all that they say."""
        naming = tuple(item for item in entity.fields if item.required or item.of)
        rows = self.plan.table(entity.name).values()
        said = {row.id: (self._said(naming, row), self._said(entity.fields, row)) for row in rows}
        alike: Counter[str] = Counter()
        for row_id, (named, _all) in sorted(said.items(), key=lambda one: one[1]):
            self.ids[row_id] = self._made(entity, f"{named} {alike[named]}")
            alike[named] += 1

    def _said(self, fields: tuple[Field, ...], row: Any) -> str:
        """Some values of a row, its references in new ids."""
        return repr([self._moved(item, getattr(row, item.name)) for item in fields if not item.internal])

    def _made(self, entity: Entity, named: str) -> Id:
        """An id as the program makes them, but always the same for the same name."""
        return hashlib.sha256(f"{self.kind}\n{entity.name}\n{named}".encode()).hexdigest()[:16]

    def _moved(self, item: Field, value: Any) -> Any:
        """A value with its references in new ids."""
        if item.of and value:
            return tuple(map(self._id, value)) if item.kind is Kind.REFERENCES else self._id(value)
        return value

    def _id(self, row_id: Id) -> Id:
        """The new id of a row; its own where there is no such row."""
        return self.ids.get(row_id, row_id)

    def renamed(self) -> Plan:
        """The plan in new ids, also where its scenarios name rows."""
        plan = self.plan.with_tables({entity.name: self._table(entity) for entity in self.plan.schema.entities})
        tables: dict[str, Mapping[Id, Any]] = {}
        for entity in plan.schema.entities:
            for item in entity.fields if plan.table(entity.name) else ():
                if item.kind is Kind.SUPPOSED:
                    tables[entity.name] = self._supposed(plan, entity, item)
        return plan.with_tables(tables) if tables else plan

    def _table(self, entity: Entity) -> dict[Id, Any]:
        """The rows of an entity in new ids."""
        items = [item for item in entity.fields if item.of]
        return {
            self._id(row.id): dataclasses.replace(
                row, id=self._id(row.id), **{item.name: self._moved(item, getattr(row, item.name)) for item in items}
            )
            for row in self.plan.table(entity.name).values()
        }

    def _supposed(self, plan: Plan, entity: Entity, item: Field) -> dict[Id, Any]:
        """The rows of an entity with what they suppose in words of the plan in new ids."""
        before, after = text.spelling(self.plan), text.spelling(plan)
        old = {self._id(row.id): getattr(row, item.name) for row in self.plan.table(entity.name).values()}
        return {
            row_id: dataclasses.replace(row, **{item.name: after.changes(before.text(old[row_id]))[0]})
            for row_id, row in plan.table(entity.name).items()
        }
