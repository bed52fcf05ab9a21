"""Rules about launches: gates, the go-live, and what comes before and after it."""

from dataclasses import replace
from datetime import date

import pytest

from planner.model.values import TaskKind
from tests.builders import a_plan, with_rows, with_task
from tests.planner.findings.seen import ANA, all_of, limited, one_of, set_up


def owned(plan, **owners):
    """The plan with owners of tasks."""
    for key, owner in owners.items():
        plan = with_task(plan, key, owner=owner)
    return plan


def phased(plan, **phases):
    """The plan with its tasks in phases, named by key."""
    ids = {phase.key: phase.id for phase in plan.phases.values()}
    for key, phase in phases.items():
        plan = with_task(plan, key, phase=ids[phase])
    return plan


def test_a_gate_needs_an_owner_and_a_milestone_does_not():
    plan = with_rows(with_task(a_plan("A 1d > G 0d > M 0d"), "G", kind=TaskKind.GATE), ANA)
    finding = one_of(plan, "gate owner")
    assert (finding.where, finding.ids) == ("task G", ("G",))
    assert all_of(owned(plan, G="N1"), "gate owner") == []


def test_a_decision_that_was_taken_needs_nobody_any_more():
    plan = with_task(a_plan("A 1d > G 0d"), "G", kind=TaskKind.GATE, actual_start=date(2026, 3, 2))
    assert len(all_of(plan, "gate owner")) == 1
    assert all_of(with_task(plan, "G", actual_finish=date(2026, 3, 2)), "gate owner") == []


def test_tasks_that_lead_elsewhere_are_told_together():
    finding = one_of(a_plan("A 9d > B 1d; C 1d > D 1d > E 1d"), "no path")
    assert finding.ids == ("C", "D")
    assert finding.message == "No path of links leads to the go-live from C, D: their delays do not move it."


def test_the_go_live_of_the_settings_is_where_paths_lead():
    plan = a_plan("A 3d > L 0d; B 1d > C 9d")
    assert one_of(plan, "no path").ids == ("A",)
    assert one_of(set_up(plan, go_live="L"), "no path").ids == ("B",)


def test_what_follows_the_go_live_needs_no_path_to_it():
    plan = set_up(a_plan("A 3d > L 0d > W 5d > R 1d"), go_live="L")
    assert all_of(plan, "no path") == []


def test_paths_lead_through_summary_tasks():
    assert all_of(a_plan("S{ A 3d > B 2d }; S > C 9d"), "no path") == []
    assert all_of(a_plan("A 3d > S; S{ B 2d; C 1d }; S > D 9d"), "no path") == []


def test_a_plan_without_tasks_leads_nowhere():
    assert all_of(a_plan(""), "no path") == []


def live(text="A 2d > L 0d > W 3d"):
    """A plan whose go-live is L."""
    return set_up(a_plan(text), go_live="L")


@pytest.mark.parametrize("name", ["Code freeze", "FREEZE", "Content-freeze begins", "Configuration frozen"])
def test_a_task_called_a_freeze_before_the_go_live_is_one(name):
    assert len(all_of(live(), "no freeze")) == 1
    assert all_of(with_task(live(), "A", name=name), "no freeze") == []


def test_a_freeze_after_the_go_live_is_none():
    assert one_of(with_task(live(), "W", name="Freeze"), "no freeze").where == "task L"


def test_a_phase_may_be_the_freeze():
    plan = phased(live(), A="BUILD")
    rows = {row.id: replace(row, name="Freeze and test") if row.key == "BUILD" else row for row in plan.phases.values()}
    assert all_of(plan.with_tables({"phase": rows}), "no freeze") == []


def test_a_summary_task_may_be_the_freeze():
    plan = set_up(a_plan("S{ A 2d } > L 0d > W 3d"), go_live="L")
    assert all_of(with_task(plan, "S", name="Change freeze"), "no freeze") == []


def test_another_word_may_name_the_freeze():
    plan = limited(with_task(live(), "A", name="Code stop"), freeze="  Code STOP ")
    assert all_of(plan, "no freeze") == []
    assert "is called 'halt'" in one_of(limited(live(), freeze="halt"), "no freeze").message


def test_without_a_go_live_or_after_it_no_freeze_is_asked_for():
    assert all_of(a_plan("A 2d > L 0d > W 3d"), "no freeze") == []
    gone_live = with_task(live(), "L", actual_start=date(2026, 3, 3), actual_finish=date(2026, 3, 3))
    assert all_of(gone_live, "no freeze") == []


def test_something_has_to_follow_the_go_live():
    assert one_of(live("A 2d > L 0d"), "no monitoring").where == "task L"
    assert all_of(live(), "no monitoring") == []
    assert all_of(a_plan("A 2d > L 0d"), "no monitoring") == []


def test_what_runs_beside_the_go_live_does_not_follow_it():
    assert len(all_of(live("A 2d > L 0d; B 5d"), "no monitoring")) == 1


def test_without_a_go_live_the_last_phase_has_to_hold_a_task():
    plan = phased(a_plan("A 2d > B 1d"), A="PLAN", B="DEPLOY")
    finding = one_of(plan, "no monitoring")
    assert finding.where == "phase MONITOR"
    assert finding.message == "The last phase, Post-launch monitoring, has no task."
    assert all_of(phased(plan, B="MONITOR"), "no monitoring") == []
