"""Estimates as tables of quantiles."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from planner.model.values import Shape
from planner.simulation.shapes import SIZE, inverted, normal_quantiles, quantiles

POINTS = st.tuples(st.floats(0, 100), st.floats(0, 100), st.floats(0, 100)).map(sorted)


@given(st.sampled_from(Shape), POINTS)
def test_quantiles_ascend_and_are_not_negative(shape: Shape, points: list[float]) -> None:
    table = quantiles(shape, *points)
    assert len(table) == SIZE
    assert (np.diff(table) >= -1e-9).all()
    assert (table >= 0).all()


@given(st.sampled_from([Shape.PERT, Shape.TRIANGULAR, Shape.UNIFORM, Shape.DISCRETE]), POINTS)
def test_bounded_shapes_stay_between_their_points(shape: Shape, points: list[float]) -> None:
    table = quantiles(shape, *points)
    assert table[0] >= points[0] - 1e-9
    assert table[-1] <= points[2] + 1e-9


@pytest.mark.parametrize("shape", Shape)
def test_a_plain_duration_has_no_spread(shape: Shape) -> None:
    assert set(quantiles(shape, 7, 7, 7)) == {7.0}


@pytest.mark.parametrize("mode", [2.0, 3.0, 5.0, 8.0, 10.0])
def test_beta_pert_has_the_mean_and_the_variance_of_its_definition(mode: float) -> None:
    table = quantiles(Shape.PERT, 2, mode, 10)
    mean = (2 + 4 * mode + 10) / 6
    assert table.mean() == pytest.approx(mean, rel=1e-4)
    assert table.var() == pytest.approx((mean - 2) * (10 - mean) / 7, rel=0.01)


def test_beta_pert_agrees_with_sampled_beta_numbers() -> None:
    sampled = 2 + 8 * np.random.default_rng(1).beta(1 + 4 * 1 / 8, 1 + 4 * 7 / 8, 200_000)
    table = quantiles(Shape.PERT, 2, 3, 10)
    for share in (0.05, 0.5, 0.8, 0.95):
        assert np.quantile(table, share) == pytest.approx(np.quantile(sampled, share), rel=0.01)


def test_a_triangle_has_its_mean_and_its_mode() -> None:
    table = quantiles(Shape.TRIANGULAR, 2, 5, 11)
    assert table.mean() == pytest.approx((2 + 5 + 11) / 3, rel=1e-4)
    assert np.searchsorted(table, 5) / SIZE == pytest.approx((5 - 2) / (11 - 2), abs=1e-3)


def test_a_uniform_estimate_does_not_know_its_mode() -> None:
    assert np.quantile(quantiles(Shape.UNIFORM, 0, 1, 10), (0.25, 0.5)) == pytest.approx([2.5, 5.0], abs=0.01)


def test_a_trigen_estimate_has_its_points_as_p10_and_p90() -> None:
    table = quantiles(Shape.TRIGEN, 10, 14, 20)
    assert np.quantile(table, (0.1, 0.9)) == pytest.approx([10, 20], rel=0.005)


def test_a_lognormal_estimate_exceeds_its_pessimistic_value_in_a_twentieth_of_all_cases() -> None:
    table = quantiles(Shape.LOGNORMAL, 10, 14, 30)
    assert table.min() >= 10
    assert np.quantile(table, 0.95) == pytest.approx(30, rel=0.01)
    density, edges = np.histogram(table, bins=60, range=(10, 40))
    assert edges[density.argmax()] == pytest.approx(14, abs=1.5)


def test_a_discrete_estimate_takes_its_points_by_swansons_rule() -> None:
    values, counts = np.unique(quantiles(Shape.DISCRETE, 1, 2, 5), return_counts=True)
    assert values.tolist() == [1, 2, 5]
    assert counts / SIZE == pytest.approx([0.3, 0.4, 0.3], abs=0.001)


def test_a_trigen_estimate_that_would_end_below_zero_ends_at_zero() -> None:
    assert quantiles(Shape.TRIGEN, 0, 1, 10).min() == 0


def test_normal_quantiles_are_those_of_the_normal_distribution() -> None:
    table = normal_quantiles(4096)
    assert table.mean() == pytest.approx(0, abs=1e-6)
    assert table.std() == pytest.approx(1, abs=0.002)
    assert np.quantile(table, (0.8, 0.95)) == pytest.approx([0.8416, 1.6449], abs=0.002)


def test_a_density_is_inverted_by_its_sums() -> None:
    at = np.linspace(0, 1, 1001)
    assert inverted(at, 2 * at, 4) == pytest.approx(np.sqrt([0.125, 0.375, 0.625, 0.875]), abs=1e-3)
