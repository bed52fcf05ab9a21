"""All keys and what the mouse does, for reading and searching."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QWidget

from ui.actions import ACTIONS
from ui.theme import ROW
from ui.widgets.parts import column_in, label

MOUSE: Final = (
    ("Double-click on empty space", "New task there"),
    ("Drag from the edge of a task to another", "Link them; a cycle is refused and shown"),
    ("Drag from the edge of a task into empty space", "New task that waits for it"),
    ("Drag a task", "Move it; it stays where you put it"),
    ("Drag on empty space", "Select what is inside"),
    ("Middle button, or Space and drag", "Pan"),
    ("Wheel; Ctrl and wheel", "Scroll; zoom at the pointer"),
    ("Arrow keys on the graph", "Go along the links"),
    ("Right button", "What can be done here"),
)
"""What the mouse does, and what it is good for."""


class KeysDialog(QDialog):
    """A table of every key and mouse move, filtered while typing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and mouse"))
        self.resize(620, 640)
        column = column_in(self, margin=16, gap=12)
        column.addWidget(label(self.tr("Keys and mouse"), size="section"))
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Search"))
        field.setAccessibleName(field.placeholderText())
        field.textChanged.connect(self._filter)
        column.addWidget(field)
        self._table = self._filled()
        column.addWidget(self._table)

    def lines(self) -> list[tuple[str, str]]:
        """Return every line: how, and what it does."""
        keys = [(", ".join(map(_native, action.keys)), action.title.rstrip(".")) for action in ACTIONS if action.keys]
        return keys + [(self.tr(how), self.tr(what)) for how, what in MOUSE]

    def _filled(self) -> QTableWidget:
        lines = self.lines()
        table = QTableWidget(len(lines), 2)
        table.setObjectName("keys")
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels([self.tr("Keys"), self.tr("What they do")])
        table.horizontalHeader().setAccessibleName(self.tr("Columns"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.setShowGrid(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for row, line in enumerate(lines):
            for place, text in enumerate(line):
                table.setItem(row, place, QTableWidgetItem(text))
        return table

    def _filter(self, typed: str) -> None:
        for row, line in enumerate(self.lines()):
            self._table.setRowHidden(row, typed.lower() not in " ".join(line).lower())


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
