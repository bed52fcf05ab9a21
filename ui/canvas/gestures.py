"""What a drag of the left button means: choosing, moving or linking; each gesture paints itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.canvas.lines import curve

if TYPE_CHECKING:
    from ui.canvas.frame import Frame

Verdict = Callable[[str, str], str | None]
"""Why a link from the first task to the second is refused, None where it is fine."""


class Gesture(Protocol):
    """A drag that has begun; points are scene points."""

    def move(self, point: QPointF, under: int | None) -> None:
        """The pointer is here now, over that node."""

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Paint what would happen; the painter stands in view pixels."""

    def finish(self) -> None:
        """The button was let go."""


@dataclass(slots=True)
class Choosing:
    """A rubber band over the nodes to select."""

    start: QPointF
    done: Callable[[QRectF], None]
    end: QPointF = field(default_factory=QPointF)

    def move(self, point: QPointF, under: int | None) -> None:  # noqa: ARG002 - same for all gestures
        """Stretch the band and show what it holds."""
        self.end = point
        self.done(self.box())

    def box(self) -> QRectF:
        """The band."""
        return QRectF(self.start, self.end).normalized()

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """A thin frame over a veil."""
        box = QRectF(frame.camera.to_view(self.box().topLeft()), frame.camera.to_view(self.box().bottomRight()))
        veil = QColor(frame.theme.accent)
        veil.setAlpha(28)
        painter.fillRect(box, veil)
        painter.setPen(QPen(frame.theme.accent, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def finish(self) -> None:
        """The choice was made while dragging."""


@dataclass(slots=True)
class Moving:
    """The selected nodes on their way to another place."""

    start: QPointF
    rows: list[int]
    done: Callable[[QPointF], None]
    by: QPointF = field(default_factory=QPointF)

    def move(self, point: QPointF, under: int | None) -> None:  # noqa: ARG002 - same for all gestures
        """Carry the nodes along."""
        self.by = point - self.start

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The boxes where they would be."""
        veil = QColor(frame.theme.accent)
        veil.setAlpha(40)
        painter.setBrush(veil)
        painter.setPen(QPen(frame.theme.accent, 1.5))
        for row in self.rows:
            painter.drawRoundedRect(frame.box(row).translated(self.by * frame.camera.scale), 6, 6)

    def finish(self) -> None:
        """Ask for the move."""
        self.done(self.by)


@dataclass(slots=True)
class Linking:
    """A new link from a node to another one or into the open, with the verdict while dragging."""

    tail: int
    port: QPointF
    judge: Callable[[int, int], str | None]
    done: Callable[[int | None, QPointF], None]
    end: QPointF = field(default_factory=QPointF)
    head: int | None = None
    refused: str | None = None

    def move(self, point: QPointF, under: int | None) -> None:
        """Follow the pointer and judge the node under it."""
        self.end = point
        if under != self.head:
            self.head = under
            self.refused = None if under is None else self.judge(self.tail, under)

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The line to the pointer, the node it would tie, and the reason where it may not."""
        color = frame.theme.critical if self.refused else frame.theme.accent
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 2, Qt.PenStyle.DashLine if self.refused else Qt.PenStyle.SolidLine))
        start, end = frame.camera.to_view(self.port), frame.camera.to_view(self.end)
        painter.drawPath(curve([(start.x(), start.y()), (end.x(), end.y())]))
        if self.head is not None:
            painter.drawRoundedRect(frame.box(self.head).adjusted(-3, -3, 3, 3), 8, 8)
        self._paint_words(painter, frame, end, color)

    def _paint_words(self, painter: QPainter, frame: Frame, at: QPointF, color: QColor) -> None:
        text = self.refused or self._promise(frame)
        painter.setFont(frame.words.plain)
        measure = QFontMetricsF(frame.words.plain)
        room = measure.boundingRect(QRectF(0, 0, 340, 400), int(Qt.TextFlag.TextWordWrap), text)
        box = _beside(at, room, painter.viewport().toRectF()).adjusted(-8, -6, 8, 6)
        painter.setPen(QPen(color, 1))
        painter.setBrush(frame.theme.raised)
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(frame.theme.critical if self.refused else frame.theme.text)
        painter.drawText(box.adjusted(8, 6, -8, -6), int(Qt.TextFlag.TextWordWrap), text)

    def _promise(self, frame: Frame) -> str:
        keys = frame.geometry.picture.nodes.keys
        end = QCoreApplication.translate("graph", "new task") if self.head is None else keys[self.head]
        return f"{keys[self.tail]} \u2192 {end}"

    def finish(self) -> None:
        """Ask for the link, unless it is refused."""
        if not self.refused:
            self.done(self.head, self.end)


def _beside(at: QPointF, room: QRectF, view: QRectF) -> QRectF:
    """A box near the pointer, inside the view."""
    box = QRectF(at.x() + 22, at.y() + 22, room.width() + 2, room.height() + 2)
    if box.right() > view.right() - 12:
        box.moveRight(at.x() - 22)
    if box.bottom() > view.bottom() - 12:
        box.moveBottom(at.y() - 22)
    return box
