"""Cards are kept as long as they are true, and not longer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ui.canvas.hands import at, view
from tests.ui.canvas.pictures import a_picture
from ui.theme import DARK

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from ui.canvas.graph import GraphView
    from ui.canvas.picture import GraphPicture

__all__ = ["view"]
GRAPH = "A>B A>C B>D C>D E"


def kept(view: GraphView) -> dict[int, int]:
    """The numbers of the cards that the view holds, by row of those that are not selected."""
    return {row: card.cacheKey() for (row, selected), card in view._cards._fresh.items() if not selected}


def painted(view: GraphView) -> QImage:
    view.patient = True
    return view.viewport().grab().toImage()


def renamed(picture: GraphPicture, row: int, name: str) -> GraphPicture:
    names = tuple(name if place == row else old for place, old in enumerate(picture.nodes.names))
    return replace(picture, nodes=replace(picture.nodes, names=names))


def test_every_task_in_sight_gets_a_card(view: GraphView) -> None:
    painted(view)
    assert set(kept(view)) == set(range(5))


def test_the_same_frame_again_paints_no_card_anew(view: GraphView) -> None:
    first = painted(view)
    before = kept(view)
    assert painted(view) == first
    assert kept(view) == before


def test_only_the_edited_task_gets_another_card(view: GraphView) -> None:
    painted(view)
    before = kept(view)
    view.set_picture(renamed(view.scene.picture, 1, "Another name"))
    painted(view)
    changed = [row for row in before if kept(view)[row] != before[row]]
    assert changed == [1]


def test_an_edited_picture_looks_like_one_that_is_painted_anew(view: GraphView, qtbot: QtBot) -> None:
    painted(view)
    view.set_picture(renamed(view.scene.picture, 1, "Another name"))
    after = painted(view)
    view._cards._fresh.clear()
    assert painted(view) == after


@pytest.mark.parametrize("flag", ["critical", "near_critical", "done"])
def test_a_mark_that_changes_paints_its_card_anew(view: GraphView, flag: str) -> None:
    painted(view)
    before = kept(view)
    marks = getattr(view.scene.picture.nodes, flag).copy()
    marks[2] = not marks[2]
    view.set_picture(replace(view.scene.picture, nodes=replace(view.scene.picture.nodes, **{flag: marks})))
    painted(view)
    assert [row for row in before if kept(view)[row] != before[row]] == [2]


def test_other_tasks_get_cards_of_their_own(view: GraphView) -> None:
    painted(view)
    before = set(kept(view).values())
    view.set_picture(a_picture("X>B A>C B>D C>D E"))
    painted(view)
    assert before.isdisjoint(kept(view).values())


def test_another_theme_paints_every_card_anew(view: GraphView) -> None:
    painted(view)
    before = set(kept(view).values())
    view.set_theme(DARK)
    painted(view)
    assert before.isdisjoint(kept(view).values())


def test_another_zoom_paints_every_card_anew(view: GraphView) -> None:
    painted(view)
    before = set(kept(view).values())
    view.zoom(0.8)
    painted(view)
    assert before.isdisjoint(kept(view).values())


def test_a_task_under_the_pointer_leaves_no_trace_on_its_card(view: GraphView, qtbot: QtBot) -> None:
    plain = painted(view)
    view._cards._fresh.clear()
    view.hover(view.scene.picture.nodes.ids.index("B"))
    hovered = painted(view)
    view.hover(-1)
    assert hovered != plain
    assert painted(view) == plain


def test_a_selected_task_has_another_card_than_before(view: GraphView) -> None:
    plain = painted(view).pixel(at(view, "E", -60, 20))
    view.set_selection(["E"])
    assert painted(view).pixel(at(view, "E", -60, 20)) != plain
    view.set_selection([])
    assert painted(view).pixel(at(view, "E", -60, 20)) == plain


def test_in_a_hurry_old_cards_are_scaled_and_new_ones_come_later(view: GraphView, qtbot: QtBot) -> None:
    painted(view)
    view.patient = False
    view.zoom(0.7)
    view.viewport().repaint()
    qtbot.waitUntil(lambda: len(view._cards._fresh) == 5)
