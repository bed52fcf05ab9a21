"""What to do first: the tasks in topological risk order, in fail-fast order, or by buffer pressure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from ui.models.risk_lists import Ordered, TaskRiskOrder
from ui.models.task_orders import FailFastOrder, PressureOrder
from ui.widgets.parts import card, column_in, label, row_of
from ui.widgets.ranked_table import RankedTable
from ui.widgets.switch import Switch
from ui.words import said

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from ui.session import Session
    from ui.style import Look

NO_PRESSURE: Final = "Simulate the plan to see where much work waits for a late start."
"""What the list of pressures says before the first simulation."""


class FirstSteps(QWidget):
    """Three orders of the tasks behind a switch; those from runs follow the simulations of the session."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._pressed = session, PressureOrder(session)
        self._risky, self._stopping = TaskRiskOrder(session), FailFastOrder(session)
        self.tasks = RankedTable(session, look, self._risky, "exposure")
        self.fail_fast = RankedTable(session, look, self._stopping, "chance")
        self.pressure = RankedTable(session, look, self._pressed, "pressure")
        self.tables: Final = (self.tasks, self.fail_fast, self.pressure)
        self._sentence = label(tone="quiet", size="small", wrapped=True)
        self._stack, self._choices = QStackedWidget(), QActionGroup(self)
        self.setAccessibleName(self.tr("What to do first"))
        self._build(look)
        self._follow()
        session.simulated.connect(self._follow)
        session.changed.connect(self._say)

    def choose(self, place: int) -> None:
        """Show the risk order (0), the fail-fast order (1) or the pressures (2)."""
        self._choices.actions()[place].setChecked(True)
        self._stack.setCurrentIndex(place)
        self._wake(awake=self.isVisible())
        self._say()

    def filter(self, typed: str) -> None:
        """Show only the tasks that hold every word typed."""
        for table in self.tables:
            table.register.filter(typed)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self._wake(awake=True)
        self._say()

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody sees."""
        super().hideEvent(event)
        self._wake(awake=False)

    @property
    def sentence(self) -> str:
        """What the order that is shown means."""
        if self._stack.currentIndex() == 1:
            return self._stopping.sentence
        if self._stack.currentIndex() == 0:
            return self.tr("An order that respects all links and takes the riskiest ready task first: learn early.")
        if self._session.simulation is None:
            return said(NO_PRESSURE)
        return self.tr("The chance that a task starts later than planned x the work that waits for it.")

    def _build(self, look: Look) -> None:
        frame, column = card()
        column.setContentsMargins(0, 8, 0, 1)
        names = (
            (self.tr("Risk order"), self.tr("Tasks in risk order")),
            (self.tr("Fail fast"), self.tr("Tasks in fail-fast order")),
            (self.tr("Buffer pressure"), self.tr("Tasks by buffer pressure")),
        )
        for place, ((name, told), table) in enumerate(zip(names, self.tables, strict=True)):
            action = self._choices.addAction(QAction(name, self, checkable=True))
            action.triggered.connect(lambda _checked, chosen=place: self.choose(chosen))
            table.setAccessibleName(told)
            table.register.setParent(table)
            self._stack.addWidget(_with_words(table))
        head = row_of(self._sentence, Switch(self._choices.actions(), self.tr("Orders"), look.theme))
        head.setContentsMargins(12, 0, 12, 0)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column_in(self).addWidget(frame)
        self._choices.actions()[0].setChecked(True)

    def _follow(self) -> None:
        """Take over the last simulation."""
        for model in (self._risky, self._pressed):
            model.take(self._session.simulation)
        self._say()

    def _say(self) -> None:
        if self.isVisible():
            self._sentence.setText(self.sentence)

    def _wake(self, *, awake: bool) -> None:
        """Let the list that is seen follow the plan, and no other."""
        for place, table in enumerate(self.tables):
            if isinstance(table.register, Ordered):
                table.register.wake(awake=awake and place == self._stack.currentIndex())


def _with_words(table: RankedTable) -> QFrame:
    """A table with the words about its current row below it."""
    frame = QFrame()
    column = column_in(frame, gap=6)
    table.words.setContentsMargins(12, 0, 12, 4)
    column.addWidget(table, 1)
    column.addWidget(table.words)
    return frame
