"""Simulating: runs the plan of a session many times in the background, and says whether the result is still true."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot

import planner
from ui.late import load
from ui.settings import CRITICALITY, SIMULATE
from ui.work import Progress, Work, Workshop

if TYPE_CHECKING:
    from planner import Options, Plan, Schedule, Simulation
    from ui.session import Session
    from ui.settings import Settings

    Simulate = Callable[[Plan, Options, Schedule, Progress], Simulation]

REST: Final = 400
"""How long typing has to rest before the plan is simulated by itself, in milliseconds."""


def choices_told() -> dict[str, str]:
    """When a plan can be simulated by itself, in words."""
    return SIMULATE.told()


class State(StrEnum):
    """What there is to show."""

    NOTHING = "nothing"
    RUNNING = "running"
    FRESH = "fresh"
    STALE = "stale"


def run(plan: Plan, options: Options, schedule: Schedule, progress: Progress) -> Simulation:
    """Simulate a plan."""
    return planner.simulate(plan, options, schedule=schedule, progress=progress)


class Simulating(QObject):
    """Simulates one session when asked, or by itself while somebody looks; the session keeps the last result."""

    changed = Signal()
    """After the state changed."""
    advanced = Signal(float)
    """The done share of a run."""

    def __init__(
        self, session: Session, workshop: Workshop, settings: Settings, simulate: Simulate | None = None
    ) -> None:
        super().__init__(session)
        self.workshop = workshop
        self._session, self._settings = session, settings
        self._simulate = simulate or run
        self._work: Work | None = None
        self._awake = self._over = False
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._start_by_itself)
        session.changed.connect(self._follow)

    @classmethod
    def of(cls, session: Session, settings: Settings) -> Simulating:
        """The one of a session; a session outside the window gets one with a workshop of its own."""
        found: Any = session.findChild(cls)
        return found or cls(session, Workshop(session), settings)

    @property
    def state(self) -> State:
        """What there is to show now."""
        if self._work is not None:
            return State.RUNNING
        last = self._session.simulation
        if last is None:
            return State.NOTHING
        return State.FRESH if last.plan is self._session.plan else State.STALE

    @property
    def automatic(self) -> bool:
        """Whether the plan is simulated by itself."""
        return self.choice == "always" or (self.choice == "small plans" and not self._session.large)

    @property
    def choice(self) -> str:
        """When the plan is simulated by itself: one of the choices of the setting."""
        return self._settings.value(SIMULATE)

    def choose(self, choice: str) -> None:
        """Simulate by itself in other cases from now on."""
        self._settings.choose(SIMULATE, choice)
        self._start_by_itself()

    @property
    def drawn(self) -> bool:
        """Whether graph and table show criticality."""
        return self._settings.value(CRITICALITY)

    def draw(self, *, drawn: bool) -> None:
        """Show criticality in graph and table from now on, or no more."""
        self._settings.choose(CRITICALITY, drawn)
        self._session.take_simulation(self._session.simulation, drawn=drawn)

    def wake(self, *, awake: bool) -> None:
        """Simulate by itself from now on because somebody looks, or no more."""
        self._awake = awake
        if awake:
            self._start_by_itself()

    def start(self) -> None:
        """Simulate the plan as it is now; a run that is on its way for an earlier plan is dropped."""
        session = self._session
        self.stop()
        if self._over or not session.plan.tasks:
            return
        plan, schedule, options = session.plan, session.schedule, planner.Options()
        label = self.tr("Simulating %1 runs").replace("%1", QLocale().toString(options.runs))
        simulate = self._simulate  # what runs must not hold the session, which may be closed meanwhile
        work = Work(label, lambda progress: _ready(simulate(plan, options, schedule, progress)))
        work.advanced.connect(self._advance)
        work.done.connect(self._take)
        work.failed.connect(self._fail)
        work.ended.connect(self._end)
        self._work = work
        self.changed.emit()
        self.workshop.start(work)

    def stop(self) -> None:
        """Drop the run that is on its way."""
        work, self._work = self._work, None
        if work is not None:
            work.cancel()
            self.changed.emit()

    def end(self) -> None:
        """Drop the run that is on its way and begin none any more, because the plan is closed."""
        self._over = True
        self._rest.stop()
        self.stop()

    def _follow(self) -> None:
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
    def _take(self, found: Simulation) -> None:
        if self._told_by_current:
            self._work = None
            self._session.take_simulation(found, drawn=self.drawn)
            self.changed.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if self._told_by_current:
            self._session.notify(self.tr("The plan cannot be simulated: %1").replace("%1", str(error)), "error")

    @Slot()
    def _end(self) -> None:
        """After a run that gave nothing: somebody stopped it, or it failed."""
        if self._told_by_current:
            self._work = None
            self.changed.emit()


def _ready(simulation: Simulation) -> Simulation:
    """Load what draws a simulation, and find what it draws, while still in the background: both take a while."""
    load("ui.charts.s_curve:SCurve")
    load("ui.models.outlook:threats")(simulation)
    return simulation
