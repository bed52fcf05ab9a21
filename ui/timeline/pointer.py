"""What the mouse does on the timeline: which part of a bar is under the pointer, and which drag a press begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication

from ui.timeline.frame import ROW
from ui.timeline.gestures import FINISH, MOVE, START, Choosing, Gesture, Linking, Timing

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from ui.timeline.board import TimeBoard
    from ui.timeline.frame import Frame

EDGE: Final = 5.0
"""Pixels beside the end of a bar within which it is stretched."""
ROOMY: Final = 18.0
"""Width from which on a bar has edges to grip; a shorter one is moved."""
HANDLE: Final = 6.0
"""Radius of the handle that begins a link."""
AWAY: Final = 13.0
"""Pixels from the end of a bar to the middle of its handle."""
LINK: Final = "link"
BODY: Final = ""
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_CURSORS: Final = {
    START: Qt.CursorShape.SizeHorCursor,
    FINISH: Qt.CursorShape.SizeHorCursor,
    MOVE: Qt.CursorShape.OpenHandCursor,
    LINK: Qt.CursorShape.CrossCursor,
}


@dataclass(frozen=True, slots=True)
class _Press:
    """Where the left button went down: the point in the rows, the row, and what of its bar."""

    at: QPointF
    row: int | None
    part: str
    chosen: frozenset[int]
    adding: bool


class Pointer:
    """Turns mouse events on a timeline into selection and gestures."""

    def __init__(self, view: TimeBoard) -> None:
        self._view = view
        self._press: _Press | None = None
        self._gesture: Gesture | None = None

    @property
    def busy(self) -> bool:
        """Whether a drag is under way."""
        return self._gesture is not None

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Paint the gesture, or the handle of the bar under the pointer."""
        if self._gesture is not None:
            self._gesture.paint(painter, frame)
        elif frame.marks.hovered in frame.rows:
            _paint_handle(painter, frame, handle(frame, frame.marks.hovered))

    def cancel(self) -> None:
        """Forget the press and the gesture."""
        self._press = self._gesture = None
        self._view.viewport().update()

    def press(self, event: QMouseEvent) -> None:
        """Remember the press, and select what is under it."""
        at = self._view.in_rows(event.position())
        row, part = self.under(at)
        kept = self._view.marks.selected
        adding = bool(event.modifiers() & (SHIFT | CONTROL))
        self._press = _Press(at, row, part, kept if adding else frozenset(), adding)
        if part != LINK:
            self._select(row, event.modifiers())

    def _select(self, row: int | None, modifiers: Qt.KeyboardModifier) -> None:
        view = self._view
        if row is None:
            view.choose(view.marks.selected if modifiers else frozenset(), -1)
        elif modifiers & SHIFT and view.marks.current >= 0:
            first, last = sorted((view.marks.current, row))
            view.choose(frozenset(range(first, last + 1)), view.marks.current)
        elif modifiers & CONTROL:
            view.choose(view.marks.selected ^ {row}, row)
        else:
            view.choose(view.marks.selected if row in view.marks.selected else frozenset({row}), row)

    def move(self, event: QMouseEvent) -> None:
        """Hover, or carry the gesture on, or begin one."""
        at = self._view.in_rows(event.position())
        if self._press is None:
            self._hover(at)
            return
        if self._gesture is None and (at - self._press.at).manhattanLength() >= QApplication.startDragDistance():
            self._gesture = self._begun(self._press)
        if self._gesture is not None:
            self._view.pull_along(event.position())
            self._gesture.move(at, self._row_at(at), self._view.frame())
            self._view.viewport().update()

    def release(self, event: QMouseEvent) -> None:
        """End the gesture; a click on one of several selected rows leaves that one."""
        gesture, press = self._gesture, self._press
        self._gesture = self._press = None
        if gesture is not None:
            gesture.finish()
        elif press is not None and press.row is not None and not press.adding and press.part != LINK:
            self._view.choose(frozenset({press.row}), press.row)
        self._hover(self._view.in_rows(event.position()))
        self._view.viewport().update()

    def _begun(self, press: _Press) -> Gesture:
        view = self._view
        if press.row is None or press.part == BODY:
            return Choosing(press.at, view.top, lambda rows: view.choose(frozenset(rows) | press.chosen, -1))
        if press.part == LINK:
            return Linking(press.row, view.judge, view.ask_link)
        return Timing(press.part, press.row, press.at, view.say, view.ask_timing)

    def _hover(self, at: QPointF) -> None:
        row, part = self.under(at)
        self._view.hover(-1 if row is None else row)
        self._view.viewport().setCursor(_CURSORS.get(part, Qt.CursorShape.ArrowCursor))

    def head_at(self, at: QPointF) -> str:
        """The id of the header of a group at a point; empty where there is none."""
        row, chart = int((at.y() + self._view.top) // ROW), self._view.chart
        return chart.ids[row] if at.y() >= 0 and row in chart.heads else ""

    def _row_at(self, at: QPointF) -> int | None:
        """The row at a point; headers of groups are none, there is nothing to do with them."""
        row, chart = int((at.y() + self._view.top) // ROW), self._view.chart
        return row if at.y() >= 0 and 0 <= row < len(chart.ids) and row not in chart.heads else None

    def under(self, at: QPointF) -> tuple[int | None, str]:
        """The row at a point, and what of its bar is there: an edge, its body as MOVE, its handle, or nothing."""
        row = self._row_at(at)
        if row is None:
            return None, BODY
        frame = self._view.frame()
        bar, box = frame.chart.bar(row), frame.box(row)
        if (at - handle(frame, row)).manhattanLength() <= HANDLE + 3:
            return row, LINK
        if bar.summary or bar.done or not box.adjusted(-EDGE, -4, EDGE, 4).contains(at):
            return row, BODY
        if bar.instant or box.width() < ROOMY:
            return row, MOVE
        if at.x() >= box.right() - EDGE:
            return row, FINISH
        return row, START if at.x() <= box.left() + EDGE and not bar.begun else MOVE


def handle(frame: Frame, row: int) -> QPointF:
    """The middle of the handle that begins a link from a bar."""
    box = frame.box(row)
    return QPointF(box.right() + AWAY, box.center().y())


def _paint_handle(painter: QPainter, frame: Frame, at: QPointF) -> None:
    """A disk with an arrow: drag from here to link."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(frame.theme.accent)
    painter.drawEllipse(at, HANDLE, HANDLE)
    painter.setPen(QPen(frame.theme.on_accent, 1.2))
    x, y = at.x(), at.y()
    painter.drawLine(QPointF(x - 3, y), QPointF(x + 3, y))
    painter.drawLine(QPointF(x + 3, y), QPointF(x + 0.5, y - 2.5))
    painter.drawLine(QPointF(x + 3, y), QPointF(x + 0.5, y + 2.5))
