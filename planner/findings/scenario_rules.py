"""Rules about what-if scenarios: whether they still fit the plan that has moved on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.edits.what_if import no_longer_applies
from planner.findings.finding import Found, Rule, Severity
from planner.findings.fixes import fitted_scenario, without_scenario
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.errors import Fault
    from planner.findings.survey import Survey
    from planner.model.scenarios import Scenario


def _stale(survey: Survey) -> Iterator[Found | None]:
    """Scenarios of which something no longer applies."""
    for scenario in survey.plan.scenarios.values():
        yield None
        faults = no_longer_applies(survey.plan, scenario)
        if faults:
            yield _found(scenario, faults)


def _found(scenario: Scenario, faults: tuple[Fault, ...]) -> Found:
    first = told("%1: %2", faults[0].field, faults[0].message)
    more = told(" And %1 more.", len(faults) - 1) if len(faults) > 1 else ""
    gone = without_scenario(scenario.id)
    fixes = (fitted_scenario(scenario.id), gone) if len(faults) < len(scenario.changes) else (gone,)
    message = told("Something of it no longer applies and is left out. %1%2", first, more)
    fix = "Keep what still applies, or throw the what-if away."
    return Found(told("scenario %1", scenario.key), message, (scenario.id,), fix, fixes)


SCENARIO_RULES = (
    Rule(
        "stale scenario",
        "What-ifs that no longer fit",
        "A change of a what-if is about something that is gone, or would break a rule by now.",
        Severity.NOTE,
        "plan",
        _stale,
    ),
)
"""The rules about what-if scenarios."""
