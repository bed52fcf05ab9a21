"""Everything that a person chooses, made from the list of settings; each choice is applied at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QWidget

from ui.settings import SETTINGS
from ui.widgets.field_editors import ChoiceEditor
from ui.widgets.parts import button, card, column_in, label, row_of, stretch
from ui.widgets.tick import Tick
from ui.words import said

if TYPE_CHECKING:
    from ui.settings import Setting, Settings

    Chosen: TypeAlias = Setting[str] | Setting[bool]

GROUPS: Final = {"look": "Looks", "files": "Files", "window": "Window", "simulation": "Simulation"}
"""What the settings are about, by the first word of their key."""
LABELS: Final = 140
"""Width of the labels before a choice, in pixels."""


class SettingsDialog(QDialog):
    """A card for each group of settings; `chosen(key, value)` tells a choice that has been kept."""

    chosen = Signal(str, object)
    keys_asked = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self.setWindowTitle(self.tr("Settings"))
        self.setAccessibleName(self.windowTitle())
        self.resize(560, 620)
        self._settings = settings
        self.editors: dict[str, Tick | ChoiceEditor] = {}
        column = column_in(self, margin=16, gap=12)
        column.addWidget(label(self.tr("Settings"), size="section"))
        told = self.tr("They hold for you on this computer. Calendars and limits of a plan are on its Setup page.")
        column.addWidget(label(told, tone="quiet", wrapped=True))
        column.addWidget(self._cards(), 1)
        column.addLayout(self._foot())
        self.show_choices()

    def show_choices(self) -> None:
        """Show what is chosen now."""
        for setting in asked():
            editor, value = self.editors[setting.key], self._settings.value(cast("Setting[str]", setting))
            if isinstance(editor, Tick):
                editor.setChecked(bool(value))
            else:
                editor.put(str(value))

    def _cards(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.windowTitle())
        paper = QWidget()
        paper.setObjectName("paper")
        area.setWidget(paper)
        column = column_in(paper, gap=12)
        for group, title in GROUPS.items():
            column.addWidget(self._card(group, said(title)))
        column.addStretch(1)
        return area

    def _card(self, group: str, title: str) -> QFrame:
        frame, column = card()
        column.addWidget(label(title, size="strong"))
        for setting in asked():
            if setting.key.startswith(f"{group}/"):
                column.addLayout(self._line(setting))
                column.addWidget(label(said(setting.help), tone="quiet", size="small", wrapped=True))
        return frame

    def _line(self, setting: Chosen) -> QHBoxLayout:
        words = said(setting.label)
        if isinstance(setting.default, bool):
            box = Tick(words)
            box.clicked.connect(lambda checked: self._take(setting, value=checked))
            self.editors[setting.key] = box
            return row_of(box, stretch())
        editor = ChoiceEditor((), optional=False)
        editor.offer({str(choice): told for choice, told in setting.told().items()})
        editor.setAccessibleName(words)
        editor.finished.connect(lambda: self._take(setting, value=editor.typed()))
        self.editors[setting.key] = editor
        name = label(words)
        name.setFixedWidth(LABELS)
        name.setBuddy(editor)
        row = row_of(name, editor, gap=12)
        row.setStretch(1, 1)
        return row

    def _take(self, setting: Chosen, *, value: str | bool) -> None:
        """Let the window act on a choice, which keeps what it shows itself; then keep it in any case."""
        self.chosen.emit(setting.key, value)
        self._settings.choose(cast("Setting[str]", setting), cast("str", value))
        self.show_choices()

    def _foot(self) -> QHBoxLayout:
        keys, defaults = button(self.tr("Keys and mouse...")), button(self.tr("Back to the defaults"))
        close = button(self.tr("Close"), kind="main")
        keys.clicked.connect(self.keys_asked)
        defaults.clicked.connect(self._forget)
        close.clicked.connect(self.accept)
        return row_of(keys, defaults, stretch(), close)

    def _forget(self) -> None:
        for setting in asked():
            self._take(setting, value=setting.default)


def asked() -> tuple[Chosen, ...]:
    """Return the settings that a person chooses, in the order of the list."""
    return tuple(cast("Chosen", setting) for setting in SETTINGS if setting.asked)
