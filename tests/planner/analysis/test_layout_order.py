"""The order in a column: crossings are counted rightly and never get more by swaps."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.layout_layers import forward_edges, layers_of
from planner.analysis.layout_order import Proper, Swaps, columns_of, crossings, order_nodes, proper

EDGES = st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)), min_size=1, max_size=40)


def a_graph(edges: list[tuple[int, int]]) -> Proper:
    """The proper graph of edges made acyclic by pointing to the larger number."""
    pairs = sorted({(min(edge), max(edge)) for edge in edges if edge[0] != edge[1]})
    array = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return proper(layers_of(15, array), array)


def counted(graph: Proper, place: np.ndarray) -> int:
    """Crossings by comparing all pairs of segments."""
    segments = list(zip(graph.tail.tolist(), graph.head.tolist(), strict=True))
    return sum(
        graph.layer[a] == graph.layer[c] and (place[a] - place[c]) * (place[b] - place[d]) < 0
        for (a, b), (c, d) in itertools.combinations(segments, 2)
    )


def in_row_order(graph: Proper) -> np.ndarray:
    """Places by row number within each layer."""
    place = np.zeros(len(graph.layer), dtype=np.int64)
    for nodes in columns_of(graph).nodes:
        place[nodes] = np.arange(len(nodes))
    return place


def test_a_long_edge_gets_a_dummy_in_each_layer_it_crosses() -> None:
    graph = proper(np.array([0, 1, 2, 3]), np.array([[0, 3], [0, 1]]))
    assert graph.bends.tolist() == [2, 0]
    assert graph.layer.tolist() == [0, 1, 2, 3, 1, 2]
    assert sorted(zip(graph.tail.tolist(), graph.head.tolist(), strict=True)) == [(0, 1), (0, 4), (4, 5), (5, 3)]


@given(EDGES)
def test_every_segment_joins_neighboring_layers(edges: list[tuple[int, int]]) -> None:
    graph = a_graph(edges)
    assert (graph.layer[graph.head] - graph.layer[graph.tail] == 1).all()


@given(EDGES)
def test_crossings_are_those_of_a_plain_count(edges: list[tuple[int, int]]) -> None:
    graph = a_graph(edges)
    place = in_row_order(graph)
    assert crossings(columns_of(graph), place) == counted(graph, place)


@given(EDGES)
def test_swaps_never_make_more_crossings(edges: list[tuple[int, int]]) -> None:
    graph = a_graph(edges)
    place = in_row_order(graph)
    better = Swaps.of(graph).improve(place, rounds=5)
    assert counted(graph, better) <= counted(graph, place)


@given(EDGES)
def test_an_order_gives_each_layer_the_places_from_0_on(edges: list[tuple[int, int]]) -> None:
    graph = a_graph(edges)
    place = order_nodes(graph, np.full(len(graph.layer), np.nan), rounds=8)
    for nodes in columns_of(graph).nodes:
        assert sorted(place[nodes].tolist()) == list(range(len(nodes)))


def test_two_trees_side_by_side_do_not_cross() -> None:
    edges = [(0, 2), (0, 4), (0, 6), (1, 3), (1, 5), (1, 7)]
    graph = a_graph(edges)
    place = order_nodes(graph, np.full(len(graph.layer), np.nan), rounds=8)
    assert counted(graph, place) == 0


def test_a_settled_order_is_kept() -> None:
    graph = a_graph([(0, 2), (1, 3)])
    hint = np.full(len(graph.layer), np.nan)
    hint[:4] = [9.0, 1.0, 9.0, 1.0]
    place = order_nodes(graph, hint, rounds=8, settled=True)
    assert (place[0], place[1]) == (len(columns_of(graph).nodes[0]) - 1, 0) or place[1] < place[0]


@given(EDGES)
def test_cycles_are_opened_so_that_the_rest_has_none(edges: list[tuple[int, int]]) -> None:
    array = np.array([edge for edge in edges if edge[0] != edge[1]], dtype=np.int64).reshape(-1, 2)
    kept = array[forward_edges(15, array)]
    layer = layers_of(15, kept)
    assert (layer[kept[:, 1]] > layer[kept[:, 0]]).all()
