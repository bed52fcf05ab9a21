"""Rules about one plan alone: what is impossible, missed, loose or nobody's."""

from __future__ import annotations

from datetime import timedelta
from itertools import compress
from typing import TYPE_CHECKING

from planner.analysis.redundant import find_redundant_links
from planner.findings.finding import Fix, Found, Rule, Severity
from planner.findings.fixes import as_task, heeded, linked_to, without_link
from planner.findings.unnamed import told_once
from planner.model.grammar import format_day
from planner.model.values import DATED_CONSTRAINTS, Constraint, LinkType, RiskState, TaskKind
from planner.sentences import told
from planner.worktime import DAY, finish_minutes, to_datetime

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from planner.findings.survey import Survey
    from planner.model.risks import Risk
    from planner.model.tasks import Task
    from planner.model.values import Id


def clock(moment: datetime) -> str:
    """A clock time as people read it."""
    return f"{moment:%Y-%m-%d %H:%M}"


def from_to(begin: int, end: int) -> tuple[str, str]:
    """From when to when something lasts, as people read it: whole days, or clock times of which 24:00 ends a day."""
    first, last = to_datetime(begin), to_datetime(end)
    if begin == end or end % DAY:
        return clock(first), clock(last)
    day = f"{last - timedelta(minutes=1):%Y-%m-%d}"
    return (clock(first), f"{day} 24:00") if begin % DAY else (f"{first:%Y-%m-%d}", day)


def _suspended_links(survey: Survey) -> Iterator[Found]:
    """Links that the schedule had to leave out."""
    for held in survey.schedule.suspended:
        link = survey.plan.links[held.link]
        message = told(
            "The link %1 (%2) %3; the dates leave it out.", survey.link_name(link), link.type, told(held.reason)
        )
        where = told("task %1", survey.named(link.successor))
        fixes = (without_link(link.id),)
        yield Found(where, message, survey.link_ids((link,)), "Remove or change the link.", fixes)


def _idle_calendars(survey: Survey) -> Iterator[Found]:
    """Calendars in use that have no working time at all."""
    for calendar in survey.schedule.compiled.reading.calendars.idle:
        message = "It has no working time, so the dates that use it count every hour."
        yield Found(
            told("calendar %1", survey.plan.calendars[calendar].key), message, (calendar,), "Give it working hours."
        )


def _negative_float(survey: Survey) -> Iterator[Found]:
    """Tasks that are too late for a date that was promised."""
    floats = survey.schedule.plan_float.tolist()
    for row, task in survey.leaves:
        if floats[row] < 0:
            message = told("Total float is negative: %1 missing to keep a fixed date.", survey.days(-floats[row]))
            fix = "Shorten what comes before, or move the date that is fixed."
            yield Found(told("task %1", task.key), message, (task.id,), fix, measure=floats[row] / survey.day, limit=0)


def _missed_deadlines(survey: Survey) -> Iterator[Found]:
    """Tasks, summary tasks too, that finish after their deadline."""
    for row, task_id in enumerate(survey.schedule.ids):
        task = survey.tasks[task_id]
        if task.deadline and survey.finishes[row] > finish_minutes(task.deadline):
            finish = clock(survey.schedule.finish_of(task_id))
            message = told("Finishes %1, after its deadline %2.", finish, format_day(task.deadline))
            yield Found(told("task %1", task.key), message, (task_id,))


def _missed_target(survey: Survey) -> Iterator[Found]:
    """A launch that is later than promised; what follows the go-live of the settings may be."""
    target, live = survey.plan.settings.target, survey.schedule.go_live
    if target and live > to_datetime(finish_minutes(target)):
        says = told("The plan finishes") if survey.go_live is None else told("The go-live %1 is", survey.go_live.key)
        goal = survey.go_live or survey.last
        message = told("%1 %2, after its target %3.", says, clock(live), format_day(target))
        yield Found("plan", message, (goal.id,) if goal else ())


def _not_linked(survey: Survey) -> Iterator[Found | None]:
    """Tasks that wait for nothing, and for which nothing waits."""
    waits, waited_for = survey.ends
    if len(survey.leaves) > 1:
        loose = [task for _, task in survey.open_leaves if task.id not in waits and task.id not in waited_for]
        yield from _open_ends(survey, loose, "It waits for nothing and nothing waits for it.")


def _no_successor(survey: Survey) -> Iterator[Found | None]:
    """Tasks for which nothing waits, but the last of the plan."""
    waits, waited_for = survey.ends
    last = max((survey.finishes[row] for row, _ in survey.leaves), default=0)
    ends = [
        task
        for row, task in survey.open_leaves
        if task.id in waits and task.id not in waited_for and survey.finishes[row] < last
    ]
    yield from _open_ends(survey, ends, "Nothing waits for it, so its delays go unseen.")


def _open_ends(survey: Survey, tasks: list[Task], message: str) -> Iterator[Found | None]:
    """A finding for each of some tasks, with a link to where the plan leads."""
    yield None
    goals = _followed(survey) if tasks else {}
    yield None
    for task in tasks:
        fixes = _ways_on(survey, task, goals)
        yield Found(told("task %1", task.key), message, (task.id,), "Link it, or take it as it is.", fixes)


def _followed(survey: Survey) -> dict[Id, frozenset[Id]]:
    """The go-live and the last task, each with all that cannot lead to it: what follows it, and its own outline."""
    goals = [goal.id for goal in (survey.go_live, survey.last) if goal is not None]
    outlines = {goal: (*survey.above.get(goal, ()), *survey.below.get(goal, ())) for goal in goals}
    return {goal: survey.after((goal,)) | frozenset(outlines[goal]) for goal in goals}


