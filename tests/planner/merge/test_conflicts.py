"""Ending conflicts by ordinary changes."""

from __future__ import annotations

from dataclasses import replace

from planner.change import Change, set_value
from planner.merge.conflicts import Conflict, Sort, head_of, settled, still_open
from planner.model.tasks import Link
from tests.planner.merge.people import PLAN, people

NAMES = Conflict(Sort.VALUES, "task", "A", ("name",), (head_of(None, ("A",)), head_of(None, ("Z",))))


def test_settling_takes_the_values_of_a_head():
    assert settled(PLAN, NAMES, 1) == Change("Settle task A", (set_value("task", PLAN.tasks["A"], "name", "Z"),))


def test_keeping_what_shows_is_a_change_too_as_others_have_to_hear_of_it():
    assert settled(PLAN, NAMES, 0).steps == (set_value("task", PLAN.tasks["A"], "name", "A"),)


def test_settling_between_a_removal_and_an_edit_removes_the_row_with_its_links_or_writes_to_it():
    kept = Conflict(Sort.DELETED, "task", "B", ("notes",), (head_of(None, ()), head_of(None, None)))
    assert [step.field for step in settled(PLAN, kept, 0).steps] == ["notes"]
    gone = settled(PLAN, kept, 1)
    assert {(step.entity, step.after) for step in gone.steps} == {("link", None), ("task", None)}
    assert len(gone.steps) == 3


def test_a_conflict_is_open_until_somebody_writes_to_one_of_its_fields():
    other = Change("x", (set_value("task", PLAN.tasks["A"], "notes", "n"),))
    assert still_open([NAMES], other) == (NAMES,)
    assert still_open([NAMES], settled(PLAN, NAMES, 0)) == ()


def test_a_conflict_ends_with_its_row():
    ana, ben = people("ana", "ben")
    ana.set("task", "E", "name", "Build")
    ben.set("task", "E", "name", "Make")
    ana.merge(ben)
    ana.remove("task", "E")
    assert ana.folded.conflicts == ()


def test_any_edit_of_a_row_that_was_removed_elsewhere_says_that_it_stays():
    ana, ben = people("ana", "ben")
    ana.set("task", "E", "name", "Build")
    ben.remove("task", "E")
    ana.merge(ben)
    ana.set("task", "E", "cost", 5)
    assert ana.folded.conflicts == ()
    ben.merge(ana)
    assert ben.plan.tasks["E"].cost == 5
    assert ben.folded.conflicts == ()


def test_a_hidden_row_is_let_go_or_comes_back_with_what_it_needs_and_undo_hides_it_again():
    for head, there in ((0, False), (1, True)):
        ana, ben = people("ana", "ben")
        ana.remove("task", "E")
        ben.add(Link(id="n", predecessor="A", successor="E"))
        ana.merge(ben)
        ana.settle(0, head)
        assert ("n" in ana.plan.links) is there
        assert ana.folded.conflicts == ()
        ana.undo()
        assert "n" not in ana.plan.links
        assert [one.sort for one in ana.folded.conflicts] == [Sort.HIDDEN]


def test_a_reference_to_nothing_is_let_go_or_shows_again():
    for head, parent in ((0, None), (1, "S")):
        ana, ben = people("ana", "ben")
        ana.remove("task", "S")
        ben.add(replace(PLAN.tasks["E"], id="n", key="N", parent="S"))
        ana.merge(ben)
        ana.settle(0, head)
        assert ana.plan.tasks["n"].parent == parent
        assert ana.folded.conflicts == ()


def test_a_key_that_was_given_is_kept_when_the_row_that_had_it_first_goes():
    ana, ben = people("ana", "ben")
    ana.add(replace(PLAN.tasks["E"], id="mine", key="N"))
    ben.add(replace(PLAN.tasks["E"], id="yours", key="N"))
    ana.merge(ben)
    ana.remove("task", "mine")
    assert ana.plan.tasks["yours"].key == "N-2"
    assert ana.folded.conflicts == ()


def test_what_was_settled_is_settled_for_everybody():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "A", "name", "Make")
    ana.merge(ben)
    ana.settle(0, 1)
    ben.merge(ana)
    assert ben.folded.conflicts == ()
    assert ben.plan == ana.plan


def test_what_comes_back_comes_without_what_it_named_and_what_is_gone_too():
    ana, ben = people("ana", "ben")
    ana.remove("task", "S")  # with D below it
    ben.add(Link(id="n", predecessor="A", successor="D"))
    ana.merge(ben)
    ana.settle(0, 1)
    assert ana.plan.tasks["D"].parent is None
    assert "n" in ana.plan.links
