"""The header of a page: what is shown, how, and the tools for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QToolButton, QWidget

from ui.icons import icon
from ui.widgets.elided import NARROWEST, Elided
from ui.widgets.parts import icon_button, row_in, stretch
from ui.widgets.switch import Switch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction, QResizeEvent

    from ui.style import Look

HEIGHT: Final = 48
MARGINS: Final = (16, 0, 12, 0)
FILTER: Final = (84, 190)
"""Least and most width of the filter, in pixels."""


class Header(QWidget):
    """A strip with a title, tools, a switch of views and a filter.

    Where room is short, the last tools move into the menu of a button.
    """

    filtered = Signal(str)
    left = Signal()
    """When Escape leaves the filter: the focus belongs back on the page."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._lenses: list[QAction] = []
        self._openers: dict[QToolButton, str] = {}
        look.changed.connect(self._recolor)
        self._groups: list[QWidget] = []
        self._fixed: list[QWidget] = []
        self.switches: list[Switch] = []
        self._row = row_in(self, gap=4)
        self._row.setContentsMargins(*MARGINS)
        self._title = Elided()
        self._title.setProperty("level", "section")
        self._row.addWidget(self._title)
        self._row.addWidget(stretch())
        self._more = icon_button("more", self.tr("More tools"), look.theme)
        self._more.clicked.connect(lambda _checked: self._offer_more())
        self._more.hide()
        self._row.addWidget(self._more)

    def say(self, title: str) -> None:
        """Show the title, shortened where there is no room for it."""
        self._title.say(title)

    def reserve(self, titles: Iterable[str]) -> None:
        """Keep the room of these titles, so that nothing moves when one takes the place of another."""
        self._title.reserve(titles)

    def add_tools(self, actions: list[QAction]) -> None:
        """Add a group of tool buttons."""
        group = QWidget()
        row = row_in(group, gap=4)
        if self._groups:
            row.addWidget(_rule())
        for action in actions:
            row.addWidget(_tool(action, 18))
        self._groups.append(group)
        self._row.insertWidget(self._row.indexOf(self._more), group)

    def add_switch(self, actions: list[QAction], name: str, *, folds: bool = False) -> None:
        """Add a switch between views that exclude each other; one that folds is a menu where room is short."""
        made = Switch(actions, name, self._look.theme, folds=folds)
        self.switches.append(made)
        self._fixed.append(made)
        self._row.addSpacing(8)
        self._row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_filter(self, hint: str) -> QLineEdit:
        """Add the field that filters what the page shows, and return it."""
        field = Filter()
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(FILTER[0])
        field.setMaximumWidth(FILTER[1])
        field.textChanged.connect(self.filtered)
        field.left.connect(self.left)
        lens = field.addAction(icon("find", self._look.theme), QLineEdit.ActionPosition.LeadingPosition)
        self._lenses.append(lens)
        self._fixed.append(field)
        self._row.addSpacing(8)
        self._row.addWidget(field, 1)
        return field

    def add_opener(self, name: str, tip: str) -> QToolButton:
        """Add a button with an icon that opens a menu, and return it."""
        opener = icon_button(name, tip, self._look.theme)
        self._openers[opener] = name
        self._fixed.append(opener)
        self._row.addWidget(opener)
        return opener

    def _recolor(self) -> None:
        for lens in self._lenses:
            lens.setIcon(icon("find", self._look.theme))
        self._more.setIcon(icon("more", self._look.theme))
        for opener, name in self._openers.items():
            opener.setIcon(icon(name, self._look.theme))
        for made in self.switches:
            made.recolor(self._look.theme)

    def _offer_more(self) -> None:
        """Show the tools for which there is no room."""
        menu = QtWidgets.QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in self._groups:
            if group.isHidden():
                menu.addSeparator()
                menu.addActions([tool.defaultAction() for tool in group.findChildren(QToolButton)])
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def minimumSizeHint(self) -> QSize:
        """Return the room of all that stays when room is short."""
        shown = (part for part in self._fixed if not part.isHidden() or part.sizePolicy().retainSizeWhenHidden())
        fixed = sum(12 + max(part.minimumSizeHint().width(), part.minimumWidth()) for part in shown)
        more = self._more.sizeHint().width() + 4 if self._groups else 0
        return QSize(MARGINS[0] + MARGINS[2] + NARROWEST + 8 + more + fixed, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many groups of tools as fit."""
        super().resizeEvent(event)
        self._show_what_fits()

    def event(self, event: QEvent) -> bool:
        """Look again what fits when the parts have got their style, and with it another size."""
        taken = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._show_what_fits()
        return taken

    def _show_what_fits(self) -> None:
        room = self.width() - self.minimumSizeHint().width()
        for made in self.switches:
            made.fold(folded=room < made.spread)
            room -= 0 if made.folded else made.spread
        for group in self._groups:
            room -= _width(group)
            group.setVisible(room >= 0)
        self._more.setVisible(room < 0)


class Filter(QLineEdit):
    """A field for what is searched; Escape empties and leaves it. Undo means the plan while the field is empty."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the command of the window where there is no text to undo."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._spares(event):
            event.ignore()
            return True
        return super().event(event)

    def _spares(self, event: QKeyEvent) -> bool:
        return not self.text() and event.matches(QKeySequence.StandardKey.Undo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Escape, and give the focus back."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _tool(action: QAction, size: int) -> QToolButton:
    made = QToolButton()
    made.setDefaultAction(action)
    made.setIconSize(QSize(size, size))
    made.setAccessibleName(action.text())
    return made


def _width(group: QWidget) -> int:
    tools = group.findChildren(QToolButton)
    for tool in tools:
        tool.ensurePolished()
    return sum(tool.sizeHint().width() + 4 for tool in tools) + 16


def _rule() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedSize(1, 20)
    return line
