"""What people type as durations, estimates, days and hours."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import Unreadable
from planner.model import grammar
from planner.model.values import Duration, Estimate, TimeUnits

UNITS = TimeUnits()
WEDNESDAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("typed", "minutes", "unit"),
    [
        ("3d", 1440, "d"),
        ("3", 1440, "d"),
        ("1.5 days", 720, "d"),
        ("1,5d", 720, "d"),
        (".5w", 1200, "w"),
        ("30m", 30, "m"),
        ("30 min", 30, "m"),
        ("4h", 240, "h"),
        ("1mo", 9600, "mo"),
        ("3ed", 4320, "ed"),
        ("2eweeks", 20160, "ew"),
        ("-2d", -960, "d"),
        ("+2D", 960, "d"),
        ("0d", 0, "d"),
    ],
)
def test_a_duration_is_read_as_people_write_it(typed: str, minutes: int, unit: str) -> None:
    assert grammar.parse_duration(typed, UNITS) == Duration(minutes, unit)


@pytest.mark.parametrize("typed", ["", "soon", "3 fortnights", "d", "--3d", "3d 2h", "1e9d", "nan", "٣x"])
def test_what_is_no_duration_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(Unreadable, match=r"write for example|no unit"):
        grammar.parse_duration(typed, UNITS)


def test_a_day_has_as_many_minutes_as_the_calendar_says() -> None:
    assert grammar.parse_duration("2d", TimeUnits(day=1440, week=10_080, month=43_200)).minutes == 2880


@given(st.integers(-10_000_000, 10_000_000), st.sampled_from(["m", "h", "d", "w", "mo", "em", "eh", "ed", "ew", "emo"]))
def test_a_written_duration_reads_back_to_the_same_minutes(minutes: int, unit: str) -> None:
    written = grammar.format_duration(Duration(minutes, unit), UNITS)
    again = grammar.parse_duration(written, UNITS)
    assert again.minutes == minutes
    assert again.elapsed == unit.startswith("e")
    assert grammar.format_duration(again, UNITS) == written


@pytest.mark.parametrize(
    ("typed", "points", "unit"),
    [
        ("3d", (1440, 1440, 1440), "d"),
        ("2/3/6d", (960, 1440, 2880), "d"),
        ("2 3 6 d", (960, 1440, 2880), "d"),
        ("2 3 6d", (960, 1440, 2880), "d"),
        ("2 3 6", (960, 1440, 2880), "d"),
        ("2 / 3 / 6 days", (960, 1440, 2880), "d"),
        ("4h/1d/2d", (240, 480, 960), "d"),
        (".25/.5/1d", (120, 240, 480), "d"),
        ("1/2/3ed", (1440, 2880, 4320), "ed"),
    ],
)
def test_an_estimate_is_one_duration_or_three_points(typed: str, points: tuple[int, int, int], unit: str) -> None:
    assert grammar.parse_estimate(typed, UNITS) == Estimate(*points, unit)


def test_an_estimate_mixes_no_working_and_elapsed_time() -> None:
    with pytest.raises(Unreadable, match="mixes working and elapsed"):
        grammar.parse_estimate("1d/2d/3ed", UNITS)


@given(st.tuples(*[st.integers(0, 5_000_000)] * 3), st.sampled_from(["m", "h", "d", "w", "ed"]))
def test_a_written_estimate_reads_back_to_the_same_minutes(points: tuple[int, int, int], unit: str) -> None:
    low, mode, high = sorted(points)
    again = grammar.parse_estimate(grammar.format_estimate(Estimate(low, mode, high, unit), UNITS), UNITS)
    assert (again.optimistic, again.likely, again.pessimistic) == (low, mode, high)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        ("2026-1-9", date(2026, 1, 9)),
        ("2026-12-01 14:30", datetime(2026, 12, 1, 14, 30)),
        ("2026-12-01T14:30", datetime(2026, 12, 1, 14, 30)),
        ("2026-12-01T14:30:00", datetime(2026, 12, 1, 14, 30)),
        ("today", WEDNESDAY),
        ("tomorrow", date(2026, 3, 5)),
        ("fri", date(2026, 3, 6)),
        ("wed", date(2026, 3, 11)),
        ("Friday", date(2026, 3, 6)),
        ("next friday", date(2026, 3, 13)),
        ("+2w", date(2026, 3, 18)),
        ("-3d", date(2026, 3, 1)),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, found: date) -> None:
    again = grammar.parse_day(typed, WEDNESDAY)
    assert again == found
    assert type(again) is type(found)


@pytest.mark.parametrize(
    "typed", ["2026-02-30", "2026-13-01", "1899-12-31", "2201-01-01", "01.02.2026", "soonish", "2026-12-01 25:00"]
)
def test_an_impossible_day_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        grammar.parse_day(typed, WEDNESDAY)


def test_relative_days_need_a_today() -> None:
    with pytest.raises(Unreadable, match="no date"):
        grammar.parse_day("fri")


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("08:00-12:00, 13:00-17:00", ((480, 720), (780, 1020))),
        ("8-12,13-17", ((480, 720), (780, 1020))),
        ("off", ()),
        ("24h", ((0, 1440),)),
        ("22:00-24:00", ((1320, 1440),)),
    ],
)
def test_working_hours_are_read_and_written_back(typed: str, hours: tuple[tuple[int, int], ...]) -> None:
    assert grammar.parse_hours(typed) == hours
    assert grammar.parse_hours(grammar.format_hours(hours)) == hours


@pytest.mark.parametrize(
    "typed", ["", "9 to 5", "12:00-08:00", "08:00-25:00", "08:00-12:00, 11:00-13:00", "13-17, 8-12"]
)
def test_impossible_working_hours_are_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        grammar.parse_hours(typed)
