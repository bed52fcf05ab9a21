"""The children of painted surfaces: made when asked for, kept while they are true, gone with what they stand for."""

from __future__ import annotations

import gc
import time
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from tests.ui.canvas.hands import view
from tests.ui.canvas.pictures import a_picture
from tests.ui.hearing import Ear, chosen, ear, name, names, on_screen, part, parts, reading
from ui.canvas import spoken
from ui.canvas.graph import GraphView
from ui.canvas.mini_map import MiniMap

__all__ = ["ear", "view"]

FOCUS = QAccessible.Event.Focus


def test_a_surface_is_a_list_of_its_parts_and_the_widgets_in_it(view: GraphView) -> None:
    found = reading(view)
    assert found.role() == QAccessible.Role.List
    assert name(found) == "Dependency graph"
    widgets = [found.child(number) for number in range(5, found.childCount())]
    assert [child.role() for child in parts(view)] == [QAccessible.Role.ListItem] * 5
    assert widgets[0].object() is view.viewport()
    assert all(child.parent().object() is view for child in (*parts(view), *widgets))
    assert [found.indexOfChild(child) for child in (*parts(view), *widgets)] == list(range(found.childCount()))


def test_a_place_that_is_no_child_has_no_part(view: GraphView) -> None:
    assert view.spoken.interface(-1) is None
    assert view.spoken.interface(5) is None
    assert reading(view).indexOfChild(reading(view)) == -1


def test_a_part_has_no_parts_of_its_own(view: GraphView) -> None:
    one = part(view, "A")
    assert one.childCount() == 0
    assert one.child(0) is None
    assert one.indexOfChild(one) == -1


def test_parts_are_made_once_and_only_when_asked_for(view: GraphView) -> None:
    assert view.spoken._parts == {}
    first = part(view, "B")
    assert list(view.spoken._parts) == ["B"]
    assert part(view, "B").object() is first.object()


def test_a_tip_is_the_description(view: GraphView) -> None:
    assert part(view, "B").text(QAccessible.Text.Description) == "about B"
    assert part(view, "B").text(QAccessible.Text.Help) == ""


def test_rectangles_are_on_the_screen_where_the_parts_are_painted(view: GraphView) -> None:
    for zoom, pan in ((1.0, 0), (1.6, 250), (0.3, -80)):
        view.zoom(zoom)
        view.look(view.camera.panned(pan, pan / 2))
        for child in parts(view):
            box, state = child.rect(), child.state()
            assert bool(state.offscreen) == box.isEmpty()
            assert box.isEmpty() or on_screen(view).contains(box)
            if not box.isEmpty():
                spot = view.viewport().mapFromGlobal(box.center())
                assert view.scene.node_at(view.scene_point(spot)) == reading(view).indexOfChild(child)


def test_a_part_that_is_scrolled_away_says_so(view: GraphView) -> None:
    view.look(view.camera.panned(-5000, 0))
    assert part(view, "A").state().offscreen
    assert part(view, "A").rect().isEmpty()


def test_what_is_under_a_point_is_found(view: GraphView) -> None:
    box = part(view, "C").rect()
    found = reading(view).childAt(box.center().x(), box.center().y())
    assert found.object().key == "C"
    corner = on_screen(view).topLeft() + QPoint(2, 2)
    assert reading(view).childAt(corner.x(), corner.y()).object() is view.viewport()
    assert reading(view).childAt(-9000, -9000) is None


def test_the_selection_and_the_keys_are_told_as_states(view: GraphView) -> None:
    view.choose(frozenset({0, 2}), current=2)
    assert chosen(view) == {"A", "C"}
    assert [bool(child.state().focused) for child in parts(view)] == [False, False, True, False, False]
    assert reading(view).focusChild().object().key == "C"
    view.clearFocus()
    assert not part(view, "C").state().focused


def test_arrows_announce_the_task_they_reach(view: GraphView, ear: Ear) -> None:
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert ear.of(FOCUS) == ["A", "B"]
    assert ear.of(QAccessible.Event.SelectionWithin) == ["GraphView", "GraphView"]


