"""Start of the desktop program: arguments, crash report, one window; every heavy module loads after the first paint."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSysInfo, Qt, QTimer, qVersion
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

import planner
from ui.areas import PAGES
from ui.language import speak
from ui.late import load
from ui.layouts import FACES
from ui.main_window import MainWindow
from ui.settings import LANGUAGE, THEME, Settings, settings_path
from ui.style import Look
from ui.work import share_fairly

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

FUSION: Final = ("-style", "fusion")
"""How Qt is asked for our base style; asking later costs 15 ms of the start."""
AGAIN: Final = 300
"""Milliseconds until it is looked again whether a question has been answered."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    asked = parser().parse_args(arguments)
    if asked.render or asked.self_test:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if on_x11() and (complaint := load("ui.libraries:complaint")()):
        sys.stderr.write(complaint)
        return 1
    if asked.self_test:
        return int(load("ui.self_test:self_test")())
    return int(load("ui.render:render")(asked)) if asked.render else _run(asked)


def parser() -> argparse.ArgumentParser:
    """Return the description of the arguments."""
    made = argparse.ArgumentParser(prog="launch-planner", description="Plan the launch of software, offline.")
    made.add_argument("file", nargs="?", type=Path, help="plan file to open")
    made.add_argument("--example", action="store_true", help="open the example launch, which is at mid-flight")
    made.add_argument("--theme", choices=THEME.choices, help="theme for this time")
    made.add_argument("--language", choices=LANGUAGE.choices, help="language for this time")
    made.add_argument("--render", type=Path, metavar="PNG", help="write a picture of the window and end")
    made.add_argument("--size", default="1440x900", metavar="WxH", help="size of the picture (default 1440x900)")
    made.add_argument("--scale", type=float, default=1.0, help="device pixels per pixel of the picture (default 1)")
    made.add_argument("--page", choices=("welcome", *(offer.name for offer in PAGES)), help="page to show")
    made.add_argument("--faces", nargs="+", choices=FACES, help="faces of the plan to show")
    made.add_argument("--select", nargs="+", metavar="KEY", help="tasks and risks to select, by key")
    made.add_argument("--new-window", action="store_true", help="open another window, even where one is open")
    made.add_argument("--self-test", action="store_true", help="use every part once, without a window, and end")
    made.add_argument("--version", action="version", version=f"Launch Planner {planner.__version__}")
    return made


def on_x11() -> bool:
    """Return whether Qt will talk to an X11 server."""
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    if sys.platform != "linux" or not os.environ.get("DISPLAY"):
        return False
    return wanted == "xcb" or not (wanted or os.environ.get("WAYLAND_DISPLAY"))


def new_application() -> QApplication:
    """Return the application object with its names set."""
    app = QApplication.instance() or QApplication([*sys.argv[:1], *FUSION])
    if not isinstance(app, QApplication):
        raise TypeError("an application without windows is already there")
    QCoreApplication.setApplicationName("launch-planner")
    QApplication.setApplicationDisplayName("")
    QApplication.setDesktopFileName("launch-planner")
    QApplication.setApplicationVersion(planner.__version__)
    return app


def new_window(app: QApplication, settings: Settings, theme: str | None = None) -> MainWindow:
    """Return the window with the chosen theme, not shown yet."""
    return MainWindow(Look(app, theme or settings.value(THEME)), settings)


def open_asked(window: MainWindow, asked: argparse.Namespace) -> None:
    """Open what the arguments ask for, and show what they ask for of it once it is open."""
    if asked.file is not None:
        preview = asked.render is None
        window.files.open(asked.file.absolute(), preview=preview, then=lambda: show_asked(window, asked))
        return
    if asked.example:
        window.files.example()
    show_asked(window, asked)


def show_asked(window: MainWindow, asked: argparse.Namespace) -> None:
    """Show the page and select the rows that the arguments ask for."""
    if asked.page is not None:
        window.show_page(asked.page)
    if asked.faces and window.faces is not None:
        window.faces.show_faces(asked.faces)
        window.refresh()
    if window.session is not None and asked.select:
        rows = [row for table in window.session.plan.tables.values() for row in table.values()]
        window.session.select(row.id for row in rows if getattr(row, "key", "") in asked.select)


def report_crashes(app: QApplication) -> None:
    """Show every error that nothing caught in a window, note it in the log, and go on."""
    sys.excepthook = _hook(app)


def _hook(app: QApplication) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    shown: list[QDialog] = []  # kept, because without a window nobody else holds the report

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell an error that nobody caught, and go on."""
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            app.quit()
            return
        if any(isValid(report) and report.isVisible() for report in shown):
            return  # a fault while painting comes again with every frame: one report is enough
        told, before = load("ui.dialogs.crash:report_of")(kind, error, trace), load("ui.log:tail")()
        load("ui.log:note")(told)
        shown[:] = [load("ui.dialogs.crash:CrashReport")(told, app.activeWindow(), log=before, rescue=_rescue(app))]
        shown[0].open()

    return show


def _rescue(app: QApplication) -> Callable[[], object] | None:
    """How to save a plan whose changes could not be kept as they were made; None where all are kept."""
    windows = (window for window in app.topLevelWidgets() if isinstance(window, MainWindow))
    unkept = (window for window in windows if window.session is not None and window.session.document.unsafe)
    return next((window.save_as for window in unkept), None)


def words_of(asked: argparse.Namespace) -> list[str]:
    """Return what was asked for as arguments that mean the same in any folder."""
    words = ["--example"] * asked.example
    words += ["--page", asked.page] if asked.page else []
    words += ["--faces", *asked.faces] if asked.faces else []
    words += ["--select", *asked.select] if asked.select else []
    return words + (["--", str(asked.file.absolute())] if asked.file is not None else [])


def _take_over(window: MainWindow, words: list[str]) -> None:
    """Bring the window to the front and open what a later start was asked for, once no question is open."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    if QApplication.activeModalWidget() is not None:
        QTimer.singleShot(AGAIN, window, lambda: _take_over(window, words))
        return
    try:
        asked = parser().parse_args(words)
    except SystemExit:
        return  # a start of another version, which knows more
    open_asked(window, asked)


def _settle(window: MainWindow, asked: argparse.Namespace) -> None:
    """Open what was asked for, listen to later starts, and greet somebody who is new here."""
    open_asked(window, asked)
    note: Callable[[str], None] = load("ui.log:note")
    note(f"started: Launch Planner {planner.__version__}, Qt {qVersion()}, {QSysInfo.prettyProductName()}")
    window.commands.used.connect(note)
    load("ui.leaving:Leaving")(window).listen()
    if not asked.new_window:
        first = load("ui.instance:FirstWindow")(window)
        first.asked.connect(lambda words: _take_over(window, words))
        first.listen()
    if not words_of(asked):
        window.guide.greet()


def _run(asked: argparse.Namespace) -> int:
    app = new_application()
    if not asked.new_window and load("ui.instance:hand_over")(words_of(asked)):
        return 0
    report_crashes(app)
    share_fairly()
    settings = Settings(settings_path())
    speak(app, asked.language or settings.value(LANGUAGE))
    window = new_window(app, settings, asked.theme)
    window.show()
    QTimer.singleShot(0, window, lambda: _settle(window, asked))
    return app.exec()
