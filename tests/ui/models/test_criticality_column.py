"""The column of criticality in the task table."""

import pytest

from planner import add_task
from tests.ui.opened import texts, watched
from tests.ui.simulations import a_simulation
from ui.models.criticality_column import criticality, criticality_column
from ui.models.reading import Reading
from ui.models.task_outline import TaskOutline


@pytest.fixture
def outline(qtbot, session):
    return watched(TaskOutline(session))


def shares(outline):
    return dict(zip(texts(outline, "key"), texts(outline, "criticality"), strict=True))


def test_before_a_simulation_the_column_is_empty(outline):
    assert set(shares(outline).values()) == {""}


def test_a_simulation_fills_the_column_at_once(outline, session):
    with_simulation(session)
    assert shares(outline)["A"] == "90 %"
    assert shares(outline)["D"] == "5 %"
    assert shares(outline)["S"] == ""


def with_simulation(session, *, drawn=True):
    session.take_simulation(a_simulation(session.plan), drawn=drawn)


def test_switched_off_it_is_empty(outline, session):
    with_simulation(session, drawn=False)
    assert set(shares(outline).values()) == {""}


def test_a_task_that_came_later_has_no_share(outline, session):
    with_simulation(session)
    session.edit(add_task)
    assert texts(outline, "criticality")[-1] == ""


def test_tasks_that_are_critical_more_often_than_not_stand_out(outline, session):
    with_simulation(session)
    column = outline.columns[outline.column_of("criticality")]
    assert outline.tone("A", column) == "critical"
    assert outline.tone("D", column) == "quiet"


def test_sorting_puts_the_most_critical_first(outline, session):
    with_simulation(session)
    outline.sort(outline.column_of("criticality"))
    assert texts(outline, "criticality")[0] == "90 %"
    assert texts(outline, "criticality")[-1] == ""


def test_a_table_sorted_by_it_is_sorted_anew_by_another_simulation(outline, session):
    outline.sort(outline.column_of("criticality"))
    with_simulation(session)
    assert texts(outline, "criticality")[0] == "90 %"


def test_the_column_begins_hidden_and_says_what_it_means(session):
    column = criticality_column()
    assert not column.visible
    assert "runs" in column.help
    assert criticality(session.plan.tasks["A"], Reading.of(session)) == 0.0
