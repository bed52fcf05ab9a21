"""The longest chain as a strip, by mouse and by keys."""

from datetime import datetime

import pytest
from PySide6.QtCore import QPointF, Qt

from planner.reports.status import ChainStep
from ui.panels.chain_strip import HEIGHT, LEAST, ChainStrip

DAY = datetime(2026, 3, 2, 8)


def a_step(key, minutes, percent=0.0):
    return ChainStep(key, key, f"Task {key}", DAY, DAY, minutes, percent, "")


@pytest.fixture
def strip(qtbot, look):
    made = ChainStrip(look)
    qtbot.addWidget(made)
    made.resize(600, HEIGHT)
    made.show_steps((a_step("A", 480, 100.0), a_step("B", 1440, 50.0), a_step("M", 0)))
    made.show()
    return made


def test_tasks_are_as_wide_as_they_are_long_and_none_vanishes(strip):
    wide = [box.width() for box in strip.boxes()]
    assert wide[0] - LEAST == pytest.approx((wide[1] - LEAST) / 3)
    assert wide[2] == LEAST
    assert sum(wide) == pytest.approx(strip.width() - 2)


def test_a_press_chooses_the_task_under_it(qtbot, strip):
    with qtbot.waitSignal(strip.chosen) as told:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.boxes()[1].center().toPoint())
    assert told.args == ["B"]


def test_keys_go_along_the_chain_and_enter_chooses(qtbot, strip):
    strip.setFocus()
    heard = []
    strip.chosen.connect(heard.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_End, Qt.Key.Key_Space, Qt.Key.Key_Home):
        qtbot.keyClick(strip, key)
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert heard == ["B", "M", "A"]


def test_screen_readers_hear_the_task_that_the_keys_are_on(qtbot, strip):
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert "Task B" in strip.accessibleDescription()


def test_nothing_is_chosen_beside_the_tasks_or_without_any(qtbot, strip):
    assert strip.step_at(QPointF(strip.width() + 5, 10)) == -1
    strip.show_steps(())
    heard = []
    strip.chosen.connect(heard.append)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton)
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert not heard
    assert not strip.grab().isNull()
