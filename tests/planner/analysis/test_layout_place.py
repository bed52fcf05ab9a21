"""Heights: the order and the room are kept, links are as level as that allows."""

from __future__ import annotations

import numpy as np
from hypothesis import given, strategies as st

from planner.analysis.layout_order import columns_of, order_nodes, proper
from planner.analysis.layout_place import Segments, heights, rising

VALUES = st.lists(st.integers(-50, 50), min_size=1, max_size=12)


@given(VALUES)
def test_a_rising_sequence_never_falls(values: list[int]) -> None:
    found = rising(np.array(values, dtype=float), np.ones(len(values)))
    assert (np.diff(found) >= -1e-9).all()


@given(VALUES)
def test_the_mean_is_kept(values: list[int]) -> None:
    found = rising(np.array(values, dtype=float), np.ones(len(values)))
    assert abs(found.mean() - np.mean(values)) < 1e-9


@given(VALUES)
def test_no_small_change_of_a_pooled_block_comes_nearer(values: list[int]) -> None:
    wanted = np.array(values, dtype=float)
    found = rising(wanted, np.ones(len(values)))
    error = ((found - wanted) ** 2).sum()
    for shift in (-0.5, 0.5):
        other = np.maximum.accumulate(found + shift * (np.arange(len(found)) % 2))
        assert ((other - wanted) ** 2).sum() >= error - 1e-9


def test_weights_decide_who_gives_way() -> None:
    found = rising(np.array([10.0, 0.0]), np.array([9.0, 1.0]))
    assert found.tolist() == [9.0, 9.0]


def test_order_and_room_are_kept_in_every_column() -> None:
    chance = np.random.default_rng(3)
    layer = np.sort(chance.integers(0, 8, 60))
    tails = chance.integers(0, 60, 90)
    heads = chance.integers(0, 60, 90)
    edges = np.stack([tails, heads], axis=1)[layer[tails] < layer[heads]]
    graph = proper(layer, edges)
    place = order_nodes(graph, np.full(len(graph.layer), np.nan), rounds=6)
    y = heights(graph, place, node_room=90.0, bend_room=16.0, sweeps=8)
    for nodes in columns_of(graph).nodes:
        ranked = nodes[np.argsort(place[nodes])]
        room = np.where(ranked < graph.count, 90.0, 16.0)
        assert (np.diff(y[ranked]) >= (room[1:] + room[:-1]) / 2 - 1e-6).all()


def test_a_long_link_beside_a_chain_is_straight() -> None:
    edges = np.array([[0, 1], [1, 2], [2, 3], [3, 4], [0, 4]])
    graph = proper(np.arange(5), edges)
    place = order_nodes(graph, np.full(len(graph.layer), np.nan), rounds=6)
    y = heights(graph, place, node_room=90.0, bend_room=16.0, sweeps=8)
    assert np.ptp(y[5:]) < 1e-6
    assert np.ptp(y[:5]) < 1e-6


def segments(own: list[int], far: list[int], pull: list[float], size: int) -> Segments:
    return Segments.of(size, np.array(own, dtype=np.int64), np.array(far, dtype=np.int64), np.array(pull, dtype=float))


def test_pulls_add_up_by_row() -> None:
    found = segments([0, 0, 2], [5, 6, 7], [3.0, 2.0, 8.0], 3)
    assert found.weight.tolist() == [5.0, 0.0, 8.0]
    assert found.drag(np.arange(8.0)).tolist() == [3 * 5 + 2 * 6, 0.0, 8 * 7]


def test_the_lead_is_the_far_end_that_pulls_hardest() -> None:
    assert segments([0, 0, 2], [5, 6, 7], [2.0, 3.0, 8.0], 3).lead.tolist() == [6, -1, 7]


def test_a_column_without_segments_pulls_nowhere_and_counts_in_fractions() -> None:
    found = segments([], [], [], 2)
    assert found.weight.dtype == found.drag(np.zeros(1)).dtype == np.float64
    assert found.lead.tolist() == [-1, -1]


@given(VALUES, st.lists(st.floats(0.1, 9), min_size=12, max_size=12))
def test_pooling_by_weight_keeps_the_weighted_mean(values: list[int], weights: list[float]) -> None:
    wanted, weight = np.array(values, dtype=float), np.array(weights[: len(values)])
    found = rising(wanted, weight)
    assert (np.diff(found) >= -1e-9).all()
    assert abs((found * weight).sum() - (wanted * weight).sum()) < 1e-6


def test_a_sequence_that_rises_is_left_as_it_is() -> None:
    wanted = np.array([1.0, 1.0, 4.0])
    assert rising(wanted, np.ones(3)).tolist() == wanted.tolist()


def test_no_nodes_have_no_heights() -> None:
    graph = proper(np.zeros(0, dtype=np.int64), np.zeros((0, 2), dtype=np.int64))
    assert len(heights(graph, np.zeros(0, dtype=np.int64), node_room=90.0, bend_room=16.0, sweeps=6)) == 0


def test_the_highest_node_stands_at_zero() -> None:
    graph = proper(np.array([0, 1, 1]), np.array([[0, 1], [0, 2]]))
    y = heights(graph, np.array([0, 0, 1]), node_room=90.0, bend_room=16.0, sweeps=8)
    assert y.min() == 0.0
    assert y[2] - y[1] == 90.0


def test_a_node_stands_in_the_middle_of_two_that_pull_alike() -> None:
    graph = proper(np.array([0, 0, 1]), np.array([[0, 2], [1, 2]]))
    y = heights(graph, np.array([0, 1, 0]), node_room=90.0, bend_room=16.0, sweeps=8)
    assert y[2] == (y[0] + y[1]) / 2


def test_a_node_that_nothing_pulls_at_gives_way() -> None:
    graph = proper(np.array([0, 0, 1, 1, 1]), np.array([[0, 2], [1, 4]]))
    y = heights(graph, np.array([0, 1, 0, 1, 2]), node_room=90.0, bend_room=16.0, sweeps=8)
    assert y[2] < y[3] < y[4]
    assert y[4] - y[2] >= 180.0
