"""Levels of detail, kept cards and tiles: the same picture as painting everything, in bounded time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from tests.benchmarks.graphs import a_launch, a_picture as a_big_picture
from tests.ui.canvas.pictures import a_picture
from ui.canvas.frame import Level, level_for, text_pixels
from ui.canvas.graph import GraphView
from ui.theme import DARK

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot) -> GraphView:
    """A graph of 600 tasks, painted in full in every frame."""
    shown = GraphView()
    qtbot.addWidget(shown)
    shown.patient = True
    shown.resize(900, 500)
    shown.set_picture(a_big_picture(a_launch(600, 840, reach=12)))
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def seen(view: GraphView) -> QImage:
    return view.viewport().grab().toImage()


def apart(one: QImage, other: QImage) -> int:
    """The largest difference of a color part of a pixel: rounding of smooth edges gives a few of 255."""
    parts = [np.frombuffer(image.constBits(), dtype=np.uint8).astype(np.int64) for image in (one, other)]
    return int(np.abs(parts[0] - parts[1]).max())


def colors(image: QImage) -> int:
    """How many colors there are on a coarse grid: a measure of how much is painted."""
    return len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})


def test_the_level_follows_the_zoom_and_the_number_in_sight() -> None:
    assert level_for(1.0, 68, 100) == Level.FULL
    assert level_for(1.0, 68, 5000) == Level.SHAPES
    assert level_for(0.2, 68, 700) == Level.KEYS
    assert level_for(0.05, 68, 10) == Level.SHAPES


def test_names_are_never_too_small_to_read() -> None:
    assert text_pixels(0.1) == 9
    assert text_pixels(1.0) == 12
    assert text_pixels(2.0) == 24


@pytest.mark.parametrize("scale", [0.05, 0.16, 0.4, 1.0])
def test_something_is_painted_at_every_zoom(view: GraphView, scale: float) -> None:
    middle = view.scene.rects[300].center()
    view.look(view.camera.zoomed(scale / view.camera.scale, QPointF(450, 250)))
    view.reveal(view.scene.rects[300])
    assert view.camera.seen(view.view_size()).contains(middle)
    assert colors(seen(view)) > 4


@pytest.mark.parametrize("scale", [0.1, 0.3, 1.0])
def test_panning_there_and_back_gives_the_same_picture(view: GraphView, scale: float) -> None:
    view.look(view.camera.zoomed(scale / view.camera.scale, QPointF(450, 250)))
    here = view.camera
    first = seen(view)
    view.look(here.panned(-333, 120))
    assert seen(view) != first
    view.look(here)
    assert seen(view) == first


def test_a_panned_picture_equals_one_that_is_painted_anew(view: GraphView, qtbot: QtBot) -> None:
    view.look(view.camera.zoomed(0.4 / view.camera.scale, QPointF(450, 250)))
    seen(view)
    view.look(view.camera.panned(-64, -32))
    other = GraphView()
    qtbot.addWidget(other)
    other.patient = True
    other.resize(900, 500)
    other.set_picture(view.scene.picture)
    other.show()
    other.look(view.camera)
    assert apart(seen(other), seen(view)) <= 8


def test_an_impatient_view_completes_its_picture_by_itself(view: GraphView, qtbot: QtBot) -> None:
    view.look(view.camera.zoomed(0.25 / view.camera.scale, QPointF(450, 250)))
    whole = seen(view)
    other = GraphView()
    qtbot.addWidget(other)
    other.resize(900, 500)
    other.set_picture(view.scene.picture)
    other.show()
    other.look(view.camera)
    qtbot.waitUntil(lambda: apart(seen(other), whole) <= 8, timeout=5000)


def test_another_theme_paints_all_anew(view: GraphView) -> None:
    light = seen(view)
    view.set_theme(DARK)
    dark = seen(view)
    assert dark != light
    assert dark.pixelColor(1, 1) == DARK.window


def test_selection_shows_at_every_zoom(view: GraphView) -> None:
    for scale in (0.05, 0.16, 1.0):
        view.look(view.camera.zoomed(scale / view.camera.scale, QPointF(450, 250)))
        view.reveal(view.scene.rects[300])
        view.set_selection([])
        before = seen(view)
        view.set_selection([view.scene.picture.nodes.ids[300]])
        assert seen(view) != before


def test_all_shapes_and_states_are_painted_without_a_word_from_qt(qtbot: QtBot) -> None:
    shown = GraphView()
    qtbot.addWidget(shown)
    shown.resize(700, 400)
    shown.set_picture(a_picture("A>B B>C", lanes="011", critical="A B"))
    shown.show()
    shown.set_selection(["A", "B"])
    shown.hover(2)
    assert colors(seen(shown)) > 10
