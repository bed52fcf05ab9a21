"""What the timeline shows of a plan: a bar for each row of the table, made when it comes into sight, and the links."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication

import planner
from planner import Constraint, LinkType, Task, TaskKind
from ui.words import short_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from planner import Id, Link, Plan, Schedule, Variance

    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]

NO_PHASE: Final = ("", -1)
DAY: Final = 1440


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: clock times are minutes since 1900-01-01, None where there is nothing to show.

    `bound` is a date that binds the task, with +1 where it may not be earlier and -1 where not later, 0 for both.
    """

    id: Id
    task: Task
    depth: int
    summary: bool
    start: int
    finish: int
    late: int | None
    share: float
    critical: bool
    near: bool
    done: bool
    begun: bool
    baseline: tuple[int, int] | None
    deadline: int | None
    bound: tuple[int, int] | None
    phase: tuple[str, int]
    label: str
    head: bool = False
    """Whether it spans the rows of the group below, and is nothing to be moved or linked."""
    closed: bool = False
    """Whether the rows of its group are hidden."""

    @property
    def instant(self) -> bool:
        """Whether it is drawn as a sign at one moment."""
        return not (self.summary or self.head) and self.start >= self.finish

    @property
    def missed(self) -> bool:
        """Whether it finishes after its deadline."""
        return self.deadline is not None and self.finish > self.deadline


@dataclass(frozen=True, slots=True)
class Line:
    """A vertical line through all rows: a clock minute, what it is, and the name of its color in the theme."""

    minute: float
    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class Ties:
    """The links between rows that are shown: the rows of both ends, and whether each end is a start."""

    ids: tuple[Id, ...]
    tail: Ints
    head: Ints
    tail_starts: Flags
    head_starts: Flags


@dataclass(frozen=True, slots=True)
class Head:
    """The header of a group of rows: what it is called, and from when to when its tasks go."""

    title: str
    start: int
    finish: int
    closed: bool


@dataclass(frozen=True, eq=False)
class Chart:
    """The rows of a timeline, in the order of the table beside it, with the schedule of the same plan."""

    schedule: Schedule
    ids: Sequence[Id]
    depths: Sequence[int]
    phases: dict[Id | None, tuple[str, int]]
    variance: Variance | None
    lines: tuple[Line, ...]
    ties: Ties
    named: bool = False
    """Whether bars have their names beside them, because no table is."""
    head_of: Callable[[Id], Head] | None = None
    """What is told of the rows that are headers of groups; None where rows stand in none."""

    @property
    def plan(self) -> Plan:
        """The plan that is shown."""
        return self.schedule.plan

    @cached_property
    def _bars(self) -> dict[int, Bar]:
        return {}

    @cached_property
    def span(self) -> tuple[float, float]:
        """The clock minutes from the first to the last thing to see."""
        found = self.schedule
        if not len(found.start):
            begin = planner.to_minutes(found.begin)
            return (begin, begin + 30 * DAY)
        marks = [line.minute for line in self.lines if line.tone == "gate"]
        return (min(int(found.start.min()), *marks, DAY * 10**6), max(int(found.finish.max()), *marks, 0))

    @cached_property
    def heads(self) -> frozenset[int]:
        """The rows that are headers of groups; nothing can be done with them here."""
        if self.head_of is None:
            return frozenset()
        tasks = self.plan.tasks
        return frozenset(row for row, one in enumerate(self.ids) if one not in tasks)

    @cached_property
    def rows(self) -> Ints:
        """The row of the schedule for each row that is shown, any of them for a header, from which no link goes."""
        row_of, heads = self.schedule.row, self.heads
        return np.array([0 if row in heads else row_of(task) for row, task in enumerate(self.ids)], dtype=np.int64)

    @cached_property
    def starts(self) -> Ints:
        """When each row starts."""
        return self.schedule.start[self.rows]

    @cached_property
    def finishes(self) -> Ints:
        """When each row finishes."""
        return self.schedule.finish[self.rows]

    @cached_property
    def signs(self) -> Flags:
        """Which rows are drawn as signs."""
        found: Flags = (self.starts >= self.finishes) & ~self.schedule.summary[self.rows]
        return found

    @cached_property
    def critical_ties(self) -> Flags:
        """Which links tie critical tasks and set a date."""
        found, ties = self.schedule, self.ties
        if not len(ties.ids):
            return np.zeros(0, dtype=np.bool_)
        critical = found.critical[self.rows]
        both = critical[ties.tail] & critical[ties.head]
        for link in np.flatnonzero(both).tolist():
            both[link] = found.drives(ties.ids[link])
        return both

    def bar(self, row: int) -> Bar:
        """The bar of a row."""
        if row not in self._bars:
            self._bars[row] = self._made_head(row) if row in self.heads else self._made(row)
        return self._bars[row]

    def _made_head(self, row: int) -> Bar:
        """The bar of a header: the span of its group."""
        row_id = self.ids[row]
        head = self.head_of(row_id) if self.head_of else Head("", 0, 0, closed=False)
        return Bar(
            id=row_id,
            task=Task(id=row_id, key="", name=head.title),
            depth=0,
            summary=False,
            start=head.start,
            finish=head.finish,
            late=None,
            share=0.0,
            critical=False,
            near=False,
            done=False,
            begun=False,
            baseline=None,
            deadline=None,
            bound=None,
            phase=NO_PHASE,
            label=head.title if self.named else "",
            head=True,
            closed=head.closed,
        )

    def _made(self, row: int) -> Bar:
        found, task = self.schedule, self.plan.tasks[self.ids[row]]
        at = found.row(task.id)
        start, finish, summary = int(found.start[at]), int(found.finish[at]), bool(found.summary[at])
        done, critical = bool(found.finished[at]), bool(found.critical[at])
        late = int(found.late_finish[at])
        return Bar(
            id=task.id,
            task=task,
            depth=self.depths[row],
            summary=summary,
            start=start,
            finish=finish,
            late=late if late > finish and not (done or summary or critical) else None,
            share=float(found.percent_complete[at]) / 100,
            critical=critical,
            near=bool(found.near_critical[at]),
            done=done,
            begun=bool(found.started[at]),
            baseline=self._baseline(task.id),
            deadline=planner.finish_minutes(task.deadline) if task.deadline else None,
            bound=_bound(task),
            phase=self.phases.get(task.phase, NO_PHASE),
            label=self._label(task, found, summary=summary),
        )

    def _baseline(self, task: Id) -> tuple[int, int] | None:
        """Start and finish in the baseline that the plan compares with."""
        begin = self.variance.baseline_start_of(task) if self.variance else None
        end = self.variance.baseline_finish_of(task) if self.variance else None
        return (planner.to_minutes(begin), planner.to_minutes(end)) if begin and end else None

    def _label(self, task: Task, found: Schedule, *, summary: bool) -> str:
        """What stands beside a bar: its name where no table names it, the day of a milestone, else who does it."""
        if self.named:
            return f"{task.key}  {task.name}"
        if task.kind is not TaskKind.TASK and not summary:
            return short_day(found.finish_of(task.id), year=False)
        person = self.plan.people.get(task.owner or "")
        return (person.name or person.key) if person and not summary else ""


