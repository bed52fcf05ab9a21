"""How quick the window stays while it simulates 10,000 tasks with 40 risks in the background, over and over.

`python -m tests.benchmarks.simulating [--json | --markdown]`
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.report import Goal, publish
from tests.benchmarks.window import TASKS, Watch, an_open_window, gaps_told, typing
from ui.latest_run import State
from ui.simulating import Simulating
from ui.work import share_fairly

LASTS_S = 30.0
"""How long somebody types, without a run and then with one."""


def simulate_again(simulating: Simulating) -> QTimer:
    """Begin a run whenever none is on its way."""

    def begin() -> None:
        if simulating.state is not State.RUNNING:
            simulating.start()

    again = QTimer(interval=20)
    again.timeout.connect(begin)
    again.start()
    return again


def gaps(application: QApplication, *, runs: bool) -> tuple[list[Goal], list[str]]:
    """The longest times in which the window answers nothing."""
    with TemporaryDirectory() as folder, an_open_window(application, Path(folder), findings=False) as window:
        again = simulate_again(Simulating.of(window.session, window._settings)) if runs else None
        bursts = typing(window, Watch(), LASTS_S)
        if again is not None:
            again.stop()
    return gaps_told(bursts, f"{TASKS:,} tasks, {'simulating' if runs else 'not simulating'}")


def main() -> None:
    """Measure and print."""
    application = QApplication.instance() or QApplication([])
    application.setStyle("Fusion")  # type: ignore[attr-defined]
    share_fairly()
    goals: list[Goal] = []
    notes: list[str] = []
    for runs in (False, True):
        found, told = gaps(application, runs=runs)
        goals += found
        notes += told
    publish(goals, notes=notes)


if __name__ == "__main__":
    main()
