"""From facts to the lengths and bounds that the passes run on."""

from datetime import date, datetime

import numpy as np
import pytest

from planner.analysis.compiled import compile_plan
from planner.analysis.passes import OPEN, forward
from planner.model.calendars import Calendar
from planner.model.values import Constraint, Estimate
from planner.worktime import to_minutes
from tests.builders import a_plan, with_rows, with_task

NIGHTS = Calendar(id="n", key="N", name="Nights", monday=((0, 360),), tuesday=((0, 360),))


def compiled(plan):
    """The program of a plan, and the place of each task by key."""
    found = compile_plan(plan)
    rows = found.network.rows
    return found.program, {key: int(found.shape.place[row]) for key, row in rows.row_of.items()}


def bound_clock(program, place):
    """The clock time of the least start of a place."""
    return program.calendars.times.clock(int(program.calendar[place]), int(program.nodes.lower[place]))


def upper_clock(program, place, finish):
    """The clock time of the last finish of a place."""
    upper = program.bounded(to_minutes(finish)).upper[place]
    return program.calendars.times.clock(int(program.calendar[place]), int(upper))


def test_tasks_last_twice_their_minutes_and_milestones_do_not_last():
    program, place = compiled(a_plan("A 3h; M 0d"))
    assert program.nodes.twice[[place["A"], place["M"]]].tolist() == [360, 0]
    assert program.nodes.last[[place["A"], place["M"]]].tolist() == [1, 0]
    assert program.nodes.length[[place["A"], place["M"]]].tolist() == [359, 0]


def test_summary_tasks_and_their_stand_ins_do_not_last():
    program, place = compiled(a_plan("S{ A 3h }; X; S > X"))
    lasting = set(np.flatnonzero(program.nodes.twice).tolist())
    assert lasting == {place["A"], place["X"]}


@pytest.mark.parametrize(
    ("constraint", "day", "start"),
    [
        (Constraint.ASAP, None, datetime(2026, 3, 2, 8)),
        (Constraint.SNET, date(2026, 3, 4), datetime(2026, 3, 4, 8)),
        (Constraint.SNET, datetime(2026, 3, 4, 12, 30), datetime(2026, 3, 4, 13)),
        (Constraint.SNET, date(2026, 1, 1), datetime(2026, 3, 2, 8)),
        (Constraint.FNET, date(2026, 3, 4), datetime(2026, 3, 3, 8)),
        (Constraint.MSO, date(2026, 3, 7), datetime(2026, 3, 9, 8)),
    ],
)
def test_a_constraint_bounds_the_start_from_below(constraint, day, start):
    program, place = compiled(with_task(a_plan("A 2d"), "A", constraint=constraint, constraint_date=day))
    assert bound_clock(program, place["A"]) == to_minutes(start)


@pytest.mark.parametrize(
    ("constraint", "day", "finish"),
    [
        (Constraint.ASAP, None, datetime(2026, 3, 13, 17)),
        (Constraint.FNLT, date(2026, 3, 4), datetime(2026, 3, 4, 17)),
        (Constraint.FNLT, date(2026, 3, 8), datetime(2026, 3, 6, 17)),
        (Constraint.FNLT, date(2026, 5, 4), datetime(2026, 3, 13, 17)),
        (Constraint.SNLT, date(2026, 3, 4), datetime(2026, 3, 5, 17)),
        (Constraint.MFO, date(2026, 3, 4), datetime(2026, 3, 4, 17)),
    ],
)
def test_a_constraint_and_the_end_of_the_plan_bound_the_finish_from_above(constraint, day, finish):
    program, place = compiled(with_task(a_plan("A 2d"), "A", constraint=constraint, constraint_date=day))
    assert upper_clock(program, place["A"], datetime(2026, 3, 14)) == to_minutes(finish)


def test_stand_ins_are_bound_by_nothing_of_their_own():
    program, place = compiled(a_plan("S{ A; B }; X; S > X"))
    upper = program.bounded(to_minutes(datetime(2026, 3, 14))).upper
    assert {one for one, bound in enumerate(upper.tolist()) if bound < OPEN} == {place["A"], place["B"], place["X"]}


def test_dates_of_summary_tasks_hold_for_what_is_below_and_the_tighter_one_wins():
    plan = with_task(a_plan("S{ A 1d; B 1d }; C 1d"), "S", constraint=Constraint.SNET, constraint_date=date(2026, 3, 5))
    plan = with_task(plan, "B", constraint=Constraint.SNET, constraint_date=date(2026, 3, 6))
    program, place = compiled(plan)
    assert [bound_clock(program, place[key]) for key in "ABC"] == [
        to_minutes(datetime(2026, 3, day, 8)) for day in (5, 6, 2)
    ]


def test_last_finishes_of_summary_tasks_hold_for_what_is_below():
    plan = with_task(a_plan("S{ A; B }; C"), "S", constraint=Constraint.FNLT, constraint_date=date(2026, 3, 5))
    plan = with_task(plan, "B", constraint=Constraint.FNLT, constraint_date=date(2026, 3, 4))
    program, place = compiled(plan)
    assert [upper_clock(program, place[key], datetime(2026, 3, 14)) for key in "ABC"] == [
        to_minutes(datetime(2026, 3, day, 17)) for day in (5, 4, 13)
    ]


def test_a_stand_in_runs_on_the_one_calendar_below_it_or_around_the_clock():
    plan = with_rows(a_plan("S{ A; B }; X; S > X"), NIGHTS)
    program, _ = compiled(plan)
    ((stand_in, _),) = program.shape.stand_ins
    assert program.calendar[stand_in] == program.calendars.PROJECT
    mixed, _ = compiled(with_task(plan, "B", calendar="n"))
    assert mixed.calendar[stand_in] == mixed.calendars.elapsed


def test_the_plan_finishes_when_its_last_task_does_on_whatever_calendar():
    plan = with_task(with_rows(a_plan("A 2d; B 1h"), NIGHTS), "B", calendar="n")
    program, _ = compiled(plan)
    assert program.finish(forward(program.forward, program.nodes)) == to_minutes(datetime(2026, 3, 3, 17))
    late, _ = compiled(with_task(plan, "B", duration=Estimate.of(13 * 60)))
    assert late.finish(forward(late.forward, late.nodes)) == to_minutes(datetime(2026, 3, 9, 1))


def test_a_plan_without_tasks_finishes_never():
    program, _ = compiled(a_plan())
    assert program.finish(forward(program.forward, program.nodes)) == 0


def test_only_start_to_finish_links_without_lag_read_like_the_start():
    program, _ = compiled(a_plan("A; B; C; D; E; A > B SF; A > C SF+1d; A > D FF; A > E"))
    (edge,) = program.start_to_finish
    assert program.shape.link[program.shape.forward.edge[edge]] == 0
