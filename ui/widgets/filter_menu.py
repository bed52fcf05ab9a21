"""The menu beside a filter: filters that come with the program, those that were saved, and what to do with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.late import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QLineEdit, QToolButton

    from ui.models.saved_filters import FilterShelf, SavedFilter

SHOWN: Final = 40
"""How much of a filter the menu shows beside its name, in letters."""


class FilterMenu(QObject):
    """Puts filters into a field, and keeps what is in the field under a name."""

    def __init__(
        self, field: QLineEdit, opener: QToolButton, shelf: FilterShelf, tell: Callable[[str, str], None]
    ) -> None:
        super().__init__(field)
        self._field, self._opener, self.shelf, self._tell = field, opener, shelf, tell
        opener.clicked.connect(lambda _checked: self.open())

    @property
    def text(self) -> str:
        """What is in the field, with single spaces."""
        return " ".join(self._field.text().split())

    def open(self) -> QMenu:
        """Show the menu below the button."""
        menu = self.made()
        menu.popup(self._opener.mapToGlobal(self._opener.rect().bottomLeft()))
        return menu

    def made(self) -> QMenu:
        """The menu as it is now."""
        menu = QMenu(self._opener)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Saved filters"))
        self._offer(menu, self.shelf.offered)
        if self.shelf.saved:
            menu.addSeparator()
            self._offer(menu, self.shelf.saved)
        menu.addSeparator()
        self._add(menu, self.tr("Save this filter..."), self.save, usable=bool(self.text))
        current = self.shelf.like(self.text)
        if current is not None:
            name = _literal(current.name)
            self._add(menu, self.tr("Rename %1...").replace("%1", name), lambda: self._rename(current))
            self._add(menu, self.tr("Remove %1").replace("%1", name), lambda: self._remove(current))
        self._add(menu, self.tr("Show all rows"), self._field.clear, usable=bool(self.text))
        return menu

    def save(self) -> None:
        """Ask for a name, and keep what is in the field under it."""
        if not self.text:
            self._tell(self.tr("Type a filter first, there is nothing to save."), "error")
            self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._ask(self.text, "")

    def _rename(self, one: SavedFilter) -> None:
        self._ask(one.text, one.name)

    def _ask(self, text: str, renamed: str) -> None:
        dialog = load("ui.dialogs.name_filter:NameFilter")(self._field.window(), self.shelf, text, renamed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._tell(self.tr("The filter is saved."), "done"))
        dialog.open()

    def _remove(self, one: SavedFilter) -> None:
        """Forget a filter; it stays in the field, from where it can be saved again."""
        self.shelf.remove(one.name)
        told = self.tr("%1 is removed; it can be saved again while it is in the field.")
        self._tell(told.replace("%1", one.name), "done")

    def _offer(self, menu: QMenu, filters: Iterable[SavedFilter]) -> None:
        for one in filters:
            shown = one.text if len(one.text) <= SHOWN else f"{one.text[:SHOWN]}..."
            action = QAction(f"{_literal(one.name)}\t{_literal(shown)}", menu, checkable=True)
            action.setChecked(one.text == self.text)
            action.triggered.connect(lambda _checked, text=one.text: self._choose(text))
            menu.addAction(action)

    def _choose(self, text: str) -> None:
        """Filter by a text, in the field where it can be changed."""
        self._field.setText(text)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, menu: QMenu, text: str, what: Callable[[], object], *, usable: bool = True) -> None:
        action = QAction(text, menu)
        action.setEnabled(usable)
        action.triggered.connect(lambda _checked: what())
        menu.addAction(action)


def _literal(text: str) -> str:
    """A text as a menu shows it letter by letter."""
    return text.replace("&", "&&").replace("\t", " ")
