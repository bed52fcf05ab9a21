"""Simulate a plan: make the blocks, wherever they are made, and put together what they have come to."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from planner.analysis.risk_order import risk_order
from planner.pace import breathe, paced
from planner.simulation.assume import assumed, refuse
from planner.simulation.engine import Block, Engine, run_block
from planner.simulation.figures import durations, spread, total_floats
from planner.simulation.result import Options, RiskEffect, Simulation, Spread, Swing, Target, TaskFigures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor

    from numpy.typing import NDArray

    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan

    Progress = Callable[[float], object]

SETTLED: Final = 0.005
"""P80 has settled when it is known to half a percent of the launch, in 95 of 100 cases."""
BARS: Final = 20
"""How many drivers a tornado shows."""
DEFAULT: Final = Options()


def simulate(
    plan: Plan,
    options: Options = DEFAULT,
    *,
    schedule: Schedule | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Simulation:
    """Run a plan many times with lengths and risks drawn; raises Refused where options make no sense.

    The same plan, options and seed give the same digits, whoever makes the blocks: this thread, or an `executor` of
    processes, threads or a cluster. `progress` is told the done share; what it raises ends the simulation.
    """
    refuse(options)
    return run(Engine.of(plan, options, schedule), executor, progress)


def run(engine: Engine, executor: Executor | None = None, progress: Progress | None = None) -> Simulation:
    """Make all runs of a compiled plan; one that shares the random numbers of another is run here, by nobody else."""
    blocks: list[Block] = []
    sizes, options = engine.sizes(), engine.options
    for block in _made(engine, sizes, executor):
        blocks.append(block)
        if progress is not None:
            progress(len(blocks) / len(sizes))
        if options.converge and _settled(engine, blocks):
            break
    return _put_together(engine, blocks)


def _made(engine: Engine, sizes: tuple[int, ...], executor: Executor | None) -> Iterator[Block]:
    """The blocks in their order."""
    if executor is None:
        yield from (run_block(engine, number, runs) for number, runs in enumerate(sizes))
        return
    jobs = [executor.submit(make_block, engine.schedule.plan, engine.options, *one) for one in enumerate(sizes)]
    try:
        for job in jobs:
            yield job.result()
    finally:
        for job in jobs:
            job.cancel()


def make_block(plan: Plan, options: Options, number: int, runs: int) -> Block:
    """One block of a plan, for a process of its own."""
    return run_block(_engine_of(_Known(plan, options)), number, runs)


class _Known:
    """A plan with options, equal to another one that holds the same rows."""

    def __init__(self, plan: Plan, options: Options) -> None:
        self.plan, self.options = plan, options

    def __hash__(self) -> int:
        return hash((self.options, len(self.plan.tasks), len(self.plan.links)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and (self.plan, self.options) == (other.plan, other.options)


@lru_cache(maxsize=2)
def _engine_of(known: _Known) -> Engine:
    return Engine.of(known.plan, known.options)


def _settled(engine: Engine, blocks: list[Block]) -> bool:
    """Whether P80 of the launch is known well enough, by the spread of its order statistics."""
    values = np.sort(np.concatenate([block.targets[engine.launch] for block in blocks]))
    count, reach = len(values), 1.96 * np.sqrt(0.8 * 0.2 * len(values))
    low, high = max(0, int(0.8 * count - reach)), min(count - 1, int(0.8 * count + reach) + 1)
    return len(blocks) > 1 and float(values[high] - values[low]) / 2 <= SETTLED * float(values.mean())


def _put_together(engine: Engine, blocks: list[Block]) -> Simulation:
    runs = sum(block.runs for block in blocks)
    targets = np.concatenate([block.targets for block in blocks], axis=1).astype(np.float64)
    launch = targets[engine.launch]
    breathe()
    tasks = _task_figures(engine, blocks, runs, launch)
    breathe()
    effects = _effects(engine, blocks, launch)
    breathe()
    return Simulation(
        plan=engine.schedule.plan,
        schedule=engine.schedule,
        options=engine.options,
        runs=runs,
        targets=tuple(
            Target(goal.id, goal.key, goal.name, goal.kind, goal.planned, Spread(np.sort(row)), goal.promised)
            for goal, row in zip(engine.goals, targets, strict=True)
        ),
        tasks=tasks,
        links=_summed(block.drives for block in blocks) / runs,
        risks=effects,
        find_swings=lambda: _swings(engine, blocks, tasks, launch),
        notes=tuple(assumed(engine.schedule, engine.options)),
    )


def _summed(rows: Iterable[NDArray[np.float64]]) -> NDArray[np.float64]:
    total: NDArray[np.float64] = np.sum(list(rows), axis=0)
    return total


def _task_figures(engine: Engine, blocks: list[Block], runs: int, launch: NDArray[np.float64]) -> TaskFigures:
    sample, place = blocks[0].sample, list(engine.course.place)
    if sample is None:
        raise LookupError("the first block keeps a sample")
    leaf = ~engine.schedule.summary
    criticality = _summed(block.critical for block in blocks)[place] / runs * leaf
    minutes = durations(engine, sample)
    mean, deviation = spread(minutes)
    return TaskFigures(
        criticality=criticality,
        sensitivity=criticality * deviation / max(float(launch.std()), 1e-9),
        mean=mean,
        deviation=deviation,
        late=_summed(block.late for block in blocks)[place] / runs * leaf,
        minutes=minutes,
        launch=sample.launch.astype(np.float64),
        find_floats=lambda: total_floats(engine, sample),
    )


def _effects(engine: Engine, blocks: list[Block], launch: NDArray[np.float64]) -> tuple[RiskEffect, ...]:
    """The effects of the risks, the greatest first."""
    if not engine.inputs.dangers:
        return ()
    happened = np.concatenate([block.happened for block in blocks], axis=1)
    without = np.concatenate([block.without for block in blocks], axis=1).astype(np.float64)
    screened = risk_order(engine.schedule.plan, engine.schedule).by_risk
    breathe()
    found = [
        _effect(engine, danger.risk, one, launch, gone, screened)
        for danger, one, gone in paced(zip(engine.inputs.dangers, happened, without, strict=True), every=4)
    ]
    return _ranked(found)


def _effect(
    engine: Engine,
    risk_id: str,
    happened: NDArray[np.bool_],
    launch: NDArray[np.float64],
    without: NDArray[np.float64],
    screened: Any,
) -> RiskEffect:
    risk, ranked = engine.schedule.plan.risks[risk_id], screened[risk_id]
    both = happened.any() and not happened.all()
    return RiskEffect(
        id=risk_id,
        key=risk.key,
        name=risk.name,
        happened=float(happened.mean()),
        mean=float((launch - without).mean()),
        at_p80=float(np.quantile(launch, 0.8) - np.quantile(without, 0.8)),
        given=float(launch[happened].mean() - launch[~happened].mean()) if both else 0.0,
        screening=ranked.delay,
        product=ranked.probability * ranked.mean_impact,
        rank=0,
        rank_by_product=0,
    )


def _ranked(effects: list[RiskEffect]) -> tuple[RiskEffect, ...]:
    by_product = sorted(effects, key=lambda effect: (-round(effect.product, 6), effect.key))
    product = {effect.id: rank for rank, effect in enumerate(by_product, 1)}
    ordered = sorted(effects, key=lambda effect: (-round(effect.mean, 3), product[effect.id]))
    return tuple(
        replace(effect, rank=rank, rank_by_product=product[effect.id]) for rank, effect in enumerate(ordered, 1)
    )


def _swings(engine: Engine, blocks: list[Block], tasks: TaskFigures, launch: NDArray[np.float64]) -> tuple[Swing, ...]:
    """The widest bars of the tornado."""
    likely = np.argsort(-(tasks.pearson * (tasks.deviation > 0)), kind="stable")[: 2 * BARS]
    of_tasks = [
        _of_task(engine.schedule.ids[row], tasks.minutes[row].astype(np.float64), tasks.launch)
        for row in likely.tolist()
        if tasks.deviation[row] > 0
    ]
    happened = np.concatenate([block.happened for block in blocks], axis=1)
    of_risks = [
        Swing("risk", danger.risk, float(launch[~one].mean()), float(launch[one].mean()))
        for danger, one in zip(engine.inputs.dangers, happened, strict=True)
        if one.any() and not one.all()
    ]
    return tuple(sorted([*of_tasks, *of_risks], key=lambda swing: -swing.width)[:BARS])


def _of_task(task: str, minutes: NDArray[np.float64], launch: NDArray[np.float64]) -> Swing:
    low, high = np.quantile(minutes, (1 / 3, 2 / 3))
    return Swing("task", task, float(launch[minutes <= low].mean()), float(launch[minutes >= high].mean()))
