"""The program of a schedule as the runs walk it: node by node, each with a row of values, one for each run.

On the calendar of the plan alone values are working minutes in single precision, which is exact enough and fast; else
they are whole points of working time (see planner.worktime), which follow every rule of the schedule.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from planner.analysis.facts import Fact, Lag, resolved_lags
from planner.analysis.passes import OPEN
from planner.analysis.terms import NodeLimits
from planner.pace import breathe, paced
from planner.worktime import to_minutes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from planner.analysis.passes import Flow
    from planner.analysis.program import Program
    from planner.analysis.schedule import Schedule
    from planner.worktime import IntArray

    Row = NDArray[Any]
    Rules = tuple[bool, int | None, int | None, int | None, bool, int]

NONE: Final = -1
"""No link, no crossing, no date."""
NO_RULES: Final[Rules] = (False, None, None, None, False, 0)
"""What a node has in `bound` and the fields behind it where its edges alone say when it begins."""
FAR: Final = OPEN >> 1
"""Shifts beyond this are of edges that bound nothing."""


class Edge(NamedTuple):
    """What bounds a node: the node it comes from and which of its ends, a shift, the link, and what it crosses.

    `length` tells whether the length of the bounded node (forward) or that of the source (backward, from a start) has
    to be taken into account: the edge bounds the other end of the node.
    """

    source: int
    finish: bool
    shift: int
    length: bool
    link: int
    crossing: int


class Node(NamedTuple):
    """A node: the edges that bound it, its bounds where it has any, and what it is.

    `bound` tells whether its lower bound may say more than its edges, none of which leads before the plan begins.
    `finish_from` is the earliest finish, `cap` the latest begin, `begun` where work in progress began; `least` takes
    the least of its edges instead of the greatest; `lasts` is 1 for work between calendars, whose length is a point
    less than twice its minutes, because it begins after a break and not before. `after` are the nodes after whose
    finish it begins, where nothing else is to be said of it.
    """

    edges: tuple[Edge, ...]
    lower: int
    bound: bool
    finish_from: int | None
    cap: int | None
    begun: int | None
    least: bool
    lasts: int
    after: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """All nodes in the order in which they are walked.

    `straight` tells that all work runs on the calendar of the plan; `origin` is the value that counts as 0
    then, so that single precision is enough. `place` is the node of each row of the
    schedule, `lengths` the planned length of each node, `lags` the planned lag of each edge on a single calendar.
    """

    straight: bool
    program: Program
    nodes: tuple[Node, ...]
    place: tuple[int, ...]
    leaves: tuple[int, ...]
    calendar: tuple[int, ...]
    lengths: IntArray
    lags: IntArray | None
    origin: int

    @property
    def unit(self) -> int:
        """How many of the values make a minute."""
        return 1 if self.straight else 2

    @property
    def kind(self) -> type:
        """What values are kept as."""
        return np.float32 if self.straight else np.int64

    def forward(self, edge: Edge, value: Row) -> Row:
        """What an edge says to the node that it bounds, before that node's length."""
        return self._said(self.program.forward, edge, value)

    def backward(self, edge: Edge, value: Row) -> Row:
        """What an edge says to the node that it bounds from behind."""
        return self._said(self.program.backward, edge, value)

    def _said(self, flow: Flow, edge: Edge, value: Row) -> Row:
        if edge.crossing != NONE:
            value = flow.crossings.carry_row(flow.times, value, edge.crossing, up=flow.up)
        return value + value.dtype.type(edge.shift) if edge.shift else value


def course_of(schedule: Schedule) -> Course:
    """The course of a schedule."""
    program = schedule.compiled.program
    straight = _one_calendar(program, schedule.project.number)
    lags = _lags(schedule) if straight else None
    ahead = _edges(program.forward, program, lags)
    rows = program.rows.tolist()
    origin = _origin(schedule) if straight else 0
    return Course(
        straight=straight,
        program=program,
        nodes=tuple(_nodes(program, ahead, origin, straight=straight)),
        place=tuple(rows),
        leaves=tuple(rows[leaf] for leaf in program.leaves.tolist()),
        calendar=tuple(program.calendar.tolist()),
        lengths=program.nodes.twice >> (1 if straight else 0),
        lags=lags,
        origin=origin,
    )


def edges_back(course: Course) -> list[tuple[Edge, ...]]:
    """For each node of a course the edges that bound its late finish."""
    return _edges(course.program.backward, course.program, None if course.lags is None else -course.lags)


def _one_calendar(program: Program, project: int) -> bool:
    """Whether all work and all lags run on the calendar of the plan."""
    crossings = program.forward.crossings
    own = set(program.calendar.tolist()) <= {project}
    return own and bool((crossings.origin == crossings.goal).all()) and not len(crossings.thirds)


