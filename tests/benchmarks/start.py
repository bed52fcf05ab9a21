"""How soon the first window is painted, against plain Qt windows. `python -m tests.benchmarks.start [--json]`.

The last row tells what no window with words can go below: what a menu and one word cost against a window without any.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.report import Goal, publish

ROOT = Path(__file__).resolve().parents[2]
RUNS = 7
GOAL = 1.5
WATCH = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject

class Watch(QObject):
    painted = None

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.painted is None:
            self.painted = time.process_time()
        return False
"""
EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
"""
WORDS = """
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.menuBar().addMenu("File").addAction("Quit")
words = QLabel("Hello")
words.setAlignment(Qt.AlignmentFlag.AlignCenter)
window.setCentralWidget(words)
"""
OURS = """
from ui.features import search_no_sources
search_no_sources()
from ui.app import new_application, new_window
from ui.settings import Settings
app = new_application()
window = new_window(app, Settings(Path(sys.argv[1])), "light")
"""
SHOW = """
watch = Watch()
app.installEventFilter(watch)
window.resize(1280, 800)
window.show()
while watch.painted is None:
    app.processEvents()
print(watch.painted, flush=True)
import os
os._exit(0)
"""


def seconds(window: str, settings: Path) -> float:
    """CPU seconds of a fresh interpreter from its start until the window is painted."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", WATCH + window + SHOW, settings],
        cwd=ROOT,
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def measured() -> tuple[Goal, ...]:
    """The best of several runs in turn, so that all three windows meet the same machine."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.ini"
        runs = [[seconds(window, path) for window in (EMPTY, WORDS, OURS)] for _ in range(RUNS)]
    empty, words, ours = (min(times) for times in zip(*runs, strict=True))
    return (
        Goal("window painted against an empty Qt window", ours / empty, GOAL, at_most=True, unit="x"),
        Goal("window painted against a Qt window with a menu and a word", ours / words, GOAL, at_most=True, unit="x"),
        Goal(
            "Qt window with a menu and a word against an empty Qt window", words / empty, GOAL, at_most=True, unit="x"
        ),
    )


if __name__ == "__main__":
    publish(measured())
