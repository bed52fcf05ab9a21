"""Topological order, at once and growing, and the knots of cycles."""

import networkx as nx
from hypothesis import given, strategies as st

from planner.analysis.order import GrowingOrder, knots, levels, successors

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


def gathered(found):
    """The nodes of each knot."""
    return {frozenset(node for node in found if found[node] == number) for number in set(found.values())}


def test_each_knot_of_cycles_has_a_number_and_nodes_between_knots_have_none():
    leads_to = successors(7, [0, 1, 1, 2, 3, 4, 4, 5], [1, 0, 2, 3, 4, 3, 5, 6])
    found = knots(leads_to, levels(leads_to))
    assert gathered(found) == {frozenset({0, 1}), frozenset({3, 4})}


def test_nodes_in_order_are_in_no_knot():
    leads_to = successors(4, [0, 1, 0, 2], [1, 2, 3, 3])
    assert knots(leads_to, levels(leads_to)) == {}


def test_a_knot_of_many_nodes_needs_no_deep_recursion():
    count = 20_000
    leads_to = [[(node + 1) % count] for node in range(count)]
    assert gathered(knots(leads_to, levels(leads_to))) == {frozenset(range(count))}


@given(edges)
def test_knots_are_the_strongly_connected_parts_of_more_than_one_node(wanted):
    leads_to = successors(10, [before for before, _ in wanted], [after for _, after in wanted])
    known = {frozenset(part) for part in nx.strongly_connected_components(nx.DiGraph(wanted)) if len(part) > 1}
    assert gathered(knots(leads_to, levels(leads_to))) == known
