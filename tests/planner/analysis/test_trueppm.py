"""The schedule against trueppm-scheduler, an independent scheduler in whole days: FS, SS and FF links."""

from datetime import timedelta

import pytest

from planner.analysis.schedule import schedule
from planner.worktime import to_datetime
from tests.planner.analysis.networks import DAY, EVERY_DAY, MONDAY, networks

trueppm = pytest.importorskip("trueppm_scheduler", reason="trueppm-scheduler is not installed")

KINDS = ("FS", "SS", "FF")


def as_project(plan):
    """A plan of whole days on a calendar without days off as trueppm has it: its lags are days of the clock."""
    tasks = [
        trueppm.Task(id=key, name=key, duration=timedelta(days=task.duration.likely // DAY))
        for key, task in plan.tasks.items()
    ]
    links = [
        trueppm.Dependency(
            link.predecessor,
            link.successor,
            trueppm.DependencyType[str(link.type)],
            timedelta(days=link.lag.minutes // DAY),
        )
        for link in plan.links.values()
    ]
    return trueppm.Project("p", "p", MONDAY, tasks, links, trueppm.Calendar(working_days=0b1111111))


@pytest.mark.parametrize("types", [*((kind,) for kind in KINDS), KINDS], ids=" ".join)
def test_early_starts_and_both_floats_agree_on_a_thousand_networks(types):
    days = [DAY * days for days in (1, 2, 3, 5, 8)]
    lags = [DAY * days for days in (0, 0, 0, 1, 2, -1, -2)]
    for plan in networks(types, minutes=days, lags=lags, calendar=EVERY_DAY):
        ours = schedule(plan)
        for theirs in trueppm.schedule(as_project(plan)).tasks:
            row = ours.row(theirs.id)
            assert to_datetime(ours.early_start[row]).date() == theirs.early_start, (theirs.id, plan)
            assert ours.total_float[row] == theirs.total_float.days * DAY, (theirs.id, plan)
            assert ours.free_float[row] == theirs.free_float.days * DAY, (theirs.id, plan)
