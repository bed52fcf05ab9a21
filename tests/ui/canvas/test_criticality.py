"""Criticality of a simulation on the graph: shares by id, tips, colors and widths."""

from dataclasses import replace

import numpy as np
import pytest

import planner
from tests.builders import a_plan
from tests.ui.simulations import a_simulation
from ui.canvas.criticality import SHADES, UNKNOWN, hue_of, link_pen, on_chain, outline, shades, share_of, shares_at
from ui.canvas.drawing import draw
from ui.canvas.geometry import Geometry
from ui.canvas.graph import GraphView
from ui.canvas.graph_picture import picture_of
from ui.canvas.paint_links import line_shades
from ui.canvas.sheet import sheet_of

PLAN = a_plan("A 3d > B 2d; C 1d > B")


def picture(plan, simulation):
    schedule = planner.schedule(plan)
    return picture_of(schedule, None, sheet_of(plan, draw(plan)), simulation=simulation)


@pytest.fixture
def simulation():
    return a_simulation(PLAN)


def test_shares_stand_at_the_tasks_and_links_of_the_simulation(simulation):
    drawn = picture(PLAN, simulation)
    nodes = dict(zip(drawn.nodes.ids, drawn.nodes.criticality.tolist(), strict=True))
    links = dict(zip(drawn.links.ids, drawn.links.criticality.tolist(), strict=True))
    assert (nodes["C"], nodes["A"]) == (0.05, 0.9)
    assert (links["C-B-FS"], links["A-B-FS"]) == (0.125, 0.75)


def test_what_came_after_the_simulation_is_unknown(simulation):
    assert shares_at(np.array([0.3, 0.9]), np.array([1, -1])).tolist() == [0.9, UNKNOWN]


def test_without_a_simulation_nothing_is_drawn():
    drawn = picture(PLAN, None)
    assert drawn.nodes.criticality is None
    assert drawn.links.criticality is None
    assert share_of(drawn.nodes.criticality, 0) == UNKNOWN
    assert on_chain(drawn, np.array([0])).tolist() == [UNKNOWN]


def test_tips_tell_the_shares(simulation):
    drawn = picture(PLAN, simulation)
    assert "Critical in 90 % of simulated runs" in drawn.describe_node(drawn.nodes.ids.index("A"))
    assert "Sets the date in 75 % of simulated runs" in drawn.describe_link(drawn.links.ids.index("A-B-FS"))
    assert "simulated" not in picture(PLAN, None).describe_node(0)


def test_a_link_is_as_wide_as_it_can_be_on_the_chain_that_decides(simulation):
    drawn = picture(PLAN, simulation)
    links = np.array([drawn.links.ids.index(one) for one in ("A-B-FS", "C-B-FS")])
    assert on_chain(drawn, links).tolist() == [0.75, 0.05]


def test_another_share_makes_another_card_and_the_same_one_does_not(simulation):
    one, other = picture(PLAN, simulation), picture(PLAN, a_simulation(PLAN))
    assert one.nodes.face(0) == other.nodes.face(0)
    assert one.nodes.face(0) != picture(PLAN, None).nodes.face(0)


def test_nodes_and_links_get_wider_and_redder_with_their_share(qtbot, look, simulation):
    frame = frame_of(qtbot, look, picture(PLAN, simulation))
    thin, thick = link_pen(frame, 0.1, dashed=False), link_pen(frame, 0.9, dashed=False)
    assert thin.widthF() < thick.widthF()
    assert outline(frame, 0.1, None).widthF() < outline(frame, 0.9, None).widthF()
    assert outline(frame, 1.0, None).color() == look.theme.critical
    assert hue_of(frame, 0.0) == look.theme.link


def frame_of(qtbot, look, drawn):
    view = GraphView()
    qtbot.addWidget(view)
    view.set_theme(look.theme)
    view.set_picture(drawn)
    view.resize(800, 500)
    return view._frame(view.camera, view.scene.rects[0], live=True)


def colors_of(view):
    image = view.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_the_share_is_written_on_a_ground_of_its_color(qtbot, look, simulation):
    view = GraphView()
    qtbot.addWidget(view)
    view.patient = True
    view.set_theme(look.theme)
    view.resize(900, 500)
    view.set_picture(picture(PLAN, None))
    view.show()
    view.fit()
    before = colors_of(view)
    view.set_picture(picture(PLAN, simulation))
    assert colors_of(view) - before


# Far out


@pytest.fixture
def far_out(qtbot, look):
    """Says the color of a task, by key, in a view in which nodes are rectangles and links straight lines."""
    view = GraphView()
    qtbot.addWidget(view)
    view.patient = True
    view.set_theme(look.theme)
    view.resize(900, 500)
    view.show()

    def color_of(drawn, key):
        view.set_picture(drawn)
        view.fit()
        view.zoom(0.1 / view.camera.scale)
        box = view.scene.rects[drawn.nodes.ids.index(key)]
        return view.viewport().grab().toImage().pixelColor(view.camera.to_view(box.center()).toPoint())

    return color_of


def seldom_critical(simulation, key):
    """The simulation, but for a task that is critical in a tenth of the runs and all others that always are."""
    shares = np.ones(len(simulation.schedule.ids))
    shares[simulation.schedule.row(key)] = 0.1
    return replace(simulation, tasks=replace(simulation.tasks, criticality=shares))


def test_far_out_tasks_are_as_red_as_they_are_often_critical(far_out, look, simulation):
    red = look.theme.critical
    assert [far_out(picture(PLAN, None), key) == red for key in "AC"] == [True, False]
    assert [far_out(picture(PLAN, seldom_critical(simulation, "A")), key) == red for key in "AC"] == [False, True]


def test_far_out_links_that_often_decide_are_painted_over_the_others(qtbot, look, simulation):
    frame = frame_of(qtbot, look, picture(PLAN, seldom_critical(simulation, "A")))
    drawn = frame.geometry.picture
    links = np.array([drawn.links.ids.index(one) for one in ("A-B-FS", "C-B-FS")])
    assert line_shades(frame, links).tolist() == [0, 0]
    assert line_shades(frame_of(qtbot, look, picture(PLAN, None)), links).tolist() == [SHADES, 0]
    assert line_shades(frame_of(qtbot, look, picture(PLAN, simulation)), links).tolist() == [3, 0]


def test_shares_have_shades_and_what_is_unknown_has_none():
    assert shades(np.array([UNKNOWN, 0.0, 0.1, 0.5, 0.95, 1.0])).tolist() == [-1, 0, 0, 2, 4, 4]


def test_a_simulation_with_other_shares_of_tasks_alone_is_painted_anew(simulation):
    one, two = picture(PLAN, simulation), picture(PLAN, simulation)
    other = replace(two, nodes=replace(two.nodes, criticality=two.nodes.criticality / 2))
    begin = Geometry(one)
    assert Geometry(two, begin).backdrop is begin.backdrop
    assert Geometry(other, begin).backdrop is not begin.backdrop
