"""What the launch would be without a risk: the runs in which it happened, made again with the same numbers."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from planner.pace import breathe, paced
from planner.simulation.walk import AT_A_TIME, start_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from planner.simulation.course import Course, Edge
    from planner.simulation.inputs import Danger
    from planner.simulation.lengths import Lengths
    from planner.simulation.walk import Rows

    Row = NDArray[Any]
    Measure = tuple[tuple[int, ...], Callable[[Callable[[int], Row]], Row]]


@dataclass(frozen=True, slots=True, eq=False)
class Without:
    """The runs of a block with all their rows."""

    course: Course
    dangers: Sequence[Danger]
    drawn: Lengths
    rows: Rows
    lengths: Sequence[Row] | None


def without_risks(block: Without, measure: Measure, launch: Row) -> Row:
    """By risk the launch of all runs, if it is gone; `measure` has the nodes of the launch and what tells it."""
    leading = _leading(block.course, measure[0]) if block.dangers else []
    found = np.tile(launch.astype(np.float32), (len(block.dangers), 1))
    for number, danger in enumerate(block.dangers):
        breathe()
        runs = np.flatnonzero(block.drawn.happened[number])
        reached = _reached(block.course, danger.nodes, leading)
        if len(runs) and reached:
            found[number, runs] = _again(block, number, runs, reached, measure)
    return found


def _leading(course: Course, launch: Sequence[int]) -> list[int]:
    """The nodes that links lead from to the launch, and its own, in their order."""
    found = set(launch)
    for place in range(len(course.nodes) - 1, -1, -1):
        if place in found:
            found.update(edge.source for edge in course.nodes[place].edges)
    return sorted(found)


def _reached(course: Course, nodes: Sequence[int], leading: Sequence[int]) -> list[int]:
    """Those of the nodes that lead to the launch which some nodes are or lead to, in their order."""
    found, first = set(nodes), min(nodes)
    for place in paced(leading[bisect_right(leading, first) :]):
        if any(edge.source in found for edge in course.nodes[place].edges):
            found.add(place)
    return sorted(found.intersection(leading))


class _Again:
    """The rows of some runs: new ones of nodes that were walked again, and else those of the block."""

    def __init__(self, rows: Rows, runs: NDArray[np.int64]) -> None:
        self._rows, self._runs = rows, runs
        self.room = None
        self.starts: dict[int, Row] = {}
        self.finishes: dict[int, Row] = {}

    def value(self, edge: Edge) -> Row:
        """What an edge comes from."""
        if edge.finish:
            return self.finish(edge.source)
        known = self.starts.get(edge.source)
        return self._old(self._rows.starts[edge.source]) if known is None else known

    def finish(self, place: int) -> Row:
        """The finish of a node."""
        known = self.finishes.get(place)
        return self._old(self._rows.finishes[place]) if known is None else known

    def _old(self, row: Row | None) -> Row:
        if row is None:
            raise LookupError("a row that is needed again was let go")
        return row[self._runs]


def _again(block: Without, number: int, runs: NDArray[np.int64], reached: Sequence[int], measure: Measure) -> Row:
    """The launch of some runs without a risk."""
    course, again = block.course, _Again(block.rows, runs)
    for step, place in enumerate(reached):
        if not step % AT_A_TIME:
            breathe()
        length = (block.lengths or ())[place]
        more = block.drawn.added.get((number, place))
        shorter = length[runs] if more is None else (length - more)[runs]
        node = course.nodes[place]
        start = start_of(course, node, again, shorter)
        again.finishes[place] = start + shorter
        again.starts[place] = start if node.begun is None else np.full_like(start, node.begun)
    return measure[1](again.finish)
