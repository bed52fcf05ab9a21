"""A painted surface that is panned and zoomed; screen, picture files and print share its one paint routine."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.canvas.camera import Camera, fitted
from ui.gate import GATE

MARGIN: Final = 16
"""View pixels that can be scrolled beyond the scene on each side."""
STEP: Final = 1.25
"""Factor of one zoom step."""
NOTCH: Final = 120
"""Wheel angle of one notch, in eighths of a degree (Qt's unit)."""
CORNER: Final = "QAbstractScrollArea::corner { background: transparent; border: 0; }"
"""Nothing between the scroll bars, where Qt would paint a box."""


class Surface(QAbstractScrollArea):
    """Holds the camera; subclasses say what the scene is and paint it."""

    camera_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._camera = Camera()
        self._panned_from: QPointF | None = None
        self._space_held = False
        self._follows_fit = True
        self._fitted_to = QRectF()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setStyleSheet(CORNER)
        self.viewport().setMouseTracking(True)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._scrolled)

    # What a subclass gives

    def scene_bounds(self) -> QRectF:
        """The rectangle of everything there is to see, in scene pixels."""
        raise NotImplementedError

    def paint_scene(self, painter: QPainter, camera: Camera, seen: QRectF, *, live: bool) -> None:
        """Paint the part `seen`; the painter stands in view pixels. `live` adds hover, focus and gestures."""
        raise NotImplementedError

    def background(self) -> QColor:
        """The color behind the scene."""
        raise NotImplementedError

    # Camera

    @property
    def camera(self) -> Camera:
        """What the view shows now."""
        return self._camera

    def look(self, camera: Camera) -> None:
        """Show what the camera shows."""
        self._follows_fit = False
        self._take(camera)

    def fit(self) -> None:
        """Show the whole scene, now and after the window changes its size, until the view is moved."""
        self._fitted_to = self.scene_bounds()
        self._take(fitted(self._fitted_to, self.view_size()))
        self._follows_fit = True

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom about a view point, by default the middle."""
        middle = QPointF(self.viewport().rect().center())
        self.look(self._camera.zoomed(factor, middle if at is None else at))

    def zoom_in(self) -> None:
        """One step larger."""
        self.zoom(STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.zoom(1 / STEP)

    def reveal(self, box: QRectF, margin: float = 32.0) -> None:
        """Move the view as little as needed to show a scene rectangle."""
        camera = self._camera.showing(box, self.view_size(), margin)
        if camera != self._camera:
            self.look(camera)

    def view_size(self) -> QSizeF:
        """Size of the view in view pixels."""
        return QSizeF(self.viewport().size())

    def scene_point(self, point: QPoint | QPointF) -> QPointF:
        """The scene point under a point of the viewport."""
        return self._camera.to_scene(QPointF(point))

    def scene_changed(self) -> None:
        """Adapt the scroll bars to new bounds and repaint; only the first scene is fitted, an edit moves nothing."""
        if self._follows_fit and self._fitted_to.isEmpty():
            self.fit()
        else:
            self._sync_bars()
            self.paint_later()

    def paint_later(self) -> None:
        """Paint what changed by itself; a view among others may let that wait until nothing else is to be painted."""
        self.viewport().update()

    def _take(self, camera: Camera) -> None:
        self._camera = camera
        self._sync_bars()
        self.viewport().update()
        self.camera_changed.emit()

    def _sync_bars(self) -> None:
        box, seen = self.scene_bounds(), self._camera.seen(self.view_size())
        edge = MARGIN / self._camera.scale
        box = box.adjusted(-edge, -edge, edge, edge).united(seen)
        scale = self._camera.scale
        for bar, low, high, start, length in (
            (self.horizontalScrollBar(), box.left(), box.right(), seen.left(), seen.width()),
            (self.verticalScrollBar(), box.top(), box.bottom(), seen.top(), seen.height()),
        ):
            bar.blockSignals(True)
            bar.setRange(round(low * scale), round((high - length) * scale))
            bar.setPageStep(round(length * scale))
            bar.setSingleStep(40)
            bar.setValue(round(start * scale))
            bar.blockSignals(False)

    def _scrolled(self) -> None:
        scale = self._camera.scale
        x, y = self.horizontalScrollBar().value() / scale, self.verticalScrollBar().value() / scale
        self._camera = Camera(scale, x, y)
        self._follows_fit = False
        self.viewport().update()
        self.camera_changed.emit()

    # Picture files and print

    def paint_all(self, painter: QPainter, target: QRectF) -> None:
        """Paint the whole scene into a rectangle of any painter: print, PDF, SVG."""
        camera = fitted(self.scene_bounds(), target.size(), margin=0.0, most=10.0)
        painter.save()
        painter.setClipRect(target)
        painter.fillRect(target, self.background())
        painter.translate(target.topLeft())
        self.paint_scene(painter, camera, camera.seen(target.size()), live=False)
        painter.restore()

    def picture(self, scale: float = 1.0, margin: float = 24.0) -> QImage:
        """The whole scene as an image, `scale` pixels to a scene pixel (less, to stay within 8,000 pixels)."""
        box = self.scene_bounds().adjusted(-margin, -margin, margin, margin)
        scale = min(scale, 8000 / max(1.0, box.width(), box.height()))
        size = QSizeF(max(1.0, box.width() * scale), max(1.0, box.height() * scale))
        image = QImage(size.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(self.background())
        painter = QPainter(image)
        camera = Camera(scale, box.left(), box.top())
        self.paint_scene(painter, camera, camera.seen(size), live=False)
        painter.end()
        return image

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dirty part of the view."""
        GATE.close()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.background())
        self.paint_scene(painter, self._camera, self._camera.seen(self.view_size()), live=True)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the fit while it is followed."""
        super().resizeEvent(event)
        if self._follows_fit:
            self.fit()
        else:
            self.scene_changed()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The view is repainted, never moved as pixels."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; touchpads pan; Shift pans sideways."""
        turn, pixels = event.angleDelta(), event.pixelDelta()
        zooming = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.look(self._camera.panned(turn.y() + turn.x(), 0))
        elif not pixels.isNull() and not zooming:
            self.look(self._camera.panned(pixels.x(), pixels.y()))
        else:
            self.zoom(STEP ** ((turn.y() or turn.x()) / NOTCH), event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by pinching."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1 + event.value(), event.position())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pan with the middle button, or with the left one while Space is held."""
        left = event.button() == Qt.MouseButton.LeftButton and self._space_held
        if event.button() == Qt.MouseButton.MiddleButton or left:
            self._panned_from = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan."""
        if self._panned_from is not None:
            step = event.position() - self._panned_from
            self._panned_from = event.position()
            self.look(self._camera.panned(step.x(), step.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """End the pan."""
        self._panned_from = None
        self.viewport().unsetCursor()

    @property
    def panning(self) -> bool:
        """Whether the view is being dragged or Space is held to drag it."""
        return self._panned_from is not None or self._space_held

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by Ctrl and plus, minus, 0; hold Space to pan."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        jobs = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
        }
        if control and event.key() in jobs:
            jobs[Qt.Key(event.key())]()
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of Space."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = False
            self.viewport().unsetCursor()
