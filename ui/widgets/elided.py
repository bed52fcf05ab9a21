"""A line of text that is shortened where there is no room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.words import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

NARROWEST = 60


class Elided(QLabel):
    """A label with three dots at its end, or in its middle, when it is too narrow; the whole is its tool tip then."""

    def __init__(self, parent: QWidget | None = None, *, middle: bool = False) -> None:
        super().__init__(parent)
        self._whole = ""
        self._others: tuple[str, ...] = ()
        self._mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show this text."""
        self._whole = text
        self.setAccessibleName(text)
        self._shorten()
        self.updateGeometry()

    def reserve(self, texts: Iterable[str]) -> None:
        """Ask for the room of the longest of these too, so that what stands beside keeps its place when they come."""
        self._others = tuple(texts)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room that the whole text takes."""
        metrics = self.fontMetrics()
        widest = max(map(metrics.horizontalAdvance, (self._whole, *self._others)))
        return QSize(widest + 4, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Return the room of a few letters."""
        return QSize(min(NARROWEST, self.sizeHint().width()), self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text to the new width."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._mode, self.width())
        self.setText(shown)
        self.setToolTip("" if shown == self._whole else plain_tip(self._whole))
