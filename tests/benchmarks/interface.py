"""How fast the interface is: frames, layout, edits, first paint.

`python -m tests.benchmarks.interface [--json]`
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QScrollBar

import planner
from planner.analysis.layout import lay_out
from planner.change import Change
from planner.document import Document
from planner.model.plan import Plan
from planner.model.values import Estimate
from tests.benchmarks.graphs import Graph, a_launch, a_launch_plan, a_picture
from tests.benchmarks.memory import measured as memory_goals
from tests.benchmarks.report import Goal, publish
from tests.benchmarks.start import measured as start_goals
from ui.canvas.camera import Camera
from ui.canvas.graph import GraphView
from ui.canvas.mini_map import MiniMap
from ui.canvas.spotlight import Spotlight, lit
from ui.layouts import TABLE, TIMELINE, Layout
from ui.session import Session
from ui.style import Look
from ui.widgets.face_split import FaceSplit
from ui.widgets.plan_graph import PlanGraph
from ui.widgets.plan_timeline import PlanTimeline
from ui.widgets.task_table import TaskTable

FRAME_MS = 16.0
WORST_FRAME_MS = 33.0
EDIT_MS = 100.0
EDITS = 9
ROWS_MS = 1_000.0
SCROLL_MS = 8.0
SORT_MS = 50.0
FILTER_MS = 30.0
UNDO_MS = 100.0
FIRST_UNDONE = 300
"""The row of the first task whose edit is undone."""
FILLED, PASTED = 500, 200
TURNS = 4
"""Turns of the event loop until each view has followed an edit and is painted."""
SORTED = ("name", "duration", "start", "total_float", "predecessors", "phase")
GROUPED = ("owner", "phase", "start", "duration", "critical", "total_float", "state", "kind")
TYPED = "service 123"
SIZE = (1600, 1000)


def cpu_ms(work: Callable[[], object]) -> float:
    """CPU milliseconds that the work takes in this process."""
    begin = time.process_time()
    work()
    return (time.process_time() - begin) * 1e3


def a_view(graph: Graph) -> GraphView:
    """A shown graph view of a usual window size."""
    view = GraphView()
    view.resize(*SIZE)
    view.set_picture(a_picture(graph))
    MiniMap(view)
    view.show()
    QApplication.processEvents()
    return view


def cameras(view: GraphView) -> Iterator[Camera]:
    """A zoom from everything to three times life size at the middle, and pans at five zooms."""
    view.fit()
    whole, middle = view.camera, QPointF(SIZE[0] / 2, SIZE[1] / 2)
    steps = 60
    factor = (3.0 / whole.scale) ** (1 / steps)
    yield from (whole.zoomed(factor**step, middle) for step in range(steps + 1))
    for scale in (0.05, 0.1, 0.2, 0.4, 1.0):
        start = whole.zoomed(scale / whole.scale, middle)
        yield from (start.panned(-23.0 * step, -11.0 * step) for step in range(30))


def frames(view: GraphView) -> list[float]:
    """CPU milliseconds of each frame of the sweep, after one sweep that fills the caches as any use does."""
    shots = list(cameras(view))
    for camera in shots[::7]:
        _frame(view, camera)
    return [_frame(view, camera) for camera in shots]


def _frame(view: GraphView, camera: Camera) -> float:
    view.look(camera)
    return cpu_ms(view.viewport().repaint)


def frame_goals() -> list[Goal]:
    """Frames at 10,000 tasks and 14,000 links, with the map, and the same while every other task is faint."""
    view = a_view(a_launch(10_000, 14_000, reach=130))
    times = frames(view)
    view.set_picture(lit(view.scene.picture, Spotlight("", frozenset(view.scene.picture.nodes.ids[::2]))))
    faint = frames(view)
    return [
        Goal("graph frame, 10,000 tasks, median CPU", median(times), FRAME_MS, at_most=True, unit="ms"),
        Goal(
            "graph frame, 10,000 tasks, p99 CPU", quantiles(times, n=100)[98], WORST_FRAME_MS, at_most=True, unit="ms"
        ),
        Goal(
            "graph frame with faint tasks, 10,000 tasks, median CPU", median(faint), FRAME_MS, at_most=True, unit="ms"
        ),
    ]


def layout_goals() -> list[Goal]:
    """The layout from nothing; best of several, as the machine is shared."""
    return [
        Goal(f"layout of {count:,} tasks, CPU", _layout_ms(count), goal, at_most=True, unit="ms")
        for count, goal in ((1_000, 150.0), (10_000, 1_000.0))
    ]


def _layout_ms(count: int) -> float:
    graph = a_launch(count, count * 7 // 5, reach=count / 75)
    return min(cpu_ms(lambda: lay_out(graph.ids, graph.edges)) for _ in range(7))


def edit_goals(application: QApplication) -> list[Goal]:
    """From an edit of a duration, early in the plan so that most dates move, to the graph that shows it."""
    with TemporaryDirectory() as folder:
        document = Document.new(a_launch_plan(10_000), Path(folder))
        view = PlanGraph(Session(document), Look(application, "light"))
        view.resize(*SIZE)
        view.show()
        application.processEvents()
        task = view.scene.picture.nodes.ids[300]
        view.look(Camera(1.0, *view.scene.rects[300].topLeft().toTuple()).panned(SIZE[0] / 2, SIZE[1] / 2))
        times = [cpu_ms(lambda days=days: _edit(view, document, task, days)) for days in range(2, 2 + EDITS)]
        document.close(discard=True)
    name = "edit of a duration to repainted graph, 10,000 tasks, CPU"
    return [Goal(name, median(times), EDIT_MS, at_most=True, unit="ms")]


def rows_goals(application: QApplication) -> list[Goal]:
    """Table and timeline beside each other: the first picture, scrolling both, zooming time."""
    with TemporaryDirectory() as folder:
        session, look = Session(Document.new(a_launch_plan(10_000), Path(folder))), Look(application, "light")
        shown: list[FaceSplit] = []
        graph = PlanGraph(session, look)
        first = cpu_ms(lambda: shown.append(_rows_shown(session, look, graph)))
        timeline, bar = shown[0].timeline, shown[0].table.verticalScrollBar()
        scrolls = [cpu_ms(lambda step=step: _scrolled(bar, step * 87)) for step in range(150)]
        timeline.fit()
        zooms = [cpu_ms(lambda: _zoomed(timeline)) for _ in range(40)]
        session.document.close(discard=True)
    return [
        Goal("table and timeline of 10,000 tasks, first painted, CPU", first, ROWS_MS, at_most=True, unit="ms"),
        Goal("scroll frame of table and timeline, median CPU", median(scrolls), SCROLL_MS, at_most=True, unit="ms"),
        Goal("zoom frame of the timeline, p95 CPU", quantiles(zooms, n=20)[18], FRAME_MS, at_most=True, unit="ms"),
    ]


def table_goals(application: QApplication) -> list[Goal]:
    """Sorting the table by its columns and filtering it, key by key, each to the painted rows."""
    with TemporaryDirectory() as folder:
        session = Session(Document.new(a_launch_plan(10_000), Path(folder)))
        table = TaskTable(session, Look(application, "light"))
        table.resize(*SIZE)
        table.show()
        application.processEvents()
        columns = [table.outline.column_of(name) for name in SORTED]
        sorts = [cpu_ms(lambda column=column: _sorted(table, column)) for _ in range(2) for column in columns]
        _sorted(table, -1)
        groups = [cpu_ms(lambda name=name: _grouped(table, name)) for _ in range(2) for name in GROUPED]
        _grouped(table, "")
        keys = [
            cpu_ms(lambda end=end: _filtered(table, TYPED[:end])) for _ in range(2) for end in range(len(TYPED) + 1)
        ]
        session.document.close(discard=True)
    return [
        Goal("sort of 10,000 rows, median CPU", median(sorts), SORT_MS, at_most=True, unit="ms"),
        Goal("grouping of 10,000 rows, median CPU", median(groups), SORT_MS, at_most=True, unit="ms"),
        Goal("key press in the filter of 10,000 rows, median CPU", median(keys), FILTER_MS, at_most=True, unit="ms"),
    ]


def undo_goals(application: QApplication) -> tuple[list[Goal], list[str]]:
    """From the command to the painted rows of table and timeline: the slowest edit of each kind, and each in words."""
    with TemporaryDirectory() as folder:
        session, look = Session(Document.new(a_launch_plan(10_000), Path(folder))), Look(application, "light")
        split = _rows_shown(session, look, PlanGraph(session, look))
        split.table.show_row(_tasks(session.plan, 1)[0])
        _follow()
        times = {
            kind: {name: median(_undo_ms(session, edit) for _ in range(EDITS)) for name, edit in edits.items()}
            for kind, edits in UNDONE.items()
        }
        session.document.close(discard=True)
    goals = [
        Goal(f"undo of {kind} to repainted rows, 10,000 tasks, median CPU", max(of.values()), UNDO_MS, True, "ms")
        for kind, of in times.items()
    ]
    return goals, [f"undo of {name}: {taken:.1f} ms CPU" for of in times.values() for name, taken in of.items()]


def _tasks(plan: Plan, count: int) -> list[str]:
    """Tasks early in the plan, so that most dates move when they do."""
    return list(plan.tasks)[FIRST_UNDONE : FIRST_UNDONE + count]


def _pasted(plan: Plan) -> Change:
    rows = [planner.PastedRow(number, {"name": f"Pasted {number}"}) for number in range(PASTED)]
    return planner.paste_tasks(plan, rows, after=_tasks(plan, 1)[0]).change


UNDONE: Final[dict[str, dict[str, Callable[[Plan], Change]]]] = {
    "edits of fields": {
        "a duration": lambda plan: planner.set_field(
            plan, ("task", _tasks(plan, 1)[0]), "duration", Estimate.of(4_800)
        ),
        "a name": lambda plan: planner.set_field(plan, ("task", _tasks(plan, 1)[0]), "name", "Check it"),
        f"{FILLED} durations": lambda plan: planner.fill_field(
            plan, "task", _tasks(plan, FILLED), "duration", Estimate.of(960)
        ),
    },
    "edits of links and rows": {
        "a link": lambda plan: planner.link(plan, _tasks(plan, 1)[0], list(plan.tasks)[-1]),
        "a task removed": lambda plan: planner.remove_rows(plan, [("task", _tasks(plan, 1)[0])]),
        "an indent": lambda plan: planner.indent(plan, _tasks(plan, 1)),
        f"{PASTED} tasks pasted": _pasted,
    },
}
"""Edits by what they are called, those first that leave all tasks and links where they are."""


def _undo_ms(session: Session, edit: Callable[[Plan], Change]) -> float:
    """CPU milliseconds that it takes to undo an edit that all views have followed."""
    assert session.edit(edit)
    _follow()
    taken = cpu_ms(lambda: (session.undo(), _turn()))
    _follow()
    return taken


def _turn() -> None:
    """Let everything paint that wants to."""
    for _ in range(TURNS):
        QApplication.processEvents()


def _follow() -> None:
    """Let also that come to its end which waits for others."""
    for _ in range(TURNS * TURNS):
        _turn()


def _sorted(table: TaskTable, column: int) -> None:
    table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    QApplication.processEvents()


def _grouped(table: TaskTable, name: str) -> None:
    table.outline.group(name)
    QApplication.processEvents()


def _filtered(table: TaskTable, typed: str) -> None:
    table.filter(typed)
    QApplication.processEvents()


def _rows_shown(session: Session, look: Look, graph: PlanGraph) -> FaceSplit:
    table = TaskTable(session, look)
    split = FaceSplit(graph, table, PlanTimeline(session, look, table.outline))
    split.arrange(Layout((TIMELINE, TABLE)))
    split.resize(*SIZE)
    split.show()
    QApplication.processEvents()
    return split


def _scrolled(bar: QScrollBar, value: int) -> None:
    """One notch of the wheel; both views paint what came into sight."""
    bar.setValue(value)
    QApplication.processEvents()


def _zoomed(timeline: PlanTimeline) -> None:
    timeline.zoom_in()
    timeline.viewport().repaint()


def _edit(view: GraphView, document: Document, task: str, days: int) -> None:
    document.do(planner.set_field(document.plan, ("task", task), "duration", Estimate.of(480 * days)))
    view.viewport().repaint()


def main() -> None:
    """Measure everything and print it."""
    application = QApplication.instance() or QApplication([])
    application.setStyle("Fusion")  # type: ignore[attr-defined]
    goals = [
        *frame_goals(),
        *layout_goals(),
        *rows_goals(application),
        *table_goals(application),
        *edit_goals(application),
    ]
    undone, notes = undo_goals(application)
    publish([*goals, *undone, *memory_goals(), *start_goals()], notes=notes)


if __name__ == "__main__":
    main()
