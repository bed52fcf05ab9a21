"""The cards about a baseline: how far the plan and each task have moved since."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

import planner
from planner.model.tasks import Task
from planner.model.values import Estimate
from tests.builders import a_plan, with_rows, with_task
from tests.ui.opened import a_session
from ui.widgets.baseline_cards import LISTED, plan_baseline_card, task_baseline_card

TAKEN = datetime(2026, 2, 27, 16)


def promised(text, **settings):
    """A plan with a baseline of itself."""
    plan = a_plan(text, **settings)
    return planner.apply(plan, planner.take_baseline(plan, planner.schedule(plan), "Then", taken=TAKEN))


def lasting(plan, key, days):
    return with_task(plan, key, duration=Estimate.of(days * 480))


def card(qtbot, plan, task=None):
    """The card about the plan, or about a task."""
    session = a_session(plan)
    found = session.variance
    made = task_baseline_card(session, found, task) if task else plan_baseline_card(session, found)
    qtbot.addWidget(made)
    made.session = session
    return made


def said(made):
    return [part.text() for part in made.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("days", "words", "tone"), [(5, "2 d later", "critical"), (3, "as promised", "done"), (2, "1 d earlier", "done")]
)
def test_the_finish_is_told_in_words_and_color(qtbot, days, words, tone):
    made = card(qtbot, lasting(promised("A 3d"), "A", days))
    found = next(part for part in made.findChildren(QLabel) if part.text() == words)
    assert found.property("tone") == tone


def test_the_title_names_the_baseline(qtbot):
    made = card(qtbot, promised("A 3d"))
    assert made.accessibleName() == "AGAINST Then"
    assert said(made)[0] == "AGAINST Then"


def test_go_live_is_told_where_the_plan_names_it(qtbot):
    plan = lasting(promised("A 3d; B 9d", go_live="A"), "A", 5)
    words = said(card(qtbot, plan))
    assert words[words.index("Go-live") + 1] == "2 d later"
    assert "Go-live" not in said(card(qtbot, promised("A 3d")))


def test_a_go_live_that_came_later_is_not_in_the_baseline(qtbot):
    plan = with_rows(promised("A 3d", go_live="N"), Task(id="N", key="N", name="New"))
    words = said(card(qtbot, plan))
    assert words[words.index("Go-live") + 1] == "not in the baseline"


def test_slipped_tasks_are_listed_latest_first_and_a_click_selects_one(qtbot):
    made = card(qtbot, lasting(lasting(promised("A 3d; B 2d; C 1d"), "A", 4), "B", 5))
    names = [part.accessibleName() for part in made.findChildren(QPushButton)]
    assert names == ["B  B", "A  A"]
    made.findChildren(QPushButton)[1].click()
    assert made.session.selected == ("A",)


def test_of_many_slipped_tasks_some_are_listed_and_the_rest_counted(qtbot):
    chain = " > ".join(f"T{number} 1d" for number in range(LISTED + 3))
    made = card(qtbot, lasting(promised(chain), "T0", 2))
    assert len(made.findChildren(QPushButton)) == LISTED
    assert "and 3 more; sort the table by finish variance to see all" in said(made)


def test_added_and_removed_tasks_are_counted_and_the_removed_ones_named(qtbot):
    plan = promised("A 3d; B 2d")
    plan = planner.apply(plan, planner.remove_rows(plan, [("task", "B")]))
    words = said(card(qtbot, with_rows(plan, Task(id="N", key="N", name="New"))))
    assert words[words.index("Added") + 1] == "1 task"
    assert words[words.index("Removed") + 1] == "1 task"
    assert "No longer in the plan: B B" in words


def test_of_many_removed_tasks_some_are_named_and_the_rest_counted(qtbot):
    plan = promised("; ".join(f"T{number} 1d" for number in range(LISTED + 3)))
    plan = planner.apply(plan, planner.remove_rows(plan, [("task", f"T{number}") for number in range(LISTED + 2)]))
    words = said(card(qtbot, plan))
    assert sum(word.startswith("No longer in the plan") for word in words) == LISTED
    assert "+ 2" in words


def test_a_task_tells_what_was_planned_and_by_how_much_it_moved(qtbot):
    words = said(card(qtbot, lasting(promised("A 3d > B 2d"), "A", 5), "B"))
    assert "Thu 5 Mar 2026 08:00 (+2\N{NO-BREAK SPACE}d)" in words
    assert "Fri 6 Mar 2026 17:00 (+2\N{NO-BREAK SPACE}d)" in words
    assert words[words.index("Duration") + 1] == "2 d"


def test_a_longer_task_tells_by_how_much(qtbot):
    words = said(card(qtbot, lasting(promised("A 3d"), "A", 5), "A"))
    assert words[words.index("Duration") + 1] == "3 d (+2\N{NO-BREAK SPACE}d)"
    assert words[words.index("Start") + 1] == "Mon 2 Mar 2026 08:00"


def test_a_task_that_came_later_says_so(qtbot):
    made = card(qtbot, with_rows(promised("A 3d"), Task(id="N", key="N", name="New")), "N")
    assert "added since" in said(made)
