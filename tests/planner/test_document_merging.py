"""Copies of a plan in files, edited apart and merged through the document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.analysis.schedule import schedule
from planner.change import Change, Step, add, remove, set_value
from planner.document import Document, open_document, read_copy, recoverable
from planner.errors import FileChanged, NotMergeable, OutOfDate, Refused
from planner.merge.conflicts import Sort, settled
from planner.merge.fold import fold
from planner.model.people import Person
from planner.model.tasks import Link
from planner.store import working
from planner.store.reader import examine
from tests.builders import a_plan
from tests.planner.documents import PLAN, merged, recovered, rename


def test_what_both_did_apart_is_in_the_merged_plan(copies):
    ana, ben, theirs = copies
    rename(ana, "A", "Build")
    rename(ben, "B", "Test")
    ben.save()
    found = merged(ana, theirs)
    assert (ana.plan.tasks["A"].name, ana.plan.tasks["B"].name) == ("Build", "Test")
    assert found.conflicts == ana.conflicts == ()
    assert [entry.author for entry in found.incoming] == ["Ben"]
    assert [entry.label for entry in found.outgoing] == ["Rename A"]


def test_a_merge_is_one_change_that_is_undone_and_done_again(copies):
    ana, ben, theirs = copies
    rename(ana, "A", "Build")
    before = ana.plan
    rename(ben, "B", "Test")
    ben.do(Change("Add Pia", (add("person", Person(id="p", key="P1", name="Pia")),)))
    ben.save()
    told = []
    ana.listen(told.append)
    merged(ana, theirs)
    after = ana.plan
    assert ana.undo_label == "Merge another copy"
    assert len(told) == 1
    ana.undo()
    assert ana.plan == before
    ana.redo()
    assert ana.plan == after
    ana.undo()
    ana.undo()
    assert ana.plan == PLAN
    assert not ana.can_undo


def test_the_same_field_on_both_sides_is_a_conflict_that_a_choice_settles_within_the_merge(copies):
    ana, ben, theirs = copies
    rename(ana, "A", "Build")
    before = ana.plan
    rename(ben, "A", "Make")
    ben.save()
    found = ana.merging(read_copy(theirs))
    (conflict,) = found.conflicts
    assert conflict.sort is Sort.VALUES
    assert conflict.fields == ("name",)
    assert conflict.base == ("A",)
    assert {head.author: head.values for head in conflict.heads} == {"Ana": ("Build",), "Ben": ("Make",)}
    bens = next(number for number, head in enumerate(conflict.heads) if head.author == "Ben")
    ana.merge(found, settled(found.after, conflict, bens))
    assert ana.plan.tasks["A"].name == "Make"
    assert ana.conflicts == ()
    ana.undo()
    assert ana.plan == before
    assert ana.conflicts == ()


def test_a_conflict_left_open_is_there_after_saving_and_ended_by_any_edit_of_the_field(copies, path, data):
    ana, ben, theirs = copies
    rename(ana, "A", "Build")
    rename(ben, "A", "Make")
    ben.save()
    merged(ana, theirs)
    assert len(ana.conflicts) == 1
    ana.save()
    ana.close()
    opened = open_document(path, data)
    assert len(opened.conflicts) == 1
    rename(opened, "A", "Neither")
    assert opened.conflicts == ()
    opened.undo()
    assert len(opened.conflicts) == 1
    opened.close(discard=True)


def test_what_was_settled_here_is_settled_there(copies):
    ana, ben, theirs = copies
    rename(ana, "A", "Build")
    rename(ben, "A", "Make")
    ben.save()
    merged(ana, theirs)
    ana.do(settled(ana.plan, ana.conflicts[0], 1))
    ana.save()
    merged(ben, ana.path)
    assert ben.conflicts == ()
    assert ben.plan == ana.plan


def test_a_row_deleted_here_and_edited_there_is_kept_and_listed(copies):
    ana, ben, theirs = copies
    ana.do(Change("Remove C", (Step("task", "C", None, ana.plan.tasks["C"], None),)))
    rename(ben, "C", "Check")
    ben.save()
    merged(ana, theirs)
    (conflict,) = ana.conflicts
    assert conflict.sort is Sort.DELETED
    assert ana.plan.tasks["C"].name == "Check"
    gone = next(number for number, head in enumerate(conflict.heads) if head.values is None)
    ana.do(settled(ana.plan, conflict, gone))
    assert "C" not in ana.plan.tasks
    assert ana.conflicts == ()


def test_a_link_to_what_was_deleted_is_hidden_and_comes_back_with_it(copies):
    ana, ben, theirs = copies
    ana.do(Change("Remove C", (Step("task", "C", None, ana.plan.tasks["C"], None),)))
    ben.do(Change("Link", (add("link", Link(id="l", predecessor="B", successor="C")),)))
    ben.save()
    merged(ana, theirs)
    (conflict,) = ana.conflicts
    assert conflict.sort is Sort.HIDDEN
    assert "l" not in ana.plan.links
    ana.do(settled(ana.plan, conflict, 1))
    assert ana.plan.links["l"].successor == "C"
    assert ana.conflicts == ()
    ana.undo()
    assert "l" not in ana.plan.links
    assert len(ana.conflicts) == 1
    ana.do(settled(ana.plan, ana.conflicts[0], 0))
    assert ana.conflicts == ()


def test_rows_of_one_key_from_both_sides_are_both_kept(copies):
    ana, ben, theirs = copies
    for person, name in ((ana, "Ours"), (ben, "Theirs")):
        person.do(Change("Add", (add("task", replace(PLAN.tasks["C"], id=name, key="D", name=name)),)))
    ben.save()
    merged(ana, theirs)
    assert {task.key for task in ana.plan.tasks.values() if task.name in {"Ours", "Theirs"}} == {"D", "D-2"}
    assert [one.sort for one in ana.conflicts] == [Sort.KEY]


def test_removing_another_row_settles_no_key(copies):
    ana, ben, theirs = copies
    for person, name in ((ana, "Ours"), (ben, "Theirs")):
        person.do(Change("Add", (add("task", replace(PLAN.tasks["C"], id=name, key="D", name=name)),)))
    ben.save()
    merged(ana, theirs)
    lone = replace(PLAN.tasks["C"], id="lone", key="Z", name="Lone")
    ana.do(Change("Add", (add("task", lone),)))
    ana.do(Change("Remove", (remove("task", lone),)))
    assert [one.sort for one in ana.conflicts] == [Sort.KEY]
    first = next(task for task in ana.plan.tasks.values() if task.key == "D")
    ana.do(Change("Remove", (remove("task", first),)))
    assert [task.key for task in ana.plan.tasks.values() if task.name in {"Ours", "Theirs"}] == ["D-2"]


def test_merging_the_same_copy_again_brings_nothing(copies):
    ana, ben, theirs = copies
    rename(ben, "B", "Test")
    ben.save()
    merged(ana, theirs)
    plan, log = ana.plan, ana.history
    again = ana.merging(read_copy(theirs))
    assert not again
    assert again.after is plan
    assert ana.history is log


def test_a_copy_of_another_plan_is_refused(copies, tmp_path):
    ana, _ben, _theirs = copies
    other = Document.new(a_plan("A 1d"), tmp_path / "other data")
    other.save(tmp_path / "other.launchplan")
    with pytest.raises(NotMergeable, match="another plan"):
        ana.merging(read_copy(other.path))
    other.close(discard=True)


def test_a_change_that_both_files_tell_differently_is_refused(copies):
    ana, ben, theirs = copies
    rename(ben, "A", "Make")
    entry = ben.history.entries[-1]
    liar = replace(entry, author="Mallory")
    found = ana.merging(read_copy(theirs))
    assert not found
    ben.save()
    merged(ana, theirs)
    ben.history = type(ben.history).of((*ben.history.entries[:-1], liar))
    ben.save()
    with pytest.raises(NotMergeable, match="say different things"):
        ana.merging(read_copy(theirs))


def test_a_merge_of_another_moment_is_out_of_date(copies):
    ana, ben, theirs = copies
    rename(ben, "B", "Test")
    ben.save()
    found = ana.merging(read_copy(theirs))
    rename(ana, "A", "Build")
    with pytest.raises(OutOfDate):
        ana.merge(found)


def test_a_choice_that_breaks_a_rule_is_refused_and_nothing_is_merged(copies):
    ana, ben, theirs = copies
    rename(ben, "B", "Test")
    ben.save()
    found, plan, log = ana.merging(read_copy(theirs)), ana.plan, ana.history
    with pytest.raises(Refused):
        ana.merge(found, Change("x", (set_value("task", found.after.tasks["A"], "name", ""),)))
    assert (ana.plan, ana.history) == (plan, log)


def test_the_file_that_somebody_saved_meanwhile_is_merged_and_then_saved_over(copies, path, data):
    ana, _ben, _theirs = copies
    other = open_document(path, data, author="Cem")
    rename(other, "C", "Check")
    other.save()
    rename(ana, "A", "Build")
    with pytest.raises(FileChanged):
        ana.save()
    merged(ana, path)
    ana.save()
    other.revert()
    assert other.plan == ana.plan
    assert not ana.modified
    other.close(discard=True)


def test_after_merging_the_own_file_into_an_unchanged_plan_there_is_nothing_to_save(copies, path, data):
    ana, _ben, _theirs = copies
    other = open_document(path, data, author="Cem")
    rename(other, "C", "Check")
    other.save()
    other.close()
    merged(ana, path)
    assert not ana.modified
    ana.undo()
    assert not ana.modified, "what Cem has saved there was never here"
    with pytest.raises(FileChanged):
        ana.save()


def test_a_merge_survives_a_crash(copies, tmp_path, data):
    ana, ben, theirs = copies
    rename(ana, "A", "Build")
    rename(ben, "A", "Make")
    ben.do(Change("Add Pia", (add("person", Person(id="p", key="P1", name="Pia")),)))
    ben.save()
    merged(ana, theirs)
    plan, log, conflicts = ana.plan, ana.history, ana.conflicts
    ana.close(discard=False)
    (left,) = [one for one in recoverable(data) if one.source == ana.path]
    back = Document.recover(left, data)
    assert (back.plan, back.history, back.conflicts) == (plan, log, conflicts)
    assert list(back.plan.people) == list(plan.people)
    back.undo()
    assert back.plan.tasks["A"].name == "Build"
    back.close(discard=True)


def test_what_a_merged_plan_saves_is_what_its_log_makes(copies, path):
    ana, ben, theirs = copies
    ana.do(Change("Remove C", (Step("task", "C", None, ana.plan.tasks["C"], None),)))
    ben.do(Change("Link", (add("link", Link(id="l", predecessor="B", successor="C")),)))
    rename(ben, "A", "Make")
    ben.save()
    merged(ana, theirs)
    ana.save()
    opened = read_copy(path).loaded
    assert opened.faults == ()
    assert opened.plan == fold(opened.history, opened.plan.schema).plan == ana.plan
    assert opened.history == ana.history
    assert examine(path.read_bytes(), ana.plan.schema)


def test_a_merge_of_which_nothing_shows_and_what_settles_it_as_it_shows_are_not_thrown_away(copies, path, data):
    ana, ben, theirs = copies
    rename(ben, "A", "Make")
    ben.save()
    for name in ("Form", "Build"):
        rename(ana, "A", name)
    ana.save()
    before = ana.plan
    merged(ana, theirs)
    assert (ana.plan, len(ana.conflicts)) == (before, 1)
    assert ana.modified
    ana.save()
    assert not ana.modified
    ana.do(settled(ana.plan, ana.conflicts[0], 0))
    assert (ana.plan, ana.conflicts) == (before, ())
    assert ana.modified
    ana.save()
    assert not ana.modified
    again = open_document(path, data)
    assert again.conflicts == ()
    again.close()


def test_a_settling_that_is_taken_back_leaves_nothing_to_save(copies):
    ana, ben, theirs = copies
    rename(ben, "A", "Make")
    ben.save()
    rename(ana, "A", "Build")
    merged(ana, theirs)
    ana.save()
    ana.do(settled(ana.plan, ana.conflicts[0], 0))
    assert ana.modified
    ana.undo()
    assert not ana.modified


def test_a_link_that_comes_back_stands_for_everybody_where_the_log_has_it(copies):
    ana, ben, theirs = copies
    ana.do(Change("Link", (add("link", Link(id="there", predecessor="A", successor="C")),)))
    ben.do(Change("Link", (add("link", Link(id="back", predecessor="C", successor="A")),)))
    ben.save()
    merged(ana, theirs)
    first = next(one for one in ana.plan.links.values() if one.id in {"there", "back"})
    ana.do(Change("Unlink", (remove("link", first),)))
    ana.undo()
    ana.save()
    merged(ben, ana.path)
    assert list(ben.plan.links) == list(ana.plan.links)
    assert [one.link for one in schedule(ben.plan).suspended] == [one.link for one in schedule(ana.plan).suspended]


def person(name):
    """The change that adds somebody."""
    return Change(f"Add {name}", (add("person", Person(id=name, key=name.upper(), name=name)),))


def named(name):
    """The change that calls a person of the plan otherwise."""
    return lambda plan: Change("Rename", (set_value("person", plan.people[name], "name", f"{name} {name}"),))


def gone(name):
    """The change that lets a person go."""
    return lambda plan: Change("Remove", (Step("person", name, None, plan.people[name], None),))


BEGUN = ("abe", "bea", "cat", "dan")
APART = {
    "rows added on both sides, theirs first": ([person("mia"), person("zoe")], [person("amy")]),
    "ours first": ([person("mia")], [named("abe"), named("bea"), person("amy")]),
    "values alone": ([named("abe")], [named("cat"), named("dan")]),
    "one that goes before one that comes": ([gone("bea"), person("mia")], [person("amy"), named("dan")]),
    "one that both touched, and one that goes": ([gone("dan"), named("abe")], [gone("abe"), person("amy")]),
}


@pytest.mark.parametrize("how", APART)
def test_what_a_merge_wrote_is_read_in_the_order_of_the_plan(copies, data, path, how):
    ana, ben, theirs = copies
    for one in map(person, BEGUN):
        ana.do(one)
    ana.save()
    merged(ben, path)
    for document, edits in zip((ana, ben), APART[how], strict=True):
        for edit in edits:
            document.do(edit(document.plan) if callable(edit) else edit)
    ben.save(theirs)
    merged(ana, theirs)
    plan, log = ana.plan, ana.history
    back = recovered(ana, data)
    assert (back.plan, back.history) == (plan, log)
    assert [*back.plan.people.items()] == [*plan.people.items()]
    back.close(discard=True)


def test_a_merge_writes_only_the_rows_that_it_touches(copies, monkeypatch):
    ana, ben, theirs = copies
    rename(ana, "A", "Build")
    rename(ben, "B", "Test")
    ben.save()
    written = []
    real = working.row_to_plain
    monkeypatch.setattr(working, "row_to_plain", lambda fields, row: written.append(row.id) or real(fields, row))
    merged(ana, theirs)
    assert written == ["B"]


def test_a_merge_made_ready_is_taken_in_later_but_not_into_another_plan(copies):
    ana, ben, theirs = copies
    rename(ben, "B", "Test")
    ben.save()
    found = ana.merging(read_copy(theirs))
    ready = ana.joining(found)
    assert ana.plan == PLAN
    rename(ana, "A", "Build")
    with pytest.raises(OutOfDate):
        ana.join(ready)
    again = found.again(ana.plan, ana.history)
    ana.join(ana.joining(again))
    assert (ana.plan.tasks["A"].name, ana.plan.tasks["B"].name) == ("Build", "Test")


def test_choices_for_an_earlier_plan_hold_where_their_conflict_is_still_there(copies):
    ana, ben, theirs = copies
    for document, name in ((ana, "Build"), (ben, "Make")):
        rename(document, "A", name)
        rename(document, "B", name)
    ben.save()
    found = ana.merging(read_copy(theirs))
    choices = [(conflict, 0) for conflict in found.conflicts]
    assert found.standing(choices) == choices
    rename(ana, "A", "Build it")
    again = found.again(ana.plan, ana.history)
    assert [conflict.id for conflict, _head in again.standing(choices)] == ["B"]
