"""The histogram: what it tells, and the bars that miss the target."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.opened import a_launch
from tests.ui.simulations import a_simulation
from ui.charts.figures import bins
from ui.charts.histogram import Histogram

DAY = 480.0


@pytest.fixture
def chart(qtbot, look):
    made = Histogram(look, "Runs")
    qtbot.addWidget(made)
    made.resize(520, 260)
    return made


def test_the_span_with_most_runs_is_told(chart):
    found = a_simulation(a_launch())
    assert chart.describe(found).startswith("The highest bar: ")


def test_a_bar_tells_its_share_and_nothing_stands_beside_them(chart):
    found = a_simulation(a_launch())
    edges, shares = bins(found.launch, 480)
    most = int(shares.argmax())
    middle = float(edges[most] + edges[most + 1]) / 2
    assert chart.tell(found, middle, 0.0).startswith(f"{shares[most]:.0%}".replace("%", " %"))
    assert chart.tell(found, float(edges[0]) - DAY, 0.0) == ""
    assert chart.tell(found, float(edges[-1]) + DAY, 0.0) == ""


def colors_of(chart):
    """The colors of the bars that are there."""
    bars = [item.opts for item in chart.plot.plotItem.items if "height" in getattr(item, "opts", {})]
    return {bar["brush"].color().name() for bar in bars if len(bar["x0"])}


def test_bars_after_the_target_have_another_color(chart):
    chart.show_simulation(a_simulation(a_launch()))
    assert len(colors_of(chart)) == 1
    chart.show_simulation(a_simulation(a_launch(), promised=DAY * 7))
    assert len(colors_of(chart)) == 2


def test_shares_at_the_side_are_round(chart):
    chart.show_simulation(a_simulation(a_launch()))
    levels = chart.plot.getAxis("left")._tickLevels[0]
    assert levels[0] == (0.0, "0%")
    assert 2 <= len(levels) <= 8


def test_bars_after_the_target_are_dotted_not_only_colored(qtbot, look):
    chart = Histogram(look, "Histogram")
    qtbot.addWidget(chart)
    chart.show_simulation(a_simulation(a_launch()))
    styles = [item.opts["brush"].style() for item in chart.plot.plotItem.items if "brush" in getattr(item, "opts", {})]
    assert styles[:2] == [Qt.BrushStyle.SolidPattern, Qt.BrushStyle.Dense3Pattern]
