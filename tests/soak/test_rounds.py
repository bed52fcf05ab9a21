"""Rounds in processes that may die: every way in which one goes wrong is found, named with its round, and kept."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.soak.misbehaving import BADLY, WELL
from tests.soak.rounds import MOST_BYTES, Ran, dice_of, main, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of processes are those of POSIX")


@pytest.fixture(scope="module")
def bad() -> Ran:
    """What comes of rounds that go wrong in every way."""
    return run(BADLY, seed=6, span=(0, 14), workers=2)


def test_outcomes_are_counted_whatever_the_number_of_processes():
    for workers in (1, 2):
        ran = run(WELL, seed=1, span=(0, 120), workers=workers)
        assert ran.outcomes == {"even": 60, "odd": 60}
        assert all(goal.met for goal in ran.goals())
        assert 0 <= ran.peak < MOST_BYTES


def test_an_error_a_crash_a_hang_a_kill_and_a_sudden_end_are_each_found_with_their_round(bad):
    assert [bug.round for bug in bad.bugs] == [3, 5, 7, 9, 11]
    said = [bug.what for bug in bad.bugs]
    assert said[0].startswith("KeyError: 'three' at misbehaving.py:")
    assert said[1:] == ["killed by SIGSEGV", "hang that did not end", "killed by SIGKILL", "ended with code 4"]


def test_the_rounds_beside_those_that_went_wrong_are_all_done(bad):
    assert bad.outcomes == {"well": 9, "bug": 5}


def test_the_input_of_a_bug_is_kept(bad):
    assert [Path(bug.kept).read_bytes() for bug in bad.bugs] == [f"6 {n}".encode() for n in (3, 5, 7, 9, 11)]


def test_hangs_and_crashes_miss_their_goals(bad):
    met = {goal.name: (goal.figure, goal.met) for goal in bad.goals()}
    assert met["badly: crashes and wrong answers"] == (4, False)
    assert met["badly: hangs over 2 s"] == (1, False)


def test_what_was_found_is_told_with_its_round(bad):
    assert "round 5: killed by SIGSEGV" in bad.told()
    assert "5 bug, 9 well" in bad.told()


def test_each_round_has_dice_of_its_own_so_that_any_slice_can_be_made_alone():
    assert dice_of(1, 7).random() == dice_of(1, 7).random()
    assert len({dice_of(seed, number).random() for seed in range(3) for number in range(3)}) == 9


def test_the_terminal_gives_figures_and_the_exit_code_of_a_missed_goal(capsys):
    assert main(WELL, ["--rounds", "4", "--first", "10", "--workers", "1", "--json"]) == 0
    shown = capsys.readouterr()
    assert {goal["name"] for goal in json.loads(shown.out)["goals"]} >= {"well: rounds", "well: most memory"}
    assert "seed 1, rounds 10 to 13" in shown.err
    assert main(BADLY, ["--rounds", "1", "--first", "3", "--workers", "1"]) == 1
    assert "MISSED" in capsys.readouterr().out
