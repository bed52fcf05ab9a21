"""The table of a register: in-place editing by typing, sorting by its header, one selection with all other views."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

import planner
from ui.gate import GATE
from ui.late import load
from ui.models.roles import FAULT, Index
from ui.models.sequence import runs
from ui.theme import ROW, figures
from ui.widgets.blank import Blank
from ui.widgets.cells import ENTERS, CellDelegate, selected_rows
from ui.widgets.column_choices import ColumnChoices
from ui.widgets.copying import clip_for
from ui.widgets.row_painter import RowPainter
from ui.words import retold, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner import Change, Id, Plan
    from ui.models.register import Register
    from ui.session import Session
    from ui.style import Look

    Fresh = tuple[planner.Change, tuple[Id, ...]]

OWN_KEYS: Final = frozenset({Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter})
"""Keys that mean the current cell, so that no command of the window takes them first."""
ENTERING: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)
"""What is held with Enter to go down, or to type for all selected rows."""
FIRST_STEPS: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home})
"""Keys that select the current row where none is selected, as after Tab into the table, before they go on from it."""
WIDE_NAME: Final = 300
"""Width of names in a wide table, in pixels."""
CORNER: Final = "QAbstractScrollArea::corner { background: transparent; border: 0; }"


class RegisterTable(QTableView):
    """Rows of one entity: type into cells, Enter on the last row adds one, Delete removes what is selected."""

    def __init__(self, session: Session, look: Look, model: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.look, self.register = session, look, model
        self._following = False
        self._fresh: Fresh | None = None
        self._pointing = False
        self.blank = Blank(self)
        self.setModel(model)
        self.painter = RowPainter(self, model, look)
        self._shape()
        self._place_columns()
        self.cells = self.make_delegate()
        self._listen()
        self._show_selection()
        self._say_if_empty()

    # What subclasses say

    def make_delegate(self) -> CellDelegate:
        """The delegate that edits every cell."""
        delegate = CellDelegate(self, self.look)
        self.setItemDelegate(delegate)
        return delegate

    def nothing(self) -> tuple[str, str, str]:
        """Title, sentence and next step of an empty register."""
        entity = self.register.entity
        many, one = said(entity.many), said(entity.one)
        return said("No %1 yet", many), said(entity.help), said("Add the first %1", one)

    def new_row(self) -> planner.Change:
        """The change that adds a row; the id of the new row is the id of its last step."""
        name = self.register.entity.name
        return planner.add_row(self.session.plan, name, name=said("New %1", said(self.register.entity.one)))

    # Doing

    def add(self) -> None:
        """Add a row and start typing its name."""
        made: list[Change] = []
        before = self.session.selected

        def make(_plan: Plan) -> Change:
            """The edit that adds a row, kept to find the row again."""
            made.append(self.new_row())
            return made[-1]

        if self.session.edit(make):
            self._fresh = made[-1], before
            self.edit_first(made[-1].steps[-1].id)

    @property
    def first(self) -> str:
        """The column in which the typing of a row begins: its name, where it has one."""
        names = [column.name for column in self.register.columns if column.change is not None]
        return "name" if "name" in names or not names else names[0]

    def edit_first(self, row_id: Id) -> None:
        """Start typing into the first cell of a row."""
        self.edit_cell(row_id, self.first)

    def remove_selected(self) -> None:
        """Remove the selected rows; where others refer to them, it is asked what becomes of that."""
        rows = [(self.register.entity.name, row_id) for row_id in self.selected()]
        if rows:
            load("ui.dialogs.removing:remove_asking")(self, self.session, rows)

    def edit_cell(self, row_id: Id, name: str) -> None:
        """Start typing into a cell."""
        self._pointing = False
        self.show_row(row_id)
        index = self.model().index(self.register.row_of(row_id), self.register.column_of(name))
        self.setCurrentIndex(index)
        self.edit(index)

    def show_row(self, row_id: Id) -> None:
        """Bring a row into view."""
        row = self.register.row_of(row_id)
        if row >= 0:
            self._scroll_down_to(self.model().index(row, max(0, self.currentIndex().column())))

    def scrollTo(  # noqa: N802
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into view; what the pointer chose is in sight, so nothing moves sideways under it."""
        if self._pointing:
            self._scroll_down_to(index, hint)
        else:
            super().scrollTo(index, hint)

    def _scroll_down_to(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring the row of a cell into view and leave the columns where they are."""
        left = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        self.horizontalScrollBar().setValue(left)

    def selected(self) -> tuple[Id, ...]:
        """The ids of the selected rows, in the order in which they were selected."""
        ids = [self.register.ids[row] for row in selected_rows(self)]
        known = set(ids)
        earlier = [row_id for row_id in self.session.selected if row_id in known]
        return tuple(dict.fromkeys((*earlier, *ids)))

    def shown_selected(self) -> tuple[tuple[str, Id], ...]:
        """What is selected anywhere and shown here, with the name of its entity."""
        name = self.register.entity.name
        return tuple((name, one) for one in self.session.selected_of(name) if self.register.row_of(one) >= 0)

    def find_match(self, step: int) -> None:
        """Go to the next row that fits the filter (1), or the one before (-1); after the last comes the first."""
        fitting = set(self.register.fitting(self.register.ids)) if self.register.filtered else set()
        here, count = self.currentIndex().row(), len(self.register.ids)
        start = here if here >= 0 else -1 if step > 0 else count
        rows = ((start + step * far) % count for far in range(1, count + 1)) if fitting else iter(())
        row = next((row for row in rows if self.register.ids[row] in fitting), -1)
        if row >= 0:
            self.session.select([self.register.ids[row]])
            self._go_to(self.register.ids[row])

    def fill_down(self) -> None:
        """Give every selected row what the uppermost of them has in the current column."""
        rows = [self.register.ids[row] for row in selected_rows(self)]
        column = self.currentIndex().column()
        reason = self.register.fill_down(rows, column) if column >= 0 else ""
        if reason:
            self.session.notify(reason, "error")

    def edit_all(self) -> None:
        """Start typing into the current cell, or the first that takes text, what Ctrl+Enter takes for all selected."""
        current, register = self.currentIndex(), self.register
        rows = [register.row_of(row_id) for row_id in self.selected()]
        if not rows:
            return
        row = current.row() if current.row() in rows else rows[-1]
        wanted = register.index(row, max(0, current.column()))
        wanted = wanted if register.editable(wanted) else register.index(row, register.column_of(self.first))
        self.selectionModel().setCurrentIndex(wanted, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.edit(wanted)

    def copied(self) -> QMimeData:
        """The selected rows with the labels of the visible columns, as spreadsheets take them."""
        rows = sorted(self.register.row_of(row_id) for row_id in self.selected())
        columns, register = self._visible(), self.register
        labels = [register.columns[column].label for column in columns]
        texts = ([register.text_of(register.ids[row], column) for column in columns] for row in rows)
        return clip_for(labels, texts)

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard."""
        if self.selected():
            QGuiApplication.clipboard().setMimeData(self.copied())

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the current cell from the commands of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._own(event):
            event.accept()
            return True
        return super().event(event)

    def _own(self, event: QKeyEvent) -> bool:
        return event.key() in OWN_KEYS and event.modifiers() == Qt.KeyboardModifier.NoModifier

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember that the pointer chose, not the keys."""
        self._pointing = True
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, add, remove and copy by keys; all else as in any table."""
        self._pointing = False
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.fill_down()
        elif event.key() in ENTERS and event.modifiers() in ENTERING:
            (self.edit_all if event.modifiers() else self.go_down)()
        elif event.key() == Qt.Key.Key_Insert:
            self.add()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_selected()
        elif event.key() == Qt.Key.Key_Escape and self.currentIndex().data(FAULT):
            self.register.discard(self.currentIndex())
        elif event.key() in FIRST_STEPS and self._can_be_selected(self.currentIndex()) and not self.selected():
            self.selectRow(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _can_be_selected(self, index: Index) -> bool:
        return bool(self.model().flags(index) & Qt.ItemFlag.ItemIsSelectable)

    def go_down(self) -> None:
        """Go to the row below; below the last row there is a new one."""
        if self._on_last_row():
            self.add()
        else:
            self._step_down()

    def _step_down(self) -> None:
        """Select the row below now, so that keys mean it, and bring it into view when what was typed is painted."""
        current = self.currentIndex()
        self.setAutoScroll(False)
        self.setCurrentIndex(current.siblingAtRow(current.row() + 1))
        self.setAutoScroll(True)
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        self.scrollTo(self.currentIndex())

    def edit_next(self, step: int) -> None:
        """Start typing into the next cell that takes text, or the one before; rows follow each other."""
        self._pointing = False
        current = self.currentIndex()
        cells = [
            self.model().index(row, column)
            for row in (current.row() - 1, current.row(), current.row() + 1)
            for column in self._visible()
        ]
        open_cells = [
            cell for cell in cells if cell.isValid() and self.model().flags(cell) & Qt.ItemFlag.ItemIsEditable
        ]
        if current in open_cells and 0 <= open_cells.index(current) + step < len(open_cells):
            following = open_cells[open_cells.index(current) + step]
            self.setCurrentIndex(following)
            self.edit(following)

    def _left(self, key: int) -> None:
        """Go on after an editor: Enter goes down, Tab to the next cell; Escape takes a row back that was only begun."""
        fresh, self._fresh = self._fresh, None
        if key == Qt.Key.Key_Escape.value:
            self._take_back(fresh)
        elif key in (Qt.Key.Key_Tab.value, Qt.Key.Key_Backtab.value):
            self.edit_next(1 if key == Qt.Key.Key_Tab.value else -1)
        elif not self._on_last_row() or self.currentIndex().column() == self.register.column_of(self.first):
            self.go_down()

    def _take_back(self, fresh: Fresh | None) -> None:
        """Undo the addition of a row that nobody named, and select what was selected before."""
        if fresh is not None and self.session.document.undo_label == fresh[0].label:
            self.session.withdraw()
            self.session.select(fresh[1])

    def _on_last_row(self) -> bool:
        return self.currentIndex().row() + 1 >= self.model().rowCount()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Frame the current cell; Qt would paint every row anew, after each editor that closes."""
        current = self.currentIndex()
        if not current.isValid():
            super().focusInEvent(event)
            return
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, bool(current.flags() & Qt.ItemFlag.ItemIsEditable))
        self.update(current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame of the current cell away, and paint no other cell for it."""
        current = self.currentIndex()
        if not current.isValid():
            super().focusOutEvent(event)
            return
        self.update(current)

    # Selection

    def _tell_selection(self) -> None:
        """Select everywhere what is selected here."""
        if not self._following:
            self._following = True
            self.session.select(self.selected())
            self._following = False

    def _show_selection(self) -> None:
        """Select here what is selected elsewhere, and bring it into view."""
        if self._following:
            return
        chosen = [row_id for row_id in self.session.selected if self.reachable(row_id)]
        if chosen and list(self.selected()) == chosen:
            return
        self._following = True
        self._select_rows(sorted(self.register.row_of(row_id) for row_id in chosen))
        if chosen:
            self._go_to(chosen[-1])
        self._following = False

    def reachable(self, row_id: Id) -> bool:
        """Whether a row is shown."""
        return self.register.row_of(row_id) >= 0

    def _select_rows(self, rows: Iterable[int]) -> None:
        selection = QItemSelection()
        last = self.model().columnCount() - 1
        for first, end in runs(rows):
            selection.select(self.model().index(first, 0), self.model().index(end, last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _go_to(self, row_id: Id) -> None:
        column = self.currentIndex().column()
        index = self.model().index(self.register.row_of(row_id), column if column >= 0 else self._visible()[0])
        self._pointing = True
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)

    # Looks

    def _shape(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setFont(figures(self.font()))
        self.painter.use_font(self.font())
        self.setShowGrid(False)
        self.setStyleSheet(CORNER)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # scrolled as pixels, not painted anew
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(ROW)
        rows.hide()
        self.setAccessibleName(said(self.register.entity.many.capitalize()))

    def _place_columns(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setAccessibleName(self.tr("Columns of %1").replace("%1", said(self.register.entity.many)))
        header.setHighlightSections(False)
        header.setMinimumHeight(ROW)
        header.setMinimumSectionSize(36)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)
        for number, column in enumerate(self.register.columns):
            header.resizeSection(number, column.width)
            header.setSectionHidden(number, not column.visible)
        self.choices = ColumnChoices(header, [column.name for column in self.register.columns])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns whose widths nobody has chosen."""
        super().resizeEvent(event)
        self.share_room()

    def share_room(self) -> None:
        """Give each column its fair width, unless somebody chose one."""
        for name, width in self.fair_widths().items():
            self.choices.give(name, width)

    def fair_widths(self) -> dict[str, int]:
        """The widths that depend on the room of the table, in pixels: names have more of it in a wide one."""
        widths = {column.name: column.width for column in self.register.columns}
        return {"name": max(widths["name"], min(WIDE_NAME, self.width() // 4))} if "name" in widths else {}

    def _listen(self) -> None:
        self.cells.left.connect(self._left)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.session.selection_changed.connect(self._show_selection)
        self.look.changed.connect(self.viewport().update)
        for event in (self.register.modelReset, self.register.rowsInserted, self.register.rowsRemoved):
            event.connect(self._say_if_empty)
        self.register.modelReset.connect(self._show_selection)

    def _say_if_empty(self) -> None:
        if self.register.ids:
            self.blank.hide()
        elif self.register.filtered:
            told = self.tr("No %1 fits this filter.").replace("%1", said(self.register.entity.one))
            told = retold(self.register.filter_fault) or told
            self.blank.say(self.tr("Nothing found"), told, self.tr("Clear the filter"))
        else:
            self.blank.say(*self.nothing())

    def _visible(self) -> list[int]:
        """The visible columns in the order in which they stand."""
        header = self.horizontalHeader()
        places = (header.logicalIndex(place) for place in range(header.count()))
        return [column for column in places if not header.isSectionHidden(column)]

    def _choose_columns(self, place: QPoint) -> None:
        """Offer every column to be shown or hidden."""
        menu = QMenu(self)
        self.offer_for_column(menu, self.horizontalHeader().logicalIndexAt(place))
        for number, column in enumerate(self.register.columns):
            action = QAction(said(column.label), menu, checkable=True, checked=not self.isColumnHidden(number))
            action.setEnabled(column.name != "name")
            action.toggled.connect(lambda shown, name=column.name: self._show_column(name, shown=shown))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def offer_for_column(self, menu: QMenu, number: int) -> None:
        """Put into the menu of a column's head what else can be done with it."""

    def _show_column(self, name: str, *, shown: bool) -> None:
        self.choices.show(name, shown=shown)
        self.share_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that need it, and mark the current cell and refused texts."""
        GATE.close()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.look.theme.surface)
        self.painter.paint(painter, self._visible(), event.rect())
        current = self.currentIndex()
        if self.hasFocus() and current.isValid():
            self.painter.outline(painter, current, self.look.theme.accent)
        for cell in self.register.refused_cells():
            self.painter.outline(painter, cell, self.look.theme.critical)
