"""Until when a plan knows what happened."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from planner.launch.moment import moment_of
from tests.builders import a_plan


def test_a_day_of_status_is_over():
    assert moment_of(a_plan(status_date=date(2026, 3, 4))) == datetime(2026, 3, 5)


def test_a_moment_of_status_is_that_moment():
    assert moment_of(a_plan(status_date=datetime(2026, 3, 4, 9, 30))) == datetime(2026, 3, 4, 9, 30)


def test_without_one_it_is_the_clock_in_the_time_zone_of_the_plan():
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles"):
        there = datetime.now(ZoneInfo(zone)).replace(tzinfo=None)
        found = moment_of(a_plan(time_zone=zone))
        assert timedelta(minutes=-1) <= found - there <= timedelta(minutes=1)
        assert (found.second, found.microsecond, found.tzinfo) == (0, 0, None)
