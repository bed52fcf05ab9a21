"""The timeline under the hand: scrolling, zooming, selecting, dragging, and the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui.canvas.hands import LEFT, PLAIN
from tests.ui.timeline.charts import DAY, a_chart, a_timeline, drag, row_of, spot
from ui.theme import DARK
from ui.timeline.board import EARLIEST, LATEST
from ui.timeline.frame import HEAD, ROW
from ui.timeline.pointer import AWAY
from ui.timeline.scale import COARSEST, FINEST, Scale

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MANY = "; ".join(f"T{number} {1 + number % 5}d" for number in range(60)) + "; T3 > T40"


@pytest.fixture
def view(qtbot):
    return a_timeline(qtbot)


@pytest.fixture
def long(qtbot):
    return a_timeline(qtbot, a_chart(MANY))


def wheel(view, turn, modifiers=PLAIN):
    """Turn the wheel by an angle over a point of the viewport."""
    port, at = view.viewport(), QPoint(400, 200)
    event = QWheelEvent(
        QPointF(at), QPointF(port.mapToGlobal(at)), QPoint(), turn, Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)


# Time and rows


def test_the_whole_plan_is_shown_at_first_and_after_the_window_changes(view, qtbot):
    begin, end = view.chart.span
    for width in (1000, 700):
        view.resize(width, 400)
        qtbot.wait(5)
        assert 0 < view.scale.x_of(begin) < view.scale.x_of(end) < view.viewport().width()


def test_a_view_that_was_moved_stays_where_it_is(view, qtbot):
    view.look(Scale(view.chart.span[0], 0.1))
    view.resize(700, 400)
    qtbot.wait(5)
    assert view.scale == Scale(view.chart.span[0], 0.1)
    view.fit()
    assert view.scale.per_minute != 0.1


def test_the_wheel_scrolls_rows_and_with_keys_time(long):
    wheel(long, QPoint(0, -120))
    assert long.top == 3 * ROW
    before = long.scale
    wheel(long, QPoint(0, -120), SHIFT)
    assert long.scale.left > before.left
    at = long.scale.minutes_at(400)
    wheel(long, QPoint(0, 120), CONTROL)
    assert long.scale.per_minute == pytest.approx(before.per_minute * 1.25)
    assert long.scale.minutes_at(400) == pytest.approx(at)


def test_zoom_ends_at_a_quarter_of_an_hour(view):
    for _ in range(80):
        view.zoom_in()
    assert view.scale.per_minute == FINEST
    for _ in range(120):
        view.zoom_out()
    view.grab()


@pytest.mark.parametrize("left", [-1e12, 1e12])
def test_time_ends_where_calendars_do_however_far_it_is_dragged(view, left):
    view.look(Scale(left, COARSEST))
    assert EARLIEST <= view.scale.left <= LATEST
    assert not view.grab().isNull()


def test_the_scroll_bar_moves_time(view):
    view.zoom(4)
    bar = view.horizontalScrollBar()
    before = view.scale.left
    bar.setValue(bar.value() + 100)
    assert (view.scale.left - before) * view.scale.per_minute == pytest.approx(100, abs=1)


def test_a_row_out_of_sight_is_revealed_with_its_bar(long):
    long.look(Scale(long.chart.span[1] + 100 * DAY, 0.05))
    long.reveal(55)
    frame = long.frame()
    assert 55 in frame.rows
    assert 0 <= frame.box(55).left() <= frame.width
    long.reveal(0)
    assert long.top == 0


def test_the_middle_button_and_the_axis_drag_time_and_rows(long):
    before, port = long.scale.left, long.viewport()
    QTest.mousePress(port, Qt.MouseButton.MiddleButton, PLAIN, QPoint(300, 300))
    QTest.mouseMove(port, QPoint(350, 240))
    QTest.mouseRelease(port, Qt.MouseButton.MiddleButton, PLAIN, QPoint(350, 240))
    assert long.scale.left < before
    assert long.top == 60
    drag(long, QPoint(300, 10), QPoint(250, 10))
    assert long.scale.left == pytest.approx(before, rel=1e-6)


def test_a_double_click_on_the_axis_shows_everything(view):
    fitted = view.scale
    view.zoom(5)
    QTest.mouseDClick(view.viewport(), LEFT, PLAIN, QPoint(300, 10))
    assert view.scale == fitted


# Selecting


def test_a_click_selects_the_row_and_keys_add_to_it(view, qtbot):
    with qtbot.waitSignal(view.selection_changed) as told:
        QTest.mouseClick(view.viewport(), LEFT, PLAIN, spot(view, "B"))
    assert told.args == [["B"]]
    QTest.mouseClick(view.viewport(), LEFT, CONTROL, spot(view, "C"))
    assert view.selected_ids() == ["B", "C"]
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, spot(view, "M"))
    assert view.selected_ids() == ["C", "M"]


def test_one_of_several_rows_is_left_by_a_click(view):
    view.choose(frozenset({1, 2}), 1)
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, spot(view, "B"))
    assert view.selected_ids() == ["B"]


def test_a_band_selects_the_rows_that_it_touches(view):
    start = QPoint(view.viewport().width() - 20, HEAD + ROW + 4)
    drag(view, start, start + QPoint(-40, ROW))
    assert view.selected_ids() == ["A", "B"]


def test_nothing_is_selected_below_the_rows(view):
    view.choose(frozenset({1}), 1)
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, QPoint(300, 380))
    assert view.selected_ids() == []


# Dragging


@pytest.mark.parametrize(
    ("share", "dx", "kind"),
    [(0.5, 0, "move"), (0.0, 1, "start"), (1.0, -1, "finish")],
)
def test_a_bar_is_moved_by_its_body_and_stretched_by_its_edges(view, qtbot, share, dx, kind):
    start = spot(view, "A", share=share, dx=dx)
    day = round(DAY * view.scale.per_minute)
    bar = view.chart.bar(row_of(view, "A"))
    edge = bar.finish if kind == "finish" else bar.start
    with qtbot.waitSignal(view.timing_requested) as told:
        drag(view, start, start + QPoint(2 * day, 0))
    said, task, minute = told.args
    assert (said, task) == (kind, "A")
    assert abs(minute - (edge + 2 * DAY)) <= DAY / 2 + 60


def test_while_a_bar_is_dragged_its_label_says_what_would_happen(view):
    told = []
    view.say = lambda kind, task, minute: told.append((kind, task, minute)) or "Start Thu 5 Mar"
    start = spot(view, "A")
    plain = view.grab().toImage()
    drag(view, start, start + QPoint(150, 0), release=False)
    assert told
    assert view.grab().toImage() != plain
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, start)
    assert len({minute for *_, minute in told}) == len(told), "said once for each time"


def test_a_drag_that_is_given_up_asks_for_nothing(view, qtbot):
    start = spot(view, "A")
    with qtbot.assertNotEmitted(view.timing_requested):
        drag(view, start, start + QPoint(150, 0), release=False)
        QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, start + QPoint(150, 0))


def test_summaries_are_not_dragged(view, qtbot):
    with qtbot.assertNotEmitted(view.timing_requested):
        drag(view, spot(view, "S"), spot(view, "S") + QPoint(150, 0))


def handle_of(view, task):
    QTest.mouseMove(view.viewport(), spot(view, task))
    return spot(view, task, share=1.0, dx=AWAY)


def test_a_link_is_dragged_from_the_handle_of_a_bar_to_another(view, qtbot):
    with qtbot.waitSignal(view.link_requested) as told:
        drag(view, handle_of(view, "A"), spot(view, "C"))
    assert told.args == ["A", "C"]


def test_a_link_that_is_refused_says_why_and_is_not_asked_for(view, qtbot):
    asked = []
    view.judge_link = lambda *pair: asked.append(pair) or "It would close a cycle."
    with qtbot.assertNotEmitted(view.link_requested):
        drag(view, handle_of(view, "C"), spot(view, "A"))
    assert asked[-1] == ("C", "A")
    with qtbot.assertNotEmitted(view.link_requested):
        drag(view, handle_of(view, "A"), QPoint(900, 380))


def test_near_the_edge_a_drag_moves_the_view(long):
    before = long.scale.left
    start = spot(long, "T1")
    drag(long, start, QPoint(long.viewport().width() - 3, start.y()))
    assert long.scale.left > before


def test_the_pointer_tells_what_it_would_do(view):
    shapes = {}
    for name, share, dx in [("move", 0.5, 0), ("finish", 1.0, -1), ("link", 1.0, AWAY), ("none", 1.0, 60)]:
        QTest.mouseMove(view.viewport(), spot(view, "A", share=share, dx=dx))
        shapes[name] = view.viewport().cursor().shape()
    assert shapes == {
        "move": Qt.CursorShape.OpenHandCursor,
        "finish": Qt.CursorShape.SizeHorCursor,
        "link": Qt.CursorShape.CrossCursor,
        "none": Qt.CursorShape.ArrowCursor,
    }


# Keys


def press(view, key, modifiers=PLAIN):
    QTest.keyClick(view, key, modifiers)
    return view.current_id()


def test_arrows_walk_rows_and_links(view):
    assert press(view, Qt.Key.Key_Home) == "S"
    assert press(view, Qt.Key.Key_Down) == "A"
    assert press(view, Qt.Key.Key_Right) == "B"
    assert press(view, Qt.Key.Key_Right) == "C"
    assert press(view, Qt.Key.Key_Left) == "B"
    assert press(view, Qt.Key.Key_Up) == "A"
    assert press(view, Qt.Key.Key_End) == "M"
    assert press(view, Qt.Key.Key_Right) == "M"
    assert view.accessibleDescription() == ""


def test_shift_adds_the_next_row(view):
    press(view, Qt.Key.Key_Home)
    press(view, Qt.Key.Key_Down, SHIFT)
    assert view.selected_ids() == ["S", "A"]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected_ids() == []
    QTest.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert len(view.selected_ids()) == 5


def test_pages_go_by_what_is_in_sight(long):
    press(long, Qt.Key.Key_Home)
    assert press(long, Qt.Key.Key_PageDown) == "T11"
    assert press(long, Qt.Key.Key_PageUp) == "T0"


def test_typing_goes_to_the_key_that_begins_so(long):
    QTest.keyClicks(long, "t12")
    assert long.current_id() == "T12"


def test_keys_ask_for_edits(view, qtbot):
    press(view, Qt.Key.Key_End)
    for key, signal in [
        (Qt.Key.Key_F2, view.rename_requested),
        (Qt.Key.Key_Return, view.rename_requested),
        (Qt.Key.Key_Delete, view.delete_requested),
        (Qt.Key.Key_Insert, view.create_requested),
    ]:
        with qtbot.waitSignal(signal):
            QTest.keyClick(view, key)


def test_keys_zoom(view):
    fitted = view.scale
    QTest.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    assert view.scale.per_minute > fitted.per_minute
    QTest.keyClick(view, Qt.Key.Key_0, CONTROL)
    assert view.scale == fitted


def test_a_double_click_asks_for_the_name(view, qtbot):
    with qtbot.waitSignal(view.rename_requested) as told:
        QTest.mouseDClick(view.viewport(), LEFT, PLAIN, spot(view, "B"))
    assert told.args == ["B"]


# Charts, tips and pictures


def test_selection_stays_with_its_tasks_when_rows_change(view):
    view.choose(frozenset({row_of(view, "C")}), row_of(view, "C"))
    view.set_chart(a_chart("C 1d; A 3d"))
    assert view.selected_ids() == ["C"]
    assert view.current_id() == "C"


def test_an_edit_moves_nothing_but_the_first_bars_are_fitted(view, qtbot):
    fitted = view.scale
    view.set_chart(a_chart("A 30d > B 20d"))
    assert view.scale == fitted
    empty = a_timeline(qtbot, a_chart(""))
    before = empty.scale
    empty.set_chart(a_chart("A 90d"))
    assert empty.scale != before


def test_a_bar_tells_about_itself(view, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_: shown.append(text))
    view.describe = lambda task: f"about {task}"
    for place in (spot(view, "B"), handle_of(view, "B"), QPoint(980, 380), QPoint(300, 10)):
        view._tip(QPointF(place))
    assert [view._tip(QPointF(place)) for place in (spot(view, "B"), QPoint(980, 380), QPoint(300, 10))] == [
        "about B",
        "",
        "",
    ]
    assert "link" in view._tip(QPointF(handle_of(view, "B")))


def test_a_picture_shows_all_rows_at_a_resolution(long):
    image = long.picture(1200, 2.0)
    assert isinstance(image, QImage)
    assert (image.width(), image.height()) == (2400, 2 * (60 * ROW + HEAD))
    assert image.pixelColor(4, image.height() - 4) != image.pixelColor(4, 4)


def test_it_wears_another_theme(view):
    view.set_theme(DARK)
    assert view.viewport().grab().toImage().pixelColor(3, 3) == DARK.raised
