"""The shape of a network: places in level order, edges sorted by the node that they bound."""

import numpy as np
from hypothesis import given, settings

from planner.analysis.network import build_network
from planner.analysis.shape import shape_of
from tests.builders import a_plan
from tests.planner.analysis.random_plans import plans


def shape(text):
    """The shape of a plan, and its rows by key."""
    network = build_network(a_plan(text))
    return shape_of(network), network.rows.row_of


def test_an_empty_plan_has_a_shape():
    found, _ = shape("")
    assert (found.count, found.levels, len(found.leaves)) == (0, 1, 0)
    assert found.forward.slices == found.backward.slices == ()


def test_tasks_without_links_are_one_level_without_slices():
    found, _ = shape("A; B; C")
    assert (found.count, found.levels) == (3, 1)
    assert found.node.tolist() == [0, 1, 2]
    assert found.forward.slices == ()


def test_places_follow_levels_and_within_one_what_something_follows_comes_first():
    found, row = shape("A; B > C; D > E")
    order = [found.node[place] for place in range(found.count)]
    assert order == [row[key] for key in ("B", "D", "A", "C", "E")]


def test_the_passes_meet_levels_in_order_and_against_it():
    found, _ = shape("A > B > C > D")
    assert [part.first for part in found.forward.slices] == [1, 2, 3]
    assert [part.first for part in found.backward.slices] == [2, 1, 0]
    assert found.levels == 4


def test_a_node_without_edges_is_in_no_slice_of_its_level():
    found, row = shape("A > B; A > C; B > D")
    covered = [part.last - part.first for part in found.backward.slices]
    assert covered == [1, 1]
    assert not any(part.first <= found.place[row["C"]] < part.last for part in found.backward.slices)


def test_leaves_are_the_rows_without_children():
    found, row = shape("S{ A; T{ B } }; C")
    assert found.leaves.tolist() == sorted(row[key] for key in "ABC")


def test_stand_ins_know_the_summary_row_that_they_stand_for():
    found, row = shape("S{ A; B }; X; S > X SS; X > Y")
    ((place, owner),) = found.stand_ins
    assert owner == row["S"]
    assert found.least_starts == {place}
    assert found.node[place] == len(row)


def test_only_stand_ins_for_starts_take_the_least():
    found, _ = shape("S{ A; B }; X; S > X")
    assert len(found.stand_ins) == 1
    assert found.least_starts == frozenset()


@settings(max_examples=50)
@given(plans(size=12))
def test_places_and_nodes_are_each_other_turned_round(plan):
    found = shape_of(build_network(plan))
    assert found.place[found.node].tolist() == list(range(found.count))
    assert sorted(found.node.tolist()) == list(range(found.count))


@settings(max_examples=50)
@given(plans(size=12))
def test_every_edge_leads_to_a_later_place(plan):
    found = shape_of(build_network(plan))
    assert (found.before < found.after).all()
    assert found.link.tolist() == list(range(len(found.link)))


@settings(max_examples=50)
@given(plans(size=12))
def test_each_side_holds_every_edge_once_sorted_by_the_node_that_it_bounds(plan):
    found = shape_of(build_network(plan))
    for side, bound, source, end in (
        (found.forward, found.after, found.before, found.from_finish),
        (found.backward, found.before, found.after, found.to_finish),
    ):
        assert sorted(side.edge.tolist()) == list(range(len(bound)))
        assert (np.diff(side.node) >= 0).all()
        assert (side.node == bound[side.edge]).all()
        assert (side.source == (source + found.count * end)[side.edge]).all()
        for place in range(found.count):
            assert (side.node[side.edges_of(place)] == place).all()
            assert len(side.node[side.edges_of(place)]) == np.count_nonzero(bound == place)


@settings(max_examples=50)
@given(plans(size=12))
def test_slices_cover_each_bound_node_once_with_exactly_its_edges(plan):
    found = shape_of(build_network(plan))
    for side in (found.forward, found.backward):
        covered = [place for part in side.slices for place in range(part.first, part.last)]
        assert sorted(covered) == sorted(set(side.node.tolist()))
        for part in side.slices:
            bounds = slice(side.starts[part.first], side.starts[part.last])
            assert (part.edge_first, part.edge_last) == (bounds.start, bounds.stop)
