"""What a merge brings beside its conflicts: a tree of kinds, below each its rows with what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from ui.widgets.merge_words import LONGEST, came
from ui.words import plain_tip, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner import Brought
    from ui.widgets.merge_words import Telling

SIGNS: Final = {"added": "+", "changed": "\u2206", "removed": "\u2212"}
"""Signs of what becomes of a row, so that a word or color is not the only signal."""
WORDS: Final = {"added": "added", "removed": "removed"}
BRIEF: Final = 60
"""Letters of a value that are shown, so that what it was before does not hide what it is now."""
OPENED: Final = 30
"""Rows up to which all kinds are opened from the start."""
LISTED: Final = 200
"""How many rows of a kind are listed before the rest is counted."""


class BroughtList(QTreeWidget):
    """Kinds with counts; one that is opened lists its rows."""

    def __init__(self, brought: Sequence[Brought], telling: Telling) -> None:
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
        self._rows: dict[str, list[Brought]] = {}
        for one in brought:
            self._rows.setdefault(one.entity, []).append(one)
        for rows in self._rows.values():
            self._add_kind(rows)
        if len(brought) <= OPENED:
            self.expandAll()

    def _add_kind(self, rows: list[Brought]) -> None:
        kind = QTreeWidgetItem([came(rows, self._telling.after), ""])
        self.addTopLevelItem(kind)
        kind.setFirstColumnSpanned(True)
        for one in rows[:LISTED]:
            kind.addChild(self._line(one))
        if len(rows) > LISTED:
            kind.addChild(QTreeWidgetItem([f"+ {len(rows) - LISTED}", ""]))

    def _line(self, one: Brought) -> QTreeWidgetItem:
        name = self._telling.row(one.entity, one.id, one.row)
        made = QTreeWidgetItem([f"{SIGNS[str(one.fate)]}  {name}", self._told(one, BRIEF)])
        for column, text in enumerate((name, self._told(one, LONGEST))):
            made.setToolTip(column, plain_tip(text))
        return made

    def _told(self, one: Brought, longest: int) -> str:
        """What becomes of a row, in one line, values cut to so many letters."""
        if str(one.fate) != "changed":
            return said(WORDS[str(one.fate)])
        entity = self._telling.after.schema.entity(one.entity)
        pieces = (
            self._field(entity.field(name), before, after, longest)
            for name, before, after in one.fields
            if not entity.field(name).internal
        )
        return "; ".join(pieces) or said("another place in the list")

    def _field(self, field: Any, before: Any, after: Any, longest: int) -> str:
        texts = (" ".join(self._telling.value(field, one).split()) for one in (before, after))
        then, now = (text if len(text) <= longest else f"{text[: longest - 1]}\u2026" for text in texts)
        return f"{said(field.label)}: {then} \u2192 {now}"
