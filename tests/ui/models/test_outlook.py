"""What a simulation says in words."""

from dataclasses import replace

import pytest

import planner
from planner import set_fields
from planner.change import apply
from tests.builders import a_plan
from tests.ui.opened import a_launch
from tests.ui.simulations import a_simulation
from ui.models.outlook import outlook, runs_told, screened, threats

DAY = 480.0


def simulated(promised=None, **values):
    return a_simulation(a_launch(), promised=promised, **values)


@pytest.mark.parametrize(("days", "tone"), [(20, "done"), (7, "warning"), (4, "critical")])
def test_the_chance_has_a_tone_that_goes_with_it(days, tone):
    assert outlook(simulated(DAY * days)).tone == tone


def test_the_figure_is_the_chance_and_its_meaning_names_the_date():
    told = outlook(simulated(DAY * 7))
    assert told.figure.endswith("%")
    assert told.meaning.startswith("chance of finish by 10 Mar")


def test_p80_is_told_in_days_after_or_before_the_target():
    assert "after the target" in outlook(simulated(DAY * 5)).detail
    assert "before the target" in outlook(simulated(DAY * 15)).detail
    found = simulated(DAY * 7)
    exact = replace(found.launch, promised=found.launch.spread.at(0.8))
    assert "the day of the target" in outlook(replace(found, targets=(exact,))).detail


def test_the_plan_itself_is_told_with_its_chance():
    assert "The plan itself says" in outlook(simulated(DAY * 7)).detail


def test_without_a_target_the_figure_is_p80_and_the_next_step_is_told():
    told = outlook(simulated())
    assert "P80 of the finish" in told.meaning
    assert "Set a target date" in told.detail
    assert told.tone == ""


def test_a_go_live_is_called_so():
    plan = a_launch()
    plan = apply(plan, set_fields(plan, ("plan", "plan"), go_live="M"))
    assert outlook(a_simulation(plan, promised=DAY * 7)).meaning.startswith("chance of go-live by")


def test_a_plan_in_which_nothing_varies_says_why():
    told = outlook(simulated(DAY * 7, deviation=0, late=0))
    assert "Nothing varies" in told.detail
    assert "in every run" in told.meaning


def test_a_date_of_another_year_tells_its_year():
    assert "2027" in outlook(a_simulation(a_plan("A 300d"), promised=DAY * 330)).meaning


def test_threats_are_risks_by_effect_and_then_tasks_by_swing():
    found = threats(simulated())
    assert [threat.entity for threat in found] == ["risk", "risk", "task"]
    assert found[0].name == "K2  Rain"
    assert found[0].won == "removing it wins 1 d on average, 1.5 d at P80"
    assert found[0].why == "it happens in 50 % of runs, which then end 2 d later"
    assert found[2].won.startswith("its duration swings the launch by")


def test_a_risk_without_effect_is_no_threat():
    found = simulated()
    idle = replace(found, risks=tuple(replace(risk, mean=0.0) for risk in found.risks))
    assert {threat.entity for threat in threats(idle)} == {"task"}


def test_before_a_simulation_the_screening_tells_the_threats():
    plan = a_launch()
    found = screened(plan, planner.risk_order(plan, planner.schedule(plan)))
    assert [threat.name for threat in found] == ["K1  Supplier late"]
    assert found[0].won == "may cost 0.5 d on average, by screening"


def test_the_number_of_runs_is_told():
    assert runs_told(simulated()).endswith("runs")


def test_a_share_is_not_broken_over_two_lines():
    told = outlook(simulated(DAY * 7)).detail
    share = told.rpartition(", which ")[2].partition(" of runs")[0]
    assert share.endswith("%")
    assert " " not in share
