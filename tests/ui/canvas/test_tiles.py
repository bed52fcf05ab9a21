"""The backdrop is kept while lanes, links and colors are the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.benchmarks.graphs import a_launch, a_picture
from ui.canvas.graph import GraphView
from ui.theme import DARK

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot) -> GraphView:
    """A graph whose links are so many that they are kept on tiles."""
    shown = GraphView()
    qtbot.addWidget(shown)
    shown.patient = True
    shown.resize(900, 500)
    shown.set_picture(a_picture(a_launch(500, 700, reach=12)))
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def kept(view: GraphView) -> set[int]:
    view.viewport().repaint()
    return {tile.cacheKey() for tile in view._tiles._fresh.values()}


def test_the_backdrop_is_on_tiles_that_cover_the_view(view: GraphView) -> None:
    assert len(kept(view)) >= 6


def test_the_same_frame_again_paints_no_tile_anew(view: GraphView) -> None:
    assert kept(view) == kept(view)


def test_panning_adds_tiles_and_keeps_the_others(view: GraphView) -> None:
    before = kept(view)
    view.look(view.camera.panned(-300, 0))
    after = kept(view)
    assert before < after


def test_other_texts_leave_the_backdrop_as_it_is(view: GraphView) -> None:
    before, nodes = kept(view), view.scene.picture.nodes
    view.set_picture(replace(view.scene.picture, nodes=replace(nodes, dates=("1 May",) * len(nodes.ids))))
    assert kept(view) == before


@pytest.mark.parametrize("part", ["critical links", "critical tasks", "warnings", "places"])
def test_what_the_backdrop_shows_paints_it_anew(view: GraphView, part: str) -> None:
    before, picture = kept(view), view.scene.picture
    nodes, links = picture.nodes, picture.links
    changed = {
        "critical links": replace(picture, links=replace(links, critical=~links.critical)),
        "critical tasks": replace(picture, nodes=replace(nodes, critical=~nodes.critical)),
        "warnings": replace(picture, links=replace(links, warnings=("closes a cycle",) * len(links.ids))),
        "places": replace(picture, nodes=replace(nodes, x=nodes.x + 1)),
    }
    view.set_picture(changed[part])
    assert before.isdisjoint(kept(view))


def test_another_theme_paints_the_backdrop_anew(view: GraphView) -> None:
    before = kept(view)
    view.set_theme(DARK)
    assert before.isdisjoint(kept(view))


def test_the_kept_backdrop_looks_like_a_new_one(view: GraphView) -> None:
    view.look(view.camera.panned(-120, -40))
    kept(view)
    view.look(view.camera.panned(60, 20))
    one = view.viewport().grab().toImage()
    view._tiles._fresh.clear()
    two = view.viewport().grab().toImage()
    parts = [np.frombuffer(image.constBits(), dtype=np.uint8).astype(np.int64) for image in (one, two)]
    assert int(np.abs(parts[0] - parts[1]).max()) <= 8


def test_tiles_that_nobody_sees_are_let_go_in_time(view: GraphView) -> None:
    view.zoom(8.0)
    for _ in range(60):
        view.look(view.camera.panned(-700, 0))
        kept(view)
    assert len(view._tiles._fresh) <= 200
