"""A part of the graph in the light, the rest faint."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.ui.canvas.hands import at, view
from tests.ui.canvas.pictures import a_picture
from ui.canvas.graph import GraphView
from ui.canvas.picture import Light
from ui.canvas.spotlight import Spotlight, lit

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

__all__ = ["view"]

PICTURE = a_picture("A>B A>C B>D C>D E", critical="A B D")
WAY = Spotlight(
    "words",
    frozenset({"A", "B", "D", "A>B", "B>D", "A>C"}),
    frozenset({"A", "B", "D", "A>B", "B>D"}),
    frozenset({"A", "B", "A>B"}),
)


def lights(ids: tuple[str, ...], found: np.ndarray | None) -> dict[str, Light]:
    assert found is not None
    return {one: Light(int(light)) for one, light in zip(ids, found, strict=True)}


def test_what_is_not_looked_at_is_faint() -> None:
    picture = lit(PICTURE, WAY)
    assert lights(picture.nodes.ids, picture.nodes.light) == {
        "A": Light.DRIVING,
        "B": Light.DRIVING,
        "C": Light.FAINT,
        "D": Light.WAY,
        "E": Light.FAINT,
    }


def test_links_are_lit_by_their_own_ids() -> None:
    picture = lit(PICTURE, WAY)
    assert lights(picture.links.ids, picture.links.light) == {
        "A>B": Light.DRIVING,
        "A>C": Light.PLAIN,
        "B>D": Light.WAY,
        "C>D": Light.FAINT,
    }


def test_a_task_that_is_folded_lights_the_node_that_stands_for_it() -> None:
    picture = lit(PICTURE, Spotlight("", frozenset({"hidden"})), lambda one: "E" if one == "hidden" else one)
    assert lights(picture.nodes.ids, picture.nodes.light)["E"] == Light.PLAIN


def test_without_a_spotlight_all_is_plain(view: GraphView) -> None:
    assert view.scene.link_lights(np.array([0, 1])).tolist() == [Light.PLAIN] * 2
    assert view.scene.node_lights(np.array([0])).tolist() == [Light.PLAIN]


# ------------------------------------------------------------------------------- on the screen


def ink(view: GraphView, name: str) -> float:
    """How far the darkest pixel of a node's box is from white."""
    image = view.viewport().grab().toImage()
    return max(1 - color.lightnessF() for color in _colors(view, image, name))


def _colors(view: GraphView, image: QImage, name: str):
    middle, scale = at(view, name), view.camera.scale
    wide, high = round(80 * scale), round(28 * scale)
    return [
        image.pixelColor(middle.x() + dx, middle.y() + dy) for dx in range(-wide, wide) for dy in range(-high, high)
    ]


@pytest.mark.parametrize("scale", [1.0, 0.3])
def test_faint_nodes_are_painted_faint_near_and_far(view: GraphView, scale: float) -> None:
    view.patient = True
    view.zoom(scale)
    before = ink(view, "E")
    view.set_picture(lit(view.scene.picture, WAY))
    assert ink(view, "E") < 0.7 * before
    assert ink(view, "A") > 0.7 * before


def test_the_light_goes_off_again(view: GraphView) -> None:
    view.patient = True
    before, picture = ink(view, "E"), view.scene.picture
    view.set_picture(lit(picture, WAY))
    view.set_picture(picture)
    assert ink(view, "E") == before


def test_a_driving_way_is_wider_than_another(view: GraphView) -> None:
    view.patient = True
    calm = replace(view.scene.picture, links=replace(view.scene.picture.links, critical=np.zeros(4, dtype=bool)))
    every = frozenset(calm.nodes.ids + calm.links.ids)
    view.set_picture(lit(calm, Spotlight("", every, every)))
    thin = accented(view)
    view.set_picture(lit(calm, Spotlight("", every, every, frozenset(calm.links.ids))))
    assert accented(view) > 1.4 * thin


def accented(view: GraphView) -> int:
    """How many pixels have the color of ways."""
    image, wanted = view.viewport().grab().toImage(), view.theme.accent.rgb()
    return sum(image.pixel(x, y) == wanted for x in range(0, image.width(), 2) for y in range(image.height()))
