"""Edits of the outline."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.change import Change, apply, checked
from planner.edits.outline import indent, move_down, move_task, move_up, outdent
from planner.errors import CycleError, Refused
from planner.model.outline import outline
from planner.model.plan import Plan
from tests.builders import a_plan

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


moves = st.lists(
    st.tuples(st.sampled_from([indent, outdent, move_up, move_down]), st.sampled_from("ABCDEF")), max_size=12
)


@given(moves)
def test_no_sequence_of_moves_loses_a_task_and_each_can_be_taken_back(sequence: list[tuple[Move, str]]) -> None:
    plan = a_plan("A; B; C; D; E; F")
    for move, chosen in sequence:
        change = move(plan, [chosen])
        after = checked(plan, change)
        assert sorted(row.task.key for row in outline(after)) == list("ABCDEF")
        assert apply(after, change.inverse()) == plan
        plan = after
