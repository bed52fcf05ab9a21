"""All rules, and what they find in a plan."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from planner.findings.finding import Finding, Severity
from planner.findings.gate_rules import GATE_RULES
from planner.findings.launch_rules import LAUNCH_RULES
from planner.findings.people_rules import PEOPLE_RULES
from planner.findings.plan_rules import PLAN_RULES
from planner.findings.progress import PROGRESS_RULES
from planner.findings.risk_rules import RISK_RULES
from planner.findings.scenario_rules import SCENARIO_RULES
from planner.findings.scope_rules import SCOPE_RULES
from planner.findings.shares import SHARE_RULES
from planner.findings.survey import Survey
from planner.findings.system_rules import SYSTEM_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.analysis.schedule import Schedule
    from planner.errors import Fault
    from planner.findings.finding import Rule
    from planner.model.plan import Plan

FAULT: Final = "fault"
"""The rule of what was wrong in the file."""
RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        rule.id: rule
        for rule in (
            *(*PLAN_RULES, *LAUNCH_RULES, *SCOPE_RULES, *SYSTEM_RULES, *GATE_RULES, *PEOPLE_RULES),
            *(*RISK_RULES, *SCENARIO_RULES, *SHARE_RULES, *PROGRESS_RULES),
        )
    }
)
"""The rules by id, in the order in which they look."""


def findings_of(plan: Plan, schedule: Schedule, faults: tuple[Fault, ...] = ()) -> tuple[Finding, ...]:
    """Everything found in a plan and in the file that it came from: errors, warnings, notes, each rule in a row."""
    wrong = (Finding(Severity.ERROR, FAULT, fault.where, str(fault), fault.fix) for fault in faults)
    return by_severity((*wrong, *(finding for finding in look(plan, schedule) if finding)))


def look(plan: Plan, schedule: Schedule) -> Iterator[Finding | None]:
    """Each finding as it is found, and None after each rule and now and then: other work can come in between."""
    survey = Survey(plan, schedule)
    for rule in RULES.values():
        yield from rule.findings(survey)
        yield None


def by_severity(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings with errors first, then warnings, then notes; those of one severity stay in their order."""
    order = list(Severity)
    return tuple(sorted(found, key=lambda finding: order.index(finding.severity)))
