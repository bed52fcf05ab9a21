"""Why the dates of a task are what they are, who is hurt if it is late, and the chains that its dates come from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.analysis.bounds import ACTUAL, Bound, BoundKind, End, Site
from planner.analysis.facts import Fact
from planner.analysis.reasons import (
    Reason,
    bounding_child,
    children_reason,
    early_bounds,
    late_bounds,
    planned_bounds,
)
from planner.analysis.slip import Slip, Waiting, slip, waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner.analysis.schedule import Schedule
    from planner.model.values import Id


@dataclass(frozen=True, slots=True)
class Why:
    """Why a task has its dates and floats; floats in working minutes of its calendar.

    `work` is how many minutes lie between start and finish, 0 for a summary task; of work in progress it is what is
    left. `waiting` are the tasks that wait for it, the first to be hurt first; `slips` what
    moves when it is late by all of its total float, and by a day more. Nothing can be late that is `finished`.
    """

    task: Id
    start: Reason
    finish: Reason
    late_start: Reason
    late_finish: Reason
    total_float: int
    free_float: int
    work: int
    waiting: tuple[Waiting, ...]
    slips: tuple[Slip, ...]
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One task of a chain of reasons, and the bound that sets its date."""

    task: Id
    bound: Bound


def why(schedule: Schedule, task: Id) -> Why:
    """Why a task has the dates that a schedule gives it; raises KeyError for a task that is not in it."""
    row = schedule.row(task)
    total, free = int(schedule.total_float[row]), int(schedule.free_float[row])
    finished = bool(schedule.finished[row])
    return Why(
        task=task,
        start=start_reason(schedule, task),
        finish=finish_reason(schedule, task),
        late_start=late_start_reason(schedule, task),
        late_finish=late_finish_reason(schedule, task),
        total_float=total,
        free_float=free,
        work=_work(schedule, row),
        waiting=() if finished else waiting(schedule, row),
        slips=() if finished else tuple(_slips(schedule, task, total, free)),
        finished=finished,
    )


def _slips(schedule: Schedule, task: Id, total: int, free: int) -> Iterator[Slip]:
    """What all of the total float moves, and what a day more."""
    for delay in (total, max(total, 0) + schedule.plan.units.day):
        if delay > max(free, 0):
            yield slip(schedule, task, delay)


def _work(schedule: Schedule, row: int) -> int:
    """The minutes between start and finish, of work in progress those of its rest; in hours of its calendar."""
    program = schedule.compiled.program
    begun, ended = (int(program.facts[row, fact]) for fact in ACTUAL.values())
    if ended < 0:
        return int(program.nodes.twice[program.rows[row]]) >> 1
    times, calendar = program.calendars.times, int(program.facts[row, Fact.NAMED_CALENDAR])
    return (times.point(calendar, ended, up=False) >> 1) - (times.point(calendar, begun, up=True) >> 1)


def start_reason(schedule: Schedule, task: Id) -> Reason:
    """Why a task starts when it does."""
    row = schedule.row(task)
    if schedule.summary[row]:
        return children_reason(schedule, row, schedule.start, End.START)
    return Reason(int(schedule.start[row]), planned_bounds(Site(schedule, row), End.START))


def finish_reason(schedule: Schedule, task: Id) -> Reason:
    """Why a task finishes when it does."""
    row = schedule.row(task)
    if schedule.summary[row]:
        return children_reason(schedule, row, schedule.finish, End.FINISH)
    if schedule.started[row]:
        return _read(int(schedule.finish[row]), early_bounds(Site(schedule, row), End.FINISH))
    return _other_end(int(schedule.finish[row]), planned_bounds(Site(schedule, row), End.FINISH), End.FINISH)


def late_start_reason(schedule: Schedule, task: Id) -> Reason:
    """Why a task has to start when it has to."""
    row = schedule.row(task)
    if schedule.summary[row]:
        return children_reason(schedule, row, schedule.late_start, End.START)
    return _other_end(int(schedule.late_start[row]), late_bounds(Site(schedule, row), End.START), End.START)


def late_finish_reason(schedule: Schedule, task: Id) -> Reason:
    """Why a task has to be finished when it has to."""
    row = schedule.row(task)
    if schedule.summary[row]:
        return children_reason(schedule, row, schedule.late_finish, End.FINISH)
    return Reason(int(schedule.late_finish[row]), late_bounds(Site(schedule, row), End.FINISH))


def chain(schedule: Schedule, task: Id) -> tuple[Step, ...]:
    """What sets the early dates of a task, and what sets the dates of that, back to a date that stands for itself."""
    return tuple(_steps(schedule, task, _early_step))


def late_chain(schedule: Schedule, task: Id) -> tuple[Step, ...]:
    """What sets the late dates of a task, and what sets the dates of that, up to a date that stands for itself."""
    return tuple(_steps(schedule, task, _late_step))


def _steps(schedule: Schedule, task: Id, step: Callable[[Schedule, Id, End], tuple[Bound, End]]) -> Iterator[Step]:
    end, current = End.FINISH, task
    while True:
        bound, end = step(schedule, current, end)
        yield Step(current, bound)
        if bound.task is None:
            return
        current = bound.task


def _early_step(schedule: Schedule, task: Id, end: End) -> tuple[Bound, End]:
    """What sets the early start or finish of a task, and which end of the task named there to go on with."""
    row = schedule.row(task)
    if schedule.summary[row]:
        values = schedule.early_start if end is End.START else schedule.early_finish
        return children_reason(schedule, row, values, end).binding, end
    bound = early_bounds(Site(schedule, row), end)[0]
    return bound, _end_at(schedule, bound, "FS", "FF")


def _late_step(schedule: Schedule, task: Id, end: End) -> tuple[Bound, End]:
    """What sets the late start or finish of a task, and which end of the task named there to go on with."""
    row = schedule.row(task)
    if schedule.summary[row]:
        return bounding_child(schedule, row, end), end
    bound = late_bounds(Site(schedule, row), End.FINISH)[0]
    return bound, _end_at(schedule, bound, "FF", "SF")


def _end_at(schedule: Schedule, bound: Bound, *finishing: str) -> End:
    """The end of its other task that a link is tied to."""
    tied = bound.link is not None and schedule.plan.links[bound.link].type in finishing
    return End.FINISH if tied else End.START


def _read(date: int, bounds: tuple[Bound, ...]) -> Reason:
    """A reason whose binding bound reads as the schedule does: what a start drives may finish at the next start."""
    return Reason(date, (replace(bounds[0], date=date), *bounds[1:]))


def _other_end(date: int, bounds: tuple[Bound, ...], end: End) -> Reason:
    """The bounds of one end, behind the duration where the other end is what binds."""
    own = tuple(bound for bound in bounds if bound.end is end)
    if bounds[0].end is not end:
        own = (Bound(BoundKind.DURATION, end, date, 0, date), *own)
    return _read(date, own)
