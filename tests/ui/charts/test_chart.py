"""Charts under real mouse and key events."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtSvg import QSvgRenderer

from tests.ui.charts.drawn import move_pointer
from tests.ui.opened import a_launch
from tests.ui.simulations import a_simulation
from ui.charts.histogram import Histogram
from ui.charts.s_curve import SCurve
from ui.charts.tornado import Tornado

KINDS = (SCurve, Histogram, Tornado)


def shown(qtbot, look, kind, simulation=None):
    chart = kind(look, "Go-live")
    qtbot.addWidget(chart)
    chart.resize(520, 260)
    chart.show_simulation(simulation or a_simulation(a_launch(), promised=480.0 * 7))
    chart.show()
    qtbot.waitExposed(chart)
    return chart


@pytest.fixture(params=KINDS, ids=lambda kind: kind.__name__)
def chart(request, qtbot, look):
    return shown(qtbot, look, request.param)


def colors_in(image):
    """How many different colors a picture has."""
    small = image.scaled(160, 80)
    return len({small.pixel(x, y) for x in range(160) for y in range(80)})


def test_pointing_tells_in_words_what_is_there(chart):
    move_pointer(chart, QPoint(300, 130))
    assert chart.words.isVisible()
    assert len(chart.words.text()) > 10
    assert chart.rect().contains(chart.words.geometry())


def test_the_words_go_when_the_pointer_leaves(chart):
    move_pointer(chart, QPoint(300, 130))
    move_pointer(chart, QPoint(3, 255))
    assert not chart.words.isVisible()


def test_arrow_keys_move_the_hair_line_and_escape_hides_it(qtbot, look):
    chart = shown(qtbot, look, SCurve)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    first = chart.words.text()
    for _time in range(8):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.words.text() != first
    assert chart.accessibleDescription() == chart.words.text()
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert not chart.words.isVisible()


def test_every_chart_has_a_name_and_says_what_it_shows(chart):
    assert chart.accessibleName() == "Go-live"
    assert len(chart.accessibleDescription()) > 10


def test_the_curve_says_the_chance_of_the_target_and_three_percentiles(qtbot, look):
    words = shown(qtbot, look, SCurve).accessibleDescription()
    assert "likely by" in words
    assert all(name in words for name in ("P50", "P80", "P95"))


def test_another_theme_is_worn_at_once(chart, look):
    light = chart.picture().pixelColor(2, 2)
    look.choose("dark")
    assert chart.picture().pixelColor(2, 2) != light
    assert chart.picture().pixelColor(2, 2).lightness() < 80


def test_a_picture_is_copied_by_the_usual_key(qtbot, chart):
    chart.setFocus()
    with qtbot.waitSignal(chart.told):
        qtbot.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QGuiApplication.clipboard().image()
    assert image.width() == chart.plot.width() * 2
    assert colors_in(image) > 8


def test_figures_are_copied_as_a_spreadsheet_takes_them(chart):
    chart.copy_table()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) > 3
    assert all("\t" in line for line in lines)


@pytest.mark.parametrize("suffix", [".png", ".svg", ".csv"])
def test_pictures_and_figures_are_saved(qtbot, chart, tmp_path, suffix):
    path = tmp_path / f"chart{suffix}"
    with qtbot.waitSignal(chart.told, check_params_cb=lambda _text, tone: tone == "done"):
        chart.save(path)
    content = path.read_bytes()
    assert len(content) > 60
    if suffix == ".svg":
        assert QSvgRenderer(content).isValid()


def test_a_file_that_cannot_be_written_is_told(qtbot, chart, tmp_path):
    with qtbot.waitSignal(chart.told, check_params_cb=lambda _text, tone: tone == "error"):
        chart.save(tmp_path / "no folder" / "chart.png")


def test_the_picture_that_is_saved_shows_no_hair_line(qtbot, look):
    chart = shown(qtbot, look, SCurve)
    qtbot.wait(50)
    chart.picture()  # the first one settles how wide the axes are
    move_pointer(chart, QPoint(300, 130))
    before = chart.picture()
    move_pointer(chart, QPoint(200, 130))
    assert chart.words.isVisible()
    assert chart.picture() == before


def test_a_chart_without_simulation_is_empty_and_copies_nothing(qtbot, look):
    chart = SCurve(look, "Go-live")
    qtbot.addWidget(chart)
    chart.show_simulation(None)
    assert chart.content(".csv") == b"\xef\xbb\xbf"


def test_a_simulation_that_never_moves_can_be_drawn(qtbot, look):
    still = a_simulation(a_launch(), deviation=0)
    for kind in KINDS:
        assert colors_in(shown(qtbot, look, kind, still).picture()) >= 1


@pytest.mark.parametrize("width", [200, 400, 900])
def test_dates_below_the_plot_are_as_many_as_there_is_room_for(qtbot, look, width):
    chart = shown(qtbot, look, SCurve)
    chart.resize(width, 200)
    places = chart.plot.getAxis("bottom")._tickLevels[0]
    assert len(places) <= max(1, width // 60)
    times = [time for time, _text in places]
    assert np.all(np.diff(times) > 0)


def test_the_menu_offers_copies_and_three_kinds_of_files(chart):
    texts = [action.text() for action in chart.menu_actions]
    assert texts[:2] == ["Copy picture", "Copy figures"]
    assert [text.split()[-1] for text in texts[2:]] == ["PNG...", "SVG...", "CSV..."]


def test_a_chart_of_nothing_tells_nothing_and_has_no_dates(chart):
    assert chart.accessibleDescription()
    chart.show_simulation(None)
    assert chart.accessibleDescription() == ""
    assert chart.plot.getAxis("bottom")._tickLevels == [[]]


def test_what_was_pointed_at_gives_way_to_the_whole_on_escape(qtbot, chart):
    whole = chart.accessibleDescription()
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() != whole
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.accessibleDescription() == whole
