"""The share of durations that is done."""

from datetime import date

import pytest

from planner.analysis.schedule import schedule
from planner.model.values import Duration
from tests.builders import MONDAY, a_plan, with_task


def percents(plan):
    """How much of each task is done."""
    return schedule(plan).percent_complete.tolist()


@pytest.mark.parametrize(("left", "share"), [(480, 75.0), (0, 100.0), (1920, 0.0), (3840, 0.0)])
def test_work_in_progress_is_done_by_what_is_not_left(left, share):
    assert percents(with_task(a_plan("A 4d"), "A", actual_start=MONDAY, remaining=Duration(left))) == [share]


def test_finished_work_is_done_however_long_it_took():
    done = with_task(a_plan("A 4d"), "A", actual_start=MONDAY, actual_finish=date(2026, 3, 30))
    assert percents(done) == [100.0]


def test_a_milestone_is_done_or_not():
    plan = a_plan("M 0d; N 0d")
    assert percents(with_task(plan, "M", actual_start=MONDAY, actual_finish=MONDAY)) == [100.0, 0.0]


def test_a_summary_task_counts_the_minutes_below_it():
    plan = a_plan("S{ A 3d; T{ B 1d } }; C 1d")
    done = with_task(plan, "A", actual_start=MONDAY, actual_finish=date(2026, 3, 4))
    assert percents(done) == [75.0, 100.0, 0.0, 0.0, 0.0]
    assert percents(with_task(done, "B", actual_start=MONDAY, actual_finish=MONDAY))[:2] == [100.0, 100.0]


def test_nothing_has_no_share():
    assert percents(a_plan("")) == []
