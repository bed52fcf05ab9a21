"""The commands of the risk menu in the window, and where else they are offered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from planner import RiskState
from tests.ui.opened import type_keys
from ui.dialogs.happened import RiskHappened

OFFERS = ["This risk happened...", "Close risk"]


@pytest.fixture
def page(qtbot, launched):
    launched.show_page("risks")
    made = launched._built["risks"]
    qtbot.waitUntil(made.isVisible)
    return made


def do(window, name):
    """Make an action happen the way Qt does."""
    window.commands.actions[name].trigger()


def buttons(page):
    """The buttons above the lists, by their texts."""
    return {
        part.text(): part for part in page.findChildren(QPushButton) if part.text() in ("It happened...", "Close risk")
    }


def states(window):
    return [risk.state for risk in window.session.plan.risks.values()]


def test_buttons_above_the_lists_wait_for_a_risk_that_may_still_happen(launched, page):
    assert [part.isEnabled() for part in buttons(page).values()] == [False, False]
    launched.session.select(["A"])
    assert [part.isEnabled() for part in buttons(page).values()] == [False, False]
    launched.session.select(["K1"])
    assert [part.isEnabled() for part in buttons(page).values()] == [True, True]


def test_a_risk_that_happened_is_asked_for_its_delay_and_becomes_an_issue(qtbot, launched, page):
    launched.session.select(["K2", "K1"])
    qtbot.mouseClick(buttons(page)["It happened..."], Qt.MouseButton.LeftButton)
    dialog = next(one for one in launched.findChildren(RiskHappened) if one.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.delay.setFocus()
    type_keys(qtbot, "4d", Qt.Key.Key_Return)
    assert states(launched) == [RiskState.HAPPENED, RiskState.OPEN]
    assert launched.session.plan.tasks["B"].duration.likely == 6 * 480
    launched.session.select(["K1"])
    assert not buttons(page)["It happened..."].isEnabled()


def test_closing_takes_all_selected_risks_in_one_change_and_says_so(qtbot, launched, page):
    told = []
    launched.session.noticed.connect(told.append)
    launched.session.select(["K1", "K2"])
    qtbot.mouseClick(buttons(page)["Close risk"], Qt.MouseButton.LeftButton)
    assert states(launched) == [RiskState.CLOSED, RiskState.CLOSED]
    assert [notice.text for notice in told] == ["Closed, so that it counts no more: K1, K2"]
    assert launched.session.document.undo_label == "Close 2 risks"
    launched.session.undo()
    assert states(launched) == [RiskState.OPEN, RiskState.OPEN]


def test_one_risk_is_closed_under_its_name(launched, page):
    launched.session.select(["K2"])
    do(launched, "risk.close")
    assert launched.session.document.undo_label == "Close risk K2"


def test_what_is_closed_already_stays_as_it_is(launched, page):
    launched.session.select(["K1"])
    do(launched, "risk.close")
    launched.session.select(["K1", "K2"])
    do(launched, "risk.close")
    assert launched.session.document.undo_label == "Close risk K2"


def test_every_list_and_the_matrix_offer_both_in_their_menu(page):
    for part in (page.effects, page.ranking, page.register, page.matrix):
        assert [action.text() for action in part.actions()][:2] == OFFERS
        assert part.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu


def test_every_list_offers_to_be_copied_and_saved_as_a_table(page):
    for part in (page.effects, page.ranking, page.register, *page.first.tables):
        offered = [action.text() for action in part.actions()]
        place = offered.index("Copy the whole table")
        assert offered[place : place + 2] == ["Copy the whole table", "Save the table as CSV..."]


def test_a_press_of_the_right_button_selects_a_risk_of_the_matrix_without_taking_it_up(qtbot, launched, page):
    page.show_tab("matrix")
    qtbot.waitUntil(page.matrix.isVisible)
    chip = page.matrix.chips()[0]
    qtbot.mousePress(page.matrix, Qt.MouseButton.RightButton, pos=chip.box.center().toPoint())
    assert launched.session.selected == (chip.risk,)
    assert page.matrix._drag is None


def test_a_new_risk_is_begun_in_the_register_from_any_page(qtbot, launched):
    do(launched, "risk.add")
    type_keys(qtbot, "Snow", Qt.Key.Key_Return)
    assert launched.page == "risks"
    assert [risk.name for risk in launched.session.plan.risks.values()][-2] == "Snow"
