"""Charts leave the program as pictures, drawings and tables, follow the theme, and are told to those who see none."""

import csv
import io

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.charts.drawn import DAY, a_spread, items, lines, on_screen, pixel, point
from tests.ui.opened import a_launch, with_task
from ui.charts.chart import STEP
from ui.charts.histogram import Histogram
from ui.charts.s_curve import SCurve
from ui.charts.tornado import Tornado
from ui.dialogs import asking
from ui.widgets.parts import column_in

SWINGS = (("task", "A", 9, 10), ("risk", "K1", 8, 12), ("task", "D", 11, 9))
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def simulation():
    return a_spread(promised=10, swings=SWINGS)


@pytest.fixture(params=(SCurve, Histogram, Tornado), ids=lambda kind: kind.__name__)
def chart(request, qtbot, look, simulation):
    return on_screen(qtbot, look, request.param, simulation)


@pytest.fixture
def curve(qtbot, look, simulation):
    return on_screen(qtbot, look, SCurve, simulation)


def has_color(image, color):
    """Whether some pixel of a picture has exactly this color."""
    return any(image.pixelColor(x, y) == color for x in range(image.width()) for y in range(0, image.height(), 7))


def choose(chart, text):
    """Choose what the menu of a chart offers."""
    (action,) = (action for action in chart.menu_actions if action.text() == text)
    action.trigger()


# Files


def test_a_png_file_is_a_picture_twice_as_sharp_as_the_screen(chart):
    image = QImage.fromData(chart.content(".png"), "PNG")
    assert image.size() == chart.plot.size() * 2


def test_a_picture_shows_what_is_drawn_in_the_colors_of_the_theme(curve, look):
    assert has_color(curve.picture(), look.theme.accent)
    assert curve.picture().pixelColor(2, 2) == look.theme.surface


def likeness(one, other):
    """The share of pixels that two pictures of one size have nearly alike."""
    plain = (picture.convertToFormat(QImage.Format.Format_RGB32) for picture in (one, other))
    first, second = (np.array(picture.constBits()).astype(int) for picture in plain)
    return float((np.abs(first - second) < 60).mean())


