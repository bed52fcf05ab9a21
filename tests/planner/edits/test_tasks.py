"""Adding tasks where people expect them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from planner.change import apply, checked
from planner.edits.tasks import add_linked_task, add_task, add_tasks, duplicate_tasks, set_places
from planner.errors import Refused
from planner.model.checks import faults_of
from planner.model.outline import outline
from planner.model.plan import Plan
from planner.model.values import Estimate, LinkType, TaskKind
from tests.builders import a_plan, with_task

PLAN = a_plan("S{ B01; B02 }; C")


def shape(plan: Plan) -> str:
    """The outline in one line, a dot for each level."""
    return " ".join("." * row.depth + row.task.key for row in outline(plan))


def test_a_task_added_after_another_shares_its_parent_phase_and_style_of_key() -> None:
    phase = next(iter(PLAN.phases))
    plan = with_task(PLAN, "B01", phase=phase)
    change = add_task(plan, "Prove it", after="B01")
    task = change.steps[-1].after
    assert (task.key, task.parent, task.phase) == ("B03", "S", phase)
    assert [row.task.key for row in outline(checked(plan, change))] == ["S", "B01", "B03", "B02", "C"]


def test_a_task_added_to_nothing_goes_to_the_end() -> None:
    plan = a_plan("")
    first = checked(plan, add_task(plan, "First"))
    second = checked(first, add_task(first, "Second"))
    assert [row.task.key for row in outline(second)] == ["T01", "T02"]


def test_milestones_and_gates_take_no_time() -> None:
    assert add_task(PLAN, "Go", kind=TaskKind.GATE).steps[-1].after.duration.pessimistic == 0


def test_a_task_without_a_name_is_refused() -> None:
    with pytest.raises(Refused, match="Name must not be empty"):
        add_task(PLAN, "")


def test_a_task_drawn_from_another_follows_it() -> None:
    change = add_linked_task(PLAN, "B02", "Next")
    after = checked(PLAN, change)
    made = next(task for task in after.tasks.values() if task.name == "Next")
    assert [(row.predecessor, row.successor) for row in after.links.values()] == [("B02", made.id)]
    assert apply(after, change.inverse()) == PLAN


def test_places_on_the_graph_are_kept_until_they_are_given_back() -> None:
    put = set_places(PLAN, {"C": (120.0, 40.0), "gone": (0.0, 0.0)})
    after = checked(PLAN, put)
    assert after.tasks["C"].place == (120.0, 40.0)
    assert put.label == "Move on the graph"
    assert apply(after, set_places(after, {"C": None})).tasks["C"].place is None
    assert not set_places(after, {"C": (120.0, 40.0)})


def test_copies_keep_the_links_among_themselves() -> None:
    plan = a_plan("A > B > C")
    after = checked(plan, duplicate_tasks(plan, ["A", "B"]))
    keys = {task.id: task.key for task in after.tasks.values()}
    assert sorted(keys.values()) == ["A", "B", "C", "T01", "T02"]
    assert sorted((keys[row.predecessor], keys[row.successor]) for row in after.links.values()) == [
        ("A", "B"),
        ("B", "C"),
        ("T01", "T02"),
    ]


def test_a_copied_summary_task_brings_all_below_it_and_the_links_between_them() -> None:
    plan = a_plan("S{ B01 > B02; T{ C1 } }; D; B02 > D")
    after = checked(plan, duplicate_tasks(plan, ["S"]))
    assert shape(after) == "S .B01 .B02 .T ..C1 T01 .B03 .B04 .T02 ..C2 D"
    keys = {task.id: task.key for task in after.tasks.values()}
    assert ("B03", "B04") in {(keys[row.predecessor], keys[row.successor]) for row in after.links.values()}
    assert len(after.links) == len(plan.links) + 1
    assert not {task.id for task in after.tasks.values() if task.key in {"B03", "B04", "C2"}} & set(plan.tasks)


def test_a_summary_task_chosen_with_its_children_is_copied_once() -> None:
    plan = a_plan("S{ B01; B02 }; D")
    after = checked(plan, duplicate_tasks(plan, ["B02", "S", "B01", "S"]))
    assert len(after.tasks) == 7
    assert shape(after) == "S .B01 .B02 T01 .B04 .B03 D"


def test_copies_keep_every_field_but_key_and_place() -> None:
    plan = with_task(a_plan("B01 2/3/6d"), "B01", notes="with care", place=(3.0, 4.0))
    copy = duplicate_tasks(plan, ["B01"]).steps[0].after
    assert copy == replace(plan.tasks["B01"], id=copy.id, key="B02", position=copy.position, place=None)
    assert copy.id != "B01"


def test_links_of_a_copy_keep_type_and_lag() -> None:
    plan = a_plan("A; B; A > B SS+2d; A > B FF-1d")
    after = checked(plan, duplicate_tasks(plan, ["A", "B"]))
    made = [row for row in after.links.values() if row.predecessor not in plan.tasks]
    assert sorted((row.type, row.lag.minutes) for row in made) == [(LinkType.FF, -480), (LinkType.SS, 960)]


@pytest.mark.parametrize(
    ("chosen", "label"),
    [
        (["A"], "Duplicate task A"),
        (["A", "B"], "Duplicate 2 tasks"),
        (["S"], "Duplicate 2 tasks"),
        (["A", "gone"], "Duplicate task A"),
        (["gone"], "Duplicate 0 tasks"),
        ([], "Duplicate 0 tasks"),
    ],
)
def test_copying_says_how_many(chosen: list[str], label: str) -> None:
    assert duplicate_tasks(a_plan("A; B; S{ C }"), chosen).label == label


def test_a_task_added_after_the_last_goes_behind_it() -> None:
    change = add_task(PLAN, "Last", after="C")
    assert [row.task.name for row in outline(checked(PLAN, change))] == ["S", "B01", "B02", "C", "Last"]


def test_a_task_added_under_no_neighbor_takes_the_style_of_the_last_key() -> None:
    plan = a_plan("S{ X9 }; B07")
    assert add_task(plan, "Next").steps[-1].after.key == "B08"


def test_values_that_are_given_win_over_those_of_the_neighbor() -> None:
    task = add_task(PLAN, "Free", after="B01", parent=None, key="Z1").steps[-1].after
    assert (task.parent, task.key) == (None, "Z1")


def test_a_gate_that_is_given_time_keeps_it() -> None:
    made = add_task(PLAN, "Go", kind=TaskKind.GATE, duration=Estimate.of(480)).steps[-1].after
    assert made.duration == Estimate.of(480)
    assert add_task(PLAN, "Work", kind=TaskKind.TASK).steps[-1].after.duration == Estimate.of(480)


def test_a_task_added_after_one_that_is_gone_goes_to_the_end() -> None:
    change = add_task(PLAN, "Late", after="gone")
    assert shape(checked(PLAN, change)) == "S .B01 .B02 C T01"


def test_a_drawn_task_can_be_named_and_is_in_the_same_change() -> None:
    change = add_linked_task(PLAN, "C", "After", kind=TaskKind.MILESTONE)
    assert [step.entity for step in change.steps] == ["task", "link"]
    assert change.steps[0].after.kind is TaskKind.MILESTONE
    assert change.label == "Add task T01"


def test_a_drag_by_any_distance_is_taken() -> None:
    place = (1234.567_890_1, -0.1 - 0.2)
    assert checked(PLAN, set_places(PLAN, {"C": place})).tasks["C"].place == place


def test_leaving_places_to_the_layout_says_so() -> None:
    plan = with_task(PLAN, "C", place=(1.0, 2.0))
    change = set_places(plan, {"C": None, "B01": None})
    assert (change.label, [step.id for step in change.steps]) == ("Lay out anew", ["C"])


def test_a_place_at_the_origin_is_a_place() -> None:
    assert set_places(PLAN, {"C": (0.0, 0.0)}).label == "Move on the graph"


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(["add", "copy", "link"]), st.integers(0, 30)), max_size=6))
def test_no_sequence_of_additions_breaks_a_plan_and_each_can_be_taken_back(sequence: list[tuple[str, int]]) -> None:
    plan = a_plan("S{ B01; B02 }; C")
    makes = {
        "add": lambda task: add_task(plan, "New", after=task),
        "copy": lambda task: duplicate_tasks(plan, [task]),
        "link": lambda task: add_linked_task(plan, task),
    }
    for kind, number in sequence:
        change = makes[kind](list(plan.tasks)[number % len(plan.tasks)])
        after = checked(plan, change)
        assert faults_of(after) == ()
        assert apply(after, change.inverse()) == plan
        plan = after


def test_a_task_is_added_even_where_positions_are_the_same() -> None:
    tied = with_task(with_task(a_plan("A; B; C"), "A", position="V"), "B", position="V")
    after = checked(tied, add_task(tied, "New", key="N", after="A"))
    assert sorted(row.task.key for row in outline(after)) == ["A", "B", "C", "N"]


def test_many_tasks_are_one_change_in_the_order_of_their_names():
    plan = a_plan("B07 1d")
    after = apply(plan, add_tasks(plan, ["One", "Two", "Three"], phase=None))
    assert [row.task.name for row in outline(after)] == ["B07", "One", "Two", "Three"]
    assert [row.task.key for row in outline(after)] == ["B07", "B08", "B09", "B10"]


def test_no_names_are_no_change():
    assert not add_tasks(a_plan("A"), []).steps


def test_a_name_that_cannot_be_is_refused():
    with pytest.raises(Refused, match="Name"):
        add_tasks(a_plan("A"), ["Good", ""])


def test_two_thousand_tasks_are_added_at_once():
    plan = a_plan()
    after = apply(plan, add_tasks(plan, [f"Task {row}" for row in range(2_000)]))
    assert [row.task.name for row in outline(after)] == [f"Task {row}" for row in range(2_000)]
