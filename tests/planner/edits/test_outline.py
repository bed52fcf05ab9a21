"""Edits of the outline."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings, strategies as st

from planner.change import Change, apply, checked
from planner.edits.outline import indent, move_down, move_task, move_up, outdent
from planner.errors import CycleError, Refused
from planner.model.outline import outline
from planner.model.plan import Plan
from planner.model.tasks import Link
from tests.builders import a_plan, with_rows, with_task

Move = Callable[[Plan, Iterable[str]], Change]


def shape(plan: Plan) -> str:
    return " ".join("." * row.depth + row.task.key for row in outline(plan))


@pytest.mark.parametrize(
    ("move", "before", "chosen", "after"),
    [
        (indent, "A; B; C", ["B"], "A .B C"),
        (indent, "A; B; C", ["B", "C"], "A .B .C"),
        (indent, "A; B; C", ["A"], "A B C"),
        (indent, "A; S{ B; C }", ["S", "B"], "A .S ..B ..C"),
        (outdent, "S{ A; B }; C", ["A"], "S .B A C"),
        (outdent, "S{ A; B }; C", ["A", "B"], "S A B C"),
        (outdent, "A; B", ["A"], "A B"),
        (move_up, "A; B; C", ["C"], "A C B"),
        (move_up, "A; B; C", ["B", "C"], "B C A"),
        (move_up, "A; B", ["A"], "A B"),
        (move_down, "A; B; C", ["A"], "B A C"),
        (move_down, "A; B; C", ["A", "B"], "C A B"),
        (move_down, "A; B", ["B"], "A B"),
        (move_up, "A; B; C", ["A", "B"], "A B C"),
        (move_up, "A; B; C; D", ["A", "B", "D"], "A B D C"),
        (move_up, "A; B; C; D", ["D", "C"], "A C D B"),
        (move_down, "A; B; C", ["C", "B"], "A B C"),
        (move_down, "A; B; C; D", ["B", "A"], "C A B D"),
        (move_up, "S{ A; B }; C", ["S", "B", "C"], "S .A .B C"),
        (move_up, "A; S{ B; C }", ["C", "S"], "S .B .C A"),
        (move_down, "S{ A; B }; C", ["S"], "C S .A .B"),
        (indent, "A; B; C", ["C", "B"], "A .B .C"),
        (indent, "S{ A }; B", ["B"], "S .A .B"),
        (outdent, "S{ A; B }; C", ["B", "A"], "S A B C"),
        (outdent, "S{ T{ A } }", ["A"], "S .T .A"),
        (outdent, "S{ T{ A; B } }; C", ["B"], "S .T ..A .B C"),
    ],
)
def test_tasks_move_in_the_outline(move: Move, before: str, chosen: list[str], after: str) -> None:
    plan = a_plan(before)
    change = move(plan, chosen)
    assert shape(checked(plan, change)) == after
    assert apply(checked(plan, change), change.inverse()) == plan


def test_a_task_goes_where_it_is_dropped() -> None:
    plan = a_plan("S{ A; B }; C")
    assert shape(apply(plan, move_task(plan, "C", "S", "B"))) == "S .A .C .B"
    assert shape(apply(plan, move_task(plan, "A", None))) == "S .B C A"


def test_a_task_cannot_go_below_itself() -> None:
    plan = a_plan("S{ T{ A } }")
    with pytest.raises(Refused, match="below itself"):
        move_task(plan, "S", "T")


def test_a_move_that_lets_a_summary_link_close_a_cycle_is_refused() -> None:
    plan = a_plan("S{ A }; B; S > B; B > C")
    with pytest.raises(CycleError, match="close a cycle"):
        move_task(plan, "C", "S")


@pytest.mark.parametrize(
    ("chosen", "before"), [("A", "A"), ("A", "B"), ("C", None), ("C", "C"), ("B", "C"), ("C", "gone")]
)
def test_a_task_dropped_where_it_stands_changes_nothing(chosen: str, before: str | None) -> None:
    plan = a_plan("A; B; C")
    assert shape(apply(plan, move_task(plan, chosen, None, before))) == "A B C"
    assert not move_task(plan, chosen, None, before) or before == "gone"


def test_a_move_is_named_after_its_task() -> None:
    plan = a_plan("A; B; S")
    assert move_task(plan, "A", "S").label == "Move task A"
    assert move_task(plan, "A", None, "A").label == "Move task A"


def test_a_move_within_a_row_changes_the_position_alone() -> None:
    plan = a_plan("A; B; C")
    assert [step.field for step in move_task(plan, "C", None, "A").steps] == ["position"]


def test_a_move_to_another_parent_changes_parent_and_position() -> None:
    plan = a_plan("S{ A }; B")
    assert {step.field for step in move_task(plan, "B", "S", "A").steps} == {"parent", "position"}


def test_a_task_whose_parent_is_gone_moves_like_a_top_task() -> None:
    plan = with_task(a_plan("A; B; C"), "C", parent="gone")
    assert shape(checked(plan, move_task(plan, "C", None, "A"))) == "C A B"


def test_a_move_in_a_plan_that_holds_a_cycle_already_is_not_refused_for_it() -> None:
    plan = with_rows(a_plan("S; A > B"), Link(id="back", predecessor="B", successor="A"))
    assert shape(apply(plan, move_task(plan, "A", "S"))) == "S .A B"


def test_a_refused_move_names_the_cycle() -> None:
    plan = with_task(a_plan("S{ A }; B; S > B; B > C"), "C", name="Check")
    with pytest.raises(CycleError) as caught:
        indent(a_plan("S{ A }; C; S > C"), ["C"])
    assert set(caught.value.path) == {"S", "C"}
    with pytest.raises(CycleError, match="Check"):
        move_task(plan, "C", "S")


@pytest.mark.parametrize(
    ("move", "chosen", "label"),
    [
        (indent, ["B"], "Indent task B"),
        (outdent, ["B"], "Outdent task B"),
        (move_up, ["B", "C"], "Move up 2 tasks"),
        (move_down, [], "Move down 0 tasks"),
        (move_down, ["gone"], "Move down 0 tasks"),
    ],
)
def test_moves_say_what_they_move(move: Move, chosen: list[str], label: str) -> None:
    assert move(a_plan("A; B; C"), chosen).label == label


@settings(max_examples=60)
@given(st.sets(st.sampled_from("ABCDEF")), st.sampled_from([move_up, move_down]))
def test_a_block_keeps_its_order_when_it_moves(chosen: set[str], move: Move) -> None:
    plan = a_plan("A; B; C; D; E; F")
    after = [row.task.key for row in outline(apply(plan, move(plan, sorted(chosen, reverse=True))))]
    assert [key for key in after if key in chosen] == sorted(chosen)
    assert [key for key in after if key not in chosen] == sorted(set("ABCDEF") - chosen)


@settings(max_examples=60)
@given(st.sets(st.sampled_from("BCDE"), min_size=1))
def test_down_takes_back_what_up_did_where_there_was_room(chosen: set[str]) -> None:
    plan = a_plan("A; B; C; D; E; F")
    higher = apply(plan, move_up(plan, chosen))
    assert shape(apply(higher, move_down(higher, chosen))) == "A B C D E F"


moves = st.lists(
    st.tuples(st.sampled_from([indent, outdent, move_up, move_down]), st.sampled_from("ABCDEF")), max_size=12
)


@settings(max_examples=40)
@given(moves)
def test_no_sequence_of_moves_loses_a_task_and_each_can_be_taken_back(sequence: list[tuple[Move, str]]) -> None:
    plan = a_plan("A; B; C; D; E; F")
    for move, chosen in sequence:
        change = move(plan, [chosen])
        after = checked(plan, change)
        assert sorted(row.task.key for row in outline(after)) == list("ABCDEF")
        assert apply(after, change.inverse()) == plan
        plan = after


@pytest.mark.parametrize(
    ("move", "chosen", "after"),
    [(move_up, "C", "A C B D"), (move_down, "A", "B A C D"), (move_up, "D", "A B D C"), (move_down, "C", "A B D C")],
)
def test_siblings_of_equal_position_change_places_too(move: Move, chosen: str, after: str) -> None:
    plan = a_plan("A; B; C; D")
    for key in "BC":
        plan = with_task(plan, key, position=plan.tasks["A"].position)
    assert shape(checked(plan, move(plan, [chosen]))) == after


def test_a_move_among_siblings_apart_touches_no_other_task() -> None:
    plan = a_plan("A; B; C; D")
    assert {step.id for step in move_up(plan, ["D"]).steps} == {"D"}
