"""The layout of the graph against Graphviz: crossings of straight lines, and time.

`python -m tests.benchmarks.layout [--json]`; without `dot` only the time is measured, and a note says so.
"""

from __future__ import annotations

import shutil
import subprocess
import time

import numpy as np

from planner.analysis.layout import Layout, lay_out
from tests.benchmarks.graphs import Graph, a_launch
from tests.benchmarks.report import Goal, publish

MOST_RATIO = 1.3
COMPARED = 1_000
TIMES = ((1_000, 150.0), (10_000, 1_000.0))
ROUNDS = 5
PATIENCE_S = 120
WITHOUT_DOT = "No comparison of crossings: there is no `dot`. Install Graphviz for it."


def a_graph(count: int) -> Graph:
    """The launch that the benchmarks of the interface use."""
    return a_launch(count, count * 7 // 5, reach=count / 75)


def straight_crossings(places: np.ndarray, edges: np.ndarray) -> int:
    """How many pairs of links cross when each runs straight from the center of one node to that of the other.

    Links with an end in common do not cross there; links along one line do not count.
    """
    edges = np.unique(edges[edges[:, 0] != edges[:, 1]], axis=0)
    start, end = places[edges[:, 0]], places[edges[:, 1]]
    return sum(_crossing(row, start, end, edges) for row in range(len(edges) - 1))


def _crossing(row: int, start: np.ndarray, end: np.ndarray, edges: np.ndarray) -> int:
    """Crossings of one link with those behind it."""
    one, two, other, last = start[row], end[row], start[row + 1 :], end[row + 1 :]
    apart = ~np.isin(edges[row + 1 :], edges[row]).any(axis=1)
    split = _side(one, two, other) * _side(one, two, last) < 0
    return int(np.count_nonzero(apart & split & (_side(other, last, one) * _side(other, last, two) < 0)))


def _side(start: np.ndarray, end: np.ndarray, point: np.ndarray) -> np.ndarray:
    """On which side of a line a point is: below, on or above 0."""
    along, away = end - start, point - start
    return np.sign(along[..., 0] * away[..., 1] - along[..., 1] * away[..., 0])


def overlaps(layout: Layout) -> int:
    """How many pairs of boxes touch: within a column they stand a height apart, and columns a width."""
    spacing, order = layout.spacing, np.lexsort((layout.y, layout.x))
    x, y = layout.x[order], layout.y[order]
    same = np.abs(np.diff(x)) < spacing.width
    return int(np.count_nonzero(same & (np.diff(y) < spacing.height - 1e-6)))


def by_dot(graph: Graph) -> tuple[np.ndarray, float]:
    """The places that Graphviz gives the nodes, left to right, and the CPU milliseconds it took."""
    lines = [f"{tail}->{head};" for tail, head in graph.edges.tolist()]
    nodes = [f"{row};" for row in range(len(graph.ids))]
    shape = "rankdir=LR;node[shape=box,fixedsize=true,width=2.5,height=0.9];"
    text = f"digraph{{{shape}{''.join(nodes)}{''.join(lines)}}}"
    begin = time.perf_counter()
    done = subprocess.run(
        [shutil.which("dot") or "dot", "-Tplain"], input=text, capture_output=True, text=True, check=True,
        timeout=PATIENCE_S,
    )  # fmt: skip
    return _read(done.stdout, len(graph.ids)), (time.perf_counter() - begin) * 1e3


def _read(plain: str, count: int) -> np.ndarray:
    """The places of Graphviz's plain format."""
    places = np.zeros((count, 2))
    for line in plain.splitlines():
        word, *rest = line.split(" ")
        if word == "node":
            places[int(rest[0])] = float(rest[1]), float(rest[2])
    return places


def time_goals() -> list[Goal]:
    """The layout from nothing; best of several, as the machine is shared."""
    return [
        Goal(f"layout of {count:,} tasks, CPU", layout_ms(count), goal, at_most=True, unit="ms")
        for count, goal in TIMES
    ]


def layout_ms(count: int) -> float:
    """CPU milliseconds of a layout."""
    graph, times = a_graph(count), []
    for _ in range(ROUNDS):
        begin = time.process_time()
        lay_out(graph.ids, graph.edges)
        times.append((time.process_time() - begin) * 1e3)
    return min(times)


def crossing_goals() -> tuple[list[Goal], list[str]]:
    """Crossings against those of dot in the same run, with a note of the figures behind the ratio."""
    if not shutil.which("dot"):
        return [], [WITHOUT_DOT]
    count = COMPARED
    graph = a_graph(count)
    layout = lay_out(graph.ids, graph.edges)
    ours = straight_crossings(np.stack([layout.x, layout.y], axis=1), graph.edges)
    places, spent = by_dot(graph)
    theirs = straight_crossings(places, graph.edges)
    note = f"{count:,} tasks: {ours:,} crossings here, {theirs:,} by dot, which took {spent:,.0f} ms."
    name = f"crossings of straight lines at {count:,} tasks, share of dot's"
    touching = Goal(f"overlapping boxes at {count:,} tasks", overlaps(layout), 0, at_most=True)
    return [Goal(name, ours / max(1, theirs), MOST_RATIO, at_most=True), touching], [note]


def main() -> None:
    """Measure everything and print it."""
    goals, notes = crossing_goals()
    publish([*goals, *time_goals()], notes=notes)


if __name__ == "__main__":
    main()
