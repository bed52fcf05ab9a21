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


def significance(engine: Engine, sample: Sample) -> FloatArray:
    """SI by node: E[duration / (duration + float) x launch / E[launch]]; 0 where no link leads to the launch."""
    course = engine.course
    ends = {node: sample.finishes[node] for node in engine.goals[engine.launch].nodes}
    last = np.maximum.reduce(list(ends.values())) if course.straight else None
    allowed = {node: _end(last, row) for node, row in ends.items()}
    late = late_finishes(course, list(sample.lengths.astype(course.kind)), allowed)
    relative = sample.launch / max(1e-9, float(sample.launch.mean()))
    found = np.zeros(len(course.nodes))
    for place, row in enumerate(late):
        length = sample.lengths[place] / course.unit
        if row is not None and length.any():
            spare = np.maximum(row - sample.finishes[place], 0) / course.unit
            found[place] = float((length / np.maximum(length + spare, 1e-9) * relative).mean())
    return found


def _end(last: Row | None, own: Row) -> Row:
    """When the launch allows a node to finish: at the last finish, on one calendar; else at its own."""
    return own if last is None else last
