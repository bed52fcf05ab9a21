"""Saving by itself: some time after the last edit, and never where somebody else could lose by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

import planner
from ui.settings import AUTOSAVE
from ui.trial import Trial
from ui.watching import Disk

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.session import Session
    from ui.settings import Settings
    from ui.sharing import Sharing

PAUSE: Final = 20_000
"""Milliseconds without an edit after which the plan is saved."""


class Autosave(QObject):
    """Follows one session; `due` asks for its plan to be saved."""

    due = Signal()

    def __init__(
        self, settings: Settings, sharing: Sharing, busy: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._sharing, self._busy = settings, sharing, busy
        self._session: Session | None = None
        self._opened: Any = None
        """The file as it was opened, for as long as nobody has saved over it."""
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._save)

    def follow(self, session: Session | None) -> None:
        """Save the plan of another session from now on, or none."""
        self._pause.stop()
        self._session = session
        if session is not None:
            self._opened = session.document.on_disk
            session.changed.connect(self._pause.start)
            Trial.of(session).changed.connect(self._pause.start)

    def _save(self) -> None:
        """Save, but not behind a question: its answer may be that nothing is to be saved."""
        if self._busy() or QApplication.activeModalWidget() is not None:
            self._pause.start()
        elif self.wanted():
            self.due.emit()

    def wanted(self) -> bool:
        """Return whether the plan is to be saved now: it has a file that is as it should be, and edits of its own."""
        session = self._session
        if session is None or not session.document.modified or Trial.of(session).running:
            return False
        return self._sharing.disk is Disk.SAME and self._fit(session) and self._chosen(session)

    def _fit(self, session: Session) -> bool:
        """Whether the file may be written, and holds nothing that was left out when it was opened."""
        document = session.document
        mended = bool(document.faults) and document.on_disk is self._opened
        return document.path is not None and not document.read_only and not mended

    def _chosen(self, session: Session) -> bool:
        """Whether the user wants plans to be saved that are where this one is."""
        choice, path = self._settings.value(AUTOSAVE), session.document.path
        return choice == "always" or (choice == "local" and path is not None and not planner.is_shared(path))
