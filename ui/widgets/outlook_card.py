"""The card that says how likely the target is met, with the S-curve, or what has to happen before it can say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QMenu, QProgressBar, QSizePolicy, QStackedWidget, QWidget

from ui.icons import icon
from ui.late import load
from ui.latest_run import State
from ui.models.outlook import outlook, runs_told
from ui.simulating import Simulating, choices_told
from ui.widgets.exports import folder_of
from ui.widgets.parts import button, column_in, icon_button, label, retone, row_of
from ui.words import retold

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from planner import Simulation
    from ui.session import Session
    from ui.style import Look

GAP: Final = 4


class OutlookCard(QFrame):
    """Figure, meaning and detail of the last simulation above its curve; it says when the plan has moved on."""

    told = Signal(str, str)
    """A text for the user and its tone, from the chart."""
    tasks_asked = Signal()
    """When the button of an empty plan is pressed."""

    def __init__(self, session: Session, simulating: Simulating, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Outlook"))
        self._session, self._simulating, self._look = session, simulating, look
        self.chart: Any = None
        self.figure, self.meaning = label(size="figure"), label(size="section", wrapped=True)
        self.detail, self.state = label(tone="quiet", wrapped=True), label(tone="quiet", size="small")
        self.notes = label(tone="quiet", size="small", wrapped=True)
        self.again, self.more = button(self.tr("Simulate again")), self._more_button()
        self.blank, self.bar = self._blank(), QProgressBar()
        self._stack = QStackedWidget()
        self._build()
        simulating.changed.connect(self.refresh)
        simulating.advanced.connect(self._advance)
        session.simulated.connect(self.refresh)
        look.changed.connect(self._recolor)
        self.refresh()

    def refresh(self) -> None:
        """Show the last simulation and what state it is in."""
        found, state = self._session.simulation, self._simulating.state
        self._say(found)
        self._say_state(state, found)
        running = state is State.RUNNING
        self.bar.setVisible(running)
        self.again.setVisible(running or (found is not None and state is State.STALE))
        self.again.setText(self.tr("Stop") if running else self.tr("Simulate again"))
        self.more.setVisible(found is not None)
        self._stack.setCurrentIndex(int(found is not None))
        if found is not None and (self.chart is None or self.chart.simulation is not found):
            QTimer.singleShot(0, self, self._draw)

    def _say(self, found: Simulation | None) -> None:
        for part in (self.figure, self.meaning, self.detail, self.notes):
            part.setVisible(found is not None)
        if found is None:
            self._say_blank()
            return
        told = outlook(found)
        self.figure.setText(told.figure)
        self.meaning.setText(told.meaning)
        self.detail.setText(told.detail)
        retone(self.figure, told.tone)
        self.notes.setText("  ".join(map(retold, found.notes)))
        self.notes.setVisible(bool(found.notes))
        self.setAccessibleDescription(f"{told.figure} {told.meaning}. {told.detail}")

    def _say_state(self, state: State, found: Simulation | None) -> None:
        words = {
            State.NOTHING: "",
            State.RUNNING: self.tr("simulating ..."),
            State.FRESH: runs_told(found) if found else "",
            State.STALE: "\u26a0 " + self.tr("from an earlier plan"),
        }
        self.state.setText(words[state])
        retone(self.state, "warning" if state is State.STALE else "quiet")

    def _say_blank(self) -> None:
        """Say what a simulation is for, and offer the next step."""
        tasks, running = bool(self._session.plan.tasks), self._simulating.state is State.RUNNING
        title, text, step = self._blank_parts
        title.setText(self.tr("Not simulated yet") if tasks else self.tr("Nothing to simulate yet"))
        if running:
            title.setText(self.tr("Simulating ..."))
        text.setText(
            self.tr("One date is nearly always wrong. Many runs with estimates and risks drawn tell its chance.")
            if tasks
            else self.tr("Add tasks first: their estimates and the risks that hit them give dates their chance.")
        )
        step.setText(self.tr("Simulate") if tasks else self.tr("Go to the plan"))
        step.setVisible(not running)

    def _advance(self, share: float) -> None:
        self.bar.setValue(round(share * 100))

    def _draw(self) -> None:
        """Draw the curve; the library for it is there once something was simulated."""
        found = self._session.simulation
        if found is None:
            return
        if self.chart is None:
            self.chart = load("ui.charts.s_curve:SCurve")(self._look, self.tr("Chance of being done by each date"))
            self.chart.told.connect(self.told)
            self.chart.folder = folder_of(self._session)
            self._stack.addWidget(self.chart)
            self._stack.setCurrentIndex(1)
        if self.chart.simulation is not found:
            self.chart.show_simulation(found)

    def _build(self) -> None:
        column = column_in(self, margin=12, gap=GAP)
        head = row_of(self.figure, self.meaning, self.state, self.again, self.more, gap=8)
        head.setStretch(1, 1)
        column.addLayout(head)
        column.addWidget(self.detail)
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setAccessibleName(self.tr("Progress"))
        column.addWidget(self.bar)
        self._stack.addWidget(self.blank)
        column.addWidget(self._stack, 1)
        column.addWidget(self.notes)
        self.again.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.again.clicked.connect(lambda _checked: self._stop_or_start())

    def _blank(self) -> QWidget:
        blank = QWidget()
        column = column_in(blank, margin=8, gap=8)
        parts = (label(size="section"), label(tone="quiet", wrapped=True), button("", kind="main"))
        column.addStretch()
        for part in (parts[0], parts[2]):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.insertWidget(2, parts[1])  # an alignment would ignore lines that wrap
        column.addStretch()
        parts[1].setAlignment(Qt.AlignmentFlag.AlignHCenter)
        parts[2].clicked.connect(lambda _checked: self._take_next_step())
        self._blank_parts: tuple[QLabel, QLabel, Any] = parts
        return blank

    def _take_next_step(self) -> None:
        if self._session.plan.tasks:
            self._simulating.start()
        else:
            self.tasks_asked.emit()

    def _stop_or_start(self) -> None:
        """Drop the run that is on its way, or begin one."""
        if self._simulating.state is State.RUNNING:
            self._simulating.stop()
        else:
            self._simulating.start()

    def _more_button(self) -> Any:
        made = icon_button("more", self.tr("Copy or save the chart, and when to simulate"), self._look.theme)
        made.clicked.connect(lambda _checked: self._offer_more())
        return made

    def _offer_more(self) -> None:
        if self.chart is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(self.chart.menu_actions)
            menu.addSeparator()
            menu.addMenu(self._automatic(menu))
            menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _automatic(self, menu: QMenu) -> QMenu:
        """When the plan is simulated by itself, the choice of now checked."""
        made, group = QMenu(self.tr("Simulate by itself"), menu), QActionGroup(menu)
        for choice, words in choices_told().items():
            action = group.addAction(words)
            action.setCheckable(True)
            action.setChecked(choice == self._simulating.choice)
            action.triggered.connect(lambda _checked, choice=choice: self._simulating.choose(choice))
        made.addActions(group.actions())
        return made

    def _recolor(self) -> None:
        self.more.setIcon(icon("more", self._look.theme))
