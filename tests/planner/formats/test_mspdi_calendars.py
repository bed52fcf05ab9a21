"""Calendars of Microsoft Project: weeks, exceptions old and new, work weeks, and calendars of resources."""

from datetime import date

import pytest

from planner.formats.mspdi_calendars import merged
from planner.model.checks import faults_of
from planner.worktime import STANDARD_WEEK
from tests.planner.formats.project_xml import (
    NIGHT,
    OFFICE,
    STANDARD,
    calendar,
    element,
    exception,
    exceptions,
    imported,
    period,
    short,
    task,
    times,
    week,
    weekday,
)

MORNING = (("08:00:00", "12:00:00"),)


def by_key(found):
    """The calendars of an imported plan by their keys."""
    return {row.key: row for row in found.plan.calendars.values()}


def with_exceptions(*inner: str, hours: float = 8, **parts):
    """A task on a standard calendar with exceptions."""
    return imported(task(1, hours=hours), calendars=calendar(1, week(), exceptions(*inner)), **parts)


def test_the_week_is_read_from_monday_on():
    row = by_key(imported(task(1), calendars=calendar(1, week(OFFICE, (1, 3)))))["CAL1"]
    assert row.sunday == row.tuesday == STANDARD_WEEK[0]
    assert row.monday == row.saturday == ()


@pytest.mark.parametrize(
    ("shifts", "expected"),
    [
        ((("22:00:00", "00:00:00"),), ((1320, 1440),)),
        ((("00:00:00", "00:00:00"),), ((0, 1440),)),
        ((("13:00:00", "17:00:00"), ("08:00:00", "12:00:00")), ((480, 720), (780, 1020))),
        ((("08:00:00", "12:00:00"), ("11:00:00", "17:00:00")), ((480, 1020),)),
        ((("22:00:00", "06:00:00"),), ((1320, 1440),)),
        ((("08:00:00", "23:59:59"),), ((480, 1440),)),
        ((("2026-03-02T08:00:00", "2026-03-02T12:00:00"),), ((480, 720),)),
    ],
)
def test_shifts_are_minutes_of_the_day_in_order_and_apart(shifts, expected):
    found = imported(task(1), calendars=calendar(1, week(shifts)))
    assert by_key(found)["CAL1"].monday == expected
    assert faults_of(found.plan) == ()


def test_a_clock_time_that_is_none_is_named():
    found = imported(task(1), calendars=calendar(1, week((("8 o'clock", "12:00:00"), ("13:00:00", "17:00:00")))))
    assert str(found.faults[0]) == "calendar Calendar 1, FromTime: '8 o'clock' is no clock time."
    assert by_key(found)["CAL1"].monday == ((780, 1020),)


def test_days_that_a_base_calendar_does_not_mention_are_those_of_a_standard_week():
    found = imported(
        task(1), calendars=calendar(1, element("WeekDays", weekday(2), element("WeekDay", DayType=7, DayWorking=1)))
    )
    row = by_key(found)["CAL1"]
    assert (row.monday, row.tuesday, row.saturday, row.sunday) == ((), STANDARD_WEEK[0], STANDARD_WEEK[0], ())


def test_a_calendar_without_a_name_is_called_by_its_number():
    assert by_key(imported(task(1), calendars=calendar(1, week(), name="\n")))["CAL1"].name == "Calendar 1"


def test_a_holiday_moves_the_work():
    found = with_exceptions(exception("2026-03-03", "2026-03-04", Name="Carnival"), hours=16)
    assert short(found.plan) == {"1": "02 08:00 - 05 17:00"}
    (row,) = found.plan.exceptions.values()
    assert (row.first, row.last, row.hours, row.name) == (date(2026, 3, 3), date(2026, 3, 4), (), "Carnival")


def test_an_extra_working_day_has_its_own_hours():
    found = with_exceptions(exception("2026-03-07", "2026-03-07", times(MORNING), DayWorking=1), hours=44)
    assert short(found.plan) == {"1": "02 08:00 - 07 12:00"}


def test_a_recurring_exception_is_written_out():
    fridays = exception("2026-03-01", "2026-03-31", Type=6, DaysOfWeek=32, Period=1)
    found = with_exceptions(fridays, hours=40)
    assert short(found.plan) == {"1": "02 08:00 - 09 17:00"}
    assert [row.first.day for row in found.plan.exceptions.values()] == [6, 13, 20, 27]
    assert found.notes == ("Recurring calendar exceptions written out as days: 1.",)


def test_a_number_of_occurrences_counts_only_where_the_exception_was_entered_so():
    rule = {"Type": 6, "DaysOfWeek": 32, "Occurrences": 2}
    by_date = with_exceptions(exception("2026-03-01", "2026-03-31", EnteredByOccurrences=0, **rule))
    by_number = with_exceptions(exception("2026-03-01", "2026-03-31", EnteredByOccurrences=1, **rule))
    assert (len(by_date.plan.exceptions), len(by_number.plan.exceptions)) == (4, 2)


