"""Simulating: runs the plan of a session many times in the background, and says whether the result is still true."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale

import planner
from ui.late import load
from ui.latest_run import LatestRun, State
from ui.settings import CRITICALITY, SIMULATE
from ui.words import retold
from ui.work import Progress, Work, Workshop

if TYPE_CHECKING:
    from planner import Options, Plan, Schedule, Simulation
    from ui.session import Session
    from ui.settings import Settings

    Simulate = Callable[[Plan, Options, Schedule, Progress], Simulation]


def choices_told() -> dict[str, str]:
    """When a plan can be simulated by itself, in words."""
    return SIMULATE.told()


def run(plan: Plan, options: Options, schedule: Schedule, progress: Progress) -> Simulation:
    """Simulate a plan."""
    return planner.simulate(plan, options, schedule=schedule, progress=progress)


class Simulating(LatestRun):
    """Simulates one session when asked, or by itself while somebody looks; the session keeps the last result."""

    def __init__(
        self, session: Session, workshop: Workshop, settings: Settings, simulate: Simulate | None = None
    ) -> None:
        super().__init__(session)
        self.workshop = workshop
        self._settings = settings
        self._simulate = simulate or run
        self._over = False
        session.changed.connect(self.move_on)

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
        self.begin(work, self.workshop)

    def end(self) -> None:
        """Drop the run that is on its way and begin none any more, because the plan is closed."""
        self._over = True
        self._rest.stop()
        self.stop()

    def keep(self, found: Simulation) -> None:
        """Let the session keep a simulation."""
        self._session.take_simulation(found, drawn=self.drawn)

    def complaint(self, error: Exception) -> str:
        """What to tell of a simulation that failed."""
        return self.tr("The plan cannot be simulated: %1").replace("%1", retold(str(error)))


def _ready(simulation: Simulation) -> Simulation:
    """Load what draws a simulation, and find what it draws, while still in the background: both take a while."""
    load("ui.charts.s_curve:SCurve")
    load("ui.models.outlook:threats")(simulation)
    return simulation
