"""What a simulation gives, and how it is read."""

from __future__ import annotations

from datetime import date, datetime

import numpy as np
import pytest

from planner.simulation.result import PLAN_FINISH, Options, Spread, Swing, Target
from planner.simulation.simulate import simulate
from tests.builders import a_plan

TEN = Spread(np.arange(1.0, 11.0))


def test_a_spread_tells_percentiles_mean_and_deviation() -> None:
    assert TEN.at(0.5) == 5.5
    assert TEN.at(0) == 1
    assert TEN.mean == 5.5
    assert TEN.deviation == pytest.approx(2.872, abs=0.001)


@pytest.mark.parametrize(("minutes", "chance"), [(0, 0), (5, 0.5), (5.6, 0.6), (10, 1), (99, 1)])
def test_a_chance_is_the_share_of_runs_that_are_done_by_then(minutes: float, chance: float) -> None:
    assert TEN.chance(minutes) == chance


def test_no_runs_have_no_chance_and_no_length() -> None:
    empty = Spread(np.zeros(0))
    assert (empty.at(0.8), empty.mean, empty.deviation, empty.chance(5)) == (0, 0, 0, 0)


def test_a_target_without_a_promise_has_no_chance() -> None:
    assert Target(PLAN_FINISH, "", "Launch", "finish", 5.0, TEN).chance is None
    assert Target(PLAN_FINISH, "", "Launch", "finish", 5.0, TEN, 8.0).chance == 0.8


def test_contingency_is_p80_less_the_planned_time() -> None:
    assert Target(PLAN_FINISH, "", "Launch", "finish", 5.0, TEN).contingency == pytest.approx(TEN.at(0.8) - 5)


def test_a_swing_is_as_wide_as_it_moves_the_launch_either_way() -> None:
    assert Swing("task", "A", 10.0, 14.0).width == Swing("task", "A", 14.0, 10.0).width == 4.0


def test_times_are_told_as_dates_of_the_working_calendar() -> None:
    found = simulate(a_plan("A 7d"), Options(runs=2))
    assert found.date(0).date() <= date(2026, 3, 2)
    assert found.date(480) == datetime(2026, 3, 2, 17)
    assert found.date(5 * 480 + 60) == datetime(2026, 3, 9, 9)
    assert found.days(720) == 1.5


def test_a_simulation_remembers_its_plan_and_finds_its_launch() -> None:
    plan = a_plan("A 1d > B 1d > C 1d", go_live="B")
    found = simulate(plan, Options(runs=2))
    assert found.plan is plan
    assert found.launch.id == "B"
    assert [target.id for target in found.targets] == [PLAN_FINISH, "B"]


def test_what_is_found_late_is_found_by_completing() -> None:
    found = simulate(a_plan("A 1/2/3d > B 1/2/5d"), Options(runs=200))
    assert "swings" not in found.__dict__
    assert found.complete() is found
    assert "swings" in found.__dict__
    assert "kendall" in found.tasks.__dict__


def test_the_widest_bar_of_a_tornado_is_the_widest_estimate() -> None:
    found = simulate(a_plan("A 1/2/3d > B 1/5/20d > C 2d"), Options(runs=2_000))
    assert [swing.id for swing in found.swings] == ["B", "A"]
    assert all(swing.low < swing.high for swing in found.swings)


def test_significance_is_larger_the_nearer_a_task_is_to_being_critical() -> None:
    found = simulate(a_plan("A 4/5/7d > D 1d; B 3/4/6d > D; C 1d > D"), Options(runs=2_000))
    by_task = {task: found.tasks.significance[found.schedule.row(task)] for task in "ABCD"}
    assert by_task["D"] == pytest.approx(1, abs=0.01)
    assert by_task["A"] > by_task["B"] > by_task["C"] > 0


def test_sensitivity_is_criticality_times_the_share_of_the_spread() -> None:
    found = simulate(a_plan("A 1/5/9d > B 2d"), Options(runs=2_000))
    row = found.schedule.row
    assert found.tasks.sensitivity[row("A")] == pytest.approx(1, abs=0.01)
    assert found.tasks.sensitivity[row("B")] == 0
    assert found.tasks.mean[row("A")] == pytest.approx(5 * 480, rel=0.01)


def test_cruciality_is_high_for_the_task_that_decides() -> None:
    found = simulate(a_plan("A 1/5/15d > C 1d; B 1/2/3d > C"), Options(runs=2_000))
    a, b = (found.schedule.row(task) for task in "AB")
    for measure in (found.tasks.pearson, found.tasks.spearman, found.tasks.kendall):
        assert measure[a] > 0.8
        assert measure[b] < 0.2


def test_what_takes_no_time_is_reached_when_work_begins_and_not_at_the_end_of_the_week_before() -> None:
    found = simulate(a_plan("M 0d > A 1d", start=date(2026, 3, 2)), Options(runs=10))
    assert found.date(0).isoformat() == "2026-03-02T08:00:00"
    assert found.date(480).isoformat() == "2026-03-02T17:00:00"


def test_an_empty_plan_is_not_finished_before_it_starts() -> None:
    found = simulate(a_plan("", start=date(2026, 3, 7)), Options(runs=10))
    assert found.date(found.launch.planned).date() == date(2026, 3, 9)
    assert found.date(found.launch.spread.at(0.8)).date() == date(2026, 3, 9)
