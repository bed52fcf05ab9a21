"""Positions: texts that sort, with room between any two."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings, strategies as st

from planner.model.checks import check_value
from planner.model.positions import DIGITS, ascending, between, spread
from planner.model.tasks import TASK

COUNTS = [0, 1, 2, 5, 29, 30, 31, 61, 62, 63, 1000, 1921, 1922, 4000]


def test_digits_sort_as_they_stand() -> None:
    assert sorted(set(DIGITS)) == list(DIGITS)
    assert len(DIGITS) == 62


@given(st.lists(st.integers(0, 30), max_size=60))
def test_there_is_always_room_between_two_positions(spots: list[int]) -> None:
    positions: list[str] = []
    for spot in spots:
        at = min(spot, len(positions))
        made = between(positions[at - 1] if at else "", positions[at] if at < len(positions) else "")
        positions.insert(at, made)
    assert positions == sorted(set(positions))


@settings(max_examples=50)
@given(st.lists(st.booleans(), max_size=80), st.sampled_from([0, 1, 7, 62]))
def test_every_position_made_is_one_that_a_plan_takes(at_first: list[bool], count: int) -> None:
    positions = spread(count) or [between("", "")]
    for first in at_first:
        made = between("", positions[0]) if first else between(positions[-1], "")
        positions.insert(0 if first else len(positions), made)
    assert [check_value(TASK.field("position"), one) for one in positions] == [""] * len(positions)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "1"),
        ("", "01"),
        ("1", "2"),
        ("A", "A1"),
        ("A", "AA"),
        ("Az", "B"),
        ("Azz", "B1"),
        ("z", ""),
        ("zz", ""),
        ("Uz", ""),
    ],
)
def test_narrow_room_is_found(before: str, after: str) -> None:
    made = between(before, after)
    assert before < made
    assert not after or made < after
    assert not made.endswith(DIGITS[0])


def test_no_limits_give_a_place_with_room_on_both_sides() -> None:
    first = between("", "")
    assert between("", first) < first < between(first, "")


def test_ten_thousand_rows_one_after_another_keep_positions_short() -> None:
    last = ""
    for _ in range(10_000):
        following = between(last, "")
        assert following > last
        last = following
    assert len(last) <= 7


def test_a_thousand_rows_each_before_all_others_fit_a_field() -> None:
    first = between("", "")
    for _ in range(1000):
        preceding = between("", first)
        assert preceding < first
        first = preceding
    assert len(first) <= 300


def test_rows_that_are_put_anywhere_keep_positions_short() -> None:
    chance = random.Random(7)
    positions: list[str] = []
    for _ in range(2000):
        at = chance.randint(0, len(positions))
        bounds = ("", *positions, "")
        positions.insert(at, between(bounds[at], bounds[at + 1]))
    assert positions == sorted(positions)
    assert max(map(len, positions)) < 20


@pytest.mark.parametrize(("before", "after"), [("B", "A"), ("A", "A"), ("AA", "A")])
def test_positions_out_of_order_are_a_mistake(before: str, after: str) -> None:
    with pytest.raises(ValueError, match="not before"):
        between(before, after)


@pytest.mark.parametrize("count", COUNTS)
def test_spread_positions_are_in_order_with_room_everywhere(count: int) -> None:
    positions = spread(count)
    assert len(positions) == count
    assert positions == sorted(set(positions))
    assert all(between(left, right) for left, right in zip(["", *positions], [*positions, ""], strict=True))


@pytest.mark.parametrize("count", COUNTS)
def test_spread_positions_are_of_one_length_and_end_in_no_zero(count: int) -> None:
    positions = spread(count)
    assert len({len(position) for position in positions}) <= 1
    assert not any(position.endswith(DIGITS[0]) for position in positions)


def test_spread_positions_are_evenly_apart() -> None:
    places = [DIGITS.index(position) for position in spread(5)]
    assert {later - earlier for earlier, later in itertools.pairwise(places)} == {10}


@given(st.lists(st.sampled_from(["", "1", "2", "5", "8", "A"]), max_size=12))
def test_positions_put_in_order_ascend_and_those_that_ascended_stay(before):
    made = ascending(before)
    assert len(made) == len(before)
    assert all(one < other for one, other in itertools.pairwise(made))
    if all(one < other for one, other in itertools.pairwise(before)):
        assert made == before or "" in before
