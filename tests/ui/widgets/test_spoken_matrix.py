"""What a screen reader finds on the matrix of risks: a child for each risk, the gravest first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from planner import close_risk
from tests.ui.hearing import chosen, ear, names, on_screen, part, parts, reading
from ui.widgets.risk_matrix import RiskMatrix

__all__ = ["ear"]

RAIN = "K2  Rain: 30 to 50 % likely"
LATE = "K1  Supplier late: 10 to 30 % likely"


@pytest.fixture
def matrix(qtbot, session, look):
    made = RiskMatrix(session, look)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def test_each_risk_is_a_child_with_its_place_in_words(matrix):
    assert [told.split(",")[0] for told in names(matrix)] == [RAIN, LATE]
    assert "Ctrl+arrows" in part(matrix, "K1").text(QAccessible.Text.Description)
    assert reading(matrix).indexOfChild(part(matrix, "K1")) == 1


def test_rectangles_are_those_of_the_chips(matrix):
    for child in parts(matrix):
        box = child.rect()
        assert on_screen(matrix).contains(box)
        assert matrix.risk_at(matrix.mapFromGlobal(box.center()).toPointF()) == child.object().key
        assert reading(matrix).childAt(box.center().x(), box.center().y()).object() is child.object()
    assert reading(matrix).childAt(on_screen(matrix).left() + 1, on_screen(matrix).top() + 1) is None


def test_the_selection_follows(matrix, session):
    session.select(("K1",))
    assert chosen(matrix) == {"K1"}
    assert reading(matrix).focusChild().object().key == "K1"


def test_arrows_announce_the_risk_they_reach(qtbot, matrix, ear):
    qtbot.keyClick(matrix, Qt.Key.Key_Right)
    qtbot.keyClick(matrix, Qt.Key.Key_Right)
    assert [key for key in ear.of(QAccessible.Event.Focus) if key in ("K1", "K2")] == ["K2", "K1"]


def test_a_move_to_another_cell_is_told(qtbot, matrix, session, ear):
    before = names(matrix)
    session.select(("K1",))
    qtbot.keyClick(matrix, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(matrix) != before)
    assert "K1" in ear.of(QAccessible.Event.NameChanged)


def test_a_closed_risk_is_no_longer_a_child(qtbot, matrix, session):
    names(matrix)
    session.edit(lambda plan: close_risk(plan, "K1"))
    qtbot.waitUntil(lambda: len(matrix.risks()) == 1)
    assert list(matrix.spoken._parts) == ["K2"]
