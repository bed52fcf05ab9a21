"""From facts and shape to what the passes run on: lengths, bounds and shifts in points of working time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.facts import NEVER, NO_LAG, Fact, Lag, lag_calendars
from planner.analysis.override import ignored_edges
from planner.analysis.passes import OPEN, Crossings, Flow, Move, Nodes, forward as forward_pass
from planner.analysis.terms import NodeLimits, Terms

if TYPE_CHECKING:
    from planner.analysis.links import Rows
    from planner.analysis.shape import BoolArray, Shape, Side
    from planner.worktime import IntArray, PlanCalendars, WorkingTimes


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """Everything the passes need but the finish of the plan.

    `calendar` is by place, `rows` holds the place of each row, `leaves` the rows without children, `finished` the
    places of finished work; `ignored` are the forward edges that progress override leaves out; `start_to_finish` are
    the SF edges without lag, whose successors finish at the very reading of the start that drives them; `shares` says
    that a lag is a share of a duration.
    """

    shape: Shape
    calendars: PlanCalendars
    terms: Terms
    facts: IntArray
    calendar: IntArray
    rows: IntArray
    leaves: IntArray
    finished: IntArray
    nodes: Nodes
    forward: Flow
    backward: Flow
    ignored: IntArray
    start_to_finish: IntArray
    shares: bool

    def with_durations(self, rows: IntArray, old: IntArray, new: IntArray) -> Program | None:
        """This program for other facts of some rows, where only lasting durations differ; else None.

        Durations move the edges of their tasks and nothing else, unless a date or a share of a lag is counted in them.
        """
        rows = rows[(old[rows] != new[rows]).any(axis=1)]
        if not len(rows):
            return self
        told = np.delete(np.arange(len(Fact)), (Fact.MINUTES, Fact.WHOLE))
        plain = (old[rows][:, told] == new[rows][:, told]).all() and (new[rows][:, _COUNTED] < 0).all()
        lasting = (old[rows, Fact.MINUTES] > 0).all() and (new[rows, Fact.MINUTES] > 0).all()
        if self.shares or not (plain and lasting) or not np.isin(rows, self.leaves).all():
            return None
        more = 2 * (new[rows, Fact.MINUTES] - old[rows, Fact.MINUTES])
        return self._moved(rows, new if self.facts is old else self._inherited(rows, new), more)

    def _inherited(self, rows: IntArray, facts: IntArray) -> IntArray:
        """The facts of this program with other durations of some rows; what summary tasks hand down stays."""
        inherited = self.facts.copy(order="K")
        for fact in (Fact.MINUTES, Fact.WHOLE):
            inherited[rows, fact] = facts[rows, fact]
        return inherited

    def _moved(self, rows: IntArray, facts: IntArray, more: IntArray) -> Program:
        """This program with more points in the tasks of some rows."""
        twice, shape = self.nodes.twice.copy(), self.shape
        twice[self.rows[rows]] += more
        forward, backward = self.forward.shift.copy(), self.backward.shift.copy()
        for place, points in zip(self.rows[rows].tolist(), more.tolist(), strict=True):
            after, before = shape.forward.edges_of(place), shape.backward.edges_of(place)
            forward[after] -= points * shape.to_finish[shape.forward.edge[after]]
            backward[before] += points * ~shape.from_finish[shape.backward.edge[before]]
        return replace(
            self,
            facts=facts,
            nodes=replace(self.nodes, twice=twice),
            forward=replace(self.forward, shift=forward),
            backward=replace(self.backward, shift=backward),
        )

    def finish(self, early: IntArray) -> int:
        """The clock time at which the last task finishes."""
        latest = np.zeros(len(self.calendars.times), dtype=np.int64)
        places = self.rows[self.leaves]
        np.maximum.at(latest, self.calendar[places], early[self.shape.count + places])
        used = np.flatnonzero(latest)
        return max((self.calendars.times.clock(int(number), int(latest[number])) for number in used), default=0)

    def latest(self, early: IntArray, finish: int) -> int:
        """The clock time that late dates of what need not be live by the target count back from.

        That is the finish of the plan or, where its go-live has time to spare, what it would be with the go-live at its
        target: what follows may slip by as much as the go-live may, so that it takes none of that from it.
        """
        if self.terms.target == NEVER or self.aims_at_all:
            return finish
        places = self.rows[self.leaves[self.aimed]]
        ends = self.calendars.times.clocks(self.calendar[places], early[self.shape.count + places])
        moved = self._at_target(places[ends == ends.max()])
        late = (moved.lower > self.nodes.begins(early)).any()
        return self.finish(forward_pass(self.forward, moved)) if late else finish

    def _at_target(self, places: IntArray) -> Nodes:
        """The nodes, of which some finish no earlier than the target."""
        nodes, lower = self.nodes, self.nodes.lower.copy()
        ends = self.calendars.times.points(self.calendar[places], np.full(len(places), self.terms.target), up=False)
        lower[places] = np.maximum(lower[places], (ends & ~nodes.last[places]) - nodes.length[places])
        return replace(nodes, lower=lower)

    @property
    def aimed(self) -> slice:
        """Which of the leaves the target is about."""
        return slice(*np.searchsorted(self.leaves, (self.terms.aimed.start, self.terms.aimed.stop)).tolist())

    @property
    def aims_at_all(self) -> bool:
        """Whether the target is about all leaves, so that it takes the place of the plan's finish."""
        return self.aimed == slice(0, len(self.leaves))

    def bounded(self, finish: int) -> Nodes:
        """The nodes with their upper bounds, when the plan has to finish at a clock time."""
        leaves, times = self.leaves, self.calendars.times
        calendar, places = self.facts[leaves, Fact.CALENDAR], self.rows[leaves]
        twice = self.nodes.twice[places]
        finishes = times.points(np.arange(len(times)), np.full(len(times), finish), up=False)[calendar]
        if self.terms.target != NEVER:
            self._aim(finishes, calendar)
        for fact, extra in self._bounds(twice):
            clock = self.facts[leaves, fact]
            bound = np.flatnonzero(clock >= 0)
            points = times.points(calendar[bound], clock[bound], up=False) + extra[bound]
            finishes[bound] = np.minimum(finishes[bound], points)
        upper = np.full(self.shape.count, OPEN)
        upper[places] = finishes & ~self.nodes.last[places]
        return replace(self.nodes, upper=upper)

    def _bounds(self, twice: IntArray) -> list[tuple[Fact, IntArray]]:
        """The clock times that bound finishes, and the points from each to the finish that it bounds."""
        none = np.zeros_like(twice)
        bounds = [(Fact.FINISH_BY, none), (Fact.START_BY, twice)]
        return [*bounds, (Fact.DEADLINE, none)] if self.terms.deadlines_bind else bounds

    def _aim(self, finishes: IntArray, calendar: IntArray) -> None:
        """Let the leaves that the target is about finish by it; about all, it takes the place of the plan's finish."""
        aimed = self.aimed
        target = np.full(aimed.stop - aimed.start, self.terms.target)
        points = self.calendars.times.points(calendar[aimed], target, up=False)
        finishes[aimed] = points if self.aims_at_all else np.minimum(finishes[aimed], points)


