"""What each task has to do with the launch, from the runs of which all lengths were kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from planner.pace import ROWS, breathe
from planner.simulation.walk import late_finishes, walk

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from planner.simulation.engine import Engine, Sample
    from planner.simulation.result import FloatArray, Minutes

    Row = NDArray[Any]


def durations(engine: Engine, sample: Sample) -> Minutes:
    """The lengths in minutes, by row of the schedule and run; summary tasks have none."""
    place, leaf = list(engine.course.place), ~engine.schedule.summary
    found: Minutes = sample.lengths[place]
    if not engine.course.straight:
        found += np.array([node.lasts for node in engine.course.nodes], dtype=np.float32)[place, None]
        found /= 2
    found *= leaf[:, None]
    return found


def spread(minutes: Minutes) -> tuple[FloatArray, FloatArray]:
    """Mean and standard deviation of each row."""
    found = np.zeros((2, len(minutes)))
    for first in range(0, len(minutes), ROWS):
        breathe()
        part = minutes[first : first + ROWS]
        means = part.mean(axis=1, keepdims=True)
        apart = part - means
        squares = np.einsum("ij,ij->i", apart, apart) / max(1, part.shape[1])
        found[:, first : first + ROWS] = means[:, 0], np.sqrt(squares)
    return found[0], found[1]


def total_floats(engine: Engine, sample: Sample) -> FloatArray:
    """Total float to the launch in minutes, by node and run; without end where no link leads to the launch."""
    course = engine.course
    lengths = list(sample.lengths.astype(course.kind))
    rows = walk(course, lengths.__getitem__, runs=sample.lengths.shape[1])
    ends = {node: rows.finish(node) for node in engine.goals[engine.launch].nodes}
    last = np.maximum.reduce(list(ends.values())) if len({course.calendar[node] for node in ends}) == 1 else None
    allowed = {node: row if last is None else last for node, row in ends.items()}
    late = late_finishes(course, lengths, allowed)
    found = np.full(sample.lengths.shape, np.inf)
    for place, row in enumerate(late):
        if row is not None:
            found[place] = np.maximum(row - rows.finish(place), 0) / course.unit
    return found
