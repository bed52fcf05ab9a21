"""The camera: what is under the pointer stays there, what is to be seen is seen."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.canvas.camera import LARGEST, SMALLEST, Camera, fitted

SPOT = st.floats(-2000, 2000)


@given(SPOT, SPOT, st.floats(0.1, 2.5), st.floats(0.5, 2.0))
def test_the_point_under_the_pointer_stays_there_while_zooming(x: float, y: float, scale: float, factor: float) -> None:
    camera, at = Camera(scale, x, y), QPointF(300, 200)
    before, after = camera.to_scene(at), camera.zoomed(factor, at).to_scene(at)
    assert (before.x(), before.y()) == pytest.approx((after.x(), after.y()))


@given(SPOT, SPOT)
def test_scene_and_view_points_lead_back_to_each_other(x: float, y: float) -> None:
    camera = Camera(0.7, 12, -30)
    back = camera.to_scene(camera.to_view(QPointF(x, y)))
    assert (back.x(), back.y()) == pytest.approx((x, y))


def test_zooming_stops_at_both_ends() -> None:
    assert Camera().zoomed(1e9, QPointF()).scale == LARGEST
    assert Camera().zoomed(1e-9, QPointF()).scale == SMALLEST


def test_a_fitted_camera_sees_everything_in_the_middle() -> None:
    box, size = QRectF(-100, 50, 4000, 900), QSizeF(800, 600)
    camera = fitted(box, size)
    assert camera.seen(size).contains(box)
    assert camera.to_view(box.center()) == QPointF(400, 300)


def test_a_small_scene_is_not_blown_up() -> None:
    assert fitted(QRectF(0, 0, 10, 10), QSizeF(800, 600)).scale == 1.0


def test_what_is_in_sight_does_not_move_the_view() -> None:
    camera = Camera(1.0, 0, 0)
    assert camera.showing(QRectF(100, 100, 50, 50), QSizeF(800, 600), 10) == camera


def test_what_is_out_of_sight_is_brought_in_with_its_margin() -> None:
    camera = Camera(1.0, 0, 0).showing(QRectF(900, -200, 50, 50), QSizeF(800, 600), 10)
    assert (camera.x, camera.y) == (160, -210)


def test_panning_drags_the_scene_along() -> None:
    assert Camera(2.0, 10, 10).panned(20, -20) == Camera(2.0, 0, 20)
