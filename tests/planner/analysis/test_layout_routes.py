"""Links between lanes: along gutters, never through boxes, never two on one stretch."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.layout import Layout, lay_out
from planner.analysis.layout_routes import Routes

EDGES = st.lists(st.tuples(st.integers(0, 17), st.integers(0, 17)), min_size=1, max_size=40)
LANES = st.lists(st.integers(0, 3), min_size=18, max_size=18)


def drawn(edges: list[tuple[int, int]], lanes: list[int]) -> Layout:
    return lay_out([str(row) for row in range(18)], np.array(edges), groups=np.array(lanes))


def strikes(layout: Layout, one: np.ndarray, two: np.ndarray) -> bool:
    """Whether a level or upright stretch runs through the inside of a box."""
    wide, high = layout.spacing.width / 2 - 1, layout.spacing.height / 2 - 1
    low, top = np.minimum(one, two), np.maximum(one, two)
    across = (layout.x - wide < top[0]) & (layout.x + wide > low[0])
    return bool((across & (layout.y - high < top[1]) & (layout.y + high > low[1])).any())


def test_routes_are_cut_from_one_array() -> None:
    routes = Routes.of([np.zeros((2, 2)), np.zeros((0, 2)), np.ones((3, 2))])
    assert [len(routes.run(link)) for link in range(3)] == [2, 0, 3]


def test_no_routes_are_straight_links() -> None:
    assert len(Routes.none(3).run(2)) == 0


@settings(max_examples=40)
@given(EDGES, LANES)
def test_stretches_along_the_axes_never_run_through_a_box(edges: list[tuple[int, int]], lanes: list[int]) -> None:
    layout = drawn(edges, lanes)
    for link in range(len(edges)):
        run = layout.routes.run(link)
        for one, two in itertools.pairwise(run):
            if (one == two).any():
                assert not strikes(layout, one, two)


@settings(max_examples=40)
@given(EDGES, LANES)
def test_every_link_between_lanes_has_four_turns(edges: list[tuple[int, int]], lanes: list[int]) -> None:
    layout = drawn(edges, lanes)
    for link, (tail, head) in enumerate(edges):
        if lanes[tail] != lanes[head]:
            run = layout.routes.run(link)
            assert len(run) == 4
            assert run[0, 1] == layout.y[tail]
            assert run[3, 1] == layout.y[head]


@settings(max_examples=40)
@given(EDGES, LANES)
def test_two_sources_never_share_a_level_stretch_of_a_gutter(edges: list[tuple[int, int]], lanes: list[int]) -> None:
    layout = drawn(edges, lanes)
    spans = [
        (run[1, 1], min(run[1, 0], run[2, 0]), max(run[1, 0], run[2, 0]), tail)
        for link, (tail, head) in enumerate(edges)
        if lanes[tail] != lanes[head]
        for run in [layout.routes.run(link)]
    ]
    for number, (level, left, right, source) in enumerate(spans):
        for other, low, high, another in spans[number + 1 :]:
            assert source == another or level != other or right < low or high < left


@settings(max_examples=40)
@given(EDGES, LANES)
def test_lanes_hold_their_tasks_and_do_not_overlap(edges: list[tuple[int, int]], lanes: list[int]) -> None:
    layout = drawn(edges, lanes)
    half = layout.spacing.height / 2
    for lane in layout.lanes:
        inside = layout.y[np.array(lanes) == lane.group]
        assert (inside - half >= lane.top).all()
        assert (inside + half <= lane.bottom).all()
    edges_of_lanes = [edge for lane in layout.lanes for edge in (lane.top, lane.bottom)]
    assert edges_of_lanes == sorted(edges_of_lanes)
