"""What a screen reader finds on the timeline: a child for each bar, in the order of the rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.builders import a_plan, with_task
from tests.ui.hearing import chosen, ear, name, names, on_screen, part, parts, reading
from tests.ui.opened import many_tasks
from tests.ui.timeline.charts import a_chart
from ui.timeline.chart import Head
from ui.timeline.frame import HEAD, ROW
from ui.timeline.spoken import spoken_bar
from ui.timeline.view import TimelineView

__all__ = ["ear"]


@pytest.fixture
def view(qtbot):
    made = TimelineView(a_chart())
    qtbot.addWidget(made)
    made.resize(800, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def said(text, key="A", **fields):
    """The words of a bar of a plan whose task has these fields."""
    chart = a_chart(with_task(a_plan(text), key, **fields) if fields else a_plan(text))
    return spoken_bar(chart, list(chart.ids).index(key))


def test_the_timeline_is_a_list_of_its_rows(view):
    assert reading(view).role() == QAccessible.Role.List
    assert name(reading(view)) == "Timeline"
    assert [told.split()[0].strip(",") for told in names(view)] == ["S", "A", "B", "C", "M"]


def test_a_bar_tells_its_urgency_and_its_dates():
    assert said("A 3d > B 2d; C 1d") == "A A, critical, Mon 2 Mar 2026 08:00 \u2013 Wed 4 Mar 2026 17:00"


def test_a_bar_with_a_tail_tells_its_float():
    assert said("A 3d > B 2d; C 1d", "C").endswith(", float 4 d")
    assert "float" not in said("A 3d > B 2d; C 1d", "B")


@pytest.mark.parametrize(("key", "kind"), [("S", "summary task"), ("M", "milestone"), ("A", "critical")])
def test_the_kind_of_a_bar_is_said(key, kind):
    assert f", {kind}, " in said("S{ A 3d > B 2d }; M 0d; B > M", key)


def test_a_moment_has_one_date():
    assert "\u2013" not in said("A 3d; M 0d; A > M", "M")


def test_a_missed_deadline_is_said():
    assert said("A 3d", deadline=date(2026, 3, 3)).endswith("misses its deadline")
    assert "deadline" not in said("A 3d", deadline=date(2026, 3, 4))


def test_rectangles_are_in_the_rows_below_the_axis(view):
    for zoom in (1.0, 3.0, 0.2):
        view.zoom(zoom)
        for row, child in enumerate(parts(view)):
            box = child.rect()
            assert bool(child.state().offscreen) == box.isEmpty()
            assert box.isEmpty() or on_screen(view).contains(box)
            if not box.isEmpty():
                middle = view.viewport().mapFromGlobal(box.center()).y() - HEAD + view.top
                assert middle // ROW == row


def test_a_row_that_is_scrolled_under_the_axis_is_out_of_sight(view):
    view.resize(800, 140)
    view.verticalScrollBar().setValue(ROW + 10)
    assert part(view, "S").rect().isEmpty()
    assert part(view, "S").state().offscreen
    assert view.viewport().mapFromGlobal(part(view, "B").rect().topLeft()).y() >= HEAD


def test_a_row_is_found_beside_its_bar_too(view):
    top = on_screen(view).topLeft()
    assert reading(view).childAt(top.x() + 3, top.y() + HEAD + ROW + 3).object().key == "A"
    assert reading(view).childAt(top.x() + 3, top.y() + 3).object() is view.viewport()
    assert reading(view).childAt(top.x() + 3, top.y() + HEAD + 6 * ROW).object() is view.viewport()


def test_the_selection_follows(view):
    view.set_selection(frozenset({1, 3}))
    assert chosen(view) == {"A", "C"}
    view.set_selection(frozenset())
    assert chosen(view) == set()


def test_arrows_announce_the_bar_they_reach(view, ear):
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert ear.of(QAccessible.Event.Focus) == ["S", "A"]
    assert reading(view).focusChild().object().key == "A"
    view.clearFocus()
    view.setFocus()
    assert ear.of(QAccessible.Event.Focus) == ["S", "A", "A"]


def test_an_edit_renames_the_bar_and_drops_what_is_gone(view, ear):
    names(view)
    view.set_chart(replace(a_chart("S{ A 3d > B 9d }; M 0d; B > M"), ids=("S", "A", "B", "M"), depths=[0, 1, 1, 0]))
    assert len(names(view)) == 4
    assert "C" not in view.spoken._parts
    assert "B" in ear.of(QAccessible.Event.NameChanged)
    assert ear.of(QAccessible.Event.ObjectReorder) == ["TimelineView"]


def test_more_is_told_where_it_is_asked_for(view):
    view.describe = lambda task: f"about {task}"
    assert part(view, "B").text(QAccessible.Text.Description) == "about B"


def test_ten_thousand_bars_are_made_on_demand(view):
    view.set_chart(a_chart(many_tasks(10_000)))
    assert name(reading(view).child(9_999)).startswith("T9999 Task 9999")
    assert len(view.spoken._parts) == 1
    assert part(view, "t9999").state().offscreen


@pytest.mark.parametrize(("closed", "told"), [(True, "closed group"), (False, "open group")])
def test_the_header_of_a_group_is_said_with_its_span(closed, told):
    plain = a_chart(a_plan("A 3d > B 2d"))
    head = Head("Owner: Ana", plain.bar(0).start, plain.bar(1).finish, closed=closed)
    chart = replace(plain, ids=("group Ana", *plain.ids), depths=(0, *plain.depths), head_of=lambda _row: head)
    assert spoken_bar(chart, 0) == f"Owner: Ana, {told}, Mon 2 Mar 2026 08:00 \u2013 Fri 6 Mar 2026 17:00"


def test_nothing_more_is_told_of_the_header_of_a_group(view):
    head = Head("Owner: Ana", view.chart.bar(0).start, view.chart.bar(0).finish, closed=False)
    shown = view.chart
    view.set_chart(replace(shown, ids=(*shown.ids, "group"), depths=(*shown.depths, 0), head_of=lambda _row: head))
    view.describe = lambda task: f"tip of {shown.plan.tasks[task].key}"
    assert [view.spoken.told(row) for row in (1, len(shown.ids))] == ["tip of A", ""]
