"""When Python looks for garbage: while nobody types, and never again through a plan that it has looked through once.

A search through all objects of a large plan takes a quarter of a second, and Python begins it in the middle of an edit;
one through what came since still takes as long as an edit. So while somebody types only the very youngest are looked
through, a few milliseconds at a time, and the rest once nothing has happened for a moment.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ui.gate import GATE

if TYPE_CHECKING:
    from ui.session import Session

YOUNG: Final = (10_000, 1_000, 1_000)
"""After how many new objects Python looks through the youngest, and almost never through others.

See `gc.set_threshold`.
"""
AFTER: Final = 1_000
"""For how long nothing must have happened before garbage is looked for, in milliseconds."""


class Tidying(QObject):
    """Follows one session; what is alive after a search is left out of later ones until the plan is closed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rest = QTimer(self, singleShot=True, interval=AFTER)
        self._rest.timeout.connect(self._tidy_at_rest)
        gc.set_threshold(*YOUNG)

    def follow(self, session: Session | None) -> None:
        """Begin with another plan, or with none: now everything may be garbage."""
        self._rest.stop()
        gc.unfreeze()
        if session is not None:
            session.changed.connect(self._rest.start)
            QTimer.singleShot(0, self, tidy)  # not before the views of the last plan are gone

    def _tidy_at_rest(self) -> None:
        if GATE.rested(AFTER / 1000):
            tidy()
        else:
            self._rest.start()


def tidy() -> None:
    """Look for garbage, and leave out from now on what is none."""
    gc.collect()
    gc.freeze()
