"""What was promised to be finished by the status date, and what of it was kept (points 11 and 14 of the DCMA)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planner.analysis.variance import variance
from planner.worktime import finish_minutes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.analysis.schedule import Schedule
    from planner.analysis.variance import Variance
    from planner.model.values import Id


@dataclass(frozen=True, eq=False)
class Promises:
    """When tasks, no summary tasks among them, were promised to finish, as clock times; and what has become of that.

    Due is what was promised to be finished by the status date, which without a time is the end of that day.
    """

    schedule: Schedule
    finish: Mapping[Id, int]

    @classmethod
    def of(cls, schedule: Schedule) -> Promises:
        """By the baseline that the plan is compared with, or else by deadlines."""
        found = variance(schedule)
        return cls.by_deadlines(schedule) if found is None else cls.by_baseline(found)

    @classmethod
    def by_baseline(cls, found: Variance) -> Promises:
        """What a baseline says of the tasks that are still in the plan."""
        schedule, finishes = found.schedule, found.frozen.finish.tolist()
        known = (found.known & ~schedule.summary).tolist()
        return cls(schedule, {task: finishes[row] for row, task in enumerate(schedule.ids) if known[row]})

    @classmethod
    def by_deadlines(cls, schedule: Schedule) -> Promises:
        """What deadlines say."""
        tasks, summary = schedule.plan.tasks, schedule.summary.tolist()
        said = {task: tasks[task].deadline for row, task in enumerate(schedule.ids) if not summary[row]}
        return cls(schedule, {task: finish_minutes(day) for task, day in said.items() if day is not None})

    @cached_property
    def due(self) -> tuple[Id, ...]:
        """The tasks that were to be finished by the status date, in outline order; none without one."""
        return tuple(task for task, finish in self.finish.items() if finish <= self._status)

    @property
    def missed(self) -> tuple[Id, ...]:
        """Those of them that are not finished, or finished later than promised."""
        return tuple(task for task in self.due if not self._kept(task))

    @property
    def open_still(self) -> tuple[Id, ...]:
        """Those of them that are not finished."""
        return tuple(task for task in self.due if task not in self._finished)

    @property
    def execution_index(self) -> float | None:
        """Baseline execution index: tasks finished by the status date, by those due; None where nothing was due."""
        return len(self._finished) / len(self.due) if self.due else None

    @cached_property
    def _finished(self) -> frozenset[Id]:
        """The tasks with a promise, due or not, that have finished by the status date."""
        tasks, status = self.schedule.plan.tasks, self._status
        ends = {task: tasks[task].actual_finish for task in self.finish}
        return frozenset(task for task, end in ends.items() if end is not None and finish_minutes(end) <= status)

    @property
    def _status(self) -> int:
        """The status date as clock time, before all promises where there is none."""
        status = self.schedule.plan.settings.status_date
        return finish_minutes(status) if status is not None else -1

    def _kept(self, task: Id) -> bool:
        """Whether a task has finished no later than promised; the rest of a day off work does not count."""
        actual = self.schedule.plan.tasks[task].actual_finish
        if actual is None:
            return False
        return self.schedule.project.span(self.finish[task], finish_minutes(actual)) <= 0
