"""Plans, their outline, positions, keys, and what the declarations say."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.fields import Kind, field_of
from planner.model.kinds import KEEPING, row_from_plain, row_to_plain
from planner.model.new import new_plan, next_key
from planner.model.outline import children, descendants, outline
from planner.model.plan import Plan
from planner.model.positions import between, spread
from planner.model.schema import SCHEMA
from planner.model.tasks import TASK, Task
from planner.model.values import TimeUnits, new_id
from tests.builders import a_plan, with_task


def test_a_new_plan_has_the_four_phases_and_a_working_week() -> None:
    plan = new_plan("Shop", date(2026, 3, 2))
    assert [phase.name for phase in sorted(plan.phases.values(), key=lambda phase: phase.position)] == [
        "Planning and preparation",
        "Development and testing",
        "Deployment",
        "Post-launch monitoring",
    ]
    assert plan.calendars[plan.settings.calendar or ""].monday == ((480, 720), (780, 1020))
    assert plan.units == TimeUnits(480, 2400, 9600)


def test_nothing_in_a_plan_can_be_changed_in_place() -> None:
    plan = a_plan("A 1d")
    with pytest.raises(TypeError):
        plan.tasks["A"] = plan.tasks["A"]  # type: ignore[index]
    with pytest.raises(dataclasses.FrozenInstanceError):
        plan.tasks["A"].name = "other"  # type: ignore[misc]


def test_rows_are_found_by_id_and_by_key() -> None:
    plan = a_plan("A 1d; B 2d")
    assert plan.find("B") is plan.tasks["B"]
    assert plan.by_key(Task, "B") is plan.tasks["B"]
    assert plan.by_key(Task, "Z") is None
    assert plan.find("nothing") is None


def test_every_field_of_every_entity_is_declared_with_a_label_and_a_way_of_keeping() -> None:
    for entity in SCHEMA.entities:
        names = {field.name for field in dataclasses.fields(entity.type)} - {"id"}
        assert {field.name for field in entity.fields} == names
        for field in entity.fields:
            assert field.label
            assert field.kind in KEEPING
            assert (field.kind is Kind.CHOICE) == (field.choices is not None)
            assert not field.of or SCHEMA.entity(field.of)


def test_every_kind_of_field_can_be_kept() -> None:
    assert set(KEEPING) == set(Kind)


def test_rows_come_back_from_their_plain_form() -> None:
    for plan in (a_plan("A 2/3/6d > B SS+2d; S{ C 1ed }"), new_plan("x", date(2026, 1, 1))):
        for entity in SCHEMA.entities:
            for row in plan.table(entity.name).values():
                assert row_from_plain(entity.type, entity.fields, row_to_plain(entity.fields, row)) == row


def test_asking_for_a_field_that_is_not_declared_says_which() -> None:
    with pytest.raises(KeyError, match="Task has no field color"):
        field_of(Task, "color")


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
    assert descendants(plan, "S") == ("A", "T", "B", "C")


def test_a_ring_of_parents_and_orphans_lose_no_task() -> None:
    plan = a_plan("A; B; C; D; E")
    for key, parent in (("A", "B"), ("B", "C"), ("C", "A"), ("D", "nowhere"), ("E", "E")):
        plan = with_task(plan, key, parent=parent)
    assert sorted(row.task.key for row in outline(plan)) == ["A", "B", "C", "D", "E"]
    assert [task.key for task in children(plan)[None]] == ["A", "D", "E"]


@given(st.lists(st.integers(0, 30), max_size=60))
def test_there_is_always_room_between_two_positions(spots: list[int]) -> None:
    positions: list[str] = []
    for spot in spots:
        at = min(spot, len(positions))
        made = between(positions[at - 1] if at else "", positions[at] if at < len(positions) else "")
        positions.insert(at, made)
    assert positions == sorted(set(positions))


def test_appending_a_thousand_times_keeps_positions_short() -> None:
    last = ""
    for _ in range(1000):
        following = between(last, "")
        assert following > last
        last = following
    assert len(last) < 200


def test_positions_out_of_order_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="not before"):
        between("B", "A")


@pytest.mark.parametrize("count", [0, 1, 5, 61, 62, 1000])
def test_spread_positions_are_in_order_with_room_everywhere(count: int) -> None:
    positions = spread(count)
    assert positions == sorted(set(positions))
    assert all(between(left, right) for left, right in zip(["", *positions], [*positions, ""], strict=True))


@pytest.mark.parametrize(("like", "key"), [("B12", "B13"), ("T09", "T10"), ("", "T01"), ("odd", "T10"), ("7", "13")])
def test_a_new_key_follows_the_style_of_its_neighbor(like: str, key: str) -> None:
    plan = Plan.of(
        [Task(id=new_id(), key=taken, name=taken) for taken in ("B12", "T09", "12", "odd")][: 4 if like else 1]
    )
    assert next_key(plan, TASK, like) == key


def test_positions_decide_the_order_of_rows_and_ids_break_ties() -> None:
    plan = a_plan("B; A")
    assert [task.key for task in children(plan)[None]] == ["B", "A"]
    tied = plan.with_tables({"task": {key: replace(task, position="M") for key, task in plan.tasks.items()}})
    assert [task.key for task in children(tied)[None]] == ["A", "B"]
