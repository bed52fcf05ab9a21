"""Ways back, in the window: earlier versions, damaged files, unsaved work of other sessions, read-only files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

import planner
from ui.dialogs import asking
from ui.late import load
from ui.models.lens import Lens
from ui.session import Notice
from ui.words import retold
from ui.work import Work

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner import Document
    from ui.files import Files
    from ui.session import Session
    from ui.style import Look
    from ui.work import Workshop


class Rescue(QObject):
    """Opens the windows in which a way back is chosen; `found(recoveries)` tells what was left behind."""

    found = Signal(object)
    noticed = Signal(object)

    def __init__(self, window: QWidget, files: Files, look: Look, workshop: Workshop) -> None:
        super().__init__(window)
        self._window, self._files, self._look, self._workshop = window, files, look, workshop
        self._asked: tuple[Session, Path | None] | None = None
        self._why = ""
        files.damaged.connect(self.show_damaged)
        files.gone.connect(self._show_instead)
        files.faults_wanted.connect(self.show_faults)

    def why_read_only(self, session: Session) -> str:
        """Return why the file of a plan cannot be saved to, asked once for each file; empty where it can."""
        of = (session, session.document.path)
        if of != self._asked:
            self._asked, self._why = of, retold(session.document.read_only)
        return self._why

    def tell_read_only(self, session: Session) -> None:
        """Say beforehand that saving will ask for another name."""
        why = self.why_read_only(session)
        if why:
            told = self.tr("%1 You can change the plan; saving asks for another name.").replace("%1", why)
            self.noticed.emit(Notice(told, "calm", self.tr("Save as..."), self._files.save_as))

    def show_unsaved(self) -> None:
        """Show everything that sessions which ended suddenly have left behind."""
        shown = load("ui.dialogs.unsaved_work:UnsavedWork")(self._window, self._look)
        self.found.connect(shown.offer)
        shown.recover_asked.connect(self.recover)
        shown.save_asked.connect(self.save_as)
        shown.discard_asked.connect(self.discard)
        shown.finished.connect(lambda _result: self.found.disconnect(shown.offer))
        shown.open()
        self.look()

    def show_earlier(self, session: Session | None) -> None:
        """Show the earlier versions of the file of a plan; where none is open, of one that is asked for and opened."""
        if session is None:
            title, folder = self.tr("Earlier versions of which file?"), self._files.folder_for(None)
            path = asking.ask_open(self._window, title, folder, [asking.plan_filter()])
            opened = path is not None and self._files.open(path, wait=True)
            session = self._files.session if opened else None
        if session is None:
            return
        shown = load("ui.dialogs.earlier:EarlierVersions")(self._window, session, self._workshop)
        shown.copy_asked.connect(lambda version: self._files.open_with(lambda: planner.open_version(version)))
        shown.compare_asked.connect(lambda version: self._compare(session, version))
        shown.open()

    def _compare(self, session: Session, version: planner.Backup) -> None:
        """Show in the history what is different between the plan and an earlier version of its file."""
        if session is self._files.session:
            Lens.of(session).compare_with(version)

    def show_damaged(self, error: planner.Damaged) -> None:
        """Offer what can be had instead of a damaged file."""
        if not error.path:
            self.noticed.emit(Notice(str(error), "error"))
            return
        self._show_instead(Path(error.path), retold(error.what))

    def _show_instead(self, path: Path, what: str = "") -> None:
        """Offer what can be had instead of a file that is gone, or damaged: `what` says how."""
        shown = load("ui.dialogs.damaged:DamagedFile")(self._window, path, what, self._workshop)
        shown.version_asked.connect(lambda version: self._files.open_with(lambda: planner.open_version(version)))
        shown.salvaged_asked.connect(lambda found: self._files.open_with(lambda: planner.open_salvaged(found)))
        shown.other_asked.connect(self._files.ask_open)
        shown.open()

    def show_faults(self, document: Document) -> None:
        """List what was wrong in the file of a plan when it was opened."""
        load("ui.dialogs.file_faults:FileFaults")(self._window, document.faults).open()

    def look(self) -> None:
        """Look for what sessions that ended suddenly have left behind."""
        work = Work(self.tr("Looking for unsaved work"), lambda _progress: planner.recoverable())
        work.done.connect(self.found)
        self._workshop.start(work, quiet=True)

    def recover(self, recovery: Any) -> None:
        """Open a plan with what was left behind; what others left stays."""
        self._files.recover(recovery)
        self.look()

    def discard(self, recovery: Any) -> None:
        """Throw away what was left behind, after a question."""
        if asking.ask_discard(self._window, recovery.name, recovery.changes):
            recovery.discard()
        self.look()

    def save_as(self, recovery: Any) -> None:
        """Ask for a file and write there what was left behind, without opening it."""
        name = f"{asking.file_name(recovery.name)}{asking.SUFFIX}"
        proposed = self._files.folder_for(recovery.source) / name
        chosen = asking.ask_save(self._window, self.tr("Save this work as"), proposed, [asking.plan_filter()])
        if chosen is not None:
            self.write(recovery, asking.with_suffix(chosen[0], asking.SUFFIX))

    def write(self, recovery: Any, path: Path) -> None:
        """Write what was left behind to a file in the background."""
        label = self.tr("Saving %1").replace("%1", path.name)
        work = Work(label, lambda _progress: planner.save_recovery(recovery, path), lasting=True)
        work.done.connect(lambda _none: self._tell_written(path))
        work.failed.connect(self._tell_failed)
        work.ended.connect(self.look)
        self._workshop.start(work)

    def _tell_written(self, path: Path) -> None:
        self.noticed.emit(Notice(self.tr("The unsaved work is in %1 now.").replace("%1", str(path)), "done"))

    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, planner.PlanError):
            raise error
        self.noticed.emit(Notice(str(error), "error"))
