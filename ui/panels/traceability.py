"""The traceability matrix: items in scope by test levels, with what their cases show, and the gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

import planner
from planner import Cover
from ui.icons import icon
from ui.theme import ROW
from ui.widgets.blank import Blank
from ui.widgets.exports import ask_path, folder_of, written
from ui.widgets.parts import button, column_in, label, row_in, stretch
from ui.widgets.tick import Tick
from ui.widgets.where_choice import WhereChoice
from ui.words import plain_tip, said

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QIcon, QShowEvent

    from planner import Change, Id, Traceability, TraceCell, TraceRow
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look
    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
KEY, NAME, FIRST = 0, 1, 2
"""The columns before those of the levels."""
ICONS: Final = {
    Cover.FAILED: "error",
    Cover.BLOCKED: "stop",
    Cover.NOT_RUN: "recent",
    Cover.PASSED: "check",
    Cover.GAP: "warning",
}
WORDS: Final = tuple(str(cover) for cover in Cover)
"""The states in words."""
READ: Final = {"scope_item", "test_case", "execution", "release", "environment"}
"""The entities whose changes show here."""
DASH: Final = "\N{EN DASH}"


def cover_color(cover: Cover, theme: Theme) -> QColor:
    """The color in which a state is written, beside its icon and its word."""
    colors = {Cover.FAILED: theme.critical, Cover.PASSED: theme.done}
    colors |= {Cover.BLOCKED: theme.near_critical, Cover.GAP: theme.near_critical}
    return colors.get(cover, theme.quiet)


class TraceModel(QAbstractTableModel):
    """The rows of the matrix, all of them or those that lack something."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._traced: Traceability = planner.Traceability((), ())
        self.rows: tuple[TraceRow, ...] = ()
        self._icons: dict[tuple[str, str], QIcon] = {}

    def show_traced(self, traced: Traceability, *, lacking: bool) -> None:
        """Show a matrix, or only its rows that lack something."""
        self.beginResetModel()
        self._traced = traced
        self.rows = tuple(row for row in traced.rows if not lacking or row.overall.cover is not Cover.PASSED)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt asks so
        """Return how many items are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt asks so
        """Return key, name, a column for all levels together, and one for each."""
        return 0 if parent.isValid() else FIRST + len(self._traced.levels) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the titles of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        titles = (said("Key"), said("Scope item"), said("Overall"))
        return (*titles, *(said(str(level)).capitalize() for level in self._traced.levels))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text, icon, color or words of a cell."""
        row, cell = self.rows[index.row()], self.cell_at(index)
        if cell is None:
            texts = (row.item.key, row.item.name)
            return texts[index.column()] if role == Qt.ItemDataRole.DisplayRole else None
        gap = cell.cover is Cover.GAP and row.overall.cover is not Cover.GAP
        if role == Qt.ItemDataRole.DisplayRole:
            return DASH if gap else in_words(cell)
        if role == Qt.ItemDataRole.DecorationRole:
            return None if gap else self._icon(cell.cover)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._look.theme.quiet if gap else cover_color(cell.cover, self._look.theme)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.item.key}, {self.headerData(index.column(), Qt.Orientation.Horizontal)}: {in_words(cell)}"
        return plain_tip(_tip(cell)) if role == Qt.ItemDataRole.ToolTipRole else None

    def cell_at(self, index: Index) -> TraceCell | None:
        """Return what a cell shows; None for key and name."""
        if index.column() < FIRST:
            return None
        row = self.rows[index.row()]
        return (row.overall, *row.cells)[index.column() - FIRST]

    def _icon(self, cover: Cover) -> QIcon:
        theme = self._look.theme
        if (theme.name, cover) not in self._icons:
            self._icons[theme.name, cover] = icon(ICONS[cover], theme, cover_color(cover, theme), sizes=(16,))
        return self._icons[theme.name, cover]


def in_words(cell: TraceCell) -> str:
    """A cell as words: its state, and how many of its cases passed."""
    return f"{said(str(cell.cover))}  {cell.passed}/{len(cell.cases)}" if cell.cases else said(str(cell.cover))


