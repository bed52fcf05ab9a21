"""The card of a gate in the inspector."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from planner.model.launch_values import Ballot
from tests.builders import with_settings, with_task
from tests.planner.launch.launches import NOON, asking, bare, gated, voted
from tests.ui.opened import a_session
from tests.ui.windows import open_plan
from ui.widgets.gate_card import gate_card


@pytest.fixture
def words(qtbot, tmp_path):
    """A function that gives what the card of a plan's gate says."""

    def say(plan):
        card = gate_card(a_session(with_settings(plan, status_date=plan.settings.start), tmp_path), "G")
        qtbot.addWidget(card)
        return [label.text() for label in card.findChildren(QLabel)]

    return say


def test_it_says_state_date_criteria_votes_and_why(words):
    said = words(asking(voted(gated(), Ballot.GO), {}))
    assert said[:3] == ["GATE", "State", "\u25cb open"] or "\u25cb open" in said
    assert "0 of 1 pass" in said
    assert "1 of 3 go" in said
    assert "Criterion 1: Nobody has looked at it yet." in said


def test_a_deadline_without_a_time_is_told_as_that_day(words):
    assert "Fri 6 Mar 2026" in words(with_task(gated(), "G", deadline=date(2026, 3, 6)))


def test_a_gate_that_asks_nothing_says_so(words):
    assert "asks nobody" in words(bare())


def test_what_is_no_gate_or_was_passed_unasked_has_no_card(tmp_path):
    session = a_session(with_task(bare(), "G", actual_start=NOON, actual_finish=NOON), tmp_path)
    assert gate_card(session, "A") is None
    assert gate_card(session, "G") is None


def test_it_leads_to_the_readiness_page(window, qtbot):
    open_plan(window, gated())
    card = gate_card(window.session, "G")
    card.setParent(window)
    card.findChild(QPushButton).click()
    assert window.page == "readiness"
