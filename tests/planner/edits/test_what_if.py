"""Scenarios played on a plan: what differs between two plans makes one of the other, and nothing is lost silently."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings, strategies as st

from planner.change import Change, add, apply, diff
from planner.edits.rows import remove_rows, set_field
from planner.edits.what_if import LEFT_OUT, plan_under, scenario_of
from planner.errors import PlanError
from planner.model.checks import faults_of
from planner.model.risks import Risk
from planner.model.scenarios import Scenario
from planner.model.tasks import Link, Task
from planner.model.values import Estimate, Supposed
from tests.builders import a_plan, with_rows, with_task
from tests.planner.strategies import changes, supposed

if TYPE_CHECKING:
    from planner.model.plan import Plan

PLAN = with_rows(
    a_plan("A 3d > B 2d > C 1d; S{ D 1d }"),
    Risk(id="K", key="K01", name="Late", tasks=("A", "B"), probability=0.5, impact=Estimate.of(960)),
)


def scenario(*changes: Supposed) -> Scenario:
    """A scenario of these changes."""
    return Scenario(id="s", key="S01", name="Try", changes=changes)


def between(before: Plan, after: Plan) -> Scenario:
    """The scenario that leads from one plan to another."""
    return scenario(*scenario_of(before, after))


def told(plan: Plan, *changes: Supposed) -> list[tuple[str, str]]:
    """What of a scenario no longer applies: field and message of each fault."""
    return [(fault.field, fault.message) for fault in plan_under(plan, scenario(*changes)).faults]


def sets(entity: str, row: str, field: str, value: Any) -> Supposed:
    """A field with another value."""
    return Supposed(entity, row, field, value)


def test_what_differs_between_two_plans_makes_one_of_the_other() -> None:
    after = with_rows(with_task(PLAN, "B", duration=Estimate.of(480)), Task(id="N", key="N", name="New", parent="S"))
    after = apply(after, remove_rows(after, [("risk", "K")]))
    played = plan_under(PLAN, between(PLAN, after))
    assert played.plan == after
    assert apply(PLAN, played.change) == after
    assert played.faults == ()


def test_a_scenario_keeps_what_becomes_and_not_what_was() -> None:
    after = with_task(PLAN, "B", duration=Estimate.of(480))
    assert scenario_of(PLAN, after) == (sets("task", "B", "duration", "480 480 480 d"),)


def test_scenarios_are_no_part_of_what_a_scenario_changes() -> None:
    assert scenario_of(PLAN, with_rows(PLAN, scenario())) == ()


def test_playing_a_scenario_changes_no_plan() -> None:
    before = {name: dict(table) for name, table in PLAN.tables.items()}
    plan_under(PLAN, scenario(Supposed("task", "A", None, None), sets("task", "B", "name", "Other")))
    assert {name: dict(table) for name, table in PLAN.tables.items()} == before


def test_a_scenario_without_changes_leaves_the_plan_as_it_is() -> None:
    assert plan_under(PLAN, scenario()).plan is PLAN


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_difference_of_any_two_sound_plans_plays_as_a_whole(data: st.DataObject) -> None:
    try:
        after = apply(PLAN, data.draw(changes(PLAN)))
    except PlanError:
        return
    if faults_of(after) or any(step.entity == "scenario" for step in diff(PLAN, after).steps):
        return
    played = plan_under(PLAN, between(PLAN, after))
    kept = [fault for fault in played.faults if "below itself" not in fault.message and "link" not in fault.field]
    assert kept == []
    assert played.faults or played.plan == after


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_a_scenario_says_the_plan_under_it_is_sound(data: st.DataObject) -> None:
    played = plan_under(PLAN, scenario(*data.draw(supposed(PLAN))))
    assert faults_of(played.plan) == ()
    assert apply(played.plan, played.change.inverse()) == PLAN


# What no longer applies


def test_a_change_of_a_task_that_is_gone_is_told_and_the_rest_is_made() -> None:
    plan = apply(PLAN, remove_rows(PLAN, [("task", "C")]))
    played = plan_under(plan, scenario(sets("task", "C", "name", "X"), sets("task", "B", "name", "Y")))
    assert [str(fault) for fault in played.faults] == [f"scenario S01, task C: It is no longer in the plan. {LEFT_OUT}"]
    assert played.plan.tasks["B"].name == "Y"


def test_a_row_that_is_gone_is_named_as_people_called_it() -> None:
    edited = with_task(PLAN, "C", name="X")
    kept = between(PLAN, edited.with_tables({"link": {}}))
    now = apply(PLAN, remove_rows(PLAN, [("task", "C")]))
    assert {fault.field for fault in plan_under(now, kept).faults} == {"task C", "link C,B"}


GONE = [
    (Supposed("risk", "gone", None, None), ("risk gone", "It is no longer in the plan.")),
    (sets("ghost", "A", "name", "X"), ("ghost name", "This program does not know it.")),
    (sets("task", "A", "mood", "X"), ("task mood", "This program does not know it.")),
    (sets("task", "A", "duration", "long"), ("task A", "Duration: expected minutes and a unit")),
    (sets("task", "A", "duration", "480 480 960 d"), None),
    (sets("task", "A", "name", ""), ("task A", "Name: Name must not be empty.")),
    (sets("task", "A", "key", "B"), ("task A", "Key: 'B' is the key of another.")),
    (sets("task", "A", "owner", "gone"), ("task A", "Owner: there is no person with id gone.")),
    (sets("task", "A", "constraint", "SNET"), ("task A", "Constraint date: SNET needs a date.")),
    (sets("risk", "K", "residual_probability", 0.75), ("risk K01", "Residual probability: 0.75 is above")),
    (sets("task", "S", "parent", "D"), ("task S", "Parent: It would be below itself.")),
    (Supposed("task", "A", None, (("key", "A"), ("name", "A"))), ("task A", "It is in the plan already.")),
    (Supposed("task", "N", None, (("duration", "x"),)), ("task N", "It cannot be read: ")),
    (Supposed("task", "N", None, (("key", "N"), ("name", "N"), ("owner", "gone"))), ("task N", "Owner: there is no")),
]


@pytest.mark.parametrize(("change", "said"), GONE)
def test_what_no_longer_applies_is_told_with_its_row_and_reason(change: Supposed, said: tuple[str, str] | None) -> None:
    found = told(PLAN, change)
    if said is None:
        assert found == []
        return
    fields, messages = {field for field, _ in found}, " ".join(message for _, message in found)
    assert said[0] in fields
    assert said[1] in messages or said[1].split(":")[0] in messages


def test_a_change_that_does_not_apply_leaves_the_row_as_it_is() -> None:
    played = plan_under(PLAN, scenario(sets("task", "A", "constraint", "SNET"), sets("task", "A", "name", "X")))
    assert played.plan.tasks["A"] == PLAN.tasks["A"]


def test_a_link_to_a_task_that_is_gone_is_left_out() -> None:
    after = with_rows(PLAN, Link(id="L", predecessor="A", successor="D"))
    kept = between(PLAN, after)
    now = apply(PLAN, remove_rows(PLAN, [("task", "D")]))
    played = plan_under(now, kept)
    assert "L" not in played.plan.links
    assert played.faults


def test_a_new_row_whose_key_was_taken_meanwhile_gets_the_next_one() -> None:
    kept = between(PLAN, with_rows(PLAN, Task(id="N", key="T01", name="New")))
    now = with_rows(PLAN, Task(id="M", key="T01", name="Another"))
    assert plan_under(now, kept).plan.tasks["N"].key == "T02"


def test_taking_a_task_out_takes_what_was_tied_to_it_since() -> None:
    now = with_rows(PLAN, Link(id="L", predecessor="C", successor="D"))
    played = plan_under(now, scenario(Supposed("task", "C", None, None)))
    assert set(played.plan.links) == {"A-B-FS"}
    assert faults_of(played.plan) == ()


def test_references_to_a_task_that_is_taken_out_are_emptied_although_the_scenario_sets_them() -> None:
    change = (sets("risk", "K", "tasks", "A C"), Supposed("task", "C", None, None))
    assert plan_under(PLAN, scenario(*change)).plan.risks["K"].tasks == ("A",)


def test_a_link_that_would_close_a_cycle_is_told() -> None:
    after = Link(id="L", predecessor="C", successor="A")
    kept = scenario(*scenario_of(PLAN, apply(PLAN, Change("", (add("link", after),)))))
    (fault,) = plan_under(PLAN, kept).faults
    assert (fault.fix, fault.field[:5]) == ("The dates leave it out.", "link ")


def test_what_was_wrong_with_a_row_before_does_not_hinder_a_scenario() -> None:
    plan = PLAN.with_tables({"task": {**PLAN.tasks, "A": replace(PLAN.tasks["A"], constraint="SNET")}})
    played = plan_under(plan, scenario(sets("task", "A", "name", "X")))
    assert played.plan.tasks["A"].name == "X"


def test_a_field_that_has_the_value_already_is_no_difference() -> None:
    plan = apply(PLAN, set_field(PLAN, ("task", "A"), "name", "X"))
    played = plan_under(plan, scenario(sets("task", "A", "name", "X")))
    assert not played.change
    assert played.faults == ()
