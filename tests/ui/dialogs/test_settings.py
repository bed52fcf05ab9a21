"""The settings: made from the list, each applied at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.windows import LEFT
from ui.dialogs.keys import KeysDialog
from ui.dialogs.settings import GROUPS, SettingsDialog, asked
from ui.settings import CRITICALITY, FINDINGS, GEOMETRY, INSPECTOR, SETTINGS, SIMULATE, THEME
from ui.widgets.field_editors import ChoiceEditor


@pytest.fixture
def dialog(qtbot, launched):
    qtbot.keyClick(launched, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    (made,) = launched.findChildren(SettingsDialog)
    yield made
    made.close()


def choose(editor, value):
    """Choose in a list the way a person does."""
    editor.setCurrentIndex(editor.findData(value))
    editor.activated.emit(editor.currentIndex())


def press(qtbot, dialog, text):
    """Press a button by its text."""
    qtbot.mouseClick(next(part for part in dialog.findChildren(QPushButton) if part.text() == text), LEFT)


def test_ctrl_comma_shows_what_a_person_chooses_and_nothing_else(dialog):
    assert set(dialog.editors) == {setting.key for setting in SETTINGS if setting.asked}
    assert GEOMETRY.key not in dialog.editors


def test_every_setting_that_is_asked_has_a_group_and_words_for_its_choices():
    for setting in asked():
        assert setting.key.split("/")[0] in GROUPS
        assert isinstance(setting.default, bool) or len(setting.told()) == len(setting.choices) > 1


def test_it_shows_what_is_chosen(dialog):
    assert dialog.editors[THEME.key].typed() == "system"
    assert dialog.editors[INSPECTOR.key].isChecked()
    assert not dialog.editors[FINDINGS.key].isChecked()


def test_every_editor_has_a_name(dialog):
    for editor in dialog.editors.values():
        assert editor.accessibleName() if isinstance(editor, ChoiceEditor) else editor.text()


def test_another_theme_is_worn_at_once(dialog, launched, settings):
    choose(dialog.editors[THEME.key], "dark")
    assert launched._look.theme.name == "dark"
    assert settings.value(THEME) == "dark"


def test_inspector_and_findings_are_shown_and_hidden_at_once(qtbot, dialog, launched, settings):
    for setting, part in ((INSPECTOR, "inspector"), (FINDINGS, "findings")):
        before = settings.value(setting)
        dialog.editors[setting.key].click()
        assert settings.value(setting) is not before
        assert launched.commands.actions[f"view.{part}"].isChecked() is not before
    assert not launched._inspector.isVisible()


def test_what_has_no_part_of_the_window_is_kept(dialog, settings):
    choose(dialog.editors[SIMULATE.key], "never")
    assert settings.value(SIMULATE) == "never"


def test_criticality_can_be_chosen_without_a_plan(qtbot, window, settings):
    window.guide.show_settings()
    (dialog,) = window.findChildren(SettingsDialog)
    dialog.editors[CRITICALITY.key].click()
    assert settings.value(CRITICALITY) is False
    dialog.close()


def test_the_defaults_come_back(qtbot, dialog, launched, settings):
    choose(dialog.editors[THEME.key], "dark")
    dialog.editors[INSPECTOR.key].click()
    press(qtbot, dialog, "Back to the defaults")
    assert all(settings.value(setting) == setting.default for setting in asked())
    assert launched._inspector.isVisible()
    assert dialog.editors[THEME.key].typed() == "system"


def test_the_keys_are_one_click_away(qtbot, dialog, launched):
    press(qtbot, dialog, "Keys and mouse...")
    (keys,) = launched.findChildren(KeysDialog)
    assert keys.isVisible()
    keys.close()


def test_it_closes(qtbot, dialog):
    press(qtbot, dialog, "Close")
    assert not dialog.isVisible()
