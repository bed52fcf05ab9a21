"""Edits of gates: voting, deciding, turning conditions into tasks, and reviewing what was claimed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from planner.change import Change, add, apply
from planner.edits.links import link
from planner.edits.rows import add_row, combine, set_fields
from planner.edits.tasks import add_task
from planner.errors import Fault, Refused
from planner.launch.gates import GateState, gate_standing
from planner.launch.moment import moment_of
from planner.launch.polls import FOR
from planner.model.checks import row_faults
from planner.model.gates import SILENT, ChecklistItem, Criterion, GateRules, Vote
from planner.model.launch_values import Ballot, EntryKind, EntryState, Outcome, Source
from planner.model.new import key_of
from planner.model.values import TaskKind, new_id
from planner.sentences import UNSAID, told
from planner.worktime import start_minutes, to_datetime

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.analysis.schedule import Schedule
    from planner.launch.gates import GateStanding
    from planner.model.plan import Plan
    from planner.model.values import Day, Id
    from planner.sentences import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a role says to a gate; without a `person` it is the only one who has the role."""

    role: Id
    ballot: Ballot
    reason: str = ""
    person: Id | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What somebody says of a criterion or a checklist item after having looked at it; empty texts stay as they are."""

    outcome: Outcome
    reviewer: Id | None
    evidence: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What has to be done for a go: the task, who answers for it, and by when."""

    name: str
    owner: Id | None
    due: Day | None
    waits: bool = False
    """Whether what follows the gate waits for it."""


def cast_vote(schedule: Schedule, gate: Id, spoken: Spoken, at: datetime) -> Change:
    """Let a role say something to a gate; raises Refused, also where nobody is named who says it.

    What it said before is kept. The vote remembers what it was given for. Where the role has voted at that moment or
    later, it is a minute after.
    """
    plan = schedule.plan
    standing = gate_standing(schedule, _gate(plan, gate).id)
    known = next((one for one in standing.poll if one.role == spoken.role), None)
    if standing.finished:
        raise Refused([_fault(plan, gate, "Actual finish", told("It has been passed, so that nobody votes any more."))])
    if known is None:
        raise Refused(
            [_fault(plan, gate, "Voters", told("This role is not asked."), told("Add it to the voters of the gate."))]
        )
    person = spoken.person or _only_one(plan, spoken.role)
    if person is None:
        raise Refused([_fault(plan, gate, "Person", told("Nobody is named who votes."), told("Choose the person."))])
    last = known.vote.at if known.vote is not None else None
    moment = at if last is None else max(at, to_datetime(start_minutes(last)) + timedelta(minutes=1))
    row = Vote(
        id=new_id(),
        gate=gate,
        role=spoken.role,
        person=person,
        ballot=spoken.ballot,
        reason=spoken.reason.strip(),
        at=moment.replace(second=0, microsecond=0),
        seen=standing.seen,
    )
    _refuse(row_faults(plan.schema.entity("vote"), row))
    label = told("%1 votes %2 on %3", plan.roles[spoken.role].name, told(spoken.ballot), plan.tasks[gate].key)
    return Change(label, (add("vote", row),))


def decide_gate(schedule: Schedule, gate: Id, decision: Ballot, *, at: datetime, reason: str = "") -> Change:
    """Decide on a gate, or with abstain take the decision back; raises Refused where it is not open for that.

    A go needs all mandatory criteria, the poll and no veto; with conditions each of them has to be a task with owner
    and date. What the gate said then is kept as an entry of the log.
    """
    plan = schedule.plan
    standing = gate_standing(
        schedule, _gate(plan, gate).id, at if plan.settings.status_date is None else moment_of(plan)
    )
    rules = standing.rules
    if rules is None:
        raise Refused(
            [_fault(plan, gate, "Rules", told("Nobody is named who decides."), told("Add rules to the gate first."))]
        )
    _refuse(_against(plan, standing, decision))
    if decision is Ballot.NO_GO and not reason.strip():
        raise Refused([_fault(plan, gate, "Reason", told("A no-go needs a reason."), told("Write why."))])
    when = None if decision is Ballot.ABSTAIN else at.replace(second=0, microsecond=0)
    set_ = set_fields(plan, ("gate_rules", rules.id), decision=decision, decided=when)
    key = plan.tasks[gate].key
    if decision is Ballot.ABSTAIN:
        return replace(set_, label=told("Take back the decision on %1", key))
    label = told("Decide no-go on %1" if decision is Ballot.NO_GO else "Decide go on %1", key)
    return combine(label, [set_, _logged(plan, standing, decision, at, reason)])


