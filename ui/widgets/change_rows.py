"""Paints rows that changed: the row in bold, what happened to it in a word, its fields quietly below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.models.past_changes import CHANGE_ROLE, WHAT
from ui.words import said

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QTreeView

    from ui.style import Look

HEIGHT: Final = 25
"""Height of a row, in pixels."""
PAD: Final = 12
"""What stands free beside the word, in pixels."""
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
        """Dress a cell; a row leaves room for the word at its right."""
        super().initStyleOption(option, index)
        theme, row = self._look.theme, index.data(CHANGE_ROLE) is not None
        option.font.setBold(row)
        quiet = not row and index.column() == WHAT
        option.palette.setColor(QPalette.ColorRole.Text, theme.quiet if quiet else theme.text)
        option.palette.setColor(QPalette.ColorRole.HighlightedText, theme.text)
        option.textElideMode = Qt.TextElideMode.ElideRight
        if row and option.rect.width() > 0:
            room = option.rect.width() - self._word_width(option, index) - 2 * PAD
            option.text = QFontMetrics(option.font).elidedText(option.text, option.textElideMode, room)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell, and at the right of a row what happened to it."""
        super().paint(painter, option, index)
        change = index.data(CHANGE_ROLE)
        if change is None:
            return
        painter.save()
        painter.setFont(option.font)
        painter.setPen(getattr(self._look.theme, TONES[str(change.fate)]))
        room = option.rect.adjusted(0, 0, -PAD, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said(str(change.fate)))
        painter.restore()

    def _word_width(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> int:
        return QFontMetrics(option.font).horizontalAdvance(said(str(index.data(CHANGE_ROLE).fate)))
