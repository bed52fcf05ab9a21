"""Everything that the graph view paints, as arrays and ready texts: no plan, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from ui.gate_faces import Face

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]


class Shape(IntEnum):
    """What a node is drawn as."""

    BOX = 0
    DIAMOND = 1
    HEXAGON = 2
    BRACKET = 3


class Sign(IntEnum):
    """What can be done to a summary task at its foot: fold it, or unfold it."""

    NONE = 0
    OPEN = 1
    FOLDED = 2


class Light(IntEnum):
    """How a node or link stands out while a part of the graph is looked at."""

    FAINT = 0
    PLAIN = 1
    WAY = 2
    DRIVING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Nodes:
    """The tasks, by row. `x`, `y` are centers in scene pixels; `risk` is the step 0 (none) to 5.

    `slips` tell how much later than in the baseline tasks finish. Texts are ready to paint; empty ones are left out.
    `colors` are names or `#rrggbb` of the phases. `criticality` is the share of runs of a simulation in which a task
    is critical, negative where it is not known; None while none is drawn. `sign` is a `Sign` and `light` a `Light`,
    None where no node has one. `gates` are the faces of the gates that have a state, by row.
    """

    ids: tuple[str, ...]
    keys: tuple[str, ...]
    names: tuple[str, ...]
    durations: tuple[str, ...]
    dates: Sequence[str]
    floats: Sequence[str]
    badges: tuple[str, ...]
    slips: Sequence[str]
    colors: tuple[str, ...]
    shape: Ints
    x: Floats
    y: Floats
    risk: Ints
    critical: Flags
    near_critical: Flags
    done: Flags
    criticality: Floats | None = None
    sign: Ints | None = None
    light: Ints | None = None
    gates: Mapping[int, Face] | None = None

    def face(self, row: int) -> tuple[object, ...]:
        """All that a node shows; two nodes of the same face look the same."""
        texts = (self.keys, self.names, self.durations, self.dates, self.floats, self.badges, self.slips, self.colors)
        marks = (self.shape, self.risk, self.critical, self.near_critical, self.done)
        share = None if self.criticality is None else round(float(self.criticality[row]), 2)
        more = (None if mark is None else int(mark[row]) for mark in (self.sign, self.light))
        state = None if self.gates is None else self.gates.get(row)
        return (*(text[row] for text in texts), *(int(mark[row]) for mark in marks), share, *more, state)


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The links, by row: ends as rows of nodes, a label where the link is not a plain finish-to-start.

    Points `points[start[e]:start[e + 1]]` lead link e from end to end. `from_finish` and `to_start`
    tell which side of each box it is tied to. `criticality` is the share of runs in which a link drives, and `light`
    a `Light`, both as for nodes.
    """

    ids: tuple[str, ...]
    labels: tuple[str, ...]
    warnings: tuple[str, ...]
    tail: Ints
    head: Ints
    from_finish: Flags
    to_start: Flags
    critical: Flags
    points: Floats
    start: Ints
    criticality: Floats | None = None
    light: Ints | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """The lane of a phase: title, color name and rectangle in scene pixels."""

    title: str
    color: str
    left: float
    top: float
    right: float
    bottom: float


def _nothing(_row: int) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphPicture:
    """A whole graph, ready to be painted. Boxes are `width` by `height` scene pixels.

    The descriptions of rows are made when they are asked for: tips and texts for screen readers.
    """

    nodes: Nodes
    links: Links
    bands: tuple[Band, ...] = ()
    bounds: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    width: float = 184.0
    height: float = 68.0
    describe_node: Callable[[int], str] = _nothing
    describe_link: Callable[[int], str] = _nothing

    def half_widths(self) -> Floats:
        """Distance from center to the left and right port of each node."""
        tip = self.height * DIAMOND_SHARE / 2
        return np.where(self.nodes.shape == Shape.DIAMOND, tip, self.width / 2)


DIAMOND_SHARE = 0.5
"""Height of a diamond as a share of the height of a box."""


def no_nodes() -> Nodes:
    """Not one task."""
    ints, flags = np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.bool_)
    return Nodes(
        ids=(),
        keys=(),
        names=(),
        durations=(),
        dates=(),
        floats=(),
        badges=(),
        slips=(),
        colors=(),
        shape=ints,
        x=np.zeros(0),
        y=np.zeros(0),
        risk=ints,
        critical=flags,
        near_critical=flags,
        done=flags,
    )


def no_links() -> Links:
    """Not one link."""
    ints, flags = np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.bool_)
    return Links(
        ids=(),
        labels=(),
        warnings=(),
        tail=ints,
        head=ints,
        from_finish=flags,
        to_start=flags,
        critical=flags,
        points=np.zeros((0, 2)),
        start=np.zeros(1, dtype=np.int64),
    )


EMPTY = GraphPicture(nodes=no_nodes(), links=no_links())
"""A graph with nothing in it."""
