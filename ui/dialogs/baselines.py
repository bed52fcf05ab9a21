"""Taking a baseline under a name, and choosing the one to compare with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

import planner
from ui.theme import ROW
from ui.widgets.parts import answers, column_in, label
from ui.words import counted, day, reason

if TYPE_CHECKING:
    from planner import Baseline, Id
    from ui.session import Session

ID = Qt.ItemDataRole.UserRole
MOST_LINES = 8
LINE = 56
"""How many letters a line has room for, also where they are large."""


class NameBaseline(QDialog):
    """Asks what a new baseline is called; a name that is refused stays to be mended, with the reason below it."""

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Take a baseline"))
        self.setMinimumWidth(max(400, self.fontMetrics().averageCharWidth() * LINE))
        column = column_in(self, margin=16, gap=12)
        tasks = counted(len(session.plan.tasks), "task", "tasks")
        told = self.tr("Keeps start, finish and duration of %1 as they are now, to compare with later.")
        column.addWidget(label(told.replace("%1", tasks), tone="quiet", wrapped=True))
        self.name = QLineEdit(planner.baseline_name(session.plan, planner.plan_now(session.plan)))
        self.name.setAccessibleName(self.tr("Name of the baseline"))
        self.name.selectAll()
        self.name.textEdited.connect(lambda _typed: self._say(""))
        column.addWidget(self.name)
        self._reason = label(tone="critical", wrapped=True)
        self._reason.hide()
        column.addWidget(self._reason)
        column.addLayout(answers(self, self.tr("Take baseline")))

    def accept(self) -> None:
        """Take the baseline, or say why not."""
        session = self._session
        try:
            now = planner.plan_now(session.plan)
            change = planner.take_baseline(session.plan, session.schedule, self.name.text(), taken=now)
        except planner.Refused as error:
            self._say(reason(error))
            return
        if session.do(change):
            session.notify(self.tr("%1 is taken; variances show from now on.").replace("%1", self.name.text()), "done")
            super().accept()

    def _say(self, reason: str) -> None:
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))


class ChooseBaseline(QDialog):
    """Asks which baseline the dates are compared with; the first line follows the newest one."""

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Compare with a baseline"))
        self.setMinimumWidth(400)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Baselines"))
        self.list.itemActivated.connect(self.accept)
        self._fill()
        column = column_in(self, margin=16, gap=12)
        column.addWidget(label(self.tr("Dates and durations are compared with:"), tone="quiet"))
        column.addWidget(self.list)
        column.addLayout(answers(self, self.tr("Compare")))
        self.list.setFocus()

    def accept(self) -> None:
        """Compare with the chosen baseline from now on."""
        chosen = self.list.currentItem().data(ID)
        settings = ("plan", self._session.plan.settings.id)
        self._session.edit(lambda plan: planner.set_field(plan, settings, "baseline", chosen))
        super().accept()

    def _fill(self) -> None:
        plan = self._session.plan
        rows: list[tuple[Id | None, str]] = [(None, self.tr("The newest one"))]
        rows += [(row.id, _line(row)) for row in plan.rows(planner.Baseline).values()]
        for row_id, text in rows:
            item = QListWidgetItem(text)
            item.setData(ID, row_id)
            item.setSizeHint(QSize(0, ROW))
            self.list.addItem(item)
            if row_id == plan.settings.baseline:
                self.list.setCurrentItem(item)
        self.list.setFixedHeight(min(len(rows), MOST_LINES) * ROW + 4)


def _line(row: Baseline) -> str:
    """A baseline with the day when it was taken."""
    return f"{row.name}  \N{MIDDLE DOT}  {day(row.taken)}" if row.taken else row.name
