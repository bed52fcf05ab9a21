"""Tasks of Microsoft Project: numbers, outline, durations, constraints, tasks that are held at their dates."""

import time
from datetime import datetime

import pytest

from planner.analysis.schedule import schedule
from planner.formats import mspdi_tasks
from planner.formats.mspdi import read
from planner.model.checks import faults_of
from planner.model.outline import outline
from planner.model.schema import SCHEMA
from planner.model.values import Constraint, Duration, Estimate, Progress, TaskKind
from tests.planner.formats.project_xml import element, imported, link, project, short, task


def by_key(found):
    """The tasks of an imported plan by their keys."""
    return {row.key: row for row in found.plan.tasks.values()}


def test_keys_are_the_numbers_that_people_see_in_microsoft_project():
    assert list(by_key(imported(task(71, ID=1), task(12, ID=2)))) == ["1", "2"]


def test_a_task_without_number_or_with_one_that_is_taken_gets_the_next_free_one():
    found = imported(task(1, ID=None), task(2, ID=1), task(3, ID="x"), task(4, ID=2))
    assert list(by_key(found)) == ["1", "2", "3", "4"]
    assert faults_of(found.plan) == ()


def test_the_project_row_and_empty_rows_are_no_tasks():
    assert list(by_key(imported(task(0, OutlineLevel=0), task(1), task(2, IsNull=1)))) == ["1"]


def test_inactive_tasks_are_left_out_with_their_links():
    found = imported(task(1, Active=0), task(2, Active=1), task(3, link(2)))
    assert list(by_key(found)) == ["2", "3"]
    assert found.notes == ("Inactive tasks left out with their links: 1.",)


def test_levels_make_the_outline_even_where_one_is_skipped():
    levels = {1: 1, 2: 2, 3: 3, 4: 2, 5: 1, 6: 4, 7: 2}
    found = imported(*(task(uid, OutlineLevel=level) for uid, level in levels.items()))
    assert [(row.task.key, row.wbs) for row in outline(found.plan)] == [
        ("1", "1"), ("2", "1.1"), ("3", "1.1.1"), ("4", "1.2"), ("5", "2"), ("6", "2.1"), ("7", "2.2"),
    ]  # fmt: skip


def test_many_tasks_keep_their_order():
    found = imported(*(task(uid) for uid in range(1, 301)))
    assert [row.task.key for row in outline(found.plan)] == [str(uid) for uid in range(1, 301)]


@pytest.mark.parametrize(
    ("unit", "written", "expected"),
    [
        (7, "PT16H0M0S", Estimate.of(960, "d")),
        (5, "PT1H30M0S", Estimate.of(90, "h")),
        (9, "PT40H0M0S", Estimate.of(2400, "w")),
        (39, "PT8H0M0S", Estimate.of(480, "d")),
        (8, "PT48H0M0S", Estimate.of(2880, "ed")),
        (11, "P20DT0H0M0S", Estimate.of(28_800, "mo")),
        (21, "PT8H0M0S", Estimate.of(480, "d")),
    ],
)
def test_durations_keep_minutes_and_unit(unit, written, expected):
    found = imported(task(1, Duration=written, DurationFormat=unit))
    assert by_key(found)["1"].duration == expected


def test_estimated_durations_and_rounded_ones_are_counted():
    found = imported(task(1, DurationFormat=39), task(2, Estimated=1), task(3, Duration="PT10H33M36S"))
    assert by_key(found)["3"].duration.likely == 634
    assert found.notes == ("Estimated durations taken as they stand: 2.", "Durations rounded to whole minutes: 1.")


def test_a_task_without_duration_takes_no_time():
    assert by_key(imported(task(1, Duration=None)))["1"].duration.likely == 0


def test_milestones_are_points_in_time():
    found = imported(task(1, hours=0, Milestone=1), task(2, Milestone=1), task(3, OutlineLevel=2, Milestone=0))
    assert [row.kind for row in by_key(found).values()] == [TaskKind.MILESTONE, TaskKind.TASK, TaskKind.TASK]
    found = imported(task(1, hours=8, Milestone=1))
    assert found.notes == ("Milestones with a duration, now tasks: 1.",)


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "ALAP"), (2, "MSO"), (3, "MFO"), (4, "SNET"), (5, "SNLT"), (6, "FNET"), (7, "FNLT"), (99, "ASAP")],
)
def test_constraints_come_with_their_dates(number, expected):
    row = by_key(imported(task(1, ConstraintType=number, ConstraintDate="2026-03-05T17:00:00")))["1"]
    assert row.constraint is Constraint(expected)
    assert row.constraint_date == (None if expected in ("ALAP", "ASAP") else datetime(2026, 3, 5, 17))


