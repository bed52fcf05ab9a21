"""Cruciality: three ways to say how a duration goes with the launch."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from planner.simulation.correlation import kendall, pearson, spearman

LAUNCH = np.array([1.0, 2.0, 3.0, 4.0, 5.0])
MEASURES = [pearson, spearman, kendall]


@pytest.mark.parametrize("measure", MEASURES)
def test_what_goes_along_has_one_and_what_goes_against_too(measure) -> None:
    rows = np.array([LAUNCH * 2 + 1, -LAUNCH, np.full(5, 3.0)])
    assert measure(rows, LAUNCH) == pytest.approx([1, 1, 0])


def test_ranks_alone_count_for_spearman_and_kendall() -> None:
    rows = np.array([np.exp(LAUNCH)])
    assert pearson(rows, LAUNCH)[0] < 0.95
    assert spearman(rows, LAUNCH) == pytest.approx([1])
    assert kendall(rows, LAUNCH) == pytest.approx([1])


@pytest.mark.parametrize("measure", MEASURES)
def test_a_single_run_says_nothing(measure) -> None:
    assert measure(np.array([[3.0]]), np.array([5.0])).tolist() == [0]


@given(st.integers(0, 2**32 - 1))
def test_they_agree_with_scipy(seed: int) -> None:
    stats = pytest.importorskip("scipy.stats")
    chance = np.random.default_rng(seed)
    launch = chance.integers(0, 12, 40).astype(float)
    rows = np.stack([launch + chance.integers(0, 8, 40), chance.integers(0, 3, 40).astype(float)])
    if (np.ptp(rows, axis=1) == 0).any() or np.ptp(launch) == 0:
        return
    for measure, theirs in zip(MEASURES, (stats.pearsonr, stats.spearmanr, stats.kendalltau), strict=True):
        expected = [abs(theirs(row, launch).statistic) for row in rows]
        assert measure(rows, launch) == pytest.approx(expected, abs=1e-9)
