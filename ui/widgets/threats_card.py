"""The card of the three things that threaten the launch most, and what it wins without each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.models.outlook import Threat, screened, threats
from ui.widgets.bars import ShareBar
from ui.widgets.elided import Elided
from ui.widgets.facts import jump
from ui.widgets.parts import button, clear, column_in, label, row_of

if TYPE_CHECKING:
    from planner import Change
    from ui.session import Session
    from ui.style import Look


class ThreatsCard(QFrame):
    """Up to three threats, worst first; a press on one selects its row everywhere."""

    adding = Signal()
    """When the button of a plan without risks is pressed."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self._session, self._look = session, look
        self._shown: tuple[Threat, ...] | None = None
        self._title = Elided()
        self._title.setProperty("level", "caption")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        column = column_in(self, margin=12, gap=8)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        column.addStretch()
        self.setAccessibleName(self.tr("What threatens the launch most"))
        session.simulated.connect(self.refresh)
        session.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Show the threats of the last simulation, or before there is one those of the screening."""
        session = self._session
        found = session.simulation
        told = threats(found) if found else screened(session.plan, session.order) if session.plan.risks else ()
        won, guessed = self.tr("BIGGEST THREATS, AND WHAT REMOVING EACH WINS"), self.tr("BIGGEST THREATS BY SCREENING")
        self._title.say(won if found else guessed)
        if told != self._shown or not told:
            self._shown = told
            self._fill(told)

    def _follow(self, _change: Change) -> None:
        """Before there is a simulation every change may alter the threats."""
        if self.isVisible():
            self._session.follow_up(self.refresh)

    def _fill(self, told: tuple[Threat, ...]) -> None:
        clear(self._rows)
        for place, threat in enumerate(told, 1):
            alike = max(other.weight for other in told if other.entity == threat.entity)
            self._rows.addWidget(self._row(place, threat, threat.weight / alike if alike else 0.0))
        if not self._session.plan.risks:
            self._offer_risk()
        elif not told:
            self._rows.addWidget(label(self.tr("No risk costs the launch anything."), tone="quiet", wrapped=True))

    def _row(self, place: int, threat: Threat, share: float) -> QWidget:
        made = QWidget()
        column = column_in(made, gap=2)
        name = jump(threat.name, lambda: self._session.select((threat.id,)))
        row = row_of(label(f"{place}", size="section"), name, gap=6)
        row.setStretch(1, 1)
        column.addLayout(row)
        column.addWidget(ShareBar(self._look, share))
        column.addWidget(label(threat.won, size="small", wrapped=True))
        if threat.why:
            column.addWidget(label(threat.why, size="small", tone="quiet", wrapped=True))
        made.setAccessibleName(f"{place}. {threat.name}: {threat.won}")
        return made

    def _offer_risk(self) -> None:
        text = self.tr("No risks yet. What may go wrong, how likely is it, and which tasks does it delay?")
        self._rows.addWidget(label(text, tone="quiet", wrapped=True))
        adder = button(self.tr("Add the first risk"))
        adder.clicked.connect(lambda _checked: self.adding.emit())
        self._rows.addLayout(row_of(adder))
        self._rows.addStretch()
