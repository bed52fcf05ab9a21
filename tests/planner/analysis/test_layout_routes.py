"""Links between lanes: along gutters, never through boxes, never two on one stretch."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings, strategies as st

from planner.analysis.layout import Layout, lay_out
from planner.analysis.layout_routes import FIRST, TRACK, Routes

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


def uprights(layout: Layout, edges: list[tuple[int, int]], lanes: list[int]) -> list[tuple[float, float, float, int]]:
    """Each upright stretch of a link between lanes: its x, its top and bottom, and the source of its link."""
    found = []
    for link, (tail, head) in enumerate(edges):
        if lanes[tail] != lanes[head]:
            run = layout.routes.run(link)
            for one, two in ((run[0], run[1]), (run[2], run[3])):
                found.append((float(one[0]), min(one[1], two[1]), max(one[1], two[1]), tail))
    return found


@settings(max_examples=40)
@given(EDGES, LANES)
def test_two_sources_never_share_an_upright_stretch(edges: list[tuple[int, int]], lanes: list[int]) -> None:
    stretches = uprights(drawn(edges, lanes), edges, lanes)
    for (x, top, bottom, source), (other, high, low, another) in itertools.combinations(stretches, 2):
        assert source == another or x != other or bottom < high or low < top


@settings(max_examples=40)
@given(EDGES, LANES)
def test_upright_stretches_keep_their_distance_from_boxes(edges: list[tuple[int, int]], lanes: list[int]) -> None:
    layout = drawn(edges, lanes)
    half = layout.spacing.width / 2
    for x, _, _, _ in uprights(layout, edges, lanes):
        assert (np.abs(layout.x - x) >= half + FIRST - 1e-6).all()


def test_a_gap_is_as_wide_as_the_links_that_run_upright_in_it_need() -> None:
    sources = 12
    edges = [(row, row + sources) for row in range(sources)]
    crowded = lay_out([str(row) for row in range(2 * sources)], np.array([*edges, (0, 2 * sources - 1)]))
    assert np.unique(crowded.x).size == 2
    lanes = np.array([0] * sources + [1] * sources)
    chain = [(0, row) for row in range(1, sources)]
    layout = lay_out([str(row) for row in range(2 * sources)], np.array([*chain, *edges]), groups=lanes)
    columns = np.unique(layout.x)
    tracks = {x for x, *_ in uprights(layout, [*chain, *edges], lanes.tolist()) if x > columns[1]}
    assert len(tracks) > 3
    assert max(tracks) - min(tracks) == TRACK * (len(tracks) - 1)


def test_a_drawing_without_lanes_has_columns_at_the_usual_distance() -> None:
    layout = lay_out(list("ABCD"), np.array([[0, 1], [1, 2], [0, 2], [2, 3]]))
    assert np.diff(np.unique(layout.x)).tolist() == [layout.spacing.pitch] * 3


@settings(max_examples=40)
@given(EDGES, LANES)
def test_all_routes_stay_inside_the_bounds(edges: list[tuple[int, int]], lanes: list[int]) -> None:
    layout = drawn(edges, lanes)
    left, _, right, _ = layout.bounds
    if len(layout.routes.points):
        assert layout.routes.points[:, 0].min() >= left
        assert layout.routes.points[:, 0].max() <= right


def test_links_back_to_an_earlier_lane_run_above_it_or_between() -> None:
    layout = lay_out(list("AB"), np.array([[1, 0]]), groups=np.array([0, 1]))
    run = layout.routes.run(0)
    assert layout.lanes[0].bottom <= run[1, 1] <= layout.lanes[1].top
    assert run[1, 1] == run[2, 1]


def test_links_of_one_source_to_one_lane_share_their_gutter_track() -> None:
    layout = lay_out(list("ABCD"), np.array([[0, 1], [0, 2], [0, 3]]), groups=np.array([0, 1, 1, 1]))
    assert len({float(layout.routes.run(link)[1, 1]) for link in range(3)}) == 1
