"""The scale: minutes and pixels turn into each other, and zooming keeps the time under the pointer."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from ui.timeline.scale import COARSEST, EDGE, FINEST, Scale, fitted

WEEK = 7 * 1440
scales = st.builds(Scale, st.floats(0, 1e8), st.floats(COARSEST, FINEST))


@given(scales, st.floats(-2000, 4000))
def test_a_place_and_its_time_belong_together(scale, x):
    assert scale.x_of(scale.minutes_at(x)) == pytest.approx(x, abs=0.01)


@given(scales, st.floats(0.1, 10), st.floats(0, 2000))
def test_zooming_keeps_the_time_under_the_pointer(scale, factor, x):
    zoomed = scale.zoomed(factor, x)
    assert zoomed.minutes_at(x) == pytest.approx(scale.minutes_at(x), rel=1e-9, abs=0.1)
    assert COARSEST <= zoomed.per_minute <= FINEST


def test_panning_drags_time_along():
    assert Scale(1000, 0.5).panned(100).x_of(1000) == 100


def test_what_is_fitted_has_room_at_both_ends():
    scale = fitted(0, WEEK, 700)
    assert scale.x_of(0) == pytest.approx(EDGE)
    assert scale.x_of(WEEK) == pytest.approx(700 - EDGE)


def test_a_moment_is_fitted_in_the_middle():
    assert fitted(500, 500, 700).x_of(500) == pytest.approx(350)


@pytest.mark.parametrize(
    ("begin", "end", "left"),
    [
        (100, 200, 0),
        (-300, -200, -300 - EDGE),
        (900, 1000, 1000 + EDGE - 700),
        (-50, 5000, -50 - EDGE),
    ],
)
def test_a_span_is_shown_by_moving_as_little_as_needed(begin, end, left):
    assert Scale(0, 1).showing(begin, end, 700).left == pytest.approx(left)