def program(
    shape: Shape, rows: Rows, facts: IntArray, lags: IntArray, calendars: PlanCalendars, terms: Terms
) -> Program:
    """Compile the facts of a plan on its terms."""
    count, places, leaves = shape.count, shape.place[: len(rows.ids)], shape.leaves
    facts = _inherited(facts, rows)
    clocks = _calendars(shape, rows, facts, calendars)
    twice = np.zeros(count, dtype=np.int64)
    twice[places[leaves]] = 2 * facts[leaves, Fact.MINUTES]
    started = _placed(facts[:, Fact.ACTUAL_START] >= 0, places, leaves, count)
    finished = _placed(facts[:, Fact.ACTUAL_FINISH] >= 0, places, leaves, count)
    nodes = _nodes(shape, twice, facts[leaves], places[leaves], calendars, terms)
    ignored = ignored_edges(shape, rows, started, finished) if terms.override and started.any() else _NO_EDGES
    settled = _settled(shape, started, finished, ignored)
    forward, backward = _flows(_ends(shape, twice, clocks, lags, calendars), shape, twice, settled, calendars)
    return Program(
        shape=shape,
        calendars=calendars,
        terms=terms,
        facts=facts,
        calendar=clocks[0],
        rows=places,
        leaves=leaves,
        finished=np.flatnonzero(finished),
        nodes=nodes,
        forward=forward.without(shape.forward.edge, ignored),
        backward=backward.without(shape.backward.edge, settled),
        ignored=_in_order(shape.forward, ignored),
        start_to_finish=_start_to_finish(shape, lags),
        shares=bool(lags[:, Lag.SHARE].any()),
    )


