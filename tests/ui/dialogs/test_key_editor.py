"""Giving a command other keys, by pressing them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from tests.ui.windows import LEFT
from ui.dialogs.key_editor import KeyEditor
from ui.keymap import BY_ID, Keymap
from ui.settings import KEYS

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(qtbot, window):
    made = KeyEditor(window.commands)
    qtbot.addWidget(made)
    made.show_action(BY_ID["task.add"])
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(qtbot, editor, key, modifiers=CONTROL):
    """Press a key in the field that takes it."""
    editor._field.setFocus()
    qtbot.keyClick(editor._field, key, modifiers)


def chips(editor):
    """The keys that can be taken away, by what their buttons are called."""
    return [part for part in editor.findChildren(QPushButton) if part.accessibleName().startswith("Take ")]


def test_it_shows_the_keys_of_the_command(editor):
    assert [chip.accessibleName() for chip in chips(editor)] == [
        "Take Ins away",
        "Take Ctrl+I away",
        "Take Ctrl+T away",
    ]


def test_a_pressed_key_is_added(qtbot, editor, window):
    press(qtbot, editor, Qt.Key.Key_U)
    assert editor.words == ""
    qtbot.mouseClick(editor._give, LEFT)
    assert window.commands.keymap.of(BY_ID["task.add"]) == ("Ins", "Ctrl+I", "Ctrl+T", "Ctrl+U")
    assert not editor._give.isEnabled()


def test_a_key_is_taken_away_by_a_click(qtbot, editor, window):
    qtbot.mouseClick(chips(editor)[1], LEFT)
    assert window.commands.keymap.of(BY_ID["task.add"]) == ("Ins", "Ctrl+T")


def test_a_key_of_another_command_is_told_before_it_is_taken(qtbot, editor, window):
    press(qtbot, editor, Qt.Key.Key_S)
    assert editor.words == "This key is for Save now."
    assert editor._give.text() == "Take it from there"
    qtbot.mouseClick(editor._give, LEFT)
    assert window.commands.actions["file.save"].shortcuts() == []
    assert QKeySequence("Ctrl+S") in window.commands.actions["task.add"].shortcuts()


def test_a_key_that_it_has_is_not_added_again(qtbot, editor):
    press(qtbot, editor, Qt.Key.Key_T)
    assert "already" in editor.words
    assert not editor._give.isEnabled()


@pytest.mark.parametrize(
    ("key", "modifiers"), [(Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_C, CONTROL)]
)
def test_a_key_that_is_needed_elsewhere_is_refused_with_the_reason(qtbot, editor, key, modifiers):
    press(qtbot, editor, key, modifiers)
    assert editor.words.endswith(".")
    assert editor._words.property("tone") == "critical"
    assert not editor._give.isEnabled()


def test_a_command_gets_its_keys_back(qtbot, editor, window, settings):
    qtbot.mouseClick(chips(editor)[0], LEFT)
    qtbot.mouseClick(editor._reset, LEFT)
    assert window.commands.keymap == Keymap()
    assert settings.value(KEYS) == ()
    assert not editor._reset.isEnabled()


def test_all_commands_get_their_keys_back(qtbot, editor, window):
    window.commands.take_keys(Keymap().giving(BY_ID["file.save"], ["F7"]).giving(BY_ID["edit.undo"], []))
    qtbot.mouseClick(editor._all, LEFT)
    assert window.commands.keymap == Keymap()
    assert not editor._all.isEnabled()


def test_what_the_mouse_does_has_no_keys(qtbot, editor):
    editor.show_action(None)
    assert chips(editor) == [] or not any(chip.isVisible() for chip in chips(editor))
    assert not editor._field.isEnabled()
    assert "mouse" in editor.words
