"""Recurring exceptions: each rule written out as days, checked by hand against a calendar of 2026."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from planner.formats.mspdi_recurring import ONE_DAY, Recurrence, spans, stretches

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
MONDAY, FRIDAY, SATURDAY, SUNDAY = 2, 32, 64, 1


def days(type_: int, **fields) -> list[str]:
    """The first days of the stretches that a rule of 2026 names."""
    rule = Recurrence(**({"type": type_, "first": FIRST, "last": LAST} | fields))
    return [f"{first:%m-%d}" for first, _last in spans(rule)]


def test_every_day_is_one_stretch():
    assert list(spans(Recurrence(1, FIRST, LAST))) == [(FIRST, LAST)]
    assert list(spans(Recurrence(9, FIRST, LAST))) == [(FIRST, LAST)]


def test_a_number_of_days_ends_the_stretch():
    assert list(spans(Recurrence(7, FIRST, LAST, most=3))) == [(FIRST, date(2026, 1, 3))]


def test_every_tenth_day():
    assert days(1, period=10, last=date(2026, 2, 1)) == ["01-01", "01-11", "01-21", "01-31"]


def test_the_same_day_every_year():
    assert days(2, month=11, day=24, last=date(2028, 1, 1)) == ["12-24", "12-24"]
    assert days(2, month=1, day=29, last=date(2028, 12, 31)) == ["02-28", "02-28", "02-29"]


def test_a_day_that_has_passed_in_the_first_year_comes_in_the_next():
    found = list(spans(Recurrence(2, date(2026, 6, 1), date(2027, 12, 31), month=0, day=6)))
    assert found == [(date(2027, 1, 6), date(2027, 1, 6))]


def test_the_last_monday_of_may_and_the_fourth_thursday_of_november():
    assert days(3, month=4, item=4, place=4) == ["05-25"]
    assert days(3, month=10, item=7, place=3) == ["11-26"]


def test_the_last_weekday_and_the_first_weekend_day_of_a_month():
    assert days(3, month=0, item=1, place=4) == ["01-30"]
    assert days(3, month=1, item=2, place=0) == ["02-01"]
    assert days(3, month=1, item=0, place=4) == ["02-28"]


def test_the_same_day_every_second_month():
    assert days(4, day=31, period=2) == ["01-31", "03-31", "05-31", "07-31", "09-30", "11-30"]


def test_the_first_friday_of_every_third_month():
    assert days(5, item=8, place=0, period=3) == ["01-02", "04-03", "07-03", "10-02"]


def test_every_second_friday_counts_weeks_from_the_first_one():
    assert days(6, weekdays=FRIDAY, period=2, last=date(2026, 2, 1)) == ["01-02", "01-16", "01-30"]


def test_a_weekend_across_two_weeks_is_one_stretch():
    found = list(spans(Recurrence(6, date(2026, 1, 3), date(2026, 1, 11), weekdays=SATURDAY | SUNDAY)))
    assert found == [(date(2026, 1, 3), date(2026, 1, 4)), (date(2026, 1, 10), date(2026, 1, 11))]


def test_a_week_without_days_means_the_day_on_which_it_begins():
    assert days(6, last=date(2026, 1, 20)) == ["01-01", "01-08", "01-15"]


def test_a_number_of_times_ends_the_rule():
    assert days(6, weekdays=MONDAY, most=2) == ["01-05", "01-12"]


def test_stretches_join_days_that_touch():
    week = [FIRST + number * ONE_DAY for number in (0, 1, 3, 4, 5)]
    assert list(stretches(week)) == [(week[0], week[1]), (week[2], week[4])]
    assert list(stretches([])) == []


@given(
    st.builds(
        Recurrence,
        type=st.integers(0, 9),
        first=st.dates(FIRST, LAST),
        last=st.dates(FIRST, date(2036, 1, 1)),
        period=st.integers(1, 999),
        weekdays=st.integers(0, 127),
        item=st.integers(0, 9),
        place=st.integers(0, 4),
        month=st.integers(0, 11),
        day=st.integers(1, 31),
        most=st.integers(0, 20),
    )
)
def test_whatever_the_rule_its_days_lie_within_its_period_in_order_and_apart(rule):
    found = [span for span in spans(rule) if rule.first <= rule.last]
    assert all(rule.first <= first <= last <= rule.last for first, last in found)
    assert all(later - last > ONE_DAY for (_, last), (later, _) in pairwise(found))


@pytest.mark.parametrize("most", [1, 5])
def test_no_rule_comes_more_often_than_it_says(most):
    counts = [sum((b - a).days + 1 for a, b in spans(Recurrence(n, FIRST, LAST, most=most))) for n in range(1, 8)]
    assert max(counts) == most
