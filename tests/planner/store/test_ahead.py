"""How many changes a file lacks."""

from planner.change import Step
from planner.document import open_document
from planner.history import Entry, History
from planner.store.ahead import unsaved
from tests.planner.documents import rename


def test_a_plan_that_was_just_made_lacks_nothing(document):
    assert document.unsaved == 0


def test_each_change_counts_until_it_is_saved(document, path):
    rename(document, "A", "One")
    rename(document, "B", "Two")
    assert document.unsaved == 2
    document.save(path)
    assert document.unsaved == 0


def test_a_change_that_was_undone_counts_no_more_and_one_that_was_redone_does(document, path):
    document.save(path)
    rename(document, "A", "One")
    document.undo()
    assert document.unsaved == 0
    document.redo()
    assert document.unsaved == 1
    document.undo()
    assert document.unsaved == 0


def test_undoing_what_the_file_has_is_a_change(document, path):
    rename(document, "A", "One")
    document.save(path)
    document.undo()
    assert document.unsaved == 1
    document.redo()
    assert document.unsaved == 0


def test_a_change_that_was_withdrawn_counts_no_more(document, path):
    document.save(path)
    rename(document, "A", "One")
    document.withdraw()
    assert document.unsaved == 0


def test_changes_of_others_that_stand_between_are_no_changes_of_ours():
    steps = (Step("task", "A", "name", "x", "y"),)
    entries = [Entry(("ann", "ben")[n % 2], n // 2 + 1, n + 1, {}, "", "", "", steps) for n in range(8)]
    history = History.of(entries)
    assert unsaved(history, {"ann": 4, "ben": 4}) == 0
    assert unsaved(history, {"ann": 1, "ben": 4}) == 3
    assert unsaved(history, {"ann": 4}) == 4
    assert unsaved(history, {}) == 8
    assert unsaved(history, {"ann": 9, "ben": 3, "cleo": 5}) == 1


def test_what_others_saved_is_not_lacking(document, path, data):
    rename(document, "A", "One")
    document.save(path)
    again = open_document(path, data)
    rename(again, "B", "Two")
    assert again.unsaved == 1
    again.close(discard=True)
