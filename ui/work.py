"""Work: pure functions that run in the background, with progress and cancel as one mechanism."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

import planner
from ui.gate import GATE

Progress = Callable[[float], None]
"""What a running function calls with the done share (0 to 1); it raises `Cancelled` when it is to stop."""


SWITCH: Final = 0.00005
"""How long a thread keeps the interpreter while the one that paints waits for it, in seconds: a tenth of the usual."""


def share_fairly() -> None:
    """Let the thread that paints wait less for those that work."""
    sys.setswitchinterval(SWITCH)


class Work(QObject):
    """One function on its way: `advanced(share)`, one of `done(result)`, `failed(error)`, `cancelled`, then `ended`."""

    advanced = Signal(float)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, label: str, function: Callable[[Progress], Any], *, lasting: bool = False) -> None:
        """`lasting` work leaves something behind: it is not dropped when the window closes, and what it did counts."""
        super().__init__()
        self.label, self.lasting = label, lasting
        self._function = function
        self._stopped = False

    @Slot()
    def cancel(self) -> None:
        """Stop at the next report of progress."""
        self._stopped = True

    def report(self, share: float) -> None:
        """Tell the done share, called in the thread of the work; raises `planner.Cancelled` when it is to stop."""
        self._heed()
        self.advanced.emit(share)

    def _heed(self) -> None:
        if self._stopped:
            raise planner.Cancelled

    def _pause(self) -> None:
        """Let the window go first, and stop between small pieces; lasting work stops where it reports progress."""
        GATE.wait()
        if not self.lasting:
            self._heed()

    def run(self) -> None:
        """Run the function to its end in the calling thread."""
        try:
            with planner.pausing(self._pause):
                result = self._function(self.report)
            if not self.lasting:
                self._heed()
        except planner.Cancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001  it is handed on, and is no longer in a thread that could show it
            self.failed.emit(error)
        else:
            self.done.emit(result)
        self.ended.emit()


class Workshop(QObject):
    """Where work runs; it keeps each work until it has ended, and tells which work to show."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = QThreadPool(self)
        self._running: list[Work] = []
        self._quiet: list[Work] = []

    @property
    def current(self) -> Work | None:
        """Return the newest work to show that still runs."""
        shown = [work for work in self._running if work not in self._quiet]
        return shown[-1] if shown else None

    @property
    def idle(self) -> bool:
        """Return whether nothing runs."""
        return not self._running

    def start(self, work: Work, *, quiet: bool = False) -> Work:
        """Run a work in the background; connect to its signals before. Quiet work is not shown."""
        self._running.append(work)
        if quiet:
            self._quiet.append(work)
        work.ended.connect(self._forget)
        self.changed.emit()
        self._threads.start(_Run(work))
        return work

    def finish(self, milliseconds: int = 30_000) -> bool:
        """Wait for all work, asking what leaves nothing behind to stop; return whether it all ended."""
        for work in self._running:
            if not work.lasting:
                work.cancel()
        return self._threads.waitForDone(milliseconds)

    @Slot()
    def _forget(self) -> None:
        """Let the work go that has ended; it is asked for by name, because what is connected to it must not hold it."""
        work = self.sender()
        if isinstance(work, Work) and work in self._running:
            self._running.remove(work)
            self._quiet = [other for other in self._quiet if other is not work]
            self.changed.emit()


class Latest(QObject):
    """Asks one thing at a time in the background; what was asked before is dropped, and its answer never heard."""

    def __init__(self, workshop: Workshop, parent: QObject) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._work: Work | None = None

    @property
    def waiting(self) -> bool:
        """Return whether an answer is still to come."""
        return self._work is not None

    def ask(
        self,
        label: str,
        find: Callable[[Progress], Any],
        then: Callable[[Any], object],
        fail: Callable[[Exception], object] | None = None,
    ) -> None:
        """Find something out and hand it on; without `fail`, what goes wrong is raised as a fault of the program."""
        self.drop()
        work = self._work = Work(label, find)
        work.done.connect(lambda found: self._hear(work, then, found))
        work.failed.connect(lambda error: self._hear(work, fail or _raise, error))
        self._workshop.start(work, quiet=True)

    def drop(self) -> None:
        """Wait for no answer any more."""
        work, self._work = self._work, None
        if work is not None:
            work.cancel()

    def _hear(self, work: Work, then: Callable[[Any], object], found: Any) -> None:
        if work is self._work and isValid(self):  # what asked may be closed before the answer comes
            self._work = None
            then(found)


def _raise(error: Exception) -> None:
    raise error


class _Run(QRunnable):
    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        """Run the work in a thread of the pool."""
        self._work.run()
