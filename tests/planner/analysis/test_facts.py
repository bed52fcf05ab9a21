"""What rows say about dates, as numbers."""

from dataclasses import replace
from datetime import date, datetime

import numpy as np
import pytest

from planner.analysis.facts import (
    NEVER,
    Fact,
    Lag,
    Reading,
    lag_calendars,
    lag_facts,
    resolved_lags,
    working_people,
)
from planner.analysis.network import build_network
from planner.model.calendars import Calendar
from planner.model.people import Person
from planner.model.tasks import Link, Task
from planner.model.values import Constraint, DatesUse, Duration, Estimate, LagCalendar, TaskKind
from planner.worktime import PlanCalendars, compile_calendars, finish_minutes, start_minutes, to_minutes
from tests.builders import a_plan, with_rows, with_task

NIGHTS = Calendar(id="n", key="N", name="Nights", monday=((0, 360),))
PLAN = with_task(with_rows(a_plan("A 2/3/10d; B 4h"), NIGHTS), "B", calendar="n")
CALENDARS = compile_calendars(PLAN)
LIKELY, PERT = (Reading(use, CALENDARS, {}) for use in (DatesUse.LIKELY, DatesUse.PERT))
FRIDAY = date(2026, 3, 6)


def facts(**values):
    """The columns of a task by name."""
    rows = LIKELY.facts([Task(id="t", key="T", name="Ship", **values)])
    return dict(zip(Fact, rows[0].tolist(), strict=True))


def test_dates_use_the_point_of_an_estimate_that_the_plan_says():
    spans = Estimate(960, 1440, 4800), Estimate.of(77)
    tasks = [Task(id="t", key="T", name="Ship", duration=span) for span in spans]
    assert LIKELY.facts(tasks)[:, Fact.MINUTES].tolist() == [1440, 77]
    assert PERT.facts(tasks)[:, Fact.MINUTES].tolist() == [1920, 77]


def test_the_mean_is_rounded_to_whole_minutes():
    tasks = [Task(id="t", key="T", name="Ship", duration=Estimate(0, 0, most)) for most in (5, 2)]
    assert PERT.facts(tasks)[:, Fact.MINUTES].tolist() == [1, 0]


def test_a_plain_task_has_minutes_and_the_calendar_of_the_plan_and_no_dates():
    found = facts(duration=Estimate.of(960))
    assert found.pop(Fact.MINUTES) == found.pop(Fact.WHOLE) == 960
    assert found.pop(Fact.CALENDAR) == found.pop(Fact.NAMED_CALENDAR) == CALENDARS.PROJECT
    assert {found.pop(fact) for fact in (Fact.LATE, Fact.MANDATORY, Fact.DONE_MINUTES, Fact.ELAPSED, Fact.MARK)} == {0}
    assert set(found.values()) == {NEVER}


@pytest.mark.parametrize("kind", [TaskKind.MILESTONE, TaskKind.GATE])
def test_milestones_and_gates_are_marked(kind):
    assert facts(kind=kind)[Fact.MARK] == 1


def test_a_task_runs_on_its_own_calendar():
    found = facts(calendar="n")
    assert found[Fact.CALENDAR] == found[Fact.NAMED_CALENDAR] == CALENDARS.number("n") != CALENDARS.PROJECT


def test_an_elapsed_task_runs_around_the_clock_and_remembers_its_calendar():
    found = facts(calendar="n", duration=Estimate.of(1440, "ed"))
    assert found[Fact.CALENDAR] == CALENDARS.elapsed
    assert found[Fact.NAMED_CALENDAR] == CALENDARS.number("n")


def test_a_negative_duration_of_a_broken_file_counts_as_none():
    assert facts(duration=Estimate.of(-60))[Fact.MINUTES] == 0


@pytest.mark.parametrize(
    ("constraint", "expected"),
    [
        (Constraint.SNET, {Fact.START_FROM: start_minutes(FRIDAY)}),
        (Constraint.FNET, {Fact.FINISH_FROM: finish_minutes(FRIDAY)}),
        (Constraint.SNLT, {Fact.START_BY: start_minutes(FRIDAY)}),
        (Constraint.FNLT, {Fact.FINISH_BY: finish_minutes(FRIDAY)}),
        (Constraint.MSO, {Fact.START_FROM: start_minutes(FRIDAY), Fact.START_BY: start_minutes(FRIDAY)}),
        (Constraint.MFO, {Fact.FINISH_FROM: finish_minutes(FRIDAY), Fact.FINISH_BY: finish_minutes(FRIDAY)}),
        (Constraint.ASAP, {}),
        (Constraint.ALAP, {}),
    ],
)
def test_a_constraint_sets_the_dates_that_it_means(constraint, expected):
    found = facts(constraint=constraint, constraint_date=FRIDAY)
    dates = (Fact.START_FROM, Fact.FINISH_FROM, Fact.START_BY, Fact.FINISH_BY)
    assert {fact: found[fact] for fact in dates if found[fact] != NEVER} == expected
    assert found[Fact.LATE] == (constraint is Constraint.ALAP)


