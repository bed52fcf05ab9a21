"""The rows of a plan in outline order, and what is wrong with a link seen alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from planner.model.outline import children

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.tasks import Link
    from planner.model.values import Id, LinkType


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
        waiting.extend((task.id, len(ids)) for task in reversed(under.get(task_id, ())))
        ids.append(task_id)
        parent.append(above)
    return Rows(tuple(ids), {task: row for row, task in enumerate(ids)}, tuple(parent), _ends(parent))


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


def sort_links(links: Iterable[Link], rows: Rows) -> tuple[list[RowLink], list[Suspended]]:
    """The links that can count, and those that cannot whatever the others are; cycles are not looked for."""
    counted: dict[tuple[int, int, LinkType], RowLink] = {}
    suspended: list[Suspended] = []
    row_of, end = rows.row_of.get, rows.end
    for link in links:
        before, after = row_of(link.predecessor, -1), row_of(link.successor, -1)
        if not (before < end[before] <= after or after < end[after] <= before) or before < 0 or after < 0:
            suspended.append(Suspended(link.id, _fault(before, after)))
        elif (before, after, link.type) in counted:
            suspended.append(Suspended(link.id, Reason.DUPLICATE))
        else:
            counted[before, after, link.type] = RowLink(link.id, before, after, link.type)
    return list(counted.values()), suspended


def _fault(before: int, after: int) -> Reason:
    """What is wrong with a link between two rows, of which one holds the other or is missing."""
    if before < 0 or after < 0:
        return Reason.MISSING
    return Reason.SELF if before == after else Reason.OUTLINE
