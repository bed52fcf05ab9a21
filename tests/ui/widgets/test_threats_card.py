"""The card of the biggest threats."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from planner import set_field
from tests.builders import a_plan
from tests.ui.opened import a_session
from tests.ui.simulations import a_simulation
from ui.widgets.bars import ShareBar
from ui.widgets.threats_card import ThreatsCard


def shown(qtbot, session, look):
    card = ThreatsCard(session, look)
    qtbot.addWidget(card)
    card.resize(340, 280)
    card.show()
    qtbot.waitExposed(card)
    return card


@pytest.fixture
def card(qtbot, session, look):
    return shown(qtbot, session, look)


def seen(card, kind):
    return [part for part in card.findChildren(kind) if part.isVisible()]


def caption(card):
    return seen(card, QLabel)[0].text()


def test_before_a_simulation_it_says_that_it_only_screens(card):
    assert caption(card) == "BIGGEST THREATS BY SCREENING"
    assert len(seen(card, ShareBar)) == 1


def test_a_simulation_fills_three_rows_with_bars_of_their_weight(qtbot, card, session):
    session.take_simulation(a_simulation(session.plan))
    qtbot.waitUntil(lambda: len(seen(card, ShareBar)) == 3)
    assert caption(card) == "BIGGEST THREATS, AND WHAT REMOVING EACH WINS"
    shares = [bar.share for bar in seen(card, ShareBar)]
    assert shares == [1.0, 0.5, 1.0]  # what risks cost and how much tasks swing the launch are two scales


def test_each_risk_is_told_with_how_often_it_happens_and_what_it_does_then(qtbot, card, session):
    session.take_simulation(a_simulation(session.plan))
    qtbot.waitUntil(lambda: len(seen(card, ShareBar)) == 3)
    told = [part.text() for part in seen(card, QLabel)]
    assert told.index("removing it wins 1 d on average, 1.5 d at P80") + 1 == told.index(
        "it happens in 50 % of runs, which then end 2 d later"
    )


def test_a_threat_is_reached_and_pressed_by_keys(qtbot, card, session):
    first = seen(card, QPushButton)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert session.selected == ("K1",)


def test_before_a_simulation_it_follows_the_plan(qtbot, card, session):
    session.do(set_field(session.plan, ("risk", "K1"), "name", "Other"))
    qtbot.waitUntil(lambda: [part.accessibleName() for part in seen(card, QPushButton)] == ["K1  Other"])


def test_a_plan_without_risks_offers_the_first_one(qtbot, look, tmp_path):
    card = shown(qtbot, a_session(a_plan("A 1d"), tmp_path), look)
    with qtbot.waitSignal(card.adding):
        qtbot.mouseClick(seen(card, QPushButton)[0], Qt.MouseButton.LeftButton)


def test_risks_that_float_takes_up_are_told_as_none(qtbot, look, tmp_path, session):
    session.do(set_field(session.plan, ("risk", "K1"), "probability", 0.0))
    card = shown(qtbot, session, look)
    assert "No risk costs the launch anything." in [part.text() for part in seen(card, QLabel)]
