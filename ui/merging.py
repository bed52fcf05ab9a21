"""Merging another copy of the plan in the window: read in the background, looked at, accepted; and what stays open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

import planner
from ui.dialogs import asking
from ui.importing import filters_for
from ui.late import load
from ui.models.lens import Lens
from ui.session import Notice
from ui.trial import Trial
from ui.words import counted, file_called, refusal, said
from ui.work import Progress, Work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from planner import Copy, Document, MergePreview, Schedule
    from ui.files import Files
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look
    from ui.work import Workshop

REVIEW: Final = "ui.dialogs.merge_review:MergeReview"
OPEN: Final = "ui.dialogs.open_conflicts:OpenConflicts"
MERGED: Final = "merged"
"""The topic of notices."""


@dataclass(frozen=True, eq=False)
class Looked:
    """A file that was read: what merging it would do; None for a file of another plan."""

    copy: Copy
    preview: MergePreview | None


class Merges(QObject):
    """Merges files into the plan of one window, and knows the conflicts that were left open."""

    counted = Signal(int)
    """How many conflicts are open in the plan."""

    def __init__(self, files: Files, window: QWidget, look: Look, workshop: Workshop, settings: Settings) -> None:
        super().__init__(files)
        self._files, self._window, self._worn = files, window, look
        self._workshop, self._settings = workshop, settings
        files.opened.connect(self._follow)
        files.sharing.merge_wanted.connect(self.merge_file)

    def ask(self) -> None:
        """Ask for another copy of the plan and look at the merge with it."""
        session = self._files.session
        if session is None:
            return
        path = asking.ask_open(
            self._window, self.tr("Merge another copy"), self._folder(session), [asking.plan_filter()]
        )
        if path is not None:
            self.merge_file(path)

    def ask_compare(self) -> None:
        """Ask for another file, of whatever kind, and show what is different between it and the plan."""
        session = self._files.session
        if session is None:
            return
        filters = filters_for(said("All that can be compared"), plans=True)
        path = asking.ask_open(self._window, self.tr("Compare with a file"), self._folder(session), filters)
        if path is not None:
            self._compare(session, path)

    def _folder(self, session: Session) -> Path:
        """Where other files of the plan are looked for first."""
        own = session.document.path
        return own.parent if own else self._settings.folder()

    def _compare(self, session: Session, path: Path) -> None:
        """Show on the history page what is different between the plan and a file."""
        if session is self._files.session:
            Lens.of(session).compare_with(path)

    def merge_file(self, path: Path) -> None:
        """Read another copy in the background and show what merging it would do; nothing is changed by that."""
        session = self._files.session
        if session is not None and self._free(session):
            self._look(session, path, partial(self._show, session, path), partial(self._tell_failed, session, path))

    def drop(self, path: Path) -> None:
        """Merge a file that was dropped where it is a copy of the open plan, and open any other."""
        session = self._files.session
        own = session is not None and session.document.path == path.absolute()
        if session is None or own or not planner.file_exists(path):
            self._files.open(path)
            return
        self._look(session, path, partial(self._take_dropped, session, path), lambda _error: self._files.open(path))

    def show_open(self) -> None:
        """Show the conflicts that are open in the plan, and who is there twice."""
        if self._files.session is not None:
            load(OPEN)(self._window, self._files.session, self._worn, self._workshop).open()

    def _free(self, session: Session) -> bool:
        """Whether nothing is being tried, which a merge would become a part of."""
        if not Trial.of(session).running:
            return True
        told = self.tr("Something is being tried. Keep it as a what-if or take it back, then merge.")
        self._tell(told, "warning")
        return False

    def _look(
        self, session: Session, path: Path, then: Callable[[Looked], object], fail: Callable[[Exception], object]
    ) -> None:
        document, schedule = session.document, session.schedule
        label = self.tr("Comparing with %1").replace("%1", file_called(path))
        work = Work(label, lambda progress: _looked_at(path, document, schedule, progress))
        work.done.connect(then)
        work.failed.connect(fail)
        self._workshop.start(work)

    def _take_dropped(self, session: Session, path: Path, looked: Looked) -> None:
        if looked.preview is None:
            self._files.open(path)
        elif self._free(session):
            self._show(session, path, looked)

    def _show(self, session: Session, path: Path, looked: Looked) -> None:
        """Show what was found, unless the window has another plan by now; look again where the plan has changed."""
        if session is not self._files.session:
            return
        preview = looked.preview
        if preview is None:
            self._offer_import(session, path)
        elif preview.merging.ours is not session.document.history or preview.merging.before is not session.plan:
            self.merge_file(path)
        elif not preview.merging:
            self._tell_nothing_new(session, path)
        else:
            self._review(session, path, looked)

    def _review(self, session: Session, path: Path, looked: Looked) -> None:
        review = load(REVIEW)(self._window, session, looked.preview, self._worn, self._workshop, looked.copy)
        review.accepted.connect(lambda: self._tell_merged(session, path))
        review.open()

    def _tell_merged(self, session: Session, path: Path) -> None:
        """Say that the merge is there, with a way back, and what is still to be decided."""
        left = len(session.document.conflicts)
        told = [self.tr("Merged with %1.").replace("%1", file_called(path))]
        if session.document.path == path.absolute():
            told.append(self.tr("Save writes both to that file."))
        if left:
            told.append(self.tr("Still open: %1.").replace("%1", counted(left, "conflict", "conflicts")))
        session.saved_changed.emit()
        undo = partial(self._undo, session, session.plan)
        self._tell(" ".join(told), "warning" if left else "done", self.tr("Undo"), undo)
        session.changed.connect(self._forget, Qt.ConnectionType.SingleShotConnection)

    @Slot(object)
    def _forget(self, _change: planner.Change) -> None:
        """Take away what was told of a merge once the plan has moved on: to take it back then is the way of Undo."""
        self._files.settled.emit(MERGED)

    def _undo(self, session: Session, after: planner.Plan) -> None:
        """Take the merge back, if it is still the last change."""
        if session is self._files.session and session.plan is after:
            session.undo()
        else:
            self._tell(self.tr("The plan has changed since. Undo takes changes back one by one."))

    def _tell_nothing_new(self, session: Session, path: Path) -> None:
        told = self.tr("%1 holds nothing that is not in this plan already.").replace("%1", file_called(path))
        if session.document.path == path.absolute():
            save = partial(session.save, path.absolute(), overwrite=True)
            self._tell(told, "done", self.tr("Save over it"), save)
        else:
            self._tell(told, "done")

    def _offer_import(self, session: Session, path: Path) -> None:
        told = self.tr("%1 is another plan, not a copy of this one, so there is nothing to merge.")
        take = partial(self._files.read, path)
        compare = (self.tr("Compare"), partial(self._compare, session, path))
        self._tell(told.replace("%1", file_called(path)), "warning", self.tr("Import..."), take, (compare,))

    def _tell_failed(self, session: Session, path: Path, error: Exception) -> None:
        """Say why a file cannot be merged, and offer what can be done with it instead."""
        if not isinstance(error, (planner.PlanError, OSError)):
            raise error
        told = refusal(path, error)
        other = planner.file_exists(path) and path.suffix.casefold() != asking.SUFFIX
        compare = (self.tr("Compare"), partial(self._compare, session, path))
        if other and isinstance(error, planner.NotAPlan):
            self._tell(told, "warning", self.tr("Import..."), partial(self._files.read, path), (compare,))
        else:
            self._tell(told, "error", more=(compare,) if isinstance(error, planner.NotMergeable) else ())

    def _tell(
        self,
        text: str,
        tone: str = "calm",
        offer: str = "",
        accept: Callable[[], object] | None = None,
        more: tuple[tuple[str, Callable[[], object]], ...] = (),
    ) -> None:
        self._files.noticed.emit(Notice(text, tone, offer, accept, topic=MERGED, more=more))

    def _follow(self, session: Session) -> None:
        """Tell how many conflicts are open, now and after each change."""
        session.changed.connect(lambda _change: session.follow_up(self._count))
        session.destroyed.connect(self._count)
        self._count()

    def _count(self) -> None:
        session = self._files.session
        self.counted.emit(len(session.document.conflicts) if session is not None else 0)


def _looked_at(path: Path, document: Document, schedule: Schedule, progress: Progress) -> Looked:
    """Read a file and find out what merging it would do."""
    progress(0.0)
    copy = planner.read_copy(path)
    progress(0.2)
    if copy.loaded.identity.plan != document.identity.plan:
        return Looked(copy, None)
    merging = document.merging(copy)
    progress(0.4)
    return Looked(copy, planner.merge_preview(merging, schedule, lambda share: progress(0.4 + share * 0.6)))
