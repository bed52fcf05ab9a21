"""The command palette under real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.dialogs.palette import KEYS, Palette, fitness


@pytest.fixture
def palette(qtbot, launched):
    qtbot.keyClick(launched, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    made = next(part for part in launched.findChildren(Palette) if part.isVisible())
    yield made
    made.close()


def lines(palette):
    """What the palette offers now."""
    return [palette._list.item(row).text() for row in range(palette._list.count())]


def test_ctrl_k_opens_it_with_every_command_that_can_be_used_and_the_parts_of_pages(palette, launched):
    usable = [made for made in launched.commands.actions.values() if made.isEnabled()]
    places = [line for line in lines(palette) if line.startswith("Go to ")]
    assert len(lines(palette)) == len(usable) + len(places)
    assert {"Go to Who does what (People)", "Go to Calendars (Setup)", "Go to Gates (Readiness)"} <= set(places)


def test_typing_leaves_the_commands_that_fit(qtbot, palette):
    qtbot.keyClicks(palette._field, "new gate")
    assert lines(palette)[0].startswith("New gate")


def test_enter_does_the_chosen_command(qtbot, palette, launched):
    qtbot.keyClicks(palette._field, "dark theme")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert launched.theme_choice() == "dark"
    assert not palette.isVisible()


def test_the_arrow_keys_choose_while_typing_goes_on(qtbot, palette):
    qtbot.keyClicks(palette._field, "theme")
    qtbot.keyClick(palette._field, Qt.Key.Key_Down)
    assert palette._list.currentRow() == 1
    assert palette._field.text() == "theme"


def test_a_click_does_a_command(qtbot, palette, launched):
    qtbot.keyClicks(palette._field, "high contrast")
    place = palette._list.visualItemRect(palette._list.item(0)).center()
    qtbot.mouseClick(palette._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert launched.theme_choice() == "high contrast"


def test_enter_with_nothing_that_fits_does_nothing(qtbot, palette):
    qtbot.keyClicks(palette._field, "qqqqq")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert lines(palette) == []
    assert palette.isVisible()
    assert palette.nothing.isVisible()
    assert palette.nothing.text() == "No command is called so."
    for _ in range(5):
        qtbot.keyClick(palette._field, Qt.Key.Key_Backspace)
    assert not palette.nothing.isVisible()


def test_without_a_plan_there_are_no_parts_to_go_to(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    made = next(part for part in window.findChildren(Palette) if part.isVisible())
    assert not [line for line in lines(made) if line.startswith("Go to ")]
    made.close()


def test_reports_and_views_of_one_name_are_both_offered(qtbot, palette):
    qtbot.keyClicks(palette._field, "test summary")
    assert lines(palette)[:2] == ["Test summary", "Go to Test summary (Quality)"]


def test_escape_closes_it(qtbot, palette):
    qtbot.keyClick(palette._field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.activePopupWidget() is None


def test_keys_are_shown_beside_the_commands(palette):
    keys = {palette._list.item(row).text(): palette._list.item(row).data(KEYS) for row in range(len(lines(palette)))}
    assert keys["Save"] == "Ctrl+S"


def test_a_text_fits_when_it_holds_every_word():
    assert fitness("new ga", "New gate  Add a go/no-go decision.") > fitness("new ga", "A new big gate")
    assert fitness("xyz", "New gate") == 0
    assert fitness("", "anything") == 1


def test_what_a_command_is_called_goes_before_what_others_do(qtbot, palette):
    qtbot.keyClicks(palette._field, "crit")
    assert lines(palette)[0] == "Select the critical path"
