"""Edits of rows of any entity."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from planner.change import apply, checked
from planner.edits.rows import (
    add_row,
    add_typed,
    combine,
    fill_field,
    fill_text,
    remove_rows,
    set_field,
    set_fields,
    set_text,
)
from planner.errors import CycleError, Refused
from planner.model.calendars import Calendar, CalendarException
from planner.model.checks import faults_of
from planner.model.people import Person, Role
from planner.model.risks import Risk
from planner.model.system import Environment
from planner.model.values import Constraint, Estimate
from tests.builders import a_plan, with_rows, with_task
from tests.planner.strategies import values

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


def test_a_new_row_takes_what_is_given_over_what_would_be_made() -> None:
    row = add_row(PLAN, "phase", id="mine", key="Z9", name="Aftermath", position="b").steps[0].after
    assert (row.id, row.key, row.position) == ("mine", "Z9", "b")


def test_a_new_row_without_a_key_or_position_gets_neither() -> None:
    calendar = PLAN.settings.calendar or ""
    change = add_row(PLAN, "exception", calendar=calendar, first=date(2026, 5, 1), name="May Day")
    assert change.label == "Add exception May Day"
    assert checked(PLAN, change).exceptions[change.steps[0].id].name == "May Day"


def test_the_first_of_its_kind_gets_a_position_too() -> None:
    bare = PLAN.with_tables({"phase": {}})
    assert add_row(bare, "phase", name="Only").steps[0].after.position


def test_a_new_row_that_the_program_knows_no_field_of_is_a_mistake() -> None:
    with pytest.raises(TypeError, match="weather"):
        add_row(PLAN, "risk", name="Hail", weather="bad")
    with pytest.raises(KeyError):
        add_row(PLAN, "banana")


def test_every_fault_of_a_new_row_is_named_at_once() -> None:
    with pytest.raises(Refused) as caught:
        add_row(PLAN, "risk", name="", probability=-1, impact=Estimate(3, 2, 1))
    assert [fault.field for fault in caught.value.faults] == ["Risk", "Probability", "Impact"]


def test_a_row_can_keep_its_own_key() -> None:
    assert not set_field(PLAN, ("task", "A"), "key", "A")
    assert set_field(PLAN, ("task", "A"), "key", "Z").label == "Set key of task A"


def test_keys_of_other_entities_may_be_used_again() -> None:
    assert checked(PLAN, set_field(PLAN, ("risk", "k"), "key", "A")).risks["k"].key == "A"


def test_a_value_of_another_type_is_a_change_and_a_wrong_one_is_refused() -> None:
    assert set_field(PLAN, ("risk", "k"), "probability", 0.5).steps[0].before == 0.1
    with pytest.raises(Refused, match="'much' is no probability"):
        set_field(PLAN, ("risk", "k"), "probability", "much")


def test_a_field_that_a_row_has_not_is_a_mistake() -> None:
    with pytest.raises(KeyError, match="Task has no field color"):
        set_field(PLAN, ("task", "A"), "color", "red")


@pytest.mark.parametrize("edit", [set_field, set_text])
def test_the_reason_of_a_refusal_names_the_row_by_its_key(edit: Any) -> None:
    with pytest.raises(Refused) as caught:
        edit(PLAN, ("person", "ana"), "name", "")
    (fault,) = caught.value.faults
    assert (fault.where, fault.field, fault.message) == ("person ANA", "Name", "Name must not be empty.")


def test_texts_for_a_row_that_is_gone_are_refused() -> None:
    for typed in ("x", ""):
        with pytest.raises(Refused, match="removed meanwhile"):
            set_text(PLAN, ("task", "Z"), "duration", typed)


def test_several_fields_of_a_row_that_is_gone_are_refused() -> None:
    with pytest.raises(Refused, match="removed meanwhile"):
        set_fields(PLAN, ("task", "Z"), name="x")


def test_fields_set_together_are_one_change_of_what_differs() -> None:
    change = set_fields(PLAN, ("task", "A"), name="Alpha", notes="", duration=Estimate.of(960))
    assert (change.label, [step.field for step in change.steps]) == ("Change task A", ["name", "duration"])
    assert not set_fields(PLAN, ("task", "A"), name="A")


def test_a_wrong_value_among_several_is_named_by_its_field() -> None:
    with pytest.raises(Refused, match="task A, Duration: "):
        set_fields(PLAN, ("task", "A"), name="Alpha", duration=Estimate.of(-1))


def test_removing_twice_or_what_is_gone_removes_once() -> None:
    change = remove_rows(PLAN, [("task", "B"), ("task", "B"), ("task", "gone")])
    assert len([step for step in change.steps if step.entity == "task"]) == 1
    assert checked(PLAN, change)


def test_removing_nothing_says_so() -> None:
    assert remove_rows(PLAN, []).label == "Remove nothing"
    assert not remove_rows(PLAN, [("task", "gone")])


def test_a_removed_link_leaves_its_tasks() -> None:
    change = remove_rows(PLAN, [("link", "A-B-FS")])
    assert change.label == "Remove link"
    assert set(checked(PLAN, change).tasks) == set(PLAN.tasks)


def test_rows_of_several_kinds_go_in_one_change_named_after_the_first() -> None:
    change = remove_rows(PLAN, [("risk", "k"), ("person", "ana"), ("role", "pm")])
    after = checked(PLAN, change)
    assert change.label == "Remove role PM"
    assert not after.risks
    assert not after.people
    assert apply(after, change.inverse()) == PLAN


def test_what_cascades_goes_however_deep_it_lies() -> None:
    plan = with_rows(a_plan("S{ T{ A > B } }; C; B > C"), Risk(id="k", key="K1", name="Rain", tasks=("B", "C")))
    change = remove_rows(plan, [("task", "S")])
    after = checked(plan, change)
    assert (set(after.tasks), set(after.links), after.risks["k"].tasks) == ({"C"}, set(), ("C",))
    assert change.label == "Remove 4 tasks"
    assert apply(after, change.inverse()) == plan


def test_a_ring_of_parents_can_be_removed() -> None:
    plan = with_task(with_task(a_plan("A; B; C"), "A", parent="B"), "B", parent="A")
    assert set(apply(plan, remove_rows(plan, [("task", "A")])).tasks) == {"C"}


def test_a_reference_to_a_calendar_is_emptied_in_calendars_that_build_on_it() -> None:
    plan = with_rows(PLAN, Calendar(id="n", key="N", name="Nights", parent=PLAN.settings.calendar))
    after = checked(plan, remove_rows(plan, [("calendar", PLAN.settings.calendar or "")]))
    assert after.calendars["n"].parent is None


def test_rows_that_go_are_not_loosened_first() -> None:
    change = remove_rows(PLAN, [("person", "ana"), ("task", "A")])
    assert not any(step.id == "A" and step.field for step in change.steps)
    assert checked(PLAN, change)


@settings(max_examples=60)
@given(st.data())
def test_any_rows_can_be_removed_and_brought_back(data: st.DataObject) -> None:
    everything = [(name, row_id) for name, table in PLAN.tables.items() for row_id in table]
    chosen = data.draw(st.lists(st.sampled_from(everything), max_size=6))
    change = remove_rows(PLAN, chosen)
    after = checked(PLAN, change)
    assert faults_of(after) == ()
    assert not any(row_id in after.table(name) for name, row_id in chosen if not PLAN.schema.entity(name).single)
    assert apply(after, change.inverse()) == PLAN


@settings(max_examples=60)
@given(st.data())
def test_setting_a_field_to_what_it_can_hold_and_back_gives_the_plan_back(data: st.DataObject) -> None:
    entity = data.draw(st.sampled_from([one for one in PLAN.schema.entities if PLAN.table(one.name)]))
    row_id = data.draw(st.sampled_from(list(PLAN.table(entity.name))))
    item = data.draw(st.sampled_from(entity.fields))
    value = data.draw(values(item, PLAN))
    if value is None and (item.required or not item.optional):
        return
    try:
        change = set_field(PLAN, (entity.name, row_id), item.name, value)
    except (CycleError, Refused):
        assert (entity.name, item.name) in {("link", "predecessor"), ("link", "successor"), ("task", "parent")}
        return
    after = apply(PLAN, change)
    assert getattr(after.table(entity.name)[row_id], item.name) == value
    assert apply(after, change.inverse()) == PLAN


def test_a_row_keeps_the_key_and_the_position_that_it_is_given() -> None:
    added = add_row(a_plan("A; B"), "task", name="New", key="Z9", position="A000001").steps[0].after
    assert (added.key, added.position) == ("Z9", "A000001")


def test_a_field_of_several_rows_gets_one_value_and_one_label():
    plan = a_plan("A 3d > B 2d; C 1d")
    change = fill_field(plan, "task", ["A", "B"], "notes", "x")
    after = apply(plan, change)
    assert [after.tasks[key].notes for key in "ABC"] == ["x", "x", ""]
    assert change.label == "Set notes of 2 tasks"
    assert fill_field(plan, "task", ["C"], "notes", "x").label == "Set notes of task C"


def test_rows_that_have_the_value_already_do_not_change():
    assert not fill_text(a_plan("A 3d; B 3d"), "task", ["A", "B"], "duration", "3d")


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("duration", "soon", "2 tasks, Duration: 'soon' is no duration"),
        ("duration", "-3d", "Duration"),
        ("key", "X1", "'X1' is used 2 times"),
        ("constraint", "MSO", "MSO needs a date"),
    ],
)
def test_a_value_that_one_of_several_rows_cannot_take_is_refused(field, typed, said):
    with pytest.raises(Refused, match=said):
        fill_text(a_plan("A 3d; B 2d"), "task", ["A", "B"], field, typed)


def test_a_parent_for_several_rows_is_refused_where_it_lies_below_them():
    with pytest.raises(Refused, match="below itself"):
        fill_text(a_plan("S{ A 3d }; B 2d"), "task", ["B", "S"], "parent", "A")


def test_filling_rows_that_are_gone_is_refused():
    with pytest.raises(Refused, match="removed meanwhile"):
        fill_field(a_plan("A 3d"), "task", ["A", "Z"], "notes", "x")


TYPED = {"name": "Faster", "measure": "Median answer", "target": "1,5", "due": "30"}


def test_a_row_of_what_was_typed_has_the_values_that_the_texts_stand_for() -> None:
    change = add_typed(PLAN, "objective", TYPED, owner="ana")
    made = change.steps[-1].after
    assert (made.key, made.target, made.due, made.owner) == ("O01", 1.5, 30, "ana")
    assert checked(PLAN, change).table("objective")[made.id] == made


@pytest.mark.parametrize(("name", "label"), [("measure", "Measure"), ("target", "Target"), ("due", "Due after days")])
def test_an_objective_without_measure_target_or_due_date_is_refused_with_the_reason(name: str, label: str) -> None:
    with pytest.raises(Refused) as caught:
        add_typed(PLAN, "objective", {**TYPED, name: " "})
    assert [fault.field for fault in caught.value.faults] == [label]
    assert "must" in caught.value.faults[0].message


def test_everything_wrong_with_what_was_typed_is_said_at_once() -> None:
    with pytest.raises(Refused) as caught:
        add_typed(PLAN, "objective", {"name": "", "measure": "m", "target": "soon", "due": "-1"})
    told = {fault.field: fault.message for fault in caught.value.faults}
    assert told == {
        "Objective": "Objective must not be empty.",
        "Target": "'soon' is no number.",
        "Due after days": "-1 is below 0.",
    }


def test_days_are_typed_as_everywhere() -> None:
    plan = with_rows(PLAN, Environment(id="e", key="E1", name="Staging"))
    typed = {"environment": "E1", "name": "Load test", "begin": "fri", "end": "+1w"}
    made = add_typed(plan, "booking", typed, today=date(2026, 3, 4)).steps[-1].after
    assert (made.environment, made.begin, made.end) == ("e", date(2026, 3, 6), date(2026, 3, 11))


def test_what_concerns_several_typed_fields_is_refused_too() -> None:
    plan = with_rows(PLAN, Environment(id="e", key="E1", name="Staging"))
    typed = {"environment": "E1", "name": "Load test", "begin": "2026-03-09", "end": "2026-03-02"}
    with pytest.raises(Refused, match="2026-03-02 is before 2026-03-09"):
        add_typed(plan, "booking", typed)
