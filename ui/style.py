"""The look of the program: Fusion with our own palette and one small style sheet, changed while it runs."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

import resources
from ui.theme import DARK, LIGHT, TEXT_PX, THEMES, Theme, mixed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SHEET: Final = Path(resources.__path__[0], "style.qss")
"""The style sheet with the names of colors. Read by path: importlib.resources costs 10 ms of the start."""
SYSTEM: Final = "system"
"""The choice of theme that follows the desktop."""
GENERIC_FONTS: Final = ("Sans Serif", "Sans", "DejaVu Sans", "")
"""What Qt names when the desktop has not said which font it wants."""
PLEASANT_FONTS: Final = ("Inter", "Noto Sans", "Open Sans", "Cantarell", "Liberation Sans")
"""Narrower families to take instead of a generic one, best first."""


class Look(QObject):
    """The theme that the windows wear now, and the one place where it changes."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = SYSTEM) -> None:
        super().__init__(app)
        self._app, self._choice = app, choice
        self.theme = LIGHT
        app.setFont(base_font(app.font()))
        self.choose(choice)
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> str:
        """Return what was chosen: `system` or the name of a theme."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Wear the theme of this name, or the one of the desktop for `system`."""
        self._choice = choice
        self._wear(THEMES.get(choice) or self._system_theme())

    def _system_theme(self) -> Theme:
        scheme = self._app.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT

    def _follow(self) -> None:
        if self._choice not in THEMES:
            self._wear(self._system_theme())

    def _wear(self, theme: Theme) -> None:
        self.theme = theme
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(style_sheet(theme))
        self.changed.emit()


def base_font(font: QFont) -> QFont:
    """Return the font of the desktop in our base height, or a pleasant one where it names none."""
    chosen = QFont(font)
    if font.family() in GENERIC_FONTS:
        chosen.setFamily(next(filter(QFontDatabase.hasFamily, PLEASANT_FONTS), font.family()))
    chosen.setPixelSize(TEXT_PX)
    return chosen


def palette(theme: Theme) -> QPalette:
    """Return the Qt palette of a theme."""
    colors = QPalette()
    for role, color in _roles(theme).items():
        colors.setColor(role, color)
    faint = mixed(theme.quiet, theme.surface, 0.45)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        colors.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return colors


def _roles(theme: Theme) -> dict[QPalette.ColorRole, QColor]:
    role = QPalette.ColorRole
    return {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.raised,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Text: theme.text,
        role.PlaceholderText: theme.quiet,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.critical,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.text,
        role.Link: theme.accent,
        role.LinkVisited: theme.gate,
        role.Accent: theme.accent,
        role.Light: theme.raised,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.strong_line,
        role.Shadow: theme.line,
    }


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme: `resources/style.qss` with its colors put in."""
    names = (name for name in Theme.__slots__ if isinstance(getattr(theme, name), QColor))
    colors = {name: getattr(theme, name).name() for name in names}
    colors["faint"] = mixed(theme.quiet, theme.surface, 0.45).name()
    colors["pressed"] = mixed(theme.accent, theme.text, 0.2).name()
    return Template(SHEET.read_text(encoding="utf-8")).substitute(colors)
