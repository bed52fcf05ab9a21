"""What a simulation says about the order in which to worry: risks by effect, and tasks by what they are exposed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.analysis.explain import in_days
from planner.analysis.exposure import Evidence
from planner.analysis.risk_order import RiskOrder, risk_order
from planner.sentences import grouped, told

if TYPE_CHECKING:
    from planner.sentences import Told
    from planner.simulation.result import RiskEffect, Simulation


def simulated_order(simulation: Simulation) -> RiskOrder:
    """The risk order of the simulated plan by effects on the launch and criticality indices."""
    effects = {effect.id: effect.mean for effect in simulation.risks}
    shares = zip(simulation.schedule.ids, simulation.tasks.criticality.tolist(), strict=True)
    return risk_order(simulation.plan, simulation.schedule, Evidence(effects, dict(shares)))


def effects_by_rank(simulation: Simulation) -> tuple[RiskEffect, ...]:
    """The risks that may still happen by their effect on the launch, the worst first."""
    return tuple(sorted(simulation.risks, key=lambda effect: effect.rank))


def explain_effect(simulation: Simulation, effect: RiskEffect) -> Told:
    """What the launch gains if a risk is gone, and how that compares with probability x impact, as a sentence."""
    plan = simulation.plan
    ranks = told("rank %1 by effect, %2 by probability x impact", effect.rank, effect.rank_by_product)
    if not effect.happened:
        return told("%1 happened in none of the %2 runs; %3.", effect.key, grouped(simulation.runs), ranks)
    if _days(simulation, effect.mean) == 0 and _days(simulation, effect.at_p80) == 0:
        why = told("float takes its delay up, or the launch does not wait for what it hits")
        template = "%1 happens in %2 of the runs and costs the launch nothing: %3; %4."
        return told(template, effect.key, _share(effect), why, ranks)
    mean, at_p80 = in_days(plan, effect.mean), in_days(plan, effect.at_p80)
    gains = told("Without %1 the launch is %2 earlier on average and %3 at P80", effect.key, mean, at_p80)
    return told("%1; %2; %3.", gains, _given(simulation, effect), ranks)


def _given(simulation: Simulation, effect: RiskEffect) -> Told:
    """How late the launch is where a risk happens."""
    if effect.happened >= 1:
        return told("it happens in all runs")
    later = "where it happens, in %1 of the runs, it is %2 later than elsewhere"
    earlier = "where it happens, in %1 of the runs, it is %2 earlier than elsewhere"
    apart = in_days(simulation.plan, abs(effect.given))
    return told(later if effect.given >= 0 else earlier, _share(effect), apart)


def _share(effect: RiskEffect) -> str:
    return f"{round(effect.happened * 100, 1):g} %"


def _days(simulation: Simulation, minutes: float) -> float:
    """Working minutes in days as far as they are told."""
    return round(minutes / simulation.plan.units.day, 2)
