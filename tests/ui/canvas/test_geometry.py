"""Finding nodes and links: under the pointer, in a rectangle."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from tests.ui.canvas.pictures import a_picture
from ui.canvas.geometry import CRITICAL_HUE, Geometry


@pytest.fixture
def geometry() -> Geometry:
    return Geometry(a_picture("A>B A>C B>D C>D E", critical="A B"))


def test_every_node_is_found_at_its_middle(geometry: Geometry) -> None:
    for row, rect in enumerate(geometry.rects):
        assert geometry.node_at(rect.center()) == row


def test_nothing_is_found_between_nodes(geometry: Geometry) -> None:
    assert geometry.node_at(geometry.rects[0].topLeft() - QPointF(10, 10)) is None


def test_a_margin_reaches_farther(geometry: Geometry) -> None:
    spot = geometry.rects[0].topLeft() - QPointF(6, 6)
    assert geometry.node_at(spot) is None
    assert geometry.node_at(spot, margin=8) == 0


def test_a_rectangle_holds_the_nodes_whose_middle_it_holds(geometry: Geometry) -> None:
    box = geometry.rects[1].united(geometry.rects[2])
    assert geometry.nodes_inside(box).tolist() == [1, 2]


def test_only_what_is_in_sight_is_painted(geometry: Geometry) -> None:
    far = QRectF(1e5, 1e5, 100, 100)
    assert geometry.nodes_in(far).tolist() == []
    assert geometry.links_in(far).tolist() == []
    assert len(geometry.nodes_in(QRectF(-100, -100, 5000, 5000))) == 5


def test_a_link_is_found_where_it_passes(geometry: Geometry) -> None:
    for link in range(4):
        assert geometry.link_at(geometry.curve(link).pointAtPercent(0.4), within=2) == link


def test_no_link_is_found_beside(geometry: Geometry) -> None:
    spot = geometry.curve(0).pointAtPercent(0.5) - QPointF(0, 400)
    assert geometry.link_at(spot, within=4) is None


def test_curves_are_made_once(geometry: Geometry) -> None:
    assert geometry.curve(0) is geometry.curve(0)


def test_critical_nodes_have_a_color_of_their_own_far_away(geometry: Geometry) -> None:
    assert geometry.hues == (CRITICAL_HUE, "blue")
    assert geometry.hue.tolist() == [0, 0, 1, 1, 1]
