"""Paints the rows of the findings panel: icons, rules in bold, quiet words, and fixes as links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import pixmap
from ui.models.findings_list import FINDING_ROLE, FIX, MESSAGE, RULE
from ui.widgets.counts import COLORS, ICONS, SIZE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTreeView

    from ui.style import Look

HEIGHT: Final = 26
"""Height of a row of one line, in pixels."""
LINES: Final = 3
"""How many lines of a message are shown; the tool tip has what is more."""
BESIDE: Final = 8
"""What of a cell's width is not for its text, in pixels."""


class FindingRows(QStyledItemDelegate):
    """Rows that grow with their message; the color of an icon repeats what a word says."""

    def __init__(self, look: Look, tree: QTreeView) -> None:
        super().__init__(tree)
        self._look, self._tree = look, tree

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that shows the whole message, up to some lines."""
        if index.column() != MESSAGE:
            return QSize(80, HEIGHT)
        metrics = self._tree.fontMetrics()
        room = QRect(0, 0, max(1, self._tree.columnWidth(MESSAGE) - BESIDE), 0)
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data())).height()
        lines = min(LINES, round(needed / metrics.lineSpacing()))
        return QSize(80, HEIGHT + max(0, lines - 1) * metrics.lineSpacing())

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Dress a cell."""
        super().initStyleOption(option, index)
        grouped = not index.parent().isValid()
        option.font.setBold(grouped and index.column() == RULE)
        color = self._color(index, grouped=grouped)
        chosen = self._look.theme.text if color == self._look.theme.quiet else color
        option.palette.setColor(QPalette.ColorRole.Text, color)
        option.palette.setColor(QPalette.ColorRole.HighlightedText, chosen)
        if index.column() == RULE:
            option.icon = self._icon(str(index.data(FINDING_ROLE).severity))
            option.decorationSize = QSize(SIZE, SIZE)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        if index.column() == MESSAGE:
            option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        option.textElideMode = Qt.TextElideMode.ElideRight

    def _color(self, index: QModelIndex | QPersistentModelIndex, *, grouped: bool) -> QColor:
        theme = self._look.theme
        if grouped:
            return theme.text if index.column() == RULE else theme.quiet
        return {FIX: theme.accent, MESSAGE: theme.text, RULE: theme.quiet}.get(index.column(), theme.text)

    def _icon(self, severity: str) -> QIcon:
        color = getattr(self._look.theme, COLORS[severity])
        return QIcon(pixmap(ICONS[severity], color, SIZE, self._tree.devicePixelRatioF()))
