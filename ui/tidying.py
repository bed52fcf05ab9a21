"""When Python looks for garbage: while nobody types, and never again through a plan that it has looked through once.

A search through all objects of a large plan takes a quarter of a second, and Python begins it in the middle of an edit;
one through what came since still takes as long as an edit. So while somebody types only the young are looked through,
and in a large plan after each edit in a turn of its own, so that the next one hardly ever has to wait for it.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from ui.session import Session

YOUNG: Final = (10_000, 50, 100_000)
"""After how many new objects Python looks through the youngest, how often of that the older ones, and almost never all.

See `gc.set_threshold`.
"""
AFTER: Final = 1_000
"""How long typing has to rest before garbage is looked for, in milliseconds."""


class Tidying(QObject):
    """Follows one session; what is alive after a search is left out of later ones until the plan is closed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rest = QTimer(self, singleShot=True, interval=AFTER)
        self._rest.timeout.connect(tidy)
        self._session: Session | None = None
        gc.set_threshold(*YOUNG)

    def follow(self, session: Session | None) -> None:
        """Begin with another plan, or with none: now everything may be garbage."""
        self._rest.stop()
        self._session = session
        gc.unfreeze()
        if session is not None:
            session.changed.connect(self._rest.start)
            session.changed.connect(self._look_soon)
            QTimer.singleShot(0, self, tidy)  # not before the views of the last plan are gone

    def _look_soon(self) -> None:
        if self._session is not None and self._session.large:
            self._session.turns.soon(tidy_young)


def tidy_young() -> None:
    """Look for garbage among what came since the last look, and leave out from now on what is none."""
    gc.collect(1)
    gc.freeze()


def tidy() -> None:
    """Look for garbage, and leave out from now on what is none."""
    gc.collect()
    gc.freeze()
