"""The schedule of a plan: dates, floats, driving links and the critical path, by the critical path method."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.clocks import finishes, starts
from planner.analysis.compiled import Compiled, compile_plan
from planner.analysis.facts import NO_START, Fact
from planner.analysis.floats import (
    Solution,
    critical_path,
    ignored_links,
    independent_floats,
    link_floats,
    on_longest_paths,
    solve,
)
from planner.analysis.outline import Outline
from planner.analysis.passes import OPEN
from planner.analysis.progress import percents
from planner.model.values import CriticalBy, FloatUse
from planner.worktime import PlanCalendars, WorkingTime, finish_minutes, start_minutes, to_datetime

if TYPE_CHECKING:
    from datetime import datetime

    from numpy.typing import NDArray

    from planner.analysis.links import Suspended
    from planner.analysis.shape import BoolArray
    from planner.model.plan import Plan
    from planner.model.settings import Settings
    from planner.model.values import Id
    from planner.worktime import IntArray


@dataclass(frozen=True, eq=False)
class Schedule:
    """The dates of a plan. Arrays have a row per task in outline order, or one per live link.

    Clock times are minutes since 1900-01-01 00:00, floats are working minutes of the task's calendar (a link's: of its
    successor's). A milestone has two readings of one point of working time: it shows the finish of the day before where
    a finish drives it. `start` and `finish` are the early dates but for tasks that are to be as late as possible.
    """

    plan: Plan
    compiled: Compiled
    solution: Solution
    outline: Outline
    total_float: IntArray
    free_float: IntArray
    critical: BoolArray
    link_float: IntArray
    driving: BoolArray

    @property
    def summary(self) -> BoolArray:
        """Which rows have rows below them."""
        return self.outline.summary

    @cached_property
    def early_start(self) -> IntArray:
        """When each row can start at the earliest."""
        return self.outline.least(starts(self.solution, self.solution.early))

    @cached_property
    def early_finish(self) -> IntArray:
        """When each row can finish at the earliest."""
        return self.outline.greatest(finishes(self.solution, self.solution.early))

    @cached_property
    def late_start(self) -> IntArray:
        """When each row has to start at the latest."""
        return self.outline.least(starts(self.solution, self.solution.late))

    @cached_property
    def late_finish(self) -> IntArray:
        """When each row has to finish at the latest."""
        return self.outline.greatest(finishes(self.solution, self.solution.late))

    @cached_property
    def start(self) -> IntArray:
        """When each row is planned to start."""
        found = self.solution
        return self.early_start if found.planned is found.early else self.outline.least(starts(found, found.planned))

    @cached_property
    def finish(self) -> IntArray:
        """When each row is planned to finish."""
        found = self.solution
        if found.planned is found.early:
            return self.early_finish
        return self.outline.greatest(finishes(found, found.planned))

    @property
    def ids(self) -> tuple[Id, ...]:
        """The tasks by row, summary tasks among them, in outline order."""
        return self.compiled.network.rows.ids

    @property
    def project(self) -> WorkingTime:
        """The working time of the plan's own calendar, on which tasks of several calendars compare."""
        return self.compiled.reading.calendars.project

    def working_time(self, task: Id) -> WorkingTime:
        """The working time in which the duration of a task counts; raises KeyError for one that is not in the plan."""
        number = int(self.compiled.facts[self.row(task), Fact.CALENDAR])
        return WorkingTime(self.compiled.reading.calendars.times, number)

    def row(self, task: Id) -> int:
        """The row of a task; raises KeyError for one that is not in the plan."""
        return self.compiled.network.rows.row_of[task]

    def start_of(self, task: Id) -> datetime:
        """When a task starts."""
        return to_datetime(self.start[self.row(task)])

    def finish_of(self, task: Id) -> datetime:
        """When a task finishes."""
        return to_datetime(self.finish[self.row(task)])

    def early_start_of(self, task: Id) -> datetime:
        """When a task can start at the earliest."""
        return to_datetime(self.early_start[self.row(task)])

    def early_finish_of(self, task: Id) -> datetime:
        """When a task can finish at the earliest."""
        return to_datetime(self.early_finish[self.row(task)])

    def late_start_of(self, task: Id) -> datetime:
        """When a task has to start at the latest, for the plan to finish when it does."""
        return to_datetime(self.late_start[self.row(task)])

    def late_finish_of(self, task: Id) -> datetime:
        """When a task has to finish at the latest, for the plan to finish when it does."""
        return to_datetime(self.late_finish[self.row(task)])

    @cached_property
    def plan_float(self) -> IntArray:
        """Total float by row in working minutes of the plan's calendar, so that tasks on other clocks compare.

        A task on the plan's own calendar has the float that `total_float` says; a summary task the least below it.
        """
        found, project = self.total_float.copy(), self.project
        foreign = np.flatnonzero((self._facts[:, Fact.CALENDAR] != PlanCalendars.PROJECT) & ~self.summary)
        if not len(foreign):
            return found
        found[foreign] = project.span(self.early_finish[foreign], self.late_finish[foreign])
        return _least_open(self.outline, found, self.finished)

    @cached_property
    def near_critical(self) -> BoolArray:
        """Which rows are not critical but have no more total float than the plan calls nearly critical."""
        said = self.plan.settings.near_critical
        band = said.minutes if said is not None else 2 * self.plan.units.day
        return ~self.critical & ~self.finished & (self.plan_float <= band)

    @cached_property
    def interfering_float(self) -> IntArray:
        """By row how much of the total float delays other tasks when it is used: total less free float."""
        return self.total_float - self.free_float

    @cached_property
    def independent_float(self) -> IntArray:
        """By row how late a task can be though all before it finish late and all after it start early."""
        rows = self.compiled.program.rows
        return _least_open(self.outline, independent_floats(self.solution)[rows], self.finished)

    @cached_property
    def started(self) -> BoolArray:
        """Which rows have begun; a summary task has when something below it has."""
        begun = (self._facts[:, Fact.ACTUAL_START] >= 0).astype(np.int64)
        return self.outline.greatest(begun) > 0

    @cached_property
    def finished(self) -> BoolArray:
        """Which rows are done; a summary task is when everything below it is."""
        done = (self._facts[:, Fact.ACTUAL_FINISH] >= 0).astype(np.int64)
        return self.outline.least(done) > 0

    @cached_property
    def percent_complete(self) -> NDArray[np.float64]:
        """By row the share of its duration that is done, in percent; of a summary task that of all work below it."""
        return percents(self._facts, self.outline)

    def holds_for(self, plan: Plan, compiled: Compiled) -> bool:
        """Whether nothing that decides dates and floats differs in another plan, compiled from this one's."""
        return compiled.program is self.compiled.program and plan.settings is self.plan.settings

    def told_of(self, plan: Plan, compiled: Compiled) -> Schedule:
        """This schedule as that of a plan for which it holds; what was looked up in it stays looked up."""
        same = replace(self, plan=plan, compiled=compiled)
        same.__dict__.update({**self.__dict__, **same.__dict__})
        return same

    @property
    def _facts(self) -> IntArray:
        return self.compiled.facts

    @property
    def link_ids(self) -> tuple[Id, ...]:
        """The live links, in the order of the plan."""
        return self.compiled.network.link_ids

    @cached_property
    def link_row(self) -> dict[Id, int]:
        """The place of each live link in the arrays of links."""
        return {link: number for number, link in enumerate(self.link_ids)}

    def drives(self, link: Id) -> bool:
        """Whether a link sets a date of its successor; a suspended one never does."""
        number = self.link_row.get(link)
        return number is not None and bool(self.driving[number])

    @property
    def suspended(self) -> tuple[Suspended, ...]:
        """The links that are left out, and why."""
        return self.compiled.network.suspended

    @property
    def begin(self) -> datetime:
        """The first working moment of the plan: no task starts earlier."""
        return to_datetime(self._begin)

    @property
    def end(self) -> datetime:
        """When the last task finishes; the begin if there are no tasks."""
        return to_datetime(self._end)

    @property
    def length(self) -> int:
        """Working minutes between begin and end on the calendar of the plan."""
        return self.project.span(self._begin, self._end)

    @property
    def beyond_target(self) -> int | None:
        """Working minutes of the plan from its target to its go-live, negative for an early one; or None."""
        target = self.plan.settings.target
        if target is None:
            return None
        return self.project.span(finish_minutes(target), self._go_live)

    @property
    def go_live(self) -> datetime:
        """When the launch goes live: the finish of the task that the plan names, or else of the last one."""
        return to_datetime(self._go_live)

    @cached_property
    def critical_path(self) -> tuple[Id, ...]:
        """One chain of tasks that drive each other up to the last finish, in order."""
        shape, rows = self.compiled.shape, self.compiled.program.rows
        is_task = np.zeros(shape.count, dtype=np.bool_)
        is_task[rows] = True
        return tuple(self.ids[shape.node[place]] for place in critical_path(self.solution, is_task))

    def cycle_if_linked(self, predecessor: Id, successor: Id) -> tuple[Id, ...] | None:
        """The cycle that a new link would close, from the predecessor round to it again, or None."""
        return self.compiled.network.cycle_if_linked(predecessor, successor)

    @property
    def _go_live(self) -> int:
        row = self.compiled.network.rows.row_of.get(self.plan.settings.go_live or "")
        return self._end if row is None else int(self.finish[row])

    @property
    def _begin(self) -> int:
        start = start_minutes(self.plan.settings.start or NO_START)
        return self.project.snap(start)

    @property
    def _end(self) -> int:
        return self.solution.finish or self._begin


