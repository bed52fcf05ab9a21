"""The fold of logs that forked, case by case."""

from __future__ import annotations

from dataclasses import replace

from planner.change import Change, add, apply, remove
from planner.history import History
from planner.merge.conflicts import Sort
from planner.merge.fold import fold
from planner.merge.union import union
from planner.model.schema import SCHEMA
from planner.model.tasks import Link
from planner.model.values import Constraint
from tests.planner.merge.people import PLAN, Copy, beginning, people


def both(ana: Copy, ben: Copy):
    """The fold of what two did apart."""
    return fold(union(ana.history, ben.history), SCHEMA)


def test_the_fold_of_the_beginning_is_the_plan():
    assert fold(beginning(PLAN), SCHEMA).plan == PLAN
    assert not fold(beginning(PLAN), SCHEMA).forked


def test_the_fold_of_nothing_is_an_empty_plan():
    assert not fold(History(), SCHEMA).plan.tasks


def test_of_two_values_the_later_one_in_the_order_of_the_log_shows_and_the_other_is_listed():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "A", "name", "Make")
    made = both(ana, ben)
    assert made.plan.tasks["A"].name == "Make"  # the same Lamport time, and ben comes after ana
    (conflict,) = made.conflicts
    assert [head.values for head in conflict.heads] == [("Make",), ("Build",)]
    assert [head.author for head in conflict.heads] == ["ben", "ana"]
    assert conflict.base == ("A",)


def test_who_edits_more_often_is_later():
    ana, ben = people("ana", "ben")
    for name in ("Bui", "Buil", "Build"):
        ana.set("task", "A", "name", name)
    ben.set("task", "A", "name", "Make")
    assert both(ana, ben).plan.tasks["A"].name == "Build"


def test_the_same_value_on_both_sides_is_no_conflict():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "A", "name", "Build")
    assert both(ana, ben).conflicts == ()


def test_fields_that_only_make_sense_together_come_from_one_side_together():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "constraint", Constraint.ALAP)
    ben.set("task", "A", "mandatory", True)
    made = both(ana, ben)
    assert (made.plan.tasks["A"].constraint, made.plan.tasks["A"].mandatory) == (Constraint.ASAP, True)
    assert "constraint" in made.conflicts[0].fields
    assert "mandatory" in made.conflicts[0].fields


def test_different_fields_of_one_task_are_both_taken():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "A", "notes", "With care.")
    made = both(ana, ben)
    assert (made.plan.tasks["A"].name, made.plan.tasks["A"].notes) == ("Build", "With care.")
    assert made.conflicts == ()


def test_an_edit_that_its_author_took_back_does_not_dispute_that_of_another():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ana.undo()
    ben.set("task", "A", "name", "Make")
    made = both(ana, ben)
    assert made.plan.tasks["A"].name == "Make"
    assert made.conflicts == ()


def test_taking_back_what_another_has_built_on_is_an_opinion():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.merge(ana)
    ben.set("task", "A", "name", "Build it")
    ana.undo()
    assert {head.values for head in both(ana, ben).conflicts[0].heads} == {("A",), ("Build it",)}


def test_taking_back_what_settled_a_conflict_opens_it_again():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "A", "name", "Make")
    ana.merge(ben)
    ana.settle(0, 1)
    assert ana.folded.conflicts == ()
    ana.undo()
    assert len(ana.folded.conflicts) == 1


def test_a_row_that_was_removed_by_who_had_seen_the_edit_is_gone():
    ana, ben = people("ana", "ben")
    ben.set("task", "E", "name", "Check")
    ana.merge(ben)
    ana.remove("task", "E")
    assert "E" not in both(ana, ben).plan.tasks
    assert both(ana, ben).conflicts == ()


def test_a_row_that_was_removed_by_who_had_not_seen_the_edit_is_kept_and_listed():
    ana, ben = people("ana", "ben")
    ben.set("task", "E", "name", "Check")
    ana.remove("task", "E")
    made = both(ana, ben)
    assert made.plan.tasks["E"].name == "Check"
    (conflict,) = made.conflicts
    assert conflict.sort is Sort.DELETED
    assert [(head.author, head.values) for head in conflict.heads] == [("ben", ()), ("ana", None)]


def test_a_removal_that_was_taken_back_disputes_nothing():
    ana, ben = people("ana", "ben")
    ana.remove("task", "E")
    ana.undo()
    ben.set("task", "E", "name", "Check")
    made = both(ana, ben)
    assert made.plan.tasks["E"].name == "Check"
    assert made.conflicts == ()


def test_a_row_removed_by_both_is_gone_without_a_word():
    ana, ben = people("ana", "ben")
    ana.remove("task", "E")
    ben.remove("task", "E")
    assert "E" not in both(ana, ben).plan.tasks
    assert both(ana, ben).conflicts == ()


