"""What the runs are about: the finish of the plan, its go-live, its gates and milestones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from planner.model.values import TaskKind
from planner.pace import paced
from planner.simulation.course import NONE
from planner.simulation.result import PLAN_FINISH
from planner.worktime import finish_minutes, to_minutes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from planner.analysis.schedule import Schedule
    from planner.model.values import Day, Id
    from planner.simulation.course import Course, Edge

    Row = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Goal:
    """A target with the nodes whose last finish it is; `planned` and `promised` in minutes since the plan's start."""

    id: Id
    key: str
    name: str
    kind: str
    nodes: tuple[int, ...]
    planned: float
    promised: float | None


def goals_of(schedule: Schedule, course: Course) -> tuple[Goal, ...]:
    """The goals of a plan: its finish first, then the go-live, gates and milestones in the order of the outline."""
    return (_finish(schedule, course), *_marks(schedule, course))


def _finish(schedule: Schedule, course: Course) -> Goal:
    settings = schedule.plan.settings
    target = None if settings.go_live in schedule.plan.tasks else settings.target
    planned = float(schedule.length)
    return Goal(PLAN_FINISH, "", settings.name, "finish", _ends(course), planned, _promised(schedule, target))


def _ends(course: Course) -> tuple[int, ...]:
    """The nodes with work that may be the last to finish: nothing is sure to finish after them.

    Sure is what heeds its links and follows without a lead, on the same calendar.
    """
    finished, work = set(course.program.finished.tolist()), set(course.leaves)
    passed: set[int] = set()
    for place in range(len(course.nodes) - 1, -1, -1):
        node = course.nodes[place]
        heeds = node.cap is None and node.begun is None and not node.least and place not in finished
        if heeds and (place in work or place in passed):
            passed.update(edge.source for edge in node.edges if _follows(edge))
    return tuple(place for place in course.leaves if place not in passed)


def _follows(edge: Edge) -> bool:
    """Whether what an edge bounds begins, or ends, no earlier than what it comes from finishes."""
    return edge.finish and edge.shift >= 0 and edge.crossing == NONE


def _marks(schedule: Schedule, course: Course) -> Iterator[Goal]:
    plan, rows, go_live = schedule.plan, schedule.compiled.network.rows, schedule.plan.settings.go_live
    tasks = plan.tasks
    for row, task_id in enumerate(paced(schedule.ids)):
        task, live = tasks[task_id], task_id == go_live
        if schedule.summary[row] or not (live or task.kind is not TaskKind.TASK):
            continue
        promise = (plan.settings.target if live else None) or task.deadline
        planned = _since(schedule, to_minutes(schedule.finish_of(task_id)))
        kind = "go-live" if live else str(task.kind)
        place = (course.place[rows.row_of[task_id]],)
        yield Goal(task_id, task.key, task.name, kind, place, planned, _promised(schedule, promise))


def _promised(schedule: Schedule, day: Day | None) -> float | None:
    return None if day is None else _since(schedule, finish_minutes(day))


def _since(schedule: Schedule, clock: int) -> float:
    """Working minutes of the plan from its start to a clock time."""
    return float(schedule.project.span(to_minutes(schedule.begin), clock))


@dataclass(frozen=True, slots=True, eq=False)
class Clock:
    """Turns finishes of nodes into working minutes of the plan since its start."""

    course: Course
    schedule: Schedule

    def last(self, nodes: tuple[int, ...], value: Callable[[int], Row]) -> Row:
        """The last finish of some nodes in each run; `value` gives the finishes of a node."""
        of_calendar: dict[int, Row] = {}
        for node in nodes:
            calendar, row = self.course.calendar[node], value(node)
            before = of_calendar.get(calendar)
            of_calendar[calendar] = row if before is None else np.maximum(before, row)
        rows = [self._since(calendar, row) for calendar, row in of_calendar.items()]
        last: Row = np.maximum.reduce(rows)
        return last

    def _since(self, calendar: int, row: Row) -> Row:
        """Finishes on a calendar as minutes of the plan."""
        course, project = self.course, self.schedule.project
        if course.straight:
            return row.astype(np.float64)
        since: Row = project.worked(self._clocks(calendar, row)) - project.worked(to_minutes(self.schedule.begin))
        return since.astype(np.float64)

    def ended(self, nodes: tuple[int, ...], value: Callable[[int], Row]) -> Iterator[tuple[int, NDArray[np.bool_]]]:
        """Some nodes, each with the runs in which none of the others finishes later by the clock."""
        rows = self._comparable(nodes, value)
        last = _last(rows)
        return ((node, row == last) for node, row in zip(nodes, rows, strict=True))

    def latest(self, nodes: tuple[int, ...], value: Callable[[int], Row]) -> dict[int, Row]:
        """For each of some nodes the last finish, on its calendar, that is not later than the last of all."""
        last = _last(self._comparable(nodes, value))
        if not self._mixed(nodes):
            return dict.fromkeys(nodes, last)
        times, calendar = self.course.program.calendars.times, self.course.calendar
        points = {number: times.points(number, last, up=False) for number in {calendar[node] for node in nodes}}
        return {node: np.maximum(points[calendar[node]], value(node)) for node in nodes}

    def _mixed(self, nodes: tuple[int, ...]) -> bool:
        return len({self.course.calendar[node] for node in nodes}) > 1

    def _comparable(self, nodes: tuple[int, ...], value: Callable[[int], Row]) -> list[Row]:
        """The finishes of some nodes, by the clock if they are on several calendars."""
        if not self._mixed(nodes):
            return [value(node) for node in nodes]
        return [self._clocks(self.course.calendar[node], value(node)) for node in nodes]

    def _clocks(self, calendar: int, row: Row) -> Row:
        """Finishes on a calendar by the clock."""
        found: Row = self.course.program.calendars.times.clocks(calendar, row)
        return found


def _last(rows: list[Row]) -> Row:
    last = rows[0]
    for row in rows[1:]:
        last = np.maximum(last, row)
    return last
