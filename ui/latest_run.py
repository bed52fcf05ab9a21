"""Runs something for the plan of a session in the background, and again once it has moved on; the latest run counts."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from ui.session import Session
    from ui.work import Work, Workshop

REST: Final = 400
"""How long typing has to rest before a run begins by itself, in milliseconds."""


class State(StrEnum):
    """What there is to show."""

    NOTHING = "nothing"
    RUNNING = "running"
    FRESH = "fresh"
    STALE = "stale"


class LatestRun(QObject):
    """Runs when asked, or by itself while somebody looks; what comes of runs that were dropped is ignored."""

    changed = Signal()
    """After the state changed."""
    advanced = Signal(float)
    """The done share of a run."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._work: Work | None = None
        self._awake = False
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._start_by_itself)

    # What subclasses say

    @property
    def state(self) -> State:
        """What there is to show now."""
        raise NotImplementedError

    @property
    def automatic(self) -> bool:
        """Whether runs begin by themselves."""
        raise NotImplementedError

    def start(self) -> None:
        """Run for the plan as it is now; what runs for an earlier one is dropped."""
        raise NotImplementedError

    def keep(self, found: Any) -> None:
        """Keep what the latest run has found."""
        raise NotImplementedError

    def complaint(self, error: Exception) -> str:
        """What to tell of a run that failed."""
        raise NotImplementedError

    # What is the same for all

    def wake(self, *, awake: bool) -> None:
        """Run by itself from now on because somebody looks, or no more."""
        self._awake = awake
        if awake:
            self._start_by_itself()

    def begin(self, work: Work, workshop: Workshop) -> None:
        """Let this work be the latest run."""
        work.advanced.connect(self._advance)
        work.done.connect(self._take)
        work.failed.connect(self._fail)
        work.ended.connect(self._end)
        self._work = work
        self.changed.emit()
        workshop.start(work)

    def stop(self) -> None:
        """Drop the run that is on its way."""
        work, self._work = self._work, None
        if work is not None:
            work.cancel()
            self.changed.emit()

    def move_on(self) -> None:
        """The plan has moved on: what runs is of an earlier one."""
        if self.automatic and self._awake:
            self.stop()
            self._rest.start()
        self.changed.emit()

    def _start_by_itself(self) -> None:
        wanted = self._awake and self.automatic
        if wanted and self.state in (State.NOTHING, State.STALE):
            self.start()

    @property
    def _told_by_current(self) -> bool:
        """Whether the signal that is handled comes from the run that counts, not from one that was dropped."""
        return self._work is not None and self.sender() is self._work

    @Slot(float)
    def _advance(self, share: float) -> None:
        if self._told_by_current:
            self.advanced.emit(share)

    @Slot(object)
    def _take(self, found: Any) -> None:
        if self._told_by_current:
            self._work = None
            self.keep(found)
            self.changed.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if self._told_by_current:
            self._session.notify(self.complaint(error), "error")

    @Slot()
    def _end(self) -> None:
        """After a run that gave nothing: somebody stopped it, or it failed."""
        if self._told_by_current:
            self._work = None
            self.changed.emit()
