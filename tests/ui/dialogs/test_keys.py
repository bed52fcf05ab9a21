"""The list of keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ui.actions import ACTIONS
from ui.dialogs.keys import MOUSE, KeysDialog


def shown(dialog):
    """The lines that are not filtered away."""
    table = dialog._table
    return [table.item(row, 1).text() for row in range(table.rowCount()) if not table.isRowHidden(row)]


def test_ctrl_slash_lists_every_key_and_every_mouse_move(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(KeysDialog)
    assert len(shown(dialog)) == sum(bool(action.keys) for action in ACTIONS) + len(MOUSE)
    dialog.close()


def test_all_keys_of_an_action_are_named(qtbot):
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    lines = {what: how for how, what in dialog.lines()}
    assert lines["Redo"] == "Ctrl+Y, Ctrl+Shift+Z"


def test_typing_filters_the_list(qtbot):
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.findChild(QLineEdit), "zoom")
    assert "Zoom in" in shown(dialog)
    assert "Undo" not in shown(dialog)
