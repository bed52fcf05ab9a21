"""Adding tasks where people expect them."""

from __future__ import annotations

import pytest

from planner.change import apply, checked
from planner.edits.tasks import add_linked_task, add_task, duplicate_tasks, set_places
from planner.errors import Refused
from planner.model.outline import outline
from planner.model.values import TaskKind
from tests.builders import a_plan, with_task

PLAN = a_plan("S{ B01; B02 }; C")


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
