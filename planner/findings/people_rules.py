"""Rules about people and what they are told: parts in tasks, load, back-ups, messages that nobody sent or planned."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

from planner.edits.people import keep_accountable, mark_sent
from planner.edits.rows import add_row
from planner.findings.finding import Fix, Found, Rule, Severity
from planner.findings.plan_rules import from_to
from planner.findings.shares import listed
from planner.launch.load import clashes, load, without_backup
from planner.launch.messages import Timing, messages, never_told
from planner.launch.moment import moment_of
from planner.launch.people import called, raci
from planner.model.audience import Assignment, Communication, Stakeholder
from planner.model.launch_values import Raci, Trigger
from planner.sentences import told
from planner.worktime import DAY, start_minutes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from planner.change import Change
    from planner.findings.survey import Survey
    from planner.launch.load import Clash, DayLoad, Stint
    from planner.launch.people import TaskRaci
    from planner.model.people import Person
    from planner.model.plan import Plan
    from planner.model.values import Id

BATCH = 500
"""How many tasks of people are looked at in one piece."""


def _doubled(survey: Survey) -> Iterator[Found]:
    """Tasks for which several people are accountable."""
    parts = (row for row in survey.plan.rows(Assignment).values() if row.part is Raci.ACCOUNTABLE)
    times = Counter(row.task for row in parts)
    for found in raci(survey.plan, {task for task, count in times.items() if count > 1}).values():
        if len({part.who for part in found.having(Raci.ACCOUNTABLE)}) > 1:
            yield _several(survey, found)


def _several(survey: Survey, found: TaskRaci) -> Found:
    """What to say of a task with several accountable people, and whom to keep."""
    plan, task = survey.plan, survey.tasks[found.task]
    parts = found.having(Raci.ACCOUNTABLE)
    fixes = tuple(
        Fix(
            told("Keep %1 accountable", called(plan, part)),
            partial(keep_accountable, task=task.id, assignment=part.assignment or ""),
        )
        for part in parts
    )
    return Found(told("task %1", task.key), found.faults[0], (task.id,), "Choose who answers for it.", fixes)


def _nobody(survey: Survey) -> Iterator[Found | None]:
    """Open tasks of a plan with a RACI matrix for which nobody is accountable, or that nobody does."""
    if not survey.plan.rows(Assignment):
        return
    open_tasks = [task.id for _, task in survey.open_leaves if task.owner is None]  # an owner has both parts
    yield None
    parts = raci(survey.plan, set(open_tasks))
    yield None
    for part, message in (
        (Raci.ACCOUNTABLE, "Nobody is accountable for %1."),
        (Raci.RESPONSIBLE, "Nobody is responsible for %1: who does it?"),
    ):
        lacking = [task for task in open_tasks if _lacks(survey, parts.get(task), part)]
        if lacking:
            keys = listed([survey.named(task) for task in lacking])
            where = told("task %1", survey.named(lacking[0])) if len(lacking) == 1 else "plan"
            yield Found(where, told(message, keys), tuple(lacking), "Say it in the matrix, or give the task an owner.")


def _lacks(survey: Survey, found: TaskRaci | None, part: Raci) -> bool:
    """Whether a task needs somebody with this part and has nobody."""
    if found is None or found.having(part):
        return False
    return part is Raci.ACCOUNTABLE or survey.tasks[found.task].duration.pessimistic > 0


def _busy_twice(survey: Survey) -> Iterator[Found | None]:
    """People on two tasks at once, with more than their whole day."""
    if not survey.plan.people:
        return
    stints = survey.stints
    yield None
    found = clashes(stints)
    yield None
    for person in survey.plan.people.values():
        if person.id in found:
            yield _at_once(survey, person, found[person.id])


def _at_once(survey: Survey, person: Person, pairs: Sequence[Clash]) -> Found:
    """What to say of a person on several tasks at once."""
    first, rest = pairs[0], len(pairs) - 1
    begin, end = from_to(first.begin, first.end)
    more = told(", and once more") if rest == 1 else told(", and %1 times more", rest) if rest else ""
    keys = (survey.named(first.first), survey.named(first.second))
    message = told("%1 is on %2 and %3 at once, %4 to %5%6.", person.name, *keys, begin, end, more)
    ids = dict.fromkeys(task for pair in pairs for task in (pair.first, pair.second))
    return Found(
        told("person %1", person.key), message, tuple(ids), "Give one to somebody else, or one after the other."
    )


def _overbooked(survey: Survey) -> Iterator[Found | None]:
    """People with more on a day than they can do, though no two of their tasks alone are too much."""
    if not survey.plan.people:
        return
    told_already = clashes(survey.stints)
    yield None
    for some in _batches(survey.stints):
        days: dict[Id, list[DayLoad]] = {}
        for day in load(survey.plan, survey.schedule, some).over:
            if not any(_meet(clash, day.day) for clash in told_already.get(day.person, ())):
                days.setdefault(day.person, []).append(day)
        yield from (_too_much(survey.plan.people[person], found) for person, found in days.items())
        yield None


def _batches(stints: Iterable[Stint]) -> Iterator[list[Stint]]:
    """All stints of some people at a time, so that other work can come in between."""
    by_person: dict[Id, list[Stint]] = {}
    for stint in stints:
        by_person.setdefault(stint.person, []).append(stint)
    batch: list[Stint] = []
    for some in by_person.values():
        batch += some
        if len(batch) >= BATCH:
            yield batch
            batch = []
    yield batch


def _meet(clash: Clash, day: date) -> bool:
    """Whether two tasks meet on a day."""
    begin = start_minutes(day)
    return clash.begin < begin + DAY and clash.end > begin


def _too_much(person: Person, days: Sequence[DayLoad]) -> Found:
    """What to say of the days of a person that are too much."""
    first, rest = days[0], len(days) - 1
    more = told(", and on one more day") if rest == 1 else told(", and on %1 more days", rest) if rest else ""
    if first.off:
        message = told("%1 does not work on %2, and has something to do%3.", person.name, first.day.isoformat(), more)
    else:
        figure = f"{first.percent:.0f}"
        message = told("%1 has %2 % of a day to do on %3%4.", person.name, figure, first.day.isoformat(), more)
    ids = dict.fromkeys(task for day in days for task in day.minutes)
    measure = max(day.percent for day in days)
    fix = "Give something to somebody else, or lower their share of the day."
    return Found(told("person %1", person.key), message, tuple(ids), fix, measure=round(measure, 1), limit=100.0)


def _without_backup(survey: Survey) -> Iterator[Found | None]:
    """People whose illness would delay the launch."""
    if not survey.plan.people:
        return
    found = without_backup(survey.plan, survey.schedule, survey.stints)
    yield None
    for person, tasks in found:
        keys = listed([survey.named(task) for task in tasks])
        message = told("Nobody stands in for %1, who has critical tasks: %2.", person.name, keys)
        yield Found(told("person %1", person.key), message, (person.id, *tasks), "Name a back-up.")


def _unsent(survey: Survey) -> Iterator[Found]:
    """Messages that should have been sent."""
    if not survey.plan.rows(Communication):
        return
    now = moment_of(survey.plan)
    for found in messages(survey.plan, survey.schedule, now):
        if found.timing is Timing.OVERDUE and found.due is not None:
            message = told("'%1' to %2 was due on %3.", found.row.name, found.row.audience, str(found.due)[:16])
            where = told("communication %1", found.row.key)
            yield Found(where, message, (found.row.id,), "Send it, and mark it as sent.", (_sent(found.row, now),))


def _sent(row: Communication, now: datetime) -> Fix:
    """Mark a message as sent."""
    return Fix("Mark it as sent", partial(mark_sent, messages=(row.id,), at=now))


def _never_told(survey: Survey) -> Iterator[Found]:
    """Audiences for which no message is planned."""
    for group, holders in _audiences(survey).items():
        message = told("No message is planned for %1.", group)
        values = {"audience": group, "name": f"News for {group}", "channel": holders[0].channel}
        add = Fix("Plan one at the go-live", partial(_planned, values=values))
        ids = tuple(holder.id for holder in holders)
        yield Found(told("stakeholder %1", holders[0].key), message, ids, "Plan what they are told, and when.", (add,))


def _audiences(survey: Survey) -> Mapping[str, tuple[Stakeholder, ...]]:
    return never_told(survey.plan) if survey.plan.rows(Stakeholder) else {}


def _planned(plan: Plan, values: Mapping[str, Any]) -> Change:
    """A message that is due at the go-live."""
    return add_row(plan, "communication", trigger=Trigger.GO_LIVE, **values)


_WARNING = Severity.WARNING

PEOPLE_RULES = (
    Rule(
        "two accountable",
        "Several accountable",
        "More than one person or role is accountable for a task.",
        Severity.ERROR,
        "launch",
        _doubled,
    ),
    Rule(
        "nobody accountable",
        "Nobody accountable",
        "The plan has a RACI matrix, and open tasks lack somebody who is accountable, or who does them.",
        _WARNING,
        "launch",
        _nobody,
    ),
    Rule(
        "overlap",
        "People on two tasks at once",
        "Two tasks that one person does overlap in time, and together take more than their whole day.",
        _WARNING,
        "launch",
        _busy_twice,
    ),
    Rule(
        "overbooked",
        "People over 100 %",
        "The tasks of somebody take more than a whole day of theirs, or anything of a day off.",
        _WARNING,
        "launch",
        _overbooked,
    ),
    Rule(
        "no backup",
        "Nobody stands in",
        "Somebody has critical tasks to do and has no back-up.",
        Severity.NOTE,
        "launch",
        _without_backup,
    ),
    Rule(
        "overdue message",
        "Messages overdue",
        "A communication should have been sent by the status date or, without one, by now.",
        _WARNING,
        "launch",
        _unsent,
    ),
    Rule(
        "never told",
        "Audiences never told",
        "No communication is for a group of stakeholders.",
        _WARNING,
        "launch",
        _never_told,
    ),
)
"""The rules about people and messages."""
