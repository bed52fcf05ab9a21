"""What is painted: shapes carry meaning, and no meaning is in a color alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect

from tests.ui.canvas.pictures import a_picture
from ui.canvas.graph import GraphView
from ui.canvas.picture import GraphPicture, Shape
from ui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QImage
    from pytestqt.qtbot import QtBot


def with_nodes(picture: GraphPicture, **values: Any) -> GraphPicture:
    return replace(picture, nodes=replace(picture.nodes, **values))


def with_links(picture: GraphPicture, **values: Any) -> GraphPicture:
    return replace(picture, links=replace(picture.links, **values))


def shown(qtbot: QtBot, picture: GraphPicture) -> GraphView:
    """The picture at its own size, painted in full."""
    view = GraphView()
    qtbot.addWidget(view)
    view.patient = True
    view.resize(1100, 420)
    view.set_picture(picture)
    view.show()
    qtbot.waitExposed(view)
    view.zoom(1.0 / view.camera.scale)
    return view


def box(view: GraphView, row: int) -> QRect:
    rect = view.scene.rects[row]
    top_left = view.camera.to_view(rect.topLeft()).toPoint()
    return QRect(top_left, QPoint(top_left.x() + round(rect.width()), top_left.y() + round(rect.height())))


def image(view: GraphView) -> QImage:
    return view.viewport().grab().toImage()


def holds(painted: QImage, area: QRect, color: QColor, *, within: int = 0) -> bool:
    """Whether a color is somewhere in an area, in each channel `within` so much: thin letters are never pure."""
    inside = area.intersected(painted.rect())
    return any(
        _apart(painted.pixelColor(x, y), color) <= within
        for y in range(inside.top(), inside.bottom() + 1)
        for x in range(inside.left(), inside.right() + 1)
    )


def _apart(one: QColor, other: QColor) -> int:
    """The greatest difference of two colors in a channel."""
    channels = zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    return max(abs(left - right) for left, right in channels)


def test_the_left_edge_of_a_task_has_the_color_of_its_phase(qtbot: QtBot) -> None:
    view = shown(qtbot, with_nodes(a_picture("A>B"), colors=("teal", "orange")))
    painted = image(view)
    for row, name in enumerate(("teal", "orange")):
        edge = box(view, row)
        assert painted.pixelColor(edge.left() + 3, edge.center().y()) == LIGHT.phase(name)


def test_a_critical_task_has_a_vermilion_outline_and_a_mark(qtbot: QtBot) -> None:
    view = shown(qtbot, a_picture("A>B", critical="A"))
    painted = image(view)
    tight, loose = box(view, 0), box(view, 1)
    assert holds(painted, tight.adjusted(20, 8, -20, -8), LIGHT.critical)
    assert holds(painted, QRect(tight.left() + 30, tight.top() - 2, 60, 5), LIGHT.critical)
    assert not holds(painted, loose.adjusted(-2, -2, 2, 2), LIGHT.critical)


def test_a_link_between_critical_tasks_is_vermilion(qtbot: QtBot) -> None:
    view = shown(qtbot, a_picture("A>B B>C", critical="A B"))
    painted = image(view)
    gap = QRect(box(view, 0).topRight() + QPoint(6, 0), box(view, 1).bottomLeft() - QPoint(6, 0))
    other = QRect(box(view, 1).topRight() + QPoint(6, 0), box(view, 2).bottomLeft() - QPoint(6, 0))
    assert holds(painted, gap, LIGHT.critical)
    assert not holds(painted, other, LIGHT.critical)


def test_a_risk_has_a_badge_of_its_step(qtbot: QtBot) -> None:
    risk = np.array([4, 0], dtype=np.int64)
    view = shown(qtbot, with_nodes(a_picture("A>B"), risk=risk, badges=("2.1 d", "")))
    painted = image(view)
    assert holds(painted, box(view, 0), LIGHT.risk4)
    assert not holds(painted, box(view, 1), LIGHT.risk4)


def test_a_risk_is_a_spot_in_the_corner_where_the_key_needs_the_line(qtbot: QtBot) -> None:
    risk = np.array([4, 0], dtype=np.int64)
    said = {"keys": ("MMMMMM", "MMMMMM"), "names": ("", "")}
    view = shown(qtbot, with_nodes(a_picture("A>B"), risk=risk, badges=("2.1 d", ""), **said))
    view.zoom(0.25)
    painted = image(view)
    wholes = [QRect(box(view, row).topLeft(), view.scene.rects[row].size().toSize() / 4) for row in (0, 1)]
    assert holds(painted, wholes[0].adjusted(wholes[0].width() - 8, -2, 4, -8), LIGHT.risk4)
    heads = [painted.copy(whole.adjusted(4, 6, -4, -2)) for whole in wholes]
    assert heads[0] == heads[1]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_slipped_task_has_a_frame_in_the_color_of_the_baseline(qtbot: QtBot, theme: Any) -> None:
    view = shown(qtbot, with_nodes(a_picture("A>B"), slips=("+3 d", "")))
    view.set_theme(theme)
    painted = image(view)
    inner = [box(view, row).adjusted(8, 3, -3, -3) for row in (0, 1)]
    assert holds(painted, inner[0], theme.baseline)
    assert not holds(painted, inner[1], theme.baseline)


@pytest.mark.parametrize("durations", ["3d", "10/15/25d", "100/150/250d"])
def test_a_slip_shows_beside_the_risk_of_a_critical_task(qtbot: QtBot, durations: str) -> None:
    risk = np.array([4, 0], dtype=np.int64)
    picture = with_nodes(a_picture("A>B", critical="A"), keys=("B01", "B"), risk=risk, badges=("12.1 d", ""))
    view = shown(qtbot, with_nodes(picture, slips=("+12.3 d", ""), durations=(durations, "3d")))
    painted, inner = image(view), box(view, 0).adjusted(8, 3, -3, -3)
    assert holds(painted, inner, LIGHT.baseline)
    assert holds(painted, inner, LIGHT.risk4)


def test_a_slip_that_has_no_room_is_left_out_and_nothing_else_moves(qtbot: QtBot) -> None:
    long = ("K" * 24, "B")
    plain = shown(qtbot, with_nodes(a_picture("A>B"), keys=long))
    slipped = shown(qtbot, with_nodes(a_picture("A>B"), keys=long, slips=("+3 d", "")))
    area = box(plain, 0)
    assert image(plain).copy(area) == image(slipped).copy(area)


@pytest.mark.parametrize(("shape", "corner"), [(Shape.BOX, True), (Shape.HEXAGON, False), (Shape.DIAMOND, False)])
def test_shapes_differ_in_outline_not_only_in_color(qtbot: QtBot, shape: Shape, corner: bool) -> None:
    shapes = np.array([shape, Shape.BOX], dtype=np.int64)
    view = shown(qtbot, with_nodes(a_picture("A>B"), shape=shapes))
    painted = image(view)
    inside = box(view, 0).topLeft() + QPoint(9, 5)
    assert (painted.pixelColor(inside) == LIGHT.surface) is corner


def test_a_gate_has_the_gate_color_around_it(qtbot: QtBot) -> None:
    shapes = np.array([Shape.HEXAGON, Shape.BOX], dtype=np.int64)
    view = shown(qtbot, with_nodes(a_picture("A>B"), shape=shapes))
    assert holds(image(view), box(view, 0).adjusted(30, -1, -30, 1), LIGHT.gate)


def test_a_milestone_has_its_name_below_and_its_date_above(qtbot: QtBot) -> None:
    shapes = np.array([Shape.DIAMOND, Shape.BOX], dtype=np.int64)
    picture = a_picture("A>B")
    view = shown(qtbot, with_nodes(picture, shape=shapes))
    nameless = shown(qtbot, with_nodes(picture, shape=shapes, names=("", ""), dates=("", "")))
    area = box(view, 0)
    before, after = image(nameless), image(view)
    below = QRect(area.left(), area.center().y() + 18, area.width(), 18)
    above = QRect(area.left(), area.top(), area.width(), 16)
    assert before.copy(below) != after.copy(below)
    assert before.copy(above) != after.copy(above)


def test_a_suspended_link_is_dashed_and_carries_a_warning(qtbot: QtBot) -> None:
    picture = a_picture("A>B")
    sound = shown(qtbot, picture)
    warned = shown(qtbot, with_links(picture, warnings=("closes a cycle",)))
    gap = QRect(box(sound, 0).topRight(), box(sound, 1).bottomLeft())
    assert image(sound).copy(gap) != image(warned).copy(gap)
    assert holds(image(warned), gap, LIGHT.raised)


def test_a_link_that_is_not_plain_says_so(qtbot: QtBot) -> None:
    picture = a_picture("A>B")
    view = shown(qtbot, with_links(picture, labels=("SS +2d",)))
    gap = QRect(box(view, 0).topRight(), box(view, 1).bottomLeft())
    assert holds(image(view), gap, LIGHT.raised)
    assert not holds(image(shown(qtbot, picture)), gap, LIGHT.raised)


def test_done_tasks_are_muted(qtbot: QtBot) -> None:
    done = np.array([True, False])
    view = shown(qtbot, with_nodes(a_picture("A>B"), done=done))
    painted = image(view)
    assert not holds(painted, box(view, 0).adjusted(8, 2, -2, -2), LIGHT.text)
    assert holds(painted, box(view, 1).adjusted(8, 2, -2, -2), LIGHT.text)


def test_near_critical_float_is_amber(qtbot: QtBot) -> None:
    near = np.array([True, False])
    view = shown(qtbot, with_nodes(a_picture("A>B"), near_critical=near, floats=("float 1 d", "float 9 d")))
    painted = image(view)
    assert holds(painted, box(view, 0), LIGHT.near_critical, within=50)
    assert not holds(painted, box(view, 1), LIGHT.near_critical, within=50)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_selected_tasks_have_a_ring_and_their_links_the_accent(qtbot: QtBot, theme: Any) -> None:
    view = shown(qtbot, a_picture("A>B B>C"))
    view.set_theme(theme)
    view.set_selection(["B"])
    painted = image(view)
    ring = box(view, 1)
    assert painted.pixelColor(ring.center().x(), ring.top() - 3) == theme.accent
    assert holds(painted, QRect(box(view, 0).topRight() + QPoint(6, 0), ring.bottomLeft() - QPoint(8, 0)), theme.accent)


def test_the_title_of_a_lane_stays_in_sight_while_its_lane_is(qtbot: QtBot) -> None:
    view = shown(qtbot, a_picture("A>B B>C C>D D>E E>F F>G", lanes="0000000"))
    view.look(view.camera.panned(-view.camera.to_view(QPointF(600, 0)).x(), 0))
    top = view.camera.to_view(QPointF(0, view.scene.picture.bands[0].top)).toPoint().y()
    assert holds(image(view), QRect(0, top, 120, 40), LIGHT.phase("blue"))


def test_the_title_of_a_lane_is_shown_far_out_too(qtbot: QtBot) -> None:
    view = shown(qtbot, a_picture("A>B B>C C>D D>E", lanes="00000"))
    view.zoom(0.12)
    band = view.scene.picture.bands[0]
    edge = view.camera.to_view(QPointF(band.left, band.top)).toPoint()
    height = view.camera.scale * (band.bottom - band.top)
    assert height < 3 * view.fontMetrics().height()
    assert holds(image(view), QRect(edge.x(), edge.y() - 4, 60, 3), LIGHT.phase("blue"))


def test_titles_of_lanes_do_not_cover_each_other_far_out(qtbot: QtBot) -> None:
    view = shown(qtbot, a_picture("A B C D E F G H", lanes="01234567"))
    view.zoom(0.06)
    painted, bands = image(view), view.scene.picture.bands
    edges = [view.camera.to_view(QPointF(band.left, band.top)).toPoint() for band in bands]
    titled = [holds(painted, QRect(edge.x(), edge.y() - 2, 20, 1), LIGHT.phase("blue")) for edge in edges]
    assert titled[0]
    assert len(titled) / 4 < sum(titled) < len(titled)
    assert not any(one and other for one, other in pairwise(titled))


def test_very_long_texts_stay_inside_their_box(qtbot: QtBot) -> None:
    picture = a_picture("A>B")
    view = shown(qtbot, with_nodes(picture, names=("word " * 4000, "W" * 20000), keys=("K" * 500, "B")))
    plain = shown(qtbot, picture)
    outside = QRect(0, 0, view.viewport().width(), box(view, 0).top() - 4)
    assert image(view).copy(outside) == image(plain).copy(outside)


def test_markup_in_names_is_painted_as_it_is_typed(qtbot: QtBot) -> None:
    picture = a_picture("A>B")
    red = shown(qtbot, with_nodes(picture, names=("<b style='background:#ff0000'>x</b>", "y")))
    painted = image(red)
    assert not any(
        painted.pixelColor(x, y).name() == "#ff0000"
        for x in range(box(red, 0).left(), box(red, 0).right(), 2)
        for y in range(box(red, 0).top(), box(red, 0).bottom(), 2)
    )


def test_a_summary_task_stands_between_brackets_that_are_open_in_the_middle(qtbot: QtBot) -> None:
    picture = with_nodes(a_picture("A>B"), shape=np.array([Shape.BRACKET, Shape.BOX]))
    view = shown(qtbot, picture)
    painted, bracket, plain = image(view), box(view, 0), box(view, 1)
    color = LIGHT.phase("blue")
    middle = QPoint(bracket.center().x(), bracket.top())
    assert holds(painted, QRect(bracket.left() - 2, bracket.top() - 2, 14, 5), color)
    assert holds(painted, QRect(bracket.right() - 11, bracket.bottom() - 2, 14, 5), color)
    assert not holds(painted, QRect(middle.x() - 20, middle.y() - 3, 40, 7), color)
    assert holds(painted, QRect(plain.center().x() - 20, plain.top() - 3, 40, 7), LIGHT.strong_line)


def test_a_critical_summary_task_has_vermilion_brackets_and_a_mark(qtbot: QtBot) -> None:
    view = shown(qtbot, with_nodes(a_picture("A>B", critical="A"), shape=np.array([Shape.BRACKET, Shape.BOX])))
    painted, area = image(view), box(view, 0)
    assert holds(painted, QRect(area.left() - 2, area.top() - 2, 6, 60), LIGHT.critical)
    assert holds(painted, area.adjusted(20, 6, -20, -6), LIGHT.critical)


def test_a_suspended_link_back_is_seen_below_the_boxes(qtbot: QtBot) -> None:
    picture = a_picture("A>B")
    links = picture.links
    back = with_links(picture, tail=links.head, head=links.tail, warnings=("closes a cycle",))
    view = shown(qtbot, back)
    first, second = box(view, 0), box(view, 1)
    below = QRect(first.left(), first.bottom() + 4, second.right() - first.left(), 14)
    painted = image(view)
    seen = {painted.pixel(x, y) for x in range(below.left(), below.right()) for y in range(below.top(), below.bottom())}
    assert len(seen) > 2
