"""What a row must hold to be part of a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from planner.model.calendars import CALENDAR, EXCEPTION, CalendarException
from planner.model.checks import check_value, faults_of, row_faults
from planner.model.plan import Plan
from planner.model.risks import RISK, Risk
from planner.model.settings import SETTINGS, Settings
from planner.model.tasks import LINK, TASK, Link, Phase, Task
from planner.model.values import Constraint, Duration, Estimate
from tests.builders import a_plan, with_rows


def messages(faults: Any) -> str:
    return "\n".join(str(fault) for fault in faults)


@pytest.mark.parametrize(
    ("entity", "field", "value", "reason"),
    [
        (TASK, "name", "", "must not be empty"),
        (TASK, "name", "x" * 501, "longer than 500"),
        (TASK, "name", "a\x00b", "control characters"),
        (TASK, "name", 7, "is no text"),
        (TASK, "key", "B 1", "no spaces"),
        (TASK, "notes", "x" * 20_001, "longer than 20000"),
        (TASK, "duration", Estimate(480, 240, 960), "Most likely is below optimistic"),
        (TASK, "duration", Estimate(480, 960, 720), "Pessimistic is below most likely"),
        (TASK, "duration", Estimate.of(-60), "cannot be negative"),
        (TASK, "duration", Estimate.of(101 * 366 * 1440), "at most 100 years"),
        (TASK, "duration", None, "must be given"),
        (TASK, "deadline", date(1899, 12, 31), "outside 1900-2200"),
        (TASK, "deadline", datetime(2026, 3, 2, 8, 0, 30), "is no date"),
        (TASK, "deadline", datetime(2026, 3, 2, 8, 0, tzinfo=UTC), "whole minutes"),
        (TASK, "constraint", "SNET", "is no choice"),
        (LINK, "lag", Duration(101 * 366 * 1440), "at most 100 years"),
        (RISK, "probability", 1.2, "1.2 is above 1"),
        (RISK, "probability", -0.1, "-0.1 is below 0"),
        (RISK, "probability", float("nan"), "is no probability"),
        (EXCEPTION, "first", datetime(2026, 3, 2, 8, 0), "without a clock time"),
        (CALENDAR, "monday", ((720, 480),), "in order and apart"),
        (CALENDAR, "day_minutes", 0, "0 is below 1"),
    ],
)
def test_a_bad_value_is_named_with_the_reason(entity: Any, field: str, value: Any, reason: str) -> None:
    assert reason in check_value(entity.field(field), value)


@pytest.mark.parametrize(
    ("entity", "field", "value"),
    [
        (TASK, "notes", "line one\nline two\tand a tab"),
        (TASK, "duration", Estimate.of(0)),
        (TASK, "deadline", date(2200, 12, 31)),
        (TASK, "owner", None),
        (LINK, "lag", Duration(-480)),
        (RISK, "probability", 1),
        (CALENDAR, "sunday", ()),
    ],
)
def test_a_good_value_passes(entity: Any, field: str, value: Any) -> None:
    assert check_value(entity.field(field), value) == ""


def test_a_constraint_without_its_date_is_a_fault_of_the_row() -> None:
    task = Task(id="a", key="A", name="A", constraint=Constraint.MSO)
    assert "MSO needs a date" in messages(row_faults(TASK, task))


def test_a_self_link_is_a_fault() -> None:
    assert "cannot depend on itself" in messages(row_faults(LINK, Link(id="l", predecessor="a", successor="a")))


def test_an_unknown_time_zone_is_a_fault() -> None:
    assert "no IANA time zone" in messages(row_faults(SETTINGS, Settings(time_zone="Mars/Olympus")))


def test_an_exception_that_ends_before_it_begins_is_a_fault() -> None:
    row = CalendarException(id="x", calendar="c", first=date(2026, 5, 2), last=date(2026, 5, 1))
    assert "before the first day" in messages(row_faults(EXCEPTION, row))


def test_a_good_plan_has_no_faults() -> None:
    plan = with_rows(a_plan("A 1d > B 2/3/4d"), Risk(id="r", key="K1", name="Rain", tasks=("A",)))
    assert faults_of(plan) == ()


def test_dangling_references_and_shared_keys_are_named() -> None:
    plan = a_plan("A 1d; B 1d")
    wrong = plan.with_tables(
        {"task": {**plan.tasks, "B": replace(plan.tasks["B"], key="A", owner="nobody", parent="none")}}
    )
    found = messages(faults_of(wrong))
    assert "there is no person with id nobody" in found
    assert "there is no task with id none" in found
    assert "'A' is used 2 times" in found


def test_more_tasks_than_a_plan_can_hold_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planner.model.checks.MAX_TASKS", 2)
    assert "more than the 2 a plan can hold" in messages(faults_of(a_plan("A; B; C")))


def test_only_the_rows_asked_for_are_checked() -> None:
    plan = Plan.of([Phase(id="p", key="", name=""), Phase(id="q", key="Q", name="Good")])
    phase = plan.schema.entity("phase")
    assert faults_of(plan, [(phase, plan.phases["q"])]) == ()
    assert len(faults_of(plan)) == 2
