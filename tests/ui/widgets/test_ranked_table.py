"""A ranked list: selected and copied by mouse and keys, never edited, with the reason of its current row in full."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHeaderView

from planner import set_field
from tests.builders import a_plan
from tests.ui.opened import a_session, cell, click, texts
from ui.models.risk_lists import RiskRanking, TaskRiskOrder
from ui.theme import ROW
from ui.widgets.parts import column_in
from ui.widgets.ranked_table import NARROW_FIGURE, NARROWEST_NAME, RANK, WIDE, WIDE_FIGURE, WIDEST_NAME, RankedTable

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def shown(qtbot, table):
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    return table


@pytest.fixture
def table(qtbot, session, look):
    return shown(qtbot, RankedTable(session, look, RiskRanking(session), "delay"))


@pytest.fixture
def tasks(qtbot, session, look):
    return shown(qtbot, RankedTable(session, look, TaskRiskOrder(session), "exposure"))


@pytest.fixture
def untouched(qtbot, session, look):
    """A list that never had the keys, so that no row of it is current."""
    made = RankedTable(session, look, RiskRanking(session), "delay")
    qtbot.addWidget(made)
    return made


def width(table, name):
    return table.columnWidth(table.register.column_of(name))


def reasons(table):
    return texts(table.register, "why")


# The reason of a row


def test_before_a_row_is_chosen_the_reason_of_the_first_one_is_told_by_its_name(untouched):
    assert untouched.words.text() == f"K1  Supplier late: {reasons(untouched)[0]}"


def test_a_list_that_gets_the_keys_explains_its_current_row_without_its_name(table):
    assert table.currentIndex().row() == 0
    assert table.words.text() == reasons(table)[0]


def test_the_reason_of_the_row_that_is_clicked_is_told_in_full(qtbot, table):
    click(qtbot, table, "K2", "name")
    assert table.words.text() == reasons(table)[1]


def test_the_reason_follows_the_arrow_keys(qtbot, tasks):
    click(qtbot, tasks, tasks.register.ids[0], "name")
    qtbot.keyClick(tasks, Qt.Key.Key_Down)
    assert tasks.words.text() == reasons(tasks)[1]
    qtbot.keyClick(tasks, Qt.Key.Key_End, CONTROL)
    assert tasks.words.text() == reasons(tasks)[-1]


def test_a_row_that_is_chosen_elsewhere_is_explained_here(table, session):
    session.select(("K2",))
    assert table.words.text() == reasons(table)[1]


def test_the_reason_follows_a_change_of_the_plan(qtbot, table, session):
    click(qtbot, table, "K1", "name")
    before = table.words.text()
    session.do(set_field(session.plan, ("risk", "K1"), "probability", 0.75))
    assert table.words.text() != before
    assert table.words.text() == reasons(table)[table.register.row_of("K1")]


def test_the_reason_of_the_first_row_follows_a_new_order(untouched, session):
    session.do(set_field(session.plan, ("risk", "K2"), "impact", beyond_float(session)))
    assert texts(untouched.register, "name")[0] == "K2  Rain"
    assert untouched.words.text() == f"K2  Rain: {reasons(untouched)[0]}"


def test_a_reason_is_shown_literally(untouched, session):
    session.do(set_field(session.plan, ("risk", "K1"), "name", "<b>Late</b>"))
    assert untouched.words.text().startswith("K1  <b>Late</b>: ")
    assert untouched.words.textFormat() == Qt.TextFormat.PlainText


def test_an_empty_list_has_no_reason_and_offers_nothing(qtbot, look, tmp_path):
    bare = a_session(a_plan("A 1d"), tmp_path)
    table = shown(qtbot, RankedTable(bare, look, RiskRanking(bare), "delay"))
    assert table.words.text() == ""
    assert table.nothing() == ("", "", "")


# Selected, not edited


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Insert])
def test_keys_that_change_a_register_leave_the_plan_as_it_is(qtbot, table, session, key):
    before = session.plan
    click(qtbot, table, "K1", "name")
    qtbot.keyClick(table, key)
    assert session.plan is before
    assert session.selected == ("K1",)


def test_enter_on_the_last_row_adds_none(qtbot, table, session):
    before = session.plan
    click(qtbot, table, "K2", "name")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert session.plan is before


def test_enter_goes_down(qtbot, table, session):
    click(qtbot, table, "K1", "name")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert session.selected == ("K2",)


@pytest.mark.parametrize("name", ["rank", "name", "delay", "why"])
def test_no_cell_opens_by_double_click_or_typing(qtbot, table, session, name):
    before = session.plan
    click(qtbot, table, "K1", name, double=True)
    qtbot.keyClicks(table, "x")
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert table.state() == table.State.NoState
    assert QApplication.focusWidget() is table
    assert session.plan is before


@pytest.mark.parametrize(("key", "kept"), [(Qt.Key.Key_Delete, True), (Qt.Key.Key_F5, False)])
def test_delete_never_reaches_the_command_of_the_window_that_would_remove_the_row(table, key, kept):
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, NONE)
    event.ignore()
    QApplication.sendEvent(table, event)
    assert event.isAccepted() is kept


def test_chosen_rows_are_copied_with_tabs(qtbot, table):
    click(qtbot, table, "K1", "name")
    click(qtbot, table, "K2", "name", keys=CONTROL)
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    head, *lines = QGuiApplication.clipboard().text().splitlines()
    assert head.split("\t")[1] == "Risk"
    assert [line.split("\t")[1] for line in lines] == ["K1  Supplier late", "K2  Rain"]
    assert [line.split("\t")[-1] for line in lines] == reasons(table)


def test_a_click_on_a_heading_leaves_the_order_alone(qtbot, table):
    before, header = table.register.ids, table.horizontalHeader()
    place = cell(table, "K1", "name")
    place.setY(header.height() // 2)
    for _time in range(2):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert table.register.ids == before
    assert not table.isSortingEnabled()


# Room


@pytest.mark.parametrize(("wide", "figure"), [(WIDE, NARROW_FIGURE), (WIDE + 1, WIDE_FIGURE)])
def test_a_wide_list_has_longer_bars(table, wide, figure):
    table.resize(wide, 300)
    assert width(table, "delay") == figure
    assert width(table, "rank") == RANK


@pytest.mark.parametrize(("wide", "name"), [(200, NARROWEST_NAME), (1600, WIDEST_NAME)])
def test_names_are_never_too_narrow_nor_too_wide(table, wide, name):
    table.resize(wide, 300)
    assert width(table, "name") == name


@pytest.mark.parametrize("wide", [400, 600, 900])
def test_names_and_reasons_share_the_rest_and_fill_the_list(qtbot, table, wide):
    table.resize(wide, 300)
    qtbot.waitUntil(lambda: table.horizontalHeader().length() == table.viewport().width())
    assert abs(width(table, "name") - width(table, "why")) <= 1 or width(table, "name") == WIDEST_NAME
    assert table.horizontalHeader().sectionResizeMode(table.register.column_of("why")) == QHeaderView.ResizeMode.Stretch


def test_a_narrow_list_has_no_scroll_bar_below_it(table):
    table.resize(160, 300)
    assert not table.horizontalScrollBar().isVisible()


@pytest.mark.parametrize("height", range(240, 240 + ROW, 9))
def test_a_list_above_its_words_ends_with_a_whole_row(qtbot, session, look, height):
    frame = QFrame()
    table = RankedTable(session, look, RiskRanking(session), "delay")
    column = column_in(frame, gap=6)
    column.addWidget(table, 1)
    column.addWidget(table.words)
    qtbot.addWidget(frame)
    frame.resize(700, height)
    frame.show()
    qtbot.waitUntil(lambda: table.viewport().height() % ROW == 0)
    assert table.words.height() >= table.words.fontMetrics().lineSpacing() * 2


# Bars


def bar(table, look, row_id):
    """How many pixels of the figure of a row have a color of the risk scale, and which."""
    image = table.viewport().grab().toImage()
    rect = table.visualRect(table.model().index(table.register.row_of(row_id), table.register.column_of("delay")))
    scale = {color.name() for color in look.theme.risks}
    line = [image.pixelColor(x, rect.center().y()).name() for x in range(rect.left(), rect.right())]
    found = [name for name in line if name in scale]
    return len(found), set(found)


def test_bars_are_as_long_as_the_share_of_the_worst_figure(table, session, look):
    session.do(set_field(session.plan, ("risk", "K2"), "impact", beyond_float(session)))
    (longest, _), (other, _) = (bar(table, look, row_id) for row_id in table.register.ids)
    share = table.register.share(table.register.ids[1])
    assert 0 < share < 1
    assert other == pytest.approx(longest * share, abs=1.5)


def beyond_float(session):
    """An impact of the second risk that float does not take up."""
    return session.plan.risks["K1"].impact.of(4800)


def test_bars_wear_another_theme(table, look):
    before = bar(table, look, "K1")
    look.choose("dark")
    after = bar(table, look, "K1")
    assert after[0] == before[0] > 0
    assert after[1] == {look.theme.risks[4].name()}


def test_the_reason_follows_a_filter(tasks):
    tasks.register.filter("nothing is called like this")
    assert tasks.words.text() == ""
    tasks.register.filter("")
    assert tasks.words.text()
