"""Progress override: what the rest of begun work waits for, links of summary tasks among it."""

from datetime import date, datetime

import pytest

from planner.analysis.schedule import schedule
from planner.model.values import Duration, Progress
from tests.builders import a_plan, with_task

MON = date(2026, 3, 2)
LAGGED = (
    "A 1d > B FS+3d",
    "S{ A 1d } > B FS+3d",
    "T{ B }; A 1d > T FS+3d",
    "S{ A 1d }; T{ B }; S > T FS+3d",
    "S{ R{ A 1d } }; T{ U{ B } }; S > T FS+3d",
)
"""A lag of three days from A to B, by links of their own or of summary tasks above them."""


def overridden(text, *, begun=(), done=(), progress=Progress.OVERRIDE):
    """A plan on Tuesday morning under progress override; of what has begun on Monday a day is left."""
    plan = a_plan(text, status_date=datetime(2026, 3, 3, 8), progress=progress)
    for key in begun:
        plan = with_task(plan, key, actual_start=MON, remaining=Duration(480))
    for key in done:
        plan = with_task(plan, key, actual_start=MON, actual_finish=MON)
    return plan


def days(plan, *keys):
    """The days in March on which tasks finish."""
    found = schedule(plan)
    return [found.finish_of(key).day for key in keys]


@pytest.mark.parametrize("text", LAGGED)
def test_unfinished_work_is_not_waited_for_and_the_lag_behind_finished_work_is(text):
    assert days(overridden(text, begun="B"), "B") == [3]
    assert days(overridden(text, begun="B", progress=Progress.RETAINED), "B") == [9]
    assert days(overridden(text, begun="B", done="A"), "B") == [6]


@pytest.mark.parametrize("text", LAGGED)
def test_the_link_behind_finished_work_drives_and_the_one_behind_unfinished_work_does_not(text):
    for done in ("", "A"):
        found = schedule(overridden(text, begun="B", done=done))
        (link,) = found.link_ids
        assert found.drives(link) is bool(done)


def test_a_summary_task_is_finished_when_all_of_it_is():
    plan = overridden("S{ A 1d; C 1d } > B FS+3d", begun="B", done="A")
    assert days(plan, "B") == [3]
    assert days(overridden("S{ A 1d; C 1d } > B FS+3d", begun="B", done="AC"), "B") == [6]


def test_work_begun_beside_work_to_begin_heeds_links_of_its_summary_task_from_finished_work():
    plan = overridden("T{ B; C 1d }; A 1d > T FS+3d", begun="B", done="A")
    assert days(plan, "B", "C") == [6, 6]


def test_unfinished_work_is_left_out_of_the_links_to_a_summary_task_of_which_all_has_begun():
    plan = overridden("T{ B }; A 1d > T FS+3d; X 9d > T", begun="B", done="A")
    assert days(plan, "B") == [6]
    assert not schedule(plan).drives("X-T-FS")


def test_work_to_begin_waits_for_unfinished_work_though_its_neighbor_has_begun():
    plan = overridden("T{ B; C 1d }; X 4d > T", begun="B")
    assert days(plan, "B", "C") == [3, 9]
