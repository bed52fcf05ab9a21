"""Variance: how far tasks and the plan have moved from a baseline, by task and as a whole."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.schedule import schedule
from planner.analysis.variance import compared_baseline, variance
from planner.change import apply
from planner.edits.baselines import take_baseline
from planner.edits.rows import remove_rows, set_field
from planner.formats.yaml_plan import read as read_yaml
from planner.formats.yaml_write import write as write_yaml
from planner.model.baselines import Baseline, BaselineTask
from planner.model.schema import SCHEMA
from planner.model.tasks import Task
from planner.model.values import Estimate
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import plans

DAY = 480
TAKEN = datetime(2026, 2, 27, 16)


def promised(plan, name="As promised", taken=TAKEN):
    """The plan with a baseline of itself."""
    return apply(plan, take_baseline(plan, schedule(plan), name, taken=taken))


def lasting(plan, key, days):
    """The plan with another duration for a task."""
    return with_task(plan, key, duration=Estimate.of(days * DAY))


def compared(plan, baseline=None):
    found = variance(schedule(plan), baseline)
    assert found is not None
    return found


def moves(plan):
    """Start, finish and duration variance in days by key."""
    found = compared(plan)
    return {
        key: tuple(
            value and value / DAY for value in (found.start_of(key), found.finish_of(key), found.duration_of(key))
        )
        for key in plan.tasks
    }


def test_without_a_baseline_there_is_no_variance():
    assert variance(schedule(a_plan("A 1d"))) is None
    assert variance(schedule(promised(a_plan("A 1d"))), "none of that id") is None


def test_a_longer_task_finishes_later_and_pushes_what_follows():
    plan = lasting(promised(a_plan("A 3d > B 2d; C 1d")), "A", 5)
    assert moves(plan) == {"A": (0, 2, 2), "B": (2, 2, 0), "C": (0, 0, 0)}


def test_a_shorter_task_is_told_as_earlier():
    assert moves(lasting(promised(a_plan("A 3d > B 2d")), "A", 1)) == {"A": (0, -2, -2), "B": (-2, -2, 0)}


def test_variance_counts_working_time_only():
    plan = with_task(promised(a_plan("A 5d")), "A", duration=Estimate.of(6 * DAY))
    assert compared(plan).finish_of("A") == DAY
    assert schedule(plan).finish_of("A") == datetime(2026, 3, 9, 17)


def test_a_summary_task_moves_with_what_is_below_it():
    assert moves(lasting(promised(a_plan("S{ A 3d > B 2d }")), "B", 4))["S"] == (0, 2, 2)


def test_elapsed_work_is_told_by_its_share_of_the_week():
    plan = with_task(promised(a_plan("A 7ed")), "A", duration=Estimate.of(14 * 1440, "ed"))
    assert compared(plan).duration_of("A") == 5 * DAY


def test_a_task_that_turns_from_elapsed_to_working_time_keeps_its_length():
    plan = with_task(promised(a_plan("A 7ed")), "A", duration=Estimate.of(5 * DAY))
    assert compared(plan).duration_of("A") == 0


def test_both_readings_of_a_milestone_are_the_same_moment():
    plan = promised(a_plan("A 1d; M 0d; A > M"))
    moved = apply(plan, remove_rows(plan, [("link", "A-M-FS")]))
    moved = with_task(moved, "M", constraint=type(moved.tasks["M"].constraint).SNET, constraint_date=date(2026, 3, 3))
    assert compared(moved).finish_of("M") == 0


def test_added_and_removed_tasks_are_named():
    plan = promised(a_plan("A 3d > B 2d"))
    plan = with_rows(apply(plan, remove_rows(plan, [("task", "A")])), Task(id="N", key="N", name="New", position="z"))
    found = compared(plan)
    assert found.added == ("N",)
    assert [row.name for row in found.removed] == ["A A"]
    assert found.finish_of("N") is None
    assert found.finish_of("A") is None
    assert found.finish_of("B") == -3 * DAY


def test_slipped_tasks_come_latest_first_without_summary_tasks():
    plan = lasting(lasting(promised(a_plan("S{ A 3d > B 2d; C 1d }; D 1d")), "C", 2), "A", 6)
    assert compared(plan).slipped == ("A", "B", "C")


def test_the_plan_finishes_later_or_earlier_than_promised():
    plan = promised(a_plan("A 3d > B 2d"))
    assert compared(plan).plan_finish == 0
    assert compared(lasting(plan, "B", 4)).plan_finish == 2 * DAY
    assert compared(lasting(plan, "B", 1)).plan_finish == -DAY


def test_the_finish_that_was_promised_counts_tasks_that_have_gone():
    plan = promised(a_plan("A 3d > B 2d"))
    assert compared(apply(plan, remove_rows(plan, [("task", "B")]))).plan_finish == -2 * DAY


def test_go_live_is_the_task_that_the_plan_names_or_else_the_finish():
    plan = lasting(promised(a_plan("A 3d > B 2d; C 9d")), "A", 4)
    assert compared(plan).go_live == 0
    named = apply(plan, set_field(plan, ("plan", "plan"), "go_live", "B"))
    assert compared(named).go_live == DAY


def test_go_live_is_unknown_where_the_baseline_does_not_have_it():
    plan = with_rows(promised(a_plan("A 3d")), Task(id="N", key="N", name="New"))
    assert compared(apply(plan, set_field(plan, ("plan", "plan"), "go_live", "N"))).go_live is None


def test_a_baseline_without_tasks_says_nothing_of_the_finish():
    plan = with_rows(a_plan("A 3d"), Baseline(id="L", key="BL01", name="Empty"))
    assert (compared(plan).plan_finish, compared(plan).added, compared(plan).slipped) == (None, ("A",), ())


def test_the_newest_baseline_counts_unless_the_settings_name_one():
    old = promised(a_plan("A 3d"), "First", datetime(2026, 1, 5))
    plan = promised(lasting(old, "A", 4), "Second", date(2026, 2, 2))
    first, second = plan.rows(Baseline).values()
    assert compared_baseline(plan) == second
    chosen = apply(plan, set_field(plan, ("plan", "plan"), "baseline", first.id))
    assert compared(chosen).baseline == first
    assert compared(chosen).finish_of("A") == DAY
    assert compared(plan, first.id).finish_of("A") == DAY


def test_of_baselines_of_one_moment_the_one_with_the_higher_key_is_the_newest():
    plan = a_plan("A 1d")
    for number in range(1, 102):
        plan = with_rows(plan, Baseline(id=f"L{number}", key=f"BL{number:02}", name=f"{number}"))
    assert compared_baseline(plan).key == "BL101"


def test_what_the_baseline_says_is_read_once_while_dates_change():
    plan = promised(a_plan("A 3d > B 2d"))
    first = compared(plan)
    changed = apply(plan, set_field(plan, ("task", "A"), "duration", Estimate.of(DAY)))
    again = variance(schedule(changed), before=first)
    assert again.frozen is first.frozen
    assert again.finish_of("B") == -2 * DAY


@pytest.mark.parametrize("edit", ["rename", "remove", "add", "another"])
def test_what_the_baseline_says_is_read_again_when_it_may_have_changed(edit):
    plan = promised(a_plan("A 3d > B 2d"))
    first = compared(plan)
    (baseline,) = plan.rows(Baseline)
    changed = {
        "rename": lambda: apply(plan, set_field(plan, ("baseline", baseline), "name", "Other")),
        "remove": lambda: apply(plan, remove_rows(plan, [("task", "A")])),
        "add": lambda: with_rows(plan, Task(id="N", key="N", name="New")),
        "another": lambda: promised(plan, "Other", datetime(2026, 4, 1)),
    }[edit]()
    again = variance(schedule(changed), before=first)
    fresh = compared(changed)
    assert again.baseline == fresh.baseline
    assert again.added == fresh.added
    assert again.removed == fresh.removed
    assert again.finish.tolist() == fresh.finish.tolist()


# Every plan


@settings(max_examples=60, deadline=None)
@given(plans().filter(lambda plan: plan.tasks))
def test_an_untouched_plan_has_not_moved(plan):
    found = compared(promised(plan))
    assert not found.start.any()
    assert not found.finish.any()
    assert not found.duration.any()
    assert (found.slipped, found.added, found.removed, found.plan_finish) == ((), (), (), 0)


@given(st.integers(1, 40), st.integers(0, 4))
def test_a_delay_in_a_chain_moves_everything_after_it_by_as_much(days, place):
    plan = promised(a_plan("A 1d > B 2d > C 3d > D 4d > E 5d"))
    key = "ABCDE"[place]
    found = compared(with_task(plan, key, duration=Estimate.of(plan.tasks[key].duration.likely + days * DAY)))
    assert [found.finish_of(one) for one in "ABCDE"] == [0] * place + [days * DAY] * (5 - place)
    assert found.plan_finish == days * DAY


@settings(max_examples=25, deadline=None)
@given(plans().filter(lambda plan: plan.tasks))
def test_a_baseline_says_the_same_after_an_export_and_an_import(plan):
    plan = promised(plan)
    again = read_yaml(write_yaml(plan).content, SCHEMA).plan
    called = {row.id: row.key for row in (*plan.tasks.values(), *again.tasks.values())}

    def told(source):
        rows = source.rows(BaselineTask).values()
        return sorted((called.get(row.task, ""), str(replace(row, id="", baseline="", task=None))) for row in rows)

    assert told(again) == told(plan)
