"""Links of Microsoft Project with their lags, and the people on its tasks."""

import pytest

from planner.model.checks import faults_of
from planner.model.values import Duration, LagCalendar, LinkType
from tests.planner.formats.project_xml import (
    NIGHT,
    STANDARD,
    assignment,
    calendar,
    element,
    imported,
    link,
    resource,
    short,
    task,
    week,
)


def the_link(found):
    """The only link of an imported plan."""
    (row,) = found.plan.links.values()
    return row


@pytest.mark.parametrize(("number", "expected"), [(0, "FF"), (1, "FS"), (2, "SF"), (3, "SS"), (9, "FS")])
def test_links_have_their_type(number, expected):
    row = the_link(imported(task(1), task(2, link(1, number))))
    assert row.type is LinkType(expected)
    assert (row.lag, row.lag_calendar) == (Duration(), LagCalendar.PREDECESSOR)


@pytest.mark.parametrize(
    ("lag", "unit", "expected", "runs"),
    [
        (4800, 7, Duration(480, "d"), LagCalendar.PROJECT),
        (-600, 5, Duration(-60, "h"), LagCalendar.PROJECT),
        (24_000, 9, Duration(2400, "w"), LagCalendar.PROJECT),
        (14_400, 8, Duration(1440, "ed"), LagCalendar.ELAPSED),
        (4800, 39, Duration(480, "d"), LagCalendar.PROJECT),
        (50, 19, Duration(50, "%"), LagCalendar.PROJECT),
        (50, 20, Duration(50, "%"), LagCalendar.ELAPSED),
    ],
)
def test_lags_are_spans_of_time_on_a_calendar(lag, unit, expected, runs):
    row = the_link(imported(task(1, hours=8), task(2, link(1, 1, lag, unit))))
    assert (row.lag, row.lag_calendar) == (expected, runs)


def test_a_lag_runs_on_the_calendar_of_the_successor_where_that_has_one():
    found = imported(
        task(1), task(2, link(1, 1, 1200, 5), CalendarUID=2, hours=2), calendars=STANDARD + calendar(2, week(NIGHT))
    )
    assert the_link(found).lag_calendar is LagCalendar.SUCCESSOR
    assert short(found.plan)["2"] == "03 22:00 - 04 00:00"


def test_percentage_lags_stay_shares_of_the_predecessor():
    found = imported(task(1, hours=16), task(2, link(1, 3, 50, 19)))
    assert found.notes == ()
    assert short(found.plan)["2"] == "03 08:00 - 03 17:00"
    elapsed = imported(task(1, hours=16), task(2, link(1, 3, 50, 20)))
    assert short(elapsed.plan)["2"] == "02 16:00 - 03 16:00"


def test_a_percentage_is_rounded_to_a_whole_one():
    found = imported(task(1, hours=16), task(2, link(1, 3, 12.4, 19)))
    assert the_link(found).lag == Duration(12, "%")
    assert found.notes == ("Percentage lags rounded to whole percents: 1.",)


def test_links_may_name_a_task_further_down():
    assert short(imported(task(1, link(2)), task(2)).plan)["1"] == "03 08:00 - 03 17:00"


def test_two_links_of_different_type_between_two_tasks_are_both_kept():
    found = imported(task(1), task(2, link(1, 3), link(1, 0), link(1, 0)))
    assert sorted(row.type for row in found.plan.links.values()) == ["FF", "SS"]
    assert found.notes == ("Links given twice, taken once: 1.",)


def test_links_without_an_end_are_named_and_left_out():
    crossing = element("PredecessorLink", PredecessorUID=9, CrossProject=1)
    found = imported(task(1, link(7)), task(2, link(2)), task(3, crossing), task(4, link(1, 1, 10**11)))
    assert [str(fault) for fault in found.faults] == [
        "task 1, PredecessorLink: there is no task with UID 7; the link is left out.",
        "task 2, PredecessorLink: a task cannot depend on itself; the link is left out.",
        "task 4, LinkLag: A lag is at most 100 years; none is taken.",
    ]
    assert found.notes == ("Links to tasks of other projects left out: 1.",)
    assert faults_of(found.plan) == ()


def test_a_ring_of_links_is_kept_for_the_schedule_to_suspend():
    found = imported(task(1, link(2)), task(2, link(1)))
    assert len(found.plan.links) == 2
    assert len(short(found.plan)) == 2


def test_the_first_person_of_a_task_owns_it():
    people = resource(1, Name="Ann", EmailAddress="ann@example.org") + resource(2) + resource(3, Type=0)
    found = imported(task(5), resources=people, assignments=assignment(5, 3) + assignment(5, 2) + assignment(5, 1))
    (row,) = found.plan.tasks.values()
    assert found.plan.people[row.owner].name == "Person 2"
    assert {person.key: (person.name, person.contact) for person in found.plan.people.values()} == {
        "N1": ("Ann", "ann@example.org"),
        "N2": ("Person 2", ""),
    }
    assert found.notes == (
        "Material and cost resources left out: 1.",
        "Further people of a task left out; the first one owns it: 1.",
    )


def test_somebody_without_a_name_or_assigned_with_nothing_does_no_harm():
    people = resource(0, Name="Nobody") + resource(4, Name="") + resource(5, IsNull=1)
    found = imported(task(1), resources=people, assignments=assignment(1, 4, Units=0) + assignment(1, -65535))
    (row,) = found.plan.tasks.values()
    assert row.owner is None
    assert [person.name for person in found.plan.people.values()] == ["Resource 4"]
