"""A figure in a cell with a bar that shows its share of the largest one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from ui.models.roles import SHARE

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.models.roles import Index
    from ui.style import Look

FIGURE: Final = 58
"""Room for the figure at the right, in pixels."""
THICK: Final = 10
"""Height of a bar, in pixels."""


class BarDelegate(QStyledItemDelegate):
    """Paints a bar before the figure of a cell; its color is the step of the risk scale that its share reaches."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the figure as any cell, and the bar in the room before it."""
        super().paint(painter, option, index)
        share = float(index.data(SHARE) or 0.0)
        room = QRectF(option.rect).adjusted(8, 0, -FIGURE, 0)
        if share <= 0 or room.width() <= 0:
            return
        top = room.center().y() - THICK / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.risks[step_of(share)])
        painter.drawRoundedRect(QRectF(room.left(), top, max(3.0, room.width() * share), THICK), 2, 2)
        painter.restore()


def step_of(share: float) -> int:
    """The step of the risk scale, 0 (mild) to 4 (worst), that a share of the largest risk reaches."""
    return min(4, max(0, int(share * 5)))
