"""Changes in words: which rows, called how, and what became of their fields."""

import pytest
from hypothesis import given, strategies as st

from planner.change import Change, Fate, add, apply, diff, remove, set_value
from planner.edits.rows import remove_rows
from planner.model.baselines import Baseline, BaselineTask
from planner.model.risks import Risk
from planner.model.tasks import Link, Task
from planner.model.values import Duration, Estimate, LinkType, TaskKind
from planner.past.words import LONGEST, Book, FieldChange, row_changes, shortened
from tests.builders import a_plan, with_rows, with_task
from tests.planner.past.pasts import after, beginning
from tests.planner.strategies import changes

PLAN = a_plan("A 3d > B 2d; C; A2; A10")
TASKS = PLAN.tasks


def told(*steps, plan=PLAN):
    """What steps do: how the row is called, what happened to it, and its fields."""
    change = Change("test", steps)
    book = Book.of(apply(plan, change), after(beginning(plan), change))
    return [(book.called(one), str(one.fate), book.fields(one)) for one in row_changes(steps, book)]


def set_(key, field, value, plan=PLAN):
    return set_value("task", plan.tasks[key], field, value)


def test_a_field_is_told_before_and_after_as_people_type_it():
    longer = Estimate.of(2400)
    assert told(set_("A", "duration", longer)) == [("task A", "changed", (FieldChange("Duration", "3d", "5d"),))]


def test_fields_of_one_row_stand_together_in_the_order_of_their_declaration():
    ((_called, _sort, fields),) = told(set_("A", "kind", TaskKind.GATE), set_("A", "name", "x"))
    assert [field.label for field in fields] == ["Name", "Kind"]


def test_several_steps_of_one_field_count_from_the_first_to_the_last():
    plan = with_task(PLAN, "A", name="x")
    (row,) = told(set_("A", "name", "x"), set_value("task", plan.tasks["A"], "name", "y"))
    assert row[2] == (FieldChange("Name", "A", "y"),)


def test_what_comes_to_nothing_is_left_out():
    plan = with_task(PLAN, "A", name="x")
    assert told(set_("A", "name", "x"), set_value("task", plan.tasks["A"], "name", "A")) == []
    new = Task(id="D", key="D", name="D")
    assert told(add("task", new), remove("task", new)) == []


def test_a_new_row_is_told_by_what_is_not_at_its_default():
    new = Task(id="D", key="D", name="Deploy", duration=Estimate.of(960))
    assert told(add("task", new)) == [
        (
            "task D",
            "added",
            (FieldChange("Key", "", "D"), FieldChange("Name", "", "Deploy"), FieldChange("Duration", "", "2d")),
        )
    ]


def test_a_new_row_that_is_edited_in_the_same_change_is_told_as_it_is_then():
    new = Task(id="D", key="D", name="D")
    ((_called, sort, fields),) = told(add("task", new), set_value("task", new, "name", "Deploy"))
    assert (sort, fields[1]) == ("added", FieldChange("Name", "", "Deploy"))


def test_a_removed_row_is_told_by_what_it_was():
    change = remove_rows(PLAN, [("task", "C")])
    ((called, sort, fields),) = told(*change.steps)
    assert (called, sort, fields[0]) == ("task C", "removed", FieldChange("Key", "C", ""))


def test_a_row_that_is_replaced_is_told_as_changed():
    old = PLAN.tasks["C"]
    new = with_task(PLAN, "C", name="x").tasks["C"]
    assert told(remove("task", old), add("task", new)) == [("task C", "changed", (FieldChange("Name", "C", "x"),))]


def test_a_link_is_called_by_its_ends():
    ((called, _sort, _fields),) = told(add("link", Link(id="l", predecessor="C", successor="B")))
    assert called == "link C \N{RIGHTWARDS ARROW} B"


def test_a_link_of_a_task_that_is_gone_is_called_as_it_was():
    calls = [called for called, _sort, _fields in told(*remove_rows(PLAN, [("task", "A")]).steps)]
    assert "link A \N{RIGHTWARDS ARROW} B" in calls


