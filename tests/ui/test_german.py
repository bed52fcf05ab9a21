"""The window in German: no declared text of it stays English, nothing is cut off, and the plan is reached."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QWidget

import planner
from tests.ui.german import declared, spoken_german
from tests.ui.test_every_widget import PLACES, _still, clipped, enlarged, shown_at
from tests.ui.windows import closed_beside, open_plan, shared_window
from ui.main_window import PAGES
from ui.widgets.forms import LABELS, form_columns
from ui.widgets.forms import _labeled as labeled
from ui.words import said

HORIZONTAL, TIP = Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole


def english():
    """The declared texts that German says otherwise, in English."""
    return {text for text in declared() if said(text) != text}


def shown(whole):
    """Every text that can be read, pointed at or heard in a window and in its menus."""
    for part in whole.findChildren(QWidget):
        yield from (part.toolTip(), part.accessibleName(), part.windowTitle())
        if isinstance(part, (QLabel, QAbstractButton)):
            yield part.text()
        if isinstance(part, QLineEdit):
            yield part.placeholderText()
        if isinstance(part, QMenu):
            yield part.title()
    for action in whole.findChildren(QAction):
        if type(action.parent()).__module__.startswith("pyqtgraph"):
            continue  # of a menu that our charts never open
        yield from (action.text(), action.toolTip(), action.statusTip())
    for view in whole.findChildren(QWidget):
        yield from heads(view)


def heads(view):
    """What the columns of a table are called and mean."""
    register = getattr(view, "register", None)
    if hasattr(register, "columns"):
        for number in range(len(register.columns)):
            yield from (register.headerData(number, HORIZONTAL), register.headerData(number, HORIZONTAL, TIP))


@pytest.fixture(scope="module", autouse=True)
def german_all_along(qapp):
    """German for all tests of this module, and for the windows that they share."""
    with spoken_german(qapp):
        yield


def test_the_schedule_of_the_example_is_reached(qtbot, window):
    open_plan(window, planner.example())
    qtbot.waitUntil(lambda: window.faces is not None and window.workshop.idle)
    table = window.faces.table.register
    assert table.headerData(table.column_of("total_float"), HORIZONTAL) == "Gesamtpuffer"
    assert table.text_of(table.ids[0], table.column_of("start")).startswith("2026-")


def test_choices_are_said_in_german_and_kept_in_english(qtbot, window):
    open_plan(window, planner.example())
    qtbot.waitUntil(lambda: window.faces is not None and window.workshop.idle)
    table = window.faces.table.register
    kind = table.column_of("kind")
    gate = next(task.id for task in window.session.plan.tasks.values() if task.kind is planner.TaskKind.GATE)
    assert (table.shown_of(gate, kind), table.text_of(gate, kind)) == ("Freigabe", "gate")


@pytest.mark.parametrize("entity", [entity.name for entity in planner.SCHEMA.entities])
def test_every_word_of_a_label_fits_beside_its_field(look, entity):
    measure = QLabel().fontMetrics()
    words = [
        word for column in form_columns(planner.SCHEMA.entity(entity)) for word in re.split("[- ]", labeled(column))
    ]
    assert [word for word in words if measure.horizontalAdvance(word) > LABELS] == []


def test_every_command_is_called_something_german(window):
    assert {action.text() for action in window.findChildren(QAction)} & english() == set()
    assert QApplication.activeWindow() is window


@pytest.fixture(scope="module")
def walked(qapp, tmp_path_factory):
    """One window for all places."""
    with shared_window(qapp, tmp_path_factory.mktemp("german")) as window:
        yield window


@pytest.fixture(scope="module")
def doubled(qapp, tmp_path_factory):
    """One window for all places, at twice its size."""
    home = tmp_path_factory.mktemp("doubled")
    with shared_window(qapp, home) as window, enlarged(qapp, window, 2.0):
        yield window


@pytest.mark.parametrize("place", PLACES)
def test_no_declared_text_stays_english(qtbot, walked, place):
    whole = shown_at(qtbot, walked, place)
    qtbot.wait(20)
    assert sorted(english() & set(shown(whole))) == []
    closed_beside(walked)


@pytest.mark.parametrize("place", ["welcome", *(page.name for page in PAGES), "task.baseline"])
def test_no_german_text_is_cut_off_at_twice_its_size(qtbot, doubled, place):
    whole = shown_at(qtbot, doubled, place)
    qtbot.waitUntil(lambda: not clipped(whole) or not _still(qtbot, whole))
    assert clipped(whole) == []
    closed_beside(doubled)
