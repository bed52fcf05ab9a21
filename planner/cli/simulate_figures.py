"""The figures of a simulation as rows of plain values, the same for JSON and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.cli.runs import shared_figures
from planner.simulation.result import PLAN_FINISH, SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.simulation.result import Simulation, Target

FINISH = "plan"
"""What stands for the key of the plan's finish."""


def simulation_figures(found: Simulation) -> dict[str, Any]:
    """How a plan was simulated."""
    options = found.options
    return {
        "name": found.plan.settings.name,
        "runs": found.runs,
        "seed": options.seed,
        "risks": options.risks,
        **shared_figures(options),
        "launch": found.launch.key or FINISH,
        "notes": list(found.notes),
    }


def target_figures(found: Simulation) -> Iterator[dict[str, Any]]:
    """The finish of the plan, its go-live, gates and milestones: days from the start of the plan, and dates."""
    for target in found.targets:
        yield {
            "key": FINISH if target.id == PLAN_FINISH else target.key,
            "name": target.name,
            "kind": target.kind,
            **_times(found, "planned", target.planned),
            "mean_days": _days(found, target.spread.mean),
            **{
                key: value
                for share in SHOWN
                for key, value in _times(found, f"p{share * 100:.0f}", target.spread.at(share)).items()
            },
            **_promise(found, target),
        }


def _times(found: Simulation, name: str, minutes: float) -> dict[str, Any]:
    """A time as working days from the start of the plan, and as a date."""
    return {f"{name}_days": _days(found, minutes), f"{name}_date": found.date(minutes).isoformat()}


def _days(found: Simulation, minutes: float) -> float:
    return round(found.days(minutes), 4)


def _promise(found: Simulation, target: Target) -> dict[str, Any]:
    """What is to be kept, and in how many runs it is."""
    if target.promised is None:
        return {"promised_days": None, "probability_on_time": None}
    return {"promised_days": _days(found, target.promised), "probability_on_time": round(target.chance or 0.0, 6)}


def task_figures(found: Simulation) -> Iterator[dict[str, Any]]:
    """What each task without others below it has to do with the launch."""
    schedule, tasks = found.schedule, found.tasks
    for row, task_id in enumerate(schedule.ids):
        if not schedule.summary[row]:
            yield {
                "key": found.plan.tasks[task_id].key,
                "name": found.plan.tasks[task_id].name,
                "criticality": _share(tasks.criticality[row]),
                "significance": _share(tasks.significance[row]),
                "sensitivity": _share(tasks.sensitivity[row]),
                "cruciality": _share(tasks.pearson[row]),
                "cruciality_spearman": _share(tasks.spearman[row]),
                "cruciality_kendall": _share(tasks.kendall[row]),
                "mean_days": _days(found, tasks.mean[row]),
                "deviation_days": _days(found, tasks.deviation[row]),
                "probability_late_start": _share(tasks.late[row]),
            }


def _share(value: float) -> float:
    return round(float(value), 6)


def link_figures(found: Simulation) -> Iterator[dict[str, Any]]:
    """In what share of all runs each link sets a date."""
    plan = found.plan
    for link_id, share in zip(found.schedule.link_ids, found.links.tolist(), strict=True):
        link = plan.links[link_id]
        ends = {"predecessor": plan.tasks[link.predecessor].key, "successor": plan.tasks[link.successor].key}
        yield {**ends, "type": str(link.type), "criticality": _share(share)}


def risk_figures(found: Simulation) -> Iterator[dict[str, Any]]:
    """What each risk does to the launch, the one that costs most first."""
    for risk in found.risks:
        yield {
            "rank": risk.rank,
            "rank_by_product": risk.rank_by_product,
            "key": risk.key,
            "name": risk.name,
            "happened": _share(risk.happened),
            "screening_delay_days": _days(found, risk.screening),
            "mean_effect_days": _days(found, risk.mean),
            "effect_at_p80_days": _days(found, risk.at_p80),
            "delay_if_it_happens_days": _days(found, risk.given),
        }
