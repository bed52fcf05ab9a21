"""The list of keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ui.actions import ACTIONS
from ui.dialogs.keys import MOUSE, KeysDialog
from ui.keymap import BY_ID, Keymap


def shown(dialog):
    """The lines that are not filtered away."""
    table = dialog._table
    return [table.item(row, 1).text() for row in range(table.rowCount()) if not table.isRowHidden(row)]


@pytest.fixture
def dialog(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    (made,) = window.findChildren(KeysDialog)
    yield made
    made.close()


def test_ctrl_slash_lists_every_command_and_every_mouse_move(dialog):
    assert len(shown(dialog)) == len(ACTIONS) + len(MOUSE)


def test_all_keys_of_an_action_are_named(dialog):
    lines = {what: how for how, what in dialog.lines()}
    assert lines["Redo"] == "Ctrl+Y, Ctrl+Shift+Z"
    assert lines["Help"] == "F1"


def test_the_mouse_on_the_timeline_is_listed(dialog):
    lines = dict(dialog.lines())
    assert "no earlier" in lines["Timeline: drag a bar"]
    assert lines["Timeline: double-click on the axis"] == "Show the whole plan"


def test_typing_filters_the_list(qtbot, dialog):
    qtbot.keyClicks(dialog.findChild(QLineEdit), "zoom")
    assert "Zoom in" in shown(dialog)
    assert "Undo" not in shown(dialog)


def test_every_word_typed_must_be_in_a_line(qtbot, dialog):
    qtbot.keyClicks(dialog.findChild(QLineEdit), "bar timeline")
    assert len(shown(dialog)) == 3


def test_the_list_follows_other_keys_and_stays_filtered(qtbot, dialog, window):
    qtbot.keyClicks(dialog.findChild(QLineEdit), "ctrl+u")
    assert shown(dialog) == []
    window.commands.take_keys(Keymap().giving(BY_ID["file.save"], ["Ctrl+U"]))
    assert shown(dialog) == ["Save"]


def test_the_keys_of_the_current_line_are_edited(dialog):
    dialog._table.setCurrentCell(ACTIONS.index(BY_ID["edit.redo"]), 0)
    assert dialog.editor._action is BY_ID["edit.redo"]
    dialog._table.setCurrentCell(len(ACTIONS), 0)
    assert dialog.editor._action is None
