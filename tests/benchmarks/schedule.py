"""How fast plans are scheduled: against plain NetworkX dictionaries in the same run, in CPU time.

python -m tests.benchmarks.schedule [--json]
"""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from statistics import median

import networkx as nx

from planner.analysis.floats import Solution, solve
from planner.analysis.network import network
from planner.analysis.schedule import Schedule, schedule
from planner.model.calendars import WEEKDAYS, Calendar
from planner.model.new import standard_calendar
from planner.model.plan import Plan
from planner.model.settings import Settings
from planner.model.tasks import Link, Task
from planner.model.values import Constraint, Duration, Estimate, LinkType
from tests.benchmarks.report import Goal, publish

LINKS_PER_TASK = 1.8
REACH = 400
"""How many tasks back a link may reach: launches are local, and this gives about a hundred levels at 10,000 tasks."""
SEVEN = Calendar(id="seven", key="7", name="Seven days", **dict.fromkeys(WEEKDAYS, ((480, 720), (780, 1020))))


def random_plan(size: int, *, dressed: bool = False) -> Plan:
    """Return a plan with four link types, lags and leads; `dressed` adds a second calendar and constraints."""
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
    return Plan.of([Settings(start=date(2026, 3, 2), calendar=standard.id), standard, SEVEN, *tasks, *links.values()])


def _task(number: int, chance: random.Random, *, dressed: bool) -> Task:
    """Return one task; a tenth of the dressed ones work seven days a week, a twentieth have a date."""
    key = f"T{number}"
    dated = dressed and chance.random() < 0.05
    return Task(
        id=f"{number:016x}",
        key=key,
        name=key,
        position=f"{number:06}",
        duration=Estimate.of(chance.randint(1, 20) * 240),
        calendar="seven" if dressed and chance.random() < 0.1 else None,
        constraint=Constraint.SNET if dated else Constraint.ASAP,
        constraint_date=date(2026, 3, 2 + number % 28) if dated else None,
    )


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


def agree(plain: Plain, found: Schedule) -> bool:
    """Whether both engines find the same floats."""
    _, total, free = plain.run()
    rows = range(len(found.ids))
    return all(
        (total[found.ids[row]], free[found.ids[row]]) == (found.total_float[row], found.free_float[row]) for row in rows
    )


def pass_ratio(size: int) -> tuple[float, float, float]:
    """Return how many times faster a full pass is than the plain one, arrays ready, and both in milliseconds."""
    plan = random_plan(size)
    plain, found = Plain(plan), schedule(plan)
    if not agree(plain, found):
        message = "the engines do not agree: the comparison would be void"
        raise AssertionError(message)
    theirs, ours = median(cpu(plain.run, 7)), median(cpu(lambda: _passes(found)))
    return theirs / ours, theirs, ours


def _passes(found: Schedule) -> Solution:
    """Return both passes and all floats again."""
    return solve(found.compiled.program)


def edits(found: Schedule) -> list[float]:
    """Return the milliseconds of duration edits, from the changed rows to all dates and floats."""
    tasks = found.plan.tasks
    chance = random.Random(1)
    spent = []
    for _ in range(20):
        task = tasks[chance.choice(found.ids)]
        changed = replace(task, duration=Estimate.of(task.duration.likely + 240))
        spent += cpu(
            lambda changed=changed: schedule(found.plan.with_tables({"task": {**tasks, changed.id: changed}}), found), 1
        )  # type: ignore[misc]
    return spent


def verdicts(found: Schedule) -> list[float]:
    """Return the milliseconds of verdicts on links between random tasks."""
    chance = random.Random(2)
    pairs = [(chance.choice(found.ids), chance.choice(found.ids)) for _ in range(200)]
    return [cpu(lambda pair=pair: found.cycle_if_linked(*pair), 1)[0] for pair in pairs]  # type: ignore[misc]


def late_tail(spent: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(spent)[int(0.95 * len(spent))]


def goals() -> list[Goal]:
    """Measure everything."""
    small, _, _ = pass_ratio(1000)
    large, plain, bare = pass_ratio(10_000)
    dressed = schedule(random_plan(10_000, dressed=True))
    found = schedule(random_plan(10_000))
    edit = late_tail(edits(found))
    return [
        Goal("full pass with floats at 1,000 tasks, times plain NetworkX", small, 5, unit="x"),
        Goal("full pass with floats at 10,000 tasks, times plain NetworkX", large, 10, unit="x"),
        Goal("full pass at 10,000 tasks with two calendars and dates, times the bare pass",
             median(cpu(lambda: _passes(dressed))) / bare, 3, at_most=True, unit="x"),
        Goal("schedule after a duration edit at 10,000 tasks, p95", edit, 50, at_most=True, unit="ms"),
        Goal("schedule after a duration edit at 10,000 tasks, share of a plain pass", edit / plain, 0.5, at_most=True),
        Goal("verdict on a link at 10,000 tasks, p95", late_tail(verdicts(found)), 0.5, at_most=True, unit="ms"),
        Goal("schedule of a plan at 10,000 tasks from its rows",
             median(cpu(lambda: schedule(found.plan), 5)), 250, at_most=True, unit="ms"),
    ]  # fmt: skip


if __name__ == "__main__":
    publish(goals())
