"""The inspector: everything about what is selected, in labeled cards, always up to date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from ui.widgets.cards import cards_for, form_card
from ui.widgets.parts import column_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QShowEvent

    from planner import Id
    from ui.session import Session
    from ui.style import Look
    from ui.widgets.forms import Form

NARROWEST = 264
AFTER = 100
"""How long typing has to rest in large plans until the cards follow, in milliseconds; table and graph do not wait."""


@dataclass(slots=True)
class Coming:
    """Cards on their way: the new ones, those they replace, and where the next one goes.

    `other` tells whether they are about another selection, `keys_here` whether the old ones had the keys.
    """

    cards: Iterator[QWidget | None]
    old: list[QWidget]
    other: bool
    keys_here: bool
    place: int = 0


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
        self._spared = ""
        self._form: tuple[Form, QWidget] | None = None
        self._coming: Coming | None = None
        self._later = QTimer(self, singleShot=True, interval=AFTER)
        self._later.timeout.connect(self._refresh_if_seen)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Cards"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        paper = QWidget()
        paper.setObjectName("paper")
        self._column = column_in(paper, margin=12, gap=10)
        self._column.addStretch()
        self._scroll.setWidget(paper)
        column_in(self).addWidget(self._scroll)
        for signal in (session.changed, session.simulated, session.selection_changed, look.changed):
            signal.connect(self._refresh_soon)

    def refresh(self) -> None:
        """Show the cards for the selection as it is now; the form of the same row stays, with what is typed in it."""
        self._begin()
        while self._coming is not None:
            self._take_next()

    def spare(self, entity: str) -> None:
        """Leave the form of this entity out, because the page beside has it."""
        if entity != self._spared:
            self._spared = entity
            self._refresh_soon()

    def _begin(self) -> None:
        """Begin to make the cards; what is on its way is given up."""
        focused = QApplication.focusWidget()
        other, self._shown = self._shown != self._session.selected, self._session.selected
        self._coming = Coming(
            cards=cards_for(self._session, self._look, self._form_of),
            old=self._cards(),
            other=other or (self._coming is not None and self._coming.other),
            keys_here=focused is not None and self._scroll.isAncestorOf(focused),
        )

    def _go_on(self) -> None:
        """Show the next card, and the others in turns of their own; after a change all of them begin anew later."""
        if self._later.isActive():
            return
        self._take_next()
        if self._coming is not None:
            self._session.turns.soon(self._go_on)

    def _take_next(self) -> None:
        """Put the next card in the place of one that stands there; after the last one nothing else is left."""
        coming = self._coming
        if coming is None:
            return
        try:
            made = next(coming.cards)
        except StopIteration:
            self._coming = None
            self._end(coming)
            return
        if made is not None:
            self._put(made, coming)

    def _put(self, made: QWidget, coming: Coming) -> None:
        if self._column.indexOf(made) != coming.place:
            self._column.insertWidget(coming.place, made)
        coming.place += 1
        form = self._form[1] if self._form else None
        replaced = made if made in coming.old else next((card for card in coming.old if card is not form), None)
        if replaced is not None:
            coming.old.remove(replaced)
            if replaced is not made:
                self._drop(replaced)

    def _end(self, coming: Coming) -> None:
        for card in coming.old:
            self._drop(card)
        self._column.activate()
        if coming.other and coming.keys_here:
            self._scroll.setFocus()  # Qt would move on to the middle of the new form, and scroll there
        if coming.other:
            self._scroll.verticalScrollBar().setValue(0)

    def _form_of(self, entity: str, row_id: Id) -> QWidget | None:
        """The card that edits a row: the one that is there for such rows, or a new one."""
        if entity == self._spared:
            return None
        if self._form is None or self._form[0].entity.name != entity:
            self._form = form_card(self._session, entity, row_id)
        self._form[0].show_row(row_id)
        return self._form[1]

    def _cards(self) -> list[QWidget]:
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        return [widget for item in items if item is not None and (widget := item.widget()) is not None]

    def _drop(self, card: QWidget) -> None:
        if self._form is not None and card is self._form[1]:
            self._form = None
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        self.refresh()

    def _refresh_soon(self) -> None:
        if self._session.large:
            self._later.start()
        else:
            self._session.turns.soon(self._refresh_if_seen)

    def _refresh_if_seen(self) -> None:
        if self.isVisible() and self._session.large:
            self._begin()
            self._go_on()
        elif self.isVisible():
            self.refresh()
