"""Power cuts: 400 in the suite, and controls that show that they can hurt."""

from __future__ import annotations

import random
from contextlib import closing

import pytest

from planner.document import Document
from planner.store.working import working_folder
from tests.builders import a_plan
from tests.soak import shim
from tests.soak.disk import Operation
from tests.soak.kills import PLAN, edit
from tests.soak.power import Cuts, Recording, Verdict, unreadable, verdict_on
from tests.soak.programs import missed, soaked
from tests.soak.sessions import Session, state_of

CUTS = 400
behind_the_shim = pytest.mark.skipif(bool(shim.missing()), reason=shim.missing() or "there is a shim")


@behind_the_shim
@pytest.mark.timeout(600)
def test_power_cuts_corrupt_nothing_and_lose_nothing_and_in_careless_modes_they_do():
    told = soaked("power", CUTS)
    assert missed(told) == []
    assert told["goals"][0]["figure"] == CUTS
    assert [goal["name"] for goal in told["goals"][-3:]] == [
        f"Control, {mode}: harm shown" for mode in ("normal", "off", "unsynced")
    ]


@pytest.fixture
def left(tmp_path):
    """A folder with a plan saved in its first state and edited on to its third, and the states."""
    (tmp_path / "plans").mkdir()
    document = Document.new(PLAN, tmp_path / "data")
    document.save(tmp_path / "plans" / "launch.plan")
    states = [state_of(document.plan, document.history)]
    for number in (1, 2):
        edit(document, number)
        states.append(state_of(document.plan, document.history))
    document.close()
    return tmp_path, {state: number for number, state in enumerate(states)}


def test_what_was_saved_and_edited_and_is_there_is_fine(left):
    root, places = left
    assert verdict_on(root, places, edit=2, saved=0) == Verdict()


def test_an_edit_that_is_nowhere_is_lost(left):
    root, places = left
    assert verdict_on(root, places, edit=3, saved=0) == Verdict(edits_lost=1)


def test_a_save_that_is_not_in_the_file_is_lost(left):
    root, places = left
    assert verdict_on(root, places, edit=2, saved=1) == Verdict(saves_lost=1)


def test_a_file_that_is_gone_is_a_lost_save(left):
    root, places = left
    (root / "plans" / "launch.plan").unlink()
    assert verdict_on(root, places, edit=2, saved=0) == Verdict(saves_lost=1)


def test_a_state_that_never_was_is_corrupt(left):
    root, places = left
    del places[next(reversed(places))]
    assert verdict_on(root, places, edit=1, saved=0) == Verdict(corrupt=1)


def test_a_broken_file_is_corrupt(left):
    root, places = left
    path = root / "plans" / "launch.plan"
    path.write_bytes(path.read_bytes()[:-4096])
    assert verdict_on(root, places, edit=2, saved=0) == Verdict(corrupt=1)


def test_a_broken_working_copy_is_corrupt_and_what_was_in_it_lost(left):
    root, places = left
    [copy] = working_folder(root / "data").glob("*.working")
    copy.write_bytes(copy.read_bytes()[:4096] + b"\xff" * 40_000)
    assert verdict_on(root, places, edit=2, saved=0) == Verdict(corrupt=1, edits_lost=1)
    assert unreadable(copy)


def test_an_empty_working_copy_is_not_broken(tmp_path):
    (tmp_path / "a.working").touch()
    assert not unreadable(tmp_path / "a.working")


def test_verdicts_add_up():
    total = Verdict(1, 2, 3) + Verdict(1, 0, 1)
    assert total == Verdict(2, 2, 4)
    assert total.harmed == 8


def test_the_states_of_a_recording_are_in_the_order_in_which_they_were_told(tmp_path):
    marks = [Operation("mark", (told,)) for told in ("opened 1-a", "edit 2-b", "closed", "saved 2-b")]
    places = Recording(tmp_path, tuple(marks)).places
    assert places["1-a"] < places["2-b"]


@pytest.mark.parametrize(
    ("cuts", "met"),
    [
        (Cuts(9, Verdict(), {"off": Verdict(0, 0, 1)}), True),
        (Cuts(9, Verdict(corrupt=1), {"off": Verdict(0, 0, 1)}), False),
        (Cuts(9, Verdict(saves_lost=1), {}), False),
        (Cuts(9, Verdict(edits_lost=1), {}), False),
        (Cuts(9, Verdict(), {"off": Verdict()}), False),
    ],
)
def test_harm_misses_the_goal_and_so_does_a_control_without_any(cuts, met):
    assert all(goal.met for goal in cuts.goals) is met


class Undoing(random.Random):
    """Dice that always say to undo."""

    def choices(self, population, *_weights, **_more):
        return [next(one for one in population if one.__name__ == "_undo")]


class Heard:
    """A shim that keeps what it is told to mark."""

    def __init__(self):
        self.marks = []

    def mark(self, told):
        self.marks.append(told.split()[0])


def test_only_what_was_done_counts_as_a_change_that_must_not_be_lost(tmp_path):
    shim = Heard()
    session = Session(tmp_path, Undoing(), shim)
    with closing(Document.new(a_plan("A 1d; B"), tmp_path / "data")) as document:
        session._edit(document)
        session._step(document)
        session._step(document)
    assert shim.marks == ["edit"], "the second time there is nothing to undo"
