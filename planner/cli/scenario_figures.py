"""The figures of what-if scenarios as rows of plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.cli.runs import shared_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner import Comparison, Outcome

AS_IS_KEY = "plan"
"""What stands for the key of the plan as it is."""


def comparison_figures(made: Comparison) -> dict[str, Any]:
    """How the plan and its scenarios were simulated."""
    return {
        "name": made.plan.settings.name,
        "runs": made.runs,
        "seed": made.options.seed,
        **shared_figures(made.options),
        "launch": made.launch or AS_IS_KEY,
        "scenarios": len(made.scenarios),
    }


def outcome_figures(made: Comparison) -> Iterator[dict[str, Any]]:
    """The plan as it is, then its scenarios, each with what it differs by."""
    for outcome in made.outcomes:
        yield {
            "key": outcome.key or AS_IS_KEY,
            "name": outcome.name,
            **_dates(outcome, made.as_is),
            "probability_on_time": _share(outcome.chance),
            "probability_difference": _gain(outcome.chance, made.as_is.chance),
            "expected_cost": round(outcome.cost, 2),
            "expected_cost_difference": round(outcome.cost - made.as_is.cost, 2),
            "top_risks": [
                {"key": risk.key, "name": risk.name, "mean_effect_days": round(risk.days, 4)} for risk in outcome.risks
            ],
            "changes": outcome.changes,
            "not_applied": [str(fault) for fault in outcome.faults],
        }


def _dates(outcome: Outcome, base: Outcome) -> dict[str, Any]:
    """Each date of the launch, its working days, and how many more these are than those of the plan as it is."""
    found: dict[str, Any] = {}
    for name in ("planned", "p50", "p80"):
        when, before = getattr(outcome, name), getattr(base, name)
        found[f"{name}_date"] = when.date.isoformat()
        found[f"{name}_days"] = round(when.days, 4)
        found[f"{name}_difference_days"] = round(when.days - before.days, 4)
    return found


def _share(chance: float | None) -> float | None:
    return None if chance is None else round(chance, 6)


def _gain(chance: float | None, before: float | None) -> float | None:
    return None if chance is None or before is None else round(chance - before, 6)
