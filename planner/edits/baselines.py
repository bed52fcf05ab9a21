"""Edits of baselines: freezing the dates of a plan to compare them with what becomes of it."""

from __future__ import annotations

import itertools
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from planner.analysis.variance import worked
from planner.change import Change, add
from planner.errors import Fault, Refused
from planner.model.baselines import BASELINE, Baseline, BaselineTask
from planner.model.checks import row_faults
from planner.model.new import next_key
from planner.model.values import Duration, new_id
from planner.sentences import named, told
from planner.worktime import to_datetime

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.model.values import Day


def take_baseline(plan: Plan, schedule: Schedule, name: str, *, taken: Day) -> Change:
    """Freeze start, finish and duration of every task, summary tasks among them; raises Refused.

    Refused for a plan without tasks, and for a name that another baseline has. `schedule` must be the plan's. The id
    of the baseline is the id of the last step of the change.
    """
    baseline = Baseline(id=new_id(), key=next_key(plan, BASELINE), name=name.strip(), taken=taken)
    faults = tuple(_faults(plan, baseline))
    if faults:
        raise Refused(faults)
    rows = _frozen(plan, schedule, baseline)
    steps = (*(add("baseline_task", row) for row in rows), add("baseline", baseline))
    return Change(told("Take baseline %1", baseline.name), steps)


def _faults(plan: Plan, baseline: Baseline) -> Iterator[Fault]:
    """Why a baseline cannot be taken."""
    where = named("baseline", baseline.name.strip())
    if not plan.tasks:
        yield Fault(where, "", told("There are no tasks to freeze."), told("Add tasks first."))
    if baseline.name.casefold() in _names(plan):
        wrong, fix = told("Another baseline is called so."), told("Choose another name, or remove that one first.")
        yield Fault(where, "Name", wrong, fix)
    yield from row_faults(BASELINE, baseline)


def _frozen(plan: Plan, schedule: Schedule, baseline: Baseline) -> Iterator[BaselineTask]:
    """The rows of a baseline, in outline order."""
    dates = zip(schedule.start.tolist(), schedule.finish.tolist(), worked(schedule).tolist(), strict=True)
    for task_id, summary, (start, finish, minutes) in zip(schedule.ids, schedule.summary, dates, strict=True):
        task = plan.tasks[task_id]
        yield BaselineTask(
            id=new_id(),
            baseline=baseline.id,
            task=task_id,
            name=f"{task.key} {task.name}",
            start=to_datetime(start),
            finish=to_datetime(finish),
            duration=Duration(minutes, "d" if summary else task.duration.unit),
        )


def _names(plan: Plan) -> set[str]:
    """The names of all baselines, as they are compared."""
    return {row.name.casefold() for row in plan.rows(Baseline).values()}


def baseline_name(plan: Plan, day: date) -> str:
    """A name for a baseline that is taken on a day, which no other has: `Baseline 2026-11-26`."""
    first, taken = f"Baseline {day:%Y-%m-%d}", _names(plan)
    return next(
        name
        for number in itertools.count(1)
        if (name := first if number == 1 else f"{first} ({number})").casefold() not in taken
    )


def plan_now(plan: Plan) -> datetime:
    """The wall clock in the time zone of the plan, to the minute."""
    return datetime.now(ZoneInfo(plan.settings.time_zone)).replace(tzinfo=None, second=0, microsecond=0)