def test_an_exception_for_one_day_beats_a_recurring_one():
    once = exception("2026-03-06", "2026-03-06", times(MORNING), DayWorking=1)
    found = with_exceptions(once, exception("2026-03-01", "2026-03-31", Type=6, DaysOfWeek=32), hours=36)
    assert short(found.plan) == {"1": "02 08:00 - 06 12:00"}


def test_exceptions_as_project_2003_wrote_them_are_read_where_there_are_no_newer_ones():
    old = element("WeekDay", period("2026-03-03", "2026-03-03"), DayType=0, DayWorking=0)
    days = week().replace("</WeekDays>", f"{old}</WeekDays>")
    assert short(imported(task(1, hours=16), calendars=calendar(1, days)).plan) == {"1": "02 08:00 - 04 17:00"}
    both = calendar(1, days, exceptions(exception("2026-03-03", "2026-03-03")))
    assert len(imported(task(1), calendars=both).plan.exceptions) == 1


def test_an_exception_without_dates_is_named_and_left_out():
    found = with_exceptions(element("Exception", Type=1, DayWorking=0))
    assert [str(fault) for fault in found.faults] == [
        "calendar Calendar 1, TimePeriod: An exception without dates is left out."
    ]


def test_a_work_week_is_written_out_except_on_days_with_an_exception_of_their_own():
    mornings = element("WeekDays", *(weekday(number, MORNING) for number in range(2, 7)))
    weeks = element("WorkWeeks", element("WorkWeek", period("2026-03-02", "2026-03-08"), mornings, Name="Short week"))
    found = imported(
        task(1, hours=24), calendars=calendar(1, week(), weeks, exceptions(exception("2026-03-04", "2026-03-04")))
    )
    assert short(found.plan) == {"1": "02 08:00 - 09 17:00"}
    assert found.notes == ("Work weeks written out as exceptions: 1.",)


def test_a_work_week_of_many_years_is_written_out_around_the_project_only():
    days = element("WeekDays", weekday(2, MORNING))
    weeks = element("WorkWeeks", element("WorkWeek", period("1984-01-01", "2149-12-31"), days))
    found = imported(task(1), calendars=calendar(1, week(), weeks), FinishDate="2027-01-01T17:00:00")
    firsts = [row.first for row in found.plan.exceptions.values()]
    assert (min(firsts), max(firsts)) == (date(2025, 1, 6), date(2032, 12, 27))


def test_the_calendar_of_a_resource_is_kept_only_where_it_differs_from_its_base():
    same = calendar(2, base=1, name="Ann")
    own = calendar(3, exceptions(exception("2026-03-03", "2026-03-03")), base=1, name="Ben")
    assert list(by_key(imported(task(1), calendars=STANDARD + same + own))) == ["CAL1", "CAL3"]


def test_a_resource_calendar_looks_in_its_base_for_the_days_it_does_not_mention():
    own = calendar(2, element("WeekDays", weekday(3)), base=1, name="Ann")
    rows = by_key(imported(task(1), calendars=own + STANDARD))
    assert (rows["CAL2"].monday, rows["CAL2"].tuesday) == (None, ())
    assert rows["CAL2"].parent == rows["CAL1"].id


def test_calendars_based_on_each_other_in_a_ring_do_no_harm():
    found = imported(task(1), calendars=STANDARD + calendar(2, base=3) + calendar(3, base=2))
    assert list(by_key(found)) == ["CAL1"]
    assert short(found.plan) == {"1": "02 08:00 - 02 17:00"}


def test_a_project_whose_calendar_is_missing_uses_the_first_one_there_is():
    found = imported(task(1, hours=2), calendars=calendar(4, week(NIGHT)), CalendarUID=9)
    assert short(found.plan) == {"1": "02 22:00 - 03 00:00"}


def test_units_beyond_reason_are_those_of_a_standard_week():
    found = imported(task(1), MinutesPerDay=0, MinutesPerWeek=99_999, DaysPerMonth=-3)
    assert (found.plan.units.day, found.plan.units.week, found.plan.units.month) == (480, 2400, 9600)


def test_more_exceptions_than_people_make_are_cut_and_named(monkeypatch):
    monkeypatch.setattr("planner.formats.mspdi_calendars.MOST_EXCEPTIONS", 3)
    found = with_exceptions(exception("2026-01-01", "2026-12-31", Type=6, DaysOfWeek=32))
    assert "More than 3 exceptions; the rest is left out." in str(found.faults[0])


def test_shifts_that_touch_are_one():
    assert merged([(600, 700), (480, 600), (800, 900)]) == ((480, 700), (800, 900))
