"""What comes into the window from files of other programs: plans, registers, and results of tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QDate, QObject, Signal

import planner
from ui.dialogs import asking
from ui.exporting import kind_of
from ui.late import load
from ui.session import Notice
from ui.words import file_called, refusal, said
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from planner import Document
    from ui.session import Session
    from ui.settings import Settings
    from ui.work import Progress, Workshop

    Opening = Callable[[Callable[[], Document]], bool]
    """What opens a document in the window, after asking what becomes of the one before."""

IMPORT_PREVIEW = "ui.dialogs.import_preview:ask_import"
RESULTS_PREVIEW = "ui.dialogs.results_preview:ask_results"


class Imports(QObject):
    """Reads files in the background, shows what they hold, and takes that in where it is wanted."""

    noticed = Signal(object)

    def __init__(self, window: QWidget, settings: Settings, workshop: Workshop, opening: Opening) -> None:
        super().__init__(window)
        self._window, self._settings, self._workshop, self._open = window, settings, workshop, opening
        self._session: Session | None = None

    def follow(self, session: Session | None) -> None:
        """Take into this plan from now on what is to be part of one."""
        self._session = session

    def ask(self) -> None:
        """Ask for a file of another program and read it."""
        filters = filters_for(said("All that can be imported"))
        path = asking.ask_open(self._window, self.tr("Import a plan"), self._settings.folder(), filters)
        if path is not None:
            self.read(path)

    def ask_results(self) -> None:
        """Ask for a file with results of tests and read it."""
        kinds = [f"{said('Results of tests')} ({' '.join('*' + suffix for suffix in planner.RESULT_SUFFIXES)})"]
        path = asking.ask_open(self._window, self.tr("Import results of tests"), self._settings.folder(), kinds)
        if path is not None:
            self._read(path, _read_results, preview=True)

    def read(self, path: Path, *, preview: bool = True, then: Callable[[], object] | None = None) -> None:
        """Read a file of another program in the background, show what it holds, and take it in where wanted.

        What is to follow is done once it is open as a plan of its own.
        """
        self._read(path, _read, preview=preview, then=then)

    def _read(
        self,
        path: Path,
        read: Callable[[Path, Progress], Any],
        *,
        preview: bool,
        then: Callable[[], object] | None = None,
    ) -> None:
        work = Work(self.tr("Reading %1").replace("%1", file_called(path)), lambda progress: read(path, progress))
        asked_in = self._session
        work.done.connect(lambda imported: self._take_in(path, asked_in, imported, preview=preview, then=then))
        work.failed.connect(lambda error: self._tell_failed(path, error))
        self._workshop.start(work)

    def _tell_failed(self, path: Path, error: Exception) -> None:
        if not isinstance(error, (planner.PlanError, OSError)):
            raise error
        self.noticed.emit(Notice(refusal(path, error), "error"))

    def _take_in(
        self,
        path: Path,
        asked_in: Session | None,
        imported: Any,
        *,
        preview: bool,
        then: Callable[[], object] | None,
    ) -> None:
        session = asked_in if asked_in is self._session else None
        if isinstance(imported, planner.Results):
            self._take_results(path, session, imported)
            return
        change = self._import_of(session.plan, imported) if session else None
        answer = load(IMPORT_PREVIEW)(self._window, path.name, imported, change) if preview else "new"
        if answer == "new":
            self._begin_with(imported, then)
        elif answer == "into" and session is not None:
            session.edit(lambda plan: self._import_of(plan, imported))

    def _begin_with(self, imported: Any, then: Callable[[], object] | None) -> None:
        """Open what was read as a plan of its own, and do what is to follow."""
        started = imported.starting(today())
        if not self._open(lambda: planner.Document.new(started.plan)):
            return
        if started is not imported:
            self.noticed.emit(Notice(started.notes[-1]))
        if then is not None:
            then()

    def _take_results(self, path: Path, session: Session | None, results: planner.Results) -> None:
        """Show what results of tests would do to the plan that was open, and take them in where wanted."""
        if session is None:
            told = self.tr("%1 holds results of tests. Open the plan that they belong to first.")
            self.noticed.emit(Notice(told.replace("%1", file_called(path)), "warning"))
            return
        load(RESULTS_PREVIEW)(self._window, session, path, results)

    def _import_of(self, plan: planner.Plan, imported: Any) -> planner.Change:
        return planner.diff(plan, planner.merged_onto(plan, imported), self.tr("Import"))


def filters_for(every: str, *, plans: bool = False) -> list[str]:
    """Return the filters of the file windows for what can be read, that for `every` kind first; also for `plans`."""
    readable = [known for known in planner.FORMATS if known.read]
    own = [asking.SUFFIX] if plans else []
    suffixes = " ".join(f"*{suffix}" for suffix in (*own, *(one for known in readable for one in known.readable)))
    return [
        f"{every} ({suffixes})",
        *([asking.plan_filter()] if plans else []),
        *(kind_of(one, one.readable) for one in readable),
    ]


def today() -> date:
    """Return the day it is here."""
    return cast("date", QDate.currentDate().toPython())


def _read(path: Path, progress: Progress) -> Any:
    if path.suffix.casefold() == asking.SUFFIX:
        return planner.anew(planner.read_copy(path).loaded.plan, progress)
    content = planner.file_bytes(path)
    progress(0.0)
    if planner.holds_results(content):
        return planner.read_results(content, progress)
    known = planner.format_of(content, path.suffix)
    return known.read(content, planner.SCHEMA, progress) if known.read else None


def _read_results(path: Path, progress: Progress) -> Any:
    content = planner.file_bytes(path)
    progress(0.0)
    return planner.read_results(content, progress)
