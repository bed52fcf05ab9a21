"""The axis: what it counts at a zoom, where units begin, and what they are called."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from ui.timeline.scale import COARSEST, FINEST, Scale
from ui.timeline.ticks import DAY, EPOCH, LADDER, grid_at, ticks, units_at

MARCH = (datetime(2026, 3, 2) - EPOCH) // timedelta(minutes=1)


def named(per_minute, width=900):
    """The names of the lower and of the upper row from Monday, 2 March 2026 on."""
    scale = Scale(MARCH, per_minute)
    return [[tick.name for tick in ticks(scale, unit, width)] for unit in units_at(scale)]


@pytest.mark.parametrize(
    ("per_minute", "lower", "upper"),
    [
        (4.0, "00:15", "Mon 2 Mar 2026"),
        (0.8, "01:00", "Mon 2 Mar 2026"),
        (0.3, "03:00", "Mon 2 Mar 2026"),
        (0.13, "06:00", "Mon 2 Mar 2026"),
        (0.05, "Tue 3", "March 2026"),
        (0.02, "3", "March 2026"),
        (0.004, "9", "March 2026"),
        (0.001, "Apr", "2026"),
        (0.0003, "Q2", "2026"),
        (0.0001, "2027", "2020\u20132029"),
    ],
)
def test_units_are_as_fine_as_there_is_room(per_minute, lower, upper):
    below, above = named(per_minute)
    assert below[1] == lower
    assert above[0] == upper


@given(st.floats(COARSEST, FINEST), st.integers(0, 10**8))
def test_units_fill_the_width_without_gaps(per_minute, left):
    scale = Scale(left, per_minute)
    for unit in units_at(scale):
        found = ticks(scale, unit, 900)
        assert found[0].left <= 1e-3
        assert found[-1].right >= 900 - 1e-3
        assert all(before.right == pytest.approx(after.left, abs=0.01) for before, after in pairwise(found))


def test_weeks_begin_on_monday_and_months_on_their_first():
    weeks, months = LADDER[6]
    for minute in weeks.begins(MARCH - 5000, MARCH + 50_000):
        assert (EPOCH + timedelta(minutes=minute)).weekday() == 0
    for minute in months.begins(MARCH, MARCH + 400_000):
        assert (EPOCH + timedelta(minutes=minute)).day == 1


@pytest.mark.parametrize(("per_minute", "grid"), [(4.0, 15), (0.8, 60), (0.02, DAY), (0.0003, DAY)])
def test_dates_are_rounded_to_what_the_axis_counts_but_not_beyond_a_day(per_minute, grid):
    assert grid_at(Scale(0, per_minute)) == grid
