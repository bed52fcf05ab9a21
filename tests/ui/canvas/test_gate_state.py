"""The state of a gate on the graph: a chip with icon and word, in tip and speech, where a gate asks for something."""

from dataclasses import replace

import pytest

import planner
from planner.analysis.layout import Spacing
from planner.model.launch_values import Ballot
from tests.planner.launch.launches import NOON, bare, gated, voted
from tests.ui.opened import a_session
from ui import theme
from ui.canvas.camera import Camera
from ui.canvas.drawing import draw
from ui.canvas.gate_state import chip_of, tone_color, with_gates
from ui.canvas.graph import GraphView
from ui.canvas.graph_picture import picture_of
from ui.canvas.sheet import sheet_of
from ui.canvas.spoken_graph import spoken_node
from ui.gate_faces import FACES, face_of
from ui.models.plan_picture import PlanPicture

GO = Ballot.GO
PLAN = voted(gated(), GO, GO)
PASSED = voted(gated(), GO, GO, GO)


def drawn(plan):
    """The picture of a plan with the states of its gates, before the time of the gate."""
    schedule = planner.schedule(plan)
    picture = picture_of(schedule, None, sheet_of(plan, draw(plan)))
    return with_gates(picture, planner.gate_standings(schedule, NOON), face_of)


def row(picture):
    return picture.nodes.ids.index("G")


def test_a_gate_shows_its_state():
    assert drawn(PLAN).nodes.gates == {row(drawn(PLAN)): FACES[planner.GateState.OPEN]}
    assert drawn(PASSED).nodes.gates == {row(drawn(PASSED)): FACES[planner.GateState.GO]}


def test_nodes_with_another_state_do_not_look_the_same():
    before, after = drawn(PLAN).nodes, drawn(PASSED).nodes
    place = row(drawn(PLAN))
    assert before.face(place) != after.face(place)
    others = [number for number in range(len(before.ids)) if number != place]
    assert all(before.face(number) == after.face(number) for number in others)


def test_the_tip_says_the_state_and_why():
    told = drawn(PLAN).describe_node(row(drawn(PLAN))).splitlines()
    assert told[-2:] == ["\u25cb open", "2 of 3 go: PO still to vote."]
    assert "open" not in drawn(PLAN).describe_node(drawn(PLAN).nodes.ids.index("A"))


def test_the_state_is_heard():
    assert ", gate, open, " in spoken_node(drawn(PLAN).nodes, row(drawn(PLAN)))


def test_a_picture_without_such_gates_stays_as_it_was():
    schedule = planner.schedule(bare())
    picture = picture_of(schedule, None, sheet_of(bare(), draw(bare())))
    assert with_gates(picture, {}, face_of) is picture
    assert picture.nodes.gates is None


def test_a_gate_that_asks_nothing_looks_as_before(tmp_path):
    assert PlanPicture(a_session(bare(), tmp_path)).now().nodes.gates is None


def test_the_picture_of_a_session_follows_its_votes(tmp_path):
    session = a_session(gated(), tmp_path)
    picture = PlanPicture(session)
    assert len(picture.now().nodes.gates) == 1
    session.edit(lambda plan: planner.set_field(plan, ("gate_rules", "rules"), "decision", Ballot.NO_GO))
    (face,) = picture.now().nodes.gates.values()
    assert face is FACES[planner.GateState.NO_GO]


def shown(qtbot, picture):
    """A view of a picture, and what it paints."""
    view = GraphView()
    qtbot.addWidget(view)
    view.resize(700, 240)
    view.set_picture(picture)
    view.patient = True
    view.show()
    qtbot.waitExposed(view)
    view.fit()
    qtbot.wait(20)
    return view, view.grab().toImage()


def test_the_chip_hangs_below_the_node_and_nowhere_else(qtbot):
    plain = replace(drawn(PLAN), nodes=replace(drawn(PLAN).nodes, gates=None))
    (view, with_chip), (_, without) = shown(qtbot, drawn(PLAN)), shown(qtbot, plain)
    spots = [(x, y) for x in range(0, 700, 2) for y in range(0, 240, 2)]
    apart = [spot for spot in spots if with_chip.pixel(*spot) != without.pixel(*spot)]
    assert apart
    rect = view.scene.rects[row(drawn(PLAN))]
    left, right = view.camera.to_view(rect.bottomLeft()), view.camera.to_view(rect.bottomRight())
    assert all(left.x() <= x <= right.x() and abs(y - left.y()) < 24 for x, y in apart)


@pytest.mark.parametrize("word", ["go", "open, criteria fail"])
def test_at_no_zoom_the_chip_reaches_the_next_node_or_cuts_its_word(qtbot, word):
    view, _ = shown(qtbot, drawn(PLAN))
    gate, bare_chips = row(drawn(PLAN)), []
    for percent in range(18, 200, 7):
        frame = view._frame(Camera(percent / 100), view.scene.rects[gate], live=True)
        chip, told = chip_of(frame, gate, word)
        box, gap = frame.box(gate), Spacing().row_gap * percent / 100
        assert told in (word, "")
        assert box.left() <= chip.left() <= chip.right() <= box.right()
        assert box.top() <= chip.top() <= box.bottom() < chip.bottom() <= box.bottom() + gap + 1
        bare_chips += [percent] * (not told)
    assert 18 in bare_chips
    assert max(bare_chips) < 100


def test_tones_are_colors_of_the_theme():
    found = {tone: tone_color(theme.LIGHT, tone) for tone in ("done", "critical", "warning", "quiet")}
    assert found["done"] == theme.LIGHT.done
    assert len({color.name() for color in found.values()}) == 4
