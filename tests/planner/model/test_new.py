"""New plans, and keys for new rows."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings, strategies as st

from planner.model.calendars import OFFICE_HOURS
from planner.model.checks import check_value, faults_of
from planner.model.entities import Schema
from planner.model.new import PHASES, FreeKeys, key_of, new_plan, next_key, standard_calendar
from planner.model.people import ROLE
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.tasks import TASK, Task
from planner.model.values import TimeUnits, new_id
from tests.builders import a_plan


def tasks(*keys: str) -> Plan:
    """A plan of tasks with these keys."""
    return Plan.of(Task(id=new_id(), key=key, name=key) for key in keys)


def test_a_new_plan_has_the_four_phases_and_a_working_week() -> None:
    plan = new_plan("Shop", date(2026, 3, 2))
    assert [phase.name for phase in sorted(plan.phases.values(), key=lambda phase: phase.position)] == [
        "Planning and preparation",
        "Development and testing",
        "Deployment",
        "Post-launch monitoring",
    ]
    assert plan.calendars[plan.settings.calendar or ""].monday == ((480, 720), (780, 1020))
    assert plan.units == TimeUnits(480, 2400, 9600)


def test_a_new_plan_is_sound_and_has_no_tasks() -> None:
    plan = new_plan("Shop", datetime(2026, 3, 2, 9))
    assert faults_of(plan) == ()
    assert (plan.settings.name, plan.settings.start) == ("Shop", datetime(2026, 3, 2, 9))
    assert not plan.tasks
    assert [phase.key for phase in plan.phases.values()] == [key for key, _ in PHASES]


def test_two_new_plans_share_no_ids_but_those_of_single_rows() -> None:
    first, second = (new_plan("Shop", date(2026, 3, 2)) for _ in range(2))
    ids = [{row_id for table in plan.tables.values() for row_id in table} for plan in (first, second)]
    assert ids[0] & ids[1] == {"plan", "checks"}


def test_a_new_plan_can_be_of_another_schema() -> None:
    schema = Schema(SCHEMA.entities)
    assert new_plan("Shop", date(2026, 3, 2), schema).schema is schema


def test_the_standard_week_is_five_days_of_eight_hours() -> None:
    calendar = standard_calendar()
    week = [calendar.monday, calendar.tuesday, calendar.wednesday, calendar.thursday, calendar.friday]
    assert week == [OFFICE_HOURS] * 5
    assert calendar.saturday is calendar.sunday is None
    assert sum(end - begin for begin, end in OFFICE_HOURS) == calendar.day_minutes


@pytest.mark.parametrize(("like", "key"), [("B12", "B13"), ("T09", "T10"), ("", "T10"), ("odd", "T10"), ("7", "13")])
def test_a_new_key_follows_the_style_of_its_neighbor(like: str, key: str) -> None:
    assert next_key(tasks("B12", "T09", "12", "odd"), TASK, like) == key


@pytest.mark.parametrize(
    ("there", "like", "key"),
    [
        ((), "", "T01"),
        ((), "B007", "B001"),
        (("T99",), "", "T100"),
        (("T1",), "T1", "T2"),
        (("T1",), "", "T02"),
        (("T01x", "XT50"), "", "T01"),
        (("A1.2",), "A1.2", "A1.3"),
        (("A.2", "Ax9"), "A.2", "A.3"),
        (("T00000000000000000001",), "T00000000000000000000", "T00000000000000000002"),
    ],
)
def test_a_new_key_counts_on_from_the_highest_of_its_style(there: tuple[str, ...], like: str, key: str) -> None:
    assert next_key(tasks(*there), TASK, like) == key


def test_keys_that_are_about_to_be_taken_are_left_out() -> None:
    assert next_key(tasks("T01"), TASK, "", ["T02", "T05"]) == "T06"


def test_keys_of_another_entity_do_not_count() -> None:
    assert next_key(tasks("R01", "R02"), ROLE) == "R01"


@settings(max_examples=60)
@given(st.lists(st.from_regex(r"[A-Z]{0,2}[0-9]{0,12}", fullmatch=True).filter(bool), max_size=8), st.integers(0, 7))
def test_a_new_key_is_always_free_and_sound(there: list[str], place: int) -> None:
    like = there[place] if place < len(there) else ""
    made = next_key(tasks(*there), TASK, like)
    assert made not in there
    assert check_value(TASK.field("key"), made) == ""


def test_messages_call_a_row_by_its_key_and_a_missing_one_by_its_id() -> None:
    plan = a_plan("A 1d")
    assert key_of(plan, "task", "A") == "A"
    assert key_of(plan, "task", "gone") == "gone"
    assert key_of(plan, "person", None) == "None"


def test_free_keys_follow_each_other_in_every_style() -> None:
    keys = FreeKeys(a_plan("A9; B07"), TASK)
    assert [keys.next(like) for like in ("A9", "B07", "A9", "", "A10")] == ["A10", "B08", "A11", "T01", "A12"]
