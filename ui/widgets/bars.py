"""Bars that show the share of a figure of the largest one: in a cell of a table, and by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect

    from planner import Id
    from ui.style import Look

FIGURE: Final = 58
"""Room for the figure at the right, in pixels."""
THICK: Final = 10
"""Height of a bar, in pixels."""


class Bars:
    """Paints bars before figures; the color is the step of the risk scale that the share reaches."""

    def __init__(self, share: Callable[[Id], float], look: Look) -> None:
        self._share, self._look = share, look

    def paint(self, painter: QPainter, rect: QRect, row_id: Id) -> int:
        """Paint the bar of a row; it takes no room from the figure at the right."""
        share = self._share(row_id)
        room = rect.width() - FIGURE - 8
        if share > 0 and room > 0:
            top = rect.top() + (rect.height() - THICK) / 2
            bar = QRectF(rect.left() + 8, top, max(3.0, room * share), THICK)
            painter.fillRect(bar, self._look.theme.risks[step_of(share)])
        return 0


class ShareBar(QWidget):
    """One bar by itself; what it shows stands in words beside it."""

    def __init__(self, look: Look, share: float) -> None:
        super().__init__()
        self._look, self.share = look, share
        self.setFixedHeight(6)
        look.changed.connect(self.update)

    def paintEvent(self, _event: object) -> None:
        """Paint the bar on its ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.hover)
        wide = max(3.0, self.width() * self.share)
        painter.fillRect(QRectF(0, 0, wide, self.height()), self._look.theme.risks[step_of(self.share)])


def step_of(share: float) -> int:
    """The step of the risk scale, 0 (mild) to 4 (worst), that a share of the largest risk reaches."""
    return min(4, max(0, int(share * 5)))
