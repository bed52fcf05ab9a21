"""A window with a home of its own, and hands on it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from tests.journeys.hands import CONTROL, Hands
from tests.ui.opened import look
from tests.ui.windows import home, settings, window

__all__ = ["home", "look", "settings", "window"]


@pytest.fixture
def hands(window):
    """Somebody who works with a window that shows the welcome page."""
    return Hands(window)


@pytest.fixture
def example(hands):
    """Somebody who has opened the example and closed the inspector."""
    hands.click_on("Open the example")
    hands.until(lambda: hands.window.faces is not None and hands.window.workshop.idle)
    hands.command("inspector")
    return hands


@pytest.fixture
def template(hands):
    """Somebody who has begun with the template of a web service, of which nothing is done yet."""
    hands.window.files.from_template("web-service")
    hands.until(lambda: hands.window.faces is not None and hands.window.workshop.idle)
    hands.command("inspector")
    return hands


@pytest.fixture
def take_back():
    """A function that presses undo until nothing is left to take back."""

    def undo(hands):
        presses = 0
        while hands.document.can_undo:
            presses += 1
            hands.press(Qt.Key.Key_Z, CONTROL)
        return presses

    return undo


@pytest.fixture(autouse=True)
def no_strays(monkeypatch):
    """Nothing but windows, dialogs and menus is ever shown as a window of its own, not even for a moment.

    A part that is shown before it has its place flashes up on the desktop and takes the keys away.
    """
    strays, shown = set(), QWidget.setVisible

    def spied(self, visible):
        plain = self.windowType() is Qt.WindowType.Window and not isinstance(self, QMainWindow)
        if visible and self.isWindow() and plain:
            strays.add(f"{type(self).__name__} {self.accessibleName()!r}")
        shown(self, visible)

    monkeypatch.setattr(QWidget, "setVisible", spied)
    yield
    assert not strays
