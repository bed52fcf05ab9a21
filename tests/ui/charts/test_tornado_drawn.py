"""The tornado: order, colors and names of its bars, and what they are said to mean."""

import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt

from tests.ui.charts.drawn import DAY, a_spread, items, lines, on_screen, point, scale, written
from tests.ui.opened import a_launch, with_task
from ui.charts.tornado import Tornado
from ui.theme import mixed

SWINGS = (("task", "A", 9, 10), ("risk", "K1", 8, 12), ("task", "D", 11, 9))
"""Drivers with the mean launch where they are low and where they are high, in days."""


@pytest.fixture
def shown(qtbot, look):
    return lambda swings=SWINGS, plan=None, **more: on_screen(
        qtbot, look, Tornado, a_spread(swings=swings, plan=plan), **more
    )


def spans(chart):
    """Row, begin and end of every bar, in days."""
    return [
        (bar.opts["y"][0], bar.opts["x0"][0] / DAY, (bar.opts["x0"][0] + bar.opts["width"][0]) / DAY)
        for bar in items(chart, pg.BarGraphItem)
    ]


def test_the_widest_bar_is_at_the_top(shown):
    assert spans(shown()) == [(0, 9, 10), (1, 9, 11), (2, 8, 12)]


def test_names_stand_at_the_rows_of_their_bars(shown):
    assert scale(shown(), "left") == {"A  Build API": 0, "D  Write": 1, "K1  Supplier late": 2}


def test_a_bar_is_drawn_to_the_right_even_if_its_driver_shortens_the_launch(shown):
    assert spans(shown([("task", "D", 11, 9)])) == [(0, 9, 11)]


def test_every_bar_says_its_swing_at_its_right_end(shown):
    assert written(shown()) == {"1 d": (10, 0), "2 d": (11, 1), "4 d": (12, 2)}


def test_risks_have_another_color_than_tasks(shown, look):
    colors = [bar.opts["brush"].color() for bar in items(shown(), pg.BarGraphItem)]
    task, risk = (mixed(color, look.theme.surface, 0.2) for color in (look.theme.accent, look.theme.risk4))
    assert colors == [task, task, risk]


def test_the_mean_launch_is_a_line(shown):
    chart = shown()
    assert lines(chart) == [pytest.approx(chart.simulation.launch.spread.mean / DAY)]


def test_all_bars_and_the_words_beside_them_have_room(shown):
    (low, high), (bottom, top) = shown().plot.viewRange()
    assert low / DAY < 8
    assert high / DAY > 12.5
    assert (bottom, top) == (-0.5, 2.5)


def test_drivers_that_swing_nothing_have_no_bar(shown):
    assert list(scale(shown([*SWINGS, ("task", "C", 10, 10)]), "left")) == list(scale(shown(), "left"))


def test_no_more_than_the_eight_widest_bars_are_drawn(shown):
    many = [("task", "ABCD"[number % 4], 10, 11 + number) for number in range(12)]
    chart = shown(many)
    assert len(spans(chart)) == 8
    assert {"12 d", "5 d"} <= set(written(chart))
    assert "4 d" not in written(chart)


def test_a_long_name_is_shortened_to_its_share_of_the_width(shown):
    chart = shown(plan=with_task(a_launch(), "D", name="Write " * 40))
    (name,) = (text for text in scale(chart, "left") if text.startswith("D  "))
    assert name.endswith("…")
    assert chart.plot.getAxis("left").width() < chart.width() / 2


def test_a_wider_chart_shows_more_of_a_long_name(qtbot, shown):
    chart = shown(plan=with_task(a_launch(), "D", name="Write " * 40))
    before = max(map(len, scale(chart, "left")))
    chart.resize(900, 260)
    qtbot.waitUntil(lambda: max(map(len, scale(chart, "left"))) > before)


def test_the_description_tells_the_three_widest(shown):
    told = shown([*SWINGS, ("task", "B", 9, 9.5)]).accessibleDescription()
    assert told == "K1  Supplier late 4 d, D  Write 2 d, A  Build API 1 d"


