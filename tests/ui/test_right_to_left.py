"""The window in a language that is written from right to left: every page opens, and rows and bars still meet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.opened import a_launch, cell, type_keys
from tests.ui.windows import LEFT, open_plan, shared_window
from ui.areas import PAGES
from ui.timeline.frame import HEAD


@pytest.fixture(scope="module")
def turned(qapp, tmp_path_factory):
    """One window, mirrored, with the small launch open, for all tests."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with shared_window(qapp, tmp_path_factory.mktemp("mirrored")) as window:
        window.resize(1400, 900)
        open_plan(window, a_launch())
        yield window
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def mirrored(qtbot, turned):
    """That window on the page of the plan."""
    turned.show_page("plan")
    qtbot.waitUntil(lambda: turned.faces is not None and turned.workshop.idle)
    return turned


@pytest.mark.parametrize("page", ["welcome", *(page.name for page in PAGES)])
def test_every_page_opens_and_paints(qtbot, mirrored, page):
    mirrored.show_page(page)
    qtbot.waitUntil(lambda: mirrored._stack.currentWidget().isVisible())
    assert not mirrored.grab().isNull()
    assert mirrored._stack.currentWidget().layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_the_rail_stands_on_the_right_and_the_inspector_on_the_left(mirrored):
    rail = mirrored._rail.mapTo(mirrored, QPoint(0, 0)).x()
    pages = mirrored._stack.mapTo(mirrored, QPoint(0, 0)).x()
    inspector = mirrored._inspector.mapTo(mirrored, QPoint(0, 0)).x()
    assert inspector < pages < rail


def test_each_row_of_the_table_stands_beside_its_bar(qtbot, mirrored):
    faces = mirrored.faces
    faces.show_faces(("table", "timeline"))
    table, timeline = faces.table, faces.timeline
    qtbot.waitUntil(lambda: timeline.isVisible() and list(timeline.chart.ids) == list(table.register.ids))
    qtbot.waitUntil(lambda: max(apart(mirrored, row) for row in range(len(timeline.chart.ids))) <= 2)


def apart(window, row):
    """How many pixels the middle of a row of the table is above or below its bar."""
    table, timeline = window.faces.table, window.faces.timeline
    beside = table.viewport().mapTo(window, cell(table, timeline.chart.ids[row], "name")).y()
    bar = QPoint(0, round(timeline.frame().box(row).center().y() + HEAD))
    return abs(timeline.viewport().mapTo(window, bar).y() - beside)


def test_a_cell_is_edited_where_it_is_seen(qtbot, mirrored):
    table = mirrored.faces.table
    place = cell(table, "A", "duration")
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    qtbot.mouseDClick(table.viewport(), LEFT, pos=place)
    editor = table.focusWidget()
    assert editor.geometry().contains(place)
    type_keys(qtbot, "7d", Qt.Key.Key_Return)
    assert mirrored.session.plan.tasks["A"].duration.likely == 7 * 480