def _against(plan: Plan, standing: GateStanding, decision: Ballot) -> Iterator[Fault]:
    """What keeps a decision from being taken."""
    if decision not in FOR:
        return
    if standing.state is GateState.NO_GO and any(one.vetoes for one in standing.poll):
        yield _fault(
            plan, standing.gate, "Vetoes", told("There is a veto."), told("Let the role vote again, or decide no-go.")
        )
    for one in standing.missing:
        message = told("'%1' does not pass: %2", one.criterion.name, one.why)
        yield _fault(plan, standing.gate, "Criteria", message, told("See to it, or waive it with a reason."))
    if standing.votes_for < standing.needed:
        count = told("%1 of %2 go are there.", standing.votes_for, standing.needed)
        yield _fault(plan, standing.gate, "Votes", count, told("Ask those who have not voted, or whose vote is stale."))
    conditional = decision is Ballot.CONDITIONAL or any(one.ballot is Ballot.CONDITIONAL for one in standing.poll)
    if conditional and not standing.conditions_assigned:
        short = told("Not every condition is a task with owner and date.")
        yield _fault(plan, standing.gate, "Conditions", short, told("Add a task for each condition."))


def _logged(plan: Plan, standing: GateStanding, decision: Ballot, at: datetime, reason: str) -> Change:
    """The entry of the log: the decision, and what criteria and votes said then."""
    task, rules = plan.tasks[standing.gate], standing.rules
    said = [f"{one.criterion.name}: {one.outcome}. {one.why}" for one in standing.criteria]
    votes = [(plan.roles[one.role].name, one.vote) for one in standing.poll if one.vote is not None]
    said += [f"{name}: {vote.ballot}. {vote.reason}".rstrip() for name, vote in votes]
    return add_row(
        plan,
        "log_entry",
        name=f"{task.key} {task.name}: {decision}"[:200],
        kind=EntryKind.DECISION,
        state=EntryState.CLOSED,
        opened=at.date(),
        owner=rules.director if rules else None,
        task=task.id,
        resolution="\n".join(filter(None, [reason.strip(), *said])),
    )


def add_condition(plan: Plan, gate: Id, promise: Promise) -> Change:
    """Make a condition of a gate a task with owner and date that follows the gate; raises Refused.

    The gate lists it; where the promise `waits`, what follows the gate waits for it, too. The task is what the first
    step of the change adds.
    """
    task = _gate(plan, gate)
    asked = (
        ("Owner", promise.owner, told("Choose who answers for it.")),
        ("Due", promise.due, told("Give the day.")),
    )
    _refuse(
        iter([_fault(plan, gate, name, told("A condition needs it."), fix) for name, value, fix in asked if not value])
    )
    made = add_task(plan, promise.name.strip(), after=gate, owner=promise.owner, deadline=promise.due)
    new = made.steps[-1].id
    changes, after = [made], apply(plan, made)
    followers = [row.successor for row in plan.links.values() if row.predecessor == gate] if promise.waits else []
    for ends in ((gate, new), *((new, follower) for follower in dict.fromkeys(followers))):
        changes.append(link(after, *ends))
        after = apply(after, changes[-1])
    changes.append(_listed(after, gate, new))
    return combine(told("Add a condition to %1", task.key), changes)


