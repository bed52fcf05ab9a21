"""What is uncertain in a plan: how long its tasks take, and which risks happen with which delay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.facts import Fact
from planner.analysis.register import standing, worked_estimate
from planner.model.values import DatesUse, Shape
from planner.pace import paced
from planner.simulation.result import Together
from planner.simulation.shapes import quantiles, unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.analysis.schedule import Schedule
    from planner.model.risks import Risk
    from planner.model.tasks import Task
    from planner.model.values import Id
    from planner.simulation.course import Course
    from planner.simulation.result import Options

Table = NDArray[np.float32]

MODES: Final = 256
"""Estimates share a table when the place of their most likely value agrees to one part in so many."""


@dataclass(frozen=True, slots=True, eq=False)
class Doubt:
    """The tasks of uncertain length, in the order of their nodes: `low` + `span` x a quantile of table `table`.

    Lengths are in minutes. `groups` numbers what they have in common, by its place in `names`; -1 is nothing.
    """

    tasks: tuple[Id, ...]
    nodes: tuple[int, ...]
    low: Table
    span: Table
    table: tuple[int, ...]
    tables: tuple[Table, ...]
    groups: tuple[int, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Danger:
    """A risk that may still happen: its nodes, its probability, and by how much it lengthens each of them.

    `impact` is a table of quantiles in minutes; `percent` is added to the length of each node instead where not 0.
    """

    risk: Id
    probability: float
    nodes: tuple[int, ...]
    impact: Table
    percent: float


@dataclass(frozen=True, slots=True, eq=False)
class Inputs:
    """Everything that is drawn."""

    doubt: Doubt
    dangers: tuple[Danger, ...]


def inputs_of(schedule: Schedule, course: Course, options: Options, before: Inputs | None = None) -> Inputs:
    """What is uncertain in the plan of a schedule, groups numbered as in what is uncertain in another."""
    names = before.doubt.names if before else ()
    return Inputs(_doubt(schedule, course, options, names), tuple(_dangers(schedule, course)) if options.risks else ())


def _doubt(schedule: Schedule, course: Course, options: Options, known: tuple[str, ...]) -> Doubt:
    names = _Numbers(known)
    found = sorted(_uncertain(schedule, course))
    tables: dict[tuple[Shape, float], int] = {}
    table = [tables.setdefault(_kind(task), len(tables)) for _, task, _, _ in paced(found)]
    groups = tuple(names.of(_group(task, options.together)) for _, task, _, _ in paced(found))
    return Doubt(
        tasks=tuple(task.id for _, task, _, _ in found),
        nodes=tuple(node for node, *_ in found),
        low=np.array([low for *_, low, _ in found], dtype=np.float32),
        span=np.array([span for *_, span in found], dtype=np.float32),
        table=tuple(table),
        tables=tuple(unit(*kind) for kind in paced(tables, every=1)),
        groups=groups,
        names=names.known,
    )


class _Numbers:
    """Numbers names as they come; what has no name has none."""

    def __init__(self, known: tuple[str, ...]) -> None:
        self._known = {name: number for number, name in enumerate(known)}

    @property
    def known(self) -> tuple[str, ...]:
        """The names by their numbers."""
        return tuple(self._known)

    def of(self, name: str | None) -> int:
        """The number of a name, -1 for None."""
        return -1 if name is None else self._known.setdefault(name, len(self._known))


def _uncertain(schedule: Schedule, course: Course) -> Iterator[tuple[int, Any, float, float]]:
    """Node, task, least length and span of each task whose length is open."""
    ids, tasks, facts = schedule.ids, schedule.plan.tasks, course.program.facts[:, Fact.MINUTES].tolist()
    likely = schedule.plan.settings.dates_use is DatesUse.LIKELY
    for row in paced(course.program.leaves.tolist()):
        task, minutes = tasks[ids[row]], facts[row]
        if task.duration.point or task.actual_finish is not None or not minutes:
            continue
        planned = task.duration.likely if likely else round(task.duration.pert_mean)
        share = minutes / max(1, planned)  # of work in progress only the rest is open
        low, high = task.duration.optimistic * share, task.duration.pessimistic * share
        yield course.place[row], task, low, high - low


def _kind(task: Task) -> tuple[Shape, float]:
    """The shape of an estimate and where in it the most likely value stands."""
    estimate = task.duration
    span = estimate.pessimistic - estimate.optimistic
    return task.shape, round((estimate.likely - estimate.optimistic) / span * MODES) / MODES


def _group(task: Task, together: Together) -> str | None:
    """What the length of a task has in common with that of others."""
    if together is Together.PLAN:
        return ""
    return {Together.ROLE: task.role, Together.OWNER: task.owner, Together.PHASE: task.phase}[together]


def _dangers(schedule: Schedule, course: Course) -> Iterator[Danger]:
    for risk in schedule.plan.risks.values():
        nodes = tuple(dict.fromkeys(_hit(schedule, course, risk)))
        now = standing(schedule.plan, risk)
        if risk.live and now.probability > 0 and nodes:
            impact = worked_estimate(schedule.plan, now.impact)
            points = (float(impact.optimistic), float(impact.likely), float(impact.pessimistic))
            table = quantiles(risk.shape, *points).astype(np.float32)
            yield Danger(risk.id, now.probability, nodes, table, now.percent)


def _hit(schedule: Schedule, course: Course, risk: Risk) -> Iterator[int]:
    """The nodes of the open tasks that a risk hits; of a summary task all that are below it."""
    rows, finished = schedule.compiled.network.rows, schedule.finished
    for task in risk.tasks:
        if task in rows.row_of:
            yield from (course.place[row] for row in rows.leaves(rows.row_of[task]) if not finished[row])
