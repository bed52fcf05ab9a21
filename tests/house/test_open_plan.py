"""What the window does not load for a plan that is open: memory and time for nothing."""

import os
import subprocess
import sys

import pytest

from tests.house.source import ROOT

OPENING = """
import sys, time
from pathlib import Path
from ui.app import new_application, new_window
from ui.settings import Settings

app = new_application()
window = new_window(app, Settings(Path(sys.argv[1])))
window.show()
assert window.files.example()
window.show_page("plan")
end = time.monotonic() + 30
while (window.session._findings is None or not window.workshop.idle) and time.monotonic() < end:
    app.processEvents()
    time.sleep(0.002)
print(*sorted(sys.modules))
window.files.close()
"""
NEEDLESS = {"distributed", "networkx", "pandas", "PIL", "pyqtgraph", "pytest", "python_calamine", "scipy", "xlsxwriter"}
QT = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtSvg", "PySide6.QtWidgets"}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """The modules that a fresh interpreter has loaded when the example is open, dated and searched for findings."""
    folder = tmp_path_factory.mktemp("open plan")
    done = subprocess.run(
        [sys.executable, "-c", OPENING, folder / "settings.ini"],
        cwd=ROOT,
        env={**os.environ, "XDG_DATA_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_an_open_plan_needs_no_library_that_others_need_now_and_then(loaded):
    assert {name.split(".")[0] for name in loaded} & NEEDLESS == set()


def test_an_open_plan_needs_few_modules_of_qt(loaded):
    assert {name for name in loaded if name.startswith("PySide6.Qt")} <= QT


def test_an_open_plan_has_loaded_what_it_is_shown_with(loaded):
    assert {"numpy", "sqlalchemy", "planner.analysis.schedule", "ui.pages.plan"} <= loaded


def test_formats_of_other_programs_printing_and_simulation_come_when_they_are_asked_for(loaded):
    formats = ("planner.formats.mspdi", "planner.formats.csv", "planner.formats.xlsx")
    late = (*formats, "planner.simulation.engine", "ui.printing", "ui.charts")
    assert {name for name in loaded if name.startswith(late)} == set()
