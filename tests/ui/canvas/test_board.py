"""What the graph holds for mouse and keys: the picture, what is chosen, and what is told to listeners."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from tests.ui.canvas.hands import view
from tests.ui.canvas.pictures import a_picture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.canvas.graph import GraphView

__all__ = ["view"]


def test_choosing_tells_the_selection_and_the_current_task(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.waitSignals([view.selection_changed, view.current_changed]):
        view.choose(frozenset({1, 2}), current=2)
    assert view.selected_ids() == ["B", "C"]
    assert view.current_id() == "C"


def test_choosing_the_same_again_is_silent(view: GraphView, qtbot: QtBot) -> None:
    view.choose(frozenset({1}), current=1)
    with qtbot.assertNotEmitted(view.selection_changed), qtbot.assertNotEmitted(view.current_changed):
        view.choose(frozenset({1}), current=1)


def test_selected_tasks_are_told_in_the_order_of_rows(view: GraphView) -> None:
    view.set_selection(["E", "A", "C"])
    assert view.selected_ids() == ["A", "C", "E"]


def test_a_selection_from_outside_makes_its_first_task_current(view: GraphView) -> None:
    view.set_selection(["D", "B"])
    assert view.current_id() == "B"


def test_a_selection_from_outside_keeps_the_current_task_if_it_is_in_it(view: GraphView) -> None:
    view.choose(frozenset({3}), current=3)
    view.set_selection(["A", "D"])
    assert view.current_id() == "D"


def test_an_empty_selection_has_no_current_task(view: GraphView) -> None:
    view.set_selection(["A"])
    view.set_selection([])
    assert view.current_id() == ""


def test_a_selection_from_outside_lets_the_chosen_link_go(view: GraphView) -> None:
    view.choose(frozenset(), current=-1, link=0)
    view.set_selection(["A"])
    assert view.marks.link == -1


def test_tasks_that_are_gone_are_selected_no_more(view: GraphView) -> None:
    view.set_selection(["A", "E"])
    view.set_picture(a_picture("B>A C"))
    assert view.selected_ids() == ["A"]
    assert view.current_id() == "A"


def test_a_current_task_that_is_gone_is_current_no_more(view: GraphView) -> None:
    view.choose(frozenset({4}), current=4)
    view.set_picture(a_picture("B>A"))
    assert view.current_id() == ""


def test_an_edit_of_the_same_tasks_keeps_rows_but_not_what_is_under_the_pointer(view: GraphView) -> None:
    view.choose(frozenset({1}), current=1, link=2)
    view.hover(1)
    view.set_picture(replace(view.scene.picture, bounds=(0.0, 0.0, 9.0, 9.0)))
    assert view.selected_ids() == ["B"]
    assert (view.marks.hovered, view.marks.link) == (-1, -1)


def test_all_can_be_selected_without_another_current_task(view: GraphView) -> None:
    view.choose(frozenset({2}), current=2)
    view.select_all()
    assert view.selected_ids() == list("ABCDE")
    assert view.current_id() == "C"


def test_going_nowhere_changes_nothing(view: GraphView) -> None:
    view.choose(frozenset({2}), current=2)
    view.go_to(None)
    assert view.current_id() == "C"


def test_going_to_a_task_out_of_sight_shows_it(view: GraphView) -> None:
    view.look(view.camera.panned(5000, 5000))
    view.go_to(3)
    assert view.camera.seen(view.view_size()).contains(view.scene.rects[3])


def test_going_on_while_extending_keeps_what_is_selected(view: GraphView) -> None:
    view.go_to(0)
    view.go_to(1, extend=True)
    assert view.selected_ids() == ["A", "B"]


def test_the_port_is_the_middle_of_the_right_edge(view: GraphView) -> None:
    rect = view.scene.rects[1]
    assert view.port(1) == QPointF(rect.right(), rect.center().y())


def test_a_link_is_judged_by_ids(view: GraphView) -> None:
    view.set_verdict(lambda tail, head: f"{tail} {head}")
    assert view.judge(0, 3) == "A D"


def test_without_a_verdict_every_link_between_two_tasks_is_fine(view: GraphView) -> None:
    assert view.judge(0, 3) is None


@pytest.mark.parametrize(
    ("x", "y", "dx", "dy"), [(5, 300, -1, 0), (1195, 300, 1, 0), (600, 5, 0, -1), (600, 695, 0, 1)]
)
def test_a_drag_near_an_edge_moves_the_view_that_way(view: GraphView, x: int, y: int, dx: int, dy: int) -> None:
    before = view.camera
    view.pull_along(QPointF(x, y))
    assert ((view.camera.x - before.x) * dx, (view.camera.y - before.y) * dy) >= (0, 0)
    assert (view.camera.x != before.x, view.camera.y != before.y) == (dx != 0, dy != 0)


def test_a_drag_in_the_middle_leaves_the_view(view: GraphView) -> None:
    before = view.camera
    view.pull_along(QPointF(600, 300))
    assert view.camera == before


def test_an_unknown_task_is_not_revealed(view: GraphView) -> None:
    before = view.camera
    view.reveal_task("gone")
    assert view.camera == before