def test_pointing_at_a_task_tells_the_launch_when_it_is_quick_and_when_it_is_long(shown):
    chart = shown()
    point(chart, 9.5, 0)
    wanted = "A  Build API: mean launch Thu 12 Mar 2026 when it goes quickly, Fri 13 Mar 2026 when it takes long"
    assert chart.words.text() == wanted


def test_pointing_at_a_risk_tells_the_launch_with_it_and_without_it(shown):
    chart = shown()
    point(chart, 10, 2)
    assert chart.words.text().startswith("K1  Supplier late: mean launch Wed 11 Mar 2026 if it does not happen, ")


def test_a_row_is_told_from_its_upper_to_its_lower_edge(shown):
    chart = shown()
    told = []
    for height in (0.6, 1.4):
        point(chart, 10, height)
        told.append(chart.words.text())
    assert told[0] == told[1]
    assert told[0].startswith("D  Write: ")


def test_a_name_that_holds_a_place_of_the_sentence_is_told_literally(shown):
    chart = shown([("task", "D", 9, 11)], plan=with_task(a_launch(), "D", name="%2 <b>%3</b>"))
    point(chart, 10, 0)
    assert chart.words.text().startswith("D  %2 <b>%3</b>: mean launch ")


def test_the_table_has_every_driver_that_swings_the_launch(shown):
    many = [("task", "ABCD"[number % 4], 10, 11 + number) for number in range(12)]
    rows = shown(many).table(a_spread(swings=many)).rows
    assert [row[-1] for row in rows] == [f"{12 - place}.00" for place in range(12)]


def test_without_any_swing_there_is_a_sentence_and_no_bar(shown):
    chart = shown([])
    assert spans(chart) == []
    assert scale(chart, "left") == {}
    assert chart.accessibleDescription() == "Nothing swings the launch."


def test_names_of_an_earlier_simulation_go_when_nothing_swings_any_more(shown):
    chart = shown()
    chart.show_simulation(a_spread())
    assert scale(chart, "left") == {}


# Keys

DOWN, UP, RIGHT, LEFT = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Left


def told_by(qtbot, chart, *keys):
    """The first words of what each key tells, up to the colon."""
    told = []
    for key in keys:
        qtbot.keyClick(chart, key)
        told.append(chart.words.text().partition(":")[0])
    return told


def test_arrow_keys_go_from_the_widest_bar_to_the_narrowest_and_stop_there(qtbot, shown):
    names = ["K1  Supplier late", "D  Write", "A  Build API"]
    assert told_by(qtbot, shown(), DOWN, DOWN, DOWN, DOWN) == [*names, names[-1]]
    assert told_by(qtbot, shown(), RIGHT, RIGHT, LEFT, UP) == [*names[:2], names[0], names[0]]


def test_the_first_key_upward_begins_at_the_narrowest_bar(qtbot, shown):
    assert told_by(qtbot, shown(), UP, UP) == ["A  Build API", "D  Write"]


def test_arrow_keys_go_on_from_the_bar_under_the_pointer_wherever_on_it(qtbot, shown):
    chart = shown()
    point(chart, 12.2, 1)
    assert told_by(qtbot, chart, DOWN) == ["A  Build API"]


def test_every_bar_is_told_to_those_who_see_none(qtbot, shown):
    chart = shown()
    qtbot.keyClick(chart, DOWN)
    assert chart.accessibleDescription() == chart.words.text()


def test_a_swing_of_less_than_a_day_is_told_with_the_time_of_day(shown):
    chart = shown([("task", "D", 9.25, 9.75)])
    point(chart, 9.5, 0)
    wanted = (
        "D  Write: mean launch Fri 13 Mar 2026 10:00 when it goes quickly, Fri 13 Mar 2026 15:00 when it takes long"
    )
    assert chart.words.text() == wanted
