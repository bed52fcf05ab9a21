"""What the mouse does on the graph: which gesture a press begins, and what is under the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication

from ui.canvas.fold_sign import MOST, sign_box
from ui.canvas.gestures import Choosing, Gesture, Linking, Moving

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPainter

    from ui.canvas.board import Board
    from ui.canvas.frame import Frame

HANDLE: Final = 8.0
"""Radius of the handle on a node's right edge that begins a link, in view pixels."""
LEAST_SCALE: Final = 0.2
"""Zoom below which nodes are too small for handles."""
LEAST_SIGN: Final = 0.18
"""Zoom below which nodes show no signs."""
NEAR: Final = 5.0
"""View pixels within which a link is hit."""
MANY_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class _Press:
    """Where the left button went down, and on what."""

    at: QPointF
    row: int | None
    on_handle: bool
    adding: bool


class Pointer:
    """Turns mouse events on a graph view into selection and gestures."""

    def __init__(self, view: Board) -> None:
        self._view = view
        self._press: _Press | None = None
        self._gesture: Gesture | None = None
        self._chosen_before: frozenset[int] = frozenset()

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way."""
        return self._gesture is not None

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Paint the gesture, or the handle of the node under the pointer."""
        if self._gesture is not None:
            self._gesture.paint(painter, frame)
        elif frame.marks.hovered >= 0:
            _paint_handle(painter, frame, self._handle(frame.marks.hovered))

    def cancel(self) -> None:
        """Forget the press and the gesture."""
        self._press = self._gesture = None
        self._view.viewport().update()

    # Events

    def press(self, event: QMouseEvent) -> None:
        """Remember the press; select at once unless a link may begin."""
        row, on_handle = self.under(event.position())
        adding = bool(event.modifiers() & MANY_KEYS)
        self._press = _Press(event.position(), row, on_handle, adding)
        self._chosen_before = self._view.marks.selected if adding else frozenset()
        if not on_handle:
            self._select(row, event.position(), adding=adding)

    def _select(self, row: int | None, at: QPointF, *, adding: bool) -> None:
        view = self._view
        if row is None:
            link = self.link_under(at)
            view.choose(self._chosen_before, current=-1, link=-1 if link is None else link)
        elif adding:
            view.choose(view.marks.selected ^ {row}, current=row)
        elif row not in view.marks.selected:
            view.choose(frozenset({row}), current=row)
        else:
            view.choose(view.marks.selected, current=row)

    def move(self, event: QMouseEvent) -> None:
        """Hover, or carry the gesture on, or begin one."""
        if self._press is None:
            self._hover(event.position())
            return
        if self._gesture is None and self._far(event.position()):
            self._gesture = self._begun(self._press)
        if self._gesture is not None:
            row, _ = self.under(event.position())
            self._view.pull_along(event.position())
            self._gesture.move(self._view.scene_point(event.position()), row)
            self._view.viewport().update()

    def release(self, event: QMouseEvent) -> None:
        """End the gesture; a click on one of several selected nodes leaves that one."""
        gesture, press = self._gesture, self._press
        self._gesture = self._press = None
        if gesture is not None:
            gesture.finish()
        elif press is not None and press.row is not None and not press.adding:
            self._view.choose(frozenset({press.row}), current=press.row)
        self._hover(event.position())
        self._view.viewport().update()

    def _hover(self, at: QPointF) -> None:
        row, on_handle = self.under(at)
        self._view.hover(-1 if row is None else row)
        shape = Qt.CursorShape.CrossCursor if on_handle else Qt.CursorShape.ArrowCursor
        if self.sign_under(at) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self._view.viewport().setCursor(shape)

    def _far(self, at: QPointF) -> bool:
        assert self._press is not None  # noqa: S101 - only asked while the button is down
        return (at - self._press.at).manhattanLength() >= QApplication.startDragDistance()

    def _begun(self, press: _Press) -> Gesture:
        view, start = self._view, self._view.scene_point(press.at)
        if press.row is None:
            return Choosing(start, self._band)
        if press.on_handle:
            return Linking(press.row, view.port(press.row), view.judge, partial(self._ask_link, press.row))
        return Moving(start, sorted(view.marks.selected), view.ask_move)

    def _band(self, box: QRectF) -> None:
        rows = frozenset(self._view.scene.nodes_inside(box).tolist())
        self._view.choose(rows | self._chosen_before, current=self._view.marks.current)

    def _ask_link(self, tail: int, head: int | None, at: QPointF) -> None:
        ids = self._view.scene.picture.nodes.ids
        if head is None:
            self._view.create_requested.emit(at.x(), at.y(), ids[tail])
        elif head != tail:
            self._view.link_requested.emit(ids[tail], ids[head])

    # What is under the pointer

    def under(self, at: QPointF) -> tuple[int | None, bool]:
        """The node under a view point, and whether the point is on its link handle."""
        view = self._view
        point = view.scene_point(at)
        hovered = view.marks.hovered
        if hovered >= 0 and self._on_handle(hovered, at):
            return hovered, self._gesture is None
        row = view.scene.node_at(point)
        return row, row is not None and self._on_handle(row, at)

    def sign_under(self, at: QPointF) -> int | None:
        """The summary task whose sign for folding is under a view point."""
        view, scale = self._view, self._view.camera.scale
        if view.scene.picture.nodes.sign is None or scale < LEAST_SIGN:
            return None
        for row in view.scene.signs_near(view.scene_point(at), within=MOST / scale).tolist():
            rect = view.scene.rects[row]
            box = QRectF(view.camera.to_view(rect.topLeft()), rect.size() * scale)
            if sign_box(box, scale).adjusted(-2, -2, 2, 2).contains(at):
                return int(row)
        return None

    def _on_handle(self, row: int, at: QPointF) -> bool:
        large = self._view.camera.scale >= LEAST_SCALE
        return large and _distance(self._handle(row), at) <= HANDLE + 3

    def link_under(self, at: QPointF) -> int | None:
        """The link under a view point."""
        return self._view.scene.link_at(self._view.scene_point(at), within=NEAR / self._view.camera.scale)

    def _handle(self, row: int) -> QPointF:
        return self._view.camera.to_view(self._view.port(row))


def _distance(one: QPointF, two: QPointF) -> float:
    return float((one - two).manhattanLength())


def _paint_handle(painter: QPainter, frame: Frame, at: QPointF) -> None:
    """A disk with an arrow: drag from here to link."""
    if frame.camera.scale < LEAST_SCALE:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(frame.theme.accent)
    painter.drawEllipse(at, HANDLE, HANDLE)
    painter.setPen(frame.theme.on_accent)
    x, y = at.x(), at.y()
    painter.drawLine(QPointF(x - 3.5, y), QPointF(x + 3.5, y))
    painter.drawLine(QPointF(x + 3.5, y), QPointF(x + 0.5, y - 3))
    painter.drawLine(QPointF(x + 3.5, y), QPointF(x + 0.5, y + 3))
