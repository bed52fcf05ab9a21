"""The change log: order, undo and redo, the fold, and its JSON."""

from __future__ import annotations

import itertools
import json
from contextlib import suppress

import pytest
from hypothesis import given, strategies as st

from planner.change import Change, Step, add, apply, diff, remove, set_value
from planner.errors import PlanError, Unreadable
from planner.history import Entry, History, LogReader, compact, steps_to_text
from planner.merge.fold import fold
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.tasks import Link, Task
from planner.pace import pausing
from planner.vectors import NOTHING
from tests.builders import a_plan
from tests.planner.strategies import changes

AT = "2026-03-02T10:00:00+00:00"
PLAN = a_plan("A 3d > B 2d; C")


def beginning(plan: Plan = PLAN) -> History:
    """The history of a plan that was just made."""
    made = diff(Plan.of((), plan.schema), plan, "Create the plan")
    return History().append(History().next_entry("first", made, author="Ana", at=AT))


def after(history: History, change: Change, replica: str = "ana", undoes: tuple[str, int] | None = None) -> History:
    """The history with one change more."""
    return history.append(history.next_entry(replica, change, author="Ana", at=AT, undoes=undoes))


def renamed(key: str, name: str, plan: Plan = PLAN) -> Change:
    """The change that renames a task."""
    return Change(f"Rename {key}", (set_value("task", plan.tasks[key], "name", name),))


def undone(history: History, replica: str = "ana") -> History:
    """The history after Undo."""
    change, undoes = history.undo()
    return after(history, change, replica, undoes)


def redone(history: History, replica: str = "ana") -> History:
    """The history after Redo."""
    change, undoes = history.redo()
    return after(history, change, replica, undoes)


def test_the_fold_of_the_beginning_is_the_plan():
    assert fold(beginning(), SCHEMA).plan == PLAN


def test_an_entry_without_steps_closes_the_door_to_what_was_undone_before_it():
    gone = after(undone(after(after(beginning(), renamed("A", "x")), renamed("B", "y"))), Change("Withdraw"))
    assert gone.redo() is None
    assert gone.redo_label == ""
    assert gone.undo_label == "Rename A"
    assert History.of(gone.entries) == gone


def test_making_the_plan_cannot_be_undone():
    assert beginning().undo() is None
    assert beginning().undo_label == ""


def test_an_entry_numbers_itself_and_knows_what_it_has_seen():
    history = after(after(beginning(), renamed("A", "x")), renamed("B", "y"))
    assert [entry.id for entry in history.entries] == [("first", 1), ("ana", 1), ("ana", 2)]
    assert [entry.lamport for entry in history.entries] == [1, 2, 3]
    assert [dict(entry.seen) for entry in history.entries] == [{}, {"first": 1}, {"first": 1}]
    assert dict(history.vector) == {"first": 1, "ana": 2}


def test_changes_that_follow_each_other_share_what_they_have_seen():
    history = after(after(beginning(), renamed("A", "x")), renamed("B", "y"))
    assert history.entries[1].seen is history.entries[2].seen


def test_a_change_has_seen_its_own_replica_and_those_in_its_vector():
    history = after(after(beginning(), renamed("A", "x")), renamed("B", "y"), "ben")
    ana, ben = history.entries[1:]
    assert ben.has_seen(ana.id)
    assert not ana.has_seen(ben.id)
    assert ana.has_seen(("first", 1))
    assert not ana.has_seen(ana.id)


def test_two_replicas_that_do_not_know_each_other_come_in_the_same_order_everywhere():
    ana, ben = after(beginning(), renamed("A", "x"), "ana"), after(beginning(), renamed("A", "y"), "ben")
    there = History.of([*ana.entries, ben.entries[-1]])
    here = History.of([ben.entries[-1], *ana.entries[::-1]])
    assert there == here
    assert fold(there, SCHEMA).plan.tasks["A"].name == "y"


def test_what_is_beyond_a_vector_is_what_its_owner_has_not_seen():
    history = after(after(beginning(), renamed("A", "x")), renamed("B", "y"), "ben")
    assert [entry.id for entry in history.beyond({"first": 1, "ana": 1})] == [("ben", 1)]
    assert history.beyond(history.vector) == ()
    assert len(history.beyond(NOTHING)) == 3