def _listed(plan: Plan, gate: Id, task: Id) -> Change:
    """Let a gate list a task among its conditions, with rules of its own if it has none."""
    rules = min(
        (row for row in plan.rows(GateRules).values() if row.gate == gate), key=lambda row: row.id, default=None
    )
    if rules is None:
        return add_row(plan, "gate_rules", gate=gate, conditions=(task,))
    return set_fields(plan, ("gate_rules", rules.id), conditions=(*rules.conditions, task))


def review(plan: Plan, entity: str, row_id: Id, said: Review, at: datetime) -> Change:
    """Say how a criterion or checklist item comes out, who has looked and at what; raises Refused.

    Nobody reviews their own work, what passes shows its evidence, and what people do not judge they can only waive.
    """
    row: Criterion | ChecklistItem | None = plan.table(entity).get(row_id)
    if row is None:
        raise Refused([Fault(entity, "", told("It has been removed meanwhile."))])
    _refuse(_review_faults(plan, row, said))
    values: dict[str, Any] = {"state": said.outcome, "reviewer": said.reviewer}
    values |= {name: text.strip() for name in ("evidence", "reason") if (text := getattr(said, name)).strip()}
    if isinstance(row, Criterion):
        values["reviewed"] = at.replace(second=0, microsecond=0)
    elif values.get("evidence", row.evidence):
        values["seen"] = at.replace(second=0, microsecond=0)
    return replace(set_fields(plan, (entity, row_id), **values), label=told("Review '%1'", row.name[:60]))


def _review_faults(plan: Plan, row: Criterion | ChecklistItem, said: Review) -> Iterator[Fault]:
    where = told("'%1'", row.name[:60])
    if said.outcome is Outcome.UNKNOWN:
        return
    if said.reviewer is None:
        yield Fault(where, "Reviewed by", told("Nobody is named who has looked at it."), told("Choose the person."))
    elif said.reviewer in _authors(plan, row):
        yield Fault(where, "Reviewed by", told("Nobody reviews their own work."), told("Choose somebody else."))
    if isinstance(row, Criterion) and row.source is not Source.MANUAL and said.outcome not in SILENT:
        yield Fault(
            where, "State", told("It is judged by figures of the plan."), told("Waive it with a reason, or leave it.")
        )
    elif said.outcome is Outcome.PASSED and not (said.evidence.strip() or row.evidence):
        yield Fault(where, "Evidence", told("It passes without evidence."), told("Say where it can be seen."))


def _authors(plan: Plan, row: Criterion | ChecklistItem) -> set[Id | None]:
    """Whose work is looked at."""
    if isinstance(row, ChecklistItem):
        return {row.owner}
    return {plan.tasks[task].owner for task in row.tasks if task in plan.tasks}


def voter(plan: Plan, role: Id, author: str) -> Id | None:
    """Who votes for a role: the person who is called like the author, or else the only one who has the role."""
    called = _alike(author)
    named = [person for person in plan.people.values() if called and _alike(person.name) == called]
    found = [person.id for person in named if person.role == role] or [person.id for person in named]
    return found[0] if len(found) == 1 else _only_one(plan, role)


def _alike(name: str) -> str:
    """How names are compared."""
    return " ".join(name.split()).casefold()


def _only_one(plan: Plan, role: Id) -> Id | None:
    """The person who has a role, where there is one and no other."""
    people = [person.id for person in plan.people.values() if person.role == role]
    return people[0] if len(people) == 1 else None


def _gate(plan: Plan, gate: Id) -> Any:
    """The gate; raises Refused where it is gone or no gate."""
    task = plan.tasks.get(gate)
    if task is None or task.kind is not TaskKind.GATE:
        raise Refused([Fault("gate", "", told("It has been removed meanwhile, or is no gate any more."))])
    return task


def _fault(plan: Plan, gate: Id, field: str, message: Told, fix: Told = UNSAID) -> Fault:
    return Fault(told("gate %1", key_of(plan, "task", gate)), field, message, fix)


def _refuse(faults: Iterator[Fault]) -> None:
    """Raise Refused where there is a fault."""
    found = tuple(faults)
    if found:
        raise Refused(found)
