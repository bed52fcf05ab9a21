"""How fast plans are scheduled: against plain NetworkX dictionaries and other engines in the same run, in CPU time.

python -m tests.benchmarks.schedule [--json | --markdown]
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median

from planner.analysis.floats import Solution, solve
from planner.analysis.network import build_network
from planner.analysis.paths import longest_paths
from planner.analysis.redundant import descendants, redundant_links
from planner.analysis.schedule import Schedule, schedule
from planner.model.plan import Plan
from planner.model.values import Estimate
from tests.benchmarks.networks import Plain, cpu, in_turns, plain_links, random_plan
from tests.benchmarks.peers import engines, rustworkx_work
from tests.benchmarks.report import Goal, publish

TEN, HUNDRED = 10_000, 100_000
PATHS = 100
ROUNDS = 5
"""How often programs that are compared run, in turns, of which the quickest counts."""


def agree(plain: Plain, found: Schedule) -> bool:
    """Whether both engines find the same floats."""
    _, total, free = plain.run()
    rows = range(len(found.ids))
    return all(
        (total[found.ids[row]], free[found.ids[row]]) == (found.total_float[row], found.free_float[row]) for row in rows
    )


def against_plain(plan: Plan) -> float:
    """Return how many times as fast as the plain engine a full pass is, arrays ready."""
    plain, found = Plain(plan), schedule(plan)
    if not agree(plain, found):
        message = "the engines do not agree: the comparison would be void"
        raise AssertionError(message)
    spent = in_turns({"plain": plain.run, "ours": lambda: _passes(found)}, ROUNDS)
    return spent["plain"] / spent["ours"]


def _passes(found: Schedule) -> Solution:
    """Return both passes and all floats again."""
    return solve(found.compiled.program)


def edits(found: Schedule) -> tuple[list[float], list[float]]:
    """Return the milliseconds of duration edits, from the changed rows to all dates and floats, and of plain passes."""
    tasks, plain = found.plan.tasks, Plain(found.plan)
    chance = random.Random(1)
    spent: list[float] = []
    passed: list[float] = []
    for number in range(100):
        task = tasks[chance.choice(found.ids)]
        changed = replace(task, duration=Estimate.of(task.duration.likely + 240))
        plan = found.plan.with_tables({"task": {**tasks, changed.id: changed}})
        spent += cpu(lambda plan=plan: schedule(plan, found), 1)  # type: ignore[misc]
        passed += cpu(plain.run, 1) if number % 10 == 0 else []
    return spent, passed


def verdicts(found: Schedule) -> list[float]:
    """Return the milliseconds of verdicts on links between random tasks."""
    chance = random.Random(2)
    pairs = [(chance.choice(found.ids), chance.choice(found.ids)) for _ in range(200)]
    return [cpu(lambda pair=pair: found.cycle_if_linked(*pair), 1)[0] for pair in pairs]  # type: ignore[misc]


def late_tail(spent: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(spent)[int(0.95 * len(spent))]


def pass_goals(found: Schedule) -> Iterator[Goal]:
    """Compare passes with the plain engine and the fastest of the others."""
    for size, wanted in ((1000, 5), (TEN, 30)):
        times = against_plain(random_plan(size))
        yield Goal(f"full pass at {size:,} tasks, arrays ready, times plain NetworkX", times, wanted, unit="x")
    dressed = schedule(random_plan(TEN, dressed=True))
    own: dict[str, Callable[[], object]] = {
        "pass": lambda: _passes(found),
        "cold": lambda: schedule(found.plan),
        "dressed": lambda: _passes(dressed),
    }
    spent = in_turns({**own, **engines(found.plan)}, ROUNDS)
    ours, cold, much = (spent.pop(name) for name in own)
    if spent:
        name = min(spent, key=spent.__getitem__)
        told = f"times {name} (fastest peer)"
        yield Goal(f"full pass at 10,000 tasks, arrays ready, {told}", spent[name] / ours, 50, unit="x")
        yield Goal(f"schedule from rows at 10,000 tasks, {told}", spent[name] / cold, 2.5, unit="x")
    told = "full pass with calendars, dates and progress, times the bare pass"
    yield Goal(told, much / ours, 3, at_most=True, unit="x")
    yield Goal("schedule from rows at 10,000 tasks", cold, 250, at_most=True, unit="ms")


def edit_goals(found: Schedule) -> Iterator[Goal]:
    """Measure what happens while somebody edits."""
    spent, plain = edits(found)
    edit = late_tail(spent)
    share = 100 * edit / median(plain)
    yield Goal("schedule after a duration edit at 10,000 tasks, p95", edit, 50, at_most=True, unit="ms")
    yield Goal("the same as a share of a plain pass", share, 6, at_most=True, unit="%")
    yield Goal("verdict on a link at 10,000 tasks, p95", late_tail(verdicts(found)), 0.5, at_most=True, unit="ms")


def path_goals(found: Schedule) -> Iterator[Goal]:
    """Measure paths, redundant links and descendants; the latter two on FS links alone, as graph libraries have it."""
    spent = median(cpu(lambda: longest_paths(found, count=PATHS), 7))
    yield Goal(f"{PATHS} longest paths at 10,000 tasks", spent, 20, at_most=True, unit="ms")
    plan = plain_links(found.plan)
    net = build_network(plan)
    runs: dict[str, Callable[[], object]] = {
        "ours": lambda: (redundant_links(plan, net), descendants(net)),
        **rustworkx_work(net),
    }
    times = in_turns(runs, ROUNDS)
    ours = times.pop("ours")
    yield Goal("redundant links and all descendants at 10,000 tasks", ours, 100, at_most=True, unit="ms")
    for name, theirs in times.items():
        yield Goal(f"the same, times {name}", theirs / ours, 100, unit="x")


def peak_megabytes() -> float:
    """Return the most memory that a fresh process takes to make and schedule a plan of 100,000 tasks."""
    command = [sys.executable, "-m", "tests.benchmarks.schedule", "--peak"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def own_peak() -> float:
    """Return the most memory of this process in megabytes after a schedule of 100,000 tasks."""
    schedule(random_plan(HUNDRED))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def skipped(found: Schedule) -> list[str]:
    """Return a line for each peer that is not here."""
    absent = {"longpath", "trueppm-scheduler", "pmcontrols"} - engines(found.plan).keys()
    absent |= {"rustworkx"} - rustworkx_work(build_network(found.plan)).keys()
    return [f"{name} is not installed: not compared" for name in sorted(absent)]


def main() -> None:
    """Measure everything and print it."""
    if "--peak" in sys.argv:
        print(own_peak())
        return
    peak = peak_megabytes()  # before all else: a process begins with the peak of the one that starts it
    plan = random_plan(TEN)
    found = schedule(plan)
    paths = list(path_goals(found))  # before other programs have filled the memory with theirs
    goals = [*pass_goals(found), *edit_goals(found), *paths]
    memory = Goal("memory of a process with a plan of 100,000 tasks", peak, 400, at_most=True, unit="MB")
    publish([*goals, memory], notes=skipped(found))


if __name__ == "__main__":
    main()