def _ways_on(survey: Survey, task: Task, goals: dict[Id, frozenset[Id]]) -> tuple[Fix, ...]:
    """A link to the first goal that may follow the task and is not moved by it."""
    finish = survey.finishes[survey.rows[task.id]]
    for goal, barred in goals.items():
        row = survey.rows[goal]
        if task.id not in barred and goal not in survey.above.get(task.id, ()) and survey.finishes[row] >= finish:
            kind = LinkType.FS if survey.starts[row] >= finish else LinkType.FF
            return (linked_to(task, survey.tasks[goal], kind),)
    return ()


def _milestones_with_time(survey: Survey) -> Iterator[Found]:
    """Milestones are points in time."""
    for _, task in survey.leaves:
        if task.kind is TaskKind.MILESTONE and task.duration.pessimistic:
            message = "A milestone takes no time, but this one has a duration."
            yield Found(told("task %1", task.key), message, (task.id,), "Make it a task.", (as_task(task.id),))


def _summary_constraints(survey: Survey) -> Iterator[Found]:
    """Constraints of summary tasks that can hold for nothing below them."""
    for task_id in compress(survey.schedule.ids, survey.schedule.summary.tolist()):
        task = survey.tasks[task_id]
        if task.constraint_date and task.constraint in DATED_CONSTRAINTS and not _holds_below(task):
            said = told("%1, mandatory", task.constraint) if task.mandatory else told("%1", task.constraint)
            message = told("A summary task may start no earlier or finish no later than a date, but not be %1.", said)
            yield Found(told("task %1", task.key), message, (task_id,), "Say it of a task below.", (heeded(task),))


def _holds_below(task: Task) -> bool:
    """Whether all that the constraint of a summary task says holds for what is below it."""
    return not task.mandatory and task.constraint in (Constraint.SNET, Constraint.FNLT)


def _redundant_links(survey: Survey) -> Iterator[Found | None]:
    """Links that other links imply."""
    for found in find_redundant_links(survey.plan, survey.schedule.compiled.network):
        if found is None:
            yield None
            continue
        for link in map(survey.plan.links.__getitem__, found):
            message = told("The link %1 says nothing that other links do not say.", survey.link_name(link))
            where = told("task %1", survey.named(link.successor))
            yield Found(where, message, survey.link_ids((link,)), "Remove it.", (without_link(link.id),))


def _live_risks(survey: Survey) -> Iterator[Risk]:
    """The risks that are not closed: of those there is nothing left to do."""
    return (risk for risk in survey.plan.risks.values() if risk.state is not RiskState.CLOSED)


def _unowned_risks(survey: Survey) -> Iterator[Found]:
    """Risks that nobody answers for."""
    risks = (risk for risk in _live_risks(survey) if risk.owner is None)
    found = (Found(told("risk %1", risk.key), "Nobody owns it.", (risk.id,), "Give it an owner.") for risk in risks)
    yield from told_once(survey, found, lambda count: told("%1 risks have no owner: nobody is in the plan.", count))


def _aimless_risks(survey: Survey) -> Iterator[Found]:
    """Risks that hit nothing."""
    for risk in _live_risks(survey):
        if not risk.tasks:
            message = "It hits no task, so it delays nothing."
            yield Found(told("risk %1", risk.key), message, (risk.id,), "Name the tasks it would delay.")


_ERROR, _WARNING, _NOTE = Severity

PLAN_RULES = (
    Rule(
        "suspended link",
        "Suspended links",
        "A link closes a cycle, repeats another or leads nowhere, so the dates leave it out.",
        _ERROR,
        "plan",
        _suspended_links,
    ),
    Rule("idle calendar", "Idle calendars", "A calendar in use has no working time.", _ERROR, "plan", _idle_calendars),
    Rule(
        "negative float",
        "Negative float",
        "A task is too late for a date that is fixed.",
        _ERROR,
        "DCMA 7",
        _negative_float,
    ),
    Rule(
        "missed deadline", "Missed deadlines", "A task finishes after its deadline.", _ERROR, "plan", _missed_deadlines
    ),
    Rule(
        "missed target",
        "Missed target",
        "The go-live, or the finish of a plan that names none, is after the target.",
        _ERROR,
        "plan",
        _missed_target,
    ),
    Rule(
        "not linked",
        "Tasks without links",
        "A task waits for nothing and nothing waits for it.",
        _WARNING,
        "plan",
        _not_linked,
    ),
    Rule(
        "no successor",
        "Tasks without successor",
        "Nothing waits for a task that is not the last one, so its delays go unseen.",
        _WARNING,
        "plan",
        _no_successor,
    ),
    Rule(
        "milestone", "Milestones that take time", "A milestone has a duration.", _WARNING, "plan", _milestones_with_time
    ),
    Rule(
        "summary constraint",
        "Constraints of summary tasks",
        "A summary task has a mandatory date, or a constraint other than SNET and FNLT, which its dates cannot heed.",
        _WARNING,
        "plan",
        _summary_constraints,
    ),
    Rule(
        "risk owner",
        "Risks without owner",
        "Nobody owns a risk that is not closed.",
        _WARNING,
        "launch",
        _unowned_risks,
    ),
    Rule(
        "risk tasks",
        "Risks that hit nothing",
        "A risk that is not closed hits no task, so it delays nothing.",
        _WARNING,
        "plan",
        _aimless_risks,
    ),
    Rule(
        "redundant link",
        "Redundant links",
        "A link says nothing that other links do not say already.",
        _NOTE,
        "plan",
        _redundant_links,
    ),
)
"""The rules about a plan alone."""
