"""Small plans with a gate G between A and B, three roles and their people, for the tests of gates."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from planner.analysis.schedule import schedule
from planner.launch.gates import gate_standing
from planner.model.gates import ChecklistItem, Criterion, GateRules, Vote
from planner.model.launch_values import Ballot
from planner.model.people import Person, Role
from planner.model.values import TaskKind
from tests.builders import a_plan, with_rows, with_task

if TYPE_CHECKING:
    from planner.launch.gates import GateStanding
    from planner.model.plan import Plan

ROLES = ("QA", "OPS", "PO")
NOON = datetime(2026, 3, 3, 12, 0)
"""A moment before the gate, which is planned for Tuesday 3 March, 17:00."""


def gated(**rules: Any) -> Plan:
    """A plan with a gate that asks three roles, in the order QA, OPS, PO; QA may veto."""
    people = [Person(id=f"P{role}", key=f"P{role}", name=f"Person {role}", role=role) for role in ROLES]
    plan = with_rows(a_plan("A 2d > G 0d > B 1d"), *(Role(id=key, key=key, name=key) for key in ROLES), *people)
    plan = with_task(plan, "G", kind=TaskKind.GATE, name="Test exit")
    return with_rows(plan, GateRules(**{"id": "rules", "gate": "G", "voters": ROLES, "vetoes": ("QA",), **rules}))


def bare() -> Plan:
    """The same plan, whose gate asks nobody."""
    plan = gated()
    return plan.with_tables({"gate_rules": {}})


def asking(plan: Plan, *criteria: dict[str, Any]) -> Plan:
    """The plan with criteria of its gate, called C1, C2 and so on."""
    rows = [
        Criterion(**{"id": f"C{n}", "gate": "G", "name": f"Criterion {n}", **one}) for n, one in enumerate(criteria, 1)
    ]
    return with_rows(plan, *rows)


def a_vote(role: str, ballot: Ballot = Ballot.GO, at: datetime = NOON, **more: Any) -> Vote:
    """A vote of a role, with a reason where it needs one."""
    reason = "" if ballot is Ballot.GO else f"{role} has doubts"
    return Vote(
        **{"id": f"{role}-{at:%d%H%M}", "gate": "G", "role": role, "ballot": ballot, "reason": reason, "at": at, **more}
    )


def voted(plan: Plan, *ballots: Ballot, **more: Any) -> Plan:
    """The plan with a vote of each role in turn."""
    return with_rows(plan, *(a_vote(role, ballot, **more) for role, ballot in zip(ROLES, ballots, strict=False)))


def listing(plan: Plan, *items: dict[str, Any]) -> Plan:
    """The plan with items of the checklist, called I1, I2 and so on."""
    rows = [
        ChecklistItem(**{"id": f"I{n}", "key": f"I{n}", "name": f"Item {n}", **one}) for n, one in enumerate(items, 1)
    ]
    return with_rows(plan, *rows)


def standing(plan: Plan, now: datetime | None = None) -> GateStanding:
    """The gate of the plan as it stands."""
    return gate_standing(schedule(plan), "G", now)


def changed(plan: Plan, entity: str, row_id: str, **values: Any) -> Plan:
    """The plan with other values for one row."""
    table = plan.table(entity)
    return plan.with_tables({entity: {**table, row_id: replace(table[row_id], **values)}})
