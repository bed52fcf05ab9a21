"""Made-up launches of any size for the benchmarks of the graph."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from planner.analysis.layout import Layout, lay_out
from planner.model.new import standard_calendar
from planner.model.plan import Plan
from planner.model.settings import Settings
from planner.model.tasks import Link, Phase, Task
from planner.model.values import Estimate
from ui.canvas.picture import GraphPicture, Links, Nodes

COLORS = ("blue", "teal", "orange", "purple")
PHASES = 4


@dataclass(frozen=True, slots=True)
class Graph:
    """Ids of nodes and edges as rows (m, 2)."""

    ids: tuple[str, ...]
    edges: np.ndarray


def a_launch(count: int, links: int, *, reach: float, seed: int = 7) -> Graph:
    """Tasks that each follow one typed shortly before (on average `reach` before), and more links like that."""
    chance = np.random.default_rng(seed)
    heads = np.concatenate([np.arange(1, count), chance.integers(1, count, links - count + 1)])
    back = np.floor(chance.exponential(reach, len(heads))).astype(np.int64)
    edges = np.stack([np.maximum(0, heads - 1 - back), heads], axis=1)
    return Graph(tuple(f"T{row:05d}" for row in range(count)), edges)


def a_launch_plan(count: int) -> Plan:
    """The launch of the frames as a plan in phases."""
    graph, calendar = a_launch(count, count * 7 // 5, reach=count / 75), standard_calendar()
    phases = [Phase(id=f"P{number}", key=f"P{number}", name=f"Phase {number}") for number in range(PHASES)]
    tasks = [
        Task(
            id=name,
            key=name,
            name=f"Prepare the environment for service {row}",
            position=f"{row:06}5",
            duration=Estimate.of(480 * (1 + row % 7)),
            phase=phases[row * PHASES // count].id,
        )
        for row, name in enumerate(graph.ids)
    ]
    links = [
        Link(id=f"L{row}", predecessor=graph.ids[tail], successor=graph.ids[head])
        for row, (tail, head) in enumerate(graph.edges.tolist())
    ]
    return Plan.of([Settings(start=date(2026, 3, 2), calendar=calendar.id), calendar, *phases, *tasks, *links])


def a_picture(graph: Graph, layout: Layout | None = None) -> GraphPicture:
    """The graph with names, dates, floats, risks and a critical path."""
    layout = layout or lay_out(graph.ids, graph.edges)
    return GraphPicture(
        nodes=_nodes(graph.ids, layout),
        links=_links(graph.edges, layout),
        bounds=layout.bounds,
        width=layout.spacing.width,
        height=layout.spacing.height,
    )


def _nodes(ids: tuple[str, ...], layout: Layout) -> Nodes:
    count, chance = len(ids), np.random.default_rng(1)
    critical = chance.random(count) < 0.05
    risk = np.where(chance.random(count) < 0.1, chance.integers(1, 6, count), 0)
    return Nodes(
        ids=ids,
        keys=ids,
        names=tuple(f"Prepare the environment for service {row}" for row in range(count)),
        durations=("5d",) * count,
        dates=("2 Mar \u2013 17 Mar",) * count,
        floats=tuple("" if tight else "float 3d" for tight in critical),
        slips=("",) * count,
        badges=tuple("1.3d" if step else "" for step in risk),
        colors=tuple(COLORS[row * len(COLORS) // count] for row in range(count)),
        shape=np.where(np.arange(count) % 40 == 39, 2, np.where(np.arange(count) % 17 == 16, 1, 0)),
        x=layout.x,
        y=layout.y,
        risk=risk,
        critical=critical,
        near_critical=~critical & (chance.random(count) < 0.1),
        done=chance.random(count) < 0.1,
    )


def _links(edges: np.ndarray, layout: Layout) -> Links:
    count, chance = len(edges), np.random.default_rng(2)
    plain = chance.random(count) < 0.9
    return Links(
        ids=tuple(f"L{row}" for row in range(count)),
        labels=tuple("" if simple else "SS +2d" for simple in plain),
        warnings=("",) * count,
        tail=edges[:, 0],
        head=edges[:, 1],
        from_finish=plain,
        to_start=np.ones(count, dtype=np.bool_),
        critical=chance.random(count) < 0.05,
        points=layout.routes.points,
        start=layout.routes.start,
    )
