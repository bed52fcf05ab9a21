"""What has happened: edits that keep percent complete, actual dates and remaining work of a task consistent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.change import Change, set_value
from planner.edits.rows import combine
from planner.errors import Fault, Refused
from planner.model.checks import check_value
from planner.model.fields import Field, Kind
from planner.model.values import DatesUse, Duration
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from typing import Any

    from planner.model.plan import Plan
    from planner.model.tasks import Task
    from planner.model.values import Id

Dates = tuple["datetime", "datetime"]
"""When a task is planned to start and to finish: what it gets as actual dates where it has none."""
PERCENT_COMPLETE = Field(
    kind=Kind.PERCENT, label="Percent complete", help="How much of its duration is done.", minimum=0, maximum=100
)


def set_percent_complete(plan: Plan, task: Id, percent: float, planned: Dates) -> Change:
    """Let a share of a task be done, 0 to 100: nothing has happened, work is in progress, or all is; raises Refused.

    Work in progress keeps its actual start, or gets the planned one; what is left is its share of the duration.
    """
    row = _leaf(plan, task)
    message = check_value(PERCENT_COMPLETE, float(percent))
    if message:
        raise Refused([Fault(told("task %1", row.key), PERCENT_COMPLETE.label, message)])
    return _changed(row, lived(plan, row, percent, planned), told("Set percent complete of task %1", row.key))


def start_tasks(plan: Plan, planned: Mapping[Id, Dates]) -> Change:
    """Let tasks have begun when they were planned to start; those that have begun before stay as they are."""
    rows = [row for row in _leaves(plan, planned) if row.actual_start is None]
    changes = [_changed(row, {"actual_start": planned[row.id][0]}, "") for row in rows]
    return combine(_named("Start", rows), changes)


def finish_tasks(plan: Plan, planned: Mapping[Id, Dates]) -> Change:
    """Let tasks be done when they were planned to finish; those that are done stay as they are."""
    rows = [row for row in _leaves(plan, planned) if row.actual_finish is None]
    changes = [_changed(row, lived(plan, row, 100, planned[row.id]), "") for row in rows]
    return combine(_named("Finish", rows), changes)


def reopen_tasks(plan: Plan, tasks: Iterable[Id]) -> Change:
    """Forget what has happened of some tasks."""
    rows = [row for row in _leaves(plan, tasks) if row.actual_start is not None]
    return combine(_named("Reopen", rows), [_changed(row, dict(NOTHING), "") for row in rows])


NOTHING: Mapping[str, Any] = {"actual_start": None, "actual_finish": None, "remaining": None}


def lived(plan: Plan, row: Task, percent: float, planned: Dates) -> dict[str, Any]:
    """The fields that say that a share of a task is done."""
    start, finish = planned
    if percent <= 0:
        return dict(NOTHING)
    begun = row.actual_start if row.actual_start is not None else start
    if percent >= 100:
        ended = row.actual_finish if row.actual_finish is not None else _not_before(row, finish)
        return {"actual_start": begun, "actual_finish": ended, "remaining": None}
    return {"actual_start": begun, "actual_finish": None, "remaining": _left(plan, row, percent)}


def _not_before(row: Task, finish: datetime) -> Any:
    """When a task finished: as planned, but not before the start that it really had."""
    begun = row.actual_start
    return begun if begun is not None and _later(begun, finish) else finish


def _later(begun: Any, finish: datetime) -> bool:
    """Whether a day or moment is after a moment."""
    return bool(begun > (finish if hasattr(begun, "hour") else finish.date()))


def _left(plan: Plan, row: Task, percent: float) -> Duration:
    """What is left of the duration that the dates use, in whole minutes and in the unit that was typed."""
    likely = plan.settings.dates_use is DatesUse.LIKELY
    whole = row.duration.likely if likely else round(row.duration.pert_mean)
    return Duration(whole - round(whole * percent / 100), row.duration.unit)


def _changed(row: Task, values: Mapping[str, Any], label: str) -> Change:
    """The steps that give fields of a task other values."""
    steps = (set_value("task", row, field, value) for field, value in values.items())
    return Change(label, tuple(step for step in steps if step.before != step.after))


def _leaves(plan: Plan, tasks: Iterable[Id]) -> list[Task]:
    """The tasks among some rows that have no children; progress of a summary task is that of what is below it."""
    parents = {row.parent for row in plan.tasks.values()}
    return [plan.tasks[task] for task in tasks if task in plan.tasks and task not in parents]


def _leaf(plan: Plan, task: Id) -> Task:
    """A task that can have progress of its own; raises Refused."""
    row = plan.tasks.get(task)
    if row is None:
        raise Refused([Fault(told("task"), PERCENT_COMPLETE.label, told("It has been removed meanwhile."))])
    if not _leaves(plan, [task]):
        fix = told("Say it of the tasks below.")
        wrong = told("A summary task is as far as what is below it.")
        raise Refused([Fault(told("task %1", row.key), PERCENT_COMPLETE.label, wrong, fix)])
    return row


def _named(verb: str, rows: list[Task]) -> str:
    """`Finish task B12`, or `Finish 3 tasks`."""
    subject = told("task %1", rows[0].key) if len(rows) == 1 else told("%1 tasks", len(rows))
    return told(f"{verb} %1", subject)
