"""The S-curve: the curve, its lines and dots, and what they are said to mean."""

import numpy as np
import pyqtgraph as pg
import pytest

from tests.ui.charts.drawn import DAY, a_spread, items, lines, on_screen, point, scale, written
from ui.charts.s_curve import SCurve


@pytest.fixture
def shown(qtbot, look):
    return lambda simulation, **more: on_screen(qtbot, look, SCurve, simulation, **more)


def across(chart):
    """From which day to which the plot reaches."""
    low, high = chart.plot.viewRange()[0]
    return low / DAY, high / DAY


def test_the_curve_begins_at_the_first_run_and_ends_at_the_last(shown):
    (drawn,) = items(shown(a_spread()), pg.PlotDataItem)
    times, shares = drawn.getData()
    assert (times[0] / DAY, shares[0]) == (5.5, 0)
    assert (times[-1] / DAY, shares[-1]) == (20.5, 1)
    assert np.all(np.diff(times) >= 0)


def test_the_plan_and_the_target_are_lines_with_date_and_chance(shown):
    chart = shown(a_spread(promised=10))
    assert lines(chart) == [6, 10]
    assert list(written(chart))[:2] == ["as planned 9 Mar: 10 %", "target 13 Mar: 50 %"]


def test_the_words_of_two_lines_stand_in_rows_of_their_own_above_the_curve(shown):
    planned, target = list(written(shown(a_spread(promised=6))).values())[:2]
    assert planned[0] == target[0]
    assert 1 < planned[1] < target[1]


def test_without_a_target_only_the_plan_is_a_line(shown):
    chart = shown(a_spread())
    assert lines(chart) == [6]
    assert not any("target" in text for text in written(chart))


def test_words_turn_to_the_side_with_more_room(shown):
    chart = shown(a_spread(promised=19))
    sides = {text.toPlainText()[:6]: text.anchor.x() for text in items(chart, pg.TextItem)}
    assert (sides["as pla"], sides["target"]) == (0, 1)


def test_three_percentiles_are_dots_on_the_curve_with_their_dates(shown):
    chart = shown(a_spread())
    (dots,) = items(chart, pg.ScatterPlotItem)
    times, shares = dots.getData()
    assert list(shares) == [0.5, 0.8, 0.95]
    assert list(times) == [chart.simulation.launch.spread.at(share) for share in shares]
    assert [text.split()[0] for text in written(chart)][1:] == ["P50", "P80", "P95"]
    assert written(chart)["P80  16 Mar"][1] == 0.8


def test_the_plot_reaches_to_a_target_that_is_near(shown):
    low, high = across(shown(a_spread(promised=30)))
    assert low < 5.5
    assert 30 < high < 36


@pytest.mark.parametrize("promised", [-300, 300])
def test_a_target_far_away_does_not_squeeze_the_curve(shown, promised):
    low, high = across(shown(a_spread(promised=promised)))
    assert high - low < 2.5 * (20.5 - 5.5)


@pytest.mark.parametrize("promised", [-300, 300])
def test_the_words_of_a_target_far_away_stay_in_sight(shown, promised):
    chart = shown(a_spread(promised=promised))
    (place,) = (place for text, place in written(chart).items() if text.startswith("target"))
    low, high = across(chart)
    assert low <= place[0] <= high


def test_a_plan_earlier_than_every_run_is_in_sight(shown):
    chart = shown(a_spread({15: 20, 20: 20}))
    assert across(chart)[0] < 6
    assert "as planned 9 Mar: 0 %" in written(chart)


def test_the_shares_at_the_left_go_from_none_to_all_in_quarters(shown):
    assert scale(shown(a_spread()), "left") == {"0%": 0, "25%": 0.25, "50%": 0.5, "75%": 0.75, "100%": 1}


def test_the_description_tells_the_target_first_and_then_the_percentiles(shown):
    assert shown(a_spread(promised=10)).accessibleDescription() == (
        "50 % likely by Fri 13 Mar 2026, P50 Fri 13 Mar 2026, P80 Mon 16 Mar 2026, P95 Wed 18 Mar 2026"
    )


def test_without_a_target_the_description_has_only_percentiles(shown):
    assert shown(a_spread()).accessibleDescription().startswith("P50 ")


def test_pointing_at_a_date_tells_how_likely_the_launch_is_by_then(shown):
    chart = shown(a_spread())
    point(chart, 11, 0.2)
    assert chart.words.text() == "by Mon 16 Mar 2026: 80 % likely"


def test_the_height_of_the_pointer_does_not_matter(shown):
    chart = shown(a_spread())
    point(chart, 11, 1.2)
    assert chart.words.text() == "by Mon 16 Mar 2026: 80 % likely"


def test_a_chance_is_never_rounded_to_a_certainty(shown):
    chart = shown(a_spread({5.5: 1, 8.5: 998, 20.5: 1}))
    point(chart, 7, 0.5)
    assert chart.words.text().endswith(": < 1 % likely")
    point(chart, 15, 0.5)
    assert chart.words.text().endswith(": > 99 % likely")


def test_the_table_has_percentiles_plan_and_target(shown):
    simulation = a_spread(promised=10)
    first = [row[0] for row in shown(simulation).table(simulation).rows]
    assert first[-2:] == ["As planned", "Target 50 %"]
    assert first[3:5] == ["P50", "P80"]


def test_a_launch_that_never_moves_is_drawn_with_a_plane_of_some_width(shown):
    low, high = across(shown(a_spread({6: 40})))
    assert low < 6 < high
