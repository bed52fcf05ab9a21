"""The screening delay: what each risk may cost the launch, at once and without simulation.

The figures follow from the schedule; each one can be explained in a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.analysis.screening import expected_excess
from planner.model.values import Estimate, Id, RiskState

if TYPE_CHECKING:
    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.model.risks import Risk

LIVE_STATES = frozenset({RiskState.OPEN, RiskState.WATCHING})
"""Risks that may still happen; one that has happened is a fact for the plan, a closed one is gone."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a risk does through one task: expected delay beyond its total float if it happens, in plan minutes."""

    task: Id
    total_float: int
    excess: float


@dataclass(frozen=True, slots=True)
class RankedRisk:
    """A risk with its screening delay ED0 = p x E[max(0, X - total float)] in working minutes, 1 the worst rank.

    Of several tasks hit, the one that lets most of the delay through decides. `live` is false for risks that are closed
    or have happened; their delay is 0.
    """

    id: Id
    key: str
    rank: int
    delay: float
    probability: float
    mean_impact: float
    hits: tuple[Hit, ...]
    live: bool

    @property
    def worst(self) -> Hit | None:
        """The task through which the delay reaches the launch most."""
        return max(self.hits, key=lambda hit: hit.excess, default=None)


def ranked_risks(plan: Plan, schedule: Schedule) -> tuple[RankedRisk, ...]:
    """The risks by screening delay, worst first; equal ones by probability x impact, then by key."""
    screened = sorted((_screened(plan, schedule, risk) for risk in plan.risks.values()), key=_worst_first)
    return tuple(_with_rank(risk, rank) for rank, risk in enumerate(screened, 1))


def _worst_first(risk: RankedRisk) -> tuple[float, float, str, Id]:
    """Largest delay first, then largest probability x impact, then key."""
    return -round(risk.delay, 6), -round(risk.probability * risk.mean_impact, 6), risk.key, risk.id


def _with_rank(risk: RankedRisk, rank: int) -> RankedRisk:
    """The risk with its rank."""
    return RankedRisk(risk.id, risk.key, rank, risk.delay, risk.probability, risk.mean_impact, risk.hits, risk.live)


def _screened(plan: Plan, schedule: Schedule, risk: Risk) -> RankedRisk:
    """A risk with its screening delay, not ranked yet."""
    impact = working_impact(plan, risk.impact)
    hits = tuple(_hit(schedule, task_id, impact) for task_id in risk.tasks if task_id in plan.tasks)
    live = risk.state in LIVE_STATES
    delay = risk.probability * max((hit.excess for hit in hits), default=0.0) if live else 0.0
    return RankedRisk(risk.id, risk.key, 0, delay, risk.probability, impact.pert_mean, hits, live)


def working_impact(plan: Plan, impact: Estimate) -> Estimate:
    """An impact in working minutes; elapsed time counts by its share of the working week."""
    if not impact.elapsed:
        return impact
    share = plan.units.week / 10_080
    low, mode, high = (round(point * share) for point in (impact.optimistic, impact.likely, impact.pessimistic))
    return Estimate(low, mode, high, impact.unit.removeprefix("e"))


def _hit(schedule: Schedule, task_id: Id, impact: Estimate) -> Hit:
    """What an impact on one task does; what is finished cannot be late any more."""
    row = schedule.row(task_id)
    total_float = int(schedule.plan_float[row])
    return Hit(task_id, total_float, 0.0 if schedule.finished[row] else expected_excess(impact, total_float))
