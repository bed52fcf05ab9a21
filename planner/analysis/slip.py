"""Who is hurt when a task is late: the tasks that wait for it, and what moves after a delay."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from planner.analysis.bounds import edge_index
from planner.analysis.expand import NO_LINK, StandIn
from planner.analysis.facts import Fact
from planner.analysis.passes import OPEN, forward

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.analysis.schedule import Schedule
    from planner.model.values import Id
    from planner.worktime import IntArray

LISTED: Final = 12
"""How many of the tasks that move are listed; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A task that waits for another over a link: a delay moves it by what goes beyond this float, in its own minutes.

    `via` is the summary task whose link it is, if the link is not the task's own.
    """

    task: Id
    link: Id
    float: int
    via: Id | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A task that finishes later, by working minutes of its calendar."""

    task: Id
    minutes: int


@dataclass(frozen=True, slots=True)
class Slip:
    """What a delay of a task moves: the first tasks in order of time, how many in all, and every gate and milestone.

    `finish` is by how many working minutes of the plan's calendar the plan finishes later.
    """

    delay: int
    moved: tuple[Moved, ...]
    count: int
    milestones: tuple[Moved, ...]
    finish: int


def waiting(schedule: Schedule, row: int) -> tuple[Waiting, ...]:
    """The tasks that wait for a row, the one with the least float of its link first."""
    found = {one.link: one for place in _places(schedule, row) for one in _waiting(schedule, place, 0, None)}
    return tuple(sorted(found.values(), key=lambda one: one.float))


def _places(schedule: Schedule, row: int) -> list[int]:
    """The places that links from a row start at."""
    if not schedule.summary[row]:
        return [int(schedule.compiled.program.rows[row])]
    made, place = schedule.compiled.network.expansion.stand_ins, schedule.compiled.shape.place
    return [int(place[made[kind, row]]) for kind in (StandIn.LAST_FINISH, StandIn.LEAST_START) if (kind, row) in made]


def _waiting(schedule: Schedule, place: int, spare: int, via: Id | None) -> Iterator[Waiting]:
    """What waits for a place that can be later by some minutes before it moves anything."""
    shape, network = schedule.compiled.shape, schedule.compiled.network
    for edge in _moving(schedule, place):
        number, index = int(shape.link[edge]), edge_index(shape, edge)
        if number != NO_LINK:
            link = network.links[number]
            free = int(schedule.solution.edge_float[index]) + spare
            if free > OPEN >> 2:
                continue  # nothing below the summary task heeds it any more
            yield Waiting(schedule.ids[link.after], link.link, free, via)
            continue
        node = int(shape.after[edge])
        gap = int(schedule.solution.early[node] >> 1) - int(schedule.solution.said[index] >> 1)
        if gap >= 0 or node not in shape.least_starts:
            yield from _waiting(schedule, node, spare + gap, schedule.ids[dict(shape.stand_ins)[node]])


def _moving(schedule: Schedule, place: int) -> Iterator[int]:
    """The edges over which a delay of a place can go on: not to what has happened, nor to what is held by a date."""
    shape, solution, flow = schedule.compiled.shape, schedule.solution, schedule.compiled.program.backward
    cap, edges = solution.program.nodes.cap, flow.side.edges_of(place)
    for edge, shift in zip(shape.backward.edge[edges].tolist(), flow.shift[edges].tolist(), strict=True):
        node = int(shape.after[edge])
        if shift < OPEN >> 1 and (cap is None or cap[node] >> 1 > solution.begin(node) >> 1):
            yield edge


def slip(schedule: Schedule, task: Id, delay: int, *, listed: int = LISTED) -> Slip:
    """What moves when a task is late by working minutes of its calendar; all that is below it, for a summary task."""
    values, ids = _delayed(schedule, task, delay), schedule.ids
    count, row = schedule.compiled.shape.count, schedule.row(task)
    later = ((values[count:] >> 1) - (schedule.solution.early[count:] >> 1))[schedule.compiled.program.rows]
    later[schedule.summary] = 0
    later[row : schedule.compiled.network.rows.end[row]] = 0
    rows = np.flatnonzero(later > 0)
    rows = rows[np.argsort(schedule.early_start[rows], kind="stable")]
    marks = rows[schedule.compiled.facts[rows, Fact.MARK] > 0]
    return Slip(
        delay=delay,
        moved=tuple(Moved(ids[one], int(later[one])) for one in rows[:listed].tolist()),
        count=len(rows),
        milestones=tuple(Moved(ids[one], int(later[one])) for one in marks.tolist()),
        finish=_finish_moves(schedule, values),
    )


def _delayed(schedule: Schedule, task: Id, delay: int) -> IntArray:
    """The early values of a schedule in which a task, or what is below it, starts so much later.

    A delay makes nothing earlier, so the pass goes on from the early values there are, behind the place of the task.
    What is finished cannot be late any more.
    """
    program, rows = schedule.compiled.program, schedule.compiled.network.rows
    places = program.rows[list(rows.leaves(schedule.row(task)))]
    places = places[~np.isin(places, program.finished)]
    lower, cap = program.nodes.begins(schedule.solution.early).copy(), program.nodes.cap
    lower[places] += 2 * delay
    if cap is not None:
        held, cap = cap[places] < lower[places], cap.copy()
        cap[places[held]] = lower[places[held]]  # what is late is late whatever date it was to have
    side = program.forward.side
    later = tuple(part for part in side.slices if part.last > places.min(initial=len(lower)))
    moved = replace(program.nodes, lower=lower, cap=cap)
    return forward(replace(program.forward, side=replace(side, slices=later)), moved)


def _finish_moves(schedule: Schedule, values: IntArray) -> int:
    """By how many working minutes of the plan's calendar it finishes later with these early values."""
    project = schedule.project
    return project.span(schedule.solution.finish, schedule.compiled.program.finish(values))
