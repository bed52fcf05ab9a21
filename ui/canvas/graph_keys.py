"""What the keyboard does on the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.canvas import walk
from ui.type_ahead import TypeAhead, row_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from ui.canvas.board import Board

PASSIVE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Keys:
    """Turns key presses on a graph view into steps along the graph and requests."""

    def __init__(self, view: Board) -> None:
        self._view = view
        self._ahead = TypeAhead()
        self._steps: dict[Qt.Key, Callable[[int], int | None]] = {
            Qt.Key.Key_Right: _from_somewhere(lambda row: walk.onward(view.scene.picture, row)),
            Qt.Key.Key_Left: _from_somewhere(lambda row: walk.backward(view.scene.picture, row)),
            Qt.Key.Key_Up: _from_somewhere(lambda row: walk.beside(view.scene.picture, row, down=False)),
            Qt.Key.Key_Down: _from_somewhere(lambda row: walk.beside(view.scene.picture, row, down=True)),
            Qt.Key.Key_Home: lambda _row: 0,
            Qt.Key.Key_End: lambda _row: view.scene.count - 1,
        }
        self._commands: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Delete: self._delete,
            Qt.Key.Key_F2: self._rename,
            Qt.Key.Key_Return: self._rename,
            Qt.Key.Key_Enter: self._rename,
            Qt.Key.Key_Insert: self._create,
            Qt.Key.Key_Escape: lambda: view.choose(frozenset(), current=view.marks.current),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; false where it means nothing here."""
        if event.modifiers() & PASSIVE:
            return self._with_control(event)
        key = Qt.Key(event.key())
        if key in self._steps:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(self._steps[key], extend=extend)
            return True
        if key in self._commands:
            self._commands[key]()
            return True
        return self._search(event.text())

    def _with_control(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._view.select_all()
            return True
        return False

    def _step(self, step: Callable[[int], int | None], *, extend: bool) -> None:
        view = self._view
        if view.scene.count:
            view.go_to(step(view.marks.current), extend=extend)

    def _search(self, text: str) -> bool:
        """Go to the task whose key or name begins with what is typed."""
        view, asked = self._view, self._ahead.add(text, self._view.marks.current)
        if asked is not None:
            nodes = view.scene.picture.nodes
            view.go_to(row_of(nodes.keys, nodes.names, *asked))
        return asked is not None

    def _delete(self) -> None:
        view = self._view
        if view.marks.selected:
            view.delete_requested.emit(view.selected_ids())
        elif view.marks.link >= 0:
            view.unlink_requested.emit([view.scene.picture.links.ids[view.marks.link]])

    def _rename(self) -> None:
        if self._view.marks.current >= 0:
            self._view.edit_name(self._view.current_id())

    def _create(self) -> None:
        """A new task to the right of the current one, or in the middle of the view."""
        view = self._view
        if view.marks.current >= 0:
            at = view.scene.rects[view.marks.current].center()
            view.create_requested.emit(at.x() + view.scene.picture.width * 1.4, at.y(), "")
        else:
            at = view.scene_point(view.viewport().rect().center())
            view.create_requested.emit(at.x(), at.y(), "")


def _from_somewhere(step: Callable[[int], int | None]) -> Callable[[int], int | None]:
    """The step; where no node is current yet, it leads to the first one."""
    return lambda row: 0 if row < 0 else step(row)
