"""How quick the whole window is at 10,000 tasks: an edit until it is seen, and the longest time that nothing answers.

`python -m tests.benchmarks.window [--json]`
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.document import Document
from planner.model.plan import Plan
from planner.model.risks import Risk
from planner.model.values import Estimate
from tests.benchmarks.graphs import a_launch_plan
from tests.benchmarks.interface import EDIT_MS, SIZE, TURNS, cpu_ms
from tests.benchmarks.report import Goal, publish
from ui.main_window import MainWindow
from ui.models.task_outline import TaskOutline
from ui.settings import FINDINGS, Settings
from ui.style import Look
from ui.widgets.task_table import TaskTable
from ui.work import share_fairly

TASKS, RISKS = 10_000, 40
EDITED = 300
"""The row of the task that is edited: early in the plan, so that most dates move."""
EDITS = 15
TICK_MS = 5
GAP_MS = 50.0
BURST_S = 60.0
"""How long somebody types."""
BURSTS = 3
"""How often, of which the middle one counts: not the luckiest minute, nor one in which the machine stood still."""
FIRST_S = 6.0
"""How long before that, uncounted: what is used for the first time is loaded, which happens once a session."""
PAUSE_MS = 90
"""Between two keys of somebody who types fast."""


def a_risky_launch() -> Plan:
    """The launch of the frames with risks on some of its tasks."""
    plan = a_launch_plan(TASKS)
    ids = list(plan.tasks)
    risks = [
        Risk(
            id=f"K{row}",
            key=f"K{row}",
            name=f"Supplier {row} is late",
            tasks=(ids[row * 240 + 7], ids[row * 240 + 90]),
            probability=0.25,
            impact=Estimate.of(960),
        )
        for row in range(RISKS)
    ]
    return plan.with_tables({"risk": {risk.id: risk for risk in risks}})


@contextmanager
def an_open_window(application: QApplication, folder: Path, *, findings: bool) -> Iterator[MainWindow]:
    """The whole window with the plan open and saved, its graph, table, inspector and findings shown."""
    os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = str(folder)
    settings = Settings(folder / "settings.ini")
    settings.choose(FINDINGS, findings)
    window = MainWindow(Look(application, "light"), settings)
    window.resize(*SIZE)
    window.show()
    window.files._open(lambda: Document.new(a_risky_launch()))
    window.session.save(folder / "plan.launchplan")
    _settle(window, 3.0)
    try:
        yield window
    finally:
        window.workshop.finish()
        window.files.close()
        window.close()
        window.deleteLater()
        application.processEvents()


def _settle(window: MainWindow, seconds: float) -> None:
    """Let what an edit starts come to its end."""
    end = time.monotonic() + seconds
    while time.monotonic() < end or not window.workshop.idle:
        QApplication.processEvents()
        time.sleep(0.002)


def edit_goals(application: QApplication, *, findings: bool) -> list[Goal]:
    """From an edit of a duration in the table to the new dates that table and graph show; the inspector comes later."""
    with TemporaryDirectory() as folder, an_open_window(application, Path(folder), findings=findings) as window:
        table = _table(window)
        _select(window, table, EDITED)
        _settle(window, 1.0)
        times = []
        for days in range(2, 2 + EDITS):
            times.append(cpu_ms(lambda days=days: _edit(window, table.outline, f"{days}d")))
            _settle(window, 1.0)
    name = f"edit of a duration to new dates in table and graph, {TASKS:,} tasks, {'with' if findings else 'no'} panel"
    return [Goal(f"{name}, p95 CPU", quantiles(times, n=20)[18], EDIT_MS, at_most=True, unit="ms")]


def _table(window: MainWindow) -> TaskTable:
    return window.findChild(TaskTable)


def _select(window: MainWindow, table: TaskTable, row: int) -> None:
    task = table.outline.ids[row]
    window.session.select((task,))
    window.faces.graph.reveal_task(task)
    table.show_row(task)


def _edit(window: MainWindow, outline: TaskOutline, typed: str) -> None:
    """Type a duration, and let everything paint that wants to."""
    index = outline.index(EDITED, outline.column_of("duration"))
    assert outline.setData(index, typed, Qt.ItemDataRole.EditRole)
    for _ in range(TURNS):
        QApplication.processEvents()


@dataclass
class Watch:
    """Ticks, and the longest times between two of them, each with what was done."""

    gaps: list[tuple[float, float, str]] = field(default_factory=list)
    doing: str = ""
    _last: tuple[float, float] = (0.0, 0.0)

    def start(self) -> QTimer:
        """Begin to watch."""
        gc.callbacks.append(self._note_search)
        self._last = (time.perf_counter(), time.thread_time())
        timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._tick)
        timer.start()
        return timer

    def _note_search(self, phase: str, info: dict[str, int]) -> None:
        if phase == "start" and info["generation"] == 2:
            self.doing += " (garbage)"

    def _tick(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        self.gaps.append(((now - self._last[0]) * 1e3, (used - self._last[1]) * 1e3, self.doing))
        self._last = (now, used)
        self.doing = ""

    def longest(self, which: int) -> float:
        """The longest gap by the clock (0) or in CPU time of this thread (1)."""
        return max(gap[which] for gap in self.gaps)

    def worst(self, which: int, count: int = 12) -> list[str]:
        """The longest gaps in words."""
        ordered = sorted(self.gaps, key=lambda gap: -gap[which])[:count]
        return [f"{gap[0]:6.1f} ms by the clock {gap[1]:6.1f} ms CPU  {gap[2] or 'nothing asked'}" for gap in ordered]


def burst(window: MainWindow, watch: Watch) -> Iterator[Callable[[], object]]:
    """What somebody does who works fast: a name letter by letter, durations, other tasks, and saving now and then."""
    table, outline = _table(window), _table(window).outline
    number = 0
    while True:
        number += 1
        row = EDITED + number * 13 % 40
        yield _named(watch, "select", lambda row=row: _select(window, table, row))
        yield _named(watch, "open editor", lambda row=row: table.edit_cell(outline.ids[row], "name"))
        for letter in "Check it":
            yield _named(watch, "letter", lambda letter=letter: QTest.keyClicks(QApplication.focusWidget(), letter))
        yield _named(watch, "enter", lambda: QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return))
        for days in (3, 5, 2 + number % 7):
            index = outline.index(row, outline.column_of("duration"))
            yield _named(watch, "duration", lambda index=index, days=days: outline.setData(index, f"{days}d"))
        for down in range(1, 4):
            yield _named(watch, "select", lambda row=row + down: _select(window, table, row))
        if number % 4 == 0:
            yield _named(watch, "save", window.save)
        if number % 5 == 0:
            yield _named(watch, "undo", window.session.undo)
        yield from (_named(watch, "", lambda: None) for _ in range(8))


def _named(watch: Watch, name: str, action: Callable[[], object]) -> Callable[[], object]:
    def act() -> None:
        watch.doing = name
        action()

    return act


def typing(window: MainWindow, watch: Watch, seconds: float) -> list[Watch]:
    """Type for a while again and again, and let only that count which comes after things have been used once."""
    actions = burst(window, watch)

    def act() -> None:
        next(actions)()

    keys = QTimer(interval=PAUSE_MS)
    keys.timeout.connect(act)
    ticks = watch.start()
    keys.start()
    _loop(FIRST_S)
    bursts = []
    for _ in range(BURSTS):
        watch.gaps = []
        _loop(seconds)
        bursts.append(replace(watch))
    keys.stop()
    ticks.stop()
    return bursts


def gap_goals(application: QApplication, *, findings: bool, seconds: float) -> tuple[list[Goal], list[str]]:
    """The longest times in which the window answers nothing."""
    with TemporaryDirectory() as folder, an_open_window(application, Path(folder), findings=findings) as window:
        bursts = typing(window, Watch(), seconds)
    panel = "with" if findings else "no"
    return gaps_told(bursts, f"{TASKS:,} tasks, {seconds:g} s of typing, {panel} panel")


def gaps_told(bursts: list[Watch], told: str) -> tuple[list[Goal], list[str]]:
    """The longest gap of the middle burst, by the clock and in CPU time, and the longest of that burst in words."""
    goals, notes = [], []
    for which, name in enumerate(("clock", "CPU")):
        longest = [watch.longest(which) for watch in bursts]
        goals.append(
            Goal(f"longest gap of the event loop, {told}, {name}", median(longest), GAP_MS, at_most=True, unit="ms")
        )
        notes += [f"{name}, {told}, each burst: {', '.join(f'{gap:.1f} ms' for gap in longest)}"]
        notes += bursts[longest.index(median(longest))].worst(which)
    return goals, notes


def _loop(seconds: float) -> None:
    end = QTimer(singleShot=True)
    end.timeout.connect(QApplication.exit)
    end.start(round(seconds * 1000))
    QApplication.exec()


def main() -> None:
    """Measure everything and print it."""
    application = QApplication.instance() or QApplication([])
    application.setStyle("Fusion")  # type: ignore[attr-defined]
    share_fairly()
    notes: list[str] = []
    goals: list[Goal] = []
    for findings in (False, True):
        goals += edit_goals(application, findings=findings)
        gaps, worst = gap_goals(application, findings=findings, seconds=BURST_S)
        goals += gaps
        notes += worst
    publish(goals, notes=notes)


if __name__ == "__main__":
    main()
