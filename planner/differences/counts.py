"""How many rows were added, removed and changed, as figures and in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from planner.change import Fate
from planner.sentences import grouped, joined, told

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from planner.differences.rows import RowDifference
    from planner.model.entities import Entity
    from planner.sentences import Told

MOST: Final = 6
"""How many counts are told kind by kind; where there would be more, rows of all kinds are counted together."""


def counts(rows: Iterable[RowDifference]) -> dict[Fate, int]:
    """How many rows each of that happened to."""
    counted = Counter(row.fate for row in rows)
    return {fate: counted[fate] for fate in Fate}


def counts_told(rows: Collection[RowDifference]) -> Told:
    """`3 tasks changed, 1 risk added`, or `4 rows added, 16 rows changed` of many kinds; empty for no rows."""
    counted = Counter((row.entity.name, row.fate) for row in rows)
    kinds = {row.entity.name: row.entity for row in rows}
    each = [_happened(_of_kind(kinds[name], counted[name, fate]), fate) for name, fate in _ordered(counted, kinds)]
    if len(each) > MOST:
        each = [_happened(_counted(count, "row", "rows"), fate) for fate, count in counts(rows).items() if count]
    return joined(", ", each)


def _ordered(counted: Counter[tuple[str, Fate]], kinds: Iterable[str]) -> Iterable[tuple[str, Fate]]:
    """What is counted, in the order of the kinds and of what can happen to rows."""
    return ((name, fate) for name in kinds for fate in Fate if counted[name, fate])


def _of_kind(entity: Entity, count: int) -> Told:
    """So many rows of a kind; the only one of its kind is not counted."""
    return told(entity.one) if entity.single else _counted(count, entity.one, entity.many)


def _counted(count: int, one: str, many: str) -> Told:
    """`3 tasks`."""
    return told("%1 %2", grouped(count), told(one if count == 1 else many))


def _happened(what: Told, fate: Fate) -> Told:
    """What happened to some rows."""
    if fate is Fate.ADDED:
        return told("%1 added", what)
    return told("%1 removed", what) if fate is Fate.REMOVED else told("%1 changed", what)
