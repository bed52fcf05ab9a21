"""Sharing a file with others: who else has it open, what they do to it on disk, and what is offered then."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QDate, QMetaMethod, QObject, QTimer, Signal

import planner
from ui.session import Notice
from ui.watching import Disk, Watching
from ui.words import PLACE, file_called, moment

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from planner import Document, Holder, Lock
    from ui.session import Session
    from ui.work import Workshop

DISK: Final = "disk"
HELD: Final = "held"
"""Topics of notices: what became of the file, and who else has it open."""


class Sharing(QObject):
    """Follows the file of one session. It offers and never acts: nothing is overwritten, reloaded or merged unasked."""

    noticed = Signal(object)
    settled = Signal(str)
    changed = Signal()
    """After the file has become something else than what was read or written here."""
    merge_wanted = Signal(object)
    """When what the file at this path holds now is to be merged into the plan."""
    reload_wanted = Signal()
    save_wanted = Signal()
    save_as_wanted = Signal()

    def __init__(self, workshop: Workshop, busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._source: Any = None
        self._lost: Any = None
        """The file as it was before it was gone, to know it again should it come back."""
        self._told: tuple[Disk, bool] | None = None
        self._lock: Lock | None = None
        self.watching = Watching(workshop, busy, self)
        self.watching.found.connect(self._take)
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._give_sign)

    @property
    def disk(self) -> Disk:
        """Return what the file is now, as far as has been seen."""
        return Disk.GONE if self._lost is not None and self.watching.disk is Disk.SAME else self.watching.disk

    @property
    def apart(self) -> bool:
        """Return whether the file is not the one that was read or written here."""
        return self._session is not None and self.disk is not Disk.SAME

    def follow(self, session: Session | None) -> None:
        """Follow another session, or none: its file is no longer open here."""
        self._session, self._lost, self._told = session, None, None
        self._settle_source()
        if session is not None:
            session.saved_changed.connect(self._keep_up)
            self.changed.emit()

    def holds(self, path: Path) -> bool:
        """Return whether this is the file of the plan that is open here."""
        mine = self._session.document.path if self._session is not None else None
        return mine is not None and os.path.realpath(mine) == os.path.realpath(path)

    def is_changed(self) -> bool:
        """Look at the file here and now, and return whether it holds something else than what is known here."""
        source = self._source
        if source is None or source.path is None:
            return False
        try:
            return planner.sha256_of(source.path) not in (source.sha256, "")
        except OSError:
            return False

    def saved_words(self) -> tuple[str, bool]:
        """Return what is to be said about the file in a word or two, and whether all is well."""
        session = self._session
        if session is None:
            return "", True
        if self.disk is not Disk.SAME:
            return self.tr("changed on disk") if self.disk is Disk.CHANGED else self.tr("file is gone"), False
        if session.document.read_only:
            modified = session.document.modified
            return (self.tr("read-only, unsaved changes") if modified else self.tr("read-only")), not modified
        if session.document.modified:
            return self.tr("unsaved changes"), False
        if session.document.path is None:
            return self.tr("no file yet"), True
        told = session.saved_at and self.tr("saved %1").replace("%1", f"{session.saved_at:%H:%M}")
        return told or self.tr("saved"), True

    def tell_changed(self) -> None:
        """Tell that a saving has met the work of somebody else, and offer to take it in."""
        if self._session is not None and self._session.document.path is not None:
            self._tell_other(self._session.document)
            self.watching.look()

    def tell_again(self) -> None:
        """Tell once more what became of the file, with what is offered then."""
        self._tell_disk()

    def _keep_up(self) -> None:
        """Learn of another file, or another content of it, and of edits since the last notice."""
        session = self._session
        if session is None:
            return
        if session.document.on_disk is not self._source:
            self._settle_source()
            self.changed.emit()
        elif self._told is not None and self._told[1] is not session.document.modified:
            self._tell_disk()

    def _settle_source(self) -> None:
        """Watch the file that the plan has now, and lock it where it is another one."""
        before = self._source.path if self._source is not None else None
        self._source = self._session.document.on_disk if self._session is not None else None
        path = self._source.path if self._source is not None else None
        if self._lost is not None and (path != before or self._source.sha256):
            self._lost = None
        if self._told is not None and self._lost is None:
            self._told = None
            self.settled.emit(DISK)
        self.watching.watch(self._source)
        if path != before:
            self._hold()

    def _hold(self) -> None:
        """Let go of the file before, and note that this one is open here."""
        if self._lock is not None:
            self._lock.release()
        self._lock = self._session.document.lock() if self._session is not None else None
        if self._lock is None:
            self._beat.stop()
            self.settled.emit(HELD)
            return
        self._beat.start(int(planner.BEAT * 1000))
        for holder in sorted(self._lock.others, key=lambda other: other.alive)[-1:]:
            self.noticed.emit(Notice(self._held_words(holder), "warning" if holder.alive else "calm", topic=HELD))

    def _give_sign(self) -> None:
        if self._lock is not None:
            self._lock.beat()

    def _held_words(self, holder: Holder) -> str:
        """Who else has the file open, and what that means."""
        since = clock(holder.since)
        if not holder.alive:
            told = self.tr("%1 had this plan open on %2 since %3. That session seems to have ended suddenly.")
        elif holder.here:
            told = self.tr("%1 has this plan open in another window since %3. Whoever saves last is asked to merge.")
        else:
            told = self.tr("%1 has this plan open since %3, on %2. Whoever saves last is asked to merge.")
        who, host = holder.who or self.tr("Somebody"), holder.host or self.tr("another computer")
        return PLACE.sub(lambda place: (who, host, since)[int(place[1]) - 1], told)

    def _take(self, disk: Disk) -> None:
        """Act on what the file has become."""
        session = self._session
        if session is None:
            return
        if disk is Disk.GONE:
            self._lost = self._source
            session.document.file_gone()
            self._source = session.document.on_disk
            self.watching.watch(self._source)
        elif self._lost is not None:
            self._take_back(session, self._lost)
        self._tell_disk()
        session.saved_changed.emit()
        self.changed.emit()

    def _take_back(self, session: Session, lost: Any) -> None:
        """Know the file again that came back: what it held before is saved as ever, even if it holds more by now."""
        another = self.watching.sight != lost.sha256
        session.document.saved(lost)
        self._lost = None
        self._settle_source()
        if another:
            self.watching.look()

    def _tell_disk(self) -> None:
        """Tell what became of the file, and offer what fits: own changes are never at risk."""
        session, disk = self._session, self.disk
        if session is None or session.document.path is None or disk is Disk.SAME:
            self._told = None
            self.settled.emit(DISK)
            return
        self._told = (disk, session.document.modified)
        name, save_as = file_called(session.document.path), (self.tr("Save as..."), self.save_as_wanted.emit)
        if disk is Disk.GONE:
            told = self.tr("%1 was deleted or moved away. The plan is still here, and saving makes the file again.")
            self._tell(told.replace("%1", name), (self.tr("Save"), self.save_wanted.emit), save_as)
        else:
            self._tell_other(session.document)

    def _tell_other(self, document: Document) -> None:
        """Tell that the file has changes of others, and whether there are some here as well."""
        path = document.path or Path()
        name, save_as = file_called(path), (self.tr("Save as..."), self.save_as_wanted.emit)
        if not planner.begins_as_plan(path):
            told = self.tr("%1 holds no plan any more: something else was written there. The plan is still here.")
            self._tell(told.replace("%1", name), save_as)
        elif document.modified:
            told = self.tr("%1 was changed by somebody else, and you have changes of your own. Nothing is overwritten.")
            self._tell(told.replace("%1", name), *self._merge(), save_as)
        else:
            told = self.tr("%1 was changed by somebody else. You have no changes that are not saved.")
            self._tell(told.replace("%1", name), (self.tr("Reload"), self.reload_wanted.emit))

    def _tell(self, text: str, *offers: tuple[str, Callable[[], object]]) -> None:
        """Tell about the file, in place of what was told before."""
        self.noticed.emit(Notice(text, "warning", topic=DISK, more=offers))

    def _merge(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The offer to merge, where somebody listens."""
        session = self._session
        if session is None or not self.isSignalConnected(QMetaMethod.fromSignal(self.merge_wanted)):
            return ()
        return ((self.tr("Merge..."), lambda: self.merge_wanted.emit(session.document.path)),)


def clock(when: datetime) -> str:
    """Return a moment by the clock of the user, with its day where that is not today."""
    here = when.astimezone()
    return f"{here:%H:%M}" if here.date() == QDate.currentDate().toPython() else moment(here)
