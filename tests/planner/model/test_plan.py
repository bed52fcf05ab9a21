"""Plans: tables of rows that nothing can change in place."""

from __future__ import annotations

import dataclasses
from dataclasses import replace

import pytest

from planner.model.calendars import Calendar, CalendarException
from planner.model.entities import Entity, Schema
from planner.model.fields import text
from planner.model.people import Person, Role
from planner.model.plan import Plan
from planner.model.risks import Risk
from planner.model.schema import SCHEMA
from planner.model.settings import PLAN_ROW, Settings
from planner.model.tasks import TASK, Link, Phase, Task
from planner.model.values import TimeUnits
from tests.builders import a_plan, with_rows


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Stall:
    """A row that only one test knows."""

    id: str
    key: str = text("Key")


STALL = Entity(Stall, "stall", "stalls", "Stall")


def test_nothing_in_a_plan_can_be_changed_in_place() -> None:
    plan = a_plan("A 1d")
    with pytest.raises(TypeError):
        plan.tasks["A"] = plan.tasks["A"]  # type: ignore[index]
    with pytest.raises(TypeError):
        plan.tables["task"] = {}  # type: ignore[index]
    with pytest.raises(dataclasses.FrozenInstanceError):
        plan.tasks["A"].name = "other"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        plan.tables = {}  # type: ignore[misc]


def test_a_plan_does_not_follow_a_table_that_it_was_made_of() -> None:
    table = dict(a_plan("A 1d").tasks)
    plan = a_plan().with_tables({"task": table})
    table.clear()
    assert set(plan.tasks) == {"A"}


def test_a_plan_of_no_rows_has_every_table_and_default_settings() -> None:
    plan = Plan.of(())
    assert list(plan.tables) == [entity.name for entity in SCHEMA.entities]
    assert plan.settings == Settings()
    assert not any(plan.table(entity.name) for entity in SCHEMA.entities if not entity.single)


def test_settings_that_are_given_take_the_place_of_the_default_ones() -> None:
    assert Plan.of([Settings(name="Shop")]).settings.name == "Shop"
    assert list(Plan.of([Settings(name="Shop")]).table("plan")) == [PLAN_ROW]


def test_rows_keep_the_order_in_which_they_came() -> None:
    plan = Plan.of([Role(id=name, key=name, name=name) for name in "cab"])
    assert list(plan.roles) == ["c", "a", "b"]


def test_rows_are_found_by_id_and_by_key() -> None:
    plan = a_plan("A 1d; B 2d")
    assert plan.find("B") is plan.tasks["B"]
    assert plan.find(PLAN_ROW) is plan.settings
    assert plan.by_key(Task, "B") is plan.tasks["B"]
    assert plan.by_key(Task, "Z") is None
    assert plan.find("nothing") is None


def test_a_key_is_looked_up_in_one_table_only() -> None:
    plan = with_rows(a_plan("A 1d"), Role(id="r", key="A", name="Tester"))
    assert plan.by_key(Task, "A") is plan.tasks["A"]
    assert plan.by_key(Role, "A") is plan.roles["r"]
    assert plan.by_key(Phase, "A") is None


def test_each_table_has_a_name_of_its_own() -> None:
    rows = {
        "calendars": Calendar(id="c", key="C", name="Nights"),
        "exceptions": CalendarException(id="e", calendar="c"),
        "phases": Phase(id="f", key="F", name="Late"),
        "tasks": Task(id="t", key="T", name="Ship"),
        "links": Link(id="l", predecessor="t", successor="t"),
        "people": Person(id="p", key="P", name="Ana"),
        "roles": Role(id="r", key="R", name="Tester"),
        "risks": Risk(id="k", key="K", name="Rain"),
    }
    plan = Plan.of(rows.values())
    for name, row in rows.items():
        assert dict(getattr(plan, name)) == {row.id: row}
        assert plan.rows(type(row)) == getattr(plan, name)
        assert plan.table(plan.entity_of(row).name) == getattr(plan, name)


def test_a_row_of_no_known_kind_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        Plan.of([Stall(id="s")])
    with pytest.raises(KeyError):
        a_plan().rows(Stall)
    with pytest.raises(KeyError):
        a_plan().table("stall")


def test_a_plan_of_another_schema_has_the_tables_of_that_schema() -> None:
    plan = Plan.of([Stall(id="s", key="S")], Schema((*SCHEMA.entities, STALL)))
    assert plan.rows(Stall)["s"].key == "S"
    assert plan.entity_of(plan.find("s")) is STALL
    assert plan.entity_of(Task(id="t")) is TASK


def test_replaced_tables_leave_the_others_as_they_are() -> None:
    plan = a_plan("A 1d > B 2d")
    after = plan.with_tables({"task": {"A": replace(plan.tasks["A"], name="Alpha")}})
    assert list(after.tasks) == ["A"]
    assert after.links is plan.links
    assert after.schema is plan.schema
    assert list(plan.tasks) == ["A", "B"]


def test_plans_are_equal_if_they_hold_the_same_rows() -> None:
    plan = a_plan("A 1d > B 2d")
    assert plan == plan.with_tables({"task": dict(plan.tasks)})
    assert plan != plan.with_tables({"task": {"A": plan.tasks["A"]}})
    assert plan != plan.with_tables({"plan": {PLAN_ROW: replace(plan.settings, name="Other")}})


def test_the_calendar_of_a_plan_says_what_a_day_is() -> None:
    seven = Calendar(id="s", key="S", name="Seven hours", day_minutes=420, week_minutes=2100, month_minutes=9000)
    plan = with_rows(a_plan(), seven)
    chosen = plan.with_tables({"plan": {PLAN_ROW: replace(plan.settings, calendar="s")}})
    assert chosen.units == TimeUnits(420, 2100, 9000)
    assert plan.units == TimeUnits(480, 2400, 9600)


@pytest.mark.parametrize("calendar", [None, "gone"])
def test_without_a_calendar_a_day_has_eight_hours(calendar: str | None) -> None:
    assert Plan.of([Settings(calendar=calendar)]).units == TimeUnits()


def test_a_copied_table_can_be_edited_without_the_plan_noticing() -> None:
    plan = a_plan("A; B")
    rows = plan.copied("task")
    del rows["A"]
    assert set(plan.tasks) == {"A", "B"}
