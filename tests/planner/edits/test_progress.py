"""Percent complete, actual dates and remaining work follow from each other."""

from datetime import date, datetime

import pytest
from hypothesis import given, strategies as st

from planner.analysis.schedule import schedule
from planner.change import apply
from planner.edits.progress import finish_tasks, reopen_tasks, set_percent_complete, start_tasks
from planner.errors import Refused
from planner.model.checks import faults_of
from planner.model.values import DatesUse, Duration
from tests.builders import a_plan, with_task

MONDAY_EIGHT, TUESDAY_FIVE = datetime(2026, 3, 2, 8), datetime(2026, 3, 3, 17)
PLANNED = (MONDAY_EIGHT, TUESDAY_FIVE)


def lived(plan, percent, planned=PLANNED):
    """Task A after a share of it is done."""
    return apply(plan, set_percent_complete(plan, "A", percent, planned)).tasks["A"]


def test_work_in_progress_begins_when_it_was_planned_and_keeps_the_rest():
    row = lived(a_plan("A 2d"), 25)
    assert (row.actual_start, row.actual_finish, row.remaining) == (MONDAY_EIGHT, None, Duration(720))


def test_all_is_done_when_it_was_planned_to_finish():
    row = lived(a_plan("A 2d"), 100)
    assert (row.actual_start, row.actual_finish, row.remaining) == (*PLANNED, None)


def test_nothing_done_is_nothing_that_happened():
    begun = with_task(a_plan("A 2d"), "A", actual_start=MONDAY_EIGHT, remaining=Duration(60))
    row = lived(begun, 0)
    assert (row.actual_start, row.actual_finish, row.remaining) == (None, None, None)


def test_what_happened_is_kept():
    begun = with_task(a_plan("A 2d"), "A", actual_start=date(2026, 3, 1), actual_finish=date(2026, 3, 2))
    assert lived(begun, 50).actual_start == date(2026, 3, 1)
    assert lived(begun, 50).actual_finish is None
    assert lived(begun, 100).actual_finish == date(2026, 3, 2)


@pytest.mark.parametrize("late", [date(2026, 3, 9), datetime(2026, 3, 9, 8)])
def test_nothing_ends_before_it_began(late):
    begun = with_task(a_plan("A 2d"), "A", actual_start=late)
    assert lived(begun, 100).actual_finish == late


def test_what_is_left_is_of_the_duration_that_the_dates_use():
    assert lived(a_plan("A 1/2/9d", dates_use=DatesUse.PERT), 50).remaining == Duration(720)


@pytest.mark.parametrize("percent", [-1, 100.5, float("nan")])
def test_a_share_is_between_nothing_and_all(percent):
    with pytest.raises(Refused, match="task A, Percent complete"):
        set_percent_complete(a_plan("A 2d"), "A", percent, PLANNED)


def test_a_summary_task_has_no_progress_of_its_own():
    with pytest.raises(Refused, match="as far as what is below it"):
        set_percent_complete(a_plan("S{ A 1d }"), "S", 50, PLANNED)


def test_a_task_that_is_gone_is_refused():
    with pytest.raises(Refused, match="removed meanwhile"):
        set_percent_complete(a_plan("A 1d"), "Z", 50, PLANNED)


def test_several_tasks_start_and_finish_at_once():
    plan = a_plan("S{ A 1d; B 1d }; C 1d")
    planned = dict.fromkeys("SABC", PLANNED)
    started = start_tasks(plan, planned)
    assert started.label == "Start 3 tasks"
    begun = apply(plan, started)
    assert {row.actual_start for key, row in begun.tasks.items() if key != "S"} == {MONDAY_EIGHT}
    assert begun.tasks["S"].actual_start is None
    assert not start_tasks(begun, planned)
    done = apply(begun, finish_tasks(begun, {"A": PLANNED}))
    assert done.tasks["A"].actual_finish == TUESDAY_FIVE
    assert finish_tasks(begun, {"A": PLANNED}).label == "Finish task A"


def test_reopening_forgets_what_happened():
    plan = with_task(a_plan("A 2d; B 1d"), "A", actual_start=MONDAY_EIGHT, actual_finish=TUESDAY_FIVE)
    change = reopen_tasks(plan, ["A", "B"])
    assert change.label == "Reopen task A"
    assert apply(plan, change).tasks == a_plan("A 2d; B 1d").tasks


@given(st.floats(0, 100), st.sampled_from([0, 25, 100]))
def test_whatever_is_said_is_consistent_and_reads_back(percent, before):
    plan = a_plan("A 10d > B 1d")
    plan = apply(plan, set_percent_complete(plan, "A", before, PLANNED))
    found = schedule(plan)
    change = set_percent_complete(plan, "A", percent, (found.start_of("A"), found.finish_of("A")))
    after = apply(plan, change)
    assert faults_of(after) == ()
    assert apply(after, change.inverse()) == plan
    assert abs(schedule(after).percent_complete[0] - percent) < 0.011
