"""The header of a page: what is shown, how, and the tools for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from ui.icons import icon
from ui.widgets.elided import Elided
from ui.widgets.parts import row_in, stretch

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from ui.style import Look

HEIGHT: Final = 48


class Header(QWidget):
    """A strip with a title, a line of facts, tools, a switch of views and a filter."""

    filtered = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._row = row_in(self, gap=4)
        self._row.setContentsMargins(16, 0, 12, 0)
        self._title = Elided()
        self._title.setProperty("level", "section")
        self._row.addWidget(self._title)
        self._row.addWidget(stretch())

    def say(self, title: str) -> None:
        """Show the title, shortened where there is no room for it."""
        self._title.say(title)

    def add_tools(self, actions: list[QAction]) -> None:
        """Add a group of tool buttons."""
        if self._row.count() > 2:
            self._row.addWidget(_rule())
        for action in actions:
            made = QToolButton()
            made.setDefaultAction(action)
            made.setIconSize(QSize(18, 18))
            made.setAccessibleName(action.text())
            self._row.addWidget(made)

    def add_switch(self, actions: list[QAction], name: str) -> None:
        """Add a switch between views that exclude each other."""
        frame = QFrame()
        frame.setObjectName("segments")
        frame.setAccessibleName(name)
        inner: QHBoxLayout = row_in(frame, margin=2, gap=2)
        for action in actions:
            made = QToolButton()
            made.setProperty("kind", "segment")
            made.setDefaultAction(action)
            made.setIconSize(QSize(16, 16))
            made.setAccessibleName(action.text())
            inner.addWidget(made)
        self._row.addSpacing(8)
        self._row.addWidget(frame, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_filter(self, hint: str) -> QLineEdit:
        """Add the field that filters what the page shows, and return it."""
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        field.setClearButtonEnabled(True)
        field.setFixedWidth(190)
        field.textChanged.connect(self.filtered)
        lens = field.addAction(icon("find", self._look.theme), QLineEdit.ActionPosition.LeadingPosition)
        self._look.changed.connect(lambda: lens.setIcon(icon("find", self._look.theme)))
        self._row.addSpacing(8)
        self._row.addWidget(field)
        return field


def _rule() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedSize(1, 20)
    return line
