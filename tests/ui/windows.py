"""Windows of the whole program with a home of their own, for tests through real mouse and key events."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from planner.document import Document
from tests.ui.opened import a_launch
from ui import tidying
from ui.main_window import MainWindow
from ui.settings import Settings


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home folder of its own, so that no test sees the work of another."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


@pytest.fixture
def settings(home):
    """Settings in a file of their own."""
    return Settings(home / "settings.ini")


class NoGarbage:
    """Looks for no garbage: in the heap of all tests each search takes longer than most tests."""

    @staticmethod
    def collect(*_thresholds):
        """Find nothing."""

    freeze = unfreeze = set_threshold = collect


@pytest.fixture
def window(qtbot, look, settings, monkeypatch):
    """The window on the welcome page."""
    monkeypatch.setattr(tidying, "gc", NoGarbage)
    made = MainWindow(look, settings)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: made._settled and made.workshop.idle)
    yield made
    made.files.close()
    made.close()
    made.deleteLater()


@pytest.fixture
def launched(qtbot, window):
    """The window with the small launch of the tests open."""
    open_plan(window, a_launch())
    qtbot.wait(1)
    return window


def open_plan(window, plan):
    """Open a plan in the window as a new document."""
    window.files._open(lambda: Document.new(plan))


def answer(text, *, seen=None):
    """Press the button of this text in the next message box, noting what the box says."""

    def press():
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, press)
            return
        if seen is not None:
            seen.append(box.text())
        next(button for button in box.buttons() if button.text() == text).click()

    QTimer.singleShot(0, press)


def texts_of(widget, kind):
    """The texts of all widgets of a kind that are seen inside another."""
    return [part.text() for part in widget.findChildren(kind) if part.isVisibleTo(widget)]


LEFT = Qt.MouseButton.LeftButton
