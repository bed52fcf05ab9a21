"""The map of the graph: where it is, what it shows, and what the hand does with it."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtTest import QTest

from tests.ui.canvas.hands import LEFT, PLAIN, view
from tests.ui.canvas.pictures import a_picture
from ui.canvas.graph import GraphView
from ui.canvas.mini_map import LATER, MiniMap
from ui.theme import DARK

__all__ = ["view"]


@pytest.fixture
def near(view: GraphView) -> GraphView:
    """The graph so near that only a part of it is in sight."""
    view.zoom(3.0)
    return view


@pytest.fixture
def shown(near: GraphView) -> MiniMap:
    made = MiniMap(near)
    near.viewport().repaint()
    return made


def seen(view: GraphView) -> QRectF:
    return view.camera.seen(view.view_size())


def test_the_map_is_in_the_lower_right_corner(near: GraphView, shown: MiniMap) -> None:
    corner = near.viewport().rect().bottomRight() - shown.geometry().bottomRight()
    assert 0 < corner.x() <= 16
    assert 0 < corner.y() <= 16


def test_the_map_hides_while_everything_fits(view: GraphView) -> None:
    made = MiniMap(view)
    view.fit()
    assert made.isHidden()
    view.zoom(4.0)
    assert made.isVisible()


def test_the_map_can_be_switched_off_and_on(shown: MiniMap) -> None:
    shown.switch(on=False)
    assert shown.isHidden()
    shown.switch(on=True)
    assert shown.isVisible()


def test_a_small_view_has_no_room_for_a_map(near: GraphView, shown: MiniMap) -> None:
    near.resize(200, 110)
    assert shown.isHidden()


def test_the_map_follows_the_size_of_the_view(near: GraphView, shown: MiniMap) -> None:
    near.resize(900, 500)
    QTest.qWait(1)
    assert near.viewport().rect().contains(shown.geometry())
    assert near.viewport().width() - shown.geometry().right() <= 16


def test_the_frame_is_what_is_in_sight(near: GraphView, shown: MiniMap) -> None:
    whole, frame = near.scene_bounds(), shown.frame_box()
    share = seen(near).intersected(whole).width() / whole.width()
    assert frame.width() / shown.width() == pytest.approx(share, abs=0.15)


def test_dragging_the_frame_moves_the_view(near: GraphView, shown: MiniMap) -> None:
    before, start = seen(near).center(), shown.frame_box().center().toPoint()
    QTest.mousePress(shown, LEFT, PLAIN, start)
    assert seen(near).center().x() == pytest.approx(before.x(), abs=60)
    step = QPoint(20, 0)
    QTest.mouseMove(shown, start + step)
    shown._go(QPointF(start + step))
    QTest.mouseRelease(shown, LEFT, PLAIN, start + step)
    moved = seen(near).center().x() - before.x()
    assert moved == pytest.approx(20 / shown._camera().scale, rel=0.3)


def test_a_click_beside_the_frame_goes_there(near: GraphView, shown: MiniMap) -> None:
    QTest.mouseClick(shown, LEFT, PLAIN, QPoint(4, 4))
    assert near.scene_bounds().contains(seen(near).center())
    assert seen(near).center().x() < near.scene_bounds().center().x()


def test_the_map_leads_nowhere_outside_the_graph(near: GraphView, shown: MiniMap) -> None:
    shown._go(QPointF(-500, -500))
    assert (seen(near).center() - near.scene_bounds().topLeft()).manhattanLength() < 1


def test_a_press_on_the_map_selects_nothing_below(near: GraphView, shown: MiniMap, qtbot) -> None:
    with qtbot.assertNotEmitted(near.selection_changed):
        QTest.mouseClick(shown, LEFT, PLAIN, shown.rect().center())


def test_panning_does_not_paint_the_map_anew(near: GraphView, shown: MiniMap) -> None:
    shown.repaint()
    before = shown._pixmap.cacheKey()
    near.look(near.camera.panned(30, 0))
    shown.repaint()
    assert shown._pixmap.cacheKey() == before


def test_another_graph_is_on_the_map_a_little_later(near: GraphView, shown: MiniMap, qtbot) -> None:
    shown.repaint()
    before = shown._pixmap.cacheKey()
    picture = near.scene.picture
    near.set_picture(replace(picture, nodes=replace(picture.nodes, critical=np.ones(5, dtype=np.bool_))))
    shown.repaint()
    assert shown._pixmap.cacheKey() == before
    qtbot.waitUntil(lambda: shown._pixmap.cacheKey() != before, timeout=10 * LATER)


def test_another_theme_is_on_the_map_at_once(near: GraphView, shown: MiniMap) -> None:
    near.set_theme(DARK)
    image = shown.grab().toImage()
    assert image.pixelColor(image.width() // 2, 3).lightness() < 100


def test_nodes_are_seen_on_the_map_however_many(near: GraphView, shown: MiniMap) -> None:
    chain = " ".join(f"N{row}>N{row + 1}" for row in range(400))
    near.set_picture(a_picture(chain, critical=" ".join(f"N{row}" for row in range(401))))
    near.look(near.camera)
    shown.follow()
    shown._renew()
    image = shown._pixmap.toImage()
    reds = [image.pixelColor(x, image.height() // 2) == near.theme.critical for x in range(8, image.width() - 8)]
    assert any(reds)


def test_the_map_is_in_no_picture_of_the_graph(near: GraphView, shown: MiniMap) -> None:
    shown.switch(on=False)
    without = near.picture()
    shown.switch(on=True)
    assert near.picture() == without


def test_the_map_says_what_it_is(shown: MiniMap) -> None:
    assert shown.accessibleName() == "Map of the graph"


def test_copying_the_map_is_cheap(shown: MiniMap) -> None:
    shown.repaint()
    begin = time.process_time()
    for _ in range(20):
        shown.repaint()
    assert (time.process_time() - begin) / 20 < 0.01


def test_nodes_are_specks_of_their_colors_where_the_map_says(near: GraphView, shown: MiniMap) -> None:
    picture, camera = near.scene.picture, shown._camera()
    image = shown.grab().toImage()
    ratio = image.devicePixelRatioF()
    backdrop = near.theme.raised.name()
    for x, y in zip(picture.nodes.x.tolist(), picture.nodes.y.tolist(), strict=True):
        at = camera.to_view(QPointF(x, y))
        if not shown.frame_box().adjusted(-2, -2, 2, 2).contains(at):
            assert image.pixelColor(round(at.x() * ratio), round(at.y() * ratio)).name() != backdrop


def test_a_node_that_is_moved_beyond_the_graph_stays_on_the_map(near: GraphView, shown: MiniMap) -> None:
    picture = near.scene.picture
    picture.nodes.x[0] = 1e7
    picture.nodes.y[0] = -1e7
    assert not shown._specks(near.overview(shown._camera())).isNull()
