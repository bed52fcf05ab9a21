"""Rows that two people made, together, their own ancestors: the newest such reference is hidden."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner.merge.conflicts import Sort
from planner.merge.masks import Mask
from planner.model.fields import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.merge.masks import Tables
    from planner.model.entities import Entity, Schema
    from planner.model.fields import Field
    from planner.model.values import Id

Newest = Callable[[str, tuple[str, "Id"]], Any]
"""What sorts rows, given as entity and id, by when a field of theirs was written."""


def mask_rings(tables: Tables, schema: Schema, written: Iterable[str], newest: Newest) -> list[Mask]:
    """Hide the newest reference of each ring in the tables of the entities that somebody wrote to."""
    masks: list[Mask] = []
    for name in sorted(written):
        entity = schema.entity(name)
        for field in filter(_climbing(entity), entity.fields):
            for ring in list(_rings(tables[name], field.name)):
                last = max(ring, key=lambda row_id: newest(field.name, (name, row_id)))
                row = tables[name][last]
                masks.append(Mask(Sort.RING, name, last, field.name, getattr(row, field.name), None))
                tables[name][last] = replace(row, **{field.name: None})
    return masks


def _climbing(entity: Entity) -> Callable[[Field], bool]:
    """Which fields lead from a row to one above it of the same kind."""
    return lambda field: (
        field.of == entity.name and field.kind is Kind.REFERENCE and field.optional and not field.mutual
    )


def _rings(table: Mapping[Id, Any], field: str) -> Iterator[list[Id]]:
    """The rows of each ring; every row leads to at most one."""
    settled: set[Id] = set()
    for start in table:
        trail: dict[Id, None] = {}
        current: Id | None = start
        while current is not None and current in table and current not in settled and current not in trail:
            trail[current] = None
            current = getattr(table[current], field)
        if current in trail:
            ids = list(trail)
            yield ids[ids.index(current) :]
        settled.update(trail)