def of_svg(content, size):
    """An SVG file as a picture."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    QSvgRenderer(content).render(painter)
    painter.end()
    return image


def test_files_show_the_whole_chart_as_it_is_on_the_screen(chart):
    seen = chart.plot.grab().toImage()
    axis = QRect(0, 0, int(chart.plot.getAxis("left").width()), seen.height())
    png = QImage.fromData(chart.content(".png")).scaled(seen.size(), mode=Qt.TransformationMode.SmoothTransformation)
    for saved in (png, of_svg(chart.content(".svg"), seen.size())):
        assert likeness(seen, saved) > 0.975
        assert likeness(seen.copy(axis), saved.copy(axis)) > 0.99


def test_an_svg_file_has_the_size_the_name_and_the_words_of_the_chart(chart):
    content = chart.content(".svg")
    drawn = QSvgRenderer(content)
    assert drawn.isValid()
    assert drawn.viewBox().size() == chart.plot.size()
    assert "<title>Go-live</title>" in content.decode()
    assert f"<desc>{chart.accessibleDescription()}</desc>" in content.decode()


def test_an_svg_file_is_whole_whatever_signs_a_name_holds(qtbot, look):
    plan = with_task(a_launch(), "A", name='Build <b>"API"</b> & more')
    chart = on_screen(qtbot, look, Tornado, a_spread(swings=SWINGS, plan=plan))
    content = chart.content(".svg")
    assert QSvgRenderer(content).isValid()
    assert b"Build &lt;b&gt;" in content


def test_an_svg_file_shows_no_hair_line(curve):
    before = curve.content(".svg")
    point(curve, 11, 0.2)
    assert curve.words.isVisible()
    assert curve.content(".svg") == before


def test_a_csv_file_holds_the_figures_with_the_mark_that_spreadsheets_look_for(chart, simulation):
    content = chart.content(".csv")
    table = chart.table(simulation)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert [tuple(row) for row in rows] == [table.head, *table.rows]


def test_the_ending_of_a_file_name_counts_in_capitals_too(curve, tmp_path):
    curve.save(tmp_path / "CURVE.PNG")
    assert (tmp_path / "CURVE.PNG").read_bytes().startswith(b"\x89PNG")


def test_a_written_file_is_told_by_its_name(qtbot, curve, tmp_path):
    with qtbot.waitSignal(curve.told) as told:
        curve.save(tmp_path / "curve.svg")
    assert told.args == ["curve.svg is written.", "done"]


@pytest.mark.parametrize(
    ("text", "suffix", "begin"),
    [
        ("Save picture as PNG...", ".png", b"\x89PNG"),
        ("Save picture as SVG...", ".svg", b"<?xml"),
        ("Save figures as CSV...", ".csv", b"\xef\xbb\xbf"),
    ],
)
def test_saving_proposes_a_name_in_the_folder_of_the_plan(curve, tmp_path, monkeypatch, text, suffix, begin):
    proposals = []
    answer = tmp_path / f"chosen{suffix}"
    monkeypatch.setattr(asking, "ask_save", lambda *asked: proposals.append(asked[2]) or (answer, ""))
    curve.folder = tmp_path
    choose(curve, text)
    assert proposals == [tmp_path / f"Go-live{suffix}"]
    assert answer.read_bytes().startswith(begin)


def test_saving_can_be_given_up(curve, tmp_path, monkeypatch):
    told = []
    curve.told.connect(lambda *what: told.append(what))
    monkeypatch.setattr(asking, "ask_save", lambda *_asked: None)
    curve.folder = tmp_path
    choose(curve, "Save picture as PNG...")
    assert told == []
    assert list(tmp_path.iterdir()) == []


# Clipboard


def test_a_copied_picture_is_the_one_that_is_saved(chart):
    choose(chart, "Copy picture")
    copied = QGuiApplication.clipboard().image().convertToFormat(QImage.Format.Format_RGB32)
    assert copied == QImage.fromData(chart.content(".png")).convertToFormat(QImage.Format.Format_RGB32)


def test_copied_figures_are_the_table_with_tabs_between_cells(chart, simulation):
    choose(chart, "Copy figures")
    rows = [tuple(line.split("\t")) for line in QGuiApplication.clipboard().text().splitlines()]
    assert rows == [chart.table(simulation).head, *chart.table(simulation).rows]


@pytest.mark.parametrize(("text", "said"), [("Copy picture", "The picture"), ("Copy figures", "The figures")])
def test_what_was_copied_is_told(qtbot, curve, text, said):
    with qtbot.waitSignal(curve.told) as told:
        choose(curve, text)
    assert told.args[0].startswith(said)
    assert told.args[1] == "done"


def test_the_letter_alone_copies_nothing(qtbot, curve):
    QGuiApplication.clipboard().setText("before")
    qtbot.keyClick(curve, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "before"


def test_the_context_menu_offers_every_action(qtbot, curve):
    at = QPoint(60, 60)
    QApplication.sendEvent(curve, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, curve.mapToGlobal(at), NONE))
    (menu,) = curve.findChildren(QMenu)
    assert menu.isVisible()
    assert menu.actions() == curve.menu_actions
    menu.close()
    qtbot.waitUntil(lambda: not curve.findChildren(QMenu))


# Theme


def test_lines_and_axes_wear_another_theme_at_once(curve, look):
    look.choose("dark")
    assert [item.pen.color() for item in items(curve, pg.InfiniteLine)] == [look.theme.quiet, look.theme.critical]
    assert curve.plot.getAxis("left").textPen().color() == look.theme.quiet
    assert has_color(curve.picture(), look.theme.accent)


def test_another_theme_changes_nothing_that_is_told(chart, look):
    words, drawn, shown = chart.accessibleDescription(), len(chart.plot.plotItem.items), chart.plot.viewRange()
    look.choose("dark")
    assert (chart.accessibleDescription(), len(chart.plot.plotItem.items)) == (words, drawn)
    assert chart.plot.viewRange() == shown


def test_the_hair_line_goes_with_the_old_theme_and_comes_in_the_new_one(curve, look):
    point(curve, 11, 0.2)
    look.choose("dark")
    assert not curve.words.isVisible()
    point(curve, 12, 0.2)
    assert curve.hair.pen.color() == look.theme.strong_line


# Pointing


def test_the_hair_line_stands_where_the_pointer_is(curve):
    point(curve, 11, 0.2)
    assert lines(curve)[-1] == pytest.approx(11, abs=0.1)
    point(curve, 15, 0.2)
    assert lines(curve)[-1] == pytest.approx(15, abs=0.1)
    assert len(lines(curve)) == 3


@pytest.mark.parametrize(("day", "side"), [(6, "right"), (20, "left")])
def test_words_stand_on_the_side_of_the_pointer_where_there_is_room(curve, day, side):
    point(curve, day, 0.6)
    at, words = pixel(curve, day, 0.6).x(), curve.words.geometry()
    assert curve.words.isVisible()
    assert words.left() > at if side == "right" else words.right() < at


def test_the_chart_tells_what_is_under_the_pointer_while_an_older_window_is_open(qtbot, look, simulation):
    older = QWidget()
    qtbot.addWidget(older)
    older.resize(900, 600)
    older.show()
    chart = on_screen(qtbot, look, SCurve, simulation)
    point(chart, 20, 0.6)
    assert chart.words.isVisible()


@pytest.mark.parametrize(("day", "height"), [(6, 0.02), (20, 0.02), (6, 1.27), (20, 1.27)])
def test_words_stay_inside_the_chart_in_every_corner(curve, day, height):
    point(curve, day, height)
    assert curve.words.isVisible()
    assert curve.rect().contains(curve.words.geometry())


def test_the_axis_below_the_plot_tells_nothing(curve):
    point(curve, 11, 0.2)
    point(curve, 11, -0.08)
    assert not curve.words.isVisible()


def test_a_drag_leaves_the_picture_where_it_is(qtbot, curve):
    before = curve.plot.viewRange()
    qtbot.mousePress(curve, Qt.MouseButton.LeftButton, NONE, QPoint(200, 100))
    qtbot.mouseMove(curve, QPoint(300, 150))
    qtbot.mouseRelease(curve, Qt.MouseButton.LeftButton, NONE, QPoint(300, 150))
    assert curve.plot.viewRange() == before


# Keys


def test_the_first_arrow_key_begins_in_the_middle(qtbot, curve):
    low, high = curve.plot.viewRange()[0]
    qtbot.keyClick(curve, Qt.Key.Key_Right)
    assert lines(curve)[-1] * DAY == pytest.approx((low + high) / 2 + (high - low) / STEP)


def test_arrow_keys_go_on_from_where_the_pointer_was(qtbot, curve):
    point(curve, 8, 0.2)
    begin = lines(curve)[-1]
    qtbot.keyClick(curve, Qt.Key.Key_Left)
    assert begin - 1 < lines(curve)[-1] < begin


def test_left_takes_a_step_of_right_back(qtbot, curve):
    qtbot.keyClick(curve, Qt.Key.Key_Right)
    first = curve.words.text()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(curve, key)
    assert curve.words.text() == first


def test_the_hair_line_stops_at_the_edge_of_the_plot(qtbot, curve):
    for _time in range(STEP + 3):
        qtbot.keyClick(curve, Qt.Key.Key_Right)
    assert lines(curve)[-1] * DAY == pytest.approx(curve.plot.viewRange()[0][1])
    assert curve.words.isVisible()


def test_the_words_go_with_the_keys(qtbot, curve):
    other = QWidget()
    qtbot.addWidget(other)
    qtbot.keyClick(curve, Qt.Key.Key_Right)
    curve.clearFocus()
    assert not curve.words.isVisible()


class Window(QWidget):
    """A window that notes the keys that nobody in it has taken."""

    def __init__(self, chart):
        super().__init__()
        self.keys = []
        column_in(self).addWidget(chart)

    def keyPressEvent(self, event):
        self.keys.append(event.key())


def test_escape_takes_the_words_away_and_only_then_means_the_window(qtbot, look, simulation):
    chart = SCurve(look, "Go-live")
    window = Window(chart)
    qtbot.addWidget(window)
    chart.show_simulation(simulation)
    window.show()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert window.keys == []
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert window.keys == [Qt.Key.Key_Escape]


def test_the_chart_that_has_the_keys_is_framed(curve, look):
    assert curve.grab().toImage().pixelColor(0, 0) == look.theme.accent
    curve.clearFocus()
    assert curve.grab().toImage().pixelColor(0, 0) != look.theme.accent


# Words for those who see none


def test_a_new_simulation_is_described_anew(chart):
    before = chart.accessibleDescription()
    chart.show_simulation(a_spread({30.5: 60, 50.5: 40}, promised=40, swings=SWINGS[:1]))
    assert chart.accessibleDescription() != before


def test_only_the_chart_takes_the_keys_and_the_pointer_not_its_plot(chart):
    assert chart.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert chart.plot.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert chart.childAt(chart.rect().center()) is None


def test_without_a_simulation_arrow_keys_tell_nothing(qtbot, curve):
    curve.show_simulation(None)
    qtbot.keyClick(curve, Qt.Key.Key_Right)
    assert not curve.words.isVisible()
    assert items(curve, pg.InfiniteLine) == []
