"""Expected delay beyond the float that takes it up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.screening import beta_pert_shape, expected_excess
from planner.model.values import Estimate

three_points = st.tuples(*[st.integers(0, 20_000)] * 3).map(lambda points: Estimate(*sorted(points)))


def test_without_float_the_excess_is_the_pert_mean() -> None:
    assert expected_excess(Estimate(960, 2400, 4800), 0) == pytest.approx((960 + 4 * 2400 + 4800) / 6)


def test_float_beyond_the_pessimistic_delay_takes_everything_up() -> None:
    assert expected_excess(Estimate(960, 2400, 4800), 4800) == 0


def test_a_certain_delay_exceeds_the_float_by_the_difference() -> None:
    assert expected_excess(Estimate.of(960), 480) == 480
    assert expected_excess(Estimate.of(960), 960) == 0


def test_negative_float_takes_nothing_up_and_adds_nothing() -> None:
    assert expected_excess(Estimate.of(960), -480) == 960


@pytest.mark.parametrize("points", [(2, 5, 10), (0, 0, 10), (2, 10, 10), (0, 5, 10), (1, 2, 30)])
@pytest.mark.parametrize("share", [0.05, 0.3, 0.7, 0.95])
def test_the_excess_agrees_with_sampling(points: tuple[int, int, int], share: float) -> None:
    low, mode, high = (point * 480 for point in points)
    spare = low + share * (high - low)
    sampled = np.random.default_rng(7).beta(*beta_pert_shape(low, mode, high), 400_000) * (high - low) + low
    over = np.maximum(0, sampled - spare)
    error = 4 * float(over.std()) / np.sqrt(over.size)
    assert expected_excess(Estimate(low, mode, high), spare) == pytest.approx(float(over.mean()), abs=error + 0.001)


@given(three_points, st.floats(0, 25_000), st.floats(0, 5_000))
def test_more_float_never_costs_more(delay: Estimate, spare: float, more: float) -> None:
    less = expected_excess(delay, spare + more)
    assert -1e-6 <= less <= expected_excess(delay, spare) + 1e-6