def test_a_row_of_things_of_different_kinds_is_called_by_both():
    baseline = Baseline(id="b", key="BL1", name="As promised")
    row = BaselineTask(id="t", baseline="b", task="A", name="A A")
    assert told(add("baseline", baseline), add("baseline_task", row))[1][0] == "baseline task A A"


def test_the_one_row_of_the_plan_is_called_by_its_kind():
    ((called, _sort, fields),) = told(set_value("plan", PLAN.settings, "name", "Launch"))
    assert (called, fields) == ("plan", (FieldChange("Name", "Test", "Launch"),))


def test_references_are_told_by_key():
    risk = Risk(id="r", key="K01", name="Late", tasks=("A",))
    plan = with_rows(PLAN, risk)
    ((_called, _sort, fields),) = told(set_value("risk", risk, "tasks", ("A", "C")), plan=plan)
    assert fields == (FieldChange("Tasks hit", "A", "A; C"),)


def test_a_choice_is_a_sentence_that_can_be_said_in_another_language():
    ((_called, _sort, (field,)),) = told(set_("A", "kind", TaskKind.MILESTONE))
    assert (field.before.template, field.after.template) == ("task", "milestone")


def test_a_place_or_position_is_told_as_moved_alone():
    ((_called, _sort, fields),) = told(set_("A", "position", "zz"))
    assert [(field.before, field.after) for field in fields] == [("", "moved")]


def test_rows_come_in_the_order_of_the_schema_and_as_people_count():
    steps = (
        add("link", Link(id="l", predecessor="C", successor="B", type=LinkType.SS, lag=Duration(480, "d"))),
        *(set_(key, "name", "x") for key in ("A10", "A2", "A")),
    )
    assert [row[0] for row in told(*steps)] == ["task A", "task A2", "task A10", "link C \N{RIGHTWARDS ARROW} B"]


def test_a_keyed_row_has_its_name_beside():
    steps = (set_("A", "duration", Estimate.of(960)),)
    book = Book.of(with_task(PLAN, "A", name="Deploy"), beginning(PLAN))
    (row,) = row_changes(steps, book)
    assert (book.called(row), book.title(row), row.fate) == ("task A", "Deploy", Fate.CHANGED)


@given(st.data())
def test_any_change_can_be_told(data):
    change = data.draw(changes(PLAN))
    rows = told(*change.steps)
    touched = {row_id for _entity, row_id in change.touched()}
    assert len(rows) <= len(touched)
    for _called, sort, fields in rows:
        assert sort != "changed" or fields
        assert all(field.before != field.after for field in fields)


@given(st.data())
def test_a_change_and_the_difference_it_makes_are_told_alike(data):
    change = data.draw(changes(PLAN))
    book = Book.of(apply(PLAN, change), after(beginning(PLAN), change))
    made, seen = (row_changes(steps, book) for steps in (change.steps, diff(PLAN, apply(PLAN, change)).steps))
    assert {(one.id, one.fate) for one in made} == {(one.id, one.fate) for one in seen}
    assert {one.id: book.fields(one) for one in made} == {one.id: book.fields(one) for one in seen}


# Long texts


def test_short_texts_are_told_whole():
    assert shortened("a", "b") == ("a", "b")


def test_of_long_texts_that_part_is_told_where_they_differ():
    same = "x" * 1000
    before, later = shortened(f"{same}old", f"{same}new")
    assert before.startswith("…")
    assert before.endswith("old")
    assert later.endswith("new")
    assert max(len(before), len(later)) <= LONGEST + 2


@pytest.mark.parametrize(("before", "later"), [("", "y" * 999), ("y" * 999, "")])
def test_a_long_text_that_came_or_went_is_told_from_its_beginning(before, later):
    texts = shortened(before, later)
    assert "" in texts
    assert max(texts, key=len) == "y" * LONGEST + "…"


@given(st.text("ab", max_size=600), st.text("ab", max_size=600))
def test_texts_that_differ_are_told_so_that_they_differ(before, later):
    if before != later:
        first, second = shortened(before, later)
        assert first != second
