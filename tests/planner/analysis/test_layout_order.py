"""The order in a column: crossings are counted rightly and never get more by swaps."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings, strategies as st

from planner.analysis.layout_layers import forward_edges, layers_of
from planner.analysis.layout_order import Proper, Swaps, _mean, _median, columns_of, crossings, order_nodes, proper

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


def swapped_plainly(graph: Proper, place: np.ndarray) -> np.ndarray:
    """One round of swaps, every turn of which looks its pairs up anew and counts crossings of the whole graph."""
    place = place.copy()
    for places, layers in itertools.product((0, 1), (0, 1)):
        ranked = np.lexsort((place, graph.layer)).tolist()
        chosen = [
            (one, two)
            for one, two in itertools.pairwise(ranked)
            if graph.layer[one] == graph.layer[two] and graph.layer[one] % 2 == layers and place[one] % 2 == places
        ]
        before = counted(graph, place)
        better = []
        for one, two in chosen:
            other = place.copy()
            other[one], other[two] = place[two], place[one]
            if counted(graph, other) < before:
                better.append((one, two))
        for one, two in better:
            place[one], place[two] = place[two], place[one]
    return place


@settings(max_examples=30, deadline=None)
@given(EDGES)
def test_a_round_swaps_exactly_the_neighbors_that_lose_crossings(edges: list[tuple[int, int]]) -> None:
    graph = a_graph(edges)
    place = in_row_order(graph)
    assert Swaps.of(graph).improve(place, rounds=1).tolist() == swapped_plainly(graph, place).tolist()


@given(EDGES)
def test_swapping_leaves_every_layer_its_places(edges: list[tuple[int, int]]) -> None:
    graph = a_graph(edges)
    place = Swaps.of(graph).improve(in_row_order(graph), rounds=3)
    for nodes in columns_of(graph).nodes:
        assert sorted(place[nodes]) == list(range(len(nodes)))


def test_swapping_leaves_the_given_places_alone() -> None:
    graph = a_graph([(0, 3), (1, 2), (0, 2)])
    place = in_row_order(graph)
    given_places = place.tolist()
    Swaps.of(graph).improve(place, rounds=3)
    assert place.tolist() == given_places


@given(EDGES)
def test_the_spot_of_a_node_is_where_it_stands_in_its_column(edges: list[tuple[int, int]]) -> None:
    columns = columns_of(a_graph(edges))
    for nodes in columns.nodes:
        assert columns.spot[nodes].tolist() == list(range(len(nodes)))


@given(EDGES)
def test_every_segment_is_in_the_gap_after_its_tail(edges: list[tuple[int, int]]) -> None:
    graph = a_graph(edges)
    columns = columns_of(graph)
    for layer, (tails, heads) in enumerate(zip(columns.tails, columns.heads, strict=True)):
        assert set(graph.layer[tails].tolist()) <= {layer}
        assert set(graph.layer[heads].tolist()) <= {layer + 1}
    assert sum(map(len, columns.tails)) == len(graph.tail)


def test_the_median_is_the_middle_of_the_neighbors_not_their_mean() -> None:
    place = np.array([0, 1, 9, 0])
    found = _median(np.array([3]), place, np.array([0, 1, 2]), np.array([0, 0, 0]))
    assert found.tolist() == [1.0]
    assert _mean(np.array([3]), place, np.array([0, 1, 2]), np.array([0, 0, 0])).tolist() == [10 / 3]


def test_a_node_without_neighbors_keeps_its_place() -> None:
    place, none = np.array([0, 7]), np.zeros(0, dtype=np.int64)
    assert _median(np.array([1]), place, none, none).tolist() == [7.0]
    assert _mean(np.array([1]), place, none, none).tolist() == [7.0]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 30)), min_size=1, max_size=30))
def test_the_median_of_any_neighbors_is_that_of_the_statistician(near: list[tuple[int, int]]) -> None:
    place, nodes = np.concatenate([np.arange(31), np.zeros(5, dtype=np.int64)]), np.arange(31, 36)
    local, neighbors = np.array(near, dtype=np.int64).T
    found = _median(nodes, place, neighbors, local)
    for node in set(local.tolist()):
        assert found[node] == np.median([row for own, row in near if own == node])
