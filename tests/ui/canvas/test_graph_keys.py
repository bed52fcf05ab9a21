"""What each key does on the graph, under real key events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.canvas.hands import view
from ui.canvas.picture import EMPTY
from ui.type_ahead import PAUSE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.canvas.graph import GraphView

__all__ = ["view"]
KEY = Qt.Key


def press(view: GraphView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view, key)


@pytest.mark.parametrize("key", [KEY.Key_Right, KEY.Key_Left, KEY.Key_Up, KEY.Key_Down, KEY.Key_Home])
def test_the_first_key_of_a_walk_leads_to_the_first_task(view: GraphView, key: Qt.Key) -> None:
    press(view, key)
    assert view.current_id() == "A"


def test_right_and_left_lead_along_links_and_back(view: GraphView) -> None:
    press(view, KEY.Key_Home, KEY.Key_Right, KEY.Key_Right)
    assert view.current_id() == "D"
    press(view, KEY.Key_Left)
    assert view.current_id() == "B"


def test_where_no_link_leads_on_the_walk_stays(view: GraphView) -> None:
    press(view, KEY.Key_End, KEY.Key_Right)
    assert view.current_id() == "E"


def test_escape_selects_nothing_and_keeps_the_place(view: GraphView) -> None:
    press(view, KEY.Key_Home, KEY.Key_Escape)
    assert view.selected_ids() == []
    assert view.current_id() == "A"


@pytest.mark.parametrize("key", [KEY.Key_F2, KEY.Key_Return, KEY.Key_Enter])
def test_these_keys_edit_the_name_of_the_current_task(view: GraphView, key: Qt.Key) -> None:
    press(view, KEY.Key_Home, key)
    assert view.viewport().findChild(QLineEdit).text() == "Task A"


def test_no_name_is_edited_where_no_task_is_current(view: GraphView) -> None:
    press(view, KEY.Key_F2)
    assert view.viewport().findChild(QLineEdit) is None


def test_delete_asks_for_nothing_when_nothing_is_selected(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.delete_requested), qtbot.assertNotEmitted(view.unlink_requested):
        press(view, KEY.Key_Delete)


def test_delete_asks_for_the_chosen_link(view: GraphView, qtbot: QtBot) -> None:
    view.choose(frozenset(), current=-1, link=1)
    with qtbot.waitSignal(view.unlink_requested) as asked:
        press(view, KEY.Key_Delete)
    assert asked.args == [["A>C"]]


def test_insert_asks_for_a_task_right_of_the_current_one(view: GraphView, qtbot: QtBot) -> None:
    press(view, KEY.Key_Home)
    with qtbot.waitSignal(view.create_requested) as asked:
        press(view, KEY.Key_Insert)
    x, y, predecessor = asked.args
    assert x > view.scene.rects[0].right()
    assert y == view.scene.rects[0].center().y()
    assert predecessor == ""


def test_insert_asks_for_a_task_in_the_middle_of_the_view_when_none_is_current(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.create_requested) as asked:
        press(view, KEY.Key_Insert)
    middle = view.scene_point(view.viewport().rect().center())
    assert asked.args[:2] == [middle.x(), middle.y()]


def test_letters_typed_quickly_are_one_search(view: GraphView) -> None:
    QTest.keyClicks(view, "task d")
    assert view.current_id() == "D"


def test_a_letter_typed_after_a_pause_begins_another_search(view: GraphView) -> None:
    QTest.keyClicks(view, "c")
    QTest.qWait(PAUSE + 50)
    QTest.keyClicks(view, "d")
    assert view.current_id() == "D"


def test_the_same_word_again_goes_on_to_the_next_task(view: GraphView) -> None:
    QTest.keyClicks(view, "task")
    first = view.current_id()
    QTest.qWait(PAUSE + 50)
    QTest.keyClicks(view, "task")
    assert (first, view.current_id()) == ("A", "B")


def test_what_no_task_is_called_leaves_the_place(view: GraphView) -> None:
    press(view, KEY.Key_End)
    QTest.keyClicks(view, "zzz")
    assert view.current_id() == "E"


def test_keys_with_alt_mean_nothing_here(view: GraphView) -> None:
    QTest.keyClick(view, KEY.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert view.current_id() == ""


@pytest.mark.parametrize("key", [KEY.Key_Home, KEY.Key_End, KEY.Key_Right, KEY.Key_A, KEY.Key_F2, KEY.Key_Delete])
def test_no_key_harms_an_empty_graph(view: GraphView, key: Qt.Key) -> None:
    view.set_picture(EMPTY)
    press(view, key)
    assert view.current_id() == ""
