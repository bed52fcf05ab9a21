"""The risks page: what each risk may cost the launch, what to do first, and the register of risks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QSplitter, QVBoxLayout, QWidget

from ui.models.register import Register
from ui.models.risk_lists import Ordered, RiskRanking, TaskRiskOrder, risk_columns
from ui.settings import RISK_COLUMNS
from ui.theme import ROW
from ui.widgets.bars import Bars
from ui.widgets.header import Header
from ui.widgets.parts import button, card, column_in, label, row_of, stretch
from ui.widgets.register_table import RegisterTable

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

TOOLS: Final = (("edit.undo", "edit.redo"), ("task.remove",))
RANK: Final = 40
"""Width of the number of a row, in pixels."""
WIDE: Final = 560
"""From this width on a list has room for longer bars, in pixels."""
NARROW_FIGURE: Final = 88
WIDE_FIGURE: Final = 112
NARROWEST_NAME: Final = 80
WIDEST_NAME: Final = 300
SHARES: Final = (42, 58)
"""Heights of the lists above and the register below, in parts of a hundred."""


class RiskTable(RegisterTable):
    """The register of risks."""

    def nothing(self) -> tuple[str, str, str]:
        """What a plan without risks says."""
        text = (
            "A risk is something that may happen and would delay tasks. Say what it is, how likely, how many days, and "
            "which tasks it hits: its effect on the launch and what to do first follow at once."
        )
        return "No risks yet", text, "Add the first risk"


class RankedTable(RegisterTable):
    """A list in an order of its own: rows are selected, not edited."""

    def __init__(self, session: Session, look: Look, model: Ordered, figure: str) -> None:
        super().__init__(session, look, model)
        self._why, self._figure = model.column_of("why"), figure
        self.words = label(tone="quiet", size="small", wrapped=True)
        self.setSortingEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(self._why, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(False)
        self.painter.adorned[figure] = Bars(model, look).paint
        for event in (self.selectionModel().currentRowChanged, model.dataChanged, model.modelReset):
            event.connect(self._explain)
        self._explain()

    def fair_widths(self) -> dict[str, int]:
        """Widths with which the figure is always in sight, and names and reasons share the rest."""
        figure, rank = (WIDE_FIGURE if self.width() > WIDE else NARROW_FIGURE), self.register.columns[0].name
        rest = self.viewport().width() - figure - RANK
        return {rank: RANK, self._figure: figure, "name": max(NARROWEST_NAME, min(WIDEST_NAME, rest // 2))}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show whole rows: what is left over goes to the words below."""
        super().resizeEvent(event)
        frame = self.parentWidget()
        layout = frame.layout() if frame else None
        if frame is not None and layout is not None:
            bottom = frame.contentsRect().bottom() + 1 - layout.contentsMargins().bottom() - layout.spacing()
            lines = self.words.fontMetrics().lineSpacing() * 2 + self.words.contentsMargins().bottom()
            room = bottom - self.y() - self.horizontalHeader().height() - lines
            self.words.setFixedHeight(lines + room % ROW)

    def nothing(self) -> tuple[str, str, str]:
        """An empty list of the risks page is told by its register."""
        return "", "", ""

    def _explain(self) -> None:
        """Tell the reason of the current row in full, or that of the first one."""
        row = self.currentIndex().row()
        first = self.model().index(0, self.register.column_of("name")).data()
        reason = self.model().index(max(0, row), self._why).data()
        self.words.setText(str((reason if row >= 0 else f"{first}: {reason}") if reason else ""))

    def add(self) -> None:
        """Add nothing: rows come from the plan."""

    def _own(self, event: QKeyEvent) -> bool:
        """Keep Delete from the command of the window, which would remove the task or risk from the plan."""
        return event.key() == Qt.Key.Key_Delete or super()._own(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and copy by keys; rows are not removed here."""
        if event.key() != Qt.Key.Key_Delete:
            super().keyPressEvent(event)


class RisksPage(QWidget):
    """Ranking and risk order side by side above the register; what is selected in one is selected in all."""

    def __init__(self, session: Session, look: Look, settings: Settings, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Risks"))
        self._session = session
        self.ranking = RankedTable(session, look, RiskRanking(session), "delay")
        self.tasks = RankedTable(session, look, TaskRiskOrder(session), "exposure")
        self.register = RiskTable(session, look, Register(session, session.plan.schema.entity("risk"), risk_columns()))
        self.register.choices.keep_in(settings, RISK_COLUMNS)
        self._lists = QSplitter(Qt.Orientation.Horizontal)
        self._build(look, commands)
        self._adopt()
        session.changed.connect(self._show_lists)
        self._show_lists()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self._wake(awake=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody sees."""
        super().hideEvent(event)
        self._wake(awake=False)

    def rename(self) -> None:
        """Start typing the name of the current risk."""
        chosen = self._session.selected_of("risk")
        if chosen:
            self.register.edit_cell(chosen[-1], "name")

    def filter(self, typed: str) -> None:
        """Show only the risks and tasks that hold every word typed."""
        for table in (self.ranking, self.tasks, self.register):
            table.register.filter(typed)

    def _build(self, look: Look, commands: Commands) -> None:
        column = column_in(self)
        header = Header(look)
        header.say(self.tr("Risks"))
        for group in TOOLS:
            header.add_tools([commands.actions[name] for name in group])
        self._filter = header.add_filter(self.tr("Filter risks and tasks"))
        self._filter.textChanged.connect(self.filter)
        header.left.connect(self.register.setFocus)
        column.addWidget(header)
        column.addWidget(self._split(), 1)

    def _split(self) -> QSplitter:
        worst = self.tr("Delay on average, beyond the float of the tasks hit: what each risk may cost the launch.")
        first = self.tr("An order that respects all links and takes the riskiest ready task first: learn early.")
        self._lists.addWidget(panel(self.tr("RISKS BY DELAY"), worst, self.ranking))
        self._lists.addWidget(panel(self.tr("WHAT TO DO FIRST"), first, self.tasks))
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._lists)
        split.addWidget(self._register_panel())
        for splitter in (split, self._lists):
            splitter.setHandleWidth(12)
            splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
            splitter.setChildrenCollapsible(False)
        split.setSizes([share * 10 for share in SHARES])
        split.setContentsMargins(12, 12, 12, 12)
        return split

    def _register_panel(self) -> QFrame:
        adder = button(self.tr("Add risk"))
        adder.setToolTip(self.tr("Add a risk (Insert in the register)"))
        adder.clicked.connect(lambda _checked: self.register.add())
        return panel(
            self.tr("REGISTER"), self.tr("Type into any cell; Enter on the last row adds one."), self.register, adder
        )

    def _adopt(self) -> None:
        """Let each table own its model, and the empty register offer its next step."""
        for table in (self.ranking, self.tasks, self.register):
            table.register.setParent(table)
        self.register.blank.accepted.connect(self._take_next_step)
        self.ranking.setAccessibleName(self.tr("Risks by delay"))
        self.tasks.setAccessibleName(self.tr("Tasks in risk order"))

    def _take_next_step(self) -> None:
        if self.register.register.filtered:
            self._filter.clear()
        else:
            self.register.add()

    def _show_lists(self) -> None:
        self._lists.setVisible(bool(self._session.plan.risks))

    def _wake(self, *, awake: bool) -> None:
        for table in (self.ranking, self.tasks):
            if isinstance(table.register, Ordered):
                table.register.wake(awake=awake)


def panel(title: str, text: str, table: QWidget, *tools: QWidget) -> QFrame:
    """Return a card with a caption, a quiet sentence and a table."""
    frame, column = card()
    column.setContentsMargins(0, 8, 0, 1)
    column.setSpacing(6)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(label(title, size="caption"))
    words.addWidget(label(text, tone="quiet", size="small", wrapped=True))
    head = row_of(stretch(), *tools)
    head.insertLayout(0, words, 1)
    head.setContentsMargins(12, 0, 12, 0)
    column.addLayout(head)
    column.addWidget(table, 1)
    if isinstance(table, RankedTable):
        table.words.setContentsMargins(12, 0, 12, 4)
        column.addWidget(table.words)
    return frame
