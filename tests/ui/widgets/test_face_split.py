"""The faces of the plan page: any of them together, table and timeline as one list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.opened import a_session, many_tasks
from ui.layouts import Layout
from ui.widgets.face_split import FaceSplit
from ui.widgets.plan_graph import PlanGraph
from ui.widgets.plan_timeline import PlanTimeline
from ui.widgets.task_table import TaskTable


@pytest.fixture
def split(qtbot, tmp_path, look):
    session = a_session(many_tasks(80), tmp_path)
    table = TaskTable(session, look)
    made = FaceSplit(PlanGraph(session, look), table, PlanTimeline(session, look, table.outline))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.arrange(Layout())
    made.show()
    qtbot.waitExposed(made)
    return made


def shown(split):
    """The names of the faces that can be seen."""
    return {name for name, face in split._faces.items() if face.isVisible()}


@pytest.mark.parametrize(
    "faces",
    [("graph",), ("timeline",), ("table",), ("graph", "table"), ("timeline", "table"), ("graph", "timeline", "table")],
)
def test_the_faces_of_a_layout_are_shown(split, faces):
    split.arrange(Layout(faces))
    assert shown(split) == set(faces)
    assert split.arrangement.faces == faces


def test_rows_of_table_and_timeline_stand_beside_each_other(split, qtbot):
    split.arrange(Layout(("timeline", "table")))
    qtbot.wait(10)
    table, timeline = split.table, split.timeline
    for row in (0, 3, 7):
        top = table.viewport().mapToGlobal(table.visualRect(table.model().index(row, 0)).topLeft()).y()
        beside = timeline.viewport().mapToGlobal(timeline.viewport().rect().topLeft()).y()
        assert top == beside + 44 + timeline.frame().y_of(row)


def test_table_and_timeline_scroll_together(split, qtbot):
    split.arrange(Layout(("timeline", "table")))
    qtbot.wait(10)
    split.table.verticalScrollBar().setValue(300)
    assert split.timeline.top == 300
    split.timeline.verticalScrollBar().setValue(120)
    assert split.table.verticalScrollBar().value() == 120
    split.table.verticalScrollBar().setValue(10**6)
    assert split.timeline.top == split.table.verticalScrollBar().value()


def test_one_scroll_bar_is_enough_for_both(split):
    for faces, policy in (
        (("timeline", "table"), Qt.ScrollBarPolicy.ScrollBarAlwaysOff),
        (("table",), Qt.ScrollBarPolicy.ScrollBarAsNeeded),
    ):
        split.arrange(Layout(faces))
        assert split.table.verticalScrollBarPolicy() == policy


def test_bars_are_named_where_no_table_is(split):
    for faces, named in ((("timeline",), True), (("timeline", "table"), False)):
        split.arrange(Layout(faces))
        assert split.timeline.chart.named == named


def test_shares_are_kept_as_they_were_given(split, qtbot):
    split.arrange(Layout(("graph", "table"), outer=(400, 795)))
    qtbot.wait(5)
    assert split.arrangement.outer == (400, 795)
    split.arrange(Layout(("graph", "timeline", "table"), stacked=True, outer=(200, 495), rows=(500, 695)))
    qtbot.wait(5)
    assert split.arrangement.outer == (200, 495)
    assert split.arrangement.rows == (500, 695)


@pytest.mark.parametrize(
    ("stacked", "orientation"), [(True, Qt.Orientation.Vertical), (False, Qt.Orientation.Horizontal)]
)
def test_the_graph_stands_upon_the_rows_or_beside_them(split, stacked, orientation):
    split.arrange(Layout(("graph", "table"), stacked=stacked))
    expected = Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal
    assert split._outer.orientation() == expected
