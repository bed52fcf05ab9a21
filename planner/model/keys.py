"""Keys of their own for rows that share one, or have none."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner.model.entities import Entity
    from planner.model.values import Id


def own_keys(entity: Entity, table: Mapping[Id, Any]) -> Iterator[tuple[Id, str]]:
    """The rows that have no key, or one that an earlier row of the table has, with a free key: of B12, B12-2."""
    taken = {row.key for row in table.values()}
    seen: set[str] = set()
    numbers: dict[str, Iterator[int]] = {}
    for row_id, row in table.items():
        if row.key in seen or not row.key:
            stem = row.key[: entity.field("key").longest - 8] or entity.prefix
            following = numbers.setdefault(stem, count(2))
            key = next(made for made in (f"{stem}-{number}" for number in following) if made not in taken)
            taken.add(key)
            yield row_id, key
        seen.add(row.key)
