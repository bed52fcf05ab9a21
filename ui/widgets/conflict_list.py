"""Conflicts one below the other, those of one row together, the rows that move the launch most first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

import planner
from ui.areas import PAGES, page_of
from ui.widgets.conflict_card import ConflictCard
from ui.widgets.parts import button, card, column_in, label, picture, row_of, stretch
from ui.words import counted, said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from planner import Conflict, Id, Weighed
    from ui.style import Look
    from ui.widgets.merge_words import Telling

    Place = tuple[str, Id, tuple[str, ...]]
    Choices = dict[Place, tuple[Any, ...] | None]

SEEN: Final = 6
"""How many conflicts are laid out before the list is shown; the others follow while it is looked at."""
BATCH: Final = 3
AT_ONCE: Final = 60
"""How many conflicts are laid out unasked; more come when they are asked for."""


class ConflictList(QScrollArea):
    """A scrolling list of cards; with `settle`, each has a button that settles it at once."""

    decided = Signal()

    def __init__(self, look: Look, telling: Telling, settle: Callable[[Weighed, int], object] | None = None) -> None:
        super().__init__()
        self._look, self._telling, self._settle = look, telling, settle
        self._hugging = False
        self.cards: list[ConflictCard] = []
        self._chosen: Choices = {}
        self._waiting: list[tuple[tuple[str, Id], tuple[Weighed, ...]]] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(said("Conflicts"))
        self._paper = QWidget()
        self._paper.setObjectName("paper")
        self._column: QVBoxLayout = column_in(self._paper, gap=12)
        self.setWidget(self._paper)
        self.more = button("", kind="link")
        self.more.clicked.connect(lambda _checked: self._lay_out(AT_ONCE))
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._go_on)
        self._bringing = QTimer(self, singleShot=True)
        self._bringing.timeout.connect(self._bring_into_view)

    def show_conflicts(self, conflicts: Sequence[Weighed], chosen: Choices | None = None) -> None:
        """Show these conflicts, all of them open, with what was `chosen` in a list before this one."""
        self._chosen = dict(chosen or {})
        self._waiting = list(planner.grouped_by_row(conflicts).items())
        self._column.addWidget(self.more)
        self._column.addStretch(1)
        self._lay_out(SEEN)
        self._soon.start()

    def hug(self) -> None:
        """Take no more height from now on than what is listed needs, so that the rest goes to what is below."""
        self._hugging = True
        self._hug()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need as much height as the lines take at this width."""
        super().resizeEvent(event)
        self._hug()

    def _hug(self) -> None:
        if self._hugging:
            wrapped, plain = self._column.totalHeightForWidth(self.viewport().width()), self._column.sizeHint().height()
            self.setMaximumHeight(wrapped if wrapped >= 0 else plain)

    @property
    def chosen(self) -> Choices:
        """What the side says that is chosen for a conflict, by what that is about; of those laid out later too."""
        waiting = {_place(one.conflict) for _row, found in self._waiting for one in found}
        kept = {place: says for place, says in self._chosen.items() if place in waiting}
        return kept | {_place(one.found.conflict): one.says for one in self.cards if one.chosen}

    def choices(self) -> list[tuple[Any, int]]:
        """The conflicts that are to be settled, with the number of the side that is taken."""
        return [(one.found.conflict, one.head) for one in self.cards if one.settled]

    def each(self, act: Callable[[ConflictCard], object]) -> None:
        """Do something with every conflict, also with those that are not laid out yet."""
        self._lay_out(None)
        for one in self.cards:
            act(one)

    @property
    def current(self) -> Conflict | None:
        """Return the conflict that has the keys of the window."""
        focused = self.window().focusWidget()
        return next((one.found.conflict for one in self.cards if one.isAncestorOf(focused)), None)

    def around(self, conflict: Conflict) -> list[Conflict]:
        """Return a conflict, those after it and then those before it, from near to far; all that are laid out count."""
        listed = [one.found.conflict for one in self.cards]
        place = listed.index(conflict) if conflict in listed else 0
        return [*listed[place:], *listed[:place][::-1]]

    def focus_first_of(self, wanted: Sequence[Conflict]) -> bool:
        """Give the keys to the first of these conflicts that is here, or to the first one; return whether one is."""
        here = {one.conflict.id for _row, found in self._waiting for one in found}
        if any(one.id in here for one in wanted[:1]):
            self._lay_out(None)
        cards = {_place(card.found.conflict): card for card in self.cards}
        card = next((cards[_place(one)] for one in wanted if _place(one) in cards), next(iter(self.cards), None))
        if card is not None:
            card.tiles[card.head].radio.setFocus(Qt.FocusReason.TabFocusReason)
        return card is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring what the keys come to into view, once what was laid out last has its place."""
        if event.type() is QEvent.Type.FocusIn:
            self._bringing.start()
        return super().eventFilter(watched, event)

    def _bring_into_view(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 60)

    def _go_on(self) -> None:
        """Lay out a few more, and go on in a turn of its own."""
        if self._waiting and len(self.cards) < AT_ONCE:
            self._lay_out(BATCH)
            self._soon.start()

    def _lay_out(self, count: int | None) -> None:
        """Lay out so many conflicts more, or all that are left."""
        room = len(self._waiting) if count is None else count
        before = len(self.cards)
        while self._waiting and len(self.cards) - before < room:
            row, conflicts = self._waiting.pop(0)
            self._column.insertWidget(self._column.indexOf(self.more), self._group(row, conflicts))
        left = sum(len(conflicts) for _, conflicts in self._waiting)
        self.more.setText(said("Show %1 more", counted(left, "conflict", "conflicts")))
        self.more.setVisible(left > 0)

    def _group(self, row: tuple[str, Id], conflicts: Sequence[Weighed]) -> QFrame:
        frame, column = card()
        entity = row[0]
        page = page_of(self._telling.after.schema, entity)
        drawing = next((offer.icon for offer in PAGES if offer.name == page), "table")
        name = label(self._telling.title(conflicts[0].conflict), size="strong", wrapped=True)
        frame.setAccessibleName(name.text())
        heading = row_of(
            picture(drawing, self._look.theme.accent, 16),
            name,
            label(self._telling.kind(entity), tone="quiet"),
            stretch(),
        )
        heading.setStretch(1, 1)
        column.addLayout(heading)
        for found in conflicts:
            self._add_card(column, found)
        return frame

    def _add_card(self, column: QVBoxLayout, found: Weighed) -> None:
        made = ConflictCard(found, self._telling, at_once=self._settle is not None)
        made.decided.connect(self.decided)
        if (place := _place(found.conflict)) in self._chosen:
            made.choose(self._chosen[place])
        if self._settle is not None:
            settle = self._settle
            made.settle_asked.connect(lambda: settle(made.found, made.head))
        for part in (*(tile.radio for tile in made.tiles), made.settles, made.settler):
            part.installEventFilter(self)
        column.addWidget(made)
        self.cards.append(made)


def _place(conflict: Conflict) -> Place:
    """What a conflict is about, whatever is said of it."""
    return conflict.entity, conflict.id, conflict.fields
