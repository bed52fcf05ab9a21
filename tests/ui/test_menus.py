"""The actions as Qt knows them: in menus, with keys, kept up to date."""

from PySide6.QtGui import QKeySequence

from ui.actions import ACTIONS, MENUS
from ui.menus import GAPS, tip

BY_ID = {action.id: action for action in ACTIONS}


def menus(window):
    """The menus of the window by title."""
    return {action.text(): action.menu() for action in window.menuBar().actions()}


def test_every_action_stands_in_its_menu(window):
    shown = {name for menu in menus(window).values() for name in (made.objectName() for made in menu.actions()) if name}
    assert shown == set(BY_ID)
    assert list(menus(window)) == list(MENUS.values())


def test_gaps_begin_at_actions_that_exist():
    assert set(BY_ID) >= GAPS


def test_every_key_of_an_action_works(window):
    for action in ACTIONS:
        made = window.commands.actions[action.id]
        assert made.shortcuts() == [QKeySequence(key) for key in action.keys]


def test_a_tool_tip_says_the_key_and_what_it_does():
    assert tip(BY_ID["file.save"], ("Ctrl+S", "F7")) == "Save (Ctrl+S)\nWrite the plan to its file."
    assert tip(BY_ID["view.arrange"], ()).startswith("Arrange the graph\n")


def test_what_cannot_be_used_is_disabled(window):
    assert not window.commands.actions["file.save"].isEnabled()
    assert window.commands.actions["file.open"].isEnabled()


def test_what_is_shown_is_checked(launched):
    made = launched.commands.actions
    assert made["go.plan"].isChecked()
    assert not made["go.welcome"].isChecked()
    assert made["view.graph"].isChecked()
    assert not made["view.timeline"].isChecked()


def test_a_used_action_is_told_and_the_rest_is_brought_up_to_date(qtbot, launched):
    launched.session.select(["A"])
    with qtbot.waitSignal(launched.commands.used) as told:
        launched.commands.actions["task.remove"].trigger()
    assert told.args == ["task.remove"]
    assert launched.commands.actions["edit.undo"].isEnabled()


def test_an_action_that_cannot_be_used_does_nothing(launched):
    before = launched.session.plan
    launched.commands._use(BY_ID["task.remove"])
    assert launched.session.plan is before


def test_icons_follow_the_theme(launched):
    made = launched.commands.actions["task.add"]
    light = made.icon().pixmap(18, 18).toImage()
    launched.choose_theme("dark")
    assert made.icon().pixmap(18, 18).toImage() != light
