"""Damage to plan files in few rounds, and that the soak would notice a wrong read."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from planner.store import reader
from planner.store.layout import META
from planner.store.reader import read_rows
from tests.planner.store.files import meddled, sound
from tests.soak import damage as module
from tests.soak.damage import (
    AS_IT_WAS,
    CRASHED,
    DAMAGES,
    PAGE,
    REFUSED,
    WRONG,
    Damaged,
    a_long_plan,
    damage,
    flipped,
    opened,
    outcome,
    pages,
    told,
)
from tests.soak.figures import met

SOUND = sound()


def test_no_damage_is_read_as_something_else_and_none_crashes():
    soaked = damage(300, seed=7)
    assert met(soaked)
    assert soaked.outcomes.keys() == DAMAGES.keys()
    assert soaked.outcomes["bit flipped"].total() == 300
    assert {counts.total() for name, counts in soaked.outcomes.items() if name != "bit flipped"} == {30}


def test_enough_of_the_damage_is_done_where_it_can_be_seen():
    counts = damage(100, seed=3).outcomes["bit flipped"]
    assert counts[REFUSED] > 30


def test_without_the_digest_damage_would_be_read_wrongly(monkeypatch):
    monkeypatch.setattr(module, "examine", read_rows)
    counts = damage(200, seed=7).outcomes["bit flipped"]
    assert counts[WRONG] > 0
    assert not met(Damaged({"bit flipped": counts}))


def test_an_error_that_nobody_expects_counts_as_a_crash(monkeypatch):
    def fall(*_arguments):
        raise RuntimeError

    truth = opened(SOUND)
    monkeypatch.setattr(reader, "_check_pages", fall)
    assert outcome(SOUND, truth) == CRASHED
    assert not met(Damaged({"any": Counter([CRASHED])}))


def test_another_plan_is_something_else():
    other = meddled("UPDATE tasks SET name = 'Other' WHERE id = 'A'")
    content = read_rows(other, opened(SOUND).plan.schema)
    assert content.tables[META] == opened(SOUND).content.tables[META]
    assert outcome(a_long_plan(), opened(SOUND)) == WRONG
    assert outcome(SOUND, opened(SOUND)) == AS_IT_WAS


@pytest.mark.parametrize("name", DAMAGES)
def test_every_damage_changes_a_file_and_none_makes_it_longer(name):
    dice = random.Random(1)
    made = [DAMAGES[name](SOUND, dice) for _ in range(20)]
    assert len({*made} - {SOUND}) > 10
    assert all(len(data) <= len(SOUND) for data in made)


def test_a_flipped_bit_is_one_bit_and_flips_back():
    turned = flipped(SOUND, 8 * PAGE + 3)
    assert [here ^ there for here, there in zip(SOUND, turned, strict=True) if here != there] == [8]
    assert flipped(turned, 8 * PAGE + 3) == SOUND


def test_pages_make_the_file_again_and_places_that_say_something_are_not_zero():
    assert b"".join(pages(SOUND)) == SOUND
    assert all(SOUND[place] for place in told(SOUND))
    assert SOUND.count(0) + len(told(SOUND)) == len(SOUND)


def test_the_long_plan_has_texts_that_go_on_in_pages_of_their_own():
    assert max(len(task.notes) for task in opened(a_long_plan()).plan.tasks.values()) > 2 * PAGE
