"""Trying something out: what is changed from a moment on is kept as a what-if, or taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

import planner
from ui.theme import SPACE
from ui.widgets.parts import button, label, row_in
from ui.words import counted

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from planner import Change, Plan
    from ui.session import Session

TRIED: Final = "trial"
"""Stands for the id of what is being tried, which has no row yet."""


class Trial(QObject):
    """The plan at the moment from which on changes are tried, or nothing."""

    changed = Signal()
    """After a trial began or ended, or the plan moved on in one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.since: Plan | None = None
        session.changed.connect(self._follow)

    @classmethod
    def of(cls, session: Session) -> Trial:
        """The one of a session."""
        found: Any = session.findChild(cls)
        return found or cls(session)

    @property
    def running(self) -> bool:
        """Whether changes are being tried."""
        return self.since is not None

    @property
    def count(self) -> int:
        """How many changes are tried so far."""
        return 0 if self.since is None else len(planner.scenario_of(self.since, self._session.plan))

    @property
    def compared(self) -> Plan:
        """The plan to compare: as it is or, during a trial, as it was, what is tried being one of its scenarios."""
        plan = self._session.plan
        if self.since is None:
            return plan
        tried = planner.scenario_of(self.since, plan)
        more = {TRIED: planner.Scenario(id=TRIED, key="?", name="", changes=tried)} if tried else {}
        return self.since.with_tables({"scenario": {**plan.scenarios, **more}})

    def begin(self) -> None:
        """Try everything that is changed from now on."""
        if self.since is None:
            self.since = self._session.plan
            self.changed.emit()

    def keep(self, name: str) -> bool:
        """Keep what was tried as a scenario, the plan being as it was; a refusal is told and the trial goes on."""
        since = self.since
        if since is None or not self._session.edit(lambda plan: planner.keep_as_scenario(plan, since, name)):
            return False
        self._end()
        return True

    def take_back(self) -> bool:
        """End the trial with the plan as it was."""
        since = self.since
        if since is None or not self._session.edit(lambda plan: planner.back_to(plan, since)):
            return False
        self._end()
        return True

    def _end(self) -> None:
        self.since = None
        self.changed.emit()

    def _follow(self, _change: Change) -> None:
        if self.since is not None:
            self._session.follow_up(self.changed.emit)


class TrialBar(QFrame):
    """The strip over all pages that says that something is being tried, and how to end that."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._trial, self._session = Trial.of(session), session
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
            self._keep()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        row = row_in(self, gap=SPACE[1])
        row.setContentsMargins(SPACE[3], SPACE[1], SPACE[3], SPACE[1])
        row.addWidget(self._words, 1)
        for part in (self.name, self.keeping, self.back):
            row.addWidget(part)
        self.keeping.clicked.connect(lambda _checked: self._keep())
        self.back.clicked.connect(lambda _checked: self._trial.take_back())

    def _keep(self) -> None:
        name = self.name.text().strip() or planner.scenario_name(self._session.plan, self.tr("What-if"))
        if self._trial.keep(name):
            self.name.clear()
            told = self.tr("%1 is kept as a what-if, and the plan is as it was.").replace("%1", name)
            self._session.notify(told, "done")

    def _refresh(self) -> None:
        count = self._trial.count
        self.setVisible(self._trial.running)
        begun = self.tr("What if? Change the plan as you like: nothing of it stays unless you apply it later.")
        told = self.tr("What if? %1 tried so far.").replace("%1", counted(count, "change", "changes"))
        self._words.setText(told if count else begun)
        self.keeping.setEnabled(count > 0)
        self.setAccessibleDescription(self._words.text())
