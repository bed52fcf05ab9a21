"""The dates that bound a task apart from its links."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from planner.analysis.bounds import BoundKind, End, Site
from planner.analysis.dated import Dated, early_dates, late_dates
from planner.analysis.schedule import schedule
from planner.model.values import Constraint, Duration, LateFrom
from planner.worktime import to_datetime
from tests.builders import a_plan, with_task

FIRST = datetime(2026, 3, 2)
FIFTH = date(2026, 3, 5)


def site(plan, task="A"):
    dates = schedule(plan)
    return Site(dates, dates.row(task))


def early(plan, task="A"):
    return {one.kind: one for one in early_dates(site(plan, task))}


def late(plan, task="A"):
    return {one.kind: one for one in late_dates(site(plan, task))}


def constrained(constraint, **values):
    return with_task(a_plan("A 1d"), "A", constraint=constraint, constraint_date=FIFTH, **values)


def when(found):
    return found.end, to_datetime(found.clock)


def test_every_task_is_bounded_by_the_start_and_the_finish_of_the_plan():
    plan = a_plan("A 1d > B 1d")
    assert list(early(plan)) == [BoundKind.PLAN_START]
    assert when(early(plan)[BoundKind.PLAN_START]) == (End.START, FIRST)
    assert list(late(plan)) == [BoundKind.PLAN_FINISH]
    assert when(late(plan)[BoundKind.PLAN_FINISH]) == (End.FINISH, datetime(2026, 3, 3, 17))


@pytest.mark.parametrize(
    ("constraint", "end", "clock"),
    [
        (Constraint.SNET, End.START, datetime(2026, 3, 5)),
        (Constraint.MSO, End.START, datetime(2026, 3, 5)),
        (Constraint.FNET, End.FINISH, datetime(2026, 3, 6)),
        (Constraint.MFO, End.FINISH, datetime(2026, 3, 6)),
    ],
)
def test_some_constraints_keep_a_task_from_being_earlier(constraint, end, clock):
    assert when(early(constrained(constraint))[BoundKind.CONSTRAINT]) == (end, clock)


@pytest.mark.parametrize(
    ("constraint", "end", "clock"),
    [
        (Constraint.SNLT, End.START, datetime(2026, 3, 5)),
        (Constraint.MSO, End.START, datetime(2026, 3, 5)),
        (Constraint.FNLT, End.FINISH, datetime(2026, 3, 6)),
        (Constraint.MFO, End.FINISH, datetime(2026, 3, 6)),
    ],
)
def test_some_constraints_keep_a_task_from_being_later(constraint, end, clock):
    assert when(late(constrained(constraint))[BoundKind.CONSTRAINT]) == (end, clock)


@pytest.mark.parametrize("constraint", [Constraint.SNLT, Constraint.FNLT, Constraint.ASAP, Constraint.ALAP])
def test_other_constraints_do_not_bound_early_dates(constraint):
    assert BoundKind.CONSTRAINT not in early(constrained(constraint))


@pytest.mark.parametrize("constraint", [Constraint.SNET, Constraint.FNET, Constraint.ASAP, Constraint.ALAP])
def test_other_constraints_do_not_bound_late_dates(constraint):
    assert BoundKind.CONSTRAINT not in late(constrained(constraint))


def test_a_mandatory_constraint_holds_against_links():
    assert early(constrained(Constraint.MSO, mandatory=True))[BoundKind.CONSTRAINT].fixed
    assert not early(constrained(Constraint.MSO))[BoundKind.CONSTRAINT].fixed


def test_the_constraint_of_a_summary_task_is_told_from_that_of_the_task():
    plan = with_task(a_plan("S{ T{ A 1d } }"), "S", constraint=Constraint.SNET, constraint_date=FIFTH)
    assert early(plan)[BoundKind.CONSTRAINT].via == "S"
    own = with_task(plan, "A", constraint=Constraint.SNET, constraint_date=date(2026, 3, 9))
    assert early(own)[BoundKind.CONSTRAINT].via is None


def test_the_nearest_of_two_summary_tasks_that_say_the_same_is_named():
    plan = a_plan("S{ T{ A 1d } }")
    for key in ("S", "T"):
        plan = with_task(plan, key, constraint=Constraint.FNLT, constraint_date=FIFTH)
    assert late(plan)[BoundKind.CONSTRAINT].via == "T"


def test_the_rest_of_what_has_begun_follows_what_is_done():
    plan = with_task(a_plan("A 3d"), "A", actual_start=date(2026, 3, 3), remaining=Duration(480))
    found = early(plan)
    assert list(found) == [BoundKind.ACTUAL]
    assert (found[BoundKind.ACTUAL].done, to_datetime(found[BoundKind.ACTUAL].clock)) == (960, datetime(2026, 3, 3, 8))


def test_a_start_that_has_happened_is_bound_by_no_date():
    begun = {"actual_start": date(2026, 3, 2), "manual_start": FIFTH}
    assert BoundKind.CONSTRAINT not in early(constrained(Constraint.MSO, **begun))
    assert BoundKind.CONSTRAINT not in late(constrained(Constraint.SNLT, **begun))
    assert BoundKind.MANUAL not in early(constrained(Constraint.SNET, **begun))


def test_a_manual_start_is_fixed():
    plan = with_task(a_plan("A 1d"), "A", manual_start=datetime(2026, 3, 4, 9))
    found = early(plan)[BoundKind.MANUAL]
    assert found == Dated(BoundKind.MANUAL, End.START, found.clock, fixed=True)
    assert to_datetime(found.clock) == datetime(2026, 3, 4, 9)


def test_the_status_date_bounds_what_has_not_begun_and_the_rest_of_what_has():
    plan = a_plan("A 1d; B 1d", status_date=date(2026, 3, 3))
    begun = with_task(plan, "B", actual_start=date(2026, 3, 2), remaining=Duration(60))
    for task in ("A", "B"):
        assert when(early(begun, task)[BoundKind.STATUS_DATE]) == (End.START, datetime(2026, 3, 4))
    assert early(begun, "B")[BoundKind.ACTUAL].done == 0, "the rest does not lie before the status date"


@pytest.mark.parametrize(
    ("constraint", "end"), [(Constraint.SNLT, End.START), (Constraint.FNLT, End.FINISH), (Constraint.MSO, End.START)]
)
def test_a_mandatory_latest_date_keeps_a_task_from_yielding_to_links(constraint, end):
    found = [one for one in early_dates(site(constrained(constraint, mandatory=True))) if one.fixed]
    assert [(one.kind, one.end) for one in found] == [(BoundKind.CONSTRAINT, end)]


def test_the_deadline_of_a_summary_task_is_told_of_what_is_below_it():
    plan = with_task(a_plan("S{ A 1d }", deadlines_bind=True), "S", deadline=FIFTH)
    assert late(plan)[BoundKind.DEADLINE].via == "S"


def test_only_the_go_live_is_told_of_its_target():
    plan = a_plan("A 1d > LIVE 0d > B 1d", target=FIFTH, late_from=LateFrom.TARGET, go_live="LIVE")
    assert [list(late(plan, key)) for key in ("A", "B")] == [[BoundKind.TARGET_FINISH]] * 2
    assert list(late(plan, "LIVE")) == [BoundKind.TARGET, BoundKind.TARGET_FINISH]
    assert when(late(plan, "B")[BoundKind.TARGET_FINISH]) == (End.FINISH, datetime(2026, 3, 6, 17))
    missed = a_plan("A 1d > LIVE 0d > B 1d", target=FIRST, late_from=LateFrom.TARGET, go_live="LIVE")
    assert list(late(missed, "LIVE")) == [BoundKind.TARGET, BoundKind.PLAN_FINISH], "nothing may slip"
    every = a_plan("A 1d", target=FIFTH, late_from=LateFrom.TARGET)
    assert list(late(every)) == [BoundKind.TARGET], "it takes the place of the finish of the plan"


def test_a_deadline_bounds_late_dates_where_the_plan_says_so():
    plan = with_task(a_plan("A 1d"), "A", deadline=FIFTH)
    assert BoundKind.DEADLINE not in late(plan)
    bound = with_task(a_plan("A 1d", deadlines_bind=True), "A", deadline=FIFTH)
    assert when(late(bound)[BoundKind.DEADLINE]) == (End.FINISH, datetime(2026, 3, 6))


def test_the_target_bounds_late_dates_where_they_count_back_from_it():
    plan = a_plan("A 1d", target=FIFTH)
    assert BoundKind.TARGET not in late(plan)
    counted = a_plan("A 1d", target=FIFTH, late_from=LateFrom.TARGET)
    assert when(late(counted)[BoundKind.TARGET]) == (End.FINISH, datetime(2026, 3, 6))
    assert BoundKind.TARGET not in late(a_plan("A 1d", late_from=LateFrom.TARGET))


def test_a_plan_without_a_start_counts_from_a_monday():
    plan = a_plan("A 1d")
    blank = plan.with_tables({"plan": {"plan": replace(plan.settings, start=None)}})
    assert to_datetime(early(blank)[BoundKind.PLAN_START].clock) == datetime(2001, 1, 1)
