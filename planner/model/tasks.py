"""The graph: phases, tasks and the links between tasks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from planner.errors import Fault
from planner.model.entities import Entity
from planner.model.fields import Kind, choice, day, declared, flag, long_text, number, reference, span, text
from planner.model.values import (
    DATED_CONSTRAINTS,
    Constraint,
    Day,
    Duration,
    Estimate,
    Id,
    LagCalendar,
    LinkType,
    Place,
    Shape,
    TaskKind,
)
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.sentences import Told


ONE_DAY = Estimate.of(480)
NO_LAG = Duration()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A stretch of the launch that groups tasks."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Name", required=True)
    position: str = declared(Kind.POSITION, "Position", default="", internal=True, column=False)
    color: str = declared(Kind.COLOR, "Color", default="", help="As #rrggbb; empty: chosen by the theme.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A piece of work, a milestone or a gate. A task with children is a summary task: its dates span theirs."""

    id: Id
    key: str = text("Key", required=True, longest=40, help="What people call it; unique in the plan.")
    name: str = text("Name", required=True)
    parent: Id | None = reference(
        "Parent", "task", group="outline", cascade=True, column=False, help="The summary task it belongs to."
    )
    position: str = declared(Kind.POSITION, "Position", default="", group="outline", internal=True, column=False)
    kind: TaskKind = choice("Kind", TaskKind.TASK, help="Task, milestone or gate.")
    duration: Estimate = declared(
        Kind.ESTIMATE,
        "Duration",
        default=ONE_DAY,
        minimum=0,
        help="Working time as 3d, or optimistic/likely/pessimistic as 2/3/6d.",
    )
    shape: Shape = choice(
        "Shape of estimate", Shape.PERT, column=False, help="How likely the values between the three points are."
    )
    phase: Id | None = reference("Phase", "phase")
    owner: Id | None = reference("Owner", "person", help="Who answers for it.")
    role: Id | None = reference("Role", "role", help="Who can do it.")
    constraint: Constraint = choice(
        "Constraint", Constraint.ASAP, group="constraint", column=False, help="How a date binds the task."
    )
    constraint_date: Day | None = day("Constraint date", time=True, group="constraint", column=False)
    mandatory: bool = flag(
        "Mandatory", group="constraint", help="A date that holds against links; otherwise a conflict is negative float."
    )
    manual_start: Day | None = day(
        "Manual start", time=True, column=False, help="Scheduled by hand: it starts then, whatever its links say."
    )
    deadline: Day | None = day(
        "Deadline", time=True, late=True, column=False, help="Shown when missed; does not move the task."
    )
    actual_start: Day | None = day("Actual start", time=True, group="progress", column=False)
    actual_finish: Day | None = day("Actual finish", time=True, late=True, group="progress", column=False)
    remaining: Duration | None = span(
        "Remaining", group="progress", column=False, help="Work left of what has begun; empty: all of its duration."
    )
    stop_chance: float = number(
        "Chance to stop", Kind.PROBABILITY, 0.0, column=False, help="How likely it is to show that we must not launch."
    )
    cost: int = number("Cost", Kind.MONEY, minimum=0, column=False, help="What it costs to do it.")
    calendar: Id | None = reference("Calendar", "calendar", column=False, help="Empty: the plan's calendar.")
    notes: str = long_text("Notes")
    place: Place | None = declared(
        Kind.PLACE, "Place", internal=True, optional=True, column=False, help="Where it was put on the graph."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A dependency: which end of the predecessor drives which end of the successor, after a lag (negative: a lead)."""

    id: Id
    successor: Id = reference("Successor", "task", optional=False, required=True, cascade=True)
    predecessor: Id = reference("Predecessor", "task", optional=False, required=True, cascade=True, written="task")
    type: LinkType = choice("Type", LinkType.FS, group="link")
    lag: Duration = declared(
        Kind.DURATION,
        "Lag",
        default=NO_LAG,
        group="link",
        share=True,
        help="Time between the ends, or a share of the predecessor's duration as 50%; negative: a lead.",
    )
    lag_calendar: LagCalendar = choice("Lag calendar", LagCalendar.PREDECESSOR, group="link", column=False)


def _task_rule(row: Task) -> Iterable[Fault]:
    """A dated constraint has its date, and nothing is its own parent."""
    if row.constraint in DATED_CONSTRAINTS and row.constraint_date is None:
        yield Fault(
            _where(row),
            "Constraint date",
            told("%1 needs a date.", row.constraint),
            told("Give one, or use ASAP."),
        )
    if row.parent == row.id:
        yield Fault(_where(row), "Parent", told("A task cannot be its own parent."))
    yield from _progress_faults(row)


def _where(row: Task) -> Told:
    """How messages call the task; most tasks never need one."""
    return told("task %1", row.key)


def _progress_faults(row: Task) -> Iterable[Fault]:
    """What is finished has begun before, and has nothing left to do; what is left is left of something begun."""
    if row.actual_start is None and (row.actual_finish is not None or row.remaining is not None):
        named = "Remaining" if row.actual_finish is None else "Actual finish"
        yield Fault(_where(row), named, told("It needs an actual start."), told("Give the actual start, too."))
    if row.actual_finish is None:
        return
    if row.remaining is not None and row.remaining.minutes:
        yield Fault(
            _where(row), "Remaining", told("A finished task has nothing left to do."), told("Empty one of both.")
        )
    if row.actual_start is not None and _clock(row.actual_finish, late=True) < _clock(row.actual_start):
        yield Fault(
            _where(row), "Actual finish", told("%1 is before the actual start %2.", row.actual_finish, row.actual_start)
        )


def _clock(found: Day, *, late: bool = False) -> datetime:
    """A day as a moment: its end where `late`, else its begin."""
    if isinstance(found, datetime):
        return found
    return datetime.combine(found, time()) + timedelta(days=late)


def _link_rule(row: Link) -> Iterable[Fault]:
    """A task does not wait for itself."""
    if row.predecessor == row.successor:
        yield Fault(told("link"), "Predecessor", told("A task cannot depend on itself."))


PHASE = Entity(Phase, "phase", "phases", "Phase", "A stretch of the launch that groups tasks.", prefix="P")
TASK = Entity(Task, "task", "tasks", "Task", "Work, a milestone or a gate.", prefix="T", rule=_task_rule, area="")
LINK = Entity(
    Link,
    "link",
    "links",
    "Link",
    "A dependency between two tasks.",
    inside="successor",
    inside_name="needs",
    short="predecessor",
    rule=_link_rule,
    area="",
)
