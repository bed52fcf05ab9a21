"""Nodes in line and at even distances."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from ui.canvas.aligning import ALONG_X, Alignment, aligned

PLACES = {"A": (0.0, 10.0), "B": (100.0, 0.0), "C": (30.0, 40.0), "D": (90.0, 90.0)}
COORDINATES = st.floats(-1e6, 1e6, allow_nan=False)
MANY = st.lists(st.tuples(COORDINATES, COORDINATES), max_size=9).map(lambda points: dict(enumerate(points)))


def xs(how: Alignment) -> list[float]:
    return [x for x, _ in aligned(PLACES, how).values()]


def ys(how: Alignment) -> list[float]:
    return [y for _, y in aligned(PLACES, how).values()]


@pytest.mark.parametrize(("how", "line"), [(Alignment.LEFT, 0), (Alignment.CENTER, 50), (Alignment.RIGHT, 100)])
def test_nodes_stand_upon_one_upright_line(how: Alignment, line: float) -> None:
    assert xs(how) == [line] * 4
    assert ys(how) == [10, 0, 40, 90]


@pytest.mark.parametrize(("how", "line"), [(Alignment.TOP, 0), (Alignment.MIDDLE, 45), (Alignment.BOTTOM, 90)])
def test_nodes_stand_upon_one_level_line(how: Alignment, line: float) -> None:
    assert ys(how) == [line] * 4
    assert xs(how) == [0, 100, 30, 90]


def test_nodes_are_spread_across_in_their_order() -> None:
    assert xs(Alignment.ACROSS) == pytest.approx([0, 100, 100 / 3, 200 / 3])


def test_nodes_are_spread_down_in_their_order() -> None:
    assert ys(Alignment.DOWN) == pytest.approx([30, 0, 60, 90])


def test_two_nodes_have_nothing_to_be_spread_between() -> None:
    two = {"A": (0.0, 0.0), "B": (7.0, 9.0)}
    assert aligned(two, Alignment.ACROSS) == two


@pytest.mark.parametrize("how", Alignment)
def test_one_node_or_none_stays(how: Alignment) -> None:
    assert aligned({"A": (1.0, 2.0)}, how) == {"A": (1.0, 2.0)}
    assert aligned({}, how) == {}


@given(MANY, st.sampled_from(Alignment))
def test_aligning_moves_along_one_axis_only_and_twice_is_as_once(places: dict[str, tuple[float, float]], how) -> None:
    once = aligned(places, how)
    kept = 1 if how in ALONG_X else 0
    assert [point[kept] for point in once.values()] == [point[kept] for point in places.values()]
    again = aligned(once, how)
    assert [again[name] for name in places] == [pytest.approx(once[name], abs=1e-3) for name in places]


@given(MANY, st.sampled_from((Alignment.ACROSS, Alignment.DOWN)))
def test_spreading_keeps_the_outermost_nodes(places: dict[str, tuple[float, float]], how: Alignment) -> None:
    axis = 0 if how in ALONG_X else 1
    before, after = ([point[axis] for point in found.values()] for found in (places, aligned(places, how)))
    if before:
        assert (min(before), max(before)) == pytest.approx((min(after), max(after)))
