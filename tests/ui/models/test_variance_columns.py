"""The columns that compare tasks with a baseline: signed days, dates of then, and a sort that puts newcomers last."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

import planner
from planner.model.tasks import Task
from planner.model.values import Estimate
from tests.builders import a_plan, with_rows, with_task
from tests.ui.opened import a_session, texts, watched
from ui.models.task_outline import TaskOutline
from ui.models.variance_columns import FINISH_VARIANCE, variance_columns

TAKEN = datetime(2026, 2, 27, 16)


def moved_plan():
    """A is two days longer, C a day shorter, N came later; the baseline is older than all of it."""
    plan = a_plan("A 3d > B 2d; C 2d")
    plan = planner.apply(plan, planner.take_baseline(plan, planner.schedule(plan), "Then", taken=TAKEN))
    plan = with_rows(plan, Task(id="N", key="N", name="New", position="z"))
    plan = with_task(plan, "A", duration=Estimate.of(5 * 480))
    return with_task(plan, "C", duration=Estimate.of(480))


@pytest.fixture
def outline(qapp):
    return watched(TaskOutline(a_session(moved_plan())))


def shown(outline, name):
    return dict(zip(outline.ids, texts(outline, name), strict=True))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("finish_variance", {"A": "+2 d", "B": "+2 d", "C": "-1 d", "N": ""}),
        ("start_variance", {"A": "0 d", "B": "+2 d", "C": "0 d", "N": ""}),
        ("duration_variance", {"A": "+2 d", "B": "0 d", "C": "-1 d", "N": ""}),
        (
            "baseline_start",
            {"A": "2026-03-02 08:00", "B": "2026-03-05 08:00", "C": "2026-03-02 08:00", "N": ""},
        ),
        (
            "baseline_finish",
            {"A": "2026-03-04 17:00", "B": "2026-03-06 17:00", "C": "2026-03-03 17:00", "N": ""},
        ),
    ],
)
def test_each_task_is_compared_with_what_it_was(outline, name, expected):
    assert shown(outline, name) == expected


@pytest.mark.parametrize("name", [column.name for column in variance_columns()])
def test_without_a_baseline_the_columns_are_empty(qapp, name):
    outline = watched(TaskOutline(a_session(a_plan("A 1d > B 2d"))))
    assert set(texts(outline, name)) == {""}


def test_sorting_by_variance_puts_the_earliest_first_and_newcomers_last(outline):
    outline.sort(outline.column_of(FINISH_VARIANCE))
    assert outline.ids[0] == "C"
    assert outline.ids[-1] == "N"
    outline.sort(outline.column_of(FINISH_VARIANCE), Qt.SortOrder.DescendingOrder)
    assert outline.ids[-1] == "C"


def test_sorting_by_a_date_of_the_baseline_puts_newcomers_last(outline):
    outline.sort(outline.column_of("baseline_finish"))
    assert list(outline.ids) == ["C", "A", "B", "N"]


def test_the_columns_cannot_be_typed_into(outline):
    numbers = [outline.column_of(column.name) for column in variance_columns()]
    assert not any(outline.editable(outline.index(0, number)) for number in numbers)


def test_the_columns_are_hidden_until_somebody_asks_for_them():
    assert not any(column.visible for column in variance_columns())


def test_each_column_says_what_it_means():
    assert all(column.help.endswith(".") and column.label[0].isupper() for column in variance_columns())


def test_a_date_in_a_narrow_column_is_told_in_brief(outline):
    column = outline.columns[outline.column_of("baseline_start")]
    assert list(outline.briefs_of("A", column)) == ["2026-03-02", "2 Mar 26"]
    assert list(outline.briefs_of("N", column)) == ["", ""]


def test_what_is_later_stands_out_and_what_is_not_is_quiet(outline):
    column = outline.columns[outline.column_of(FINISH_VARIANCE)]
    tones = {row_id: outline.tone(row_id, column) for row_id in outline.ids}
    assert tones == {"A": "", "B": "", "C": "quiet", "N": "quiet"}


def test_the_variances_follow_an_edit_and_its_undo(outline):
    session = outline.session
    session.do(planner.set_field(session.plan, ("task", "B"), "duration", Estimate.of(4 * 480)))
    assert shown(outline, FINISH_VARIANCE)["B"] == "+4 d"
    session.undo()
    assert shown(outline, FINISH_VARIANCE)["B"] == "+2 d"
