"""The graph of record: a plan for the algorithms of NetworkX."""

import networkx as nx

import planner
from planner.analysis.graph import network
from planner.model.tasks import Link
from planner.model.values import LinkType
from tests.builders import a_plan, with_rows


def link(before, after):
    """A link with a name of its own."""
    return Link(id=f"{before}>{after}", predecessor=before, successor=after)


def test_the_graph_of_record_has_tasks_as_nodes_and_links_on_its_edges():
    graph = network(a_plan("A > B; A > B SS; S{ C }; S > A"))
    assert set(graph) == {"A", "B", "S", "C"}
    assert [row.type for row in graph.edges["A", "B"]["links"]] == [LinkType.FS, LinkType.SS]
    assert graph.has_edge("S", "A")


def test_the_graph_of_record_leaves_suspended_links_out():
    graph = network(with_rows(a_plan("A > B"), link("B", "A"), link("A", "nowhere")))
    assert list(graph.edges) == [("A", "B")]


def test_the_graph_of_record_has_no_cycle_even_where_the_plan_has_one():
    assert nx.is_directed_acyclic_graph(network(with_rows(a_plan("A > B > C"), link("C", "A"))))


def test_the_graph_of_record_is_public():
    assert planner.network is network
