"""Removing rows that others refer to: who they are, what goes too, and who takes over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from planner.change import apply, checked
from planner.edits.removing import hand_over, heirs, references_to, removal, remove_unreferenced
from planner.edits.rows import remove_rows
from planner.errors import Refused
from planner.model.audience import Assignment, Communication
from planner.model.checks import faults_of
from planner.model.gates import ChecklistItem, Criterion
from planner.model.launch_values import Trigger
from planner.model.people import Person, Role
from planner.model.system import Booking, Release
from planner.model.values import TaskKind
from tests.builders import a_plan, with_rows, with_task
from tests.launches import a_component, a_shop
from tests.planner.formats.random_plans import plans

if TYPE_CHECKING:
    from planner.model.plan import Plan

SHOP = a_shop()
DB = [("component", "db")]


def told(plan: Plan, *edited: tuple[str, str]) -> dict[str, tuple[str, ...]]:
    """What refers to some rows, by entity."""
    return {one.entity: one.rows for one in references_to(plan, edited)}


def test_what_refers_to_a_row_is_told_by_kind_in_the_order_of_the_schema():
    assert told(SHOP, *DB) == {"component": ("api", "jobs")}
    assert told(SHOP, ("person", "N1")) == {"objective": ("O1",)}
    assert told(SHOP, ("environment", "E1")) == {"booking": ("b1",), "release": ("V1",)}


def test_rows_that_go_together_do_not_count_for_each_other():
    assert told(SHOP, ("component", "api"), ("component", "web")) == {}
    assert told(SHOP, ("component", "db"), ("component", "api")) == {"component": ("web", "jobs")}


def test_what_lies_inside_a_row_goes_with_it_and_the_others_stay():
    found = {one.entity: one.going for one in references_to(SHOP, [("environment", "E1")])}
    assert found == {"booking": {"b1"}, "release": frozenset()}
    after = checked(SHOP, removal(SHOP, [("environment", "E1")]))
    assert not after.table("booking")
    assert after.table("release")["V1"].environments == ()


def test_tasks_are_removed_as_ever_unless_rows_of_the_launch_refer_to_them():
    plan = a_plan("A 3d > B; S{ C; D }")
    for key in ("A", "S", "C"):
        assert told(plan, ("task", key)) == {}
        assert removal(plan, [("task", key)]) == remove_rows(plan, [("task", key)])
    assert told(SHOP, ("task", "A")) == {"scope_item": ("SC1",), "component": ("api",)}
    assert told(SHOP, ("task", "L")) == {}


def test_the_owner_of_tasks_is_referred_to_by_them():
    assert told(with_task(SHOP, "A", owner="N1"), ("person", "N1")) == {"task": ("A",), "objective": ("O1",)}


def test_a_row_that_nothing_refers_to_is_removed():
    assert "web" not in checked(SHOP, remove_unreferenced(SHOP, [("component", "web")])).table("component")


def test_a_component_that_others_need_is_refused():
    with pytest.raises(Refused, match=r"component db.*referred to by 2 components") as caught:
        remove_unreferenced(SHOP, DB)
    assert "hand them over" in caught.value.faults[0].fix


def test_removing_with_the_references_leaves_none_behind():
    after = checked(SHOP, removal(SHOP, DB))
    assert after.table("component")["api"].needs == ()
    assert after.table("component")["jobs"].needs == ("mail",)


def test_what_would_break_a_rule_of_its_own_goes_too():
    plan = with_rows(
        SHOP,
        Assignment(id="a1", task="A", person="N1"),
        Communication(id="W1", key="W1", name="Live", audience="All", trigger=Trigger.TASK, task="L"),
        Communication(id="W2", key="W2", name="Soon", audience="All", task="L", date=date(2026, 3, 2)),
    )
    assert not checked(plan, removal(plan, [("person", "N1")])).table("assignment")
    after = checked(plan, removal(plan, [("task", "L")]))
    assert list(after.table("communication")) == ["W2"]
    [found] = references_to(plan, [("task", "L")])
    assert (found.rows, found.going) == (("W1", "W2"), {"W1"})


def test_the_label_names_what_was_asked_for_and_not_what_goes_with_it():
    plan = with_rows(SHOP, Assignment(id="a1", task="A", person="N1"))
    assert removal(plan, [("person", "N1")]).label == "Remove person N1"


def test_another_row_takes_over_the_references_as_one_change():
    change = hand_over(SHOP, DB, "mail")
    after = checked(SHOP, change)
    assert after.table("component")["api"].needs == ("mail",)
    assert after.table("component")["jobs"].needs == ("mail",)
    assert "db" not in after.table("component")
    assert change.label == "Remove component db, with references to component mail"
    assert apply(after, change.inverse()) == SHOP


def test_what_lies_inside_a_row_moves_to_the_heir():
    after = checked(SHOP, hand_over(SHOP, [("environment", "E1")], "E2"))
    assert after.table("booking")["b1"].environment == "E2"
    assert after.table("release")["V1"].environments == ("E2",)


def test_no_row_comes_to_need_or_to_replace_itself():
    after = checked(SHOP, hand_over(SHOP, DB, "api"))
    assert after.table("component")["api"].needs == ()
    assert after.table("component")["jobs"].needs == ("api", "mail")
    plan = with_rows(SHOP, Release(id="V2", key="V2", name="Summer", replaces="V1"))
    assert checked(plan, hand_over(plan, [("release", "V1")], "V2")).table("release")["V2"].replaces is None


def test_a_hand_over_that_breaks_a_rule_is_refused_with_the_reason():
    people = (
        Person(id="N2", key="N2", name="Ben"),
        ChecklistItem(id="I1", key="I1", name="x", owner="N1", reviewer="N2"),
    )
    plan = with_rows(SHOP, *people)
    with pytest.raises(Refused, match="Its owner reviews it"):
        hand_over(plan, [("person", "N2")], "N1")


def test_rows_of_the_same_kind_that_stay_can_take_over():
    assert heirs(SHOP, DB) == ("api", "web", "mail", "jobs")
    assert heirs(SHOP, [*DB, ("component", "api")]) == ("web", "mail", "jobs")


def test_nobody_takes_over_where_nothing_refers_or_several_kinds_go():
    assert heirs(SHOP, [("component", "web")]) == ()
    assert heirs(SHOP, [*DB, ("environment", "E1")]) == ()


def test_only_another_gate_takes_over_from_a_gate():
    plan = with_rows(with_task(SHOP, "L", kind=TaskKind.GATE), Criterion(id="c", gate="G", name="No blockers"))
    assert heirs(plan, [("task", "G")]) == ("L",)
    after = checked(plan, hand_over(plan, [("task", "G")], "L"))
    assert after.table("criterion")["c"].gate == "L"
    assert heirs(plan, [("task", "A")]) == ("B", "G", "L")


def test_links_and_the_outline_are_not_handed_over():
    plan = with_rows(a_plan("S{ A; B }; A > C; D"), a_component("x", tasks=("S",)))
    after = checked(plan, hand_over(plan, [("task", "S")], "D"))
    assert set(after.tasks) == {"C", "D"}
    assert after.table("component")["x"].tasks == ("D",)


def test_several_rows_can_be_handed_over_together():
    plan = with_rows(SHOP, Booking(id="b2", environment="E2", name="x", begin=date(2026, 3, 2), end=date(2026, 3, 3)))
    plan = with_rows(plan, Role(id="R", key="R", name="r"), a_component("one", "mail", "db"), a_component("two"))
    after = checked(plan, hand_over(plan, [*DB, ("component", "mail")], "two"))
    assert after.table("component")["one"].needs == ("two",)


@settings(max_examples=40, deadline=None)
@given(plans(), st.data())
def test_any_row_can_be_removed_with_its_references_and_brought_back(plan: Plan, data: st.DataObject):
    rows = [(entity.name, row_id) for entity in plan.schema.entities for row_id in plan.table(entity.name)]
    edited = data.draw(st.lists(st.sampled_from(rows), max_size=3))
    before = {str(fault) for fault in faults_of(plan)}
    change = removal(plan, edited)
    after = apply(plan, change)
    assert {str(fault) for fault in faults_of(after)} <= before
    assert apply(after, change.inverse()) == plan
