"""The outline: every task once, whatever its parents are."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from planner.model.outline import children, descendants, outline
from planner.model.plan import Plan
from planner.model.tasks import Task
from tests.builders import a_plan, with_task


def test_the_outline_lists_parents_before_children_with_wbs_codes() -> None:
    plan = a_plan("S{ A; T{ B; C } }; D")
    assert [(row.task.key, row.depth, row.wbs, row.summary) for row in outline(plan)] == [
        ("S", 0, "1", True),
        ("A", 1, "1.1", False),
        ("T", 1, "1.2", True),
        ("B", 2, "1.2.1", False),
        ("C", 2, "1.2.2", False),
        ("D", 0, "2", False),
    ]


def test_wbs_codes_count_past_nine() -> None:
    plan = a_plan("; ".join(f"T{number:02}" for number in range(12)))
    assert outline(plan)[-1].wbs == "12"


def test_an_empty_plan_has_an_empty_outline() -> None:
    assert outline(a_plan()) == ()
    assert children(a_plan()) == {}


def test_positions_decide_the_order_of_rows_and_ids_break_ties() -> None:
    plan = a_plan("B; A")
    assert [task.key for task in children(plan)[None]] == ["B", "A"]
    tied = plan.with_tables({"task": {key: replace(task, position="M") for key, task in plan.tasks.items()}})
    assert [task.key for task in children(tied)[None]] == ["A", "B"]


def test_positions_sort_by_letter_upper_case_first() -> None:
    plan = a_plan("A; B; C")
    for key, position in (("A", "a"), ("B", "Z"), ("C", "9")):
        plan = with_task(plan, key, position=position)
    assert [task.key for task in children(plan)[None]] == ["C", "B", "A"]


def test_tasks_without_children_have_no_row_of_children() -> None:
    assert set(children(a_plan("S{ A }; B"))) == {None, "S"}


def test_a_task_whose_parent_is_gone_stands_at_the_top() -> None:
    plan = with_task(a_plan("A; B"), "A", parent="gone")
    assert [(row.task.key, row.depth) for row in outline(plan)] == [("A", 0), ("B", 0)]
    assert descendants(plan, "gone") == ()


def test_a_ring_of_parents_and_orphans_lose_no_task() -> None:
    plan = a_plan("A; B; C; D; E")
    for key, parent in (("A", "B"), ("B", "C"), ("C", "A"), ("D", "nowhere"), ("E", "E")):
        plan = with_task(plan, key, parent=parent)
    assert sorted(row.task.key for row in outline(plan)) == ["A", "B", "C", "D", "E"]
    assert [task.key for task in children(plan)[None]] == ["A", "D", "E"]


def test_a_ring_is_opened_at_its_least_task_wherever_it_is_entered() -> None:
    plan = a_plan("A; B; C; D")
    for key, parent in (("A", "D"), ("D", "C"), ("C", "B"), ("B", "C")):
        plan = with_task(plan, key, parent=parent)
    assert [(row.task.key, row.depth) for row in outline(plan)] == [("B", 0), ("C", 1), ("D", 2), ("A", 3)]


def test_descendants_are_all_below_in_outline_order() -> None:
    plan = a_plan("S{ A; T{ B; C }; D }; E")
    assert descendants(plan, "S") == ("A", "T", "B", "C", "D")
    assert descendants(plan, "T") == ("B", "C")
    assert descendants(plan, "E") == ()
    assert descendants(plan, "unknown") == ()


def test_a_deep_outline_is_read_quickly() -> None:
    tasks = [Task(id=f"{n:05}", key=str(n), name="x", parent=f"{n - 1:05}" if n else None) for n in range(20_000)]
    plan = Plan.of(reversed(tasks))
    begun = time.perf_counter()
    assert len(children(plan)) == 20_000
    assert len(descendants(plan, "00000")) == 19_999
    assert time.perf_counter() - begun < 3


@st.composite
def forests(draw: st.DrawFn) -> Plan:
    """Plans in which parents are anything: tasks, themselves, nothing, or gone."""
    names = "ABCDEFGH"[: draw(st.integers(1, 8))]
    parent = st.sampled_from([None, "gone", *names])
    return Plan.of(
        Task(id=name, key=name, name=name, parent=draw(parent), position=draw(st.sampled_from(["", "1", "V"])))
        for name in names
    )


@settings(max_examples=60)
@given(forests())
def test_every_task_stands_in_the_outline_once(plan: Plan) -> None:
    assert sorted(row.task.id for row in outline(plan)) == sorted(plan.tasks)


@settings(max_examples=60)
@given(forests())
def test_each_row_stands_below_the_row_that_its_wbs_code_names(plan: Plan) -> None:
    rows = {row.wbs: row for row in outline(plan)}
    for row in rows.values():
        above, _, _ = row.wbs.rpartition(".")
        assert row.depth == row.wbs.count(".")
        assert not above or row.task.parent == rows[above].task.id
        assert row.summary == (f"{row.wbs}.1" in rows)


@settings(max_examples=60)
@given(forests())
def test_descendants_are_the_rows_that_follow_with_greater_depth(plan: Plan) -> None:
    rows = outline(plan)
    for place, row in enumerate(rows):
        end = next((at for at in range(place + 1, len(rows)) if rows[at].depth <= row.depth), len(rows))
        assert descendants(plan, row.task.id) == tuple(below.task.id for below in rows[place + 1 : end])


@pytest.mark.parametrize("parent", [None, "S"])
def test_a_task_that_moves_to_another_parent_leaves_the_old_one(parent: str | None) -> None:
    plan = with_task(a_plan("S; T{ A }"), "A", parent=parent)
    assert [task.key for task in children(plan).get(parent, [])][-1] == "T" if parent is None else "A"
    assert "T" not in children(plan)
