"""Findings: each rule has a plan that breaks it and a near miss that does not."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from planner.analysis.schedule import schedule
from planner.errors import Fault
from planner.findings.finding import Severity
from planner.findings.rules import RULES, by_severity, findings_of, look
from planner.model.calendars import Calendar
from planner.model.risks import Risk
from planner.model.tasks import Link
from planner.model.values import Constraint, Estimate, RiskState, TaskKind, new_id
from tests.builders import a_plan, with_rows, with_task


def found(plan, *faults):
    """The rule and the row of every finding."""
    return [(finding.rule, finding.where) for finding in findings_of(plan, schedule(plan), faults)]


def test_a_sound_plan_has_no_findings():
    assert found(a_plan("A 3d > B 2d > C 0d")) == []
    assert found(a_plan("A 3d")) == []
    assert found(a_plan("")) == []


def test_faults_of_the_file_are_errors():
    plan = a_plan("A 3d > B 2d")
    (finding,) = findings_of(plan, schedule(plan), (Fault("task A", "Duration", "is no duration.", "Write 3d."),))
    assert (finding.severity, finding.rule, finding.fix) == (Severity.ERROR, "fault", "Write 3d.")
    assert finding.message == "task A, Duration: is no duration. Write 3d."


def test_a_link_that_closes_a_cycle_is_an_error():
    plan = with_rows(a_plan("A 3d > B 2d"), Link(id=new_id(), predecessor="B", successor="A"))
    (finding,) = findings_of(plan, schedule(plan))
    assert (finding.severity, finding.rule) == (Severity.ERROR, "suspended link")
    assert "closes a cycle; the dates leave it out." in finding.message


@pytest.mark.parametrize(("day", "rules"), [(4, []), (3, [("negative float", "task A"), ("negative float", "task B")])])
def test_a_constraint_that_cannot_be_kept_is_an_error(day, rules):
    plan = with_task(a_plan("A 2d > B 1d"), "B", constraint=Constraint.FNLT, constraint_date=date(2026, 3, day))
    assert found(plan) == rules


@pytest.mark.parametrize(
    ("deadline", "missed"),
    [(date(2026, 3, 4), False), (date(2026, 3, 3), True), (datetime(2026, 3, 4, 16), True), (None, False)],
)
def test_a_deadline_that_is_missed_is_an_error(deadline, missed):
    plan = with_task(a_plan("A 2d > B 1d"), "B", deadline=deadline)
    assert found(plan) == ([("missed deadline", "task B")] if missed else [])


def test_a_summary_task_can_miss_its_deadline_too():
    plan = with_task(a_plan("S{ A 2d > B 1d }"), "S", deadline=date(2026, 3, 3))
    assert found(plan) == [("missed deadline", "task S")]


@pytest.mark.parametrize(("target", "missed"), [(date(2026, 3, 4), False), (date(2026, 3, 3), True)])
def test_a_target_that_is_missed_is_an_error(target, missed):
    plan = a_plan("A 2d > B 1d", target=target)
    rules = [rule for rule, _ in found(plan)]
    assert ("missed target" in rules) is missed


def test_tasks_without_links_are_warnings():
    plan = a_plan("A 3d > B 2d; C 1d")
    (finding,) = findings_of(plan, schedule(plan))
    assert (finding.severity, finding.rule, finding.where) == (Severity.WARNING, "not linked", "task C")


def test_a_task_for_which_nothing_waits_is_a_warning_unless_it_is_the_last():
    assert found(a_plan("A 3d > B 2d; A > C 1d")) == [("no successor", "task C")]


def test_links_of_a_summary_task_count_for_the_tasks_below_it():
    assert found(a_plan("S{ A 2d; B 2d } > F 1d")) == []


def test_a_milestone_with_a_duration_is_a_warning():
    plan = with_task(a_plan("A 2d > B 1d"), "B", kind=TaskKind.MILESTONE)
    assert ("milestone", "task B") in found(plan)
    assert "milestone" not in dict(found(with_task(plan, "B", kind=TaskKind.GATE)))


def test_a_calendar_without_working_time_is_an_error_where_it_is_used():
    idle = Calendar(id="IDLE", key="IDLE", name="Never")
    plan = with_rows(a_plan("A 3d > B 2d"), idle)
    assert found(plan) == []
    assert found(with_task(plan, "B", calendar="IDLE")) == [("idle calendar", "calendar IDLE")]


def test_a_risk_without_owner_or_tasks_is_a_warning():
    risk = Risk(id="R", key="R1", event="It breaks", tasks=("A",), probability=0.5, impact=Estimate.of(480))
    plan = a_plan("A 3d > B 2d")
    assert found(with_rows(plan, risk)) == [("risk owner", "risk R1")]
    assert found(with_rows(plan, replace(risk, tasks=()))) == [("risk owner", "risk R1"), ("risk tasks", "risk R1")]


def test_a_closed_risk_asks_for_nothing_and_one_that_happened_still_does():
    risk = Risk(id="R", key="R1", event="It breaks", probability=0.5, impact=Estimate.of(480), state=RiskState.CLOSED)
    plan = a_plan("A 3d > B 2d")
    assert found(with_rows(plan, risk)) == []
    happened = replace(risk, state=RiskState.HAPPENED)
    assert found(with_rows(plan, happened)) == [("risk owner", "risk R1"), ("risk tasks", "risk R1")]


def test_errors_come_first():
    plan = with_task(a_plan("C 1d; A 2d > B 1d"), "B", deadline=date(2026, 3, 3))
    assert [rule for rule, _ in found(plan)] == ["missed deadline", "not linked"]


def test_errors_come_before_warnings_whatever_their_rules_are_called():
    plan = with_rows(a_plan("A 3d > B 2d; C 1d"), Link(id=new_id(), predecessor="B", successor="A"))
    assert [rule for rule, _ in found(plan)] == ["suspended link", "not linked"]


def test_errors_stand_in_the_order_of_the_outline():
    plan = a_plan("B 1d > A 1d; C 3d")
    for key in "BAC":
        plan = with_task(plan, key, deadline=date(2026, 3, 1))
    assert [where for rule, where in found(plan) if rule == "missed deadline"] == ["task B", "task A", "task C"]


def test_a_summary_task_is_not_counted_among_tasks_without_links():
    assert found(a_plan("S{ A 2d > B 1d }")) == []


def test_between_rules_others_get_a_turn():
    plan = a_plan("A 3d > B 2d; C 1d")
    seen = list(look(plan, schedule(plan)))
    assert seen.count(None) >= len(RULES)
    ordered = by_severity(finding for finding in seen if finding)
    assert [(finding.rule, finding.where) for finding in ordered] == found(plan)
