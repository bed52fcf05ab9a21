"""Saying that a risk has happened: how much longer the tasks take that it hits, and what that does to the finish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QWidget

import planner
from ui.widgets.parts import answers, column_in, label, row_of
from ui.words import counted, day, reason

if TYPE_CHECKING:
    from planner import Change, Duration, Id
    from ui.session import Session

NAMED = 4
"""Up to how many tasks hit are named by their keys."""


class RiskHappened(QDialog):
    """Asks for the delay, with what it does to the plan below it; a delay that is refused stays to be mended."""

    def __init__(self, parent: QWidget | None, session: Session, risk: Id) -> None:
        super().__init__(parent)
        self._session, self._risk = session, risk
        self.setWindowTitle(self.tr("This risk happened"))
        self.setMinimumWidth(440)
        self.delay = QLineEdit(self._proposed())
        self.reason, self.outcome = label(tone="critical", wrapped=True), label(wrapped=True)
        self._build()
        self.delay.selectAll()
        self.delay.textEdited.connect(lambda _typed: self._preview())
        self._preview()

    def accept(self) -> None:
        """Let the risk have happened, or say why not."""
        change = self._made()
        if change is not None and self._session.do(change):
            key = self._session.plan.risks[self._risk].key
            told = self.tr("%1 has happened: its delay is part of the plan now.").replace("%1", key)
            self._session.notify(told, "done")
            super().accept()

    def _build(self) -> None:
        risk = self._session.plan.risks[self._risk]
        column = column_in(self, margin=16, gap=12)
        column.addWidget(label(f"{risk.key}  {risk.name}", size="section", wrapped=True))
        meant = self.tr("It is an issue from now on: what it hits takes longer, and no run draws it any more.")
        column.addWidget(label(meant, tone="quiet", wrapped=True))
        if self._hits_open_task():
            column.addLayout(self._asked())
        else:
            self.delay.hide()
            column.addWidget(label(self.tr("It hits no open task, so nothing takes longer."), wrapped=True))
        column.addWidget(self.reason)
        column.addWidget(self.outcome)
        column.addLayout(answers(self, self.tr("It happened")))

    def _asked(self) -> QHBoxLayout:
        """The line that asks for the delay of what is hit."""
        asked = label(self.tr("Delay of %1").replace("%1", self._hit()))
        asked.setBuddy(self.delay)
        self.delay.setFixedWidth(140)
        self.delay.setAccessibleName(self.tr("Delay"))
        self.delay.setPlaceholderText(self._share())
        row = row_of(asked, self.delay, gap=12)
        row.setStretch(0, 1)
        return row

    def _hits_open_task(self) -> bool:
        """Whether there is anything to delay."""
        try:
            planner.risk_happened(self._session.plan, self._risk, delay=planner.Duration(1))
        except planner.Refused:
            return False
        return True

    def _hit(self) -> str:
        """The tasks hit in words."""
        plan = self._session.plan
        keys = [plan.tasks[task].key for task in plan.risks[self._risk].tasks]
        return ", ".join(keys) if len(keys) <= NAMED else counted(len(keys), "task", "tasks")

    def _proposed(self) -> str:
        """The most likely impact as it stands; nothing where it is a share of the work that is left."""
        plan = self._session.plan
        now = planner.standing(plan, plan.risks[self._risk])
        if now.percent or not self._hits_open_task():
            return ""
        likely = planner.Duration(now.impact.likely, now.impact.unit)
        return planner.write(planner.RISK_DELAY, likely, planner.Lookup.of(plan))

    def _share(self) -> str:
        """What counts where no delay is typed."""
        plan = self._session.plan
        now = planner.standing(plan, plan.risks[self._risk])
        if now.percent:
            return self.tr("%1 % of what is left").replace("%1", f"{now.percent:g}")
        return self.tr("for example 5d")

    def _typed(self) -> Duration | None:
        """The delay that is typed, None for none; raises PlanError for what is no duration."""
        typed, plan = self.delay.text().strip(), self._session.plan
        found: Duration | None = planner.read(planner.RISK_DELAY, typed, planner.Lookup.of(plan)) if typed else None
        return found

    def _made(self) -> Change | None:
        """The change that is asked for; where it is refused, None, and the reason is told."""
        try:
            change = planner.risk_happened(self._session.plan, self._risk, delay=self._typed())
        except planner.PlanError as error:
            self._say(reason(error))
        else:
            self._say("")
            return change
        return None

    def _say(self, reason: str) -> None:
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))

    def _preview(self) -> None:
        """Tell what becomes of the finish; a large plan takes too long for that while somebody types."""
        change = self._made()
        self.outcome.setVisible(change is not None and not self._session.large)
        if change is None or self._session.large:
            return
        before, plan = self._session.schedule, planner.apply(self._session.plan, change)
        after = planner.schedule(plan, before)
        if after.end == before.end:
            self.outcome.setText(self.tr("The plan still finishes on %1.").replace("%1", day(after.end)))
        else:
            words = self.tr("The finish moves from %1 to %2.")
            self.outcome.setText(words.replace("%1", day(before.end)).replace("%2", day(after.end)))
