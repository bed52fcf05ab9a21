"""The timeline of an open plan: the rows of the task table on a scale of time, whose gestures become edits."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPoint, QTimer, Signal

import planner
from ui.canvas.graph_texts import Texts, task_tip
from ui.late import load
from ui.timeline.chart import Chart, Head, lines_of, ties_of
from ui.timeline.gestures import FINISH, MOVE, START
from ui.timeline.ticks import DAY
from ui.timeline.view import TimelineView
from ui.words import day, moment, retold, working

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from planner import Change, Id, Schedule
    from ui.models.task_outline import TaskOutline
    from ui.session import Session
    from ui.style import Look
    from ui.timeline.chart import Ties

MINUTE: Final = 60_000
"""Milliseconds after which the line of now is drawn anew."""


class PlanTimeline(TimelineView):
    """The timeline of a session; it shows the rows that the outline shows, in the same order."""

    menu_wanted = Signal(QPoint)
    rename_wanted = Signal(str)

    def __init__(self, session: Session, look: Look, outline: TaskOutline, parent: QWidget | None = None) -> None:
        self._session, self._look, self._outline = session, look, outline
        self._named, self._stale = False, False
        self._ties: tuple[object, object, Ties] | None = None
        super().__init__(self.made(), parent)
        self.set_theme(look.theme)
        self.judge_link = lambda tail, head: retold(planner.why_not_link(session.plan, tail, head)) or None
        self.say, self.describe = self._told, self._described
        self._connect(look)
        self._clock = QTimer(self, interval=MINUTE)
        self._clock.timeout.connect(self._follow)
        self._clock.start()

    def name_bars(self, *, named: bool) -> None:
        """Write names beside the bars, or leave them to the table."""
        if named != self._named:
            self._named = named
            self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self.catch_up()

    def catch_up(self) -> None:
        """Show the plan as it is now, if it is not shown yet."""
        if self._stale:
            self._stale = False
            self.set_chart(self.made())
            self._show_selection()

    def reveal_task(self, task: Id) -> None:
        """Bring the bar of a task into view, if its row is shown."""
        row = self._outline.row_of(task)
        if row >= 0 and not self._stale:
            self.reveal(row)

    def _connect(self, look: Look) -> None:
        look.changed.connect(self._wear)
        for event in (
            self._session.changed,
            self._outline.modelReset,
            self._outline.layoutChanged,
            self._outline.rowsInserted,
            self._outline.rowsRemoved,
        ):
            event.connect(self._follow)
        self._session.selection_changed.connect(self._show_selection)
        self.selection_changed.connect(self._session.select)
        self.timing_requested.connect(self._time)
        self.link_requested.connect(self._link)
        self.fold_requested.connect(self._fold)
        self.delete_requested.connect(self._remove)
        self.create_requested.connect(self._create)
        self.rename_requested.connect(self.rename_wanted.emit)
        self.menu_requested.connect(self.menu_wanted.emit)

    def _wear(self) -> None:
        self.set_theme(self._look.theme)

    def _follow(self, *_what: object) -> None:
        self._stale = True
        self._session.follow_up(self._follow_if_seen)

    def _follow_if_seen(self) -> None:
        if self.isVisible():
            self.catch_up()

    # From the plan to the chart

    def made(self) -> Chart:
        """Make the chart of the rows that the table shows now."""
        reading, outline = self._outline.reading, self._outline
        rows, ids = reading.outline, outline.ids
        flat = not outline.in_own_order
        return Chart(
            schedule=reading.schedule,
            ids=ids,
            depths=[0 if flat else rows[task].depth for task in ids],
            phases=dict(reading.phases),
            variance=reading.variance,
            lines=lines_of(reading.plan, _now()),
            ties=self._ties_of(reading.plan.links, ids),
            named=self._named,
            head_of=self._head_of if outline.group_by else None,
        )

    def _head_of(self, row_id: Id) -> Head:
        """What is told of the header of a group."""
        group, ends = self._outline.group_of(row_id), self._outline.span_of(row_id)
        if group is None or ends is None:
            return Head("", 0, 0, closed=False)
        start, finish = map(planner.to_minutes, ends)
        return Head(group.title, start, finish, closed=self._outline.closed(row_id))

    def _fold(self, row_id: Id) -> None:
        """Close a group that is open, open one that is closed."""
        self._outline.close_group(row_id, closed=not self._outline.closed(row_id))

    def _ties_of(self, links: object, ids: Sequence[Id]) -> Ties:
        """The links between the rows, found anew only when links or rows are others."""
        if self._ties is None or self._ties[0] is not links or self._ties[1] is not ids:
            row_of = {task: row for row, task in enumerate(ids)}
            known = self._outline.reading.plan.links
            self._ties = (links, ids, ties_of(list(known.values()), row_of))
        return self._ties[2]

    def _show_selection(self) -> None:
        if self._stale:
            return
        chosen = [self._outline.row_of(task) for task in self._session.selected_of("task")]
        self.set_selection(frozenset(row for row in chosen if row >= 0))
        if len(chosen) == 1 and chosen[0] >= 0 and not self.hasFocus() and self.isVisible():
            self.reveal(chosen[0])

    # From gestures to edits

    def _time(self, kind: str, task: Id, minute: int) -> None:
        """Put a bar where it was let go, and say what that means."""
        edits = {MOVE: planner.move_to, START: planner.start_at, FINISH: planner.finish_at}
        when = planner.to_datetime(minute)
        labels: list[str] = []

        def make(_plan: object) -> Change:
            """The edit of the schedule as it is now, its label kept to be told."""
            change = edits[kind](self._session.schedule, task, when)
            labels.append(change.label)
            return change

        if self._session.edit(make) and labels and kind != FINISH:
            self._session.notify(f"{retold(labels[0])}.", "done")

    def _link(self, tail: Id, head: Id) -> None:
        self._session.edit(lambda plan: planner.link(plan, tail, head))

    def _remove(self, tasks: list[Id]) -> None:
        load("ui.dialogs.removing:remove_asking")(self, self._session, [("task", task) for task in tasks])

    def _create(self) -> None:
        before = set(self._session.plan.tasks)
        after = self.current_id() or None
        if self._session.edit(lambda plan: planner.add_task(plan, after=after)):
            added = [task for task in self._session.plan.tasks if task not in before]
            self._session.select(added)
            self.rename_wanted.emit(added[-1])

    # In words

    def _told(self, kind: str, task: Id, minute: int) -> str:
        """What letting go would do."""
        schedule, when = self._session.schedule, planner.to_datetime(minute)
        if kind == FINISH:
            return _stretched(schedule, task, minute)
        date = day(when) if minute % DAY == 0 else moment(when)
        text = self.tr("Start no earlier than %1").replace("%1", date)
        return text if kind == MOVE else f"{text}\n{_stretched(schedule, task, minute, from_start=True)}"

    def _described(self, task: Id) -> str:
        reading = self._outline.reading
        order = self._session.order if reading.plan.risks else None
        return task_tip(Texts.of(reading.plan), reading.schedule, order, task, reading.variance)


def _stretched(schedule: Schedule, task: Id, minute: int, *, from_start: bool = False) -> str:
    """How long a task would last that is stretched to a clock time."""
    row = schedule.row(task)
    begin, end = (minute, int(schedule.finish[row])) if from_start else (int(schedule.start[row]), minute)
    span = schedule.working_time(task).span(begin, end)
    text = QCoreApplication.translate("timeline", "Duration {0}")
    return text.format(working(max(0, span), schedule.plan))


def _now() -> float:
    """The minute it is now on this machine."""
    return planner.to_minutes(datetime.now(UTC).astimezone().replace(tzinfo=None))
