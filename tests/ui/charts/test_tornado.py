"""The tornado: which drivers it shows, in which order, and what it tells of each."""

from dataclasses import replace

import pytest

from planner import Swing
from tests.ui.opened import a_launch
from tests.ui.simulations import a_simulation
from ui.charts.tornado import Tornado


@pytest.fixture
def chart(qtbot, look):
    made = Tornado(look, "What swings it")
    qtbot.addWidget(made)
    made.resize(520, 260)
    return made


def with_swings(*swings):
    return replace(a_simulation(a_launch()), find_swings=lambda: swings)


TASK, RISK = Swing("task", "B", 3_000, 3_960), Swing("risk", "K1", 3_200, 3_680)


def test_names_stand_beside_the_bars_widest_at_the_top(chart):
    chart.show_simulation(with_swings(RISK, TASK))
    names = dict(chart.plot.getAxis("left")._tickLevels[0])
    assert names == {1: "B  Build web", 0: "K1  Supplier late"}


def test_a_task_is_told_by_quick_and_long_and_a_risk_by_whether_it_happens(chart):
    found = with_swings(RISK, TASK)
    assert "when it goes quickly" in chart.tell(found, 0, 1.2)
    assert "if it does not happen" in chart.tell(found, 0, 0.0)
    assert chart.tell(found, 0, 7.0) == ""


def test_the_swing_is_told_in_days(chart):
    assert chart.describe(with_swings(TASK)) == "B  Build web 2 d"


def test_drivers_that_swing_nothing_are_left_out(chart):
    still = with_swings(Swing("task", "A", 3_000, 3_000))
    chart.show_simulation(still)
    assert chart.describe(still) == "Nothing swings the launch."
    assert chart.table(still).rows == ()


def test_the_table_holds_every_driver(chart):
    rows = chart.table(with_swings(RISK, TASK)).rows
    assert [row[:2] for row in rows] == [("B  Build web", "task"), ("K1  Supplier late", "risk")]
    assert rows[0][4] == "2.00"
