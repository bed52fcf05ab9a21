"""The screening delay: what each risk may cost the launch, at once and without simulation.

The figures follow from the schedule; each one can be explained in a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from planner.analysis.register import standing, worked_estimate
from planner.analysis.screening import expected_excess, mean_of
from planner.model.values import Estimate, Id

if TYPE_CHECKING:
    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.model.risks import Risk
    from planner.model.tasks import Task
    from planner.model.values import Shape


class Delay(NamedTuple):
    """A delay of uncertain size in working minutes, and how likely the sizes between its three points are."""

    estimate: Estimate
    shape: Shape

    @property
    def mean(self) -> float:
        """The delay on average."""
        return mean_of(self.estimate, self.shape)

    def beyond(self, total_float: int) -> float:
        """What of it a float does not take up on average."""
        return expected_excess(self.estimate, total_float, self.shape)


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

    X is the delay in the shape that runs draw it from. Probability and impact are those that stand: the residual ones
    once all mitigation is done. Of several tasks hit, the one that lets most of the delay through decides. `live` is
    false for risks that are closed or have happened; their delay is 0.
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
    given = None if percent else Delay(worked_estimate(plan, impact), risk.shape)
    hits = tuple(_hit(schedule, task, given, percent) for task in risk.tasks if task in plan.tasks)
    delay = probability * max((hit.excess for hit in hits), default=0.0) if risk.live else 0.0
    mean = max((hit.mean for hit in hits), default=given.mean if given else 0.0)
    return RankedRisk(risk.id, risk.key, 0, delay, probability, mean, hits, risk.live)


def _hit(schedule: Schedule, task: Id, impact: Delay | None, percent: float) -> Hit:
    """What an impact on one task does, or a growth of its length in percent; what is finished cannot be late any more.

    What lengthens a summary task by a share does so with each task below it; the one that lets most through counts.
    """
    row = schedule.row(task)
    total_float = int(schedule.plan_float[row])
    if impact is not None:
        return Hit(task, total_float, 0.0 if schedule.finished[row] else impact.beyond(total_float), impact.mean)
    ids, plan = schedule.ids, schedule.plan
    longer = {
        below: _share(plan, plan.tasks[ids[below]], percent)
        for below in schedule.compiled.network.rows.leaves(row)
        if not schedule.finished[below]
    }
    excess = max((more.beyond(int(schedule.plan_float[at])) for at, more in longer.items()), default=0.0)
    return Hit(task, total_float, excess, max((more.mean for more in longer.values()), default=0.0))


def _share(plan: Plan, task: Task, percent: float) -> Delay:
    """A share of the duration of a task, each of its points; it is spread as the duration is."""
    duration = worked_estimate(plan, task.duration)
    points = (duration.optimistic, duration.likely, duration.pessimistic)
    low, likely, high = (round(point * percent / 100) for point in points)
    return Delay(Estimate(low, likely, high, duration.unit), task.shape)
