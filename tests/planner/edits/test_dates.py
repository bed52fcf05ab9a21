"""Bars that are moved and stretched: each puts its task where it was let go, or says why not."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.schedule import schedule
from planner.change import apply, checked
from planner.edits.dates import finish_at, move_to, start_at
from planner.errors import Refused
from planner.model.values import Constraint, Duration, Estimate
from tests.builders import a_plan, with_task

DAY = 480
PLAN = a_plan("S{ A 3d > B 2/4/12d }; C 1d")
FOUND = schedule(PLAN)


def after(found, change):
    """The schedule once a change is made."""
    return schedule(checked(found.plan, change))


def test_a_task_that_is_moved_starts_no_earlier():
    change = move_to(FOUND, "A", datetime(2026, 3, 5))
    row = apply(PLAN, change).tasks["A"]
    assert (row.constraint, row.constraint_date) == (Constraint.SNET, date(2026, 3, 5))
    assert after(FOUND, change).start_of("A") == datetime(2026, 3, 5, 8)
    assert change.label == "Let task A start no earlier than 2026-03-05"


def test_a_moment_within_a_day_is_kept():
    change = move_to(FOUND, "A", datetime(2026, 3, 5, 14))
    assert after(FOUND, change).start_of("A") == datetime(2026, 3, 5, 14)
    assert change.label.endswith("2026-03-05 14:00")


def test_a_task_that_is_moved_to_where_its_links_put_it_has_no_date():
    moved = checked(PLAN, move_to(FOUND, "B", datetime(2026, 3, 12)))
    back = move_to(schedule(moved), "B", datetime(2026, 3, 4))
    row = apply(moved, back).tasks["B"]
    assert (row.constraint, row.constraint_date) == (Constraint.ASAP, None)
    assert back.label == "Let task B start as early as its links allow"


def test_a_must_stays_one():
    plan = with_task(PLAN, "C", constraint=Constraint.MSO, constraint_date=date(2026, 3, 4), mandatory=True)
    row = apply(plan, move_to(schedule(plan), "C", datetime(2026, 3, 9))).tasks["C"]
    assert (row.constraint, row.constraint_date, row.mandatory) == (Constraint.MSO, date(2026, 3, 9), True)


def test_a_limit_at_the_other_end_gives_way_to_where_the_task_was_put():
    plan = with_task(PLAN, "C", constraint=Constraint.FNLT, constraint_date=date(2026, 3, 4))
    assert apply(plan, move_to(schedule(plan), "C", datetime(2026, 3, 9))).tasks["C"].constraint is Constraint.SNET


def test_a_task_scheduled_by_hand_is_put_by_hand():
    plan = with_task(PLAN, "B", manual_start=date(2026, 3, 3))
    change = move_to(schedule(plan), "B", datetime(2026, 3, 10))
    assert apply(plan, change).tasks["B"].manual_start == date(2026, 3, 10)
    assert schedule(apply(plan, change)).start_of("B") == datetime(2026, 3, 10, 8)


def test_a_bar_that_is_stretched_lasts_as_long():
    change = finish_at(FOUND, "A", datetime(2026, 3, 6, 12))
    assert apply(PLAN, change).tasks["A"].duration == Estimate.of(4 * DAY + 240)
    assert after(FOUND, change).finish_of("A") == datetime(2026, 3, 6, 12)


def test_three_points_are_stretched_in_proportion():
    last = FOUND.start_of("B").replace(day=16, hour=17)
    stretched = apply(PLAN, finish_at(FOUND, "B", last)).tasks["B"].duration
    assert stretched == Estimate(4 * DAY, 8 * DAY, 24 * DAY)


def test_elapsed_time_is_stretched_around_the_clock():
    plan = with_task(PLAN, "A", duration=Estimate.of(1440, "ed"))
    found = schedule(plan)
    change = finish_at(found, "A", datetime(2026, 3, 5))
    assert apply(plan, change).tasks["A"].duration == Estimate.of(3 * 1440, "ed")


def test_what_is_left_of_work_in_progress_grows_with_its_duration():
    plan = with_task(PLAN, "A", actual_start=date(2026, 3, 2), remaining=Duration(DAY))
    found = schedule(plan)
    change = finish_at(found, "A", datetime(2026, 3, 6, 17))
    row = apply(plan, change).tasks["A"]
    assert row.duration == Estimate.of(5 * DAY)
    assert row.remaining == Duration(3 * DAY)


def test_the_left_edge_moves_the_start_and_keeps_the_finish():
    change = start_at(FOUND, "A", datetime(2026, 3, 3))
    found = after(FOUND, change)
    assert found.start_of("A") == datetime(2026, 3, 3, 8)
    assert found.finish_of("A") == FOUND.finish_of("A")


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (lambda: move_to(FOUND, "S", datetime(2026, 3, 9)), "below it"),
        (lambda: finish_at(FOUND, "S", datetime(2026, 3, 9)), "below it"),
        (lambda: move_to(FOUND, "gone", datetime(2026, 3, 9)), "removed"),
        (lambda: finish_at(FOUND, "A", datetime(2026, 3, 2, 8)), "before it starts"),
        (lambda: start_at(FOUND, "A", datetime(2026, 3, 9)), "before it starts"),
        (lambda: move_to(begun(), "A", datetime(2026, 3, 9)), "begun already"),
        (lambda: finish_at(begun(actual_finish=date(2026, 3, 4)), "A", datetime(2026, 3, 9)), "done already"),
    ],
)
def test_what_cannot_be_moved_says_why(edit, why):
    with pytest.raises(Refused, match=why):
        edit()


def begun(**values):
    """The schedule in which A has begun."""
    return schedule(with_task(PLAN, "A", actual_start=date(2026, 3, 2), **values))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from("ABC"), st.integers(0, 40), st.integers(0, 23))
def test_wherever_a_task_is_put_it_does_not_start_earlier_than_that_or_than_its_links_allow(task, day, hour):
    start = datetime.combine(date.fromordinal(date(2026, 2, 25).toordinal() + day), datetime.min.time()).replace(
        hour=hour
    )
    change = move_to(FOUND, task, start)
    found = after(FOUND, change)
    free = schedule(with_task(PLAN, task, constraint=Constraint.ASAP)).start_of(task)
    assert found.start_of(task) >= free
    assert found.start_of(task) == free or found.start_of(task) >= start
    assert replace(found.plan.tasks[task], constraint=Constraint.ASAP, constraint_date=None) == PLAN.tasks[task]