def _origin(schedule: Schedule) -> int:
    """The working minutes before the plan begins, on its calendar."""
    times, calendar = schedule.compiled.program.calendars.times, schedule.project.number
    return times.point(calendar, to_minutes(schedule.begin), up=False) >> 1


def _lags(schedule: Schedule) -> IntArray:
    """The planned lag of each edge in minutes, as the shape numbers them."""
    compiled = schedule.compiled
    lags = resolved_lags(compiled.lags, compiled.network.links, compiled.facts)
    planned: IntArray = np.append(lags[:, Lag.AMOUNT], 0)[compiled.shape.link]
    return planned


def _edges(flow: Flow, program: Program, lags: IntArray | None) -> list[tuple[Edge, ...]]:
    """The edges that bound each node, in one direction; `lags` are given on a single calendar."""
    breathe()
    shape, side, count = program.shape, flow.side, program.shape.count
    length = (shape.to_finish if flow.up else ~shape.from_finish)[side.edge]
    sign = 1 if flow.up else -1
    planned = flow.shift + sign * program.nodes.twice[side.node] * length
    shift = planned if lags is None else np.where(np.abs(flow.shift) > FAR, flow.shift, lags[side.edge])
    crossing = np.full(len(side.edge), NONE)
    if lags is None:
        crossing[flow.crossings.index] = np.arange(len(flow.crossings.index))
    columns = (side.source % count, side.source >= count, shift, length, shape.link[side.edge], crossing)
    edges = [Edge(*row) for row in paced(zip(*(column.tolist() for column in columns), strict=True))]
    starts = side.starts.tolist()
    found = (edges[first:last] for first, last in pairwise(starts))
    return [tuple(edge for edge in some if abs(edge.shift) < FAR) for some in paced(found)]


def _nodes(program: Program, edges: list[tuple[Edge, ...]], origin: int, *, straight: bool) -> list[Node]:
    """The nodes with what bounds them."""
    nodes, count = program.nodes, program.shape.count
    lower, finish_from = _bounds(program)
    cap = np.full(count, NONE) if nodes.cap is None else np.where(nodes.cap < OPEN, nodes.cap, NONE)
    begun = np.full(count, NONE) if nodes.begun is None else nodes.begun

    def bounds(column: IntArray) -> list[int | None]:
        """A column of points as values, None where there is none."""
        return [None if value < 0 else (value >> straight) - origin for value in column.tolist()]

    least_values: list[int] = ((lower >> straight) - origin).tolist()
    bound = [_bound(value, some) for value, some in zip(least_values, edges, strict=True)]
    lasts: list[int] = [0] * count if straight else nodes.last.tolist()
    leasts = [place in nodes.least_starts for place in range(count)]
    rules: Iterable[Rules] = zip(bound, bounds(finish_from), bounds(cap), bounds(begun), leasts, lasts, strict=True)
    return [
        Node(some, least, *rule, _after(some, rule) if straight else ())
        for some, least, rule in paced(zip(edges, least_values, rules, strict=True))
    ]


def _after(edges: tuple[Edge, ...], rules: Rules) -> tuple[int, ...]:
    """The nodes after whose finish a node begins, if it heeds finish-start links without lag and no other rule."""
    plain = all(edge.finish and not edge.shift and not edge.length for edge in edges)
    return tuple(edge.source for edge in edges) if plain and rules == NO_RULES else ()


def _bound(lower: int, edges: tuple[Edge, ...]) -> bool:
    """Whether the lower bound of a node may say more than its edges."""
    return lower > 0 or not edges or any(edge.length or edge.shift < 0 for edge in edges)


def _bounds(program: Program) -> tuple[IntArray, IntArray]:
    """The earliest begin of each node whatever its length, and its earliest finish (NONE without)."""
    nodes, facts = program.nodes, program.facts[program.leaves]
    finish_from = np.full(program.shape.count, NONE)
    bound = np.flatnonzero((facts[:, Fact.FINISH_FROM] >= 0) & (facts[:, Fact.ACTUAL_START] < 0))
    if not len(bound):
        return nodes.lower, finish_from
    places = program.rows[program.leaves[bound]]
    times = program.calendars.times
    finish_from[places] = times.points(facts[bound, Fact.CALENDAR], facts[bound, Fact.FINISH_FROM], up=False)
    free = facts[bound].copy()
    free[:, Fact.FINISH_FROM] = NONE
    lower = nodes.lower.copy()
    lower[places] = NodeLimits(free, program.calendars, program.terms).lower(None) | nodes.last[places]
    return lower, finish_from
