"""From a plan, its schedule and its risk order to the picture that the graph view paints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from planner import LinkType, TaskKind
from ui.canvas.graph_texts import Texts, date_ranges, link_tip, task_tip
from ui.canvas.picture import Band, GraphPicture, Links, Nodes, Shape
from ui.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from planner import Id, Plan, RiskOrder, Schedule
    from ui.canvas.drawing import Drawing

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

SHAPES: Final = {TaskKind.TASK: Shape.BOX, TaskKind.MILESTONE: Shape.DIAMOND, TaskKind.GATE: Shape.HEXAGON}
NEAR_DAYS: Final = 2.0
"""Working days of float below which a task counts as near-critical."""
LEAST_RISK: Final = 0.05
"""Days of expected delay from which a task shows a risk badge."""
NO_PHASE: Final = "slate"


def picture_of(plan: Plan, schedule: Schedule, order: RiskOrder | None, drawing: Drawing) -> GraphPicture:
    """Everything to paint; drawing, schedule and order (None for a plan without risks) must be the plan's."""
    texts = Texts.of(plan)
    x, y, moved = _places(drawing)
    rows = np.array([schedule.row(task.id) for task in drawing.tasks], dtype=np.int64)
    links, warnings = _links(texts, schedule, drawing, rows, moved)
    spacing = drawing.layout.spacing
    return GraphPicture(
        nodes=_nodes(texts, schedule, order, drawing, rows, (x, y)),
        links=links,
        bands=_bands(plan, drawing),
        bounds=_bounds(drawing, x, y),
        width=spacing.width,
        height=spacing.height,
        describe_node=lambda row: task_tip(texts, schedule, order, drawing.tasks[row].id),
        describe_link=lambda row: link_tip(texts, schedule, drawing.links[row], warnings[row]),
    )


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


def _nodes(
    texts: Texts, schedule: Schedule, order: RiskOrder | None, drawing: Drawing, rows: Ints, at: tuple[Floats, Floats]
) -> Nodes:
    tasks = drawing.tasks
    loose, critical = schedule.total_float[rows], schedule.critical[rows]
    instant = np.array([task.duration.likely == 0 for task in tasks], dtype=np.bool_)
    badges, risk = _risks(texts, order, [task.id for task in tasks])
    return Nodes(
        ids=tuple(task.id for task in tasks),
        keys=tuple(task.key for task in tasks),
        names=tuple(task.name for task in tasks),
        durations=texts.durations(tasks),
        dates=date_ranges(schedule.start[rows], schedule.finish[rows], instant),
        floats=_floats(texts, loose),
        badges=badges,
        colors=_colors(texts.plan, drawing),
        shape=np.array([SHAPES[task.kind] for task in tasks], dtype=np.int64),
        x=at[0],
        y=at[1],
        risk=risk,
        critical=critical,
        near_critical=~critical & (loose <= NEAR_DAYS * texts.plan.units.day),
        done=np.zeros(len(tasks), dtype=np.bool_),
    )


def _floats(texts: Texts, loose: Ints) -> tuple[str, ...]:
    """Float as text; nothing for none, and less than none where a date cannot be kept."""
    written = {minutes: f"float {texts.loose(minutes)}" if minutes else "" for minutes in set(loose.tolist())}
    return tuple(written[minutes] for minutes in loose.tolist())


def _risks(texts: Texts, order: RiskOrder | None, ids: Sequence[Id]) -> tuple[tuple[str, ...], Ints]:
    """Badges and steps of the risk scale: the expected delay by the risks of each task, relative to the worst."""
    if order is None:
        return ("",) * len(ids), np.zeros(len(ids), dtype=np.int64)
    own = np.array([order.by_task[task].own if task in order.by_task else 0.0 for task in ids])
    marked = own >= LEAST_RISK * texts.plan.units.day
    share = own / max(1.0, float(own.max(initial=0.0)))
    step = np.where(marked, np.clip(np.ceil(share * 5), 1, 5), 0).astype(np.int64)
    return tuple(texts.days(value) if shown else "" for value, shown in zip(own, marked, strict=True)), step


def _colors(plan: Plan, drawing: Drawing) -> tuple[str, ...]:
    colors = _lane_colors(plan, drawing)
    lane = drawing.lanes.lane
    if lane is None:
        return (next(iter(LIGHT.phases)),) * len(drawing.tasks)
    return tuple(colors[number] for number in lane.tolist())


def _lane_colors(plan: Plan, drawing: Drawing) -> list[str]:
    """The color of each lane: the phase's own, or the next of the theme; the lane of the rest is slate."""
    wheel = [name for name in LIGHT.phases if name != NO_PHASE]
    chosen = [plan.phases[phase].color if phase else "" for phase in drawing.lanes.phases]
    colors = [color or wheel[number % len(wheel)] for number, color in enumerate(chosen)]
    return [*colors[:-1], NO_PHASE] if colors else []


def _bands(plan: Plan, drawing: Drawing) -> tuple[Band, ...]:
    colors, titles = _lane_colors(plan, drawing), drawing.lanes.titles
    return tuple(
        Band(titles[lane.group], colors[lane.group], lane.left, lane.top, lane.right, lane.bottom)
        for lane in drawing.layout.lanes
    )


def _links(
    texts: Texts, schedule: Schedule, drawing: Drawing, rows: Ints, moved: Flags
) -> tuple[Links, tuple[str, ...]]:
    links, edges = drawing.links, drawing.layout.edges
    reasons: Mapping[Id, str] = {item.link: str(item.reason) for item in schedule.suspended}
    warnings = tuple(reasons.get(link.id, "") for link in links)
    tail, head = edges[:, 0], edges[:, 1]
    points, start = _routes(drawing, moved[tail] | moved[head])
    critical = schedule.critical[rows]
    drives = np.array([schedule.drives(link.id) for link in links], dtype=np.bool_)
    found = Links(
        ids=tuple(link.id for link in links),
        labels=tuple(map(texts.link, links)),
        warnings=warnings,
        tail=tail,
        head=head,
        from_finish=_typed(drawing, {LinkType.FS, LinkType.FF}),
        to_start=_typed(drawing, {LinkType.FS, LinkType.SS}),
        critical=critical[tail] & critical[head] & drives,
        points=points,
        start=start,
    )
    return found, warnings


def _typed(drawing: Drawing, types: set[LinkType]) -> Flags:
    return np.array([link.type in types for link in drawing.links], dtype=np.bool_)


def _routes(drawing: Drawing, direct: Flags) -> tuple[Floats, Ints]:
    """The routes of the layout; links at a task that people have placed run directly."""
    routes = drawing.layout.routes
    sizes = np.diff(routes.start)
    kept = ~np.repeat(direct, sizes)
    start = np.concatenate([[0], np.cumsum(np.where(direct, 0, sizes))]).astype(np.int64)
    return routes.points[kept], start
