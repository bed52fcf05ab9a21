"""A session that ended suddenly, as a row: what it left behind, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QWidget

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
        row.addWidget(label(recovery_words(recovery), wrapped=True), 1)
        recover = button(self.tr("Recover"), kind="main")
        recover.clicked.connect(lambda: self.recover_asked.emit(recovery))
        save = icon_button("save_as", self.tr("Save these changes to a file..."), theme)
        save.clicked.connect(lambda: self.save_asked.emit(recovery))
        discard = icon_button("remove", self.tr("Discard these changes"), theme)
        discard.clicked.connect(lambda: self.discard_asked.emit(recovery))
        for part in (recover, save, discard):
            row.addWidget(part)


def recovery_words(recovery: Any) -> str:
    """Return what was left behind, of which file and when."""
    translate = QCoreApplication.translate
    told = translate("RecoveryRow", "%1 of %2 never reached the file: the program ended suddenly on %3.")
    at = recovery.at.astimezone()
    place = f"\n{recovery.source}" if recovery.source else ""
    changes = counted(recovery.changes, "change", "changes")
    return told.replace("%1", changes).replace("%2", recovery.name).replace("%3", moment(at)) + place