def test_deadlines_and_notes_are_kept():
    row = by_key(imported(task(1, Deadline="2026-03-05T17:00:00", Notes="First line\r\nsecond\n")))["1"]
    assert row.deadline == datetime(2026, 3, 5, 17)
    assert row.notes == "First line\nsecond"


def test_names_are_one_line_and_never_empty():
    found = imported(task(1, Name="Plan\n  the &#9;launch"), task(2, Name=""), task(3, Name="x" * 900))
    names = [row.name for row in by_key(found).values()]
    assert names[:2] == ["Plan the launch", "Task 2"]
    assert len(names[2]) == 500
    assert faults_of(found.plan) == ()


def test_notes_are_cut_to_what_a_plan_can_hold():
    found = imported(task(1, Notes="x" * 20_001))
    assert faults_of(found.plan) == ()
    assert found.notes == ("Notes cut to what a plan can hold: 1.",)


def test_tasks_planned_by_hand_and_begun_and_those_of_other_projects_stay_where_they_are():
    held = {"Start": "2026-03-09T08:00:00", "Finish": "2026-03-10T17:00:00"}
    found = imported(
        task(1, Manual=1, ManualDuration="PT16H0M0S", **held),
        task(2, ActualStart="2026-03-04T08:00:00", **held),
        task(3, ExternalTask=1, **held),
        task(4, link(2)),
    )
    rows = by_key(found)
    assert rows["1"].manual_start == rows["3"].manual_start == datetime(2026, 3, 9, 8)
    assert rows["2"].actual_start == datetime(2026, 3, 4, 8)
    assert {row.constraint for row in rows.values()} == {Constraint.ASAP}
    assert short(found.plan) == {
        "1": "09 08:00 - 10 17:00",
        "2": "04 08:00 - 04 17:00",
        "3": "09 08:00 - 09 17:00",
        "4": "05 08:00 - 05 17:00",
    }
    assert found.notes == ("Tasks of other projects, now scheduled by hand: 1.",)


def test_progress_is_read_as_it_happened():
    done = {"ActualStart": "2026-03-03T09:00:00", "ActualFinish": "2026-03-07T12:00:00", "PercentComplete": 100}
    found = imported(
        task(1, **done),
        task(2, hours=16, ActualStart="2026-03-02T08:00:00", RemainingDuration="PT4H0M0S", PercentComplete=75),
        task(3, link(1)),
        task(4, link(2), PercentComplete=10),
    )
    rows = by_key(found)
    assert (rows["1"].actual_start, rows["1"].actual_finish) == (datetime(2026, 3, 3, 9), datetime(2026, 3, 7, 12))
    assert rows["2"].remaining == Duration(240)
    assert found.plan.settings.progress is Progress.OVERRIDE
    assert short(found.plan) == {
        "1": "03 09:00 - 07 12:00",
        "2": "02 08:00 - 03 17:00",
        "3": "09 08:00 - 09 17:00",
        "4": "04 08:00 - 04 17:00",
    }
    assert found.notes == ("Percentages of completed work without an actual start left out: 1.",)


def test_dates_that_limit_win_over_links_unless_the_project_says_otherwise():
    rows = (task(1, hours=24), task(2, link(1), ConstraintType=2, ConstraintDate="2026-03-03T08:00:00"))
    assert short(imported(*rows).plan)["2"] == "03 08:00 - 03 17:00"
    assert short(imported(*rows, HonorConstraints=0).plan)["2"] == "05 08:00 - 05 17:00"


def test_a_task_that_waits_for_nothing_may_start_before_the_project():
    early = {"ConstraintType": 4, "ConstraintDate": "2026-02-25T08:00:00"}
    found = short(imported(task(1, **early), task(2), task(3, link(2), **early)).plan)
    assert (found["1"], found["3"]) == ("25 08:00 - 25 17:00", "03 08:00 - 03 17:00")


