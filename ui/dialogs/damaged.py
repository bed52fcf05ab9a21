"""A damaged plan file: what can be had instead of it, told before anything is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QPlainTextEdit, QVBoxLayout, QWidget

import planner
from ui.widgets.parts import button, column_in, label, retone, row_of, stretch
from ui.words import counted, file_called, moment, retold, said, sized
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner import Backup, Glance, Salvaged
    from ui.work import Progress, Workshop

WIDTH: Final = 600
TOLD: Final = 500
"""How many faults are listed; the rest is counted."""
LIST: Final = 150
"""Height of the list of faults, in pixels."""


class Offer(QFrame):
    """One way on: a title, what it gives, a list of what it does not give, and a button once that is known."""

    def __init__(self, title: str, waiting: str, go: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.title, self.text = label(title, size="section", wrapped=True), label(waiting, tone="quiet", wrapped=True)
        self.list = QPlainTextEdit()
        self.list.setReadOnly(True)
        self.list.setFixedHeight(LIST)
        self.list.hide()
        self.go = button(go)
        self.go.setEnabled(False)
        self.go.setAutoDefault(False)
        column = column_in(self, margin=12, gap=8)
        for part in (self.title, self.text, self.list):
            column.addWidget(part)
        column.addLayout(row_of(stretch(), self.go))

    def tell(self, text: str, tone: str = "quiet") -> None:
        """Say what there is to be had."""
        self.text.setText(text)
        retone(self.text, tone)

    def name(self, lines: list[str]) -> None:
        """List what is missing."""
        shown = lines[:TOLD] + ([f"+ {len(lines) - TOLD}"] if len(lines) > TOLD else [])
        self.list.setPlainText("\n".join(shown))
        self.list.setVisible(bool(lines))

    def ready(self, go: Callable[[], object]) -> None:
        """Let it be chosen."""
        self.go.clicked.connect(lambda _checked: go())
        self.go.setEnabled(True)

    def stand_out(self, *, best: bool) -> None:
        """Show whether it is the way that is best."""
        self.go.setProperty("kind", "main" if best else "")
        self.go.style().unpolish(self.go)
        self.go.style().polish(self.go)
        self.go.setDefault(best)
        if best:
            self.go.setFocus()


class DamagedFile(QDialog):
    """Offers the newest sound version, what can be salvaged, or another file; the file itself stays as it is."""

    version_asked = Signal(object)
    salvaged_asked = Signal(object)
    other_asked = Signal()

    def __init__(self, parent: QWidget | None, path: Path, what: str, workshop: Workshop) -> None:
        super().__init__(parent)
        self._path, self._workshop, self._proven = path, workshop, False
        self._gone = not planner.file_exists(path)
        self.setWindowTitle(self.tr("This file cannot be opened as it is"))
        self.setFixedWidth(WIDTH)
        told = self.tr("%1 is not there any more") if self._gone else self.tr("%1 is damaged")
        self.told = label(told.replace("%1", file_called(path)), size="section", wrapped=True)
        self.version = Offer(
            self.tr("Open the newest sound version"),
            self.tr("Looking through the earlier versions..."),
            self.tr("Open this version"),
        )
        self.salvage = Offer(
            self.tr("Salvage what the file still says"),
            self.tr("Reading around the damage..."),
            self.tr("Open what was salvaged"),
        )
        self.salvage.list.setAccessibleName(self.tr("What is lost or not certain"))
        self._build(what)
        self._start(self.tr("Looking through the earlier versions..."), self._newest, self._take_version)
        self.salvage.setVisible(not self._gone)
        if not self._gone:
            self._start(self.tr("Reading around the damage..."), self._salvaged, self._take_salvaged)

    def _build(self, what: str) -> None:
        column: QVBoxLayout = column_in(self, margin=16, gap=12)
        column.addWidget(self.told)
        column.addWidget(label(self._meaning(what), tone="quiet", wrapped=True))
        column.addWidget(self.version)
        column.addWidget(self.salvage)
        column.addStretch()
        other, close = button(self.tr("Choose another file...")), button(self.tr("Cancel"))
        other.clicked.connect(lambda _checked: self._leave(self.other_asked.emit))
        close.clicked.connect(lambda _checked: self.reject())
        other.setAutoDefault(False)
        column.addLayout(row_of(other, stretch(), close))
        self._settle()

    def _meaning(self, what: str) -> str:
        if self._gone:
            return self.tr(
                "It was deleted or moved away. What you open here is a plan without a file until you save it."
            )
        meant = self.tr(
            "It was left as it is (%1). Whatever you open here is a plan without a file, until you save it."
        )
        return meant.replace("%1", what)

    def _start(self, title: str, function: Callable[[Progress], Any], then: Callable[[Any], None]) -> None:
        work = Work(title, function)
        work.done.connect(then)
        work.failed.connect(self._fail)
        self._workshop.start(work, quiet=True)

    def _newest(self, _progress: Progress) -> tuple[Backup, Glance | None] | None:
        found = planner.newest_version(self._path)
        return (found, planner.glance_at(found)) if found else None

    def _salvaged(self, _progress: Progress) -> Salvaged | planner.PlanError:
        try:
            return planner.salvaged(self._path)
        except planner.PlanError as error:
            return error

    def _take_version(self, found: tuple[Backup, Glance | None] | None) -> None:
        if found is None:
            self.version.tell(self.tr("No earlier version of this file is kept here, or none that is sound."))
            self.version.go.hide()
            self._settle()
            return
        version, seen = found
        self.version.tell(version_words(version, seen), "")
        self.version.ready(lambda: self._leave(lambda: self.version_asked.emit(version)))
        self._settle()

    def _take_salvaged(self, found: Salvaged | planner.PlanError) -> None:
        if isinstance(found, planner.PlanError):
            self.salvage.tell(retold(str(found)), "critical")
            self.salvage.go.hide()
            self._settle()
            return
        self.salvage.tell(f"{self._amount(found)} {self._verdict(found)}", "done" if found.proven else "warning")
        self.salvage.name([retold(str(fault)) for fault in found.loaded.faults])
        self.salvage.ready(lambda: self._leave(lambda: self.salvaged_asked.emit(found)))
        self._proven = found.proven
        self._settle()

    def _settle(self) -> None:
        """Let the way stand out by which nothing is lost, else the sound version; be as tall as all of it needs."""
        by_version = self.version.go.isEnabled() and not self._proven
        self.version.stand_out(best=by_version)
        self.salvage.stand_out(best=self.salvage.go.isEnabled() and not by_version)
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(WIDTH, layout.totalHeightForWidth(WIDTH))

    def _amount(self, found: Salvaged) -> str:
        plan, changes = found.loaded.plan, len(found.loaded.history.entries)
        return (
            self.tr("%1, %2 and %3 of the history.", "how much was salvaged")
            .replace("%1", counted(len(plan.tasks), "task", "tasks"))
            .replace("%2", counted(len(plan.links), "link", "links"))
            .replace("%3", counted(changes, "change", "changes"))
        )

    def _verdict(self, found: Salvaged) -> str:
        if found.proven:
            return self.tr("Nothing that was saved is lost.")
        if found.harm is planner.Harm.DAMAGED:
            return self.tr("What is lost or not certain:")
        self.told.setText(self.tr("%1 was changed outside Launch Planner").replace("%1", self._path.name))
        self.salvage.title.setText(self.tr("Open it with these changes"))
        self.salvage.go.setText(self.tr("Open with these changes"))
        return self.tr("They open as one change by nobody, which can be undone:")

    def _fail(self, error: Exception) -> None:
        raise error

    def _leave(self, ask: Callable[[], object]) -> None:
        self.accept()
        ask()


def version_words(version: Backup, seen: Glance | None) -> str:
    """Return when an earlier version was replaced, how large it is, and what it holds."""
    parts = [moment(version.at.astimezone()), sized(version.size)]
    if seen is not None:
        parts.append(counted(seen.tasks, "task", "tasks"))
        if seen.author:
            parts.append(said("last change by %1", seen.author))
    return f"  {chr(183)}  ".join(parts)
