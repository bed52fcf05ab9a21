"""The menu of saved filters beside the field, on the pages of tasks and of risks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.opened import texts, type_keys
from tests.ui.windows import LEFT
from ui.dialogs.name_filter import NameFilter
from ui.models.saved_filters import SavedFilter, saved_in
from ui.pages.risks import RisksPage
from ui.settings import RISK_FILTERS, TASK_FILTERS

NONE = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(launched):
    return launched.faces


@pytest.fixture
def filters(page):
    return page._filters


def entries(menu):
    """The entries of a menu by what they are called."""
    return {action.text().split("\t")[0]: action for action in menu.actions() if not action.isSeparator()}


def opened(qtbot, filters):
    """The menu that a click on the button opens."""
    qtbot.mouseClick(filters._opener, LEFT)
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible())


def choose(qtbot, menu, name):
    qtbot.mouseClick(menu, LEFT, NONE, menu.actionGeometry(entries(menu)[name]).center())


def asked(qtbot, window):
    """The dialog that asks for a name."""
    dialog = next(one for one in window.findChildren(NameFilter) if one.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.name.setFocus()
    return dialog


def test_a_filter_of_the_program_goes_into_the_field_and_filters(qtbot, page, filters):
    choose(qtbot, opened(qtbot, filters), "Critical")
    assert page._filter.text() == "critical open"
    assert "Write" not in texts(page.table.outline, "name")
    assert entries(filters.made())["Critical"].isChecked()


def test_without_a_filter_there_is_nothing_to_save_or_clear(filters):
    made = entries(filters.made())
    assert not made["Save this filter..."].isEnabled()
    assert not made["Show all rows"].isEnabled()


def test_what_is_typed_is_saved_and_offered(qtbot, launched, page, filters, settings):
    page.focus_filter()
    type_keys(qtbot, "owner:  open")
    choose(qtbot, opened(qtbot, filters), "Save this filter...")
    asked(qtbot, launched)
    type_keys(qtbot, "Nobody's", Qt.Key.Key_Return)
    assert saved_in(settings, TASK_FILTERS) == (SavedFilter("Nobody's", "owner: open"),)
    page._filter.clear()
    choose(qtbot, opened(qtbot, filters), "Nobody's")
    assert page._filter.text() == "owner: open"


def test_the_filter_in_the_field_is_renamed_and_removed(qtbot, launched, page, filters):
    filters.shelf.save("One", "web")
    page._filter.setText("web")
    choose(qtbot, opened(qtbot, filters), "Rename One...")
    asked(qtbot, launched)
    type_keys(qtbot, "Two", Qt.Key.Key_Return)
    assert [one.name for one in filters.shelf.saved] == ["Two"]
    choose(qtbot, opened(qtbot, filters), "Remove Two")
    assert filters.shelf.saved == ()
    assert page._filter.text() == "web"


def test_clearing_shows_all_rows(qtbot, page, filters):
    page._filter.setText("web")
    choose(qtbot, opened(qtbot, filters), "Show all rows")
    assert page._filter.text() == ""


def test_keys_open_the_menu_and_save(qtbot, launched, page, filters):
    page._filter.setText("web")
    launched.activateWindow()
    qtbot.keyClick(launched, Qt.Key.Key_L, CONTROL | SHIFT)
    asked(qtbot, launched).reject()
    launched.activateWindow()
    qtbot.waitUntil(launched.isActiveWindow)
    qtbot.keyClick(launched, Qt.Key.Key_L, CONTROL)
    menu = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible())
    assert "Critical" in entries(menu)
    menu.close()


def test_saving_nothing_says_what_is_missing(launched, page, filters):
    told = []
    launched.session.noticed.connect(told.append)
    filters.save()
    assert "Type a filter first" in told[-1].text
    assert page._filter.hasFocus()


@pytest.mark.parametrize("name", ["a&b", "<b>red</b>", "&File"])
def test_names_are_shown_letter_by_letter(filters, name):
    filters.shelf.save(name, "x <i> & y")
    texts_shown = [action.text() for action in filters.made().findChildren(QAction)]
    assert f"{name.replace('&', '&&')}\tx <i> && y" in texts_shown


def test_a_saved_filter_that_cannot_be_read_is_told_and_removed_like_others(qtbot, page, filters):
    filters.shelf.save("Broken", "float<nonsense")
    choose(qtbot, opened(qtbot, filters), "Broken")
    assert page.table.outline.filter_fault
    assert page.table.blank.isVisible()
    choose(qtbot, opened(qtbot, filters), "Remove Broken")
    assert filters.shelf.saved == ()


def test_a_long_filter_is_shown_in_part(filters):
    filters.shelf.save("Long", "word " * 100)
    shown = next(action.text() for action in filters.made().actions() if action.text().startswith("Long"))
    assert len(shown) < 60


def test_the_button_has_a_name_and_takes_the_color_of_the_theme(launched, filters):
    assert filters._opener.accessibleName() == "Saved filters"
    before = filters._opener.icon().pixmap(18, 18).toImage()
    launched.choose_theme("dark")
    assert filters._opener.icon().pixmap(18, 18).toImage() != before


def test_risks_have_filters_of_their_own(qtbot, launched, settings):
    launched.show_page("risks")
    filters = next(one for one in launched.findChildren(RisksPage) if one.isVisible())._filters
    choose(qtbot, opened(qtbot, filters), "Likely")
    assert filters._field.text() == "probability>=50%"
    filters.shelf.save("Rain", "rain")
    assert saved_in(settings, RISK_FILTERS) == (SavedFilter("Rain", "rain"),)
    assert saved_in(settings, TASK_FILTERS) == ()
