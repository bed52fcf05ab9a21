"""What bounds tasks beside their links: the terms of the plan, constraints, dates set by hand, and progress."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.facts import NEVER, NO_START, Fact
from planner.analysis.passes import OPEN
from planner.model.values import LateFrom, Progress
from planner.worktime import finish_minutes, start_minutes

if TYPE_CHECKING:
    from planner.analysis.links import Rows
    from planner.analysis.shape import BoolArray
    from planner.model.plan import Plan
    from planner.worktime import IntArray, PlanCalendars


@dataclass(frozen=True, slots=True)
class Terms:
    """What the settings of a plan say about all of its tasks; clock times are NEVER where there is none.

    `aimed` are the rows that have to finish by the `target`: those of the go-live, or all.
    """

    start: int
    status: int
    target: int
    aimed: slice
    override: bool
    early_leads: bool
    deadlines_bind: bool

    @classmethod
    def of(cls, plan: Plan, rows: Rows) -> Terms:
        """The terms of a plan."""
        said = plan.settings
        aimed = rows.row_of.get(said.go_live or "")
        aims = said.late_from is LateFrom.TARGET and said.target is not None
        return cls(
            start=start_minutes(said.start or NO_START),
            status=finish_minutes(said.status_date) if said.status_date else NEVER,
            target=finish_minutes(said.target) if aims and said.target else NEVER,
            aimed=slice(0, len(rows.ids)) if aimed is None else slice(aimed, rows.end[aimed]),
            override=said.progress is Progress.OVERRIDE,
            early_leads=said.early_leads,
            deadlines_bind=said.deadlines_bind,
        )


@dataclass(frozen=True, slots=True, eq=False)
class NodeLimits:
    """The clock times that bound tasks without children, as points of their calendars; None where nothing does."""

    facts: IntArray
    calendars: PlanCalendars
    terms: Terms

    def lower(self, preceded: BoolArray | None) -> IntArray:
        """The first points at which (the rest of) tasks may begin; `preceded` ones may before the start of the plan."""
        facts, times, terms = self.facts, self.calendars.times, self.terms
        every = np.arange(len(times))
        opened = max(terms.start, terms.status)
        lower = times.points(every, np.full(len(times), opened), up=True)[facts[:, Fact.CALENDAR]]
        if preceded is not None:
            first = 0 if terms.status == NEVER else times.points(every, np.full(len(times), terms.status), up=True)
            lower = np.where(preceded, np.broadcast_to(first, len(times))[facts[:, Fact.CALENDAR]], lower)
        lower[(self._dated(Fact.START_FROM) | self._dated(Fact.FINISH_FROM)) & (facts[:, Fact.MANDATORY] > 0)] = 0
        for fact, up, less in ((Fact.START_FROM, True, 0), (Fact.FINISH_FROM, False, 2 * facts[:, Fact.MINUTES])):
            self._raise(lower, fact, up=up, less=np.broadcast_to(less, len(facts)))
        return self._held(lower)

    def _dated(self, fact: Fact) -> BoolArray:
        """The tasks with a clock time in a column."""
        return self.facts[:, fact] >= 0

    def _points(self, rows: IntArray, fact: Fact, *, up: bool) -> IntArray:
        """The clock times in a column as points."""
        return self.calendars.times.points(self.facts[rows, Fact.CALENDAR], self.facts[rows, fact], up=up)

    def _raise(self, lower: IntArray, fact: Fact, *, up: bool, less: IntArray) -> None:
        """Raise the bounds of tasks that have not begun to the clock times in a column, less some points."""
        rows = np.flatnonzero((self.facts[:, fact] >= 0) & (self.facts[:, Fact.ACTUAL_START] < 0))
        lower[rows] = np.maximum(lower[rows], self._points(rows, fact, up=up) - less[rows])

    def _held(self, lower: IntArray) -> IntArray:
        """The bounds, with those of manual tasks and of work that has begun or ended put where they are held."""
        manual = np.flatnonzero(self.facts[:, Fact.MANUAL_START] >= 0)
        lower[manual] = self._points(manual, Fact.MANUAL_START, up=True)
        started = np.flatnonzero(self.facts[:, Fact.ACTUAL_START] >= 0)
        if len(started):
            lower[started] = self._resumed(started)
        return lower

    def _resumed(self, started: IntArray) -> IntArray:
        """Where the rest of work that has begun goes on at the earliest: at the status date, or behind what is done."""
        facts = self.facts[started]
        begun = self._points(started, Fact.ACTUAL_START, up=True)
        if self.terms.status == NEVER:
            return begun + 2 * facts[:, Fact.DONE_MINUTES]
        status = self.calendars.times.points(facts[:, Fact.CALENDAR], np.full(len(started), self.terms.status), up=True)
        return np.where(facts[:, Fact.ACTUAL_FINISH] >= 0, begun, np.maximum(status, begun))

    def cap(self) -> IntArray | None:
        """The last points at which tasks begin whatever their links say, for dates that are mandatory or facts."""
        facts = self.facts
        fixed = (facts[:, Fact.MANUAL_START] >= 0) | (facts[:, Fact.ACTUAL_FINISH] >= 0)
        hard = (facts[:, Fact.MANDATORY] > 0) & (facts[:, Fact.ACTUAL_START] < 0) & ~fixed
        if not (fixed.any() or hard.any()):
            return None
        cap = np.full(len(facts), OPEN)
        for fact, less in ((Fact.START_BY, 0), (Fact.FINISH_BY, 2 * facts[:, Fact.MINUTES])):
            rows = np.flatnonzero(hard & (facts[:, fact] >= 0))
            points = self._points(rows, fact, up=fact is Fact.START_BY) - np.broadcast_to(less, len(facts))[rows]
            cap[rows] = np.minimum(cap[rows], points)
        cap[fixed] = self._held(np.zeros(len(facts), dtype=np.int64))[fixed]
        return cap

    def floor(self) -> IntArray | None:
        """The first points at which tasks finish late: what a mandatory date pins is never earlier."""
        facts = self.facts
        pairs = ((Fact.START_FROM, Fact.START_BY), (Fact.FINISH_FROM, Fact.FINISH_BY))
        musts = [(facts[:, list(pair)] >= 0).all(axis=1) & (facts[:, Fact.MANDATORY] > 0) for pair in pairs]
        if not np.any(musts):
            return None
        floor = np.zeros(len(facts), dtype=np.int64)
        start, finish = (np.flatnonzero(must) for must in musts)
        floor[start] = self._points(start, Fact.START_BY, up=False) + 2 * facts[start, Fact.MINUTES]
        floor[finish] = self._points(finish, Fact.FINISH_BY, up=False)
        return floor

    def begun(self) -> IntArray | None:
        """The points at which work in progress began, NEVER elsewhere."""
        started = np.flatnonzero((self.facts[:, Fact.ACTUAL_START] >= 0) & (self.facts[:, Fact.ACTUAL_FINISH] < 0))
        if not len(started):
            return None
        begun = np.full(len(self.facts), NEVER, dtype=np.int64)
        begun[started] = self._points(started, Fact.ACTUAL_START, up=True)
        return begun
