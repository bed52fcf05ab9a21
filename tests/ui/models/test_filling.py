"""One text for a column of several rows."""

import pytest

from planner import Change, Refused, apply
from tests.ui.opened import a_launch
from ui.models.filling import MOST_ONE_BY_ONE, copied_down, filled, reason_with_row
from ui.models.task_outline import task_columns

COLUMNS = {column.name: column for column in task_columns()}
PLAN = a_launch()
TASK = PLAN.schema.entity("task")


def after(name, typed, *rows):
    return apply(PLAN, filled(PLAN, TASK, rows, COLUMNS[name], typed)).tasks


def test_a_field_is_typed_into_all_rows():
    assert [after("duration", "7d", "A", "B")[key].duration.likely for key in "ABC"] == [3360, 3360, 480]


def test_a_reference_is_typed_by_name():
    assert [after("owner", "ana", "A", "D")[key].owner for key in "ABD"] == ["N1", None, "N1"]


def test_predecessors_are_typed_into_all_rows():
    change = filled(PLAN, TASK, ["B", "D"], COLUMNS["predecessors"], "A SS+1d")
    links = apply(PLAN, change).links.values()
    assert {(link.successor, link.type.value) for link in links if link.predecessor == "A"} == {
        ("B", "SS"),
        ("D", "SS"),
    }
    assert change.label == "Set predecessors of 2 tasks"


def test_progress_is_typed_into_all_rows():
    tasks = after("percent_complete", "50", "A", "D")
    assert [tasks[key].remaining.minutes for key in "AD"] == [720, 240]


def test_what_one_row_cannot_take_is_refused_and_named():
    with pytest.raises(Refused) as refused:
        filled(PLAN, TASK, ["B", "A"], COLUMNS["predecessors"], "A")
    assert reason_with_row(refused.value).startswith("task A")


def test_computed_columns_have_a_limit():
    with pytest.raises(Refused, match="can be set at once"):
        filled(PLAN, TASK, ["A"] * (MOST_ONE_BY_ONE + 1), COLUMNS["predecessors"], "D")


@pytest.mark.parametrize("name", ["duration", "owner", "notes", "phase"])
def test_rows_get_what_the_first_has(name):
    tasks = apply(PLAN, copied_down(PLAN, TASK, ["A", "B", "D"], COLUMNS[name], "")).tasks
    assert {getattr(tasks[key], name) for key in "ABD"} == {getattr(PLAN.tasks["A"], name)}


def test_predecessors_are_copied_down_as_typed():
    links = apply(PLAN, copied_down(PLAN, TASK, ["B", "M"], COLUMNS["predecessors"], "A")).links.values()
    assert {link.successor for link in links if link.predecessor == "A"} == {"B", "D", "M"}


def test_a_single_row_has_nobody_to_copy_to():
    assert copied_down(PLAN, TASK, ["A"], COLUMNS["owner"], "") == Change("")


def test_keys_are_not_copied():
    with pytest.raises(Refused, match="keys are unique"):
        copied_down(PLAN, TASK, ["A", "B"], COLUMNS["key"], "")
