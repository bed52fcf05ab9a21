"""The longest chain of the plan as a strip: each task as wide as it is long, what is done muted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

import planner
from ui.theme import mixed
from ui.words import day, plain_tip, said

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from planner import ChainStep
    from ui.style import Look

HEIGHT: Final = 40
BAR: Final = 26
"""Height of the tasks, in pixels."""
LEAST: Final = 4.0
"""Width of the shortest task, in pixels."""
PAD: Final = 5


class ChainStrip(QWidget):
    """A press, or arrows and Enter, choose a task; `chosen` tells its id."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._steps: tuple[ChainStep, ...] = ()
        self._current = -1
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Longest chain"))
        look.changed.connect(self.update)

    def show_steps(self, steps: tuple[ChainStep, ...]) -> None:
        """Show these tasks in their order."""
        self._steps, self._current = steps, min(self._current, len(steps) - 1)
        self.setAccessibleDescription(", ".join(f"{step.key} {step.name}" for step in steps))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a line."""
        return QSize(300, HEIGHT)

    def boxes(self) -> list[QRectF]:
        """Where each task is painted."""
        if not self._steps:
            return []
        whole = max(1, sum(step.minutes for step in self._steps))
        room = max(0.0, self.width() - 2 - LEAST * len(self._steps))
        boxes, left = [], 1.0
        for step in self._steps:
            wide = LEAST + room * step.minutes / whole
            boxes.append(QRectF(left, (HEIGHT - BAR) / 2, wide, BAR))
            left += wide
        return boxes

    def step_at(self, place: QPointF) -> int:
        """The number of the task at a place; -1 where there is none."""
        return next((number for number, box in enumerate(self.boxes()) if box.left() <= place.x() < box.right()), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is pressed."""
        self._go_to(self.step_at(event.position()))
        self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the chain, and choose."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -len(self._steps)}
        steps[Qt.Key.Key_End] = len(self._steps)
        key = Qt.Key(event.key())
        if key in steps and self._steps:
            self._go_to(max(0, min(len(self._steps) - 1, self._current + steps[key])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first task."""
        self._go_to(max(0, self._current) if self._steps else -1)
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell about the task under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = self.step_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(_told(self._steps[number])) if number >= 0 else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tasks."""
        painter, theme = QPainter(self), self._look.theme
        for number, (step, box) in enumerate(zip(self._steps, self.boxes(), strict=True)):
            done = step.percent >= 100
            ground = mixed(theme.surface, theme.done if done else theme.critical, 0.16 if done else 0.2)
            painter.fillRect(box.adjusted(0, 0, -1, 0), ground)
            painter.fillRect(QRectF(box.left(), box.bottom() - 3, box.width() - 1, 3), theme.line)
            share = box.width() * min(100.0, step.percent) / 100
            painter.fillRect(QRectF(box.left(), box.bottom() - 3, max(0.0, share - 1), 3), theme.done)
            self._write(painter, step, box, done=done)
            if self.hasFocus() and number == self._current:
                painter.setPen(theme.accent)
                painter.drawRect(box.adjusted(0, 0, -1.5, 0))

    def _write(self, painter: QPainter, step: ChainStep, box: QRectF, *, done: bool) -> None:
        """Write the name, or the key, where there is room for it."""
        theme, room = self._look.theme, box.width() - 2 * PAD
        metrics = painter.fontMetrics()
        texts = (f"\N{CHECK MARK} {step.key}" if done else f"{step.key}  {step.name}", step.key)
        fitting = next((text for text in texts if metrics.horizontalAdvance(text) <= room), "")
        painter.setPen(theme.quiet if done else theme.text)
        painter.drawText(box.adjusted(PAD, 0, -PAD, -2), Qt.AlignmentFlag.AlignVCenter, fitting)

    def _go_to(self, number: int) -> None:
        self._current = number
        if 0 <= number < len(self._steps):
            self.setAccessibleDescription(_told(self._steps[number]))
        self.update()

    def _choose(self) -> None:
        if 0 <= self._current < len(self._steps):
            self.chosen.emit(self._steps[self._current].id)


def _told(step: ChainStep) -> str:
    """A task of the chain in a line."""
    finish = step.finish if step.start == step.finish else planner.last_day(step.finish)
    dates = said("%1 to %2, %3 % done", day(step.start), day(finish), f"{step.percent:.0f}")
    return f"{step.key}  {step.name}\n{dates}"
