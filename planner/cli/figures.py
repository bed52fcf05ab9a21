"""The figures of a plan as rows of plain values, the same for JSON, CSV and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner import explain_risk, explain_task
from planner.findings.rules import RULES
from planner.worktime import to_datetime

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner import Plan, RiskOrder, Schedule
    from planner.analysis.risk_delays import RankedRisk
    from planner.analysis.risk_order import OrderedTask
    from planner.findings.finding import Finding
    from planner.worktime import IntArray

TASK_COLUMNS = (
    "key", "name", "kind", "summary", "start", "finish", "early_start", "early_finish",
    "late_start", "late_finish", "total_float_minutes", "free_float_minutes", "critical", "near_critical",
    "interfering_float_minutes", "independent_float_minutes", "percent_complete",
)  # fmt: skip


def plan_figures(plan: Plan, schedule: Schedule) -> dict[str, Any]:
    """What a schedule says about the plan as a whole."""
    return {
        "name": plan.settings.name,
        "start": schedule.begin.isoformat(),
        "finish": schedule.end.isoformat(),
        "go_live": schedule.go_live.isoformat(),
        "length_minutes": schedule.length,
        "length_days": round(schedule.length / plan.units.day, 4),
        "critical_path": [plan.tasks[task].key for task in schedule.critical_path],
    }


def task_figures(plan: Plan, schedule: Schedule) -> Iterator[dict[str, Any]]:
    """The dates and floats of every task in outline order."""
    for row, task_id in enumerate(schedule.ids):
        task = plan.tasks[task_id]
        yield {
            "key": task.key,
            "name": task.name,
            "kind": str(task.kind),
            "summary": bool(schedule.summary[row]),
            "start": _clock(schedule.start, row),
            "finish": _clock(schedule.finish, row),
            "early_start": _clock(schedule.early_start, row),
            "early_finish": _clock(schedule.early_finish, row),
            "late_start": _clock(schedule.late_start, row),
            "late_finish": _clock(schedule.late_finish, row),
            "total_float_minutes": int(schedule.total_float[row]),
            "free_float_minutes": int(schedule.free_float[row]),
            "critical": bool(schedule.critical[row]),
            "near_critical": bool(schedule.near_critical[row]),
            "interfering_float_minutes": int(schedule.interfering_float[row]),
            "independent_float_minutes": int(schedule.independent_float[row]),
            "percent_complete": round(float(schedule.percent_complete[row]), 2),
        }


def _clock(times: IntArray, row: int) -> str:
    """A clock time of a row as ISO text."""
    return clock_text(int(times[row]))


def clock_text(minutes: int) -> str:
    """A clock time as ISO text."""
    return to_datetime(minutes).isoformat()


def risk_figures(plan: Plan, order: RiskOrder) -> Iterator[dict[str, Any]]:
    """The risks by screening delay, worst first."""
    return (_risk(plan, ranked) for ranked in order.risks)


def _risk(plan: Plan, ranked: RankedRisk) -> dict[str, Any]:
    """One risk."""
    risk = plan.risks[ranked.id]
    return {
        "rank": ranked.rank,
        "key": ranked.key,
        "name": risk.name,
        "cause": risk.cause,
        "event": risk.event,
        "effect": risk.effect,
        "state": str(risk.state),
        "probability": ranked.probability,
        "mean_impact_minutes": round(ranked.mean_impact, 2),
        "screening_delay_minutes": round(ranked.delay, 2),
        "screening_delay_days": round(ranked.delay / plan.units.day, 4),
        "task": plan.tasks[ranked.worst.task].key if ranked.worst else None,
        "tasks": [plan.tasks[hit.task].key for hit in ranked.hits],
        "explanation": explain_risk(plan, ranked),
    }


def order_figures(plan: Plan, order: RiskOrder) -> Iterator[dict[str, Any]]:
    """The tasks in topological risk order, what to do first to learn early."""
    return (_ordered(plan, order, task) for task in order.tasks)


def _ordered(plan: Plan, order: RiskOrder, task: OrderedTask) -> dict[str, Any]:
    """One task."""
    return {
        "place": task.place,
        "key": plan.tasks[task.id].key,
        "name": plan.tasks[task.id].name,
        "exposure_minutes": round(task.own, 2),
        "inherited_minutes": round(task.inherited, 2),
        "ahead_minutes": round(task.ahead, 2),
        "chance": round(task.chance, 6),
        "endangered": task.endangered,
        "critical": task.critical,
        "criticality": round(task.criticality, 6),
        "risks": [order.by_risk[risk].key for risk in task.risks],
        "explanation": explain_task(plan, order, task),
    }


def finding_figures(plan: Plan, found: tuple[Finding, ...]) -> list[dict[str, Any]]:
    """The findings of a check."""
    return [
        {
            "severity": str(finding.severity),
            "rule": finding.rule,
            "where": finding.where,
            "message": finding.message,
            "fix": finding.fix,
            "fixes": [fix.label for fix in finding.fixes],
            "source": RULES[finding.rule].source if finding.rule in RULES else "file",
            "measure": finding.measure,
            "limit": finding.limit,
            "tasks": [plan.tasks[row_id].key for row_id in finding.ids if row_id in plan.tasks],
        }
        for finding in found
    ]
