"""What a simulation says about the order in which to worry: risks by effect, and tasks by what they are exposed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.analysis.explain import in_days
from planner.analysis.exposure import Evidence
from planner.analysis.risk_order import RiskOrder, risk_order

if TYPE_CHECKING:
    from planner.simulation.result import RiskEffect, Simulation


def simulated_order(simulation: Simulation) -> RiskOrder:
    """The risk order of the simulated plan by effects on the launch and criticality indices."""
    effects = {effect.id: effect.mean for effect in simulation.risks}
    shares = zip(simulation.schedule.ids, simulation.tasks.criticality.tolist(), strict=True)
    return risk_order(simulation.plan, simulation.schedule, Evidence(effects, dict(shares)))


def effects_by_rank(simulation: Simulation) -> tuple[RiskEffect, ...]:
    """The risks that may still happen by their effect on the launch, the worst first."""
    return tuple(sorted(simulation.risks, key=lambda effect: effect.rank))


def explain_effect(simulation: Simulation, effect: RiskEffect) -> str:
    """What the launch gains if a risk is gone, and how that compares with probability x impact, as a sentence."""
    plan = simulation.plan
    ranks = f"rank {effect.rank} by effect, {effect.rank_by_product} by probability x impact"
    if not effect.happened:
        return f"{effect.key} happened in none of the {simulation.runs:,} runs; {ranks}."
    if _days(simulation, effect.mean) == 0 and _days(simulation, effect.at_p80) == 0:
        why = "float takes its delay up, or the launch does not wait for what it hits"
        return f"{effect.key} happens in {_share(effect)} and costs the launch nothing: {why}; {ranks}."
    mean, at_p80 = in_days(plan, effect.mean), in_days(plan, effect.at_p80)
    gains = f"Without {effect.key} the launch is {mean} earlier on average and {at_p80} at P80"
    return f"{gains}; {_given(simulation, effect)}; {ranks}."


def _given(simulation: Simulation, effect: RiskEffect) -> str:
    """How late the launch is where a risk happens."""
    if effect.happened >= 1:
        return "it happens in all runs"
    apart = f"{in_days(simulation.plan, abs(effect.given))} {'later' if effect.given >= 0 else 'earlier'}"
    return f"where it happens, in {_share(effect)}, it is {apart} than elsewhere"


def _share(effect: RiskEffect) -> str:
    return f"{round(effect.happened * 100, 1):g} % of the runs"


def _days(simulation: Simulation, minutes: float) -> float:
    """Working minutes in days as far as they are told."""
    return round(minutes / simulation.plan.units.day, 2)
