"""Charts of small plans and timelines that show them, for the tests of the timeline."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest

import planner
from planner.analysis.schedule import schedule
from planner.model.outline import outline
from tests.builders import a_plan
from tests.ui.canvas.hands import LEFT, PLAIN
from ui.canvas.words import Words
from ui.theme import LIGHT
from ui.timeline.chart import Chart, lines_of, ties_of
from ui.timeline.frame import HEAD, Frame, Marks
from ui.timeline.scale import Scale, fitted
from ui.timeline.view import TimelineView

if TYPE_CHECKING:
    from planner import Plan
    from ui.timeline.board import TimeBoard

MONDAY = planner.to_minutes(datetime(2026, 3, 2))
DAY = 1440
TEXT = "S{ A 3d > B 2d }; C 1d; B > C; M 0d; C > M"


def a_chart(plan: Plan | str = TEXT, *, named: bool = False, now: float = MONDAY) -> Chart:
    """The chart of a plan in outline order."""
    plan = a_plan(plan) if isinstance(plan, str) else plan
    rows = list(outline(plan))
    ids = tuple(row.task.id for row in rows)
    found = schedule(plan)
    return Chart(
        schedule=found,
        ids=ids,
        depths=[row.depth for row in rows],
        phases={},
        variance=planner.variance(found),
        lines=lines_of(plan, now),
        ties=ties_of(list(plan.links.values()), {task: row for row, task in enumerate(ids)}),
        named=named,
    )


def a_frame(chart: Chart, *, scale: Scale | None = None, width: float = 900, top: float = 0) -> Frame:
    """A frame of a chart, by default of its whole span."""
    found = scale or fitted(*chart.span, width)
    return Frame(chart, LIGHT, Words(QFont(), 12), found, top, width, 400, Marks())


def a_timeline(qtbot, chart: Chart | None = None) -> TimelineView:
    """A timeline that is shown and has the focus."""
    view = TimelineView(chart or a_chart())
    qtbot.addWidget(view)
    view.resize(1000, 400)
    view.show()
    view.activateWindow()
    qtbot.waitExposed(view)
    view.setFocus()
    QTest.mouseMove(view.viewport(), QPoint(2, 2))
    return view


def row_of(view: TimeBoard, task: str) -> int:
    """The row of a task."""
    return list(view.chart.ids).index(task)


def spot(view: TimeBoard, task: str, *, share: float = 0.5, dx: float = 0) -> QPoint:
    """A point of the viewport on the bar of a task: so much of its width from its start, and so many pixels on."""
    box = view.frame().box(row_of(view, task))
    return QPointF(box.left() + box.width() * share + dx, box.center().y() + HEAD).toPoint()


def drag(view: TimeBoard, start: QPoint, end: QPoint, *, release: bool = True) -> None:
    """Press, move in steps, let go: as a hand does."""
    port = view.viewport()
    QTest.mouseMove(port, start)
    QTest.mousePress(port, LEFT, PLAIN, start)
    for step in range(1, 6):
        QTest.mouseMove(port, start + (end - start) * step / 5)
    if release:
        QTest.mouseRelease(port, LEFT, PLAIN, end)
