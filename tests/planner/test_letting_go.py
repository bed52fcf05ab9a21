"""Letting a merge go: what is taken back in the session that made it was never there, and nobody loses by it."""

from __future__ import annotations

import pytest

from planner.change import Change, add
from planner.document import open_document
from planner.errors import FileChanged
from planner.merge.conflicts import settled
from planner.model.people import Person
from planner.store.mending import load
from planner.store.reader import examine
from tests.planner.documents import PLAN, merged, recovered, rename


def both_edited(ana, ben):
    """Ana renames a task and Ben adds one and saves; the ids of the entries of Ben."""
    rename(ana, "A", "Build")
    rename(ben, "B", "Test")
    ben.do(Change("Add Pia", (add("person", Person(id="p", key="P1", name="Pia")),)))
    ben.save()
    return {entry.id for entry in ben.history.entries}


def test_a_merge_that_is_taken_back_was_never_there_and_can_be_made_again(copies):
    ana, ben, theirs = copies
    both_edited(ana, ben)
    before, log = ana.plan, ana.history
    merged(ana, theirs)
    ana.undo()
    assert (ana.plan, ana.history) == (before, log)
    rename(ana, "C", "Ship")
    assert not ana.can_redo
    assert len(merged(ana, theirs).incoming) == 2
    assert [ana.plan.tasks[one].name for one in "ABC"] == ["Build", "Test", "Ship"]
    assert "p" in ana.plan.people


def test_who_takes_a_merge_back_takes_nothing_from_anybody(copies):
    ana, ben, theirs = copies
    both_edited(ana, ben)
    merged(ana, theirs)
    ana.undo()
    rename(ana, "C", "Ship")
    ana.save()
    merged(ben, ana.path)
    assert [ben.plan.tasks[one].name for one in "ABC"] == ["Build", "Test", "Ship"]
    assert "p" in ben.plan.people


def test_what_was_done_after_a_merge_and_taken_back_with_it_keeps_no_trace(copies, data):
    ana, ben, theirs = copies
    both_edited(ana, ben)
    log = ana.history
    merged(ana, theirs)
    ana.save()
    rename(ana, "C", "Ship")
    for _ in range(2):
        ana.undo()
    assert ana.history == log
    assert ana.modified, "the file has the merge"
    rename(ana, "C", "Sail")
    ana.save()
    merged(ben, ana.path)
    assert [ben.plan.tasks[one].name for one in "ABC"] == ["Build", "Test", "Sail"]


def test_numbers_of_changes_that_went_are_never_given_again(copies, tmp_path, data):
    ana, ben, theirs = copies
    both_edited(ana, ben)
    merged(ana, theirs)
    rename(ana, "C", "Ship")
    ana.save()
    mailed = tmp_path / "with the merge.launchplan"
    mailed.write_bytes(ana.path.read_bytes())
    for _ in range(2):
        ana.undo()
    rename(ana, "C", "Sail")
    ana.save()
    merged(ben, mailed)
    merged(ben, ana.path)
    assert {head.values[0] for one in ben.conflicts for head in one.heads} == {"Ship", "Sail"}


def test_redo_merges_again_after_what_else_was_taken_back_came_back(copies):
    ana, ben, theirs = copies
    both_edited(ana, ben)
    merged(ana, theirs)
    after = ana.plan
    ana.undo()
    ana.undo()
    assert ana.redo_label == "Rename A"
    ana.redo()
    assert ana.redo_label == "Merge another copy"
    ana.redo()
    assert ana.plan == after
    assert not ana.can_redo
    ana.undo()
    assert ana.plan.tasks["B"].name == PLAN.tasks["B"].name


def test_choices_of_a_merge_come_back_with_it(copies):
    ana, ben, theirs = copies
    rename(ana, "A", "Build")
    rename(ben, "A", "Make")
    ben.save()
    mine = ana.plan
    merged(ana, theirs, lambda found: settled(found.after, found.conflicts[0], 1))
    chosen = ana.plan
    ana.undo()
    assert (ana.plan, ana.conflicts) == (mine, ())
    ana.redo()
    assert (ana.plan, ana.conflicts) == (chosen, ())


def test_what_others_saved_in_the_file_is_not_overwritten_after_a_merge_with_it_was_taken_back(copies, path):
    ana, ben, theirs = copies
    both_edited(ana, ben)
    path.write_bytes(theirs.read_bytes())
    merged(ana, path)
    ana.undo()
    with pytest.raises(FileChanged):
        ana.save()
    merged(ana, path)
    ana.save()
    ana.undo()
    with pytest.raises(FileChanged):
        ana.save()
    assert "p" in load(examine(path.read_bytes(), ana.plan.schema), ana.plan.schema, "").plan.people


def test_a_saving_that_was_under_way_when_a_merge_with_the_file_was_taken_back_changes_nothing(copies, path):
    ana, ben, theirs = copies
    both_edited(ana, ben)
    path.write_bytes(theirs.read_bytes())
    merged(ana, path)
    source = ana.saving().write()
    ana.undo()
    ana.saved(source)
    with pytest.raises(FileChanged):
        ana.save()
    ana.save(path, overwrite=True)
    assert not ana.modified


def test_after_a_crash_the_plan_is_without_the_merge_that_was_taken_back(copies, path, data):
    ana, ben, theirs = copies
    both_edited(ana, ben)
    path.write_bytes(theirs.read_bytes())
    merged(ana, path)
    rename(ana, "C", "Ship")
    for _ in range(2):
        ana.undo()
    plan, log = ana.plan, ana.history
    back = recovered(ana, data)
    assert (back.plan, back.history) == (plan, log)
    with pytest.raises(FileChanged):
        back.save()
    back.close(discard=True)


def test_a_merge_of_an_earlier_session_is_taken_back_by_a_change_as_others_may_have_it(copies, path, data):
    ana, ben, theirs = copies
    both_edited(ana, ben)
    merged(ana, theirs)
    ana.save()
    again = open_document(path, data, author="Ana")
    again.undo()
    assert again.history.entries[-1].label == "Undo Merge another copy"
    assert again.plan.tasks["B"].name == PLAN.tasks["B"].name
    again.close(discard=True)


def test_a_merge_that_is_withdrawn_does_not_come_back(copies):
    ana, ben, theirs = copies
    both_edited(ana, ben)
    log = ana.history
    merged(ana, theirs)
    ana.withdraw()
    assert not ana.can_redo
    assert ana.history == log


def test_of_two_merges_the_second_is_let_go_alone(copies, tmp_path):
    ana, ben, theirs = copies
    both_edited(ana, ben)
    other = tmp_path / "of cem.launchplan"
    other.write_bytes(ana.path.read_bytes())
    cem = open_document(other, tmp_path / "cem", author="Cem")
    rename(cem, "C", "Ship")
    cem.save()
    merged(ana, theirs)
    first = ana.plan
    merged(ana, other)
    ana.undo()
    assert ana.plan == first
    ana.undo()
    assert ana.plan.tasks["B"].name == PLAN.tasks["B"].name
    ana.redo()
    assert ana.plan == first
    ana.redo()
    assert ana.plan.tasks["C"].name == "Ship"
    cem.close(discard=True)


def test_a_merge_with_the_file_that_is_taken_back_and_made_again_can_be_saved(copies, path):
    ana, ben, theirs = copies
    both_edited(ana, ben)
    path.write_bytes(theirs.read_bytes())
    merged(ana, path)
    ana.undo()
    ana.redo()
    ana.save(path, overwrite=True)
    assert not ana.modified
    rename(ana, "C", "Ship")
    ana.save()
    assert not ana.modified
