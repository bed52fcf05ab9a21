"""The matrix of risks under real mouse and key events."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent

from planner import close_risk, set_field
from planner.model.risks import Risk
from planner.model.values import Estimate
from tests.builders import a_plan, with_rows
from tests.ui.opened import a_launch, a_session
from ui.widgets.risk_matrix import RiskMatrix

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def matrix(qtbot, session, look):
    return shown(qtbot, session, look)


def shown(qtbot, session, look):
    made = RiskMatrix(session, look)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def chip(matrix, risk):
    return next(one for one in matrix.chips() if one.risk == risk)


def middle(box):
    return QPoint(round(box.center().x()), round(box.center().y()))


def drag(qtbot, matrix, risk, cell, *, drop=True):
    """Drag a risk by the mouse to the middle of a cell."""
    begin, end = middle(chip(matrix, risk).box), middle(matrix.box(cell))
    qtbot.mousePress(matrix, LEFT, pos=begin)
    qtbot.mouseMove(matrix, begin + QPoint(3, 3))
    qtbot.mouseMove(matrix, end)
    if drop:
        qtbot.mouseRelease(matrix, LEFT, pos=end)


def test_risks_stand_by_probability_and_impact(matrix):
    assert matrix.cell_of("K1") == (2, 5)
    assert matrix.cell_of("K2") == (3, 4)
    for risk in ("K1", "K2"):
        assert matrix.box(matrix.cell_of(risk)).contains(chip(matrix, risk).box)


def test_likely_risks_are_at_the_top_and_grave_ones_at_the_right(matrix):
    assert matrix.box((5, 1)).top() < matrix.box((1, 1)).top()
    assert matrix.box((1, 5)).left() > matrix.box((1, 1)).left()


def test_dragging_to_another_cell_is_one_change_that_undo_takes_back(qtbot, matrix, session):
    before = session.plan
    drag(qtbot, matrix, "K1", (5, 2))
    assert matrix.cell_of("K1") == (5, 2)
    assert session.plan.risks["K1"].probability == 0.85
    assert session.plan.risks["K1"].score == 2
    session.undo()
    assert session.plan.risks["K1"] == before.risks["K1"]
    assert matrix.cell_of("K1") == (2, 5)


def test_dropping_in_the_same_cell_or_outside_changes_nothing(qtbot, matrix, session):
    before = session.plan
    drag(qtbot, matrix, "K1", (2, 5))
    begin = middle(chip(matrix, "K1").box)
    qtbot.mousePress(matrix, LEFT, pos=begin)
    qtbot.mouseMove(matrix, QPoint(5, 150))
    qtbot.mouseRelease(matrix, LEFT, pos=QPoint(5, 150))
    assert session.plan is before


def test_escape_drops_what_is_dragged(qtbot, matrix, session):
    before = session.plan
    drag(qtbot, matrix, "K1", (5, 2), drop=False)
    qtbot.keyClick(matrix, Qt.Key.Key_Escape)
    qtbot.mouseRelease(matrix, LEFT, pos=middle(matrix.box((5, 2))))
    assert session.plan is before


def test_a_click_selects_and_does_not_move(qtbot, matrix, session):
    before = session.plan
    qtbot.mouseClick(matrix, LEFT, pos=middle(chip(matrix, "K2").box))
    assert session.selected == ("K2",)
    assert session.plan is before


@pytest.mark.parametrize(
    ("key", "cell"),
    [(Qt.Key.Key_Up, (3, 5)), (Qt.Key.Key_Down, (1, 5)), (Qt.Key.Key_Left, (2, 4)), (Qt.Key.Key_Right, (2, 5))],
)
def test_control_and_an_arrow_move_the_selected_risk(qtbot, matrix, session, key, cell):
    session.select(["K1"])
    matrix.setFocus()
    qtbot.keyClick(matrix, key, CONTROL)
    assert matrix.cell_of("K1") == cell


def test_arrows_go_from_risk_to_risk(qtbot, matrix, session):
    matrix.setFocus()
    qtbot.keyClick(matrix, Qt.Key.Key_Right)
    first = session.selected
    qtbot.keyClick(matrix, Qt.Key.Key_Right)
    assert session.selected != first
    qtbot.keyClick(matrix, Qt.Key.Key_Left)
    assert session.selected == first


def test_keys_that_move_a_risk_are_kept_from_the_window(matrix):
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Up, CONTROL)
    event.ignore()
    matrix.event(event)
    assert event.isAccepted()


def test_risks_that_are_over_are_not_shown(matrix, session):
    session.do(close_risk(session.plan, "K1"))
    assert [one.risk for one in matrix.chips()] == ["K2"]


def test_an_edit_moves_the_risk(matrix, session):
    session.do(set_field(session.plan, ("risk", "K1"), "probability", 0.9))
    assert matrix.cell_of("K1") == (5, 5)


def test_screen_readers_hear_where_the_selected_risk_stands(matrix, session):
    session.select(["K1"])
    assert matrix.accessibleDescription() == "K1  Supplier late: 10 to 30 % likely, very high impact"


def many_risks(count):
    """A plan with so many risks of the same chance and impact."""
    risks = [
        Risk(id=f"r{number}", key=f"K{number:02}", name="Much too long a name", tasks=("A",), impact=Estimate.of(480))
        for number in range(count)
    ]
    return with_rows(a_plan("A 1d"), *risks)


def test_names_stand_beside_the_keys_where_a_cell_has_room_for_them(qtbot, look, tmp_path):
    roomy = shown(qtbot, a_session(many_risks(2), tmp_path), look)
    assert [one.text[:5] for one in roomy.chips()] == ["K00  ", "K01  "]
    assert all(roomy.box(one.cell).contains(one.box) for one in roomy.chips())


def test_keys_alone_stand_side_by_side_where_there_is_no_room_for_names(qtbot, look, tmp_path):
    tight = shown(qtbot, a_session(many_risks(2), tmp_path), look)
    tight.resize(600, 300)
    assert [one.text for one in tight.chips()] == ["K00", "K01"]
    crowded = shown(qtbot, a_session(many_risks(9), tmp_path), look)
    assert [one.text for one in crowded.chips()][:2] == ["K00", "K01"]


def test_risks_for_which_a_cell_has_no_room_are_counted(qtbot, look, tmp_path):
    crowded = shown(qtbot, a_session(many_risks(40), tmp_path), look)
    assert 2 < len(crowded.chips()) < 40
    boxes = [one.box for one in crowded.chips()]
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    assert crowded._shown_in(crowded.cell_of("r0")) == len(boxes)


def test_it_is_painted_in_every_theme(qtbot, look, session):
    matrix = shown(qtbot, session, look)
    light = matrix.grab().toImage()
    look.choose("dark")
    assert matrix.grab().toImage() != light
    assert a_launch().risks
