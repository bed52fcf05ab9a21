"""The graph of record: a plan as a graph of NetworkX, for all the algorithms that there are for those.

Nothing that dates a plan needs it, because NetworkX takes 32 MB and a quarter of a second: this module loads late.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from planner.analysis.network import build_network

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.tasks import Link
    from planner.model.values import Id


def network(plan: Plan) -> nx.DiGraph[Id]:
    """The graph of record: a node for each task, an edge with its `links` for each pair that live links connect."""
    found = build_network(plan)
    graph: nx.DiGraph[Id] = nx.DiGraph()
    graph.add_nodes_from(found.rows.ids)
    between: dict[tuple[Id, Id], tuple[Link, ...]] = {}
    for link in map(plan.links.__getitem__, found.link_ids):
        pair = (link.predecessor, link.successor)
        between[pair] = (*between.get(pair, ()), link)
    graph.add_edges_from((before, after, {"links": links}) for (before, after), links in between.items())
    return graph
