"""The first window is painted before anything heavy is loaded."""

import subprocess
import sys

import pytest

from tests.house.source import ROOT
from tests.house.test_contracts import HEAVY

WATCHING = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from ui.app import new_application, new_window
from ui.settings import Settings

class Watch(QObject):
    loaded = None

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.loaded is None:
            self.loaded = sorted(sys.modules)
        return False

app = new_application()
watch = Watch()
app.installEventFilter(watch)
window = new_window(app, Settings(Path(sys.argv[1])))
window.show()
while watch.loaded is None:
    app.processEvents()
print(*watch.loaded)
"""
QT = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtSvg", "PySide6.QtWidgets"}
SMALL = {"ui.dialogs", "ui.dialogs.asking"}
LATE = (
    "planner.analysis",
    "planner.formats",
    "planner.model",
    "planner.store",
    "ui.dialogs",
    "ui.pages.plan",
    "ui.pages.risks",
    "ui.widgets.inspector",
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """Return the modules that are loaded in a fresh interpreter when the window is painted first."""
    settings = tmp_path_factory.mktemp("first paint") / "settings.ini"
    done = subprocess.run(
        [sys.executable, "-c", WATCHING, settings], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_window_is_painted_before_a_heavy_library_is_loaded(loaded):
    assert loaded & HEAVY == set()


def test_the_window_is_painted_with_few_modules_of_qt(loaded):
    assert {name for name in loaded if name.startswith("PySide6.Qt")} <= QT


def test_the_window_is_painted_before_the_parts_that_an_open_plan_needs(loaded):
    early = {name for name in loaded if name.startswith(tuple(f"{part}." for part in LATE)) or name in LATE}
    assert early - SMALL == set()
