"""Topological order, at once and growing."""

from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.order import GrowingOrder, levels, successors

edges = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda edge: edge[0] != edge[1]), max_size=30)


def test_levels_count_the_most_edges_on_a_way():
    leads_to = successors(5, [0, 1, 0, 3], [1, 2, 2, 2])
    assert levels(leads_to) == [0, 1, 2, 0, 0]


def test_nodes_on_a_cycle_and_behind_it_have_no_level():
    assert levels(successors(4, [0, 1, 2], [1, 0, 3])) == [-1, -1, 0, 1]
    assert levels(successors(3, [0, 1, 1], [1, 0, 2])) == [-1, -1, -1]


def test_an_edge_that_closes_a_cycle_is_refused_and_changes_nothing():
    order = GrowingOrder()
    assert order.add(1, 2)
    assert order.add(2, 3)
    assert not order.add(3, 1)
    assert order.add(1, 3)
    assert order.add(0, 1)


@given(edges)
def test_a_growing_order_accepts_exactly_what_closes_no_cycle(wanted):
    order, accepted = GrowingOrder(), []
    for edge in wanted:
        tried = [*accepted, edge]
        closes = -1 in levels(successors(10, [a for a, _ in tried], [b for _, b in tried]))
        assert order.add(*edge) == (not closes)
        accepted = accepted if closes else tried
