"""A switch between views that exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from ui.icons import icon
from ui.widgets.parts import row_in

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from ui.theme import Theme

SIZE = QSize(16, 16)


class Switch(QWidget):
    """Views side by side; one that `folds` is the menu of a single button where that takes too much room."""

    def __init__(self, actions: list[QAction], name: str, theme: Theme, *, folds: bool = False) -> None:
        super().__init__()
        self._actions, self._folds = actions, folds
        self._side, self._one = QFrame(), QToolButton()
        row = row_in(self)
        row.addWidget(self._side)
        row.addWidget(self._one)
        self._set_up_side(name)
        self._set_up_one(name, theme)
        for action in actions:
            action.toggled.connect(self._tell)
        self.fold(folded=False)

    @property
    def folded(self) -> bool:
        """Whether the views are in a menu."""
        return self._side.isHidden()

    @property
    def spread(self) -> int:
        """The width that all views side by side take beyond that of the button, in pixels."""
        return max(0, self._side.sizeHint().width() - self._one.sizeHint().width()) if self._folds else 0

    def fold(self, *, folded: bool) -> None:
        """Put the views into a menu, or side by side."""
        self._side.setVisible(not folded)
        self._one.setVisible(folded)

    def recolor(self, theme: Theme) -> None:
        """Draw the sign of the menu in the colors of a theme."""
        self._one.setIcon(icon("chevron_down", theme))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the button for one that folds, else that of all views."""
        return (self._one if self._folds else self._side).sizeHint()

    def _set_up_side(self, name: str) -> None:
        self._side.setObjectName("segments")
        self._side.setAccessibleName(name)
        inner = row_in(self._side, margin=2, gap=2)
        for action in self._actions:
            made = QToolButton()
            made.setDefaultAction(action)
            made.setIconSize(SIZE)
            made.setAccessibleName(action.text())
            made.setProperty("kind", "segment")
            inner.addWidget(made)

    def _set_up_one(self, name: str, theme: Theme) -> None:
        self._one.setObjectName("segments")
        self._one.setProperty("kind", "segment")
        self._one.setAccessibleName(name)
        self._one.setIconSize(SIZE)
        self._one.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._one.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the sign of the menu stands after the name
        self._one.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._one)
        menu.addActions(self._actions)
        self._one.setMenu(menu)
        self.recolor(theme)

    def _tell(self) -> None:
        self._one.setText(next((action.text() for action in self._actions if action.isChecked()), ""))
