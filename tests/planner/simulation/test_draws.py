"""Random numbers that are the same everywhere."""

from __future__ import annotations

import numpy as np
import pytest

from planner.simulation.draws import STEPS, Drawing


def test_the_same_seed_and_block_draw_the_same_numbers() -> None:
    one, two = (Drawing(7, 3, 100, latin=False).rows(5) for _ in range(2))
    assert (one == two).all()


@pytest.mark.parametrize(("seed", "block"), [(8, 3), (7, 4)])
def test_another_seed_or_block_draws_others(seed: int, block: int) -> None:
    assert (Drawing(7, 3, 100, latin=False).rows(1) != Drawing(seed, block, 100, latin=False).rows(1)).any()


def test_the_first_numbers_of_a_seed_are_known() -> None:
    assert Drawing(1, 0, 4, latin=False).rows(1).tolist() == Drawing(1, 0, 4, latin=False).rows(1).tolist()
    assert Drawing(1, 0, 6, latin=False).rows(2).dtype == np.uint16


@pytest.mark.parametrize("latin", [False, True])
def test_numbers_are_evenly_spread(latin: bool) -> None:
    rows = Drawing(1, 0, 20_000, latin=latin).rows(3) / STEPS
    assert rows.mean(axis=1) == pytest.approx([0.5] * 3, abs=0.01)
    assert rows.std(axis=1) == pytest.approx([np.sqrt(1 / 12)] * 3, abs=0.01)
    assert np.abs(np.corrcoef(rows)[np.triu_indices(3, 1)]).max() < 0.03


def test_a_latin_row_has_one_number_in_each_share() -> None:
    row = Drawing(1, 0, 512, latin=True).rows(1)[0].astype(np.int64)
    assert sorted((row * 512 // STEPS).tolist()) == list(range(512))


def test_no_rows_are_no_rows() -> None:
    assert Drawing(1, 0, 10, latin=True).rows(0).shape == (0, 10)
    assert Drawing(1, 0, 10, latin=False).rows(0).shape == (0, 10)


def test_without_correlation_rows_stay_as_they_are() -> None:
    drawing = Drawing(1, 0, 100, latin=False)
    rows = drawing.rows(3)
    assert drawing.together(rows, (0, 0, 1), 0.0) is rows


@pytest.mark.parametrize("rho", [0.3, 0.6, 0.9])
def test_rows_of_a_group_are_correlated_as_asked_and_stay_evenly_spread(rho: float) -> None:
    drawing = Drawing(1, 0, 40_000, latin=False)
    mixed = drawing.together(drawing.rows(4), (0, 0, 1, -1), rho) / STEPS
    normal = np.corrcoef(mixed)
    expected = 6 / np.pi * np.arcsin(rho / 2)  # of uniform numbers that a Gaussian copula with rho ties together
    assert normal[0, 1] == pytest.approx(expected, abs=0.02)
    assert np.abs(normal[0, 2:]).max() < 0.03
    assert mixed.mean(axis=1) == pytest.approx([0.5] * 4, abs=0.02)
    assert np.quantile(mixed[0], (0.05, 0.95)) == pytest.approx([0.05, 0.95], abs=0.01)


def test_a_group_has_one_cause_however_its_rows_are_drawn() -> None:
    drawing = Drawing(1, 0, 20_000, latin=False)
    first = drawing.together(drawing.rows(1), (5,), 0.9)[0]
    second = drawing.together(drawing.rows(1), (5,), 0.9)[0]
    assert np.corrcoef(first, second)[0, 1] > 0.8
