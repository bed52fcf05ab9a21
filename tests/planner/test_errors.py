"""Errors: what the user can act on, with a message ready to show."""

from __future__ import annotations

import inspect
import pickle

import pytest

from planner import errors
from planner.errors import (
    Cancelled,
    CycleError,
    Damaged,
    Fault,
    NewerFile,
    NotAPlan,
    PlanError,
    Refused,
    Unreadable,
)
from planner.sentences import Told, told

KINDS = [
    one
    for _, one in inspect.getmembers(errors, inspect.isclass)
    if issubclass(one, Exception) and one.__module__ == errors.__name__
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_can_be_caught_as_one_that_the_user_can_act_on(kind: type[Exception]) -> None:
    assert issubclass(kind, PlanError)
    assert (kind.__doc__ or "").strip().endswith(".")


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (Fault("task B12", "Duration", "is negative."), "task B12, Duration: is negative."),
        (Fault("task B12", "", "is gone."), "task B12: is gone."),
        (Fault("", "", "is gone."), ": is gone."),
        (Fault("plan", "Start", "is no date.", "Write 2026-12-01."), "plan, Start: is no date. Write 2026-12-01."),
        (Fault("task B12", "Owner", "is gone.", line=7), "line 7, task B12, Owner: is gone."),
        (Fault("task B12", "Owner", "is gone.", "Add it.", 7), "line 7, task B12, Owner: is gone. Add it."),
    ],
)
def test_a_fault_is_one_sentence_with_the_place_first(fault: Fault, sentence: str) -> None:
    assert str(fault) == sentence


def test_a_place_in_a_file_of_several_tables_stands_before_its_line() -> None:
    fault = Fault("task B01", "Duration", told("gone."), line=5, place=told("sheet Tasks, cell %1", "C5"))
    assert str(fault) == "sheet Tasks, cell C5, task B01, Duration: gone."
    assert fault.said == "gone."


def test_faults_are_equal_by_what_they_say() -> None:
    assert Fault("task A", "Name", "x") == Fault("task A", "Name", "x", "", 0)
    assert len({Fault("task A", "Name", "x"), Fault("task A", "Name", "x")}) == 1


def test_a_refusal_keeps_every_fault_and_shows_each() -> None:
    faults = [Fault("task A", "Name", "must not be empty."), Fault("task B", "Key", "is taken.")]
    error = Refused(iter(faults))
    assert error.faults == tuple(faults)
    assert str(error) == "task A, Name: must not be empty.\ntask B, Key: is taken."


@pytest.mark.parametrize(
    ("count", "shown", "more"), [(10, 10, ""), (11, 10, "... and 1 more"), (40, 10, "... and 30 more")]
)
def test_a_refusal_of_many_faults_shows_the_first_ten_and_counts_the_rest(count: int, shown: int, more: str) -> None:
    error = Refused(Fault(f"task {number}", "", "is wrong.") for number in range(count))
    lines = str(error).splitlines()
    assert len(error.faults) == count
    assert lines[:shown] == [f"task {number}: is wrong." for number in range(shown)]
    assert lines[shown:] == ([more] if more else [])


def test_a_cycle_is_named_in_order_with_what_to_do() -> None:
    error = CycleError(iter(["Build API", "Integration run", "Build API"]))
    assert error.path == ("Build API", "Integration run", "Build API")
    assert str(error) == (
        "This link would close a cycle: Build API -> Integration run -> Build API. Remove one of these links first."
    )


def test_an_unreadable_text_is_a_wrong_value_too() -> None:
    with pytest.raises(ValueError, match="no duration"):
        raise Unreadable("'soon' is no duration")


def test_a_newer_file_says_both_versions_and_what_to_do() -> None:
    error = NewerFile(3, 1)
    assert (error.version, error.known) == (3, 1)
    assert "file version 3; this one reads up to 1" in str(error)
    assert str(error).endswith("Update the program, or ask the sender to export the plan as YAML.")


def test_a_damaged_file_names_its_newest_backup() -> None:
    error = Damaged("the digest does not match", iter(["b2.plan", "b1.plan"]))
    assert (error.what, error.backups) == ("the digest does not match", ("b2.plan", "b1.plan"))
    assert str(error) == (
        "This plan file is damaged (the digest does not match). The file was left as it is. "
        "Open the newest backup instead: b2.plan"
    )


def test_a_damaged_file_without_backups_asks_for_another_copy() -> None:
    assert Damaged("cut short").backups == ()
    assert str(Damaged("cut short")).endswith("The file was left as it is. Ask for a fresh copy.")


def test_other_errors_show_the_message_that_they_were_made_with() -> None:
    assert str(NotAPlan("This is a picture.")) == "This is a picture."
    assert str(Cancelled()) == "Cancelled."


def test_an_error_shows_a_sentence_that_remembers_what_it_was_made_of() -> None:
    shown = str(Unreadable(told("'%1' is no number", "x")))
    assert isinstance(shown, Told)
    assert (shown.template, shown.parts) == ("'%1' is no number", ("x",))


def test_a_fault_shows_its_place_and_its_message_as_sentences() -> None:
    shown = str(Fault(told("task %1", "B12"), "Duration", told("%1 is empty.", "it"), told("Fill it in."), 7))
    assert isinstance(shown, Told)
    place, said = shown.parts
    assert isinstance(place, Told)
    assert isinstance(said, Told)
    assert [getattr(part, "template", "") for part in place.parts] == ["line %1", "task %1", "Duration"]
    assert [getattr(part, "template", "") for part in said.parts] == ["%1 is empty.", "Fill it in."]


def test_what_a_fault_says_leaves_out_its_place() -> None:
    assert (
        Fault("task B12", "Name", told("It is taken."), told("Choose another.")).said == "It is taken. Choose another."
    )
    assert Fault("task B12", "Name", told("It is taken.")).said == "It is taken."


def test_an_error_can_be_sent_to_another_process() -> None:
    sent = pickle.loads(pickle.dumps(NotAPlan(told("%1 is empty", "it"))))  # noqa: S301  our own error
    assert (str(sent), str(sent).template) == ("it is empty", "%1 is empty")
