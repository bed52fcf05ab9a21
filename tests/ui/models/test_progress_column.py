"""How much is done, as the task table shows it and takes it."""

from datetime import date, datetime

import pytest

import planner
from planner.model.values import Duration
from tests.builders import a_plan
from tests.ui.opened import watched
from ui.models.progress_column import planned_in, progress_column
from ui.models.roles import EDIT
from ui.models.task_outline import TaskOutline


@pytest.fixture
def tasks(session, qapp):
    return watched(TaskOutline(session))


def cell(model, task):
    """The cell of a task that says how much is done."""
    return model.index(model.row_of(task), model.column_of("percent_complete"))


def test_nothing_done_is_shown_as_nothing(tasks):
    assert cell(tasks, "A").data() == ""
    assert cell(tasks, "A").data(EDIT) == "0"


@pytest.mark.parametrize("typed", ["50", "50 %", " 50% "])
def test_a_typed_share_is_done_and_the_rest_is_left(tasks, session, typed):
    assert tasks.setData(cell(tasks, "A"), typed)
    row = session.plan.tasks["A"]
    assert (row.actual_start, row.remaining) == (datetime(2026, 3, 2, 8), Duration(720))
    assert cell(tasks, "A").data() == "50 %"


def test_all_done_ends_when_it_was_planned_to_and_nothing_typed_reopens(tasks, session):
    tasks.setData(cell(tasks, "A"), "100")
    assert session.plan.tasks["A"].actual_finish == datetime(2026, 3, 4, 17)
    tasks.setData(cell(tasks, "A"), "")
    assert session.plan.tasks["A"].actual_start is None


@pytest.mark.parametrize(("typed", "reason"), [("most", "is no number"), ("120", "above 100"), ("-1", "below 0")])
def test_what_is_no_share_is_refused_with_the_reason(session, typed, reason):
    with pytest.raises(planner.Refused, match=reason):
        progress_column().change(session.plan, "A", typed)


def test_reasons_call_the_column_what_its_heading_calls_it():
    column = progress_column()
    with pytest.raises(planner.Refused) as refused:
        column.change(a_plan("A 1d"), "A", "120")
    assert [fault.field for fault in refused.value.faults] == [column.label]


def test_a_summary_task_shows_what_is_done_below_it_and_takes_nothing(tasks, session):
    tasks.setData(cell(tasks, "A"), "100")
    share = float(cell(tasks, "S").data().removesuffix(" %"))
    assert 0 < share < 100
    assert not tasks.editable(cell(tasks, "S"))


def test_dates_of_the_plan_that_the_session_shows_are_those_it_has_computed(session):
    planned = planned_in(session)
    expected = (session.schedule.start_of("B"), session.schedule.finish_of("B"))
    assert planned(session.plan, "B") == expected
    other = planner.apply(session.plan, planner.set_field(session.plan, ("task", "A"), "name", "Other"))
    assert planned(other, "B") == expected


def test_a_status_date_does_not_move_the_start_of_what_is_said_to_have_begun(tasks, session):
    session.edit(lambda plan: planner.set_field(plan, ("plan", "plan"), "status_date", date(2026, 3, 20)))
    assert tasks.setData(cell(tasks, "A"), "40")
    assert session.plan.tasks["A"].actual_start == datetime(2026, 3, 2, 8)
