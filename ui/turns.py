"""Turns: what views do after a change, one piece between two looks at mouse and keys, so that nothing adds up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from ui.gate import GATE

if TYPE_CHECKING:
    from collections.abc import Callable


class Turns(QObject):
    """Does pieces of work in the order in which they were asked for, each in a turn of the event loop of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[Callable[[], Any], None] = {}
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._take)

    def soon(self, piece: Callable[[], Any]) -> None:
        """Do this when its turn comes; asked for again until then, it is done once."""
        self._waiting.setdefault(piece)
        self._next.start()

    def _take(self) -> None:
        GATE.close()
        piece = next(iter(self._waiting))
        del self._waiting[piece]
        if self._waiting:
            self._next.start()
        if _alive(piece):
            piece()


def _alive(piece: Callable[[], Any]) -> bool:
    """Whether what a piece belongs to is still there: a page may be closed before its turn comes."""
    owner = getattr(piece, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
