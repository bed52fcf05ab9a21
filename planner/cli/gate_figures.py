"""The figures of a gate as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

    from planner.launch.gates import GateStanding
    from planner.launch.judged import Judgment
    from planner.launch.polls import Polled
    from planner.model.plan import Plan
    from planner.simulation.passing import Passing


def gate_figures(plan: Plan, found: GateStanding, passing: Passing | None, now: datetime) -> dict[str, Any]:
    """Everything about a gate; the forecast is None where nothing was simulated."""
    task, rules = plan.tasks[found.gate], found.rules
    return {
        "key": task.key,
        "name": task.name,
        "state": str(found.state),
        "lets_pass": found.lets_pass,
        "reasons": [str(reason) for reason in found.reasons],
        "now": now.isoformat(),
        "finish": found.finish.isoformat(),
        "due": found.due.isoformat(),
        "finished": found.finished,
        "needed": found.needed,
        "votes_for": found.votes_for,
        "decision": str(rules.decision) if rules else None,
        "criteria": [_criterion(one) for one in found.criteria],
        "votes": [_vote(plan, one) for one in found.poll],
        "conditions": [
            {"task": plan.tasks[one.task].key, "done": one.done, "assigned": one.assigned} for one in found.conditions
        ],
        "forecast": None if passing is None else _forecast(passing),
    }


def _criterion(one: Judgment) -> dict[str, Any]:
    asked = one.criterion
    return {
        "name": asked.name,
        "weight": str(asked.weight),
        "source": str(asked.source),
        "outcome": str(one.outcome),
        "why": str(one.why),
        "evidence": asked.evidence,
    }


def _vote(plan: Plan, one: Polled) -> dict[str, Any]:
    vote = one.vote
    person = plan.people.get(vote.person or "") if vote else None
    return {
        "role": plan.roles[one.role].name,
        "veto": one.veto,
        "vote": str(vote.ballot) if vote else None,
        "person": person.name if person else None,
        "reason": vote.reason if vote else "",
        "at": vote.at.isoformat() if vote and vote.at else None,
        "stale": [str(reason) for reason in one.stale],
    }


def _forecast(passing: Passing) -> dict[str, Any]:
    return {"chance": round(passing.chance, 6), "p50": passing.p50.isoformat(), "p80": passing.p80.isoformat()}
