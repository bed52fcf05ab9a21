"""A person fits the window to themselves, by mouse and keys alone."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.app import _settle, parser
from ui.dialogs.help import HelpWindow
from ui.dialogs.keys import KeysDialog
from ui.dialogs.palette import KEYS, Palette
from ui.dialogs.settings import SettingsDialog
from ui.log import tail
from ui.settings import TOURED
from ui.widgets.tour_card import TourCard

CONTROL = Qt.KeyboardModifier.ControlModifier
OPENERS = {
    "show_keys": KeysDialog,
    "show_settings": SettingsDialog,
    "show_help": HelpWindow,
    "show_tour": TourCard,
}


def opened(window, name):
    """What the guide opens."""
    getattr(window.guide, name)()
    return next(part for part in window.findChildren(OPENERS[name]) if part.isVisible())


@pytest.mark.parametrize("name", OPENERS)
def test_every_part_that_takes_keys_has_a_name(qtbot, launched, name):
    shown = opened(launched, name)
    nameless = [
        type(part).__name__
        for part in shown.findChildren(QWidget)
        if part.isVisible()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (part.accessibleName() or getattr(part, "text", str)() or isinstance(part.parent(), QLineEdit))
    ]
    assert nameless == []
    shown.close()


@pytest.mark.parametrize("name", ["show_keys", "show_settings", "show_help"])
def test_every_window_is_closed_by_escape(qtbot, launched, name):
    shown = opened(launched, name)
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


@pytest.mark.parametrize("name", OPENERS)
def test_every_window_is_drawn_in_every_theme(qtbot, launched, name):
    shown = opened(launched, name)
    drawn = [shown.grab().toImage()]
    for theme in ("dark", "high contrast"):
        launched.choose_theme(theme)
        qtbot.wait(1)
        drawn.append(shown.grab().toImage())
    assert all(one != other for one, other in itertools.combinations(drawn, 2))
    shown.close()


def test_a_key_is_changed_by_keys_alone_and_the_palette_says_it(qtbot, launched):
    keys = opened(launched, "show_keys")
    keys.activateWindow()
    qtbot.waitUntil(keys.isActiveWindow)
    qtbot.keyClicks(keys._field, "select the critical")
    row = next(row for row in range(keys._table.rowCount()) if not keys._table.isRowHidden(row))
    keys._table.setFocus()
    keys._table.setCurrentCell(row, 0)
    keys.editor._field.setFocus()
    qtbot.keyClick(keys.editor._field, Qt.Key.Key_J, CONTROL)
    keys.editor._give.setFocus()
    qtbot.keyClick(keys.editor._give, Qt.Key.Key_Space)
    keys.close()
    launched.activateWindow()
    qtbot.waitUntil(launched.isActiveWindow)
    qtbot.keyClick(launched, Qt.Key.Key_J, CONTROL)
    assert launched.session.selected == launched.session.schedule.critical_path
    launched.guide.show_palette()
    palette = next(part for part in launched.findChildren(Palette) if part.isVisible())
    said = {palette._list.item(row).text(): palette._list.item(row).data(KEYS) for row in range(palette._list.count())}
    assert said["Select the critical path"] == "Ctrl+Shift+C"
    assert ("Ctrl+Shift+C, Ctrl+J", "Select the critical path") in keys.lines()
    palette.close()


def test_the_help_is_read_by_keys_alone(qtbot, launched):
    launched.faces.graph.setFocus()
    qtbot.keyClick(launched.faces.graph, Qt.Key.Key_F1)
    (shown,) = launched.findChildren(HelpWindow)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    qtbot.keyClick(shown._list, Qt.Key.Key_Down)
    assert shown.page.document().firstBlock().text() == "Timeline"
    qtbot.keyClick(shown.page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown.page.document().firstBlock().text() == "Graph"
    shown.close()


def test_a_setting_is_changed_by_keys_alone(qtbot, launched, settings):
    shown = opened(launched, "show_settings")
    box = shown.editors["window/inspector"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not launched.inspector_shown()
    shown.editors["look/theme"].setFocus()
    qtbot.keyClick(shown.editors["look/theme"], Qt.Key.Key_Down)
    qtbot.keyClick(shown.editors["look/theme"], Qt.Key.Key_Return)
    assert launched.theme_choice() != "system"
    shown.close()


@pytest.fixture
def settled(window, tmp_path, monkeypatch):
    """The window as a start leaves it, meeting later starts in a place of the test."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    def settle(*arguments):
        _settle(window, parser().parse_args(arguments))
        return [part for part in window.findChildren(TourCard) if part.isVisible()]

    return settle


def test_a_first_start_greets_and_the_next_does_not(window, settled, settings):
    assert len(settled()) == 1
    assert settings.value(TOURED)
    window.guide._tour.end()
    assert settled("--new-window") == []


def test_a_start_with_something_to_open_greets_nobody(window, settled, settings):
    assert settled("--example") == []
    assert window.session is not None
    assert not settings.value(TOURED)


def test_a_start_is_noted_and_what_is_used_after_it(window, settled):
    settled("--example")
    window.commands.actions["task.critical"].trigger()
    noted = tail()
    assert "started: Launch Planner" in noted
    assert noted.rstrip().endswith("task.critical")
    assert QApplication.activeModalWidget() is None
