"""What of a graph's picture stays while only dates change: names, places, lanes, the courses of links."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np

from planner import LinkType, TaskKind
from ui.canvas.drawing import changed_rows
from ui.canvas.graph_texts import Texts
from ui.canvas.lanes import LaneBy, Lanes
from ui.canvas.picture import Band, Links, Nodes, Shape, Sign, no_links, no_nodes
from ui.theme import LIGHT
from ui.words import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from planner import Id, Link, Plan, Task
    from ui.canvas.drawing import Drawing

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

Value = TypeVar("Value")

SHAPES: Final = {TaskKind.TASK: Shape.BOX, TaskKind.MILESTONE: Shape.DIAMOND, TaskKind.GATE: Shape.HEXAGON}
NO_PHASE: Final = "slate"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Nodes and links without what the schedule and the risks say of them; `instant` tasks have no duration."""

    drawing: Drawing
    texts: Texts
    nodes: Nodes
    links: Links
    bands: tuple[Band, ...]
    bounds: tuple[float, float, float, float]
    instant: Flags


def sheet_of(plan: Plan, drawing: Drawing, before: Sheet | None = None) -> Sheet:
    """The sheet of a drawing, which must be the plan's; what is still true of an earlier one is taken over."""
    if before is not None and _still_placed(plan, drawing, before):
        return _renamed(plan, drawing, before)
    texts = Texts.of(plan)
    x, y, moved = _places(drawing)
    return Sheet(
        drawing=drawing,
        texts=texts,
        nodes=_nodes(texts, drawing, x, y),
        links=_links(texts, drawing, moved),
        bands=_bands(plan, drawing),
        bounds=_bounds(drawing, x, y),
        instant=_instant(drawing.tasks) & ~drawing.summary,
    )


def _still_placed(plan: Plan, drawing: Drawing, before: Sheet) -> bool:
    """Whether all tasks are what and where they were, and durations are written the same way."""
    old = before.drawing
    if drawing.layout is not old.layout or drawing.links is not old.links or drawing.lanes is not old.lanes:
        return False
    pairs = ((old.tasks[row], drawing.tasks[row]) for row in changed_rows(old.tasks, drawing.tasks))
    same = all(was.place == now.place and was.kind == now.kind for was, now in pairs)
    return same and plan.units == old.plan.units and plan.phases is old.plan.phases


def _renamed(plan: Plan, drawing: Drawing, before: Sheet) -> Sheet:
    """The sheet with the texts of edited tasks."""
    texts, nodes, instant = Texts.of(plan), before.nodes, before.instant
    rows = changed_rows(before.drawing.tasks, drawing.tasks)
    if rows:
        some = [drawing.tasks[row] for row in rows]
        nodes = replace(
            nodes,
            keys=_with(nodes.keys, rows, [task.key for task in some]),
            names=_with(nodes.names, rows, [task.name for task in some]),
            durations=_with(nodes.durations, rows, _durations(texts, drawing, some)),
        )
        instant = instant.copy()
        instant[rows] = _instant(some) & ~drawing.summary[rows]
    return replace(before, drawing=drawing, texts=texts, nodes=nodes, instant=instant)


def _instant(tasks: Sequence[Task]) -> Flags:
    return np.array([task.duration.likely == 0 for task in tasks], dtype=np.bool_)


def _with(values: tuple[Value, ...], rows: Sequence[int], new: Sequence[Value]) -> tuple[Value, ...]:
    """The values, those of some rows replaced."""
    changed = list(values)
    for row, value in zip(rows, new, strict=True):
        changed[row] = value
    return tuple(changed)


def _places(drawing: Drawing) -> tuple[Floats, Floats, Flags]:
    """Centers of the tasks, and which of them people have placed: these win."""
    x, y = drawing.layout.x.copy(), drawing.layout.y.copy()
    moved = np.zeros(len(drawing.tasks), dtype=np.bool_)
    for row, task in enumerate(drawing.tasks):
        if task.place is not None:
            x[row], y[row] = task.place
            moved[row] = True
    return x, y, moved


def _bounds(drawing: Drawing, x: Floats, y: Floats) -> tuple[float, float, float, float]:
    """The bounds of the layout, widened for tasks that people have placed."""
    left, top, right, bottom = drawing.layout.bounds
    if not len(x):
        return (left, top, right, bottom)
    wide, high = drawing.layout.spacing.width / 2 + 8, drawing.layout.spacing.height / 2 + 8
    return (
        min(left, float(x.min()) - wide),
        min(top, float(y.min()) - high),
        max(right, float(x.max()) + wide),
        max(bottom, float(y.max()) + high),
    )


