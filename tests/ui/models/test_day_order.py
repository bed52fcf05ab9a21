"""Dates as other programs write them."""

import pytest

from ui.models.day_order import DayOrder, as_iso, numbered, possible_orders

DAY, MONTH = DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST


def test_dates_tell_their_order_where_a_number_is_no_month():
    assert possible_orders(["3/4/2026", "25/4/2026"]) == (DAY,)
    assert possible_orders(["3/4/2026", "4/25/2026"]) == (MONTH,)


def test_dates_that_could_be_both_leave_it_open():
    assert possible_orders(["3/4/2026", "12/12/2026", "2026-05-01", "words"]) == (DAY, MONTH)


def test_dates_that_contradict_each_other_fit_no_order():
    assert possible_orders(["25/4/2026", "4/25/2026"]) == ()


@pytest.mark.parametrize(
    ("text", "day_first", "month_first"),
    [
        ("3/4/2026", "2026-04-03", "2026-03-04"),
        ("03.04.26", "2026-04-03", "2026-03-04"),
        ("3-4-2026 14:30", "2026-04-03 14:30", "2026-03-04 14:30"),
        ("3/4/2026 2:05 PM", "2026-04-03 14:05", "2026-03-04 14:05"),
        ("3/4/2026 12:10:00 AM", "2026-04-03 00:10", "2026-03-04 00:10"),
        ("3/4/2026 00:00", "2026-04-03", "2026-03-04"),
        ("Fri 3/4/26", "2026-04-03", "2026-03-04"),
    ],
)
def test_numbers_are_read_in_the_order_that_is_said(text, day_first, month_first):
    assert numbered(text)
    assert (as_iso(text, DAY), as_iso(text, MONTH)) == (day_first, month_first)


@pytest.mark.parametrize(
    "text", ["2026/4/3", "2026.04.03", "3 Apr 2026", "3. April 2026", "3-Apr-26", "Apr 3, 2026", "Fri, 3 Apr 2026"]
)
def test_dates_that_leave_no_doubt_are_the_same_in_both_orders(text):
    assert not numbered(text)
    assert (as_iso(text, DAY), as_iso(text, MONTH)) == ("2026-04-03", "2026-04-03")


@pytest.mark.parametrize("text", ["2026-12-01", "next friday", "+2w", "soon", "", "3 Foo 2026", "3/4", "1/2/3d"])
def test_any_other_text_stays_as_it_is(text):
    assert as_iso(text, DAY) == text


def test_a_date_that_is_none_is_left_for_the_plan_to_refuse():
    assert as_iso("31/2/2026", DAY) == "2026-02-31"
    assert as_iso("3/4/2026 noon", DAY) == "2026-04-03 noon"
