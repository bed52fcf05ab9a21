"""Trying something out: what is changed from a moment on is kept as a what-if, taken back, or part of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

import planner

if TYPE_CHECKING:
    from planner import Change, Plan
    from ui.session import Session

TRIED: Final = "trial"
"""Stands for the id of what is being tried, which has no row yet."""


class Trial(QObject):
    """The plan at the moment from which on changes are tried, or nothing."""

    changed = Signal()
    """After a trial began or ended, or the plan moved on in one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.since: Plan | None = None
        self.name = ""
        """What it is to be called when it is kept; empty for any name that is free."""
        session.changed.connect(self._follow)

    @classmethod
    def of(cls, session: Session) -> Trial:
        """The one of a session."""
        found: Any = session.findChild(cls)
        return found or cls(session)

    @property
    def running(self) -> bool:
        """Whether changes are being tried."""
        return self.since is not None

    @property
    def count(self) -> int:
        """How many changes are tried so far."""
        return 0 if self.since is None else len(planner.scenario_of(self.since, self._session.plan))

    @property
    def compared(self) -> Plan:
        """The plan to compare: as it is or, during a trial, as it was, what is tried being one of its scenarios."""
        plan = self._session.plan
        if self.since is None:
            return plan
        tried = planner.scenario_of(self.since, plan)
        more = {TRIED: planner.Scenario(id=TRIED, key="?", name="", changes=tried)} if tried else {}
        return self.since.with_tables({"scenario": {**plan.scenarios, **more}})

    def begin(self) -> None:
        """Try everything that is changed from now on."""
        if self.since is None:
            self.since = self._session.plan
            self.changed.emit()

    def keep(self, name: str = "") -> bool:
        """Keep what was tried as a scenario, the plan being as it was; a refusal is told and the trial goes on."""
        since, plan = self.since, self._session.plan
        called = name or self.name.strip() or planner.scenario_name(plan, self.tr("What-if"))
        if since is None or not self._session.edit(lambda plan: planner.keep_as_scenario(plan, since, called)):
            return False
        self._end()
        self._session.notify(
            self.tr("%1 is kept as a what-if, and the plan is as it was.").replace("%1", called), "done"
        )
        return True

    def adopt(self) -> None:
        """End the trial with what was tried as part of the plan."""
        if self.since is not None:
            self._end()

    def take_back(self) -> bool:
        """End the trial with the plan as it was."""
        since = self.since
        if since is None or not self._session.edit(lambda plan: planner.back_to(plan, since)):
            return False
        self._end()
        return True

    def _end(self) -> None:
        self.since, self.name = None, ""
        self.changed.emit()

    def _follow(self, _change: Change) -> None:
        if self.since is not None:
            self._session.follow_up(self.changed.emit)
