"""The task table under real mouse and key events."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from planner import set_field
from planner.model.values import LinkType
from tests.builders import a_plan
from tests.ui.opened import a_session, cell, click, editor, texts, type_keys, watched
from ui.widgets.task_table import TaskTable

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TAB, ENTER, ESCAPE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape


def opened(qtbot, session, look):
    table = TaskTable(session, look)
    qtbot.addWidget(table)
    watched(table.outline)
    table.resize(1500, 420)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.setFocus()
    return table


@pytest.fixture
def table(qtbot, session, look):
    return opened(qtbot, session, look)


@pytest.fixture
def empty(qtbot, tmp_path, look):
    return opened(qtbot, a_session(a_plan(), tmp_path), look)


def test_a_double_click_and_typing_change_a_name(qtbot, table, session):
    click(qtbot, table, "B", "name", double=True)
    type_keys(qtbot, "Build shop", ENTER)
    assert session.plan.tasks["B"].name == "Build shop"


def test_typing_on_a_cell_replaces_its_text(qtbot, table, session):
    click(qtbot, table, "B", "duration")
    qtbot.keyClicks(table, "7")
    type_keys(qtbot, "d", ENTER)
    assert session.plan.tasks["B"].duration.likely == 7 * 480


def test_f2_edits_the_current_cell_and_escape_leaves_it_as_it_was(qtbot, table, session):
    before = session.plan
    click(qtbot, table, "B", "name")
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert editor().text() == "Build web"
    type_keys(qtbot, "something else", ESCAPE)
    assert session.plan is before
    assert table.state() == table.State.NoState


def test_enter_takes_the_text_and_goes_down(qtbot, table, session):
    click(qtbot, table, "A", "name", double=True)
    type_keys(qtbot, "First", ENTER)
    assert table.currentIndex().row() == table.outline.row_of("B")


def test_enter_on_the_last_row_adds_a_task_and_starts_naming_it(qtbot, table, session):
    click(qtbot, table, "M", "name")
    qtbot.keyClick(table, ENTER)
    type_keys(qtbot, "After go-live", ENTER)
    assert texts(table.outline, "name")[-2:] == ["After go-live", "New task"]
    assert isinstance(editor(), QLineEdit)


def test_a_plan_is_typed_in_by_enter_alone(qtbot, empty):
    empty.add()
    for name in ("One", "Two", "Three"):
        type_keys(qtbot, name, ENTER)
    type_keys(qtbot, "Fo", ESCAPE)
    assert texts(empty.outline, "name") == ["One", "Two", "Three"]


def test_enter_on_the_last_row_adds_one_only_from_its_name(qtbot, table):
    click(qtbot, table, "M", "key", double=True)
    type_keys(qtbot, "M1", ENTER)
    assert len(texts(table.outline, "key")) == 6
    assert table.currentIndex().row() == 5


def test_escape_takes_a_new_row_back_but_no_row_that_was_named(qtbot, table, session):
    table.add()
    qtbot.keyClick(editor(), ESCAPE)
    assert len(session.plan.tasks) == 6
    table.add()
    type_keys(qtbot, "Kept", Qt.Key.Key_Tab, ESCAPE)
    assert "Kept" in texts(table.outline, "name")


def test_tab_goes_to_the_next_cell_that_takes_text_while_typing(qtbot, table, session):
    click(qtbot, table, "D", "name", double=True)
    type_keys(qtbot, "Write docs", TAB)
    type_keys(qtbot, "4d", TAB)
    type_keys(qtbot, "A; B FF+1d", TAB)
    assert session.plan.tasks["D"].name == "Write docs"
    assert session.plan.tasks["D"].duration.likely == 4 * 480
    types = {link.type for link in session.plan.links.values() if link.successor == "D"}
    assert types == {LinkType.FS, LinkType.FF}
    assert editor().accessibleName() == "Owner"
    qtbot.keyClick(editor(), Qt.Key.Key_Backtab, SHIFT)
    assert editor().accessibleName() == "Predecessors"


def test_tab_runs_on_into_the_next_row(qtbot, table):
    click(qtbot, table, "A", "percent_complete", double=True)
    qtbot.keyClick(editor(), TAB)
    assert (table.currentIndex().row(), editor().accessibleName()) == (table.outline.row_of("B"), "Key")


def test_a_refused_text_keeps_its_editor_open_with_the_reason_beside_it(qtbot, table, session):
    before = session.plan
    click(qtbot, table, "B", "duration", double=True)
    type_keys(qtbot, "5/3/9d", ENTER)
    assert session.plan is before
    assert editor().text() == "5/3/9d"
    assert table.cells.bubble.isVisible()
    assert "Most likely is below optimistic" in table.cells.bubble.text()
    editor().selectAll()
    type_keys(qtbot, "3/5/9d", ENTER)
    assert session.plan.tasks["B"].duration.likely == 5 * 480
    assert not table.cells.bubble.isVisible()


@pytest.mark.parametrize(
    ("name", "typed", "reason"),
    [
        ("duration", "-3d", "negative"),
        ("duration", "soon", "no duration"),
        ("predecessors", "B", "itself"),
        ("predecessors", "C", "cycle"),
        ("predecessors", "Z1", "no task 'Z1'"),
        ("key", "A", "key of another task"),
        ("owner", "Zoe", "no person 'Zoe'"),
    ],
)
def test_bad_input_is_refused_where_it_is_typed(qtbot, table, session, name, typed, reason):
    before = session.plan
    click(qtbot, table, "B", name, double=True)
    type_keys(qtbot, typed, ENTER)
    assert session.plan is before
    assert reason in table.cells.bubble.text()


def test_leaving_a_cell_with_a_refused_text_keeps_the_text_and_marks_the_cell(qtbot, table, session):
    before = session.plan
    click(qtbot, table, "B", "duration", double=True)
    type_keys(qtbot, "soon")
    click(qtbot, table, "D", "name")
    assert session.plan is before
    assert table.outline.index(table.outline.row_of("B"), table.outline.column_of("duration")).data() == "soon"
    click(qtbot, table, "B", "duration")
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert editor().text() == "soon"
    assert table.cells.bubble.isVisible()
    qtbot.keyClick(editor(), ESCAPE)
    assert table.outline.refused_cells() == []


def test_escape_on_a_marked_cell_brings_its_value_back(qtbot, table):
    click(qtbot, table, "B", "duration", double=True)
    type_keys(qtbot, "soon")
    click(qtbot, table, "B", "name")
    click(qtbot, table, "B", "duration")
    qtbot.keyClick(table, ESCAPE)
    assert table.outline.refused_cells() == []


def test_what_is_typed_is_explained_while_it_is_typed(qtbot, table):
    click(qtbot, table, "B", "duration", double=True)
    type_keys(qtbot, "2/3/6d")
    assert table.cells.bubble.text() == "optimistic 2d, most likely 3d, pessimistic 6d"


def test_people_are_completed_while_they_are_typed(qtbot, table, session):
    click(qtbot, table, "B", "owner", double=True)
    type_keys(qtbot, "an", ENTER)
    assert session.plan.tasks["B"].owner == "N1"


def test_insert_adds_after_the_current_task_and_delete_removes(qtbot, table, session):
    click(qtbot, table, "A", "name")
    qtbot.keyClick(table, Qt.Key.Key_Insert)
    type_keys(qtbot, "Between", TAB, ESCAPE)
    assert texts(table.outline, "name")[2] == "Between"
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert "Between" not in texts(table.outline, "name")
    session.undo()
    assert "Between" in texts(table.outline, "name")


def test_tab_and_shift_tab_indent_and_outdent_selected_rows(qtbot, table, session):
    click(qtbot, table, "D", "name")
    qtbot.keyClick(table, TAB)
    assert session.plan.tasks["D"].parent == "S"
    qtbot.keyClick(table, Qt.Key.Key_Backtab, SHIFT)
    assert session.plan.tasks["D"].parent is None
    assert session.selected == ("D",)


@pytest.mark.parametrize("modifiers", [ALT, ALT | SHIFT])
def test_alt_and_arrows_indent_and_outdent(qtbot, table, session, modifiers):
    click(qtbot, table, "D", "name")
    qtbot.keyClick(table, Qt.Key.Key_Right, modifiers)
    assert session.plan.tasks["D"].parent == "S"
    qtbot.keyClick(table, Qt.Key.Key_Left, modifiers)
    assert session.plan.tasks["D"].parent is None


def test_alt_and_arrows_move_tasks_up_and_down(qtbot, table, session):
    click(qtbot, table, "B", "name")
    qtbot.keyClick(table, Qt.Key.Key_Up, ALT)
    assert texts(table.outline, "key") == ["S", "B", "A", "C", "D", "M"]
    qtbot.keyClick(table, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(table, Qt.Key.Key_Down, ALT)
    assert texts(table.outline, "key") == ["S", "A", "C", "B", "D", "M"]


def test_what_is_selected_here_is_selected_everywhere_and_in_the_same_order(qtbot, table, session):
    click(qtbot, table, "D", "name")
    click(qtbot, table, "A", "name", keys=CONTROL)
    assert session.selected == ("D", "A")
    click(qtbot, table, "A", "name")
    click(qtbot, table, "C", "name", keys=SHIFT)
    assert session.selected == ("A", "B", "C")


def test_what_is_selected_elsewhere_is_selected_here_and_brought_into_view(qtbot, table, session):
    table.outline.fold("S", folded=True)
    session.select(["B", "D"])
    assert set(table.selected()) == {"B", "D"}
    assert session.selected == ("B", "D")
    session.select([])
    assert table.selected() == ()


def test_selecting_a_risk_takes_the_selection_from_the_tasks(qtbot, table, session):
    click(qtbot, table, "D", "name")
    session.select(["K1"])
    assert table.selected() == ()
    assert session.selected == ("K1",)


def test_links_follow_the_order_of_selection(qtbot, table, session):
    click(qtbot, table, "M", "name")
    click(qtbot, table, "D", "name", keys=CONTROL)
    table.link_selected()
    assert any((link.predecessor, link.successor) == ("M", "D") for link in session.plan.links.values())
    qtbot.keyClick(table, Qt.Key.Key_F2, CONTROL | SHIFT)
    assert not any((link.predecessor, link.successor) == ("M", "D") for link in session.plan.links.values())


def test_the_sign_before_a_name_folds_and_unfolds(qtbot, table):
    sign = table.visualRect(table.model().index(0, table.outline.column_of("name"))).topLeft() + QPoint(12, 14)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    assert texts(table.outline, "key") == ["S", "D", "M"]
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    assert texts(table.outline, "key") == ["S", "A", "B", "C", "D", "M"]


def test_keys_fold_and_unfold(qtbot, table):
    click(qtbot, table, "S", "name")
    qtbot.keyClick(table, Qt.Key.Key_Minus, ALT | SHIFT)
    assert texts(table.outline, "key") == ["S", "D", "M"]
    qtbot.keyClick(table, Qt.Key.Key_Plus, ALT | SHIFT)
    assert texts(table.outline, "key") == ["S", "A", "B", "C", "D", "M"]


def test_pasting_several_lines_makes_several_tasks_and_one_undo_takes_them_back(qtbot, table, session):
    click(qtbot, table, "A", "name")
    QGuiApplication.clipboard().setText("Draw\nPaint\n\nFrame\n")
    qtbot.keyClick(table, Qt.Key.Key_V, CONTROL)
    assert texts(table.outline, "name")[1:5] == ["Build API", "Draw", "Paint", "Frame"]
    assert len(session.selected) == 3
    session.undo()
    assert texts(table.outline, "key") == ["S", "A", "B", "C", "D", "M"]


def test_selected_rows_are_copied_as_a_spreadsheet_takes_them(qtbot, table):
    click(qtbot, table, "A", "name")
    click(qtbot, table, "B", "name", keys=SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[:4] for line in lines] == [
        ["Key", "WBS", "Name", "Duration"],
        ["A", "1.1", "Build API", "3d"],
        ["B", "1.2", "Build web", "1/2/5d"],
    ]


def test_an_empty_table_says_what_to_do_and_its_button_does_it(qtbot, empty):
    assert empty.blank.isVisible()
    empty.blank.accepted.emit()
    type_keys(qtbot, "First", ENTER)
    assert texts(empty.outline, "name")[0] == "First"
    assert not empty.blank.isVisible()


def test_a_filter_without_finds_offers_to_be_cleared(qtbot, table):
    table.filter("nothing like it")
    assert table.blank.isVisible()
    table.blank.accepted.emit()
    assert not table.blank.isVisible()
    assert len(texts(table.outline, "key")) == 6


def test_a_click_on_the_header_sorts_and_a_third_one_goes_back_to_the_outline(qtbot, table):
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(table.outline.column_of("name")) + 20, 10)
    for expected in ("SABMCD", "DCMBAS", "SABCDM"):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert "".join(texts(table.outline, "key")) == expected


def test_rows_are_twenty_eight_pixels_high_and_cells_say_where_they_are(table):
    assert {table.rowHeight(row) for row in range(table.outline.rowCount())} == {28}
    assert cell(table, "B", "name").y() == 2 * 28 + 13
    assert table.accessibleName() == "Tasks"


def test_an_edit_from_elsewhere_does_not_disturb_what_is_being_typed(qtbot, table, session):
    click(qtbot, table, "B", "name", double=True)
    type_keys(qtbot, "Half a na")
    session.do(set_field(session.plan, ("task", "A"), "name", "Other"))
    assert editor().text() == "Half a na"
    type_keys(qtbot, "me", ENTER)
    assert session.plan.tasks["B"].name == "Half a name"


def test_the_table_wears_the_other_theme_at_once(table, look):
    look.choose("dark")
    ground = table.viewport().grab().toImage().pixelColor(table.viewport().width() - 5, 10)
    assert ground.name() == look.theme.surface.name()
    look.choose("light")


def in_sight(table):
    """The names of the columns that can be seen whole without scrolling."""
    header = table.horizontalHeader()
    columns = [header.logicalIndex(place) for place in range(header.count())]
    return [
        table.outline.columns[column].name
        for column in columns
        if not header.isSectionHidden(column)
        and header.sectionViewportPosition(column) + header.sectionSize(column) <= table.viewport().width()
    ]


def shown(table, row_id, name):
    """What the painter writes into a cell."""
    number = table.outline.column_of(name)
    column = table.outline.columns[number]
    return table.painter.shown(row_id, column, table.outline.text_of(row_id, number), table.columnWidth(number))


@pytest.fixture
def flat(qtbot, tmp_path, look):
    return opened(qtbot, a_session(a_plan("A 3d > B 1/2/5d > C 90d; D 1d; E 1d"), tmp_path), look)


def test_a_narrow_table_shows_key_name_duration_start_and_finish(qtbot, flat):
    flat.resize(396, 420)
    qtbot.wait(1)
    assert in_sight(flat) == ["key", "name", "duration", "start", "finish"]
    assert flat.columnWidth(flat.outline.column_of("name")) >= 150


def test_a_narrow_table_says_dates_and_durations_briefly_and_its_tips_exactly(qtbot, flat):
    flat.resize(396, 420)
    qtbot.wait(1)
    assert shown(flat, "B", "start") == "5 Mar"
    assert [shown(flat, row, "duration") for row in "ABC"] == ["3d", "2d", "90d"]
    tip = flat.outline.index(1, flat.outline.column_of("start")).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "2026-03-05 08:00"


def test_a_wide_table_says_dates_with_their_clock_times(flat):
    assert shown(flat, "B", "start") == "2026-03-05 08:00"
    flat.setColumnWidth(flat.outline.column_of("start"), 100)
    assert shown(flat, "B", "start") == "2026-03-05"


def test_brief_dates_name_the_year_where_the_plan_spans_several(qtbot, tmp_path, look):
    table = opened(qtbot, a_session(a_plan("A 300d > B 1d"), tmp_path), look)
    table.resize(396, 420)
    qtbot.wait(1)
    assert shown(table, "A", "start") == "2 Mar 26"
    assert shown(table, "B", "finish") == "26 Apr 27"


def test_copied_rows_hold_exact_dates_also_from_a_narrow_table(qtbot, flat):
    flat.resize(396, 420)
    click(qtbot, flat, "B", "name")
    qtbot.keyClick(flat, Qt.Key.Key_C, CONTROL)
    assert "2026-03-05 08:00" in QGuiApplication.clipboard().text()


def test_wbs_codes_come_with_the_first_summary_task(qtbot, flat):
    assert flat.isColumnHidden(flat.outline.column_of("wbs"))
    click(qtbot, flat, "E", "name")
    qtbot.keyClick(flat, TAB)
    assert not flat.isColumnHidden(flat.outline.column_of("wbs"))
    qtbot.keyClick(flat, Qt.Key.Key_Backtab, SHIFT)
    assert flat.isColumnHidden(flat.outline.column_of("wbs"))


def test_wbs_codes_stay_as_they_were_chosen(qtbot, flat):
    flat.choices.show("wbs", shown=True)
    click(qtbot, flat, "E", "name")
    qtbot.keyClick(flat, TAB)
    qtbot.keyClick(flat, Qt.Key.Key_Backtab, SHIFT)
    assert not flat.isColumnHidden(flat.outline.column_of("wbs"))


def test_a_column_dragged_wider_keeps_its_width_when_the_window_changes(qtbot, flat):
    flat.resize(396, 420)
    header = flat.horizontalHeader()
    name = flat.outline.column_of("name")
    edge = QPoint(header.sectionViewportPosition(name) + header.sectionSize(name) - 1, 8)
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(header.viewport(), edge + QPoint(30, 0))
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(30, 0))
    chosen = flat.columnWidth(name)
    assert chosen > 170
    flat.resize(1500, 420)
    assert flat.columnWidth(name) == chosen


def test_a_click_does_not_scroll_the_table_sideways(qtbot, flat):
    flat.resize(300, 420)
    bar = flat.horizontalScrollBar()
    bar.setValue(30)
    click(qtbot, flat, "B", "name")
    qtbot.wait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 200)
    assert flat.currentIndex().row() == 1
    assert bar.value() == 30


def test_a_task_selected_elsewhere_does_not_scroll_the_table_sideways(qtbot, flat, session):
    flat.resize(300, 420)
    click(qtbot, flat, "A", "key")
    flat.horizontalScrollBar().setValue(30)
    flat.session.select(["C"])
    flat.show_row("C")
    assert flat.horizontalScrollBar().value() == 30


def test_keys_bring_the_cell_they_go_to_into_sight(qtbot, flat):
    flat.resize(300, 420)
    click(qtbot, flat, "B", "name")
    for _column in range(4):
        qtbot.keyClick(flat, Qt.Key.Key_Right)
    assert flat.viewport().rect().contains(flat.visualRect(flat.currentIndex()))
    click(qtbot, flat, "B", "name")


def test_escape_on_a_new_task_selects_again_what_was_selected(qtbot, flat):
    click(qtbot, flat, "B", "name")
    qtbot.keyClick(flat, Qt.Key.Key_Insert)
    type_keys(qtbot, "", ESCAPE)
    assert not flat.session.document.can_redo
    assert flat.session.selected == ("B",)
    assert flat.currentIndex().row() == 1


def test_a_part_of_the_table_is_painted_without_the_rest(qtbot, table):
    qtbot.wait(1)
    table.outline._texts.clear()
    rect = table.visualRect(table.outline.index(1, 0))
    table.viewport().repaint(rect)
    assert list(table.outline._texts) == [table.outline.ids[1]]
    assert "".join(table.outline._texts["A"].values()) != ""


@pytest.mark.parametrize(("name", "takes"), [("name", True), ("total_float", False)])
def test_input_methods_write_into_cells_that_can_be_edited_only(table, name, takes):
    table.clearFocus()
    table.setCurrentIndex(table.outline.index(0, table.outline.column_of(name)))
    table.setFocus()
    assert table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled) is takes


def test_pasting_from_an_empty_clipboard_changes_nothing(table, session):
    before = session.plan
    QGuiApplication.clipboard().clear()
    table.paste()
    assert session.plan is before
