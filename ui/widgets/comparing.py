"""Comparing: simulates the plan and its what-ifs in the background, and says whether the figures are still true."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

import planner
from ui.latest_run import LatestRun, State
from ui.trial import Trial
from ui.words import retold
from ui.work import Progress, Work

if TYPE_CHECKING:
    from planner import Change, Comparison, Plan
    from ui.session import Session
    from ui.simulating import Simulating

    Compare = Callable[[Plan, Progress], Comparison]


def run(plan: Plan, progress: Progress) -> Comparison:
    """Compare a plan with its scenarios."""
    return planner.compare(plan, planner.Options(), progress=progress)


class Comparing(LatestRun):
    """Compares one session when asked, or by itself while somebody looks; it keeps the last result."""

    def __init__(self, session: Session, simulating: Simulating, compare: Compare | None = None) -> None:
        super().__init__(session)
        self._simulating, self._compare = simulating, compare or run
        self.trial = Trial.of(session)
        self.found: Comparison | None = None
        self._plan = session.plan
        self._from: tuple[Plan, Plan | None] = (session.plan, None)
        session.changed.connect(self._follow)
        self.trial.changed.connect(self.move_on)

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

    @property
    def automatic(self) -> bool:
        """Whether what-ifs are compared by themselves: where the plan is simulated so."""
        return self._simulating.automatic

    def start(self) -> None:
        """Compare the plan as it is now; what runs for an earlier one is dropped."""
        self.stop()
        plan = self.plan
        if not plan.tasks or not plan.scenarios:
            return
        count = QLocale().toString(len(plan.scenarios))
        compare = self._compare  # what runs must not hold the session, which may be closed meanwhile
        work = Work(self.tr("Comparing what-ifs: %1").replace("%1", count), lambda progress: compare(plan, progress))
        self.begin(work, self._simulating.workshop)

    def keep(self, found: Comparison) -> None:
        """Keep a comparison."""
        self.found = found

    def complaint(self, error: Exception) -> str:
        """What to tell of a comparison that failed."""
        return self.tr("The what-ifs cannot be compared: %1").replace("%1", retold(str(error)))

    def _follow(self, _change: Change) -> None:
        self._session.follow_up(self.move_on)
