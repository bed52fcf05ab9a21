"""Turns: what views do after a change, one piece between two looks at mouse and keys, so that nothing adds up."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer, Slot
from shiboken6 import isValid

from ui.gate import GATE

if TYPE_CHECKING:
    from collections.abc import Callable


LONG: Final = 0.008
"""Seconds after which a turn was long enough already."""


class Turns(QObject):
    """Does pieces of work in the order in which they were asked for, each in a turn of the event loop of its own.

    In a turn that was long already, by an edit or a paint, a piece waits for the next one, but not twice.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[Callable[[], Any], None] = {}
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._take)
        self._begun, self._waited = perf_counter(), False
        QAbstractEventDispatcher.instance().awake.connect(self._begin)

    @property
    def idle(self) -> bool:
        """Return whether nothing waits for its turn."""
        return not self._waiting

    def soon(self, piece: Callable[[], Any]) -> None:
        """Do this when its turn comes; asked for again until then, it is done once."""
        self._waiting.setdefault(piece)
        self._next.start()

    @Slot()
    def _begin(self) -> None:
        self._begun = perf_counter()

    @Slot()
    def _take(self) -> None:
        GATE.close()
        self._waited = not self._waited and perf_counter() - self._begun > LONG
        if self._waited:
            self._next.start()
            return
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
