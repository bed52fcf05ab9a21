"""The S-curve: what it marks, shows and tells."""

import pytest

from tests.ui.opened import a_launch
from tests.ui.simulations import a_simulation
from ui.charts.s_curve import SCurve

DAY = 480.0


@pytest.fixture
def chart(qtbot, look):
    made = SCurve(look, "Go-live")
    qtbot.addWidget(made)
    made.resize(520, 260)
    return made


def words_in(chart):
    """The words that stand in the plot."""
    return [item.toPlainText() for item in chart.plot.plotItem.items if hasattr(item, "toPlainText")]


def test_three_percentiles_are_named_with_their_dates(chart):
    chart.show_simulation(a_simulation(a_launch()))
    assert [text.split()[0] for text in words_in(chart) if text.startswith("P")] == ["P50", "P80", "P95"]


def test_target_and_plan_have_lines_with_their_chances(chart):
    chart.show_simulation(a_simulation(a_launch(), promised=DAY * 7))
    told = words_in(chart)
    assert any(text.startswith("target 10 Mar: ") and text.endswith("%") for text in told)
    assert any(text.startswith("as planned ") and text.endswith("%") for text in told)


def test_without_a_target_there_is_no_line_for_it(chart):
    chart.show_simulation(a_simulation(a_launch()))
    assert not any(text.startswith("target") for text in words_in(chart))


def test_a_target_far_away_does_not_squeeze_the_curve(chart):
    found = a_simulation(a_launch(), promised=DAY * 500)
    chart.show_simulation(found)
    low, high = chart.plot.viewRange()[0]
    values = found.launch.spread.values
    assert (values[-1] - values[0]) / (high - low) > 0.3


def test_the_chance_is_told_for_any_date(chart):
    found = a_simulation(a_launch())
    chart.show_simulation(found)
    assert chart.tell(found, found.launch.spread.at(0.5), 0.5).endswith("50 % likely")
    assert chart.tell(found, DAY * 100, 0.5).endswith("100 % likely")
