"""Progress override: which links the rest of work that has begun no longer waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.expand import NO_LINK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner.analysis.links import Rows
    from planner.analysis.shape import BoolArray, Shape
    from planner.worktime import IntArray


def ignored_edges(shape: Shape, rows: Rows, started: BoolArray, finished: BoolArray) -> IntArray:
    """The edges from unfinished work to work that has begun, by places that have started and finished.

    A link of a summary task is one of all below it. As a predecessor that is finished when all of it is. What has begun
    below a summary task heeds the links to that if none comes from unfinished work, or if all below has begun.
    """
    begun, known = started.copy(), finished.copy()
    for place in _all_begun(shape, rows, started):
        begun[place] = True
    for place, _ in shape.stand_ins:
        into = shape.forward.edge[shape.forward.edges_of(place)]
        known[place] = begun[place] or known[shape.before[into]].all()
    return np.flatnonzero(begun[shape.after] & ~known[shape.before])


def _all_begun(shape: Shape, rows: Rows, started: BoolArray) -> Iterator[int]:
    """The stand-ins that bound the tasks below a summary task all of which have begun."""
    waiting = np.zeros(len(rows.ids) + 1, dtype=np.int64)
    waiting[shape.leaves + 1] = ~started[shape.place[shape.leaves]]
    waiting, row_of = np.cumsum(waiting), dict(shape.stand_ins)
    for place, row in shape.stand_ins:
        below = range(row + 1, rows.end[row])
        if waiting[below.stop] == waiting[row] and _bounds(shape, place, below, row_of):
            yield place


def _bounds(shape: Shape, place: int, below: range, row_of: Mapping[int, int]) -> bool:
    """Whether a stand-in bounds the tasks of some rows below it; it only tells of them otherwise."""
    out = shape.backward.edge[shape.backward.edges_of(place)]
    after: list[int] = shape.after[out[shape.link[out] == NO_LINK]].tolist()
    return any(row_of.get(one, int(shape.node[one])) in below for one in after)