def test_leads_pull_tasks_before_the_project_where_its_dates_show_it():
    rows = (task(1), task(2, link(1, 1, -9600), Start="2026-02-27T08:00:00"))
    assert short(imported(*rows).plan)["2"] == "27 08:00 - 27 17:00"
    late = (task(1), task(2, link(1, 1, -9600), Start="2026-03-02T08:00:00"))
    assert short(imported(*late).plan)["2"] == "02 08:00 - 02 17:00"


def test_deadlines_limit_late_dates_as_in_microsoft_project():
    found = imported(task(1, Deadline="2026-03-02T17:00:00"), task(2, hours=80))
    assert found.plan.settings.deadlines_bind
    assert schedule(found.plan).critical.all()


def test_a_leveling_delay_becomes_an_earliest_start():
    found = imported(task(1, LevelingDelay=9600, Start="2026-03-04T08:00:00"), task(2, LevelingDelay=0))
    assert short(found.plan) == {"1": "04 08:00 - 04 17:00", "2": "02 08:00 - 02 17:00"}
    assert found.notes == ("Leveling delays, now 'start no earlier than': 1.",)


POINTS = element(
    "ExtendedAttributes",
    element("ExtendedAttribute", FieldID=188743783, FieldName="Duration1", Alias="Optimistic"),
    element("ExtendedAttribute", FieldID=188743784, FieldName="Duration2", Alias="Most Likely"),
    element("ExtendedAttribute", FieldID=188743785, FieldName="Duration3", Alias="Pessimistic"),
)


def three_points(low, high):
    """A task of a day with custom fields."""
    fields = ((188743783, low), (188743784, "PT8H0M0S"), (188743785, high))
    values = (element("ExtendedAttribute", FieldID=field, Value=value) for field, value in fields)
    content = project(task(1, *values)).replace(b"<Calendars>", POINTS.encode() + b"<Calendars>", 1)
    return read(content, SCHEMA)


def test_three_point_durations_are_read_from_the_custom_fields_of_that_name():
    found = three_points("PT4H0M0S", "PT24H0M0S")
    assert by_key(found)["1"].duration == Estimate(240, 480, 1440, "d")
    assert found.notes == ("Three-point durations read from custom fields: 1.",)


@pytest.mark.parametrize(("low", "high"), [("PT9H0M0S", "PT24H0M0S"), ("PT4H0M0S", "PT7H0M0S"), ("", "PT9H0M0S")])
def test_points_on_the_wrong_side_of_the_duration_are_left_out(low, high):
    assert by_key(three_points(low, high))["1"].duration == Estimate.of(480, "d")


@pytest.mark.parametrize(("written", "cost"), [("480000", 4800), ("149", 1), ("0", 0), ("", 0), (None, 0)])
def test_costs_are_read_in_whole_units(written, cost):
    found = imported(task(1, Cost=written))
    assert (by_key(found)["1"].cost, found.faults) == (cost, ())


@pytest.mark.parametrize("written", ["-5", "1e300", "9" * 400, "much"])
def test_a_cost_that_is_none_is_named_and_left_out(written):
    found = imported(task(1, Cost=written))
    assert by_key(found)["1"].cost == 0
    assert [(fault.where, fault.field) for fault in found.faults] == [("task 1", "Cost")]
    assert faults_of(found.plan) == ()


def test_a_summary_task_does_not_count_the_costs_below_it_again():
    found = imported(task(1, Cost="500"), task(2, OutlineLevel=2, Cost="500"))
    assert [row.cost for row in by_key(found).values()] == [0, 5]


def test_numbers_given_twice_or_never_are_replaced_by_free_ones_in_no_time():
    doubled = imported(task(1, ID=2), task(2, ID=2), task(3, ID=3), task(4, ID=2), task(5, ID=""))
    assert list(by_key(doubled)) == ["2", "3", "4", "5", "6"]
    following = {}
    before = time.process_time()
    keys = [mspdi_tasks._free_key("", following) for _ in range(50_000)]
    assert time.process_time() - before < 2
    assert keys == [str(number) for number in range(1, 50_001)]
