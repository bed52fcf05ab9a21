"""Floats, driving links and the critical path: what the early and late values of a program leave free."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.expand import NO_LINK
from planner.analysis.facts import Fact
from planner.analysis.passes import OPEN, Flow, backward, forward

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.analysis.program import Program
    from planner.analysis.shape import BoolArray
    from planner.worktime import IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """Early, late and planned values in points of working time: starts by place, then finishes.

    `finish` and `latest` are clock times: when the plan finishes, and what late values count back from. `free` is free
    float by place; `said` is what each edge says to its successor, in the order of the forward side, and
    `edge_float` by how many working minutes the successor starts later than that.
    """

    program: Program
    finish: int
    latest: int
    early: IntArray
    late: IntArray
    planned: IntArray
    free: IntArray
    said: IntArray
    edge_float: IntArray

    @property
    def total(self) -> IntArray:
        """Total float of each place in working minutes of its calendar: how late its finish may be, less how early."""
        count = self.program.shape.count
        return (self.late[count:] >> 1) - (self.early[count:] >> 1)

    def begin(self, place: int) -> int:
        """The point at which the work at a place begins, or the rest of it where it has begun before."""
        nodes = self.program.nodes
        return int(self.early[self.program.shape.count + place] - nodes.twice[place] + nodes.last[place])

    def read_finishes(self, values: IntArray) -> IntArray:
        """The finishes among early or planned values as they are read: what a start drives reads like that start."""
        shape, edges = self.program.shape, self.program.start_to_finish
        finishes = values[shape.count :]
        if not len(edges):
            return finishes
        driven = edges[(self.edge_float[edges] == 0) & (self.said[edges] & 1 == 1)]
        read = finishes.copy()
        read[shape.forward.node[driven]] |= 1
        return read


def solve(program: Program, target: int | None = None) -> Solution:
    """Both passes and the floats; late values aim at the clock time `target`, or else at what the plan says."""
    nodes, count = program.nodes, program.shape.count
    early = forward(program.forward, nodes)
    finish = program.finish(early)
    latest = program.latest(early, finish) if target is None else target
    said = program.forward.everything(early)
    said[program.ignored] += OPEN
    back = _opened(program, nodes.begins(early), said)
    late = _late(program, backward(back, program.bounded(latest)), early)
    rests = nodes.rests(early)
    free_values = _floated(back, rests, late, [place for place, _ in program.shape.stand_ins], count)
    tight = _free(back, free_values, count)
    tight[program.finished] = 0
    total = (late[count:] >> 1) - (early[count:] >> 1)
    planned = _floated(back, rests, late, _floating(program), count)
    limit = nodes.begins(free_values)[program.forward.side.node]
    return Solution(
        program=program,
        finish=finish,
        latest=latest,
        early=early,
        late=late,
        planned=early if planned is rests else planned,
        free=np.minimum(total, tight),
        said=said,
        edge_float=(limit >> 1) - (said >> 1),
    )


def _late(program: Program, late: IntArray, early: IntArray) -> IntArray:
    """Late values in which what has happened is when it happened."""
    program.nodes.put_begun(late)
    count, finished = program.shape.count, program.finished
    for places in (finished, count + finished):
        late[places] = early[places]
    return late


def _opened(program: Program, begins: IntArray, said: IntArray) -> Flow:
    """The backward flow, in which only the first task of a summary answers for a link from the start of the summary."""
    shape, flow = program.shape, program.backward
    if not shape.least_starts:
        return flow
    later = program.forward.side.edge[
        np.isin(program.forward.side.node, list(shape.least_starts)) & (said > begins[program.forward.side.node])
    ]
    return replace(flow, shift=flow.shift + OPEN * np.isin(flow.side.edge, later))


def _floating(program: Program) -> list[int]:
    """The places that are planned late: stand-ins, and tasks that are to start as late as possible."""
    facts = program.facts
    free = (facts[:, Fact.ACTUAL_START] < 0) & (facts[:, Fact.MANUAL_START] < 0)
    late = np.flatnonzero((facts[:, Fact.LATE] > 0) & free)
    places: list[int] = program.rows[late].tolist()
    return [place for place, _ in program.shape.stand_ins] + places


def _floated(back: Flow, early: IntArray, late: IntArray, places: Iterable[int], count: int) -> IntArray:
    """Early values, with some places moved as late as what follows them as planned allows."""
    ordered = sorted(places, reverse=True)
    if not ordered:
        return early
    values = early.copy()
    for place in ordered:
        length = early[count + place] - early[place]
        first = int(early[count + place])
        latest = max(min(back.tightest(values, place), int(late[count + place])), first)
        finish = min((latest & ~1) | (first & 1), latest)  # read like the early finish, unless that is too late
        values[place], values[count + place] = finish - length, finish
    return values


def _free(back: Flow, values: IntArray, count: int) -> IntArray:
    """How many working minutes each place can be late before what follows it is; OPEN if nothing follows."""
    bounds = _allowed(back, values, count)
    return np.where(bounds < OPEN >> 1, (bounds >> 1) - (values[count:] >> 1), OPEN)


def _allowed(back: Flow, values: IntArray, count: int) -> IntArray:
    """The last finishes by place that what follows allows; OPEN if nothing follows."""
    said, starts = back.everything(values), back.side.starts
    bounds = np.full(count, OPEN)
    if len(said):
        followed = np.flatnonzero(starts[1:] > starts[:-1])
        bounds[followed] = np.minimum.reduceat(said, starts[followed])
    return bounds


def independent_floats(solution: Solution) -> IntArray:
    """By place how late a task can be when all before it finish late and all after it start early, in working minutes.

    The general form of max(0, least ES of successors - greatest LF of predecessors - duration), for all link types;
    never more than free float, also where what comes before is too late already.
    """
    program, count = solution.program, solution.program.shape.count
    said = program.forward.everything(solution.late)
    begins, latest = program.nodes.lower.copy(), program.bounded(solution.latest).upper
    np.maximum.at(begins, program.forward.side.node, said)
    if program.nodes.cap is not None:
        np.minimum(begins, program.nodes.cap, out=begins)
    ends = np.minimum(_allowed(program.backward, program.nodes.rests(solution.early), count), latest)
    left = (ends >> 1) - ((begins | program.nodes.last) + program.nodes.length >> 1)
    return np.maximum(np.minimum(left, solution.free), 0)


def on_longest_paths(solution: Solution) -> BoolArray:
    """Which places lie on a chain of driving edges to a task that finishes last (the longest paths, P6)."""
    program, side = solution.program, solution.program.forward.side
    drives = solution.said >> 1 == program.nodes.begins(solution.early)[side.node] >> 1
    drives[program.ignored] = False
    found = np.zeros(program.shape.count, dtype=np.bool_)
    found[_last_places(solution)] = True
    for part in reversed(side.slices):
        edges = slice(part.edge_first, part.edge_last)
        reached = drives[edges] & found[side.node[edges]]
        found[side.source[edges][reached] % program.shape.count] = True
    return found


def _last_places(solution: Solution) -> IntArray:
    """The places of the tasks that finish when the plan does."""
    program = solution.program
    places = program.rows[program.leaves]
    finishes = solution.early[program.shape.count + places]
    last = program.calendars.times.clocks(program.calendar[places], finishes) == solution.finish
    found: IntArray = places[last]
    return found


def link_floats(solution: Solution, links: int) -> IntArray:
    """Of each link the working minutes between what it allows and the date of its successor; zero where it drives.

    A link to a summary task in which nothing can heed it any more is as free as its predecessor.
    """
    shape = solution.program.shape
    floats = np.zeros(links, dtype=np.int64)
    number = shape.link[shape.forward.edge]
    real = number != NO_LINK
    floats[number[real]] = solution.edge_float[real]
    unheeded = np.flatnonzero(real & (solution.edge_float > OPEN >> 2))
    floats[number[unheeded]] = solution.total[shape.forward.source[unheeded] % shape.count]
    return floats


def ignored_links(solution: Solution, links: int) -> BoolArray:
    """Which links bind nothing: progress override leaves them out, or nothing below their summary task heeds them."""
    ignored = np.zeros(links + 1, dtype=np.bool_)  # edges without a link write the last one
    shape = solution.program.shape
    ignored[shape.link[shape.forward.edge[solution.program.ignored]]] = True
    ignored[shape.link[shape.forward.edge[solution.edge_float > OPEN >> 2]]] = True
    return ignored[:links]


def critical_path(solution: Solution, is_task: BoolArray) -> list[int]:
    """One chain of places that sets the finish of the plan, in order: the last task to finish and what drives it."""
    place = _last_place(solution)
    path: list[int] = []
    while place is not None:
        if is_task[place]:
            path.append(place)
        place = _driver(solution, place)
    return path[::-1]


def _last_place(solution: Solution) -> int | None:
    """The place of a task that finishes last; of several the one with the least total float, then what follows."""
    program = solution.program
    places = program.rows[program.leaves]
    if not len(places):
        return None
    clock = program.calendars.times.clocks(program.calendar[places], solution.early[program.shape.count + places])
    return int(places[np.lexsort((-places, solution.total[places], -clock))[0]])


def _driver(solution: Solution, place: int) -> int | None:
    """The place that drives another: of several the one with the least total float, then the last to finish."""
    shape, early = solution.program.shape, solution.early
    edges = shape.forward.edges_of(place)
    drives = solution.said[edges] >> 1 == solution.begin(place) >> 1
    if len(solution.program.ignored):
        drives &= ~np.isin(np.arange(edges.start, edges.stop), solution.program.ignored)
    sources = (shape.forward.source[edges] % shape.count)[drives]
    if not len(sources):
        return None
    return int(sources[np.lexsort((-early[shape.count + sources], solution.total[sources]))[0]])
