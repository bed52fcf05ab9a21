"""A figure in a cell with a bar that shows its share of the largest one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from planner import Id
    from ui.models.risk_lists import Ordered
    from ui.style import Look

FIGURE: Final = 58
"""Room for the figure at the right, in pixels."""
THICK: Final = 10
"""Height of a bar, in pixels."""


class Bars:
    """Paints bars before figures; the color is the step of the risk scale that the share reaches."""

    def __init__(self, model: Ordered, look: Look) -> None:
        self._model, self._look = model, look

    def paint(self, painter: QPainter, rect: QRect, row_id: Id) -> int:
        """Paint the bar of a row; it takes no room from the figure at the right."""
        share = self._model.share(row_id)
        room = rect.width() - FIGURE - 8
        if share > 0 and room > 0:
            top = rect.top() + (rect.height() - THICK) / 2
            bar = QRectF(rect.left() + 8, top, max(3.0, room * share), THICK)
            painter.fillRect(bar, self._look.theme.risks[step_of(share)])
        return 0


def step_of(share: float) -> int:
    """The step of the risk scale, 0 (mild) to 4 (worst), that a share of the largest risk reaches."""
    return min(4, max(0, int(share * 5)))