def test_undo_takes_the_last_change_back_and_redo_brings_it_again():
    history = after(beginning(), renamed("A", "x"))
    back = undone(history)
    assert fold(back, SCHEMA).plan == PLAN
    assert (back.undo_label, back.redo_label) == ("", "Rename A")
    assert fold(redone(back), SCHEMA).plan == fold(history, SCHEMA).plan
    assert (redone(back).undo_label, redone(back).redo_label) == ("Rename A", "")


def test_an_undo_is_an_entry_that_names_what_it_takes_back():
    history = undone(after(beginning(), renamed("A", "x")))
    assert history.entries[-1].undoes == ("ana", 1)
    assert history.entries[-1].label == "Undo Rename A"
    assert redone(history).entries[-1].undoes == ("ana", 2)
    assert redone(history).entries[-1].label == "Rename A"


def test_undoing_a_redo_reads_as_undoing_the_edit():
    history = undone(redone(undone(after(beginning(), renamed("A", "x")))))
    assert fold(history, SCHEMA).plan == PLAN
    assert history.redo_label == "Rename A"


def test_a_new_change_ends_redo():
    history = after(undone(after(beginning(), renamed("A", "x"))), renamed("B", "y"))
    assert history.redo() is None
    assert history.undo_label == "Rename B"


def test_the_stacks_follow_from_the_log_alone():
    history = undone(undone(after(after(beginning(), renamed("A", "x")), renamed("B", "y"))))
    assert History.of(history.entries) == history
    assert [entry.label for entry in History.of(history.entries).redoable] == ["Undo Rename B", "Undo Rename A"]


def test_an_undo_of_something_further_down_leaves_the_rest():
    history = after(after(beginning(), renamed("A", "x")), renamed("B", "y"))
    first = history.entries[1]
    mixed = after(history, first.change.inverse(), "ben", first.id)
    assert [entry.label for entry in mixed.undoable] == ["Rename B"]


def test_an_undo_of_an_unknown_change_changes_no_stack():
    history = after(beginning(), renamed("A", "x"))
    odd = after(history, renamed("B", "y"), "ben", ("nobody", 7))
    assert (odd.undoable, odd.redoable) == (history.undoable, history.redoable)


def test_an_entry_is_found_by_its_id():
    history = after(beginning(), renamed("A", "x"))
    assert history.entry(("ana", 1)) is history.entries[-1]
    with pytest.raises(KeyError):
        history.entry(("ana", 2))


def test_the_fold_passes_over_fields_of_rows_that_are_gone():
    history = after(beginning(), Change("Remove C", (remove("task", PLAN.tasks["C"]),)))
    late = after(history, Change("Late", (Step("task", "C", "name", "C", "z"),)), "ben")
    assert "C" not in fold(late, SCHEMA).plan.tasks


@given(st.data())
def test_undoing_and_redoing_everything_gives_the_same_plans(data):
    history, plans = beginning(), [PLAN]
    for _ in range(3):
        change = data.draw(changes(plans[-1]).filter(bool))  # a change of nothing is never logged as an edit
        history = after(history, change)
        plans.append(apply(plans[-1], change))
    for plan in reversed(plans[:-1]):
        history = undone(history)
        assert fold(history, SCHEMA).plan == plan
    for plan in plans[1:]:
        history = redone(history)
        assert fold(history, SCHEMA).plan == plan


@given(st.data())
def test_steps_come_back_from_their_json(data):
    steps = data.draw(changes(PLAN)).steps
    assert LogReader(SCHEMA).steps(steps_to_text(SCHEMA, steps)) == steps


def test_the_json_of_a_step_names_entity_id_field_and_both_values():
    step = set_value("task", PLAN.tasks["A"], "name", "x")
    assert json.loads(steps_to_text(SCHEMA, [step])) == [["task", "A", "name", "A", "x"]]


def test_the_json_of_a_row_holds_its_fields_by_name():
    [[entity, row_id, field, before, row]] = json.loads(steps_to_text(SCHEMA, [add("task", PLAN.tasks["B"])]))
    assert (entity, row_id, field, before) == ("task", "B", None, None)
    assert row["id"] == "B"
    assert row["duration"] == "960 960 960 d"