@pytest.mark.parametrize("constraint", list(Constraint))
def test_a_constraint_without_its_date_binds_nothing(constraint):
    found = facts(constraint=constraint)
    assert [found[fact] for fact in (Fact.START_FROM, Fact.FINISH_FROM, Fact.START_BY, Fact.FINISH_BY)] == [NEVER] * 4


def test_a_clock_time_reads_the_same_as_start_and_as_finish():
    moment = datetime(2026, 3, 6, 14, 30)
    assert facts(constraint=Constraint.SNET, constraint_date=moment)[Fact.START_FROM] == start_minutes(moment)
    assert facts(constraint=Constraint.FNLT, constraint_date=moment)[Fact.FINISH_BY] == start_minutes(moment)


def test_facts_have_a_row_for_each_task_in_the_order_asked_for():
    late, early = PLAN.tasks["B"], replace(PLAN.tasks["A"], deadline=FRIDAY, actual_start=FRIDAY)
    found = LIKELY.facts([late, early])
    assert found[:, Fact.MINUTES].tolist() == [240, 1440]
    assert found.tolist() == [*LIKELY.facts([late]).tolist(), *LIKELY.facts([early]).tolist()]


def test_no_tasks_and_no_links_have_facts_of_the_right_shape():
    assert LIKELY.facts([]).shape == (0, len(Fact))
    assert lag_facts(()).shape == (0, len(Lag))


def test_lags_are_minutes_and_the_number_of_their_kind_of_calendar():
    links = [
        Link(id="1", lag=Duration(-480)),
        Link(id="2", lag=Duration(60, "h"), lag_calendar=LagCalendar.PROJECT),
        Link(id="3", lag=Duration(1440, "ed"), lag_calendar=LagCalendar.PROJECT),
    ]
    kinds = tuple(LagCalendar)
    assert [(minutes, kinds[kind]) for minutes, kind, share in lag_facts(links).tolist() if not share] == [
        (-480, LagCalendar.PREDECESSOR),
        (60, LagCalendar.PROJECT),
        (1440, LagCalendar.ELAPSED),
    ]


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (LagCalendar.PREDECESSOR, 7),
        (LagCalendar.SUCCESSOR, 9),
        (LagCalendar.PROJECT, CALENDARS.PROJECT),
        (LagCalendar.ELAPSED, CALENDARS.elapsed),
    ],
)
def test_a_lag_runs_on_the_calendar_of_its_kind(kind, number):
    kinds = lag_facts([Link(id="1", lag=Duration(60), lag_calendar=kind)])[:, Lag.KIND]
    assert lag_calendars(kinds, np.array([7]), np.array([9]), CALENDARS).tolist() == [number]


def test_a_share_is_one_of_the_whole_duration_of_its_predecessor_whatever_is_left_of_it():
    plan = a_plan("A 4d > B FS+50%; A > C SS+1d")
    begun = with_task(plan, "A", actual_start=FRIDAY, remaining=Duration(60))
    network = build_network(begun)
    read = LIKELY.facts([begun.tasks[task] for task in network.rows.ids])
    lags = resolved_lags(lag_facts(list(begun.links.values())), network.links, read)
    assert lags[:, Lag.AMOUNT].tolist() == [960, 480]


def test_work_in_progress_counts_what_is_left_and_what_is_done():
    found = facts(duration=Estimate.of(960), actual_start=datetime(2026, 3, 5, 10), remaining=Duration(240))
    assert (found[Fact.MINUTES], found[Fact.DONE_MINUTES], found[Fact.WHOLE]) == (240, 720, 960)
    assert found[Fact.ACTUAL_START] == to_minutes(datetime(2026, 3, 5, 10))


def test_more_left_than_was_planned_is_all_left():
    found = facts(duration=Estimate.of(960), actual_start=FRIDAY, remaining=Duration(1440))
    assert (found[Fact.MINUTES], found[Fact.DONE_MINUTES]) == (1440, 0)


def test_finished_work_runs_around_the_clock_between_its_actual_dates():
    saturday = datetime(2026, 3, 7, 22)
    found = facts(actual_start=FRIDAY, actual_finish=saturday)
    assert found[Fact.CALENDAR] == CALENDARS.elapsed
    assert found[Fact.ACTUAL_START] == to_minutes(datetime(2026, 3, 6, 8)), "a bare day begins when work does"
    assert found[Fact.MINUTES] == (saturday - datetime(2026, 3, 6, 8)).total_seconds() / 60


def test_a_bare_day_off_stays_that_day():
    sunday = date(2026, 3, 8)
    assert facts(manual_start=sunday)[Fact.MANUAL_START] == to_minutes(datetime(2026, 3, 8))


def test_tasks_run_on_the_calendars_of_their_owners_where_the_plan_says_so():
    people = with_rows(
        PLAN, Person(id="ana", key="ANA", name="Ana", calendar="n"), Person(id="bo", key="BO", name="Bo")
    )
    assert working_people(people) == {}
    asked = people.with_tables({"plan": {"plan": replace(people.settings, people_calendars=True)}})
    reading = Reading.of(asked, compile_calendars(asked))
    night, office = reading.calendars.number("n"), PlanCalendars.PROJECT
    tasks = [Task(id="t", key="T", name="Ship", owner=owner) for owner in ("ana", "bo")]
    assert reading.facts(tasks)[:, Fact.CALENDAR].tolist() == [night, office]
