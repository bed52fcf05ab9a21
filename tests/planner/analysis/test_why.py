"""Why a date is what it is: one bound of each kind, and the chains that bounds make."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from planner.analysis.bounds import BoundKind, End
from planner.analysis.schedule import schedule
from planner.analysis.why import chain, late_chain, why
from planner.model.values import Constraint
from planner.worktime import to_datetime
from tests.builders import a_plan, with_task


def reason(plan, task, name="start"):
    return getattr(why(schedule(plan), task), name)


def binding(plan, task, name="start"):
    return reason(plan, task, name).binding


def margins(found):
    return [(bound.kind, bound.task, bound.margin) for bound in found.bounds]


def test_a_link_sets_the_start_and_beats_other_links_and_the_plan_start():
    found = reason(a_plan("A 3d > C; B 1d > C"), "C")
    assert margins(found) == [
        (BoundKind.LINK, "A", 0),
        (BoundKind.LINK, "B", 960),
        (BoundKind.PLAN_START, None, 1440),
    ]
    assert (found.binding.link, found.binding.end) == ("A-C-FS", End.START)
    assert to_datetime(found.binding.source) == datetime(2026, 3, 4, 17)


def test_a_task_that_waits_for_nothing_starts_with_the_plan():
    found = binding(a_plan("A 1d"), "A")
    assert (found.kind, to_datetime(found.date)) == (BoundKind.PLAN_START, datetime(2026, 3, 2, 8))


def test_the_finish_comes_from_the_start_and_the_work():
    found = why(schedule(a_plan("A 3d")), "A")
    assert found.finish.binding.kind is BoundKind.DURATION
    assert found.work == 1440


def test_a_finish_to_finish_link_sets_the_finish_itself():
    plan = a_plan("A 5d; B 2d; A > B FF")
    assert (binding(plan, "B", "finish").kind, binding(plan, "B", "finish").end) == (BoundKind.LINK, End.FINISH)
    assert binding(plan, "B").end is End.FINISH
    assert to_datetime(binding(plan, "B").date) == datetime(2026, 3, 5, 8)


@pytest.mark.parametrize("constraint", [Constraint.SNET, Constraint.MSO])
def test_a_constraint_sets_the_start(constraint):
    plan = with_task(a_plan("A 1d"), "A", constraint=constraint, constraint_date=date(2026, 3, 5))
    found = reason(plan, "A")
    assert margins(found) == [(BoundKind.CONSTRAINT, None, 0), (BoundKind.PLAN_START, None, 1440)]
    assert not found.binding.snapped


def test_a_constraint_on_a_day_off_is_moved_on_by_the_calendar():
    plan = with_task(a_plan("A 1d"), "A", constraint=Constraint.SNET, constraint_date=date(2026, 3, 7))
    found = binding(plan, "A")
    assert found.snapped
    assert (to_datetime(found.asked), to_datetime(found.date)) == (datetime(2026, 3, 7), datetime(2026, 3, 9, 8))


def test_a_constraint_of_a_summary_task_names_it():
    plan = with_task(a_plan("S{ A 1d }"), "S", constraint=Constraint.SNET, constraint_date=date(2026, 3, 5))
    assert (binding(plan, "A").kind, binding(plan, "A").via) == (BoundKind.CONSTRAINT, "S")


def test_a_constraint_limits_the_late_finish():
    plan = with_task(a_plan("A 3d > B 1d"), "A", constraint=Constraint.FNLT, constraint_date=date(2026, 3, 3))
    found = reason(plan, "A", "late_finish")
    assert margins(found)[:2] == [(BoundKind.CONSTRAINT, None, 0), (BoundKind.LINK, "B", 480)]


def test_a_link_of_a_summary_task_reaches_the_tasks_below_it():
    found = binding(a_plan("P 2d; S{ T{ A 1d } }; P > S"), "A")
    assert (found.kind, found.task, found.via) == (BoundKind.SUMMARY_LINK, "P", "S")


def test_the_task_below_a_summary_task_that_is_last_sets_its_finish():
    plan = a_plan("S{ A 1d > B 1d; C 1d }")
    assert margins(reason(plan, "S", "finish")) == [
        (BoundKind.CHILD, "B", 0),
        (BoundKind.CHILD, "A", 480),
        (BoundKind.CHILD, "C", 480),
    ]
    assert binding(plan, "S").task == "A"


def test_a_task_as_late_as_possible_is_held_by_what_follows():
    plan = with_task(a_plan("A 1d > C 1d; B 3d > C"), "A", constraint=Constraint.ALAP)
    found = binding(plan, "A")
    assert (found.kind, found.task) == (BoundKind.AS_LATE, "C")
    assert to_datetime(found.date) == datetime(2026, 3, 4, 8)


def test_what_follows_sets_the_late_finish_and_the_plan_sets_that_of_the_last():
    plan = a_plan("A 1d > B 1d")
    assert binding(plan, "A", "late_finish").task == "B"
    assert binding(plan, "B", "late_finish").kind is BoundKind.PLAN_FINISH
    assert binding(plan, "A", "late_start").kind is BoundKind.DURATION


def test_a_start_to_start_link_sets_the_late_start():
    plan = a_plan("A 1d; B 3d; A > B SS")
    found = binding(plan, "A", "late_start")
    assert (found.kind, found.task, found.end) == (BoundKind.LINK, "B", End.START)


def test_dates_that_were_set_by_hand_or_really_happened_come_first_where_the_schedule_keeps_them():
    start = datetime(2026, 3, 2, 8)
    assert binding(with_task(a_plan("A 1d"), "A", manual_start=start), "A").kind is BoundKind.MANUAL
    assert binding(with_task(a_plan("A 1d"), "A", actual_start=start), "A").kind is BoundKind.ACTUAL


def test_a_chain_leads_back_to_the_start_of_the_plan():
    steps = chain(schedule(a_plan("A 3d > C > D; B 1d > C")), "D")
    assert [step.task for step in steps] == ["D", "C", "A"]
    assert steps[-1].bound.kind is BoundKind.PLAN_START


def test_a_chain_goes_through_the_task_that_sets_a_summary_task():
    steps = chain(schedule(a_plan("S{ A 1d > B 1d; C 1d } > D")), "D")
    assert [step.task for step in steps] == ["D", "S", "B", "A"]


def test_a_chain_stops_at_a_constraint():
    plan = with_task(a_plan("A 1d > B > C"), "B", constraint=Constraint.SNET, constraint_date=date(2026, 3, 9))
    steps = chain(schedule(plan), "C")
    assert [(step.task, step.bound.kind) for step in steps] == [
        ("C", BoundKind.LINK),
        ("B", BoundKind.CONSTRAINT),
    ]


def test_a_late_chain_leads_on_to_the_finish_of_the_plan():
    steps = late_chain(schedule(a_plan("A 1d > S; S{ B 1d > C 2d; D 5d }")), "A")
    assert [step.task for step in steps] == ["A", "S", "D"]
    assert steps[-1].bound.kind is BoundKind.PLAN_FINISH


def test_a_task_that_is_not_there_is_a_mistake_of_the_caller():
    with pytest.raises(KeyError):
        why(schedule(a_plan("A")), "X")


def test_plans_that_differ_elsewhere_have_equal_reasons():
    plan = a_plan("A 1d > B")
    again = with_task(plan, "B", name="Other")
    assert why(schedule(plan), "A") == replace(why(schedule(again), "A"))
