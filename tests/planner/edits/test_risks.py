"""Risks that happen, are closed, or are moved in the matrix."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, strategies as st

from planner.analysis.register import leaves_of, matrix_cell, standing
from planner.analysis.schedule import schedule
from planner.change import apply, checked
from planner.edits.risks import close_risk, moved_in_matrix, risk_happened
from planner.errors import PlanError, Refused
from planner.model.checks import LONGEST_MINUTES, faults_of
from planner.model.risks import NO_IMPACT, Risk
from planner.model.values import Duration, Estimate, RiskState, TaskKind
from tests.builders import a_plan, with_rows, with_task
from tests.planner.formats.random_plans import plans

MONDAY = date(2026, 3, 2)
DAY = 480
LEVEL = st.integers(1, 5)


def risky(text: str = "A 5d > B 1d", **values: Any):
    """A plan with a risk that delays A by five days."""
    given = {"tasks": ("A",), "probability": 0.25, "impact": Estimate(2 * DAY, 5 * DAY, 10 * DAY), **values}
    return with_rows(a_plan(text), Risk(id="K", key="K07", name="Late", **given))


def happened(plan, **how: Any):
    """The plan after its risk has happened, every row checked."""
    return checked(plan, risk_happened(plan, "K", **how))


def test_a_risk_that_happened_makes_its_task_longer_by_its_most_likely_impact():
    after = happened(risky("A 3/5/9d > B 1d"))
    assert after.risks["K"].state is RiskState.HAPPENED
    assert after.tasks["A"].duration == Estimate(8 * DAY, 10 * DAY, 14 * DAY)


def test_its_delay_reaches_the_end_of_the_plan():
    plan = risky()
    assert schedule(happened(plan)).length - schedule(plan).length == 5 * DAY


def test_a_delay_that_was_typed_counts_instead():
    assert happened(risky(), delay=Duration(DAY)).tasks["A"].duration == Estimate.of(6 * DAY)


def test_it_is_one_change_that_says_what_happened_and_can_be_undone():
    plan = risky()
    change = risk_happened(plan, "K")
    assert change.label == "Let risk K07 have happened, 5d more for A"
    assert apply(apply(plan, change), change.inverse()) == plan


def test_the_label_counts_many_tasks_and_is_silent_about_none():
    assert risk_happened(risky(tasks=("A", "B")), "K").label == "Let risk K07 have happened, more time for 2 tasks"
    assert risk_happened(risky(impact=NO_IMPACT), "K").label == "Let risk K07 have happened"


def test_work_in_progress_keeps_what_is_done_of_it():
    plan = with_task(risky(), "A", actual_start=MONDAY, remaining=Duration(3 * DAY))
    task = happened(plan).tasks["A"]
    assert (task.duration, task.remaining) == (Estimate.of(10 * DAY), Duration(8 * DAY))


def test_what_is_finished_is_not_late_any_more():
    plan = with_task(risky("A 5d; B 1d", tasks=("A", "B")), "A", actual_start=MONDAY, actual_finish=MONDAY)
    after = happened(plan)
    assert after.tasks["A"] == plan.tasks["A"]
    assert after.tasks["B"].duration == Estimate.of(6 * DAY)


def test_every_open_task_below_a_summary_task_takes_longer_once():
    after = happened(risky("S{ A 5d; T{ C 1d } }; B 1d", tasks=("S", "C")))
    lengths = {key: after.tasks[key].duration.likely // DAY for key in "SACB"}
    assert lengths == {"S": 1, "A": 10, "C": 6, "B": 1}


def test_an_impact_in_percent_is_of_the_work_that_is_left():
    plan = risky("A 4d; B 2d", tasks=("A", "B"), impact=NO_IMPACT, percent=50.0)
    after = happened(with_task(plan, "A", actual_start=MONDAY, remaining=Duration(2 * DAY)))
    assert (after.tasks["A"].remaining, after.tasks["A"].duration) == (Duration(3 * DAY), Estimate.of(5 * DAY))
    assert after.tasks["B"].duration == Estimate.of(3 * DAY)


def test_after_mitigation_the_delay_that_is_left_counts():
    plan = risky("A 5d; M 1d", mitigations=("M",), residual_impact=Estimate.of(DAY))
    plan = with_task(plan, "M", actual_start=MONDAY, actual_finish=MONDAY)
    assert happened(plan).tasks["A"].duration == Estimate.of(6 * DAY)


def test_delays_are_turned_into_the_clock_of_the_task():
    elapsed = happened(risky("A 7ed"))
    assert elapsed.tasks["A"].duration == Estimate.of(14 * 1440, "ed")
    working = happened(risky("A 5d"), delay=Duration(7 * 1440, "ed"))
    assert working.tasks["A"].duration == Estimate.of(10 * DAY)


@pytest.mark.parametrize("state", [RiskState.HAPPENED, RiskState.CLOSED])
def test_a_risk_that_is_over_does_not_happen_again(state):
    with pytest.raises(Refused, match=r"risk K07, State: .* Set its state to open first"):
        risk_happened(risky(state=state), "K")


@pytest.mark.parametrize(
    ("delay", "message"),
    [
        (Duration(-DAY), "cannot be negative"),
        (Duration(20, "%"), "takes no percentage"),
        (Duration(LONGEST_MINUTES + 1), "at most 100 years"),
        (Duration(LONGEST_MINUTES), "task A, Duration: A duration is at most 100 years"),
    ],
)
def test_a_delay_that_is_none_is_refused(delay, message):
    with pytest.raises(Refused, match=message):
        risk_happened(risky(), "K", delay=delay)


def test_a_delay_that_would_delay_nothing_is_refused():
    with pytest.raises(Refused, match=r"hits no open task\. Name the tasks"):
        risk_happened(risky(tasks=()), "K", delay=Duration(DAY))
    assert happened(risky(tasks=())).risks["K"].state is RiskState.HAPPENED


@pytest.mark.parametrize(
    "edit",
    [risk_happened, close_risk, lambda plan, risk: moved_in_matrix(plan, risk, (1, 1))],
    ids=["happened", "closed", "moved"],
)
def test_a_risk_that_is_gone_is_refused(edit):
    with pytest.raises(Refused, match="removed meanwhile"):
        edit(risky(), "gone")


def test_a_risk_is_closed_by_one_change():
    plan = risky()
    change = close_risk(plan, "K")
    assert (change.label, apply(plan, change).risks["K"].state) == ("Close risk K07", RiskState.CLOSED)
    assert not close_risk(apply(plan, change), "K")


@given(plans(), st.data())
def test_whatever_happens_leaves_a_sound_plan_and_finished_work_alone(plan, data):
    for task in data.draw(st.lists(st.sampled_from(sorted(plan.tasks)), unique=True)) if plan.tasks else []:
        plan = with_task(plan, task, actual_start=datetime(2026, 3, 2, 8), actual_finish=datetime(2026, 3, 2, 9))
    before = set(faults_of(plan))
    for risk in plan.risks.values():
        if risk.state in (RiskState.HAPPENED, RiskState.CLOSED):
            continue
        try:
            change = risk_happened(plan, risk.id)
        except PlanError:
            continue
        after = checked(plan, change)
        assert set(faults_of(after)) <= before
        open_hit = {task.id for task in leaves_of(plan, risk.tasks) if task.actual_finish is None}
        assert {row for entity, row in change.touched() if entity == "task"} <= open_hit
        assert all(after.tasks[task].duration.likely >= plan.tasks[task].duration.likely for task in open_hit)
        assert apply(after, change.inverse()) == plan


def test_a_drag_sets_the_probability_to_the_middle_of_its_band_and_the_score():
    plan = risky("A 100d")
    change = moved_in_matrix(plan, "K", (4, 5))
    risk = apply(plan, change).risks["K"]
    assert change.label == "Move risk K07 to probability 4, impact 5"
    assert (risk.probability, risk.score) == (0.6, 5)


def test_what_a_drag_does_not_change_keeps_its_value():
    plan = risky("A 100d")
    assert matrix_cell(plan.risks["K"], plan) == (2, 3)
    assert not moved_in_matrix(plan, "K", (2, 3))
    up = apply(plan, moved_in_matrix(plan, "K", (3, 3))).risks["K"]
    assert (up.probability, up.score) == (0.4, 0)
    right = apply(plan, moved_in_matrix(plan, "K", (2, 4))).risks["K"]
    assert (right.probability, right.score) == (0.25, 4)


def test_what_is_left_after_mitigation_is_dragged_once_it_counts():
    plan = risky("A 5d; M 1d", mitigations=("M",), residual_probability=0.2)
    open_risk = checked(plan, moved_in_matrix(plan, "K", (1, 5))).risks["K"]
    assert (open_risk.probability, open_risk.residual_probability) == (0.05, 0.05)
    done = with_task(plan, "M", actual_start=MONDAY, actual_finish=MONDAY)
    raised = checked(done, moved_in_matrix(done, "K", (4, 5))).risks["K"]
    assert (raised.probability, raised.residual_probability) == (0.6, 0.6)


@pytest.mark.parametrize("cell", [(0, 1), (6, 1), (1, 0), (1, 6)])
def test_a_cell_outside_the_matrix_is_refused(cell):
    with pytest.raises(Refused, match="Levels are 1 to 5"):
        moved_in_matrix(risky(), "K", cell)


@given(plans(), LEVEL, LEVEL)
def test_a_risk_stands_where_it_was_dragged(plan, probability, impact):
    length = schedule(plan).length
    for risk in plan.risks.values():
        after = checked(plan, moved_in_matrix(plan, risk.id, (probability, impact), length=length))
        moved = after.risks[risk.id]
        assert matrix_cell(moved, after, length=length) == (probability, impact)
        assert standing(after, moved).impact == standing(plan, risk).impact


def test_a_gate_can_be_late_too():
    plan = with_task(risky("A 0d > B 1d"), "A", kind=TaskKind.GATE)
    assert happened(plan).tasks["A"].duration == Estimate.of(5 * DAY)
