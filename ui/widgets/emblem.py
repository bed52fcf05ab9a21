"""A small drawing of what the program does: tasks, their links, and the path that decides the date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.style import Look
    from ui.theme import Theme

BOXES: Final = (
    (0, 36, "blue", True),
    (62, 8, "teal", False),
    (62, 36, "teal", True),
    (62, 64, "olive", False),
    (124, 22, "orange", True),
    (124, 58, "purple", False),
)
"""Left and top of each box, the phase color of its edge, and whether it is critical."""
LINKS: Final = ((0, 1, False), (0, 2, True), (0, 3, False), (1, 4, False), (2, 4, True), (3, 5, False))
"""From box, to box, and whether the link is critical."""
BOX: Final = (40, 18)
GATE: Final = (196, 40)


class Emblem(QWidget):
    """The drawing, in the colors of the theme."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(self.tr("A graph of tasks that ends in a launch gate"))
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size of the drawing."""
        return QSize(224, 90)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw links first, then boxes, then the gate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        for start, end, critical in LINKS:
            _curve(painter, theme, _right(start), _left(end), critical=critical)
        for box, critical in ((4, True), (5, False)):
            _curve(painter, theme, _right(box), QPointF(GATE[0] - 14, GATE[1]), critical=critical)
        for left, top, phase, critical in BOXES:
            _box(painter, theme, QRectF(left + 0.5, top + 0.5, *BOX), phase, critical=critical)
        _gate(painter, theme)


def _right(box: int) -> QPointF:
    return QPointF(BOXES[box][0] + BOX[0] + 1, BOXES[box][1] + BOX[1] / 2 + 0.5)


def _left(box: int) -> QPointF:
    return QPointF(BOXES[box][0], BOXES[box][1] + BOX[1] / 2 + 0.5)


def _curve(painter: QPainter, theme: Theme, start: QPointF, end: QPointF, *, critical: bool) -> None:
    bend = (end.x() - start.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.critical if critical else theme.link, 1.8 if critical else 1))
    painter.drawPath(path)


def _box(painter: QPainter, theme: Theme, where: QRectF, phase: str, *, critical: bool) -> None:
    painter.setBrush(theme.surface)
    painter.setPen(QPen(theme.critical if critical else theme.strong_line, 1.8 if critical else 1))
    painter.drawRoundedRect(where, 4, 4)
    painter.fillRect(QRectF(where.left() + 4, where.top() + 4, 3, where.height() - 8), theme.phase(phase))
    painter.fillRect(QRectF(where.left() + 12, where.center().y() - 1, where.width() - 20, 2), theme.line)


def _gate(painter: QPainter, theme: Theme) -> None:
    x, y = GATE
    corners = ((-13, 0), (-7, -11), (7, -11), (13, 0), (7, 11), (-7, 11))
    painter.setBrush(theme.surface)
    painter.setPen(QPen(theme.gate, 1.8))
    painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
    painter.drawPolyline(QPolygonF([QPointF(x - 5, y), QPointF(x - 1.5, y + 4), QPointF(x + 5.5, y - 4)]))
