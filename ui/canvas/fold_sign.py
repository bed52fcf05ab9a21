"""The sign at the foot of a summary task that folds it into one node or unfolds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from ui.canvas.picture import Sign

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.canvas.frame import Frame

SIDE: Final = 14.0
"""Side of the sign in scene pixels, and in view pixels at least; beyond it may not grow over the names."""
MOST: Final = 20.0
OVER: Final = 3.0
"""Scene pixels of it that lie upon the box."""


def sign_of(frame: Frame, row: int) -> Sign:
    """The sign of a node."""
    signs = frame.geometry.picture.nodes.sign
    return Sign.NONE if signs is None else Sign(int(signs[row]))


def sign_box(box: QRectF, scale: float) -> QRectF:
    """Where the sign of a node's box is: it hangs on the middle of the lower edge, clear of the dates."""
    side = round(min(MOST, max(SIDE, SIDE * scale)))
    return QRectF(
        round(box.center().x() - side / 2) + 0.5, round(box.bottom() - OVER * min(1.0, scale)) + 0.5, side, side
    )


def paint_sign(painter: QPainter, frame: Frame, row: int) -> None:
    """A plus where something is folded, a minus where it can be, nothing elsewhere."""
    sign = sign_of(frame, row)
    if sign is Sign.NONE:
        return
    box = sign_box(frame.box(row), frame.camera.scale)
    painter.setPen(QPen(frame.theme.strong_line, 1))
    painter.setBrush(frame.theme.raised)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QPen(frame.theme.text, 1.5))
    middle, arm = box.center(), round(box.width() / 4)
    painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
    if sign is Sign.FOLDED:
        painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))
