"""How far a plan has moved away from one of its baselines, by task and as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from planner.model.baselines import Baseline, BaselineTask
from planner.worktime import DAY, finish_minutes, start_minutes, to_datetime, to_minutes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.analysis.shape import BoolArray
    from planner.model.plan import Plan, Table
    from planner.model.values import Duration, Id, TimeUnits
    from planner.worktime import IntArray

ELAPSED_WEEK = 7 * DAY
"""Minutes of a week by the clock."""
UNKNOWN = -1
"""Where a date of the baseline would stand, for a task that it does not know."""


@dataclass(frozen=True, slots=True, eq=False)
class Frozen:
    """What a baseline says, by row of a schedule: clock times as minutes since 1900, durations in working minutes.

    `known` tells which tasks the baseline has; `removed` are its tasks that the plan has no more; `end` is when it
    saw the plan finish, UNKNOWN for a baseline without tasks.
    """

    baseline: Baseline
    table: Table
    ids: tuple[Id, ...]
    known: BoolArray
    start: IntArray
    finish: IntArray
    duration: IntArray
    removed: tuple[BaselineTask, ...]
    end: int


@dataclass(frozen=True, eq=False)
class Variance:
    """A schedule beside a baseline. Arrays have a row per task in outline order, 0 where the baseline has no such task.

    `start`, `finish` and `duration` are in working minutes of the plan's calendar, positive for later or longer.
    """

    schedule: Schedule
    frozen: Frozen
    start: IntArray
    finish: IntArray
    duration: IntArray

    @property
    def baseline(self) -> Baseline:
        """What the schedule is compared with."""
        return self.frozen.baseline

    @property
    def known(self) -> BoolArray:
        """Which tasks the baseline has."""
        return self.frozen.known

    @property
    def removed(self) -> tuple[BaselineTask, ...]:
        """The tasks of the baseline that are no longer in the plan."""
        return self.frozen.removed

    @cached_property
    def added(self) -> tuple[Id, ...]:
        """The tasks that are in the plan only, in outline order."""
        return self._ids(np.flatnonzero(~self.known))

    @cached_property
    def slipped(self) -> tuple[Id, ...]:
        """The tasks, no summary tasks among them, that finish later than in the baseline, the latest first."""
        rows = np.flatnonzero(self.known & ~self.schedule.summary & (self.finish > 0))
        return self._ids(rows[np.argsort(-self.finish[rows], kind="stable")])

    @property
    def plan_finish(self) -> int | None:
        """Working minutes from the finish of the plan then to its finish now; None for a baseline without tasks."""
        if self.frozen.end == UNKNOWN or not self.schedule.ids:
            return None
        return self.schedule.project.span(self.frozen.end, to_minutes(self.schedule.end))

    @property
    def go_live(self) -> int | None:
        """Working minutes from the go-live then to the go-live now; None where the baseline has no such task."""
        task = self.schedule.plan.settings.go_live
        return self.plan_finish if task is None else self.finish_of(task)

    def row(self, task: Id) -> int | None:
        """The row of a task that plan and baseline have, else None."""
        row = self.schedule.compiled.network.rows.row_of.get(task)
        return row if row is not None and self.known[row] else None

    def start_of(self, task: Id) -> int | None:
        """Start variance of a task; None where the baseline does not have it."""
        return self._value(self.start, task)

    def finish_of(self, task: Id) -> int | None:
        """Finish variance of a task; None where the baseline does not have it."""
        return self._value(self.finish, task)

    def duration_of(self, task: Id) -> int | None:
        """Duration variance of a task; None where the baseline does not have it."""
        return self._value(self.duration, task)

    def baseline_start_of(self, task: Id) -> datetime | None:
        """When a task was to start; None where the baseline does not have it."""
        return _moment(self._value(self.frozen.start, task))

    def baseline_finish_of(self, task: Id) -> datetime | None:
        """When a task was to finish; None where the baseline does not have it."""
        return _moment(self._value(self.frozen.finish, task))

    def _value(self, values: IntArray, task: Id) -> int | None:
        row = self.row(task)
        return None if row is None else int(values[row])

    def _ids(self, rows: IntArray) -> tuple[Id, ...]:
        ids = self.schedule.ids
        return tuple(ids[row] for row in rows.tolist())


def _moment(minutes: int | None) -> datetime | None:
    """Minutes since 1900 as a clock time."""
    return None if minutes is None else to_datetime(minutes)


def compared_baseline(plan: Plan) -> Baseline | None:
    """The baseline that the settings name, or else the newest; None where there is none."""
    baselines = plan.rows(Baseline)
    chosen = baselines.get(plan.settings.baseline or "")
    return chosen or max(baselines.values(), key=_age, default=None)


def _age(baseline: Baseline) -> tuple[int, int, str]:
    """What sorts baselines by when they were taken, those of one moment by their keys as people count."""
    taken = start_minutes(baseline.taken) if baseline.taken else 0
    return taken, len(baseline.key), baseline.key


def variance(schedule: Schedule, baseline: Id | None = None, before: Variance | None = None) -> Variance | None:
    """A schedule beside a baseline (None: the one that the plan compares with); None where there is no such baseline.

    With the variance of an earlier schedule, what the baseline says is taken over where it still holds.
    """
    plan = schedule.plan
    chosen = plan.rows(Baseline).get(baseline) if baseline else compared_baseline(plan)
    if chosen is None:
        return None
    frozen = _still_frozen(schedule, chosen, before) or _frozen(schedule, chosen)
    project, known = schedule.project, frozen.known
    now = _in_plan_minutes(schedule, worked(schedule))
    return Variance(
        schedule=schedule,
        frozen=frozen,
        start=np.where(known, project.span(frozen.start, schedule.start), 0),
        finish=np.where(known, project.span(frozen.finish, schedule.finish), 0),
        duration=np.where(known, now - frozen.duration, 0),
    )


def worked(schedule: Schedule) -> IntArray:
    """Minutes from planned start to planned finish by row, on the task's own calendar; of summary tasks, the plan's."""
    program = schedule.compiled.program
    calendar = np.where(schedule.summary, program.calendars.PROJECT, program.calendar[program.rows])
    finish, start = (
        program.calendars.times.points(calendar, clock, up=False) >> 1 for clock in (schedule.finish, schedule.start)
    )
    return np.maximum(finish - start, 0)


def _in_plan_minutes(schedule: Schedule, minutes: IntArray) -> IntArray:
    """Minutes by row with those of elapsed tasks as working ones, by their share of the week."""
    plan, program = schedule.plan, schedule.compiled.program
    around_the_clock = np.flatnonzero(program.calendar[program.rows] == program.calendars.elapsed).tolist()
    elapsed = [row for row in around_the_clock if plan.tasks[schedule.ids[row]].duration.elapsed]
    if not elapsed:
        return minutes
    found = minutes.copy()
    found[elapsed] = np.round(minutes[elapsed] * (plan.units.week / ELAPSED_WEEK)).astype(np.int64)
    return found


def _working(duration: Duration, units: TimeUnits) -> int:
    """A duration in working minutes, an elapsed one by its share of the week."""
    return round(duration.minutes * units.week / ELAPSED_WEEK) if duration.elapsed else duration.minutes


def _still_frozen(schedule: Schedule, baseline: Baseline, before: Variance | None) -> Frozen | None:
    """What the baseline said of an earlier schedule, where it says the same of this one."""
    if before is None or before.schedule.plan.units != schedule.plan.units:
        return None
    old = before.frozen
    same = old.baseline is baseline and old.table is schedule.plan.rows(BaselineTask) and old.ids == schedule.ids
    return old if same else None


def _frozen(schedule: Schedule, baseline: Baseline) -> Frozen:
    """Read a baseline for the rows of a schedule."""
    table: Mapping[Id, BaselineTask] = schedule.plan.rows(BaselineTask)
    rows = [row for row in table.values() if row.baseline == baseline.id]
    row_of, units = schedule.compiled.network.rows.row_of, schedule.plan.units
    figures = np.zeros((len(schedule.ids), 4), dtype=np.int64)
    figures[:, 1:3] = UNKNOWN
    ends = [UNKNOWN]
    removed: list[BaselineTask] = []
    for row in rows:
        start, finish = _clocks(row)
        ends.append(finish)
        place = row_of.get(row.task or "")
        if place is None:
            removed.append(row)
        else:
            figures[place] = 1, start, finish, _working(row.duration, units)
    known, starts, finishes, durations = figures.T.copy()
    return Frozen(baseline, table, schedule.ids, known == 1, starts, finishes, durations, tuple(removed), max(ends))


def _clocks(row: BaselineTask) -> tuple[int, int]:
    """Start and finish as minutes since 1900; both are required, so one that is missing is a mistake in memory only."""
    start = start_minutes(row.start) if row.start else UNKNOWN
    return start, finish_minutes(row.finish) if row.finish else start