def test_fields_that_an_older_log_does_not_know_take_their_defaults():
    text = json.dumps([["task", "Z", None, None, {"id": "Z", "key": "Z", "name": "Old"}]])
    assert LogReader(SCHEMA).steps(text)[0].after == Task(id="Z", key="Z", name="Old")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "[1]",
        "{}x",
        '[["task","A"]]',
        '[["ghost","A","name","a","b"]]',
        '[["task","A","ghost","a","b"]]',
        '[["task","A","name",1,"b"]]',
        '[["task",7,"name","a","b"]]',
        '[["task","A",null,null,[]]]',
        '[["task","A",null,null,{"name":{}}]]',
        '[["task","A",null,null,{"duration":"soon"}]]',
        "]",
        "[",
        '[["task","A","name","a","b"]',
        '[["task","A","name","a","b"],]',
        '[["task","A","name","a","b"]["task","A","name","b","c"]]',
        '[["task","A","name","a","b"]] []',
        '["task","A","name","a","b"],["task","A","name","b","c"]',
        "[" * 100_000,
    ],
)
def test_a_log_that_cannot_be_read_says_so(text):
    with pytest.raises(Unreadable) as caught:
        LogReader(SCHEMA).steps(text)
    assert isinstance(caught.value, PlanError)


def test_a_log_may_have_spaces_between_its_steps():
    steps = (set_value("task", PLAN.tasks["A"], "name", "x"), add("task", PLAN.tasks["B"]))
    spaced = json.dumps(json.loads(steps_to_text(SCHEMA, steps)), indent=1)
    assert LogReader(SCHEMA).steps(spaced) == steps
    assert LogReader(SCHEMA).steps("[]") == ()


TORN = st.text('[],"\\ a', max_size=12)
"""Texts that look like the ends of steps."""


@given(st.lists(TORN, min_size=1), st.integers(0, 40))
def test_a_long_log_is_read_as_it_is_written_whatever_its_texts_look_like(texts, shift):
    names = [f"{'x' * shift}{text}" for text in texts * (200 // len(texts) + 1)]
    plain = [["task", "A", "notes", before, after] for before, after in itertools.pairwise(names)]
    for text in (json.dumps(plain), json.dumps(plain, separators=(",", ":"))):
        steps = LogReader(SCHEMA).steps(text)
        assert [[step.entity, step.id, step.field, step.before, step.after] for step in steps] == plain


@pytest.mark.parametrize("letter", ["", "x", "[", "]", ",", '"', "],[", '],["', "{}"])
def test_a_long_log_that_somebody_has_been_at_says_what_its_json_says_or_cannot_be_read(letter):
    text = compact([["task", "A", "notes", "],[", f"note {number}"] for number in range(200)])
    for place in range(0, len(text), 97):
        torn = text[:place] + letter + text[place + 1 :]
        try:
            plain = json.loads(torn)
        except ValueError:
            with pytest.raises(Unreadable):
                LogReader(SCHEMA).steps(torn)
        else:
            with suppress(Unreadable):
                steps = LogReader(SCHEMA).steps(torn)
                assert [[step.entity, step.id, step.field, step.before, step.after] for step in steps] == plain


def test_steps_are_read_one_by_one_so_that_work_can_pause_between_them():
    breaths = []
    text = steps_to_text(SCHEMA, [set_value("task", PLAN.tasks["A"], "name", str(number)) for number in range(100)])
    with pausing(lambda: breaths.append(1)):
        LogReader(SCHEMA).steps(text)
    assert len(breaths) == 10


def test_an_id_read_from_a_log_is_in_memory_once_however_many_rows_name_it():
    link = Link(id="A>B", predecessor="A", successor="B")
    text = steps_to_text(SCHEMA, [add("task", PLAN.tasks["A"]), add("task", PLAN.tasks["B"]), add("link", link)])
    first, second, linked = LogReader(SCHEMA).steps(text)
    assert linked.after.predecessor is first.after.id is first.id
    assert linked.after.successor is second.after.id


def test_an_entry_is_first_when_nothing_came_before():
    entry = Entry("r", 1, 1, NOTHING, AT, "", "", ())
    assert entry.first
    assert not History.of([entry]).next_entry("r", Change("x"), author="", at=AT).first


def test_steps_are_written_as_one_list_without_spaces() -> None:
    steps = diff(Plan.of((), SCHEMA), PLAN).steps
    text = steps_to_text(SCHEMA, steps)
    assert text == json.dumps(json.loads(text), separators=(",", ":"))
    assert steps_to_text(SCHEMA, ()) == "[]"
