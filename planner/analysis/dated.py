"""The dates that bound a task apart from its links: the plan, constraints, progress, deadlines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.analysis.bounds import BoundKind, End
from planner.analysis.facts import NEVER, NO_START, Fact
from planner.model.values import LateFrom
from planner.worktime import finish_minutes, start_minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.analysis.bounds import Site
    from planner.analysis.schedule import Schedule
    from planner.model.tasks import Task
    from planner.model.values import Id


@dataclass(frozen=True, slots=True)
class Dated:
    """A clock time that is asked for an end of a task; a `fixed` one holds against links."""

    kind: BoundKind
    end: End
    clock: int
    fixed: bool = False
    via: Id | None = None


def early_dates(site: Site) -> Iterator[Dated]:
    """What may keep a task from starting or finishing earlier."""
    task = _task(site)
    yield from _actual(task)
    yield from _manual(task)
    yield from _constraint(site, Fact.START_FROM, End.START)
    yield from _constraint(site, Fact.FINISH_FROM, End.FINISH)
    yield from _status_date(site)
    settings = site.schedule.plan.settings
    yield Dated(BoundKind.PLAN_START, End.START, start_minutes(settings.start or NO_START))


def late_dates(site: Site) -> Iterator[Dated]:
    """What a task may have to be finished or started by."""
    yield from _actual(_task(site))
    yield from _constraint(site, Fact.START_BY, End.START)
    yield from _constraint(site, Fact.FINISH_BY, End.FINISH)
    yield from _deadline(site)
    yield from _plan_end(site.schedule)


def _task(site: Site) -> Task:
    return site.schedule.plan.tasks[site.schedule.ids[site.row]]


def _actual(task: Task) -> Iterator[Dated]:
    """When it really began and ended."""
    if task.actual_start is not None:
        yield Dated(BoundKind.ACTUAL, End.START, start_minutes(task.actual_start), fixed=True)
    if task.actual_finish is not None:
        yield Dated(BoundKind.ACTUAL, End.FINISH, finish_minutes(task.actual_finish), fixed=True)


def _manual(task: Task) -> Iterator[Dated]:
    """When it starts because somebody said so."""
    if task.manual_start is not None:
        yield Dated(BoundKind.MANUAL, End.START, start_minutes(task.manual_start), fixed=True)


def _constraint(site: Site, fact: Fact, end: End) -> Iterator[Dated]:
    """What a constraint of the task says, or one of a summary task above it."""
    clock = int(site.program.facts[site.row, fact])
    if clock == NEVER:
        return
    row = _constrained(site, fact, clock)
    via = None if row == site.row else site.schedule.ids[row]
    fixed = site.schedule.plan.tasks[site.schedule.ids[row]].mandatory
    yield Dated(BoundKind.CONSTRAINT, end, clock, fixed, via)


def _constrained(site: Site, fact: Fact, clock: int) -> int:
    """The row whose constraint a date comes from: the task itself, or the nearest summary task that says it."""
    compiled, row = site.schedule.compiled, site.row
    while compiled.facts[row, fact] != clock and compiled.network.rows.parent[row] >= 0:
        row = compiled.network.rows.parent[row]
    return row


def _status_date(site: Site) -> Iterator[Dated]:
    """Work that has not begun does not lie in the past."""
    status = site.schedule.plan.settings.status_date
    if status is not None and _task(site).actual_start is None:
        yield Dated(BoundKind.STATUS_DATE, End.START, start_minutes(status))


def _deadline(site: Site) -> Iterator[Dated]:
    """A deadline, where deadlines limit late dates."""
    deadline = _task(site).deadline
    if deadline is not None and site.schedule.plan.settings.deadlines_bind:
        yield Dated(BoundKind.DEADLINE, End.FINISH, finish_minutes(deadline))


def _plan_end(schedule: Schedule) -> Iterator[Dated]:
    """When the plan finishes, or the target where late dates count back from it."""
    settings = schedule.plan.settings
    if settings.late_from is LateFrom.TARGET and settings.target is not None:
        yield Dated(BoundKind.TARGET, End.FINISH, finish_minutes(settings.target))
    yield Dated(BoundKind.PLAN_FINISH, End.FINISH, schedule.solution.finish)
