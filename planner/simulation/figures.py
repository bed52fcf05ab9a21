"""What each task has to do with the launch, from the runs of which all lengths were kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from planner.pace import paced, parts
from planner.simulation.walk import late_finishes, walk

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from planner.simulation.course import Course
    from planner.simulation.engine import Engine, Sample
    from planner.simulation.result import FloatArray, Minutes

    Row = NDArray[Any]


def durations(engine: Engine, sample: Sample) -> Minutes:
    """The lengths in minutes, by row of the schedule and run; summary tasks have none."""
    place = list(engine.course.place)
    found: Minutes = sample.lengths[place]
    if not engine.course.straight:
        found += np.array([engine.course.nodes[one].lasts for one in place], dtype=np.float32)[:, None]
        found /= 2
    found[engine.schedule.summary] = 0
    return found


def spread(minutes: Minutes) -> tuple[FloatArray, FloatArray]:
    """Mean and standard deviation of each row."""
    found = np.zeros((2, len(minutes)))
    for some in parts(len(minutes)):
        rows = minutes[some]
        means = rows.mean(axis=1, keepdims=True)
        apart = rows - means
        squares = np.einsum("ij,ij->i", apart, apart) / max(1, rows.shape[1])
        found[:, some] = means[:, 0], np.sqrt(squares)
    return found[0], found[1]


def total_floats(engine: Engine, sample: Sample) -> Minutes:
    """Total float to the launch in minutes, by row of the schedule and run; without end where no link leads there."""
    course, nodes = engine.course, engine.goals[engine.launch].nodes
    lengths = list(sample.lengths.astype(course.kind, copy=False))
    rows = walk(course, lengths.__getitem__, runs=sample.lengths.shape[1])
    late = late_finishes(course, lengths, engine.clock.latest(nodes, rows.finish) if nodes else {})
    found = np.empty((len(course.place), sample.lengths.shape[1]), dtype=np.float32)
    for row, place in enumerate(paced(course.place)):
        latest = late[place]
        found[row] = np.inf
        if latest is not None:
            found[row] = np.maximum(_minutes(course, latest) - _minutes(course, rows.finish(place)), 0)
    return found


def _minutes(course: Course, values: Row) -> Row:
    """Values as working minutes; how a point reads adds none."""
    minutes: Row = values if course.straight else values >> 1
    return minutes
