"""The actions as Qt knows them: one QAction each, kept up to date, in a menu bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from ui.action import Action
from ui.actions import ACTIONS, MENUS
from ui.icons import icon
from ui.keymap import Keymap, native
from ui.settings import KEYS
from ui.words import counted, retold, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

    from ui.desk import Desk
    from ui.settings import Settings
    from ui.style import Look

GAPS: Final = {
    "file.save",
    "file.import",
    "file.earlier",
    "file.duplicate",
    "file.name_version",
    "file.close",
    "edit.select_all",
    "edit.settings",
    "edit.filters",
    "edit.copy",
    "task.rename",
    "task.link",
    "task.indent",
    "task.critical",
    "task.baseline",
    "graph.fold",
    "graph.lanes_phase",
    "graph.left",
    "graph.across",
    "graph.paste",
    "view.zoom_in",
    "view.inspector",
    "view.group_none",
    "view.group_column",
    "view.theme_system",
    "help.tour",
    "help.about",
}
"""Actions that begin a new group in their menu."""


class Commands(QObject):
    """A QAction for every action; `triggered` makes it happen on the desk, `refresh` asks when each can be used."""

    used = Signal(str)
    rekeyed = Signal()
    """After a command got other keys."""

    def __init__(self, window: QMainWindow, desk: Desk, look: Look, settings: Settings) -> None:
        super().__init__(window)
        self._desk, self._look, self._settings = desk, look, settings
        self.keymap = Keymap.read(settings.value(KEYS))
        self.actions = {action.id: self._made(action, window) for action in ACTIONS}
        self._exclude("view.theme")
        self._exclude("graph.lanes")
        self._exclude("view.group")
        self._exclude("go.")
        look.changed.connect(self.recolor)

    def refresh(self) -> None:
        """Enable and check every action as the desk is now."""
        for action in ACTIONS:
            made = self.actions[action.id]
            made.setEnabled(action.when(self._desk))
            if action.checked is not None:
                made.setChecked(action.checked(self._desk))
        self._name_history()

    def recolor(self) -> None:
        """Draw every icon in the colors of the theme."""
        for action in ACTIONS:
            if action.icon:
                self.actions[action.id].setIcon(icon(action.icon, self._look.theme))

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put every action into the menu bar and return the menus by name."""
        menus = {name: bar.addMenu(said(title)) for name, title in MENUS.items()}
        for action in ACTIONS:
            if action.id in GAPS:
                menus[action.menu].addSeparator()
            menus[action.menu].addAction(self.actions[action.id])
        return menus

    def take_keys(self, keymap: Keymap) -> None:
        """Give the commands these keys from now on, and remember them."""
        self.keymap = keymap
        self._settings.choose(KEYS, keymap.lines())
        for action in ACTIONS:
            self._key(action, self.actions[action.id])
        self.rekeyed.emit()

    def _key(self, action: Action, made: QAction) -> None:
        keys = self.keymap.of(action)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setToolTip(tip(action, keys))

    def _made(self, action: Action, window: QMainWindow) -> QAction:
        made = QAction(action.title, window)
        made.setObjectName(action.id)
        made.setStatusTip(action.hint)
        self._key(action, made)
        made.setCheckable(action.checked is not None)
        made.triggered.connect(lambda: self._use(action))
        window.addAction(made)
        return made

    def _use(self, action: Action) -> None:
        if action.when(self._desk):
            action.what(self._desk)
        self.used.emit(action.id)
        self.refresh()

    def _exclude(self, start: str) -> None:
        group = QActionGroup(self)
        for name, made in self.actions.items():
            if name.startswith(start) and made.isCheckable():
                group.addAction(made)

    def _name_history(self) -> None:
        document = self._desk.session.document if self._desk.session else None
        undo, redo = self.actions["edit.undo"], self.actions["edit.redo"]
        last, next_ = (document.undo_label, document.redo_label) if document else ("", "")
        undo.setText(said("Undo %1", retold(last)) if last else said("Undo"))
        redo.setText(said("Redo %1", retold(next_)) if next_ else said("Redo"))
        count = document.unsaved if document and document.path else 0
        told = said("Revert to saved (%1)", counted(count, "change", "changes"))
        self.actions["file.revert"].setText(told if count else said("Revert to saved"))


def tip(action: Action, keys: Sequence[str]) -> str:
    """Return the tool tip of an action: its name and first key, and below what it does."""
    name = action.title.rstrip(".")
    return f"{name} ({native(keys[0])})\n{action.hint}" if keys else f"{name}\n{action.hint}"
