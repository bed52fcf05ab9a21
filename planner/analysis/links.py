"""The rows of a plan in outline order, and what is wrong with a link seen alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, overload

import numpy as np

from planner.model.outline import children

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from planner.model.plan import Plan
    from planner.model.tasks import Link
    from planner.model.values import Id, LinkType
    from planner.worktime import IntArray


class Reason(StrEnum):
    """Why a link does not count."""

    MISSING = "names a task that is not in the plan"
    SELF = "links a task to itself"
    OUTLINE = "links a task to its own summary task"
    DUPLICATE = "repeats an earlier link"
    CYCLE = "closes a cycle"


@dataclass(frozen=True, slots=True)
class Suspended:
    """A link that is kept in the plan and left out of the schedule."""

    link: Id
    reason: Reason


@dataclass(frozen=True, slots=True)
class Rows:
    """The tasks of a plan as numbered rows in outline order; row r and all below it are the rows from r to `end[r]`."""

    ids: tuple[Id, ...]
    row_of: Mapping[Id, int]
    parent: tuple[int, ...]
    end: tuple[int, ...]

    def summary(self, row: int) -> bool:
        """Whether a row has rows below it."""
        return self.end[row] > row + 1

    def holds(self, outer: int, inner: int) -> bool:
        """Whether a row is another one or lies below it."""
        return outer <= inner < self.end[outer]

    def children(self, row: int) -> Iterator[int]:
        """The rows right below one, in order."""
        below = row + 1
        while below < self.end[row]:
            yield below
            below = self.end[below]

    def leaves(self, row: int) -> Iterator[int]:
        """A row itself, or the rows below it that have no children."""
        return (below for below in range(row, self.end[row]) if not self.summary(below))


def rows_of(plan: Plan) -> Rows:
    """Number the tasks of a plan in outline order."""
    under = children(plan)
    ids: list[Id] = []
    parent: list[int] = []
    waiting = [(task.id, -1) for task in reversed(under.get(None, ()))]
    while waiting:
        task_id, above = waiting.pop()
        if task_id in under:
            waiting.extend((task.id, len(ids)) for task in reversed(under[task_id]))
        ids.append(task_id)
        parent.append(above)
    return Rows(tuple(ids), dict(zip(ids, range(len(ids)), strict=True)), tuple(parent), _ends(parent))


def _ends(parent: Sequence[int]) -> tuple[int, ...]:
    """For each row the row behind its last descendant."""
    end = list(range(1, len(parent) + 1))
    for row in range(len(parent) - 1, -1, -1):
        above = parent[row]
        if above >= 0 and end[row] > end[above]:
            end[above] = end[row]
    return tuple(end)


class RowLink(NamedTuple):
    """A link between two rows."""

    link: Id
    before: int
    after: int
    type: LinkType


@dataclass(frozen=True, slots=True)
class RowLinks(Sequence[RowLink]):
    """Links between rows, column by column: a link for itself is put together where one is asked for."""

    ids: tuple[Id, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]
    types: tuple[LinkType, ...]

    @classmethod
    def of(cls, links: Sequence[RowLink]) -> RowLinks:
        """Some links."""
        return cls(*zip(*links, strict=True)) if links else cls((), (), (), ())

    def __len__(self) -> int:
        """How many there are."""
        return len(self.ids)

    @overload
    def __getitem__(self, number: int) -> RowLink: ...
    @overload
    def __getitem__(self, number: slice) -> RowLinks: ...
    def __getitem__(self, number: int | slice) -> RowLink | RowLinks:
        """One link, or those of a slice."""
        columns = self.ids[number], self.before[number], self.after[number], self.types[number]
        return RowLinks(*columns) if isinstance(number, slice) else RowLink(*columns)  # type: ignore[arg-type]


def sort_links(links: Collection[Link], rows: Rows) -> tuple[RowLinks, list[Suspended]]:
    """The links that can count, and those that cannot whatever the others are; cycles are not looked for."""
    row_of, count = rows.row_of.get, len(rows.ids)
    made = RowLinks(
        ids=tuple([link.id for link in links]),
        before=tuple([row_of(link.predecessor, -1) for link in links]),
        after=tuple([row_of(link.successor, -1) for link in links]),
        types=tuple([link.type for link in links]),
    )
    before, after = np.array(made.before, dtype=np.int64), np.array(made.after, dtype=np.int64)
    alone = _alone(before, after, np.array(rows.end))
    if alone.all() and len(np.unique(before * count + after)) == len(made):
        return made, []
    counted, suspended = _sorted_out(made, alone.tolist())
    return RowLinks.of(counted), suspended


def _alone(before: IntArray, after: IntArray, end: IntArray) -> NDArray[np.bool_]:
    """Which links join two rows that are there and of which none holds the other."""
    if not len(end):
        return np.zeros(len(before), dtype=np.bool_)
    holds = (before <= after) & (after < end[before])
    held = (after <= before) & (before < end[after])
    return (before >= 0) & (after >= 0) & ~holds & ~held


def _sorted_out(links: Iterable[RowLink], alone: Iterable[bool]) -> tuple[list[RowLink], list[Suspended]]:
    """The links that can count, and those that cannot, both in order."""
    counted: dict[tuple[int, int, LinkType], RowLink] = {}
    suspended: list[Suspended] = []
    for link, good in zip(links, alone, strict=True):
        if not good:
            suspended.append(Suspended(link.link, _fault(link.before, link.after)))
        elif counted.setdefault((link.before, link.after, link.type), link) is not link:
            suspended.append(Suspended(link.link, Reason.DUPLICATE))
    return list(counted.values()), suspended


def _fault(before: int, after: int) -> Reason:
    """What is wrong with a link between two rows, of which one holds the other or is missing."""
    if before < 0 or after < 0:
        return Reason.MISSING
    return Reason.SELF if before == after else Reason.OUTLINE
