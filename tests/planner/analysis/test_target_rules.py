"""Late dates that count back from the target of the go-live: what comes before it, what follows, what stands aside."""

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given, settings, strategies as st

from planner.analysis.bounds import BoundKind
from planner.analysis.schedule import schedule
from planner.analysis.why import why
from planner.analysis.why_words import date_sentence, plain
from planner.model.values import Constraint, LateFrom
from planner.worktime import to_minutes
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import SEVEN_DAYS, plans

MON, FRI = date(2026, 3, 2), date(2026, 3, 6)
DAY = 480


def aimed(text, target=FRI, go_live="LIVE", **settings):
    """A plan whose late dates count back from the target of a task."""
    return a_plan(text, late_from=LateFrom.TARGET, target=target, go_live=go_live, **settings)


def floats(plan, *keys):
    """Total floats in days."""
    found = schedule(plan)
    return [int(found.total_float[found.row(key)]) / DAY for key in keys]


def test_spare_time_before_the_target_is_float_of_the_go_live_of_what_leads_to_it_and_of_what_follows():
    plan = aimed("A 2d > LIVE 0d > WATCH 5d; SIDE 1d")
    assert floats(plan, "A", "LIVE", "WATCH", "SIDE") == [3, 3, 3, 9]
    found = schedule(plan)
    assert found.late_finish_of("LIVE") == datetime(2026, 3, 6, 17)
    assert found.late_finish_of("WATCH") == datetime(2026, 3, 13, 17)
    assert found.end == datetime(2026, 3, 10, 17), "the plan itself finishes no later"


def test_a_late_go_live_gives_what_follows_it_no_float():
    assert floats(aimed("A 2d > LIVE 0d > WATCH 5d", MON), "A", "LIVE", "WATCH") == [-1, -1, 0]


def test_what_ends_last_without_following_the_go_live_keeps_its_distance_to_the_end():
    assert floats(aimed("A 2d > LIVE 0d > WATCH 1d; LONG 20d"), "LIVE", "WATCH", "LONG") == [3, 17, 0]


def test_a_summary_task_that_goes_live_may_finish_as_late_as_its_target():
    plan = aimed("S{ LIVE{ A 1d > B 1d } }; C 4d; LIVE > C")
    assert floats(plan, "A", "B", "LIVE", "C") == [3, 3, 3, 3]


def test_what_follows_on_days_off_may_be_as_late_as_the_go_live_lets_it():
    plan = with_rows(aimed("A 5d > LIVE 0d > WATCH 1d", date(2026, 3, 9)), SEVEN_DAYS)
    assert floats(with_task(plan, "WATCH", calendar="seven"), "A", "LIVE") == [1, 1]


def test_a_go_live_that_is_held_gives_what_follows_it_no_float():
    plan = with_task(aimed("A 1d > LIVE 1d > WATCH 1d"), "LIVE", manual_start=date(2026, 3, 3))
    assert floats(plan, "LIVE", "WATCH") == [0, 0]


def test_a_latest_date_of_what_follows_bounds_the_go_live_too():
    plan = aimed("A 2d > LIVE 0d > WATCH 2d")
    plan = with_task(plan, "WATCH", constraint=Constraint.FNLT, constraint_date=FRI)
    assert floats(plan, "A", "LIVE", "WATCH") == [1, 1, 1]


def test_the_reason_of_what_follows_is_when_the_plan_finishes_with_the_go_live_at_its_target():
    plan = aimed("A 2d > LIVE 0d > WATCH 5d")
    found = why(schedule(plan), "WATCH")
    assert found.late_finish.binding.kind is BoundKind.TARGET_FINISH
    said = plain(date_sentence(plan, found, "late_finish"))
    end = "Fri 2026-03-13 17:00"
    assert said == f"Has to finish by {end} because with the go-live at its target, the plan finishes {end}."


def test_without_spare_time_the_reason_is_the_finish_of_the_plan():
    found = why(schedule(aimed("A 2d > LIVE 0d > WATCH 5d", MON)), "WATCH")
    assert found.late_finish.binding.kind is BoundKind.PLAN_FINISH


def test_a_go_live_of_all_tasks_leaves_the_finish_of_the_plan_out():
    found = why(schedule(aimed("S{ LIVE{ A 1d } }")), "A")
    assert [bound.kind for bound in found.late_finish.bounds] == [BoundKind.TARGET]


def test_independent_float_reaches_to_the_same_ends_as_total_float():
    found = schedule(aimed("A 2d > LIVE 0d; WATCH 1d"))
    assert found.independent_float[found.row("WATCH")] == found.total_float[found.row("WATCH")]


@st.composite
def launches(draw):
    """Plans without latest dates, in which a task goes live by a target."""
    plan = draw(plans(constraints=(Constraint.SNET, Constraint.FNET)))
    target = datetime(2026, 3, draw(st.integers(2, 31)), draw(st.integers(0, 23)))
    said = replace(
        plan.settings, go_live=draw(st.sampled_from(sorted(plan.tasks))), target=target, late_from=LateFrom.TARGET
    )
    return plan.with_tables({"plan": {said.id: said}})


@settings(max_examples=150, deadline=None)
@given(launches())
def test_a_go_live_with_time_to_spare_may_be_as_late_as_its_target(plan):
    found, live = schedule(plan), plan.settings.go_live
    program, place = found.compiled.program, int(found.compiled.program.rows[found.row(live)])
    early, late = (values[program.shape.count + place] for values in (found.solution.early, found.solution.late))
    times, calendar = program.calendars.times, int(program.calendar[place])
    target = times.point(calendar, to_minutes(plan.settings.target), up=False)
    assert late >> 1 == target >> 1 or target < early
