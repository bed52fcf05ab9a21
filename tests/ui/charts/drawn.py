"""Charts on the screen, of simulations whose runs are chosen one by one, and what is drawn on them."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from planner import Options, simulate
from planner.simulation.result import Spread, Swing
from tests.ui.opened import a_launch

DAY = 480
"""Working minutes of a day; the small launch is planned for the sixth."""
RUNS = {5.5: 10, 8.5: 40, 10.5: 30, 12.5: 15, 20.5: 5}
"""In how many runs of a hundred the launch is on which day."""


def a_spread(runs=None, *, promised=None, swings=(), plan=None):
    """A simulation in which the launch, its target and what swings it are as given, in days."""
    made = simulate(plan or a_launch(), Options(runs=20))
    values = np.repeat(list((runs or RUNS).keys()), list((runs or RUNS).values())) * DAY
    target = None if promised is None else promised * DAY
    launch = replace(made.launch, spread=Spread(np.sort(values)), promised=target)
    bars = tuple(Swing(kind, row, low * DAY, high * DAY) for kind, row, low, high in swings)
    return replace(made, runs=len(values), targets=(launch,), find_swings=lambda: bars)


def on_screen(qtbot, look, kind, simulation, *, size=(520, 260)):
    """A chart in a window of its own that has the keys."""
    chart = kind(look, "Go-live")
    qtbot.addWidget(chart)
    chart.resize(*size)
    chart.show_simulation(simulation)
    chart.show()
    chart.activateWindow()
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    return chart


def items(chart, kind):
    """What is drawn of one kind, in the order in which it was drawn."""
    return [item for item in chart.plot.plotItem.items if isinstance(item, kind)]


def written(chart):
    """The texts in the plot, and where they stand: days and height."""
    return {item.toPlainText(): (item.pos().x() / DAY, item.pos().y()) for item in items(chart, pg.TextItem)}


def lines(chart):
    """On which days upright lines stand."""
    return [item.value() / DAY for item in items(chart, pg.InfiniteLine)]


def scale(chart, side):
    """What an axis says, and where."""
    return {text: place for place, text in chart.plot.getAxis(side)._tickLevels[0]}


def pixel(chart, day, height):
    """Where a day and a height are on the chart, in pixels."""
    scene = chart.plot.plotItem.vb.mapViewToScene(QPointF(day * DAY, height))
    return chart.plot.mapFromScene(scene) + chart.plot.pos()


def point(chart, day, height):
    """Move the pointer to a day and a height."""
    move_pointer(chart, pixel(chart, day, height))


def move_pointer(chart, place):
    """Move the pointer over a chart, which gets the move itself.

    The screen of the tests gives moves to the oldest window at a place, such as a tip that an earlier test has left.
    """
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), QPointF(chart.mapToGlobal(place)), none, none, keys)
    QApplication.sendEvent(chart, move)
