"""What a merge brings beside its conflicts: a tree of kinds, below each its rows with what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

import planner
from ui.widgets.merge_words import LONGEST
from ui.words import plain_tip, said, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner import RowDifference
    from ui.widgets.merge_words import Telling

SIGNS: Final = {"added": "+", "changed": "\u2206", "removed": "\u2212"}
"""Signs of what becomes of a row, so that a word or color is not the only signal."""
BRIEF: Final = 60
"""Letters of a value that are shown, so that what it was before does not hide what it is now."""
OPENED: Final = 30
"""Rows up to which all kinds are opened from the start."""
LISTED: Final = 200
"""How many rows of a kind are listed before the rest is counted."""


class BroughtList(QTreeWidget):
    """Kinds with counts; one that is opened lists its rows."""

    def __init__(self, brought: Sequence[RowDifference], telling: Telling) -> None:
        super().__init__()
        self._telling = telling
        self.setObjectName("brought")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(said("What comes in"))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(0, 380)
        self._rows: dict[str, list[RowDifference]] = {}
        for one in brought:
            self._rows.setdefault(one.entity.name, []).append(one)
        for rows in self._rows.values():
            self._add_kind(rows)
        if len(brought) <= OPENED:
            self.expandAll()

    def _add_kind(self, rows: list[RowDifference]) -> None:
        told = spoken(planner.counts_told(rows))
        kind = QTreeWidgetItem([f"{told[:1].upper()}{told[1:]}", ""])
        self.addTopLevelItem(kind)
        kind.setFirstColumnSpanned(True)
        for one in rows[:LISTED]:
            kind.addChild(self._line(one))
        if len(rows) > LISTED:
            kind.addChild(QTreeWidgetItem([f"+ {len(rows) - LISTED}", ""]))

    def _line(self, one: RowDifference) -> QTreeWidgetItem:
        name = self._telling.row(one.entity.name, one.id)
        brief, whole = (spoken(self._telling.wording.sentence(one, room)) for room in (BRIEF, LONGEST))
        made = QTreeWidgetItem([f"{SIGNS[str(one.fate)]}  {name}", brief])
        for column, text in enumerate((name, whole)):
            made.setToolTip(column, plain_tip(text))
        return made
