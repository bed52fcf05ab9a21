"""Columns of tasks: as few as the longest chain has, links short."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given, strategies as st

from planner.analysis.layout_layers import forward_edges, layers_of

EDGES = st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=50)


def forward(edges: list[tuple[int, int]]) -> np.ndarray:
    pairs = sorted({(min(edge), max(edge)) for edge in edges if edge[0] != edge[1]})
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def total_length(edges: np.ndarray, layer: np.ndarray) -> int:
    return int((layer[edges[:, 1]] - layer[edges[:, 0]]).sum())


def leftmost(count: int, edges: np.ndarray) -> np.ndarray:
    """Longest-path layers by networkx."""
    graph = nx.DiGraph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(edges.tolist())
    layer = np.zeros(count, dtype=np.int64)
    for number, nodes in enumerate(nx.topological_generations(graph)):
        layer[list(nodes)] = number
    return layer


@given(EDGES)
def test_every_link_points_to_a_later_column(edges: list[tuple[int, int]]) -> None:
    array = forward(edges)
    layer = layers_of(20, array)
    assert (layer[array[:, 1]] > layer[array[:, 0]]).all()


@given(EDGES)
def test_linked_tasks_take_no_more_columns_than_the_longest_chain(edges: list[tuple[int, int]]) -> None:
    array = forward(edges)
    linked = np.unique(array)
    if len(linked):
        assert layers_of(20, array)[linked].max() <= leftmost(20, array).max()


@given(EDGES)
def test_links_are_never_longer_in_sum_than_when_all_tasks_stand_leftmost(edges: list[tuple[int, int]]) -> None:
    array = forward(edges)
    assert total_length(array, layers_of(20, array)) <= total_length(array, leftmost(20, array))


def test_a_group_of_tasks_moves_together_toward_what_needs_it() -> None:
    chain = [(0, 1), (1, 2), (2, 3), (3, 4)]
    helpers = [(5, 6), (5, 7), (6, 4), (7, 4)]
    layer = layers_of(8, np.array(chain + helpers))
    assert layer.tolist() == [0, 1, 2, 3, 4, 2, 3, 3]


def test_no_column_is_empty() -> None:
    layer = layers_of(4, np.array([[0, 1], [2, 3]]))
    assert sorted(set(layer.tolist())) == [0, 1]


def test_unlinked_tasks_keep_the_column_they_had() -> None:
    kept = np.array([-1, -1, 1, 0])
    layer = layers_of(4, np.array([[0, 1]]), kept=kept)
    assert layer.tolist() == [0, 1, 1, 0]


def test_no_nodes_have_no_layers() -> None:
    assert layers_of(0, np.zeros((0, 2), dtype=np.int64)).tolist() == []


def test_a_chain_takes_one_column_a_task() -> None:
    assert layers_of(4, np.array([[0, 1], [1, 2], [2, 3]])).tolist() == [0, 1, 2, 3]


def test_a_task_that_only_a_late_task_needs_stands_just_before_it() -> None:
    layer = layers_of(5, np.array([[0, 1], [1, 2], [2, 3], [4, 3]]))
    assert layer[4] == layer[3] - 1


def test_a_task_that_follows_an_early_one_only_stands_just_after_it() -> None:
    layer = layers_of(5, np.array([[0, 1], [1, 2], [2, 3], [0, 4]]))
    assert layer[4] == layer[0] + 1


def test_the_second_link_of_a_pair_that_point_at_each_other_is_opened() -> None:
    assert forward_edges(2, np.array([[0, 1], [1, 0]])).tolist() == [True, False]


def test_a_loop_is_opened() -> None:
    assert forward_edges(2, np.array([[0, 0], [0, 1]])).tolist() == [False, True]


def test_only_links_of_the_cycle_are_opened() -> None:
    kept = forward_edges(5, np.array([[0, 1], [1, 2], [2, 1], [2, 3], [3, 4]]))
    assert kept.tolist() == [True, True, False, True, True]


def test_links_between_the_same_two_tasks_are_all_kept() -> None:
    assert forward_edges(2, np.array([[0, 1], [0, 1]])).tolist() == [True, True]


def test_many_unlinked_tasks_fill_a_sheet_that_is_wider_than_high() -> None:
    layer = layers_of(50, np.zeros((0, 2), dtype=np.int64))
    assert np.bincount(layer).tolist() == [10] * 5
