"""A window with a home of its own, and hands on it."""

import pytest

from tests.journeys.hands import Hands
from tests.ui.opened import look
from tests.ui.windows import home, settings, window

__all__ = ["home", "look", "settings", "window"]


@pytest.fixture
def hands(window):
    """Somebody who works with a window that shows the welcome page."""
    return Hands(window)
