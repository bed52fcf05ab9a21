"""How links run: level through the columns inside a lane, along gutters from lane to lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.layout_order import Proper

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

TRACK = 8.0  # px between links that run side by side
FIRST = 14.0  # px between a box and the first link that turns beside it


@dataclass(frozen=True, slots=True)
class Routes:
    """Points between the ends of each link: link e runs through `points[start[e]:start[e + 1]]` (k, 2)."""

    points: Floats
    start: Ints

    @classmethod
    def none(cls, count: int) -> Routes:
        """`count` links that run straight from end to end."""
        return cls(np.zeros((0, 2)), np.zeros(count + 1, dtype=np.int64))

    @classmethod
    def of(cls, runs: Sequence[Floats]) -> Routes:
        """The routes of links in order, each an array (k, 2)."""
        start = np.concatenate([[0], np.cumsum([len(run) for run in runs])]).astype(np.int64)
        return cls(np.concatenate(runs) if runs else np.zeros((0, 2)), start)

    def run(self, link: int) -> Floats:
        """The points of one link (k, 2)."""
        return self.points[self.start[link] : self.start[link + 1]]


@dataclass(frozen=True, slots=True)
class Band:
    """One lane before it has its place: its rows, its links as local rows, the graph and its heights."""

    rows: Ints
    edges: Ints
    graph: Proper
    y: Floats


@dataclass(frozen=True, slots=True)
class Room:
    """Measures that routing keeps to, in px."""

    width: float
    pitch: float
    height: float
    title: float
    gap: float


@dataclass(frozen=True, slots=True)
class Routed:
    """Routes of all links, the left side of each column, the shift of each lane's heights, its top and bottom."""

    routes: Routes
    left: Floats
    shift: Floats
    lanes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class _Crossing:
    """A link from lane to lane: its row, its ends, and the gutter (above the lane of that number)."""

    link: int
    tail: int
    head: int
    gutter: int


def route(edges: Ints, lanes: Ints, layer: Ints, bands: Sequence[Band], room: Room) -> Routed:
    """Give each lane its place and each link its points; `lanes` numbers each node's band."""
    crossing = _crossing(edges, lanes)
    tracks = _gutter_tracks(crossing, layer)
    shift, boxes, gutters = _places(bands, tracks, room)
    y = _all_heights(bands, shift, len(lanes))
    level = _gutter_heights(tracks, gutters)
    upright = _upright(crossing, layer, y, level)
    left = _columns(int(layer.max(initial=0)) + 1, upright, room)
    runs: list[Floats] = [np.zeros((0, 2))] * len(edges)
    _inside(runs, edges, bands, (left, shift), room)
    _across(runs, crossing, upright, level, (left, layer, y), room)
    return Routed(Routes.of(runs), left, shift, boxes)


def _crossing(edges: Ints, lanes: Ints) -> list[_Crossing]:
    out, into = lanes[edges[:, 0]], lanes[edges[:, 1]]
    found = np.flatnonzero(out != into)
    gutter = np.where(into > out, into, into + 1)
    return [_Crossing(int(e), int(edges[e, 0]), int(edges[e, 1]), int(gutter[e])) for e in found]


def _gutter_tracks(crossing: Iterable[_Crossing], layer: Ints) -> dict[tuple[int, int], int]:
    """Track of each source in each gutter, so that no two sources share a stretch."""
    spans: dict[tuple[int, int], list[int]] = {}
    for link in crossing:
        reach = spans.setdefault((link.gutter, link.tail), [])
        reach += [int(layer[link.tail]) + 1, int(layer[link.head])]
    return _tracks({key: (min(reach), max(reach)) for key, reach in spans.items()})


def _tracks(spans: Mapping[tuple[int, int], tuple[float, float]]) -> dict[tuple[int, int], int]:
    """The lowest track for each span (by channel and owner) on which no earlier span is in the way."""
    ends: dict[int, list[float]] = {}
    track: dict[tuple[int, int], int] = {}
    for key, (begin, end) in sorted(spans.items(), key=lambda item: (item[1], item[0])):
        taken = ends.setdefault(key[0], [])
        free = next((i for i, last in enumerate(taken) if last < begin), len(taken))
        taken[free : free + 1] = [end]
        track[key] = free
    return track


def _places(
    bands: Sequence[Band], tracks: Mapping[tuple[int, int], int], room: Room
) -> tuple[Floats, tuple[tuple[float, float], ...], list[float]]:
    """Shift of each band's heights, its top and bottom, and the height of the first track of each gutter."""
    used = [0] * (len(bands) + 1)
    for (gutter, _), track in tracks.items():
        used[gutter] = max(used[gutter], track + 1)
    shift, boxes, gutters, down = np.zeros(len(bands)), [], [], 0.0
    for number, band in enumerate(bands):
        gutters.append(down + FIRST)
        down += room.gap * (number > 0) + TRACK * used[number]
        top, tall = down, float(band.y.max()) + room.height
        shift[number] = top + room.title + room.height / 2 + (room.gap / 2 if room.title else 0)
        down = float(shift[number]) + tall - room.height / 2 + room.gap / 2
        boxes.append((top, down))
    return shift, tuple(boxes), [*gutters, down + FIRST]