def schedule(plan: Plan, before: Schedule | None = None) -> Schedule:
    """The schedule of a plan, the same whether or not the schedule of an earlier plan is given to take over from."""
    compiled = compile_plan(plan, before.compiled if before else None)
    if before is not None and before.holds_for(plan, compiled):
        return before.told_of(plan, compiled)
    solution = solve(compiled.program)
    rows = compiled.network.rows
    outline = Outline.of(rows)
    done = outline.least((compiled.facts[:, Fact.ACTUAL_FINISH] >= 0).astype(np.int64)) > 0
    total = _least_open(outline, _total(solution, plan.settings.float_use), done)
    free = _free(solution, outline, done)
    floats = link_floats(solution, len(compiled.network.link_ids))
    return Schedule(
        plan=plan,
        compiled=compiled,
        solution=solution,
        outline=outline,
        total_float=total,
        free_float=np.minimum(free, total),
        critical=_critical(solution, outline, total, plan.settings) & ~done,
        link_float=floats,
        driving=(floats == 0) & ~ignored_links(solution, len(floats)),
    )


def _least_open(outline: Outline, floats: IntArray, done: BoolArray) -> IntArray:
    """Floats by row, of a summary task the least below it that is not finished; what is finished has none."""
    if not done.any():
        return outline.least(floats)
    found = outline.least(np.where(done, OPEN, floats))
    found[done] = 0
    return found


def _total(solution: Solution, use: FloatUse) -> IntArray:
    """Total float by row as the plan measures it; what has begun has none between its starts."""
    program = solution.program
    finishes, count = solution.total, program.shape.count
    if use is not FloatUse.FINISH:
        starts = (solution.late[:count] >> 1) - (solution.early[:count] >> 1)
        finishes = starts if use is FloatUse.START else np.minimum(starts, finishes)
    return finishes[program.rows]


def _critical(solution: Solution, outline: Outline, total: IntArray, said: Settings) -> BoolArray:
    """Which rows are critical, by what the plan calls so."""
    if said.critical_by is CriticalBy.FLOAT:
        return total <= said.critical_float.minutes
    return outline.greatest(on_longest_paths(solution)[solution.program.rows].astype(np.int64)) > 0


def _free(solution: Solution, outline: Outline, done: BoolArray) -> IntArray:
    """Free float by row; of a summary task what its last finish leaves free, if something waits for it."""
    free = _least_open(outline, solution.total[solution.program.rows], done)
    free[~outline.summary] = solution.free[solution.program.rows][~outline.summary]
    for place, row in solution.program.shape.stand_ins:
        free[row] = min(free[row], solution.free[place])
    return free
