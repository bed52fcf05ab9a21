"""Finding nodes and links: under the pointer, in a rectangle."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from tests.ui.canvas.pictures import a_picture
from ui.canvas.geometry import CRITICAL_HUE, Geometry
from ui.canvas.picture import EMPTY, GraphPicture


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


def with_nodes(picture: GraphPicture, **values: Any) -> GraphPicture:
    return replace(picture, nodes=replace(picture.nodes, **values))


def with_links(picture: GraphPicture, **values: Any) -> GraphPicture:
    return replace(picture, links=replace(picture.links, **values))


def test_places_that_stay_are_taken_over(geometry: Geometry) -> None:
    curve = geometry.curve(0)
    after = Geometry(with_nodes(geometry.picture, dates=("1 May",) * 5), geometry)
    assert after.rects is geometry.rects
    assert after.curve(0) is curve


@pytest.mark.parametrize("name", ["x", "y", "shape"])
def test_nodes_that_stand_elsewhere_are_placed_anew(geometry: Geometry, name: str) -> None:
    values = getattr(geometry.picture.nodes, name).copy()
    values[0] += 1
    after = Geometry(with_nodes(geometry.picture, **{name: values}), geometry)
    new = Geometry(after.picture)
    assert after.rects == new.rects
    assert np.array_equal(after.points, new.points)
    assert after.half.tolist() == new.half.tolist()


@pytest.mark.parametrize("name", ["from_finish", "to_start"])
def test_links_that_are_tied_elsewhere_run_anew(geometry: Geometry, name: str) -> None:
    picture = with_links(geometry.picture, **{name: ~getattr(geometry.picture.links, name)})
    assert np.array_equal(Geometry(picture, geometry).points, Geometry(picture).points)


def test_links_between_other_tasks_run_anew(geometry: Geometry) -> None:
    picture = with_links(geometry.picture, head=geometry.picture.links.head[::-1].copy())
    assert np.array_equal(Geometry(picture, geometry).points, Geometry(picture).points)


def test_boxes_of_another_size_are_placed_anew(geometry: Geometry) -> None:
    picture = replace(geometry.picture, height=90.0)
    assert Geometry(picture, geometry).rects == Geometry(picture).rects


def test_the_colors_are_those_of_the_new_picture(geometry: Geometry) -> None:
    critical = np.array([False, False, False, False, True])
    after = Geometry(with_nodes(geometry.picture, critical=critical), geometry)
    assert (after.hue == 0).tolist() == critical.tolist()


def test_the_backdrop_is_the_same_until_something_on_it_changes(geometry: Geometry) -> None:
    picture = geometry.picture
    assert Geometry(with_nodes(picture, names=("x",) * 5), geometry).backdrop is geometry.backdrop
    assert Geometry(with_links(picture, labels=("SS",) * 4), geometry).backdrop is not geometry.backdrop
    assert Geometry(with_nodes(picture, colors=("teal",) * 5), geometry).backdrop is not geometry.backdrop


def test_a_link_far_away_is_not_looked_at(geometry: Geometry) -> None:
    assert geometry.link_at(QPointF(-9000, -9000), within=5) is None


def test_an_empty_picture_has_nothing_to_find() -> None:
    geometry = Geometry(EMPTY)
    assert geometry.count == 0
    assert geometry.node_at(QPointF()) is None
    assert geometry.link_at(QPointF(), within=5) is None
    assert geometry.nodes_in(QRectF(0, 0, 100, 100)).tolist() == []
