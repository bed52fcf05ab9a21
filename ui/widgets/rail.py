"""The navigation rail at the left edge of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.widgets.parts import column_in

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from ui.style import Look

RAIL_WIDTH = 80


class Rail(QWidget):
    """A column of pages to choose from; `chosen(name)` tells which page was chosen."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Pages"))
        self.setFixedWidth(RAIL_WIDTH)
        self._look = look
        self._icons: dict[str, str] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._tips: dict[str, str] = {}
        self._group = QButtonGroup(self)
        self._pages, self._foot = self._columns()
        look.changed.connect(self._recolor)

    def add_page(self, name: str, text: str, drawing: str, tip: str) -> None:
        """Offer a page."""
        made = self._add(self._pages, name, text, drawing, tip)
        made.setCheckable(True)
        self._group.addButton(made)
        made.clicked.connect(lambda: self.chosen.emit(name))

    def add_tool(self, name: str, text: str, drawing: str, tip: str) -> QToolButton:
        """Put a tool at the foot of the rail and return its button."""
        return self._add(self._foot, name, text, drawing, tip)

    def names(self) -> tuple[str, ...]:
        """Return the names of all pages and tools."""
        return tuple(self._buttons)

    def name_key(self, name: str, key: str) -> None:
        """Say in the tool tip of a page or tool which key does the same."""
        made, tip = self._buttons[name], self._tips[name]
        made.setToolTip(f"{tip} ({key})" if key else tip)

    def show_page(self, name: str) -> None:
        """Mark the page that is shown."""
        self._buttons[name].setChecked(True)

    def offer(self, names: set[str]) -> None:
        """Show only these pages; tools stay."""
        for made in self._group.buttons():
            made.setVisible(made.objectName() in names)

    def _columns(self) -> tuple[QVBoxLayout, QVBoxLayout]:
        column = column_in(self, margin=6, gap=4)
        pages, foot = QVBoxLayout(), QVBoxLayout()
        for inner in (pages, foot):
            inner.setSpacing(4)
        column.addLayout(pages)
        column.addStretch()
        column.addLayout(foot)
        return pages, foot

    def _add(self, column: QVBoxLayout, name: str, text: str, drawing: str, tip: str) -> QToolButton:
        made = QToolButton(self)
        made.setObjectName(name)
        made.setProperty("kind", "rail")
        made.setText(text)
        made.setToolTip(tip)
        made.setAccessibleName(text)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIconSize(QSize(20, 20))
        made.setFixedSize(RAIL_WIDTH - 13, 48)
        self._icons[name], self._buttons[name], self._tips[name] = drawing, made, tip
        made.setIcon(self._icon(drawing))
        column.addWidget(made)
        return made

    def _icon(self, drawing: str) -> QIcon:
        return icon(drawing, self._look.theme, self._look.theme.quiet, sizes=(20,))

    def _recolor(self) -> None:
        for name, made in self._buttons.items():
            made.setIcon(self._icon(self._icons[name]))
