"""What a drag on the timeline means: moving a bar, stretching it, linking it, or choosing rows; each paints itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from ui.timeline.frame import ROW
from ui.timeline.ticks import grid_at

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.timeline.frame import Frame

START: Final = "start"
FINISH: Final = "finish"
MOVE: Final = "move"

Told = Callable[[str, str, int], str]
"""What letting go would do: the kind of drag, the id of the task and the clock minute in words."""
Done = Callable[[str, str, int], None]


class Gesture(Protocol):
    """A drag that has begun; points are pixels in the rows."""

    def move(self, point: QPointF, under: int | None, frame: Frame) -> None:
        """The pointer is here now, over that row."""

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Paint what would happen."""

    def finish(self) -> None:
        """The button was let go."""


@dataclass(slots=True)
class Timing:
    """A bar, or one of its edges, on its way to another time; the time is rounded to what the axis counts."""

    kind: str
    row: int
    grip: QPointF
    told: Told
    done: Done
    minute: int | None = None
    words: str = ""
    task: str = ""

    def move(self, point: QPointF, under: int | None, frame: Frame) -> None:  # noqa: ARG002 - same for all gestures
        """Take the time under the pointer, as far from the edge as the bar was gripped."""
        bar = frame.chart.bar(self.row)
        self.task = bar.id
        edge = bar.finish if self.kind == FINISH else bar.start
        grid = grid_at(frame.scale)
        moved = edge + (point.x() - self.grip.x()) / frame.scale.per_minute
        minute = round(moved / grid) * grid
        if minute != self.minute:
            self.minute = minute
            self.words = self.told(self.kind, self.task, minute)

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The bar where it would be, and when that is."""
        if self.minute is None:
            return
        box = self._box(frame)
        veil = QColor(frame.theme.accent)
        veil.setAlpha(60)
        painter.setBrush(veil)
        painter.setPen(QPen(frame.theme.accent, 1.5))
        painter.drawRoundedRect(box, 4, 4)
        x = box.right() if self.kind == FINISH else box.left()
        painter.setPen(QPen(frame.theme.accent, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, 0), QPointF(x, frame.height))
        paint_words(painter, frame, self.words, QPointF(x, box.bottom()))

    def _box(self, frame: Frame) -> QRectF:
        box, at = frame.box(self.row), frame.scale.x_of(self.minute or 0)
        if self.kind == MOVE:
            box.moveLeft(at - (box.width() / 2 if frame.chart.bar(self.row).instant else 0))
        elif self.kind == START:
            box.setLeft(min(at, box.right() - 2))
        else:
            box.setRight(max(at, box.left() + 2))
        return box

    def finish(self) -> None:
        """Ask for the edit."""
        if self.minute is not None:
            self.done(self.kind, self.task, self.minute)


@dataclass(slots=True)
class Linking:
    """A new link from a bar to another one, with the verdict while dragging."""

    tail: int
    judge: Callable[[int, int], str | None]
    done: Callable[[int, int], None]
    end: QPointF = field(default_factory=QPointF)
    head: int | None = None
    refused: str | None = None

    def move(self, point: QPointF, under: int | None, frame: Frame) -> None:  # noqa: ARG002 - same for all gestures
        """Follow the pointer and judge the row under it."""
        self.end = point
        head = None if under == self.tail else under
        if head != self.head:
            self.head = head
            self.refused = None if head is None else self.judge(self.tail, head)

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The line to the pointer, the bar it would tie, and the reason where it may not."""
        color = frame.theme.critical if self.refused else frame.theme.accent
        painter.setPen(QPen(color, 2, Qt.PenStyle.DashLine if self.refused else Qt.PenStyle.SolidLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = frame.box(self.tail)
        painter.drawLine(QPointF(box.right(), box.center().y()), self.end)
        if self.head is None:
            return
        painter.drawRoundedRect(frame.box(self.head).adjusted(-3, -3, 3, 3), 5, 5)
        keys = [frame.chart.bar(row).task.key for row in (self.tail, self.head)]
        paint_words(painter, frame, self.refused or " \u2192 ".join(keys), self.end, refused=bool(self.refused))

    def finish(self) -> None:
        """Ask for the link, unless it is refused."""
        if self.head is not None and not self.refused:
            self.done(self.tail, self.head)


@dataclass(slots=True)
class Choosing:
    """A rubber band over the rows to select."""

    start: QPointF
    top: float
    done: Callable[[range], None]
    box: QRectF = field(default_factory=QRectF)

    def move(self, point: QPointF, under: int | None, frame: Frame) -> None:  # noqa: ARG002 - same for all gestures
        """Stretch the band and select the rows that it touches."""
        start = self.start + QPointF(0, self.top - frame.top)
        self.box = QRectF(start, point).normalized()
        first = max(0, int((self.box.top() + frame.top) // ROW))
        last = min(len(frame.chart.ids) - 1, int((self.box.bottom() + frame.top) // ROW))
        self.done(range(first, last + 1))

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """A thin frame over a veil."""
        veil = QColor(frame.theme.accent)
        veil.setAlpha(28)
        painter.fillRect(self.box, veil)
        painter.setPen(QPen(frame.theme.accent, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.box)

    def finish(self) -> None:
        """The choice was made while dragging."""


def paint_words(painter: QPainter, frame: Frame, text: str, at: QPointF, *, refused: bool = False) -> None:
    """A label beside the pointer, inside the view."""
    painter.setFont(frame.words.plain)
    flags = int(Qt.TextFlag.TextWordWrap)
    room = painter.fontMetrics().boundingRect(0, 0, 340, 400, flags, text)
    box = QRectF(at.x() + 14, at.y() + 10, room.width() + 18, room.height() + 10)
    if box.right() > frame.width - 8:
        box.moveRight(at.x() - 14)
    if box.bottom() > frame.height - 8:
        box.moveBottom(at.y() - ROW)
    color = frame.theme.critical if refused else frame.theme.accent
    painter.setPen(QPen(color, 1))
    painter.setBrush(frame.theme.raised)
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(frame.theme.critical if refused else frame.theme.text)
    painter.drawText(box.adjusted(9, 5, -9, -5), flags, text)
