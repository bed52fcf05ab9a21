"""Versions of a plan that were read from texts, in the same ids, and what merging them gives."""

import itertools

import pytest
from hypothesis import given, settings, strategies as st

from planner.change import checked, diff
from planner.errors import PlanError
from planner.formats.versions import versions
from planner.formats.yaml_plan import YAML
from planner.merge.conflicts import Sort
from planner.merge.three_way import three_way
from planner.model.schema import SCHEMA
from planner.model.tasks import Task
from tests.planner.formats.random_plans import plans, sound
from tests.planner.strategies import changes

BASE = """\
format: launch-plan
plan: {name: Test, start: 2026-03-02}
tasks:
  - {key: A, name: First, duration: 3d}
  - {key: B, name: Second, duration: 2d, needs: [A]}
  - {key: C, name: Third, duration: 1d, needs: [{task: B, lag: 1d}]}
"""


def read(content):
    return YAML.read(content if isinstance(content, bytes) else content.encode(), SCHEMA).plan


def merged(base, ours, theirs):
    """What merging texts gives, and the text of it."""
    found = versions(read(base) if base else None, read(ours), read(theirs))
    made = three_way(found.base, found.ours, found.theirs)
    return made, YAML.write(made.folded.plan, None).content


def test_rows_with_one_key_are_one_row_in_all_versions():
    found = versions(read(BASE), read(BASE), read(BASE.replace("Second", "Other")))
    assert found.base == found.ours
    assert [step.field for step in diff(found.base, found.theirs).steps] == ["name"]


def test_a_new_row_on_both_sides_is_one_row():
    added = BASE + "  - {key: N, name: New, needs: [C]}\n"
    made, text = merged(BASE, added, added)
    assert made.folded.conflicts == ()
    assert text == YAML.write(read(added), None).content


def test_two_new_rows_that_got_the_same_free_key_are_both_there_either_way():
    ours = BASE + "  - {key: D, name: Pack, duration: 4d, needs: [C]}\n"
    theirs = BASE + "  - {key: D, name: Ship, needs: [B]}\n"
    made, text = merged(BASE, ours, theirs)
    assert {task.name: task.key for task in made.folded.plan.tasks.values() if task.key[0] == "D"} in (
        {"Pack": "D", "Ship": "D-2"},
        {"Pack": "D-2", "Ship": "D"},
    )
    assert [one.sort for one in made.folded.conflicts] == [Sort.KEY]
    assert len(made.folded.plan.links) == 4
    assert merged(BASE, theirs, ours)[1] == text


def test_new_rows_at_the_same_place_are_both_there_in_the_same_order_either_way():
    ours, theirs = (BASE + f"  - {{key: {key}, name: New}}\n" for key in ("N1", "N2"))
    (made, text), (_turned, other) = merged(BASE, ours, theirs), merged(BASE, theirs, ours)
    assert made.folded.conflicts == ()
    assert text == other
    assert [row.key for row in read(text).tasks.values()][:3] == ["A", "B", "C"]


def test_a_row_more_in_the_middle_moves_no_others():
    lines = BASE.splitlines(keepends=True)
    ours = "".join([*lines[:4], "  - {key: N, name: New}\n", *lines[4:]])
    found = versions(read(BASE), read(ours), read(BASE))
    assert {step.field for step in diff(found.base, found.ours).steps} == {None}


def test_a_value_that_is_left_out_is_back_at_its_default():
    _made, text = merged(BASE, BASE.replace(", duration: 2d", ""), BASE)
    assert text == YAML.write(read(BASE.replace(", duration: 2d", "")), None).content


def test_limits_that_are_left_out_are_back_at_their_defaults():
    limited = BASE + "checks: {long_task: 30d}\n"
    _made, text = merged(limited, limited, BASE)
    assert b"checks" not in text


@pytest.mark.parametrize(("ours", "theirs"), [("5d", "7d"), ("7d", "5d")])
def test_without_a_base_every_difference_is_a_conflict_and_rows_of_one_side_stay(ours, theirs):
    mine = BASE.replace("3d", ours) + "  - {key: M, name: Mine}\n"
    yours = BASE.replace("3d", theirs) + "  - {key: Y, name: Yours}\n"
    made, _text = merged(None, mine, yours)
    assert {row.key for row in made.folded.plan.rows(Task).values()} == {"A", "B", "C", "M", "Y"}
    assert [(one.sort, one.fields, one.base) for one in made.folded.conflicts] == [(Sort.VALUES, ("duration",), None)]


def test_without_a_base_equal_files_have_no_conflict():
    made, text = merged(None, BASE, BASE)
    assert made.folded.conflicts == ()
    assert text == YAML.write(read(BASE), None).content


def test_without_a_base_it_makes_no_difference_which_is_ours():
    mine = BASE.replace("3d", "5d") + "  - {key: M, name: Mine, needs: [C]}\n"
    yours = BASE.replace("First", "One").replace("  - {key: B", "  - {key: Y, name: Yours}\n  - {key: B")
    (_, text), (_, turned) = merged(None, mine, yours), merged(None, yours, mine)
    assert text == turned


@st.composite
def texts(draw):
    """A plan and two edits of it as texts that read without faults."""
    plan = draw(plans())
    found = [plan, *(edited(draw, plan) for _ in range(2))]
    written = [YAML.write(one, None).content for one in found]
    return [text if sound(YAML.read(text, SCHEMA)) else written[0] for text in written]


def edited(draw, plan):
    """A plan after one to three changes that it accepts."""
    for _ in range(draw(st.integers(1, 3))):
        try:
            plan = checked(plan, draw(changes(plan)))
        except PlanError:
            continue
    return plan


@given(texts())
@settings(max_examples=30)
def test_a_merge_with_the_base_or_with_itself_is_what_it_was(found):
    base, ours, _theirs = found
    again = YAML.write(read(ours), None).content
    for two in ((base, ours), (ours, base), (ours, ours)):
        made, text = merged(base, *two)
        assert made.folded.conflicts == ()
        assert text == again


@given(texts())
@settings(max_examples=30)
def test_a_merged_text_is_the_same_either_way_and_for_everybody(found):
    base, ours, theirs = found
    written = {merged(base, *two)[1] for two in itertools.permutations((ours, theirs))}
    assert len(written) == 1
    without = {merged(None, *two)[1] for two in itertools.permutations((ours, theirs))}
    assert len(without) == 1
