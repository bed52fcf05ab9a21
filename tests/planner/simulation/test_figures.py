"""Durations and total floats of the runs of which all lengths were kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.model.calendars import WEEKDAYS, Calendar
from planner.model.plan import Plan
from planner.simulation.engine import Engine, run_block
from planner.simulation.figures import durations, total_floats
from planner.simulation.result import Options
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import plans

DAY, RUNS = 480, 60
HALF = Calendar(id="half", key="HALF", name="Mornings", **dict.fromkeys(WEEKDAYS[:5], ((480, 720),)))


class Kept:
    """The figures of a plan by task, of the runs that were kept."""

    def __init__(self, plan: Plan, runs: int = RUNS) -> None:
        self.engine = Engine.of(plan, Options(runs=runs))
        sample = run_block(self.engine, 0, runs).sample
        assert sample is not None
        self.sample = sample
        self._durations, self._floats = durations(self.engine, sample), total_floats(self.engine, sample)

    def place(self, task: str) -> int:
        """The node of a task."""
        return self.engine.course.place[self.engine.schedule.row(task)]

    def minutes(self, task: str) -> Any:
        """How long a task takes in each run."""
        return self._durations[self.engine.schedule.row(task)]

    def spare(self, task: str) -> Any:
        """Its total float in each run."""
        return self._floats[self.engine.schedule.row(task)]


def floats(plan: Plan) -> dict[str, set[float]]:
    """The total floats of each task that come up in the runs."""
    kept = Kept(plan, 3)
    return {task: set(kept.spare(task).tolist()) for task in plan.tasks}


def launched(plan: Plan, task: str) -> Plan:
    """The plan with a go-live."""
    return plan.with_tables({"plan": {"plan": replace(plan.settings, go_live=task)}})


def between_calendars(text: str) -> Plan:
    """The plan with X, which is worked on in the morning only."""
    return with_task(with_rows(a_plan(f"{text}; X 1d"), HALF), "X", calendar="half")


def test_durations_of_a_certain_plan_are_those_planned() -> None:
    kept = Kept(a_plan("A 3d > B 4h > M 0d"))
    assert [set(kept.minutes(task).tolist()) for task in "ABM"] == [{3 * DAY}, {240}, {0}]


def test_between_calendars_durations_are_minutes_too() -> None:
    kept = Kept(between_calendars("A 3d > B 4h > M 0d"))
    assert not kept.engine.course.straight
    assert [set(kept.minutes(task).tolist()) for task in "ABMX"] == [{3 * DAY}, {240}, {0}, {DAY}]


def test_between_calendars_drawn_durations_are_whole_minutes_within_their_estimates() -> None:
    minutes = Kept(between_calendars("A 1/2/4d")).minutes("A")
    assert minutes.tolist() == np.rint(minutes).tolist()
    assert DAY <= minutes.min() < minutes.max() <= 4 * DAY


def test_durations_have_a_row_for_each_task_and_a_column_for_each_run() -> None:
    kept = Kept(a_plan("A 1/2/3d > B 1d"))
    assert kept._durations.shape == (len(kept.engine.schedule.ids), RUNS)
    assert kept._durations.dtype == np.float32


def test_of_the_longest_chain_nothing_has_float() -> None:
    assert floats(a_plan("A 3d > B 2d")) == {"A": {0}, "B": {0}}


def test_what_is_beside_it_has_what_it_may_be_late() -> None:
    assert floats(a_plan("A 3d > D 1d; C 1d > D; E 1d")) == {"A": {0}, "D": {0}, "C": {2 * DAY}, "E": {3 * DAY}}


def test_a_lag_takes_from_the_float() -> None:
    assert floats(a_plan("A 5d > D 1d; C 1d; C > D FS+2d"))["C"] == {2 * DAY}


def test_float_is_to_the_go_live_and_not_to_the_end_of_the_plan() -> None:
    found = floats(launched(a_plan("A 1d > L 1d > W 9d; B 1d > L"), "L"))
    assert (found["A"], found["B"], found["L"]) == ({0}, {0}, {0})


def test_what_does_not_lead_to_the_go_live_has_float_without_end() -> None:
    found = floats(launched(a_plan("A 1d > L 1d > W 9d; B 1d > W"), "L"))
    assert (found["W"], found["B"]) == ({np.inf}, {np.inf})


def test_the_launch_itself_has_no_float_whatever_it_waits_for() -> None:
    plan = launched(with_task(a_plan("L 1d"), "L", constraint="SNET", constraint_date=date(2026, 3, 9)), "L")
    assert floats(plan) == {"L": {0}}


def test_waiting_for_a_date_leaves_float_before_it() -> None:
    plan = with_task(a_plan("A 1d > B 1d"), "B", constraint="SNET", constraint_date=date(2026, 3, 6))
    assert floats(plan) == {"A": {3 * DAY}, "B": {0}}


def test_in_each_run_float_is_what_the_longer_of_two_chains_takes_more() -> None:
    kept = Kept(a_plan("A 1/3/6d > D 1d; C 2/3/5d > D"))
    more = kept.minutes("A") - kept.minutes("C")
    assert kept.spare("C").tolist() == pytest.approx(np.maximum(more, 0).tolist(), abs=0.5)
    assert kept.spare("A").tolist() == pytest.approx(np.maximum(-more, 0).tolist(), abs=0.5)
    assert more.min() < 0 < more.max()


def test_of_several_ends_only_the_last_one_has_no_float() -> None:
    kept = Kept(a_plan("A 1/3/6d; B 2/3/5d"))
    assert kept.spare("A").tolist() == pytest.approx((kept.sample.launch - kept.minutes("A")).tolist(), abs=0.5)
    assert np.minimum(kept.spare("A"), kept.spare("B")).max() == pytest.approx(0, abs=0.5)


def test_between_calendars_floats_are_working_minutes() -> None:
    kept = Kept(launched(between_calendars("A 3d > L 1d; C 1d > L"), "L"))
    assert kept.spare("A").tolist() == pytest.approx([0] * RUNS, abs=0.5)
    assert kept.spare("C").tolist() == pytest.approx([2 * DAY] * RUNS, abs=0.5)
    assert set(kept.spare("X").tolist()) == {np.inf}


def test_of_ends_on_several_calendars_only_the_last_one_has_no_float() -> None:
    assert floats(between_calendars("A 3d")) == {"A": {0}, "X": {240}}


@settings(deadline=None, max_examples=40)
@given(plans(constraints=()))
def test_floats_of_a_certain_plan_are_those_of_its_schedule(plan: Plan) -> None:
    kept = Kept(plan, 2)
    found = kept.engine.schedule
    for task in plan.tasks:
        assert kept.spare(task).tolist() == [found.total_float[found.row(task)]] * 2


@settings(deadline=None, max_examples=40)
@given(plans(size=6), st.data())
def test_no_float_is_negative_and_the_launch_has_none(plan: Plan, data: st.DataObject) -> None:
    task = data.draw(st.sampled_from(sorted(plan.tasks)))
    kept = Kept(launched(plan, task), 2)
    assert float(kept._floats.min()) >= 0
    assert kept.spare(task).tolist() == [0, 0]
