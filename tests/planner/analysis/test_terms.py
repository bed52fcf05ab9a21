"""What bounds tasks beside their links, as points of their calendars."""

from datetime import date, datetime

import numpy as np
import pytest

from planner.analysis.compiled import compile_plan
from planner.analysis.facts import NEVER
from planner.analysis.passes import OPEN
from planner.analysis.terms import NodeLimits, Terms
from planner.model.values import Constraint, Duration, LateFrom, Progress
from planner.worktime import finish_minutes, start_minutes
from tests.builders import MONDAY, a_plan, with_task

TUESDAY = date(2026, 3, 3)


def terms(text="A 1d; S{ B 1d; C 1d }", **settings):
    """The terms of a plan with some settings."""
    plan = a_plan(text, **settings)
    return Terms.of(plan, compile_plan(plan).network.rows)


def bounds(plan):
    """The bounds of the tasks of a plan without summary tasks."""
    compiled = compile_plan(plan)
    return NodeLimits(compiled.facts, compiled.reading.calendars, compiled.program.terms)


def points(plan, *moments, up=True):
    """Clock times as points of the plan's calendar."""
    times = compile_plan(plan).reading.calendars.times
    return [times.point(0, start_minutes(moment), up=up) for moment in moments]


def test_a_plan_that_says_nothing_has_a_start_alone():
    found = terms()
    assert (found.start, found.status, found.target) == (start_minutes(MONDAY), NEVER, NEVER)
    assert (found.override, found.early_leads, found.deadlines_bind) == (False, False, False)


def test_the_settings_are_the_terms():
    found = terms(status_date=TUESDAY, progress=Progress.OVERRIDE, early_leads=True, deadlines_bind=True)
    assert found.status == finish_minutes(TUESDAY), "a day without a time is over"
    assert found.override
    assert found.early_leads
    assert found.deadlines_bind


def test_a_target_counts_only_where_late_dates_come_from_it():
    assert terms(target=TUESDAY).target == NEVER
    assert terms(late_from=LateFrom.TARGET).target == NEVER
    assert terms(target=TUESDAY, late_from=LateFrom.TARGET).target == finish_minutes(TUESDAY)


@pytest.mark.parametrize(("go_live", "aimed"), [(None, (0, 4)), ("A", (0, 1)), ("S", (1, 4)), ("gone", (0, 4))])
def test_a_target_is_about_the_go_live_with_all_below_it_or_about_everything(go_live, aimed):
    found = terms(go_live=go_live).aimed
    assert (found.start, found.stop) == aimed


def test_tasks_begin_with_the_plan_or_on_their_date():
    plan = with_task(a_plan("A 1d; B 1d"), "B", constraint=Constraint.SNET, constraint_date=TUESDAY)
    assert bounds(plan).lower(None).tolist() == points(plan, MONDAY, TUESDAY)


def test_a_date_to_finish_from_counts_the_work_before_it():
    plan = with_task(a_plan("A 1d"), "A", constraint=Constraint.FNET, constraint_date=datetime(2026, 3, 4, 12))
    assert bounds(plan).lower(None) >> 1 == [point >> 1 for point in points(plan, datetime(2026, 3, 3, 13))]


def test_what_is_preceded_may_begin_before_the_plan_but_not_before_the_status_date():
    plan = a_plan("A 1d; B 1d")
    preceded = np.array([False, True])
    assert bounds(plan).lower(preceded).tolist() == [*points(plan, MONDAY), 0]
    known = a_plan("A 1d; B 1d", status_date=date(2026, 3, 2))
    assert bounds(known).lower(preceded).tolist() == points(known, TUESDAY, TUESDAY)


def test_plans_in_which_nothing_is_held_have_no_caps_and_floors_and_nothing_begun():
    found = bounds(a_plan("A 1d > B 1d"))
    assert found.cap() is found.floor() is found.begun() is None


def test_a_soft_date_caps_nothing():
    plan = with_task(a_plan("A 1d"), "A", constraint=Constraint.MSO, constraint_date=TUESDAY)
    assert bounds(plan).cap() is bounds(plan).floor() is None


@pytest.mark.parametrize(
    ("constraint", "day", "floored"),
    [(Constraint.MSO, 3, True), (Constraint.MFO, 3, True), (Constraint.SNLT, 3, False), (Constraint.FNLT, 3, False)],
)
def test_a_mandatory_date_caps_and_what_must_be_on_it_has_a_floor(constraint, day, floored):
    held = {"constraint": constraint, "constraint_date": date(2026, 3, day), "mandatory": True}
    plan = with_task(a_plan("A 1d; B 1d"), "A", **held)
    found = bounds(plan)
    assert [point >> 1 for point in found.cap()] == [points(plan, TUESDAY)[0] >> 1, OPEN >> 1]
    assert (found.floor() is not None) == floored


def test_a_manual_start_caps_and_bounds_at_once():
    plan = with_task(a_plan("A 1d; B 1d"), "A", manual_start=TUESDAY)
    found = bounds(plan)
    assert found.cap()[0] == found.lower(None)[0] == points(plan, TUESDAY)[0]
    assert found.cap()[1] == OPEN


def test_work_in_progress_is_known_by_where_it_began():
    plan = with_task(a_plan("A 2d; B 1d"), "A", actual_start=MONDAY, remaining=Duration(480))
    found = bounds(plan)
    assert found.begun().tolist() == [*points(plan, MONDAY), NEVER]
    assert found.lower(None)[0] == points(plan, TUESDAY)[0], "behind the day that is done"
    assert found.cap() is None


def test_finished_work_is_held_at_both_ends():
    plan = with_task(a_plan("A 2d; B 1d", status_date=TUESDAY), "A", actual_start=MONDAY, actual_finish=MONDAY)
    found = bounds(plan)
    assert found.cap()[0] == found.lower(None)[0]
    assert found.begun() is None
