"""Edits of links, and the refusal of cycles."""

from __future__ import annotations

import pytest

from planner.change import apply, checked
from planner.edits.links import link, link_in_order, predecessors_text, set_predecessors, unlink, why_not_link
from planner.errors import CycleError, Refused
from planner.model.values import Duration, LinkType
from tests.builders import a_plan, with_task

PLAN = a_plan("A 1d > B 2d > C 1d; D 1d")


def test_linking_two_tasks_makes_a_finish_start_link() -> None:
    change = link(PLAN, "C", "D")
    row = change.steps[0].after
    assert (row.predecessor, row.successor, row.type, row.lag.minutes) == ("C", "D", LinkType.FS, 0)
    assert change.label == "Link C to D"
    assert checked(PLAN, change)


def test_a_link_that_would_close_a_cycle_is_refused_with_the_cycle_named() -> None:
    plan = with_task(with_task(PLAN, "A", name="Build API"), "C", name="Integration run")
    with pytest.raises(CycleError) as caught:
        link(plan, "C", "A")
    assert caught.value.path == ("Integration run", "Build API", "B", "Integration run")
    assert "Integration run -> Build API -> B -> Integration run" in str(caught.value)


def test_a_cycle_through_a_summary_task_is_refused() -> None:
    plan = a_plan("S{ A; B }; C; S > C")
    with pytest.raises(CycleError):
        link(plan, "C", "A")
    with pytest.raises(CycleError):
        link(plan, "A", "S")


def test_a_task_does_not_wait_for_itself() -> None:
    with pytest.raises(Refused, match="task A, Predecessors: a task cannot depend on itself"):
        link(PLAN, "A", "A")


def test_the_same_link_twice_is_refused_and_another_type_is_not() -> None:
    with pytest.raises(Refused, match="already depends on A"):
        link(PLAN, "A", "B")
    assert link(PLAN, "A", "B", link_type=LinkType.SS, lag=Duration(480))


def test_linking_to_a_removed_task_is_refused() -> None:
    with pytest.raises(Refused, match="removed meanwhile"):
        link(PLAN, "A", "Z")


def test_the_verdict_on_a_link_is_a_sentence_or_nothing() -> None:
    assert why_not_link(PLAN, "C", "D") == ""
    assert "close a cycle" in why_not_link(PLAN, "C", "A")
    assert "itself" in why_not_link(PLAN, "A", "A")


def test_selected_tasks_are_linked_in_order_and_links_that_are_there_stay() -> None:
    after = checked(PLAN, link_in_order(PLAN, ["A", "B", "D"]))
    assert sorted((row.predecessor, row.successor) for row in after.links.values()) == [
        ("A", "B"),
        ("B", "C"),
        ("B", "D"),
    ]
    assert not link_in_order(PLAN, ["A", "B"])
    with pytest.raises(CycleError):
        link_in_order(PLAN, ["D", "A", "B", "C", "D"])


def test_unlinking_takes_links_between_the_chosen_tasks_or_all_of_one() -> None:
    assert len(unlink(PLAN, ["A", "B", "D"]).steps) == 1
    assert len(unlink(PLAN, ["B"]).steps) == 2
    assert not unlink(PLAN, ["A", "C"])


def test_typed_predecessors_replace_those_that_are_there() -> None:
    change = set_predecessors(PLAN, "C", "A SS+2d; D")
    after = checked(PLAN, change)
    assert predecessors_text(after, "C") == "A SS+2d; D"
    assert apply(after, change.inverse()) == PLAN
    assert predecessors_text(checked(PLAN, set_predecessors(PLAN, "C", "")), "C") == ""


def test_typing_another_lag_keeps_the_link() -> None:
    change = set_predecessors(PLAN, "B", "A FS+3d")
    assert [(step.field, step.id) for step in change.steps] == [("lag", "A-B-FS")]
    assert not set_predecessors(PLAN, "B", "A")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("Q9", "there is no task 'Q9'"),
        ("A XX", "no predecessor"),
        ("A; A", "named twice"),
        ("B", "depend on itself"),
        ("C", "close a cycle"),
        ("A FS+soon", "no duration"),
    ],
)
def test_wrong_predecessors_are_refused_with_the_reason(typed: str, reason: str) -> None:
    with pytest.raises((Refused, CycleError), match=reason):
        set_predecessors(PLAN, "B", typed)
