"""The timeline without its gestures: rows that scroll with the table, a time axis that zooms, selection, painting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.canvas.surface import CORNER
from ui.canvas.words import Words
from ui.gate import GATE
from ui.theme import LIGHT
from ui.timeline.frame import HEAD, ROW, Frame, Marks
from ui.timeline.paint_bars import paint_bars
from ui.timeline.paint_ground import paint_ground, paint_lines
from ui.timeline.paint_head import paint_head
from ui.timeline.paint_ties import paint_ties
from ui.timeline.scale import Scale, fitted

if TYPE_CHECKING:
    from ui.theme import Theme
    from ui.timeline.chart import Chart

STEP: Final = 1.25
"""Factor of one zoom step."""
TEXT: Final = 12
"""Size of words in pixels."""
EARLIEST: Final = 0.0
LATEST: Final = 400 * 365.25 * 1440
"""The clock minutes from which on and up to which the left edge can be moved: 1900 and 2300, as far as calendars go."""
NEAR_EDGE: Final = 24
"""Pixels from an edge at which a drag moves the view."""
WIDEST: Final = 8000
"""Pixels of a picture at most."""


class TimeBoard(QAbstractScrollArea):
    """Paints a `Chart`; sideways it is moved in time, up and down by the scroll bar that a table can share."""

    selection_changed = Signal(list)
    current_changed = Signal()
    timing_requested = Signal(str, str, int)
    """The kind of drag, the id of the task and the clock minute at which it was let go."""
    link_requested = Signal(str, str)
    rename_requested = Signal(str)
    delete_requested = Signal(list)
    create_requested = Signal()
    fold_requested = Signal(str)
    """The header of the group that is to be closed or opened."""
    menu_requested = Signal(QPoint)
    scale_changed = Signal()

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart, self.theme, self.marks = chart, LIGHT, Marks()
        self.judge_link: Callable[[str, str], str | None] = lambda _tail, _head: None
        self.say: Callable[[str, str, int], str] = lambda _kind, _task, _minute: ""
        self.describe: Callable[[str], str] = lambda _task: ""
        self._scale, self._fits = Scale(0, 0.01), True
        self._words = Words(self.font(), TEXT)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setStyleSheet(CORNER)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Timeline"))
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)

    # What it shows

    def set_chart(self, chart: Chart) -> None:
        """Show another chart; only the first bars are fitted into the view, an edit moves nothing.

        Selected and current rows stay where their ids are still there.
        """
        ids, selected, current = self.chart.ids, self.selected_ids(), self.current_id()
        self.chart = chart
        if chart.ids is not ids:
            rows = {task: row for row, task in enumerate(chart.ids)}
            kept = frozenset(rows[task] for task in selected if task in rows)
            self.marks = replace(self.marks, selected=kept, current=rows.get(current, -1), hovered=-1)
        self.refresh(fits=self._fits and not ids)

    def refresh(self, *, fits: bool) -> None:
        """Adapt to what is shown now, and show all of it where it `fits`."""
        if fits:
            self.fit()
        self._sync_bars()
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colors."""
        self.theme = theme
        self.viewport().update()

    def selected_ids(self) -> list[str]:
        """The selected tasks in row order."""
        return [self.chart.ids[row] for row in sorted(self.marks.selected)]

    def current_id(self) -> str:
        """The task the keyboard is at, empty where it is at none."""
        return self.chart.ids[self.marks.current] if self.marks.current >= 0 else ""

    def set_selection(self, rows: frozenset[int]) -> None:
        """Select these rows, without a signal."""
        current = self.marks.current if self.marks.current in rows else min(rows, default=-1)
        self.marks = replace(self.marks, selected=rows, current=current)
        self.viewport().update()

    # Time and rows

    @property
    def scale(self) -> Scale:
        """Which time is where."""
        return self._scale

    @property
    def top(self) -> float:
        """The pixel of the rows at the upper edge, below the axis."""
        return self.verticalScrollBar().value()

    def look(self, scale: Scale) -> None:
        """Show another span of time; there is none beyond the axis of calendars, nor a name for its years."""
        self._fits = False
        self._take(replace(scale, left=min(max(scale.left, EARLIEST), LATEST)))

    def fit(self) -> None:
        """Show the whole plan, now and after it or the window changes, until the view is moved."""
        self._take(fitted(*self.chart.span, self.viewport().width()))
        self._fits = True

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zoom about a place, by default the middle."""
        self.look(self._scale.zoomed(factor, self.viewport().width() / 2 if x is None else x))

    def zoom_in(self) -> None:
        """One step larger."""
        self.zoom(STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.zoom(1 / STEP)

    def reveal(self, row: int) -> None:
        """Bring the bar of a row into view, moving as little as needed."""
        self.scroll_to(row)
        bar = self.chart.bar(row)
        scale = self._scale.showing(bar.start, bar.finish, self.viewport().width())
        if scale != self._scale:
            self.look(scale)

    def scroll_to(self, row: int) -> None:
        """Bring a row into view."""
        bar, height = self.verticalScrollBar(), self.viewport().height() - HEAD
        if row * ROW < bar.value():
            bar.setValue(row * ROW)
        elif (row + 1) * ROW > bar.value() + height:
            bar.setValue((row + 1) * ROW - height)

    def in_rows(self, point: QPointF) -> QPointF:
        """A point of the viewport as seen from below the axis."""
        return QPointF(point.x(), point.y() - HEAD)

    def _take(self, scale: Scale) -> None:
        GATE.close()
        self._scale = scale
        self._sync_bars()
        self.viewport().update()
        self.scale_changed.emit()

    def _sync_bars(self) -> None:
        """Let the bars tell what is in sight of what there is; beyond the plan there is half a screen on each side."""
        width, height = self.viewport().width(), self.viewport().height() - HEAD
        begin, end = self.chart.span
        left = self._scale.left * self._scale.per_minute
        low = min(begin * self._scale.per_minute - width / 2, left)
        high = max(end * self._scale.per_minute - width / 2, left)
        sideways = self.horizontalScrollBar()
        sideways.blockSignals(True)
        sideways.setRange(0, round(high - low))
        sideways.setPageStep(width)
        sideways.setSingleStep(40)
        sideways.setValue(round(left - low))
        sideways.blockSignals(False)
        self._low = low
        self.verticalScrollBar().setRange(0, max(0, len(self.chart.ids) * ROW - height))
        self.verticalScrollBar().setPageStep(max(1, height))
        self.verticalScrollBar().setSingleStep(ROW)

    def _scrolled(self) -> None:
        left = (self.horizontalScrollBar().value() + self._low) / self._scale.per_minute
        self._fits = False
        self._scale = Scale(left, self._scale.per_minute)
        self.viewport().update()
        self.scale_changed.emit()

    # Painting

    def frame(self) -> Frame:
        """What the view shows now."""
        size = self.viewport().size()
        marks = replace(self.marks, focused=self.hasFocus())
        return self._frame_of(self._scale, self.top, (size.width(), size.height() - HEAD), marks)

    def _frame_of(self, scale: Scale, top: float, size: tuple[float, float], marks: Marks) -> Frame:
        return Frame(self.chart, self.theme, self._words, scale, top, size[0], size[1], marks)

    def picture(self, width: int = 1600, ratio: float = 1.0) -> QImage:
        """All rows of the whole plan as an image, so many pixels wide, or as it is zoomed now if that is wider."""
        begin, end = self.chart.span
        scale = fitted(begin, end, width)
        height = min(len(self.chart.ids) * ROW, WIDEST) + HEAD
        image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        self.paint_part(painter, scale, range((height - HEAD) // ROW), width)
        painter.end()
        return image

    def paint_part(self, painter: QPainter, scale: Scale, rows: range, width: float) -> None:
        """Paint some rows below an axis: pictures and pages of a print."""
        frame = self._frame_of(scale, rows.start * ROW, (width, len(rows) * ROW), Marks())
        paint_head(painter, frame)
        painter.save()
        painter.translate(0, HEAD)
        paint_rows(painter, frame)
        painter.restore()

    # For gestures and keys

    def choose(self, rows: frozenset[int], current: int) -> None:
        """Select rows, set the current one, and tell the listeners what changed; headers of groups stay out."""
        rows -= self.chart.heads
        before, self.marks = self.marks, replace(self.marks, selected=rows, current=current)
        if rows != before.selected:
            self.selection_changed.emit(self.selected_ids())
        if current != before.current:
            self.setAccessibleDescription(self.describe(self.current_id()) if current >= 0 else "")
            self.current_changed.emit()
        if self.marks != before:
            self.viewport().update()

    def select_all(self) -> None:
        """Select the task of every row."""
        self.choose(frozenset(range(len(self.chart.ids))), self.marks.current)

    def go_to(self, row: int | None, *, extend: bool = False) -> None:
        """Make a row current and selected, and show its bar."""
        if row is not None and row in self.chart.heads:
            row = self._beside(row)
        if row is not None and 0 <= row < len(self.chart.ids):
            self.choose(self.marks.selected | {row} if extend else frozenset({row}), row)
            self.reveal(row)

    def _beside(self, head: int) -> int | None:
        """The row after a header on the way from the current row, else the first one on the way back."""
        chart = self.chart
        below = (row for row in range(head, len(chart.ids)) if row not in chart.heads)
        above = (row for row in range(head, -1, -1) if row not in chart.heads)
        ways = (above, below) if head < self.marks.current else (below, above)
        return next((row for way in ways for row in way), None)

    def hover(self, row: int) -> None:
        """Mark the row under the pointer."""
        if row != self.marks.hovered:
            self.marks = replace(self.marks, hovered=row)
            self.viewport().update()

    def judge(self, tail: int, head: int) -> str | None:
        """Why a link between two rows is refused."""
        return self.judge_link(self.chart.ids[tail], self.chart.ids[head])

    def ask_link(self, tail: int, head: int) -> None:
        """Ask for a link between two rows."""
        self.link_requested.emit(self.chart.ids[tail], self.chart.ids[head])

    def ask_timing(self, kind: str, task: str, minute: int) -> None:
        """Ask for another start, finish or place of a bar."""
        self.timing_requested.emit(kind, task, minute)

    def pull_along(self, at: QPointF) -> None:
        """Move the view when a drag comes near its edge."""
        dx = (at.x() < NEAR_EDGE) - (at.x() > self.viewport().width() - NEAR_EDGE)
        dy = (at.y() < NEAR_EDGE + HEAD) - (at.y() > self.viewport().height() - NEAR_EDGE)
        if dx:
            self.look(self._scale.panned(12 * dx))
        if dy:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - 12 * dy)


def paint_rows(painter: QPainter, frame: Frame) -> None:
    """Everything below the axis."""
    painter.setClipRect(QRectF(0, 0, frame.width, frame.height))
    paint_ground(painter, frame)
    paint_ties(painter, frame)
    paint_bars(painter, frame)
    paint_lines(painter, frame)
