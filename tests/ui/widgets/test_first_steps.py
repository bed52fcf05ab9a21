"""What to do first: three orders behind a switch."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from planner import Estimate, Options, set_field, simulate
from tests.ui.opened import texts
from ui.widgets.first_steps import NO_PRESSURE, FirstSteps


@pytest.fixture
def steps(qtbot, session, look):
    made = FirstSteps(session, look)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


def names(table):
    return [name[0] for name in texts(table.register, "name")]


def press(qtbot, steps, text):
    """Choose an order by the mouse."""
    (segment,) = (part for part in steps.findChildren(QToolButton) if part.text() == text and part.isVisible())
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)


def test_it_begins_with_the_risk_order(steps):
    assert steps.tasks.isVisible()
    assert names(steps.tasks)[0] == "A"
    assert steps.sentence.startswith("An order that respects all links")


def test_fail_fast_shows_the_steps_and_what_their_order_costs(qtbot, steps, session):
    press(qtbot, steps, "Fail fast")
    assert steps.fail_fast.isVisible()
    assert steps.sentence.startswith("No open task has a chance to stop the launch")
    session.do(set_field(session.plan, ("task", "D"), "stop_chance", 0.5))
    assert names(steps.fail_fast) == ["D"]
    assert steps._sentence.text().startswith("Until a step stops the launch or all pass, this order costs 1 d")


def test_pressure_asks_for_a_simulation_and_then_shows_it(qtbot, steps, session):
    press(qtbot, steps, "Buffer pressure")
    assert steps.sentence == NO_PRESSURE
    session.do(set_field(session.plan, ("task", "A"), "duration", Estimate(480, 960, 2880)))
    session.take_simulation(simulate(session.plan, Options(runs=100)))
    assert names(steps.pressure)[0] == "B"
    assert steps.pressure.words.text().startswith("B  Build web: B starts later than planned in ")
    assert steps._sentence.text().startswith("The chance that a task starts later")


def test_a_simulation_gives_the_risk_order_its_effects(steps, session):
    session.take_simulation(simulate(session.plan, Options(runs=200)))
    assert "of effect on the launch" in " ".join(texts(steps.tasks.register, "why"))


def test_only_the_list_that_is_seen_follows_the_plan(qtbot, steps, session):
    press(qtbot, steps, "Fail fast")
    session.do(set_field(session.plan, ("task", "B"), "stop_chance", 0.5))
    assert [table.register.awake for table in steps.tables] == [False, True, False]
    steps.hide()
    assert not any(table.register.awake for table in steps.tables)
    session.do(set_field(session.plan, ("task", "D"), "stop_chance", 0.9))
    steps.show()
    assert names(steps.fail_fast) == ["D", "B"]


def test_a_filter_goes_for_every_order(steps, session):
    session.do(set_field(session.plan, ("task", "D"), "stop_chance", 0.5))
    steps.filter("Build web")
    assert names(steps.tasks) == ["B"]
    assert names(steps.fail_fast) == []


def test_lists_and_switch_have_names_for_screen_readers(steps):
    assert [table.accessibleName() for table in steps.tables] == [
        "Tasks in risk order",
        "Tasks in fail-fast order",
        "Tasks by buffer pressure",
    ]
