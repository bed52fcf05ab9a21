"""How risks stand: residual values once mitigation is done, and the cell of the 5 x 5 matrix."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

from planner.analysis.register import (
    BAND_MIDDLES,
    Cell,
    leaves_of,
    matrix_cell,
    mean_delay,
    mitigated,
    probability_level,
    standing,
)
from planner.analysis.schedule import schedule
from planner.model.risks import NO_IMPACT, Risk
from planner.model.values import Estimate
from tests.builders import a_plan, with_task
from tests.planner.formats.random_plans import plans

MONDAY = date(2026, 3, 2)
DAY = 480
FIVE_DAYS = Estimate(2 * DAY, 5 * DAY, 8 * DAY)
ONE_DAY = Estimate.of(DAY)


def a_risk(**values: Any) -> Risk:
    """A risk that delays A by five days, more or less, with a chance of a quarter."""
    return Risk(**{"id": "K", "key": "K", "name": "Late", "tasks": ("A",), "probability": 0.25, "impact": FIVE_DAYS,
                   **values})  # fmt: skip


def finished(text: str, *tasks: str):
    """A plan in which some tasks are finished."""
    plan = a_plan(text)
    for task in tasks:
        plan = with_task(plan, task, actual_start=MONDAY, actual_finish=MONDAY)
    return plan


def test_a_risk_stands_as_it_was_given_while_mitigation_goes_on():
    risk = a_risk(mitigations=("M", "N"), residual_probability=0.1, residual_impact=ONE_DAY)
    assert standing(finished("A 5d; M 1d; N 1d", "M"), risk) == (0.25, FIVE_DAYS, 0.0)


def test_once_all_mitigation_tasks_are_finished_what_is_left_counts():
    risk = a_risk(mitigations=("M", "N"), residual_probability=0.1, residual_impact=ONE_DAY)
    assert standing(finished("A 5d; M 1d; N 1d", "M", "N"), risk) == (0.1, ONE_DAY, 0.0)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, (0.25, FIVE_DAYS, 0.0)),
        ({"residual_probability": 0.0}, (0.0, FIVE_DAYS, 0.0)),
        ({"residual_impact": NO_IMPACT}, (0.25, NO_IMPACT, 0.0)),
        ({"residual_percent": 10.0}, (0.25, NO_IMPACT, 10.0)),
        ({"impact": NO_IMPACT, "percent": 50.0}, (0.25, NO_IMPACT, 50.0)),
        ({"impact": NO_IMPACT, "percent": 50.0, "residual_percent": 0.0}, (0.25, NO_IMPACT, 0.0)),
        ({"impact": NO_IMPACT, "percent": 50.0, "residual_impact": ONE_DAY}, (0.25, ONE_DAY, 0.0)),
    ],
)
def test_a_residual_value_that_is_not_given_is_as_before(given, expected):
    assert standing(finished("A 5d; M 1d", "M"), a_risk(mitigations=("M",), **given)) == expected


def test_a_risk_without_mitigation_tasks_is_never_mitigated():
    assert not mitigated(a_plan("A 5d"), a_risk(residual_probability=0.1))


def test_a_mitigation_task_that_is_gone_does_not_count_as_done():
    assert not mitigated(finished("A 5d; M 1d", "M"), a_risk(mitigations=("M", "gone")))


def test_a_summary_task_has_mitigated_once_all_below_it_is_finished():
    risk = a_risk(mitigations=("S",))
    assert not mitigated(finished("S{ M 1d; T{ N 1d } }; A 5d", "M"), risk)
    assert mitigated(finished("S{ M 1d; T{ N 1d } }; A 5d", "M", "N"), risk)


def test_the_tasks_below_a_summary_task_count_once():
    plan = a_plan("S{ B 1d; T{ C 1d } }; A 5d")
    assert [task.id for task in leaves_of(plan, ("C", "S", "A", "gone"))] == ["C", "A", "B"]


def test_tasks_that_are_each_others_parents_end_the_search():
    ring = with_task(with_task(a_plan("S{ B 1d }; A 5d"), "S", parent="B"), "B", parent="S")
    assert leaves_of(ring, ("S",)) == ()


@given(plans())
def test_a_risk_of_a_plan_in_which_nothing_is_finished_stands_as_it_was_given(plan):
    for risk in plan.risks.values():
        assert standing(plan, risk) == (risk.probability, risk.impact, risk.percent)


@given(plans())
def test_mitigation_never_makes_a_risk_more_probable(plan):
    for task in plan.tasks:
        plan = with_task(plan, task, actual_start=MONDAY, actual_finish=MONDAY)
    for risk in plan.risks.values():
        assert standing(plan, risk).probability <= risk.probability


@pytest.mark.parametrize(
    ("probability", "level"),
    [(0, 1), (0.1, 1), (0.11, 2), (0.3, 2), (0.31, 3), (0.5, 3), (0.51, 4), (0.7, 4), (0.71, 5), (1, 5)],
)
def test_probability_has_five_levels(probability, level):
    assert probability_level(probability) == level


def test_the_middle_of_each_band_lies_in_it():
    assert [probability_level(middle) for middle in BAND_MIDDLES] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("days", "level"), [(0, 1), (1, 1), (1.5, 2), (5, 2), (6, 3), (10, 3), (11, 4), (20, 4), (21, 5), (90, 5)]
)
def test_impact_is_measured_by_the_length_of_the_plan(days, level):
    plan = a_plan("A 100d")
    risk = a_risk(impact=Estimate.of(round(days * DAY)))
    assert matrix_cell(risk, plan) == Cell(2, level)
    assert matrix_cell(risk, plan, length=schedule(plan).length) == Cell(2, level)


def test_a_score_that_people_gave_wins_over_the_delay():
    assert matrix_cell(a_risk(score=1), a_plan("A 5d")) == Cell(2, 1)


def test_a_risk_moves_in_the_matrix_once_it_is_mitigated():
    risk = a_risk(mitigations=("M",), residual_probability=0.05, residual_impact=NO_IMPACT)
    assert matrix_cell(risk, a_plan("A 5d; M 1d")) == Cell(2, 5)
    assert matrix_cell(risk, finished("A 5d; M 1d", "M")) == Cell(1, 1)


def test_an_impact_in_percent_is_of_the_longest_open_task_hit():
    plan = finished("A 10d; B 4d; C 20d", "C")
    assert mean_delay(plan, a_risk(tasks=("A", "B", "C"), impact=NO_IMPACT, percent=50.0)) == 5 * DAY
    assert mean_delay(plan, a_risk(tasks=("C",), impact=NO_IMPACT, percent=50.0)) == 0


def test_elapsed_time_counts_by_its_share_of_the_working_week():
    assert mean_delay(a_plan("A 5d"), a_risk(impact=Estimate.of(7 * 1440, "ed"))) == 5 * DAY
    assert mean_delay(a_plan("A 7ed"), a_risk(impact=NO_IMPACT, percent=100.0)) == 5 * DAY


def test_a_plan_without_tasks_has_a_place_for_its_risks():
    assert matrix_cell(a_risk(tasks=(), impact=NO_IMPACT), a_plan("")) == Cell(2, 1)
    assert matrix_cell(a_risk(tasks=()), a_plan("")) == Cell(2, 5)


@given(plans(), st.integers(0, 10_000))
def test_every_risk_has_a_cell(plan, length):
    for risk in plan.risks.values():
        probability, impact = matrix_cell(risk, plan, length=length)
        assert 1 <= probability <= 5
        assert 1 <= impact <= 5
        assert not risk.score or impact == risk.score
