"""The whole graph in a corner, and in it the part in sight as a frame that can be dragged."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ui.canvas.camera import Camera
from ui.canvas.paint_nodes import by_color
from ui.canvas.spoken import told_when_asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.canvas.frame import Frame
    from ui.canvas.graph import GraphView

SIZE: Final = QSizeF(208, 136)
"""Room of the map at most, in view pixels."""
SHARE: Final = 0.3
"""Share of the view that it takes at most, each way."""
LEAST: Final = 48
"""Pixels each way below which it would tell nothing."""
EDGE: Final = 12
"""View pixels between the map and the corner."""
PAD: Final = 6
"""Pixels inside the map around the graph."""
LATER: Final = 120
"""Milliseconds after which a map that is no longer true is painted anew: edits do not wait for it."""
SPECK: Final = 2.0
"""Side of a node on the map at least, in view pixels."""


class MiniMap(QWidget):
    """Shows itself over a graph view while that shows a part of the graph only."""

    def __init__(self, view: GraphView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._on = True
        self._shape: tuple[object, ...] = ()
        self._backdrop = object()
        self._pixmap = QPixmap()
        self._hold = QPointF()
        self._later = QTimer(self, singleShot=True, interval=LATER)
        self._later.timeout.connect(self._renew)
        self.setAccessibleName(self.tr("Map of the graph"))
        told_when_asked()
        self.setToolTip(self.tr("Drag the frame to move over the graph"))
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        view.camera_changed.connect(self.follow)
        view.picture_changed.connect(self.follow)
        view.viewport().installEventFilter(self)
        self.follow()

    @property
    def on(self) -> bool:
        """Whether the map is wanted at all."""
        return self._on

    def switch(self, *, on: bool) -> None:
        """Want the map, or not."""
        self._on = on
        self.follow()

    def follow(self) -> None:
        """Take the place that the view leaves; the view, which is repainted then, takes the map along."""
        whole, seen = self._view.scene_bounds(), self._seen()
        room = self._room(whole)
        wanted = self._on and not seen.contains(whole) and min(room.width(), room.height()) >= LEAST
        if wanted and self.geometry() != room:
            self.setGeometry(room)
        if wanted == self.isHidden():
            self.setVisible(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the view."""
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return super().eventFilter(watched, event)

    def in_words(self) -> str:
        """How much of the graph is in sight, for screen readers: they find the tasks themselves on the graph."""
        scene = self._view.scene
        text = self.tr("%1 of %2 tasks are in sight")
        inside = len(scene.nodes_inside(self._seen()))
        return text.replace("%1", str(inside)).replace("%2", str(scene.count))

    def _seen(self) -> QRectF:
        return self._view.camera.seen(self._view.view_size())

    def _room(self, whole: QRectF) -> QRect:
        """The lower right corner of the view, in the shape of the graph."""
        view = self._view.view_size()
        most = SIZE.boundedTo(view * SHARE)
        size = QSizeF(max(1.0, whole.width()), max(1.0, whole.height()))
        size.scale(most.width() - 2 * PAD, most.height() - 2 * PAD, Qt.AspectRatioMode.KeepAspectRatio)
        least = QSizeF(min(LEAST, most.width()), min(LEAST, most.height()))
        size = QSizeF(size.width() + 2 * PAD, size.height() + 2 * PAD).expandedTo(least)
        wide, high = round(size.width()), round(size.height())
        return QRect(round(view.width()) - EDGE - wide, round(view.height()) - EDGE - high, wide, high)

    def _camera(self) -> Camera:
        """From the scene to the map."""
        whole = self._view.scene_bounds()
        wide, high = self.width() - 2 * PAD, self.height() - 2 * PAD
        scale = max(1e-6, min(wide / max(1.0, whole.width()), high / max(1.0, whole.height())))
        middle = whole.center()
        return Camera(scale, middle.x() - self.width() / 2 / scale, middle.y() - self.height() / 2 / scale)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the map, and paint the frame over it."""
        self._keep_up()
        theme, painter = self._view.theme, QPainter(self)
        painter.drawPixmap(self.rect(), self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = theme.accent.toRgb()
        tint.setAlpha(36)
        painter.setBrush(tint)
        painter.setPen(QPen(theme.accent, 1.5))
        painter.drawRoundedRect(self.frame_box(), 2, 2)
        painter.end()

    def frame_box(self) -> QRectF:
        """Where the frame is on the map."""
        camera, seen = self._camera(), self._seen()
        box = QRectF(camera.to_view(seen.topLeft()), camera.to_view(seen.bottomRight()))
        return box.intersected(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))

    def _keep_up(self) -> None:
        """Paint the map anew where it is of another size or theme; after an edit only once that has been shown."""
        shape = (self.size(), self.devicePixelRatioF(), self._view.theme.name)
        if shape != self._shape:
            self._shape = shape
            self._renew()
        elif self._view.scene.backdrop is not self._backdrop and not self._later.isActive():
            self._later.start()

    def _renew(self) -> None:
        self._backdrop = self._view.scene.backdrop
        self._pixmap = self._painted()
        self.update()

    def _painted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._view.theme
        painter.setPen(QPen(theme.strong_line, 1))
        painter.setBrush(theme.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._paint_graph(painter)
        painter.end()
        return pixmap

    def _paint_graph(self, painter: QPainter) -> None:
        """Lanes, and nodes as specks of their colors."""
        view, camera = self._view, self._camera()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(view.theme.lane)
        for band in view.scene.picture.bands:
            corners = QPointF(band.left, band.top), QPointF(band.right, band.bottom)
            painter.drawRoundedRect(QRectF(*map(camera.to_view, corners)), 1.5, 1.5)
        painter.drawImage(QPointF(0, 0), self._specks(view.overview(camera)))

    def _specks(self, frame: Frame) -> QImage:
        """Nodes as specks on whole pixels of the screen, set by array: thousands of rectangles would take ten times."""
        ratio, nodes = self.devicePixelRatioF(), frame.geometry.picture.nodes
        pixels = np.zeros((round(self.height() * ratio), round(self.width() * ratio)), np.uint32)
        for color, rows in by_color(frame, frame.nodes):
            middle = nodes.x[rows], nodes.y[rows]
            for down, right in product(*self._reach(frame)):
                x = np.round((middle[0] - frame.camera.x) * frame.camera.scale * ratio + right).astype(int)
                y = np.round((middle[1] - frame.camera.y) * frame.camera.scale * ratio + down).astype(int)
                pixels[y.clip(0, pixels.shape[0] - 1), x.clip(0, pixels.shape[1] - 1)] = color.rgba()
        image = QImage(pixels.data, *pixels.shape[::-1], QImage.Format.Format_ARGB32).copy()
        image.setDevicePixelRatio(ratio)
        return image

    def _reach(self, frame: Frame) -> Iterator[range]:
        """Up to where a speck reaches from its middle, down and across, in pixels of the screen."""
        picture, ratio = frame.geometry.picture, self.devicePixelRatioF()
        for side in (picture.height, picture.width):
            pixels = round(max(SPECK, side * frame.camera.scale) * ratio)
            yield range(-(pixels // 2), pixels - pixels // 2)

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the button went down; inside the frame that only takes hold of it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        middle = self._camera().to_view(self._seen().center())
        inside = self.frame_box().contains(event.position())
        self._hold = event.position() - middle if inside else QPointF()
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the frame."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the frame go; the graph below does not hear of it."""
        event.accept()

    def _go(self, at: QPointF) -> None:
        """Put the middle of the view there, within the graph."""
        view, whole = self._view, self._view.scene_bounds()
        point = self._camera().to_scene(at - self._hold)
        middle = QPointF(
            min(whole.right(), max(whole.left(), point.x())), min(whole.bottom(), max(whole.top(), point.y()))
        )
        scale, size = view.camera.scale, view.view_size()
        view.look(Camera(scale, middle.x() - size.width() / scale / 2, middle.y() - size.height() / scale / 2))
