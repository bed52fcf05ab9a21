"""What the register says of a risk as it stands: its chance and impact by now, and its cell of the 5 x 5 matrix."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from planner.analysis.schedule import schedule
from planner.analysis.screening import mean_of
from planner.model.risks import NO_IMPACT
from planner.model.values import ELAPSED, Estimate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.model.plan import Plan
    from planner.model.risks import Risk
    from planner.model.tasks import Task
    from planner.model.values import Id

PROBABILITY_BANDS: Final = (0.1, 0.3, 0.5, 0.7)
"""Up to which probability a risk is in each of the lower four rows of the matrix."""
BAND_MIDDLES: Final = (0.05, 0.2, 0.4, 0.6, 0.85)
"""The probability in the middle of each row of the matrix."""
IMPACT_BANDS: Final = (0.01, 0.05, 0.1, 0.2)
"""Up to which share of the length of the plan a delay is in each of the lower four columns of the matrix."""
LEVELS: Final = 5
"""How many levels of probability and of impact the matrix has."""
_ELAPSED_WEEK: Final = 10_080


class Standing(NamedTuple):
    """A risk as it stands: its probability, and its impact as a time, or in percent of durations where not 0."""

    probability: float
    impact: Estimate
    percent: float


class Cell(NamedTuple):
    """A cell of the matrix: level of probability and level of impact, 1 (very low) to 5 (very high)."""

    probability: int
    impact: int


def standing(plan: Plan, risk: Risk) -> Standing:
    """The residual values of a risk once all its mitigation tasks are finished, until then its own.

    A residual value that is not given is as before; a residual impact, in time or in percent, replaces both impacts.
    """
    if not mitigated(plan, risk):
        return Standing(risk.probability, risk.impact, risk.percent)
    probability = risk.probability if risk.residual_probability is None else risk.residual_probability
    if risk.residual_impact is None and risk.residual_percent is None:
        return Standing(probability, risk.impact, risk.percent)
    return Standing(probability, risk.residual_impact or NO_IMPACT, risk.residual_percent or 0.0)


def mitigated(plan: Plan, risk: Risk) -> bool:
    """Whether a risk has mitigation tasks and all of them are finished; a summary task is when all below it are."""
    if not risk.mitigations or not all(task in plan.tasks for task in risk.mitigations):
        return False
    return all(task.actual_finish is not None for task in leaves_of(plan, risk.mitigations))


def leaves_of(plan: Plan, tasks: Iterable[Id]) -> tuple[Task, ...]:
    """Tasks without children, each once: those named, and of a summary task all that are below it."""
    found: dict[Id, Task] = {}
    wave = {task: plan.tasks[task] for task in tasks if task in plan.tasks}
    seen = set(wave)
    while wave:
        below = {task.id: task for task in plan.tasks.values() if task.parent in wave}
        parents = {task.parent for task in below.values()}
        found.update({task: row for task, row in wave.items() if task not in parents})
        wave = {task: row for task, row in below.items() if task not in seen}
        seen.update(wave)
    return tuple(found.values())


def worked(plan: Plan, minutes: float, *, elapsed: bool) -> float:
    """Minutes as working minutes; elapsed time counts by its share of the working week."""
    return minutes * plan.units.week / _ELAPSED_WEEK if elapsed else minutes


def worked_estimate(plan: Plan, estimate: Estimate) -> Estimate:
    """An estimate in working minutes; elapsed time counts by its share of the working week."""
    if not estimate.elapsed:
        return estimate
    points = (estimate.optimistic, estimate.likely, estimate.pessimistic)
    low, mode, high = (round(worked(plan, point, elapsed=True)) for point in points)
    return Estimate(low, mode, high, estimate.unit.removeprefix(ELAPSED))


def mean_delay(plan: Plan, risk: Risk) -> float:
    """The delay of the task that a risk delays most, in working minutes: the mean of its impact as it stands.

    An impact in percent counts with the longest duration of the open tasks hit.
    """
    _, impact, percent = standing(plan, risk)
    if not percent:
        return mean_of(worked_estimate(plan, impact), risk.shape)
    tasks = (task for task in leaves_of(plan, risk.tasks) if task.actual_finish is None)
    longest = max((mean_of(worked_estimate(plan, task.duration), task.shape) for task in tasks), default=0.0)
    return longest * percent / 100


def matrix_cell(risk: Risk, plan: Plan, *, length: int | None = None) -> Cell:
    """Where a risk stands in the 5 x 5 matrix, by its values as they stand.

    Probability is 1 up to 10 %, 2 up to 30 %, 3 up to 50 %, 4 up to 70 %, else 5. Impact is the score where one is
    given, else 1 where the mean delay is up to 1 % of the length of the plan, 2 up to 5 %, 3 up to 10 %, 4 up to 20 %,
    else 5. `length` is that of the plan in working minutes, where it is known from its schedule.
    """
    probability = probability_level(standing(plan, risk).probability)
    if risk.score:
        return Cell(probability, risk.score)
    whole = schedule(plan).length if length is None else length
    return Cell(probability, _level(mean_delay(plan, risk), [share * whole for share in IMPACT_BANDS]))


def probability_level(probability: float) -> int:
    """The row of the matrix for a probability, 1 to 5."""
    return _level(probability, PROBABILITY_BANDS)


def _level(value: float, bands: Iterable[float]) -> int:
    """The level of a value: 1 up to the first limit, one more above each."""
    return bisect_left(tuple(bands), value) + 1
