"""Orders of steps that can stop all: exact where they can be, allowed by the precedence always."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.stop_orders import (
    EXACT_UP_TO,
    Steps,
    by_blocks,
    by_ratio,
    cheapest,
    expected_cost,
    passes,
    reach,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

costs = st.one_of(st.sampled_from((0.0, 1.0, 2.0, 480.0)), st.floats(0, 1e4))
chances = st.one_of(st.sampled_from((0.1, 0.5, 1.0)), st.floats(0.001, 1))


@st.composite
def steps_of(draw: st.DrawFn, most: int = 7, waits: int = 1) -> Steps:
    """Steps with any precedence; with `waits` 0 without any."""
    count = draw(st.integers(1, most))
    pairs = [(before, after) for before in range(count) for after in range(before + 1, count)] if waits else []
    chosen = draw(st.sets(st.sampled_from(pairs))) if pairs else set()
    before = [[after for after in range(count) if (number, after) in chosen] for number in range(count)]
    listed = st.lists(costs, min_size=count, max_size=count), st.lists(chances, min_size=count, max_size=count)
    return Steps(draw(listed[0]), draw(listed[1]), before)


@st.composite
def trees(draw: st.DrawFn) -> Steps:
    """Steps that each wait for one other at most."""
    count = draw(st.integers(1, 7))
    parents = [draw(st.integers(-1, number - 1)) for number in range(count)]
    before = [[child for child in range(count) if parents[child] == number] for number in range(count)]
    drawn = [[draw(kind) for _ in range(count)] for kind in (costs, chances)]
    return Steps(drawn[0], drawn[1], before)


def allowed(steps: Steps, order: Sequence[int]) -> bool:
    """Whether an order has every step once, and behind all that it waits for."""
    place = {number: at for at, number in enumerate(order)}
    whole = sorted(order) == list(range(len(steps.costs)))
    return whole and all(place[number] < place[head] for number, heads in enumerate(steps.before) for head in heads)


def least(steps: Steps) -> float:
    """What the best of all allowed orders costs, by trying each."""
    orders: Iterable[tuple[int, ...]] = permutations(range(len(steps.costs)))
    return min(by_definition(steps, order) for order in orders if allowed(steps, order))


def by_definition(steps: Steps, order: Sequence[int]) -> float:
    """The mean over where an order stops: each step stops it with its chance if no step before did."""
    total, spent, going = 0.0, 0.0, 1.0
    for number in order:
        spent += steps.costs[number]
        total += going * steps.chances[number] * spent
        going *= 1 - steps.chances[number]
    return total + going * spent


def test_an_order_costs_each_step_as_often_as_it_is_reached() -> None:
    steps = Steps([10, 20, 40], [0.5, 0.25, 1.0], [[], [], []])
    assert list(reach(steps, [0, 1, 2])) == [(0, 1.0), (1, 0.5), (2, 0.375)]
    assert expected_cost(steps, [0, 1, 2]) == 10 + 0.5 * 20 + 0.375 * 40
    assert passes(steps, [0, 1]) == 0.375


def test_independent_steps_stand_by_cost_per_chance() -> None:
    assert by_ratio(Steps([10, 10, 1], [0.1, 0.5, 0.01], [[], [], []])) == [1, 0, 2]


def test_equal_steps_stay_in_the_order_given() -> None:
    steps = Steps([3, 3, 3, 3], [0.3] * 4, [[]] * 4)
    assert by_ratio(steps) == cheapest(steps) == by_blocks(steps) == [0, 1, 2, 3]


def test_a_dear_step_comes_early_where_a_cheap_killer_waits_for_it() -> None:
    steps = Steps([10, 1, 8], [0.1, 0.9, 0.3], [[1], [], []])
    assert cheapest(steps) == by_blocks(steps) == [0, 1, 2]


@pytest.mark.parametrize("order", [cheapest, by_blocks, by_ratio])
def test_no_steps_have_an_empty_order(order: object) -> None:
    assert callable(order)
    assert order(Steps([], [], [])) == []


@settings(max_examples=150)
@given(steps_of())
def test_the_exact_order_is_allowed_and_as_cheap_as_brute_force_finds(steps: Steps) -> None:
    order = cheapest(steps)
    assert allowed(steps, order)
    assert expected_cost(steps, order) == pytest.approx(least(steps), abs=1e-6)


@settings(max_examples=4, deadline=None)
@given(steps_of(most=8))
def test_brute_force_agrees_up_to_eight_steps(steps: Steps) -> None:
    assert expected_cost(steps, cheapest(steps)) == pytest.approx(least(steps), abs=1e-6)


@settings(max_examples=80)
@given(steps_of(waits=0))
def test_without_precedence_the_ratio_rule_is_exact(steps: Steps) -> None:
    assert expected_cost(steps, by_ratio(steps)) == pytest.approx(least(steps), abs=1e-6)
    assert expected_cost(steps, by_blocks(steps)) == pytest.approx(least(steps), abs=1e-6)


@settings(max_examples=100)
@given(trees())
def test_the_heuristic_is_exact_where_each_step_waits_for_one_at_most(steps: Steps) -> None:
    assert expected_cost(steps, by_blocks(steps)) == pytest.approx(least(steps), abs=1e-6)


@settings(max_examples=100)
@given(steps_of(most=30))
def test_the_heuristic_respects_the_precedence(steps: Steps) -> None:
    assert allowed(steps, by_blocks(steps))


@settings(max_examples=100)
@given(steps_of(most=8))
def test_costs_follow_from_where_an_order_stops(steps: Steps) -> None:
    order = range(len(steps.costs))
    assert expected_cost(steps, order) == pytest.approx(by_definition(steps, order))


@settings(max_examples=20, deadline=None)
@given(steps_of(most=EXACT_UP_TO))
def test_the_exact_order_of_twenty_steps_costs_no_more_than_any_other_known(steps: Steps) -> None:
    cost, others = expected_cost(steps, cheapest(steps)), (by_blocks(steps), range(len(steps.costs)))
    assert all(cost <= expected_cost(steps, other) + 1e-6 for other in others)


def test_many_ways_between_steps_do_not_keep_the_heuristic_busy() -> None:
    count = 3000  # each step waits for the two before it, so ways double with every step
    before = [[after for after in (number + 1, number + 2) if after < count] for number in range(count)]
    steps = Steps(
        [1.0 + number % 7 for number in range(count)], [0.1 + number % 3 / 9 for number in range(count)], before
    )
    assert by_blocks(steps) == list(range(count))
