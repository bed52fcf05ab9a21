"""Values in words: typed, read, on one line, and cut to where they differ."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from planner.differences.names import Names
from planner.differences.values import NOTHING, one_line, shortened, typed, value_told, values_told
from planner.model.people import Person
from planner.model.risks import RISK, Risk
from planner.model.tasks import TASK
from planner.model.values import Estimate, TaskKind
from tests.builders import a_plan, with_rows, with_task

PLAN = with_rows(with_task(a_plan("A 3d; B"), "B", name="Deploy"), Person(id="ana", key="ANA", name="Ana Ruiz"))
NAMES = Names.of_plans(PLAN)
ROOM = 30


def read(name, value, entity=TASK):
    return value_told(entity.field(name), value, NAMES)


def test_a_value_is_typed_as_in_a_form():
    assert typed(TASK.field("duration"), Estimate.of(960), NAMES) == "2d"
    assert typed(TASK.field("owner"), "ana", NAMES) == "ANA"
    assert typed(TASK.field("owner"), None, NAMES) == ""


@pytest.mark.parametrize(("name", "value"), [("owner", None), ("notes", ""), ("duration", None)])
def test_a_field_without_a_value_is_said_to_be_empty(name, value):
    assert read(name, value) is NOTHING


def test_rows_are_read_by_key_and_name():
    assert read("owner", "ana") == "ANA Ana Ruiz"
    assert read("tasks", ("A", "B"), RISK) == "A A; B Deploy"
    assert read("tasks", (), RISK) is NOTHING


def test_a_row_that_is_nowhere_is_said_to_be_deleted():
    assert read("owner", "nobody").template == "(deleted)"


def test_choices_and_flags_are_sentences_and_texts_are_none():
    assert read("kind", TaskKind.MILESTONE).template == "milestone"
    flag = next(field for field in TASK.fields if field.kind == "flag")
    assert [value_told(flag, value, NAMES).template for value in (True, False)] == ["yes", "no"]
    assert not hasattr(read("notes", "milestone"), "template")


def test_several_rows_are_told_by_key_where_names_have_no_room_on_both_sides_alike():
    tasks = RISK.field("tasks")
    assert values_told(tasks, (("B",), NAMES), (("A", "B"), NAMES), room=ROOM) == ("B Deploy", "A A; B Deploy")
    assert values_told(tasks, (("B",), NAMES), (("A", "B"), NAMES), room=10) == ("B", "A; B")
    assert values_told(tasks, ((), NAMES), (("A", "B"), NAMES), room=10) == (NOTHING, "A; B")


def test_a_text_of_spaces_and_lines_alone_is_empty():
    assert values_told(TASK.field("notes"), (" \n ", NAMES), ("x", NAMES), room=ROOM) == (NOTHING, "x")


def test_each_value_is_told_in_the_names_of_its_plan():
    other = Names.of_plans(replace(PLAN, tables={**PLAN.tables, "person": {}}))
    assert values_told(TASK.field("owner"), ("ana", NAMES), ("ana", other), room=ROOM) == ("ANA Ana Ruiz", "(deleted)")


def test_lines_are_parted_by_a_mark_and_a_sentence_stays_one():
    assert one_line("one\n\n  two\n") == "one / two"
    assert one_line(NOTHING) is NOTHING


def test_short_texts_are_told_whole():
    assert shortened("a", "b", room=ROOM) == ("a", "b")


def test_of_long_texts_that_part_is_told_where_they_differ():
    same = "x" * 1000
    before, later = shortened(f"{same}old", f"{same}new", room=ROOM)
    assert (before, later) == ("…xxxxxold", "…xxxxxnew")


def test_of_three_texts_that_part_is_told_where_the_first_of_them_differ():
    same = "x" * 1000
    texts = shortened(f"{same}a", f"{same}b", f"{same}b", "", room=ROOM)
    assert texts == ("…xxxxxa", "…xxxxxb", "…xxxxxb", "")


def test_what_was_added_at_the_end_of_a_long_text_is_seen():
    before, later = shortened("x" * 100, "x" * 100 + "and more", room=ROOM)
    assert (before, later) == ("…xxxxx", "…xxxxxand more")


@pytest.mark.parametrize(("before", "later"), [("", "y" * 999), ("y" * 999, "")])
def test_a_long_text_that_came_or_went_is_told_from_its_beginning(before, later):
    texts = shortened(before, later, room=ROOM)
    assert "" in texts
    assert max(texts, key=len) == "y" * ROOM + "…"


def test_a_sentence_beside_a_long_text_stays_one():
    assert shortened(NOTHING, "y" * 999, room=ROOM)[0] is NOTHING


@given(st.text("ab", max_size=600), st.text("ab", max_size=600))
def test_texts_that_differ_are_told_so_that_they_differ(before, later):
    if before != later:
        first, second = shortened(before, later, room=240)
        assert first != second
        assert max(len(first), len(second)) <= 242


def test_a_single_risk_is_read_by_what_it_is_called():
    assert Names.of_plans(with_rows(PLAN, Risk(id="r", key="R1", name="Rain"))).named("r") == "risk R1 Rain"
