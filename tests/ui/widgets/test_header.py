"""The header of a page."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from ui.icons import icon
from ui.widgets.elided import Elided
from ui.widgets.header import Header


@pytest.fixture
def header(qtbot, look):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1200, 200)
    made = Header(look, page)
    made.say("A launch with a rather long name")
    for size in (2, 6, 4):
        actions = [QAction(icon("task", look.theme), f"Tool {n} of {size}", made) for n in range(size)]
        made.add_tools(actions)
    made.add_switch([QAction(icon(name, look.theme), name, made) for name in ("graph", "table")], "View")
    made.add_filter("Filter tasks")
    made.resize(1000, 48)
    page.show()
    yield made
    page.hide()


def tools(header):
    """The actions of the tools and of the switch."""
    return [made for made in header.findChildren(QAction) if made.parent() is header]


def groups(header):
    """Which groups of tools are shown."""
    return [group.isVisible() for group in header._groups]


def test_everything_is_shown_where_there_is_room(qtbot, header):
    qtbot.waitUntil(lambda: groups(header) == [True, True, True])


def test_the_last_tools_give_way_first(qtbot, header):
    header.resize(700, 48)
    qtbot.waitUntil(lambda: groups(header) == [True, True, False])
    header.resize(header.minimumSizeHint().width(), 48)
    qtbot.waitUntil(lambda: groups(header) == [False, False, False])
    header.resize(1000, 48)
    qtbot.waitUntil(lambda: groups(header) == [True, True, True])


def more(header):
    """The button for the tools without room."""
    return next(tool for tool in header.findChildren(QToolButton) if tool.accessibleName() == "More tools")


def test_the_tools_without_room_are_in_the_menu_of_a_button(qtbot, header):
    qtbot.waitUntil(lambda: groups(header) == [True, True, True])
    assert not more(header).isVisible()
    header.resize(700, 48)
    qtbot.waitUntil(lambda: groups(header) == [True, True, False])
    qtbot.mouseClick(more(header), Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions() if action.text()] == [f"Tool {n} of 4" for n in range(4)]
    used = []
    menu.actions()[-1].triggered.connect(lambda: used.append("used"))
    menu.actions()[-1].trigger()
    menu.close()
    assert used == ["used"]


def test_a_group_that_just_fits_needs_no_button(qtbot, header):
    for width in range(700, 1000, 10):
        header.resize(width, 48)
        qtbot.wait(1)
        assert more(header).isVisible() is not all(groups(header))


def test_escape_empties_the_filter_and_leaves_it(qtbot, header):
    left = []
    header.left.connect(lambda: left.append(header.findChild(QLineEdit).text()))
    qtbot.keyClicks(header.findChild(QLineEdit), "ab")
    qtbot.keyClick(header.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert left == [""]


def test_nothing_overlaps_at_the_smallest_width(qtbot, header):
    header.resize(header.minimumSizeHint().width(), 48)
    qtbot.wait(10)
    parts = [part for part in header.children() if isinstance(part, QWidget) and part.isVisible() and part.width()]
    edges = sorted((part.geometry().left(), part.geometry().right()) for part in parts)
    assert all(right < left for (_, right), (left, _) in pairwise(edges))
    assert edges[-1][1] <= header.width()


def test_a_long_title_is_shortened_and_told_whole(qtbot, header):
    header.resize(header.minimumSizeHint().width(), 48)
    title = header.findChild(Elided)
    qtbot.waitUntil(lambda: title.text().endswith("\N{HORIZONTAL ELLIPSIS}"))
    assert title.toolTip() == title.accessibleName() == "A launch with a rather long name"


def test_typing_into_the_filter_tells(qtbot, header):
    told = []
    header.filtered.connect(told.append)
    qtbot.keyClicks(header.findChild(QLineEdit), "ab")
    assert told == ["a", "ab"]


def test_every_tool_has_a_name_for_screen_readers(header):
    assert all(
        tool.accessibleName() for tool in header.findChildren(QToolButton) if tool.defaultAction() in tools(header)
    )


def test_a_filter_that_keeps_its_place_counts_for_the_width_while_it_is_hidden(header):
    field = header.findChild(QLineEdit)
    whole = header.minimumSizeHint()
    field.hide()
    assert header.minimumSizeHint().width() < whole.width()
    policy = field.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    field.setSizePolicy(policy)
    assert header.minimumSizeHint() == whole


def test_titles_that_follow_each_other_take_the_room_of_the_longest(header):
    title = header.findChild(Elided)
    header.reserve(("Gates", "A launch with a name that is longer than all others"))
    room = title.sizeHint()
    for text in ("Gates", "A launch with a name that is longer than all others"):
        header.say(text)
        assert title.sizeHint() == room
