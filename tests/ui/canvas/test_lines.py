"""The courses of links and the curves through them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from tests.ui.canvas.pictures import a_picture
from ui.canvas.lines import courses, curve, heads_path, line_path, reaches, sparse
from ui.canvas.picture import GraphPicture, Shape


def typed(picture: GraphPicture, *, from_finish: bool, to_start: bool) -> GraphPicture:
    """The picture with all links tied to other ends."""
    ones = np.ones(len(picture.links.ids), dtype=np.bool_)
    links = replace(picture.links, from_finish=ones & from_finish, to_start=ones & to_start)
    return replace(picture, links=links)


def test_a_plain_link_runs_from_the_right_port_to_the_left_one() -> None:
    picture = a_picture("A>B")
    points, start = courses(picture)
    left, right = picture.nodes.x
    assert start.tolist() == [0, 2]
    assert points[0].tolist() == [left + picture.width / 2, picture.nodes.y[0]]
    assert points[1].tolist() == [right - picture.width / 2, picture.nodes.y[1]]


def test_a_link_from_a_start_leaves_below_the_left_of_the_box() -> None:
    picture = typed(a_picture("A>B"), from_finish=False, to_start=True)
    points, _ = courses(picture)
    assert points[0, 0] < picture.nodes.x[0]
    assert points[0, 1] == picture.nodes.y[0] + picture.height / 2


def test_a_link_to_a_finish_arrives_below_the_right_of_the_box() -> None:
    picture = typed(a_picture("A>B"), from_finish=True, to_start=False)
    points, _ = courses(picture)
    assert points[-1, 0] > picture.nodes.x[1]
    assert points[-1, 1] == picture.nodes.y[1] + picture.height / 2


def test_a_diamond_is_tied_at_its_tips_whatever_the_type() -> None:
    picture = typed(a_picture("A>B"), from_finish=False, to_start=False)
    shape = np.array([Shape.DIAMOND, Shape.DIAMOND], dtype=np.int64)
    points, start = courses(replace(picture, nodes=replace(picture.nodes, shape=shape)))
    assert start.tolist() == [0, 2]
    assert points[0, 1] == picture.nodes.y[0]


def test_the_bounds_of_a_link_hold_all_its_points() -> None:
    picture = a_picture("A>B B>C C>D A>D")
    points, start = courses(picture)
    box = reaches(points, start)[3]
    run = points[start[3] : start[4]]
    assert (run[:, 0] >= box[0]).all()
    assert (run[:, 1] <= box[3]).all()


def test_a_curve_begins_and_ends_at_its_ends() -> None:
    path = curve([(0, 0), (100, 0), (160, 40)])
    assert path.pointAtPercent(0) == QPointF(0, 0)
    assert path.currentPosition() == QPointF(160, 40)


def test_turns_along_the_axes_are_round() -> None:
    sharp = curve([(0, 0), (100, 0), (100, 100)])
    assert not any(
        sharp.elementAt(row).x == 100 and sharp.elementAt(row).y == 0 and sharp.elementAt(row).isLineTo()
        for row in range(sharp.elementCount())
    )


def test_many_lines_become_one_path() -> None:
    points = np.array([[0.0, 0.0], [10.0, 0.0], [5.0, 5.0], [6.0, 7.0], [8.0, 9.0]])
    path = line_path(points, np.array([0, 2, 5]), np.array([1, 0]))
    places = [(path.elementAt(row).x, path.elementAt(row).y) for row in range(path.elementCount())]
    assert places == [(5, 5), (6, 7), (8, 9), (0, 0), (10, 0)]
    assert [path.elementAt(row).isMoveTo() for row in range(5)] == [True, False, False, True, False]


def test_no_lines_are_an_empty_path() -> None:
    path = line_path(np.zeros((0, 2)), np.array([0]), np.array([], dtype=np.int64))
    assert path.isEmpty()


def test_points_on_a_level_stretch_are_left_out_far_away() -> None:
    points = np.array([[0.0, 0.0], [10.0, 0.0], [20.0, 1.0], [30.0, 40.0], [40.0, 40.0]])
    kept, start = sparse(points, np.array([0, 5]), 2.0)
    assert kept[:, 0].tolist() == [0, 20, 30, 40]
    assert start.tolist() == [0, 4]


@pytest.mark.parametrize(("end", "inside"), [((100.0, 0.0), (96.0, 0.0)), ((0.0, 100.0), (0.0, 96.0))])
def test_arrow_heads_point_the_way_the_link_comes(end: tuple[float, float], inside: tuple[float, float]) -> None:
    points = np.array([[0.0, 0.0], end])
    path = heads_path(points, np.array([0, 2]), np.array([0]), 8.0)
    assert path.contains(QPointF(*inside))


def placed(picture: GraphPicture, **places: tuple[float, float]) -> GraphPicture:
    """The picture with some nodes at other places, and without routes."""
    x, y = picture.nodes.x.copy(), picture.nodes.y.copy()
    for name, place in places.items():
        x[picture.nodes.ids.index(name)], y[picture.nodes.ids.index(name)] = place
    count = len(picture.links.ids)
    links = replace(picture.links, points=np.zeros((0, 2)), start=np.zeros(count + 1, dtype=np.int64))
    return replace(picture, nodes=replace(picture.nodes, x=x, y=y), links=links)


def strikes(picture: GraphPicture, points: np.ndarray) -> bool:
    """Whether a stretch along an axis runs through the inside of a box."""
    wide, high = picture.width / 2 - 1, picture.height / 2 - 1
    low, top = np.minimum(points[:-1], points[1:]), np.maximum(points[:-1], points[1:])
    x, y = picture.nodes.x[:, None], picture.nodes.y[:, None]
    inside = (x - wide < top[:, 0]) & (x + wide > low[:, 0]) & (y - high < top[:, 1]) & (y + high > low[:, 1])
    return bool(inside.any())


@pytest.mark.parametrize("head", [(0, 0), (-300, 0), (-300, 88), (-300, -88), (-300, 400), (0, 300), (0, -300)])
def test_a_link_that_points_back_leads_round_its_boxes(head: tuple[float, float]) -> None:
    picture = placed(a_picture("A>B"), A=(300.0, 0.0), B=head)
    points, start = courses(picture)
    assert start.tolist() == [0, 6]
    assert not strikes(picture, points)
    steps = np.diff(points, axis=0)
    assert ((steps == 0).any(axis=1)).all()


def test_a_link_that_points_back_arrives_from_the_left() -> None:
    points, _ = courses(placed(a_picture("A>B"), A=(300.0, 0.0), B=(0.0, 0.0)))
    assert points[-2, 0] < points[-1, 0]
    assert points[1, 0] > points[0, 0]


def test_links_beside_one_that_points_back_keep_their_own_points() -> None:
    picture = a_picture("A>B A>C B>D C>D A>D")
    back = replace(picture.links, tail=picture.links.head[:1].repeat(5), head=picture.links.tail[:1].repeat(5))
    mixed = replace(
        picture.links,
        tail=np.concatenate([back.tail[:1], picture.links.tail[1:]]),
        head=np.concatenate([back.head[:1], picture.links.head[1:]]),
    )
    before, old = courses(picture)
    after, new = courses(replace(picture, links=mixed))
    assert np.diff(new).tolist() == [6, *np.diff(old)[1:].tolist()]
    assert np.array_equal(after[new[1] :], before[old[1] :])


def test_a_link_with_a_route_is_led_by_it_even_back() -> None:
    picture = a_picture("A>B", lanes="10")
    points, start = courses(picture)
    assert start.tolist() == [0, 2 + len(picture.links.points)]
    assert np.array_equal(points[1:-1], picture.links.points)


def test_a_loop_goes_once_round_its_box() -> None:
    picture = placed(a_picture("A>B"), B=(300.0, 0.0))
    links = replace(picture.links, head=picture.links.tail)
    points, _ = courses(replace(picture, links=links))
    assert len(points) == 6
    assert points[:, 1].max() > picture.nodes.y[0] + picture.height / 2


def test_no_links_have_no_courses() -> None:
    points, start = courses(a_picture("A B"))
    assert len(points) == 0
    assert start.tolist() == [0]
    assert reaches(points, start).shape == (0, 4)


@pytest.mark.parametrize("side", [-1, 1])
def test_a_link_back_turns_at_once_to_the_side_where_it_ends(side: int) -> None:
    points, _ = courses(placed(a_picture("A>B"), A=(300.0, 0.0), B=(0.0, side * 400.0)))
    assert 0 < points[2, 1] * side < 60
