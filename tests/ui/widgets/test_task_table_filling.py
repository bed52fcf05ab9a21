"""Several rows at once in the task table, under real mouse and key events: typing, filling down, copying, pasting."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from tests.ui.opened import click, editor, texts, type_keys, watched
from ui.widgets.task_table import TaskTable

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def table(qtbot, session, look):
    made = TaskTable(session, look)
    qtbot.addWidget(made)
    watched(made.outline)
    made.resize(1900, 420)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def select(qtbot, table, *keys, name="duration"):
    click(qtbot, table, keys[0], name)
    for key in keys[1:]:
        click(qtbot, table, key, name, keys=CONTROL)


def likely(session, keys):
    return [session.plan.tasks[key].duration.likely // 480 for key in keys]


def test_control_enter_types_into_all_selected_rows_and_one_undo_takes_it_back(qtbot, table, session):
    select(qtbot, table, "A", "B", "D")
    before = session.plan
    qtbot.keyClicks(table, "7")
    qtbot.keyClick(editor(), ENTER, CONTROL)
    assert likely(session, "ABCD") == [7, 7, 1, 7]
    assert list(session.selected) == ["A", "B", "D"]
    session.undo()
    assert session.plan == before


def test_enter_alone_types_into_the_current_row(qtbot, table, session):
    select(qtbot, table, "A", "B")
    qtbot.keyClicks(table, "7")
    type_keys(qtbot, "", ENTER)
    assert likely(session, "AB") == [3, 7]


def test_f2_works_on_all_selected_rows_as_well(qtbot, table, session):
    select(qtbot, table, "A", "B", name="owner")
    qtbot.keyClick(table, Qt.Key.Key_F2)
    type_keys(qtbot, "Ana")
    qtbot.keyClick(editor(), ENTER, CONTROL)
    assert [session.plan.tasks[key].owner for key in "AB"] == ["N1", "N1"]


def test_the_tip_says_how_all_rows_are_set_only_where_several_are_selected(qtbot, table):
    select(qtbot, table, "A", "B")
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert table.cells.bubble.text() == "Ctrl+Enter sets it for all 2 selected rows"
    qtbot.keyClicks(editor(), "1/2/9d")
    assert table.cells.bubble.text().endswith("Ctrl+Enter sets it for all 2 selected rows")
    qtbot.keyClick(editor(), Qt.Key.Key_Escape)
    click(qtbot, table, "A", "duration")
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert not table.cells.bubble.isVisible()


def test_a_text_that_cannot_be_taken_by_all_keeps_its_editor_open(qtbot, table, session):
    select(qtbot, table, "A", "B")
    before = session.plan
    qtbot.keyClicks(table, "7")
    qtbot.keyClicks(editor(), "x")
    qtbot.keyClick(editor(), ENTER, CONTROL)
    assert session.plan is before
    assert "no unit of time" in table.cells.bubble.text()
    assert editor().text() == "7x"


def test_summary_tasks_keep_what_follows_from_below(qtbot, table, session):
    select(qtbot, table, "S", "A")
    qtbot.keyClicks(table, "7")
    qtbot.keyClick(editor(), ENTER, CONTROL)
    assert likely(session, "A") == [7]


def test_control_d_fills_the_current_column_down(qtbot, table, session):
    select(qtbot, table, "A", "D", "C")
    qtbot.keyClick(table, Qt.Key.Key_D, CONTROL)
    assert likely(session, "ABCD") == [3, 2, 3, 3]
    session.undo()
    assert likely(session, "ABCD") == [3, 2, 1, 1]


def test_filling_down_what_cannot_be_is_told(qtbot, table, session):
    select(qtbot, table, "A", "B", name="key")
    with qtbot.waitSignal(session.noticed) as told:
        qtbot.keyClick(table, Qt.Key.Key_D, CONTROL)
    assert "unique" in told.args[0].text


def test_filling_down_a_single_row_does_nothing(qtbot, table, session):
    before = session.plan
    select(qtbot, table, "A")
    qtbot.keyClick(table, Qt.Key.Key_D, CONTROL)
    assert session.plan is before


def test_copied_rows_come_back_as_they_were(qtbot, table, session):
    select(qtbot, table, "A", "B", "C")
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    click(qtbot, table, "M", "name")
    qtbot.keyClick(table, Qt.Key.Key_V, CONTROL)
    assert texts(table.outline, "name")[-3:] == ["Build API", "Build web", "Try it"]
    assert texts(table.outline, "duration")[-3:] == ["3d", "1/2/5d", "1d"]
    new = [session.plan.tasks[task] for task in session.selected]
    links = {(link.predecessor, link.successor) for link in session.plan.links.values()}
    assert {(new[0].id, new[1].id), (new[1].id, new[2].id)} <= links
    session.undo()
    assert len(session.plan.tasks) == 6


def test_rows_of_a_table_of_html_are_pasted(qtbot, table, session):
    clip = QMimeData()
    clip.setHtml("<table><tr><th>Name</th><th>Duration</th></tr><tr><td>Draw <b>it</b></td><td>4d</td></tr></table>")
    QGuiApplication.clipboard().setMimeData(clip)
    click(qtbot, table, "M", "name")
    qtbot.keyClick(table, Qt.Key.Key_V, CONTROL)
    assert (texts(table.outline, "name")[-1], texts(table.outline, "duration")[-1]) == ("Draw it", "4d")


def test_rows_that_have_to_be_guessed_are_asked_about(qtbot, table, session):
    QGuiApplication.clipboard().setText("Task name\tDue\nDraw\t3/4/2026")
    click(qtbot, table, "M", "name")
    qtbot.keyClick(table, Qt.Key.Key_V, CONTROL)
    assert len(session.plan.tasks) == 6
    preview = table.findChild(QDialog, "paste")
    qtbot.keyClick(preview, ENTER)
    assert texts(table.outline, "name")[-1] == "Draw"


def test_two_hundred_rows_of_a_spreadsheet_are_one_undo_step(qtbot, table, session):
    rows = "\n".join(f"Step {row}\t{row % 5 + 1}d\tAna" for row in range(200))
    QGuiApplication.clipboard().setText(f"Name\tDuration\tOwner\n{rows}\n")
    click(qtbot, table, "M", "name")
    qtbot.keyClick(table, Qt.Key.Key_V, CONTROL)
    assert len(session.plan.tasks) == 206
    session.undo()
    assert len(session.plan.tasks) == 6


def test_find_goes_from_match_to_match_and_begins_anew_after_the_last(qtbot, table, session):
    table.filter("build")
    assert texts(table.outline, "key") == ["S", "A", "B"]
    click(qtbot, table, "A", "name")
    seen = []
    for step in (1, 1, 1, -1):
        table.find_match(step)
        seen.append(session.selected[0])
    assert seen == ["B", "S", "A", "S"]


def test_find_passes_over_summary_tasks_that_only_stand_above_a_match(qtbot, table, session):
    table.filter("web")
    click(qtbot, table, "S", "name")
    table.find_match(1)
    assert session.selected == ("B",)
    table.find_match(1)
    assert session.selected == ("B",)


def test_find_without_a_filter_or_a_match_stays_where_it_is(qtbot, table, session):
    click(qtbot, table, "A", "name")
    table.find_match(1)
    assert session.selected == ("A",)
    table.filter("nothing like it")
    table.find_match(-1)
    assert table.outline.ids == []
