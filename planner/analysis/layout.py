"""Where the tasks of a dependency graph stand on the canvas, and how its links run between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.layout_layers import forward_edges, layers_of
from planner.analysis.layout_order import order_nodes, proper
from planner.analysis.layout_place import heights
from planner.analysis.layout_routes import FIRST, Band, Room, Routes, route

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from planner.analysis.layout_order import Proper
    from planner.analysis.layout_routes import Routed

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

THOROUGH = 600  # nodes and dummies up to which the order is searched with all sweeps


@dataclass(frozen=True, slots=True)
class Spacing:
    """Measures of the drawing in px: a node's box, the gaps around it, and the room of a passing link."""

    width: float = 184.0
    height: float = 68.0
    column_gap: float = 64.0
    row_gap: float = 20.0
    link_gap: float = 16.0
    lane_gap: float = 28.0
    lane_title: float = 40.0

    @property
    def pitch(self) -> float:
        """Distance of two columns."""
        return self.width + self.column_gap


@dataclass(frozen=True, slots=True)
class Lane:
    """The band of one group: its number as given, and its rectangle in px."""

    group: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A drawing of a graph: centers `x`, `y` in px by node, the routes of the links, the lanes.

    `edges` are the links as rows (m, 2), `layer` is the column of each node. `routes` hold only the
    points between the ports of a link's ends, and `groups` are as given.
    """

    ids: tuple[str, ...]
    edges: Ints
    x: Floats
    y: Floats
    layer: Ints
    routes: Routes
    lanes: tuple[Lane, ...]
    spacing: Spacing
    groups: Ints | None = None

    def shows(self, ids: tuple[str, ...], edges: Ints, groups: Ints | None) -> bool:
        """Whether this is a drawing of that very graph."""
        same = self.ids == ids and np.array_equal(self.edges, edges)
        if groups is None or self.groups is None:
            return same and groups is self.groups
        return same and np.array_equal(self.groups, groups)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all nodes and lanes."""
        if not self.ids:
            return (0.0, 0.0, 0.0, 0.0)
        half_width, half_height = self.spacing.width / 2, self.spacing.height / 2
        box = (
            float(self.x.min()) - half_width,
            float(self.y.min()) - half_height,
            float(self.x.max()) + half_width,
            float(self.y.max()) + half_height,
        )
        return _around(box, self.lanes)


def lay_out(
    ids: Sequence[str],
    edges: Ints,
    *,
    groups: Ints | None = None,
    before: Layout | None = None,
    spacing: Spacing | None = None,
) -> Layout:
    """A layered left-to-right drawing of the graph (Sugiyama's method), the same for the same input.

    `edges` is (m, 2) of rows into `ids`; loops, repeats and cycles are allowed. Each number of `groups`
    gets a lane of its own, one below the other in rising order, all beginning at the left. `before` is
    an earlier drawing whose order is kept where the graph has not changed.
    """
    spacing = spacing or Spacing()
    edges = np.asarray(edges, dtype=np.int64).reshape(-1, 2)
    lanes = np.zeros(len(ids), dtype=np.int64)
    if groups is not None:
        lanes = np.unique(groups, return_inverse=True)[1].reshape(-1).astype(np.int64)
    hint = _hints(ids, edges, before)
    bands = [
        _band(np.flatnonzero(lanes == lane), edges, hint, spacing) for lane in range(int(lanes.max(initial=-1)) + 1)
    ]
    drawing = _unrouted(tuple(ids), edges, bands, spacing)
    return _routed(drawing, edges, lanes, bands, groups) if ids else drawing


@dataclass(frozen=True, slots=True)
class _Hints:
    """What an earlier drawing says: layer and height by node (nan: unknown), heights of bends by edge."""

    layer: Floats
    y: Floats
    bends: dict[tuple[int, int], Floats]


def _hints(ids: Sequence[str], edges: Ints, before: Layout | None) -> _Hints:
    unknown = np.full(len(ids), np.nan)
    if before is None:
        return _Hints(unknown, unknown, {})
    rows = {name: row for row, name in enumerate(before.ids)}
    old = np.array([rows.get(name, -1) for name in ids], dtype=np.int64)
    padded = np.concatenate([before.layer, [np.nan]]), np.concatenate([before.y, [np.nan]])
    return _Hints(padded[0][old], padded[1][old], _bend_hints(old, edges, before))


