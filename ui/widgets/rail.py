"""The navigation rail at the left edge of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.widgets.parts import column_in

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QResizeEvent

    from ui.style import Look

RAIL_WIDTH = 80
TALL, SHORT = 48, 34
"""Height of a page with its text, and of its icon alone, in pixels."""
GAP, MARGIN = 4, 6


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
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the texts of pages only where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the room of the icons alone."""
        return QSize(RAIL_WIDTH, 2 * MARGIN + (SHORT + GAP) * len(self._shown()))

    def _shown(self) -> list[QToolButton]:
        return [made for made in self._buttons.values() if not made.isHidden()]

    def _fit(self) -> None:
        shown = self._shown()
        room = self.height() - 2 * MARGIN - GAP * len(shown)
        tall = room >= TALL * len(shown)
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if tall else Qt.ToolButtonStyle.ToolButtonIconOnly
        for made in self._buttons.values():
            made.setToolButtonStyle(style)
            made.setFixedHeight(TALL if tall else SHORT)

    def _columns(self) -> tuple[QVBoxLayout, QVBoxLayout]:
        column = column_in(self, margin=MARGIN, gap=GAP)
        pages, foot = QVBoxLayout(), QVBoxLayout()
        for inner in (pages, foot):
            inner.setSpacing(GAP)
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
        made.setFixedSize(RAIL_WIDTH - 13, TALL)
        self._icons[name], self._buttons[name], self._tips[name] = drawing, made, tip
        made.setIcon(self._icon(drawing))
        column.addWidget(made)
        return made

    def _icon(self, drawing: str) -> QIcon:
        return icon(drawing, self._look.theme, self._look.theme.quiet, sizes=(20,))

    def _recolor(self) -> None:
        for name, made in self._buttons.items():
            made.setIcon(self._icon(self._icons[name]))
