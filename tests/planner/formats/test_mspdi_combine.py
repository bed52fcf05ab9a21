"""Which working time decides the dates of an assigned task, and calendars made of several."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from planner.formats.mspdi_combine import combined, intersection, union
from planner.worktime import STANDARD_WEEK, WeekRules
from tests.planner.formats.project_xml import (
    NIGHT,
    STANDARD,
    assignment,
    calendar,
    exception,
    exceptions,
    imported,
    resource,
    short,
    task,
    week,
)

FIRST = date(2026, 3, 2)
LATE = (("13:00:00", "21:00:00"),)
CALENDARS = (
    STANDARD
    + calendar(2, week(NIGHT), name="Night")
    + calendar(3, exceptions(exception("2026-03-03", "2026-03-03")), base=1, name="Ann")
    + calendar(4, base=1, name="Ben")
    + calendar(5, base=2, name="Cat")
    + calendar(6, week(LATE), name="Late")
)
PEOPLE = resource(1, CalendarUID=3) + resource(2, CalendarUID=4) + resource(3, CalendarUID=5)


def assigned(*people: int, hours: float = 16, **fields):
    """A task of some people."""
    work = "".join(assignment(1, uid) for uid in people)
    return imported(task(1, hours=hours, **fields), calendars=CALENDARS, resources=PEOPLE, assignments=work)


def calendar_name(found) -> str:
    """The name of the calendar that decides; empty for the plan's."""
    (row,) = found.plan.tasks.values()
    return found.plan.calendars[row.calendar].name if row.calendar else ""


def test_a_task_waits_for_the_person_who_is_away():
    found = assigned(1)
    assert short(found.plan) == {"1": "02 08:00 - 04 17:00"}
    assert calendar_name(found) == "Ann"


def test_a_person_who_works_as_the_plan_does_changes_nothing():
    assert calendar_name(assigned(2)) == ""


def test_a_person_whose_calendar_only_points_to_another_uses_that():
    found = assigned(3, hours=2)
    assert calendar_name(found) == "Night"
    assert short(found.plan) == {"1": "02 22:00 - 03 00:00"}


def test_a_task_of_several_people_goes_on_while_any_of_them_works():
    found = assigned(2, 3, hours=12)
    assert calendar_name(found) == "Standard + Night"
    assert short(found.plan) == {"1": "02 08:00 - 03 10:00"}


def test_one_person_away_does_not_stop_the_others():
    assert short(assigned(1, 2).plan) == {"1": "02 08:00 - 03 17:00"}


def test_a_task_calendar_is_cut_to_the_hours_of_its_people():
    found = assigned(1, hours=8, CalendarUID=6)
    assert calendar_name(found) == "Late & Ann"
    assert short(found.plan) == {"1": "02 13:00 - 04 17:00"}


def test_a_task_can_ignore_the_hours_of_its_people():
    found = assigned(1, hours=16, CalendarUID=6, IgnoreResourceCalendar=1)
    assert calendar_name(found) == "Late"
    assert short(found.plan) == {"1": "02 13:00 - 03 21:00"}


def test_a_task_of_fixed_duration_does_not_look_at_its_people():
    assert calendar_name(assigned(1, Type=1)) == ""


def test_a_task_calendar_without_people_is_its_own():
    assert calendar_name(assigned(CalendarUID=6)) == "Late"
    assert calendar_name(assigned(CalendarUID=1)) == ""


def test_the_same_combination_is_made_once():
    rows = (task(1, CalendarUID=6), task(2, CalendarUID=6))
    work = assignment(1, 1) + assignment(2, 1)
    found = imported(*rows, calendars=CALENDARS, resources=PEOPLE, assignments=work)
    assert [row.key for row in found.plan.calendars.values()].count("MIX1") == 1
    assert len({row.calendar for row in found.plan.tasks.values()}) == 1


def test_summary_tasks_have_no_calendar_of_their_own():
    rows = (task(1, CalendarUID=6), task(2, OutlineLevel=2))
    found = imported(*rows, calendars=CALENDARS)
    assert {row.calendar for row in found.plan.tasks.values()} == {None}


