"""What a simulation gives: how each target spreads, and what that spread comes from.

All times are working minutes of the plan's calendar since its start; all shares are between 0 and 1. Arrays by task
stand in the rows of the schedule, arrays by link in the order of `schedule.link_ids`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.pace import parts
from planner.simulation.correlation import kendall, pearson, spearman
from planner.worktime import to_datetime, to_minutes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.model.values import Id

FloatArray = NDArray[np.float64]
Minutes = NDArray[np.float32]

SHOWN: Final = (0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95)
"""The percentiles that are told, as shares."""
PLAN_FINISH: Final = ""
"""Stands for the finish of the plan where a target is named by the id of its task."""


class Together(StrEnum):
    """Whose durations have a common cause, so that they are long or short together."""

    PLAN = "plan"
    ROLE = "role"
    OWNER = "owner"
    PHASE = "phase"


class Sampling(StrEnum):
    """How runs are drawn: freely, or spread evenly over each estimate (Latin hypercube); `auto` by the size."""

    AUTO = "auto"
    RANDOM = "random"
    LATIN = "latin hypercube"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to simulate: how many runs, from which seed, with risks or without, what is correlated and how much.

    `runs` is the most there are; with `converge` it stops sooner, once P80 has settled. `correlation` is the share of
    the variance that durations of one group have in common, 0 to 0.9.
    """

    runs: int = 10_000
    seed: int = 1
    risks: bool = True
    correlation: float = 0.0
    together: Together = Together.PLAN
    sampling: Sampling = Sampling.AUTO
    converge: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """One time over all runs, `values` ascending."""

    values: FloatArray

    @property
    def mean(self) -> float:
        """The mean."""
        return float(self.values.mean()) if len(self.values) else 0.0

    @property
    def deviation(self) -> float:
        """The standard deviation."""
        return float(self.values.std()) if len(self.values) else 0.0

    def at(self, share: float) -> float:
        """The time that so many of all runs keep: 0.8 gives P80."""
        return float(np.quantile(self.values, share)) if len(self.values) else 0.0

    def chance(self, minutes: float) -> float:
        """The share of runs that are done by a time."""
        return int(np.searchsorted(self.values, minutes + 0.5, side="right")) / max(1, len(self.values))


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """What a date is wanted for: the plan (`id` is PLAN_FINISH), its go-live, a gate or a milestone.

    `planned` is the time without uncertainty, `promised` the one that is to be kept (the target of the plan or the
    deadline of a task), None without one.
    """

    id: Id
    key: str
    name: str
    kind: str
    planned: float
    spread: Spread
    promised: float | None = None

    @property
    def chance(self) -> float | None:
        """The share of runs that keep the promise; None without one."""
        return None if self.promised is None else self.spread.chance(self.promised)

    @property
    def contingency(self) -> float:
        """P80 less the planned time: what has to be kept in hand."""
        return self.spread.at(0.8) - self.planned


@dataclass(frozen=True, slots=True)
class RiskEffect:
    """What one risk does to the launch, in working minutes, by runs with it and the same runs without it.

    `mean` and `at_p80` are what the launch gains on average and at P80 if the risk is gone; `given` is how much later
    it is in the runs in which the risk happens than in the others. `screening` is the delay without simulation, and
    `product` probability x mean impact, which ranks risks wrong. Ranks begin at 1.
    """

    id: Id
    key: str
    name: str
    happened: float
    mean: float
    at_p80: float
    given: float
    screening: float
    product: float
    rank: int
    rank_by_product: int


@dataclass(frozen=True, slots=True)
class Swing:
    """A bar of the tornado: the mean launch where a driver is in its low and in its high third.

    `kind` is `task` or `risk`; of a risk, where it does not happen and where it does.
    """

    kind: str
    id: Id
    low: float
    high: float

    @property
    def width(self) -> float:
        """How much the driver swings the launch."""
        return abs(self.high - self.low)


@dataclass(frozen=True, eq=False)
class TaskFigures:
    """By row of the schedule what each task has to do with the launch; summary tasks have zeros.

    `criticality` is the share of runs in which a chain of driving links leads from it to the launch, which is where
    its total float is 0 (CI); `significance` is E[duration / (duration + float) x launch / E[launch]] (SI, Williams
    1992); `sensitivity` is CI x sd(duration) / sd(launch) (SSI). `mean` and `deviation` are of its duration, `late` is
    the share of runs that start it later than planned. `minutes` and `launch` are those of the first runs,
    `find_floats` finds their total floats; cruciality is the absolute correlation of the duration with the launch.
    """

    criticality: FloatArray
    sensitivity: FloatArray
    mean: FloatArray
    deviation: FloatArray
    late: FloatArray
    minutes: Minutes
    launch: FloatArray
    find_floats: Callable[[], Minutes]

    @cached_property
    def significance(self) -> FloatArray:
        """How much of the way to the launch is the task, and how near it is to being critical (SI)."""
        spare, relative = self.find_floats(), self.launch / max(1e-9, float(self.launch.mean()))
        found = np.zeros(len(spare))
        for some in parts(len(spare)):
            minutes, whole = self.minutes[some], self.minutes[some] + spare[some]
            share = np.divide(minutes, whole, out=np.zeros_like(whole), where=minutes > 0)
            found[some] = (share * relative).mean(axis=1)
        return found

    @cached_property
    def pearson(self) -> FloatArray:
        """Cruciality by the linear correlation."""
        return pearson(self.minutes, self.launch)

    @cached_property
    def spearman(self) -> FloatArray:
        """Cruciality by the correlation of ranks."""
        return spearman(self.minutes, self.launch)

    @cached_property
    def kendall(self) -> FloatArray:
        """Cruciality by the pairs of runs that agree (tau-b)."""
        return kendall(self.minutes, self.launch)


@dataclass(frozen=True, eq=False)
class Simulation:
    """A plan run many times. It remembers its plan, so that one can see whether that has moved on.

    `runs` is how many were made; `launch` is the target that sensitivities and risk effects are about: the go-live, or
    the finish of a plan that names none. `notes` say in sentences what was assumed.
    """

    plan: Plan
    schedule: Schedule
    options: Options
    runs: int
    targets: tuple[Target, ...]
    tasks: TaskFigures
    links: FloatArray
    risks: tuple[RiskEffect, ...]
    notes: tuple[str, ...]
    find_swings: Callable[[], tuple[Swing, ...]]

    @cached_property
    def swings(self) -> tuple[Swing, ...]:
        """The bars of the tornado over tasks and risks, the widest first."""
        return self.find_swings()

    def complete(self) -> Simulation:
        """This simulation with everything found that is found when first asked for, as work in the background does."""
        for figures in (self.swings, self.tasks.significance, self.tasks.spearman, self.tasks.kendall):
            del figures
        return self

    @cached_property
    def launch(self) -> Target:
        """The go-live, or else the finish of the plan."""
        wanted = self.plan.settings.go_live
        return next((target for target in self.targets if target.id == wanted), self.targets[0])

    @cached_property
    def by_risk(self) -> Mapping[Id, RiskEffect]:
        """The effects by risk."""
        return {risk.id: risk for risk in self.risks}

    def date(self, minutes: float) -> datetime:
        """The date and clock time of a time, read as a finish; of what takes no time, when work begins."""
        project, begin, length = self.schedule.project, to_minutes(self.schedule.begin), round(minutes)
        return to_datetime(int(project.moment(project.worked(begin) + length, finish=length != 0)))

    def days(self, minutes: float) -> float:
        """A time in working days of the plan."""
        return minutes / self.plan.units.day
