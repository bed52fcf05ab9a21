"""What was chosen about columns is kept, and tables arrange the others."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHeaderView

from ui.settings import TASK_COLUMNS
from ui.widgets.column_choices import ColumnChoices

NAMES = ("key", "name", "start")


@pytest.fixture
def fresh(qtbot):
    """Makes headers as new windows would."""

    def made():
        header = QHeaderView(Qt.Orientation.Horizontal)
        header.setModel(QStandardItemModel(1, len(NAMES), header))
        header.setSectionsMovable(True)
        qtbot.addWidget(header)
        return header, ColumnChoices(header, NAMES)

    return made


def test_a_width_that_nobody_chose_follows_the_table(fresh):
    header, choices = fresh()
    choices.give("name", 150)
    choices.give("name", 170)
    assert header.sectionSize(1) == 170
    assert choices.texts() == ("key::", "name::", "start::")


def test_a_chosen_width_stays(fresh):
    header, choices = fresh()
    header.resizeSection(1, 222)
    choices.give("name", 150)
    assert header.sectionSize(1) == 222


def test_a_column_is_hidden_and_shown_by_the_table_until_somebody_chooses(fresh):
    header, choices = fresh()
    choices.offer("start", shown=False)
    assert header.isSectionHidden(2)
    choices.show("start", shown=True)
    choices.offer("start", shown=False)
    assert not header.isSectionHidden(2)


def test_hiding_a_column_is_no_choice_of_its_width(fresh):
    header, choices = fresh()
    choices.show("start", shown=False)
    choices.show("start", shown=True)
    choices.give("start", 77)
    assert header.sectionSize(2) == 77


def test_width_place_and_visibility_come_back_in_the_next_window(fresh, settings):
    header, choices = fresh()
    choices.keep_in(settings, TASK_COLUMNS)
    header.resizeSection(1, 222)
    header.moveSection(2, 0)
    choices.show("key", shown=False)
    later, again = fresh()
    again.keep_in(settings, TASK_COLUMNS)
    assert [later.logicalIndex(place) for place in range(3)] == [2, 0, 1]
    assert later.sectionSize(1) == 222
    assert later.isSectionHidden(0)
    assert again.texts() == choices.texts() == ("start::", "key::-", "name:222:")


@pytest.mark.parametrize("kept", [("nonsense",), ("other:40:+",), ("name:x:?",), ("name:99999:",), ("name:-4:", "::")])
def test_what_makes_no_sense_in_the_settings_changes_nothing(fresh, kept):
    header, choices = fresh()
    before = header.sectionSize(1)
    choices.restore(kept)
    assert header.sectionSize(1) == before
    assert not header.isSectionHidden(1)
    assert set(choices.texts()) == {"key::", "name::", "start::"}
