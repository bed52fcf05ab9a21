"""The risks page: chance of the target, threats, rankings, matrix, spread, first steps, and the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.models.register import Register
from ui.models.risk_lists import Ordered, RiskRanking, risk_columns
from ui.models.saved_filters import RISK_FILTERS as OFFERED, FilterShelf
from ui.settings import RISK_COLUMNS, RISK_FILTERS, RISK_TAB
from ui.simulating import Simulating
from ui.widgets.effects_table import EffectsTable
from ui.widgets.exports import table_actions
from ui.widgets.filter_menu import FilterMenu
from ui.widgets.first_steps import FirstSteps
from ui.widgets.header import Header
from ui.widgets.outlook_card import OutlookCard
from ui.widgets.parts import action_button, button, card, column_in, label, row_of, stretch
from ui.widgets.ranked_table import RankedTable
from ui.widgets.register_table import RegisterTable
from ui.widgets.risk_matrix import RiskMatrix
from ui.widgets.spread_panel import SpreadPanel
from ui.widgets.threats_card import ThreatsCard
from ui.widgets.what_if_panel import WhatIfPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QHideEvent, QShowEvent

    from planner import Id
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

TOOLS: Final = (("edit.undo", "edit.redo"), ("task.simulate", "task.remove"))
OFFERS: Final = ("risk.happened", "risk.close")
"""What can be done with a risk wherever one is shown."""
ROW_MENU: Final = (*OFFERS, "view.row_history")
SHARES: Final = (43, 57)
"""Heights of the outlook above and the tabs below, in parts of a hundred."""
WIDTHS: Final = (62, 38)
"""Widths of outlook and threats, in parts of a hundred."""


class RiskTable(RegisterTable):
    """The register of risks."""

    def nothing(self) -> tuple[str, str, str]:
        """What a plan without risks says."""
        text = self.tr(
            "A risk is something that may happen and would delay tasks. Say what it is, how likely, how many days, and "
            "which tasks it hits: its effect on the launch and what to do first follow at once."
        )
        return self.tr("No risks yet"), text, self.tr("Add the first risk")


class RisksPage(QWidget):
    """Outlook and threats above the tabs; what is selected in one list is selected in all."""

    reshown = Signal()
    """After other rows are shown, by another tab or another filter."""

    def __init__(self, session: Session, look: Look, settings: Settings, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Risks"))
        self._session, self._settings = session, settings
        self._simulating = Simulating.of(session, settings)
        self.outlook = OutlookCard(session, self._simulating, look)
        self.threats = ThreatsCard(session, look)
        self.effects = EffectsTable(session, look)
        self.ranking = RankedTable(session, look, RiskRanking(session), "delay")
        self.first = FirstSteps(session, look)
        self.tasks = self.first.tasks
        self.matrix = RiskMatrix(session, look)
        self.spread = SpreadPanel(session, look)
        self.what_if = WhatIfPanel(session, self._simulating, look)
        self.register = RiskTable(session, look, Register(session, session.plan.schema.entity("risk"), risk_columns()))
        self.register.choices.keep_in(settings, RISK_COLUMNS)
        self.tabs, self._stack, self._names = QTabBar(), QStackedWidget(), list[str]()
        self._build(look, commands)
        self._adopt()
        self._offer([commands.actions[name] for name in ROW_MENU])
        self.register.addActions([commands.actions[name] for name in ("edit.edit_all", "edit.fill_down")])
        self._listen(commands)
        self._show_ranking()
        self.show_tab(settings.value(RISK_TAB) if session.plan.risks else "register")

    def show_tab(self, name: str) -> None:
        """Show ranking, matrix, spread, first, what-if or register."""
        self.tabs.setCurrentIndex(self._names.index(name))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self._wake(awake=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody sees."""
        super().hideEvent(event)
        self._wake(awake=False)

    def shown_selected(self) -> tuple[tuple[str, Id], ...]:
        """What is selected and shown here: the risks that the filter lets through, and tasks where they are listed."""
        tasks = next((table.shown_selected() for table in self.first.tables if table.isVisible()), ())
        return (*self.register.shown_selected(), *tasks)

    @property
    def rows_table(self) -> RiskTable | None:
        """The register, where its tab is shown."""
        return self.register if self.register.isVisible() else None

    def select_all(self) -> None:
        """Select every risk that the filter lets through."""
        self.register.selectAll()

    def rename(self) -> None:
        """Start typing the name of the current risk."""
        chosen = self._session.selected_of("risk")
        if chosen:
            self.show_tab("register")
            self.register.edit_cell(chosen[-1], "name")

    def filter(self, typed: str) -> None:
        """Show only the risks and tasks that hold every word typed."""
        for table in (self.effects, self.ranking, self.register):
            table.register.filter(typed)
        self.first.filter(typed)
        self.reshown.emit()

    def add_risk(self) -> None:
        """Add a risk to the register and start typing its name."""
        self.show_tab("register")
        self.register.add()

    def _build(self, look: Look, commands: Commands) -> None:
        column = column_in(self)
        header = Header(look)
        header.say(self.tr("Risks"))
        for group in TOOLS:
            header.add_tools([commands.actions[name] for name in group])
        self._filter = header.add_filter(self.tr("Filter risks and tasks"))
        opener = header.add_opener("filter", self.tr("Saved filters"))
        shelf = FilterShelf(self._settings, RISK_FILTERS, OFFERED)
        self._filters = FilterMenu(self._filter, opener, shelf, self._session.notify)
        self._filter.textChanged.connect(self.filter)
        header.left.connect(self._return_to_work)
        column.addWidget(header)
        column.addWidget(self._split(commands), 1)

    def _split(self, commands: Commands) -> QSplitter:
        top, split = QSplitter(Qt.Orientation.Horizontal), QSplitter(Qt.Orientation.Vertical)
        for part, share in zip((self.outlook, self.threats), WIDTHS, strict=True):
            top.addWidget(part)
            top.setStretchFactor(top.count() - 1, share)
        top.setSizes([share * 10 for share in WIDTHS])
        split.addWidget(top)
        split.addWidget(self._tabbed(commands))
        for splitter in (split, top):
            splitter.setHandleWidth(12)
            splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
            splitter.setChildrenCollapsible(False)
        split.setSizes([share * 10 for share in SHARES])
        split.setContentsMargins(12, 12, 12, 12)
        return split

    def _tabbed(self, commands: Commands) -> QWidget:
        """The tab bar with what each tab shows below it."""
        whole = QWidget()
        column = column_in(whole, gap=8)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Views of the risks"))
        adder = button(self.tr("Add risk"))
        adder.setToolTip(self.tr("Add a risk (Insert in the register)"))
        adder.clicked.connect(lambda _checked: self.add_risk())
        words = (self.tr("It happened..."), self.tr("Close risk"))
        offers = [action_button(commands.actions[name], text) for name, text in zip(OFFERS, words, strict=True)]
        column.addLayout(row_of(self.tabs, stretch(), *offers, adder))
        column.addWidget(self._stack, 1)
        self._add_tab("ranking", self.tr("Ranking"), self._rankings())
        moved = self.tr(
            "Drag a risk, or move it with Ctrl and the arrow keys. Impact is the score given, or the mean delay as a "
            "share of the plan: up to 1, 5, 10, 20 %, or more."
        )
        self._add_tab("matrix", self.tr("Matrix"), panel(moved, self.matrix, margin=12))
        self._add_tab("spread", self.tr("Spread"), self.spread)
        self._add_tab("first", self.tr("What to do first"), self.first)
        self._add_tab("what-if", self.tr("What if"), self.what_if)
        typed = self.tr("Type into any cell; Enter on the last row adds one.")
        self._add_tab("register", self.tr("Register"), panel(typed, self.register))
        self.tabs.currentChanged.connect(self._show_tab)
        return whole

    def _rankings(self) -> QStackedWidget:
        """The ranking by screening, and that by effect once the plan was simulated."""
        self._ranks = QStackedWidget()
        screening = self.tr("Delay on average, beyond the float of the tasks hit: what each risk may cost the launch.")
        self._ranks.addWidget(panel(screening, self.ranking))
        effect = self.tr(
            "What the launch wins without each risk, beside probability x impact (P x I), which knows nothing of links "
            "and float."
        )
        self._ranks.addWidget(panel(effect, self.effects))
        return self._ranks

    def _add_tab(self, name: str, text: str, shown: QWidget) -> None:
        self._names.append(name)
        self._stack.addWidget(shown)
        self.tabs.addTab(text)

    def _show_tab(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._settings.choose(RISK_TAB, self._names[place])
        self.reshown.emit()

    def _adopt(self) -> None:
        """Let each table own its model, and the empty register offer its next step."""
        for table in (self.effects, self.ranking, self.register):
            table.register.setParent(table)
        self.register.blank.accepted.connect(self._take_next_step)
        self.ranking.setAccessibleName(self.tr("Risks by delay"))

    def _offer(self, actions: list[QAction]) -> None:
        """Offer in the menus of lists and matrix what can be done with a risk, and with the whole list."""
        for part in (self.effects, self.ranking, self.register, self.matrix):
            part.addActions(actions)
        for table in (self.effects, self.ranking, self.register, *self.first.tables):
            table.addActions(table_actions(table, self._session.notify))
        for part in (self.effects, self.ranking, self.register, self.matrix, *self.first.tables):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _listen(self, commands: Commands) -> None:
        self._session.simulated.connect(self._show_ranking)
        self.threats.adding.connect(self.add_risk)
        self.outlook.tasks_asked.connect(commands.actions["go.plan"].trigger)
        for part in (self.outlook, self.spread):
            part.told.connect(self._session.notify)

    def _return_to_work(self) -> None:
        self.register.setFocus()

    def _take_next_step(self) -> None:
        if self.register.register.filtered:
            self._filter.clear()
        else:
            self.register.add()

    def _show_ranking(self) -> None:
        self._ranks.setCurrentIndex(int(self._session.simulation is not None))

    def _wake(self, *, awake: bool) -> None:
        for table in (self.effects, self.ranking):
            if isinstance(table.register, Ordered):
                table.register.wake(awake=awake)
        if awake:
            self.threats.refresh()
        self._simulating.wake(awake=awake)


def panel(text: str, table: QWidget, *, margin: int = 0) -> QFrame:
    """Return a card with a quiet sentence and what it is about, so many pixels from its edges."""
    frame, column = card()
    column.setContentsMargins(0, 8, 0, 1)
    column.setSpacing(6)
    words = QVBoxLayout()
    words.setContentsMargins(12, 0, 12, 0)
    words.addWidget(label(text, tone="quiet", size="small", wrapped=True))
    column.addLayout(words)
    inner = row_of(table)
    inner.setContentsMargins(margin, 0, margin, margin)
    column.addLayout(inner, 1)
    if isinstance(table, RankedTable):
        table.words.setContentsMargins(12, 0, 12, 4)
        column.addWidget(table.words)
    return frame
