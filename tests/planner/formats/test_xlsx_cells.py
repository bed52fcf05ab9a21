"""What stands in a cell as the text that would be typed."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, strategies as st

from planner.formats.xlsx_cells import column_letters, column_number, number_text, text_of


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("", ""),
        (" as it is\n", " as it is\n"),
        (True, "true"),
        (False, "false"),
        (3.0, "3"),
        (3, "3"),
        (-0.5, "-0.5"),
        (-0.0, "0"),
        (1 / 3, "0.3333333333333333"),
        (0.00001, "0.00001"),
        (0.1 + 0.2, "0.30000000000000004"),
        (20261201.0, "20261201"),
        (1e300, "1e+300"),
        (math.inf, "inf"),
        (math.nan, "nan"),
        (date(2026, 12, 1), "2026-12-01"),
        (datetime(2026, 12, 1, 14, 30), "2026-12-01 14:30"),
        (datetime(2026, 12, 1, 14, 29, 59, 999_000), "2026-12-01 14:30"),
        (datetime(2026, 12, 1, 14, 30, 0, 9_000), "2026-12-01 14:30"),
        (datetime(2026, 12, 31, 23, 59, 59, 600_000), "2027-01-01 00:00"),
        (datetime(2026, 12, 1, 14, 30, 45), "2026-12-01 14:30"),
        (datetime(9999, 12, 31, 23, 59, 59, 999_999), "9999-12-31 23:59"),
        (time(6, 5), "06:05"),
        (timedelta(hours=30), "30h"),
        (timedelta(minutes=90), "90m"),
        (timedelta(days=-1), "-24h"),
    ],
)
def test_a_value_is_the_text_that_people_would_type(value, text):
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("share", "text"), [(0.5, "50%"), (1.0, "100%"), (0.07, "7%"), (0.125, "12.5%"), (0.0, "0%"), (math.inf, "inf")]
)
def test_a_share_that_is_shown_as_a_percentage_is_one(share, text):
    assert text_of(share, percent=True) == text


def test_what_is_no_number_is_no_percentage_whatever_its_cell_looks_like():
    assert text_of("open", percent=True) == "open"
    assert text_of(True, percent=True) == "true"


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_the_same_when_its_text_is_read(value):
    assert float(number_text(value)) == value


@pytest.mark.parametrize(
    ("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (16_383, "XFD")]
)
def test_columns_have_the_letters_that_spreadsheets_show(place, letters):
    assert column_letters(place) == letters
    assert column_number(letters) == column_number(letters.lower()) == place + 1
