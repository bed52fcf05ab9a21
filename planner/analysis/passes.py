"""The forward and the backward pass over points of working time (see planner.worktime), by level or by node.

Values stand in one array: starts by place, then finishes by place. An edge bounds its node by the value at its source,
moved by a number of points; an edge between calendars is carried over the clock instead.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.analysis.shape import Side, Slice
    from planner.worktime import Bridge, IntArray, WorkingTimes

OPEN = 1 << 40
"""Farther than any point: what bounds nothing."""
NARROW = 8
"""With fewer nodes a level than this, plain lists are faster than arrays."""


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """Lags within a calendar, by edge: the points, and the `bits` of the reading that a point takes before them.

    Forward, what is lagged reads as a finish; seen backward, it may have been up to the next start, and so may a late
    finish that is `loose`: one in the hours off after it is no later in working time.
    """

    bits: IntArray
    lag: IntArray
    up: bool

    @classmethod
    def of(cls, lag: IntArray, *, up: bool, loose: IntArray | int = 0) -> Move:
        """Move by lags."""
        lagged = lag != 0
        bits = np.where(lagged, ~1, -1) if up else lagged.astype(np.int64) | loose
        return cls(bits, lag, up)

    def part(self, edges: slice | IntArray) -> Move:
        """The moves of some of the edges."""
        return Move(self.bits[edges], self.lag[edges], self.up)

    def part_that_moves(self, edges: slice) -> Move | None:
        """The moves of some of the edges, or None where none of them changes a point."""
        part = self.part(edges)
        return part if (part.bits != (-1 if self.up else 0)).any() else None

    def apply(self, points: IntArray) -> IntArray:
        """The points after the lags of the edges, one each."""
        return (points & self.bits if self.up else points | self.bits) + self.lag

    def apply_row(self, points: IntArray, number: int) -> IntArray:
        """`apply` for many points and a single edge."""
        bits = int(self.bits[number])
        return (points & bits if self.up else points | bits) + int(self.lag[number])

    def apply_one(self, point: int, number: int) -> int:
        """`apply` for a single edge."""
        bits = int(self.bits[number])
        return (point & bits if self.up else point | bits) + int(self.lag[number])


class Detour(NamedTuple):
    """Edges whose lags run on a third calendar: their places, what comes first, the way there, the lag, the way on."""

    places: IntArray
    before: Move
    there: Bridge
    lag: Move
    on: Bridge

    def carry(self, points: IntArray) -> IntArray:
        """Points of the origins as points of the goals."""
        return self.on.over(self.lag.apply(self.there.over(self.before.apply(points))))


class Part(NamedTuple):
    """Some edges that cross: which they are, their places among those asked for, and what they do on the way.

    That is the lag `before` they cross and the one `after`, where there are any; some take a `detour` instead.
    """

    edges: slice
    places: IntArray
    before: Move | None
    bridge: Bridge
    after: Move | None
    detour: Detour | None

    def carry(self, points: IntArray) -> IntArray:
        """Points of the origins as points of the goals, after the lag."""
        landed = self.bridge.over(self.before.apply(points) if self.before else points)
        if self.after:
            landed = self.after.apply(landed)
        if self.detour:
            landed[self.detour.places] = self.detour.carry(points.take(self.detour.places))
        return landed


@dataclass(frozen=True, slots=True, eq=False)
class Crossings:
    """The edges that go over the clock: their place in the edge order, the calendars they come from and go to.

    They change calendars, or they lag and end at a milestone. A lag runs before the change, on a third calendar, or
    after the change; `thirds` are the edges whose lags run between, `detour` leads these to their third calendar and
    on from there.
    """

    index: IntArray
    origin: IntArray
    goal: IntArray
    before: Move
    third: IntArray
    between: Move
    after: Move
    bridge: Bridge
    thirds: IntArray
    detour: tuple[Bridge, Bridge]
    parts: Mapping[tuple[int, int], Part | None]

    def within(self, edges: slice) -> Part | None:
        """Which of them are among some edges; those of the levels of a pass are known beforehand."""
        bounds = (edges.start, edges.stop)
        return self.parts[bounds] if bounds in self.parts else self.part_of(bounds)

    def part_of(self, bounds: tuple[int, int]) -> Part | None:
        """Which of them are among the edges between two bounds."""
        first, last = self.index.searchsorted(bounds).tolist()
        part = slice(first, last)
        if first == last:
            return None
        return Part(
            edges=part,
            places=self.index[part] - bounds[0],
            before=self.before.part_that_moves(part),
            bridge=self.bridge.part(part),
            after=self.after.part_that_moves(part),
            detour=self._detour_of(part),
        )

    def _detour_of(self, part: slice) -> Detour | None:
        """What those of a part of them do whose lags run between."""
        begin, end = self.thirds.searchsorted((part.start, part.stop)).tolist()
        if begin == end:
            return None
        thirds, (there, on) = self.thirds[begin:end], self.detour
        ways = there.part(slice(begin, end)), on.part(slice(begin, end))
        return Detour(thirds - part.start, self.before.part(thirds), ways[0], self.between.part(thirds), ways[1])

    def carry_row(self, times: WorkingTimes, points: IntArray, number: int, *, up: bool) -> IntArray:
        """`carry` for many points that a single edge carries."""
        clock = times.clocks(int(self.origin[number]), self.before.apply_row(points, number))
        if self.between.lag[number]:
            third = int(self.third[number])
            clock = times.clocks(third, self.between.apply_row(times.points(third, clock, up=up), number))
        return self.after.apply_row(times.points(int(self.goal[number]), clock, up=up), number)

    def carry_one(self, times: WorkingTimes, point: int, number: int, *, up: bool) -> int:
        """`carry` for a single edge, without the cost of arrays."""
        moved = self.before.apply_one(point, number)
        clock = times.clock(int(self.origin[number]), moved)
        if self.between.lag[number]:
            third = int(self.third[number])
            clock = times.clock(third, self.between.apply_one(times.point(third, clock, up=up), number))
        return self.after.apply_one(times.point(int(self.goal[number]), clock, up=up), number)


@dataclass(frozen=True, eq=False)
class Flow:
    """What the edges of one direction do to the values that they carry; `up` is the forward direction."""

    side: Side
    shift: IntArray
    crossings: Crossings
    times: WorkingTimes
    up: bool

    @cached_property
    def crossing_shift(self) -> IntArray:
        """The shift of the edges that cross."""
        return self.shift[self.crossings.index]

    def carried(self, values: IntArray, edges: slice) -> IntArray:
        """What some edges say to the nodes that they bound."""
        return self.shifted(values.take(self.side.source[edges]), edges)

    def shifted(self, came: IntArray, edges: slice) -> IntArray:
        """What some edges say whose sources have these values."""
        said = came + self.shift[edges]
        if len(self.crossings.index):
            self._cross(came, said, edges)
        return said

    def _cross(self, came: IntArray, said: IntArray, edges: slice) -> None:
        """Replace what the crossing ones among the edges say."""
        part = self.crossings.within(edges)
        if part is not None:
            said[part.places] = part.carry(came.take(part.places)) + self.crossing_shift[part.edges]

    def without(self, order: IntArray, edges: IntArray) -> Flow:
        """The flow in which some edges, numbered as `order` does, bound nothing."""
        if not len(edges):
            return self
        far = -OPEN if self.up else OPEN
        return replace(self, shift=self.shift + far * np.isin(order, edges))

    def everything(self, values: IntArray) -> IntArray:
        """What all edges say, in their order."""
        return self.carried(values, slice(0, len(self.shift)))

    def tightest(self, values: IntArray, place: int) -> int:
        """What the edges of one node allow it, if it has any."""
        edges = self.side.edges_of(place)
        said = self.carried(values, edges)
        return int((said.max() if self.up else said.min()) if len(said) else OPEN)


@dataclass(frozen=True, eq=False)
class Nodes:
    """The nodes by place: twice their minutes, 1 where they `last`, least starts (`lower`), last finishes (`upper`).

    Where it matters in a plan: `cap` is where a node begins at the latest and `floor` where it finishes late at the
    earliest, whatever its edges say; `begun` is where work in progress began, whose rest is what begins in the pass.
    """

    twice: IntArray
    last: IntArray
    lower: IntArray
    upper: IntArray
    least_starts: frozenset[int]
    cap: IntArray | None = None
    floor: IntArray | None = None
    begun: IntArray | None = None

    @cached_property
    def held(self) -> list[int]:
        """How many nodes before each place have a cap or have begun."""
        held = np.zeros(len(self.lower) + 1, dtype=np.int64)
        if self.cap is not None:
            held[1:] += self.cap < OPEN
        if self.begun is not None:
            held[1:] += self.begun >= 0
        counts: list[int] = np.cumsum(held).tolist()
        return counts

    @property
    def length(self) -> IntArray:
        """From the point of a start to that of its finish: a start reads after a break, a finish before it."""
        return self.twice - self.last

    def begins(self, values: IntArray) -> IntArray:
        """Where the work that the values place begins: their starts, or where the rest of what has begun goes on."""
        count = len(self.lower)
        return values[:count] if self.begun is None else values[count:] - self.length

    def rests(self, values: IntArray) -> IntArray:
        """The values as links see them from behind: work in progress starts where its rest goes on."""
        return values if self.begun is None else np.concatenate((self.begins(values), values[len(self.lower) :]))

    def put_begun(self, values: IntArray) -> None:
        """Let the starts of work in progress be the points at which it began, in place."""
        if self.begun is not None:
            np.copyto(values[: len(self.lower)], self.begun, where=self.begun >= 0)


def forward(flow: Flow, nodes: Nodes) -> IntArray:
    """Early values: every start as early as its bound and its edges allow."""
    if _narrow(flow, nodes):
        return np.array(forward_by_node(flow, nodes), dtype=np.int64)
    count, length = len(nodes.lower), nodes.length
    first = nodes.lower if nodes.cap is None else np.minimum(nodes.lower, nodes.cap)
    values = np.concatenate((first, first + length))
    nodes.put_begun(values)
    for part in flow.side.slices:
        starts, where = _reduced(flow, values, part, np.maximum), slice(part.first, part.last)
        np.maximum(starts, nodes.lower[where], out=starts)
        starts |= nodes.last[where]
        if nodes.least_starts:
            _least(flow, nodes, values, part, starts)
        held = nodes.held[part.last] > nodes.held[part.first]
        if held and nodes.cap is not None:
            np.minimum(starts, nodes.cap[where], out=starts)
        np.add(starts, length[where], out=values[count + part.first : count + part.last])
        values[where] = _held(starts, nodes.begun[where]) if held and nodes.begun is not None else starts
    return values


def _held(starts: IntArray, begun: IntArray) -> IntArray:
    """The starts of the nodes of a level, of work in progress the points at which it began."""
    return np.where(begun >= 0, begun, starts)


def backward(flow: Flow, nodes: Nodes) -> IntArray:
    """Late values: every finish as late as its bound and its edges allow."""
    if _narrow(flow, nodes):
        return np.array(backward_by_node(flow, nodes), dtype=np.int64)
    count, length, even = len(nodes.upper), nodes.length, ~nodes.last
    last = nodes.upper if nodes.floor is None else np.maximum(nodes.upper, nodes.floor & even)
    values = np.concatenate((last - length, last))
    for part in flow.side.slices:
        finishes, where = _reduced(flow, values, part, np.minimum), slice(part.first, part.last)
        np.minimum(finishes, nodes.upper[where], out=finishes)
        if nodes.floor is not None:
            np.maximum(finishes, nodes.floor[where], out=finishes)
        finishes &= even[where]
        np.subtract(finishes, length[where], out=values[where])
        values[count + part.first : count + part.last] = finishes
    return values


def _narrow(flow: Flow, nodes: Nodes) -> bool:
    """Whether there are too few nodes a level for arrays to pay."""
    return len(nodes.lower) < NARROW * len(flow.side.slices)


def _reduced(flow: Flow, values: IntArray, part: Slice, tighter: np.ufunc) -> IntArray:
    """The tightest of what the edges of each node of a level say."""
    said = flow.shifted(values.take(part.source), slice(part.edge_first, part.edge_last))
    tightest: IntArray = tighter.reduceat(said, part.groups)
    return tightest


def _least(flow: Flow, nodes: Nodes, values: IntArray, part: Slice, starts: IntArray) -> None:
    """Let the nodes that say when the first task of a summary starts take the least instead of the greatest."""
    for place in nodes.least_starts.intersection(range(part.first, part.last)):
        starts[place - part.first] = flow.carried(values, flow.side.edges_of(place)).min()


def forward_by_node(flow: Flow, nodes: Nodes) -> list[int]:
    """`forward` on plain lists."""
    count = len(nodes.lower)
    lower, length, last = nodes.lower.tolist(), nodes.length.tolist(), nodes.last.tolist()
    cap, begun = _listed(nodes.cap, OPEN, count), _listed(nodes.begun, -1, count)
    values: list[int] = [0] * (2 * count)

    def put(place: int, begin: int) -> None:
        """Put the start and the finish of a node that begins there."""
        begin = min(begin, cap[place])
        values[place] = begun[place] if begun[place] >= 0 else begin
        values[count + place] = begin + length[place]

    for place in range(count):
        put(place, lower[place])
    reader = _Reader(flow)
    for part in flow.side.slices:
        for place in range(part.first, part.last):
            said = reader.said(values, place)
            put(place, min(said) if place in nodes.least_starts else max(lower[place], *said) | last[place])
    return values


def _listed(values: IntArray | None, rest: int, count: int) -> list[int]:
    """Values as a plain list, the same one for every node where there are none."""
    return [rest] * count if values is None else values.tolist()


def backward_by_node(flow: Flow, nodes: Nodes) -> list[int]:
    """`backward` on plain lists."""
    length, last, count = nodes.length.tolist(), nodes.last.tolist(), len(nodes.upper)
    floor = _listed(nodes.floor, 0, count)
    upper = [max(most, least) & ~odd for most, least, odd in zip(nodes.upper.tolist(), floor, last, strict=True)]
    values: list[int] = [finish - more for finish, more in zip(upper, length, strict=True)] + upper
    reader = _Reader(flow)
    for part in flow.side.slices:
        for place in range(part.first, part.last):
            finish = max(min(values[count + place], *reader.said(values, place)), floor[place]) & ~last[place]
            values[place], values[count + place] = finish - length[place], finish
    return values


class _Reader:
    """The edges of a flow as plain lists."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._source, self._shift = flow.side.source.tolist(), flow.shift.tolist()
        self._starts = flow.side.starts.tolist()
        self._crossing = {edge: number for number, edge in enumerate(flow.crossings.index.tolist())}

    def said(self, values: list[int], place: int) -> list[int]:
        """What the edges of the node at a place say."""
        edges = range(self._starts[place], self._starts[place + 1])
        if not self._crossing:
            return [values[self._source[edge]] + self._shift[edge] for edge in edges]
        return [self._carried(values[self._source[edge]], edge) + self._shift[edge] for edge in edges]

    def _carried(self, point: int, edge: int) -> int:
        number = self._crossing.get(edge)
        if number is None:
            return point
        return self._flow.crossings.carry_one(self._flow.times, point, number, up=self._flow.up)
