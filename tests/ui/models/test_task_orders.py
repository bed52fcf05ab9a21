"""More orders of the tasks: fail fast, and buffer pressure, as views show them."""

import pytest

from planner import Options, buffer_pressure, set_field, simulate
from planner.edits.rows import remove_rows
from planner.model.values import Estimate
from tests.ui.opened import texts, watched
from ui.models.roles import SHARE
from ui.models.task_orders import FailFastOrder, PressureOrder


def stop(session, **chances):
    for task, chance in chances.items():
        session.do(set_field(session.plan, ("task", task), "stop_chance", chance))


@pytest.fixture
def fail_fast(session, qapp):
    stop(session, B=0.25, D=0.5)
    return watched(FailFastOrder(session))


@pytest.fixture
def pressure(session, qapp):
    return watched(PressureOrder(session))


def test_steps_stand_by_what_learning_from_them_costs(fail_fast):
    assert texts(fail_fast, "name") == ["D  Write", "B  Build web"]
    assert texts(fail_fast, "place") == ["1", "2"]
    assert texts(fail_fast, "planned") == ["1", "2"]
    assert texts(fail_fast, "chance") == ["50 %", "25 %"]
    assert fail_fast.index(0, fail_fast.column_of("chance")).data(SHARE) == 0.5


def test_each_step_and_the_whole_explain_themselves(fail_fast):
    assert texts(fail_fast, "why")[0].startswith("D costs 1 d for a 50 % chance to stop the launch, 2 d for each stop")
    assert fail_fast.sentence.startswith("Until a step stops the launch or all pass, this order costs ")


def test_steps_come_and_go_with_their_chance(fail_fast, session):
    stop(session, A=0.9)
    assert texts(fail_fast, "name")[0].startswith("A")
    stop(session, D=0.0)
    assert [name[0] for name in texts(fail_fast, "name")] == ["A", "B"]
    session.do(remove_rows(session.plan, [("task", "A")]))
    assert [name[0] for name in texts(fail_fast, "name")] == ["B"]


def test_a_plan_that_nothing_can_stop_shows_nothing_and_says_why(session, qapp):
    model = watched(FailFastOrder(session))
    assert texts(model, "name") == []
    assert model.sentence.startswith("No open task has a chance to stop the launch")


def test_without_a_simulation_there_is_no_pressure(pressure):
    assert texts(pressure, "name") == []


def test_the_pressures_of_a_simulation_are_shown_the_greatest_first(pressure, session):
    session.do(set_field(session.plan, ("task", "A"), "duration", Estimate(480, 960, 2880)))
    simulation = simulate(session.plan, Options(runs=300))
    pressure.take(simulation)
    found = buffer_pressure(simulation)
    assert [name[0] for name in texts(pressure, "name")] == [one.id for one in found]
    assert texts(pressure, "rank") == [str(one.rank) for one in found]
    assert pressure.index(0, pressure.column_of("pressure")).data(SHARE) == 1.0
    assert "starts later than planned in" in texts(pressure, "why")[0]


def test_tasks_that_are_gone_are_left_out_and_new_ones_are_not_known(pressure, session):
    pressure.take(simulate(session.plan, Options(runs=50)))
    before = len(texts(pressure, "name"))
    session.do(remove_rows(session.plan, [("task", "D")]))
    assert len(texts(pressure, "name")) == before - 1
    pressure.take(None)
    assert texts(pressure, "name") == []


def test_a_sleeping_list_finds_pressures_when_it_wakes(pressure, session):
    pressure.wake(awake=False)
    pressure.take(simulate(session.plan, Options(runs=50)))
    assert texts(pressure, "name") == []
    pressure.wake(awake=True)
    assert len(texts(pressure, "name")) == 5
