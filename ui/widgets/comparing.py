"""Comparing: simulates the plan and its what-ifs in the background, and says whether the figures are still true."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot

import planner
from ui.simulating import State
from ui.trial import Trial
from ui.work import Progress, Work

if TYPE_CHECKING:
    from planner import Change, Comparison, Plan
    from ui.session import Session
    from ui.simulating import Simulating

    Compare = Callable[[Plan, Progress], Comparison]

REST: Final = 400
"""How long typing has to rest before the plan is compared by itself, in milliseconds."""


def run(plan: Plan, progress: Progress) -> Comparison:
    """Compare a plan with its scenarios."""
    return planner.compare(plan, planner.Options(), progress=progress)


class Comparing(QObject):
    """Compares one session when asked, or by itself while somebody looks; it keeps the last result."""

    changed = Signal()
    """After the state changed."""
    advanced = Signal(float)
    """The done share of a comparison."""

    def __init__(self, session: Session, simulating: Simulating, compare: Compare | None = None) -> None:
        super().__init__(session)
        self._session, self._simulating, self._compare = session, simulating, compare or run
        self.trial = Trial.of(session)
        self.found: Comparison | None = None
        self._work: Work | None = None
        self._awake = False
        self._plan = session.plan
        self._from: tuple[Plan, Plan | None] = (session.plan, None)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._start_by_itself)
        session.changed.connect(self._follow)
        self.trial.changed.connect(self._follow_trial)

    @property
    def plan(self) -> Plan:
        """The plan to compare with its scenarios; what is being tried is one of them."""
        now = self._session.plan, self.trial.since
        if now[0] is not self._from[0] or now[1] is not self._from[1]:
            self._plan, self._from = self.trial.compared, now
        return self._plan

    @property
    def state(self) -> State:
        """What there is to show now."""
        if self._work is not None:
            return State.RUNNING
        if self.found is None:
            return State.NOTHING
        return State.FRESH if self.found.plan is self.plan else State.STALE

    def wake(self, *, awake: bool) -> None:
        """Compare by itself from now on because somebody looks, or no more."""
        self._awake = awake
        if awake:
            self._start_by_itself()

    def start(self) -> None:
        """Compare the plan as it is now; what runs for an earlier one is dropped."""
        self.stop()
        plan = self.plan
        if not plan.tasks or not plan.scenarios:
            return
        count = QLocale().toString(len(plan.scenarios))
        compare = self._compare  # what runs must not hold the session, which may be closed meanwhile
        work = Work(self.tr("Comparing what-ifs: %1").replace("%1", count), lambda progress: compare(plan, progress))
        work.advanced.connect(self._advance)
        work.done.connect(self._take)
        work.failed.connect(self._fail)
        work.ended.connect(self._end)
        self._work = work
        self.changed.emit()
        self._simulating.workshop.start(work)

    def stop(self) -> None:
        """Drop what is on its way."""
        work, self._work = self._work, None
        if work is not None:
            work.cancel()
            self.changed.emit()

    def _follow(self, _change: Change) -> None:
        self._session.follow_up(self._follow_trial)

    def _follow_trial(self) -> None:
        """The plan has moved on: what runs is of an earlier one."""
        if self._simulating.automatic and self._awake:
            self.stop()
            self._rest.start()
        self.changed.emit()

    def _start_by_itself(self) -> None:
        wanted = self._awake and self._simulating.automatic
        if wanted and self.state in (State.NOTHING, State.STALE):
            self.start()

    @property
    def _told_by_current(self) -> bool:
        """Whether the signal that is handled comes from the work that counts, not from one that was dropped."""
        return self._work is not None and self.sender() is self._work

    @Slot(float)
    def _advance(self, share: float) -> None:
        if self._told_by_current:
            self.advanced.emit(share)

    @Slot(object)
    def _take(self, found: Comparison) -> None:
        if self._told_by_current:
            self._work, self.found = None, found
            self.changed.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if self._told_by_current:
            self._session.notify(self.tr("The what-ifs cannot be compared: %1").replace("%1", str(error)), "error")

    @Slot()
    def _end(self) -> None:
        """After work that gave nothing: somebody stopped it, or it failed."""
        if self._told_by_current:
            self._work = None
            self.changed.emit()
