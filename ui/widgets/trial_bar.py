"""The strip that says that something is being tried, and how to end that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit

from ui.theme import SPACE
from ui.trial import Trial
from ui.widgets.parts import button, label, row_in
from ui.words import counted

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.session import Session


class TrialBar(QFrame):
    """The strip over all pages that says that something is being tried, and how to end that."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._trial = Trial.of(session)
        self.setObjectName("trial")
        self.setAccessibleName(self.tr("Trying something out"))
        self._words = label(wrapped=True)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("What is tried, in a few words"))
        self.name.setAccessibleName(self.tr("Name of the what-if"))
        self.name.setMinimumWidth(220)
        self.keeping = button(self.tr("Keep as what-if"), kind="main")
        self.keeping.setToolTip(self.tr("The plan is as it was, and what was tried stands beside it"))
        self.back = button(self.tr("Take it back"))
        self.back.setToolTip(self.tr("The plan is as it was, and nothing is kept"))
        self._build()
        self._trial.changed.connect(self._refresh)
        self._refresh()

    def begin(self) -> None:
        """Begin a trial."""
        self._trial.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the name keeps what was tried."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.name.hasFocus():
            self._trial.keep()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        row = row_in(self, gap=SPACE[1])
        row.setContentsMargins(SPACE[3], SPACE[1], SPACE[3], SPACE[1])
        row.addWidget(self._words, 1)
        for part in (self.name, self.keeping, self.back):
            row.addWidget(part)
        self.name.textChanged.connect(self._name)
        self.keeping.clicked.connect(lambda _checked: self._trial.keep())
        self.back.clicked.connect(lambda _checked: self._trial.take_back())

    def _name(self, typed: str) -> None:
        self._trial.name = typed

    def _refresh(self) -> None:
        count = self._trial.count
        self.setVisible(self._trial.running)
        if self.name.text() != self._trial.name:
            self.name.setText(self._trial.name)
        begun = self.tr("What if? Change the plan as you like: nothing of it stays unless you apply it later.")
        told = self.tr("What if? %1 tried so far.").replace("%1", counted(count, "change", "changes"))
        self._words.setText(told if count else begun)
        self.keeping.setEnabled(count > 0)
        self.setAccessibleDescription(self._words.text())
