"""The dependency graph as a painted view: shows a picture and asks for edits, never makes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import inf
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.canvas.camera import Camera
from ui.canvas.cards import Cards
from ui.canvas.frame import Frame, Level, Marks, level_for, text_pixels
from ui.canvas.geometry import Geometry
from ui.canvas.gestures import Verdict
from ui.canvas.graph_keys import Keys
from ui.canvas.paint_links import paint_bands, paint_lines, paint_links, paint_marked_links, paint_titles
from ui.canvas.paint_nodes import paint_marks, paint_nodes, paint_plain
from ui.canvas.picture import EMPTY, GraphPicture
from ui.canvas.pointer import Pointer
from ui.canvas.rename import NameEditor
from ui.canvas.surface import Surface
from ui.canvas.tiles import Tiles
from ui.canvas.words import Words
from ui.theme import LIGHT, Theme

NEAR_EDGE: Final = 24
"""View pixels from the edge at which a drag moves the view along."""
FEW_LINKS: Final = 200
"""Links in sight up to which they are painted anew in each frame; more are kept on tiles."""
MANY_LINKS: Final = 600
"""Links in sight above which they are painted as straight lines."""
CALM: Final = 150
"""Milliseconds without a frame after which the next one may take its time."""
PATIENT: Final = 0.08
"""Seconds for new parts of such a frame."""
BRIEF: Final = 0.004
"""Seconds for new tiles, and for new cards, in a frame that soon follows another."""


class GraphView(Surface):
    """Shows a `GraphPicture`; what the user asks for goes out as signals with ids and scene points."""

    create_requested = Signal(float, float, str)
    """Where, and the id of the predecessor or an empty string."""
    link_requested = Signal(str, str)
    unlink_requested = Signal(list)
    move_requested = Signal(dict)
    """`{id: (x, y)}` with centers in scene pixels."""
    delete_requested = Signal(list)
    rename_requested = Signal(str)
    renamed = Signal(str, str)
    selection_changed = Signal(list)
    current_changed = Signal(str)
    menu_requested = Signal(QPoint, str, str)
    """Global point, id of the node and id of the link under it, empty where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Geometry(EMPTY)
        self.marks = Marks()
        self.theme = LIGHT
        self.judge_link: Verdict = lambda _tail, _head: None
        self._words: dict[int, Words] = {}
        self.patient = False
        """Whether every frame is painted in full whatever it takes, as for screenshots."""
        self._last_frame = QElapsedTimer()
        self._cards = Cards()
        self._tiles = Tiles()
        self._pointer = Pointer(self)
        self._keys = Keys(self)
        self.setAccessibleName(self.tr("Dependency graph"))

    # What it shows

    def set_picture(self, picture: GraphPicture) -> None:
        """Show another picture; selection and current node stay where their ids are still there."""
        selected, current = self.selected_ids(), self.current_id()
        self.scene = Geometry(picture)
        rows = {name: row for row, name in enumerate(picture.nodes.ids)}
        chosen = frozenset(rows[name] for name in selected if name in rows)
        self.marks = replace(self.marks, selected=chosen, current=rows.get(current, -1), hovered=-1, link=-1)
        self._pointer.cancel()
        self.scene_changed()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colors."""
        self.theme = theme
        self.viewport().update()

    def set_verdict(self, verdict: Verdict) -> None:
        """Ask this, with two task ids, why a link that is being dragged is refused."""
        self.judge_link = verdict

    def selected_ids(self) -> list[str]:
        """The selected tasks in row order."""
        return [self.scene.picture.nodes.ids[row] for row in sorted(self.marks.selected)]

    def current_id(self) -> str:
        """The task the keyboard is at, empty where it is at none."""
        return self.scene.picture.nodes.ids[self.marks.current] if self.marks.current >= 0 else ""

    def set_selection(self, ids: Iterable[str]) -> None:
        """Select these tasks, without a signal."""
        wanted = frozenset(ids)
        chosen = frozenset(row for row, name in enumerate(self.scene.picture.nodes.ids) if name in wanted)
        current = self.marks.current if self.marks.current in chosen else min(chosen, default=-1)
        self.marks = replace(self.marks, selected=chosen, current=current, link=-1)
        self.viewport().update()

    def reveal_task(self, task: str) -> None:
        """Bring a task into view."""
        if task in self.scene.picture.nodes.ids:
            self.reveal(self.scene.rects[self.scene.picture.nodes.ids.index(task)])

    def select_all(self) -> None:
        """Select every task."""
        self.choose(frozenset(range(len(self.scene.picture.nodes.ids))), current=self.marks.current)

    def edit_name(self, task: str) -> None:
        """Open the name of a task for editing in place."""
        nodes = self.scene.picture.nodes
        row = nodes.ids.index(task)
        self.reveal(self.scene.rects[row])
        editor = NameEditor(self.viewport(), nodes.names[row], lambda text: self.renamed.emit(task, text))
        top_left = self.camera.to_view(self.scene.rects[row].topLeft())
        size = self.scene.rects[row].size() * self.camera.scale
        editor.open_over(QRectF(top_left, size).toRect())
        self.rename_requested.emit(task)

    # For gestures and keys

    def choose(self, rows: frozenset[int], *, current: int, link: int = -1) -> None:
        """Select rows, set the current one, and tell the listeners what changed."""
        before, self.marks = self.marks, replace(self.marks, selected=rows, current=current, link=link)
        if rows != before.selected:
            self.selection_changed.emit(self.selected_ids())
        if current != before.current:
            self._announce()
            self.current_changed.emit(self.current_id())
        if self.marks != before:
            self.viewport().update()

    def go_to(self, row: int | None, *, extend: bool = False) -> None:
        """Make a node current and selected, and show it."""
        if row is None:
            return
        self.choose(self.marks.selected | {row} if extend else frozenset({row}), current=row)
        self.reveal(self.scene.rects[row])

    def hover(self, row: int) -> None:
        """Mark the node under the pointer."""
        if row != self.marks.hovered:
            self.marks = replace(self.marks, hovered=row)
            self.viewport().update()

    def port(self, row: int) -> QPointF:
        """The right port of a node in the scene."""
        nodes = self.scene.picture.nodes
        return QPointF(float(nodes.x[row] + self.scene.half[row]), float(nodes.y[row]))

    def judge(self, tail: int, head: int) -> str | None:
        """Why a link between two rows is refused."""
        ids = self.scene.picture.nodes.ids
        if tail == head:
            return self.tr("A task cannot depend on itself.")
        return self.judge_link(ids[tail], ids[head])

    def ask_move(self, by: QPointF) -> None:
        """Ask to move the selected tasks by a scene distance."""
        nodes = self.scene.picture.nodes
        places = {
            nodes.ids[row]: (float(nodes.x[row]) + by.x(), float(nodes.y[row]) + by.y())
            for row in sorted(self.marks.selected)
        }
        self.move_requested.emit(places)

    def pull_along(self, at: QPointF) -> None:
        """Move the view when a drag comes near its edge."""
        size = self.view_size()
        dx = (at.x() < NEAR_EDGE) - (at.x() > size.width() - NEAR_EDGE)
        dy = (at.y() < NEAR_EDGE) - (at.y() > size.height() - NEAR_EDGE)
        if dx or dy:
            self.look(self.camera.panned(12 * dx, 12 * dy))

    def _announce(self) -> None:
        """Tell assistive technology what the current node is."""
        tip = self.scene.picture.describe_node(self.marks.current) if self.marks.current >= 0 else ""
        self.setAccessibleDescription(tip)

    # Surface

    def scene_bounds(self) -> QRectF:
        """The bounds of the picture."""
        left, top, right, bottom = self.scene.picture.bounds
        return QRectF(QPointF(left, top), QPointF(right, bottom))

    def background(self) -> QColor:
        """The window color."""
        return self.theme.window

    def paint_scene(self, painter: QPainter, camera: Camera, seen: QRectF, *, live: bool) -> None:
        """Lanes, links, nodes, and for the screen the gesture."""
        frame = self._frame(camera, seen, live=live)
        if not live:
            paint_bands(painter, frame)
            paint_links(painter, frame)
            paint_titles(painter, frame)
            paint_nodes(painter, frame)
        elif not self._paint_live(painter, frame):
            QTimer.singleShot(0, self.viewport().update)

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

    def _words_of(self, pixels: int) -> Words:
        if pixels not in self._words:
            self._words[pixels] = Words(self.font(), pixels)
        return self._words[pixels]

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pan, or begin to select, move or link."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.panning:
            self._pointer.press(event)

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
        if event.button() != Qt.MouseButton.LeftButton:
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
        """Show the current node as such."""
        super().focusInEvent(event)
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
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, at: QPointF) -> str:
        row, on_handle = self._pointer.under(at)
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
