"""A kind of row and the schema that lists them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from planner.errors import Fault
from planner.model.fields import Field, field_of, fields_of

RowType = type[Any]
Guard = Callable[[Any, Any, Any, Any], Iterable[Fault]]
"""What a change may not do to a row: the plans before and after it, and the row then and now, None where it is none."""


def _no_rule(_row: Any) -> Iterable[Fault]:
    """Nothing beyond the bounds of the fields."""
    return ()


def _no_guard(_before: Any, _after: Any, _old: Any, _new: Any) -> Iterable[Fault]:
    """Nothing that a change may not do."""
    return ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One kind of row.

    `name` is the singular word, `plural` the name of its table and its YAML list. Rows of an entity with `inside`
    (the name of a reference field) are written within the row they refer to, under `inside_name`: by the field
    `short` alone where nothing else is said, or with no such field always by name. `single` marks an entity with
    exactly one row, whose id is the name of the entity. `prefix` begins the keys that the program makes. `area` is the
    part of a launch that it belongs to, whose page shows its register; empty where a page of its own does. `called` is
    the word for many where that of the table is none people would say. `rule` finds faults that concern several fields
    of a row at once, `guard` those of changes: what may stand in a row, but not be made of it.
    """

    type: RowType
    name: str
    plural: str
    label: str
    help: str = ""
    inside: str = ""
    inside_name: str = ""
    short: str = ""
    single: bool = False
    prefix: str = ""
    area: str = "setup"
    called: str = ""
    rule: Callable[[Any], Iterable[Fault]] = _no_rule
    guard: Guard = _no_guard

    @property
    def fields(self) -> tuple[Field, ...]:
        """The declared fields."""
        return fields_of(self.type)

    def field(self, name: str) -> Field:
        """The declared field of that name; raises KeyError."""
        return field_of(self.type, name)

    @property
    def one(self) -> str:
        """The word for a row inside a sentence."""
        return self.label.lower()

    @property
    def many(self) -> str:
        """The word for rows inside a sentence."""
        return self.called or self.plural.replace("_", " ")

    @property
    def keyed(self) -> bool:
        """Whether its rows carry a key that people see."""
        return any(field.name == "key" for field in self.fields)

    @property
    def ruled(self) -> bool:
        """Whether a rule concerns several of its fields at once."""
        return self.rule is not _no_rule

    def default_rows(self) -> dict[str, Any]:
        """The rows of a new plan by id: the one of a single entity, with all its fields at their defaults."""
        return {self.name: self.type(id=self.name)} if self.single else {}


class Schema:
    """The entities that a plan is made of, in the order in which they are written."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Index the entities by name, plural and type."""
        self.entities = tuple(entities)
        self._by_name = {entity.name: entity for entity in self.entities}
        self._by_type = {entity.type: entity for entity in self.entities}
        self._referring: dict[str, tuple[tuple[Entity, Field], ...]] = {}

    def entity(self, of: str | RowType) -> Entity:
        """The entity of that name or row type; raises KeyError."""
        return self._by_name[of] if isinstance(of, str) else self._by_type[of]

    def of_area(self, area: str) -> tuple[Entity, ...]:
        """The entities that belong to an area, in their order."""
        return tuple(entity for entity in self.entities if entity.area == area)

    def inside(self, entity: Entity) -> tuple[Entity, ...]:
        """The entities whose rows are written within rows of this one."""
        return tuple(inner for inner in self.entities if inner.inside and inner.field(inner.inside).of == entity.name)

    def referring(self, entity: Entity) -> tuple[tuple[Entity, Field], ...]:
        """Every reference field that points to this entity, with the entity that declares it."""
        if entity.name not in self._referring:
            pairs = ((other, field) for other in self.entities for field in other.fields)
            self._referring[entity.name] = tuple(pair for pair in pairs if pair[1].of == entity.name)
        return self._referring[entity.name]
