"""Heights: the order and the room are kept, links are as level as that allows."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.layout_order import columns_of, order_nodes, proper
from planner.analysis.layout_place import heights, rising

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
