"""Asks what the plan as it is now is called in its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

import planner
from ui.widgets.parts import answers, column_in, label
from ui.words import reason

if TYPE_CHECKING:
    from ui.session import Session

LINE = 56
"""How many letters a line has room for, also where they are large."""
NOTE_LINES = 4


class NameVersion(QDialog):
    """A name and a note; a name that is refused stays to be mended, with the reason below it."""

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        super().__init__(parent)
        self.setObjectName("name_version")
        self._session = session
        self.setWindowTitle(self.tr("Name this version"))
        self.setMinimumWidth(max(400, self.fontMetrics().averageCharWidth() * LINE))
        column = self._column = column_in(self, margin=16, gap=12)
        told = self.tr("The history shows the plan as it is now under this name, to compare with or to go back to.")
        column.addWidget(label(told, tone="quiet", wrapped=True))
        self.name = QLineEdit(planner.version_name(session.plan))
        self.name.setAccessibleName(self.tr("Name of the version"))
        self.name.selectAll()
        self.name.textEdited.connect(lambda _typed: self._say(""))
        column.addWidget(self.name)
        self._reason = label(tone="critical", wrapped=True)
        self._reason.hide()
        column.addWidget(self._reason)
        self.note = QPlainTextEdit()
        self.note.setPlaceholderText(self.tr("Why it is worth coming back to"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(self.fontMetrics().lineSpacing() * NOTE_LINES + 12)
        column.addWidget(self.note)
        column.addLayout(answers(self, self.tr("Name version")))

    def accept(self) -> None:
        """Name the version, or say why not."""
        session = self._session
        try:
            change = planner.name_version(session.plan, self.name.text(), self.note.toPlainText())
        except planner.Refused as error:
            self._say(reason(error))
            return
        if session.do(change):
            told = self.tr("This version is called %1 from now on.")
            session.notify(told.replace("%1", self.name.text().strip()), "done")
            super().accept()

    def _say(self, reason: str) -> None:
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        if reason:
            self.resize(self.width(), max(self.height(), self._column.totalHeightForWidth(self.width())))
