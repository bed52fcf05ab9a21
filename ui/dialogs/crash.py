"""The report of an error in the program: the plan is safe, and here is what to send."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

import planner
from ui.widgets.parts import button, column_in, label

if TYPE_CHECKING:
    from types import TracebackType


class CrashReport(QDialog):
    """What went wrong, as text to copy; the program goes on."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle(self.tr("An error in the program"))
        self.resize(640, 420)
        column = column_in(self, margin=16, gap=12)
        column.addWidget(label(self.tr("Something in the program went wrong"), size="section", wrapped=True))
        told = self.tr("Your plan is safe: every change was kept the moment you made it. You can go on working.")
        column.addWidget(label(told, wrapped=True))
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(self.tr("Report"))
        column.addWidget(text, 1)
        column.addWidget(self._buttons(report))

    def _buttons(self, report: str) -> QDialogButtonBox:
        box = QDialogButtonBox()
        copy = button(self.tr("Copy the report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(button(self.tr("Go on"), kind="main"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.accept)
        return box


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return the text of a report: versions and the trace, nothing of the plan."""
    versions = f"Launch Planner {planner.__version__}, Qt {qVersion()}, {QSysInfo.prettyProductName()}"
    return versions + "\n\n" + "".join(traceback.format_exception(kind, error, trace))
