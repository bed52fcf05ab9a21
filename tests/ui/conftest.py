"""Fixtures of all tests of the screen."""

from tests.ui.beside import nothing_beside
from tests.ui.german import german
from tests.ui.opened import look, session
from tests.ui.windows import home, launched, settings, window

__all__ = ["german", "home", "launched", "look", "nothing_beside", "session", "settings", "window"]
