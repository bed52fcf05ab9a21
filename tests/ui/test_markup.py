"""What people type is shown literally everywhere: markup in names paints nothing red, and no tip or label reads it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, Qt as Markup
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QToolTip, QWidget

from planner.model.tasks import Phase
from tests.builders import with_rows, with_settings, with_task
from tests.ui.opened import a_launch
from tests.ui.timeline.charts import spot
from tests.ui.windows import open_plan, shared_window
from ui.areas import PAGES

RED = '<b style="background:#ff0000;color:#ff0000">red</b><img src=x>'


def a_marked_launch():
    """The small launch with markup for every name that people type."""
    plan = with_rows(a_launch(), Phase(id="P", key="P", name=RED))
    for key in plan.tasks:
        plan = with_task(plan, key, name=f"{RED}{key}", phase="P", notes=RED)
    for table in ("risk", "person", "role"):
        rows = {key: replace(row, name=f"{RED}{key}") for key, row in plan.table(table).items()}
        plan = plan.with_tables({table: rows})
    return with_settings(plan, name=RED, notes=RED)


@pytest.fixture(scope="module")
def opened(qapp, tmp_path_factory):
    """One window for all tests, with that launch open, its tasks with people, phase and red notes."""
    with shared_window(qapp, tmp_path_factory.mktemp("marked")) as window:
        window.resize(1500, 950)
        open_plan(window, a_marked_launch())
        yield window


@pytest.fixture
def marked(qtbot, opened):
    """That window on the plan page."""
    opened.show_page("plan")
    qtbot.waitUntil(lambda: opened.faces is not None and opened.workshop.idle)
    return opened


def red(widget):
    """How many pixels of a widget are as red as nothing of ours is."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), -1, 4)
    return int(((pixels[..., 2] == 255) & (pixels[..., 1] == 0) & (pixels[..., 0] == 0)).sum())


def readers_of_markup(window):
    """Labels and tips that would read a name as markup."""
    parts = window.findChildren(QWidget)
    labels = [one for one in parts if isinstance(one, QLabel) and "<b" in one.text()]
    told = [f"label {one.text()[:30]}" for one in labels if one.textFormat() is not Qt.TextFormat.PlainText]
    tips = [one.toolTip() for one in parts if one.toolTip().startswith("<")]
    return told + [f"tip {tip[:30]}" for tip in tips if "<b" in tip]


def tips_of_cells(window):
    """The tips of all cells of all tables that are shown."""
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisible() and model is not None:
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def test_red_would_be_seen(qtbot):
    label = QLabel(RED)
    qtbot.addWidget(label)
    label.show()
    assert red(label) > 20


@pytest.mark.parametrize("selected", [("B",), ("K1",), ("A", "B")])
@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_no_page_reads_markup_in_names(qtbot, marked, page, selected):
    marked.show_page(page)
    marked.session.select(selected)
    if marked.faces is not None:
        marked.faces.show_faces(("graph", "timeline", "table"))
    qtbot.wait(20)
    assert red(marked) == 0
    assert readers_of_markup(marked) == []


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_no_tip_of_a_cell_reads_markup(qtbot, marked, page):
    marked.show_page(page)
    qtbot.wait(20)
    assert [tip for tip in tips_of_cells(marked) if reads_markup(tip)] == []


def reads_markup(tip):
    """Whether Qt would read the signs of a name as markup; ours are written out."""
    return Markup.mightBeRichText(tip) and ("<b " in tip or "<img" in tip)


def test_no_tip_of_graph_and_timeline_reads_markup(qtbot, marked, monkeypatch):
    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_: shown.append(text))
    marked.faces.show_faces(("graph", "timeline"))
    timeline, graph = marked.faces.timeline, marked.faces.graph
    qtbot.waitUntil(timeline.isVisible)
    graph.fit()
    node = graph.camera.to_view(QPointF(graph.scene.rects[1].center())).toPoint()
    for view, at in ((graph, node), (timeline, spot(timeline, "A"))):
        QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at)))
    assert len([tip for tip in shown if "red" in tip]) == 2
    assert [tip for tip in shown if reads_markup(tip)] == []


@pytest.mark.parametrize("name", ["file.print", "task.baseline", "task.compare", "help.palette", "help.about"])
def test_no_dialog_reads_markup_in_names(qtbot, qapp, marked, name):
    marked.session.select(("B",))
    marked.commands.actions[name].trigger()
    qtbot.waitUntil(lambda: any(one is not marked and one.isVisible() for one in qapp.topLevelWidgets()))
    for dialog in [one for one in qapp.topLevelWidgets() if one is not marked and one.isVisible()]:
        assert red(dialog) == 0
        assert readers_of_markup(dialog) == []
        dialog.close()
