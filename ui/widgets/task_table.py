"""The table of tasks: the outline, edited by typing, pasting and the keys that planners know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent

import planner
from ui.models.criticality_column import CRITICALITY
from ui.models.groups import can_group, is_head
from ui.models.roles import CHILDREN, DEPTH, Index
from ui.models.task_outline import TaskOutline
from ui.models.variance_columns import FINISH_VARIANCE
from ui.theme import QUIET_PX
from ui.widgets.cells import CellDelegate, NameDelegate, Signs, sign_width
from ui.widgets.pasting import paste_into
from ui.widgets.register_table import RegisterTable
from ui.widgets.row_painter import PADDING
from ui.words import inside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenu, QWidget

    from planner import Change, Id, Plan
    from ui.session import Session
    from ui.style import Look

NONE: Final = Qt.KeyboardModifier.NoModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
CONTROL: Final = Qt.KeyboardModifier.ControlModifier


LEADING: Final = ("key", "wbs", "name", "duration", "start", "finish")
"""What can be seen without scrolling, also in a narrow table."""
BRIEF: Final = {"key": "A000", "duration": "100d", "start": "30 May", "finish": "30 May"}
"""The longest of the usual texts of columns that can be narrow."""
TURNING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
"""Keys that open and close a group at its header."""
MOVES: Final = frozenset({planner.indent, planner.outdent, planner.move_up, planner.move_down})
"""Edits that make sense only where the outline is seen."""
LONG_KEY: Final = 10
"""Letters of a key that are seen in any case."""
NARROW_NAME: Final = 150
"""Width of names in a narrow table, in pixels."""


class TaskTable(RegisterTable):
    """Tasks in outline order. Tab and Shift+Tab indent and outdent; while typing they go to the next cell."""

    unfiltered = Signal()
    """When the empty table's button asks for the filter to be cleared."""
    group_wanted = Signal(str)
    """The name of a column by which rows are to be grouped; empty to end that."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        self.outline = TaskOutline(session)
        self._longest: str | None = None
        super().__init__(session, look, self.outline, parent)
        self.outline.setParent(self)
        self.painter.adorned["name"] = Signs(self.outline, look).paint
        self.painter.bold, self.painter.raised = self.outline.summary, is_head
        session.changed.connect(self._follow_up)
        session.simulated.connect(self._offer_columns)
        self._offer_columns()
        self.blank.accepted.connect(self._take_next_step)

    def make_delegate(self) -> CellDelegate:
        """One delegate for all cells but names, which show the outline."""
        delegate = super().make_delegate()
        names = NameDelegate(self, self.look)
        names.left.connect(self._left)
        self.setItemDelegateForColumn(self.outline.column_of("name"), names)
        return delegate

    def fair_widths(self) -> dict[str, int]:
        """In a narrow table, widths with which key, name, duration, start and finish can all be seen."""
        columns = {column.name: column for column in self.outline.columns}
        shown = [name for name in LEADING if not self.isColumnHidden(self.outline.column_of(name))]
        room, keys = self.viewport().width(), self._key_width()
        if sum(columns[name].width for name in shown) <= room:
            wide = {name: columns[name].width for name in LEADING}
            return wide | {"key": max(wide["key"], keys)} | super().fair_widths()
        narrow = {name: self._narrow(name) for name in BRIEF}
        narrow["key"] = max(narrow["key"], keys)
        rest = sum(narrow.get(name, columns[name].width) for name in shown if name != "name")
        return narrow | {"name": min(columns["name"].width, max(NARROW_NAME, room - rest))}

    def _key_width(self) -> int:
        """The width in which the longest key can be read, unless it is a long one."""
        if self._longest is None:
            self._longest = max((task.key for task in self.session.plan.tasks.values()), key=len, default="")
        return self.fontMetrics().horizontalAdvance(self._longest[:LONG_KEY]) + 2 * PADDING + 1

    def _narrow(self, name: str) -> int:
        """The width of a column that shows its briefest texts."""
        year = " 26" if name in ("start", "finish") and self.outline.reading.spans_years else ""
        label = self.outline.columns[self.outline.column_of(name)].label
        heading = QFont(self.font())
        heading.setPixelSize(QUIET_PX)
        longest = max(
            self.fontMetrics().horizontalAdvance(BRIEF[name] + year), QFontMetrics(heading).horizontalAdvance(label)
        )
        return longest + 2 * PADDING + 1

    def _follow_up(self, change: Change) -> None:
        if any(step.entity == "task" and step.field in (None, "key") for step in change.steps):
            self._longest = None
        self.session.follow_up(self._offer_columns)

    def _offer_columns(self) -> None:
        """Show the WBS codes once there are summary tasks, which they tell apart, and the variance from a baseline."""
        self.choices.offer("wbs", shown=bool(self.session.schedule.summary.any()))
        self.choices.offer(FINISH_VARIANCE, shown=self.session.variance is not None)
        self.choices.offer(CRITICALITY, shown=self.session.drawn is not None)
        self.share_room()

    def nothing(self) -> tuple[str, str, str]:
        """What an empty plan says."""
        text = self.tr(
            "Type the work that has to be done, one task a line, or paste a list of names. Dates follow from links."
        )
        return self.tr("No tasks yet"), text, self.tr("Add the first task")

    def new_row(self) -> Change:
        """The change that adds a task after the selected one."""
        selected = self.selected()
        return planner.add_task(self.session.plan, after=selected[-1] if selected else None)

    def filter(self, typed: str) -> None:
        """Show only the tasks that hold every word typed, with the summary tasks above them."""
        self.outline.filter(typed)

    def rename(self) -> None:
        """Start typing the name of the current task."""
        selected = self.selected()
        if selected:
            self.edit_cell(selected[-1], "name")

    def reachable(self, row_id: Id) -> bool:
        """Whether a task is shown; what it is folded below opens."""
        self.outline.reveal(row_id)
        return super().reachable(row_id)

    # Keys

    def _own(self, event: QKeyEvent) -> bool:
        keys = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return event.key() in keys or event.matches(QKeySequence.StandardKey.Paste) or super()._own(event)

    def event(self, event: QEvent) -> bool:
        """Take Tab before it moves the focus, where rows are selected."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._indents(event):
            return True
        return super().event(event)

    def _indents(self, event: QKeyEvent) -> bool:
        if (
            event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            or event.modifiers() & CONTROL
            or self.outline.group_by
            or not self.selected()
        ):
            return False
        self._edit_selected(planner.indent if event.key() == Qt.Key.Key_Tab else planner.outdent)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, indent, fold, link and paste by keys; all else as in any register."""
        edit = _EDITS.get((Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier))
        folding = event.key() in (Qt.Key.Key_Minus, Qt.Key.Key_Plus, Qt.Key.Key_Underscore)
        if edit in MOVES and self.outline.group_by:
            self.refuse_moving()
        elif edit is not None:
            self._edit_selected(edit)
        elif self._turns_header(event):
            self._turn(self.outline.ids[self.currentIndex().row()])
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif folding and event.modifiers() & ALT:
            for row_id in self._foldable():
                self.outline.fold(row_id, folded=event.key() != Qt.Key.Key_Plus)
        else:
            super().keyPressEvent(event)

    def _turns_header(self, event: QKeyEvent) -> bool:
        """Whether a key opens or closes the group at whose header the cursor is."""
        current = self.currentIndex()
        at_header = current.isValid() and is_head(self.outline.ids[current.row()])
        return at_header and event.key() in TURNING and not event.modifiers() & (CONTROL | ALT)

    def _turn(self, row_id: Id) -> None:
        """Open what is closed, close what is open."""
        self.outline.fold(row_id, folded=not self.outline.folded(row_id))

    def _foldable(self) -> list[Id]:
        """What keys fold: the selected tasks; in groups the group of the cursor."""
        if not self.outline.group_by:
            return list(self.selected())
        above = range(self.currentIndex().row(), -1, -1)
        return [next(self.outline.ids[row] for row in above if is_head(self.outline.ids[row]))] if above else []

    def refuse_moving(self) -> None:
        """Say that tasks cannot be moved in the outline while rows are grouped."""
        told = self.tr("Rows are grouped by %1. End the grouping to move tasks in the outline.")
        label = self.outline.columns[self.outline.column_of(self.outline.group_by)].label
        self.session.notify(told.replace("%1", inside(label)), "error")

    def column_to_group(self) -> str:
        """The column at the cursor if rows can be grouped by it, else that of the owner."""
        number = self.currentIndex().column()
        column = self.outline.columns[number] if number >= 0 else None
        return column.name if column is not None and can_group(column) else "owner"

    def offer_for_column(self, menu: QMenu, number: int) -> None:
        """Offer to group by a column, or to end that."""
        column = self.outline.columns[number] if number >= 0 else None
        if column is not None and can_group(column):
            by = QAction(self.tr("Group by %1").replace("%1", inside(column.label)), menu, checkable=True)
            by.setChecked(self.outline.group_by == column.name)
            by.triggered.connect(lambda on: self.group_wanted.emit(column.name if on else ""))
            menu.addAction(by)
        none = QAction(self.tr("No groups"), menu)
        none.setEnabled(bool(self.outline.group_by))
        none.triggered.connect(lambda _checked: self.group_wanted.emit(""))
        menu.addAction(none)
        menu.addSeparator()

    def _edit_selected(self, edit: Callable[[Plan, tuple[Id, ...]], Change]) -> None:
        """Make an edit of the selected tasks in outline order; they stay selected."""
        selected = set(self.selected())
        chosen = [row_id for row_id in self.outline.reading.outline if row_id in selected]
        self.session.edit(lambda plan: edit(plan, tuple(chosen)))

    def link_selected(self) -> None:
        """Make each selected task wait for the one selected before it."""
        self.session.edit(lambda plan: planner.link_in_order(plan, self.selected()))

    # Pasting

    def paste(self) -> None:
        """Make a task of each row on the clipboard, after the selected task; one undo takes them all back."""
        clip = QGuiApplication.clipboard().mimeData() or QMimeData()  # type: ignore[truthy-bool] # None of an empty one
        labels = {column.label.casefold(): column for column in self.outline.columns}
        paste_into(self, self.session, (clip.text(), clip.html()), labels)

    # Folding

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold and unfold a summary task by the sign before its name; all else as in any table."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._on_fold(index, event.position().x()):
            self._turn(self.outline.ids[index.row()])
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open or close a group by its header; all else as in any table."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and is_head(self.outline.ids[index.row()]):
            if not self._on_fold(index, event.position().x()):
                self._turn(self.outline.ids[index.row()])
            return
        super().mouseDoubleClickEvent(event)

    def _on_fold(self, index: Index, x: float) -> bool:
        if not index.isValid() or index.column() != self.outline.column_of("name") or index.data(CHILDREN) is None:
            return False
        return x <= self.visualRect(index).left() + sign_width(index.data(DEPTH) or 0) + 6

    def _take_next_step(self) -> None:
        if self.outline.filtered:
            self.filter("")
            self.unfiltered.emit()
        else:
            self.add()


_EDITS: Final[Mapping[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[Plan, tuple[Id, ...]], Change]]] = {
    (Qt.Key.Key_Right, ALT): planner.indent,
    (Qt.Key.Key_Left, ALT): planner.outdent,
    (Qt.Key.Key_Right, ALT | SHIFT): planner.indent,
    (Qt.Key.Key_Left, ALT | SHIFT): planner.outdent,
    (Qt.Key.Key_Up, ALT): planner.move_up,
    (Qt.Key.Key_Down, ALT): planner.move_down,
    (Qt.Key.Key_F2, CONTROL | SHIFT): planner.unlink,
}
