"""Working time against a reference that walks minute by minute."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.model.calendars import OFFICE_HOURS, Calendar, CalendarException
from planner.model.plan import Plan
from planner.model.settings import Settings
from planner.model.tasks import Task
from planner.worktime import (
    DAY,
    ELAPSED_RULES,
    ELAPSED_WEEK,
    STANDARD_WEEK,
    WeekRules,
    WorkingTime,
    WorkingTimes,
    calendar_rules,
    compile_calendars,
    finish_minutes,
    last_day,
    start_minutes,
    to_datetime,
    to_minutes,
)
from tests.builders import a_plan, with_rows, with_task

HOLIDAY = date(2026, 3, 13)
MORNING = ((480, 720),)
NIGHT = ((0, 360), (1320, 1440))
OFFICE_HOURS_TIME = WorkingTime.of(STANDARD_WEEK, [(HOLIDAY, HOLIDAY, ())])
AROUND = WorkingTime.of(ELAPSED_WEEK)
FIRST_DAY = datetime(2026, 3, 2)


def at(day, hour=0, minute=0):
    """Minutes of a moment in March 2026."""
    return to_minutes(datetime(2026, 3, day, hour, minute))


def read(minutes):
    """A moment in March 2026 as day, hour and minute."""
    moment = to_datetime(minutes)
    return moment.day, moment.hour, moment.minute


def test_minutes_and_clock_times_turn_into_each_other():
    moment = datetime(2026, 3, 2, 8, 15)
    assert to_datetime(to_minutes(moment)) == moment
    assert to_minutes(datetime(1900, 1, 1)) == 0


def test_a_bare_date_starts_at_midnight_and_finishes_at_the_next():
    assert start_minutes(date(2026, 3, 2)) == at(2)
    assert finish_minutes(date(2026, 3, 2)) == at(3)
    assert start_minutes(datetime(2026, 3, 2, 9)) == finish_minutes(datetime(2026, 3, 2, 9)) == at(2, 9)


@pytest.mark.parametrize(
    ("clock", "minutes", "result"),
    [
        (at(2, 8), 60, (2, 9, 0)),
        (at(2, 8), 480, (2, 17, 0)),
        (at(2, 11), 120, (2, 14, 0)),
        (at(6, 17), 60, (9, 9, 0)),
        (at(12, 17), 480, (16, 17, 0)),
        (at(7, 12), 1, (9, 8, 1)),
        (at(9, 8), -60, (6, 16, 0)),
        (at(9, 8), -480, (6, 8, 0)),
        (at(16, 9), -120, (12, 16, 0)),
        (at(7, 12), 0, (7, 12, 0)),
    ],
)
def test_working_minutes_are_added_over_breaks_nights_weekends_and_holidays(clock, minutes, result):
    assert read(OFFICE_HOURS_TIME.add(clock, minutes)) == result


def test_one_point_of_work_has_two_readings():
    worked = OFFICE_HOURS_TIME.worked(at(6, 17))
    assert worked == OFFICE_HOURS_TIME.worked(at(9, 8))
    assert read(OFFICE_HOURS_TIME.moment(worked, finish=True)) == (6, 17, 0)
    assert read(OFFICE_HOURS_TIME.moment(worked)) == (9, 8, 0)


def test_moments_outside_working_time_snap_to_the_next_start_or_back_to_the_last_finish():
    assert read(OFFICE_HOURS_TIME.snap(at(13, 10))) == (16, 8, 0)
    assert read(OFFICE_HOURS_TIME.snap_back(at(13, 10))) == (12, 17, 0)
    assert read(OFFICE_HOURS_TIME.snap(at(6, 17))) == (9, 8, 0)
    assert read(OFFICE_HOURS_TIME.snap_back(at(9, 8))) == (6, 17, 0)
    assert OFFICE_HOURS_TIME.snap(at(10, 9, 30)) == OFFICE_HOURS_TIME.snap_back(at(10, 9, 30)) == at(10, 9, 30)


def test_a_span_counts_working_minutes_and_has_a_sign():
    assert OFFICE_HOURS_TIME.span(at(12, 8), at(16, 17)) == 960
    assert OFFICE_HOURS_TIME.span(at(16, 17), at(12, 8)) == -960


def test_around_the_clock_every_minute_counts():
    assert AROUND.add(at(7, 3), 1440) == at(8, 3)
    assert AROUND.snap(at(7, 3)) == AROUND.snap_back(at(7, 3)) == at(7, 3)


def test_a_shift_over_midnight_stands_in_two_days_and_runs_through():
    nights = WorkingTime.of([NIGHT] * 7)
    assert read(nights.add(at(3, 22), 480)) == (4, 6, 0)
    assert nights.span(at(3, 12), at(4, 12)) == 480


def test_an_exception_can_add_hours_to_a_day_off():
    saturday = date(2026, 3, 7)
    extra = WorkingTime.of(STANDARD_WEEK, [(saturday, saturday, MORNING)])
    assert read(extra.add(at(6, 17), 240)) == (7, 12, 0)
    assert read(extra.add(at(6, 17), 241)) == (9, 8, 1)


def test_a_calendar_without_working_time_runs_around_the_clock():
    idle = WorkingTime.of([()] * 7)
    assert idle.times.idle == (0,)
    assert idle.add(at(2, 8), 90) == at(2, 9, 30)


def test_a_calendar_that_works_on_one_day_only_ends_with_that_day():
    day = date(2026, 3, 7)
    once = WorkingTime.of([()] * 7, [(day, day, OFFICE_HOURS)])
    assert not once.times.idle
    assert read(once.snap(at(2))) == (7, 8, 0)
    assert read(once.add(at(2), 10_000)) == (7, 17, 0)


def test_the_ends_of_the_time_axis_hold():
    last = to_minutes(datetime(2299, 12, 31, 23, 59))
    assert to_datetime(OFFICE_HOURS_TIME.add(last, 10_000)) == datetime(2299, 12, 29, 17, 0)
    assert to_datetime(OFFICE_HOURS_TIME.add(0, -10_000)) == datetime(1900, 1, 1, 8, 0)
    assert OFFICE_HOURS_TIME.worked(-5) == 0


def test_exceptions_outside_the_time_axis_are_harmless():
    rules = [(date(1800, 1, 1), date(1801, 1, 1), OFFICE_HOURS), (date(2400, 1, 1), date(2401, 1, 1), ())]
    odd = WorkingTime.of(STANDARD_WEEK, rules)
    assert odd.worked(at(9, 8)) == WorkingTime.of(STANDARD_WEEK).worked(at(9, 8))


shifts = st.lists(st.integers(0, 24), min_size=0, max_size=4, unique=True).map(
    lambda hours: tuple((a * 60, b * 60) for a, b in zip(sorted(hours)[::2], sorted(hours)[1::2], strict=False))
)
exceptions = st.lists(
    st.tuples(st.integers(0, 13), st.integers(0, 2), shifts).map(
        lambda row: (
            (FIRST_DAY + timedelta(days=row[0])).date(),
            (FIRST_DAY + timedelta(days=row[0] + row[1])).date(),
            row[2],
        )
    ),
    max_size=3,
)
calendars = st.tuples(st.lists(shifts, min_size=7, max_size=7), exceptions)
clocks = st.integers(0, 14 * 96).map(lambda quarter: to_minutes(FIRST_DAY) + 15 * quarter)


def naive_worked(calendar, first, last):
    """The working minutes between two moments, counted one by one."""
    week, rules = calendar
    return sum(naive_works(week, rules, minute) for minute in range(first, last))


def naive_works(week, rules, minute):
    """Whether a minute is worked."""
    moment = to_datetime(minute)
    hours = week[moment.weekday()]
    for first, last, special in rules:
        if first <= moment.date() <= last:
            hours = special
    return any(begin <= moment.hour * 60 + moment.minute < end for begin, end in hours)


@settings(max_examples=60, deadline=None)
@given(calendars, clocks, clocks)
def test_spans_equal_counting_minute_by_minute(calendar, one, other):
    first, last = sorted((one, other))
    time = WorkingTime.of(*calendar)
    if not time.times.idle:
        assert time.span(first, last) == naive_worked(calendar, first, last)


@settings(max_examples=100, deadline=None)
@given(calendars, clocks, st.integers(-3000, 3000))
def test_adding_leads_to_the_moment_with_that_much_work_between(calendar, clock, minutes):
    time = WorkingTime.of(*calendar)
    there = time.add(clock, minutes)
    assert time.span(clock, there) == minutes or not any(calendar[0])
    if minutes > 0:
        assert time.snap_back(there) == there
    if minutes < 0:
        assert time.snap(there) == there


@settings(max_examples=100, deadline=None)
@given(calendars, clocks)
def test_the_two_roundings_of_a_moment_enclose_it(calendar, clock):
    times = WorkingTime.of(*calendar).times
    up, down = times.point(0, clock, up=True), times.point(0, clock, up=False)
    assert times.clock(0, up) >= clock or not any(calendar[0])
    assert times.clock(0, down) <= clock or down == 0
    assert up - down in {-1, 0, 1}
    assert up >> 1 == down >> 1


@settings(max_examples=60, deadline=None)
@given(calendars, calendars, st.lists(st.tuples(st.integers(0, 1), clocks), min_size=1))
def test_arrays_of_calendars_and_clock_times_agree_with_single_ones(one, other, places):
    pair = WorkingTime.of(*one), WorkingTime.of(*other)
    both = type(pair[0].times)([rules(one), rules(other)])
    numbers = np.array([number for number, _ in places])
    clock = np.array([clock for _, clock in places])
    for up in (True, False):
        points = both.points(numbers, clock, up=up)
        assert points.tolist() == [pair[n].times.point(0, c, up=up) for n, c in places]
        assert both.clocks(numbers, points).tolist() == [
            pair[n].times.clock(0, p) for n, p in zip(numbers.tolist(), points.tolist(), strict=True)
        ]
        assert [both.point(n, c, up=up) for n, c in places] == points.tolist()


def rules(calendar):
    """The rules of a random calendar."""
    plan_rules = calendar_rules(Plan.of([Calendar(id="c", key="c", name="c")]), "c")
    return replace(plan_rules, week=tuple(calendar[0]), exceptions=tuple(calendar[1]))


def test_operations_on_arrays_equal_operations_on_numbers():
    clock = np.array([at(6, 17), at(7, 12), at(9, 8), at(13, 10)])
    for name in ("worked", "snap", "snap_back"):
        operation = getattr(OFFICE_HOURS_TIME, name)
        assert operation(clock).tolist() == [operation(int(one)) for one in clock]
    assert OFFICE_HOURS_TIME.add(clock, 90).tolist() == [OFFICE_HOURS_TIME.add(int(one), 90) for one in clock]
    mixed = np.array([-90, 0, 90, 600])
    assert OFFICE_HOURS_TIME.add(clock, mixed).tolist() == [
        OFFICE_HOURS_TIME.add(int(one), more) for one, more in zip(clock, mixed.tolist(), strict=True)
    ]
    assert OFFICE_HOURS_TIME.span(clock, clock + 600).tolist() == [
        OFFICE_HOURS_TIME.span(int(one), int(one) + 600) for one in clock
    ]


def calendar(name, **values):
    return Calendar(id=name, key=name, name=name, **values)


def holiday(calendar_id, first, last=None, hours=(), name="h"):
    row_id = f"{calendar_id}{first}{last}{name}"
    return CalendarException(id=row_id, calendar=calendar_id, first=first, last=last, hours=hours)


def test_a_child_calendar_inherits_weekdays_and_holidays_and_overrides_them():
    parent = calendar("parent", monday=OFFICE_HOURS, tuesday=OFFICE_HOURS)
    child = calendar("child", parent="parent", tuesday=MORNING)
    plan = Plan.of([parent, child, holiday("parent", date(2026, 3, 9)), holiday("parent", date(2026, 3, 16))])
    plan = with_rows(plan, holiday("child", date(2026, 3, 16), hours=MORNING))
    found = calendar_rules(plan, "child")
    assert found.week == (OFFICE_HOURS, MORNING, (), (), (), (), ())
    assert found.exceptions[-1] == (date(2026, 3, 16), date(2026, 3, 16), MORNING)
    assert (date(2026, 3, 9), date(2026, 3, 9), ()) in found.exceptions


def test_a_shorter_exception_beats_a_longer_one():
    break_, work = date(2026, 3, 2), date(2026, 3, 4)
    rows = [calendar("c"), holiday("c", work, hours=OFFICE_HOURS), holiday("c", break_, date(2026, 3, 6), name="long")]
    assert calendar_rules(Plan.of(rows), "c").exceptions[-1] == (work, work, OFFICE_HOURS)


def test_a_ring_of_parents_ends():
    plan = Plan.of([calendar("a", parent="b", monday=OFFICE_HOURS), calendar("b", parent="a", friday=MORNING)])
    assert calendar_rules(plan, "a").week == (OFFICE_HOURS, (), (), (), MORNING, (), ())


def test_a_plan_without_a_calendar_works_office_hours_from_monday_to_friday():
    found = compile_calendars(Plan.of([Settings(start=date(2026, 3, 2))]))
    assert found.project.span(at(2), at(9)) == 2400
    assert found.of("unknown") == found.project


def test_the_calendars_of_a_plan_are_the_ones_it_uses():
    plan = with_rows(a_plan("A"), calendar("nights", monday=NIGHT), calendar("unused", monday=NIGHT))
    plan = with_task(plan, "A", calendar="nights")
    found = compile_calendars(plan)
    assert found.of("nights").span(at(2), at(3)) == 480
    assert "unused" not in found.number_of
    assert found.times.clock(found.elapsed, found.times.point(found.elapsed, at(7, 3), up=True)) == at(7, 3)


def test_idle_calendars_are_named():
    plan = with_task(with_rows(a_plan("A"), calendar("empty")), "A", calendar="empty")
    assert compile_calendars(plan).idle == ("empty",)


def test_calendars_are_compiled_again_only_when_they_changed():
    plan = a_plan("A > B")
    first = compile_calendars(plan)
    assert compile_calendars(with_task(plan, "A", name="other"), first) is first
    changed = with_rows(plan, holiday(plan.settings.calendar, date(2026, 3, 4)))
    again = compile_calendars(changed, first)
    assert again is not first
    assert again.project.span(at(2), at(9)) == 1920


def test_a_task_gets_the_calendar_it_names():
    task = Task(id="t", key="t", name="t", calendar="c")
    plan = Plan.of([calendar("c", sunday=OFFICE_HOURS), task, Settings(start=date(2026, 3, 2))])
    assert compile_calendars(plan).of("c").span(at(2), at(9)) == 480


@settings(max_examples=60)
@given(st.data(), st.booleans())
def test_a_bridge_leads_to_the_points_that_the_clock_says(data, up):
    nights = WeekRules((((0, 360), (1320, 1440)),) * 4 + ((),) * 3)
    late = WeekRules((((720, 1440),),) * 5 + (((0, 60),), ()))
    times = WorkingTimes((WeekRules(), ELAPSED_RULES, nights, late))
    calendars = st.integers(0, len(times) - 1)
    origin, goal = (np.array(data.draw(st.lists(calendars, min_size=9, max_size=9))) for _ in range(2))
    first = times.points(origin, np.full(9, to_minutes(datetime(2026, 3, 2))), up=True)
    points = first + np.array(data.draw(st.lists(st.integers(0, 9000), min_size=9, max_size=9)))
    expected = times.points(goal, times.clocks(origin, points), up=up)
    whole = times.bridge(origin, goal, up=up)
    assert whole.over(points).tolist() == expected.tolist()
    some = slice(*sorted(data.draw(st.tuples(st.integers(0, 9), st.integers(0, 9)))))
    assert whole.part(some).over(points[some]).tolist() == expected[some].tolist()


@pytest.mark.parametrize("point", [-5, 0, 1, 1 << 40])
def test_a_bridge_keeps_points_beyond_the_time_axis_inside_it(point):
    times = WorkingTimes((WeekRules(), ELAPSED_RULES))
    one, points = np.array([1, 0]), np.array([point, point])
    for up in (True, False):
        expected = times.points(one[::-1], times.clocks(one, points), up=up)
        found = times.bridge(one, one[::-1], up=up).over(points)
        assert (found >> 1).tolist() == (expected >> 1).tolist(), "the same work, in whichever reading"


def test_nights_lunch_and_weekends_are_pauses():
    working, begin = WorkingTime.of(STANDARD_WEEK), to_minutes(datetime(2026, 3, 6))
    spans = [(to_datetime(first), to_datetime(last)) for first, last in working.pauses(begin, begin + 4 * DAY).tolist()]
    assert spans == [
        (datetime(2026, 3, 6), datetime(2026, 3, 6, 8)),
        (datetime(2026, 3, 6, 12), datetime(2026, 3, 6, 13)),
        (datetime(2026, 3, 6, 17), datetime(2026, 3, 9, 8)),
        (datetime(2026, 3, 9, 12), datetime(2026, 3, 9, 13)),
        (datetime(2026, 3, 9, 17), datetime(2026, 3, 10)),
    ]


def test_on_a_grid_of_days_only_whole_days_off_are_pauses():
    working, begin = WorkingTime.of(STANDARD_WEEK), to_minutes(datetime(2026, 3, 5))
    spans = working.pauses(begin, begin + 7 * DAY, DAY).tolist()
    assert spans == [[begin + 2 * DAY, begin + 4 * DAY]]
    assert WorkingTime.of(ELAPSED_WEEK).pauses(begin, begin + DAY).tolist() == []


@given(st.integers(0, 14), st.integers(1, 5), st.sampled_from([1, 15, 60, 1440]))
def test_in_pauses_nobody_works_and_beside_them_somebody_does(day, days, step):
    working, begin = WorkingTime.of(STANDARD_WEEK), to_minutes(datetime(2026, 3, 1)) + day * DAY
    spans = working.pauses(begin, begin + days * DAY, step)
    cells = range(begin, begin + days * DAY, step)
    idle = [cell for cell in cells if working.span(cell, cell + step) == 0]
    assert [cell for first, last in spans.tolist() for cell in range(first, last, step)] == idle


def test_the_days_for_links_between_calendars_are_made_for_the_first_such_link_alone():
    times = WorkingTimes((WeekRules(), WeekRules(ELAPSED_WEEK)))
    nobody = np.array([], dtype=np.int64)
    assert times.bridge(nobody, nobody, up=True).over(nobody).tolist() == []
    assert "days" not in vars(times)
    bridge = times.bridge(np.array([0]), np.array([1]), up=True)
    assert "days" in vars(times)
    assert (
        bridge.over(np.array([1921])).tolist() == times.points(1, times.clocks(0, np.array([1921])), up=True).tolist()
    )


def test_midnight_belongs_to_the_day_that_it_ends():
    assert last_day(datetime(2026, 3, 4)) == date(2026, 3, 3)
    assert last_day(datetime(2026, 3, 4, 0, 1)) == last_day(datetime(2026, 3, 4, 17)) == date(2026, 3, 4)
