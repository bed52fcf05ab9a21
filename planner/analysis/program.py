"""From facts and shape to what the passes run on: lengths, bounds and shifts in points of working time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.facts import Fact, lag_calendars
from planner.analysis.passes import OPEN, Crossings, Flow, Move, Nodes

if TYPE_CHECKING:
    from planner.analysis.links import Rows
    from planner.analysis.shape import BoolArray, Shape, Side
    from planner.worktime import IntArray, PlanCalendars


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """Everything the passes need but the finish of the plan.

    `calendar` is by place, `rows` holds the place of each row, `leaves` the rows without children; `start_to_finish`
    are the SF edges without lag, whose successors finish at the very reading of the start that drives them.
    """

    shape: Shape
    calendars: PlanCalendars
    facts: IntArray
    calendar: IntArray
    rows: IntArray
    leaves: IntArray
    nodes: Nodes
    forward: Flow
    backward: Flow
    start_to_finish: IntArray

    def finish(self, early: IntArray) -> int:
        """The clock time at which the last task finishes."""
        latest = np.zeros(len(self.calendars.times), dtype=np.int64)
        places = self.rows[self.leaves]
        np.maximum.at(latest, self.calendar[places], early[self.shape.count + places])
        used = np.flatnonzero(latest)
        return max((self.calendars.times.clock(int(number), int(latest[number])) for number in used), default=0)

    def bounded(self, finish: int) -> Nodes:
        """The nodes with their upper bounds, when the plan has to finish at a clock time."""
        facts, times = self.facts[self.leaves], self.calendars.times
        calendar, places = facts[:, Fact.CALENDAR], self.rows[self.leaves]
        twice = self.nodes.twice[places]
        finishes = times.points(np.arange(len(times)), np.full(len(times), finish), up=False)[calendar]
        for fact, extra in ((Fact.FINISH_BY, np.zeros_like(twice)), (Fact.START_BY, twice)):
            bound = np.flatnonzero(facts[:, fact] >= 0)
            points = times.points(calendar[bound], facts[bound, fact], up=False) + extra[bound]
            finishes[bound] = np.minimum(finishes[bound], points)
        upper = np.full(self.shape.count, OPEN)
        upper[places] = finishes & ~self.nodes.last[places]
        return replace(self.nodes, upper=upper)


def program(shape: Shape, rows: Rows, facts: IntArray, lags: IntArray, calendars: PlanCalendars, start: int) -> Program:
    """Compile the facts of a plan that starts at a clock time."""
    count, places = shape.count, shape.place[: len(rows.ids)]
    leaves = shape.leaves
    facts = _inherited(facts, rows)
    calendar = np.zeros(count, dtype=np.int64)
    calendar[places] = facts[:, Fact.CALENDAR]
    named = calendar.copy()
    named[places] = facts[:, Fact.NAMED_CALENDAR]
    for place, row in shape.stand_ins:
        below = {int(facts[leaf, Fact.CALENDAR]) for leaf in rows.leaves(row)}
        calendar[place] = below.pop() if len(below) == 1 else calendars.elapsed
        named[place] = facts[row, Fact.NAMED_CALENDAR]
    twice = np.zeros(count, dtype=np.int64)
    twice[places[leaves]] = 2 * facts[leaves, Fact.MINUTES]
    lower = np.zeros(count, dtype=np.int64)
    lower[places[leaves]] = _lower(facts[leaves], calendars, start)
    nodes = Nodes(twice, (twice > 0).astype(np.int64), lower, np.full(count, OPEN), shape.least_starts)
    nodes.lower[:] |= nodes.last
    flows = _flows(shape, twice, calendar, named, lags, calendars)
    return Program(shape, calendars, facts, calendar, places, leaves, nodes, *flows, _start_to_finish(shape, lags))


def _start_to_finish(shape: Shape, lags: IntArray) -> IntArray:
    """The SF edges without lag, as the forward side numbers them."""
    lag = np.append(lags[:, 0], 0)[shape.link]
    return np.flatnonzero((~shape.from_finish & shape.to_finish & (lag == 0))[shape.forward.edge])


def _inherited(facts: IntArray, rows: Rows) -> IntArray:
    """The facts with the start-from and finish-by dates of summary tasks handed down to the tasks below them."""
    dated = np.flatnonzero((facts[:, Fact.START_FROM] >= 0) | (facts[:, Fact.FINISH_BY] >= 0)).tolist()
    summaries = [row for row in dated if rows.summary(row)]
    if not summaries:
        return facts
    facts = facts.copy()
    for row in summaries:
        below = slice(row + 1, rows.end[row])
        start_from, finish_by = int(facts[row, Fact.START_FROM]), int(facts[row, Fact.FINISH_BY])
        np.maximum(facts[below, Fact.START_FROM], start_from, out=facts[below, Fact.START_FROM])
        if finish_by >= 0:
            own = facts[below, Fact.FINISH_BY]
            facts[below, Fact.FINISH_BY] = np.where((own < 0) | (own > finish_by), finish_by, own)
    return facts


def _lower(facts: IntArray, calendars: PlanCalendars, start: int) -> IntArray:
    """The first points at which tasks may start: the start of the plan, and what start and finish constraints say."""
    times, calendar = calendars.times, facts[:, Fact.CALENDAR]
    lower = times.points(np.arange(len(times)), np.full(len(times), start), up=True)[calendar]
    for fact, up, less in (
        (Fact.START_FROM, True, np.zeros_like(lower)),
        (Fact.FINISH_FROM, False, 2 * facts[:, Fact.MINUTES]),
    ):
        bound = np.flatnonzero(facts[:, fact] >= 0)
        points = times.points(calendar[bound], facts[bound, fact], up=up) - less[bound]
        lower[bound] = np.maximum(lower[bound], points)
    return lower


@dataclass(frozen=True, slots=True, eq=False)
class _Ends:
    """By edge number: the calendars at both ends and of the lag, the lag in points, whether an end is a milestone."""

    before: IntArray
    after: IntArray
    lag_calendar: IntArray
    lag: IntArray
    milestone: BoolArray
    loose: IntArray

    def crossings(self, side: Side, *, up: bool) -> Crossings:
        """The edges that go over the clock, as one direction meets them."""
        lagged = (self.lag != 0) & ((self.lag_calendar != self.before) | self.milestone)
        index = np.flatnonzero(((self.before != self.after) | lagged)[side.edge])
        edge = side.edge[index]
        origin, goal = (self.before[edge], self.after[edge]) if up else (self.after[edge], self.before[edge])
        lag, third = (self.lag if up else -self.lag)[edge], self.lag_calendar[edge]
        early, late = third == origin, (third != origin) & (third == goal)
        moves = (Move.of(np.where(when, lag, 0), up=up) for when in (early, ~early & ~late, late))
        before, between, after = moves
        loose = np.zeros_like(lag) if up else self.loose[edge]
        return Crossings(index, origin, goal, loose, before, third, between, after)


def _flows(
    shape: Shape, twice: IntArray, calendar: IntArray, named: IntArray, lags: IntArray, calendars: PlanCalendars
) -> tuple[Flow, Flow]:
    """What edges do to values in both directions."""
    own = np.vstack((lags, [[0, 0]]))[shape.link]  # edges without a link read the last row
    kinds = lag_calendars(own[:, 1], named[shape.before], named[shape.after], calendars)
    loose = (shape.to_finish & (twice[shape.after] > 0)).astype(np.int64)
    milestone = (twice[shape.before] == 0) | (twice[shape.after] == 0)
    ends = _Ends(calendar[shape.before], calendar[shape.after], kinds, 2 * own[:, 0], milestone, loose)
    less = np.where(shape.to_finish, twice[shape.after], 0)
    more = np.where(shape.from_finish, 0, twice[shape.before])
    return (
        _flow(shape.forward, ends, -less, calendars, up=True),
        _flow(shape.backward, ends, more, calendars, up=False),
    )


def _flow(side: Side, ends: _Ends, shift: IntArray, calendars: PlanCalendars, *, up: bool) -> Flow:
    """One direction: edges within a calendar are moved by their lag here, those that cross it on the way."""
    crossings = ends.crossings(side, up=up)
    lag = (ends.lag if up else -ends.lag)[side.edge]
    lag[crossings.index] = 0
    return Flow(side, shift[side.edge] + lag, crossings, calendars.times, up)
