"""How fast plans are simulated: against other simulations of the same plans in the same run, in CPU time.

python -m tests.benchmarks.simulate [--json | --markdown]
"""

from __future__ import annotations

import gc
import random
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from types import ModuleType

from planner.analysis.schedule import schedule
from planner.gallery import new_from_template
from planner.model.calendars import WEEKDAYS, Calendar
from planner.model.plan import Plan
from planner.model.risks import Risk
from planner.model.tasks import NO_LAG, Task
from planner.model.values import Estimate, LinkType
from planner.pace import pausing
from planner.simulation.result import Options
from planner.simulation.simulate import simulate
from tests.benchmarks.networks import cpu, in_turns, random_plan
from tests.benchmarks.peers import DAY, imported, predecessors
from tests.benchmarks.report import Goal, publish
from ui.tidying import YOUNG, tidy

RUNS = 10_000
PLAIN = Options(runs=RUNS, risks=False)
SIZES = {1_000: 10.0, 10_000: 8.0}
"""Tasks, and how many times as fast as the fastest other program we are."""
SMALL, OFTEN = 1_000, 9
"""Up to so many tasks each program runs so often, and its quickest run counts; with more, once: others take seconds."""


def estimated(size: int, *, types: tuple[LinkType, ...] = (LinkType.FS,), lags: bool = False) -> Plan:
    """A random plan of three-point estimates; all of its links finish-to-start without lag, which all programs can."""
    plan, chance = random_plan(size), random.Random(size)
    tasks = {}
    for key, task in plan.tasks.items():
        likely = task.duration.likely
        points = Estimate(round(likely * chance.uniform(0.5, 1)), likely, round(likely * chance.uniform(1, 2.5)))
        tasks[key] = replace(task, duration=points)
    links = {
        key: replace(link, type=link.type if len(types) > 1 else types[0], lag=link.lag if lags else NO_LAG)
        for key, link in plan.links.items()
    }
    return plan.with_tables({"task": tasks, "link": links})


def ours(plan: Plan, options: Options = PLAIN) -> float:
    """The milliseconds of a simulation with criticality, the schedule ready."""
    made = schedule(plan)
    return quickest(plan, lambda: simulate(plan, options, schedule=made))


def quickest(plan: Plan, run: Callable[[], object]) -> float:
    """The milliseconds that a program takes where least comes in between; it has run before."""
    return min(cpu(run, OFTEN if len(plan.tasks) <= SMALL else 1))


def peers(plan: Plan) -> dict[str, Callable[[], object]]:
    """By name what simulates a plan, from the objects that each program takes."""
    made = {"pmcontrols": _pmcontrols(plan), "trueppm-scheduler": _trueppm(plan)}
    return {name: run for name, run in made.items() if run is not None}


def _pmcontrols(plan: Plan) -> Callable[[], object] | None:
    pmcontrols = imported("pmcontrols")
    if pmcontrols is None:
        return None
    before = predecessors(plan)
    rows = [
        {
            "id": key,
            "a": task.duration.optimistic / DAY,
            "m": task.duration.likely / DAY,
            "b": task.duration.pessimistic / DAY,
            "predecessors": before[key],
        }
        for key, task in plan.tasks.items()
    ]
    return lambda: pmcontrols.pert(rows, n_sim=RUNS)


def _trueppm(plan: Plan) -> Callable[[], object] | None:
    trueppm = imported("trueppm_scheduler")
    if trueppm is None:
        return None
    tasks = [_in_days(trueppm, key, task) for key, task in plan.tasks.items()]
    links = [
        trueppm.Dependency(link.predecessor, link.successor, trueppm.DependencyType.FS, timedelta())
        for link in plan.links.values()
    ]
    project = trueppm.Project("p", "p", date(2026, 3, 2), tasks, links, trueppm.Calendar())
    return lambda: trueppm.monte_carlo(project, runs=RUNS, seed=1, max_runs=RUNS, max_tasks=len(tasks))


def _in_days(trueppm: ModuleType, key: str, task: Task) -> object:
    """A task in whole days, which is all that program knows."""
    low, likely, high = (
        timedelta(days=max(1, round(minutes / DAY)))
        for minutes in (task.duration.optimistic, task.duration.likely, task.duration.pessimistic)
    )
    points = {"optimistic_duration": low, "most_likely_duration": likely, "pessimistic_duration": high}
    return trueppm.Task(id=key, name=key, duration=likely, **points)


