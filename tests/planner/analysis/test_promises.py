"""What was promised by the status date, and what of it was kept."""

from datetime import date, datetime

import pytest

from planner.analysis.promises import Promises
from planner.analysis.schedule import schedule
from planner.analysis.variance import variance
from planner.change import apply
from planner.edits.baselines import take_baseline
from planner.edits.rows import set_field
from tests.builders import a_plan, with_task

TAKEN = datetime(2026, 2, 27, 16)


def promised(plan):
    """The plan with a baseline of itself."""
    return apply(plan, take_baseline(plan, schedule(plan), "As promised", taken=TAKEN))


def reported(plan, status=date(2026, 3, 7), **finishes):
    """The plan on a status date, with the actual finishes of some tasks."""
    plan = apply(plan, set_field(plan, ("plan", "plan"), "status_date", status))
    for key, finish in finishes.items():
        plan = with_task(plan, key, actual_start=date(2026, 3, 2), actual_finish=finish)
    return Promises.by_baseline(variance(schedule(plan)))


THREE = "S{ A 3d; B 2d; C 5d }; D 9d"


def test_due_is_what_the_baseline_wanted_finished_by_the_status_date():
    assert reported(promised(a_plan(THREE))).due == ("A", "B", "C")
    assert reported(promised(a_plan(THREE)), datetime(2026, 3, 4, 17)).due == ("A", "B")


def test_without_a_status_date_nothing_is_due_or_missed():
    found = Promises.of(schedule(promised(a_plan(THREE))))
    assert (found.due, found.missed, found.execution_index) == ((), (), None)


def test_missed_is_what_finished_too_late_or_not_at_all():
    found = reported(promised(a_plan(THREE)), A=datetime(2026, 3, 4, 17), B=datetime(2026, 3, 4, 9))
    assert found.missed == ("B", "C")


def test_a_finish_told_as_a_day_is_kept_on_that_day():
    assert reported(promised(a_plan("A 3d")), A=date(2026, 3, 4)).missed == ()
    assert reported(promised(a_plan("A 3d")), A=date(2026, 3, 5)).missed == ("A",)


def test_the_execution_index_is_what_is_finished_by_what_was_to_be():
    plan = promised(a_plan(THREE))
    assert reported(plan, A=date(2026, 3, 4)).execution_index == pytest.approx(1 / 3)
    assert reported(plan, A=date(2026, 3, 4), B=date(2026, 3, 6)).execution_index == pytest.approx(2 / 3)


def test_the_execution_index_is_above_one_where_more_is_finished_than_was_to_be():
    found = reported(promised(a_plan("A 1d; B 9d")), A=date(2026, 3, 2), B=date(2026, 3, 5))
    assert found.execution_index == 2.0


def test_what_finished_after_the_status_date_is_not_finished_yet():
    assert reported(promised(a_plan("A 1d")), date(2026, 3, 4), A=date(2026, 3, 9)).execution_index == 0.0


def test_there_is_no_index_before_anything_is_due():
    assert reported(promised(a_plan("A 9d"))).execution_index is None


def test_without_a_baseline_deadlines_are_promises():
    plan = with_task(a_plan("S{ A 1d; B 1d }", status_date=date(2026, 3, 4)), "A", deadline=date(2026, 3, 3))
    found = Promises.of(schedule(with_task(plan, "S", deadline=date(2026, 3, 3))))
    assert (found.due, found.open_still, found.execution_index) == (("A",), ("A",), 0.0)


@pytest.mark.parametrize(
    ("status", "due"), [(date(2026, 3, 3), ()), (datetime(2026, 3, 4, 17), ()), (date(2026, 3, 4), ("A",))]
)
def test_what_is_promised_for_a_day_is_due_at_the_end_of_it(status, due):
    plan = with_task(a_plan("A 1d", status_date=status), "A", deadline=date(2026, 3, 4))
    assert Promises.of(schedule(plan)).due == due
