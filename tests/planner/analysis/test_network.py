"""The network of a plan: what counts, what is suspended, and which links would close a cycle."""

import networkx as nx
from hypothesis import given, settings, strategies as st

from planner.analysis.links import Reason
from planner.analysis.network import build_network, find_cycle, find_cycle_if_linked
from planner.model.plan import Plan
from planner.model.tasks import Link, Task
from planner.model.values import LinkType
from tests.builders import a_plan, with_rows, with_task


def link(before, after, kind=LinkType.FS):
    """A link with a name of its own."""
    return Link(id=f"{before}>{after}:{kind}", predecessor=before, successor=after, type=kind)


def test_of_a_cycle_the_link_that_came_last_is_suspended():
    plan = with_rows(a_plan("A; B; C"), link("B", "C"), link("C", "A"), link("A", "B"))
    assert [one.link for one in build_network(plan).suspended] == ["A>B:FS"]
    assert find_cycle(plan) == ("A", "B", "C", "A")


def test_a_plan_without_a_cycle_has_none_to_find():
    assert find_cycle(a_plan("A > B > C; A > C")) is None


def test_two_tangles_each_lose_their_own_last_link():
    plan = with_rows(a_plan("A > B > C; D > E"), link("C", "A"), link("E", "D"), link("C", "D"))
    assert {one.link for one in build_network(plan).suspended} == {"C>A:FS", "E>D:FS"}


def test_links_of_another_type_between_the_same_tasks_are_no_duplicates():
    found = build_network(with_rows(a_plan("A > B"), link("A", "B", LinkType.SS), link("A", "B")))
    assert [(one.link, one.reason) for one in found.suspended] == [("A>B:FS", Reason.DUPLICATE)]


def test_a_link_back_names_the_cycle_from_the_predecessor_round():
    plan = a_plan("A > B > C")
    assert find_cycle_if_linked(plan, "C", "A") == ("C", "A", "B", "C")
    assert build_network(plan).cycle_if_linked("C", "A") == ("C", "A", "B", "C")
    assert find_cycle_if_linked(plan, "A", "C") is None
    assert build_network(plan).cycle_if_linked("A", "C") is None


def test_a_task_and_its_summary_task_cannot_be_linked():
    plan = a_plan("S{ N{ A } }")
    for ends in (("S", "A"), ("A", "S"), ("A", "A")):
        assert find_cycle_if_linked(plan, *ends)
        assert build_network(plan).cycle_if_linked(*ends)


def test_a_cycle_can_run_through_summary_tasks():
    plan = a_plan("S{ A; B }; X; A > X")
    assert find_cycle_if_linked(plan, "X", "S") == ("X", "S", "A", "X")
    assert build_network(plan).cycle_if_linked("X", "S") == ("X", "S", "A", "X")
    assert find_cycle_if_linked(plan, "X", "B") is None


def test_moving_a_task_under_a_summary_can_close_a_cycle():
    plan = a_plan("S{ A }; X; S > X")
    assert find_cycle(plan) is None
    assert find_cycle(with_task(plan, "X", parent="S"))


def test_unknown_ends_close_nothing():
    assert find_cycle_if_linked(a_plan("A"), "A", "nowhere") is None
    assert build_network(a_plan("A")).cycle_if_linked("nowhere", "A") is None


@st.composite
def tangles(draw):
    """Plans with any links, cycles among them, and an outline."""
    count = draw(st.integers(2, 8))
    parents = [draw(st.one_of(st.none(), st.integers(0, number - 1))) if number else None for number in range(count)]
    tasks = [
        Task(id=f"T{number}", key=f"T{number}", name="", position=f"{number}", parent=None if up is None else f"T{up}")
        for number, up in enumerate(parents)
    ]
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1), st.sampled_from(tuple(LinkType)))
    links = [link(f"T{a}", f"T{b}", kind) for a, b, kind in draw(st.lists(ends, max_size=16, unique=True))]
    return Plan.of([*tasks, *links])


def leaves(plan, task):
    """The tasks without children at or below one."""
    below = [other.id for other in plan.tasks.values() if other.parent == task]
    return {task} if not below else set().union(*(leaves(plan, child) for child in below))


def leaf_graph(plan, links):
    """The graph of tasks without children, with an edge for each pair that the links bind."""
    graph = nx.DiGraph()
    graph.add_nodes_from(task for task in plan.tasks if leaves(plan, task) == {task})
    for row in links:
        ends = leaves(plan, row.predecessor), leaves(plan, row.successor)
        graph.add_edges_from((before, after) for before in ends[0] for after in ends[1])
    return graph


@settings(max_examples=200, deadline=None)
@given(tangles())
def test_live_links_hold_no_cycle_and_each_suspended_one_would_close_one(plan):
    found = build_network(plan)
    live = leaf_graph(plan, [plan.links[one] for one in found.link_ids])
    assert nx.is_directed_acyclic_graph(live)
    for one in found.suspended:
        if one.reason is Reason.CYCLE:
            row = plan.links[one.link]
            earlier = [plan.links[other] for other in found.link_ids]
            assert not nx.is_directed_acyclic_graph(leaf_graph(plan, [*earlier, row]))
            assert found.cycle_if_linked(row.predecessor, row.successor)


@settings(max_examples=200, deadline=None)
@given(tangles())
def test_both_verdicts_on_a_new_link_are_those_of_the_graph(plan):
    found = build_network(plan)
    kept = [plan.links[one] for one in found.link_ids]
    plan = plan.with_tables({"link": {row.id: row for row in kept}})
    for before in plan.tasks:
        for after in plan.tasks:
            graph = leaf_graph(plan, [*kept, link(before, after)])
            closes = not nx.is_directed_acyclic_graph(graph) or bool(leaves(plan, before) & leaves(plan, after))
            for cycle in (found.cycle_if_linked(before, after), find_cycle_if_linked(plan, before, after)):
                assert (cycle is not None) == closes, (before, after)
                assert cycle is None or (cycle[0] == cycle[-1] == before and cycle[1] == after) or before == after


@settings(max_examples=100, deadline=None)
@given(tangles())
def test_levels_rise_and_heights_fall_along_every_edge(plan):
    found = build_network(plan)
    edges = found.expansion.edges
    assert all(
        found.level[before] < found.level[after] for before, after in zip(edges.before, edges.after, strict=True)
    )
    assert min(found.level) == min(found.height) == 0
    assert all(
        found.height[before] > found.height[after] for before, after in zip(edges.before, edges.after, strict=True)
    )
    assert max(found.height) == max(found.level)
