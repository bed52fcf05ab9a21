"""The timeline beside grouped rows: the same rows, a thin line for a header, nothing to be done with it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from planner import set_field, to_minutes
from tests.ui.models.test_grouped import head, owned
from tests.ui.opened import a_session
from tests.ui.timeline.charts import drag, spot
from tests.ui.widgets.test_plan_timeline import table, timeline
from ui.timeline.frame import HEAD, ROW

__all__ = ["table", "timeline"]


NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def session(tmp_path):
    return a_session(owned(), tmp_path)


@pytest.fixture
def grouped(timeline, table):
    table.outline.group("owner")
    return timeline


def in_row(view, row, x=40):
    """A point of a row, in pixels of the viewport."""
    return QPoint(x, round(view.frame().y_of(row)) + ROW // 2 + HEAD)


def test_it_has_the_rows_of_the_table(grouped, table):
    assert list(grouped.chart.ids) == table.outline.ids
    assert grouped.chart.heads == {0, 3, 5}
    table.outline.close_groups(closed=True)
    assert list(grouped.chart.ids) == table.outline.ids
    assert grouped.chart.heads == {0, 1, 2}
    table.outline.group("")
    assert grouped.chart.heads == frozenset()


def test_a_header_spans_its_tasks(grouped, session, table):
    bar = grouped.chart.bar(0)
    first, last = table.outline.span_of(head(table.outline, "Ana"))
    assert (bar.start, bar.finish) == (to_minutes(first), to_minutes(last))
    assert bar.head
    assert not bar.instant
    assert bar.task.name == "Ana"
    session.do(set_field(session.plan, ("task", "C"), "owner", None))
    assert grouped.chart.bar(0).finish < bar.finish


def test_headers_have_their_names_where_no_table_is(grouped):
    grouped.name_bars(named=True)
    assert grouped.chart.bar(0).label == "Ana"
    image = grouped.viewport().grab().toImage()
    ratio, y = image.devicePixelRatio(), grouped.frame().y_of(0) + HEAD
    title = [
        image.pixelColor(int(x * ratio), int((y + dy) * ratio)).lightness()
        for x in range(27, 50)
        for dy in range(8, 20)
    ]
    assert min(title) < 90


def test_links_go_between_the_tasks(grouped):
    chart = grouped.chart
    ends = {(chart.ids[tail], chart.ids[end]) for tail, end in zip(chart.ties.tail, chart.ties.head, strict=True)}
    assert ("A", "B") in ends
    assert len(chart.critical_ties) == len(chart.ties.ids)


def test_a_click_on_the_row_of_a_header_selects_nothing(qtbot, grouped, session):
    session.select(["B"])
    QTest.mouseClick(grouped.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, in_row(grouped, 0))
    assert session.selected == ()
    assert grouped.marks.hovered == -1


def test_a_double_click_on_the_row_of_a_header_closes_and_opens_its_group(grouped, table):
    for closed in (True, False):
        QTest.mouseDClick(grouped.viewport(), Qt.MouseButton.LeftButton, NONE, in_row(grouped, 0))
        assert table.outline.closed(head(table.outline, "Ana")) is closed
        assert grouped.chart.bar(0).closed is closed


def test_the_pointer_finds_no_handle_at_a_header(grouped):
    box = grouped.frame().box(0)
    at = QPointF(box.right() + 13, box.center().y())
    assert grouped._pointer.under(at) == (None, "")


def test_a_rectangle_over_headers_chooses_tasks(grouped, session):
    drag(grouped, in_row(grouped, 0, 6), in_row(grouped, 7, 1000))
    assert set(session.selected) <= set(session.plan.tasks)
    assert set(session.selected) == {"A", "B", "C", "D", "M"}


def test_a_link_that_is_dropped_on_a_header_is_none(grouped, session):
    before = session.plan
    drag(grouped, spot(grouped, "D"), in_row(grouped, 0))
    assert set(session.plan.links) == set(before.links)


def test_keys_walk_over_headers(qtbot, grouped, session):
    session.select(["C"])
    grouped.setFocus()
    found = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up):
        qtbot.keyClick(grouped, key)
        found.append(session.selected)
    assert found == [("B",), ("C",), ("A",), ("M",), ("D",)]


def test_all_are_the_tasks(qtbot, grouped, session):
    grouped.setFocus()
    qtbot.keyClick(grouped, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert set(session.selected) == {"A", "B", "C", "D", "M"}


def test_where_all_groups_are_closed_keys_find_nothing(qtbot, grouped, session, table):
    table.outline.close_groups(closed=True)
    grouped.setFocus()
    qtbot.keyClick(grouped, Qt.Key.Key_Down)
    assert session.selected == ()


def test_names_are_found_by_typing(qtbot, grouped, session):
    grouped.setFocus()
    qtbot.keyClicks(grouped, "Build w")
    assert session.selected == ("B",)


def test_headers_are_painted_as_a_thin_line_in_the_quiet_color(grouped):
    image = grouped.viewport().grab().toImage()
    box = grouped.frame().box(5)
    ratio = image.devicePixelRatio()
    x = int((box.left() + box.right()) / 2 * ratio)
    column = [image.pixelColor(x, int((box.center().y() + HEAD + dy) * ratio)) for dy in range(-2, 3)]
    assert grouped.theme.quiet in column
