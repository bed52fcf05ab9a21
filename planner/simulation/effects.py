"""What the launch would be without a risk: the runs in which it happened, made again with the same numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from planner.pace import breathe
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
    found = np.tile(launch.astype(np.float32), (len(block.dangers), 1))
    for number, danger in enumerate(block.dangers):
        breathe()
        runs = np.flatnonzero(block.drawn.happened[number])
        reached = _reached(block.course, danger.nodes, measure[0])
        if len(runs) and reached:
            found[number, runs] = _again(block, number, runs, reached, measure)
    return found


def _reached(course: Course, nodes: Sequence[int], launch: Sequence[int]) -> list[int]:
    """The nodes between those and the launch, both included, in their order."""
    after = _spread(len(course.nodes), nodes, ((edge.source, place) for place, edge in _edges(course)))
    backward = reversed([(place, edge.source) for place, edge in _edges(course)])
    before = _spread(len(course.nodes), launch, backward)
    return np.flatnonzero(after & before).tolist()


def _edges(course: Course) -> Any:
    """The edges with the nodes they bound, in the order of the nodes."""
    return ((place, edge) for place, node in enumerate(course.nodes) for edge in node.edges)


def _spread(count: int, nodes: Sequence[int], steps: Any) -> NDArray[np.bool_]:
    """What steps lead to from some nodes; no step comes before those that lead to where it begins."""
    found = np.zeros(count, dtype=np.bool_)
    found[list(nodes)] = True
    for begin, end in steps:
        if found[begin]:
            found[end] = True
    return found


class _Again:
    """The rows of some runs: new ones of nodes that were walked again, and else those of the block."""

    def __init__(self, rows: Rows, runs: NDArray[np.int64]) -> None:
        self._rows, self._runs = rows, runs
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
