"""What the window does with files: new, open, save, import, export, recover."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal

import planner
from ui.autosave import Autosave
from ui.dialogs import asking
from ui.exporting import Exports
from ui.importing import Imports, today
from ui.session import Notice, Session
from ui.sharing import Sharing
from ui.trial import Trial
from ui.watching import Disk
from ui.words import file_called, retold
from ui.work import Progress, Work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from planner import Document
    from ui.settings import Settings
    from ui.work import Workshop

HEAVY = 3_000
"""Rows and changes from which a plan is saved in the background, because it takes longer than a blink."""
HEAVY_BYTES = 1_000_000
"""Bytes from which a plan file is opened in the background."""
SAVING = "saving"
FAULTS = 5
"""How many faults of a file a notice tells; the rest is counted, and listed when asked for."""


class Files(QObject):
    """Opens and writes plans for one window; `opened(session)` tells that another plan is there."""

    opened = Signal(object)
    noticed = Signal(object)
    damaged = Signal(object)
    """The error of a plan file that is damaged."""
    gone = Signal(object)
    """The path of a plan file that is not there any more, though earlier versions of it are kept."""
    faults_wanted = Signal(object)
    """The document whose faults are to be listed."""
    settled = Signal(str)
    """A topic of notices of which nothing is left to tell."""

    def __init__(self, window: QWidget, settings: Settings, workshop: Workshop) -> None:
        super().__init__(window)
        self._window, self._settings, self._workshop = window, settings, workshop
        self.session: Session | None = None
        self.reloading = False
        """Whether the plan that is being opened is the one that was open."""
        self.leaving = False
        """Whether the system ends the program: then nothing is asked, and what is unsaved stays to be recovered."""
        self._safe = True
        self._saving: Work | None = None
        self._exports = Exports(window, settings, workshop)
        self._imports = Imports(window, settings, workshop, self._open)
        self.sharing = Sharing(workshop, self._busy, self)
        self.autosave = Autosave(settings, self.sharing, self._busy, self)
        self._connect()

    def _connect(self) -> None:
        for part in (self._exports, self._imports, self.sharing):
            part.noticed.connect(self.noticed)
        self.sharing.settled.connect(self.settled)
        self.sharing.reload_wanted.connect(self.reload)
        self.sharing.save_wanted.connect(self.save)
        self.sharing.save_as_wanted.connect(self.save_as)
        self.autosave.due.connect(lambda: self._save(None, wait=False))

    def _busy(self) -> bool:
        """Whether a saving is under way."""
        return self._saving is not None

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

    def open(
        self, path: Path, *, preview: bool = True, wait: bool = False, then: Callable[[], object] | None = None
    ) -> bool:
        """Open a plan file, a large one in the background unless to `wait`; do what is to follow once it is open.

        Files of other kinds are imported, with a preview or straight as a new plan.
        """
        if path.suffix.casefold() != asking.SUFFIX and planner.file_exists(path):
            self.read(path, preview=preview, then=then)
            return False
        if self.sharing.holds(path) and planner.file_exists(path):
            self._window.activateWindow()
            self.noticed.emit(Notice(self.tr("%1 is open here already.").replace("%1", file_called(path))))
            return _followed(then)
        if not wait and planner.file_exists(path) and path.stat().st_size > HEAVY_BYTES:
            self._open_in_background(path, then)
            return True
        return self._open_here(path) and _followed(then)

    def _open_here(self, path: Path) -> bool:
        """Open a plan file at once; one that cannot be opened is a recent one no more, unless there are ways back."""
        if not planner.file_exists(path) and planner.earlier_versions(path):
            self.gone.emit(path)
            return False
        if not self._open(lambda: planner.open_document(path)):
            if not planner.earlier_versions(path):
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

    def _open_in_background(self, path: Path, then: Callable[[], object] | None) -> None:
        work = Work(self.tr("Opening %1").replace("%1", file_called(path)), lambda progress: _opened(path, progress))
        self._begin(work, lambda document: self._take_opened(path, document, then))

    def _take_opened(self, path: Path, document: Document, then: Callable[[], object] | None) -> None:
        if self._open(lambda: document):
            self._settings.remember_file(path)
            self._tell_of_unsaved_work(path)
            _followed(then)
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
        if session.document.path is None:
            return self.save_as(wait=wait)
        why = session.document.read_only
        if why:
            return asking.ask_elsewhere(self._window, retold(why)) and self.save_as(wait=wait)
        return self._save(None, wait=wait)

    def save_as(self, *, wait: bool = False) -> bool:
        """Ask for a file and write the plan there; the file window has asked whether to replace one."""
        if self.session is None or not self._settle_trial(self.session):
            return False
        document, name = self.session.document, asking.file_name(self.session.plan.settings.name)
        proposed = self.folder_for(document.path) / (document.path.name if document.path else f"{name}{asking.SUFFIX}")
        proposed = asking.unused(proposed) if document.read_only else proposed
        chosen = asking.ask_save(self._window, self.tr("Save the plan as"), proposed, [asking.plan_filter()])
        return chosen is not None and self._save(asking.with_suffix(chosen[0], asking.SUFFIX), wait=wait)

    def folder_for(self, path: Path | None) -> Path:
        """Return where to propose a file: beside a path, unless nothing can be written there."""
        if path is None or not planner.folder_exists(path.parent):
            return self._settings.folder()
        return path.parent if planner.can_write_beside(path) else self._settings.documents()

    def open_with(self, make: Callable[[], Document]) -> bool:
        """Open the document that a function makes, if the plan that is open may go."""
        return self._open(make)

    def ask_import(self) -> None:
        """Ask for a file of another program and read it."""
        self._imports.ask()

    def ask_results(self) -> None:
        """Ask for a file with results of tests and read it."""
        self._imports.ask_results()

    def read(self, path: Path, *, preview: bool = True, then: Callable[[], object] | None = None) -> None:
        """Read a file of another program in the background, show what it holds, and take it in where wanted."""
        self._imports.read(path, preview=preview, then=then)

    def ask_export(self) -> None:
        """Ask for a file and a format and write the plan."""
        if self.session is not None:
            self._exports.ask(self.session)

    def write(self, path: Path, known: Any) -> None:
        """Write the plan in a format in the background and tell what the format could not hold."""
        if self.session is not None:
            self._exports.write(self.session, path, known)

    def ask_clean_copy(self) -> None:
        """Ask for a file and write a copy without history, authors and private notes."""
        if self.session is not None:
            self._exports.ask_clean_copy(self.session)

    def duplicate(self) -> bool:
        """Open a copy of the plan as a plan of its own, which has no file yet; all of it counts as unsaved."""
        session = self.session
        return session is not None and self._open(lambda: planner.Document.new(self._copied(session.plan), saved=False))

    def _copied(self, plan: planner.Plan) -> planner.Plan:
        name = self.tr("%1 (copy)").replace("%1", plan.settings.name)
        return planner.apply(plan, planner.set_field(plan, ("plan", plan.settings.id), "name", name))

    @property
    def can_revert(self) -> bool:
        """Return whether the file of the plan holds something else than the plan, as far as is known."""
        disk = self.sharing.disk
        if self.session is None or self.session.document.path is None or disk is Disk.GONE:
            return False
        return self.session.document.modified or disk is Disk.CHANGED

    def revert(self) -> bool:
        """Go back to what the file holds; where somebody else has changed it since, by opening it again."""
        session = self.session
        if session is None or session.document.path is None:
            return False
        return self.reload() if self.sharing.is_changed() else session.revert()

    def reload(self) -> bool:
        """Open the file of the plan again, as it is on disk now; page and selection stay."""
        before = self.session.document if self.session is not None else None
        path = before.path if before is not None else None
        if self.session is None or before is None or path is None:
            return False
        chosen, self.reloading = self.session.selected, True
        kept: list[bool] = []
        opened = self._open(lambda: _read_again(path, before, kept))
        self.reloading = False
        if opened:
            plan = self.session.plan
            self.session.select(row_id for row_id in chosen if plan.find(row_id) is not None)
        if opened and any(kept):
            told = self.tr("The file lacks changes that were here. The plan as it was is among its earlier versions.")
            self.noticed.emit(Notice(told, "warning"))
        return opened

    def may_close(self) -> bool:
        """Return whether the plan may go: it is saved, or the user does not want its changes."""
        self._await_saving()
        session = self.session
        if session is None or not session.document.modified or self.leaving:
            return True
        in_file = bool(session.document.on_disk.sha256)
        answer = asking.ask_unsaved(self._window, session.plan.settings.name, in_file=in_file)
        if answer is asking.Unsaved.SAVE:
            return self.save(wait=True)
        return answer is asking.Unsaved.DISCARD

    def settle(self) -> None:
        """Let a saving that runs come to its end, and save by itself what would be saved in a moment."""
        self._await_saving()
        if self.autosave.wanted():
            self._save(None, wait=True)

    def close(self) -> None:
        """Let go of the plan; its working copy is deleted, unless it is the only place of changes that are wanted."""
        if self.session is not None:
            self._follow(None)
            self.session.document.close(discard=not self.leaving)
            self.session.deleteLater()
            self.session = None

    def _open(self, make: Callable[[], Document]) -> bool:
        if not self.may_close():
            return False
        try:
            document = make()
        except planner.PlanError as error:
            self._tell_failed(error)
            return False
        self._become(document)
        return True

    def _become(self, document: Document) -> None:
        self.close()
        self.session = Session(document, self)
        self.session.noticed.connect(self.noticed)
        self.session.settled.connect(self.settled)
        self.session.changed.connect(lambda _change: self._warn_unsafe(document))
        self.opened.emit(self.session)
        self._warn(document)
        self._follow(self.session)

    def _follow(self, session: Session | None) -> None:
        for part in (self.sharing, self.autosave, self._imports):
            part.follow(session)

    def _warn(self, document: Document) -> None:
        self._safe = True
        self._warn_unsafe(document)
        if document.faults:
            self._warn_faulty(document)

    def _warn_faulty(self, document: Document) -> None:
        """Tell the first faults of a file, how many more there are, and offer to list them."""
        told, faults = self.tr("Some things in this file were wrong and left out:"), document.faults
        lines = [told, *(retold(str(fault)) for fault in faults[:FAULTS])]
        if len(faults) > FAULTS:
            lines.append(self.tr("... and %1 more").replace("%1", str(len(faults) - FAULTS)))
        show = self.tr("Show the list...")
        self.noticed.emit(Notice("\n".join(lines), "warning", show, lambda: self.faults_wanted.emit(document)))

    def _warn_unsafe(self, document: Document) -> None:
        """Say once that edits are kept in memory alone, from the beginning or since a disk has become full."""
        if self._safe and document.unsafe:
            told = self.tr("The recovery folder cannot be written: a crash would lose what is not saved. Save often.")
            self.noticed.emit(Notice(told, "error"))
        self._safe = not document.unsafe

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
            self._note_unsaved(session, error)
            return False
        return True

    def _save_in_background(self, session: Session, saving: Any) -> None:
        work = Work(self.tr("Saving %1").replace("%1", file_called(saving.path)), saving.write, lasting=True)
        work.done.connect(lambda source: self._note_saved(session, source))
        work.failed.connect(lambda error: self._note_unsaved(session, error))
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

    def _note_unsaved(self, session: Session, error: Exception) -> None:
        if isinstance(error, planner.NotKept) and session is self.session:
            session.not_kept(error.source)
        self._tell_unsaved(error)

    def _tell_unsaved(self, error: Exception) -> None:
        if not isinstance(error, planner.PlanError):
            raise error
        if isinstance(error, planner.FileChanged):
            self.sharing.tell_changed()
        else:
            self.noticed.emit(Notice(str(error), "error", self.tr("Save as..."), self.save_as, topic=SAVING))

    def _begin(self, work: Work, then: Callable[[Any], None]) -> None:
        work.done.connect(then)
        work.failed.connect(self._tell_failed)
        self._workshop.start(work)

    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, (planner.PlanError, OSError)):
            raise error
        if isinstance(error, planner.Damaged):
            self.damaged.emit(error)
        else:
            self.noticed.emit(Notice(str(error), "error"))


def heavy(session: Session) -> bool:
    """Return whether the plan has so many rows, or its log so many changes, that saving would hold the window up."""
    return len(session.plan.tasks) + len(session.plan.links) + len(session.document.history.entries) > HEAVY


def _read_again(path: Path, before: Document, kept: list[bool]) -> Document:
    """What the file of a document holds now; the document is kept where that lacks some of it, which is noted."""
    found = planner.open_document(path)
    try:
        kept.append(before.give_way(found))
    except planner.PlanError:
        found.close(discard=True)
        raise
    return found


def _followed(then: Callable[[], object] | None) -> bool:
    """Do what follows the opening of a file; True: it is open."""
    if then is not None:
        then()
    return True


def _opened(path: Path, progress: Progress) -> Document:
    progress(0.1)
    document = planner.open_document(path)
    try:
        progress(0.9)
    except planner.Cancelled:
        document.close(discard=True)
        raise
    return document
