"""The history page of a plan with a past, for all its tests."""

import pytest

from planner.document import data_folder
from tests.ui.pasts import a_past


@pytest.fixture
def opened(qtbot, window):
    """The window on the history of a plan that three people have changed."""
    window.resize(1400, 900)
    window.files._open(lambda: a_past(data_folder()).document)
    window.show_page("history")
    qtbot.waitUntil(window._built["history"].isVisible)
    return window


@pytest.fixture
def page(opened):
    return opened._built["history"]
