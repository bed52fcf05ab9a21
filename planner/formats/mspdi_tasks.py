"""Tasks of Microsoft Project: outline, durations, constraints, and what decides their dates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from planner.formats.mspdi_calendars import one_line
from planner.model.checks import LONGEST_MINUTES, MAX_TASKS
from planner.model.fields import MAX_TEXT
from planner.model.positions import spread
from planner.model.tasks import Task
from planner.model.values import DATED_CONSTRAINTS, Constraint, Duration, Estimate, Id, TaskKind, new_id
from planner.sentences import grouped, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.formats.mspdi_combine import Deciding
    from planner.formats.mspdi_xml import Row

CONSTRAINTS = (
    Constraint.ASAP, Constraint.ALAP, Constraint.MSO, Constraint.MFO,
    Constraint.SNET, Constraint.SNLT, Constraint.FNET, Constraint.FNLT,
)  # fmt: skip
"""The constraints in the order of their numbers."""
UNITS = {3: "m", 4: "em", 5: "h", 6: "eh", 7: "d", 8: "ed", 9: "w", 10: "ew", 11: "mo", 12: "emo"}
"""Units by their numbers; an estimated duration adds 32."""
ESTIMATED = 32
FIXED_DURATION = 1

POINTS = ("optimistic", "most likely", "pessimistic")
"""What people call the custom fields of a three-point duration."""

LIMITS = frozenset((Constraint.MSO, Constraint.MFO, Constraint.SNLT, Constraint.FNLT))
"""The constraints that can keep a task earlier than its links allow."""

Bound = tuple[Constraint, datetime | None]
Honored = Callable[[Constraint, "datetime | None", "Row"], bool]


@dataclass(frozen=True, slots=True)
class Assigned:
    """The people of a task, the first of whom owns it here, and the calendars on which they work."""

    owner: Id | None = None
    calendars: frozenset[Id] = frozenset()


@dataclass(frozen=True, slots=True)
class Extremes:
    """The custom fields in which a project keeps the optimistic and the pessimistic durations of its tasks."""

    optimistic: str = ""
    pessimistic: str = ""

    @classmethod
    def of(cls, project: Row) -> Extremes:
        """The fields that are called so in the project."""
        by_name = {name: field for field, name in cls.fields_of(project).items()}
        return cls(by_name.get("optimistic", ""), by_name.get("pessimistic", ""))

    @staticmethod
    def fields_of(project: Row) -> Mapping[str, str]:
        """The custom fields that hold a point of the durations: what each is called, by its number in the file."""
        rows = project.rows("ExtendedAttributes/ExtendedAttribute")
        named = {row.text("FieldID"): one_line(row.text("Alias")).lower() for row in rows}
        return {field: name for field, name in named.items() if name in POINTS}

    def around(self, row: Row, likely: int, unit: str) -> Estimate:
        """The three points of a task; its plain duration where the others are missing or on the wrong side of it."""
        if not (self.optimistic and self.pessimistic):
            return Estimate.of(likely, unit)
        values = {value.text("FieldID"): value for value in row.rows("ExtendedAttribute")}
        low, high = (
            values[name].minutes("Value") if name in values else None for name in (self.optimistic, self.pessimistic)
        )
        if low is None or high is None or not 0 <= low <= likely <= high <= LONGEST_MINUTES:
            return Estimate.of(likely, unit)
        row.report.count(told("Three-point durations read from custom fields"), low < high)
        return Estimate(low, likely, high, unit)


@dataclass(frozen=True, slots=True)
class Draft:
    """A task as the file holds it, with the id and key it gets; `uid` is how links of the file name it."""

    uid: int
    id: Id
    key: str
    level: int
    row: Row


def drafts_of(project: Row) -> tuple[Draft, ...]:
    """The tasks of the file in its order, without the project itself, empty rows and inactive tasks."""
    following: dict[int, int] = {}
    found: list[Draft] = []
    for row in project.rows("Tasks/Task", "task"):
        uid = row.whole("UID", -1)
        if uid == 0 or row.flag("IsNull") or _inactive(row):
            continue
        key = _free_key(row.text("ID") or row.text("UID"), following)
        found.append(Draft(uid, new_id(), key, row.whole("OutlineLevel", 1), row.named(told("task %1", key))))
    if len(found) > MAX_TASKS:
        project.report.fault(
            told("plan"), "Tasks", told("%1 tasks; the first %2 were read.", grouped(len(found)), grouped(MAX_TASKS))
        )
    return tuple(found[:MAX_TASKS])


def _inactive(row: Row) -> bool:
    """Whether a task is switched off; such tasks decide no dates in Microsoft Project."""
    off = bool(row.text("Active")) and not row.flag("Active")
    row.report.count(told("Inactive tasks left out with their links"), off)
    return off


def _free_key(wanted: str, following: dict[int, int]) -> str:
    """The number of the task, or a free one after it where two tasks have the same.

    `following` holds the numbers that are taken, each with a later one to look at next.
    """
    first = number = int(wanted) if wanted.isdecimal() and len(wanted) < 16 else 1
    while number in following:
        number = following[number]
    following[number] = following[first] = number + 1
    return str(number)


def parents_of(drafts: Iterable[Draft]) -> Mapping[Id, Id | None]:
    """The summary task of each task: the last one before it that stands further out."""
    above: list[Draft] = []
    parents: dict[Id, Id | None] = {}
    for draft in drafts:
        while above and above[-1].level >= draft.level:
            above.pop()
        parents[draft.id] = above[-1].id if above else None
        above.append(draft)
    return parents


def positions_of(parents: Mapping[Id, Id | None]) -> Mapping[Id, str]:
    """A position for each task among those of the same summary task."""
    under: dict[Id | None, list[Id]] = {}
    for task, parent in parents.items():
        under.setdefault(parent, []).append(task)
    return {task: place for tasks in under.values() for task, place in zip(tasks, spread(len(tasks)), strict=True)}


def tasks_of(
    drafts: tuple[Draft, ...],
    assigned: Mapping[int, Assigned],
    deciding: Deciding,
    extremes: Extremes,
    honored: Honored,
) -> Iterator[Task]:
    """The tasks as rows of a plan; `honored` tells which constraints hold against links."""
    parents = parents_of(drafts)
    places = positions_of(parents)
    summaries = set(parents.values())
    for draft in drafts:
        who = assigned.get(draft.uid, Assigned())
        summary = draft.id in summaries
        constraint, bound = _own_bound(draft.row) if summary else _bound(draft.row)
        duration = _duration(draft.row, extremes)
        progress = {} if summary else _progress(draft.row, duration.unit)
        yield Task(
            id=draft.id,
            key=draft.key,
            name=_name(draft),
            parent=parents[draft.id],
            position=places[draft.id],
            kind=_kind(draft.row, duration, summary=summary),
            duration=duration,
            owner=who.owner,
            constraint=constraint,
            constraint_date=bound,
            mandatory=not summary and honored(constraint, bound, draft.row),
            manual_start=None if summary or progress else _manual_start(draft.row),
            deadline=draft.row.moment("Deadline"),
            cost=0 if summary else _cost(draft.row),
            calendar=None if summary else _calendar(draft.row, who, deciding),
            notes=_notes(draft.row),
            **progress,
        )


def _name(draft: Draft) -> str:
    """The name on one line; a task without one is called by its number."""
    name = one_line(draft.row.text("Name"))
    draft.row.report.count(told("Tasks without a name, called by their number"), not name)
    return name or f"Task {draft.key}"


def _cost(row: Row) -> int:
    """What a task costs in whole units of money; the file counts in hundredths."""
    hundredths = row.number("Cost")
    if hundredths < 0:
        row.report.fault(row.where, "Cost", told("%1 is below 0; 0 is taken.", row.text("Cost")))
    return max(0, round(hundredths / 100))


def _notes(row: Row) -> str:
    """The notes as plain text."""
    typed = row.text("Notes").replace("\r\n", "\n").replace("\r", "\n")
    readable = "".join(sign if sign.isprintable() or sign in "\n\t" else " " for sign in typed)
    row.report.count(told("Notes cut to what a plan can hold"), len(readable) > MAX_TEXT)
    return readable[:MAX_TEXT]


def _duration(row: Row, extremes: Extremes) -> Estimate:
    """The duration with the unit it was typed in, between its extremes where the project has some."""
    unit = row.whole("DurationFormat", 7)
    minutes = row.minutes("ManualDuration") if row.flag("Manual") else None
    minutes = row.minutes("Duration") if minutes is None else minutes
    if minutes is None or not 0 <= minutes <= LONGEST_MINUTES:
        if minutes is not None:
            row.report.fault(
                row.where, "Duration", told("%1 is outside 0 to 100 years; 0 is taken.", row.text("Duration"))
            )
        minutes = 0
    row.report.count(told("Estimated durations taken as they stand"), unit > ESTIMATED or row.flag("Estimated"))
    return extremes.around(row, minutes, UNITS.get(unit % ESTIMATED, "d"))


def _kind(row: Row, duration: Estimate, *, summary: bool) -> TaskKind:
    """A milestone is a point in time here; one that takes time is a task."""
    if not row.flag("Milestone") or summary:
        return TaskKind.TASK
    row.report.count(told("Milestones with a duration, now tasks"), duration.likely > 0)
    return TaskKind.TASK if duration.likely else TaskKind.MILESTONE


def _bound(row: Row) -> Bound:
    """The constraint of a task, to which a leveling delay is added."""
    own, start = _own_bound(row), row.moment("Start")
    if own[0] is Constraint.ASAP and start is not None and row.number("LevelingDelay") > 0:
        row.report.count(told("Leveling delays, now 'start no earlier than'"))
        return Constraint.SNET, start
    return own


def _manual_start(row: Row) -> datetime | None:
    """When a task starts that is not scheduled by its links: one planned by hand, or one of another project."""
    start = row.moment("Start")
    if start is None or not (row.flag("Manual") or row.flag("ExternalTask")):
        return None
    row.report.count(told("Tasks of other projects, now scheduled by hand"), row.flag("ExternalTask"))
    return start


def _progress(row: Row, unit: str) -> dict[str, Any]:
    """What has happened of a task: nothing, or the fields that say when it began and ended, or what is left of it."""
    started, finished = row.moment("ActualStart"), row.moment("ActualFinish")
    if started is None:
        row.report.count(
            told("Percentages of completed work without an actual start left out"), row.whole("PercentComplete") > 0
        )
        return {}
    if finished is not None and finished >= started:
        return {"actual_start": started, "actual_finish": finished}
    left = row.minutes("RemainingDuration")
    if left is None or not 0 <= left <= LONGEST_MINUTES:
        return {"actual_start": started}
    return {"actual_start": started, "remaining": Duration(left, unit)}


def honored_by(project: Row) -> Honored:
    """Whether a constraint of the project holds against links: dates that limit do unless it says that links win.

    A task that waits for nothing keeps a start-from or finish-from date even before the start of the project.
    """
    wins = project.text("HonorConstraints") != "0"
    begin = project.moment("StartDate")

    def honored(constraint: Constraint, bound: datetime | None, row: Row) -> bool:
        """Whether a constraint holds against what the links say."""
        if constraint in LIMITS:
            return wins
        early = bound is not None and begin is not None and bound < begin
        return early and constraint in DATED_CONSTRAINTS and not any(True for _ in row.rows("PredecessorLink"))

    return honored


def _own_bound(row: Row) -> Bound:
    """The constraint as the file has it."""
    number = row.whole("ConstraintType")
    constraint = CONSTRAINTS[number] if 0 <= number < len(CONSTRAINTS) else Constraint.ASAP
    if constraint not in DATED_CONSTRAINTS:
        return constraint, None
    bound = row.moment("ConstraintDate")
    if bound is None:
        row.report.fault(row.where, "ConstraintDate", told("%1 has no date; as soon as possible is taken.", constraint))
        return Constraint.ASAP, None
    return constraint, bound


def _calendar(row: Row, who: Assigned, deciding: Deciding) -> Id | None:
    """The calendar that decides the dates of a task; None where it is the project's."""
    own = deciding.calendars.of(row.whole("CalendarUID", -1))
    ignoring = own is not None and row.flag("IgnoreResourceCalendar")
    fixed = row.whole("Type") == FIXED_DURATION
    return deciding.calendar(own, frozenset() if ignoring or fixed else who.calendars)
