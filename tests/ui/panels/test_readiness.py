"""The panel of scores: what caps them, their evidence, and numbers that lead to their rows."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

import planner
from planner.model.launch_values import Outcome, Weight
from tests.planner.launch.launches import bare, changed, listing
from tests.ui.panels.gate_panels import asked, press, readiness_page, still, words
from ui.dialogs.gate_votes import ReviewQuestion

__all__ = ["asked"]
PASS, FAIL = Outcome.PASSED, Outcome.FAILED
ITEMS = (
    {"area": "security", "state": PASS, "points": 96.0, "evidence": "scan.pdf", "seen": date(2026, 3, 1)},
    {"area": "security", "state": FAIL, "points": 4.0, "weight": Weight.MANDATORY, "owner": "PQA"},
    {"area": "", "state": PASS, "reviewer": "PPO"},
)


@pytest.fixture
def show(window, settings):
    """A function that shows a plan with these items on the panel."""
    return lambda *items: readiness_page(window, settings, still(listing(bare(), *items)), "score")


def links(card):
    return [button.accessibleName() for button in card.findChildren(QPushButton)]


def follow(qtbot, card, text):
    next(button for button in card.findChildren(QPushButton) if button.accessibleName() == text).click()
    qtbot.wait(20)


def test_one_mandatory_fail_caps_an_area_at_red_though_its_score_is_96(show):
    panel = show(*ITEMS)
    overall, security, other = panel.cards
    assert security.accessibleName() == "Security: 96, red"
    assert "\u25cf red" in words(security)
    assert "Capped at red: mandatory items do not pass: I2." in links(security)
    assert other.accessibleName() == "Without area: 100, green"
    assert overall.accessibleName() == "All of the checklist: 96, red"


def test_counts_coverage_and_age_of_evidence_are_told(show):
    security = show(*ITEMS).cards[1]
    assert links(security)[1:4] == [
        "1 of 2 pass",
        "1 of 2 have evidence, the oldest 2 days old",
        "0 of 2 were reviewed by somebody else",
    ]


def test_the_keys_are_at_the_next_review_once_an_item_passes(show, window, qtbot, asked):
    panel = show({"area": "a"}, {"area": "a"})
    panel.findChild(QPushButton, "review-I1").setFocus()
    press(qtbot, panel, "review-I1")
    question = asked(ReviewQuestion)
    question.outcome.put("pass")
    question.reviewer.put("PQA")
    question.evidence.setText("scan.pdf")
    question.accept()
    qtbot.wait(30)
    assert window.focusWidget().objectName() == "review-I2"


def test_what_does_not_apply_is_told_apart(show):
    panel = show(*ITEMS, {"state": Outcome.NOT_APPLICABLE, "reason": "No users yet"})
    assert "1 left out: not applicable" in links(panel.cards[0])


def test_each_number_leads_to_its_rows(show, window, qtbot):
    panel = show(*ITEMS)
    follow(qtbot, panel.cards[0], "2 of 3 pass")
    assert window.session.selected == ("I1", "I3")
    assert window._built["readiness"].shown == "checklist_item"
    assert window._built["readiness"].table.selected() == ("I1", "I3")


def test_items_that_are_not_ready_are_listed_and_reviewed(show, window, qtbot, asked):
    panel = show(*ITEMS)
    assert "I2  Item 2" in links(panel.cards[1])
    press(qtbot, panel, "review-I2")
    question = asked(ReviewQuestion)
    question.outcome.put("pass")
    question.reviewer.put("PQA")
    question.evidence.setText("pentest.pdf")
    question.accept()
    assert "Nobody reviews their own work" in question.why_not.text()
    question.reviewer.put("PPO")
    question.accept()
    row = window.session.plan.table("checklist_item")["I2"]
    assert (row.state, row.reviewer, row.evidence) == (PASS, "PPO", "pentest.pdf")
    assert panel.cards[1].accessibleName() == "Security: 100, green"


def test_many_items_are_counted_beyond_the_first(show, window, qtbot):
    panel = show(*({"area": "ops"} for _ in range(11)))
    assert "3 more" in links(panel.cards[1])
    follow(qtbot, panel.cards[1], "3 more")
    assert window.session.selected == ("I9", "I10", "I11")


def test_an_empty_checklist_says_what_it_is_for_and_begins(show, window, qtbot):
    panel = show()
    assert "has to be in place before the launch" in words(panel)
    next(button for button in panel.findChildren(QPushButton) if button.text() == "Add checklist item").click()
    qtbot.wait(20)
    (made,) = window.session.plan.table("checklist_item")
    assert window.session.selected == (made,)
    assert window._built["readiness"].shown == "checklist_item"


def test_nothing_is_built_anew_while_scores_stay(show, window):
    panel = show(*ITEMS)
    before = panel.cards
    plan = window.session.plan
    window.session.do(planner.diff(plan, changed(plan, "task", "A", name="Other")))
    panel.refresh()
    assert panel.cards is before
