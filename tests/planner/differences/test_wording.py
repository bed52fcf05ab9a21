"""Differences in sentences: what a row is called, what became of its fields, and the whole in one line."""

from dataclasses import replace

from hypothesis import given, strategies as st

from planner.change import Change, apply, set_value
from planner.differences.rows import differences
from planner.differences.wording import ROOM, FieldWords, Wording
from planner.edits.rows import remove_rows
from planner.model.gates import Vote
from planner.model.people import Role
from planner.model.risks import Risk
from planner.model.tasks import Link
from planner.model.values import Duration, Estimate, TaskKind
from tests.builders import MONDAY, a_plan, with_rows, with_settings, with_task
from tests.planner.formats.random_plans import plans
from tests.planner.strategies import changes

PLAN = a_plan("A 3d > B 2d > C 1d")


def told(before, after):
    """Each row that is different, with the words for it."""
    wording = Wording.of_plans(before, after)
    return wording, differences(before, after, wording.now)


def fields(before, after):
    """The words for the fields of the only row that is different."""
    wording, (row,) = told(before, after)
    return wording.fields(row)


def typed(before, after):
    wording, (row,) = told(before, after)
    return [wording.typed(one) for one in row.fields]


def sentences(before, after):
    wording, rows = told(before, after)
    return [(wording.called(row), wording.title(row), wording.sentence(row)) for row in rows]


def test_a_field_is_told_before_and_after():
    after = with_task(PLAN, "B", duration=Estimate(480, 960, 1920))
    assert fields(PLAN, after) == (FieldWords("Duration", "2d", "1/2/4d"),)
    assert typed(PLAN, after) == [("2d", "1/2/4d")]
    assert sentences(PLAN, after) == [("task B", "B", "Duration: 2d → 1/2/4d")]


def test_several_fields_are_one_sentence():
    after = with_task(PLAN, "B", name="Ship", kind=TaskKind.MILESTONE)
    assert [one[2] for one in sentences(PLAN, after)] == ["Name: B → Ship; Kind: task → milestone"]


def test_a_field_that_was_empty_is_said_to_be_so_but_typed_as_nothing():
    assert fields(PLAN, with_task(PLAN, "B", notes="Why")) == (FieldWords("Notes", "(empty)", "Why"),)
    assert typed(with_settings(PLAN, target=MONDAY), with_settings(PLAN, target=None)) == [("2026-03-02", "")]


def test_a_new_row_is_told_by_what_it_says_without_its_name():
    risk = Risk(id="r", key="R1", name="It breaks", tasks=("A", "B"), probability=0.5)
    (told_of,) = sentences(PLAN, with_rows(PLAN, risk))
    assert told_of == ("risk R1", "It breaks", "added (Tasks hit: A A; B B; Probability: 0.5)")
    assert sentences(with_rows(PLAN, risk), PLAN)[0][2] == "removed (Tasks hit: A A; B B; Probability: 0.5)"


def test_a_side_on_which_a_row_is_not_there_says_nothing():
    risk = Risk(id="r", key="R1", name="It breaks", probability=0.5)
    assert fields(PLAN, with_rows(PLAN, risk)) == (FieldWords("Probability", "", "0.5"),)
    assert fields(with_rows(PLAN, risk), PLAN) == (FieldWords("Probability", "0.5", ""),)


def test_a_new_row_that_says_no_more_than_its_name_is_told_in_a_word():
    after = with_rows(PLAN, Link(id="x", predecessor="A", successor="C"))
    assert sentences(PLAN, after) == [("link A → C", "A → C", "added")]
    lagging = with_rows(PLAN, Link(id="x", predecessor="A", successor="C", lag=Duration(480)))
    assert sentences(PLAN, lagging)[0][2] == "added (Lag: 1d)"


def test_another_place_is_told_in_words_and_typed_as_one():
    for field, value, words in (("position", "05", "moved in the list"), ("place", (1.0, 2.0), "moved on the graph")):
        after = with_task(PLAN, "C", **{field: value})
        assert [(one.before, one.after) for one in fields(PLAN, after)] == [("", words)]
        assert typed(PLAN, after) == [("", "moved")]


def test_what_nobody_sees_is_told_as_changed():
    vote = Vote(id="v", gate="A", role="r", at=MONDAY, seen="abc")
    plan = with_rows(PLAN, vote, Role(id="r", key="OPS", name="Operations"))
    after = apply(plan, Change("", (set_value("vote", vote, "seen", "def"),)))
    assert fields(plan, after) == (FieldWords("Inputs", "", "changed"),)
    assert typed(plan, after) == [("", "changed")]


def test_references_are_told_in_the_keys_that_each_plan_has():
    role = Role(id="r", key="OPS", name="Operations")
    before = with_task(with_rows(PLAN, role), "A", role="r")
    other = Role(id="s", key="QA", name="Quality")
    after = with_task(with_rows(PLAN, replace(role, key="SRE"), other), "A", role="s")
    wording, rows = told(before, after)
    (task,) = (row for row in rows if row.id == "A")
    assert wording.fields(task) == (FieldWords("Role", "OPS Operations", "QA Quality"),)


def test_a_row_that_went_is_called_as_it_was():
    after = apply(PLAN, remove_rows(PLAN, [("task", "C")]))
    assert [one[0] for one in sentences(with_task(PLAN, "C", name="Ship"), after)] == ["task C", "link B → C"]


def test_choices_stay_sentences_that_can_be_said_in_another_language():
    (field,) = fields(PLAN, with_task(PLAN, "A", kind=TaskKind.MILESTONE))
    assert (field.before.template, field.after.template) == ("task", "milestone")
    label, before, _after = field.sentence.parts
    assert (label.template, before.template) == ("Kind", "task")


def test_long_values_are_cut_to_the_room_around_where_they_differ():
    before, after = (with_task(PLAN, "A", notes="word " * 100 + end) for end in ("one", "two"))
    (field,) = fields(before, after)
    assert (field.before[-3:], field.after[-3:]) == ("one", "two")
    assert len(field.before) <= ROOM + 2
    wording, (row,) = told(before, after)
    assert wording.sentence(row, 18) == "Notes: …word one → …word two"


@given(st.data())
def test_any_difference_can_be_told(data):
    before = data.draw(plans())
    wording, rows = told(before, apply(before, data.draw(changes(before))))
    for row in rows:
        assert wording.called(row)
        assert wording.sentence(row)
        assert all(one.before or one.after for one in wording.fields(row))