_COUNTED = [Fact.FINISH_FROM, Fact.START_FROM, Fact.START_BY, Fact.FINISH_BY, Fact.ACTUAL_START]
"""The dates from which durations may be counted backward before the passes begin."""
_NO_EDGES = np.zeros(0, dtype=np.int64)


def _calendars(shape: Shape, rows: Rows, facts: IntArray, calendars: PlanCalendars) -> tuple[IntArray, IntArray]:
    """By place the calendar that work runs on, and the one that lags run on."""
    places = shape.place[: len(rows.ids)]
    calendar = np.zeros(shape.count, dtype=np.int64)
    calendar[places] = facts[:, Fact.CALENDAR]
    named = calendar.copy()
    named[places] = facts[:, Fact.NAMED_CALENDAR]
    for place, row in shape.stand_ins:
        below = {int(facts[leaf, Fact.CALENDAR]) for leaf in rows.leaves(row)}
        calendar[place] = below.pop() if len(below) == 1 else calendars.elapsed
        named[place] = facts[row, Fact.NAMED_CALENDAR]
    return calendar, named


def _placed(flags: BoolArray, places: IntArray, leaves: IntArray, count: int) -> BoolArray:
    """Flags of rows as flags of places; only those of tasks without children count."""
    placed = np.zeros(count, dtype=np.bool_)
    placed[places[leaves]] = flags[leaves]
    return placed


def _settled(shape: Shape, started: BoolArray, finished: BoolArray, ignored: IntArray) -> IntArray:
    """The edges that bound no late date: those at finished work, from starts that have happened, and ignored ones."""
    if not started.any():
        return _NO_EDGES
    happened = finished[shape.after] | finished[shape.before] | (started[shape.before] & ~shape.from_finish)
    happened[ignored] = True
    return np.flatnonzero(happened)


def _in_order(side: Side, edges: IntArray) -> IntArray:
    """The places of some edges in the order of a side."""
    return np.flatnonzero(np.isin(side.edge, edges)) if len(edges) else edges


def _nodes(
    shape: Shape, twice: IntArray, facts: IntArray, places: IntArray, calendars: PlanCalendars, terms: Terms
) -> Nodes:
    """The nodes with the bounds that the tasks without children have, whose facts and places are given."""
    count = shape.count
    last = (twice > 0).astype(np.int64)
    lower = np.zeros(count, dtype=np.int64)
    bounds = NodeLimits(facts, calendars, terms)
    lower[places] = bounds.lower(_loose(shape, places) if terms.early_leads else None)
    lower |= last
    return Nodes(
        twice=twice,
        last=last,
        lower=lower,
        upper=np.full(count, OPEN),
        least_starts=shape.least_starts,
        cap=_spread(bounds.cap(), places, count, OPEN, last),
        floor=_spread(bounds.floor(), places, count, 0, 0),
        begun=_spread(bounds.begun(), places, count, NEVER, 0),
    )


def _loose(shape: Shape, places: IntArray) -> BoolArray:
    """Whether something precedes the nodes at some places."""
    return np.isin(places, shape.after)


def _spread(values: IntArray | None, places: IntArray, count: int, rest: int, put: IntArray | int) -> IntArray | None:
    """Values of some places among all places, or None where there are none."""
    if values is None:
        return None
    spread = np.full(count, rest, dtype=np.int64)
    spread[places] = values
    return spread | put


def _start_to_finish(shape: Shape, lags: IntArray) -> IntArray:
    """The SF edges without lag, as the forward side numbers them."""
    lag = np.append(lags[:, Lag.AMOUNT], 0)[shape.link]
    return np.flatnonzero((~shape.from_finish & shape.to_finish & (lag == 0))[shape.forward.edge])


def _inherited(facts: IntArray, rows: Rows) -> IntArray:
    """The facts with the start-from, finish-by and deadline dates of summary tasks handed down to the tasks below."""
    handed = (Fact.START_FROM, Fact.FINISH_BY, Fact.DEADLINE)
    dated = np.flatnonzero((facts[:, list(handed)] >= 0).any(axis=1)).tolist()
    summaries = [row for row in dated if rows.summary(row)]
    if not summaries:
        return facts
    facts = facts.copy(order="K")
    for row in summaries:
        below = slice(row + 1, rows.end[row])
        np.maximum(facts[below, Fact.START_FROM], facts[row, Fact.START_FROM], out=facts[below, Fact.START_FROM])
        for fact in (Fact.FINISH_BY, Fact.DEADLINE):
            _hand_down(facts[below, fact], int(facts[row, fact]))
    return facts


