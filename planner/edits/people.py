"""What a user can do about people and messages beyond a field: fill the RACI matrix, approve, say it is sent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.change import Change, set_value
from planner.edits.rows import add_row, combine, remove_rows, set_field, set_fields
from planner.errors import Fault, Refused
from planner.model.audience import Assignment, Communication
from planner.model.launch_values import Raci, SendState
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from planner.model.plan import Plan
    from planner.model.values import Day, Id

Who = tuple[str, "Id"]
"""A person or a role: the name of the entity, and the id."""


def set_parts(plan: Plan, task: Id, who: Who, parts: Collection[Raci]) -> Change:
    """Let a person or role have exactly these parts in a task; raises Refused where task or person are gone.

    Assignments that are there keep their share of the day and get another part, so far as there are any.
    """
    entity, row_id = who
    if task not in plan.tasks or row_id not in plan.table(entity):
        raise Refused([Fault(told("assignment"), "", told("It has been removed meanwhile."))])
    there = _assignments(plan, task, who)
    kept = {row.part: row for row in there if row.part in parts}
    free = [row for row in there if kept.get(row.part) is not row]
    wanted = [part for part in Raci if part in parts and part not in kept]
    changes = [set_field(plan, ("assignment", row.id), "part", part) for row, part in zip(free, wanted, strict=False)]
    changes += [_added(plan, task, who, part) for part in wanted[len(free) :]]
    changes.append(remove_rows(plan, [("assignment", row.id) for row in free[len(wanted) :]]))
    label = told("Set what %1 does in task %2", plan.table(entity)[row_id].name, plan.tasks[task].key)
    return combine(label, changes)


def keep_accountable(plan: Plan, task: Id, assignment: Id) -> Change:
    """Let one assignment of a task stay accountable, the others become responsible; raises Refused where it is gone.

    Who is responsible already is only that from then on.
    """
    kept = plan.rows(Assignment).get(assignment)
    if kept is None:
        raise Refused([Fault(told("assignment"), "", told("It has been removed meanwhile."))])
    rows = [row for row in plan.rows(Assignment).values() if row.task == task]
    doing = {_who(row) for row in rows if row.part is Raci.RESPONSIBLE}
    others = [row for row in rows if row.part is Raci.ACCOUNTABLE and row.id != assignment]
    twice = [row for row in others if _who(row) in doing or _who(row) == _who(kept)]
    changes = [set_field(plan, ("assignment", row.id), "part", Raci.RESPONSIBLE) for row in others if row not in twice]
    changes.append(remove_rows(plan, [("assignment", row.id) for row in twice]))
    return combine(told("Make one accountable for task %1", plan.tasks[task].key), changes)


def approve_message(plan: Plan, message: Id, *, person: Id | None = None) -> Change:
    """Let the text of a message be approved, by a person if one is given; raises Refused for one sent or dropped."""
    row = _message(plan, message)
    if row.state in (SendState.SENT, SendState.DROPPED):
        over = told("It is %1 already.", told(str(row.state)))
        raise Refused([Fault(told("communication %1", row.key), "State", over, told("Plan it anew first."))])
    approver = person if person is not None else row.approver
    change = set_fields(plan, ("communication", message), state=SendState.APPROVED, approver=approver)
    return replace(change, label=told("Approve message %1", row.key))


def mark_sent(plan: Plan, messages: Iterable[Id], at: Day) -> Change:
    """Let messages have been sent at a day or moment; those sent before stay as they are; raises Refused."""
    rows = [row for row in (_message(plan, message) for message in messages) if row.state is not SendState.SENT]
    steps = tuple(
        step
        for row in rows
        for step in (
            set_value("communication", row, "state", SendState.SENT),
            set_value("communication", row, "sent", at),
        )
        if step.before != step.after
    )
    named = told("message %1", rows[0].key) if len(rows) == 1 else told("%1 messages", len(rows))
    return Change(told("Mark %1 as sent", named), steps)


def mark_unsent(plan: Plan, message: Id) -> Change:
    """Let a message not have been sent after all: it is planned again; raises Refused where it is gone."""
    row = _message(plan, message)
    change = set_fields(plan, ("communication", message), state=SendState.PLANNED, sent=None)
    return replace(change, label=told("Plan message %1 again", row.key))


def _assignments(plan: Plan, task: Id, who: Who) -> list[Assignment]:
    return [row for row in plan.rows(Assignment).values() if row.task == task and _who(row) == who]


def _who(row: Assignment) -> Who:
    """Whom an assignment means: the person where it names a role, too."""
    return ("person", row.person) if row.person is not None else ("role", row.role or "")


def _added(plan: Plan, task: Id, who: Who, part: Raci) -> Change:
    return add_row(plan, "assignment", task=task, part=part, **{who[0]: who[1]})


def _message(plan: Plan, message: Id) -> Communication:
    """The communication; raises Refused where it is gone."""
    row = plan.rows(Communication).get(message)
    if row is None:
        raise Refused([Fault(told("communication"), "", told("It has been removed meanwhile."))])
    return row
