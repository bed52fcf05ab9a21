"""What shows that each item in scope works: its test cases, level by level, and how they ended at last."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.launch.quality import EVERYWHERE, newest
from planner.model.launch_values import Extent, Level, Result
from planner.model.objectives import ScopeItem
from planner.model.quality import TestCase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.launch.quality import Where
    from planner.model.plan import Plan
    from planner.model.quality import Execution
    from planner.model.values import Id


class Cover(StrEnum):
    """What some cases show together, the worst first; a gap has no case at all."""

    FAILED = "failed"
    BLOCKED = "blocked"
    NOT_RUN = "not run"
    PASSED = "passed"
    GAP = "no case"


_SHOWS = {
    Result.FAILED: Cover.FAILED,
    Result.BLOCKED: Cover.BLOCKED,
    Result.SKIPPED: Cover.NOT_RUN,
    Result.PASSED: Cover.PASSED,
}
_WORST = {cover: place for place, cover in enumerate(Cover)}


@dataclass(frozen=True, slots=True)
class Traced:
    """A test case with what its newest execution shows."""

    case: TestCase
    cover: Cover
    run: Execution | None = None


@dataclass(frozen=True, slots=True)
class TraceCell:
    """The cases of one level that cover an item, and what they show together."""

    cover: Cover
    cases: tuple[Traced, ...] = ()

    @property
    def passed(self) -> int:
        """How many of them passed."""
        return sum(1 for traced in self.cases if traced.cover is Cover.PASSED)


@dataclass(frozen=True, slots=True)
class TraceRow:
    """An item in scope: its cells in the order of the levels, and all its cases together."""

    item: ScopeItem
    cells: tuple[TraceCell, ...]
    overall: TraceCell


@dataclass(frozen=True, slots=True)
class Traceability:
    """Items in scope by levels; only levels that have cases are there."""

    levels: tuple[Level, ...]
    rows: tuple[TraceRow, ...]

    @property
    def gaps(self) -> tuple[TraceRow, ...]:
        """The items that no case covers."""
        return tuple(row for row in self.rows if row.overall.cover is Cover.GAP)

    @property
    def shown(self) -> int:
        """How many items have at least one case that passed."""
        return sum(1 for row in self.rows if row.overall.passed)

    def table(self) -> list[list[str]]:
        """The matrix as a table of words, its header first: state, and how many of the cases passed."""
        head = ["scope_item_key", "scope_item", "overall", *map(str, self.levels), "test_cases"]
        return [head, *map(_written, self.rows)]


def traceability(plan: Plan, where: Where = EVERYWHERE) -> Traceability:
    """The matrix of a plan; with a release or an environment, by the executions there."""
    runs = newest(plan, where)
    cases = plan.rows(TestCase).values()
    present = {case.level for case in cases}
    levels = tuple(level for level in Level if level in present)
    covering: dict[Id, list[Traced]] = {}
    for case in cases:
        traced = _traced(case, runs)
        for item in case.scope:
            covering.setdefault(item, []).append(traced)
    items = (item for item in plan.rows(ScopeItem).values() if item.extent is Extent.IN)
    return Traceability(levels, tuple(_row(item, covering.get(item.id, ()), levels) for item in items))


def _traced(case: TestCase, runs: Mapping[Id, Execution]) -> Traced:
    """A case with what it shows."""
    run = runs.get(case.id)
    return Traced(case, _SHOWS[run.result] if run else Cover.NOT_RUN, run)


def _row(item: ScopeItem, traced: Iterable[Traced], levels: Iterable[Level]) -> TraceRow:
    """The row of an item that these cases cover."""
    every = tuple(traced)
    by_level: dict[Level, list[Traced]] = {}
    for one in every:
        by_level.setdefault(one.case.level, []).append(one)
    return TraceRow(item, tuple(_cell(by_level.get(level, ())) for level in levels), _cell(every))


def _cell(traced: Iterable[Traced]) -> TraceCell:
    """What some cases show together: the worst of them."""
    cases = tuple(traced)
    return TraceCell(min((one.cover for one in cases), key=_WORST.__getitem__, default=Cover.GAP), cases)


def _written(row: TraceRow) -> list[str]:
    """A row of the table."""
    cells = (_words(cell) for cell in (row.overall, *row.cells))
    keys = "; ".join(f"{traced.case.key} {traced.cover}" for traced in row.overall.cases)
    return [row.item.key, row.item.name, *cells, keys]


def _words(cell: TraceCell) -> str:
    """`failed 2/3`: the state, with how many cases passed of how many there are."""
    return f"{cell.cover} {cell.passed}/{len(cell.cases)}" if cell.cases else str(cell.cover)
