"""A flat button of the status strip that is there only while it has something to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.icons import icon

if TYPE_CHECKING:
    from ui.style import Look

SIDE = 14
"""Of its icon, in pixels."""


class Badge(QPushButton):
    """An icon and a few words."""

    def __init__(self, drawing: str, look: Look) -> None:
        super().__init__()
        self._drawing, self._look = drawing, look
        self.setProperty("kind", "badge")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._recolor)
        self._recolor()
        self.hide()

    def say(self, text: str) -> None:
        """Say something, or be gone."""
        self.setText(text)
        self.setVisible(bool(text))

    def _recolor(self) -> None:
        theme = self._look.theme
        self.setIcon(icon(self._drawing, theme, theme.near_critical, sizes=(SIDE,)))
