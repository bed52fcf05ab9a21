"""Pictures of small graphs for the tests of the canvas, without a plan."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from planner.analysis.layout import lay_out
from ui.canvas.picture import Band, GraphPicture, Links, Nodes, Shape


def a_picture(text: str, *, lanes: str = "", critical: str = "") -> GraphPicture:
    """The graph `A>B B>C D`: each name is id and key; `lanes` gives a digit for each node in order of appearance."""
    words = text.split()
    ids = tuple(dict.fromkeys(name for word in words for name in word.split(">")))
    edges = np.array([[ids.index(name) for name in word.split(">")] for word in words if ">" in word], dtype=np.int64)
    edges = edges.reshape(-1, 2)
    groups = np.array([int(digit) for digit in lanes], dtype=np.int64) if lanes else None
    layout = lay_out(ids, edges, groups=groups)
    tight = np.array([name in critical.split() for name in ids], dtype=np.bool_)
    picture = GraphPicture(
        nodes=_nodes(ids, layout.x, layout.y, tight),
        links=_links(words, edges, tight),
        bands=tuple(
            Band(f"Phase {lane.group}", "blue", lane.left, lane.top, lane.right, lane.bottom) for lane in layout.lanes
        ),
        bounds=layout.bounds,
        describe_node=lambda row: f"about {ids[row]}",
        describe_link=lambda row: f"link {words[row]}",
    )
    return replace(picture, links=replace(picture.links, points=layout.routes.points, start=layout.routes.start))


def _nodes(ids: tuple[str, ...], x: np.ndarray, y: np.ndarray, critical: np.ndarray) -> Nodes:
    none, blank = np.zeros(len(ids), dtype=np.int64), ("",) * len(ids)
    return Nodes(
        ids=ids,
        keys=ids,
        names=tuple(f"Task {name}" for name in ids),
        durations=("3d",) * len(ids),
        dates=("2 Mar",) * len(ids),
        floats=blank,
        badges=blank,
        slips=blank,
        colors=("blue",) * len(ids),
        shape=none + Shape.BOX,
        x=x,
        y=y,
        risk=none,
        critical=critical,
        near_critical=none.astype(bool),
        done=none.astype(bool),
    )


def _links(words: list[str], edges: np.ndarray, critical: np.ndarray) -> Links:
    names = tuple(word for word in words if ">" in word)
    plain = np.ones(len(names), dtype=np.bool_)
    return Links(
        ids=names,
        labels=("",) * len(names),
        warnings=("",) * len(names),
        tail=edges[:, 0],
        head=edges[:, 1],
        from_finish=plain,
        to_start=plain,
        critical=critical[edges[:, 0]] & critical[edges[:, 1]],
        points=np.zeros((0, 2)),
        start=np.zeros(len(names) + 1, dtype=np.int64),
    )
