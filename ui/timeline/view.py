"""The timeline view: what mouse, wheel and keys do on the board."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.gate import GATE
from ui.timeline.board import STEP, TimeBoard, paint_rows
from ui.timeline.frame import HEAD, ROW
from ui.timeline.keys import Keys
from ui.timeline.paint_head import paint_head
from ui.timeline.pointer import BODY, LINK, Pointer
from ui.timeline.spoken import SpokenTimeline
from ui.words import plain_tip

if TYPE_CHECKING:
    from ui.timeline.chart import Chart

NOTCH: Final = 120
"""Wheel angle of one notch, in eighths of a degree (Qt's unit)."""


class TimelineView(TimeBoard):
    """Hands mouse and keys on to those who know what they mean on a chart."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(chart, parent)
        self._pointer, self._keys = Pointer(self), Keys(self)
        self.spoken = SpokenTimeline(self)
        self.selection_changed.connect(self.spoken.chosen)
        self.current_changed.connect(self.spoken.moved)
        self._panned_from: QPointF | None = None
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_chart(self, chart: Chart) -> None:
        """Show another chart; what the mouse had begun on other rows is dropped."""
        if chart.ids is not self.chart.ids:
            self._pointer.cancel()
        super().set_chart(chart)
        self.spoken.renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are asked for, the axis and the gesture."""
        GATE.close()
        painter, part = QPainter(self.viewport()), QRect(event.rect())
        rows = part.adjusted(0, HEAD - part.top() if part.top() < HEAD else 0, 0, 0)
        frame = self.frame()
        if not rows.isEmpty():
            painter.translate(0, rows.top())
            paint_rows(painter, replace(frame, top=frame.top + rows.top() - HEAD, height=rows.height()))
            painter.translate(0, HEAD - rows.top())
            self._pointer.paint(painter, frame)
            painter.translate(0, -HEAD)
        painter.setClipping(False)
        if part.top() < HEAD:
            paint_head(painter, frame)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the fit while it is followed."""
        super().resizeEvent(event)
        self.refresh(fits=self._fits)

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        """Move the rows as pixels, so that only those that come into sight are painted; time is painted anew."""
        if dy:
            size = self.viewport().size()
            self.viewport().scroll(0, dy, QRect(0, HEAD, size.width(), size.height() - HEAD))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll rows; Shift scrolls time, Ctrl zooms it at the pointer; touchpads scroll both ways."""
        turn, pixels = event.angleDelta(), event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP ** ((turn.y() or turn.x()) / NOTCH), event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or turn.x():
            self.look(self._scale.panned((pixels.x() or turn.x()) or turn.y()))
        if not event.modifiers() and turn.y():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - (pixels.y() or turn.y() * 3 * ROW // NOTCH))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pan with the middle button, or with the left one to select, move, stretch or link."""
        on_axis = event.position().y() < HEAD
        if event.button() == Qt.MouseButton.MiddleButton or (on_axis and event.button() == Qt.MouseButton.LeftButton):
            self._panned_from = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, or carry on."""
        if self._panned_from is None:
            self._pointer.move(event)
            return
        step = event.position() - self._panned_from
        self._panned_from = event.position()
        self.look(self._scale.panned(step.x()))
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - round(step.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what was begun."""
        if self._panned_from is not None:
            self._panned_from = None
            self.viewport().unsetCursor()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename the task of the row, or close or open a group; on the axis, show the whole plan."""
        row, _ = self._pointer.under(self.in_rows(event.position()))
        head = self._pointer.head_at(self.in_rows(event.position()))
        self._pointer.cancel()
        if event.position().y() < HEAD:
            self.fit()
        elif head:
            self.fold_requested.emit(head)
        elif row is not None:
            self.rename_requested.emit(self.chart.ids[row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the rows and the links, edit, zoom."""
        if event.key() == Qt.Key.Key_Escape and self._pointer.busy:
            self._pointer.cancel()
        elif not self._keys.press(event):
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more."""
        super().leaveEvent(event)
        self.hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the current row as such, and tell it."""
        super().focusInEvent(event)
        self.spoken.moved()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or by key of the current row."""
        row, _ = self._pointer.under(self.in_rows(QPointF(event.pos())))
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.marks.current if self.marks.current >= 0 else None
        if row is not None and row not in self.marks.selected:
            self.choose(frozenset({row}), row)
        self.menu_requested.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tip of what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tip = self._tip(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(tip), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, at: QPointF) -> str:
        row, part = self._pointer.under(self.in_rows(at))
        if row is None or part == BODY or at.y() < HEAD:
            return ""
        if part == LINK:
            return self.tr("Drag to another bar to link it")
        return self.describe(self.chart.ids[row])
