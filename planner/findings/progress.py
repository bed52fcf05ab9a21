"""Rules of the DCMA assessment about progress, promises and whether the critical path is true."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.analysis.paths import driving_chain
from planner.analysis.schedule import schedule
from planner.findings.finding import Found, Rule, Severity
from planner.findings.plan_rules import clock
from planner.findings.shares import many_tasks
from planner.model.grammar import LAST_YEAR, format_day
from planner.model.values import Constraint
from planner.sentences import told
from planner.worktime import finish_minutes, start_minutes, to_datetime

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.findings.survey import Survey
    from planner.model.tasks import Task
    from planner.model.values import Id

EXACT = 0.01
"""Calendars may round a delay off by this share of it."""


def _forecasts_in_the_past(survey: Survey) -> Iterator[Found]:
    """Dates that are still to come, before the day up to which progress is known."""
    status = survey.plan.settings.status_date
    if status is None:
        return
    now = int(survey.project.snap(finish_minutes(status)))
    for row, task in survey.leaves:
        ahead = (task.actual_start is None, survey.starts[row]), (task.actual_finish is None, survey.finishes[row])
        past = [moment for open_still, moment in ahead if open_still and _before(survey, moment, now)]
        if past:
            when = clock(to_datetime(past[0]))
            message = told(
                "It is planned for %1, before the status date %2, but has not happened.", when, format_day(status)
            )
            yield Found(told("task %1", task.key), message, (task.id,), "Enter what happened, or plan it anew.")


def _before(survey: Survey, moment: int, now: int) -> bool:
    """Whether there is working time between two clock times."""
    return moment < now and int(survey.project.snap(moment)) < now


def _actuals_in_the_future(survey: Survey) -> Iterator[Found]:
    """Dates that have happened, after the day up to which progress is known."""
    status = survey.plan.settings.status_date
    if status is None:
        return
    now = finish_minutes(status)
    for _, task in survey.leaves:
        known = [day for day in (task.actual_start, task.actual_finish) if day and start_minutes(day) >= now]
        if known:
            message = told(
                "It is said to have happened %1, after the status date %2.", format_day(known[0]), format_day(status)
            )
            yield Found(
                told("task %1", task.key), message, (task.id,), "Move the status date, or mend the actual date."
            )


def _missed_tasks(survey: Survey) -> Iterator[Found]:
    """Tasks that were promised up to the status date and are later."""
    promises = survey.promises
    found = [survey.tasks[task] for task in promises.missed]
    said = told("due by the status date are later than promised")
    yield from many_tasks(survey, found, len(promises.due), said, limit=survey.checks.missed_tasks)


def _execution_index(survey: Survey) -> Iterator[Found]:
    """Fewer tasks done than were to be done by now."""
    index, limit = survey.promises.execution_index, survey.checks.execution_index
    if index is not None and index < limit:
        message = told(
            "The baseline execution index is %1, at least %2 is wanted: work is behind its promise.",
            f"{index:.2f}",
            f"{limit:g}",
        )
        yield Found("plan", message, survey.promises.open_still, measure=index, limit=limit)


def _path_index(survey: Survey) -> Iterator[Found]:
    """Too little time left up to the target for the critical path to the go-live (point 13 of the DCMA)."""
    beyond, length, limit = survey.schedule.beyond_target, _path_left(survey), survey.checks.path_index
    if beyond is None or length <= 0:
        return
    index = (length - beyond) / length
    if index < limit:
        message = told(
            "The critical path length index is %1, at least %2 is wanted to reach the target.",
            f"{index:.2f}",
            f"{limit:g}",
        )
        fix = "Shorten the critical path, or move the target."
        yield Found("plan", message, _path_to_live(survey), fix, measure=index, limit=limit)


def _path_to_live(survey: Survey) -> tuple[Id, ...]:
    """The critical path to the go-live: all that drives it, or one chain to the last finish where none is named."""
    dates, live = survey.schedule, survey.go_live
    return dates.critical_path if live is None else driving_chain(dates, (live.id,))


def _path_left(survey: Survey) -> int:
    """Working minutes from the status date, or the begin, to the go-live: what follows it is no part of its path."""
    status, dates = survey.plan.settings.status_date, survey.schedule
    begin = start_minutes(dates.begin)
    since = begin if status is None else max(finish_minutes(status), begin)
    return int(survey.project.span(since, finish_minutes(dates.go_live)))


def _path_test(survey: Survey) -> Iterator[Found]:
    """A critical task whose delay does not delay the plan by as much."""
    task = _first_critical(survey)
    delay = survey.checks.delay * survey.day
    moved = _moved(survey, task, delay) if task else None
    if task and moved is not None and moved < delay * (1 - EXACT):
        message = told(
            "Task %1 is critical, but a delay of %2 moves the finish of the plan by %3 only.",
            task.key,
            survey.days(delay),
            survey.days(moved),
        )
        fix = "Look for a missing link behind it, or for a date that makes it critical."
        yield Found(
            told("task %1", task.key), message, (task.id,), fix, measure=moved / survey.day, limit=delay / survey.day
        )


def _first_critical(survey: Survey) -> Task | None:
    """The critical task still to begin that starts first, of those on the plan's own clock and without a date."""
    critical, own = survey.schedule.critical.tolist(), (None, survey.plan.settings.calendar)
    free = [
        (survey.starts[row], row, task)
        for row, task in survey.open_work
        if critical[row] and task.constraint is Constraint.ASAP and task.calendar in own and _movable(task)
    ]
    return min(free, key=lambda found: found[:2])[2] if free else None


