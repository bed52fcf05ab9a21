"""What the runs are about: the finish of the plan, its go-live, gates and milestones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.schedule import schedule
from planner.model.calendars import WEEKDAYS, Calendar
from planner.model.plan import Plan
from planner.model.settings import PLAN_ROW
from planner.model.values import Duration, LagCalendar
from planner.simulation.course import course_of
from planner.simulation.engine import Engine
from planner.simulation.goals import Goal, goals_of
from planner.simulation.result import PLAN_FINISH, Options
from planner.simulation.simulate import simulate
from tests.builders import MONDAY, a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import plans

DAY = 480
HALF = Calendar(id="half", key="HALF", name="Mornings", **dict.fromkeys(WEEKDAYS[:5], ((480, 720),)))
FORWARD = st.tuples(
    st.builds(Duration, st.sampled_from((0, 60, 480, 700)), st.sampled_from(("d", "ed"))),
    st.sampled_from(tuple(LagCalendar)),
)


def launched(plan: Plan, **values: Any) -> Plan:
    """The plan with other settings."""
    return plan.with_tables({"plan": {PLAN_ROW: replace(plan.settings, **values)}})


def goals(plan: Plan) -> dict[str, Goal]:
    """The goals by id."""
    found = schedule(plan)
    return {goal.id: goal for goal in goals_of(found, course_of(found))}


def ends(plan: Plan) -> set[str]:
    """The tasks that the plan ends with."""
    found = schedule(plan)
    course = course_of(found)
    nodes = goals_of(found, course)[0].nodes
    return {task for task in plan.tasks if course.place[found.row(task)] in nodes}


def half_days(text: str, *tasks: str) -> Plan:
    """A plan in which some tasks are worked on in the morning only."""
    plan = with_rows(a_plan(text), HALF)
    for task in tasks:
        plan = with_task(plan, task, calendar="half")
    return plan


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("A 1d > B 1d > C 1d", {"C"}),
        ("A 1d > B 1d; A > C 1d", {"B", "C"}),
        ("A 1d; B 1d", {"A", "B"}),
        ("A 3d; B 1d; A > B SS+1d", {"A", "B"}),
        ("A 3d; B 1d; A > B FF", {"B"}),
        ("A 3d; B 1d; A > B FS-1d", {"A", "B"}),
        ("S{ A 2d; B 5d } > C 1d", {"C"}),
        ("S{ A 2d > B 1d }; C 1d > S", {"B"}),
    ],
)
def test_the_plan_ends_with_what_nothing_has_to_finish_after(text: str, last: set[str]) -> None:
    assert ends(a_plan(text)) == last


def test_an_empty_plan_has_a_finish_without_nodes() -> None:
    (finish,) = goals(a_plan("")).values()
    assert (finish.nodes, finish.planned, finish.kind) == ((), 0, "finish")


def test_the_finish_bears_the_name_of_the_plan_and_comes_first() -> None:
    first, _ = goals(launched(a_plan("M 0d > A 3d"), name="Big launch")).values()
    assert (first.id, first.key, first.name) == (PLAN_FINISH, "", "Big launch")


def test_the_planned_finish_is_the_length_of_the_plan() -> None:
    assert goals(a_plan("A 3d > B 2d; C 4d"))[PLAN_FINISH].planned == 5 * DAY


def test_milestones_gates_and_the_go_live_are_goals_in_the_order_of_the_outline() -> None:
    plan = with_task(a_plan("A 1d > M 0d > L 2d > G 0d"), "G", kind="gate")
    found = goals(launched(plan, go_live="L"))
    assert {goal.id: goal.kind for goal in found.values()} == {
        PLAN_FINISH: "finish",
        "M": "milestone",
        "L": "go-live",
        "G": "gate",
    }
    assert list(found) == [PLAN_FINISH, "M", "L", "G"]


def test_a_gate_that_is_the_go_live_stands_once_as_the_go_live() -> None:
    plan = launched(with_task(a_plan("A 1d > G 0d"), "G", kind="gate"), go_live="G")
    assert [goal.kind for goal in goals(plan).values()] == ["finish", "go-live"]


def test_plain_tasks_are_no_goals() -> None:
    assert list(goals(a_plan("A 1d > B 2d"))) == [PLAN_FINISH]


def test_a_summary_task_is_no_goal_even_as_a_milestone() -> None:
    plan = with_task(a_plan("S{ A 1d; M 0d }"), "S", kind="milestone")
    assert list(goals(plan)) == [PLAN_FINISH, "M"]


def test_a_mark_is_planned_when_the_schedule_has_it() -> None:
    found = goals(a_plan("A 3d > M 0d > B 2d > N 0d"))
    assert (found["M"].planned, found["N"].planned) == (3 * DAY, 5 * DAY)


def test_the_target_is_the_promise_of_the_go_live_alone() -> None:
    plan = launched(a_plan("A 1d > L 1d > W 1d"), go_live="L", target=date(2026, 3, 5))
    found = goals(plan)
    assert (found["L"].promised, found[PLAN_FINISH].promised) == (4 * DAY, None)


def test_without_a_go_live_the_target_is_the_promise_of_the_finish() -> None:
    assert goals(launched(a_plan("A 1d"), target=date(2026, 3, 4)))[PLAN_FINISH].promised == 3 * DAY


def test_a_go_live_that_is_gone_leaves_the_target_to_the_finish() -> None:
    found = goals(launched(a_plan("A 1d"), go_live="gone", target=date(2026, 3, 4)))
    assert {goal: one.promised for goal, one in found.items()} == {PLAN_FINISH: 3 * DAY}


def test_a_target_with_a_time_promises_that_time() -> None:
    plan = launched(a_plan("A 1d"), target=datetime(2026, 3, 3, 10, 0))
    assert goals(plan)[PLAN_FINISH].promised == DAY + 120


def test_a_target_on_a_weekend_promises_the_end_of_friday() -> None:
    assert goals(launched(a_plan("A 1d"), target=date(2026, 3, 8)))[PLAN_FINISH].promised == 5 * DAY


def test_the_deadline_of_a_milestone_is_its_promise() -> None:
    found = goals(with_task(a_plan("A 1d > M 0d > N 0d"), "M", deadline=date(2026, 3, 6)))
    assert (found["M"].promised, found["N"].promised) == (5 * DAY, None)


def test_the_target_goes_before_the_deadline_of_the_go_live() -> None:
    plan = with_task(a_plan("A 1d > L 0d"), "L", deadline=date(2026, 3, 3))
    assert goals(launched(plan, go_live="L", target=date(2026, 3, 6)))["L"].promised == 5 * DAY


def test_without_a_target_the_deadline_of_the_go_live_is_its_promise() -> None:
    plan = with_task(a_plan("A 1d > L 0d"), "L", deadline=date(2026, 3, 3))
    assert goals(launched(plan, go_live="L"))["L"].promised == 2 * DAY


def test_the_target_promises_nothing_for_other_marks() -> None:
    plan = launched(a_plan("A 1d > M 0d > L 0d"), go_live="L", target=date(2026, 3, 6))
    assert goals(plan)["M"].promised is None


def test_work_on_another_calendar_is_told_in_working_time_of_the_plan() -> None:
    plan = half_days("A 2d > M 0d", "A")
    found = simulate(plan, Options(runs=3))
    assert [target.spread.values.tolist() for target in found.targets] == [[3 * DAY + 240] * 3] * 2


def test_the_finish_of_ends_on_two_calendars_is_the_later_one_by_the_clock() -> None:
    found = simulate(half_days("A 2d; B 3d", "A"), Options(runs=2))
    assert found.targets[0].spread.values.tolist() == [3 * DAY + 240] * 2


def test_what_finishes_in_the_evening_is_not_last_where_other_work_goes_on_at_night() -> None:
    night = Calendar(id="night", key="N", name="Nights", **dict.fromkeys(WEEKDAYS, ((1320, 1440),)))
    plan = with_task(with_rows(a_plan("A 1d; B 1h"), night), "B", calendar="night")
    found = simulate(plan, Options(runs=10))
    assert found.targets[0].spread.values.tolist() == [DAY] * 10
    assert [found.tasks.criticality[found.schedule.row(task)] for task in "AB"] == [0, 1]


def test_a_milestone_on_another_calendar_is_told_in_the_morning_as_its_schedule_has_it() -> None:
    late = Calendar(id="late", key="L", name="From nine", **dict.fromkeys(WEEKDAYS, ((540, 1080),)))
    plan = with_task(with_rows(a_plan("M 0d"), late), "M", calendar="late")
    assert simulate(plan, Options(runs=3)).targets[0].spread.values.tolist() == [60] * 3
    assert schedule(plan).length == 60


def test_the_last_of_some_nodes_is_taken_run_by_run() -> None:
    engine = Engine.of(a_plan("A 1d; B 1d"), Options(runs=3))
    finishes = [np.array([10.0, 50.0, 30.0]), np.array([20.0, 40.0, 30.0])]
    assert engine.clock.last((0, 1), finishes.__getitem__).tolist() == [20, 50, 30]


@pytest.mark.parametrize("lead", ["FS-4eh", "FS-1ed"])
def test_the_plan_also_ends_with_what_an_elapsed_lead_starts_from(lead: str) -> None:
    assert ends(a_plan(f"A 3d; B 1h; A > B {lead}")) == {"A", "B"}


@pytest.mark.parametrize(
    "fixed",
    [
        {"constraint": "MSO", "constraint_date": MONDAY, "mandatory": True},
        {"constraint": "FNLT", "constraint_date": MONDAY, "mandatory": True},
        {"manual_start": MONDAY},
        {"actual_start": MONDAY, "actual_finish": MONDAY},
    ],
    ids=["mandatory start", "mandatory finish", "by hand", "done out of order"],
)
def test_the_plan_finishes_no_earlier_than_what_its_last_task_did_not_wait_for(fixed: dict[str, Any]) -> None:
    plan = with_task(a_plan("A 5d > B 1d"), "B", **fixed)
    assert simulate(plan, Options(runs=2)).targets[0].spread.values.tolist() == [5 * DAY] * 2


@settings(deadline=None, max_examples=25)
@given(plans(lags=FORWARD, constraints=(), size=6))
def test_every_plan_without_doubt_finishes_as_planned(plan: Plan) -> None:
    finish = simulate(plan, Options(runs=2)).targets[0]
    assert finish.spread.values.tolist() == pytest.approx([finish.planned] * 2, abs=1)


@settings(deadline=None, max_examples=25)
@given(plans(size=6), st.data())
def test_every_go_live_without_doubt_is_as_planned(plan: Plan, data: st.DataObject) -> None:
    task = data.draw(st.sampled_from(sorted(plan.tasks)))
    found = simulate(launched(plan, go_live=task), Options(runs=2)).launch
    assert found.spread.values.tolist() == pytest.approx([found.planned] * 2, abs=1)
