"""The bounds of each date of a task: which binds, in which order, and by how much the others are weaker."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from planner.analysis.bounds import BoundKind, End, Site
from planner.analysis.reasons import (
    Reason,
    bounding_child,
    children_reason,
    early_bounds,
    late_bounds,
    planned_bounds,
)
from planner.analysis.schedule import schedule
from planner.analysis.why import why
from planner.model.tasks import Link
from planner.model.values import Constraint, Duration, LagCalendar, LateFrom
from planner.worktime import to_datetime
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import NIGHTS, SEVEN_DAYS


def site(plan, task):
    dates = schedule(plan)
    return Site(dates, dates.row(task))


def early(plan, task, end=End.START):
    return early_bounds(site(plan, task), end)


def late(plan, task, end=End.FINISH):
    return late_bounds(site(plan, task), end)


def margins(bounds):
    return [(bound.task or str(bound.kind), bound.margin) for bound in bounds]


def linked(lag, calendar):
    """A task of four hours and one that follows after a lag on some calendar."""
    link = Link(id="l", predecessor="A", successor="B", lag=lag, lag_calendar=calendar)
    return with_rows(a_plan("A 4h; B 1d"), link)


def test_a_reason_parts_what_is_equal_beaten_and_overruled():
    bound = early(a_plan("A 1d"), "A")[0]
    others = tuple(replace(bound, margin=margin) for margin in (0, 60, 480, -30))
    reason = Reason(bound.date, (bound, *others))
    assert reason.binding is bound
    assert [one.margin for one in reason.equal] == [0]
    assert [one.margin for one in reason.beaten] == [60, 480]
    assert [one.margin for one in reason.overruled] == [-30]


def test_early_bounds_come_from_the_nearest_to_the_weakest():
    assert margins(early(a_plan("A 3d > D; B 1d > D; C 2d > D"), "D")) == [
        ("A", 0),
        ("C", 480),
        ("B", 960),
        ("plan start", 1440),
    ]


def test_the_same_bounds_can_be_told_as_dates_of_the_finish():
    bounds = early(a_plan("A 3d > C 2d; B 1d > C"), "C", End.FINISH)
    assert [to_datetime(bound.date) for bound in bounds[:2]] == [datetime(2026, 3, 6, 17), datetime(2026, 3, 4, 17)]


def test_of_links_that_ask_for_the_same_the_most_critical_comes_first():
    plan = a_plan("A 2d > C 1d; B 2d > C; X 9d; B > Y 5d")
    assert margins(early(plan, "C"))[:2] == [("B", 0), ("A", 0)]


def test_a_link_comes_before_the_plan_start_that_asks_for_the_same():
    assert margins(early(a_plan("A 1d; B 1d; A > B SS"), "B")) == [("A", 0), ("plan start", 0)]


def test_late_bounds_come_from_the_nearest_to_the_weakest():
    plan = a_plan("A 1d > B 3d; A > C 1d")
    assert margins(late(plan, "A")) == [("B", 0), ("C", 960), ("plan finish", 1440)]


def test_a_link_to_the_start_of_what_follows_bounds_the_late_start():
    bound = late(a_plan("A 1d; B 3d; A > B SS"), "A", End.START)[0]
    assert (bound.task, bound.end) == ("B", End.START)
    assert to_datetime(bound.date) == datetime(2026, 3, 2, 8)


@pytest.mark.parametrize(
    ("lag", "calendar", "asked", "snapped"),
    [
        (Duration(), LagCalendar.PREDECESSOR, datetime(2026, 3, 2, 12), False),
        (Duration(240), LagCalendar.PREDECESSOR, datetime(2026, 3, 2, 17), False),
        (Duration(60), LagCalendar.SUCCESSOR, datetime(2026, 3, 2, 14), False),
    ],
)
def test_a_link_asks_for_the_date_of_its_source_or_for_what_its_lag_makes_of_it(lag, calendar, asked, snapped):
    bound = early(linked(lag, calendar), "B")[0]
    assert to_datetime(bound.source) == datetime(2026, 3, 2, 12)
    assert (to_datetime(bound.asked), bound.snapped) == (asked, snapped)


def test_a_link_from_another_calendar_is_moved_on_by_the_own_one():
    plan = with_rows(a_plan("A 6h > B 1d"), SEVEN_DAYS, NIGHTS)
    bound = early(with_task(plan, "A", calendar="nights"), "B")[0]
    assert bound.snapped
    assert to_datetime(bound.asked) == datetime(2026, 3, 2, 6)
    assert to_datetime(bound.date) == datetime(2026, 3, 2, 8)


def test_a_date_that_the_schedule_does_not_heed_is_left_out():
    plan = with_task(a_plan("A 1d > B 1d"), "B", manual_start=datetime(2026, 3, 20, 8))
    dates = schedule(plan)
    kept = dates.start_of("B") == datetime(2026, 3, 20, 8)
    found = early_bounds(Site(dates, dates.row("B")), End.START)
    assert (found[0].kind is BoundKind.MANUAL) is kept
    assert to_datetime(found[0].date) == dates.start_of("B")


def test_a_late_date_names_the_target_only_where_it_counts_back_from_it():
    assert [bound.kind for bound in late(a_plan("A 1d", target=date(2026, 3, 9)), "A")] == [BoundKind.PLAN_FINISH]
    plan = a_plan("A 1d", target=date(2026, 3, 2), late_from=LateFrom.TARGET)
    assert BoundKind.TARGET in {bound.kind for bound in late(plan, "A")}


def test_a_task_as_late_as_possible_without_room_is_told_by_what_is_before_it():
    plan = with_task(a_plan("A 1d > B 1d"), "A", constraint=Constraint.ALAP)
    assert planned_bounds(site(plan, "A"), End.START)[0].kind is BoundKind.PLAN_START


def test_a_task_as_late_as_possible_that_nothing_follows_is_held_by_the_finish_of_the_plan():
    plan = with_task(a_plan("A 1d; B 4d"), "A", constraint=Constraint.ALAP)
    bounds = planned_bounds(site(plan, "A"), End.FINISH)
    assert margins(bounds) == [("plan finish", 0)]
    assert to_datetime(bounds[0].date) == datetime(2026, 3, 5, 17)


def test_the_tasks_below_a_summary_task_come_by_how_near_they_are():
    dates = schedule(a_plan("S{ A 1d > B 1d > C 1d }"))
    first = children_reason(dates, dates.row("S"), dates.start, End.START)
    last = children_reason(dates, dates.row("S"), dates.finish, End.FINISH)
    assert margins(first.bounds) == [("A", 0), ("B", 480), ("C", 960)]
    assert margins(last.bounds) == [("C", 0), ("B", 480), ("A", 960)]


def test_the_task_that_holds_up_what_comes_before_a_summary_task_is_the_one_with_the_least_late_date():
    dates = schedule(a_plan("S{ A 1d; B 5d; T{ C 2d } }"))
    assert bounding_child(dates, dates.row("S"), End.START).task == "B"


def test_a_summary_task_holds_what_comes_before_it_at_the_least_late_start_below():
    plan = a_plan("P 1d > S; S{ A 1d; B 5d }")
    found = late(plan, "P")[0]
    assert (found.task, to_datetime(found.source)) == ("S", datetime(2026, 3, 3, 8))


def test_reasons_are_found_for_plans_of_one_row_and_of_none_that_counts():
    assert why(schedule(a_plan("A 0d")), "A").total_float == 0
    assert margins(early(a_plan("A 0d"), "A")) == [("plan start", 0)]
