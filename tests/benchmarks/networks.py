"""What the schedule is measured on: random plans, and the critical path method as it is mostly written."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

import networkx as nx

from planner.analysis.graph import network
from planner.model.calendars import WEEKDAYS, Calendar
from planner.model.new import standard_calendar
from planner.model.plan import Plan
from planner.model.settings import Settings
from planner.model.tasks import Link, Task
from planner.model.values import Constraint, Duration, Estimate, LinkType

LINKS_PER_TASK = 1.8
REACH = 400
"""How many tasks back a link may reach: launches are local, and this gives about a hundred levels at 10,000 tasks."""
BEGUN = 300
STATUS = date(2026, 3, 9)
SEVEN = Calendar(id="seven", key="7", name="Seven days", **dict.fromkeys(WEEKDAYS, ((480, 720), (780, 1020))))


def random_plan(size: int, *, dressed: bool = False) -> Plan:
    """Return a plan with four link types, lags and leads; `dressed` adds a calendar, dates and progress."""
    chance = random.Random(size)
    standard = standard_calendar()
    tasks = [_task(number, chance, dressed=dressed) for number in range(size)]
    links: dict[str, Link] = {}
    while len(links) < LINKS_PER_TASK * size:
        after = chance.randrange(1, size)
        before = chance.randrange(max(0, after - REACH), after)
        links[f"{before}-{after}"] = Link(
            id=f"{before}-{after}",
            predecessor=tasks[before].id,
            successor=tasks[after].id,
            type=chance.choice(list(LinkType)),
            lag=Duration(chance.choice((0, 0, 0, 0, 480, -240))),
        )
    settings = Settings(start=date(2026, 3, 2), calendar=standard.id, status_date=STATUS if dressed else None)
    return Plan.of([settings, standard, SEVEN, *tasks, *links.values()])


def _task(number: int, chance: random.Random, *, dressed: bool) -> Task:
    """Return one task; of the dressed ones a tenth work seven days a week, a twentieth have a date, some are done."""
    key = f"T{number}"
    dated = dressed and chance.random() < 0.05
    minutes = chance.randint(1, 20) * 240
    task = Task(
        id=f"{number:016x}",
        key=key,
        name=key,
        position=f"{number:06}",
        duration=Estimate.of(minutes),
        calendar="seven" if dressed and chance.random() < 0.1 else None,
        constraint=Constraint.SNET if dated else Constraint.ASAP,
        constraint_date=date(2026, 3, 2 + number % 28) if dated else None,
    )
    return _begun(task, number) if dressed and number < BEGUN else task


def _begun(task: Task, number: int) -> Task:
    """Return a task that has begun before the status date, two of three finished."""
    start = datetime(2026, 3, 2 + number % 5, 8)
    finish = start + timedelta(days=1, hours=9) if number % 3 else None
    return replace(task, actual_start=start, actual_finish=finish)


def plain_links(plan: Plan) -> Plan:
    """Return the plan with FS links without lag alone."""
    links = {key: replace(link, type=LinkType.FS, lag=Duration()) for key, link in plan.links.items()}
    return plan.with_tables({"link": links})


TURN_MS = 200
"""How long a program runs in its turn, at least."""


class Plain:
    """The critical path method as it is mostly written: a NetworkX graph, dictionaries, minutes of one calendar."""

    def __init__(self, plan: Plan) -> None:
        """Keep the graph, its order and the durations ready."""
        self.graph = network(plan)
        self.order = list(nx.topological_sort(self.graph))
        self.minutes = {task.id: task.duration.likely for task in plan.tasks.values()}

    def run(self) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
        """Return early starts, total and free floats."""
        early = self._forward()
        finish = max((early[task] + self.minutes[task] for task in self.order), default=0)
        late = self._backward(finish)
        total = {task: late[task] - early[task] - self.minutes[task] for task in self.order}
        return early, total, self._free(early, total)

    def _forward(self) -> dict[str, int]:
        """Return early starts."""
        graph, minutes, early = self.graph, self.minutes, {}
        for task in self.order:
            start = 0
            for before, edge in graph.pred[task].items():
                for link in edge["links"]:
                    start = max(start, early[before] + _gap(link, minutes[before], minutes[task]))
            early[task] = start
        return early

    def _backward(self, finish: int) -> dict[str, int]:
        """Return late finishes."""
        graph, minutes, late = self.graph, self.minutes, {}
        for task in reversed(self.order):
            bound = finish
            for after, edge in graph.succ[task].items():
                for link in edge["links"]:
                    start = late[after] - minutes[after] - _gap(link, minutes[task], minutes[after])
                    bound = min(bound, start + minutes[task])
            late[task] = bound
        return late

    def _free(self, early: dict[str, int], total: dict[str, int]) -> dict[str, int]:
        """Return free floats."""
        graph, minutes, free = self.graph, self.minutes, {}
        for task in self.order:
            least = total[task]
            for after, edge in graph.succ[task].items():
                for link in edge["links"]:
                    least = min(least, early[after] - early[task] - _gap(link, minutes[task], minutes[after]))
            free[task] = least
        return free


def _gap(link: Link, before: int, after: int) -> int:
    """Return the least minutes from start to start that a link asks for."""
    gap = link.lag.minutes
    if link.type in {LinkType.FS, LinkType.FF}:
        gap += before
    return gap - after if link.type in {LinkType.FF, LinkType.SF} else gap


def cpu(work: Callable[[], object], times: int = 15) -> list[float]:
    """Return the CPU milliseconds of several runs, the collector of cycles at rest."""
    spent = []
    work()
    gc.collect()
    gc.disable()
    for _ in range(times):
        begin = time.process_time()
        work()
        spent.append(1000 * (time.process_time() - begin))
    gc.enable()
    return spent


def in_turns(runs: Mapping[str, Callable[[], object]], often: int) -> dict[str, float]:
    """The milliseconds of several programs, the quickest of so many rounds: what slows the machine meets all.

    In a round each runs for a fifth of a second, and again and again where that takes less: a machine whose speed
    changes within a second would favor what takes long.
    """
    rounds = [{name: _quickest(run) for name, run in runs.items()} for _ in range(often)]
    return {name: min(one[name] for one in rounds) for name in runs}


def _quickest(run: Callable[[], object]) -> float:
    first = min(cpu(run, 1))
    return min(first, *cpu(run, round(TURN_MS / first))) if first < TURN_MS / 2 else first
