"""The plan as it is beside its what-if scenarios, simulated with the same random numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from planner.analysis.register import standing
from planner.edits.what_if import plan_under
from planner.model.values import RiskState
from planner.pace import breathe
from planner.simulation.assume import refuse
from planner.simulation.engine import Engine
from planner.simulation.result import Options
from planner.simulation.simulate import run
from planner.worktime import to_minutes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.errors import Fault
    from planner.model.plan import Plan
    from planner.model.scenarios import Scenario
    from planner.model.values import Id
    from planner.simulation.result import RiskEffect, Simulation

    Progress = Callable[[float], object]

AS_IS: Final = ""
"""Stands for the id of the plan as it is."""
TOP: Final = 3
"""How many risks are told of each."""
DEFAULT: Final = Options()


@dataclass(frozen=True, slots=True)
class When:
    """A date of the launch, and the working days from the start of the plan as it is, on its calendar."""

    date: datetime
    days: float


@dataclass(frozen=True, slots=True)
class TopRisk:
    """One of the risks that cost the launch most: working days that it would win on average if the risk were gone."""

    id: Id
    key: str
    name: str
    days: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of the plan as it is (`id` is AS_IS) or under a scenario.

    `planned` is the launch without uncertainty, `chance` that of the target (None without one). `cost` is what is
    expected: that of the tasks, of the risks that happened, and of the others by their probability. `changes` is how
    many the scenario makes, `faults` name those that no longer apply.
    """

    id: Id
    key: str
    name: str
    planned: When
    p50: When
    p80: When
    chance: float | None
    cost: float
    risks: tuple[TopRisk, ...]
    changes: int = 0
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """The plan as it is, and its scenarios in the order of their keys; `launch` is the key of what the dates are of."""

    plan: Plan
    options: Options
    runs: int
    launch: str
    as_is: Outcome
    scenarios: tuple[Outcome, ...]

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """All of them, the plan as it is first."""
        return self.as_is, *self.scenarios


def compare(
    plan: Plan, options: Options = DEFAULT, *, schedule: Schedule | None = None, progress: Progress | None = None
) -> Comparison:
    """Simulate the plan and each of its scenarios with one seed, so that they differ by their changes, not by luck.

    The same plan and options give the same figures. `progress` is told the done share; what it raises ends it all.
    Raises Refused where options make no sense.
    """
    wanted = sorted(plan.scenarios.values(), key=lambda row: (row.key, row.id))
    told = _shares(progress, 1 + len(wanted))
    refuse(options)
    engine = Engine.of(plan, options, schedule)
    first = run(engine, progress=next(told))
    base = _Base(engine, first)
    outcomes = [base.outcome_of(scenario, shared) for scenario, shared in zip(wanted, told, strict=False)]
    as_is = base.outcome(first, AS_IS, "", plan.settings.name)
    return Comparison(plan, options, first.runs, first.launch.key, as_is, tuple(outcomes))


def _shares(progress: Progress | None, parts: int) -> Iterator[Progress | None]:
    """For each part of the work what tells its share of the whole."""

    def told(part: int) -> Progress:
        """The progress of one part."""
        return lambda share: progress((part + share) / parts) if progress else None

    return iter([told(part) if progress else None for part in range(parts)])


class _Base:
    """The plan as it is, by whose start and calendar all dates are counted."""

    def __init__(self, engine: Engine, first: Simulation) -> None:
        """Begin where the plan as it is begins."""
        self._engine, self._first = engine, first
        self._project = first.schedule.project
        self._begin = self._project.worked(to_minutes(first.schedule.begin))

    def outcome_of(self, scenario: Scenario, progress: Progress | None) -> Outcome:
        """What comes of the plan under a scenario."""
        played = plan_under(self._first.plan, scenario)
        breathe()
        engine = Engine.of(played.plan, self._first.options, before=self._engine)
        made = self.outcome(run(engine, progress=progress), scenario.id, scenario.key, scenario.name)
        return replace(made, changes=len(scenario.changes), faults=played.faults)

    def outcome(self, found: Simulation, row_id: Id, key: str, name: str) -> Outcome:
        """What a simulation says of the launch."""
        launch = found.launch
        return Outcome(
            id=row_id,
            key=key,
            name=name,
            planned=self._when(found, launch.planned),
            p50=self._when(found, launch.spread.at(0.5)),
            p80=self._when(found, launch.spread.at(0.8)),
            chance=launch.chance,
            cost=expected_cost(found.plan),
            risks=tuple(_top(found, effect) for effect in found.risks[:TOP] if round(effect.mean, 3) > 0),
        )

    def _when(self, found: Simulation, minutes: float) -> When:
        """A time of a simulation, counted as the plan as it is counts."""
        date = found.date(minutes)
        worked = int(self._project.worked(to_minutes(date)) - self._begin)
        return When(date, worked / self._first.plan.units.day)


def _top(found: Simulation, effect: RiskEffect) -> TopRisk:
    return TopRisk(effect.id, effect.key, effect.name, found.days(effect.mean))


def expected_cost(plan: Plan) -> float:
    """What a plan is expected to cost: its tasks, its risks that happened, and the open ones by their probability."""
    risks = plan.risks.values()
    live = sum(standing(plan, risk).probability * risk.cost for risk in risks if risk.live)
    happened = sum(risk.cost for risk in risks if risk.state is RiskState.HAPPENED)
    return sum(task.cost for task in plan.tasks.values()) + happened + live
