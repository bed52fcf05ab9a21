"""What a person or a role has to do: tasks, reviews, votes, messages, tests, bugs and entries of the log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from planner.launch.evidence import Evidence
from planner.launch.messages import due_of, passed
from planner.launch.people import LETTERS, raci
from planner.model.audience import Communication, LogEntry
from planner.model.gates import ChecklistItem, Criterion, GateRules, Vote
from planner.model.launch_values import Acceptance, EntryState, Outcome, Raci, Result, SendState
from planner.model.quality import Bug, Execution, SignOff, TestCase
from planner.sentences import told
from planner.worktime import finish_minutes, start_minutes, to_datetime

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from planner.analysis.schedule import Schedule
    from planner.launch.people import TaskRaci
    from planner.model.plan import Plan
    from planner.model.values import Day, Id

DOING: Final = (Raci.RESPONSIBLE, Raci.ACCOUNTABLE)
"""The parts in a task that are work."""
DONE: Final = (Outcome.PASSED, Outcome.WAIVED, Outcome.NOT_APPLICABLE)


class WorkKind(StrEnum):
    """What somebody has to do, in the order in which it is listed."""

    TASK = "tasks"
    VOTE = "votes to cast"
    CRITERION = "criteria to review"
    CHECKLIST = "checklist items"
    MESSAGE = "communications"
    TEST = "test cases"
    BUG = "bugs"
    SIGN_OFF = "sign-offs"
    LOG = "log entries"


@dataclass(frozen=True, slots=True)
class Work:
    """One thing to do: the row that it is about (`entity`, `id`), how it stands, from when on and until when.

    `overdue` tells whether `due` has passed: a day passes with its end.
    """

    kind: WorkKind
    entity: str
    id: Id
    key: str
    name: str
    state: str
    start: datetime | None = None
    due: Day | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """For whom work is looked for: the people and roles that stand for them in the rows of a plan, and when."""

    plan: Plan
    schedule: Schedule
    now: datetime
    people: frozenset[Id]
    roles: frozenset[Id]
    evidence: Evidence
    whole: bool = False
    """Whether a whole role is asked for, and not a person who has it."""

    def made(self, kind: WorkKind, row: Any, state: str, due: Day | None = None, *, key: str = "") -> Work:
        """A thing to do that a row stands for."""
        entity, late = self.plan.entity_of(row).name, due is not None and passed(due, self.now)
        return Work(kind, entity, row.id, key or getattr(row, "key", ""), row.name, state, due=due, overdue=late)


def my_work(plan: Plan, schedule: Schedule, who: Id, now: datetime) -> tuple[Work, ...]:
    """What a person or a role has to do, by kind, what begins or is due first at the top; nothing that is done.

    A person has what names them, and what names only a role that nobody else has. A role has what names it, and all
    that its people have. `schedule` must be the plan's; an id that is neither has nothing to do.
    """
    asked = _asked(plan, schedule, who, now)
    found = [work for look in _LOOKS for work in look(asked)]
    order = list(WorkKind)
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), _when(one), one.key, one.name)))


def people_with_work(plan: Plan) -> tuple[tuple[str, Id, str], ...]:
    """Whom to ask about, as (entity, id, name): the people and then the roles, each by name."""
    return tuple(
        (entity, row.id, row.name)
        for entity in ("person", "role")
        for row in sorted(plan.table(entity).values(), key=lambda one: (one.name.casefold(), one.key))
    )


def _asked(plan: Plan, schedule: Schedule, who: Id, now: datetime) -> Asked:
    evidence = Evidence(schedule)
    if who in plan.roles:
        people = frozenset(person.id for person in plan.people.values() if person.role == who)
        return Asked(plan, schedule, now, people, frozenset((who,)), evidence, whole=True)
    person = plan.people.get(who)
    role = person.role if person else None
    alone = role is not None and sum(other.role == role for other in plan.people.values()) == 1
    roles = frozenset((role,)) if role and alone else frozenset()
    return Asked(plan, schedule, now, frozenset((who,)), roles, evidence)


def _when(work: Work) -> datetime:
    """What sorts work of a kind: when it begins, or else when it is due; what has neither comes last."""
    due = to_datetime(finish_minutes(work.due)) if work.due is not None else datetime.max
    return work.start or due


def _tasks(asked: Asked) -> Iterator[Work]:
    parts, dates = raci(asked.plan), asked.schedule
    for row, (task_id, done) in enumerate(zip(dates.ids, dates.finished.tolist(), strict=True)):
        if task_id in parts and not done:
            letters = _letters(asked, parts[task_id])
            if letters or (asked.whole and asked.plan.tasks[task_id].role in asked.roles):
                yield _task(asked, row, letters)


def _task(asked: Asked, row: int, letters: str) -> Work:
    """An open task with its dates; its state is the letters of those asked for and how far it is."""
    dates = asked.schedule
    task, start = asked.plan.tasks[dates.ids[row]], to_datetime(dates.start[row])
    due = asked.evidence.to_be_done(task.id)
    done = told("%1 % done", f"{dates.percent_complete[row]:.0f}")
    state = told("%1, %2", letters, done) if letters else done
    late = passed(due, asked.now)
    return Work(WorkKind.TASK, "task", task.id, task.key, task.name, state, start, due, overdue=late)


def _letters(asked: Asked, found: TaskRaci) -> str:
    """`A` and `R` of those asked for in a task."""
    mine = {part.part for part in found.parts if part.who in asked.people or part.who in asked.roles}
    return " ".join(LETTERS[part] for part in DOING if part in mine)


def _votes(asked: Asked) -> Iterator[Work]:
    """The gates at which a role has not voted yet; a person votes for their role."""
    plan = asked.plan
    cast = {(vote.gate, vote.role) for vote in plan.rows(Vote).values()}
    roles = asked.roles | {plan.people[one].role for one in asked.people if one in plan.people}
    for rules in plan.rows(GateRules).values():
        gate = plan.tasks.get(rules.gate)
        for role in dict.fromkeys(rules.voters):
            if gate and gate.actual_finish is None and role in roles and (gate.id, role) not in cast:
                finish = asked.schedule.finish_of(gate.id)
                named = plan.roles[role].name if role in plan.roles else ""
                yield asked.made(WorkKind.VOTE, gate, told("for %1", named), finish)


def _criteria(asked: Asked) -> Iterator[Work]:
    for row in asked.plan.rows(Criterion).values():
        gate = asked.plan.tasks.get(row.gate)
        if row.reviewer in asked.people and row.state not in DONE and gate and gate.actual_finish is None:
            yield asked.made(WorkKind.CRITERION, row, str(row.state), asked.schedule.finish_of(gate.id), key=gate.key)


def _checklist(asked: Asked) -> Iterator[Work]:
    for row in asked.plan.rows(ChecklistItem).values():
        mine = row.owner in asked.people
        if row.state not in DONE and (mine or row.reviewer in asked.people):
            due = asked.schedule.finish_of(row.task) if row.task in asked.plan.tasks and row.task else None
            yield asked.made(WorkKind.CHECKLIST, row, told("bring about") if mine else told("review"), due)


def _messages(asked: Asked) -> Iterator[Work]:
    for row in asked.plan.rows(Communication).values():
        write = row.author in asked.people and row.state not in (SendState.SENT, SendState.DROPPED)
        approve = row.approver in asked.people and row.state in (SendState.PLANNED, SendState.DRAFTED)
        if write or approve:
            state = str(row.state) if write else told("approve")
            yield asked.made(WorkKind.MESSAGE, row, state, due_of(row, asked.schedule))


def _tests(asked: Asked) -> Iterator[Work]:
    """Test cases that were never run, or did not pass when they were run last."""
    latest: dict[Id, Execution] = {}
    for run in asked.plan.rows(Execution).values():
        before = latest.get(run.case)
        if before is None or _at(run.at) >= _at(before.at):
            latest[run.case] = run
    for case in asked.plan.rows(TestCase).values():
        last = latest.get(case.id)
        if case.owner in asked.people and (last is None or last.result is not Result.PASSED):
            yield asked.made(WorkKind.TEST, case, str(last.result) if last else told("not run yet"))


def _bugs(asked: Asked) -> Iterator[Work]:
    for bug in sorted(asked.plan.rows(Bug).values(), key=lambda one: (one.severity, one.key)):
        if bug.open and bug.owner in asked.people:
            yield asked.made(WorkKind.BUG, bug, told("severity %1, %2", bug.severity, told(str(bug.state))))


def _sign_offs(asked: Asked) -> Iterator[Work]:
    for row in asked.plan.rows(SignOff).values():
        if row.person in asked.people and row.result is Acceptance.OPEN:
            gate = row.gate if row.gate in asked.plan.tasks else None
            yield asked.made(WorkKind.SIGN_OFF, row, str(row.kind), asked.schedule.finish_of(gate) if gate else None)


def _log(asked: Asked) -> Iterator[Work]:
    for row in asked.plan.rows(LogEntry).values():
        if row.owner in asked.people and row.state is EntryState.OPEN:
            yield asked.made(WorkKind.LOG, row, str(row.kind), row.due)


def _at(day: Day | None) -> int:
    """A moment that may be unknown, which is before all others."""
    return start_minutes(day) if day is not None else -1


_LOOKS: Final[tuple[Callable[[Asked], Iterator[Work]], ...]] = (
    _tasks,
    _votes,
    _criteria,
    _checklist,
    _messages,
    _tests,
    _bugs,
    _sign_offs,
    _log,
)


def by_kind(found: tuple[Work, ...]) -> Mapping[WorkKind, tuple[Work, ...]]:
    """The work by its kind, kinds without any left out."""
    kinds = {kind: tuple(work for work in found if work.kind is kind) for kind in WorkKind}
    return {kind: works for kind, works in kinds.items() if works}
