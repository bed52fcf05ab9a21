"""Paints rows that changed: the row in bold, what happened to it in a word, its fields quietly below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.models.past_changes import AFTER, CHANGE_ROLE, WHAT

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QTreeView

    from ui.style import Look

HEIGHT: Final = 25
"""Height of a row, in pixels."""
TONES: Final = {"added": "done", "removed": "critical", "changed": "quiet"}
"""The color that repeats what a word says."""


class ChangeRows(QStyledItemDelegate):
    """The rows of the tree of changes."""

    def __init__(self, look: Look, tree: QTreeView) -> None:
        super().__init__(tree)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are of one height."""
        return QSize(80, HEIGHT)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Dress a cell."""
        super().initStyleOption(option, index)
        change = index.data(CHANGE_ROLE)
        option.font.setBold(change is not None and index.column() == WHAT)
        color = self._color(str(change.sort) if change is not None else "", index.column())
        option.palette.setColor(QPalette.ColorRole.Text, color)
        option.palette.setColor(QPalette.ColorRole.HighlightedText, self._look.theme.text)
        option.textElideMode = Qt.TextElideMode.ElideRight

    def _color(self, sort: str, column: int) -> QColor:
        theme = self._look.theme
        if sort and column == AFTER:
            color: QColor = getattr(theme, TONES[sort])
            return color
        return theme.quiet if not sort and column == WHAT else theme.text
