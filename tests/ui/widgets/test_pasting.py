"""Rows pasted from a spreadsheet or a list of names."""

import pytest

from planner import Refused, apply, outline
from tests.ui.opened import a_launch
from ui.models.task_outline import task_columns
from ui.widgets.pasting import MOST_LINES, pasted_tasks

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
    with pytest.raises(Refused, match="more than 2,000"):
        pasted("x\n" * (MOST_LINES + 1))


def test_the_change_says_how_many_tasks_were_pasted():
    assert pasted_tasks(a_launch(), "a\nb", COLUMNS, None).label == "Paste 2 tasks"
    assert pasted_tasks(a_launch(), "a", COLUMNS, None).label == "Paste a task"