def test_a_link_to_what_was_removed_is_hidden_and_says_what_would_bring_it_back():
    ana, ben = people("ana", "ben")
    ana.remove("task", "E")
    ben.add(Link(id="n", predecessor="A", successor="E"))
    made = both(ana, ben)
    assert "n" not in made.plan.links
    (conflict,) = made.conflicts
    assert conflict.sort is Sort.HIDDEN
    assert [head.author for head in conflict.heads] == ["ana", "ben"]
    assert [row.id for row in conflict.heads[1].values] == ["E"]


def test_a_task_below_a_summary_that_was_removed_stays_at_the_top():
    ana, ben = people("ana", "ben")
    ana.remove("task", "S")
    ben.add(replace(PLAN.tasks["E"], id="n", key="N", parent="S"))
    made = both(ana, ben)
    assert made.plan.tasks["n"].parent is None
    assert [(one.sort, one.fields) for one in made.conflicts] == [(Sort.HIDDEN, ("parent",))]


def test_the_newest_of_two_links_that_close_a_cycle_stands_last_so_that_the_schedule_leaves_it_out():
    ana, ben = people("ana", "ben")
    ana.add(Link(id="one", predecessor="C", successor="E"))
    ben.set("task", "A", "notes", "busy")
    ben.add(Link(id="two", predecessor="E", successor="A"))
    for made in (both(ana, ben), both(ben, ana)):
        assert list(made.plan.links)[-2:] == ["one", "two"]


def test_of_two_tasks_with_one_key_the_later_one_gets_another():
    ana, ben = people("ana", "ben")
    ana.add(replace(PLAN.tasks["E"], id="mine", key="N"))
    ben.add(replace(PLAN.tasks["E"], id="yours", key="N"))
    made = both(ana, ben)
    assert (made.plan.tasks["mine"].key, made.plan.tasks["yours"].key) == ("N", "N-2")
    assert [one.sort for one in made.conflicts] == [Sort.KEY]


def test_a_log_that_never_forked_goes_on_with_the_plan_that_its_author_saw():
    (ana,) = people("ana")
    before = ana.folded
    ana.set("task", "A", "name", "Build")
    seen = ana.plan.with_tables({})
    after = before.then(ana.history, seen)
    assert after.plan is seen
    assert not after.forked


def test_what_comes_to_show_after_a_change_is_in_the_plan_that_goes_on():
    ana, ben = people("ana", "ben")
    ana.remove("task", "E")
    ben.add(Link(id="n", predecessor="A", successor="E"))
    made = both(ana, ben)
    assert made.masks
    history, change = union(ana.history, ben.history), Change("Back", (add("task", PLAN.tasks["E"]),))
    longer = history.append(history.next_entry("cem", change, author="", at=""))
    seen = apply(made.plan, change)
    then = made.then(longer, seen)
    assert (then.plan, then.conflicts, then.masks) == (fold(longer, SCHEMA).plan, (), ())
    assert "n" in then.plan.links
    assert "n" not in seen.links


def test_going_on_leaves_the_fold_that_it_went_on_from_as_it_was():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "A", "name", "Make")
    ana.merge(ben)
    history, folded = ana.history, ana.folded
    ana.undo()
    ana.set("task", "A", "name", "Test")
    ana.remove("task", "A")
    again = replace(ana, history=history, folded=folded, plan=folded.plan)
    again.set("task", "C", "name", "Check")
    again.undo()
    assert again.folded == fold(again.history, SCHEMA)
    assert [one.sort for one in again.folded.conflicts] == [Sort.VALUES]


def test_a_removal_that_is_undone_leaves_the_row_where_it_was():
    (ana,) = people("ana")
    ana.add(Link(id="n", predecessor="A", successor="E"))
    before = list(ana.plan.links)
    ana.remove("link", before[0])
    ana.undo()
    assert list(ana.plan.links) == list(fold(ana.history, SCHEMA).plan.links) == before


def test_a_removal_from_before_the_fork_that_is_undone_after_it_leaves_the_row_where_it_was():
    ana, ben = people("ana", "ben")
    before = list(ana.plan.links)
    ana.remove("link", before[0])
    ben.merge(ana)
    ben.set("task", "A", "name", "Make")
    ana.undo()
    ana.merge(ben)
    assert ana.folded.forked
    assert list(ana.plan.links) == list(fold(ana.history, SCHEMA).plan.links) == before


def test_a_row_that_is_put_again_by_an_edit_stands_last():
    (ana,) = people("ana")
    first, *rest = ana.plan.links.values()
    ana.remove("link", first.id)
    ana.add(first)
    order = [*(row.id for row in rest), first.id]
    assert list(ana.plan.links) == list(fold(ana.history, SCHEMA).plan.links) == order


def test_who_puts_a_disputed_row_anew_without_touching_the_disputed_field_leaves_it_open():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "A", "name", "Make")
    ana.merge(ben)
    shown = ana.plan.tasks["A"]
    anew = Change("Replace", (remove("task", shown), add("task", replace(shown, notes="Why"))))
    longer = ana.history.append(ana.history.next_entry("cem", anew, author="", at=""))
    then = ana.folded.then(longer, apply(ana.plan, anew))
    assert then == fold(longer, SCHEMA)
    assert [(one.id, one.fields) for one in then.conflicts] == [("A", ("name",))]
