"""What the panels beside the registers have in common: they follow the plan while somebody looks at them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from planner import Change, Plan
    from ui.session import Session
    from ui.style import Look


class Panel(QWidget):
    """A view of the plan that is computed while it is seen, and again after each change."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.session, self.look = session, look
        self._seen: Plan | None = None
        session.changed.connect(self._follow)

    def refresh(self) -> None:
        """Show the plan as it is now."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self._catch_up()

    def add_to(self, entity: str) -> None:
        """Go to the register of an entity on the page of this panel, and add a row there."""
        page: Any = self.parentWidget()
        while page is not None and not hasattr(page, "show_part"):
            page = page.parentWidget()
        if page is not None:
            page.show_part(entity)
            page.table.add()

    def _follow(self, _change: Change) -> None:
        self.session.follow_up(self._catch_up)

    def _catch_up(self) -> None:
        if self.isVisible() and self._seen is not self.session.plan:
            self._seen = self.session.plan
            self.refresh()
