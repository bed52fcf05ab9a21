"""Histogram and tornado side by side."""

import pytest
from PySide6.QtWidgets import QToolButton

from tests.ui.simulations import a_simulation
from ui.widgets.spread_panel import SpreadPanel


@pytest.fixture
def panel(qtbot, session, look):
    made = SpreadPanel(session, look)
    qtbot.addWidget(made)
    made.resize(800, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_before_a_simulation_it_says_so(panel):
    assert panel._empty.isVisible()
    assert panel.charts == []


def test_both_charts_are_drawn_and_follow_the_next_simulation(qtbot, panel, session):
    session.take_simulation(a_simulation(session.plan))
    qtbot.waitUntil(lambda: len(panel.charts) == 2)
    first = session.simulation
    session.take_simulation(a_simulation(session.plan, late=0.3))
    qtbot.waitUntil(lambda: all(chart.simulation is session.simulation for chart in panel.charts))
    assert session.simulation is not first


def test_nothing_is_drawn_while_nobody_looks(qtbot, panel, session):
    panel.hide()
    session.take_simulation(a_simulation(session.plan))
    qtbot.wait(10)
    assert panel.charts == []
    panel.show()
    qtbot.waitUntil(lambda: len(panel.charts) == 2)


def test_each_chart_has_a_menu_and_tells_what_it_did(qtbot, panel, session):
    session.take_simulation(a_simulation(session.plan))
    qtbot.waitUntil(lambda: len(panel.charts) == 2)
    assert len(panel.findChildren(QToolButton)) == 2
    with qtbot.waitSignal(panel.told):
        panel.charts[1].copy_picture()
