"""Tiles: large buttons that show a picture, a title and what lies behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import pixmap
from ui.widgets.parts import label, row_in

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.style import Look


class Tile(QPushButton):
    """A button with an icon, a title, a description and a line of figures; all text is shown literally."""

    def __init__(self, drawing: str, look: Look, *, name: str = "tile", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._drawing, self._look = drawing, look
        self._icon = QLabel()
        self._icon.setFixedSize(24, 24)
        self._title = label(size="strong", wrapped=True)
        self._description = label(tone="quiet", wrapped=True)
        self._figures = label(tone="quiet", size="small", wrapped=True)
        self._lay_out()
        look.changed.connect(self._recolor)
        self._recolor()

    def say(self, title: str, description: str, figures: str = "") -> None:
        """Show these texts."""
        for part, text in ((self._title, title), (self._description, description), (self._figures, figures)):
            part.setText(text)
            part.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{description} {figures}".strip())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size that shows every line at the width that the tile has."""
        width = max(self.width(), 200)
        return QSize(220, self._row.totalHeightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the height that shows every line, at any width."""
        return QSize(160, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the width changes."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _lay_out(self) -> None:
        row = self._row = row_in(self, margin=14, gap=12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(3)
        for part in (self._title, self._description, self._figures):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        column.addStretch()
        row.addLayout(column, 1)

    def _recolor(self) -> None:
        self._icon.setPixmap(pixmap(self._drawing, self._look.theme.accent, 24, self.devicePixelRatioF()))
