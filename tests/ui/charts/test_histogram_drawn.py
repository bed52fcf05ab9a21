"""The histogram: which bars stand where, and what they are said to mean."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt

from tests.ui.charts.drawn import DAY, a_spread, items, lines, on_screen, point, scale, written
from ui.charts.histogram import Histogram
from ui.theme import mixed


@pytest.fixture
def shown(qtbot, look):
    return lambda simulation, **more: on_screen(qtbot, look, Histogram, simulation, **more)


def heights(bars):
    """Bars that are there, by the day on which they begin."""
    found = zip(bars.opts["x0"], bars.opts["height"], strict=True)
    return {int(left / DAY): round(float(share), 4) for left, share in found if share}


def test_every_span_has_a_bar_as_high_as_its_share_of_runs(shown):
    kept, late = items(shown(a_spread()), pg.BarGraphItem)
    assert heights(kept) == {5: 0.1, 8: 0.4, 10: 0.3, 12: 0.15, 20: 0.05}
    assert heights(late) == {}


def test_bars_after_the_target_are_set_apart_from_those_that_keep_it(shown):
    kept, late = items(shown(a_spread(promised=10)), pg.BarGraphItem)
    assert heights(kept) == {5: 0.1, 8: 0.4}
    assert heights(late) == {10: 0.3, 12: 0.15, 20: 0.05}


def test_bars_that_miss_the_target_have_the_color_of_a_warning(shown, look):
    kept, late = items(shown(a_spread(promised=10)), pg.BarGraphItem)
    wanted = (look.theme.accent, look.theme.near_critical)
    assert [bars.opts["brush"].color() for bars in (kept, late)] == [
        mixed(color, look.theme.surface, 0.25) for color in wanted
    ]


def test_bars_do_not_touch_each_other(shown):
    kept, _late = items(shown(a_spread()), pg.BarGraphItem)
    assert np.all(np.diff(kept.opts["x0"]) > kept.opts["width"])


def test_the_target_is_a_line_with_its_word(shown):
    chart = shown(a_spread(promised=10))
    assert lines(chart) == [10]
    assert written(chart)["target"][0] == 10


@pytest.mark.parametrize(("promised", "side"), [(6, 0.0), (19, 1.0)])
def test_the_word_of_the_target_stands_where_there_is_more_room(shown, promised, side):
    (text,) = items(shown(a_spread(promised=promised)), pg.TextItem)
    assert text.anchor.x() == side


@pytest.mark.parametrize("promised", [None, 2, 60])
def test_a_target_that_is_out_of_sight_has_no_line(shown, promised):
    assert lines(shown(a_spread(promised=promised))) == []


@pytest.mark.parametrize(("promised", "missed"), [(2, 1.0), (60, 0.0)])
def test_bars_are_on_the_right_side_of_a_target_far_away(shown, promised, missed):
    _kept, late = items(shown(a_spread(promised=promised)), pg.BarGraphItem)
    assert sum(heights(late).values()) == pytest.approx(missed)


def test_every_bar_fits_into_the_plot_with_room_above_it(shown):
    (low, high), (bottom, top) = shown(a_spread()).plot.viewRange()
    assert (low / DAY, high / DAY) == (4, 22)
    assert bottom == 0
    assert 0.4 < top < 0.5


@pytest.mark.parametrize(
    ("runs", "said"),
    [({5.5: 1}, ["0%", "20%", "40%", "60%", "80%", "100%"]), ({5.5: 3, 20.5: 7}, ["0%", "20%", "40%", "60%", "80%"])],
)
def test_the_shares_at_the_left_are_round_and_few(shown, runs, said):
    assert list(scale(shown(a_spread(runs)), "left")) == said


def test_the_description_tells_the_span_with_the_most_runs(shown):
    told = shown(a_spread()).accessibleDescription()
    assert told == "The highest bar: 40 % of runs are done between Wed 11 Mar 2026 and Thu 12 Mar 2026"


def test_pointing_at_a_bar_tells_its_share_and_where_it_ends(shown):
    chart = shown(a_spread())
    point(chart, 8.5, 0.2)
    assert chart.words.text() == "40 % of runs are done between Wed 11 Mar 2026 and Thu 12 Mar 2026"


def test_pointing_above_a_bar_tells_the_same(shown):
    chart = shown(a_spread())
    point(chart, 20.5, 0.4)
    assert chart.words.text().startswith("5 % of runs are done between ")


def test_pointing_beside_all_bars_tells_nothing(shown):
    chart = shown(a_spread())
    point(chart, 8.5, 0.2)
    point(chart, 4.4, 0.2)
    assert not chart.words.isVisible()


def test_the_table_has_a_row_for_every_span_whose_shares_are_all_runs(shown):
    rows = shown(a_spread()).table(a_spread()).rows
    assert rows[3] == ("2026-03-11 17:00", "2026-03-12 17:00", "0.4000")
    assert sum(float(share) for _after, _until, share in rows) == pytest.approx(1)


def test_runs_that_all_end_at_once_are_one_full_bar(shown):
    chart = shown(a_spread({6: 50}))
    assert heights(items(chart, pg.BarGraphItem)[0]) == {6: 1.0}
    assert chart.accessibleDescription().startswith("The highest bar: 100 %")


def test_arrow_keys_go_from_bar_to_bar_and_stop_at_the_last_one(qtbot, shown):
    chart = shown(a_spread({5.5: 20, 6.5: 30, 7.5: 50}))
    told = []
    for _time in range(20):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
        told.append(chart.words.text().partition(" of runs")[0])
    assert [share for share, before in zip(told, [None, *told], strict=False) if share != before] == [
        "20 %", "0 %", "30 %", "0 %", "50 %",
    ]  # fmt: skip
    assert told[-3:] == ["50 %"] * 3


def test_the_first_key_to_the_left_begins_at_the_last_bar(qtbot, shown):
    chart = shown(a_spread())
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.words.text().startswith("5 % of runs")


def test_arrow_keys_go_on_from_the_bar_under_the_pointer(qtbot, shown):
    chart = shown(a_spread({5.5: 20, 6.5: 30, 7.5: 50}))
    point(chart, 7.5, 0.2)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.words.text().startswith("50 % of runs")


def test_spans_of_less_than_a_day_are_told_with_the_time_of_day(shown):
    chart = shown(a_spread({5.3: 20, 5.6: 30, 5.9: 50}))
    told = chart.describe(chart.simulation)
    first, last = told.partition("between ")[2].split(" and ")
    assert first != last
    assert first[:-5] == last[:-5] == "Mon 9 Mar 2026 "
