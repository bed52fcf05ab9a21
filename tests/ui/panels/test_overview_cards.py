"""The cards of the overview say the figures of a status."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

import planner
from planner.model.launch_values import Light
from planner.reports.light import Judged
from planner.reports.status import Outlook
from tests.builders import a_plan
from ui.panels.overview_cards import HeadlineCard, LightCard, Line, ListCard

PLAN = a_plan("A 3d > B 2d", target=date(2026, 3, 5))
STATUS = planner.launch_status(PLAN, planner.schedule(PLAN), now=datetime(2026, 3, 2))
OUTLOOK = Outlook(datetime(2026, 3, 9, 17), datetime(2026, 3, 12, 17), 0.25, 1000, current=True)


def words(widget):
    """What a card says."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


@pytest.fixture
def headline(qtbot):
    made = HeadlineCard()
    qtbot.addWidget(made)
    return made


def test_the_planned_date_stands_beside_its_target(headline):
    headline.show_status(STATUS, PLAN)
    assert headline.planned.figure.text() == "6 Mar 2026"
    assert headline.planned.detail.text() == "Target 5 Mar 2026: missed by 1 d."
    assert headline.planned.figure.property("tone") == "critical"
    assert "Not simulated yet." in words(headline)


def test_a_simulation_gives_p80_and_the_chance(headline):
    headline.show_status(replace(STATUS, outlook=OUTLOOK), PLAN)
    assert headline.p80.figure.text() == "12 Mar 2026"
    assert headline.p80.detail.text() == "Half of all runs by 9 Mar 2026 (P50)."
    assert headline.chance.figure.text().replace("\xa0", " ") == "25 %"


def test_an_earlier_plan_is_told(headline):
    headline.show_status(replace(STATUS, outlook=replace(OUTLOOK, current=False)), PLAN)
    assert headline.p80.detail.text().endswith("From an earlier plan.")


@pytest.mark.parametrize(
    ("slip", "words"),
    [
        (0, "The go-live is where the baseline has it."),
        (960, "The go-live is 2 d later than in the baseline."),
        (-480, "The go-live is 1 d earlier than in the baseline."),
        (None, "of the working time of all tasks"),
    ],
)
def test_the_baseline_is_compared_in_words(headline, slip, words):
    headline.show_status(replace(STATUS, slip=slip), PLAN)
    assert headline.done.detail.text() == words


def test_without_a_target_nothing_is_promised(headline):
    headline.show_status(replace(STATUS, target=None, late=None, outlook=replace(OUTLOOK, chance=None)), PLAN)
    assert headline.planned.detail.text() == "No target is set."
    assert headline.chance.detail.text() == "Set a target to see how likely it is kept."


def test_the_light_says_sign_word_and_reasons(qtbot):
    asked = []
    card = LightCard(lambda: asked.append(True))
    qtbot.addWidget(card)
    card.show_light(Judged(Light.AMBER, ((Light.AMBER, "Half is done."),)))
    assert card.light.text() == "\u25b2 amber"
    assert "Half is done." in words(card)
    assert card.by_hand.isHidden()
    card.show_light(Judged(Light.AMBER, (), Light.GREEN, "The board says so."))
    assert "set by hand: The board says so." in card.by_hand.text()
    qtbot.mouseClick(card.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert asked == [True]


def test_nothing_is_judged_without_figures(qtbot):
    card = LightCard(lambda: None)
    qtbot.addWidget(card)
    card.show_light(Judged(None, ()))
    assert "Nothing to judge yet" in card.light.text()


def test_a_list_leads_to_its_rows_and_says_when_it_is_empty(qtbot):
    gone = []
    card = ListCard("Overdue", "Nothing is overdue.", gone.append)
    qtbot.addWidget(card)
    assert "Nothing is overdue." in words(card)
    card.show_lines([Line("t1", "A  Build", "since Monday", "critical", "Ana"), Line("t2", "B  Test", "")])
    assert "Nothing is overdue." not in words(card)
    assert "Ana" in words(card)
    qtbot.mouseClick(card.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)
    assert gone == ["t2"]


def test_a_list_says_how_many_it_leaves_out(qtbot):
    card = ListCard("Failed", "None failed.", lambda _id: None)
    qtbot.addWidget(card)
    assert card.more.isHidden()
    card.show_lines([Line("t1", "A", "")], 1239)
    assert (card.more.text(), card.more.isHidden()) == ("1,238 more", False)
    card.show_lines([Line("t1", "A", "")], 1)
    assert card.more.isHidden()


def test_a_list_that_says_the_same_is_not_made_anew(qtbot):
    card = ListCard("Overdue", "Nothing is overdue.", lambda _id: None)
    qtbot.addWidget(card)
    card.show_lines([Line("t1", "A", "")])
    before = card.findChild(QPushButton)
    card.show_lines([Line("t1", "A", "")])
    assert card.findChild(QPushButton) is before
