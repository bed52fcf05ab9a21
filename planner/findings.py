"""What is wrong or risky in a plan, as a list: each finding names its row and says what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.model.grammar import format_day
from planner.model.values import Id, TaskKind
from planner.worktime import finish_minutes, to_datetime

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.errors import Fault
    from planner.model.plan import Plan
    from planner.model.tasks import Task


class Severity(StrEnum):
    """An error makes the plan wrong or impossible; a warning is worth a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: `rule` names what was checked, `where` the row as people call it, `fix` what to do."""

    severity: Severity
    rule: str
    where: str
    message: str
    fix: str = ""
    task: Id | None = None


def findings(plan: Plan, schedule: Schedule, faults: tuple[Fault, ...] = ()) -> tuple[Finding, ...]:
    """Everything found in a plan and in the file that it came from, errors first, then in the order of the outline."""
    found = [
        *(Finding(Severity.ERROR, "fault", fault.where, str(fault), fault.fix) for fault in faults),
        *(finding for rule in _RULES for finding in rule(plan, schedule)),
    ]
    return tuple(sorted(found, key=lambda finding: finding.severity is Severity.WARNING))


def _clock(moment: datetime) -> str:
    """A clock time as people read it."""
    return f"{moment:%Y-%m-%d %H:%M}"


def _days(plan: Plan, minutes: int) -> str:
    """Working minutes in days."""
    return f"{minutes / plan.units.day:.2f}".rstrip("0").rstrip(".") + " working days"


def _tasks(plan: Plan, schedule: Schedule) -> Iterator[tuple[int, Task]]:
    """Rows and tasks without children, in outline order."""
    return ((row, plan.tasks[task]) for row, task in enumerate(schedule.ids) if not schedule.summary[row])


def _suspended_links(plan: Plan, schedule: Schedule) -> Iterator[Finding]:
    """Links that the schedule had to leave out."""
    for held in schedule.suspended:
        link = plan.links[held.link]
        keys = [plan.tasks[end].key if end in plan.tasks else end for end in (link.predecessor, link.successor)]
        message = f"The link {' -> '.join(keys)} ({link.type}) {held.reason}; the dates leave it out."
        task = link.successor if link.successor in plan.tasks else None
        yield Finding(Severity.ERROR, "suspended link", f"task {keys[1]}", message, "Remove or change the link.", task)


def _idle_calendars(plan: Plan, schedule: Schedule) -> Iterator[Finding]:
    """Calendars in use that have no working time at all."""
    for calendar in schedule.compiled.reading.calendars.idle:
        message = "It has no working time, so the dates that use it count every hour."
        where = f"calendar {plan.calendars[calendar].key}"
        yield Finding(Severity.ERROR, "idle calendar", where, message, "Give it working hours.")


def _negative_float(plan: Plan, schedule: Schedule) -> Iterator[Finding]:
    """Tasks that are too late for a date that was promised."""
    for row, task in _tasks(plan, schedule):
        missing = -int(schedule.plan_float[row])
        if missing > 0:
            message = f"Total float is negative: {_days(plan, missing)} are missing to keep a fixed date."
            fix = "Shorten what comes before, or move the date that is fixed."
            yield Finding(Severity.ERROR, "negative float", f"task {task.key}", message, fix, task.id)


def _missed_deadlines(plan: Plan, schedule: Schedule) -> Iterator[Finding]:
    """Tasks, summary tasks too, that finish after their deadline."""
    for row, task_id in enumerate(schedule.ids):
        task = plan.tasks[task_id]
        if task.deadline and schedule.finish[row] > finish_minutes(task.deadline):
            finish = _clock(schedule.finish_of(task_id))
            message = f"Finishes {finish}, after its deadline {format_day(task.deadline)}."
            yield Finding(Severity.ERROR, "missed deadline", f"task {task.key}", message, "", task_id)


def _missed_target(plan: Plan, schedule: Schedule) -> Iterator[Finding]:
    """A launch that is later than promised."""
    target = plan.settings.target
    if target and schedule.end > to_datetime(finish_minutes(target)):
        message = f"The plan finishes {_clock(schedule.end)}, after its target go-live {format_day(target)}."
        yield Finding(Severity.ERROR, "missed target", "plan", message)


def _open_ends(plan: Plan, schedule: Schedule) -> Iterator[Finding]:
    """Tasks that wait for nothing, or for which nothing waits, beside the first and the last of the plan."""
    waits, waited_for = _linked(plan)
    tasks = list(_tasks(plan, schedule))
    loose = [(row, task) for row, task in tasks if task.id not in waits and task.id not in waited_for]
    if len(tasks) > 1:
        for _, task in loose:
            yield _warning("not linked", task, "It waits for nothing and nothing waits for it.")
    last = max((int(schedule.finish[row]) for row, _ in tasks), default=0)
    for row, task in tasks:
        if task.id in waits and task.id not in waited_for and int(schedule.finish[row]) < last:
            yield _warning("no successor", task, "Nothing waits for it, so its delays go unseen.")


def _linked(plan: Plan) -> tuple[set[Id], set[Id]]:
    """The tasks that wait for something, and those for which something waits, links of their summary tasks included."""
    ends: tuple[set[Id], set[Id]] = (set(), set())
    for link in plan.links.values():
        ends[0].add(link.successor)
        ends[1].add(link.predecessor)
    for task in plan.tasks.values():
        above = task.parent
        seen = {task.id}
        while above is not None and above in plan.tasks and above not in seen:
            seen.add(above)
            for side in ends:
                if above in side:
                    side.add(task.id)
            above = plan.tasks[above].parent
    return ends


def _warning(rule: str, task: Task, message: str) -> Finding:
    """A warning about a task."""
    return Finding(Severity.WARNING, rule, f"task {task.key}", message, "Link it, or take it as it is.", task.id)


def _milestones_with_time(plan: Plan, schedule: Schedule) -> Iterator[Finding]:
    """Milestones are points in time."""
    for _, task in _tasks(plan, schedule):
        if task.kind is TaskKind.MILESTONE and task.duration.pessimistic:
            yield _warning("milestone", task, "A milestone takes no time, but this one has a duration.")


def _risks(plan: Plan, _schedule: Schedule) -> Iterator[Finding]:
    """Risks that nobody answers for, or that hit nothing."""
    for risk in plan.risks.values():
        if risk.owner is None:
            yield Finding(Severity.WARNING, "risk owner", f"risk {risk.key}", "Nobody owns it.", "Give it an owner.")
        if not risk.tasks:
            message = "It hits no task, so it delays nothing."
            yield Finding(Severity.WARNING, "risk tasks", f"risk {risk.key}", message, "Name the tasks it would delay.")


_RULES: tuple[Callable[[Plan, Schedule], Iterator[Finding]], ...] = (
    _suspended_links,
    _idle_calendars,
    _negative_float,
    _missed_deadlines,
    _missed_target,
    _open_ends,
    _milestones_with_time,
    _risks,
)
