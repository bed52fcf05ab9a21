"""The task table: the outline of the plan with dates, float and predecessors beside the fields of each task."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import planner
from planner import Estimate, natural
from ui.models.columns import SPAN, Column, columns_of, when
from ui.models.criticality_column import CRITICALITY, OFTEN, criticality, criticality_column
from ui.models.grouped import Grouped
from ui.models.groups import is_head
from ui.models.progress_column import planned_in, progress_column
from ui.models.roles import CHILDREN, CRITICAL, DEPTH, DONE, KIND, PHASE, Index
from ui.models.state_column import state_column
from ui.models.task_flags import FLAGS
from ui.models.variance_columns import FINISH_VARIANCE, variance_columns
from ui.words import days, short_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date, datetime

    from PySide6.QtCore import QObject

    from planner import Change, Id, OutlineRow, Task
    from ui.models.progress_column import Planned
    from ui.models.reading import Reading
    from ui.session import Session

    Moment = Callable[[Task, Reading], datetime]

FIRST: Final = (
    "key", "wbs", "name", "duration", "start", "finish", "predecessors", "total_float", "critical", "criticality",
    "finish_variance", "start_variance", "duration_variance", "baseline_start", "baseline_finish", "owner", "role",
    "phase", "percent_complete",
)  # fmt: skip
"""The columns in the order in which they begin; the other fields follow."""
HIDDEN: Final = frozenset({"kind"})
CRITICAL_WORD: Final = "critical"
"""What a task is called that decides the launch."""
ROLLED_UP: Final = frozenset({"duration", "percent_complete"})
"""What a summary task has from what is below it."""
NO_PHASE: Final = ("", -1)
OUTLINE: Final = frozenset({"parent", "position"})


def task_columns(planned: Planned | None = None) -> tuple[Column, ...]:
    """The columns of the task table, computed ones among the declared fields; `planned` knows the dates of tasks."""
    declared = {column.name: _own(column) for column in columns_of(planner.SCHEMA.entity("task"))}
    every = {
        **declared,
        **{column.name: column for column in (*_computed(), *_told(planned), *variance_columns())},
    }
    return tuple(every[name] for name in dict.fromkeys((*FIRST, *every)))


def _told(planned: Planned | None) -> tuple[Column, ...]:
    """The columns that tell how far a task is, and how often it decides the launch."""
    return criticality_column(), progress_column(planned), state_column()


def _own(column: Column) -> Column:
    """A declared column as the task table shows it."""
    if column.name == "duration":
        return replace(column, text=_duration, briefs=(_likely,))
    return replace(column, visible=column.visible and column.name not in HIDDEN)


def _computed() -> tuple[Column, ...]:
    """The columns that follow from the schedule, the outline and the links."""
    return (
        Column(name="wbs", label="WBS", text=_wbs, rank=_wbs_rank, visible=False, width=50),
        _date_column("start", _start, _start_rank, help="When it starts."),
        _date_column("finish", _finish, _finish_rank, help="When it is done."),
        Column(
            name="predecessors",
            label="Predecessors",
            text=lambda row, reading: reading.predecessors_of(row.id),
            rank=lambda row, reading: natural(reading.predecessors_of(row.id)),
            change=planner.set_predecessors,
            help="What it waits for, as B01; B03 SS+2d.",
            width=150,
        ),
        Column(
            name="total_float",
            label="Total float",
            text=_total_float,
            rank=_float_rank,
            help="How long it can slip before the plan finishes later or a deadline is missed.",
            number=True,
            width=84,
        ),
        Column(
            name="critical",
            label="Critical",
            text=lambda row, reading: CRITICAL_WORD if reading.critical(row.id) else "",
            rank=lambda row, reading: not reading.critical(row.id),
            help="A delay of this task delays the launch.",
            width=76,
            worded=True,
        ),
        _float_column("free_float", "Free float", "How long it can slip before another task does."),
        _float_column(
            "interfering_float", "Interfering float", "What of its total float delays other tasks when used."
        ),
        _float_column("independent_float", "Independent float", "How long it can slip whatever its neighbors do."),
    )


def _float_column(name: str, label: str, meaning: str) -> Column:
    """A kind of float that is shown when it is asked for."""

    def minutes(row: Task, reading: Reading) -> int:
        """The float of a task in working minutes."""
        return int(getattr(reading.schedule, name)[reading.schedule.row(row.id)])

    return Column(
        name=name,
        label=label,
        text=lambda row, reading: days(minutes(row, reading), reading.plan.units.day),
        rank=minutes,
        help=meaning,
        number=True,
        visible=False,
        width=92,
    )


def _date_column(name: str, moment: Moment, rank: Callable[[Task, Reading], int], *, help: str) -> Column:  # noqa: A002
    """A computed date: with its clock time, as a day, or as a day without what all days of the plan share."""
    return Column(
        name=name,
        label=name.capitalize(),
        text=lambda row, reading: when(moment(row, reading)),
        rank=rank,
        briefs=(
            lambda row, reading: f"{_day_of(row, reading, moment):%Y-%m-%d}",
            lambda row, reading: short_day(_day_of(row, reading, moment), year=reading.spans_years),
        ),
        help=help,
        width=SPAN,
    )


def _day_of(row: Task, reading: Reading, moment: Moment) -> date:
    """The day of a computed date: a finish at midnight is the end of the day before, unless nothing lasts till then."""
    found = moment(row, reading)
    ends = moment is _finish and found != _start(row, reading)
    return planner.last_day(found) if ends else found.date()


def _wbs(row: Task, reading: Reading) -> str:
    return reading.outline[row.id].wbs


def _wbs_rank(row: Task, reading: Reading) -> int:
    return reading.places[row.id]


def _duration(row: Task, reading: Reading) -> str:
    """The duration as typed; of a summary task nothing, because it follows from what is below it."""
    if reading.outline[row.id].summary:
        return ""
    return reading.spelled(row.duration)


def _likely(row: Task, reading: Reading) -> str:
    """The most likely duration alone."""
    summary = reading.outline[row.id].summary
    return "" if summary else reading.spelled(Estimate.of(row.duration.likely, row.duration.unit))


def _start(row: Task, reading: Reading) -> datetime:
    return reading.schedule.start_of(row.id)


def _finish(row: Task, reading: Reading) -> datetime:
    return reading.schedule.finish_of(row.id)


def _start_rank(row: Task, reading: Reading) -> int:
    return int(reading.schedule.start[reading.schedule.row(row.id)])


def _finish_rank(row: Task, reading: Reading) -> int:
    return int(reading.schedule.finish[reading.schedule.row(row.id)])


def _float_rank(row: Task, reading: Reading) -> int:
    return reading.total_float(row.id)


def _total_float(row: Task, reading: Reading) -> str:
    return days(reading.total_float(row.id), reading.plan.units.day)


class TaskOutline(Grouped):
    """Tasks in outline order; summary tasks fold, and a sorted or grouped table is flat."""

    known_flags = FLAGS

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        self._folded: set[Id] = set()
        super().__init__(session, session.plan.schema.entity("task"), task_columns(planned_in(session)), parent)
        session.simulated.connect(self._show_criticality)

    def order(self) -> Iterable[Id]:
        """Tasks in outline order, without those below folded summary tasks."""
        outline = self.reading.outline
        if not self._folded or not self.in_own_order or self.filtered:
            return outline
        return _unfolded(outline.values(), self._folded)

    def wanted(self, ids: Iterable[Id]) -> list[Id]:
        """The tasks that the filter lets through, with the summary tasks above them."""
        through = set(super().wanted(ids))
        tasks = self.rows
        for row_id in list(through):
            parent = tasks[row_id].parent
            while parent is not None and parent not in through and parent in tasks:
                through.add(parent)
                parent = tasks[parent].parent
        return list(through)

    def rearranges(self, change: Change) -> bool:
        """Whether tasks came, went or moved in the outline."""
        return super().rearranges(change) or any(
            step.entity == "task" and step.field in OUTLINE for step in change.steps
        )

    def _show_criticality(self) -> None:
        """Write the shares of another simulation, and sort by them where the table is sorted by them."""
        self._texts.clear()
        self._ranks.clear()
        self.become(self.arranged())
        self.session.follow_up(self._repaint)

    def fold(self, row_id: Id, *, folded: bool) -> None:
        """Hide or show what is below a summary task or the header of a group."""
        if is_head(row_id):
            self.close_group(row_id, closed=folded)
            return
        if folded:
            self._folded.add(row_id)
        else:
            self._folded.discard(row_id)
        self.become(self.arranged())
        self._tell(row_id)

    def folded(self, row_id: Id) -> bool:
        """Whether what is below a summary task or a header is hidden."""
        return row_id in self._folded or self.closed(row_id)

    def summary(self, row_id: Id) -> bool:
        """Whether a row has tasks below it."""
        return is_head(row_id) or self.reading.outline[row_id].summary

    def gathers(self, row_id: Id) -> bool:
        """Whether a task is a summary task, which belongs to no group."""
        return self.reading.outline[row_id].summary

    def reveal(self, row_id: Id) -> None:
        """Unfold the summary tasks above a task, or open its group, so that it can be seen."""
        if self.group_by:
            self.open_around(row_id)
            return
        above: list[Id] = []
        parent = self.rows[row_id].parent if row_id in self.rows else None
        while parent is not None and parent in self.rows and parent not in above:
            above.append(parent)
            parent = self.rows[parent].parent
        if self._folded & set(above):
            self._folded -= set(above)
            self.become(self.arranged())

    def editable(self, index: Index) -> bool:
        """Whether a text can change a cell; some of a summary task follow from what is below it."""
        if not super().editable(index):
            return False
        name = self.columns[index.column()].name
        return name not in ROLLED_UP or not self.reading.outline[self.ids[index.row()]].summary

    def more(self, row_id: Id, column: Column, role: int) -> Any:
        """Depth, folding and state of a task, for the cell of its name."""
        if is_head(row_id):
            return self.of_header(row_id, role)
        if role == DEPTH:
            return self.reading.outline[row_id].depth if self.in_own_order else int(bool(self.group_by))
        if role == CHILDREN:
            summary = self.in_own_order and self.reading.outline[row_id].summary
            return int(row_id not in self._folded) if summary else None
        state = _STATES.get(role)
        return state(self, row_id) if state else super().more(row_id, column, role)

    def tone_of(self, row: Task, column: Column) -> str:
        """The float of critical tasks stands out; computed cells and names of finished tasks are quiet."""
        if column.name == "name" and self.reading.finished(row.id):
            return "quiet"
        if column.name in ("critical", "total_float") and self.reading.critical(row.id):
            return "critical"
        if column.name == CRITICALITY:
            return "critical" if criticality(row, self.reading) >= OFTEN else "quiet"
        if (
            column.name == FINISH_VARIANCE
            and self.reading.variance
            and (self.reading.variance.finish_of(row.id) or 0) > 0
        ):
            return ""
        return super().tone_of(row, column)


_STATES: Final[Mapping[int, Callable[[TaskOutline, Id], Any]]] = {
    CRITICAL: lambda model, row_id: model.reading.critical(row_id),
    DONE: lambda model, row_id: model.reading.finished(row_id),
    KIND: lambda model, row_id: str(model.rows[row_id].kind),
    PHASE: lambda model, row_id: model.reading.phases.get(model.rows[row_id].phase, NO_PHASE),
}
"""What a task is, by the role that asks for it."""


def _unfolded(rows: Iterable[OutlineRow], folded: set[Id]) -> list[Id]:
    """The rows that are not below a folded one."""
    seen: list[Id] = []
    hidden_below: int | None = None
    for row in rows:
        if hidden_below is not None and row.depth > hidden_below:
            continue
        hidden_below = row.depth if row.task.id in folded and row.summary else None
        seen.append(row.task.id)
    return seen
