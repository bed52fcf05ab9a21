"""Edits of links, and the refusal of cycles."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.network import build_network
from planner.change import apply, checked
from planner.edits.links import link, link_in_order, predecessors_text, set_predecessors, unlink, why_not_link
from planner.edits.rows import set_field
from planner.errors import CycleError, Refused
from planner.model.plan import Plan
from planner.model.values import Duration, LagCalendar, LinkType
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


def with_link(plan: Plan, **values: Any) -> Plan:
    """The plan with other values for its one link."""
    (row,) = plan.links.values()
    return plan.with_tables({"link": {row.id: replace(row, **values)}})


@pytest.mark.parametrize("lag", [Duration(0, "h"), Duration(0, "ed"), Duration(100, "w"), Duration(2880, "ed")])
def test_predecessors_that_are_only_read_and_typed_again_change_nothing(lag: Duration) -> None:
    plan = with_link(a_plan("A > B"), lag=lag)
    assert not set_predecessors(plan, "B", predecessors_text(plan, "B"))


def test_a_lag_around_the_clock_is_another_lag() -> None:
    plan = with_link(a_plan("A > B"), lag=Duration(480, "h"))
    (step,) = set_predecessors(plan, "B", "A FS+8eh").steps
    assert (step.field, step.after) == ("lag", Duration(480, "eh"))


def test_a_typed_lag_leaves_the_calendar_of_the_lag() -> None:
    plan = with_link(a_plan("A > B"), lag_calendar=LagCalendar.PROJECT)
    after = checked(plan, set_predecessors(plan, "B", "A FS+1d"))
    assert [row.lag_calendar for row in after.links.values()] == [LagCalendar.PROJECT]


def test_another_type_is_another_link() -> None:
    change = set_predecessors(a_plan("A > B"), "B", "A SS")
    assert [(step.before is None, step.after is None) for step in change.steps] == [(False, True), (True, False)]


def test_a_predecessor_can_be_turned_round_in_one_go() -> None:
    plan = a_plan("A > B")
    freed = apply(plan, set_predecessors(plan, "B", ""))
    assert predecessors_text(checked(freed, set_predecessors(freed, "A", "B")), "A") == "B"


def test_a_key_that_ends_like_a_type_of_link_is_read_as_it_is_written() -> None:
    plan = apply(a_plan("A > B"), set_field(a_plan("A > B"), ("task", "A"), "key", "X1ff"))
    assert predecessors_text(plan, "B") == "X1ff FS"
    assert not set_predecessors(plan, "B", predecessors_text(plan, "B"))


def test_predecessors_are_written_in_order_of_their_keys() -> None:
    plan = a_plan("C; A; B; X; C > X; B > X SS; A > X; B > X")
    assert predecessors_text(plan, "X") == "A; B; B SS; C"


def test_predecessors_of_a_removed_task_are_refused() -> None:
    with pytest.raises(Refused, match="removed meanwhile"):
        set_predecessors(PLAN, "gone", "A")


def test_a_refused_list_of_predecessors_changes_nothing_at_all() -> None:
    with pytest.raises(CycleError):
        set_predecessors(PLAN, "B", "D; C")
    assert predecessors_text(PLAN, "B") == "A"


@pytest.mark.parametrize(
    ("chosen", "label"),
    [(["B"], "Unlink task"), (["A", "B"], "Unlink 2 tasks"), ([], "Unlink 0 tasks"), (["gone"], "Unlink task")],
)
def test_unlinking_says_what_it_does(chosen: list[str], label: str) -> None:
    assert unlink(PLAN, chosen).label == label


@pytest.mark.parametrize(("chosen", "label"), [(["C", "D"], "Link C to D"), (["A", "C", "D"], "Link 3 tasks")])
def test_linking_says_what_it_does(chosen: list[str], label: str) -> None:
    assert link_in_order(PLAN, chosen).label == label


@pytest.mark.parametrize("chosen", [[], ["A"]])
def test_less_than_two_tasks_have_nothing_to_link(chosen: list[str]) -> None:
    assert not link_in_order(PLAN, chosen)


def test_a_cycle_is_told_by_names_as_they_are_now() -> None:
    plan = with_task(PLAN, "A", name="Build API")
    assert why_not_link(plan, "C", "A").startswith("This link would close a cycle: C -> Build API -> B -> C.")


lags = st.builds(Duration, st.integers(-10_000, 10_000), st.sampled_from(["m", "h", "d", "w", "mo", "eh", "ed"]))


def reading(lag: Duration) -> tuple[int, bool]:
    """What a lag means, in whatever unit it was typed."""
    return lag.minutes, lag.minutes != 0 and lag.elapsed


ends = st.tuples(st.sampled_from("ABCD"), st.sampled_from(list(LinkType)))


@settings(max_examples=60)
@given(st.dictionaries(ends, lags, max_size=6))
def test_any_list_of_predecessors_reads_back_from_its_text(wanted: dict[tuple[str, LinkType], Duration]) -> None:
    plan = a_plan("A; B; C; D; X")
    for (predecessor, link_type), lag in wanted.items():
        plan = checked(plan, link(plan, predecessor, "X", link_type=link_type, lag=lag))
    typed = predecessors_text(plan, "X")
    assert not set_predecessors(plan, "X", typed)
    bare = checked(plan, unlink(plan, ["X"]))
    again = checked(bare, set_predecessors(bare, "X", typed))
    assert {(row.predecessor, row.type): reading(row.lag) for row in again.links.values()} == {
        end: reading(lag) for end, lag in wanted.items()
    }


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from("ABCD"), st.sampled_from("ABCD")), max_size=10))
def test_whatever_is_linked_the_plan_never_holds_a_cycle(pairs: list[tuple[str, str]]) -> None:
    plan = a_plan("A; B; S{ C; D }")
    for predecessor, successor in pairs:
        verdict = why_not_link(plan, predecessor, successor)
        if verdict:
            with pytest.raises((CycleError, Refused), match=re.escape(verdict)):
                link(plan, predecessor, successor)
        else:
            plan = checked(plan, link(plan, predecessor, successor))
        assert not build_network(plan).suspended
