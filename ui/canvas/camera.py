"""What part of the scene the window shows, and how large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

SMALLEST: Final = 0.02
LARGEST: Final = 3.0


@dataclass(frozen=True, slots=True)
class Camera:
    """Scene point (x, y) is at the top left of the view, and a scene pixel is `scale` view pixels."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def to_scene(self, point: QPointF) -> QPointF:
        """The scene point under a view point."""
        return QPointF(self.x + point.x() / self.scale, self.y + point.y() / self.scale)

    def to_view(self, point: QPointF) -> QPointF:
        """The view point over a scene point."""
        return QPointF((point.x() - self.x) * self.scale, (point.y() - self.y) * self.scale)

    def seen(self, size: QSizeF) -> QRectF:
        """The scene rectangle that a view of this size shows."""
        return QRectF(self.x, self.y, size.width() / self.scale, size.height() / self.scale)

    def transform(self) -> QTransform:
        """The painter transform from scene to view."""
        return QTransform(self.scale, 0, 0, self.scale, -self.x * self.scale, -self.y * self.scale)

    def panned(self, dx: float, dy: float) -> Camera:
        """The camera after the scene was dragged by (dx, dy) view pixels."""
        return Camera(self.scale, self.x - dx / self.scale, self.y - dy / self.scale)

    def zoomed(self, factor: float, at: QPointF) -> Camera:
        """The camera after zooming, the scene point under the view point `at` staying there."""
        scale = min(LARGEST, max(SMALLEST, self.scale * factor))
        fixed = self.to_scene(at)
        return Camera(scale, fixed.x() - at.x() / scale, fixed.y() - at.y() / scale)

    def showing(self, box: QRectF, size: QSizeF, margin: float) -> Camera:
        """The least-moved camera in which the box is visible with a margin in view pixels."""
        seen = self.seen(size)
        edge = margin / self.scale
        return Camera(
            self.scale,
            _nudged(seen.left(), seen.width(), box.left() - edge, box.right() + edge),
            _nudged(seen.top(), seen.height(), box.top() - edge, box.bottom() + edge),
        )


def fitted(box: QRectF, size: QSizeF, *, margin: float = 24.0, most: float = 1.0) -> Camera:
    """The camera that shows all of the box in the middle of a view, at most `most` times its size."""
    wide = max(1.0, size.width() - 2 * margin) / max(1.0, box.width())
    high = max(1.0, size.height() - 2 * margin) / max(1.0, box.height())
    scale = min(most, max(SMALLEST, min(wide, high)))
    center = box.center()
    return Camera(scale, center.x() - size.width() / scale / 2, center.y() - size.height() / scale / 2)


def _nudged(start: float, length: float, low: float, high: float) -> float:
    if low < start or high - low > length:
        return low
    return max(start, high - length)
