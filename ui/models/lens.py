"""What of the history is asked for, from wherever that was: that of one row, or the difference to a kept file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from planner import Backup, Id
    from ui.session import Session


class Lens(QObject):
    """Lets the history show what happened to one row alone, or what is different from an earlier file."""

    changed = Signal()
    """After another row was asked for, or all of them again."""
    asked = Signal()
    """When somebody elsewhere wants to see the history, before it shows what they want."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.row: Id | None = None
        """The row that is looked at; None for all."""
        self.version: Backup | Path | None = None
        """The earlier version of its file, or the other file, to compare the plan with, until the history took it."""

    @classmethod
    def of(cls, session: Session) -> Lens:
        """The one of a session."""
        found: Any = session.findChild(cls)
        return found or cls(session)

    def look_at(self, row: Id | None) -> None:
        """Look at the history of a row, or at the whole."""
        self.row = row
        if row is not None:
            self.asked.emit()
        self.changed.emit()

    def compare_with(self, version: Backup | Path) -> None:
        """Compare the plan with an earlier version of its file or with another file, beside the whole history."""
        self.row, self.version = None, version
        self.asked.emit()
        self.changed.emit()

    def take_version(self) -> Backup | Path | None:
        """Return what is to be compared, which then is not asked for any more."""
        version, self.version = self.version, None
        return version