def _movable(task: Task) -> bool:
    """Whether nothing but links says when a task starts."""
    return not (task.duration.elapsed or task.manual_start or task.actual_start)


def _moved(survey: Survey, task: Task, delay: int) -> int | None:
    """By how many working minutes the finish of the plan moves when a task starts later; None beyond all calendars."""
    start = to_datetime(int(survey.project.add(survey.starts[survey.rows[task.id]], delay)))
    if start.year >= LAST_YEAR - 10:
        return None
    late = replace(task, constraint=Constraint.SNET, constraint_date=start)
    plan = survey.plan.with_tables({"task": {**survey.tasks, task.id: late}})
    before, after = (start_minutes(found.end) for found in (survey.schedule, schedule(plan, survey.schedule)))
    return int(survey.project.span(before, after))


_WARNING = Severity.WARNING

PROGRESS_RULES = (
    Rule(
        "actual in the future",
        "Actual dates in the future",
        "A task has an actual date after the status date.",
        Severity.ERROR,
        "DCMA 9",
        _actuals_in_the_future,
    ),
    Rule(
        "forecast in the past",
        "Forecast dates in the past",
        "A task that has not begun or finished is planned before the status date.",
        _WARNING,
        "DCMA 9",
        _forecasts_in_the_past,
    ),
    Rule(
        "missed tasks",
        "Missed tasks",
        "More tasks than allowed are later than in the baseline; without one, their deadline is the promise.",
        _WARNING,
        "DCMA 11",
        _missed_tasks,
    ),
    Rule(
        "critical path",
        "Critical path test",
        "A large delay of a critical task does not move the finish as much, so the critical path is not true.",
        _WARNING,
        "DCMA 12",
        _path_test,
    ),
    Rule(
        "path length",
        "Critical path length index",
        "The time to the target is too short for the length of the critical path to the go-live.",
        _WARNING,
        "DCMA 13",
        _path_index,
    ),
    Rule(
        "execution",
        "Baseline execution index",
        "Fewer tasks are finished than the baseline says; without one, their deadline is the promise.",
        _WARNING,
        "DCMA 14",
        _execution_index,
    ),
)
"""The rules of the DCMA assessment about progress and the critical path."""
