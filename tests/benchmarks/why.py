"""How long it takes to say why a task of a plan of 10,000 tasks has its dates: `python -m tests.benchmarks.why`."""

from __future__ import annotations

import time

import numpy as np

from planner.analysis.schedule import Schedule, schedule
from planner.analysis.why import chain, late_chain, why
from planner.model.new import new_plan
from planner.model.plan import Plan
from planner.model.tasks import Link, Task
from planner.model.values import Estimate
from tests.benchmarks.report import Goal, publish
from tests.builders import MONDAY, with_rows

COUNT = 10_000
LINKS = 18_000
REACH = 150
RUNS = 7
MOST = 20.0
"""CPU milliseconds that the reasons of one task may take, which the inspector shows at each selection."""
MOST_OF_CHAINS = 100.0
"""CPU milliseconds that both of its chains may take, which the terminal shows once."""


def a_launch() -> Plan:
    """Tasks of one to seven days that each follow others typed shortly before."""
    chance = np.random.default_rng(7)
    heads = np.concatenate([np.arange(1, COUNT), chance.integers(1, COUNT, LINKS - COUNT + 1)])
    tails = np.maximum(0, heads - 1 - np.floor(chance.exponential(REACH, len(heads))).astype(np.int64))
    pairs = sorted(set(zip(tails.tolist(), heads.tolist(), strict=True)))
    tasks = [
        Task(
            id=f"t{number}",
            key=f"T{number}",
            name=f"Task {number}",
            position=f"A{number:06}1",
            duration=Estimate.of(480 * (1 + number % 7)),
        )
        for number in range(COUNT)
    ]
    links = [Link(id=f"{tail}-{head}", predecessor=f"t{tail}", successor=f"t{head}") for tail, head in pairs]
    return with_rows(new_plan("Large", MONDAY), *tasks, *links)


def best(dates: Schedule, task: str) -> tuple[float, float]:
    """CPU milliseconds for the reasons of a task, and for both of its chains."""
    reasons, chains = [], []
    for _ in range(RUNS):
        begun = time.process_time()
        why(dates, task)
        told = time.process_time()
        chain(dates, task)
        late_chain(dates, task)
        reasons.append(told - begun)
        chains.append(time.process_time() - told)
    return min(reasons) * 1000, min(chains) * 1000


def measured() -> tuple[Goal, ...]:
    """The first task, which moves all others, one in the middle and the last one."""
    dates = schedule(a_launch())
    goals = []
    for name, task in (("first", "t0"), ("middle", f"t{COUNT // 2}"), ("last", f"t{COUNT - 1}")):
        reasons, chains = best(dates, task)
        goals.append(Goal(f"why, {name} task of 10,000", reasons, MOST, at_most=True, unit="ms"))
        goals.append(Goal(f"both chains, {name} task of 10,000", chains, MOST_OF_CHAINS, at_most=True, unit="ms"))
    return tuple(goals)


if __name__ == "__main__":
    publish(measured())
