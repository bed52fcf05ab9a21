"""The picture of a graph: faces of nodes, ports, the empty picture."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from tests.ui.canvas.pictures import a_picture
from ui.canvas.picture import DIAMOND_SHARE, EMPTY, Nodes, Shape
from ui.gate_faces import FAILING

PLACES = {"ids", "x", "y"}


def changed(nodes: Nodes, name: str) -> Nodes:
    """The nodes with another value of one field for the first of them."""
    if name == "gates":
        return replace(nodes, gates={0: FAILING})
    old = getattr(nodes, name)
    new = ("#ff0000", *old[1:]) if isinstance(old, tuple) else np.concatenate([[1 - int(old[0])], old[1:]])
    return replace(nodes, **{name: new if isinstance(old, tuple) else new.astype(old.dtype)})


@pytest.mark.parametrize("name", [field.name for field in fields(Nodes) if field.name not in PLACES])
def test_all_that_a_node_shows_is_in_its_face(name: str) -> None:
    none = np.zeros(2, dtype=np.int64)
    nodes = replace(a_picture("A>B").nodes, criticality=np.zeros(2), sign=none, light=none)
    other = changed(nodes, name)
    assert other.face(0) != nodes.face(0)
    assert other.face(1) == nodes.face(1)


@pytest.mark.parametrize("name", ["x", "y"])
def test_a_place_is_no_part_of_a_face(name: str) -> None:
    nodes = a_picture("A>B").nodes
    assert replace(nodes, **{name: getattr(nodes, name) + 9}).face(0) == nodes.face(0)


def test_links_are_tied_to_the_tips_of_diamonds_and_to_the_sides_of_others() -> None:
    picture = a_picture("A B C D")
    shape = np.array([Shape.BOX, Shape.DIAMOND, Shape.HEXAGON, Shape.BRACKET])
    half = replace(picture, nodes=replace(picture.nodes, shape=shape)).half_widths()
    side = picture.width / 2
    assert half.tolist() == [side, picture.height * DIAMOND_SHARE / 2, side, side]


def test_the_empty_picture_has_nothing_and_describes_nothing() -> None:
    assert EMPTY.nodes.ids == ()
    assert EMPTY.links.ids == ()
    assert EMPTY.links.start.tolist() == [0]
    assert EMPTY.describe_node(0) == EMPTY.describe_link(0) == ""
