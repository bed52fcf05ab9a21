"""All keys and what the mouse does, for reading, searching, and giving commands other keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QWidget

from ui.actions import ACTIONS
from ui.dialogs.key_editor import KeyEditor
from ui.keymap import native
from ui.theme import ROW
from ui.widgets.parts import column_in, label
from ui.words import said

if TYPE_CHECKING:
    from ui.menus import Commands

MOUSE: Final = (
    ("Graph: double-click on empty space", "New task there"),
    ("Graph: drag from the edge of a task to another", "Link them; a cycle is refused and shown"),
    ("Graph: drag from the edge of a task into empty space", "New task that waits for it"),
    ("Graph: drag a task", "Move it; it stays where you put it"),
    ("Graph: drag on empty space", "Select what is inside"),
    ("Graph: middle button, or Space and drag", "Pan"),
    ("Graph: wheel; Ctrl and wheel", "Scroll; zoom at the pointer"),
    ("Graph: arrow keys", "Go along the links"),
    ("Timeline: drag a bar", "Let the task start no earlier than there"),
    ("Timeline: drag an edge of a bar", "Change its duration"),
    ("Timeline: drag the handle after a bar to another", "Link them; a cycle is refused and shown"),
    ("Timeline: wheel; Shift and wheel", "Scroll the rows; scroll the time"),
    ("Timeline: Ctrl and wheel", "Zoom at the pointer"),
    ("Timeline: drag the axis", "Pan"),
    ("Timeline: double-click on the axis", "Show the whole plan"),
    ("Right button", "What can be done here"),
)
"""What the mouse does, and what it is good for."""


class KeysDialog(QDialog):
    """A table of every command with its keys and of every mouse move; the keys of the current one are changed below."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys dialog")
        self.setWindowTitle(self.tr("Keys and mouse"))
        self.resize(680, 680)
        self._commands = commands
        column = column_in(self, margin=16, gap=12)
        column.addWidget(label(self.tr("Keys and mouse"), size="section"))
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Search"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.textChanged.connect(self._filter)
        column.addWidget(self._field)
        self._table = self._made()
        column.addWidget(self._table, 1)
        self.editor = KeyEditor(commands)
        column.addWidget(self.editor)
        self._table.currentItemChanged.connect(self._edit)
        commands.rekeyed.connect(self._fill)
        self._fill()
        self._table.setCurrentCell(0, 0)
        self._field.setFocus()

    def lines(self) -> list[tuple[str, str]]:
        """Return every line: how, and what it does."""
        keymap = self._commands.keymap
        keys = [(", ".join(map(native, keymap.of(action))), action.title.rstrip(".")) for action in ACTIONS]
        return keys + [(said(how), said(what)) for how, what in MOUSE]

    def _made(self) -> QTableWidget:
        table = QTableWidget(0, 2)
        table.setObjectName("keys")
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels([self.tr("Keys"), self.tr("What they do")])
        table.horizontalHeader().setAccessibleName(self.tr("Columns"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        return table

    def _fill(self) -> None:
        lines = self.lines()
        self._table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for place, text in enumerate(line):
                cell = self._table.item(row, place)
                if cell is None:
                    self._table.setItem(row, place, QTableWidgetItem(text))
                else:
                    cell.setText(text)
        self._filter(self._field.text())

    def _filter(self, typed: str) -> None:
        words = typed.lower().split()
        for row, line in enumerate(self.lines()):
            whole = " ".join(line).lower()
            self._table.setRowHidden(row, not all(word in whole for word in words))

    def _edit(self) -> None:
        row = self._table.currentRow()
        self.editor.show_action(ACTIONS[row] if 0 <= row < len(ACTIONS) else None)
