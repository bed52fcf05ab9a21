"""What the keyboard does on the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from ui.type_ahead import TypeAhead, row_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from ui.timeline.board import TimeBoard

CONTROL: Final = Qt.KeyboardModifier.ControlModifier
PASSIVE: Final = CONTROL | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Keys:
    """Turns key presses on a timeline into steps along rows and links, and requests."""

    def __init__(self, view: TimeBoard) -> None:
        self._view, self._ahead = view, TypeAhead()
        self._steps: dict[Qt.Key, Callable[[int], int | None]] = {
            Qt.Key.Key_Up: lambda row: max(0, row - 1),
            Qt.Key.Key_Down: lambda row: row + 1,
            Qt.Key.Key_Right: lambda row: self._along(row, onward=True),
            Qt.Key.Key_Left: lambda row: self._along(row, onward=False),
            Qt.Key.Key_Home: lambda _row: 0,
            Qt.Key.Key_End: lambda _row: len(view.chart.ids) - 1,
            Qt.Key.Key_PageUp: lambda row: max(0, row - self._page()),
            Qt.Key.Key_PageDown: lambda row: min(len(view.chart.ids) - 1, row + self._page()),
        }
        self._commands: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Delete: lambda: view.delete_requested.emit(view.selected_ids()),
            Qt.Key.Key_F2: self._rename,
            Qt.Key.Key_Return: self._rename,
            Qt.Key.Key_Enter: self._rename,
            Qt.Key.Key_Insert: view.create_requested.emit,
            Qt.Key.Key_Escape: lambda: view.choose(frozenset(), view.marks.current),
        }
        self._zooms: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Plus: view.zoom_in,
            Qt.Key.Key_Equal: view.zoom_in,
            Qt.Key.Key_Minus: view.zoom_out,
            Qt.Key.Key_0: view.fit,
            Qt.Key.Key_A: view.select_all,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; false where it means nothing here."""
        key = Qt.Key(event.key())
        if event.modifiers() & PASSIVE:
            job = self._zooms.get(key) if event.modifiers() & CONTROL else None
        elif key in self._steps:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._view.go_to(self._steps[key](self._view.marks.current), extend=extend)
            return True
        else:
            job = self._commands.get(key)
        if job is None:
            return not event.modifiers() & PASSIVE and self._search(event.text())
        job()
        return True

    def _page(self) -> int:
        return max(1, len(self._view.frame().rows) - 2)

    def _along(self, row: int, *, onward: bool) -> int | None:
        """The row at the other end of a link from here: a critical one, else the nearest."""
        if row < 0:
            return 0
        chart = self._view.chart
        here, there = (chart.ties.tail, chart.ties.head) if onward else (chart.ties.head, chart.ties.tail)
        found = [
            (not critical, abs(int(other) - row), int(other))
            for other, critical in zip(there[here == row], chart.critical_ties[here == row], strict=True)
        ]
        return min(found)[2] if found else None

    def _rename(self) -> None:
        if self._view.marks.current >= 0:
            self._view.rename_requested.emit(self._view.current_id())

    def _search(self, text: str) -> bool:
        """Go to the task whose key or name begins with what is typed."""
        view, asked = self._view, self._ahead.add(text, self._view.marks.current)
        if asked is not None:
            known = view.chart.plan.tasks
            tasks = [known.get(task) for task in view.chart.ids]
            keys, names = ([getattr(task, what, "") for task in tasks] for what in ("key", "name"))
            view.go_to(row_of(keys, names, *asked))
        return asked is not None
