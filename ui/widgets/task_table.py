"""The table of tasks: the outline, edited by typing, pasting and the keys that planners know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent

import planner
from ui.models.criticality_column import CRITICALITY
from ui.models.roles import CHILDREN, DEPTH, Index
from ui.models.task_outline import TaskOutline
from ui.models.variance_columns import FINISH_VARIANCE
from ui.theme import QUIET_PX
from ui.widgets.cells import CellDelegate, NameDelegate, Signs, sign_width
from ui.widgets.pasting import paste_into
from ui.widgets.register_table import RegisterTable
from ui.widgets.row_painter import PADDING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

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
NARROW_NAME: Final = 150
"""Width of names in a narrow table, in pixels."""


class TaskTable(RegisterTable):
    """Tasks in outline order. Tab and Shift+Tab indent and outdent; while typing they go to the next cell."""

    unfiltered = Signal()
    """When the empty table's button asks for the filter to be cleared."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        self.outline = TaskOutline(session)
        super().__init__(session, look, self.outline, parent)
        self.outline.setParent(self)
        self.painter.adorned["name"] = Signs(self.outline, look).paint
        self.painter.bold = self.outline.summary
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
        room = self.viewport().width()
        if sum(columns[name].width for name in shown) <= room:
            return {name: columns[name].width for name in LEADING} | super().fair_widths()
        narrow = {name: self._narrow(name) for name in BRIEF}
        rest = sum(narrow.get(name, columns[name].width) for name in shown if name != "name")
        return narrow | {"name": min(columns["name"].width, max(NARROW_NAME, room - rest))}

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

    def _follow_up(self, _change: Change) -> None:
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
            or not self.selected()
        ):
            return False
        self._edit_selected(planner.indent if event.key() == Qt.Key.Key_Tab else planner.outdent)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, indent, fold, link and paste by keys; all else as in any register."""
        edit = _EDITS.get((Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier))
        folding = event.key() in (Qt.Key.Key_Minus, Qt.Key.Key_Plus, Qt.Key.Key_Underscore)
        if edit is not None:
            self._edit_selected(edit)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif folding and event.modifiers() & ALT:
            for row_id in self.selected():
                self.outline.fold(row_id, folded=event.key() != Qt.Key.Key_Plus)
        else:
            super().keyPressEvent(event)

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
        clip = QGuiApplication.clipboard().mimeData()
        labels = {column.label.casefold(): column for column in self.outline.columns}
        paste_into(self, self.session, (clip.text(), clip.html()), labels)

    # Folding

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold and unfold a summary task by the sign before its name; all else as in any table."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._on_fold(index, event.position().x()):
            row_id = self.outline.ids[index.row()]
            self.outline.fold(row_id, folded=not self.outline.folded(row_id))
            event.accept()
            return
        super().mousePressEvent(event)

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
