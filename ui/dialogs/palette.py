"""The command palette: type what you want to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import ROW
from ui.widgets.parts import column_in, label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

WIDTH: Final = 520
SHOWN: Final = 10
KEYS: Final = Qt.ItemDataRole.UserRole + 1
"""Where a line keeps the key of its command."""
STEERING: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QDialog):
    """A field and the commands that fit what is typed in it; Enter does the chosen one."""

    def __init__(self, parent: QWidget, actions: Iterable[QAction]) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Commands"))
        self._actions = [action for action in actions if action.isEnabled()]
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Type what you want to do"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Commands that fit"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setIconSize(QSize(16, 16))
        self._list.setItemDelegate(_WithKeys(self._list))
        column = column_in(self, margin=8, gap=8)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self.nothing = label(self.tr("No command is called so."), tone="quiet")
        column.addWidget(self.nothing)
        self.setFixedWidth(WIDTH)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._show_fitting)
        self._list.itemClicked.connect(self._do)
        self._show_fitting("")

    def open_over(self, window: QWidget) -> None:
        """Show the palette near the top of the window, ready to type."""
        corner = QPoint((window.width() - self.width()) // 2, 64)
        self.move(window.mapToGlobal(corner))
        self.show()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys choose and Enter do, while typing goes on."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in STEERING:
                self._list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _show_fitting(self, typed: str) -> None:
        self._list.clear()
        for action in sorted(self._actions, key=lambda action: (-called(typed, action), -fitness(typed, said(action)))):
            if fitness(typed, said(action)) > 0:
                self._list.addItem(_line(action))
        self._list.setCurrentRow(0)
        self._list.setVisible(self._list.count() > 0)
        self.nothing.setVisible(not self._list.count())
        self._list.setFixedHeight(min(self._list.count(), SHOWN) * ROW + 4)
        self.adjustSize()

    def _do(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.close()
        item.data(Qt.ItemDataRole.UserRole).trigger()


class _WithKeys(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the command, and its key in quiet letters at the right."""
        super().paint(painter, option, index)
        room: QRect = option.rect.adjusted(0, 0, -10, 0)
        painter.setPen(option.palette.placeholderText().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, index.data(KEYS))


def said(action: QAction) -> str:
    """Return what a command is called and what it does, without its mnemonic."""
    return f"{action.text().replace('&', '')}  {action.statusTip()}"


def called(typed: str, action: QAction) -> bool:
    """Return whether all that was typed is in the name of a command, which goes before what it does."""
    return fitness(typed, action.text().replace("&", "")) > 0


def fitness(typed: str, text: str) -> int:
    """Return how well a text fits what was typed, 0 when some typed word is not in it."""
    words, low = typed.lower().split(), text.lower()
    if not words:
        return 1
    if not all(word in low for word in words):
        return 0
    return 2 + sum(2 for word in words if f" {word}" in f" {low}") + 8 * low.startswith(words[0])


def _line(action: QAction) -> QListWidgetItem:
    item = QListWidgetItem(action.icon(), action.text().replace("&", "").rstrip("."))
    item.setData(Qt.ItemDataRole.UserRole, action)
    item.setData(KEYS, action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
    item.setToolTip(action.statusTip())
    item.setSizeHint(QSize(0, ROW))
    return item
