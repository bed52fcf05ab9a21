"""Killed processes in few rounds, and that the soak would notice what is lost."""

from __future__ import annotations

import os
from collections import Counter

import pytest

from planner.document import Document, open_document
from planner.store.working import working_folder
from tests.soak.kills import KINDS, PLAN, Kills, Place, Told, edit, judged, number_in, number_of
from tests.soak.programs import missed, soaked

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")


@pytest.fixture
def place(tmp_path):
    """A plan file that a process had open when it ended with two edits unsaved, the second number 1."""
    made = Place(tmp_path / "plans" / "launch.plan", tmp_path / "data")
    made.path.parent.mkdir()
    first = Document.new(PLAN, tmp_path / "first")
    first.save(made.path)
    first.close()
    document = open_document(made.path, made.data)
    edit(document, 0)
    edit(document, 1)
    document.close()
    return made


def wrong(place, **said):
    return dict(judged(place, Told(said), place.path.read_bytes()))


def test_killed_processes_lose_nothing():
    told = soaked("kills", 4)
    assert missed(told) == []
    assert len(told["goals"]) == len(KINDS)


def test_work_that_is_offered_with_everything_told_is_fine(place):
    assert wrong(place, ready=0, edited=1) == {}


def test_an_edit_more_than_was_told_is_fine_too(place):
    assert wrong(place, ready=0, edited=0) == {}


def test_a_told_edit_that_is_not_there_is_lost(place):
    assert wrong(place, ready=0, edited=2) == {"acknowledged edit lost": 1}


def test_a_told_save_that_is_not_in_the_file_is_lost(place):
    assert wrong(place, ready=0, edited=1, saved=0) == {"saved plan lost": 1}


def test_a_told_merge_that_is_not_there_is_lost(place):
    assert wrong(place, ready=0, edited=1, merged=0) == {"merge lost": 1}


def test_a_broken_file_is_unreadable(place):
    before = place.path.read_bytes()
    place.path.write_bytes(before[:5000])
    assert dict(judged(place, Told({"edited": 1}), before)) == {"file unreadable": 1}


def test_a_broken_working_copy_is_unreadable_and_its_edits_lost(place):
    [copy] = working_folder(place.data).glob("*.working")
    copy.write_bytes(b"x" * 5000)
    assert wrong(place, edited=1) == {
        "file unreadable": 1,
        "acknowledged edit lost": 1,
        "recovery not offered": 1,
    }


def test_a_file_left_beside_the_plan_is_noticed(place):
    place.path.with_name(".tmp").touch()
    assert wrong(place, edited=1) == {"file left beside the plan": 1}


def test_numbers_are_read_from_the_names_of_tasks(place):
    document = open_document(place.path, place.data)
    assert number_in(document) == -1
    edit(document, 12)
    edit(document, 7, "B")
    assert (number_in(document), number_of(document, "B")) == (12, 7)
    document.close(discard=True)


def test_what_went_wrong_is_said_with_the_goal_that_it_misses():
    kills = Kills(Counter(saving=3), Counter(saving=9), {"saving": Counter({"saved plan lost": 2})})
    [goal] = kills.goals
    assert not goal.met
    assert goal.name.startswith("3 kills while saving, 9 edits told")
    assert "saved plan lost: 2" in goal.name
