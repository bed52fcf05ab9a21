"""What a row must hold to be part of a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from planner.model.calendars import CALENDAR, EXCEPTION, CalendarException
from planner.model.checks import (
    LONGEST_MINUTES,
    MAX_LINKS,
    MAX_TASKS,
    check_value,
    faults_of,
    key_faults,
    name_of,
    reference_faults,
    row_faults,
    size_faults,
)
from planner.model.fields import Field, Kind
from planner.model.plan import Plan
from planner.model.risks import RISK, Risk
from planner.model.settings import SETTINGS, Settings
from planner.model.tasks import LINK, TASK, Link, Phase, Task
from planner.model.values import Constraint, Duration, Estimate, LinkType
from tests.builders import a_plan, with_rows
from tests.planner.strategies import values


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
        (RISK, "probability", 40.0, "40 is above 1. Write 40 % or 0.4."),
        (RISK, "probability", 400.0, "400 is above 1."),
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


def field(kind: Kind, **meaning: Any) -> Field:
    return Field(kind=kind, label="Thing", **{"name": "thing", **meaning})


@pytest.mark.parametrize(
    ("item", "value", "reason"),
    [
        (field(Kind.TEXT), None, "Thing must be given."),
        (field(Kind.TEXT, optional=True, required=True), None, "Thing must be given."),
        (field(Kind.TEXT), "a\tb", "Thing holds control characters."),
        (field(Kind.TEXT), "a\nb", "Thing holds control characters."),
        (field(Kind.TEXT), "a\ud800b", "Thing holds control characters."),
        (field(Kind.LONG_TEXT), "a\x0cb", "Thing holds control characters."),
        (field(Kind.TEXT, longest=3), "four", "Thing is longer than 3 characters."),
        (field(Kind.EVIDENCE), "x" * 501, "Thing is longer than 500 characters."),
        (field(Kind.TEXT, name="key"), "a,b", "A key holds no spaces, commas or semicolons."),
        (field(Kind.TEXT, name="key"), "a;b", "A key holds no spaces, commas or semicolons."),
        (field(Kind.TEXT, name="key"), "a\u00a0b", "A key holds no spaces, commas or semicolons."),
        (field(Kind.INTEGER), 1.0, "1.0 is no integer."),
        (field(Kind.INTEGER), True, "True is no integer."),
        (field(Kind.INTEGER), 2**63, "is no integer."),
        (field(Kind.MONEY, minimum=0), -1, "-1 is below 0."),
        (field(Kind.NUMBER), True, "True is no number."),
        (field(Kind.NUMBER), "1", "'1' is no number."),
        (field(Kind.NUMBER), 10**400, "is no number."),
        (field(Kind.NUMBER), float("inf"), "inf is no number."),
        (field(Kind.NUMBER, maximum=10), 11, "11 is above 10."),
        (field(Kind.PROBABILITY, minimum=0, maximum=1), -1, "-1 is below 0."),
        (field(Kind.NUMBER, maximum=10), 10.5, "10.5 is above 10."),
        (field(Kind.PROBABILITY, minimum=0, maximum=1), False, "False is no probability."),
        (field(Kind.PERCENT, minimum=0, maximum=100), 100.5, "100.5 is above 100."),
        (field(Kind.FLAG), 1, "1 is no flag."),
        (field(Kind.FLAG), "yes", "'yes' is no flag."),
        (field(Kind.CHOICE, choices=LinkType), "FS", "'FS' is no choice."),
        (field(Kind.CHOICE, choices=LinkType), Constraint.ASAP, "is no choice."),
        (field(Kind.DURATION), Duration(60, "y"), "is no duration."),
        (field(Kind.DURATION), 60, "60 is no duration."),
        (field(Kind.DURATION, minimum=0), Duration(-1), "A duration cannot be negative."),
        (field(Kind.DURATION), Duration(-LONGEST_MINUTES - 1), "A duration is at most 100 years."),
        (field(Kind.DURATION), Duration(True), "is no duration."),
        (field(Kind.ESTIMATE), Duration(60), "is no three-point estimate."),
        (field(Kind.ESTIMATE), Estimate(0, 0, LONGEST_MINUTES + 1), "A duration is at most 100 years."),
        (field(Kind.ESTIMATE), Estimate(-1, 0, 1), "A duration cannot be negative."),
        (field(Kind.DATE), "2026-03-02", "'2026-03-02' is no date."),
        (field(Kind.DATE), datetime(2026, 3, 2), "Thing is a day without a clock time."),
        (field(Kind.DATE), date(2201, 1, 1), "2201-01-01 is outside 1900-2200."),
        (field(Kind.DATE, time=True), datetime(2026, 3, 2, 8, 0, 0, 1), "is no date."),
        (field(Kind.INSTANT), datetime(2026, 3, 2, tzinfo=UTC), "Thing is a wall clock time in whole minutes."),
        (field(Kind.INSTANT), datetime(1899, 12, 31), "is outside 1900-2200."),
        (field(Kind.HOURS), ((0, 1441),), "Shifts must lie within the day, in order and apart."),
        (field(Kind.HOURS), ((-60, 60),), "Shifts must lie within the day"),
        (field(Kind.HOURS), ((60, 60),), "Shifts must lie within the day"),
        (field(Kind.HOURS), ((0, 120), (60, 180)), "Shifts must lie within the day"),
        (field(Kind.HOURS), [(0, 60)], "is no working hours."),
        (field(Kind.HOURS), ((0.5, 60),), "is no working hours."),
        (field(Kind.REFERENCE, of="task"), 7, "7 is no reference."),
        (field(Kind.REFERENCES, of="task"), ["a"], "is no references."),
        (field(Kind.REFERENCES, of="task"), ("a b",), "is no references."),
        (field(Kind.REFERENCES, of="task"), "ab", "is no references."),
        (field(Kind.POSITION), "A0", "'A0' is no position."),
        (field(Kind.POSITION), "a b", "'a b' is no position."),
        (field(Kind.POSITION), "\u00e9", "is no position."),
        (field(Kind.POSITION, longest=3), "AAAA", "is no position."),
        (field(Kind.PLACE), (1.0, float("nan")), "is no place."),
        (field(Kind.PLACE), (1.0, 2.0, 3.0), "is no place."),
        (field(Kind.PLACE), ("left", "top"), "is no place."),
        (field(Kind.COLOR), "red", "'red' is no color; write for example #3b6ea5."),
        (field(Kind.COLOR), "#12345", "is no color"),
        (field(Kind.COLOR), "#12345g", "is no color"),
        (field(Kind.COLOR), "x#123456", "is no color"),
    ],
)
def test_each_kind_refuses_what_is_not_of_its_kind_or_out_of_bounds(item: Field, value: Any, reason: str) -> None:
    assert reason in check_value(item, value)


@pytest.mark.parametrize(
    ("item", "value"),
    [
        (field(Kind.TEXT), ""),
        (field(Kind.TEXT, optional=True), None),
        (field(Kind.TEXT, longest=3), "abc"),
        (field(Kind.TEXT), "two words, and; more"),
        (field(Kind.LONG_TEXT), "one\r\ntwo\tthree"),
        (field(Kind.TEXT, name="key"), "B-1.2/x#"),
        (field(Kind.INTEGER), -(2**63)),
        (field(Kind.NUMBER), 3),
        (field(Kind.NUMBER, minimum=0, maximum=10), 0.0),
        (field(Kind.NUMBER, minimum=0, maximum=10), 10.0),
        (field(Kind.FLAG), False),
        (field(Kind.CHOICE, choices=LinkType), LinkType.SF),
        (field(Kind.DURATION), Duration(-LONGEST_MINUTES, "emo")),
        (field(Kind.DURATION, minimum=0), Duration(0)),
        (field(Kind.ESTIMATE), Estimate(0, LONGEST_MINUTES, LONGEST_MINUTES)),
        (field(Kind.DATE), date(1900, 1, 1)),
        (field(Kind.DATE, time=True), date(2026, 3, 2)),
        (field(Kind.DATE, time=True), datetime(2200, 12, 31, 23, 59)),
        (field(Kind.INSTANT), datetime(2026, 3, 2, 8, 30)),
        (field(Kind.HOURS), ((0, 720), (720, 1440))),
        (field(Kind.REFERENCES, of="task"), ()),
        (field(Kind.POSITION), ""),
        (field(Kind.POSITION), "0V"),
        (field(Kind.PLACE), (-1234.567_89, 1e-9)),
        (field(Kind.COLOR), ""),
        (field(Kind.COLOR), "#00FFaa"),
    ],
)
def test_each_kind_takes_what_is_of_its_kind_and_on_its_bounds(item: Field, value: Any) -> None:
    assert check_value(item, value) == ""


@settings(max_examples=40)
@given(st.data())
def test_values_that_fit_a_field_are_taken(data: st.DataObject) -> None:
    plan = a_plan("A 1d > B")
    entity = data.draw(st.sampled_from(plan.schema.entities))
    for item in entity.fields:
        value = data.draw(values(item, plan))
        assert (check_value(item, value) == "") == (value is not None or (item.optional and not item.required))


@settings(max_examples=60)
@given(st.sampled_from(list(Kind)), st.one_of(st.none(), st.text(max_size=5), st.floats(), st.integers(), st.binary()))
def test_whatever_stands_in_a_field_is_judged_without_an_accident(kind: Kind, value: Any) -> None:
    assert isinstance(check_value(field(kind, choices=LinkType), value), str)


@pytest.mark.parametrize(
    ("entity", "row", "name"),
    [
        (TASK, Task(id="a", key="B12", name="Ship"), "task B12"),
        (TASK, Task(id="a", name="Ship"), "task Ship"),
        (TASK, Task(id="a"), "task"),
        (TASK, Task(id="a", key="x" * 90), f"task {'x' * 60}"),
        (LINK, Link(id="l"), "link"),
        (EXCEPTION, CalendarException(id="e", name="May Day"), "exception May Day"),
        (SETTINGS, Settings(name="Shop"), "plan"),
    ],
)
def test_messages_call_a_row_by_its_key_or_its_name(entity: Any, row: Any, name: str) -> None:
    assert name_of(entity, row) == name


def test_every_fault_of_a_row_is_named_field_by_field() -> None:
    row = Risk(id="r", key="K 1", name="", probability=2, impact=Estimate(3, 2, 1))
    assert [fault.field for fault in row_faults(RISK, row)] == ["Key", "Risk", "Probability", "Impact"]


def test_each_missing_target_of_references_is_named() -> None:
    plan = with_rows(a_plan("A"), Risk(id="r", key="K1", name="Rain"))
    risk = replace(plan.risks["r"], tasks=("A", "x", "y"), owner="z")
    assert [str(fault) for fault in reference_faults(plan, RISK, risk)] == [
        "risk K1, Tasks hit: there is no task with id x.",
        "risk K1, Tasks hit: there is no task with id y.",
        "risk K1, Owner: there is no person with id z.",
    ]


def test_a_reference_must_point_into_the_right_table() -> None:
    plan = with_rows(a_plan("A"), Risk(id="r", key="K1", name="Rain", owner=None))
    assert "no person with id A" in messages(reference_faults(plan, RISK, replace(plan.risks["r"], owner="A")))


def test_keys_are_unique_within_an_entity_and_not_beyond() -> None:
    plan = with_rows(a_plan("A; B"), Risk(id="r", key="A", name="Rain"))
    assert list(key_faults(plan, TASK)) == []
    assert list(key_faults(plan, LINK)) == []
    shared = plan.with_tables({"task": {name: replace(task, key="B") for name, task in plan.tasks.items()}})
    (fault,) = key_faults(shared, TASK)
    assert str(fault) == "task B, Key: 'B' is used 2 times; keys are unique."


def test_keys_that_differ_in_case_are_two_keys() -> None:
    plan = a_plan("A; a")
    assert list(key_faults(plan, TASK)) == []


@pytest.mark.parametrize(("most", "faults"), [(3, 0), (2, 1)])
def test_a_plan_may_hold_as_many_links_as_it_can_but_no_more(
    monkeypatch: pytest.MonkeyPatch, most: int, faults: int
) -> None:
    monkeypatch.setattr("planner.model.checks.MAX_LINKS", most)
    found = list(size_faults(a_plan("A > B > C > D")))
    assert len(found) == faults
    assert all(f"3 links are more than the {most} a plan can hold" in str(fault) for fault in found)


def test_a_plan_holds_a_hundred_thousand_tasks_and_a_million_links() -> None:
    assert (MAX_TASKS, MAX_LINKS) == (100_000, 1_000_000)


def test_keys_are_checked_of_the_entities_asked_for_alone() -> None:
    plan = a_plan("A; B")
    shared = plan.with_tables({"task": {name: replace(task, key="B") for name, task in plan.tasks.items()}})
    phase = plan.schema.entity("phase")
    assert faults_of(shared, [(phase, next(iter(plan.phases.values())))]) == ()
    assert "'B' is used 2 times" in messages(faults_of(shared, [(TASK, shared.tasks["A"])]))
    assert faults_of(shared, []) == ()


def test_a_key_that_others_share_is_no_fault_of_a_row_with_a_key_of_its_own() -> None:
    plan = a_plan("A; B; C")
    shared = plan.with_tables({"task": {**plan.tasks, "A": replace(plan.tasks["A"], key="B")}})
    assert list(key_faults(shared, TASK, [shared.tasks["C"]])) == []
    assert len(list(key_faults(shared, TASK, [shared.tasks["A"]]))) == 1


def test_keys_are_compared_only_where_they_may_have_changed() -> None:
    plan = a_plan("A; B")
    twice = plan.with_tables({"task": {**plan.tasks, "B": replace(plan.tasks["B"], key="A")}})
    rows = [(TASK, twice.tasks["A"])]
    assert "'A' is used 2 times" in messages(faults_of(twice, rows, rekeyed={"task"}))
    assert faults_of(twice, rows, rekeyed=()) == ()
