"""A table whose rows and columns are both things: names at its sides, a word or figure in each cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QTableView

from ui.theme import ROW, figures, mixed
from ui.widgets.blank import Blank
from ui.words import plain_tip, said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from planner import Id
    from ui.style import Look
    from ui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

OVER: Final = "\u25b2"
"""The sign of what is too much, too late or missing, so that color is never the only signal."""
FINE: Final = "\N{CHECK MARK}"
PAD: Final = 6
NAMES: Final = (56, 320)
"""Least and most width of the names of the rows, in pixels."""
DEFAULT: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says: a text with its tone and tip, how strongly it is filled (0 to 1), and the rows it is about."""

    text: str = ""
    tone: str = ""
    tip: str = ""
    heat: float = 0.0
    ids: tuple[Id, ...] = ()
    left: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column: the id of what it is, its name, and a tip."""

    id: str
    name: str
    tip: str = ""


EMPTY: Final = Cell()


class Grid(QAbstractTableModel):
    """Rows and columns by name; a cell is asked for when it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: tuple[Line, ...] = ()
        self.rows: tuple[Line, ...] = ()
        self._cell: Callable[[int, int], Cell] = lambda _row, _column: EMPTY

    def show_cells(self, rows: Sequence[Line], columns: Sequence[Line], cell: Callable[[int, int], Cell]) -> None:
        """Show these rows and columns; where they are the same as before, only the cells are other ones."""
        if (self.rows, self.columns) == (tuple(rows), tuple(columns)):
            self._cell = cell
            if rows and columns:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            return
        self.beginResetModel()
        self.rows, self.columns, self._cell = tuple(rows), tuple(columns), cell
        self.endResetModel()

    def cell(self, index: Index) -> Cell:
        """What stands at a place."""
        return self._cell(index.row(), index.column()) if index.isValid() else EMPTY

    def rowCount(self, parent: Index = DEFAULT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = DEFAULT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, its tip, or what is read of it."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index).text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.cell(index).tip)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cell = self.cell(index)
            return f"{self.rows[index.row()].name}, {self.columns[index.column()].name}: {cell.tip or cell.text}"
        return None

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a row or column, or its tip."""
        lines = self.columns if side is Qt.Orientation.Horizontal else self.rows
        if not 0 <= section < len(lines):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return lines[section].name
        return plain_tip(lines[section].tip or lines[section].name) if role == Qt.ItemDataRole.ToolTipRole else None


class CellPainter(QStyledItemDelegate):
    """Paints a cell: its ground by its heat or selection, and its text in its tone."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, lines, text, and the frame of the current cell."""
        model: Any = index.model()
        cell: Cell = model.cell(index)
        theme, chosen = self._look.theme, bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, theme.selection if chosen else ground(theme, cell))
        painter.setPen(theme.line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        self._write(painter, option, cell)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.accent)
            painter.drawRect(option.rect.adjusted(0, 0, -2, -2))
        painter.restore()

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell) -> None:
        room: QRect = option.rect.adjusted(PAD, 0, -PAD, 0)
        painter.setFont(figures(option.font))
        painter.setPen(ink(self._look.theme, cell))
        side = Qt.AlignmentFlag.AlignLeft if cell.left else Qt.AlignmentFlag.AlignHCenter
        text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, text)


def ground(theme: Theme, cell: Cell) -> QColor:
    """Return the ground of a cell: the hotter, the more of the accent, or of its tone."""
    strong = theme.critical if cell.tone == "critical" else theme.accent
    return mixed(theme.surface, strong, 0.32 * min(1.0, max(0.0, cell.heat)))


def ink(theme: Theme, cell: Cell) -> QColor:
    """Return the color of the text of a cell: that of its tone, or of plain text where the ground has the tone."""
    tones = {"critical": theme.critical, "warning": theme.near_critical, "done": theme.done, "quiet": theme.quiet}
    return tones.get(cell.tone, theme.text) if not cell.heat else theme.text


class GridView(QTableView):
    """A grid in which keys and clicks go from cell to cell; `chosen` tells that somebody is at another one."""

    chosen = Signal()
    opened = Signal()
    """After Enter or a double click."""

    def __init__(self, look: Look, name: str, *, width: int = 88) -> None:
        super().__init__()
        self.grid = Grid()
        self.grid.setParent(self)
        self.setModel(self.grid)
        self.setItemDelegate(CellPainter(look, self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.blank = Blank(self)
        self._shape(width)
        look.changed.connect(self.viewport().update)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    @property
    def current(self) -> Cell:
        """What the current cell says."""
        return self.grid.cell(self.currentIndex())

    @property
    def row(self) -> Line | None:
        """The row of the current cell."""
        place = self.currentIndex().row()
        return self.grid.rows[place] if 0 <= place < len(self.grid.rows) else None

    @property
    def column(self) -> Line | None:
        """The column of the current cell."""
        place = self.currentIndex().column()
        return self.grid.columns[place] if 0 <= place < len(self.grid.columns) else None

    def show_cells(self, rows: Sequence[Line], columns: Sequence[Line], cell: Callable[[int, int], Cell]) -> None:
        """Show these rows and columns, and stay at the cell of the same things where they are still there."""
        row, column = self.row, self.column
        self.grid.show_cells(rows, columns, cell)
        if rows:
            self.blank.hide()
        self._widen()
        if row is not None and column is not None and not self.currentIndex().isValid():
            self.go_to(row.id, column.id, quietly=True)

    def go_to(self, row_id: str, column_id: str = "", *, quietly: bool = False) -> None:
        """Make the cell of these two the current one, where there is such a cell; `quietly` tells nobody."""
        rows = [place for place, line in enumerate(self.grid.rows) if line.id == row_id]
        columns = [place for place, line in enumerate(self.grid.columns) if line.id == column_id]
        if not rows:
            return
        place = columns[0] if columns else max(0, self.currentIndex().column())
        model = self.selectionModel()
        before = model.blockSignals(quietly)
        self.setCurrentIndex(self.grid.index(rows[0], place))
        model.blockSignals(before)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the grid from the commands of the window: Delete would remove the tasks of a cell."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.owns(event):
            event.accept()
            return True
        return super().event(event)

    def owns(self, event: QKeyEvent) -> bool:
        """Whether a key is one of the grid's."""
        return event.key() == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.NoModifier

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what the cell is about."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _shape(self, width: int) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setAccessibleName(said("Columns"))
        down.setAccessibleName(said("Rows"))
        across.setDefaultSectionSize(width)
        across.setHighlightSections(False)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setProperty("kind", "names")
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW)
        down.setHighlightSections(False)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.sectionClicked.connect(self._go_to_row)

    def _go_to_row(self, place: int) -> None:
        self.setCurrentIndex(self.grid.index(place, 0))

    def _widen(self) -> None:
        """Give the names of the rows the room that they need, within limits; of many only the first are measured."""
        measure, down = self.fontMetrics(), self.verticalHeader()
        names = [measure.horizontalAdvance(line.name) for line in self.grid.rows[:400]]
        down.setFixedWidth(max(NAMES[0], min(NAMES[1], max(names, default=0) + 24)))
        self.updateGeometries()
