"""Naming a filter: what cannot be is said, a name that is taken replaces and says so before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.opened import type_keys
from tests.ui.windows import LEFT
from ui.dialogs.name_filter import NameFilter
from ui.models.saved_filters import TASK_FILTERS, FilterShelf, SavedFilter
from ui.settings import TASK_FILTERS as WHERE, Settings

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def shelf(tmp_path):
    return FilterShelf(Settings(tmp_path / "s.ini"), WHERE, TASK_FILTERS)


def asked(qtbot, look, shelf, text="owner:ana", renamed=""):
    dialog = NameFilter(None, shelf, text, renamed)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.name.setFocus()
    return dialog


def test_a_name_and_enter_save_the_filter(qtbot, look, shelf):
    dialog = asked(qtbot, look, shelf)
    type_keys(qtbot, "Mine", ENTER)
    assert not dialog.isVisible()
    assert shelf.saved == (SavedFilter("Mine", "owner:ana"),)


def test_escape_and_cancel_save_nothing(qtbot, look, shelf):
    dialog = asked(qtbot, look, shelf)
    type_keys(qtbot, "Mine", ESCAPE)
    assert not dialog.isVisible()
    dialog = asked(qtbot, look, shelf)
    qtbot.mouseClick(next(one for one in dialog.findChildren(QPushButton) if one.text() == "Cancel"), LEFT)
    assert shelf.saved == ()


def test_an_empty_name_is_refused_with_a_word(qtbot, look, shelf):
    dialog = asked(qtbot, look, shelf)
    type_keys(qtbot, "   ", ENTER)
    assert dialog.isVisible()
    assert "name" in dialog.told.text()
    assert dialog.told.property("tone") == "critical"
    assert shelf.saved == ()


def test_a_name_of_the_program_is_refused(qtbot, look, shelf):
    dialog = asked(qtbot, look, shelf)
    type_keys(qtbot, "critical", ENTER)
    assert dialog.isVisible()
    assert "comes with the program" in dialog.told.text()


def test_a_name_that_is_taken_says_that_it_replaces(qtbot, look, shelf):
    shelf.save("Mine", "open")
    dialog = asked(qtbot, look, shelf)
    assert dialog.main.text() == "Save"
    type_keys(qtbot, "mine")
    assert dialog.main.text() == "Replace"
    assert "is replaced" in dialog.told.text()
    qtbot.mouseClick(dialog.main, LEFT)
    assert shelf.saved == (SavedFilter("mine", "owner:ana"),)


def test_renaming_begins_with_the_name_and_replaces_nothing_by_itself(qtbot, look, shelf):
    shelf.save("Mine", "owner:ana")
    dialog = asked(qtbot, look, shelf, renamed="Mine")
    assert (dialog.name.text(), dialog.main.text()) == ("Mine", "Rename")
    assert not dialog.replaces
    type_keys(qtbot, "Yours", ENTER)
    assert shelf.saved == (SavedFilter("Yours", "owner:ana"),)


def test_a_long_filter_is_shown_in_part_and_a_long_name_cannot_be_typed(qtbot, look, shelf):
    dialog = asked(qtbot, look, shelf, text="x" * 1000)
    assert dialog.width() == 420
    type_keys(qtbot, "n" * 100, ENTER)
    assert len(shelf.saved[0].name) == 60
