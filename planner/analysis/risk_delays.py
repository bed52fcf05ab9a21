"""The screening delay: what each risk may cost the launch, at once and without simulation.

The figures follow from the schedule; each one can be explained in a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.analysis.register import standing
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
    """What a risk does through one task: expected delay beyond its total float if it happens, in plan minutes.

    `mean` is the delay of the task itself on average, float or not.
    """

    task: Id
    total_float: int
    excess: float
    mean: float


@dataclass(frozen=True, slots=True)
class RankedRisk:
    """A risk with its screening delay ED0 = p x E[max(0, X - total float)] in working minutes, 1 the worst rank.

    Probability and impact are those that stand: the residual ones once all mitigation is done. Of several tasks hit,
    the one that lets most of the delay through decides. `live` is false for risks that are closed
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
    """A risk as it stands with its screening delay, not ranked yet."""
    probability, impact, percent = standing(plan, risk)
    given = working_impact(plan, impact)
    hits = tuple(_hit(schedule, task, None if percent else given, percent) for task in risk.tasks if task in plan.tasks)
    live = risk.state in LIVE_STATES
    delay = probability * max((hit.excess for hit in hits), default=0.0) if live else 0.0
    mean = max((hit.mean for hit in hits), default=given.pert_mean)
    return RankedRisk(risk.id, risk.key, 0, delay, probability, mean, hits, live)


def working_impact(plan: Plan, impact: Estimate) -> Estimate:
    """An impact in working minutes; elapsed time counts by its share of the working week."""
    if not impact.elapsed:
        return impact
    share = plan.units.week / 10_080
    low, mode, high = (round(point * share) for point in (impact.optimistic, impact.likely, impact.pessimistic))
    return Estimate(low, mode, high, impact.unit.removeprefix("e"))


def _hit(schedule: Schedule, task: Id, impact: Estimate | None, percent: float) -> Hit:
    """What an impact on one task does, or a growth of its length in percent; what is finished cannot be late any more.

    What lengthens a summary task by a share does so with each task below it; the one that lets most through counts.
    """
    row = schedule.row(task)
    total_float = int(schedule.plan_float[row])
    if impact is not None:
        excess = 0.0 if schedule.finished[row] else expected_excess(impact, total_float)
        return Hit(task, total_float, excess, impact.pert_mean)
    ids, plan = schedule.ids, schedule.plan
    longer = {
        below: _share(working_impact(plan, plan.tasks[ids[below]].duration), percent)
        for below in schedule.compiled.network.rows.leaves(row)
        if not schedule.finished[below]
    }
    excess = max((expected_excess(more, int(schedule.plan_float[at])) for at, more in longer.items()), default=0.0)
    return Hit(task, total_float, excess, max((more.pert_mean for more in longer.values()), default=0.0))


def _share(duration: Estimate, percent: float) -> Estimate:
    """A share of a duration, each of its points."""
    points = (duration.optimistic, duration.likely, duration.pessimistic)
    low, likely, high = (round(point * percent / 100) for point in points)
    return Estimate(low, likely, high, duration.unit)
