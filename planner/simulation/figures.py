"""What each task has to do with the launch, from the runs of which all lengths were kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from planner.simulation.walk import late_finishes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from planner.simulation.engine import Engine, Sample
    from planner.simulation.result import FloatArray

    Row = NDArray[Any]


def durations(engine: Engine, sample: Sample) -> FloatArray:
    """The lengths in minutes, by node and run."""
    lasts = np.array([node.lasts for node in engine.course.nodes])[:, None]
    found: FloatArray = sample.lengths if engine.course.straight else (sample.lengths + lasts) / 2
    return found.astype(np.float64)


def total_floats(engine: Engine, sample: Sample) -> FloatArray:
    """Total float to the launch in minutes, by node and run; without end where no link leads to the launch."""
    course = engine.course
    ends = {node: sample.finishes[node] for node in engine.goals[engine.launch].nodes}
    last = np.maximum.reduce(list(ends.values())) if len({course.calendar[node] for node in ends}) == 1 else None
    allowed = {node: row if last is None else last for node, row in ends.items()}
    late = late_finishes(course, list(sample.lengths.astype(course.kind)), allowed)
    found = np.full(sample.lengths.shape, np.inf)
    for place, row in enumerate(late):
        if row is not None:
            found[place] = np.maximum(row - sample.finishes[place], 0) / course.unit
    return found