def _nodes(texts: Texts, drawing: Drawing, x: Floats, y: Floats) -> Nodes:
    tasks = drawing.tasks
    return replace(
        no_nodes(),
        ids=drawing.ids,
        keys=tuple(task.key for task in tasks),
        names=tuple(task.name for task in tasks),
        durations=_durations(texts, drawing, tasks),
        colors=_colors(texts.plan, drawing),
        shape=_shapes(tasks, drawing.summary),
        x=x,
        y=y,
        done=np.zeros(len(tasks), dtype=np.bool_),
        sign=_signs(drawing),
    )


def _durations(texts: Texts, drawing: Drawing, tasks: Sequence[Task]) -> tuple[str, ...]:
    """The durations; a summary task has none of its own, but a folded one tells how much it hides."""
    counts = drawing.folded.counts
    written = zip(texts.durations(tasks), tasks, strict=True)
    return tuple(_hidden(counts, task.id) if _is_summary(drawing, task) else text for text, task in written)


def _is_summary(drawing: Drawing, task: Task) -> bool:
    return bool(drawing.summary[drawing.rows[task.id]])


def _hidden(counts: Mapping[Id, int], task: Id) -> str:
    return counted(counts[task], "task", "tasks") if task in counts else ""


def _signs(drawing: Drawing) -> Ints | None:
    """The signs of summary tasks; None where there are none."""
    if not drawing.summary.any():
        return None
    folds = drawing.folded.counts
    sign = np.where(drawing.summary, int(Sign.OPEN), int(Sign.NONE))
    sign[[drawing.rows[task] for task in folds]] = Sign.FOLDED
    return sign


def _shapes(tasks: Sequence[Task], summary: Flags) -> Ints:
    shape = np.array([SHAPES[task.kind] for task in tasks], dtype=np.int64)
    return np.where(summary, int(Shape.BRACKET), shape)


def _colors(plan: Plan, drawing: Drawing) -> tuple[str, ...]:
    colors = _lane_colors(plan, drawing.hues)
    lane = drawing.hues.lane
    if lane is None:
        return (next(iter(LIGHT.phases)),) * len(drawing.tasks)
    return tuple(colors[number] for number in lane.tolist())


def _lane_colors(plan: Plan, lanes: Lanes) -> list[str]:
    """The color of each lane: the phase's own, or the next of the theme; other lanes and that of the rest are slate."""
    if lanes.by is not LaneBy.PHASE:
        return [NO_PHASE] * len(lanes.rows)
    wheel = [name for name in LIGHT.phases if name != NO_PHASE]
    chosen = [plan.phases[phase].color if phase else "" for phase in lanes.rows]
    colors = [color or wheel[number % len(wheel)] for number, color in enumerate(chosen)]
    return [*colors[:-1], NO_PHASE] if colors else []


def _bands(plan: Plan, drawing: Drawing) -> tuple[Band, ...]:
    colors, titles = _lane_colors(plan, drawing.lanes), drawing.lanes.titles
    return tuple(
        Band(titles[lane.group], colors[lane.group], lane.left, lane.top, lane.right, lane.bottom)
        for lane in drawing.layout.lanes
    )


def _links(texts: Texts, drawing: Drawing, moved: Flags) -> Links:
    edges = drawing.layout.edges
    tail, head = edges[:, 0], edges[:, 1]
    points, start = _routes(drawing, moved[tail] | moved[head])
    return replace(
        no_links(),
        ids=tuple(link.id for link in drawing.links),
        labels=tuple("" if _tied_elsewhere(drawing, link) else texts.link(link) for link in drawing.links),
        tail=tail,
        head=head,
        from_finish=_typed(drawing, {LinkType.FS, LinkType.FF}),
        to_start=_typed(drawing, {LinkType.FS, LinkType.SS}),
        points=points,
        start=start,
    )


def _tied_elsewhere(drawing: Drawing, link: Link) -> bool:
    """Whether an end of a link is hidden in a folded task: there many links run as one, and labels would lie on it."""
    hidden = drawing.folded.stand_in
    return link.predecessor in hidden or link.successor in hidden


def _typed(drawing: Drawing, types: set[LinkType]) -> Flags:
    return np.array([link.type in types for link in drawing.links], dtype=np.bool_)


def _routes(drawing: Drawing, direct: Flags) -> tuple[Floats, Ints]:
    """The routes of the layout; links at a task that people have placed run directly."""
    routes = drawing.layout.routes
    sizes = np.diff(routes.start)
    kept = ~np.repeat(direct, sizes)
    start = np.concatenate([[0], np.cumsum(np.where(direct, 0, sizes))]).astype(np.int64)
    return routes.points[kept], start
