"""What each report is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from planner.launch.quality import quality
from planner.launch.traceability import traceability
from planner.model.audience import Stakeholder
from planner.model.objectives import Objective, ScopeItem
from planner.model.outline import outline
from planner.model.quality import SignOff
from planner.reports.gate_lines import gate_lines
from planner.reports.status import launch_status, moment_of, owner_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.model.values import Id
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


def gate_contents(
    plan: Plan, schedule: Schedule, simulation: Simulation | None, now: datetime | None
) -> Mapping[str, Any]:
    """What each gate asks for, and who said what."""
    moment = now or moment_of(plan)
    return {
        "plan": plan,
        "now": moment,
        "lines": gate_lines(schedule, simulation, moment),
        "owner": lambda line: owner_of(plan, plan.tasks[line.id]),
        "person": lambda row_id: _named(plan, "person", row_id),
        "role": lambda row_id: _named(plan, "role", row_id),
        "task": lambda row_id: plan.tasks[row_id],
    }


def quality_contents(
    plan: Plan, _schedule: Schedule, _simulation: Simulation | None, now: datetime | None
) -> Mapping[str, Any]:
    """What was tested and how that ended, the bugs that are open, and who accepted what."""
    figures, trace = quality(plan), traceability(plan)
    return {
        "plan": plan,
        "now": now or moment_of(plan),
        "quality": figures,
        "trace": trace,
        "bugs": figures.overall.bugs,
        "sign_offs": list(plan.rows(SignOff).values()),
        "owner": lambda row: owner_of(plan, row),
        "person": lambda row_id: _named(plan, "person", row_id),
    }


def _named(plan: Plan, entity: str, row_id: Id | None) -> str:
    """The name of a row; empty where there is none."""
    row = plan.table(entity).get(row_id or "")
    return row.name if row else ""


CONTENTS: Final[Mapping[str, Contents]] = {
    "status": status_contents,
    "plan": plan_contents,
    "gates": gate_contents,
    "tests": quality_contents,
}
"""What fills the template of each report."""
