"""What explains the window and fits it to its user: help, tour, keys, settings, command palette."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from ui.areas import PAGES
from ui.icons import icon
from ui.keymap import native
from ui.late import load
from ui.settings import CRITICALITY, FINDINGS, INSPECTOR, THEME, TOURED
from ui.words import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from ui.areas import PageOffer
    from ui.desk import Desk
    from ui.menus import Commands
    from ui.settings import Settings
    from ui.style import Look
    from ui.widgets.rail import Rail
    from ui.widgets.status import StatusStrip

TOPIC: Final = "help"
"""The property of a widget that names the page of the help about it."""
PARTS: Final = {"inspector": "inspector", "findings": "findings"}
"""Parts of the window by their object name, and the page of the help about each."""
RAIL_KEYS: Final = {"commands": "help.palette", "help": "help.page"}
"""The tools of the rail, and the command that each is; a page is the command that goes there."""


class Guide(QObject):
    """Opens what explains the window; each dialog is loaded when it is wanted first."""

    def __init__(self, window: QMainWindow, desk: Desk, look: Look, *, commands: Commands, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._desk, self._look = window, desk, look
        self._commands, self._settings = commands, settings
        self._help: Any = None
        self._tour: Any = None

    def show_palette(self) -> None:
        """Open the command palette."""
        places = self._places()
        made = load("ui.dialogs.palette:Palette")(self._window, [*self._commands.actions.values(), *places])
        for place in places:
            place.setParent(made)
        made.open_over(self._window)

    def _places(self) -> list[QAction]:
        """The panels and registers of the pages of areas, as commands that go there."""
        session = self._desk.session
        if session is None:
            return []
        pages = ((offer, load(offer.door)) for offer in PAGES)
        return [
            self._place(offer, *part)
            for offer, page in pages
            if hasattr(page, "parts_of")
            for part in page.parts_of(session.plan.schema)
        ]

    def _place(self, offer: PageOffer, name: str, text: str, tip: str) -> QAction:
        made = QAction(said("Go to %1 (%2)", text, said(offer.text)))
        made.setStatusTip(tip)
        made.setIcon(icon(offer.icon, self._look.theme))
        made.triggered.connect(lambda _checked: self._desk.show_part(offer.name, name))
        return made

    def show_keys(self) -> None:
        """Show all keys, to be searched and changed."""
        load("ui.dialogs.keys:KeysDialog")(self._commands, self._window).show()

    def show_about(self) -> None:
        """Tell what this program is."""
        load("ui.dialogs.about:About")(self._window, self._look, self._settings.path).show()

    def show_settings(self) -> None:
        """Show everything that can be chosen."""
        made = load("ui.dialogs.settings:SettingsDialog")(self._settings, self._window)
        made.chosen.connect(self.apply)
        made.keys_asked.connect(self.show_keys)
        made.show()

    def show_help(self) -> None:
        """Show the help on the page and the part of it that has the keys."""
        if self._help is None:
            self._help = load("ui.dialogs.help:HelpWindow")(self._look, self._window)
        self._help.read(self.topic())

    def show_tour(self) -> None:
        """Lead through the window from the beginning."""
        self._settings.choose(TOURED, value=True)
        if self._tour is not None:
            self._tour.end()
        self._tour = load("ui.tour:Tour")(self._window, self._desk, self._look, self._commands)
        self._tour.begin()

    def greet(self) -> None:
        """Offer the tour to somebody who starts the program for the first time."""
        if not self._settings.value(TOURED):
            self.show_tour()

    def topic(self) -> str:
        """Return the page of the help about what has the keys, or about the page that is shown."""
        part: QObject | None = QApplication.focusWidget()
        while part is not None:
            found = part.property(TOPIC) or PARTS.get(part.objectName(), "")
            if found:
                return str(found)
            part = part.parent()
        return self._desk.page

    def apply(self, key: str, value: object) -> None:
        """Make a choice take effect at once."""
        act = {
            THEME.key: lambda: self._desk.choose_theme(str(value)),
            INSPECTOR.key: _switch(value, self._desk.inspector_shown, self._desk.toggle_inspector),
            FINDINGS.key: _switch(value, self._desk.findings_shown, self._desk.toggle_findings),
            CRITICALITY.key: _switch(value, self._desk.criticality_shown, self._desk.toggle_criticality),
        }.get(key)
        if act is not None:
            act()
        self._commands.refresh()

    def name_keys(self, rail: Rail, status: StatusStrip) -> None:
        """Say in the tool tips of rail and status strip which keys do the same."""
        for name in rail.names():
            rail.name_key(name, self._key(RAIL_KEYS.get(name, f"go.{name}")))
        status.name_key(self._key("view.findings"))

    def _key(self, command: str) -> str:
        shown = self._commands.actions[command].shortcut()
        return native(shown.toString())


def _switch(value: object, shown: Callable[[], bool], toggle: Callable[[], None]) -> Callable[[], None]:
    """What shows or hides a part of the window, where that is not so already."""
    return lambda: toggle() if bool(value) != shown() else None
