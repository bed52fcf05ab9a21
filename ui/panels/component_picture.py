"""The architecture as the graph view paints it: a box for each component, links along which failures spread."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

import planner
from ui.canvas.picture import GraphPicture, Light, no_links, no_nodes
from ui.words import counted, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner import Architecture, Id, Layout
    from ui.canvas.picture import Links, Nodes

COLORS: Final = {"service": "blue", "store": "teal", "queue": "amber", "client": "purple", "third party": "slate"}
"""The color of each kind of component; its kind is written as well."""
SINGLE_STEP: Final = 4
"""The step of the risk scale that single points of failure are marked with."""


def laid_out(found: Architecture, before: Layout | None = None) -> Layout:
    """Where the components stand; the places of the drawing before stay where the graph is the same."""
    ids = tuple(found.components)
    place = {row_id: number for number, row_id in enumerate(ids)}
    ends = [(place[one], place[other]) for one, other in found.links]
    edges = np.array(ends, dtype=np.int64).reshape(-1, 2)
    if before is not None and before.shows(ids, edges, None):
        return before
    return planner.lay_out(ids, edges) if before is None else planner.redraw(ids, edges, before=before)


def picture_of(found: Architecture, layout: Layout) -> GraphPicture:
    """The picture of an architecture that is laid out so."""
    return GraphPicture(
        nodes=_nodes(found, layout),
        links=_links(found, layout),
        bounds=layout.bounds,
        describe_node=lambda row: told(found, layout.ids[row]),
        describe_link=lambda row: _link_words(found, found.links[row]),
    )


def lit_by_failure(picture: GraphPicture, found: Architecture, component: Id) -> GraphPicture:
    """The picture with a ring around what stops with a component, and all else faint."""
    stops = {component, *found.stops_with(component)}
    nodes = [Light.DRIVING if row_id in stops else Light.FAINT for row_id in picture.nodes.ids]
    links = [Light.DRIVING if stops.issuperset(ends) else Light.FAINT for ends in found.links]
    told_before = zip(picture.nodes.ids, picture.nodes.dates, strict=True)
    feet = (said("stops too") if one in stops and one != component else foot for one, foot in told_before)
    return replace(
        picture,
        nodes=replace(picture.nodes, light=np.array(nodes, dtype=np.int64), dates=tuple(feet)),
        links=replace(picture.links, light=np.array(links, dtype=np.int64)),
    )


def told(found: Architecture, component: Id) -> str:
    """A component in words: what it is, and what stops with it."""
    row = found.components[component]
    stops = found.stops_with(component)
    lines = [f"{row.key}  {row.name}", said("%1, criticality %2", said(str(row.kind)), said(str(row.criticality)))]
    if component in found.single_points:
        lines.append(said("Single point of failure: without it, parts of the system are no longer connected."))
    names = named(found, stops)
    lines.append(said("When it fails, these stop: %1.", names) if stops else said("Nothing stops with it."))
    return "\n".join(lines)


def named(found: Architecture, ids: Iterable[Id]) -> str:
    """The names of some components, apart by commas."""
    return ", ".join(found.components[one].name for one in ids)


def reach(found: Architecture, component: Id) -> str:
    """How far a failure reaches, in a few words."""
    count = len(found.stops_with(component))
    return said("stops %1", counted(count, "other", "others")) if count else ""


def _nodes(found: Architecture, layout: Layout) -> Nodes:
    rows = [found.components[row_id] for row_id in layout.ids]
    single = np.array([row.id in found.single_points for row in rows], dtype=np.bool_)
    nothing = ("",) * len(rows)
    return replace(
        no_nodes(),
        ids=layout.ids,
        keys=tuple(row.key for row in rows),
        names=tuple(row.name for row in rows),
        durations=tuple(said(str(row.kind)) for row in rows),
        dates=tuple(reach(found, row.id) for row in rows),
        floats=tuple(said("single point") if alone else "" for alone in single.tolist()),
        badges=tuple("\N{BLACK DIAMOND}" if alone else "" for alone in single.tolist()),
        slips=nothing,
        colors=tuple(COLORS.get(str(row.kind), "slate") for row in rows),
        shape=np.zeros(len(rows), dtype=np.int64),
        x=layout.x,
        y=layout.y,
        risk=np.where(single, SINGLE_STEP, 0),
        critical=np.array([row.criticality == "high" for row in rows], dtype=np.bool_),
        near_critical=np.zeros(len(rows), dtype=np.bool_),
        done=np.zeros(len(rows), dtype=np.bool_),
    )


def _links(found: Architecture, layout: Layout) -> Links:
    edges, count = layout.edges, len(layout.edges)
    ring_of = {row_id: number for number, ring in enumerate(found.rings) for row_id in ring}
    ringed = [ring_of.get(one, -1) == ring_of.get(other, -2) for one, other in found.links]
    return replace(
        no_links(),
        ids=tuple(f"{one} {other}" for one, other in found.links),
        labels=("",) * count,
        warnings=tuple(said("These components need each other.") if ring else "" for ring in ringed),
        tail=edges[:, 0],
        head=edges[:, 1],
        from_finish=np.ones(count, dtype=np.bool_),
        to_start=np.ones(count, dtype=np.bool_),
        critical=np.zeros(count, dtype=np.bool_),
        points=layout.routes.points,
        start=layout.routes.start,
    )


def _link_words(found: Architecture, ends: tuple[Id, Id]) -> str:
    needed, needing = (found.components[end].name for end in ends)
    return said("%1 needs %2", needing, needed)
