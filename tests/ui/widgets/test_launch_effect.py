"""What a merge does to the launch, in three cards."""

import pytest

from planner.analysis.schedule import schedule
from planner.merge.effect import merge_effect
from planner.model.launch_values import Ballot
from tests.builders import MONDAY, a_plan, with_settings, with_task
from tests.planner.launch.launches import gated, voted
from tests.ui.widgets.conflicts import days
from ui.widgets.launch_effect import LINES, LaunchEffect
from ui.widgets.merge_words import Telling


@pytest.fixture
def shown(qtbot, look):
    def made(before, after):
        cards = LaunchEffect(Telling(before, after))
        qtbot.addWidget(cards)
        cards.show_effect(merge_effect(schedule(before), after))
        return cards

    return made


def gates(count):
    """A plan with so many gates after a task."""
    plan = a_plan("A 2d > " + "; A > ".join(f"G{number} 0d" for number in range(count)))
    for number in range(count):
        plan = with_task(plan, f"G{number}", kind=plan.tasks["A"].kind.__class__.GATE)
    return with_settings(plan, status_date=MONDAY)


def told(card):
    return card.head.text(), card.lines.text()


def test_a_merge_that_changes_nothing_of_the_launch_says_so(shown):
    plan = a_plan("A 3d > B 2d")
    cards = shown(plan, with_task(plan, "A", notes="Why"))
    assert told(cards.go_live) == ("Fri 6 Mar 2026", "as before")
    assert told(cards.critical) == ("as before", "")
    assert told(cards.gates) == ("as before", "")


def test_a_later_go_live_is_told_with_both_dates_a_sign_and_a_tone(shown):
    plan = a_plan("A 3d > B 2d")
    cards = shown(plan, with_task(plan, "A", duration=days(5)))
    assert told(cards.go_live) == ("Fri 6 Mar 2026 \u2192 Tue 10 Mar 2026", "\u25b2 2 d later")
    assert cards.go_live.lines.property("tone") == "warning"


def test_an_earlier_go_live_is_good_news(shown):
    plan = a_plan("A 3d > B 2d")
    cards = shown(plan, with_task(plan, "A", duration=days(2)))
    assert cards.go_live.lines.text() == "\u25bc 1 d earlier"
    assert cards.go_live.lines.property("tone") == "done"


def test_tasks_that_become_critical_and_cease_to_be_are_counted_and_named(shown):
    plan = a_plan("A 3d > C 1d; B 2d > C")
    cards = shown(plan, with_task(plan, "B", duration=days(4)))
    assert told(cards.critical) == ("+1  \u22121 tasks", "now critical: B\nno longer: A")


def test_very_many_critical_tasks_are_named_in_part(shown):
    plan = a_plan("; ".join(["A 9d", *(f"T{number} 1d" for number in range(20))]))
    after = plan
    for number in range(20):
        after = with_task(after, f"T{number}", duration=days(9))
    assert shown(plan, after).critical.lines.text().endswith("+ 8")


def test_a_gate_in_another_state_is_told_with_both_states(shown):
    plan = with_settings(gated(), status_date=MONDAY)
    cards = shown(plan, voted(plan, Ballot.NO_GO))
    assert told(cards.gates) == ("1 gate in another state", "G  Test exit: \u25cb open \u2192 \u2715 no-go")
    assert cards.gates.lines.property("tone") == "warning"


def test_gates_that_only_move_are_told_by_how_much_and_many_are_counted(shown):
    plan = gates(LINES + 2)
    cards = shown(plan, with_task(plan, "A", duration=days(4)))
    assert cards.gates.head.text() == f"{LINES + 2} gates move"
    lines = cards.gates.lines.text().splitlines()
    assert lines[0] == "G0  G0: 2 d later"
    assert lines[-1] == "+ 2"
    assert shown(with_task(plan, "A", duration=days(4)), plan).gates.lines.text().startswith("G0  G0: 2 d earlier")


def test_a_new_gate_is_told_as_one_that_was_not_there(shown):
    after = with_settings(gated(), status_date=MONDAY)
    before = with_settings(a_plan("A 2d"), status_date=MONDAY)
    assert shown(before, after).gates.lines.text() == "G  Test exit: not there \u2192 \u25cb open"


def test_a_card_is_heard_as_a_whole_and_filled_anew(shown):
    plan = a_plan("A 3d > B 2d")
    cards = shown(plan, with_task(plan, "A", duration=days(5)))
    assert cards.go_live.accessibleName() == "GO-LIVE: Fri 6 Mar 2026 \u2192 Tue 10 Mar 2026; \u25b2 2 d later"
    cards.show_effect(merge_effect(schedule(plan), plan))
    assert told(cards.go_live) == ("Fri 6 Mar 2026", "as before")
