"""What drives a task and what nearly does: driving chains, float paths, and the longest paths through the network.

All of it goes backward over links by their float: by how many working minutes of its successor's calendar a link could
say more before it would move the successor. A link without float drives. What starts a task that no link drives is its
own date or the start of the plan, and there a chain begins. Links whose word is not heeded, such as those into work
that has begun before its turn, are no way for a delay and are left out.
"""

from __future__ import annotations

import heapq
from bisect import insort
from dataclasses import dataclass
from itertools import count as numbers
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from planner.analysis.expand import NO_LINK
from planner.analysis.floats import on_longest_paths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.analysis.schedule import Schedule
    from planner.model.values import Id


@dataclass(frozen=True, slots=True)
class FloatPath:
    """Tasks that drive each other, and by how much the last of them is from driving a path before it.

    `links` stand in the order of the tasks; of all paths but the first the last one leads to the task that the path
    `joins`, with `link_float` working minutes to spare. `relative_float` is how much the whole path can slip before it
    moves the task that the paths were asked for: the sum of the link floats from here to there. A summary task is
    joined by its own links, or without a link by a task below it.
    """

    tasks: tuple[Id, ...]
    links: tuple[Id, ...]
    joins: Id | None
    link_float: int
    relative_float: int


@dataclass(frozen=True, slots=True)
class LongPath:
    """A path through the network: its tasks and links in order, its length and its float, both in working minutes.

    Where all tasks work on the plan's calendar the length is the sum of durations and lags along the path (for links
    that start or end at the other side of a task, without what they overlap); else it is counted from the early start
    of the first task to the early finish of the last on the plan's calendar, less the float.
    """

    tasks: tuple[Id, ...]
    links: tuple[Id, ...]
    length: int
    relative_float: int


class _Spur(NamedTuple):
    """A link into a place, or a stand-in's edge: its float, where it comes from, and the number of the link or -1."""

    float: int
    source: int
    link: int


class _Step(NamedTuple):
    """A place on a path, with the link to the step after it."""

    place: int
    link: int
    then: _Step | None


class _Drivers:
    """The network seen backward: what leads to each place, the nearest to driving first."""

    def __init__(self, schedule: Schedule) -> None:
        solution = schedule.solution
        shape, side = solution.program.shape, solution.program.shape.forward
        self.schedule = schedule
        self._node, self._starts, self._edge, self._link = shape.node, side.starts, side.edge, shape.link
        self._source, self._count = side.source, shape.count
        begins = solution.program.nodes.begins(solution.early)  # what waits in work that has begun is its rest
        self._float = (begins[side.node] >> 1) - (solution.said >> 1)
        self._total, self._finish = solution.total, solution.early[shape.count :]
        self._known: dict[int, list[_Spur]] = {}
        self._summary = dict(shape.stand_ins)
        self._spans: dict[tuple[Id, Id], int] = {}

    def into(self, place: int) -> list[_Spur]:
        """What leads to a place, by link float; of equals those with the least total float, then the latest finish."""
        found = self._known.get(place)
        if found is None:
            edges = slice(self._starts[place], self._starts[place + 1])
            sources = (self._source[edges] % self._count).tolist()
            columns = (self._float[edges].tolist(), sources, self._link[self._edge[edges]].tolist())
            found = sorted((_Spur(*row) for row in zip(*columns, strict=True) if row[0] >= 0), key=self._rank)
            self._known[place] = found
        return found

    def _rank(self, spur: _Spur) -> tuple[int, int, int]:
        return (spur.float, int(self._total[spur.source]), -int(self._finish[spur.source]))

    def drivers(self, place: int) -> list[_Spur]:
        """What drives a place."""
        return [spur for spur in self.into(place) if not spur.float]

    def tasks(self, places: Iterable[int]) -> tuple[Id, ...]:
        """The tasks at some places; the stand-ins of summary tasks among them are none."""
        ids = self.schedule.ids
        nodes: list[int] = self._node[np.fromiter(places, dtype=np.int64)].tolist()
        return tuple([ids[node] for node in nodes if node < len(ids)])

    def task(self, place: int) -> Id:
        """The task at a place, or the summary task that a stand-in there stands for."""
        row = self._summary.get(place, int(self._node[place]))
        return self.schedule.ids[row]

    def links(self, links: Iterable[int]) -> tuple[Id, ...]:
        """The links of some numbers."""
        ids = self.schedule.link_ids
        return tuple([ids[link] for link in links if link != NO_LINK])

    def span(self, first: Id, last: Id) -> int:
        """Working minutes of the plan between the early start of a task and the early finish of another."""
        found = self._spans.get((first, last))
        if found is None:
            schedule = self.schedule
            begin, end = schedule.early_start[schedule.row(first)], schedule.early_finish[schedule.row(last)]
            found = schedule.project.span(int(begin), int(end))
            self._spans[first, last] = found
        return found

    def last(self, task: Id | None) -> int | None:
        """The place of a task, of a summary task's (for None: the plan's) last to finish; None in an empty plan."""
        rows, ends = self.schedule.compiled.network.rows, self.schedule.early_finish
        first, end = (0, len(rows.ids)) if task is None else (rows.row_of[task], rows.end[rows.row_of[task]])
        leaves = first + np.flatnonzero(~self.schedule.summary[first:end])
        if not len(leaves):
            return None
        last = leaves[ends[leaves] == ends[leaves].max()]
        places = self.schedule.solution.program.rows[last]
        return int(places[np.lexsort((-places, self.schedule.total_float[last]))[0]])


