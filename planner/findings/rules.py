"""All rules, and what they find in a plan."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from planner.findings.finding import Finding, Severity
from planner.findings.launch_rules import LAUNCH_RULES
from planner.findings.plan_rules import PLAN_RULES
from planner.findings.progress import PROGRESS_RULES
from planner.findings.shares import SHARE_RULES
from planner.findings.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.analysis.schedule import Schedule
    from planner.errors import Fault
    from planner.findings.finding import Rule
    from planner.model.plan import Plan

FAULT: Final = "fault"
"""The rule of what was wrong in the file."""
RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {rule.id: rule for rule in (*PLAN_RULES, *LAUNCH_RULES, *SHARE_RULES, *PROGRESS_RULES)}
)
"""The rules by id, in the order in which they look."""


def findings_of(plan: Plan, schedule: Schedule, faults: tuple[Fault, ...] = ()) -> tuple[Finding, ...]:
    """Everything found in a plan and in the file that it came from: errors, warnings, notes, each rule in a row."""
    survey = Survey(plan, schedule)
    found = [
        *(Finding(Severity.ERROR, FAULT, fault.where, str(fault), fault.fix) for fault in faults),
        *(finding for rule in RULES.values() for finding in rule.findings(survey)),
    ]
    order = list(Severity)
    return tuple(sorted(found, key=lambda finding: order.index(finding.severity)))