def _all_heights(bands: Sequence[Band], shift: Floats, count: int) -> Floats:
    y = np.zeros(count)
    for band, down in zip(bands, shift, strict=True):
        y[band.rows] = band.y[: len(band.rows)] + down
    return y


def _inside(runs: list[Floats], edges: Ints, bands: Sequence[Band], at: tuple[Floats, Floats], room: Room) -> None:
    """Level stretches through the columns that a link passes inside its lane."""
    links: dict[tuple[int, int], list[int]] = {}
    for row, (tail, head) in enumerate(edges.tolist()):
        links.setdefault((tail, head), []).append(row)
    left, shift = at
    for band, down in zip(bands, shift, strict=True):
        graph, pairs = band.graph, band.rows[band.edges].tolist()
        points = _stretches(graph, left, band.y + down, room.width)
        for edge, bends in enumerate(graph.bends.tolist()):
            begin = 2 * (int(graph.first[edge]) - graph.count)
            for row in links[tuple(pairs[edge])] if bends else ():
                runs[row] = points[begin : begin + 2 * bends]


def _stretches(graph: Proper, left: Floats, heights: Floats, width: float) -> Floats:
    """Left and right end of the level stretch through each dummy's column (2 k, 2)."""
    begin = left[graph.layer[graph.count :]]
    sides = np.stack([begin, begin + width], axis=1)
    return np.stack([sides.reshape(-1), np.repeat(heights[graph.count :], 2)], axis=1)


def _gutter_heights(tracks: Mapping[tuple[int, int], int], gutters: Sequence[float]) -> dict[tuple[int, int], float]:
    return {key: gutters[key[0]] + track * TRACK for key, track in tracks.items()}


@dataclass(frozen=True, slots=True)
class _Upright:
    """Tracks of the upright stretches before each column: of links that leave tasks left of it, that enter tasks in it.

    Both are by column and source of the links.
    """

    out: Mapping[tuple[int, int], int]
    into: Mapping[tuple[int, int], int]

    def used(self, depth: int) -> Ints:
        """How many tracks there are before each column and before one more."""
        most = np.zeros((2, depth + 1), dtype=np.int64)
        for kind, tracks in zip(most, (self.out, self.into), strict=True):
            for (column, _), track in tracks.items():
                kind[column] = max(kind[column], track + 1)
        return np.asarray(most.sum(axis=0))


def _upright(crossing: Sequence[_Crossing], layer: Ints, y: Floats, level: Mapping[tuple[int, int], float]) -> _Upright:
    leaving: dict[tuple[int, int], tuple[float, float]] = {}
    entering: dict[tuple[int, int], tuple[float, float]] = {}
    for link in crossing:
        along = level[link.gutter, link.tail]
        _widen(leaving, (int(layer[link.tail]) + 1, link.tail), float(y[link.tail]), along)
        _widen(entering, (int(layer[link.head]), link.tail), float(y[link.head]), along)
    return _Upright(_tracks(leaving), _tracks(entering))


def _columns(depth: int, upright: _Upright, room: Room) -> Floats:
    """The left side of each column and of one more; gaps are as wide as the links that run upright in them need."""
    used = upright.used(depth)
    gaps = np.maximum(room.pitch - room.width, np.where(used > 0, 2 * FIRST + TRACK * (used - 1), 0.0))
    gaps[0] = 0.0  # there is room enough before the first column
    return np.asarray(np.cumsum(gaps) + room.width * np.arange(depth + 1))


def _across(
    runs: list[Floats],
    crossing: Sequence[_Crossing],
    upright: _Upright,
    level: Mapping[tuple[int, int], float],
    at: tuple[Floats, Ints, Floats],
    room: Room,
) -> None:
    """Out to the right, down or up to the gutter, along it, and in from the left."""
    left, layer, y = at
    for link in crossing:
        first, last = int(layer[link.tail]) + 1, int(layer[link.head])
        begin = left[first - 1] + room.width + FIRST + TRACK * upright.out[first, link.tail]
        end = left[last] - FIRST - TRACK * upright.into[last, link.tail]
        along = level[link.gutter, link.tail]
        runs[link.link] = np.array([(begin, y[link.tail]), (begin, along), (end, along), (end, y[link.head])])


def _widen(spans: dict[tuple[int, int], tuple[float, float]], key: tuple[int, int], one: float, two: float) -> None:
    old = spans.get(key, (one, one))
    spans[key] = (min(*old, one, two), max(*old, one, two))
