"""Days for conditions that can hardly be meant."""

from datetime import date, datetime

import pytest

from planner.analysis.schedule import schedule
from planner.launch.due_dates import due_doubt
from planner.sentences import UNSAID
from tests.builders import a_plan

PLAN = a_plan("A 3d > L 0d", status_date=date(2026, 3, 3))
"""A launch that goes live on Friday 6 March, told until the end of Tuesday."""
AFTER = "That is after the go-live on 2026-03-06."
GONE = "That day has passed."


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (date(2026, 3, 3), GONE),
        (datetime(2026, 3, 3, 12), GONE),
        (date(2026, 3, 4), UNSAID),
        (datetime(2026, 3, 6, 23, 59), UNSAID),
        (date(2026, 3, 6), UNSAID),
        (date(2026, 3, 7), AFTER),
        (datetime(2026, 3, 7, 8), AFTER),
    ],
)
def test_a_day_that_has_passed_or_is_after_the_go_live_is_odd(due, said):
    assert due_doubt(schedule(PLAN), due) == said


def test_a_plan_without_tasks_has_no_go_live_to_be_late_for():
    assert due_doubt(schedule(a_plan(status_date=date(2026, 3, 3))), date(2030, 1, 1)) == UNSAID
