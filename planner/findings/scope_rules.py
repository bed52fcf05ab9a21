"""Rules about what the launch is for and what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.findings.finding import Found, Rule, Severity
from planner.findings.fixes import decided_request, judged_as, with_metric_for, with_row_for, with_task_for
from planner.model.launch_values import ChangeState, Extent
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.findings.survey import Survey
    from planner.model.objectives import Objective, ScopeItem


def _inside(survey: Survey) -> Iterator[ScopeItem]:
    """The scope items that belong to this launch."""
    return (item for item in survey.plan.table("scope_item").values() if item.extent is Extent.IN)


def _unmade(survey: Survey) -> Iterator[Found]:
    """Scope items that nobody works on."""
    for item in _inside(survey):
        if not item.tasks:
            message = told("%1 is in scope, and no task makes it.", item.name)
            fix = "Name its tasks, or say that it is out or deferred."
            yield Found(told("scope item %1", item.key), message, (item.id,), fix, (with_task_for(item),))


def _untested(survey: Survey) -> Iterator[Found]:
    """Scope items that nobody tries."""
    covered = {item for case in survey.plan.table("test_case").values() for item in case.scope}
    for item in _inside(survey):
        if item.id not in covered:
            message = told("%1 is in scope, and no test case covers it.", item.name)
            fix = "Say in a test case that it covers this, or that it is out or deferred."
            added = with_row_for("Add a test case for it", "test_case", name=item.name, scope=(item.id,))
            yield Found(told("scope item %1", item.key), message, (item.id,), fix, (added,))


def _requested(survey: Survey) -> Iterator[Found]:
    """Requests to change the scope that nobody has decided."""
    for item in survey.plan.table("scope_item").values():
        if item.request is ChangeState.REQUESTED:
            message = told("The request to change the scope by %1 is open.", item.name)
            fixes = (decided_request(item, ChangeState.APPROVED), decided_request(item, ChangeState.REJECTED))
            yield Found(told("scope item %1", item.key), message, (item.id,), "Approve or reject it.", fixes)


def _objectives(survey: Survey) -> Iterator[Objective]:
    return iter(survey.plan.table("objective").values())


def _unmeasured(survey: Survey) -> Iterator[Found]:
    """Objectives whose data are nowhere."""
    for objective in _objectives(survey):
        if objective.metric is None:
            message = told("No metric holds the data of %1.", objective.name)
            fix = "Choose the metric by which it is judged."
            yield Found(
                told("objective %1", objective.key), message, (objective.id,), fix, (with_metric_for(objective),)
            )


def _opposed(survey: Survey) -> Iterator[Found]:
    """Objectives that want more of what their metric wants less of."""
    metrics = survey.plan.table("metric")
    for objective in _objectives(survey):
        metric = metrics.get(objective.metric or "")
        if metric is not None and metric.direction is not objective.direction:
            sides = (told(objective.direction), told(metric.direction))
            message = told("Good is %1 here, and %2 for its metric %3.", *sides, metric.name)
            fixes = [judged_as(objective, metric.direction)]
            if None in (metric.warning, metric.critical) or metric.warning == metric.critical:
                fixes.append(judged_as(metric, objective.direction))  # else its thresholds say which side is good
            where = told("objective %1", objective.key)
            yield Found(where, message, (objective.id, metric.id), "Say which of them is right.", tuple(fixes))


def _unserved(survey: Survey) -> Iterator[Found]:
    """Objectives that nothing in scope helps to achieve."""
    served = {one for item in _inside(survey) for one in item.objectives}
    for objective in _objectives(survey):
        if objective.id not in served:
            message = told("Nothing in scope helps to achieve %1.", objective.name)
            fix = "Name it at the scope items that help, or give it up."
            added = with_row_for(
                "Add a scope item for it", "scope_item", name=objective.name, objectives=(objective.id,)
            )
            yield Found(told("objective %1", objective.key), message, (objective.id,), fix, (added,))


def _unwatched(survey: Survey) -> Iterator[Found]:
    """A launch with objectives of which nothing is measured once it is live."""
    live, objectives = survey.go_live, tuple(_objectives(survey))
    if live is not None and objectives and not survey.plan.table("metric"):
        message = told("No metric is watched after the go-live %1.", live.key)
        fix = "Define metrics with the thresholds from which on somebody acts."
        yield Found(told("task %1", live.key), message, (live.id,), fix)


_WARNING = Severity.WARNING

SCOPE_RULES = (
    Rule("scope task", "Scope without task", "No task makes something that is in scope.", _WARNING, "launch", _unmade),
    Rule(
        "scope test",
        "Scope without test case",
        "No test case covers something that is in scope.",
        _WARNING,
        "launch",
        _untested,
    ),
    Rule(
        "objective data",
        "Objectives without data",
        "An objective names no metric that holds its data.",
        _WARNING,
        "launch",
        _unmeasured,
    ),
    Rule(
        "objective direction",
        "Objectives against their metric",
        "An objective is good on one side, and the metric that holds its data on the other.",
        _WARNING,
        "launch",
        _opposed,
    ),
    Rule(
        "objective scope",
        "Objectives that nothing serves",
        "No scope item that is in helps to achieve an objective.",
        _WARNING,
        "launch",
        _unserved,
    ),
    Rule(
        "no metric",
        "Nothing measured after the go-live",
        "The plan has objectives and names its go-live, and no metric is defined.",
        _WARNING,
        "launch",
        _unwatched,
    ),
    Rule(
        "change request",
        "Open requests to change the scope",
        "A request to change the scope is neither approved nor rejected.",
        Severity.NOTE,
        "launch",
        _requested,
    ),
)
"""The rules about objectives and scope."""
