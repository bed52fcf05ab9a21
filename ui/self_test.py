"""The self-test of a built program: every part is loaded and used once, without a window on the screen."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication

import planner
from ui.app import new_application, new_window
from ui.render import grab, settle
from ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.main_window import MainWindow


def self_test() -> int:
    """Use every part once; print what was used, and return 0, or 1 with the first failure."""
    with tempfile.TemporaryDirectory() as folder:
        app = new_application()
        window = new_window(app, Settings(Path(folder) / "settings.ini"), "dark")
        window.show()
        settle(app, window)
        done = all(_passed(name, window, Path(folder), part) for name, part in PARTS.items())
        window.files.close()
        window.close()
    return 0 if done else 1


def _passed(name: str, window: MainWindow, folder: Path, part: Callable[[MainWindow, Path], bool]) -> bool:
    fine = part(window, folder)
    sys.stdout.write(f"{'ok' if fine else 'FAILED'}  {name}\n")
    return fine


def _example(window: MainWindow, _folder: Path) -> bool:
    return window.files.example()


def _schedule(window: MainWindow, _folder: Path) -> bool:
    session = window.session
    return session is not None and len(session.schedule.critical_path) > 0 and len(session.order.tasks) > 0


def _edit(window: MainWindow, _folder: Path) -> bool:
    session = window.session
    return session is not None and session.edit(planner.add_task) and session.undo() and session.redo()


def _save(window: MainWindow, folder: Path) -> bool:
    session, path = window.session, folder / "self test.launchplan"
    return session is not None and session.save(path) and window.files.open(path)


def _export(window: MainWindow, _folder: Path) -> bool:
    session = window.session
    writers = [known.write for known in planner.FORMATS if known.write is not None]
    return session is not None and all(write(session.plan, session.schedule).content for write in writers)


def _simulate(window: MainWindow, _folder: Path) -> bool:
    window.show_page("risks")
    window.simulate()
    settle(cast("QApplication", QApplication.instance()), window)
    return window.session is not None and window.session.simulation is not None


def _picture(window: MainWindow, _folder: Path) -> bool:
    return not grab(window, 1.0).isNull()


PARTS = {
    "example": _example,
    "schedule and risk order": _schedule,
    "edit, undo, redo": _edit,
    "save and open": _save,
    "export": _export,
    "simulation": _simulate,
    "picture": _picture,
}
