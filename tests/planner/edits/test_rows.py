"""Edits of rows of any entity."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planner.change import apply, checked
from planner.edits.rows import add_row, combine, remove_rows, set_field, set_fields, set_text
from planner.errors import Refused
from planner.model.calendars import CalendarException
from planner.model.people import Person, Role
from planner.model.risks import Risk
from planner.model.values import Constraint, Estimate
from tests.builders import a_plan, with_rows, with_task

ANA = Person(id="ana", key="ANA", name="Ana", role="pm")
BASE = with_rows(
    a_plan("A 1d > B 2d > C; S{ D; E } > C"),
    Role(id="pm", key="PM", name="Project manager"),
    ANA,
    Risk(id="k", key="K01", name="Rain", tasks=("A", "D"), owner="ana"),
)
PLAN = with_task(BASE, "A", owner="ana")


def test_a_new_row_gets_a_key_and_a_position() -> None:
    change = add_row(PLAN, "phase", name="Aftermath")
    phase = change.steps[0].after
    assert phase.key == "P01"
    assert phase.position > max(other.position for other in PLAN.phases.values())
    assert change.label == "Add phase P01"
    assert checked(PLAN, change).phases[phase.id] == phase


def test_a_new_row_that_breaks_a_rule_is_refused_before_it_is_made() -> None:
    with pytest.raises(Refused, match=r"risk K02, Probability: 1.2 is above 1"):
        add_row(PLAN, "risk", name="Hail", probability=1.2)


def test_setting_a_field_says_what_it_does() -> None:
    change = set_field(PLAN, ("task", "A"), "duration", Estimate.of(960))
    assert change.label == "Set duration of task A"
    assert apply(PLAN, change).tasks["A"].duration == Estimate.of(960)


def test_setting_the_same_value_changes_nothing() -> None:
    assert not set_field(PLAN, ("task", "A"), "name", "A")


@pytest.mark.parametrize(
    ("field", "typed", "reason"),
    [
        ("duration", "-3d", "task A, Duration: A duration cannot be negative"),
        ("duration", "5/4/9d", "Most likely is below optimistic"),
        ("duration", "much", "'much' is no duration"),
        ("deadline", "2026-02-30", "there is no day"),
        ("owner", "BOB", "there is no person 'BOB'"),
        ("key", "B", "'B' is the key of another task"),
        ("name", "", "Name must not be empty"),
    ],
)
def test_nonsense_is_refused_where_it_is_typed_with_field_and_reason(field: str, typed: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        set_text(PLAN, ("task", "A"), field, typed)


def test_text_becomes_the_value_of_the_field() -> None:
    after = apply(PLAN, set_text(PLAN, ("risk", "k"), "probability", "25 %"))
    assert after.risks["k"].probability == 0.25
    after = apply(PLAN, set_text(PLAN, ("task", "A"), "deadline", "fri", today=date(2026, 3, 4)))
    assert after.tasks["A"].deadline == date(2026, 3, 6)


def test_fields_that_belong_together_are_checked_together() -> None:
    dated = set_fields(PLAN, ("task", "A"), constraint=Constraint.SNET, constraint_date=date(2026, 4, 1))
    assert checked(PLAN, dated).tasks["A"].constraint is Constraint.SNET
    with pytest.raises(Refused, match="SNET needs a date"):
        set_fields(PLAN, ("task", "A"), constraint=Constraint.SNET)


def test_editing_a_row_that_is_gone_is_refused() -> None:
    with pytest.raises(Refused, match="removed meanwhile"):
        set_field(PLAN, ("task", "Z"), "name", "x")


def test_removing_a_task_takes_its_links_and_leaves_its_risks() -> None:
    change = remove_rows(PLAN, [("task", "A")])
    after = checked(PLAN, change)
    assert "A" not in after.tasks
    assert not any(row.predecessor == "A" for row in after.links.values())
    assert after.risks["k"].tasks == ("D",)
    assert change.label == "Remove task A"
    assert apply(after, change.inverse()) == PLAN


def test_removing_a_summary_task_takes_its_children() -> None:
    change = remove_rows(PLAN, [("task", "S")])
    after = checked(PLAN, change)
    assert set(after.tasks) == {"A", "B", "C"}
    assert after.risks["k"].tasks == ("A",)
    assert change.label == "Remove 3 tasks"
    assert apply(after, change.inverse()) == PLAN


def test_removing_a_person_empties_the_references_to_them() -> None:
    after = checked(PLAN, remove_rows(PLAN, [("person", "ana")]))
    assert after.tasks["A"].owner is None
    assert after.risks["k"].owner is None


def test_removing_a_calendar_takes_its_exceptions_and_leaves_tasks_on_the_calendar_of_the_plan() -> None:
    calendar = PLAN.settings.calendar or ""
    holiday = CalendarException(id="h", calendar=calendar, first=date(2026, 5, 1), name="May Day")
    plan = with_task(with_rows(PLAN, holiday), "B", calendar=calendar)
    after = checked(plan, remove_rows(plan, [("calendar", calendar)]))
    assert not after.exceptions
    assert after.tasks["B"].calendar is None
    assert after.settings.calendar is None


def test_the_settings_of_a_plan_cannot_be_removed() -> None:
    assert not remove_rows(PLAN, [("plan", "plan")])


def test_several_changes_become_one() -> None:
    first = set_field(PLAN, ("task", "A"), "name", "Alpha")
    second = set_field(apply(PLAN, first), ("task", "A"), "name", "Beta")
    both = combine("Rename twice", [first, second])
    assert apply(PLAN, both).tasks == {**PLAN.tasks, "A": replace(PLAN.tasks["A"], name="Beta")}
    assert apply(apply(PLAN, both), both.inverse()) == PLAN
