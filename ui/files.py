"""What the window does with files: new, open, save, import, export, recover."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication, QDate, QEventLoop, QObject, Signal

import planner
from ui.dialogs import asking
from ui.late import load
from ui.session import Notice, Session
from ui.trial import Trial
from ui.words import retold, said
from ui.work import Progress, Work

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from planner import Document
    from ui.settings import Settings
    from ui.work import Workshop

HEAVY = 3_000
"""Rows from which a plan is saved in the background, because it takes longer than a blink."""
HEAVY_BYTES = 2_000_000
"""Bytes from which a plan file is opened in the background."""
SAVING = "saving"
IMPORT_PREVIEW = "ui.dialogs.import_preview:ask_import"
RESULTS_PREVIEW = "ui.dialogs.results_preview:ask_results"


class Files(QObject):
    """Opens and writes plans for one window; `opened(session)` tells that another plan is there."""

    opened = Signal(object)
    noticed = Signal(object)
    settled = Signal(str)
    """A topic of notices of which nothing is left to tell."""

    def __init__(self, window: QWidget, settings: Settings, workshop: Workshop) -> None:
        super().__init__(window)
        self._window, self._settings, self._workshop = window, settings, workshop
        self.session: Session | None = None
        self._saving: Work | None = None

    def new(self) -> bool:
        """Open a new empty plan."""
        return self._open(lambda: planner.Document.new(planner.new_plan(self.tr("New launch"), today())))

    def from_template(self, name: str) -> bool:
        """Open a new plan made from a template."""
        return self._open(lambda: planner.Document.new(planner.new_from_template(name, today())))

    def example(self) -> bool:
        """Open the example launch as a plan of its own."""
        return self._open(lambda: planner.Document.new(planner.example()))

    def ask_open(self) -> bool:
        """Ask for a plan file and open it."""
        path = asking.ask_open(self._window, self.tr("Open a plan"), self._settings.folder(), [asking.plan_filter()])
        return path is not None and self.open(path)

    def open(self, path: Path, *, preview: bool = True) -> bool:
        """Open a plan file; files of other kinds are imported, with a preview or straight as a new plan."""
        if path.suffix.casefold() != asking.SUFFIX and planner.file_exists(path):
            self.read(path, preview=preview)
            return False
        if planner.file_exists(path) and path.stat().st_size > HEAVY_BYTES:
            self._open_in_background(path)
            return True
        if not self._open(lambda: planner.open_document(path)):
            self._settings.forget_file(path)
            return False
        self._settings.remember_file(path)
        self._tell_of_unsaved_work(path)
        return True

    def _tell_of_unsaved_work(self, path: Path) -> None:
        """Say that a crash left newer work on this file behind, and offer it."""
        left = next((one for one in planner.recoverable() if one.source and one.source.absolute() == path), None)
        if left is not None:
            told = self.tr("A session of this plan ended suddenly and left unsaved changes behind.")
            self.noticed.emit(Notice(told, "warning", self.tr("Recover"), lambda: self.recover(left)))

    def _open_in_background(self, path: Path) -> None:
        work = Work(self.tr("Opening %1").replace("%1", path.name), lambda progress: _opened(path, progress))
        self._begin(work, lambda document: self._take_opened(path, document))

    def _take_opened(self, path: Path, document: Document) -> None:
        if self._open(lambda: document):
            self._settings.remember_file(path)
            self._tell_of_unsaved_work(path)
        else:
            document.close(discard=True)

    def recover(self, recovery: Any) -> bool:
        """Open a plan with the changes that never reached its file."""
        return self._open(lambda: planner.Document.recover(recovery))

    def save(self, *, wait: bool = False) -> bool:
        """Write to the file of the plan, or ask for one; a heavy plan is written in the background unless to `wait`."""
        session = self.session
        if session is None or not self._settle_trial(session):
            return False
        return self._save(None, wait=wait) if session.document.path is not None else self.save_as(wait=wait)

    def save_as(self, *, wait: bool = False) -> bool:
        """Ask for a file and write the plan there; the file window has asked whether to replace one."""
        if self.session is None or not self._settle_trial(self.session):
            return False
        name = asking.file_name(self.session.plan.settings.name)
        proposed = self.session.document.path or self._settings.folder() / f"{name}{asking.SUFFIX}"
        chosen = asking.ask_save(self._window, self.tr("Save the plan as"), proposed, [asking.plan_filter()])
        return chosen is not None and self._save(asking.with_suffix(chosen[0], asking.SUFFIX), wait=wait)

    def ask_import(self) -> None:
        """Ask for a file of another program and read it."""
        readable = [known for known in planner.FORMATS if known.read]
        every = " ".join(f"*{suffix}" for known in readable for suffix in known.suffixes)
        filters = [f"{said('All that can be imported')} ({every})", *map(_filter, readable)]
        path = asking.ask_open(self._window, self.tr("Import a plan"), self._settings.folder(), filters)
        if path is not None:
            self.read(path)

    def ask_results(self) -> None:
        """Ask for a file with results of tests and read it."""
        kinds = [f"{said('Results of tests')} ({' '.join('*' + suffix for suffix in planner.RESULT_SUFFIXES)})"]
        path = asking.ask_open(self._window, self.tr("Import results of tests"), self._settings.folder(), kinds)
        if path is not None:
            self._read(path, _read_results, preview=True)

    def read(self, path: Path, *, preview: bool = True) -> None:
        """Read a file of another program in the background, show what it holds, and take it in where wanted."""
        self._read(path, _read, preview=preview)

    def _read(self, path: Path, read: Callable[[Path, Progress], Any], *, preview: bool) -> None:
        work = Work(self.tr("Reading %1").replace("%1", path.name), lambda progress: read(path, progress))
        asked_in = self.session
        self._begin(work, lambda imported: self._take_in(path, asked_in, imported, preview=preview))

    def ask_export(self) -> None:
        """Ask for a file and a format and write the plan."""
        if self.session is None:
            return
        writable = {_filter(known): known for known in planner.FORMATS if known.write}
        name = asking.file_name(self.session.plan.settings.name)
        first = next(iter(writable.values()))
        proposed = self._settings.folder() / f"{name}{first.suffixes[0]}"
        chosen = asking.ask_save(self._window, self.tr("Export the plan"), proposed, list(writable))
        if chosen is not None:
            self.write(*_fitting(chosen, writable))

    def write(self, path: Path, known: Any) -> None:
        """Write the plan in a format in the background and tell what the format could not hold."""
        if self.session is None:
            return
        plan, schedule = self.session.plan, self.session.schedule
        label = self.tr("Writing %1").replace("%1", path.name)
        work = Work(label, lambda progress: _write(path, known.write, (plan, schedule), progress))
        self._begin(work, lambda losses: self._tell_written(path, losses))

    def may_close(self) -> bool:
        """Return whether the plan may go: it is saved, or the user does not want its changes."""
        self._await_saving()
        session = self.session
        if session is None or not session.document.modified:
            return True
        answer = asking.ask_unsaved(self._window, session.plan.settings.name)
        if answer is asking.Unsaved.SAVE:
            return self.save(wait=True)
        return answer is asking.Unsaved.DISCARD

    def close(self) -> None:
        """Let go of the plan; its working copy is deleted."""
        if self.session is not None:
            self.session.document.close(discard=True)
            self.session.deleteLater()
            self.session = None

    def _open(self, make: Callable[[], Document]) -> bool:
        if not self.may_close():
            return False
        try:
            document = make()
        except planner.PlanError as error:
            self.noticed.emit(Notice(str(error), "error"))
            return False
        self._become(document)
        return True

    def _become(self, document: Document) -> None:
        self.close()
        self.session = Session(document, self)
        self.session.noticed.connect(self.noticed)
        self.session.settled.connect(self.settled)
        self.opened.emit(self.session)
        self._warn(document)

    def _warn(self, document: Document) -> None:
        if document.unsafe:
            told = self.tr("The recovery folder cannot be written: a crash would lose what is not saved. Save often.")
            self.noticed.emit(Notice(told, "error"))
        if document.faults:
            told = self.tr("Some things in this file were wrong and left out:")
            self.noticed.emit(
                Notice("\n".join((told, *(retold(str(fault)) for fault in document.faults[:5]))), "warning")
            )

    def _settle_trial(self, session: Session) -> bool:
        """Let what is being tried be kept beside the plan, or be part of it; return whether to go on with saving."""
        trial = Trial.of(session)
        answer = asking.ask_tried(self._window, trial.count) if trial.count else None
        if answer is asking.Tried.BESIDE:
            return trial.keep()
        if answer is asking.Tried.PART:
            trial.adopt()
        return answer is not asking.Tried.STAY

    def _save(self, path: Path | None, *, wait: bool) -> bool:
        self._await_saving()
        session = self.session
        if session is None:
            return False
        try:
            saving = session.document.saving(path, overwrite=path is not None)
            if heavy(session) and not wait:
                self._save_in_background(session, saving)
            else:
                self._note_saved(session, saving.write())
        except planner.PlanError as error:
            self._tell_unsaved(error)
            return False
        return True

    def _save_in_background(self, session: Session, saving: Any) -> None:
        work = Work(self.tr("Saving %1").replace("%1", saving.path.name), saving.write, lasting=True)
        work.done.connect(lambda source: self._note_saved(session, source))
        work.failed.connect(self._tell_unsaved)
        work.ended.connect(self._end_saving)
        self._saving = work
        self._workshop.start(work)

    def _end_saving(self) -> None:
        self._saving = None

    def _await_saving(self) -> None:
        """Let a saving that runs come to its end, so that the next one knows what the file holds."""
        while self._saving is not None:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 50)

    def _note_saved(self, session: Session, source: Any) -> None:
        if session is not self.session:
            return
        session.saved(source)
        self.settled.emit(SAVING)
        if session.document.path is not None:
            self._settings.remember_file(session.document.path)

    def _tell_unsaved(self, error: Exception) -> None:
        if not isinstance(error, planner.PlanError):
            raise error
        self.noticed.emit(Notice(str(error), "error", self.tr("Save as..."), self.save_as, topic=SAVING))

    def _begin(self, work: Work, then: Callable[[Any], None]) -> None:
        work.done.connect(then)
        work.failed.connect(self._tell_failed)
        self._workshop.start(work)

    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, (planner.PlanError, OSError)):
            raise error
        self.noticed.emit(Notice(str(error), "error"))

    def _take_in(self, path: Path, asked_in: Session | None, imported: Any, *, preview: bool) -> None:
        session = asked_in if asked_in is self.session else None
        if isinstance(imported, planner.Results):
            self._take_results(path, session, imported)
            return
        change = self._import_of(session.plan, imported) if session else None
        answer = load(IMPORT_PREVIEW)(self._window, path.name, imported, change) if preview else "new"
        if answer == "new":
            started = imported.starting(today())
            if self._open(lambda: planner.Document.new(started.plan)) and started is not imported:
                self.noticed.emit(Notice(started.notes[-1]))
        elif answer == "into" and session is not None:
            session.edit(lambda plan: self._import_of(plan, imported))

    def _take_results(self, path: Path, session: Session | None, results: planner.Results) -> None:
        """Show what results of tests would do to the plan that was open, and take them in where wanted."""
        if session is None:
            told = self.tr("%1 holds results of tests. Open the plan that they belong to first.")
            self.noticed.emit(Notice(told.replace("%1", path.name), "warning"))
            return
        load(RESULTS_PREVIEW)(self._window, session, path, results)

    def _import_of(self, plan: planner.Plan, imported: Any) -> planner.Change:
        return planner.diff(plan, planner.merged_onto(plan, imported), self.tr("Import"))

    def _tell_written(self, path: Path, losses: tuple[str, ...]) -> None:
        told = self.tr("Exported to %1.").replace("%1", str(path))
        self.noticed.emit(Notice("\n".join((told, *map(retold, losses))), "warning" if losses else "done"))


def heavy(session: Session) -> bool:
    """Return whether the plan has so many rows that saving it would hold the window up."""
    return len(session.plan.tasks) + len(session.plan.links) > HEAVY


def today() -> date:
    """Return the day it is here."""
    return cast("date", QDate.currentDate().toPython())


def _filter(known: Any) -> str:
    return f"{said(known.label)} ({' '.join('*' + suffix for suffix in known.suffixes)})"


def _fitting(chosen: tuple[Path, str], writable: dict[str, Any]) -> tuple[Path, Any]:
    path, kind = chosen
    by_suffix = [known for known in writable.values() if path.suffix.lower() in known.suffixes]
    known = by_suffix[0] if by_suffix else writable.get(kind, next(iter(writable.values())))
    return path if by_suffix else asking.with_suffix(path, known.suffixes[0]), known


def _opened(path: Path, progress: Progress) -> Document:
    progress(0.1)
    document = planner.open_document(path)
    try:
        progress(0.9)
    except planner.Cancelled:
        document.close(discard=True)
        raise
    return document


def _read(path: Path, progress: Progress) -> Any:
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


def _write(path: Path, write: Any, what: tuple[Any, Any], progress: Progress) -> tuple[str, ...]:
    progress(0.1)
    written = write(*what)
    progress(0.9)
    planner.write_file(path, written.content)
    return tuple(written.losses)
