"""Rules about risks that may still happen: whether they can, and whether that would matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.analysis.register import standing
from planner.findings.finding import Found, Rule, Severity
from planner.findings.fixes import closed_risk
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.findings.survey import Survey
    from planner.model.risks import Risk


def _open_risks(survey: Survey) -> Iterator[Risk]:
    """The risks that may still happen."""
    return (risk for risk in survey.plan.risks.values() if risk.live)


def _harmless(survey: Survey) -> Iterator[Found]:
    """Risks with neither delay nor cost; what hits no task is another rule's."""
    for risk in _open_risks(survey):
        _, impact, percent = standing(survey.plan, risk)
        if risk.tasks and not (impact.pessimistic or percent or risk.cost):
            message = "It has no impact, neither delay nor cost."
            yield Found(
                told("risk %1", risk.key), message, (risk.id,), "Say by how much it would delay, or what it costs."
            )


def _impossible(survey: Survey) -> Iterator[Found]:
    """Risks that never happen."""
    for risk in _open_risks(survey):
        if standing(survey.plan, risk).probability == 0:
            message = "Its probability is 0, so it counts for nothing."
            fixes = (closed_risk(risk.id),)
            yield Found(told("risk %1", risk.key), message, (risk.id,), "Close it, or say how likely it is.", fixes)


def _over(survey: Survey) -> Iterator[Found]:
    """Risks of which all that they hit is finished."""
    for risk in _open_risks(survey):
        hit = [task for task in risk.tasks if task in survey.rows]
        if hit and all(survey.schedule.finished[survey.rows[task]] for task in hit):
            message = "All tasks that it hits are finished, so it can delay nothing any more."
            fix = "Close it, or name what it would delay now."
            yield Found(told("risk %1", risk.key), message, (risk.id, *hit), fix, (closed_risk(risk.id),))


RISK_RULES = (
    Rule(
        "risk over",
        "Risks that are over",
        "All tasks that a risk hits are finished, and it is still open or watched.",
        Severity.WARNING,
        "plan",
        _over,
    ),
    Rule(
        "risk impact",
        "Risks without impact",
        "A risk that may still happen has neither a delay nor a cost.",
        Severity.NOTE,
        "plan",
        _harmless,
    ),
    Rule(
        "risk probability",
        "Risks that never happen",
        "A risk is open or watched, and its probability is 0.",
        Severity.NOTE,
        "plan",
        _impossible,
    ),
)
"""The rules about risks that may still happen."""
