"""How a soak is asked for and tells what came of it."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from tests.benchmarks.report import Goal
from tests.soak.figures import met, none_of, slices, soak, spread


@dataclass(frozen=True, slots=True)
class Lost:
    """A soak that lost so many."""

    goals: tuple[Goal, ...]


def losing(rounds, seed):
    return Lost((none_of(f"Lost in {rounds} rounds from {seed}", rounds // 10),))


def double(number):
    return 2 * number


def test_a_soak_that_meets_its_goals_gives_zero(capsys):
    assert soak("dogs", losing, 100, ["--rounds", "9"]) == 0
    assert capsys.readouterr().out.startswith("dogs: 9 rounds in 0 s\nmet")


def test_a_soak_that_misses_a_goal_gives_one(capsys):
    assert soak("dogs", losing, 100, []) == 1
    assert "MISSED         10  Lost in 100 rounds from 1 (at most 0)" in capsys.readouterr().out


def test_the_seed_can_be_chosen(capsys):
    soak("dogs", losing, 5, ["--seed", "8"])
    assert "from 8" in capsys.readouterr().out


def test_json_names_the_soak_and_says_what_is_met(capsys):
    soak("dogs", losing, 20, ["--json"])
    told = json.loads(capsys.readouterr().out)
    assert told["soak"] == "dogs"
    assert told["goals"] == [{"name": "Lost in 20 rounds from 1", "figure": 2, "goal": 0, "met": False}]


def test_markdown_is_a_section_with_date_and_command(capsys):
    soak("dogs", losing, 20, ["--markdown"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "### dogs"
    assert "`packaging/dev.py soak dogs --rounds 20`" in lines[2]
    assert "seed" not in lines[2]
    assert lines[-2] == "| Lost in 20 rounds from 1 | 2 (missed) | <= 0 |"


def test_markdown_names_the_seed_where_another_was_chosen(capsys):
    soak("dogs", losing, 20, ["--markdown", "--seed", "7"])
    assert "`packaging/dev.py soak dogs --rounds 20 --seed 7`" in capsys.readouterr().out


@pytest.mark.parametrize(("figure", "verdict"), [(0, True), (1, False)])
def test_what_must_never_happen_may_happen_no_time(figure, verdict):
    assert met(Lost((none_of("Lost", figure),))) is verdict


def test_slices_hold_all_rounds():
    assert slices(250, 100) == [100, 100, 50]
    assert slices(0, 100) == []


def test_work_spread_over_processors_comes_back_in_order():
    assert spread(double, [1]) == [2]
    assert spread(double, [1, 2, 3]) == [2, 4, 6]
