"""What a merge brings beside its conflicts: rows with what becomes of them, below their kinds if there are several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from ui.widgets.merge_words import LONGEST
from ui.words import plain_tip, said, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from planner import RowDifference
    from ui.widgets.merge_words import Telling

SIGNS: Final = {"added": "+", "changed": "\u2206", "removed": "\u2212"}
"""Signs of what becomes of a row, so that a word or color is not the only signal."""
COUNTED: Final = {"added": "%1 added", "removed": "%1 removed", "changed": "%1 changed"}
"""What is said of so many rows, in the order in which it is said."""
BRIEF: Final = 60
"""Letters of a value that are shown, so that what it was before does not hide what it is now."""
OPENED: Final = 30
"""Rows up to which all kinds are opened from the start."""
LISTED: Final = 200
"""How many rows of a kind are listed before the rest is counted."""


class BroughtList(QTreeWidget):
    """Rows of one kind as they are; of several each kind with its counts, and its rows once it is opened."""

    def __init__(self, brought: Sequence[RowDifference], telling: Telling) -> None:
        super().__init__()
        self._telling = telling
        self.setObjectName("brought")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(said("What comes in"))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(0, 380)
        self._rows: dict[str, list[RowDifference]] = {}
        for one in brought:
            self._rows.setdefault(one.entity.name, []).append(one)
        self.setRootIsDecorated(len(self._rows) > 1)
        for rows in self._rows.values():
            self.addTopLevelItems(self._lines(rows) if len(self._rows) == 1 else [self._kind(rows)])
        if len(brought) <= OPENED:
            self.expandAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the rows out anew: before the list was seen for the first time they did not know how they look."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()

    def _kind(self, rows: list[RowDifference]) -> QTreeWidgetItem:
        """A kind with its rows; the only row of its kind stands for itself."""
        entity = rows[0].entity
        if entity.single:
            return self._line(rows[0])
        kind = QTreeWidgetItem([said(entity.many.capitalize()), _counts(rows)])
        kind.addChildren(self._lines(rows))
        return kind

    def _lines(self, rows: list[RowDifference]) -> list[QTreeWidgetItem]:
        lines = [self._line(one) for one in rows[:LISTED]]
        return [*lines, QTreeWidgetItem([f"+ {len(rows) - LISTED}", ""])] if len(rows) > LISTED else lines

    def _line(self, one: RowDifference) -> QTreeWidgetItem:
        name = self._telling.row(one.entity.name, one.id)
        brief, whole = (spoken(self._telling.wording.sentence(one, room)) for room in (BRIEF, LONGEST))
        made = QTreeWidgetItem([f"{SIGNS[str(one.fate)]}  {name}", brief])
        for column, text in enumerate((name, whole)):
            made.setToolTip(column, plain_tip(text))
        return made


def _counts(rows: Sequence[RowDifference]) -> str:
    """How many rows came, went and changed: `1 added, 3 changed`."""
    counted = ((fate, sum(str(one.fate) == fate for one in rows)) for fate in COUNTED)
    return ", ".join(said(COUNTED[fate], QLocale().toString(count)) for fate, count in counted if count)