def _bend_hints(old: Ints, edges: Ints, before: Layout) -> dict[tuple[int, int], Floats]:
    """Heights of the bends that a link between the same two nodes had, by rows of today."""
    links = {pair: link for link, pair in enumerate(map(tuple, before.edges.tolist()))}
    found: dict[tuple[int, int], Floats] = {}
    for (tail, head), pair in zip(edges.tolist(), map(tuple, old[edges].tolist()), strict=True):
        if pair in links:
            found[tail, head] = before.routes.run(links[pair])[::2, 1]
    return found


def _band(rows: Ints, edges: Ints, hints: _Hints, spacing: Spacing) -> Band:
    """Draw one group by itself, with the links that stay inside it."""
    local = np.full(len(hints.y), -1, dtype=np.int64)
    local[rows] = np.arange(len(rows))
    inner = local[edges]
    inner = np.unique(inner[(inner >= 0).all(axis=1) & (inner[:, 0] != inner[:, 1])], axis=0)
    inner = inner[forward_edges(len(rows), inner)]
    old = hints.layer[rows]
    kept = np.where(np.isnan(old), -1, old).astype(np.int64)
    graph = proper(layers_of(len(rows), inner, kept=kept), inner)
    hint = np.concatenate([hints.y[rows], _dummy_hints(graph, rows[inner], hints)])
    return Band(rows, inner, graph, _heights(graph, hint, spacing))


def _dummy_hints(graph: Proper, edges: Ints, hints: _Hints) -> Floats:
    """Earlier heights of the dummies, nan where the link is new or has become longer or shorter."""
    known = np.full(len(graph.layer), np.nan)
    for edge in np.flatnonzero(graph.bends) if hints.bends else ():
        bends = hints.bends.get((int(edges[edge, 0]), int(edges[edge, 1])), known[:0])
        if len(bends) == graph.bends[edge]:
            known[graph.first[edge] : graph.first[edge] + graph.bends[edge]] = bends
    return known[graph.count :]


def _heights(graph: Proper, hint: Floats, spacing: Spacing) -> Floats:
    settled = bool(np.isfinite(hint[: graph.count]).mean() > 0.5) if graph.count else False
    effort = 24 if len(graph.layer) <= THOROUGH else 8 if len(graph.layer) <= 20 * THOROUGH else 4
    return heights(
        graph,
        order_nodes(graph, hint, rounds=effort, settled=settled),
        node_room=spacing.height + spacing.row_gap,
        bend_room=spacing.link_gap,
        sweeps=max(6, effort // 2),
    )


def _unrouted(ids: tuple[str, ...], edges: Ints, bands: Sequence[Band], spacing: Spacing) -> Layout:
    """All bands drawn over each other, each beginning at the height 0."""
    layer = np.zeros(len(ids), dtype=np.int64)
    y = np.zeros(len(ids))
    for band in bands:
        layer[band.rows] = band.graph.layer[: band.graph.count]
        y[band.rows] = band.y[: band.graph.count]
    x = np.asarray(layer * spacing.pitch + spacing.width / 2, dtype=np.float64)
    return Layout(ids, edges, x, y, layer, Routes.none(len(edges)), (), spacing)


def _routed(drawing: Layout, edges: Ints, lanes: Ints, bands: Sequence[Band], groups: Ints | None) -> Layout:
    spacing = drawing.spacing
    titled = float(groups is not None)
    room = Room(
        spacing.width,
        spacing.pitch,
        spacing.height,
        title=spacing.lane_title * titled,
        gap=spacing.lane_gap * titled,
    )
    found = route(edges, lanes, drawing.layer, bands, room)
    x, y = found.left[drawing.layer] + spacing.width / 2, drawing.y + found.shift[lanes]
    drawing = replace(drawing, x=x, y=y, routes=found.routes, groups=groups)
    return drawing if groups is None else replace(drawing, lanes=_lanes(drawing, np.unique(groups), found))


def _lanes(drawing: Layout, names: Ints, found: Routed) -> tuple[Lane, ...]:
    margin = max(drawing.spacing.column_gap, FIRST - float(drawing.routes.points[:, 0].min(initial=0.0)))
    right = float(drawing.x.max()) + drawing.spacing.width / 2 + margin
    return tuple(
        Lane(int(name), -margin, top, right, bottom) for name, (top, bottom) in zip(names, found.lanes, strict=True)
    )


def _around(box: tuple[float, float, float, float], lanes: Sequence[Lane]) -> tuple[float, float, float, float]:
    left, top, right, bottom = box
    for lane in lanes:
        left, top = min(left, lane.left), min(top, lane.top)
        right, bottom = max(right, lane.right), max(bottom, lane.bottom)
    return (left, top, right, bottom)
