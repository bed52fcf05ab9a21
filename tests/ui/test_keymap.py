"""Keys that a person gives to commands: unambiguous, kept, and harmless where the file is broken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from ui.actions import ACTIONS
from ui.keymap import BY_ID, Keymap, native, portable, refusal
from ui.main_window import MainWindow
from ui.settings import KEYS

SAVE, FIT = BY_ID["file.save"], BY_ID["view.fit"]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_without_a_choice_every_command_has_the_keys_it_came_with():
    assert all(Keymap().of(action) == action.keys for action in ACTIONS)


def test_a_chosen_key_is_taken_from_the_command_that_came_with_it():
    keymap = Keymap().giving(FIT, ["Ctrl+S"])
    assert keymap.of(FIT) == ("Ctrl+S",)
    assert keymap.of(SAVE) == ()
    assert keymap.owner("Ctrl+S") is FIT


def test_a_chosen_key_is_taken_from_the_command_that_was_given_it():
    keymap = Keymap().giving(FIT, ["Ctrl+J"]).giving(SAVE, ["Ctrl+J"])
    assert keymap.of(FIT) == ()
    assert keymap.of(SAVE) == ("Ctrl+J",)


def test_a_command_gets_its_own_key_back_when_the_other_one_lets_go_of_it():
    keymap = Keymap().giving(FIT, ["Ctrl+S"]).giving(FIT, ["Ctrl+J"])
    assert keymap.of(SAVE) == SAVE.keys


def test_the_keys_it_came_with_need_no_choice():
    keymap = Keymap().giving(SAVE, ["Ctrl+J"]).giving(SAVE, SAVE.keys)
    assert keymap.chosen == {}


def test_resetting_a_command_takes_its_keys_back_from_others():
    keymap = Keymap().giving(FIT, ["Ctrl+S"]).giving(SAVE, SAVE.keys)
    assert keymap.of(SAVE) == SAVE.keys
    assert keymap.of(FIT) == ()


def test_the_same_key_twice_is_one_key():
    assert Keymap().giving(SAVE, ["Ctrl+J", "ctrl+j"]).of(SAVE) == ("Ctrl+J",)


def test_a_command_may_have_no_key():
    keymap = Keymap.read(Keymap().giving(SAVE, []).lines())
    assert keymap.of(SAVE) == ()
    assert keymap.owner("Ctrl+S") is None


def test_choices_are_read_as_they_were_written():
    keymap = Keymap().giving(SAVE, ["Ctrl+J", "F7"]).giving(FIT, [])
    assert Keymap.read(keymap.lines()) == keymap


@pytest.mark.parametrize(
    "lines",
    [
        ["nonsense"],
        [""],
        ["no.such.command\tCtrl+J"],
        ["file.save\tqwertz"],
        ["file.save\tA"],
        ["file.save\tCtrl+C"],
        ["file.save\tCtrl+J, Ctrl+K"],
        ["\t\t\t"],
        ["file.save\x00\tCtrl+J"],
    ],
)
def test_what_makes_no_sense_is_left_out(lines):
    assert Keymap.read(lines) == Keymap()


def test_of_two_lines_that_want_one_key_the_first_gets_it():
    keymap = Keymap.read(["file.save\tCtrl+J", "view.fit\tCtrl+J\tF7", "file.save\tF8"])
    assert keymap.of(SAVE) == ("Ctrl+J",)
    assert keymap.of(FIT) == ("F7",)


@pytest.mark.parametrize("key", ["", "A", "Shift+A", "5", "Space", "Tab", "Return", "Left", "Shift+Down", "Esc"])
def test_keys_that_type_or_move_cannot_be_given_alone(key):
    assert refusal(key).endswith(".")


@pytest.mark.parametrize("key", ["Ctrl+C", "Ctrl+V", "Ctrl+.", "Ctrl+K, Ctrl+S"])
def test_keys_that_lists_need_and_keys_after_each_other_are_refused(key):
    assert refusal(key).endswith(".")


@pytest.mark.parametrize("key", ["Ctrl+A", "Alt+Left", "F7", "Ins", "Del", "Ctrl+Shift+Space", "Shift+F4", "Ctrl+,"])
def test_other_keys_can_be_given(key):
    assert refusal(key) == ""


def test_every_key_that_a_command_comes_with_could_be_given_but_those_that_mean_the_same_in_lists():
    refused = {key for action in ACTIONS for key in action.keys if refusal(key)}
    assert refused == {"Ctrl+C", "Ctrl+V"}


def test_keys_are_written_in_one_way_and_read_in_that_of_the_system():
    assert portable("control+j") == ""
    assert portable("ctrl+J") == "Ctrl+J"
    assert native("Ctrl+J") == QKeySequence("Ctrl+J").toString(QKeySequence.SequenceFormat.NativeText)


def test_a_given_key_works_at_once_and_the_old_one_no_more(qtbot, window):
    window.commands.take_keys(window.commands.keymap.giving(BY_ID["view.theme_dark"], ["Ctrl+J"]))
    qtbot.keyClick(window, Qt.Key.Key_J, CONTROL)
    assert window.theme_choice() == "dark"
    window.commands.take_keys(window.commands.keymap.giving(BY_ID["view.theme_light"], ["Ctrl+J"]))
    qtbot.keyClick(window, Qt.Key.Key_J, CONTROL)
    assert window.theme_choice() == "light"


def test_menus_tips_and_the_rail_say_the_given_key(window):
    rail = window._rail._buttons["risks"]
    assert "(Ctrl+3)" in rail.toolTip()
    window.commands.take_keys(Keymap().giving(BY_ID["go.risks"], ["Ctrl+Shift+R", "Ctrl+3"]))
    made = window.commands.actions["go.risks"]
    assert made.shortcut() == QKeySequence("Ctrl+Shift+R")
    assert "(Ctrl+Shift+R)" in made.toolTip()
    assert "(Ctrl+Shift+R)" in rail.toolTip()
    window.commands.take_keys(Keymap().giving(BY_ID["go.risks"], []))
    assert "(" not in rail.toolTip()


def test_given_keys_are_there_after_a_restart(window, settings, look):
    window.commands.take_keys(Keymap().giving(SAVE, ["Ctrl+J"]))
    again = MainWindow(look, settings)
    assert again.commands.actions["file.save"].shortcuts() == [QKeySequence("Ctrl+J")]
    again.deleteLater()


def test_broken_keys_in_the_settings_do_not_prevent_a_start(home, settings, look):
    settings.choose(KEYS, ("file.save\tCtrl+J\tnonsense", "\x00", "view.fit\tA", "edit.undo\tF7"))
    started = MainWindow(look, settings)
    assert started.commands.actions["file.save"].shortcuts() == [QKeySequence("Ctrl+S")]
    assert started.commands.actions["edit.undo"].shortcuts() == [QKeySequence("F7")]
    started.deleteLater()
