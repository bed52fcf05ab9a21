"""Rules about launches: gates, the go-live, what comes before and after it, and who does it all."""

from dataclasses import replace
from datetime import date

import pytest

from planner.model.values import TaskKind
from tests.builders import a_plan, with_rows, with_task
from tests.planner.findings.seen import ANA, BO, all_of, limited, one_of, set_up


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


def people(text, **owners):
    """A plan with Ana and Bo and who owns what."""
    return owned(with_rows(a_plan(text), ANA, BO), **owners)


def test_two_tasks_at_once_are_told_with_their_time_in_common():
    finding = one_of(people("A 3d; B 1d > C 2d", A="N1", C="N1"), "overlap")
    assert (finding.where, finding.ids) == ("person ANA", ("A", "C"))
    assert finding.message == "Ana is on A and C at once, 2026-03-03 08:00 to 2026-03-04 17:00."


def test_further_overlaps_are_counted():
    finding = one_of(people("A 3d; B 1d; C 2d", A="N1", B="N1", C="N1"), "overlap")
    assert "once more." in finding.message
    assert set(finding.ids) == {"A", "B", "C"}
    four = one_of(people("A 3d; B 1d; C 2d; D 2d", A="N1", B="N1", C="N1", D="N1"), "overlap")
    assert "2 times more." in four.message


def test_a_short_task_within_a_long_one_does_not_hide_a_later_overlap():
    finding = one_of(people("A 9d; B 1d > X 3d > C 1d", A="N1", B="N1", C="N1"), "overlap")
    assert set(finding.ids) == {"A", "B", "C"}


def test_one_task_after_the_other_is_fine():
    assert all_of(people("A 3d > B 1d", A="N1", B="N1"), "overlap") == []
    assert all_of(people("A 3d; B 1d", A="N1", B="N2"), "overlap") == []


def test_milestones_and_finished_tasks_take_nobody():
    plan = people("A 3d; B 1d; M 0d", A="N1", B="N1", M="N1")
    done = with_task(plan, "B", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 2))
    assert all_of(done, "overlap") == []
