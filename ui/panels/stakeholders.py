"""Stakeholders by influence and interest: a map of nine fields with their names and how each stands to the launch."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

import planner
from planner import Grade, Stance
from ui.panels.grid import OVER
from ui.panels.panel import Panel
from ui.widgets.facts import jump
from ui.widgets.parts import button, card, clear, column_in, label, row_of
from ui.words import said

if TYPE_CHECKING:
    from planner import Stakeholder
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

SIGNS: Final = {
    Stance.SUPPORTS: ("+", "done"),
    Stance.NEUTRAL: ("\u25cb", "quiet"),
    Stance.AGAINST: ("\N{MINUS SIGN}", "critical"),
}
"""Sign and tone of how somebody stands to the launch."""
GRADES: Final = (Grade.LOW, Grade.MEDIUM, Grade.HIGH)
CORNERS: Final = {
    (Grade.HIGH, Grade.HIGH): "Manage closely",
    (Grade.HIGH, Grade.LOW): "Keep satisfied",
    (Grade.LOW, Grade.HIGH): "Keep informed",
    (Grade.LOW, Grade.LOW): "Watch",
}
"""What to do with those at the corners, by influence and interest."""
LISTED: Final = 40
"""How many names a field lists before it counts the rest."""


class StakeholdersPanel(Panel):
    """The map; a name selects its row, so that the inspector tells and edits it."""

    def __init__(self, session: Session, look: Look, _settings: Settings, _commands: Commands) -> None:
        super().__init__(session, look)
        self.setAccessibleName(self.tr("Stakeholders by influence and interest"))
        self._fields: dict[tuple[Grade, Grade], QVBoxLayout] = {}
        self.summary = label(wrapped=True)
        self.adder = button(self.tr("Add a stakeholder"))
        self._build()
        self.adder.clicked.connect(lambda _checked: self.add_to("stakeholder"))

    def refresh(self) -> None:
        """Show everybody where they stand."""
        holders = sorted(
            self.session.plan.rows(planner.Stakeholder).values(), key=lambda row: (row.name.casefold(), row.key)
        )
        untold = planner.never_told(self.session.plan)
        lonely = {holder.id for group in untold.values() for holder in group}
        for (influence, interest), column in self._fields.items():
            here = [one for one in holders if (one.influence, one.interest) == (influence, interest)]
            self._fill(column, here, lonely)
        self._say(bool(holders), list(untold))

    def _build(self) -> None:
        scroll, paper, grid = QScrollArea(), QWidget(), QGridLayout()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.accessibleName())
        paper.setObjectName("paper")
        inner = column_in(paper, margin=12, gap=8)
        head = row_of(self.summary, self.adder)
        head.setStretch(0, 1)
        inner.addLayout(head)
        grid.setSpacing(8)
        self._name_sides(grid)
        for row, influence in enumerate(reversed(GRADES)):
            for place, interest in enumerate(GRADES):
                grid.addWidget(self._field(influence, interest), row, place + 1)
            grid.setRowStretch(row, 1)
        for place in (1, 2, 3):
            grid.setColumnStretch(place, 1)
        inner.addLayout(grid, 1)
        signs = ", ".join(f"{sign} {said(str(stance))}" for stance, (sign, _tone) in SIGNS.items())
        inner.addWidget(label(signs, tone="quiet", size="small"))
        scroll.setWidget(paper)
        column_in(self).addWidget(scroll)

    def _name_sides(self, grid: QGridLayout) -> None:
        """The grades of influence at the left, those of interest below."""
        for row, grade in enumerate(reversed(GRADES)):
            grid.addWidget(_side(self.tr("Influence"), grade), row, 0)
        for place, grade in enumerate(GRADES):
            grid.addWidget(_side(self.tr("Interest"), grade), len(GRADES), place + 1, Qt.AlignmentFlag.AlignHCenter)

    def _field(self, influence: Grade, interest: Grade) -> QFrame:
        frame, column = card()
        column.setSpacing(2)
        frame.setMinimumHeight(96)
        frame.setAccessibleName(
            self.tr("Influence %1, interest %2").replace("%1", said(str(influence))).replace("%2", said(str(interest)))
        )
        corner = CORNERS.get((influence, interest), "")
        column.addWidget(label(said(corner).upper() if corner else "", size="caption"))
        names = self._fields[influence, interest] = QVBoxLayout()
        names.setSpacing(0)
        column.addLayout(names)
        column.addStretch()
        return frame

    def _fill(self, column: QVBoxLayout, holders: list[Stakeholder], lonely: set[str]) -> None:
        clear(column)
        for holder in holders[:LISTED]:
            sign, tone = SIGNS[holder.stance]
            mark = label(sign, tone=tone)
            mark.setFixedWidth(16)
            mark.setAccessibleName(said(str(holder.stance)))
            tip = f"{holder.name}: {said(str(holder.stance))}\n{holder.group}".strip()
            row = row_of(mark, jump(holder.name, partial(self.session.select, (holder.id,)), tip=tip))
            row.setStretch(1, 1)
            if holder.id in lonely:
                untold = self.tr("never told")
                row.addWidget(label(f"{OVER} {untold}", tone="critical", size="small"))
            column.addLayout(row)
        if len(holders) > LISTED:
            column.addWidget(label(f"+ {len(holders) - LISTED}", tone="quiet"))

    def _say(self, some: bool, untold: list[str]) -> None:
        if not some:
            self.summary.setText(
                self.tr("Who has an interest in the launch stands here by how much, and by what they can do about it.")
            )
        elif untold:
            told = self.tr("No message is planned for %1.").replace("%1", ", ".join(untold))
            self.summary.setText(f"{OVER} {told}")
        else:
            self.summary.setText(self.tr("A message is planned for everybody."))


def _side(name: str, grade: Grade) -> QLabel:
    return label(f"{name}: {said(str(grade))}", tone="quiet", size="small")
