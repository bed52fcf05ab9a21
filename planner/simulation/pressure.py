"""Buffer pressure: where a late start is likely and much work waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.explain import in_days
from planner.analysis.redundant import descendants
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from planner.model.values import Id
    from planner.simulation.result import FloatArray, Simulation


@dataclass(frozen=True, slots=True)
class Pressure:
    """The pressure on a task: the chance that it starts later than planned x the work that waits for it.

    `late` is P(start > planned start), `waiting` how many open tasks depend on it, `work` their mean durations summed,
    in working minutes: two weeks of work behind a task weigh the same in one task or in ten. 1 is the worst `rank`.
    """

    id: Id
    rank: int
    late: float
    waiting: int
    work: float

    @property
    def minutes(self) -> float:
        """The work that waits for a late start on average, in working minutes."""
        return self.late * self.work


def buffer_pressure(simulation: Simulation) -> tuple[Pressure, ...]:
    """The pressure on each open task without children, the greatest first; equal ones by key."""
    found = sorted(_pressures(simulation), key=lambda one: _greatest_first(simulation, one))
    return tuple(Pressure(one.id, rank, one.late, one.waiting, one.work) for rank, one in enumerate(found, 1))


def explain_pressure(simulation: Simulation, pressure: Pressure) -> str:
    """How the pressure on a task comes about, as a sentence."""
    plan, key = simulation.plan, simulation.plan.tasks[pressure.id].key
    late = told("%1 starts later than planned in %2 of the runs", key, f"{round(pressure.late * 100, 1):g} %")
    if not pressure.waiting:
        return told("%1, and nothing waits for it.", late)
    one = "%1, and %2 task with %3 of work waits for it: %4 of pressure."
    many = "%1, and %2 tasks with %3 of work wait for it: %4 of pressure."
    figures = pressure.waiting, in_days(plan, pressure.work), in_days(plan, pressure.minutes)
    return told(many if pressure.waiting > 1 else one, late, *figures)


def _pressures(simulation: Simulation) -> Iterator[Pressure]:
    """The pressure on each open task, not ranked yet."""
    schedule, late = simulation.schedule, simulation.tasks.late
    reach = descendants(schedule.compiled.network)
    done = schedule.summary | schedule.finished
    at = np.array(reach.row_at, dtype=np.int64)
    still_open, work = ~done[at], np.where(done, 0.0, simulation.tasks.mean)[at]
    for row in np.flatnonzero(~done).tolist():
        behind = _flags(reach.sets[row], len(at))
        yield Pressure(schedule.ids[row], 0, float(late[row]), int(still_open[behind].sum()), _sum(work[behind]))


def _flags(bits: int, count: int) -> NDArray[np.bool_]:
    """The bits of a number as flags, the lowest first."""
    packed = np.frombuffer(bits.to_bytes(count // 8 + 1, "little"), dtype=np.uint8)
    return np.unpackbits(packed, count=count, bitorder="little").astype(np.bool_)


def _sum(minutes: FloatArray) -> float:
    return float(minutes.sum())


def _greatest_first(simulation: Simulation, one: Pressure) -> tuple[float, str]:
    return -round(one.minutes, 6), simulation.plan.tasks[one.id].key
