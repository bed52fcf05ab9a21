"""Changes: applying, taking back, comparing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from planner.change import Change, Step, add, apply, checked, diff, remove, set_value
from planner.errors import OutOfDate, Refused
from planner.model.risks import Risk
from planner.model.values import Constraint, Estimate
from tests.builders import a_plan, with_rows, with_task

PLAN = a_plan("A 3d > B 2d > C; D 1d")


def test_a_change_replaces_what_it_names_and_nothing_else() -> None:
    change = Change("Rename", (set_value("task", PLAN.tasks["A"], "name", "Alpha"),))
    after = apply(PLAN, change)
    assert after.tasks["A"].name == "Alpha"
    assert after.tasks["B"] is PLAN.tasks["B"]
    assert PLAN.tasks["A"].name == "A"
    assert after.links is PLAN.links


def test_a_change_made_for_another_state_is_refused() -> None:
    change = Change("Rename", (set_value("task", PLAN.tasks["A"], "name", "Alpha"),))
    with pytest.raises(OutOfDate, match="changed meanwhile"):
        apply(apply(PLAN, change), change)
    with pytest.raises(OutOfDate):
        apply(PLAN, Change("", (Step("task", "gone", "name", None, "x"),)))
    with pytest.raises(OutOfDate):
        apply(PLAN, Change("", (add("task", PLAN.tasks["A"]),)))


def test_the_inverse_takes_a_change_back() -> None:
    change = Change(
        "Much",
        (
            set_value("task", PLAN.tasks["A"], "name", "Alpha"),
            remove("link", PLAN.links["A-B-FS"]),
            add("task", replace(PLAN.tasks["D"], id="E", key="E")),
            Step("task", "A", "name", "Alpha", "Beta"),
        ),
    )
    after = apply(PLAN, change)
    assert after.tasks["A"].name == "Beta"
    assert apply(after, change.inverse()) == PLAN


def test_a_change_that_breaks_a_rule_is_refused_with_every_fault() -> None:
    change = Change(
        "Wrong",
        (
            set_value("task", PLAN.tasks["A"], "duration", Estimate(5, 4, 3)),
            set_value("task", PLAN.tasks["B"], "key", "A"),
            set_value("task", PLAN.tasks["C"], "owner", "nobody"),
        ),
    )
    with pytest.raises(Refused) as caught:
        checked(PLAN, change)
    assert {fault.field for fault in caught.value.faults} == {"Duration", "Key", "Owner"}
    assert "task A, Duration: Most likely is below optimistic" in str(caught.value)


def test_removing_a_row_that_others_refer_to_is_refused() -> None:
    with pytest.raises(Refused, match="there is no task with id B"):
        checked(PLAN, Change("Remove", (remove("task", PLAN.tasks["B"]),)))


def test_removing_a_task_from_under_a_risk_is_refused() -> None:
    plan = with_rows(PLAN, Risk(id="r", key="K1", name="Rain", tasks=("D", "A")))
    with pytest.raises(Refused, match="risk K1, Tasks hit"):
        checked(plan, Change("Remove", (remove("task", plan.tasks["D"]),)))


keys = st.sampled_from("ABCDEFGH")
statements = st.lists(st.tuples(keys, st.integers(0, 5)), max_size=8, unique_by=lambda pair: pair[0])


@given(statements, statements)
def test_the_difference_of_two_plans_leads_from_one_to_the_other_and_back(
    first: list[tuple[str, int]], second: list[tuple[str, int]]
) -> None:
    before, after = (a_plan("; ".join(f"{key} {days}d" for key, days in rows)) for rows in (first, second))
    change = diff(before, after)
    assert apply(before, change) == after
    assert apply(after, change.inverse()) == before
    assert not diff(after, after)


def test_a_difference_names_single_fields() -> None:
    after = apply(PLAN, Change("", (set_value("task", PLAN.tasks["A"], "name", "Alpha"),)))
    assert diff(PLAN, after).steps == (Step("task", "A", "name", "A", "Alpha"),)
    assert diff(PLAN, after).touched() == {("task", "A")}


def test_a_row_with_a_fault_from_a_file_can_get_another_key() -> None:
    faulty = with_task(PLAN, "A", constraint=Constraint.SNET)
    change = Change("Rename", (set_value("task", faulty.tasks["A"], "key", "Z9"),))
    assert checked(faulty, change).tasks["A"].key == "Z9"
    worse = Change("Worse", (set_value("task", faulty.tasks["A"], "name", ""),))
    with pytest.raises(Refused, match="must not be empty"):
        checked(faulty, worse)
