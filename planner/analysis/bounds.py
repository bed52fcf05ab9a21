"""What asks for a date of a task and by how much it is weaker than what wins, read off a solved schedule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from planner.analysis.expand import NO_LINK
from planner.analysis.facts import NEVER, Fact
from planner.analysis.passes import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.analysis.passes import Flow
    from planner.analysis.program import Program
    from planner.analysis.schedule import Schedule
    from planner.analysis.shape import Shape
    from planner.model.values import Id
    from planner.worktime import IntArray

NEAREST: Final = 20
"""Of how many links of a task, and of how many tasks below a summary task, bounds are made: the tightest ones."""


class BoundKind(StrEnum):
    """What can ask for a date."""

    ACTUAL = "actual"
    MANUAL = "manual"
    LINK = "link"
    SUMMARY_LINK = "summary link"
    CONSTRAINT = "constraint"
    DEADLINE = "deadline"
    DURATION = "duration"
    CHILD = "child"
    AS_LATE = "as late as possible"
    STATUS_DATE = "status date"
    PLAN_START = "plan start"
    TARGET = "target"
    PLAN_FINISH = "plan finish"
    TARGET_FINISH = "plan finish from target"


class End(StrEnum):
    """The end of a task that a bound is about."""

    START = "start"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class Bound:
    """Something that asks for a date of a task.

    `date` is that date as it asks for it, in clock minutes; `end` the end of the task that it is about: a finish bound
    of a start stands the duration before it. `margin` is by how many working minutes it is weaker than what binds, 0
    where it binds, negative where it asks for more and is overruled. `asked` is the clock time at its own end before
    the calendar moved it, and `snapped` whether the calendar did: it lay in hours off. A link names its other `task`
    and in `source` the date of that, before any lag; `via` is the summary task whose link or constraint it is.
    """

    kind: BoundKind
    end: End
    date: int
    margin: int
    asked: int
    snapped: bool = False
    fixed: bool = False
    link: Id | None = None
    task: Id | None = None
    source: int = 0
    via: Id | None = None


ACTUAL: Final = {End.START: Fact.ACTUAL_START, End.FINISH: Fact.ACTUAL_FINISH}
"""What says when an end of a task really was."""


class Saying(NamedTuple):
    """What one link says about a place: its edge as its flow numbers it, its point, the summary row it came through."""

    edge: int
    point: int
    via: int | None


class Site:
    """A task without tasks below it in a solved schedule, with its calendar and its points."""

    def __init__(self, schedule: Schedule, row: int) -> None:
        """Look a row up."""
        program = schedule.compiled.program
        self.schedule, self.row = schedule, row
        self.program: Program = program
        self.place = int(program.rows[row])
        self.calendar = int(program.calendar[self.place])
        self.twice, self.last = int(program.nodes.twice[self.place]), int(program.nodes.last[self.place])

    @property
    def begin(self) -> int:
        """The point at which it begins or, where it has begun before, its rest goes on."""
        return self.schedule.solution.begin(self.place)

    def fact(self, fact: Fact) -> int:
        """What the plan says about it, or a summary task above it: a clock time or NEVER, or another figure."""
        return int(self.program.facts[self.row, fact])

    def happened(self, end: End) -> bool:
        """Whether it has begun, or is finished."""
        return self.fact(ACTUAL[end]) != NEVER

    @property
    def length(self) -> int:
        """From the point of its start to that of its finish."""
        return self.twice - self.last

    def clock(self, point: int) -> int:
        """The clock time of a point of its calendar."""
        return self.program.calendars.times.clock(self.calendar, point)

    def point(self, clock: int, *, up: bool) -> int:
        """The first point not before a clock time (`up`), or the last one not after it."""
        return self.program.calendars.times.point(self.calendar, clock, up=up)

    def date(self, start: int, end: End) -> int:
        """The clock time of its start or finish, where it starts at a point."""
        return self.clock(start | self.last) if end is End.START else self.clock((start | self.last) + self.length)

    def off_hours(self, clock: int) -> bool:
        """Whether no work can begin or end at a clock time."""
        worked = self.point(clock, up=False) >> 1
        return clock not in (self.clock(2 * worked), self.clock(2 * worked + 1))


def before(site: Site) -> Iterator[Saying]:
    """What the links that a task waits for say about its start."""
    return _sayings(site.program, site.program.forward, site.schedule.solution.early, site.place)


def after(site: Site, values: IntArray) -> Iterator[Saying]:
    """What the links that wait for a task say about its finish, if what follows is at these values."""
    return _sayings(site.program, site.program.backward, values, site.place, site.schedule)


def _sayings(
    program: Program, flow: Flow, values: IntArray, place: int, opened: Schedule | None = None
) -> Iterator[Saying]:
    """The links that bound a place; those of summary tasks come through the stand-ins between.

    Links that the progress leaves out say something far off, and are none.
    """
    edges, shape = flow.side.edges_of(place), program.shape
    said = flow.carried(values, edges)
    tightest = np.argsort(-said if flow.up else said, kind="stable")[:NEAREST]
    for index in (edges.start + tightest).tolist():
        edge = int(flow.side.edge[index])
        came = int(values[flow.side.source[index]])
        if max(came, abs(int(said[index - edges.start]))) >= OPEN >> 1:
            continue
        if opened is not None and _answered_by_another(opened, edge):
            continue
        if shape.link[edge] != NO_LINK:
            yield Saying(edge, int(said[index - edges.start]), None)
        else:
            yield from _through(program, flow, values, index, opened)


def _through(program: Program, flow: Flow, values: IntArray, index: int, opened: Schedule | None) -> Iterator[Saying]:
    """What the links of a summary task say through the edge between its stand-in and a place."""
    count = program.shape.count
    stand_in = int(flow.side.source[index]) % count
    row = dict(program.shape.stand_ins)[stand_in]
    moved = values.copy()
    for saying in _sayings(program, flow, values, stand_in, opened):
        moved[stand_in] = moved[count + stand_in] = saying.point
        point = int(flow.carried(moved, slice(index, index + 1))[0])
        yield Saying(saying.edge, point, row if saying.via is None else saying.via)


def _answered_by_another(schedule: Schedule, edge: int) -> bool:
    """Whether an edge leads to the start of a summary task that an earlier task below it sets."""
    solution = schedule.solution
    node = int(schedule.compiled.shape.after[edge])
    if node not in schedule.compiled.shape.least_starts:
        return False
    return bool(solution.said[edge_index(schedule.compiled.shape, edge)] > solution.early[node])


def edge_index(shape: Shape, edge: int) -> int:
    """Where an edge stands among those of the forward side."""
    into = shape.forward.edges_of(int(shape.after[edge]))
    return int(np.flatnonzero(shape.forward.edge[into] == edge)[0]) + int(into.start)
