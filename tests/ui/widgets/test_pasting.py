"""Rows pasted from a spreadsheet or a list of names."""

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from planner import Refused, apply, checked, outline
from tests.ui.opened import a_launch
from ui.models.clip import MOST_ROWS, clip_of
from ui.models.day_order import DayOrder
from ui.models.task_outline import task_columns
from ui.widgets.pasting import Pasting, paste_into, pasted_tasks

COLUMNS = {column.label.casefold(): column for column in task_columns()}


def pasted(text, after=None):
    plan = a_launch()
    return apply(plan, pasted_tasks(plan, text, COLUMNS, after))


def keys_and_names(plan):
    return [(row.task.key, row.task.name) for row in outline(plan)]


def test_a_list_of_names_makes_tasks_in_their_order_beside_the_task_before():
    plan = pasted("Draw\nPaint\n", "A")
    assert [name for _key, name in keys_and_names(plan)][:4] == ["Build all", "Build API", "Draw", "Paint"]
    assert all(task.parent == "S" for task in plan.tasks.values() if task.name in ("Draw", "Paint"))


def test_a_second_column_is_the_duration():
    plan = pasted("Draw\t3d\nPaint\t2/3/6d")
    assert [task.duration.likely for task in plan.tasks.values() if task.name in ("Draw", "Paint")] == [1440, 1440]


def test_a_header_says_what_the_columns_mean():
    plan = pasted("Key\tOwner\tName\tDuration\tPredecessors\nX9\tAna\tDraw\t3d\tA; B SS+1d\n")
    draw = next(task for task in plan.tasks.values() if task.name == "Draw")
    assert (draw.owner, draw.duration.likely) == ("N1", 1440)
    assert draw.key != "X9"
    assert {link.predecessor for link in plan.links.values() if link.successor == draw.id} == {"A", "B"}


def test_columns_that_nobody_knows_are_left_out():
    plan = pasted("Name\tMood\nDraw\tgood\n")
    assert "Draw" in {task.name for task in plan.tasks.values()}


def test_nothing_pasted_changes_nothing():
    assert not pasted_tasks(a_launch(), " \n\n", COLUMNS, None)


def test_a_line_that_cannot_be_read_is_named_and_nothing_is_pasted():
    with pytest.raises(Refused, match=r"pasted line 2, Duration: 'soon' is no duration"):
        pasted("Draw\t3d\nPaint\tsoon\n")


def test_spaces_in_names_are_tidied():
    assert "Draw all" in {task.name for task in pasted("  Draw    all \n").tasks.values()}


def test_a_flood_is_refused_before_it_begins():
    with pytest.raises(Refused, match="more than 20,000"):
        pasted("x\n" * (MOST_ROWS + 1))


def test_the_change_says_how_many_tasks_were_pasted():
    assert pasted_tasks(a_launch(), "a\nb", COLUMNS, None).label == "Paste 2 tasks"
    assert pasted_tasks(a_launch(), "a", COLUMNS, None).label == "Paste a task"


def pasting(text):
    return Pasting(a_launch(), clip_of(text), COLUMNS, None)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Draw\nPaint", True),
        ("Draw\t3d", True),
        ("Name\tStart\nDraw\t2026-03-02", True),
        ("Name\tDeadline\nDraw\t25/4/2026", True),
        ("Name\tDeadline\nDraw\t3/4/2026", False),
        ("Name\tMood\nDraw\tgood", False),
        ("Name\tDuration\nDraw\tsoon", False),
        ("Draw\tPaint\tFrame", False),
    ],
)
def test_a_preview_is_needed_where_something_was_guessed_or_is_left_out(text, plain):
    assert pasting(text).plain is plain


def test_rows_are_read_anew_for_a_plan_that_has_changed_meanwhile():
    rows = pasting("Draw")
    plan = apply(a_launch(), rows.made.change)
    assert checked(plan, rows.change_of(plan))
    assert rows.tasks == 1


def test_dates_that_fit_one_order_alone_are_read_in_it():
    rows = pasting("Name\tDeadline\nDraw\t4/25/2026")
    assert (rows.guess.order, rows.made.faults) == (DayOrder.MONTH_FIRST, ())


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def open_preview(parent):
    return parent.findChild(QDialog, "paste")


def test_sure_rows_are_pasted_at_once_and_selected(parent, session):
    paste_into(parent, session, ("Draw\nPaint", ""), COLUMNS)
    assert [session.plan.tasks[task].name for task in session.selected] == ["Draw", "Paint"]
    session.undo()
    assert len(session.plan.tasks) == 6


def test_guessed_rows_wait_for_the_preview(parent, session):
    paste_into(parent, session, ("Draw\tgood\tx", ""), COLUMNS)
    assert len(session.plan.tasks) == 6
    open_preview(parent).accept()
    assert len(session.plan.tasks) == 7
    session.undo()
    assert len(session.plan.tasks) == 6


def test_a_preview_that_is_left_pastes_nothing(parent, session):
    paste_into(parent, session, ("Draw\tgood\tx", ""), COLUMNS)
    open_preview(parent).reject()
    assert len(session.plan.tasks) == 6


def test_too_much_is_told_and_nothing_happens(qtbot, parent, session):
    with qtbot.waitSignal(session.noticed) as told:
        paste_into(parent, session, ("x\n" * (MOST_ROWS + 1), ""), COLUMNS)
    assert "20,001 lines" in told.args[0].text
    assert len(session.plan.tasks) == 6
