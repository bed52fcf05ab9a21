"""The schedule against longpath, an independent scheduler: early starts and total floats, all four link types."""

import pytest
from hypothesis import HealthCheck, given, settings

from planner.analysis.schedule import schedule
from planner.worktime import to_datetime
from tests.planner.analysis.random_plans import START, WORKING_LAGS, plans

cpm = pytest.importorskip("longpath.cpm", reason="longpath is not installed")
calendars = pytest.importorskip("longpath.calendars")
model = pytest.importorskip("longpath.model")

OFFICE = [(480, 720), (780, 1020)]


def as_project(plan):
    """A plan on the standard calendar as longpath has it."""
    activities = {
        key: model.Activity(
            uid=key,
            code=key,
            name=key,
            calendar_id="c",
            orig_dur_h=task.duration.likely / 60,
            rem_dur_h=task.duration.likely / 60,
        )
        for key, task in plan.tasks.items()
    }
    links = [
        model.Relationship(link.predecessor, link.successor, str(link.type), link.lag.minutes / 60)
        for link in plan.links.values()
    ]
    return model.Project(
        id="p",
        short_name="p",
        name="p",
        data_date=START,
        planned_start=START,
        default_calendar="c",
        activities=activities,
        relationships=links,
    )


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans(size=15, calendars=(None,), constraints=(), elapsed=False, lags=WORKING_LAGS))
def test_early_starts_and_total_floats_agree(plan):
    office = calendars.WorkCalendar("c", "c", [OFFICE] * 5 + [[], []])
    theirs = cpm.run(as_project(plan), {"c": office}, cpm.CpmOptions())
    ours = schedule(plan)
    for key, task in plan.tasks.items():
        row = ours.row(key)
        assert ours.total_float[row] == round(theirs.tf_h[key] * 60), key
        if task.duration.likely:
            assert to_datetime(ours.early_start[row]) == calendars.from_min(theirs.es[key]), key
