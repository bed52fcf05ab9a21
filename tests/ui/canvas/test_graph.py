"""The graph view under real mouse and key events: what is selected, and what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.canvas.hands import LEFT, PLAIN, at, drag, empty_spot, handle, view
from tests.ui.canvas.pictures import a_picture
from ui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.canvas.graph import GraphView

__all__ = ["view"]


def test_a_click_selects_a_task_and_makes_it_current(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.selection_changed) as told:
        QTest.mouseClick(view.viewport(), LEFT, PLAIN, at(view, "B"))
    assert told.args == [["B"]]
    assert view.current_id() == "B"


def test_control_click_adds_and_takes_away(view: GraphView) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, at(view, "B"))
    QTest.mouseClick(view.viewport(), LEFT, control, at(view, "C"))
    assert view.selected_ids() == ["B", "C"]
    QTest.mouseClick(view.viewport(), LEFT, control, at(view, "B"))
    assert view.selected_ids() == ["C"]


def test_a_click_on_nothing_selects_nothing(view: GraphView) -> None:
    view.set_selection(["A"])
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, empty_spot(view))
    assert view.selected_ids() == []


def test_a_rubber_band_selects_what_it_holds(view: GraphView) -> None:
    drag(view, at(view, "B", -120, -60), at(view, "C", 60, 60))
    assert view.selected_ids() == ["B", "C"]


def test_a_rubber_band_with_shift_adds(view: GraphView) -> None:
    view.set_selection(["A"])
    port, shift = view.viewport(), Qt.KeyboardModifier.ShiftModifier
    QTest.mousePress(port, LEFT, shift, at(view, "D", -110, -60))
    QTest.mouseMove(port, at(view, "D", -50, 0))
    QTest.mouseMove(port, at(view, "D", 60, 60))
    QTest.mouseRelease(port, LEFT, shift, at(view, "D", 60, 60))
    assert view.selected_ids() == ["A", "D"]


def test_setting_the_selection_from_outside_is_silent(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.selection_changed):
        view.set_selection(["C", "gone"])
    assert view.selected_ids() == ["C"]


def test_double_click_on_nothing_asks_for_a_new_task_there(view: GraphView, qtbot: QtBot) -> None:
    spot = empty_spot(view)
    with qtbot.waitSignal(view.create_requested) as asked:
        QTest.mouseDClick(view.viewport(), LEFT, PLAIN, spot)
    x, y, predecessor = asked.args
    assert view.camera.to_view(QPointF(x, y)).toPoint() == spot
    assert predecessor == ""


def test_dragging_from_the_edge_to_another_task_asks_for_a_link(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.link_requested) as asked:
        drag(view, handle(view, "E"), at(view, "B"))
    assert asked.args == ["E", "B"]


def test_dragging_from_the_edge_into_the_open_asks_for_a_linked_task(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.create_requested) as asked:
        drag(view, handle(view, "D"), empty_spot(view))
    assert asked.args[2] == "D"


def test_a_refused_link_shows_the_reason_while_dragging_and_is_not_asked_for(view: GraphView, qtbot: QtBot) -> None:
    asked: list[tuple[str, str]] = []

    def verdict(tail: str, head: str) -> str | None:
        asked.append((tail, head))
        return "B \u2192 D \u2192 B would be a cycle."

    view.set_verdict(verdict)
    drag(view, handle(view, "D"), at(view, "B"), release=False)
    before = view.viewport().grab().toImage()
    assert asked == [("D", "B")]
    red = LIGHT.critical.rgb()
    pixels = {before.pixel(x, y) for x in range(before.width()) for y in range(at(view, "B").y(), before.height(), 2)}
    assert red in pixels
    with qtbot.assertNotEmitted(view.link_requested):
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, at(view, "B"))


def test_a_task_cannot_be_linked_to_itself(view: GraphView) -> None:
    assert view.judge(1, 1) == "A task cannot depend on itself."


def test_escape_gives_a_drag_up(view: GraphView, qtbot: QtBot) -> None:
    drag(view, handle(view, "E"), at(view, "B"), release=False)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(view.link_requested):
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, at(view, "B"))


def test_dragging_a_task_asks_to_move_all_selected_ones(view: GraphView, qtbot: QtBot) -> None:
    view.set_selection(["B", "C"])
    start = at(view, "B", 0, 10)
    with qtbot.waitSignal(view.move_requested) as asked:
        drag(view, start, start + QPoint(60, 40))
    places = asked.args[0]
    nodes = view.scene.picture.nodes
    row = nodes.ids.index("B")
    assert set(places) == {"B", "C"}
    assert places["B"][0] - nodes.x[row] == pytest.approx(60 / view.camera.scale, abs=2)
    assert places["B"][1] - nodes.y[row] == pytest.approx(40 / view.camera.scale, abs=2)


def test_a_small_shake_of_the_hand_moves_nothing(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.move_requested):
        drag(view, at(view, "B"), at(view, "B") + QPoint(2, 2))


def test_delete_asks_for_the_selected_tasks(view: GraphView, qtbot: QtBot) -> None:
    view.set_selection(["B", "C"])
    with qtbot.waitSignal(view.delete_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert asked.args == [["B", "C"]]


def test_a_click_on_a_link_selects_it_and_delete_asks_to_unlink(view: GraphView, qtbot: QtBot) -> None:
    link = view.scene.picture.links.ids.index("A>B")
    spot = view.camera.to_view(view.scene.curve(link).pointAtPercent(0.5)).toPoint()
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, spot)
    with qtbot.waitSignal(view.unlink_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert asked.args == [["A>B"]]


def test_f2_edits_the_name_in_place(view: GraphView, qtbot: QtBot) -> None:
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, at(view, "B"))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.viewport().findChild(QLineEdit)
    assert editor.text() == "Task B"
    QTest.keyClicks(editor, "Build the API")
    with qtbot.waitSignal(view.renamed) as asked:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert asked.args == ["B", "Build the API"]


def test_escape_leaves_the_name_as_it_was(view: GraphView, qtbot: QtBot) -> None:
    QTest.mouseDClick(view.viewport(), LEFT, PLAIN, at(view, "C"))
    editor = view.viewport().findChild(QLineEdit)
    QTest.keyClicks(editor, "other")
    with qtbot.assertNotEmitted(view.renamed):
        QTest.keyClick(editor, Qt.Key.Key_Escape)


def test_arrows_follow_the_links(view: GraphView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.current_id() == "A"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current_id() == "B"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current_id() == "D"
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.current_id() == "B"


def test_up_and_down_stay_in_the_column(view: GraphView) -> None:
    view.set_selection(["B"])
    down = at(view, "C").y() > at(view, "B").y()
    QTest.keyClick(view, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
    assert view.current_id() == "C"


def test_shift_and_arrow_extend_the_selection(view: GraphView) -> None:
    view.set_selection(["A"])
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == ["A", "B"]


def test_end_goes_to_the_last_task(view: GraphView) -> None:
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current_id() == "E"


def test_typing_goes_to_the_task_of_that_key(view: GraphView) -> None:
    QTest.keyClicks(view, "d")
    assert view.current_id() == "D"


def test_typing_finds_words_of_names(view: GraphView) -> None:
    QTest.keyClicks(view, "task c")
    assert view.current_id() == "C"


def test_insert_asks_for_a_task(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.create_requested):
        QTest.keyClick(view, Qt.Key.Key_Insert)


def test_control_a_selects_all(view: GraphView) -> None:
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_ids() == ["A", "B", "C", "D", "E"]


def test_a_new_picture_keeps_selection_and_current_task_by_id(view: GraphView) -> None:
    view.set_selection(["B", "C"])
    view.set_picture(a_picture("B>X X>C"))
    assert view.selected_ids() == ["B", "C"]
    assert view.current_id() == "B"


def test_the_menu_is_asked_for_with_what_is_under_the_pointer(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.menu_requested) as asked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, PLAIN, at(view, "C"))
        view.contextMenuEvent(_menu_event(view, at(view, "C")))
    assert asked.args[1:] == ["C", ""]
    assert view.selected_ids() == ["C"]


def _menu_event(view: GraphView, spot: QPoint) -> QContextMenuEvent:
    return QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, view.viewport().mapToGlobal(spot))


def test_the_current_task_is_described_for_screen_readers(view: GraphView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.accessibleName() == "Dependency graph"
    assert view.accessibleDescription() == "about A"


def test_the_handle_appears_on_the_task_under_the_pointer(view: GraphView) -> None:
    QTest.mouseMove(view.viewport(), at(view, "B"))
    image = view.viewport().grab().toImage()
    spot = handle(view, "B")
    assert image.pixelColor(spot.x() + 5, spot.y() + 3) == LIGHT.accent


def test_the_theme_colors_the_surface(view: GraphView) -> None:
    view.set_theme(DARK)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(2, 2) == DARK.window
