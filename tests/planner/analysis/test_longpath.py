"""The schedule against longpath, an independent scheduler: early starts and total floats, all four link types."""

from datetime import datetime

import pytest

from planner.analysis.schedule import schedule
from planner.worktime import to_datetime
from tests.planner.analysis.networks import networks

cpm = pytest.importorskip("longpath.cpm", reason="longpath is not installed")
calendars = pytest.importorskip("longpath.calendars")
model = pytest.importorskip("longpath.model")

START = datetime(2026, 3, 2, 8)
OFFICE = [(480, 720), (780, 1020)]
CALENDARS = {"c": calendars.WorkCalendar("c", "c", [OFFICE] * 5 + [[], []])}
KINDS = ("FS", "SS", "FF", "SF")


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


@pytest.mark.parametrize("types", [*((kind,) for kind in KINDS), KINDS], ids=" ".join)
def test_early_starts_and_total_floats_agree_on_a_thousand_networks(types):
    for plan in networks(types, minutes=(0, 60, 240, 480, 500, 960, 1440), lags=(0, 0, 60, 480, 700, -60, -240, -480)):
        theirs, ours = cpm.run(as_project(plan), CALENDARS, cpm.CpmOptions()), schedule(plan)
        for row, key in enumerate(ours.ids):
            assert ours.total_float[row] == round(theirs.tf_h[key] * 60), (key, plan)
            if plan.tasks[key].duration.likely:  # a milestone reads as the finish of the day before
                assert to_datetime(ours.early_start[row]) == calendars.from_min(theirs.es[key]), (key, plan)
