"""Progress override: which links the rest of work that has begun no longer waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.expand import NO_LINK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.analysis.links import Rows
    from planner.analysis.shape import BoolArray, Shape
    from planner.worktime import IntArray


def ignored_edges(shape: Shape, rows: Rows, started: BoolArray, finished: BoolArray) -> IntArray:
    """The edges from unfinished work to work that has begun, by places that have started and finished.

    A link of a summary task is one of all below it. As a predecessor that is finished when all of it is. What has begun
    below a summary task heeds the links to that if none comes from unfinished work, or if all below has begun.
    """
    begun, known, row_of = started.copy(), finished.copy(), dict(shape.stand_ins)
    for place, row in reversed(shape.stand_ins):
        heeding = _heeding(shape, place, range(row + 1, rows.end[row]), row_of)
        begun[place] = bool(heeding) and begun[heeding].all()
    for place, _ in shape.stand_ins:
        into = shape.forward.edge[shape.forward.edges_of(place)]
        known[place] = begun[place] or known[shape.before[into]].all()
    return np.flatnonzero(begun[shape.after] & ~known[shape.before])


def _heeding(shape: Shape, place: int, below: range, row_of: Mapping[int, int]) -> list[int]:
    """The places of rows below that a stand-in bounds; none where it only tells of them."""
    out = shape.backward.edge[shape.backward.edges_of(place)]
    after: list[int] = shape.after[out[shape.link[out] == NO_LINK]].tolist()
    return [one for one in after if row_of.get(one, int(shape.node[one])) in below]
