"""All that is seen before a merge is accepted."""

import pytest

from planner.change import Fate
from planner.document import open_document, read_copy
from planner.edits.duplicates import Duplicate
from planner.edits.rows import add_row
from planner.errors import Cancelled
from planner.merge.preview import merge_preview, with_choices
from tests.ui.copies import DAY, ME, lasting, linking, parted, putting, seen


def test_a_preview_tells_who_changed_how_much_on_both_sides(tmp_path):
    _, found = seen(tmp_path, [lasting("A", 4)], [lasting("B", 4), putting("task", "B", "notes", "Why")])
    assert [(side.author, side.changes) for side in found.ours] == [("Bob", 1)]
    assert [(side.author, side.changes) for side in found.theirs] == [("Ana", 2)]


def test_edits_of_different_fields_come_in_without_a_conflict_and_with_their_effect(tmp_path):
    _, found = seen(tmp_path, [putting("task", "A", "name", "Build")], [lasting("A", 5)])
    assert found.conflicts == ()
    assert [(one.id, one.fate) for one in found.brought] == [("A", Fate.CHANGED)]
    assert found.effect.delay == 2 * DAY


def test_the_same_field_is_a_conflict_that_is_weighed(tmp_path):
    _, found = seen(tmp_path, [lasting("A", 4)], [lasting("A", 9)])
    (one,) = found.conflicts
    assert one.weight == 5 * DAY
    assert found.brought == ()


def test_choices_have_an_effect_of_their_own(tmp_path):
    _, found = seen(tmp_path, [lasting("A", 4)], [lasting("A", 9)])
    conflict = found.conflicts[0].conflict
    delays = {with_choices(found, [(conflict, number)]).delay for number in range(2)}
    assert delays == {0, 5 * DAY}
    assert with_choices(found, []).delay == found.effect.delay


def test_links_that_close_a_cycle_together_are_left_out_and_told(tmp_path):
    _, found = seen(tmp_path, [linking("C", "D")], [linking("D", "B")])
    (left,) = found.effect.left_out
    assert set(left.path) == {"B", "C", "D"}


def test_people_of_one_name_from_both_sides_are_told_and_those_from_before_are_not(tmp_path):
    def adding(plan):
        return add_row(plan, "person", id=f"N-{len(plan.people)}", key="N9", name="Cem")

    def adding_too(plan):
        return add_row(plan, "person", id="N-other", key="N8", name="cem")

    _, found = seen(tmp_path, [adding], [adding_too])
    (twice,) = found.twice
    assert isinstance(twice, Duplicate)
    assert {twice.stays, twice.goes} == {"N-1", "N-other"}


def test_progress_goes_up_to_the_end_and_what_it_raises_ends_the_look(tmp_path):
    own, other = parted(tmp_path, [lasting("A", 4)], [lasting("A", 9)])
    document = open_document(own, tmp_path / "open", author=ME)
    merging = document.merging(read_copy(other))
    schedule = seen(tmp_path / "again")[1].effect.before
    told = []
    merge_preview(merging, schedule, told.append)
    assert told == sorted(told)
    assert told[0] == 0.0

    def stop(_share):
        raise Cancelled

    with pytest.raises(Cancelled):
        merge_preview(merging, schedule, stop)