@pytest.mark.parametrize(
    ("days", "both", "either"),
    [
        ([((480, 720),), ((600, 900),)], ((600, 720),), ((480, 900),)),
        ([((480, 720),), ((720, 900),)], (), ((480, 900),)),
        ([((0, 1440),), ()], (), ((0, 1440),)),
        ([((0, 100), (200, 300)), ((50, 250),)], ((50, 100), (200, 250)), ((0, 300),)),
    ],
)
def test_hours_together(days, both, either):
    assert intersection(days) == both
    assert union(days) == either


def said(rule: WeekRules, day: date):
    """The hours of one day."""
    found = [hours for first, last, hours in rule.exceptions if first <= day <= last]
    return found[-1] if found else rule.week[day.weekday()]


HOURS = st.sampled_from(((), ((480, 720),), ((0, 1440),), ((480, 720), (780, 1020))))
SPAN = st.builds(
    lambda first, length, hours: (
        FIRST + timedelta(days=first),
        FIRST + timedelta(days=first + length),
        hours,
    ),
    st.integers(0, 40),
    st.integers(0, 12),
    HOURS,
)
RULES = st.builds(WeekRules, st.tuples(*[HOURS] * 7), st.lists(SPAN, max_size=4).map(tuple))


@given(st.lists(RULES, min_size=1, max_size=3), st.sampled_from((union, intersection)))
def test_a_combined_calendar_is_combined_on_every_day(rules, combine):
    made = combined(rules, combine)
    for number in range(70):
        day = FIRST - timedelta(days=7) + timedelta(days=number)
        assert said(made, day) == combine([said(rule, day) for rule in rules])


def test_a_long_holiday_stays_one_exception():
    holiday = (FIRST, FIRST + timedelta(days=5000), ())
    made = combined([WeekRules(STANDARD_WEEK, (holiday,)), WeekRules(STANDARD_WEEK)], intersection)
    assert made.exceptions == (holiday,)


def test_people_who_never_work_when_the_task_can_are_ignored():
    found = assigned(3, hours=8, CalendarUID=1)
    assert calendar_name(found) == ""
    assert short(found.plan) == {"1": "02 08:00 - 02 17:00"}
    assert found.notes == ("Calendars without a working hour in common with the people of a task, who are ignored: 1.",)


def test_what_says_the_same_as_the_week_is_no_exception():
    friday = date(2026, 3, 6)
    same = WeekRules(STANDARD_WEEK, ((friday, friday, STANDARD_WEEK[4]),))
    assert combined([same, WeekRules(STANDARD_WEEK)], union).exceptions == ()


def test_stretches_that_touch_and_say_the_same_are_one():
    days = [FIRST + timedelta(days=number) for number in range(3)]
    split = WeekRules(STANDARD_WEEK, tuple((day, day, ()) for day in days))
    assert combined([split], union).exceptions == ((days[0], days[2], ()),)


def test_two_calendars_that_work_at_the_same_time_need_no_third():
    people = resource(1, CalendarUID=7) + resource(2, CalendarUID=4)
    twin = calendar(7, week(), name="Twin")
    work = assignment(1, 1) + assignment(1, 2)
    found = imported(task(1), calendars=CALENDARS + twin, resources=people, assignments=work)
    assert calendar_name(found) == ""
    assert "MIX1" not in {row.key for row in found.plan.calendars.values()}


def test_exceptions_long_after_the_project_are_not_written_out_in_combinations():
    yearly = exception("2020-01-01", "2200-12-31", Type=2, Month=0, MonthDay=2)
    own = calendar(7, exceptions(yearly), base=1, name="Dora")
    found = imported(
        task(1, CalendarUID=6),
        calendars=CALENDARS + own,
        resources=resource(1, CalendarUID=7),
        assignments=assignment(1, 1),
        FinishDate="2026-06-01T17:00:00",
    )
    (mixed,) = (row for row in found.plan.calendars.values() if row.key == "MIX1")
    years = {row.first.year for row in found.plan.exceptions.values() if row.calendar == mixed.id}
    assert years <= set(range(2025, 2032))
    assert 2026 in years


def test_beyond_reason_combinations_are_not_made(monkeypatch):
    monkeypatch.setattr("planner.formats.mspdi_combine.MOST_MADE", -1)
    found = assigned(1, 3, hours=8)
    assert calendar_name(found) == "Night"
    assert "because there are too many combinations: 1." in found.notes[-1]
