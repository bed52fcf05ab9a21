"""What a solution reads like on the clock."""

from datetime import date, datetime

from planner.analysis.clocks import finishes, starts
from planner.analysis.schedule import schedule
from planner.model.values import Duration
from planner.worktime import to_datetime
from tests.builders import MONDAY, a_plan, with_task


def read(plan, which="early"):
    """Starts and finishes by row, of early, late or planned values, as `02 08:00`."""
    found = schedule(plan).solution
    values = getattr(found, which)
    columns = (starts(found, values), finishes(found, values))
    return [tuple(f"{to_datetime(int(clock)):%d %H:%M}" for clock in pair) for pair in zip(*columns, strict=True)]


def test_starts_read_after_a_break_and_finishes_before_it():
    assert read(a_plan("A 4h > B 4h > C 1d")) == [
        ("02 08:00", "02 12:00"),
        ("02 13:00", "02 17:00"),
        ("03 08:00", "03 17:00"),
    ]


def test_late_dates_read_likewise():
    assert read(a_plan("A 4h; B 1d"), "late")[0] == ("02 13:00", "02 17:00")


def test_what_has_happened_reads_as_it_was_given_early_and_late():
    plan = with_task(
        a_plan("A 1d; B 9d"), "A", actual_start=datetime(2026, 3, 7, 10), actual_finish=datetime(2026, 3, 8, 3)
    )
    assert read(plan)[0] == read(plan, "late")[0] == ("07 10:00", "08 03:00")


def test_work_in_progress_reads_from_where_it_began():
    plan = with_task(a_plan("A 2d", status_date=date(2026, 3, 4)), "A", actual_start=MONDAY, remaining=Duration(480))
    assert read(plan)[0] == read(plan, "late")[0] == ("02 08:00", "05 17:00")


def test_a_manual_start_at_night_reads_so_but_may_be_late_like_any():
    plan = with_task(a_plan("A 1d; B 9d"), "A", manual_start=datetime(2026, 3, 3, 22))
    assert read(plan)[0] == ("03 22:00", "04 17:00")
    assert read(plan, "late")[0] == ("12 08:00", "12 17:00")


def test_tasks_on_several_calendars_read_on_their_own():
    plan = a_plan("A 1ed; B 1d")
    assert read(plan) == [("02 00:00", "03 00:00"), ("02 08:00", "02 17:00")]


def test_clocks_of_a_schedule_are_made_once():
    found = schedule(a_plan("A 1d > B 1d"))
    assert found.early_start is found.early_start is found.start
    assert found.late_finish is found.late_finish
