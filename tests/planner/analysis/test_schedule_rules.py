"""The schedule against a reference by the book, and against what float means."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from planner.analysis.floats import solve
from planner.analysis.passes import backward, backward_by_node, forward, forward_by_node
from planner.analysis.schedule import schedule
from planner.model.values import Constraint, LinkType
from planner.worktime import to_datetime
from tests.builders import with_task
from tests.planner.analysis.random_plans import WORKING_LAGS, plans
from tests.planner.analysis.reference import early_dates

careful = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@careful
@given(plans())
def test_early_dates_are_those_of_the_book(plan):
    found, book = schedule(plan), early_dates(plan)
    for key, task in plan.tasks.items():
        start, finish = book[key]
        assert found.early_start_of(key) == to_datetime(start), key
        row = found.row(key)
        time = found.compiled.reading.calendars.times
        calendar = int(found.compiled.program.facts[row, 1])
        assert time.point(calendar, int(found.early_finish[row]), up=False) >> 1 == (
            time.point(calendar, finish, up=False) >> 1
        ), key
        assert task.duration.likely == 0 or found.early_finish_of(key) >= to_datetime(finish)


def delayed(plan, key, minutes):
    """The plan with a task kept from starting before a clock time, whatever else it obeys."""
    return with_task(plan, key, constraint=Constraint.SNET, constraint_date=to_datetime(minutes))


floating = st.one_of(
    plans(constraints=(), types=(LinkType.FS, LinkType.FF)),
    plans(constraints=(), calendars=(None,), elapsed=False, lags=WORKING_LAGS),
)


@careful
@given(floating)
def test_total_float_is_exactly_how_late_a_task_can_be_for_the_plan_to_finish_when_it_does(plan):
    found = schedule(plan)
    for key in plan.tasks:
        row = found.row(key)
        assert schedule(delayed(plan, key, int(found.late_start[row])), found).end == found.end, key
        later = int(found.late_start[row]) + 1
        assert found.total_float[row] >= 0
        assert schedule(delayed(plan, key, later), found).end > found.end or not plan.tasks[key].duration.likely, key


@careful
@given(floating)
def test_free_float_is_exactly_how_late_a_task_can_be_for_no_other_to_be_late(plan):
    found = schedule(plan)
    for key, task in plan.tasks.items():
        if not task.duration.likely:
            continue
        row, time = found.row(key), found.compiled.reading.calendars.times
        calendar = int(found.compiled.program.facts[row, 1])
        start = time.point(calendar, int(found.early_start[row]), up=True) >> 1
        for more, kept in ((0, True), (1, False)):
            clock = time.clock(calendar, 2 * (start + int(found.free_float[row]) + more) + 1)
            moved = schedule(delayed(plan, key, clock), found)
            others = np.arange(len(found.ids)) != row
            same = moved.end == found.end and (moved.early_start[others] == found.early_start[others]).all()
            assert same == kept, key


@careful
@given(plans(size=14))
def test_passes_by_level_and_by_node_agree(plan):
    program = schedule(plan).compiled.program
    by_node = np.array(forward_by_node(program.forward, program.nodes))
    assert (forward_wide(program.forward, program.nodes) == by_node).all()
    nodes = program.bounded(program.finish(by_node))
    by_node = np.array(backward_by_node(program.backward, nodes))
    assert (backward_wide(program.backward, nodes) == by_node).all()


def forward_wide(flow, nodes):
    """The forward pass on arrays, however few nodes there are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("planner.analysis.passes.NARROW", 0)
        return forward(flow, nodes)


def backward_wide(flow, nodes):
    """The backward pass on arrays, however few nodes there are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("planner.analysis.passes.NARROW", 0)
        return backward(flow, nodes)


@careful
@given(plans())
def test_links_are_satisfied_and_driving_ones_exactly(plan):
    found = schedule(plan)
    assert (found.link_float >= 0).all()
    assert ((found.link_float == 0) == found.driving).all()
    assert (found.free_float <= found.total_float).all()


@careful
@given(plans())
def test_a_target_of_the_finish_itself_changes_nothing(plan):
    found = schedule(plan)
    assume(len(plan.tasks) > 0)
    again = solve(found.compiled.program, target=found.solution.finish)
    assert (again.late == found.solution.late).all()


@careful
@given(plans())
def test_the_same_schedule_follows_from_an_earlier_one(plan):
    first = schedule(plan)
    for key, task in list(plan.tasks.items())[:3]:
        longer = replace(task.duration, likely=task.duration.likely + 60)
        changed = with_task(plan, key, duration=longer, calendar="seven")
        same(schedule(changed, first), schedule(changed))


def same(one, other):
    """Both schedules have the same arrays."""
    for name in ("early_start", "early_finish", "late_start", "late_finish", "start", "finish"):
        assert (getattr(one, name) == getattr(other, name)).all(), name
    for name in ("total_float", "free_float", "critical", "link_float", "driving"):
        assert (getattr(one, name) == getattr(other, name)).all(), name
    assert one.suspended == other.suspended
    assert (one.begin, one.end, one.length) == (other.begin, other.end, other.length)
