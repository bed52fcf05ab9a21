"""Two logs in one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.errors import NotMergeable
from planner.history import History
from planner.merge.union import union
from tests.planner.merge.people import people


def test_the_union_holds_the_changes_of_both_in_one_order():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "B", "name", "Test")
    joined = union(ana.history, ben.history)
    assert [entry.replica for entry in joined.entries] == ["first", "ana", "ben"]
    assert joined == union(ben.history, ana.history)
    assert dict(joined.vector) == {"first": 1, "ana": 1, "ben": 1}


def test_two_that_say_different_things_of_one_change_are_not_united():
    (ana,) = people("ana")
    ana.set("task", "A", "name", "Build")
    *others, last = ana.history.entries
    with pytest.raises(NotMergeable, match="'Set name' of ana"):
        union(ana.history, History.of((*others, replace(last, steps=()))))


def test_a_joined_log_offers_to_undo_only_what_follows_from_one_line():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "B", "name", "Test")
    assert union(ana.history, ben.history).undo() is None


def test_after_a_merge_undo_takes_it_back_and_then_ones_own_changes():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "B", "name", "Test")
    ben.set("task", "C", "name", "Check")
    ana.merge(ben)
    assert [entry.label for entry in ana.history.undoable] == ["Set name", "Merge another copy"]
    ana.undo()
    ana.undo()
    assert ana.plan.tasks["A"].name == "A"
    assert not ana.history.undoable


def test_the_trunk_is_what_everybody_has_seen():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.merge(ana)
    assert ana.history.trunk == len(ana.history.entries)
    ana.set("task", "A", "name", "Build it")
    ben.set("task", "B", "name", "Test")
    joined = union(ana.history, ben.history)
    assert joined.entries[joined.trunk - 1].replica == "ana"
    assert joined.trunk == 2


def test_a_removal_that_says_it_knows_what_nobody_had_done_yet_is_not_united():
    ana, mallory = people("ana", "mallory")
    ana.set("task", "B", "name", "Test")
    mallory.merge(ana)
    mallory.remove("task", "E")
    *others, last = mallory.history.entries
    forged = History.of((*others, replace(last, seen={**last.seen, "ana": 1_000})))
    ana.set("task", "E", "name", "The work of a week")
    for ours, theirs in ((ana.history, forged), (forged, ana.history)):
        with pytest.raises(NotMergeable, match="which its file does not hold"):
            union(ours, theirs)
