"""Watching the file of the open plan: whether it is what was read or written here last, was changed, or is gone."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

import planner
from ui.words import file_called
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.work import Workshop

POLL: Final = 4_000
"""Milliseconds between two looks at a file whose folder tells nothing, as on many network drives."""
SOON: Final = 300
"""Milliseconds until a look after the folder told something: a program that replaces a file is done by then."""
TWICE: Final = 2
"""Looks in a row that must miss a file until it counts as gone; some programs remove it before they write it anew."""

Traces = tuple[int, int, int]
"""Time, size and number of a file: while these stay, so do its bytes."""


class Disk(Enum):
    """What the file of a plan is now, compared with what was read or written here last."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


class Watching(QObject):
    """Watches one file in the background; `found(disk)` tells each time it has become something else."""

    found = Signal(object)

    def __init__(self, workshop: Workshop, busy: Callable[[], bool], parent: QObject | None = None) -> None:
        """`busy` says whether a saving is under way: what is seen meanwhile may be what it writes, and is not told."""
        super().__init__(parent)
        self._workshop, self._busy = workshop, busy
        self._path: Path | None = None
        self._expected: object = None
        self._sha256 = ""
        self._traces: Traces | None = None
        self._looking = False
        self._missed = 0
        self.disk = Disk.SAME
        self.sight = ""
        """The SHA-256 of what was seen last; empty where there was no file."""
        self._watcher: QFileSystemWatcher | None = None
        self._poll = QTimer(self, interval=POLL)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._poll.timeout.connect(self.look)
        self._soon.timeout.connect(self.look)

    def watch(self, source: Any) -> None:
        """Watch the file of a source from now on, and expect the bytes that it names; without a path nothing."""
        path = source.path if source is not None else None
        if path != self._path:
            self._follow(path)
        self._expected, self._sha256 = source, source.sha256 if path is not None else ""
        self._traces, self._missed = None, 0
        self.disk = Disk.SAME

    def look(self) -> None:
        """Look at the file now, in the background: a network drive may take its time."""
        path, expected, known = self._path, self._expected, self._traces
        if path is None or self._looking:
            return
        self._looking = True
        work = Work(self.tr("Looking at %1").replace("%1", file_called(path)), lambda _progress: seen(path, known))
        work.done.connect(lambda sight: self._take(expected, sight))
        work.ended.connect(self._end_look)
        self._workshop.start(work, quiet=True)

    def _end_look(self) -> None:
        self._looking = False

    def _follow(self, path: Path | None) -> None:
        """Watch another path."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._path = path
        if path is None:
            self._poll.stop()
            self._soon.stop()
            return
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._soon.start)
        self._watcher.directoryChanged.connect(self._soon.start)
        self._poll.start()
        self._hear()

    def _hear(self) -> None:
        """Ask to be told about the file and its folder; a file that was replaced has to be asked for again."""
        if self._watcher is not None and self._path is not None:
            told = {*self._watcher.files(), *self._watcher.directories()}
            wanted = [str(place) for place in (self._path, self._path.parent) if place.exists()]
            if missing := [place for place in wanted if place not in told]:
                self._watcher.addPaths(missing)

    def _take(self, expected: object, sight: tuple[Traces | None, str | None]) -> None:
        """Learn what a look has seen, unless the file was saved or changed for another one meanwhile."""
        if expected is not self._expected or self._path is None:
            return
        if self._busy():
            self._soon.start()
            return
        self._hear()
        traces, sha256 = sight
        self._missed = self._missed + 1 if sha256 == "" else 0
        if 0 < self._missed < TWICE:
            self._soon.start()
        elif sha256 is not None:
            self._traces, self.sight = traces, sha256
            self._become(_disk(sha256, self._sha256))

    def _become(self, disk: Disk) -> None:
        if disk is not self.disk:
            self.disk = disk
            self.found.emit(disk)


def seen(path: Path, known: Traces | None) -> tuple[Traces | None, str | None]:
    """Return the traces of a file and its SHA-256: empty where it is gone, None where nothing new can be told."""
    try:
        status = path.stat()
        traces = (status.st_mtime_ns, status.st_size, status.st_ino)
        return traces, None if traces == known else planner.sha256_of(path)
    except FileNotFoundError:
        return None, ""
    except OSError:
        return None, None


def _disk(found: str, expected: str) -> Disk:
    """What a file is by its SHA-256, empty where there is none."""
    if found == expected:
        return Disk.SAME
    return Disk.CHANGED if found else Disk.GONE