def test_coming_to_the_surface_announces_the_current_task(view: GraphView, ear: Ear) -> None:
    view.choose(frozenset({1}), current=1)
    view.clearFocus()
    ear.heard.clear()
    view.setFocus()
    assert ear.of(FOCUS) == ["B"]


def test_nothing_is_announced_or_made_while_nobody_listens(view: GraphView) -> None:
    assert not QAccessible.isActive()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.set_picture(a_picture("A>B A>C"))
    assert view.spoken._parts == {}
    assert spoken._HELD == {} or all(isValid(held) for held in spoken._HELD.values())


def test_an_edit_renames_a_part_and_tells_it(view: GraphView, ear: Ear) -> None:
    before = part(view, "B")
    assert name(before).startswith("B Task B, critical")
    view.set_picture(a_picture("A>B A>C B>D C>D E", critical="A"))
    assert "critical" not in name(part(view, "B"))
    assert part(view, "B").object() is before.object()
    assert ear.of(QAccessible.Event.NameChanged) == ["B"]
    assert ear.of(QAccessible.Event.ObjectReorder) == []


def test_the_part_of_a_task_that_is_gone_goes(view: GraphView, ear: Ear) -> None:
    kept, gone = part(view, "A"), part(view, "E")
    held = len(spoken._HELD)
    view.set_picture(a_picture("A>B A>C B>D C>D", critical="A B D"))
    assert not isValid(gone)
    assert isValid(kept)
    assert len(spoken._HELD) == held - 1
    assert len(parts(view)) == 4
    assert ear.of(QAccessible.Event.ObjectReorder) == ["GraphView"]


def test_a_part_says_that_its_task_is_gone_before_it_goes(view: GraphView) -> None:
    last = part(view, "E")
    view._rows = {key: row for key, row in view._rows.items() if key != "E"}
    assert not last.isValid()
    assert (name(last), last.text(QAccessible.Text.Description), last.rect().isEmpty()) == ("", "", True)
    assert last.state().invalid


def test_parts_end_with_their_surface(qtbot, ear: Ear) -> None:
    shown = GraphView()
    shown.set_picture(a_picture("A>B A>C B>D C>D E"))
    shown.show()
    every, whole = parts(shown), reading(shown)
    assert set(every) <= set(spoken._HELD.values())
    shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(map(isValid, (*every, whole)))
    assert not set(every) & set(spoken._HELD.values())


def test_a_surface_is_collected_though_it_was_read(qtbot) -> None:
    shown = GraphView()
    shown.set_picture(a_picture("A>B A>C"))
    first, watch = part(shown, "A"), ref(shown)
    del shown
    gc.collect()
    assert watch() is None
    assert not isValid(first)
    assert first not in spoken._HELD.values()


def test_collecting_garbage_leaves_the_parts_alone(view: GraphView) -> None:
    told = names(view)
    gc.collect()
    assert names(view) == told


@pytest.mark.usefixtures("ear")
def test_ten_thousand_parts_are_made_on_demand(view: GraphView) -> None:
    many = " ".join(f"T{number}" for number in range(10_000))
    view.set_picture(a_picture(many))
    begin = time.process_time()
    assert reading(view).childCount() >= 10_000
    assert name(reading(view).child(9_999)).startswith("T9999 Task T9999")
    assert len(view.spoken._parts) == 1
    assert time.process_time() - begin < 0.05


def test_a_widget_over_the_surface_is_found_before_what_is_under_it(view: GraphView) -> None:
    box = part(view, "C").rect()
    cover = QWidget(view.viewport())
    cover.setGeometry(view.viewport().rect())
    cover.show()
    assert reading(view).childAt(box.center().x(), box.center().y()).object() is cover
    assert list(view.spoken._parts) == ["C"]


def test_the_map_tells_how_much_of_the_graph_is_in_sight(view: GraphView) -> None:
    shown = MiniMap(view)
    found = reading(shown)
    assert found.role() == QAccessible.Role.Graphic
    assert name(found) == "Map of the graph"
    assert found.text(QAccessible.Text.Description) == "5 of 5 tasks are in sight"
    view.look(view.camera.panned(-5000, 0))
    assert found.text(QAccessible.Text.Description) == "0 of 5 tasks are in sight"
