"""Asks what the plan as it is now is called in its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

import planner
from ui.widgets.field_editors import mark_wrong
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
        self._column = column_in(self, margin=16, gap=12)
        self.name, self.note = QLineEdit(planner.version_name(session.plan)), QPlainTextEdit()
        self._reason = label(tone="critical", wrapped=True)
        self._build()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.accept)

    def _build(self) -> None:
        told = self.tr(
            "A named version marks the plan as it is now, as at an approval or before a large change. You can compare "
            "with it and go back to it at any time."
        )
        self._column.addWidget(label(told, tone="quiet", wrapped=True))
        self.name.selectAll()
        self.name.textEdited.connect(lambda _typed: self._say(""))
        self._reason.hide()
        self._ask(self.tr("Name of the version"), self.name, self._reason)
        self.note.setPlaceholderText(self.tr("Why it is worth coming back to"))
        self.note.setToolTip(self.tr("Ctrl+Enter names the version."))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(self.fontMetrics().lineSpacing() * NOTE_LINES + 12)
        self._ask(self.tr("Note (optional)"), self.note)
        self._column.addLayout(answers(self, self.tr("Name version")))

    def _ask(self, text: str, editor: QWidget, *below: QWidget) -> None:
        """Put an editor below what it asks for."""
        group, asked = QVBoxLayout(), label(text, size="strong")
        group.setSpacing(4)
        asked.setBuddy(editor)
        editor.setAccessibleName(text)
        for part in (asked, editor, *below):
            group.addWidget(part)
        self._column.addLayout(group)

    def accept(self) -> None:
        """Name the version, or say why not."""
        session = self._session
        try:
            change = planner.name_version(session.plan, self.name.text(), self.note.toPlainText())
        except planner.Refused as error:
            self._say(reason(error))
            self.name.setFocus()
            return
        if session.do(change):
            told = self.tr("This version is called %1 from now on.")
            session.notify(told.replace("%1", self.name.text().strip()), "done")
            super().accept()

    def _say(self, reason: str) -> None:
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        mark_wrong(self.name, reason)
        if reason:
            self.resize(self.width(), max(self.height(), self._column.totalHeightForWidth(self.width())))
