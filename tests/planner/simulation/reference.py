"""The slow way to simulate: numpy's own beta numbers, and the schedule of every single run.

All runs are copies of the plan within one plan, each with the lengths of one run, so that one schedule does them all;
nothing of the simulation takes part. What is critical is found over the links that drive.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from planner.analysis.schedule import schedule
from planner.model.values import Estimate
from planner.worktime import to_minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from planner.model.plan import Plan
    from planner.model.tasks import Link, Task

    FloatArray = NDArray[np.float64]


class Reference:
    """Runs of a plan without summary tasks, whose links lead down its rows.

    `finishes` are those of the plan in working minutes since its start; `shares` tell in which share of the runs each
    task is critical, and each link drives.
    """

    def __init__(self, plan: Plan, runs: int, seed: int) -> None:
        """Sample and schedule all runs."""
        self._plan, self._runs = plan, range(runs)
        self._lengths = _sampled(plan, runs, np.random.default_rng(seed))
        tasks = {task.id: task for row in plan.tasks.values() for task in self._copies(row)}
        links = {link.id: link for row in plan.links.values() for link in self._links(row)}
        self._found = schedule(plan.with_tables({"task": tasks, "link": links}))
        driving = dict(zip(self._found.link_ids, self._found.driving.tolist(), strict=True))
        self._driving = {key: np.array([driving[f"{key}@{run}"] for run in self._runs]) for key in plan.links}
        clocks = {key: self._clocks(key) for key in plan.tasks}
        last = np.max(list(clocks.values()), axis=0)
        project, begin = self._found.project, to_minutes(self._found.begin)
        self.finishes: FloatArray = (project.worked(last) - project.worked(begin)).astype(np.float64)
        leads = self._leading({key: row == last for key, row in clocks.items()})
        self.shares = {key: float(row.mean()) for key, row in (leads | self._driving).items()}

    def _copies(self, task: Task) -> Iterator[Task]:
        for run in self._runs:
            length = Estimate.of(int(self._lengths[task.id][run]), task.duration.unit)
            yield replace(task, id=f"{task.id}@{run}", key=f"{task.key}@{run}", duration=length)

    def _links(self, link: Link) -> Iterator[Link]:
        for run in self._runs:
            ends = {"predecessor": f"{link.predecessor}@{run}", "successor": f"{link.successor}@{run}"}
            yield replace(link, id=f"{link.id}@{run}", **ends)

    def _clocks(self, task: str) -> Any:
        """When a task finishes by the clock in each run."""
        program, early = self._found.compiled.program, self._found.solution.early
        places = program.rows[[self._found.row(f"{task}@{run}") for run in self._runs]]
        return program.calendars.times.clocks(program.calendar[places], early[program.shape.count + places])

    def _leading(self, found: dict[str, Any]) -> dict[str, Any]:
        """By task in which runs a chain of driving links leads from it to the last finish."""
        for task in reversed(list(self._plan.tasks)):
            for link in self._plan.links.values():
                if link.successor == task:
                    found[link.predecessor] |= found[task] & self._driving[link.id]
        return found


def _sampled(plan: Plan, runs: int, chance: np.random.Generator) -> dict[str, FloatArray]:
    """Whole minutes of each task in each run, by beta-PERT with lambda 4."""
    found = {}
    for task in plan.tasks.values():
        low, mode, high = task.duration.optimistic, task.duration.likely, task.duration.pessimistic
        span = max(high - low, 1e-9)
        beta = chance.beta(1 + 4 * (mode - low) / span, 1 + 4 * (high - mode) / span, runs)
        found[task.id] = np.maximum(np.rint(low + span * beta), 1 if mode else 0)
    return found
