"""What the status strip says."""

from PySide6.QtCore import QLocale

from planner import set_field
from tests.builders import a_plan
from tests.ui.opened import a_session
from tests.ui.simulations import a_simulation
from ui.summary import facts
from ui.words import day


def test_an_empty_plan_has_no_dates(tmp_path):
    told = facts(a_session(a_plan(), tmp_path))
    assert told["tasks"][0] == "0 tasks"
    assert "finish" not in told


def test_the_finish_and_the_critical_tasks_are_told(tmp_path):
    told = facts(a_session(a_plan("A 3d > B 2d; C 1d"), tmp_path))
    assert "6 Mar 2026" in told["finish"][0]
    assert told["critical"][:2] == ("2 critical tasks", "critical")
    assert "5 d" in told["finish"][2]


def test_summary_tasks_are_not_counted_beside_the_critical_tasks_below_them(tmp_path):
    assert facts(a_session(a_plan("S{ A 3d > B 2d }"), tmp_path))["critical"][0] == "2 critical tasks"


def test_a_link_that_closes_a_cycle_is_told(tmp_path):
    told = facts(a_session(a_plan("A 1d > B 1d > A"), tmp_path))
    assert told["suspended"][:2] == ("1 suspended link", "warning")


def test_risks_are_counted_where_there_are_any(session, tmp_path):
    assert facts(session)["risks"][0] == "2 risks"
    assert "risks" not in facts(a_session(a_plan("A 1d"), tmp_path))


def test_several_selected_tasks_are_summed(session):
    session.select(["A", "B", "K1"])
    assert facts(session)["selection"][0] == "2 selected: 5 d"
    session.select(["S", "A"])
    assert facts(session)["selection"][0] == "2 selected: 3 d"
    session.select(["A"])
    assert facts(session)["selection"][0] == ""


def test_after_a_simulation_the_date_that_four_of_five_runs_keep_is_told(session):
    assert facts(session)["p80"] == ("", "", "")
    session.take_simulation(a_simulation(session.plan, promised=480.0 * 7))
    text, tone, tip = facts(session)["p80"]
    launch = session.simulation.launch
    assert text == f"P80 of the finish {day(session.simulation.date(launch.spread.at(0.8)))}"
    assert tone == ""
    assert tip.startswith(f"Four of five of {QLocale().toString(2000)} simulated runs are done by then. ")
    assert tip.endswith(" % of them keep the target.")


def test_without_a_target_nothing_is_said_of_one(session):
    session.take_simulation(a_simulation(session.plan))
    assert "target" not in facts(session)["p80"][2]


def test_a_date_from_an_earlier_plan_is_marked(session):
    session.take_simulation(a_simulation(session.plan))
    session.do(set_field(session.plan, ("task", "A"), "name", "Other"))
    text, tone, tip = facts(session)["p80"]
    assert text.startswith("\u26a0 P80 of the finish ")
    assert tone == "warning"
    assert tip.startswith("From an earlier plan; F9 simulates again. ")
