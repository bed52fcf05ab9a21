"""Groups: which columns make some, what they are called, and in which order they stand."""

import pytest

from planner.model.values import Estimate
from tests.builders import a_plan, with_task
from tests.ui.opened import a_launch, a_session
from ui.models.groups import HEAD, can_group, grouped, headings, is_head, totals, values_of
from ui.models.reading import Reading
from ui.models.task_outline import task_columns

COLUMNS = {column.name: column for column in task_columns()}


@pytest.fixture
def reading(tmp_path, qapp):
    return Reading.of(a_session(a_launch(), tmp_path))


def groups(reading, name, **how):
    rows = reading.plan.tasks
    column = COLUMNS[name]
    return grouped(column, values_of(column, rows, rows, reading), rows, reading, **how)


def test_columns_with_values_of_their_own_or_long_texts_make_no_groups():
    assert not any(can_group(COLUMNS[name]) for name in ("key", "name", "wbs", "predecessors", "notes"))
    assert all(can_group(COLUMNS[name]) for name in ("owner", "role", "phase", "state", "kind", "critical", "start"))


def test_no_task_is_taken_for_a_header(reading):
    assert is_head(f"{HEAD}owner:Ana")
    assert not any(map(is_head, reading.plan.tasks))


def test_numbers_stand_in_their_order_not_as_texts(tmp_path, qapp):
    plan = a_plan("A 2d; B 10d; C 1d")
    reading = Reading.of(a_session(plan, tmp_path))
    assert [group.title for group in groups(reading, "duration")] == ["1d", "2d", "10d"]
    assert [group.title for group in groups(reading, "duration", descending=True)] == ["10d", "2d", "1d"]


def test_values_that_are_words_begin_with_a_capital_and_names_stay_as_they_are(tmp_path, qapp):
    reading = Reading.of(a_session(a_launch(), tmp_path))
    assert {group.title for group in groups(reading, "state")} == {"Not started"}
    assert {group.title for group in groups(reading, "kind")} == {"Task", "Milestone"}
    assert [group.title for group in groups(reading, "owner")] == ["No owner"]


def test_rows_without_a_value_come_last_in_both_directions(reading):
    for descending in (False, True):
        assert groups(reading, "critical", descending=descending)[-1].title == "Not critical"


def test_a_group_goes_from_its_first_start_to_its_last_finish(reading):
    critical = groups(reading, "critical")[0]
    summed = totals(critical, reading.plan.tasks, reading)
    assert (f"{summed.start:%d %H:%M}", f"{summed.finish:%d %H:%M}") == ("02 08:00", "09 17:00")


def test_spans_around_the_clock_are_no_work_and_left_out_of_the_sum(tmp_path, qapp):
    plan = with_task(a_plan("A 2d; B 1d"), "B", duration=Estimate.of(3 * 1440, "ed"))
    reading = Reading.of(a_session(plan, tmp_path))
    (group,) = groups(reading, "owner")
    assert headings(group, totals(group, plan.tasks, reading), reading)["duration"] == "2d"
