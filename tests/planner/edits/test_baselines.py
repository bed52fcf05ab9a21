"""Taking baselines: what is frozen, what is refused, and how they are named."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings

from planner.analysis.schedule import schedule
from planner.change import apply, checked
from planner.edits.baselines import baseline_name, plan_now, take_baseline
from planner.errors import Refused
from planner.model.baselines import Baseline, BaselineTask
from planner.model.values import DatesUse, Duration, Estimate
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import plans

TAKEN = datetime(2026, 2, 27, 16, 30)


def take(plan, name="As promised"):
    return take_baseline(plan, schedule(plan), name, taken=TAKEN)


def frozen(plan):
    return {row.name: row for row in apply(plan, take(plan)).rows(BaselineTask).values()}


def test_it_freezes_start_finish_and_duration_of_every_task():
    row = frozen(a_plan("A 3d > B 2d"))["B B"]
    assert (row.task, row.start, row.finish) == ("B", datetime(2026, 3, 5, 8), datetime(2026, 3, 6, 17))
    assert row.duration == Duration(960, "d")


def test_a_summary_task_is_frozen_with_the_span_of_what_is_below_it():
    row = frozen(a_plan("S{ A 3d > B 2d }"))["S S"]
    assert (row.start, row.finish) == (datetime(2026, 3, 2, 8), datetime(2026, 3, 6, 17))
    assert row.duration == Duration(2400, "d")


def test_elapsed_work_is_frozen_in_elapsed_time():
    assert frozen(a_plan("A 3ed"))["A A"].duration == Duration(3 * 1440, "ed")


@pytest.mark.parametrize(("use", "minutes"), [(DatesUse.LIKELY, 960), (DatesUse.PERT, 1120)])
def test_the_duration_is_the_one_that_the_dates_use(use, minutes):
    plan = with_task(a_plan("A 1d", dates_use=use), "A", duration=Estimate(480, 960, 2400))
    assert frozen(plan)["A A"].duration == Duration(minutes, "d")


def test_it_is_named_numbered_and_dated():
    plan = apply(a_plan("A 1d"), take(a_plan("A 1d"), " As promised "))
    again = apply(plan, take(plan, "After the review"))
    assert [(row.key, row.name, row.taken) for row in again.rows(Baseline).values()] == [
        ("BL01", "As promised", TAKEN),
        ("BL02", "After the review", TAKEN),
    ]


def test_the_undo_menu_names_it():
    assert take(a_plan("A 1d")).label == "Take baseline As promised"


def test_an_empty_plan_is_refused():
    with pytest.raises(Refused, match="There are no tasks to freeze"):
        take(a_plan())


def test_a_name_that_is_taken_is_refused_whatever_its_letters():
    plan = apply(a_plan("A 1d"), take(a_plan("A 1d")))
    with pytest.raises(Refused, match="Another baseline is called so"):
        take(plan, "AS PROMISED ")


def test_no_name_is_refused():
    with pytest.raises(Refused, match="Name must not be empty"):
        take(a_plan("A 1d"), "  ")


def test_proposed_names_carry_the_day_and_then_a_number():
    plan, day = a_plan("A 1d"), date(2026, 11, 26)
    assert baseline_name(plan, day) == "Baseline 2026-11-26"
    plan = with_rows(plan, Baseline(id="L", key="BL01", name="BASELINE 2026-11-26"))
    assert baseline_name(plan, day) == "Baseline 2026-11-26 (2)"


def test_now_is_the_wall_clock_of_the_plan_in_whole_minutes():
    ahead, behind = (plan_now(a_plan(time_zone=zone)) for zone in ("Pacific/Kiritimati", "Pacific/Honolulu"))
    assert round((ahead - behind).total_seconds() / 3600) == 24
    assert (ahead.second, ahead.microsecond, ahead.tzinfo) == (0, 0, None)


@settings(max_examples=40, deadline=None)
@given(plans().filter(lambda plan: plan.tasks))
def test_any_plan_can_be_frozen_and_one_undo_gives_it_back(plan):
    change = take(plan)
    after = checked(plan, change)
    assert len(after.rows(BaselineTask)) == len(plan.tasks)
    assert apply(after, change.inverse()) == plan
