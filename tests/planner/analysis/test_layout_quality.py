"""What the benchmark of the layout measures, and that large layouts are clean and always the same."""

from __future__ import annotations

import shutil

import numpy as np
import pytest

from planner.analysis.layout import lay_out
from tests.benchmarks.layout import MOST_RATIO, a_graph, by_dot, overlaps, straight_crossings

SQUARE = np.array([[0, 0], [1, 1], [0, 1], [1, 0]], dtype=np.float64)


def test_two_diagonals_cross_once() -> None:
    assert straight_crossings(SQUARE, np.array([[0, 1], [2, 3]])) == 1


def test_two_sides_do_not_cross() -> None:
    assert straight_crossings(SQUARE, np.array([[0, 2], [3, 1]])) == 0


def test_links_from_one_node_do_not_cross_there() -> None:
    assert straight_crossings(SQUARE, np.array([[0, 1], [0, 3], [0, 2]])) == 0


def test_repeated_links_and_loops_are_counted_once_and_never() -> None:
    assert straight_crossings(SQUARE, np.array([[0, 1], [0, 1], [2, 3], [2, 2]])) == 1


def test_a_layout_of_a_thousand_tasks_has_no_overlaps() -> None:
    graph = a_graph(1_000)
    assert overlaps(lay_out(graph.ids, graph.edges)) == 0


def test_a_layout_in_lanes_has_no_overlaps() -> None:
    graph = a_graph(600)
    groups = np.arange(600) % 5
    layout = lay_out(graph.ids, graph.edges, groups=groups)
    for lane in range(5):
        rows = np.flatnonzero(groups == lane)
        band = next(band for band in layout.lanes if band.group == lane)
        assert band.top <= layout.y[rows].min() - layout.spacing.height / 2
        assert layout.y[rows].max() + layout.spacing.height / 2 <= band.bottom


def test_a_layout_is_the_same_each_time() -> None:
    graph = a_graph(1_000)
    one, two = (lay_out(graph.ids, graph.edges.copy()) for _ in range(2))
    assert np.array_equal(one.x, two.x)
    assert np.array_equal(one.y, two.y)
    assert np.array_equal(one.routes.points, two.routes.points)


@pytest.mark.skipif(not shutil.which("dot"), reason="Graphviz is not installed, so there is nothing to compare with")
def test_a_layout_of_a_thousand_tasks_crosses_hardly_more_than_that_of_graphviz() -> None:
    graph = a_graph(1_000)
    layout, (places, _) = lay_out(graph.ids, graph.edges), by_dot(graph)
    ours = straight_crossings(np.stack([layout.x, layout.y], axis=1), graph.edges)
    assert ours <= MOST_RATIO * straight_crossings(places, graph.edges)
