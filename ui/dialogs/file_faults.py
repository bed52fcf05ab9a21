"""What was wrong in the file of a plan when it was opened, all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from ui.widgets.parts import button, column_in, label, row_of, stretch
from ui.words import counted, retold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner import Fault

SIZE: Final = (640, 420)


class FileFaults(QDialog):
    """A list to be read and copied; the plan stays as it is."""

    def __init__(self, parent: QWidget | None, faults: Sequence[Fault]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was wrong in this file"))
        self.resize(*SIZE)
        column = column_in(self, margin=16, gap=12)
        column.addWidget(label(counted(len(faults), "fault", "faults"), size="section"))
        column.addWidget(label(self.tr("What could not be kept was left out."), tone="quiet", wrapped=True))
        self.list = QPlainTextEdit("\n".join(retold(str(fault)) for fault in faults))
        self.list.setReadOnly(True)
        self.list.setAccessibleName(self.windowTitle())
        column.addWidget(self.list, 1)
        close = button(self.tr("Close"))
        close.clicked.connect(lambda _checked: self.reject())
        column.addLayout(row_of(stretch(), close))
