"""Naming a version: what is kept, what is refused, and what undo has to do with it."""

import pytest

from planner.change import apply, checked
from planner.edits.rows import set_field
from planner.edits.versions import name_version, version_name
from planner.errors import Refused
from planner.model.versions import Version
from tests.builders import a_plan
from tests.planner.past.pasts import a_document

PLAN = a_plan("A 3d > B 2d")


def named(plan, name, note=""):
    return checked(plan, name_version(plan, name, note))


def only(plan):
    (row,) = plan.rows(Version).values()
    return row


def test_a_version_keeps_name_and_note_without_spaces_around_them():
    row = only(named(PLAN, "  Approved ", " By the board.\n"))
    assert (row.name, row.note) == ("Approved", "By the board.")


def test_the_change_reads_well_after_undo():
    assert name_version(PLAN, "Approved").label == "Name version Approved"


def test_nothing_but_its_row_changes():
    after = named(PLAN, "Approved")
    assert after.with_tables({"version": {}}) == PLAN


def test_its_inverse_takes_the_name_away():
    change = name_version(PLAN, "Approved")
    assert apply(apply(PLAN, change), change.inverse()) == PLAN


@pytest.mark.parametrize("name", ["", "   "])
def test_a_version_without_a_name_is_refused(name):
    with pytest.raises(Refused, match="Name must not be empty"):
        name_version(PLAN, name)


def test_a_name_that_is_taken_is_refused_whatever_its_letters():
    with pytest.raises(Refused, match="Another version is called so"):
        name_version(named(PLAN, "Approved"), "APPROVED")


def test_a_name_that_is_too_long_is_refused():
    with pytest.raises(Refused, match="longer than 500"):
        name_version(PLAN, "x" * 501)


def test_the_proposed_name_is_one_that_is_free():
    assert version_name(PLAN) == "Version 1"
    assert version_name(named(PLAN, "Approved")) == "Version 2"
    assert version_name(named(PLAN, "version 2")) == "Version 3"


def test_a_version_can_be_called_otherwise_later():
    plan = named(PLAN, "Approved")
    after = checked(plan, set_field(plan, ("version", only(plan).id), "name", "Signed"))
    assert only(after).name == "Signed"


def test_naming_a_version_leaves_what_was_done_before_to_undo(tmp_path):
    document = a_document(tmp_path, "A 3d > B 2d")
    document.do(set_field(document.plan, ("task", "A"), "name", "First"))
    document.do(name_version(document.plan, "Approved"))
    document.undo()
    assert not document.plan.rows(Version)
    document.undo()
    assert document.plan.tasks["A"].name == "A"
    document.redo()
    document.redo()
    assert (document.plan.tasks["A"].name, only(document.plan).name) == ("First", "Approved")
    document.close(discard=True)
