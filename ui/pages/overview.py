"""The overview: how the launch stands, on one page whose every line leads to what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

import planner
from ui.panels.chain_strip import ChainStrip
from ui.panels.overview_cards import Card, HeadlineCard, LightCard, Line, ListCard
from ui.panels.overview_lines import (
    LISTED,
    PAGE,
    gate_lines,
    message_lines,
    overdue_lines,
    phase_lines,
    ready_lines,
    test_lines,
)
from ui.panels.work_card import WorkCard
from ui.simulating import Simulating
from ui.widgets.card_grid import CardGrid
from ui.widgets.header import Header
from ui.widgets.parts import column_in, row_of
from ui.widgets.threats_card import ThreatsCard
from ui.words import day, said

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from planner import Change
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

TOOLS: Final = (("edit.undo", "edit.redo"), ("task.simulate", "file.report_status"))


class OverviewPage(QWidget):
    """Date, light, chain, threats and what is due; the figures are those of the status report."""

    def __init__(self, session: Session, look: Look, settings: Settings, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Overview"))
        self._session, self._commands = session, commands
        self._simulating = Simulating.of(session, settings)
        self.headline, self.light = HeadlineCard(), LightCard(self._set_light)
        self.chain, self.threats = ChainStrip(look), ThreatsCard(session, look)
        self.gates = ListCard(said("Gates"), said("No gate asks for anything yet."), self._go)
        self.ready = ListCard(said("Readiness"), said("The checklist is empty."), self._go)
        self.tests = ListCard(said("Tests"), said("There are no test cases yet."), self._go)
        self.messages = ListCard(said("To be told"), said("Nobody has to be told anything."), self._go)
        self.work = WorkCard(session, settings, self._go)
        self.coming = ListCard(said("Next gates and milestones"), said("No gate or milestone is ahead."), self._go)
        self.overdue = ListCard(said("Overdue"), said("Nothing is overdue."), self._go)
        self.phases = ListCard(said("Phases"), said("No task has a phase yet."), self._go)
        self.log = ListCard(said("Open issues and decisions"), said("Nothing is open in the log."), self._go)
        self._build(look)
        self.chain.chosen.connect(self._go)
        self.threats.adding.connect(commands.actions["go.risks"].trigger)
        session.changed.connect(self._follow)
        session.simulated.connect(self._refresh_if_seen)

    def refresh(self) -> None:
        """Show the status of the plan as it is now."""
        session = self._session
        status = planner.launch_status(session.plan, session.schedule, session.simulation)
        self.headline.show_status(status, session.plan)
        self.light.show_light(status.light)
        self.chain.show_steps(status.chain)
        self.gates.show_lines(gate_lines(status))
        self.ready.show_lines(ready_lines(status))
        self.tests.show_lines(test_lines(status))
        self.messages.show_lines(message_lines(status))
        self.work.show_work(status.now)
        self.coming.show_lines(Line(one.id, f"{one.key}  {one.name}", day(one.finish)) for one in status.coming)
        self.phases.show_lines(phase_lines(status))
        self.overdue.show_lines(overdue_lines(status), len(status.overdue))
        log = (Line(one.id, f"{one.key}  {one.name}", said(str(one.kind))) for one in status.log[:LISTED])
        self.log.show_lines(log, len(status.log))
        self.threats.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan, and simulate it if that is wanted."""
        super().showEvent(event)
        self.refresh()
        self._simulating.wake(awake=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody sees."""
        super().hideEvent(event)
        self._simulating.wake(awake=False)

    def _build(self, look: Look) -> None:
        column = column_in(self)
        header = Header(look)
        header.say(self.tr("Overview"))
        for group in TOOLS:
            header.add_tools([self._commands.actions[name] for name in group])
        column.addWidget(header)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Overview"))
        scroll.setWidget(self._paper())
        column.addWidget(scroll, 1)

    def _paper(self) -> QWidget:
        paper = QWidget()
        paper.setObjectName("paper")
        inner = column_in(paper, margin=12, gap=12)
        top = row_of(self.headline, self.light, gap=12)
        top.setStretch(0, 7)
        top.setStretch(1, 3)
        inner.addLayout(top)
        strip = Card(said("Longest chain: any delay here moves the finish"))
        strip.column.addWidget(self.chain)
        inner.addWidget(strip)
        inner.addWidget(CardGrid(self._cards()))
        inner.addStretch()
        return paper

    def _cards(self) -> tuple[QWidget, ...]:
        """The cards in the order in which they are dealt to columns."""
        first = (self.threats, self.gates, self.overdue)
        return (*first, self.ready, self.work, self.messages, self.tests, self.coming, self.log, self.phases)

    def _set_light(self) -> None:
        """Go to the status by hand in the settings of the plan."""
        window: Any = self.window()
        window.show_part("setup", "plan", "light")

    def _go(self, row_id: str) -> None:
        """Show a row on its page, or the page of an area."""
        if row_id.startswith(PAGE):
            self._commands.actions[row_id].trigger()
            return
        window: Any = self.window()
        window.show_rows((row_id,))

    def _follow(self, _change: Change) -> None:
        self._session.follow_up(self._refresh_if_seen)

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()
