"""The inspector: everything about what is selected, in labeled cards, always up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from ui.widgets.cards import cards_for
from ui.widgets.parts import column_in

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from ui.session import Session
    from ui.style import Look

NARROWEST = 264


class Inspector(QWidget):
    """A column of cards about the selection; without one, about the plan."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Inspector"))
        self.setMinimumWidth(NARROWEST)
        self._session, self._look = session, look
        self._shown: tuple[str, ...] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh_if_seen)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column_in(self).addWidget(self._scroll)
        for signal in (session.changed, session.selection_changed, look.changed):
            signal.connect(self._soon.start)

    def refresh(self) -> None:
        """Show the cards for the selection as it is now; another place on the same cards is kept."""
        place = self._scroll.verticalScrollBar().value() if self._shown == self._session.selected else 0
        self._shown = self._session.selected
        paper = QWidget()
        paper.setObjectName("paper")
        column = column_in(paper, margin=12, gap=10)
        for made in cards_for(self._session, self._look):
            column.addWidget(made)
        column.addStretch()
        self._scroll.setWidget(paper)
        paper.adjustSize()
        self._scroll.verticalScrollBar().setValue(place)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        self.refresh()

    def _refresh_if_seen(self) -> None:
        if self.isVisible() and not self._typing():
            self.refresh()

    def _typing(self) -> bool:
        focus = QApplication.focusWidget()
        return self._shown == self._session.selected and focus is not None and self.isAncestorOf(focus)