def _tip(cell: TraceCell) -> str:
    """The cases of a cell, a line each."""
    lines = [f"{one.case.key}  {one.case.name}: {said(str(one.cover))}" for one in cell.cases[:20]]
    return "\n".join(lines) or said("No test case covers it here.")


class TracePanel(QWidget):
    """The matrix with a line that sums it up; a row is selected everywhere, Enter selects the cases of a cell."""

    def __init__(self, session: Session, look: Look, settings: Settings, commands: Commands) -> None:  # noqa: ARG002
        super().__init__()
        self._session, self._commands = session, commands
        self.setAccessibleName(said("Traceability"))
        self.where, self.lacking = WhereChoice(), Tick(said("Only what lacks something"))
        self.summary = label(tone="quiet")
        self.table, self.model = QTableView(), TraceModel(look, self)
        self._build()
        self.where.chosen.connect(self.refresh)
        self.lacking.toggled.connect(lambda _on: self.refresh())
        self.table.selectionModel().currentChanged.connect(self._select_item)
        self.table.activated.connect(self._select_cases)
        session.changed.connect(self._follow)
        look.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the matrix of the plan as it is now, the same cell staying current."""
        plan, current = self._session.plan, self.table.currentIndex()
        place = (current.row(), current.column())
        self.where.offer(plan)
        self.traced = planner.traceability(plan, self.where.where)
        self.model.show_traced(self.traced, lacking=self.lacking.isChecked())
        if 0 <= place[0] < self.model.rowCount() and place[1] < self.model.columnCount():
            self.table.selectionModel().blockSignals(True)
            self.table.setCurrentIndex(self.model.index(*place))
            self.table.selectionModel().blockSignals(False)
        self.table.resizeColumnsToContents()
        self.table.setColumnWidth(NAME, max(220, min(420, self.table.columnWidth(NAME))))
        self.summary.setText(self._summed())
        self._say_if_blank()

    def export(self) -> None:
        """Ask for a file and write the matrix as CSV."""
        path = ask_path(self, said("Traceability"), folder_of(self._session), ".csv", said("CSV table"))
        if path is not None:
            self._session.notify(*written(path, planner.trace_csv(self.traced)))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self.refresh()

    def _build(self) -> None:
        column, bar = column_in(self), QWidget()
        row = row_in(bar, gap=12)
        row.setContentsMargins(12, 8, 12, 8)
        exporter = button(said("Export as CSV..."))
        exporter.clicked.connect(lambda _checked: self.export())
        for part in (self.where, self.lacking, stretch(), self.summary, exporter):
            row.addWidget(part)
        self.table.setModel(self.model)
        self.table.setAccessibleName(said("Traceability"))
        self.table.setShowGrid(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.setWordWrap(False)
        self.table.setIconSize(QSize(16, 16))
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        self._blank = Blank(self.table)
        self._blank.accepted.connect(self._commands.actions["go.scope"].trigger)
        column.addWidget(bar)
        column.addWidget(self.table, 1)

    def _summed(self) -> str:
        told = said("%1 of %2 items have a case that passed", str(self.traced.shown), str(len(self.traced.rows)))
        return f"{told}; {said('without a case: %1', str(len(self.traced.gaps)))}" if self.traced.gaps else told

    def _follow(self, change: Change) -> None:
        if self.isVisible() and any(step.entity in READ for step in change.steps):
            self._session.follow_up(self.refresh)

    def _select_item(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._session.select((self.model.rows[current.row()].item.id,))

    def _select_cases(self, index: QModelIndex) -> None:
        cell = self.model.cell_at(index)
        found: tuple[Id, ...] = tuple(one.case.id for one in cell.cases) if cell else ()
        if found:
            self._session.select(found)

    def _say_if_blank(self) -> None:
        self._blank.setVisible(False)
        if not self.traced.rows:
            self._blank.say(
                said("Nothing is in scope yet"),
                said("Each item in scope shows here by which test cases it is covered, and how they ended."),
                said("Go to scope"),
            )
