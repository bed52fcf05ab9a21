"""A line that opens and closes what is below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from ui.icons import icon
from ui.widgets.parts import column_in

if TYPE_CHECKING:
    from ui.style import Look


class Fold(QWidget):
    """A title with a sign that says whether it is open, and a widget that is seen while it is."""

    def __init__(self, title: str, inner: QWidget, look: Look, *, opened: bool = False) -> None:
        super().__init__()
        self._inner, self._look = inner, look
        column = column_in(self, gap=4)
        self.title = QToolButton()
        self.title.setText(title.replace("&", "&&"))
        self.title.setAccessibleName(title)
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title.setIconSize(QSize(16, 16))
        self.title.setCheckable(True)
        self.title.setProperty("kind", "fold")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.title.toggled.connect(self._show)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column.addWidget(inner, 1)
        self.title.setChecked(opened)
        self._show(opened)

    @property
    def opened(self) -> bool:
        """Whether what is below is seen."""
        return self.title.isChecked()

    def _show(self, on: bool) -> None:
        self._inner.setVisible(on)
        self.title.setIcon(icon("chevron_down" if on else "chevron_right", self._look.theme))
