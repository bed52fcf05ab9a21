"""A switch between views."""

import pytest
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QToolButton

from tests.ui.windows import LEFT
from ui.widgets.header import Header

NAMES = ("Plan", "Calendars", "Exceptions", "People", "Baselines")


@pytest.fixture
def header(qtbot, look):
    made = Header(look)
    qtbot.addWidget(made)
    group = QActionGroup(made)
    made.add_switch([group.addAction(QAction(name, made, checkable=True)) for name in NAMES], "Registers", folds=True)
    group.actions()[1].trigger()
    made.resize(900, 48)
    made.show()
    return made


def switch(header):
    return header.switches[0]


def test_views_stand_side_by_side_where_there_is_room(qtbot, header):
    qtbot.waitUntil(lambda: not switch(header).folded)
    shown = [part for part in switch(header).findChildren(QToolButton) if part.isVisible()]
    assert [part.text() for part in shown] == list(NAMES)
    assert all(part.width() >= part.sizeHint().width() for part in shown)


def test_without_room_one_button_names_the_view_and_offers_the_others(qtbot, header):
    header.resize(header.minimumSizeHint().width() + 20, 48)
    qtbot.waitUntil(lambda: switch(header).folded)
    (one,) = (part for part in switch(header).findChildren(QToolButton) if part.isVisible())
    assert one.text() == "Calendars"
    assert one.width() >= one.sizeHint().width()
    assert [action.text() for action in one.menu().actions()] == list(NAMES)
    one.menu().actions()[3].trigger()
    assert one.text() == "People"
    header.resize(900, 48)
    qtbot.waitUntil(lambda: not switch(header).folded)


def test_a_view_is_chosen_by_a_click(qtbot, header):
    people = next(part for part in switch(header).findChildren(QToolButton) if part.text() == "People")
    qtbot.mouseClick(people, LEFT)
    assert people.isChecked()
