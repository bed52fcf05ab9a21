"""Registers of fields and their heads."""

from __future__ import annotations

from planner.history import Entry
from planner.merge.registers import Write, heads, last_known, register_of, registers_of, values_of
from planner.model.schema import SCHEMA
from planner.vectors import NOTHING
from tests.planner.merge.people import AT, PLAN

TASK = SCHEMA.entity("task")


def entry(replica: str, counter: int = 1, seen: dict[str, int] | None = None, undoes: tuple[str, int] | None = None):
    lamport = counter + sum((seen or {}).values())
    return Entry(replica, counter, lamport, seen or NOTHING, AT, "", "", (), undoes)


BEGUN = Write(None, ("a",))


def test_fields_of_a_group_are_one_register_and_all_others_one_each():
    assert [field.name for field in registers_of(TASK)["constraint"]] == ["constraint", "constraint_date", "mandatory"]
    assert [field.name for field in registers_of(TASK)["name"]] == ["name"]
    assert register_of(TASK, "constraint_date") == ("constraint", 1)
    assert {name for group in registers_of(TASK).values() for name in (field.name for field in group)} == {
        field.name for field in TASK.fields
    }


def test_the_values_of_a_register_are_those_of_its_fields():
    assert values_of(registers_of(TASK)["name"], PLAN.tasks["A"]) == ("A",)


def test_what_was_there_before_the_fork_is_known_to_everybody():
    assert Write(entry("ana"), ("b",)).knows(BEGUN)
    assert not BEGUN.knows(Write(entry("ana"), ("b",)))


def test_a_write_that_another_has_seen_is_no_head():
    first, second = Write(entry("ana"), ("b",)), Write(entry("ben", 1, {"ana": 1}), ("c",))
    assert heads([BEGUN, first, second]) == [second]


def test_writes_that_know_nothing_of_each_other_are_heads_the_last_one_first():
    first, second = Write(entry("ana"), ("b",)), Write(entry("ben"), ("c",))
    assert heads([BEGUN, first, second]) == [second, first]


def test_an_undo_and_what_it_takes_back_leave_what_was_before():
    done, undone = Write(entry("ana"), ("b",)), Write(entry("ana", 2, undoes=("ana", 1)), ("a",))
    assert heads([BEGUN, done, undone]) == [BEGUN]
    beside = Write(entry("ben"), ("c",))
    assert heads([BEGUN, done, beside, undone]) == [beside]


def test_an_undo_counts_where_somebody_has_seen_what_it_takes_back():
    done, undone = Write(entry("ana"), ("b",)), Write(entry("ana", 2, undoes=("ana", 1)), ("a",))
    built_on = Write(entry("ben", 1, {"ana": 1}), ("c",))
    assert heads([BEGUN, done, built_on, undone]) == [undone, built_on]


def test_an_undo_counts_where_its_author_had_heard_of_others_meanwhile():
    done, beside = Write(entry("ana"), ("b",)), Write(entry("ben"), ("c",))
    undone = Write(entry("ana", 2, {"ben": 1}, undoes=("ana", 1)), ("a",))
    assert heads([BEGUN, done, beside, undone]) == [undone]


def test_taking_back_the_change_of_another_counts():
    done, undone = Write(entry("ana"), ("b",)), Write(entry("ben", 1, {"ana": 1}, ("ana", 1)), ("a",))
    assert heads([BEGUN, done, undone]) == [undone]


def test_an_author_knew_the_newest_write_that_they_had_seen():
    first, second = Write(entry("ana"), ("b",)), Write(entry("ben"), ("c",))
    assert last_known([BEGUN, first, second], entry("cem", 1, {"ana": 1})) is first
    assert last_known([BEGUN, first, second], entry("cem")) is BEGUN


def test_an_author_knew_what_an_undo_left_to_show_and_not_what_it_said():
    beside, done = Write(entry("ana"), ("b",)), Write(entry("ben"), ("c",))
    undone = Write(entry("ben", 2, undoes=("ben", 1)), ("a",))
    everything = entry("ben", 3, {"ana": 1})
    assert last_known([BEGUN, beside, done, undone], everything) is beside
    assert last_known([BEGUN, beside, done, undone], entry("ben", 3)) is BEGUN