def driving_chain(schedule: Schedule, tasks: Iterable[Id]) -> tuple[Id, ...]:
    """Some tasks with everything that drives them, directly or through others, in an order that links follow.

    A summary task stands for the task below it that finishes last. Raises KeyError for a task that is not in the plan.
    """
    found = _Drivers(schedule)
    ends = [place for place in map(found.last, tasks) if place is not None]
    seen, waiting = set(ends), ends
    while waiting:
        sources = {spur.source for place in waiting for spur in found.drivers(place)} - seen
        seen |= sources
        waiting = list(sources)
    return found.tasks(sorted(seen))


def longest_path(schedule: Schedule) -> tuple[Id, ...]:
    """All tasks from which driving links lead to the finish of the plan, in an order that links follow."""
    return _Drivers(schedule).tasks(np.flatnonzero(on_longest_paths(schedule.solution)).tolist())


class _Branch(NamedTuple):
    """Where a float path may begin: the link float, the relative float, and a step to the place that it joins."""

    float: int
    relative: int
    order: int
    step: _Step


def float_paths(schedule: Schedule, to: Id | None = None, *, count: int = 10) -> tuple[FloatPath, ...]:
    """The paths to a task (None: to the last finish of the plan), the driving chain first, each task on one of them.

    Each further path begins at the predecessor, not on a path yet, whose link to one has the least float, and follows
    what drives it; ranking by total float instead would mistake tasks that share a float for a path. Raises KeyError.
    """
    found, order = _Drivers(schedule), numbers()
    end = found.last(to)
    paths: list[FloatPath] = []
    seen: set[int] = set()
    heap = [] if end is None else [_Branch(0, 0, next(order), _Step(end, NO_LINK, None))]
    while heap and len(paths) < count:
        branch = heapq.heappop(heap)
        if branch.step.place in seen:
            continue
        chain = _chain(found, branch.step, seen)
        for step in chain:
            for spur in found.into(step.place):
                onward = _Step(spur.source, spur.link, step)
                heapq.heappush(heap, _Branch(spur.float, branch.relative + spur.float, next(order), onward))
        tasks = found.tasks(step.place for step in chain)
        if tasks:
            paths.append(_float_path(found, tasks, chain, branch))
    return tuple(paths)


def _float_path(found: _Drivers, tasks: tuple[Id, ...], chain: list[_Step], branch: _Branch) -> FloatPath:
    """The path of some steps."""
    joined = branch.step.then
    joins = found.task(joined.place) if joined else None
    return FloatPath(tasks, found.links(step.link for step in chain), joins, branch.float, branch.relative)


def _chain(found: _Drivers, last: _Step, seen: set[int]) -> list[_Step]:
    """The steps from where the chain of drivers of a step begins up to it, none of them seen before."""
    chain = [last]
    seen.add(last.place)
    while True:
        spur = next((spur for spur in found.drivers(chain[-1].place) if spur.source not in seen), None)
        if spur is None:
            return chain[::-1]
        seen.add(spur.source)
        chain.append(_Step(spur.source, spur.link, chain[-1]))


def longest_paths(schedule: Schedule, to: Id | None = None, *, count: int = 100) -> tuple[LongPath, ...]:
    """The longest paths to a task (None: to the last finish of the plan), longest first. Raises KeyError.

    They are ranked by relative float, the sum of the link floats along them. In a plan of one calendar without dated
    tasks the lengths are in that order, too: they are the k longest paths of the network. With several calendars
    lengths along different clocks do not compare, but the float says how much a path may grow before it decides.
    Found by deviations from driving chains (as Hoffman and Pavley 1959): each path is a chain of drivers that leaves
    another one at a link with float, and no path is met twice.
    """
    found, queue = _Drivers(schedule), _Queue(count)
    end = found.last(to)
    if end is not None:
        queue.push(0, _Step(end, NO_LINK, None))
    paths: list[LongPath] = []
    while queue.heap and len(paths) < count:
        spent, _, step = heapq.heappop(queue.heap)
        paths.append(_long_path(found, _completed(found, queue, spent, step), spent))
    return tuple(paths)


class _Queue:
    """Steps from which paths go on, by what has been spent up to there; only as many as paths are asked for."""

    def __init__(self, count: int) -> None:
        self.heap: list[tuple[int, int, _Step]] = []
        self._count, self._order = count, numbers()
        self._least: list[int] = []

    def push(self, spent: int, step: _Step) -> bool:
        """Add a step; False, and nothing is added, where enough cheaper ones have been."""
        if len(self._least) >= self._count and spent >= self._least[-1]:
            return False
        insort(self._least, spent)
        del self._least[self._count :]
        heapq.heappush(self.heap, (spent, next(self._order), step))
        return True


def _completed(found: _Drivers, queue: _Queue, spent: int, step: _Step) -> _Step:
    """The first step of the path that goes on from a step over drivers alone; all ways to leave it are queued."""
    while True:
        driver, others = _parted(found.into(step.place))
        for spur in others:
            if not queue.push(spent + spur.float, _Step(spur.source, spur.link, step)):
                break
        if driver is None:
            return step
        step = _Step(driver.source, driver.link, step)


def _parted(spurs: list[_Spur]) -> tuple[_Spur | None, list[_Spur]]:
    """The first driver, and the others; no driver where a date of its own or the start of the plan sets the start."""
    return (spurs[0], spurs[1:]) if spurs and not spurs[0].float else (None, spurs)


def _long_path(found: _Drivers, first: _Step, spent: int) -> LongPath:
    """The path from a step on."""
    places, links, step = [first.place], [first.link], first.then
    while step is not None:
        places.append(step.place)
        links.append(step.link)
        step = step.then
    tasks = found.tasks(places)
    return LongPath(tasks, found.links(links), found.span(tasks[0], tasks[-1]) - spent, spent)
