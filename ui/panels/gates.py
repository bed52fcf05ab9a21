"""The gates: all of them with state, date and forecast, and below them everything about the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

import planner
from ui.gate_faces import face_of
from ui.models.gate_list import GateList
from ui.models.reading import Reading
from ui.panels.gate_cards import ConditionsCard, CriteriaCard, DecisionCard, PollCard
from ui.simulating import Simulating
from ui.theme import ROW
from ui.widgets.kept_place import KeptPlace
from ui.widgets.parts import clear, column_in, label, retone
from ui.widgets.ranked_table import RankedTable
from ui.words import moment, retold, said

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from planner import Change, GateStanding, Id, Passing
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

SHOWN: Final = 5
"""How many gates are seen at once."""
NARROW: Final = 720
"""Below this width the cards stand in one column, in pixels."""


class GateTable(RankedTable):
    """All gates, in the order in which they are due."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(session, look, GateList(session), "chance")
        del self.painter.adorned["chance"]  # a long bar would look like much risk

    def nothing(self) -> tuple[str, str, str]:
        """What gates are for, and the next step."""
        text = said("A gate is a decision on the way to the launch: criteria say what has to be true, roles say go.")
        return said("No gates yet"), text, said("New gate")

    def fair_widths(self) -> dict[str, int]:
        """Widths with which states and dates are always in sight."""
        return {**super().fair_widths(), "key": 56}


class GatesPanel(QWidget):
    """A list of gates above the cards of the one that is chosen."""

    def __init__(self, session: Session, look: Look, settings: Settings, _commands: Commands) -> None:
        super().__init__()
        self.setAccessibleName(said("Gates"))
        self._session, self._simulating = session, Simulating.of(session, settings)
        self.table = GateTable(session, look)
        self.table.register.setParent(self.table)
        self.title, self.state, self.dates = (
            label(size="section", wrapped=True),
            label(size="strong"),
            label(tone="quiet"),
        )
        self.cards = (CriteriaCard(session), PollCard(session), DecisionCard(session), ConditionsCard(session))
        self.chosen: Id | None = None
        self._shown: tuple[Any, ...] | None = None
        self._build()
        self.table.blank.accepted.connect(self._add_gate)
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._take_selection)
        session.simulated.connect(self._take_simulation)

    @property
    def found(self) -> GateStanding | None:
        """The chosen gate as it stands; the next one that is ahead where none was chosen."""
        gates = Reading.of(self._session).gates
        if self.chosen not in gates:
            ahead = min(gates.values(), key=lambda one: (one.finished, planner.finish_minutes(one.due)), default=None)
            self.chosen = ahead.gate if ahead else None
        return gates.get(self.chosen or "")

    def refresh(self) -> None:
        """Show the chosen gate as it stands now; cards that say the same stay as they are."""
        found = self.found
        self._paper.setVisible(found is not None)
        if found is None:
            self._shown = None
            return
        plan, passing = self._session.plan, self._passing(found.gate)
        said_now = (found, passing, plan.roles, plan.people, plan.tasks[found.gate])
        if self._shown is not None and all(one == other for one, other in zip(said_now, self._shown, strict=True)):
            return
        other = self._shown is None or self._shown[4].id != found.gate
        self._shown = said_now
        with self._place.kept(anew=other):
            self._say(found, passing)
            for card in self.cards:
                card.show_gate(found)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan, and simulate it if that is wanted."""
        super().showEvent(event)
        self._wake(awake=True)
        self._take_selection()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody sees."""
        super().hideEvent(event)
        self._wake(awake=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use two columns where there is room for them."""
        super().resizeEvent(event)
        wide = self.width() >= NARROW
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _wake(self, *, awake: bool) -> None:
        model: Any = self.table.register
        model.wake(awake=awake)
        self._simulating.wake(awake=awake)

    def _passing(self, gate: Id) -> Passing | None:
        model: Any = self.table.register
        found: Passing | None = model.passing(gate)
        return found

    def _say(self, found: GateStanding, passing: Passing | None) -> None:
        task, face = self._session.plan.tasks[found.gate], face_of(found)
        self.title.setText(f"{task.key}  {task.name}")
        self.state.setText(face.told)
        retone(self.state, face.tone)
        told = [said("Planned %1, due %2.", moment(found.finish), moment(found.due))]
        if passing is not None:
            chance = planner.format_share(passing.chance)
            told.append(said("Passed in time in %1 of the runs, P80 %2.", chance, moment(passing.p80)))
        self.dates.setText(" ".join(told))
        clear(self._reasons)
        for reason in found.reasons:
            self._reasons.addWidget(label(retold(reason), wrapped=True))

    def _build(self) -> None:
        column = column_in(self)
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + ROW * SHOWN)
        column.addWidget(self.table)
        scroll = QScrollArea()
        self._place = KeptPlace(scroll)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(said("The chosen gate"))
        self._paper = QWidget()
        self._paper.setObjectName("paper")
        paper = column_in(self._paper, margin=12, gap=8)
        for part in (self.title, self.state, self.dates):
            paper.addWidget(part)
        self.dates.setWordWrap(True)
        self._reasons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._reasons.setSpacing(2)
        paper.addLayout(self._reasons)
        paper.addLayout(self._columns())
        paper.addStretch()
        scroll.setWidget(self._paper)
        column.addWidget(scroll, 1)

    def _columns(self) -> QBoxLayout:
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(12)
        for cards in (self.cards[:1] + self.cards[3:], self.cards[1:3]):
            side = QWidget()
            column = column_in(side, gap=12)
            for card in cards:
                column.addWidget(card)
            column.addStretch()
            self._sides.addWidget(side, 1)
        return self._sides

    def _add_gate(self) -> None:
        """Add a gate, for the inspector to name."""
        session, name = self._session, said("New gate")
        if session.edit(lambda plan: planner.add_task(plan, name, kind=planner.TaskKind.GATE)):
            session.select(list(session.plan.tasks)[-1:])

    def _follow(self, _change: Change) -> None:
        self._session.follow_up(self._refresh_if_seen)

    def _take_selection(self) -> None:
        """Show the gate that is selected, or that of the selected criterion, vote or rules."""
        row: Any = self._session.plan.find(self._session.selected[-1]) if self._session.selected else None
        gate = getattr(row, "gate", None) or getattr(row, "id", None)
        if gate in Reading.of(self._session).gates:
            self.chosen = gate
        self._refresh_if_seen()

    def _take_simulation(self) -> None:
        model: Any = self.table.register
        model.renew()
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()
