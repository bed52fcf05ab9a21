"""The row whose history is asked for, from wherever that was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from planner import Id
    from ui.session import Session


class Lens(QObject):
    """Lets the history show what happened to one row alone."""

    changed = Signal()
    """After another row was asked for, or all of them again."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.row: Id | None = None
        """The row that is looked at; None for all."""

    @classmethod
    def of(cls, session: Session) -> Lens:
        """The one of a session."""
        found: Any = session.findChild(cls)
        return found or cls(session)

    def look_at(self, row: Id | None) -> None:
        """Look at the history of a row, or at the whole."""
        self.row = row
        self.changed.emit()
