"""The painted surface: zoom, pan, fit, and the same scene as image, SVG and print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest

from tests.ui.canvas.pictures import a_picture
from ui.canvas.graph import GraphView
from ui.theme import LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(qtbot: QtBot) -> GraphView:
    shown = GraphView()
    qtbot.addWidget(shown)
    shown.resize(900, 500)
    shown.set_picture(a_picture("A>B B>C C>D D>E E>F", critical="A B C"))
    shown.show()
    qtbot.waitExposed(shown)
    shown.setFocus()
    shown.fit()
    return shown


def turn(view: GraphView, at: QPoint, notches: int, keys: Qt.KeyboardModifier = PLAIN) -> None:
    """Turn the wheel over a point of the view."""
    place = QPointF(at)
    event = QWheelEvent(
        place,
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.wheelEvent(event)


def test_fit_shows_everything(view: GraphView) -> None:
    assert view.camera.seen(view.view_size()).contains(view.scene_bounds())


def test_the_fit_is_kept_while_the_window_changes_its_size(view: GraphView) -> None:
    view.resize(500, 300)
    assert view.camera.seen(view.view_size()).contains(view.scene_bounds())


def test_an_edit_does_not_move_the_view(view: GraphView) -> None:
    before = view.camera
    view.set_picture(a_picture("A>B A>C B>D C>D E F G H I J K"))
    assert view.camera == before


def test_a_moved_view_is_not_fitted_again(view: GraphView) -> None:
    view.zoom(3.0)
    scale = view.camera.scale
    view.resize(500, 300)
    assert view.camera.scale == scale


@pytest.mark.parametrize("keys", [PLAIN, CONTROL])
def test_the_wheel_zooms_at_the_pointer(view: GraphView, keys: Qt.KeyboardModifier) -> None:
    at = QPoint(200, 140)
    before, scale = view.scene_point(at), view.camera.scale
    turn(view, at, 2, keys)
    assert view.camera.scale == pytest.approx(scale * 1.25**2)
    assert view.scene_point(at).x() == pytest.approx(before.x())


def test_the_wheel_with_shift_goes_sideways(view: GraphView) -> None:
    view.zoom(2.0)
    before = view.camera
    turn(view, QPoint(100, 100), 1, Qt.KeyboardModifier.ShiftModifier)
    assert (view.camera.scale, view.camera.y) == (before.scale, before.y)
    assert view.camera.x < before.x


def test_control_plus_minus_and_zero_zoom_and_fit(view: GraphView) -> None:
    whole = view.camera
    QTest.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    assert view.camera.scale > whole.scale
    QTest.keyClick(view, Qt.Key.Key_Minus, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Minus, CONTROL)
    assert view.camera.scale < whole.scale
    QTest.keyClick(view, Qt.Key.Key_0, CONTROL)
    assert view.camera == whole


def test_the_middle_button_drags_the_scene(view: GraphView) -> None:
    port, middle = view.viewport(), Qt.MouseButton.MiddleButton
    before = view.camera
    QTest.mousePress(port, middle, PLAIN, QPoint(300, 200))
    QTest.mouseMove(port, QPoint(340, 230))
    QTest.mouseRelease(port, middle, PLAIN, QPoint(340, 230))
    assert view.camera.x == pytest.approx(before.x - 40 / before.scale)
    assert view.camera.y == pytest.approx(before.y - 30 / before.scale)


def test_space_and_the_left_button_drag_the_scene_and_select_nothing(view: GraphView) -> None:
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    before = view.camera
    spot = before.to_view(view.scene.rects[1].center()).toPoint()
    QTest.keyPress(view, Qt.Key.Key_Space)
    QTest.mousePress(port, left, PLAIN, spot)
    QTest.mouseMove(port, spot + QPoint(25, 0))
    QTest.mouseRelease(port, left, PLAIN, spot + QPoint(25, 0))
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert view.camera.x == pytest.approx(before.x - 25 / before.scale)
    assert view.selected_ids() == []


def test_scroll_bars_move_the_view(view: GraphView) -> None:
    view.zoom(3.0)
    before = view.camera
    bar = view.horizontalScrollBar()
    bar.setValue(bar.value() + 90)
    assert view.camera.x == pytest.approx(before.x + 90 / before.scale, abs=1)


def test_a_task_out_of_sight_is_revealed(view: GraphView) -> None:
    view.zoom(3.0)
    view.reveal_task("F")
    assert view.camera.seen(view.view_size()).contains(view.scene.rects[5])


def test_the_whole_scene_becomes_an_image(view: GraphView) -> None:
    image = view.picture(scale=0.5)
    box = view.scene_bounds()
    assert image.width() == pytest.approx((box.width() + 48) / 2, abs=2)
    row = view.scene.picture.nodes.ids.index("A")
    corner = view.scene.rects[row].center()
    x, y = (corner.x() - box.left() + 24) / 2, (corner.y() - box.top() + 24) / 2
    assert image.pixelColor(round(x), round(y) - 10) != LIGHT.window


def test_a_huge_scene_becomes_an_image_of_a_size_that_can_be_opened(view: GraphView) -> None:
    assert view.picture(scale=500.0).width() <= 8000


def test_the_whole_scene_becomes_an_svg_with_its_texts(view: GraphView, tmp_path: Path) -> None:
    target = tmp_path / "graph.svg"
    generator = QSvgGenerator()
    generator.setFileName(str(target))
    generator.setSize(QSize(800, 200))
    painter = QPainter(generator)
    view.paint_all(painter, QRectF(0, 0, 800, 200))
    painter.end()
    text = target.read_text()
    assert "<svg" in text
    assert "Task A" in text


def test_printing_leaves_out_what_is_only_for_the_screen(view: GraphView) -> None:
    def printed() -> QImage:
        image = QImage(800, 300, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        view.paint_all(painter, QRectF(0, 0, 800, 300))
        painter.end()
        return image

    before = printed()
    view.select_all()
    assert printed() == before
