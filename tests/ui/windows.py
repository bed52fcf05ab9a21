"""Windows of the whole program with a home of their own, for tests through real mouse and key events."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from planner.document import Document
from tests.ui.opened import a_launch
from ui import tidying
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.style import Look


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


@contextmanager
def shared_window(qapp, home):
    """A window with a home of its own, for all tests of a module that leave it as they found it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(home / "data"))
        patch.setenv("XDG_CONFIG_HOME", str(home / "config"))
        patch.setattr(tidying, "gc", NoGarbage)
        look = Look(qapp, "light")
        made = MainWindow(look, Settings(home / "settings.ini"))
        made.show()
        made.activateWindow()
        for _ in range(500):
            if made._settled and made.workshop.idle:
                break
            QTest.qWait(10)
        yield made
        made.files.close()
        made.close()
        made.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.setStyleSheet("")
        look.deleteLater()


def closed_beside(window):
    """Close every other window that is open."""
    for other in [one for one in QApplication.topLevelWidgets() if one is not window and one.isVisible()]:
        other.close()


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
    """Press the button of this text in the next message box that has it, noting what the box says."""

    def press():
        box = QApplication.activeModalWidget()
        buttons = box.buttons() if isinstance(box, QMessageBox) else ()
        wanted = next((button for button in buttons if button.text() == text), None)
        if wanted is None:
            QTimer.singleShot(20, press)
            return
        if seen is not None:
            seen.append(box.text())
        wanted.click()

    QTimer.singleShot(0, press)


def texts_of(widget, kind):
    """The texts of all widgets of a kind that are seen inside another."""
    return [part.text() for part in widget.findChildren(kind) if part.isVisibleTo(widget)]


LEFT = Qt.MouseButton.LeftButton
