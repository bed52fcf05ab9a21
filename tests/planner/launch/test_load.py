"""How busy people are on each day, who is on two tasks at once, and who has nobody to stand in."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from planner.analysis.schedule import schedule
from planner.launch.load import clashes, load, stints_of, without_backup
from planner.model.audience import Assignment
from planner.model.calendars import WEEKDAYS, Calendar, CalendarException
from planner.model.values import Constraint, Estimate
from planner.worktime import start_minutes
from tests.builders import with_rows, with_settings, with_task
from tests.planner.launch.crew import part, staffed

MON, TUE, WED, FRI = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 4), date(2026, 3, 6)
NEXT_MON = date(2026, 3, 9)
BOTH = {"A": "N1", "B": "N1"}


def percents(plan, person="N1"):
    """The load of a person by day."""
    return {day: round(one.percent, 6) for day, one in load(plan, schedule(plan)).days.get(person, {}).items()}


def clashing(plan):
    """The clashes of everybody."""
    return clashes(stints_of(plan, schedule(plan)))


def over(plan):
    """The days that are too much."""
    return [(one.person, one.day) for one in load(plan, schedule(plan)).over]


def test_the_owner_of_a_task_is_busy_on_its_working_days():
    assert percents(staffed("F 4d > A 2d", owners={"A": "N1"})) == {FRI: 100.0, NEXT_MON: 100.0}


def test_half_a_day_is_half_a_load():
    assert percents(staffed("A 1.5d", owners={"A": "N1"})) == {MON: 100.0, TUE: 50.0}


def test_a_share_of_the_day_is_a_share_of_the_load():
    plan = staffed("A 2d; B 1d", part("A", "R", "N1", 40.0), part("B", "R", "N1", 50.0))
    assert percents(plan) == {MON: 90.0, TUE: 40.0}
    assert over(plan) == []


def test_the_day_on_which_two_tasks_meet_is_too_much():
    plan = staffed("A 2d; B 1d; C 1d; C > B", owners=BOTH)
    assert percents(plan) == {MON: 100.0, TUE: 200.0}
    assert over(plan) == [("N1", TUE)]


def test_a_day_holds_which_task_takes_how_much():
    plan = staffed("A 1d; B 1d", part("A", "R", "N1", 30.0), owners={"B": "N1"})
    [day] = load(plan, schedule(plan)).over
    assert (day.share("A"), day.share("B"), day.share("C")) == (30.0, 100.0, 0.0)


def test_what_is_finished_is_no_load_any_more():
    plan = with_task(staffed("A 1d", owners={"A": "N1"}), "A", actual_start=MON, actual_finish=MON)
    assert percents(plan) == {}


def test_days_before_the_status_date_are_past():
    plan = with_task(staffed("A 2d", owners={"A": "N1"}), "A", actual_start=MON)
    assert list(percents(with_settings(plan, status_date=MON))) == [TUE, WED]  # all of it is left


def test_work_on_a_day_off_is_too_much():
    own = Calendar(id="K", key="K", name="Ana's week", parent=None, monday=((480, 720), (780, 1020)), tuesday=())
    plan = staffed("A 2d", own, owners={"A": "N1"})
    plan = plan.with_tables({"person": {**plan.people, "N1": replace(plan.people["N1"], calendar="K")}})
    days = load(plan, schedule(plan)).days["N1"]
    assert (days[MON].over, days[TUE].over, days[TUE].off, days[TUE].percent) == (False, True, True, 100.0)


def test_a_holiday_of_the_plan_is_no_day_of_work():
    plan = staffed("A 2d", owners={"A": "N1"})
    calendar = plan.settings.calendar
    plan = with_rows(plan, CalendarException(id="x", calendar=calendar, first=TUE))
    assert list(percents(plan)) == [MON, WED]


def test_work_around_the_clock_takes_the_day_of_the_person():
    assert percents(staffed("A 2ed", owners={"A": "N1"})) == {MON: 100.0, TUE: 100.0}


def test_a_week_is_told_as_its_average_with_its_days_that_are_too_much():
    plan = staffed("A 2d; B 1d", owners=BOTH)
    week = load(plan, schedule(plan)).week("N1", MON)
    assert (round(week.percent, 6), [day.day for day in week.over]) == (60.0, [MON])
    assert load(plan, schedule(plan)).week("N1", NEXT_MON) is None


def test_the_first_and_last_day_span_everybody():
    found = load(plan := staffed("A 2d > B 1d", owners={"A": "N1", "B": "N2"}), schedule(plan))
    assert (found.first, found.last) == (MON, WED)


def test_nobody_has_nothing_to_do():
    found = load(plan := staffed("A 2d"), schedule(plan))
    assert (found.days, found.first, found.last, found.over) == ({}, None, None, ())


def test_two_tasks_at_once_are_told_with_when():
    [clash] = clashing(staffed("A 2d; B 1d", owners=BOTH))["N1"]
    assert (clash.first, clash.second) == ("B", "A")
    assert clash.end - clash.begin == 540


def test_two_halves_at_once_are_no_clash():
    plan = staffed("A 2d; B 1d", part("A", "R", "N1", 50.0), part("B", "R", "N1", 50.0))
    assert clashing(plan) == {}


def test_a_person_on_the_critical_path_needs_a_backup():
    plan = staffed("A 3d; B 1d", owners={"A": "N1", "B": "N2"})
    assert [(person.name, tasks) for person, tasks in without_backup(plan, schedule(plan))] == [("Ana", ("A",))]


def test_a_person_with_a_backup_or_without_critical_tasks_needs_none():
    plan = staffed("A 3d; B 1d", owners={"A": "N2", "B": "N1"})
    assert without_backup(plan, schedule(plan)) == ()


@given(lengths=st.lists(st.integers(1, 4000), min_size=1, max_size=6), share=st.sampled_from([25.0, 60.0, 100.0]))
def test_all_days_together_hold_all_the_work(lengths, share):
    names = [f"T{number}" for number in range(len(lengths))]
    plan = staffed("; ".join(names), *(part(name, "R", "N1", share) for name in names))
    for name, minutes in zip(names, lengths, strict=True):
        plan = with_task(plan, name, duration=Estimate.of(minutes))
    days = load(plan, schedule(plan)).days["N1"].values()
    assert sum(sum(day.minutes.values()) for day in days) == pytest.approx(sum(lengths) * share / 100)
    assert all(day.day.weekday() < 5 for day in days)


TASKS = st.lists(
    st.tuples(
        st.integers(0, 6), st.integers(1, 2_000), st.sampled_from(["N1", "N2"]), st.sampled_from([30.0, 60.0, 100.0])
    ),
    min_size=1,
    max_size=7,
)
"""Tasks by lag before them in days, working minutes, who does them and with which share."""


def busy(tasks):
    """A plan of such tasks, each beginning some days after the start of the plan."""
    names = [f"T{number}" for number in range(len(tasks))]
    parts = [part(name, "R", who, share) for name, (_, _, who, share) in zip(names, tasks, strict=True)]
    plan = staffed("; ".join(names), *parts)
    for name, (lag, minutes, _, _) in zip(names, tasks, strict=True):
        begin = MON + timedelta(days=lag)
        plan = with_task(plan, name, duration=Estimate.of(minutes), constraint=Constraint.SNET, constraint_date=begin)
    return plan


def by_the_minute(plan, person, day):
    """The load of a day, summed up task by task from the working time of the plan: the slow way."""
    dates, total = schedule(plan), 0.0
    begin = start_minutes(day)
    for row in plan.rows(Assignment).values():
        start, finish = (int(ends[dates.row(row.task)]) for ends in (dates.start, dates.finish))
        low, high = max(start, begin), min(finish, begin + 1440)
        if row.person == person and low < high:
            total += dates.working_time(row.task).span(low, high) * row.share
    return total / dates.project.span(begin, begin + 1440) if total else 0.0


@given(tasks=TASKS)
def test_each_day_is_the_sum_of_what_its_tasks_take(tasks):
    plan = busy(tasks)
    found = load(plan, schedule(plan)).days
    for person in ("N1", "N2"):
        for number in range(14):
            day = MON + timedelta(days=number)
            told = found.get(person, {}).get(day)
            assert (told.percent if told else 0.0) == pytest.approx(by_the_minute(plan, person, day))


@given(tasks=TASKS)
def test_a_clash_is_of_two_tasks_of_one_person_that_meet_and_are_too_much(tasks):
    plan = busy(tasks)
    stints = {(one.person, one.task): one for one in stints_of(plan, schedule(plan))}
    for person, pairs in clashing(plan).items():
        for clash in pairs:
            one, other = stints[person, clash.first], stints[person, clash.second]
            assert one.share + other.share > 100
            assert max(one.start, other.start) == clash.begin < clash.end == min(one.finish, other.finish)


@given(tasks=TASKS)
def test_the_load_of_some_people_is_that_of_all_of_them(tasks):
    plan = busy(tasks)
    dates = schedule(plan)
    mine = [stint for stint in stints_of(plan, dates) if stint.person == "N1"]
    assert load(plan, dates, mine).days == {
        person: days for person, days in load(plan, dates).days.items() if person == "N1"
    }


def test_a_week_is_measured_by_what_the_person_works_in_it():
    plan = staffed("A 5d", owners={"A": "N1"})
    plan = with_rows(plan, Calendar(id="K", key="K", name="Half", **dict.fromkeys(WEEKDAYS[:5], ((480, 720),))))
    plan = plan.with_tables({"person": {**plan.people, "N1": replace(plan.people["N1"], calendar="K")}})
    week = load(plan, schedule(plan)).week("N1", MON)
    assert (week.percent, len(week.over), week.over[0].percent) == (200.0, 5, 200.0)
