"""A preference as a widget: what is chosen, and another choice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.windows import texts_of
from ui.settings import SIMULATE
from ui.simulating import choices_told
from ui.widgets.preference import Preference


@pytest.fixture
def shown(qtbot, look, settings):
    made = Preference(settings, SIMULATE, choices_told())
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_choice_of_the_setting_is_offered_in_words(shown):
    offered = {shown.editor.itemData(row): shown.editor.itemText(row) for row in range(shown.editor.count())}
    assert offered == choices_told()
    assert set(offered) == set(SIMULATE.choices)


def test_its_name_and_its_meaning_stand_beside_it(shown):
    assert texts_of(shown, QLabel) == ["ON THIS COMPUTER", SIMULATE.label, SIMULATE.help]
    assert shown.editor.accessibleName() == SIMULATE.label


def test_another_choice_is_kept_at_once(qtbot, shown, settings):
    shown.editor.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Return):
        qtbot.keyClick(shown.editor, key)
    assert settings.value(SIMULATE) == "never"


def test_keys_that_only_pass_a_choice_do_not_take_it(qtbot, shown, settings):
    shown.editor.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Escape):
        qtbot.keyClick(shown.editor, key)
    assert settings.value(SIMULATE) == SIMULATE.default
