"""A session that ended suddenly, as a row: what it left behind, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.widgets.elided import Elided
from ui.widgets.parts import button, icon_button, label, picture, row_in
from ui.words import counted, moment

if TYPE_CHECKING:
    from ui.theme import Theme


class RecoveryRow(QFrame):
    """Says what was left behind, and offers to recover it, to save it to a file unopened, or to throw it away."""

    recover_asked = Signal(object)
    save_asked = Signal(object)
    discard_asked = Signal(object)

    def __init__(self, recovery: Any, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recovery = recovery
        self.setObjectName("notice")
        self.setProperty("tone", "warning")
        row = row_in(self, margin=10, gap=10)
        row.addWidget(picture("recover", theme.near_critical))
        row.addLayout(self._words(), 1)
        recover = button(self.tr("Recover"), kind="main")
        recover.clicked.connect(lambda: self.recover_asked.emit(recovery))
        save = icon_button("save_as", self.tr("Save these changes to a file..."), theme)
        save.clicked.connect(lambda: self.save_asked.emit(recovery))
        discard = icon_button("remove", self.tr("Discard these changes"), theme)
        discard.clicked.connect(lambda: self.discard_asked.emit(recovery))
        for part in (recover, save, discard):
            row.addWidget(part)

    def _words(self) -> QVBoxLayout:
        """What was left behind, and below that its file, whose name and folder count more than what is between."""
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(recovery_words(self.recovery), wrapped=True))
        if self.recovery.source:
            self.place = Elided(middle=True)
            self.place.setProperty("tone", "quiet")
            self.place.say(str(self.recovery.source))
            column.addWidget(self.place)
        return column


def recovery_words(recovery: Any) -> str:
    """Return what was left behind, of which plan and when."""
    translate = QCoreApplication.translate
    told = translate("RecoveryRow", "%1 of %2 never reached the file: the program ended suddenly on %3.")
    at = recovery.at.astimezone()
    changes = counted(recovery.changes, "change", "changes")
    return told.replace("%1", changes).replace("%2", recovery.name).replace("%3", moment(at))
