"""The dependency graph as a painted view: shows a picture and asks for edits, never makes them."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING, ClassVar, Final

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.canvas.board import Board
from ui.canvas.cards import Cards
from ui.canvas.frame import Frame, Level, Marks, level_for, text_pixels
from ui.canvas.graph_keys import Keys
from ui.canvas.paint_links import paint_bands, paint_lines, paint_links, paint_marked_links, paint_titles
from ui.canvas.paint_nodes import paint_marks, paint_nodes, paint_plain
from ui.canvas.pointer import Pointer
from ui.canvas.spoken_graph import SpokenGraph
from ui.canvas.tiles import Tiles
from ui.canvas.words import Words
from ui.words import plain_tip

if TYPE_CHECKING:
    from ui.canvas.camera import Camera
    from ui.canvas.picture import GraphPicture

FEW_LINKS: Final = 200
"""Links in sight up to which they are painted anew in each frame; more are kept on tiles."""
MANY_LINKS: Final = 600
"""Links in sight above which they are painted as straight lines."""
CALM: Final = 150
"""Milliseconds without a frame after which the next one may take its time."""
PATIENT: Final = 0.01
"""Seconds for new parts of such a frame."""
BRIEF: Final = 0.004
"""Seconds for new tiles, and for new cards, in a frame that soon follows another."""


class GraphView(Board):
    """Paints a `GraphPicture` in bounded time, and hands mouse and keys on to those who know what they mean."""

    voice: ClassVar[type[SpokenGraph]] = SpokenGraph
    """What speaks of its nodes to screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: dict[int, Words] = {}
        self.patient = False
        """Whether every frame is painted in full whatever it takes, as for screenshots."""
        self._last_frame = QElapsedTimer()
        self._cards = Cards()
        self._tiles = Tiles()
        self._pointer = Pointer(self)
        self._keys = Keys(self)
        self.spoken = self.voice(self)
        self.selection_changed.connect(self.spoken.chosen)
        self.current_changed.connect(self.spoken.moved)
        self.setAccessibleName(self.tr("Dependency graph"))

    def set_picture(self, picture: GraphPicture) -> None:
        """Show another picture; what the mouse had begun on the old one is dropped."""
        self._pointer.cancel()
        self._last_frame.start()  # the tiles before are as good until the new ones come: nothing is in a hurry
        super().set_picture(picture)
        self.spoken.renew()

    @property
    def busy(self) -> bool:
        """Whether a gesture of the mouse is under way."""
        return self._pointer.busy

    # Surface

    def paint_scene(self, painter: QPainter, camera: Camera, seen: QRectF, *, live: bool) -> None:
        """Lanes, links, nodes, and for the screen the gesture."""
        frame = self._frame(camera, seen, live=live)
        if not live:
            paint_bands(painter, frame)
            paint_links(painter, frame)
            paint_titles(painter, frame)
            paint_nodes(painter, frame)
        elif not self._paint_live(painter, frame):
            QTimer.singleShot(0, self, self.paint_later)

    def _paint_live(self, painter: QPainter, frame: Frame) -> bool:
        """Paint for the screen, in bounded time; false where something still waits for the next frame."""
        budget, count = self._budget(), len(frame.geometry.links_in(frame.seen))
        complete = True
        if frame.level != Level.SHAPES and count <= FEW_LINKS:
            _paint_curves(painter, frame)
        else:
            straight = frame.level == Level.SHAPES or count > MANY_LINKS
            complete = self._tiles.paint(painter, frame, _paint_lines if straight else _paint_curves, budget)
        paint_marked_links(painter, frame)
        paint_titles(painter, frame)
        if frame.level != Level.SHAPES:
            complete &= self._cards.paint(painter, frame, budget)
        paint_marks(painter, frame)
        self._pointer.paint(painter, frame)
        return complete

    def _budget(self) -> float:
        """Seconds for what is new in this frame: little while frames follow each other, more for a single one."""
        calm = not self._last_frame.isValid() or self._last_frame.elapsed() > CALM
        self._last_frame.start()
        if self.patient:
            return inf
        return PATIENT if calm else BRIEF

    def _frame(self, camera: Camera, seen: QRectF, *, live: bool) -> Frame:
        rows = self.scene.nodes_in(seen)
        level = level_for(camera.scale, self.scene.picture.height, len(rows)) if live else Level.FULL
        marks = replace(self.marks, focused=self.hasFocus()) if live else Marks()
        words = self._words_of(text_pixels(camera.scale))
        return Frame(self.scene, self.theme, words, camera, seen, level, rows, marks)

    def overview(self, camera: Camera) -> Frame:
        """The frame of all nodes as plain shapes, seen by another camera."""
        every = np.arange(self.scene.count)
        words = self._words_of(text_pixels(camera.scale))
        return Frame(self.scene, self.theme, words, camera, self.scene_bounds(), Level.SHAPES, every, Marks())

    def _words_of(self, pixels: int) -> Words:
        if pixels not in self._words:
            self._words[pixels] = Words(self.font(), pixels)
        return self._words[pixels]

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pan, or begin to select, move or link."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.panning and not self._fold_under(event.position()):
            self._pointer.press(event)

    def _fold_under(self, at: QPointF) -> bool:
        """Ask to fold or unfold the summary task whose sign is under the pointer; false where none is."""
        row = self._pointer.sign_under(at)
        if row is not None:
            self.fold_requested.emit(self.scene.picture.nodes.ids[row])
        return row is not None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, or carry on."""
        if self.panning:
            super().mouseMoveEvent(event)
        else:
            self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what was begun."""
        if self.panning:
            super().mouseReleaseEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename the node under the pointer, or make one where there is none."""
        if event.button() != Qt.MouseButton.LeftButton or self._fold_under(event.position()):
            return
        row, _ = self._pointer.under(event.position())
        self._pointer.cancel()
        if row is None:
            at = self.scene_point(event.position())
            self.create_requested.emit(at.x(), at.y(), "")
        else:
            self.edit_name(self.scene.picture.nodes.ids[row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the graph, edit, zoom."""
        if event.key() == Qt.Key.Key_Escape and self._pointer.busy:
            self._pointer.cancel()
        elif not self._keys.press(event):
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more."""
        super().leaveEvent(event)
        self.hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the current node as such, and tell it."""
        super().focusInEvent(event)
        self.spoken.moved()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or by key of the current node."""
        at = QPointF(event.pos())
        row, _ = self._pointer.under(at)
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.marks.current if self.marks.current >= 0 else None
        link = self._pointer.link_under(at) if row is None else None
        if row is not None and row not in self.marks.selected:
            self.choose(frozenset({row}), current=row)
        picture = self.scene.picture
        node_id = "" if row is None else picture.nodes.ids[row]
        self.menu_requested.emit(event.globalPos(), node_id, "" if link is None else picture.links.ids[link])

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tip of what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tip = self._tip(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(tip), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, at: QPointF) -> str:
        row, on_handle = self._pointer.under(at)
        if self._pointer.sign_under(at) is not None:
            return self.tr("Click to fold what is below this summary task, or to unfold it")
        if row is None:
            link = self._pointer.link_under(at)
            return "" if link is None else self.scene.picture.describe_link(link)
        if on_handle:
            return self.tr("Drag to a task to link it, or into the open for a new task")
        return self.scene.picture.describe_node(row)


def _paint_curves(painter: QPainter, frame: Frame) -> None:
    """Lanes, and links as curves."""
    paint_bands(painter, frame)
    paint_links(painter, frame)


def _paint_lines(painter: QPainter, frame: Frame) -> None:
    """Lanes, links as straight lines, and far away the tasks themselves."""
    paint_bands(painter, frame)
    paint_lines(painter, frame)
    if frame.level == Level.SHAPES:
        paint_plain(painter, frame, frame.nodes.tolist())
