"""What a screen reader finds on the timeline: its bars, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF

import planner
from planner import TaskKind
from ui.canvas.spoken import Spoken
from ui.canvas.spoken_graph import urgency
from ui.timeline.frame import HEAD, ROW
from ui.words import moment, working

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF

    from ui.timeline.board import TimeBoard
    from ui.timeline.chart import Bar, Chart


class SpokenTimeline(Spoken):
    """The bars of a timeline."""

    def __init__(self, board: TimeBoard) -> None:
        super().__init__(board, board.viewport())
        self._board = board
        self._rows: dict[str, int] = {}
        self._rows_of: object = None

    def ids(self) -> Sequence[str]:
        """The tasks by row."""
        return self._board.chart.ids

    def row_of(self, part: str) -> int:
        """The row of a task; rows are numbered anew only when they are others."""
        ids = self._board.chart.ids
        if ids is not self._rows_of:
            self._rows_of, self._rows = ids, {task: row for row, task in enumerate(ids)}
        return self._rows.get(part, -1)

    def name(self, row: int) -> str:
        """What a bar shows, in words."""
        return spoken_bar(self._board.chart, row)

    def told(self, row: int) -> str:
        """The tip of a bar; the header of a group has none."""
        chart = self._board.chart
        return "" if row in chart.heads else self._board.describe(chart.ids[row])

    def box(self, row: int) -> QRectF:
        """Where a bar is painted below the axis, as far as it is in sight."""
        frame = self._board.frame()
        rows = QRectF(0, HEAD, frame.width, frame.height)
        return frame.box(row).translated(0, HEAD).intersected(rows)

    def at(self, point: QPointF) -> int:
        """The row under a point: what is beside a bar is still of its task."""
        inside = self._board.in_rows(point)
        row = int((inside.y() + self._board.top) // ROW)
        return row if inside.y() >= 0 and row < len(self._board.chart.ids) else -1

    def selected(self) -> frozenset[int]:
        """The selected rows."""
        return self._board.marks.selected

    def current(self) -> int:
        """The row that the keys are at."""
        return self._board.marks.current


def spoken_bar(chart: Chart, row: int) -> str:
    """Key and name, then what kind of bar it is, its urgency, start and finish, float and deadline."""
    bar = chart.bar(row)
    words = [f"{bar.task.key} {bar.task.name}".strip(), _kind(bar)]
    words.append(urgency(done=bar.done, critical=bar.critical, near=bar.near))
    words += [_when(bar), *_loose(bar, chart)]
    if bar.begun and not bar.done:
        words.append(QCoreApplication.translate("spoken", "{0} complete").format(f"{bar.share:.0%}"))
    if bar.missed:
        words.append(QCoreApplication.translate("spoken", "misses its deadline"))
    return ", ".join(word for word in words if word)


def _kind(bar: Bar) -> str:
    """What the sign of a bar stands for; nothing for a plain task."""
    if bar.head:
        closed = QCoreApplication.translate("spoken", "closed group")
        return closed if bar.closed else QCoreApplication.translate("spoken", "open group")
    if bar.summary:
        return QCoreApplication.translate("spoken", "summary task")
    if bar.task.kind is TaskKind.GATE:
        return QCoreApplication.translate("spoken", "gate")
    return QCoreApplication.translate("spoken", "milestone") if bar.task.kind is TaskKind.MILESTONE else ""


def _when(bar: Bar) -> str:
    """Start and finish, or the one moment."""
    finish = moment(planner.to_datetime(bar.finish))
    return finish if bar.instant else f"{moment(planner.to_datetime(bar.start))} \u2013 {finish}"


def _loose(bar: Bar, chart: Chart) -> list[str]:
    """The total float that the tail of a bar draws."""
    if bar.late is None:
        return []
    total = int(chart.schedule.plan_float[chart.schedule.row(bar.id)])
    return [QCoreApplication.translate("spoken", "float {0}").format(working(total, chart.plan))]