def against_peers() -> tuple[list[Goal], list[str]]:
    """Ratios to the fastest other program."""
    goals, notes = [], []
    for size, wanted in SIZES.items():
        plan = estimated(size)
        made = schedule(plan)
        runs = {"ours": lambda plan=plan, made=made: simulate(plan, PLAIN, schedule=made), **peers(plan)}
        times = in_turns(runs, OFTEN if size <= SMALL else 1)
        own = times.pop("ours")
        notes.append(f"{size:,} tasks: ours {own:.0f} ms; " + "; ".join(f"{k} {v:.0f} ms" for k, v in times.items()))
        if times:
            name = min(times, key=times.__getitem__)
            told = f"{size:,} tasks, {RUNS:,} runs with criticality, times as fast as {name}"
            goals.append(Goal(told, times[name] / own, wanted))
    return goals, notes


def absolute() -> tuple[list[Goal], list[str]]:
    """The demo with all risk effects, and what full rules cost."""
    demo = new_from_template("web-service", date(2026, 3, 2))
    effects = ours(demo, Options(runs=RUNS))
    goals = [Goal("74 tasks, 12 risks, 10,000 runs, all risk effects, CPU", effects, 1000.0, at_most=True, unit="ms")]
    mixed, plain = estimated(1_000, types=tuple(LinkType), lags=True), estimated(1_000)
    everything = _on_calendars(mixed)
    figures = {name: ours(plan) for name, plan in (("FS", plain), ("all links", mixed), ("calendars", everything))}
    notes = ["1,000 tasks: " + "; ".join(f"{name} {figure:.0f} ms" for name, figure in figures.items())]
    return goals, notes


def _on_calendars(plan: Plan) -> Plan:
    """The plan with a tenth of its tasks working seven days a week."""
    seven = Calendar(id="seven", key="7", name="Seven days", **dict.fromkeys(WEEKDAYS, ((480, 720), (780, 1020))))
    tasks = {
        key: replace(task, calendar="seven") if not number % 10 else task
        for number, (key, task) in enumerate(plan.tasks.items())
    }
    return plan.with_tables({"task": tasks, "calendar": {**plan.calendars, "seven": seven}})


def memory() -> Goal:
    """The memory that simulating 10,000 tasks takes at most beyond the plan and its schedule."""
    plan = estimated(10_000)
    made = schedule(plan)
    tracemalloc.start()
    simulate(plan, PLAIN, schedule=made)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return Goal("10,000 tasks, 10,000 runs, memory taken", most / 2**20, 256.0, at_most=True, unit="MB")


def breaths() -> Goal:
    """The longest time in which a simulation of 10,000 tasks with risks neither pauses nor can be stopped.

    Measured to the end of all figures that the window has found in the background.
    """
    plan = with_risks(estimated(10_000))
    made = schedule(plan)
    gc.set_threshold(*YOUNG)  # garbage is looked for as in the window with the plan that is open
    tidy()
    at = [time.thread_time()]
    with pausing(lambda: at.append(time.thread_time())):
        simulate(plan, Options(runs=RUNS), schedule=made).complete()
    at.append(time.thread_time())
    longest = max(after - before for before, after in pairwise(at)) * 1e3
    return Goal("10,000 tasks, 40 risks, longest time between two pauses, CPU", longest, 50.0, at_most=True, unit="ms")


def with_risks(plan: Plan) -> Plan:
    """The plan with forty risks, each on a task of its own."""
    ids = list(plan.tasks)
    found = [
        Risk(id=f"K{one}", key=f"K{one}", name="It breaks", tasks=(ids[one * 240],), impact=Estimate.of(960))
        for one in range(40)
    ]
    return plan.with_tables({"risk": {risk.id: risk for risk in found}})


def main() -> None:
    """Measure everything and print it."""
    ratios, notes = against_peers()
    times, more = absolute()
    publish([*ratios, *times, memory(), breaths()], notes=[*notes, *more])


if __name__ == "__main__":
    main()
