"""The ranking of risks and the risk order of tasks, as views show them."""

import pytest

from planner import Options, add_row, remove_rows, set_field, simulate
from planner.model.risks import Risk
from planner.model.values import Estimate, RiskState
from tests.builders import with_rows
from tests.ui.opened import a_launch, a_session, texts, watched
from ui.models.register import Register
from ui.models.risk_lists import RiskRanking, TaskRiskOrder, risk_columns, why_delay
from ui.models.roles import CRITICAL, SHARE


@pytest.fixture
def ranking(session, qapp):
    return watched(RiskRanking(session))


@pytest.fixture
def order(session, qapp):
    return watched(TaskRiskOrder(session))


def shares(model, name):
    return [model.index(row, model.column_of(name)).data(SHARE) for row in range(model.rowCount())]


def reason(session, row_id):
    model = RiskRanking(session)
    return why_delay(session.plan.risks[row_id], model.reading)


def test_risks_stand_by_what_they_may_cost(ranking):
    assert texts(ranking, "name") == ["K1  Supplier late", "K2  Rain"]
    assert texts(ranking, "rank") == ["1", "2"]
    assert texts(ranking, "delay") == ["0.5 d", "0 d"]
    assert shares(ranking, "delay") == [1.0, 0.0]


def test_a_risk_on_a_critical_task_says_that_every_day_counts(session):
    assert reason(session, "K1") == (
        "If K1 happens, it delays B, which has no float, by 2 d; 25 % chance x 2 d = 0.5 d of expected delay."
    )


def test_a_risk_within_float_says_that_the_float_takes_it_up(session):
    assert reason(session, "K2") == ("If K2 happens, D has 4 d of total float, which takes the whole delay up.")


def test_a_risk_beyond_float_says_what_comes_through(session):
    session.do(set_field(session.plan, ("risk", "K2"), "impact", Estimate.of(6 * 480)))
    assert reason(session, "K2") == (
        "If K2 happens, it delays D by 6 d on average, 2 d of it beyond the 4 d float; "
        "50 % chance x 2 d = 1 d of expected delay."
    )


@pytest.mark.parametrize("state", [RiskState.CLOSED, RiskState.HAPPENED])
def test_a_risk_that_is_over_says_so(session, state):
    session.do(set_field(session.plan, ("risk", "K1"), "state", state))
    assert reason(session, "K1") == f"K1 is {state}: it delays nothing any more."


def test_a_risk_that_hits_nothing_asks_for_tasks(session):
    session.do(set_field(session.plan, ("risk", "K1"), "tasks", ()))
    assert "hits no task, so it delays nothing" in reason(session, "K1")


def test_a_change_of_probability_changes_the_order_without_a_reset(ranking, session, qtbot):
    with qtbot.assertNotEmitted(ranking.modelReset):
        session.do(set_field(session.plan, ("risk", "K2"), "impact", Estimate.of(20 * 480)))
    assert texts(ranking, "name") == ["K2  Rain", "K1  Supplier late"]
    assert shares(ranking, "delay")[0] == 1.0


def test_a_change_of_a_duration_changes_what_risks_cost(ranking, session):
    session.do(set_field(session.plan, ("task", "D"), "duration", Estimate.of(20 * 480)))
    assert texts(ranking, "delay") == ["0.5 d", "0 d"]


def test_risks_come_and_go(ranking, session):
    session.do(add_row(session.plan, "risk", name="Snow", tasks=("B",), probability=1.0, impact=Estimate.of(960)))
    assert texts(ranking, "name")[0] == "K03  Snow"
    session.do(remove_rows(session.plan, [("risk", "K1"), ("risk", "K2")]))
    assert texts(ranking, "name") == ["K03  Snow"]
    session.undo()
    session.undo()
    assert texts(ranking, "name") == ["K1  Supplier late", "K2  Rain"]


def test_tasks_stand_in_an_order_that_respects_the_links(order):
    names = [name.split("  ")[0] for name in texts(order, "name")]
    assert sorted(names) == ["A", "B", "C", "D", "M"]
    assert [name for name in names if name in "ABCM"] == ["A", "B", "C", "M"]
    assert texts(order, "place") == ["1", "2", "3", "4", "5"]


def test_each_task_says_why_it_stands_there(order):
    why = dict(zip((name[0] for name in texts(order, "name")), texts(order, "why"), strict=True))
    assert why["A"] == "Critical; 4 tasks wait for it."
    assert why["B"] == "0.5 d of expected delay through it (K1); critical; 2 tasks wait for it."
    assert why["C"] == "0.5 d from what it waits for; critical; 1 task waits for it."
    assert why["D"].startswith("Its risks stay within its float")


def test_many_risks_on_one_task_are_counted(qapp, tmp_path):
    risks = [Risk(id=f"X{n}", key=f"X{n}", name="x", tasks=("A",), impact=Estimate.of(480)) for n in range(5)]
    model = TaskRiskOrder(a_session(with_rows(a_launch(), *risks), tmp_path))
    assert "of expected delay through it (X0, X1, X2, 2 more); critical" in texts(model, "why")[0]


def test_exposure_is_shown_as_days_and_as_a_share(order):
    exposures = dict(zip((name[0] for name in texts(order, "name")), texts(order, "exposure"), strict=True))
    assert exposures["B"] == "0.5 d"
    assert exposures["A"] == ""
    assert max(shares(order, "exposure")) == 1.0


def test_critical_tasks_carry_their_mark(order):
    marks = [order.index(row, 0).data(CRITICAL) for row in range(order.rowCount())]
    assert sum(marks) == 4


def test_a_sleeping_list_stays_as_it_was_and_wakes_up_to_date(ranking, session):
    ranking.wake(awake=False)
    session.do(remove_rows(session.plan, [("risk", "K1")]))
    assert texts(ranking, "name") == ["K1  Supplier late", "K2  Rain"]
    assert texts(ranking, "delay") == ["0.5 d", "0 d"]
    ranking.wake(awake=True)
    assert texts(ranking, "name") == ["K2  Rain"]


def test_waking_without_news_tells_nothing(ranking, qtbot):
    ranking.wake(awake=False)
    with qtbot.assertNotEmitted(ranking.modelReset):
        ranking.wake(awake=True)


def test_the_register_of_risks_shows_rank_and_delay_beside_the_fields(session, qapp):
    register = watched(Register(session, session.plan.schema.entity("risk"), risk_columns()))
    assert [column.name for column in register.columns][:5] == ["rank", "key", "name", "delay", "probability"]
    assert texts(register, "rank") == ["1", "2"]
    register.sort(register.column_of("delay"))
    assert texts(register, "name") == ["Rain", "Supplier late"]


def test_a_filter_looks_into_the_reasons(ranking):
    ranking.filter("no float")
    assert texts(ranking, "name") == ["K1  Supplier late"]


def test_the_risk_order_goes_by_the_effects_of_a_simulation_of_the_same_plan(order, session):
    simulation = simulate(session.plan, Options(runs=400))
    order.take(simulation)
    why = dict(zip((name[0] for name in texts(order, "name")), texts(order, "why"), strict=True))
    assert "of effect on the launch through it (K1); critical in " in why["B"]
    session.do(set_field(session.plan, ("task", "D"), "duration", Estimate.of(960)))
    assert "of expected delay through it (K1); critical;" in " ".join(texts(order, "why"))
    session.undo()
    order.take(None)
    assert "of expected delay through it (K1); critical;" in " ".join(texts(order, "why"))
