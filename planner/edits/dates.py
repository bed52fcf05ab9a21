"""Edits that put a task at a date: what a bar that is moved or stretched on the timeline means."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from planner.analysis.facts import Fact
from planner.analysis.schedule import schedule as scheduled
from planner.change import Change, apply
from planner.edits.rows import combine, set_field, set_fields
from planner.errors import Fault, Refused
from planner.model.values import Constraint, Duration, Estimate
from planner.sentences import told
from planner.worktime import to_minutes

if TYPE_CHECKING:
    from datetime import date

    from planner.analysis.schedule import Schedule
    from planner.model.tasks import Task
    from planner.model.values import Day, Id


def move_to(schedule: Schedule, task: Id, start: datetime) -> Change:
    """Let a task start no earlier than a moment, or as early as its links allow where they are later; raises Refused.

    A date that the task has as a must stays one, and a task that is scheduled by hand is put there by hand.
    """
    row = _open_leaf(schedule, task, "Start")
    if row.actual_start is not None:
        fix = told("Change its actual start where that is wrong.")
        raise Refused([Fault(told("task %1", row.key), "Start", told("It has begun already."), fix)])
    day = _day(start)
    if row.manual_start is not None:
        return set_field(schedule.plan, ("task", task), "manual_start", day)
    if row.constraint is Constraint.MSO:
        return set_field(schedule.plan, ("task", task), "constraint_date", day)
    return _no_earlier(schedule, row, start)


def _no_earlier(schedule: Schedule, row: Task, start: datetime) -> Change:
    """A start-no-earlier date, or none where the links alone lead to a start that is not earlier."""
    plan, edited = schedule.plan, ("task", row.id)
    free = set_fields(plan, edited, constraint=Constraint.ASAP, constraint_date=None, mandatory=False)
    if scheduled(apply(plan, free), schedule).start_of(row.id) >= start:
        return replace(free, label=told("Let task %1 start as early as its links allow", row.key))
    day = _day(start)
    bound = set_fields(plan, edited, constraint=Constraint.SNET, constraint_date=day, mandatory=False)
    return replace(bound, label=told("Let task %1 start no earlier than %2", row.key, _written(day)))


def finish_at(schedule: Schedule, task: Id, finish: datetime) -> Change:
    """Give a task the duration with which it finishes at a moment, three points in proportion; raises Refused."""
    row = _open_leaf(schedule, task, "Duration")
    begin = int(schedule.start[schedule.row(task)])
    return _lasting(schedule, row, schedule.working_time(task).span(begin, to_minutes(finish)))


def start_at(schedule: Schedule, task: Id, start: datetime) -> Change:
    """Let a task start at a moment and finish when it does now; raises Refused."""
    row = _open_leaf(schedule, task, "Duration")
    end = int(schedule.finish[schedule.row(task)])
    moved = move_to(schedule, task, start)
    stretched = _lasting(schedule, row, schedule.working_time(task).span(to_minutes(start), end))
    return combine(told("Let task %1 begin at %2", row.key, _written(_day(start))), [moved, stretched])


def _lasting(schedule: Schedule, row: Task, minutes: int) -> Change:
    """The duration of so many minutes; what is left of work in progress grows by as much as the duration does."""
    if minutes <= 0:
        wrong, fix = told("It would finish before it starts."), told("Drag it less far.")
        raise Refused([Fault(told("task %1", row.key), "Duration", wrong, fix)])
    old, edited = row.duration, ("task", row.id)
    now = schedule.compiled.facts[schedule.row(row.id), Fact.WHOLE]
    estimate = _scaled(old, minutes, int(now))
    changes = [set_field(schedule.plan, edited, "duration", estimate)]
    if row.remaining is not None:
        left = max(0, row.remaining.minutes + estimate.likely - old.likely)
        changes.append(set_field(schedule.plan, edited, "remaining", Duration(left, row.remaining.unit)))
    return combine(changes[0].label, changes)


def _scaled(old: Estimate, minutes: int, now: int) -> Estimate:
    """An estimate that is scheduled as so many minutes, where the old one is as `now`: its points in proportion."""
    if old.point or now <= 0:
        return Estimate.of(minutes, old.unit)
    low, likely, high = (round(value * minutes / now) for value in (old.optimistic, old.likely, old.pessimistic))
    return Estimate(low, likely, high, old.unit)


def _open_leaf(schedule: Schedule, task: Id, field: str) -> Task:
    """A task that is still to be done and has dates of its own; raises Refused."""
    row = schedule.plan.tasks.get(task)
    if row is None:
        raise Refused([Fault(told("task"), field, told("It has been removed meanwhile."))])
    if schedule.summary[schedule.row(task)]:
        fix = told("Move the tasks below it.")
        wrong = told("The dates of a summary task follow from what is below it.")
        raise Refused([Fault(told("task %1", row.key), field, wrong, fix)])
    if row.actual_finish is not None:
        fix = told("Change its actual dates where they are wrong.")
        raise Refused([Fault(told("task %1", row.key), field, told("It is done already."), fix)])
    return row


def _day(moment: datetime) -> Day:
    """A moment as it is stored: midnight is a day without a time."""
    return moment if moment.time() != datetime.min.time() else moment.date()


def _written(day: date) -> str:
    return f"{day:%Y-%m-%d %H:%M}" if isinstance(day, datetime) else f"{day:%Y-%m-%d}"
