"""What holds for every schedule: links and dates are kept, nothing could start earlier, backward mirrors forward."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from planner.analysis.schedule import schedule
from planner.change import checked
from planner.errors import PlanError
from planner.model.values import Constraint, Duration, Estimate, LinkType
from planner.worktime import finish_minutes, start_minutes
from tests.builders import a_plan, with_settings, with_task
from tests.planner.analysis.random_plans import WORKING_LAGS, plans
from tests.planner.strategies import changes

lawful = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FORWARD = (Constraint.SNET, Constraint.FNET)
MIRRORED = {LinkType.SS: LinkType.FF, LinkType.FF: LinkType.SS}

on_one_calendar = plans(calendars=(None,), constraints=FORWARD, elapsed=False, lags=WORKING_LAGS, size=10)


def worked(found, clock):
    """Working minutes of the plan's calendar up to a clock time."""
    return int(found.compiled.reading.calendars.project.worked(int(clock)))


def ends(found, task):
    """Working minutes up to the early start and finish of a task."""
    row = found.row(task)
    return worked(found, found.early_start[row]), worked(found, found.early_finish[row])


def asked(found, task):
    """The least working minutes at which a task may start, by everything that is said about it."""
    plan, row = found.plan, found.plan.tasks[task]
    bounds = [worked(found, start_minutes(plan.settings.start))]
    if row.constraint is Constraint.SNET:
        bounds.append(worked(found, start_minutes(row.constraint_date)))
    if row.constraint is Constraint.FNET:
        bounds.append(worked(found, finish_minutes(row.constraint_date)) - row.duration.likely)
    for link in plan.links.values():
        if link.successor == task:
            source = ends(found, link.predecessor)[link.type in {LinkType.FS, LinkType.FF}] + link.lag.minutes
            bounds.append(source - (row.duration.likely if link.type in {LinkType.FF, LinkType.SF} else 0))
    return max(bounds)


@lawful
@given(on_one_calendar)
def test_every_link_and_constraint_is_satisfied_and_no_task_can_start_earlier(plan):
    found = schedule(plan)
    for task, row in plan.tasks.items():
        start, finish = ends(found, task)
        assert start == asked(found, task), task
        assert finish == start + row.duration.likely, task


@lawful
@given(plans(calendars=(None,), constraints=(), elapsed=False, lags=WORKING_LAGS, size=12))
def test_the_backward_pass_is_the_forward_pass_of_the_reversed_network(plan):
    links = {
        key: replace(
            link, predecessor=link.successor, successor=link.predecessor, type=MIRRORED.get(link.type, link.type)
        )
        for key, link in plan.links.items()
    }
    found, mirrored = schedule(plan), schedule(plan.with_tables({"link": links}))
    begin, end = (worked(found, start_minutes(moment)) for moment in (found.begin, found.end))
    for task in plan.tasks:
        row = found.row(task)
        start, finish = ends(mirrored, task)
        assert worked(found, found.late_finish[row]) == end - (start - begin), task
        assert worked(found, found.late_start[row]) == end - (finish - begin), task


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_after_any_edits_the_schedule_that_takes_over_is_the_one_from_nothing(data):
    plan = a_plan("S{ A 3d > B 2/3/6d > C 1d }; D 2d; E 4h; A > D SS+1d; D > E FF; B > E SF")
    found = schedule(plan)
    for _ in range(6):
        try:
            plan = checked(plan, data.draw(changes(plan)))
        except PlanError:
            continue
        found = schedule(plan, found)
        same(found, schedule(plan))


def same(one, other):
    """Both schedules have the same figures."""
    for name in ("start", "finish", "early_start", "late_start", "early_finish", "late_finish"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name
    for name in ("total_float", "free_float", "critical", "near_critical", "link_float", "driving"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name
    assert one.suspended == other.suspended
    assert one.critical_path == other.critical_path


def test_a_schedule_is_kept_where_an_edit_decides_no_date():
    before = schedule(a_plan("S{ A 3d > B 2d }; C 1d"))
    assert before.critical_path
    named = with_task(before.plan, "A", name="Other", notes="why")
    after = schedule(named, before)
    assert after.plan is named
    assert after.compiled.plan is named
    assert after.solution is before.solution
    assert after.start_of("B") == before.start_of("B")
    assert before.plan.tasks["A"].name != "Other"


@pytest.mark.parametrize(
    "edit",
    [
        lambda plan: with_task(plan, "B", duration=Estimate.of(60)),
        lambda plan: with_settings(plan, target=date(2026, 3, 3)),
        lambda plan: with_settings(plan, critical_float=Duration(960)),
        lambda plan: with_task(plan, "B", actual_start=date(2026, 3, 9)),
    ],
)
def test_what_decides_dates_or_floats_is_reckoned_anew(edit):
    before = schedule(a_plan("A 3d > B 2d; C 1d"))
    plan = edit(before.plan)
    after, fresh = schedule(plan, before), schedule(plan)
    assert after.solution is not before.solution
    assert (after.start == fresh.start).all()
    assert (after.total_float == fresh.total_float).all()
    assert (after.critical == fresh.critical).all()
    assert after.beyond_target == fresh.beyond_target
