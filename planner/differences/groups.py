"""Rows that are different by the row that they are written within, as in YAML: links with the task they lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.change import Fate
from planner.model.text import natural

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.differences.names import Names
    from planner.differences.rows import RowDifference
    from planner.model.entities import Entity
    from planner.model.values import Id


@dataclass(frozen=True, slots=True)
class Group:
    """A row by key and what it is called, and what is different in it and in the rows within it, itself first."""

    entity: Entity
    id: Id
    key: str
    called: str
    rows: tuple[RowDifference, ...]

    @property
    def fate(self) -> Fate:
        """What became of the row."""
        return next((row.fate for row in self.rows if row.id == self.id), Fate.CHANGED)

    def within(self, row: RowDifference) -> bool:
        """Whether a row of the group is one that is written within its row."""
        return row.id != self.id


def groups(rows: Iterable[RowDifference], names: Names) -> tuple[Group, ...]:
    """The rows in groups, in the order of the schema and then as people count."""
    found: dict[tuple[str, Id], list[RowDifference]] = {}
    for row in rows:
        found.setdefault(_place(row, names), []).append(row)
    order = {entity.name: number for number, entity in enumerate(names.plan.schema.entities)}
    made = [_group(*place, each, names, order) for place, each in found.items()]
    return tuple(sorted(made, key=lambda group: (order[group.entity.name], natural(group.called), group.id)))


def _place(one: RowDifference, names: Names) -> tuple[str, Id]:
    """The row that a row is written within, as entity and id; itself for one that stands alone."""
    if not one.entity.inside:
        return one.entity.name, one.id
    row: Any = names.row(one.entity.name, one.id)
    return one.entity.field(one.entity.inside).of, getattr(row, one.entity.inside)


def _group(name: str, row_id: Id, rows: list[RowDifference], names: Names, order: dict[str, int]) -> Group:
    """A row with what is different in it and within it."""
    row = names.row(name, row_id)

    def place(one: RowDifference) -> tuple[Any, ...]:
        """Where a row stands in the group: the schema has what is written within a row after it."""
        called = names.within(names.row(one.entity.name, one.id))
        return order[one.entity.name], natural(called), one.id

    each = tuple(sorted(rows, key=place))
    return Group(names.plan.schema.entity(name), row_id, getattr(row, "key", ""), names.within(row), each)
