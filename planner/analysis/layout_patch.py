"""A drawing after a small edit: in a large graph everything stays where it is, and new tasks find a free place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.layout import lay_out
from planner.analysis.layout_routes import Routes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from planner.analysis.layout import Lane, Layout

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

LARGE = 1_000
"""Nodes from which a new drawing takes longer than a blink."""
FEW = 20
"""New nodes, and new links, up to which an edit is small."""


def redraw(ids: Sequence[str], edges: Ints, *, groups: Ints | None = None, before: Layout) -> Layout:
    """The drawing of an edited graph: `lay_out` after `before`, but in a large graph nothing old moves.

    There, new nodes stand at the next free height of the column after a predecessor, before a successor, or of the
    node before them in `ids`; new links run straight. Where an edit is not small, all is laid out.
    """
    edges = np.asarray(edges, dtype=np.int64).reshape(-1, 2)
    patched = _patched(tuple(ids), edges, groups, before) if len(ids) >= LARGE else None
    return patched or lay_out(ids, edges, groups=groups, before=before)


def _patched(ids: tuple[str, ...], edges: Ints, groups: Ints | None, before: Layout) -> Layout | None:
    """The old drawing with the few nodes and links that are new; None where that cannot be."""
    rows = {name: row for row, name in enumerate(before.ids)}
    old = np.array([rows.get(name, -1) for name in ids], dtype=np.int64)
    fresh = np.flatnonzero(old < 0)
    runs = _runs(old, edges, before)
    lanes = _lanes(groups, old, before)
    if len(fresh) > FEW or np.count_nonzero(runs < 0) > FEW or lanes is None:
        return None
    routes = _routes(runs, before.routes)
    drawing = replace(
        before, ids=ids, edges=edges, x=before.x[old], y=before.y[old], layer=before.layer[old], routes=routes,
        lanes=lanes, groups=groups,
    )  # fmt: skip
    return drawing if all(_Placing(drawing, fresh, int(row)).done() for row in fresh) else None


def _runs(old: Ints, edges: Ints, before: Layout) -> Ints:
    """For each link the link between the same two nodes in the old drawing, -1 for a new one."""
    count = len(before.ids)
    ends = old[edges]
    wanted = np.where((ends >= 0).all(axis=1), ends[:, 0] * count + ends[:, 1], -1)
    known = before.edges[:, 0] * count + before.edges[:, 1]
    order = np.argsort(known, kind="stable")
    place = np.minimum(np.searchsorted(known[order], wanted), max(len(known) - 1, 0))
    if not len(known):
        return np.full(len(edges), -1, dtype=np.int64)
    return np.where(known[order][place] == wanted, order[place], -1)


def _routes(runs: Ints, before: Routes) -> Routes:
    """The courses of the links that stay; new ones run straight."""
    sizes = np.where(runs >= 0, np.diff(before.start)[runs], 0)
    start = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    within = np.arange(start[-1]) - np.repeat(start[:-1], sizes)
    return Routes(before.points[np.repeat(before.start[runs], sizes) + within], start)


def _lanes(groups: Ints | None, old: Ints, before: Layout) -> tuple[Lane, ...] | None:
    """The lanes that still hold nodes; None where a node has changed its lane, or a lane is new."""
    if groups is None or before.groups is None:
        return () if groups is before.groups else None
    kept = old >= 0
    present = set(groups.tolist())
    lanes = tuple(lane for lane in before.lanes if lane.group in present)
    same = np.array_equal(groups[kept], before.groups[old[kept]]) and len(lanes) == len(present)
    return lanes if same else None


@dataclass(frozen=True, slots=True)
class _Placing:
    """Placing one new node in a drawing, whose arrays are written; `fresh` are all new rows in order."""

    drawing: Layout
    fresh: Ints
    row: int

    def done(self) -> bool:
        """Place the node beside a neighbor; False where its lane has no room there."""
        drawing, row = self.drawing, self.row
        anchor, step = self._anchor()
        layer = max(int(drawing.layer[anchor]) + step, 0)
        x = self._column(layer)
        y = self._free_height(x, float(drawing.y[anchor]))
        if y is None:
            return False
        drawing.x[row], drawing.y[row], drawing.layer[row] = x, y, layer
        return True

    def _placed(self) -> NDArray[np.bool_]:
        """Which nodes have their place already."""
        placed = np.ones(len(self.drawing.ids), dtype=np.bool_)
        placed[self.fresh[self.fresh >= self.row]] = False
        return placed

    def _anchor(self) -> tuple[int, int]:
        """The neighbor to stand beside, and how many columns after it."""
        tail, head = self.drawing.edges.T
        placed = self._placed()
        for ends, others, step in ((head, tail, 1), (tail, head, -1)):
            near = others[(ends == self.row) & placed[others]]
            if len(near):
                return int(near[0]), step
        return self.row - 1 if self.row else int(np.argmax(placed)), 0

    def _column(self, layer: int) -> float:
        """The middle of a column, a new one behind the last."""
        placed, drawing = self._placed(), self.drawing
        there = np.flatnonzero(placed & (drawing.layer == layer))
        return float(drawing.x[there[0]] if len(there) else drawing.x[placed].max() + drawing.spacing.pitch)

    def _free_height(self, x: float, wanted: float) -> float | None:
        """The free height in a column that is nearest to one, inside the lane of the node; None for a full lane."""
        drawing, space = self.drawing, self.drawing.spacing
        near = self._placed() & (np.abs(drawing.x - x) < space.width)
        taken = drawing.y[near]
        pitch = space.height + space.row_gap
        low, high = self._limits()
        options = np.concatenate([[wanted], taken + pitch, taken - pitch])
        options = options[(options >= low) & (options <= high)]
        free = [y for y in options.tolist() if not len(taken) or np.abs(taken - y).min() >= pitch - 0.5]
        return min(free, key=lambda y: abs(y - wanted)) if free else None

    def _limits(self) -> tuple[float, float]:
        """The least and greatest height of a node in the lane of the new one."""
        drawing, space = self.drawing, self.drawing.spacing
        if drawing.groups is None:
            return float("-inf"), float("inf")
        lane = next(lane for lane in drawing.lanes if lane.group == drawing.groups[self.row])
        return lane.top + space.lane_title + space.height / 2, lane.bottom - space.height / 2
