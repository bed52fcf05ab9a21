"""The navigation rail."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from tests.ui.windows import LEFT
from ui.widgets.rail import RAIL_WIDTH, SHORT, Rail

TALL_STYLE = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
SHORT_STYLE = Qt.ToolButtonStyle.ToolButtonIconOnly


@pytest.fixture
def rail(qtbot, look):
    made = Rail(look)
    qtbot.addWidget(made)
    made.add_page("plan", "Plan", "plan", "Graph and table")
    made.add_page("risks", "Risks", "risks", "Register")
    made.add_tool("help", "Help", "help", "Keys")
    made.resize(RAIL_WIDTH, 400)
    made.show()
    return made


def part(rail, name):
    return rail.findChild(QToolButton, name)


def test_a_click_chooses_a_page(qtbot, rail):
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.mouseClick(part(rail, "risks"), LEFT)
    assert chosen.args == ["risks"]
    assert part(rail, "risks").isChecked()


def test_a_page_is_chosen_by_keyboard(qtbot, rail):
    part(rail, "plan").setFocus()
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.keyClick(part(rail, "plan"), Qt.Key.Key_Space)
    assert chosen.args == ["plan"]


def test_one_page_is_marked_at_a_time(rail):
    rail.show_page("plan")
    rail.show_page("risks")
    assert not part(rail, "plan").isChecked()


def test_pages_that_are_not_offered_are_hidden_and_tools_stay(rail):
    rail.offer({"plan"})
    assert not part(rail, "risks").isVisible()
    assert part(rail, "help").isVisible()


def test_names_fit_their_buttons(rail):
    for made in rail.findChildren(QToolButton):
        assert made.fontMetrics().horizontalAdvance(made.text()) <= made.width() - 4


def test_icons_follow_the_theme(rail, look):
    before = part(rail, "plan").icon().pixmap(20, 20).toImage()
    look.choose("dark")
    assert part(rail, "plan").icon().pixmap(20, 20).toImage() != before


def test_no_name_of_a_page_is_cut(qtbot, launched):
    for made in launched.findChild(Rail).findChildren(QToolButton):
        assert made.sizeHint().width() <= made.width(), made.text()


def test_a_tip_says_the_key_and_forgets_it(qtbot, look):
    rail = Rail(look)
    qtbot.addWidget(rail)
    rail.add_page("plan", "Plan", "plan", "Graph and table")
    rail.add_tool("help", "Help", "help", "Help on this page")
    assert rail.names() == ("plan", "help")
    rail.name_key("plan", "Ctrl+2")
    assert rail._buttons["plan"].toolTip() == "Graph and table (Ctrl+2)"
    rail.name_key("plan", "")
    assert rail._buttons["plan"].toolTip() == "Graph and table"


def test_where_there_is_room_pages_have_their_names_and_else_their_icons_alone(qtbot, rail):
    rail.resize(rail.width(), 900)
    assert {made.toolButtonStyle() for made in rail.findChildren(QToolButton)} == {TALL_STYLE}
    rail.resize(rail.width(), SHORT * 4)
    assert {made.toolButtonStyle() for made in rail.findChildren(QToolButton)} == {SHORT_STYLE}
    assert {made.height() for made in rail.findChildren(QToolButton)} == {SHORT}
    assert all(made.accessibleName() and made.toolTip() for made in rail.findChildren(QToolButton))


def test_in_the_smallest_window_every_page_can_be_chosen(qtbot, launched):
    launched.resize(960, 600)
    rail = launched.findChild(Rail)
    qtbot.waitUntil(lambda: rail.height() < 600)
    for made in rail.findChildren(QToolButton):
        if made.isVisible():
            assert rail.rect().contains(made.geometry()), made.text()