_BINDS: Final = {
    Constraint.SNET: 1,
    Constraint.FNET: 1,
    Constraint.SNLT: -1,
    Constraint.FNLT: -1,
    Constraint.MSO: 0,
    Constraint.MFO: 0,
}
_AT_FINISH: Final = frozenset((Constraint.FNET, Constraint.FNLT, Constraint.MFO))


def _bound(task: Task) -> tuple[int, int] | None:
    """The date that binds a task, and in which direction."""
    if task.constraint not in _BINDS or task.constraint_date is None:
        return None
    read = planner.finish_minutes if task.constraint in _AT_FINISH else planner.start_minutes
    return read(task.constraint_date), _BINDS[task.constraint]


def ties_of(links: Sequence[Link], row_of: dict[Id, int]) -> Ties:
    """The links whose both ends are shown."""
    shown = [link for link in links if link.predecessor in row_of and link.successor in row_of]
    return Ties(
        ids=tuple(link.id for link in shown),
        tail=np.array([row_of[link.predecessor] for link in shown], dtype=np.int64),
        head=np.array([row_of[link.successor] for link in shown], dtype=np.int64),
        tail_starts=np.array([link.type in _FROM_START for link in shown], dtype=np.bool_),
        head_starts=np.array([link.type in _TO_START for link in shown], dtype=np.bool_),
    )


_FROM_START: Final = frozenset((LinkType.SS, LinkType.SF))
_TO_START: Final = frozenset((LinkType.FS, LinkType.SS))


def lines_of(plan: Plan, now: float) -> tuple[Line, ...]:
    """Today, the status date and the target, as far as there are any."""
    said = plan.settings
    lines = [Line(now, QCoreApplication.translate("timeline", "Now"), "accent")]
    if said.status_date is not None:
        text = QCoreApplication.translate("timeline", "Status date")
        lines.append(Line(planner.finish_minutes(said.status_date), text, "done"))
    if said.target is not None:
        text = QCoreApplication.translate("timeline", "Target")
        lines.append(Line(planner.finish_minutes(said.target), text, "gate"))
    return tuple(lines)
