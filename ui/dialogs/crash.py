"""The report of an error in the program: the plan is safe, and here is what to send."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QWidget

import planner
from ui.dialogs.asking import ask_save
from ui.widgets.parts import button, column_in, label, retone

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

HEAD: Final = "Before that:"
"""What stands above the log in a report; it is read by those who mend the program."""


class CrashReport(QDialog):
    """What went wrong, and what the log says was done before, as text to copy and save; the program goes on."""

    def __init__(
        self,
        report: str,
        parent: QWidget | None = None,
        *,
        log: str = "",
        rescue: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle(self.tr("An error in the program"))
        self.resize(640, 420)
        self.report = "\n\n".join(filter(None, (report.rstrip(), log and f"{HEAD}\n{log}"))) + "\n"
        column = column_in(self, margin=16, gap=12)
        column.addWidget(label(self.tr("Something in the program went wrong"), size="section", wrapped=True))
        column.addWidget(self._about_the_plan(safe=rescue is None))
        column.addWidget(self._text(), 1)
        self._words = label(tone="quiet", size="small", wrapped=True)
        self._words.hide()
        column.addWidget(self._words)
        column.addWidget(self._buttons(rescue))

    def save_to(self, path: Path) -> None:
        """Write the report into a file, and say how that went."""
        try:
            path.write_text(self.report, "utf-8")
        except OSError as error:
            self._say(self.tr("The report was not saved: %1").replace("%1", str(error)), "critical")
        else:
            self._say(self.tr("Saved as %1").replace("%1", str(path)), "done")

    def _about_the_plan(self, *, safe: bool) -> QLabel:
        if safe:
            told = self.tr("Your plan is safe: every change was kept the moment you made it. You can go on working.")
            return label(told, wrapped=True)
        told = self.tr("Changes since the last saving are kept nowhere else: save the plan now. Then you can go on.")
        return label(told, tone="critical", wrapped=True)

    def _text(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self.report)
        text.setReadOnly(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(self.tr("Report"))
        return text

    def _buttons(self, rescue: Callable[[], object] | None) -> QDialogButtonBox:
        box = QDialogButtonBox()
        copy, save = button(self.tr("Copy the report")), button(self.tr("Save the report..."))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report))
        save.clicked.connect(self._ask_save)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(save, QDialogButtonBox.ButtonRole.ActionRole)
        if rescue is not None:
            plan = button(self.tr("Save the plan as..."))
            plan.clicked.connect(lambda _checked: rescue())
            box.addButton(plan, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(button(self.tr("Go on"), kind="main"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.accept)
        return box

    def _ask_save(self) -> None:
        kind = self.tr("Text") + " (*.txt)"
        chosen = ask_save(self, self.tr("Save the report as"), Path.home() / "launch-planner-report.txt", [kind])
        if chosen is not None:
            self.save_to(chosen[0])

    def _say(self, words: str, tone: str) -> None:
        self._words.setText(words)
        retone(self._words, tone)
        self._words.show()


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return the text of a report: versions and the trace, nothing of the plan."""
    versions = f"Launch Planner {planner.__version__}, Qt {qVersion()}, {QSysInfo.prettyProductName()}"
    return versions + "\n\n" + "".join(traceback.format_exception(kind, error, trace))
