"""Earlier versions of the file of a plan: look at one, open it as a copy, or go back to it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

import planner
from ui.dialogs.import_preview import effect_of
from ui.theme import ROW
from ui.widgets.elided import Elided
from ui.widgets.parts import button, column_in, label, row_of, stretch
from ui.words import file_called, moment, reason, retold, sized
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner import Backup, Change, Glance
    from ui.session import Session
    from ui.work import Progress, Workshop

SIZE: Final = (680, 460)
EMPTY: Final = (520, 150)
LEAST: Final = 120
"""Height of the list at least, in pixels."""


class EarlierVersions(QDialog):
    """Lists the versions, newest first; what they hold is read in the background, one after another."""

    copy_asked = Signal(object)
    compare_asked = Signal(object)

    def __init__(self, parent: QWidget | None, session: Session, workshop: Workshop) -> None:
        super().__init__(parent)
        self._session, self._workshop = session, workshop
        path = session.document.path
        self.versions: tuple[Backup, ...] = planner.earlier_versions(path) if path else ()
        self.setWindowTitle(self.tr("Earlier versions"))
        self.resize(*SIZE)
        self.table, self.effect = self._new_table(), label(wrapped=True)
        self.restorer = button(self.tr("Go back to this version"), kind="main")
        self.copier, self.comparer = button(self.tr("Open as a copy")), button(self.tr("Compare with the plan"))
        self._build()
        self._fill()
        self._look_at(0)

    @property
    def chosen(self) -> Backup | None:
        """Return the version that is selected."""
        row = self.table.currentRow()
        return self.versions[row] if 0 <= row < len(self.versions) else None

    def restore(self) -> None:
        """Go back to the chosen version by one change."""
        chosen, session = self.chosen, self._session
        if chosen is None:
            return
        told = self.tr("Go back to the version of %1").replace("%1", moment(chosen.at.astimezone()))
        if session.restore(chosen, told):
            session.notify(self.tr("The plan is as it was in that version. Undo brings your changes back."), "done")
            self.accept()

    def _build(self) -> None:
        path, column = self._session.document.path, column_in(self, margin=16, gap=12)
        name = Elided()
        name.setProperty("size", "section")
        name.say(file_called(path) if path else self.tr("This plan has no file yet"))
        column.addWidget(name)
        column.addWidget(label(self._meaning(), tone="quiet", wrapped=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.effect)
        if not self.versions:
            self.resize(*EMPTY)
            self.table.hide()
            self.effect.hide()
            column.addStretch(1)
        close = button(self.tr("Close"))
        close.clicked.connect(lambda _checked: self.reject())
        column.addLayout(row_of(self.copier, self.comparer, stretch(), close, self.restorer))
        for made, act in ((self.restorer, self.restore), (self.copier, self._copy), (self.comparer, self._compare)):
            made.clicked.connect(lambda _checked, act=act: act())
            made.setAutoDefault(False)
            made.setVisible(bool(self.versions))

    def _meaning(self) -> str:
        kept = self.tr(
            "Whenever the file is saved, the version before is kept on this computer: "
            "the ten newest, then one an hour for a day, one a day for 30 days, and one a week for a year."
        )
        none = self.tr("There are no earlier versions yet.")
        return kept if self.versions else f"{none} {kept}"

    def _new_table(self) -> QTableWidget:
        heads = (self.tr("Replaced on"), self.tr("Size"), self.tr("Tasks"), self.tr("Last change"))
        table = QTableWidget(0, len(heads))
        table.setHorizontalHeaderLabels(heads)
        table.setAccessibleName(self.tr("Earlier versions"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setObjectName("versions")
        table.setMinimumHeight(LEAST)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        return table

    def _fill(self) -> None:
        self.table.setRowCount(len(self.versions))
        for row, version in enumerate(self.versions):
            cells = (moment(version.at.astimezone()), sized(version.size), "", "")
            for column, text in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.itemSelectionChanged.connect(self._preview)
        if self.versions:
            self.table.setCurrentCell(0, 0)
            self.table.setFocus()

    def _look_at(self, row: int) -> None:
        """Read what a version holds, and then the next one."""
        if row < len(self.versions):
            version = self.versions[row]
            self._start(lambda _progress: planner.glance_at(version), lambda seen: self._tell(row, seen))

    def _tell(self, row: int, seen: Glance | None) -> None:
        self.table.setItem(row, 2, QTableWidgetItem(str(seen.tasks) if seen else ""))
        self.table.setItem(row, 3, QTableWidgetItem(change_words(seen) if seen else self.tr("cannot be read")))
        if self.isVisible():
            self._look_at(row + 1)

    def _preview(self) -> None:
        """Tell what going back to the chosen version would change."""
        chosen, session = self.chosen, self._session
        if chosen is None:
            return
        self._ready(different=False)
        self.effect.setText(self.tr("Comparing with the plan..."))
        plan, document = session.plan, session.document

        def compared(_progress: Progress) -> Change | planner.PlanError:
            """What is different, or why the version cannot be read."""
            try:
                return planner.diff(plan, planner.version_of(document, chosen))
            except planner.PlanError as error:
                return error

        self._start(compared, lambda found: self._take_effect(chosen, found))

    def _take_effect(self, version: Backup, found: Change | planner.PlanError) -> None:
        if version is not self.chosen:
            return
        if isinstance(found, planner.PlanError):
            self.effect.setText(reason(found))
            return
        self._ready(different=bool(found))
        told = self.tr("Going back to it: %1. Undo takes that back.").replace(
            "%1", effect_of(found, self._session.plan)
        )
        self.effect.setText(told if found else self.tr("It holds what the plan holds now."))

    def _ready(self, *, different: bool) -> None:
        """Let the version be gone back to and compared where it can be read and is another one than the plan."""
        for made in (self.restorer, self.comparer):
            made.setEnabled(different)

    def _start(self, function: Callable[[Progress], Any], then: Callable[[Any], None]) -> None:
        work = Work(self.tr("Reading earlier versions"), function)
        work.done.connect(then)
        work.failed.connect(self._fail)
        self._workshop.start(work, quiet=True)

    def _fail(self, error: Exception) -> None:
        raise error

    def _copy(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            self.accept()
            self.copy_asked.emit(chosen)

    def _compare(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            self.accept()
            self.compare_asked.emit(chosen)


def change_words(seen: Glance) -> str:
    """Return who made the last change of a version, when, and what it was."""
    try:
        at = moment(datetime.fromisoformat(seen.at).astimezone())
    except ValueError:
        at = ""
    return ", ".join(filter(None, (retold(seen.label), seen.author, at)))
