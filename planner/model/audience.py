"""Who has to do with the launch, what they are told and when, and what was decided on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.errors import Fault
from planner.model.entities import Entity
from planner.model.fields import Kind, choice, day, declared, long_text, number, reference, text
from planner.model.launch_values import Channel, EntryKind, EntryState, Grade, Raci, SendState, Stance, Trigger
from planner.model.values import Day, Id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What somebody has to do with a task: responsible, accountable, consulted or informed."""

    id: Id
    task: Id = reference("Task", "task", optional=False, required=True, cascade=True)
    role: Id | None = reference("Role", "role")
    person: Id | None = reference("Person", "person")
    part: Raci = choice("Part", Raci.RESPONSIBLE)
    share: float = number("Share", Kind.PERCENT, 100.0, maximum=100, help="Of the person's day, in percent.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder:
    """Somebody, or a group, with an interest in the launch."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Stakeholder", required=True)
    group: str = text("Audience", longest=100, help="The group that is told together, as customers or support.")
    interest: Grade = choice("Interest", Grade.MEDIUM)
    influence: Grade = choice("Influence", Grade.MEDIUM)
    stance: Stance = choice("Stance", Stance.NEUTRAL)
    channel: Channel = choice("Channel", Channel.MAIL, help="How they want to be told.")
    language: str = text("Language", longest=40, column=False)
    person: Id | None = reference("Person", "person", column=False, help="If they take part in the launch.")
    notes: str = long_text("Notes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Communication:
    """Something that an audience is told when its trigger says so; the program drafts it and sends nothing."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Subject", required=True)
    audience: str = text("Audience", required=True, longest=100, help="The group of stakeholders.")
    channel: Channel = choice("Channel", Channel.MAIL)
    trigger: Trigger = choice("Due by", Trigger.DATE, help="A date, days before or after the go-live, or a task.")
    date: Day | None = day("Date", time=True, help="When it is due, where a date says so.")
    days: int = number(
        "Days", Kind.INTEGER, 0, minimum=-3_660, maximum=3_660, help="After its trigger; below 0: before, as -15."
    )
    task: Id | None = reference("Task", "task", help="The task or gate whose finish makes it due.")
    body: str = long_text("Text", help="What is said; {launch}, {date} and {version} are filled in.")
    author: Id | None = reference("Author", "person")
    approver: Id | None = reference("Approved by", "person", column=False)
    state: SendState = choice("State", SendState.PLANNED)
    sent: Day | None = day("Sent at", time=True, column=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """An issue, a decision, an assumption or a change, and what came of it."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Entry", required=True)
    kind: EntryKind = choice("Kind", EntryKind.ISSUE)
    severity: int = number("Severity", Kind.INTEGER, 3, minimum=1, maximum=4, help="1 worst, 4 least.")
    state: EntryState = choice("State", EntryState.OPEN)
    opened: Day | None = day("Opened")
    due: Day | None = day("Due", late=True)
    owner: Id | None = reference("Owner", "person")
    task: Id | None = reference("Task", "task", help="The work that it is about.")
    risk: Id | None = reference("Risk", "risk", column=False, help="The risk that it came from.")
    options: str = long_text("Options", help="What could have been chosen.")
    resolution: str = long_text("Outcome", help="What was done, or chosen, and why.")
    evidence: str = declared(Kind.EVIDENCE, "Evidence", default="", column=False)


def _assignment_rule(row: Assignment) -> Iterable[Fault]:
    """Somebody does it: a role or a person."""
    if row.role is None and row.person is None:
        yield Fault("assignment", "Role", told("It names neither a role nor a person."), told("Choose one of them."))


def _communication_rule(row: Communication) -> Iterable[Fault]:
    """What makes it due is given."""
    where = told("communication %1", row.key)
    if row.trigger is Trigger.DATE and row.date is None:
        yield Fault(
            where, "Date", told("It is due by a date, and has none."), told("Give the date, or choose another trigger.")
        )
    if row.trigger in (Trigger.TASK, Trigger.GATE) and row.task is None:
        yield Fault(where, "Task", told("It is due by a %1, and names none.", row.trigger), told("Choose it."))


ASSIGNMENT = Entity(
    Assignment,
    "assignment",
    "assignments",
    "Assignment",
    "Who has what to do with a task.",
    inside="task",
    inside_name="assignments",
    rule=_assignment_rule,
    area="people",
)
STAKEHOLDER = Entity(
    Stakeholder,
    "stakeholder",
    "stakeholders",
    "Stakeholder",
    "Who has an interest in the launch.",
    prefix="H",
    area="people",
)
COMMUNICATION = Entity(
    Communication,
    "communication",
    "communications",
    "Communication",
    "What an audience is told, and when.",
    prefix="W",
    rule=_communication_rule,
    area="people",
)
LOG_ENTRY = Entity(
    LogEntry,
    "log_entry",
    "log",
    "Log entry",
    "Issues, decisions, assumptions and changes.",
    prefix="L",
    called="log entries",
    area="people",
)
