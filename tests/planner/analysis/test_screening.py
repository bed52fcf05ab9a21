"""Expected delay beyond the float that takes it up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from planner.analysis.screening import beta_pert_shape, expected_excess, mean_of
from planner.model.values import Estimate, Shape
from planner.simulation.shapes import quantiles

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


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("points", [(2, 5, 10), (0, 0, 10), (2, 10, 10), (0, 5, 10), (1, 2, 30)])
@pytest.mark.parametrize("share", [-0.5, 0.0, 0.05, 0.3, 0.7, 0.95, 1.2])
def test_every_shape_exceeds_a_float_as_its_draws_do(shape: Shape, points: tuple[int, int, int], share: float) -> None:
    low, mode, high = (point * 480 for point in points)
    spare = low + share * (high - low)
    drawn = np.maximum(0, quantiles(shape, low, mode, high) - max(0.0, spare)).mean()
    found = expected_excess(Estimate(low, mode, high), spare, shape)
    assert found == pytest.approx(float(drawn), rel=0.003, abs=0.002 * (high - low))


@pytest.mark.parametrize(
    ("shape", "days"),
    [(Shape.PERT, 23 / 6), (Shape.TRIANGULAR, 14 / 3), (Shape.UNIFORM, 5.5), (Shape.DISCRETE, 4.5)],
)
def test_the_mean_of_a_shape_is_that_of_its_definition(shape: Shape, days: float) -> None:
    assert mean_of(Estimate(480, 3 * 480, 10 * 480), shape) == pytest.approx(days * 480)


@given(st.sampled_from(Shape), three_points, st.floats(0, 25_000), st.floats(0, 5_000))
def test_more_float_never_costs_more(shape: Shape, delay: Estimate, spare: float, more: float) -> None:
    less = expected_excess(delay, spare + more, shape)
    assert -1e-6 <= less <= expected_excess(delay, spare, shape) + 1e-6
