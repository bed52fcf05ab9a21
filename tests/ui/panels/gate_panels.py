"""The window on the readiness page, for tests of its panels."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.builders import with_settings
from tests.ui.windows import open_plan
from ui.settings import SIMULATE


def readiness_page(window, settings, plan, part="gates"):
    """Open a plan and show a part of its readiness page; time stands still at the status date, before the gate."""
    settings.choose(SIMULATE, "never")
    window.resize(1440, 900)
    open_plan(window, plan)
    window.show_page("readiness")
    page = window._built["readiness"]
    page.show_part(part)
    QTest.qWait(20)
    return page.part(part)


def still(plan):
    """The plan at a status date at which its gate is still ahead."""
    return with_settings(plan, status_date=plan.settings.start)


def words(widget):
    """What is to be read on a widget."""
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text())


def press(qtbot, widget, name):
    """Press the button of this name."""
    found = widget.findChild(QPushButton, name)
    assert found is not None, name
    found.click()
    qtbot.wait(20)


@pytest.fixture
def asked(window):
    """A function that gives the question that is open, of this class."""

    def find(kind):
        return next(child for child in window.findChildren(kind) if child.isVisible())

    return find
