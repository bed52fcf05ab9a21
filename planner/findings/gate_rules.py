"""Rules about gates: whether anything says when they are a go, who is asked, and whether what was said still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.findings.finding import Found, Rule, Severity
from planner.findings.fixes import deciding_again, with_criterion
from planner.findings.unnamed import told_once
from planner.launch.gates import GateState
from planner.model.launch_values import Ballot, GateKind
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.findings.survey import Survey
    from planner.launch.gates import GateStanding
    from planner.model.tasks import Task


def _open_gates(survey: Survey) -> Iterator[tuple[Task, GateStanding]]:
    """The gates that are still ahead, with how they stand."""
    return ((survey.tasks[gate], found) for gate, found in survey.gates.items() if not found.finished)


def _no_criteria(survey: Survey) -> Iterator[Found]:
    """Decisions that are taken by nothing."""
    for task, found in _open_gates(survey):
        if not found.criteria:
            fixes = (with_criterion(task.id),)
            message = "Nothing says when this gate is a go: it has no criteria."
            yield Found(told("gate %1", task.key), message, (task.id,), "Say what has to be true.", fixes)


def _no_voters(survey: Survey) -> Iterator[Found]:
    """Polls that ask nobody."""
    for task, found in _open_gates(survey):
        if found.rules is not None and found.rules.kind is GateKind.LAUNCH and not found.poll:
            message = "It decides on the launch, and no role votes."
            yield Found(told("gate %1", task.key), message, (task.id,), "Name the roles that vote.")
    lacking = _nobody_has(survey)
    yield from told_once(
        survey, lacking, lambda count: told("%1 roles are asked for votes, and nobody is in the plan.", count)
    )


def _nobody_has(survey: Survey) -> Iterator[Found]:
    """Votes that are asked of roles that nobody has."""
    held = {person.role for person in survey.plan.people.values()}
    for task, found in _open_gates(survey):
        for role in (one.role for one in found.poll if one.role not in held):
            message = told("%1 is asked for a vote, and nobody has that role.", survey.plan.roles[role].name)
            yield Found(told("gate %1", task.key), message, (task.id, role), "Give the role to somebody.")


def _stale(survey: Survey) -> Iterator[Found]:
    """Votes and decisions that have been overtaken."""
    for task, found in _open_gates(survey):
        if found.state is GateState.STALE:
            decided = found.rules is not None and found.rules.decision is not Ballot.ABSTAIN
            fixes = (deciding_again(found.rules.id),) if found.rules and decided else ()
            message = told("It was a go, and is so no more. %1", found.reasons[0])
            yield Found(told("gate %1", task.key), message, (task.id,), "Ask those whose vote is stale again.", fixes)


def _loose_conditions(survey: Survey) -> Iterator[Found]:
    """Conditions that nobody fulfills."""
    for task, found in _open_gates(survey):
        if found.state is GateState.CONDITIONAL and not found.conditions_assigned:
            loose = tuple(one.task for one in found.conditions if not one.assigned)
            message = "It is a go with conditions, and not each of them is a task with owner and date."
            yield Found(told("gate %1", task.key), message, (task.id, *loose), "Add a task for each condition.")


_WARNING = Severity.WARNING

GATE_RULES = (
    Rule(
        "gate voters",
        "Gates without voters",
        "A go/no-go gate asks nobody for a vote, or asks a role that nobody has.",
        _WARNING,
        "launch",
        _no_voters,
    ),
    Rule(
        "gate stale",
        "Gates that are stale",
        "Votes or the decision on a gate no longer hold.",
        _WARNING,
        "launch",
        _stale,
    ),
    Rule(
        "gate conditions",
        "Conditions without task",
        "A go depends on conditions, and not each of them is a task with owner and date.",
        _WARNING,
        "launch",
        _loose_conditions,
    ),
    Rule(
        "gate criteria",
        "Gates without criteria",
        "A gate has no criteria, so nothing says when it is a go.",
        Severity.NOTE,
        "launch",
        _no_criteria,
    ),
)
"""The rules about gates."""
