"""The sign that folds and unfolds summary tasks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from tests.ui.canvas.hands import LEFT, PLAIN, at, view
from ui.canvas.fold_sign import MOST, SIDE, sign_box
from ui.canvas.graph import GraphView
from ui.canvas.picture import Shape, Sign

__all__ = ["view"]

BOX = QRectF(100, 100, 184, 68)


@pytest.fixture
def signed(view: GraphView) -> GraphView:
    """The graph with B as a summary task that can be folded, and C as a folded one."""
    nodes = view.scene.picture.nodes
    sign, shape = np.zeros(5, dtype=np.int64), nodes.shape.copy()
    sign[1], sign[2], shape[1:3] = Sign.OPEN, Sign.FOLDED, Shape.BRACKET
    view.set_picture(replace(view.scene.picture, nodes=replace(nodes, sign=sign, shape=shape)))
    view.patient = True
    return view


def spot(view: GraphView, name: str) -> QPoint:
    """The middle of the sign of a node."""
    rect = view.scene.rects[view.scene.picture.nodes.ids.index(name)]
    box = QRectF(view.camera.to_view(rect.topLeft()), rect.size() * view.camera.scale)
    return sign_box(box, view.camera.scale).center().toPoint()


def test_the_sign_hangs_on_the_middle_of_the_lower_edge() -> None:
    box = sign_box(BOX, 1.0)
    assert abs(box.center().x() - BOX.center().x()) <= 1
    assert box.top() < BOX.bottom() < box.center().y()


@pytest.mark.parametrize(("scale", "side"), [(0.2, SIDE), (1.0, SIDE), (3.0, MOST)])
def test_the_sign_is_neither_too_small_to_hit_nor_too_large(scale: float, side: float) -> None:
    assert sign_box(BOX, scale).width() == side


@pytest.mark.parametrize("name", ["B", "C"])
def test_a_click_on_the_sign_asks_to_fold_or_unfold(signed: GraphView, qtbot, name: str) -> None:
    with qtbot.waitSignal(signed.fold_requested) as asked, qtbot.assertNotEmitted(signed.selection_changed):
        QTest.mouseClick(signed.viewport(), LEFT, PLAIN, spot(signed, name))
    assert asked.args == [name]


def test_a_click_on_the_node_itself_selects_it_as_ever(signed: GraphView, qtbot) -> None:
    with qtbot.assertNotEmitted(signed.fold_requested):
        QTest.mouseClick(signed.viewport(), LEFT, PLAIN, at(signed, "B"))
    assert signed.selected_ids() == ["B"]


def test_a_double_click_on_the_sign_does_not_rename(signed: GraphView, qtbot) -> None:
    with qtbot.assertNotEmitted(signed.rename_requested), qtbot.assertNotEmitted(signed.create_requested):
        QTest.mouseDClick(signed.viewport(), LEFT, PLAIN, spot(signed, "B"))


def test_a_plain_task_has_no_sign(signed: GraphView) -> None:
    assert signed._pointer.sign_under(QPointF(spot(signed, "A"))) is None


def test_far_out_there_is_no_sign_to_hit(signed: GraphView) -> None:
    signed.zoom(0.1)
    assert signed._pointer.sign_under(QPointF(spot(signed, "B"))) is None


def test_the_hand_shows_over_the_sign(signed: GraphView) -> None:
    QTest.mouseMove(signed.viewport(), spot(signed, "C"))
    assert signed.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_the_tip_says_what_a_click_does(signed: GraphView) -> None:
    assert "fold" in signed._tip(QPointF(spot(signed, "C")))


def test_plus_and_minus_look_different(signed: GraphView) -> None:
    image = signed.viewport().grab().toImage()
    columns = []
    for name in "BC":
        middle = spot(signed, name)
        columns.append([image.pixelColor(middle.x(), middle.y() + dy).lightness() for dy in (-3, -2, 2, 3)])
    assert min(columns[0]) > max(columns[1])
