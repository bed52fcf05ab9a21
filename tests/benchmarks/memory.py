"""How much memory the window holds with a large plan open. `python -m tests.benchmarks.memory [--json]`.

What is measured is a process of its own, which opens a saved plan file as people do: a process that has made the plan
would hold what it took to make it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from planner.document import Document
from tests.benchmarks.graphs import a_launch_plan
from tests.benchmarks.report import Goal, publish

ROOT = Path(__file__).resolve().parents[2]
STATUS = Path("/proc/self/status")
TASKS = 10_000
GOAL_MB = 250.0
RUNS = 3
OPENED = """
import os, sys, time
from pathlib import Path
from ui.app import new_application, new_window
from ui.settings import Settings
from ui.work import share_fairly

def until(done, seconds):
    end = time.monotonic() + seconds
    while not done():
        app.processEvents()
        time.sleep(0.002)
        assert time.monotonic() < end, "it takes too long"

def rest(seconds):
    end = time.monotonic() + seconds
    until(lambda: time.monotonic() > end, seconds + 60)

app = new_application()
share_fairly()
window = new_window(app, Settings(Path(sys.argv[2])), "light")
window.resize(1600, 1000)
window.show()
rest(0.5)
assert window.files.open(Path(sys.argv[1]))
until(lambda: window.session is not None, 60)
until(lambda: window.session._findings is not None and window.workshop.idle, 120)
rest(2.0)
print(Path("/proc/self/status").read_text(), flush=True)
os._exit(0)
"""
"""Opens a plan in the whole window, and waits until all is painted, dated and searched for findings."""


def megabytes(plan: Path, folder: Path) -> float:
    """The resident memory, in millions of bytes, of a fresh process with the plan open in its window."""
    places = {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", OPENED, plan, folder / "settings.ini"],
        cwd=ROOT,
        env={**os.environ, **places},
        capture_output=True,
        text=True,
        check=True,
    )
    return resident(done.stdout)


def resident(status: str) -> float:
    """The resident memory in what Linux says about a process, in millions of bytes."""
    (kilobytes,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(kilobytes) * 1024 / 1e6


def measured() -> tuple[Goal, ...]:
    """The middle of several runs; nothing on systems that do not tell it as Linux does."""
    if not STATUS.exists():
        return ()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "launch.launchplan"
        document = Document.new(a_launch_plan(TASKS), Path(folder))
        document.save(path)
        document.close(discard=True)
        found = median(megabytes(path, Path(folder)) for _ in range(RUNS))
    name = f"resident memory with a plan of {TASKS:,} tasks open"
    return (Goal(name, found, GOAL_MB, at_most=True, unit="MB"),)


if __name__ == "__main__":
    publish(measured())
