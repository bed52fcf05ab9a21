"""A preference of the person at this computer: its name, its choices, and below them what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from ui.widgets.field_editors import ChoiceEditor
from ui.widgets.parts import column_in, label, row_of
from ui.words import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from ui.settings import Setting, Settings


class Preference(QFrame):
    """Shows what is chosen whenever it is seen, and keeps another choice at once."""

    def __init__(self, settings: Settings, setting: Setting[str], words: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._settings, self._setting = settings, setting
        column = column_in(self, margin=12, gap=8)
        self.editor = ChoiceEditor(setting.choices, optional=False)
        self.editor.offer({choice: words[choice] for choice in setting.choices})
        self.editor.setAccessibleName(said(setting.label))
        self.editor.finished.connect(self._take)
        name = label(said(setting.label), tone="quiet")
        name.setBuddy(self.editor)
        row = row_of(name, self.editor, gap=12)
        row.setStretch(1, 1)
        column.addWidget(label(self.tr("ON THIS COMPUTER"), size="caption"))
        column.addLayout(row)
        column.addWidget(label(said(setting.help), tone="quiet", size="small", wrapped=True))
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen."""
        self.editor.put(self._settings.value(self._setting))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with a choice that was made elsewhere."""
        super().showEvent(event)
        self.refresh()

    def _take(self) -> None:
        self._settings.choose(self._setting, self.editor.typed())
        self.refresh()
