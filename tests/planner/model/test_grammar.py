"""What people type as durations, estimates, days and hours."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings, strategies as st

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
        ("0.3333333333333333", 160, "d"),
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


@settings(max_examples=60)
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
        ("0-24", ((0, 1440),)),
        ("All day", ((0, 1440),)),
        ("-", ()),
        (" none ", ()),
        ("8 - 12 , 12 - 17:30", ((480, 720), (720, 1050))),
        ("0:00-0:01", ((0, 1),)),
    ],
)
def test_working_hours_are_read_and_written_back(typed: str, hours: tuple[tuple[int, int], ...]) -> None:
    assert grammar.parse_hours(typed) == hours
    assert grammar.parse_hours(grammar.format_hours(hours)) == hours


@pytest.mark.parametrize(
    "typed",
    [
        *["", "9 to 5", "12:00-08:00", "08:00-25:00", "08:00-12:00, 11:00-13:00", "13-17, 8-12"],
        *["8-12,", "8:5-12", "08:75-10:00", "08:00-10:60", "08:00-08:00", "08:00-24:01", "8-12; 13-17", "-1-5"],
    ],
)
def test_impossible_working_hours_are_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        grammar.parse_hours(typed)


@pytest.mark.parametrize(
    ("hours", "written"),
    [((), "off"), (((0, 1440),), "24h"), (((5, 65), (600, 1440)), "00:05-01:05, 10:00-24:00")],
)
def test_working_hours_are_written_in_full(hours: tuple[tuple[int, int], ...], written: str) -> None:
    assert grammar.format_hours(hours) == written


@given(st.lists(st.integers(0, 1440), min_size=2, max_size=8, unique=True).map(sorted))
def test_any_shifts_read_back_from_their_text(edges: list[int]) -> None:
    hours = tuple(zip(edges[0::2], edges[1::2], strict=False))
    assert grammar.parse_hours(grammar.format_hours(hours)) == hours


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        *[(word, "m") for word in ("m", "min", "mins", "minute", "Minutes")],
        *[(word, "h") for word in ("h", "hr", "hrs", "hour", "HOURS")],
        *[(word, "d") for word in ("d", "day", "Days")],
        *[(word, "w") for word in ("w", "wk", "wks", "week", "weeks")],
        *[(word, "mo") for word in ("mo", "mon", "mons", "month", "months")],
        *[("em", "em"), ("ehrs", "eh"), ("eDays", "ed"), ("eweek", "ew"), ("emo", "emo")],
    ],
)
def test_every_word_for_a_unit_is_known(word: str, unit: str) -> None:
    assert grammar.unit_of(word) == unit


@pytest.mark.parametrize("word", ["", "e", "x", "ee", "y", "eex"])
def test_other_words_are_no_units(word: str) -> None:
    with pytest.raises(Unreadable, match="no unit of time; use m, h, d, w, mo"):
        grammar.unit_of(word)


@pytest.mark.parametrize(
    ("minutes", "unit", "written"),
    [
        (1440, "d", "3d"),
        (720, "d", "1.5d"),
        (1, "d", "0.0021d"),
        (1, "emo", "0.0167eh"),
        (0, "w", "0w"),
        (-960, "d", "-2d"),
        (600, "w", "0.25w"),
        (4320, "ed", "3ed"),
        (100, "ed", "0.0694ed"),
        (48_000, "mo", "5mo"),
    ],
)
def test_a_duration_is_written_in_its_unit_or_one_that_says_it_exactly(minutes: int, unit: str, written: str) -> None:
    assert grammar.format_duration(Duration(minutes, unit), UNITS) == written
    assert grammar.parse_duration(written, UNITS).minutes == minutes


def test_an_amount_is_rounded_to_whole_minutes() -> None:
    assert grammar.parse_duration("0.1h", UNITS).minutes == 6
    assert grammar.parse_duration("0.001h", UNITS).minutes == 0
    assert grammar.parse_duration("1.999999d", UNITS).minutes == 960


@pytest.mark.parametrize("typed", ["1/2", "1/2/3/4", "1//3", "a/b/c", "1 2 3 4d", "", "/", "1/2/3x", "1d/2/3ed"])
def test_what_is_no_estimate_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        grammar.parse_estimate(typed, UNITS)


def test_points_without_a_unit_take_that_of_the_last_one() -> None:
    assert grammar.parse_estimate("1/2/3w", UNITS) == Estimate(2400, 4800, 7200, "w")
    assert grammar.parse_estimate("1h/2/3d", UNITS) == Estimate(60, 960, 1440)
    assert grammar.parse_estimate("1;2;3h", UNITS) == Estimate(60, 120, 180, "h")


def test_an_estimate_out_of_order_is_read_as_it_stands_for_the_checks_to_refuse() -> None:
    assert grammar.parse_estimate("3/2/1d", UNITS) == Estimate(1440, 960, 480)


def test_an_estimate_of_one_point_is_written_as_one() -> None:
    assert grammar.format_estimate(Estimate.of(960), UNITS) == "2d"
    assert grammar.format_estimate(Estimate(480, 960, 1440), UNITS) == "1/2/3d"


def test_all_points_of_an_estimate_are_written_in_one_unit_that_fits_them() -> None:
    assert grammar.format_estimate(Estimate(61, 43_200, 86_400, "emo"), UNITS) == "1.0167/720/1440eh"
    assert grammar.format_estimate(Estimate(30, 480, 960, "w"), UNITS) == "0.0125/0.2/0.4w"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("yesterday", date(2026, 3, 3)),
        ("Today", WEDNESDAY),
        ("thu", date(2026, 3, 5)),
        ("tue", date(2026, 3, 10)),
        ("next wed", date(2026, 3, 18)),
        ("+0d", WEDNESDAY),
        ("+ 2w", None),
        ("2w", None),
        ("next", None),
        ("today 14:30", None),
        ("friyay 2", None),
    ],
)
def test_days_are_counted_from_today(typed: str, found: date | None) -> None:
    if found is None:
        with pytest.raises(Unreadable, match="no date; write for example"):
            grammar.parse_day(typed, WEDNESDAY)
    else:
        assert grammar.parse_day(typed, WEDNESDAY) == found


@pytest.mark.parametrize("weekday", range(7))
def test_a_weekday_is_always_the_next_one(weekday: int) -> None:
    today = date(2026, 3, 2 + weekday)
    for name in grammar.WEEKDAY_NAMES:
        found = grammar.parse_day(name, today)
        assert found.weekday() == grammar.WEEKDAY_NAMES.index(name)
        assert 1 <= (found - today).days <= 7


@pytest.mark.parametrize("typed", ["99999999999999d", "-" + "9" * 40 + "m", "9999999999,5w"])
def test_a_span_beyond_every_bound_is_refused_with_the_bound(typed):
    with pytest.raises(Unreadable, match="at most 100 years"):
        grammar.parse_duration(typed, UNITS)
    with pytest.raises(Unreadable, match="at most 100 years"):
        grammar.parse_estimate(f"1d/2d/{typed}", UNITS)


@pytest.mark.parametrize("typed", ["+9999w", "-9999w", "2201-01-01", "0001-01-01", "9999-12-31"])
def test_days_outside_the_years_of_a_plan_are_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="outside 1900-2200"):
        grammar.parse_day(typed, WEDNESDAY)


@pytest.mark.parametrize("typed", ["1900-01-01", "2200-12-31 23:59"])
def test_the_first_and_the_last_day_of_a_plan_are_read(typed: str) -> None:
    assert grammar.format_day(grammar.parse_day(typed)) == typed


@pytest.mark.parametrize("typed", ["2026-03-02 24:00", "2026-03-02 8:60", "2026-03-00", "2025-02-29"])
def test_a_day_that_the_calendar_has_not_is_named(typed: str) -> None:
    with pytest.raises(Unreadable, match=f"there is no day '{typed}'"):
        grammar.parse_day(typed)


@pytest.mark.parametrize("typed", ["2026-03-02 08:00:30", "20260302", "2026-03", "2026-03-02 8", "2026-03-02Z"])
def test_a_day_in_another_form_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(Unreadable, match="write for example 2026-12-01"):
        grammar.parse_day(typed, WEDNESDAY)


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 12, 31)))
def test_any_day_reads_back_from_its_text(moment: datetime) -> None:
    minute = moment.replace(second=0, microsecond=0)
    assert grammar.parse_day(grammar.format_day(minute)) == minute
    assert grammar.parse_day(grammar.format_day(minute.date())) == minute.date()


@pytest.mark.parametrize(
    ("share", "text"), [(0, "0 %"), (0.004, "< 1 %"), (0.62, "62 %"), (0.996, "> 99 %"), (1, "100 %")]
)
def test_a_share_is_never_rounded_to_a_certainty(share, text) -> None:
    assert grammar.format_share(share) == text
