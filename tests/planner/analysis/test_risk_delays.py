"""The screening delay: probability x what an impact costs beyond the float that takes it up."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from planner.analysis.explain import explain_risk
from planner.analysis.risk_order import risk_order
from planner.analysis.schedule import schedule
from planner.analysis.screening import expected_excess
from planner.model.values import Estimate, RiskState, Shape
from planner.simulation.shapes import quantiles
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.risky import a_risk, ordered


def test_a_risk_on_the_critical_path_delays_by_probability_times_mean_impact() -> None:
    _, order = ordered("A 3d > B 5d; C 2d", a_risk("K1", "B", 0.25, impact=Estimate(480, 960, 2400)))
    assert order.risks[0].delay == pytest.approx(0.25 * (480 + 960 + 2400) / 3)
    assert order.risks[0].worst is not None
    assert order.risks[0].worst.task == "B"


def test_float_takes_a_delay_up_so_that_probability_times_impact_misranks() -> None:
    _, order = ordered("A 10d; C 2d", a_risk("K1", "C", 0.9, 8), a_risk("K2", "A", 0.1, 1))
    assert [(risk.key, risk.rank, risk.delay) for risk in order.risks] == [("K2", 1, 48.0), ("K1", 2, 0.0)]


def test_of_several_tasks_hit_the_one_with_least_float_decides() -> None:
    _, order = ordered("A 10d; B 9d; C 1d", a_risk("K1", "C B", 1.0, 3))
    assert order.by_risk["rK1"].delay == 2 * 480
    assert [hit.total_float for hit in order.by_risk["rK1"].hits] == [9 * 480, 480]


@pytest.mark.parametrize("state", [RiskState.CLOSED, RiskState.HAPPENED])
def test_risks_that_cannot_happen_any_more_cost_nothing(state: RiskState) -> None:
    _, order = ordered("A 1d", a_risk("K1", "A", state=state))
    assert order.risks[0].delay == 0
    assert not order.risks[0].live
    assert order.tasks[0].own == 0


def test_what_is_finished_is_delayed_by_no_risk_any_more() -> None:
    done = {"actual_start": date(2026, 3, 2), "actual_finish": date(2026, 3, 4)}
    plan = with_rows(a_plan("S{ A 3d; B 1d > C 9d }"), a_risk("K1", "A"), a_risk("K2", "S"), a_risk("K3", "A C"))
    plan = with_task(plan, "A", **done)
    order = risk_order(plan, schedule(plan))
    assert [order.by_risk[risk].delay for risk in ("rK1", "rK2", "rK3")] == [0, 480, 480]
    assert [order.by_task[task].risks for task in "ABC"] == [(), ("rK2",), ("rK2", "rK3")]
    assert explain_risk(plan, order.by_risk["rK1"]) == "K1 hits only what is finished, so it delays nothing any more."


def test_an_elapsed_impact_counts_by_its_share_of_working_time() -> None:
    _, order = ordered("A 1d", a_risk("K1", "A", 1.0, impact=Estimate.of(7 * 1440, "ed")))
    assert order.risks[0].delay == 5 * 480


def test_the_float_of_a_task_on_another_clock_counts_in_working_time_of_the_plan() -> None:
    plan, order = ordered("A 1ed; B 5d", a_risk("K1", "A", 1.0, 6))
    dates = schedule(plan)
    spare = dates.compiled.reading.calendars.project.span(
        int(dates.early_finish[dates.row("A")]), int(dates.late_finish[dates.row("A")])
    )
    assert spare == dates.plan_float[dates.row("A")] == 4 * 480
    assert dates.total_float[dates.row("A")] > spare
    assert order.by_risk["rK1"].delay == 6 * 480 - spare


def test_a_summary_task_has_the_least_float_below_it_whatever_the_clocks() -> None:
    plan = a_plan("S{ A 1ed; C 4d }; B 5d")
    dates = schedule(plan)
    assert dates.plan_float[dates.row("S")] == 480


def test_a_risk_in_percent_delays_by_that_share_of_the_duration() -> None:
    _, order = ordered("A 10d > B 2/4/12d; C 15d", a_risk("K1", "B", 0.5, 0, percent=50), a_risk("K2", "C", 0.5, 1))
    assert order.by_risk["rK1"].mean_impact == pytest.approx(0.5 * 5 * 480)
    assert order.by_risk["rK1"].delay == pytest.approx(0.5 * expected_excess(Estimate(480, 960, 2880), 480))
    assert order.by_risk["rK1"].hits[0].total_float == 480


def test_a_risk_in_percent_on_a_summary_task_counts_where_it_lets_most_through() -> None:
    _, order = ordered("S{ A 10d; B 2d }", a_risk("K1", "S", 1.0, 0, percent=10))
    assert order.by_risk["rK1"].delay == 480


def test_a_risk_in_percent_on_what_is_finished_delays_nothing() -> None:
    plan = with_rows(a_plan("A 3d > B 1d"), a_risk("K1", "A", 1.0, 0, percent=50))
    plan = with_task(plan, "A", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 4))
    assert risk_order(plan, schedule(plan)).by_risk["rK1"].delay == 0


def test_once_mitigation_is_done_the_residual_values_count() -> None:
    left = {"mitigations": ("M",), "residual_probability": 0.1, "residual_impact": Estimate.of(480)}
    plan = with_rows(a_plan("M 1d > A 3d"), a_risk("K1", "A", 0.5, 2, **left))
    done = with_task(plan, "M", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 2))
    before, after = (risk_order(which, schedule(which)).by_risk["rK1"] for which in (plan, done))
    assert (before.probability, before.delay) == (0.5, 480)
    assert (after.probability, after.delay, after.mean_impact) == (0.1, 48, 480)


@pytest.mark.parametrize("shape", Shape)
def test_a_delay_is_screened_in_the_shape_that_runs_draw_it_from(shape: Shape) -> None:
    impact = Estimate(480, 960, 4800)
    _, order = ordered("A 10d; B 8d", a_risk("K1", "B", 0.5, impact=impact, shape=shape))
    drawn = quantiles(shape, 480, 960, 4800)
    assert order.risks[0].mean_impact == pytest.approx(drawn.mean(), rel=0.003)
    assert order.risks[0].delay == pytest.approx(0.5 * np.maximum(0, drawn - 2 * 480).mean(), rel=0.01)


def test_a_risk_in_percent_is_spread_as_the_duration_it_lengthens() -> None:
    plan = with_rows(a_plan("A 1/2/9d"), a_risk("K1", "A", 1.0, 0, percent=100, shape=Shape.PERT))
    plan = with_task(plan, "A", shape=Shape.UNIFORM)
    assert risk_order(plan, schedule(plan)).risks[0].delay == pytest.approx(5 * 480)
