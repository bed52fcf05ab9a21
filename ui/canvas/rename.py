"""The line editor that opens over a node to give it another name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent

NARROWEST: Final = 180
HEIGHT: Final = 28
"""Of the editor, in pixels."""


class NameEditor(QLineEdit):
    """Edits one name in place: Enter or leaving it keeps the text, Escape drops it."""

    def __init__(self, parent: QWidget, text: str, done: Callable[[str], None]) -> None:
        super().__init__(text, parent)
        self._before = text
        self._done = done
        self._open = True
        self.setAccessibleName(self.tr("Name of the task"))
        self.setMaxLength(500)
        self.selectAll()

    def open_over(self, box: QRect) -> None:
        """Show the editor over a rectangle of the parent, wide enough to type in, and inside of it where it fits."""
        parent = self.parentWidget()
        width, room = max(box.width(), NARROWEST), parent.rect() if parent is not None else box
        left = min(box.center().x() - width // 2, room.right() + 1 - width)
        top = min(box.center().y() - HEIGHT // 2, room.bottom() + 1 - HEIGHT)
        self.setGeometry(max(left, 0), max(top, 0), width, HEIGHT)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Escape drops."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._close(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._close(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving keeps the text, as everywhere; another window on top is no leaving."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._close(keep=True)

    def _close(self, *, keep: bool) -> None:
        if not self._open:
            return
        self._open = False
        text = self.text().strip()
        parent = self.parentWidget() if self.hasFocus() else None  # somebody else may have the focus by now
        self.hide()
        self.deleteLater()
        if keep and text and text != self._before:
            self._done(text)
        if parent is not None:
            parent.setFocus(Qt.FocusReason.OtherFocusReason)