def _hand_down(own: IntArray, latest: int) -> None:
    """Let dates be no later than one, in place."""
    if latest >= 0:
        own[(own < 0) | (own > latest)] = latest


@dataclass(frozen=True, slots=True, eq=False)
class _Ends:
    """By edge number: the calendars at both ends and of the lag, the lag in points, whether an end is a milestone."""

    before: IntArray
    after: IntArray
    lag_calendar: IntArray
    lag: IntArray
    milestone: BoolArray
    loose: IntArray

    def crossings(self, side: Side, times: WorkingTimes, *, up: bool, left_out: IntArray | None = None) -> Crossings:
        """The edges that go over the clock, as one direction meets them; those `left_out` do not."""
        crossing = (self.before != self.after) | (
            (self.lag != 0) & ((self.lag_calendar != self.before) | self.milestone)
        )
        if left_out is not None:
            crossing[left_out] = False
        index = np.flatnonzero(crossing[side.edge])
        edge = side.edge[index]
        origin, goal = (self.before[edge], self.after[edge]) if up else (self.after[edge], self.before[edge])
        lag, third = (self.lag if up else -self.lag)[edge], self.lag_calendar[edge]
        early, late = third == origin, (third != origin) & (third == goal)
        thirds = np.flatnonzero(~(early | late) & (lag != 0))
        crossings = Crossings(
            index=index,
            origin=origin,
            goal=goal,
            before=Move.of(np.where(early, lag, 0), up=up, loose=0 if up else self.loose[edge]),
            third=third,
            between=Move.of(np.where(early | late, 0, lag), up=up),
            after=Move.of(np.where(late, lag, 0), up=up),
            bridge=times.bridge(origin, goal, up=up),
            thirds=thirds,
            detour=(
                times.bridge(origin[thirds], third[thirds], up=up),
                times.bridge(third[thirds], goal[thirds], up=up),
            ),
            parts={},
        )
        levels = [(part.edge_first, part.edge_last) for part in side.slices] if len(index) else []
        return replace(crossings, parts={level: crossings.part_of(level) for level in levels})


def _ends(
    shape: Shape, twice: IntArray, clocks: tuple[IntArray, IntArray], lags: IntArray, calendars: PlanCalendars
) -> _Ends:
    """The ends of the edges, between the calendars that work and lags run on."""
    calendar, named = clocks
    own = np.vstack((lags, [NO_LAG]))[shape.link]  # edges without a link read the last row
    kinds = lag_calendars(own[:, Lag.KIND], named[shape.before], named[shape.after], calendars)
    loose = (shape.to_finish & (twice[shape.after] > 0)).astype(np.int64)
    milestone = (twice[shape.before] == 0) | (twice[shape.after] == 0)
    return _Ends(calendar[shape.before], calendar[shape.after], kinds, 2 * own[:, Lag.AMOUNT], milestone, loose)


def _flows(
    ends: _Ends, shape: Shape, twice: IntArray, settled: IntArray, calendars: PlanCalendars
) -> tuple[Flow, Flow]:
    """What edges do to values in both directions; backward, `settled` ones do nothing."""
    less = np.where(shape.to_finish, twice[shape.after], 0)
    more = np.where(shape.from_finish, 0, twice[shape.before])
    sides = (
        (shape.forward, ends.crossings(shape.forward, calendars.times, up=True)),
        (
            shape.backward,
            ends.crossings(shape.backward, calendars.times, up=False, left_out=settled),
        ),
    )
    forward, backward = (_flow(*side, ends, shift, calendars) for side, shift in zip(sides, (-less, more), strict=True))
    return forward, backward


def _flow(side: Side, crossings: Crossings, ends: _Ends, shift: IntArray, calendars: PlanCalendars) -> Flow:
    """One direction: edges within a calendar are moved by their lag here, those that cross it on the way."""
    up = crossings.bridge.up
    lag = (ends.lag if up else -ends.lag)[side.edge]
    lag[crossings.index] = 0
    return Flow(side, shift[side.edge] + lag, crossings, calendars.times, up)
