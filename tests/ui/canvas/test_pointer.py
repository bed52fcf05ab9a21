"""What is under the pointer, and which gesture a press begins, under real mouse events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.canvas.hands import LEFT, PLAIN, at, drag, empty_spot, handle, view
from ui.canvas.gestures import Choosing, Linking, Moving

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.canvas.graph import GraphView

__all__ = ["view"]


def begun(view: GraphView) -> object:
    return view._pointer._gesture


def test_a_press_alone_begins_nothing(view: GraphView) -> None:
    QTest.mousePress(view.viewport(), LEFT, PLAIN, at(view, "B"))
    assert not view._pointer.busy


def test_a_drag_from_the_open_begins_to_choose(view: GraphView) -> None:
    drag(view, empty_spot(view), empty_spot(view) - QPoint(90, 90), release=False)
    assert isinstance(begun(view), Choosing)


def test_a_drag_of_a_task_begins_to_move(view: GraphView) -> None:
    drag(view, at(view, "B"), at(view, "B", 60, 60), release=False)
    assert isinstance(begun(view), Moving)


def test_a_drag_from_the_edge_of_a_task_begins_to_link(view: GraphView) -> None:
    drag(view, handle(view, "B"), at(view, "E"), release=False)
    assert isinstance(begun(view), Linking)


def test_letting_go_ends_the_gesture(view: GraphView) -> None:
    drag(view, at(view, "B"), at(view, "B", 60, 60))
    assert not view._pointer.busy


def test_another_picture_ends_the_gesture(view: GraphView, qtbot: QtBot) -> None:
    drag(view, at(view, "B"), at(view, "B", 60, 60), release=False)
    view.set_picture(view.scene.picture)
    with qtbot.assertNotEmitted(view.move_requested):
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, at(view, "B", 60, 60))


def test_dragging_a_task_that_is_not_selected_moves_it_alone(view: GraphView, qtbot: QtBot) -> None:
    view.set_selection(["A", "C"])
    with qtbot.waitSignal(view.move_requested) as asked:
        drag(view, at(view, "B"), at(view, "B", 60, 60))
    assert set(asked.args[0]) == {"B"}


def test_a_click_on_one_of_several_selected_tasks_leaves_that_one(view: GraphView) -> None:
    view.set_selection(["B", "C"])
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, at(view, "C"))
    assert view.selected_ids() == ["C"]


def test_a_press_on_one_of_several_selected_tasks_keeps_them_for_a_drag(view: GraphView) -> None:
    view.set_selection(["B", "C"])
    QTest.mousePress(view.viewport(), LEFT, PLAIN, at(view, "C"))
    assert view.selected_ids() == ["B", "C"]


def test_linking_selects_nothing(view: GraphView) -> None:
    view.set_selection(["A"])
    drag(view, handle(view, "E"), at(view, "B"))
    assert view.selected_ids() == ["A"]


def test_a_link_back_onto_its_own_task_asks_for_nothing(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.link_requested), qtbot.assertNotEmitted(view.create_requested):
        drag(view, handle(view, "E"), at(view, "E"))


def test_a_click_on_the_edge_asks_for_nothing(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.create_requested):
        QTest.mouseClick(view.viewport(), LEFT, PLAIN, handle(view, "E"))


def test_the_task_under_the_pointer_is_hovered_until_the_pointer_leaves_it(view: GraphView) -> None:
    QTest.mouseMove(view.viewport(), at(view, "C"))
    assert view.marks.hovered == 2
    QTest.mouseMove(view.viewport(), empty_spot(view))
    assert view.marks.hovered == -1


@pytest.mark.parametrize(("dx", "shape"), [(0, Qt.CursorShape.ArrowCursor), (92, Qt.CursorShape.CrossCursor)])
def test_the_cursor_says_where_a_link_begins(view: GraphView, dx: float, shape: Qt.CursorShape) -> None:
    QTest.mouseMove(view.viewport(), at(view, "C", dx))
    assert view.viewport().cursor().shape() == shape


def test_the_handle_of_a_hovered_task_reaches_beyond_its_edge(view: GraphView) -> None:
    QTest.mouseMove(view.viewport(), at(view, "C"))
    row, on_handle = view._pointer.under(QPointF(handle(view, "C") + QPoint(6, 0)))
    assert (row, on_handle) == (2, True)


def test_far_away_nodes_have_no_handles(view: GraphView) -> None:
    view.zoom(0.15 / view.camera.scale)
    assert view._pointer.under(QPointF(handle(view, "C")))[1] is False


def test_a_right_press_begins_nothing(view: GraphView) -> None:
    QTest.mousePress(view.viewport(), Qt.MouseButton.RightButton, PLAIN, empty_spot(view))
    QTest.mouseMove(view.viewport(), empty_spot(view) - QPoint(80, 80))
    assert not view._pointer.busy


def test_a_band_with_control_keeps_what_was_selected_before(view: GraphView) -> None:
    view.set_selection(["A"])
    port, control = view.viewport(), Qt.KeyboardModifier.ControlModifier
    QTest.mousePress(port, LEFT, control, at(view, "C", -120, -60))
    QTest.mouseMove(port, at(view, "C", -60, 0))
    QTest.mouseMove(port, at(view, "C", 60, 60))
    assert view.selected_ids() == ["A", "C"]
    QTest.mouseMove(port, at(view, "C", -110, -50))
    assert view.selected_ids() == ["A"]
