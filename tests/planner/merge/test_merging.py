"""What a merge would do, before anybody has said yes."""

from __future__ import annotations

from planner.change import Change, apply
from planner.merge.conflicts import settled
from planner.merge.merging import Joined, merging
from tests.planner.merge.people import AT, people


def disputing():
    """Two people who named a task differently, and one who edited another besides."""
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "A", "name", "Make")
    ben.set("task", "B", "name", "Test")
    return ana, ben


def test_it_tells_what_comes_in_and_what_the_other_has_not_seen():
    ana, ben = disputing()
    found = merging(ana.plan, ana.history, ben.history)
    assert found
    assert [entry.replica for entry in found.incoming] == ["ben", "ben"]
    assert [entry.replica for entry in found.outgoing] == ["ana"]
    assert apply(ana.plan, found.change) == found.after
    assert len(found.conflicts) == 1


def test_a_copy_with_nothing_new_brings_nothing():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    found = merging(ana.plan, ana.history, ben.history)
    assert not found
    assert found.after is ana.plan
    assert [entry.replica for entry in found.outgoing] == ["ana"]


def test_taking_a_merge_back_settles_its_conflicts_in_favor_of_what_was_before():
    ana, ben = disputing()
    joined = Joined.of(merging(ana.plan, ana.history, ben.history), Change(""), "ana", author="ana", at=AT)
    back = joined.mark.change.inverse()
    assert apply(joined.plan, back) == ana.plan
    assert ("task", "A", "name") in {(step.entity, step.id, step.field) for step in back.steps}


def test_what_is_chosen_comes_before_the_mark_so_that_both_are_taken_back_as_one():
    ana, ben = disputing()
    found = merging(ana.plan, ana.history, ben.history)
    choices = settled(found.after, found.conflicts[0], 1)
    joined = Joined.of(found, choices, "ana", author="ana", at=AT)
    assert [entry.label for entry in joined.added[-2:]] == ["Settle task A", "Merge another copy"]
    assert joined.folded.conflicts == ()
    assert joined.history.undoable[-1] is joined.mark
    assert apply(joined.plan, joined.mark.change.inverse()) == ana.plan


def test_a_mark_writes_nothing_itself():
    ana, ben = disputing()
    ana.merge(ben)
    assert ana.history.entries[-1].onto is not None
    assert len(ana.folded.conflicts) == 1
    ben.merge(ana)
    assert ben.plan == ana.plan
    assert ben.folded.conflicts == ana.folded.conflicts


def test_taking_a_second_merge_back_leaves_open_what_was_open_before_it():
    ana, ben, cem = people("ana", "ben", "cem")
    for one, name in ((ana, "Build"), (ben, "Make"), (cem, "Try")):
        one.set("task", "B" if one is cem else "A", "name", name)
    ana.set("task", "B", "name", "Check")
    ana.merge(ben)
    (disputed,) = ana.folded.conflicts
    before = ana.plan
    ana.merge(cem)
    assert {one.id for one in ana.folded.conflicts} == {"A", "B"}
    ana.undo()
    assert ana.plan == before
    assert ana.folded.conflicts == (disputed,)
    ana.redo()
    assert {one.id for one in ana.folded.conflicts} >= {"A"}


def test_a_conflict_in_which_the_merge_has_a_say_ends_with_taking_it_back():
    ana, ben, cem = people("ana", "ben", "cem")
    for one, name in ((ana, "Build"), (ben, "Make"), (cem, "Try")):
        one.set("task", "A", "name", name)
    ana.merge(ben)
    before = ana.plan
    ana.merge(cem)
    assert len(ana.folded.conflicts[0].heads) == 3
    ana.undo()
    assert ana.plan == before
    assert ana.folded.conflicts == ()
