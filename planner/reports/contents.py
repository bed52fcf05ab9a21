"""What each report is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from planner.model.audience import Stakeholder
from planner.model.objectives import Objective, ScopeItem
from planner.model.outline import outline
from planner.reports.status import launch_status, moment_of, owner_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.simulation.result import Simulation

    Contents = Callable[[Plan, Schedule, Simulation | None, datetime | None], Mapping[str, Any]]


def status_contents(
    plan: Plan, schedule: Schedule, simulation: Simulation | None, now: datetime | None
) -> Mapping[str, Any]:
    """The one-pager."""
    return {"status": launch_status(plan, schedule, simulation, now=now), "plan": plan}


def plan_contents(
    plan: Plan, schedule: Schedule, simulation: Simulation | None, now: datetime | None
) -> Mapping[str, Any]:
    """The whole plan: objectives, scope, tasks with their dates, risks and people."""
    rows = [
        {
            "task": row.task,
            "depth": row.depth,
            "summary": row.summary,
            "owner": owner_of(plan, row.task),
            "start": schedule.start_of(row.task.id),
            "finish": schedule.finish_of(row.task.id),
            "critical": bool(schedule.critical[schedule.row(row.task.id)]),
            "percent": float(schedule.percent_complete[schedule.row(row.task.id)]),
        }
        for row in outline(plan)
    ]
    return {
        "status": launch_status(plan, schedule, simulation, now=now),
        "plan": plan,
        "rows": rows,
        "objectives": list(plan.rows(Objective).values()),
        "scope": list(plan.rows(ScopeItem).values()),
        "risks": sorted(plan.risks.values(), key=lambda risk: risk.key),
        "stakeholders": list(plan.rows(Stakeholder).values()),
        "owner": lambda row: owner_of(plan, row),
    }


def _not_yet(
    plan: Plan, _schedule: Schedule, _simulation: Simulation | None, now: datetime | None
) -> Mapping[str, Any]:
    return {"plan": plan, "now": now or moment_of(plan)}


CONTENTS: Final[Mapping[str, Contents]] = {
    "status": status_contents,
    "plan": plan_contents,
    "gates": _not_yet,
    "tests": _not_yet,
}
"""What fills the template of each report."""
