"""Typing ahead: letters in one go are one search, which goes round and prefers keys to names."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from ui.type_ahead import PAUSE, TypeAhead, row_of

KEYS = ("A1", "A2", "B1", "C1")
NAMES = ("Buy servers", "Rack them", "Ask Ana", "Build <b>")


@pytest.mark.parametrize(
    ("typed", "after", "row"),
    [
        ("a", 0, 0),
        ("a", 1, 1),
        ("a", 2, 0),
        ("b", 3, 2),
        ("serv", 0, 0),
        ("ask a", 0, 2),
        ("<b>", 0, 3),
        ("erv", 0, None),
        ("nothing", 0, None),
    ],
)
def test_a_key_is_found_before_a_word_of_a_name(typed, after, row):
    assert row_of(KEYS, NAMES, typed, after) == row


def test_among_no_rows_none_is_found():
    assert row_of((), (), "a", 0) is None


def test_letters_typed_quickly_are_one_search_that_may_stay_where_it_is():
    ahead = TypeAhead()
    assert ahead.add("a", 2) == ("a", 3)
    assert ahead.add("2", 3) == ("a2", 3)


def test_after_a_pause_another_search_begins_beyond_the_current_row():
    ahead = TypeAhead()
    ahead.add("a", -1)
    QTest.qWait(PAUSE + 50)
    assert ahead.add("b", 0) == ("b", 1)


@pytest.mark.parametrize("text", ["", " ", "\x01", "\r"])
def test_keys_that_type_nothing_search_nothing(text):
    assert TypeAhead().add(text, 0) is None
