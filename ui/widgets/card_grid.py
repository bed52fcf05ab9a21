"""Cards in columns: as many beside each other as there is room for, the rest below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.parts import column_in, row_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

NARROWEST: Final = 300
"""Width of a column at least, in pixels."""
MOST: Final = 3
GAP: Final = 12


class CardGrid(QWidget):
    """Cards dealt to columns in their order, so that the first ones stand at the top."""

    def __init__(self, cards: Iterable[QWidget]) -> None:
        super().__init__()
        self._cards = tuple(cards)
        self._row = row_in(self, gap=GAP)
        self._sides = [QWidget() for _place in range(MOST)]
        self._columns = [column_in(side, gap=GAP) for side in self._sides]
        for side, column in zip(self._sides, self._columns, strict=True):
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.addStretch()
            self._row.addWidget(side, 1)
        self._count = 0
        self._deal(MOST)

    @property
    def columns(self) -> int:
        """How many columns there are now."""
        return self._count

    def minimumSizeHint(self) -> QSize:
        """Return the room of one column."""
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as fit."""
        super().resizeEvent(event)
        self._deal(max(1, min(MOST, self.width() // NARROWEST)))

    def _deal(self, count: int) -> None:
        if count == self._count:
            return
        self._count = count
        for place, card in enumerate(self._cards):
            for column in self._columns:
                column.removeWidget(card)  # taking the item would leave Qt with sizes of the old one
            wanted = self._columns[place % count]
            wanted.insertWidget(wanted.count() - 1, card)
        for place, side in enumerate(self._sides):
            side.setVisible(place < count)
