"""The program of a schedule as the runs walk it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings

from planner.analysis.schedule import schedule
from planner.model.calendars import WEEKDAYS, Calendar
from planner.model.values import Duration
from planner.simulation.course import FAR, Course, course_of, edges_back
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import plans

SEVEN = Calendar(id="seven", key="7", name="Seven days", **dict.fromkeys(WEEKDAYS, ((480, 1020),)))


def course(text: str, **values: object) -> Course:
    """The course of a plan."""
    return course_of(schedule(a_plan(text, **values)))


def node(found: Course, plan_row: int):
    """The node of a row of the schedule."""
    return found.nodes[found.place[plan_row]]


def test_work_on_the_calendar_of_the_plan_is_straight_and_counts_in_minutes() -> None:
    found = course("A 3d > B 2d")
    assert found.straight
    assert found.unit == 1
    assert found.kind is np.float32
    assert [int(found.lengths[place]) for place in found.place] == [1440, 960]


def test_the_start_of_the_plan_counts_as_zero() -> None:
    found = course("A 3d > B 2d")
    assert node(found, 0).lower == 0
    assert node(found, 1).lower == 0


def test_a_task_on_another_calendar_makes_values_points() -> None:
    plan = with_task(with_rows(a_plan("A 3d > B 2d"), SEVEN), "B", calendar="seven")
    found = course_of(schedule(plan))
    assert not found.straight
    assert found.unit == 2
    assert found.kind is np.int64
    assert [edge.crossing for one in found.nodes for edge in one.edges] == [0]


def test_all_work_on_one_other_calendar_makes_values_points_which_tell_its_morning_from_the_evening_before() -> None:
    plan = with_rows(a_plan("A 3d > B 2d"), SEVEN)
    for task in ("A", "B"):
        plan = with_task(plan, task, calendar="seven")
    assert not course_of(schedule(plan)).straight


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("A 1d; B 1d; A > B", (0,)),
        ("A 1d; B 1d; A > B FS+1d", ()),
        ("A 1d; B 1d; A > B SS", ()),
        ("A 1d; B 1d; A > B FF", ()),
    ],
)
def test_what_heeds_nothing_but_finishes_is_known_by_them(text: str, after: tuple[int, ...]) -> None:
    assert node(course(text), 1).after == after


def test_a_date_or_a_place_between_calendars_is_more_than_finishes() -> None:
    plan = a_plan("A 1d > B 1d")
    dated = with_task(plan, "B", constraint="FNET", constraint_date=date(2026, 3, 6))
    other = with_task(with_rows(plan, SEVEN), "B", calendar="seven")
    assert [node(course_of(schedule(one)), 1).after for one in (plan, dated, other)] == [(0,), (), ()]


def test_an_elapsed_lag_makes_values_points() -> None:
    assert not course("A 1d; B 1d; A > B FS+3ed").straight


def test_finished_work_runs_around_the_clock_and_makes_values_points() -> None:
    plan = with_task(a_plan("A 1d > B 1d"), "A", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 2))
    assert not course_of(schedule(plan)).straight


@pytest.mark.parametrize(
    ("link", "finish", "length", "shift"),
    [("FS", True, False, 0), ("SS+1d", False, False, 480), ("FF-1d", True, True, -480), ("SF+2d", False, True, 960)],
)
def test_edges_come_from_an_end_and_bound_an_end(link: str, finish: bool, length: bool, shift: int) -> None:
    found = course(f"A 3d; B 2d; A > B {link}")
    (edge,) = node(found, 1).edges
    assert (edge.source, edge.finish, edge.length, edge.shift) == (found.place[0], finish, length, shift)
    assert edge.link == 0


def test_edges_backward_are_the_same_with_their_ends_swapped() -> None:
    found = course("A 3d; B 2d; A > B SS+1d")
    (edge,) = edges_back(found)[found.place[0]]
    assert (edge.source, edge.finish, edge.length, edge.shift) == (found.place[1], False, True, -480)


def test_a_share_of_a_duration_keeps_its_planned_length() -> None:
    plan = a_plan("A 4d > B 1d")
    link = next(iter(plan.links.values()))
    plan = plan.with_tables({"link": {link.id: type(link)(**{**fields(link), "lag": Duration(50, "%")})}})
    (edge,) = node(course_of(schedule(plan)), 1).edges
    assert edge.shift == 960


def fields(row) -> dict[str, object]:
    """The values of a row."""
    return {name: getattr(row, name) for name in row.__dataclass_fields__}


def test_a_bound_that_can_say_nothing_is_not_asked() -> None:
    found = course("A 3d; B 2d; C 1d; A > B FS; A > C FF")
    assert [node(found, row).bound for row in range(3)] == [True, False, True]


def test_a_start_no_earlier_is_a_lower_bound_and_a_finish_no_earlier_waits_for_the_length() -> None:
    plan = with_task(a_plan("A 3d; B 2d"), "A", constraint="SNET", constraint_date=date(2026, 3, 4))
    plan = with_task(plan, "B", constraint="FNET", constraint_date=date(2026, 3, 6))
    found = course_of(schedule(plan))
    assert node(found, 0).lower == 960
    assert node(found, 0).finish_from is None
    assert node(found, 1).lower == 0
    assert node(found, 1).finish_from == 5 * 480


def test_a_mandatory_date_caps_the_begin() -> None:
    plan = with_task(a_plan("A 3d > B 2d"), "B", constraint="MSO", constraint_date=date(2026, 3, 3), mandatory=True)
    found = course_of(schedule(plan))
    assert node(found, 1).cap == 480
    assert node(found, 0).cap is None


def test_links_that_the_dates_leave_out_are_left_out() -> None:
    found = course("A 1d > B 1d; B > A")
    assert sum(len(one.edges) for one in found.nodes) == 1


def test_work_in_progress_has_begun() -> None:
    plan = with_task(a_plan("A 3d > B 2d", status_date=date(2026, 3, 3)), "A", actual_start=date(2026, 3, 2))
    found = course_of(schedule(plan))
    assert node(found, 0).begun is not None
    assert node(found, 1).begun is None


@settings(deadline=None, max_examples=60)
@given(plans())
def test_every_node_comes_after_all_that_bound_it(plan) -> None:
    found = course_of(schedule(plan))
    for place, one in enumerate(found.nodes):
        assert all(edge.source < place for edge in one.edges)
        assert all(abs(edge.shift) < FAR for edge in one.edges)
        assert all(edge.source > place for edge in edges_back(found)[place])
    assert sorted(found.place) == list(range(len(found.nodes)))
    assert all(before != after for before, after in pairwise(sorted(found.leaves)))
