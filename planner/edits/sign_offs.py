"""Signing: accepting, accepting with conditions that become tasks, or rejecting, with what was signed kept as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from planner.change import Change, add, apply, set_value
from planner.edits.rows import combine
from planner.edits.tasks import add_task
from planner.errors import Fault, Refused
from planner.launch.signed import snapshot_of
from planner.model.checks import row_faults
from planner.model.gates import Criterion
from planner.model.launch_values import Acceptance, Level, SignOffKind
from planner.model.new import next_key
from planner.model.quality import SIGN_OFF, SignOff, unsigned
from planner.model.values import new_id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from planner.model.plan import Plan
    from planner.model.values import Day, Id


@dataclass(frozen=True, slots=True)
class Condition:
    """What has to be done for an acceptance to hold, until when, and by whom."""

    text: str
    due: date | None = None
    owner: Id | None = None


def sign(
    plan: Plan,
    sign_off: Id,
    result: Acceptance,
    person: Id | None,
    *,
    at: Day,
    conditions: Iterable[Condition] = (),
) -> Change:
    """Sign: each condition becomes a task with a deadline, and what is signed is kept; raises Refused.

    One that is signed already stays: this makes another one for the same matter.
    """
    before = plan.rows(SignOff).get(sign_off)
    if before is None:
        raise Refused([Fault(told("sign-off"), "", told("It has been removed meanwhile."))])
    wanted = tuple(conditions)
    _refuse(before, result, wanted)
    tasks = _tasks(plan, before, wanted)
    told_conditions = "\n".join(f"{one.text.strip()} (due {one.due})" for one in wanted)
    row = _renewed(plan, before)
    made = tuple(step.id for step in tasks.steps)
    row = replace(row, result=result, person=person, at=at, conditions=told_conditions, tasks=made, snapshot="")
    grown = apply(plan, tasks)
    row = replace(row, snapshot=snapshot_of(grown, row))
    faults = (*row_faults(SIGN_OFF, row), *unsigned(plan, row))
    if faults:
        raise Refused(faults)
    steps = (add("sign_off", row),) if row.id != before.id else tuple(_steps(before, row))
    return combine(told("Sign %1", told("sign-off %1", row.key)), (tasks, Change("", steps)))


def _renewed(plan: Plan, before: SignOff) -> SignOff:
    """The sign-off, or where it is signed already another one for the same matter."""
    if before.result is Acceptance.OPEN:
        return before
    return replace(before, id=new_id(), key=next_key(plan, SIGN_OFF, before.key), evidence="")


def _refuse(row: SignOff, result: Acceptance, conditions: tuple[Condition, ...]) -> None:
    """Raise Refused where result and conditions do not go together, or a condition says too little."""
    faults = [*_result_faults(row, result, conditions), *_condition_faults(row, conditions)]
    if faults:
        raise Refused(faults)


def _result_faults(row: SignOff, result: Acceptance, conditions: tuple[Condition, ...]) -> Iterator[Fault]:
    """Only an acceptance with conditions has some."""
    where = told("sign-off %1", row.key)
    if result is Acceptance.OPEN:
        yield Fault(where, "Result", told("There is no result."), told("Accept, accept with conditions, or reject."))
    if result is Acceptance.CONDITIONAL and not conditions:
        yield Fault(
            where,
            "Conditions",
            told("There are none."),
            told("Write what has to be done, or accept without conditions."),
        )
    if result is not Acceptance.CONDITIONAL and conditions:
        yield Fault(
            where,
            "Conditions",
            told("What is %1 has none.", told(str(result))),
            told("Accept with conditions, or leave them out."),
        )


def _condition_faults(row: SignOff, conditions: tuple[Condition, ...]) -> Iterator[Fault]:
    """A condition says what, and until when."""
    for number, one in enumerate(conditions, 1):
        where = told("sign-off %1, condition %2", row.key, number)
        if not one.text.strip():
            yield Fault(where, "Condition", told("It says nothing."), told("Write what has to be done."))
        if one.due is None:
            yield Fault(where, "Due", told("It has no date."), told("Say until when it has to be done."))


def _tasks(plan: Plan, row: SignOff, conditions: tuple[Condition, ...]) -> Change:
    """The tasks of the conditions, at the end of the outline, in the phase of what is signed."""
    changes: list[Change] = []
    grown, phase = plan, _phase(plan, row)
    for one in conditions:
        values: dict[str, Any] = {"deadline": one.due, "owner": one.owner, "phase": phase}
        made = add_task(grown, " ".join(one.text.split())[:200], **values)
        grown = apply(grown, made)
        changes.append(made)
    return combine(told("Sign %1", row.key), changes)


def _phase(plan: Plan, row: SignOff) -> Id | None:
    """The phase of the gate that asks for a sign-off, or for acceptance of the first gate that judges its tests."""
    gates = [row.gate]
    if row.kind is SignOffKind.ACCEPTANCE:
        gates += [one.gate for one in plan.rows(Criterion).values() if one.level is Level.ACCEPTANCE]
    tasks = (plan.tasks[gate] for gate in gates if gate is not None and gate in plan.tasks)
    return next((task.phase for task in tasks if task.phase is not None), None)


def _steps(before: SignOff, row: SignOff) -> Iterator[Any]:
    """What signing changes of a row."""
    for field in SIGN_OFF.fields:
        if getattr(before, field.name) != getattr(row, field.name):
            yield set_value("sign_off", before, field.name, getattr(row, field.name))
